import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCsv } from './csv.js';
import { makeRoom, type Room } from './harness.js';

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

const CUSTOMERS = `客户编号,客户名称,联系人,手机,地址,客户级别
K001,深圳市华鑫达宏电子科技有限公司,王伟,13800001234,深圳市南山区科技路1号,A
K002,上海锐驰贸易有限公司,李娜,13900005678,上海市黄浦区中山路2号,B
K003,杭州云安软件有限公司,赵敏,13700009012,杭州市西湖区文三路3号,A
`;

const ORDERS = `订单编号,下单日期,客户名称,产品,数量,金额,订单状态
SO-1,2024-03-01,深圳市华鑫达宏电子科技有限公司,扫码枪,2,300,已完成
SO-2,2024-01-05,深圳市华鑫达宏电子科技有限公司,打印机,1,"1,200",已完成
SO-3,2024-02-02,上海锐驰贸易有限公司,扫码枪,5,750,已发货
SO-4,2024-02-09,北京未知来客贸易有限公司,标签纸,9,90,已完成
`;

const VISITS = `客户编号,跟进时间,跟进方式,跟进内容,跟进人
K002,2024-04-02,电话,催收尾款,刘洋
K002,2024-04-01,上门,演示新品,刘洋
K003,2024-04-03,电话,询问预算,刘洋
`;

async function run(...argv: string[]): Promise<string> {
  const { code, out, err } = await room.run(...argv);
  expect([code, err]).toEqual([0, expect.not.stringContaining('Error')]);
  return out;
}

const table = (name: string): Record<string, string>[] => parseCsv(room.read(name));

/** Customer, order number and line of every order. */
const told = (name = 'out/orders.csv'): string[] =>
  table(name).map((row) => `${row['Customer name']} ${row['Order number']} ${row.Row}`);

describe('customers, orders and activities in files of their own', () => {
  beforeEach(() => {
    room.write('客户.csv', CUSTOMERS);
    room.write('订单.csv', ORDERS);
    room.write('跟进.csv', VISITS);
  });

  it('says what each table holds, and whose the rows are', async () => {
    const files = ['客户.csv', '订单.csv', '跟进.csv'];
    const look = await run('import', ...files, '--dry-run', '--lang', 'zh-CN');
    expect(look).toContain('这张表：客户 + 联系人\n');
    expect(look).toContain('这张表：购买记录，按“客户名称”归到客户名下');
    expect(look).toContain('这张表：跟进记录，按“客户编号”归到客户名下');
    const json = JSON.parse(await run('import', ...files, '--dry-run', '--json'));
    const sheets = json.sources.flatMap((source: { sheets: unknown[] }) => source.sheets);
    expect(sheets).toMatchObject([
      { objects: ['customer', 'contact'] },
      { objects: ['order'], pointsBy: ['客户名称'] },
      { objects: ['activity'], pointsBy: ['客户编号'] },
    ]);
    expect(sheets[0]).not.toHaveProperty('pointsBy');
    const done = await run('import', ...files);
    expect(done).toContain('This table: orders; each row says whose it is by: 客户名称');
    expect(done).not.toContain('This table: customers');
  });

  it('puts each order and activity to the customer that its row names or numbers', async () => {
    const out = await run('run', '客户.csv', '订单.csv', '跟进.csv', '-o', 'out');
    expect(out).toContain('10 records = 4 customers + 6 merged into them');
    expect(out).toContain('The customers keep 3 activities, 4 orders.');
    expect(out).toContain('out/orders.csv (4 rows)');
    expect(table('out/customers.csv').map((row) => [row['Customer name'], row['Customer level']])).toEqual([
      ['深圳市华鑫达宏电子科技有限公司', 'A'],
      ['上海锐驰贸易有限公司', 'B'],
      ['杭州云安软件有限公司', 'A'],
      ['北京未知来客贸易有限公司', ''],
    ]);
    expect(told()).toEqual([
      '深圳市华鑫达宏电子科技有限公司 SO-2 3',
      '深圳市华鑫达宏电子科技有限公司 SO-1 2',
      '上海锐驰贸易有限公司 SO-3 4',
      '北京未知来客贸易有限公司 SO-4 5',
    ]);
    expect(table('out/orders.csv')[0]).toMatchObject({
      'Order amount': '1200',
      Source: '订单.csv',
      Sheet: '订单',
    });
    expect(table('out/activities.csv').map((row) => [row['Customer name'], row['Activity notes']])).toEqual([
      ['上海锐驰贸易有限公司', '演示新品'],
      ['上海锐驰贸易有限公司', '催收尾款'],
      ['杭州云安软件有限公司', '询问预算'],
    ]);
    expect(await run('status')).toContain('3 activities, 4 orders of customers');
  });

  it('tells in the report what came together, and who was not found among the customers', async () => {
    await run('run', '客户.csv', '订单.csv', '跟进.csv', '-o', 'out');
    const report = JSON.parse(room.read('out/merge-report.json'));
    expect(report.totals).toMatchObject({
      records: 10,
      customers: 4,
      mergedAway: 6,
      activities: 3,
      orders: 4,
    });
    expect(report.merges.map((merge: Record<string, unknown>) => [merge.orders, merge.activities])).toEqual([
      [2, undefined],
      [1, 2],
      [undefined, 1],
    ]);
    const unknown = report.findings.filter(({ code }: { code: string }) => code.startsWith('match.'));
    expect(unknown).toMatchObject([{ field: 'name', count: 1, examples: [{ place: { line: 5 } }] }]);
    expect(await run('report', '--lang', 'zh-CN')).toContain('在客户表中没有找到');
    // A customer with its orders is no duplicate.
    expect(report.tags).toEqual([]);
  });

  it('without a customer table nobody is missing from it', async () => {
    await run('run', '订单.csv', '-o', 'out');
    const report = JSON.parse(room.read('out/merge-report.json'));
    expect(report.findings).toEqual([]);
    expect(table('out/customers.csv')).toHaveLength(3);
  });

  it('writes one table where it is asked for, and takes back all of it', async () => {
    await run('import', '客户.csv', '订单.csv', '跟进.csv');
    await run('dedupe');
    await run('export', '--to', 'orders', '-o', '订单汇总.csv');
    await run('export', '--to', 'activities', '-o', '跟进.xlsx');
    expect(told('订单汇总.csv')).toHaveLength(4);
    expect(room.read('跟进.xlsx').startsWith('PK')).toBe(true);
    await run('undo');
    expect(await run('status')).not.toContain('orders of customers');
    expect((await room.run('export', '--to', 'orders')).code).toBe(2);
    await run('undo');
    expect(await run('status')).toContain('empty');
  });

  it('keeps an order once that two files tell of, with both rows', async () => {
    const [head = '', first = ''] = ORDERS.split('\n');
    room.write('一月.csv', `${head}\n${first}\n`);
    await run('run', '客户.csv', '订单.csv', '一月.csv', '-o', 'out', '--again');
    const [, one] = table('out/orders.csv');
    expect([one?.['Order number'], one?.Source, one?.Row]).toEqual(['SO-1', '订单.csv; 一月.csv', '2; 2']);
    expect(table('out/orders.csv')).toHaveLength(4);
  });

  it('a newer version of the orders changes an order by its number and leaves the others', async () => {
    await run('run', '客户.csv', '订单.csv', '-o', 'out');
    const changed = ORDERS.replace('已发货', '已签收').replace(
      'SO-4,2024-02-09',
      'SO-5,2024-05-09,杭州云安软件有限公司,碳带,1,10,已完成\nSO-6,2024-02-09',
    );
    room.write('订单.csv', changed);
    await run('run', '订单.csv', '-o', 'out');
    const states = table('out/orders.csv').map((row) => `${row['Order number']} ${row['Order status']}`);
    expect(states.sort()).toEqual([
      'SO-1 已完成',
      'SO-2 已完成',
      'SO-3 已签收',
      'SO-4 已完成',
      'SO-5 已完成',
      'SO-6 已完成',
    ]);
  });
});

describe('a table of contacts beside the customers', () => {
  const SWITCHBOARD: Record<string, string> = { K001: '0755-26012345', K002: '021-62345678' };
  const NAMES: Record<string, string> = {
    K001: '深圳市华鑫达宏电子科技有限公司',
    K002: '上海锐驰贸易有限公司',
  };
  const own = (code: string, level: string): string =>
    `${code},${NAMES[code]},${SWITCHBOARD[code]},${level}\n`;
  const head = '客户编号,客户名称,公司电话,客户级别\n';
  const of = (code: string, person: string, mobile: string): string =>
    `${NAMES[code]},${person},${mobile},${SWITCHBOARD[code]}\n`;
  const contacts = [
    '客户名称,联系人,手机,公司电话\n',
    of('K001', '王伟', '13800001234'),
    of('K001', '李娜', '13900005678'),
    of('K002', '赵敏', '13700009012'),
  ].join('');

  it('adds people, and makes no duplicates of their customers', async () => {
    room.write('客户.csv', head + own('K001', 'A') + own('K002', 'B'));
    room.write('联系人.csv', contacts);
    const out = await run('run', '客户.csv', '联系人.csv', '--lang', 'zh-CN', '-o', 'out');
    expect(out).toContain('5 条记录 = 2 个客户 + 并入其中的 3 条\n');
    expect(out).toContain('并入的记录中有 3 条来自联系人表，不算重复客户。');
    expect(out).not.toContain('重复已合并');
    expect(table('out/contacts.csv')).toHaveLength(3);
    const report = await run('report', '--lang', 'zh-CN');
    expect(report).not.toMatch(/\d+ 条记录[^。]*重复/);
  });

  it('counts only the rows of customers where one of them stands there twice', async () => {
    room.write('客户.csv', head + own('K001', 'A') + own('K002', 'B') + own('K001', 'A'));
    room.write('联系人.csv', contacts);
    const out = await run('run', '客户.csv', '联系人.csv', '--lang', 'zh-CN', '-o', 'out');
    expect(out).toMatch(/重复已合并 +1\n/);
    expect(room.read('out/customers.csv').split('重复已合并')).toHaveLength(2);
  });

  it('is a list of customers where it is the only one, or called otherwise', async () => {
    room.write('联系人.csv', contacts);
    expect(await run('run', '联系人.csv', '--lang', 'zh-CN', '-o', 'a')).toMatch(/重复已合并 +1\n/);
    room.write('客户.csv', head + own('K001', 'A') + own('K002', 'B'));
    room.write('展会.csv', contacts);
    const out = await run('run', '客户.csv', '展会.csv', '--lang', 'zh-CN', '-o', 'b', '--store', 'b.db');
    expect(out).toMatch(/重复已合并 +2\n/);
  });
});

describe('which customer is meant', () => {
  const ORDER_HEAD = '订单编号,下单日期,客户编号,客户名称,产品,数量';

  async function ordersOf(customers: string, orders: readonly string[]): Promise<string[]> {
    room.write('客户.csv', `客户编号,客户名称,手机,客户级别\n${customers}\n`);
    const rows = orders.map((order, n) => `SO-${n + 1},2024-01-0${n + 1},${order},扫码枪,1`);
    room.write('订单.csv', `${ORDER_HEAD}\n${rows.join('\n')}\n`);
    await run('run', '客户.csv', '订单.csv', '-o', 'out');
    const levels = new Map(
      table('out/customers.csv').map((row) => [row['Customer number'], row['Customer level']]),
    );
    return table('out/orders.csv').map(
      (row) => `${row['Order number']} ${levels.get(row['Customer number'] ?? '')}`,
    );
  }

  it.each([
    ['the full name', 'K1,上海锐驰贸易有限公司,,A', [',上海锐驰贸易有限公司'], ['SO-1 A']],
    ['a full name without a place', 'K1,锐驰科技有限公司,,A', [',锐驰科技有限公司'], ['SO-1 A']],
    ['the number', 'K1,上海锐驰贸易有限公司,,A', ['K1,'], ['SO-1 A']],
    ['the number beside a short name', 'K1,上海锐驰贸易有限公司,,A', ['K1,锐驰'], ['SO-1 A']],
    [
      'a number that another system gave to another customer',
      'K1,上海锐驰贸易有限公司,,A',
      ['K1,杭州云安软件有限公司'],
      ['SO-1 '],
    ],
    [
      'the name before the number',
      'K1,上海锐驰贸易有限公司,,A\nK2,杭州云安软件有限公司,,B',
      ['K2,上海锐驰贸易有限公司'],
      ['SO-1 A'],
    ],
    [
      'a number of two customers',
      'K1,上海锐驰贸易有限公司,,A\nK1,杭州云安软件有限公司,,B',
      ['K1,'],
      ['SO-1 '],
    ],
    [
      'a number of two customers beside the name of one',
      'K1,上海锐驰贸易有限公司,,A\nK1,杭州云安软件有限公司,,B',
      ['K1,杭州云安软件有限公司'],
      ['SO-1 B'],
    ],
  ])('%s', async (_, customers, orders, expected) => {
    expect(await ordersOf(customers, orders)).toEqual(expected);
  });

  it('orders of one number stay together where no table holds the customer', async () => {
    await ordersOf('K1,上海锐驰贸易有限公司,,A', ['K9,杭州云安软件有限公司', 'K9,', 'K9,云安软件']);
    expect(new Set(table('out/orders.csv').map((row) => row['Customer number'])).size).toBe(1);
  });

  it('a person told apart by hand stays apart, and only that row', async () => {
    const orders = [',上海锐驰贸易有限公司', ',上海锐驰贸易有限公司', ',上海锐驰贸易有限公司'];
    expect(await ordersOf('K1,上海锐驰贸易有限公司,,A', orders)).toEqual(['SO-1 A', 'SO-2 A', 'SO-3 A']);
    const ids = table('out/orders.csv').length;
    expect(ids).toBe(3);
    await run('export', '--to', 'members', '-o', 'members.csv');
    const records = table('members.csv').filter((row) => row.source === '订单.csv');
    const [a = '', b = ''] = records.map((row) => row.record_id ?? '');
    await run('review', a, b, '--different');
    await run('dedupe');
    await run('export', '--to', 'members', '-o', 'members.csv');
    const customers = table('members.csv').map((row) => row.customer_id);
    expect(new Set(customers).size).toBe(2);
    expect(customers.filter((number) => number === customers[0])).toHaveLength(3);
  });
});

it('an order may give the number that its customer has here', async () => {
  room.write('客户.csv', CUSTOMERS);
  await run('run', '客户.csv', '-o', 'out');
  const number = table('out/customers.csv')[1]?.['Customer number'];
  room.write('订单.csv', `订单编号,下单日期,客户编号,产品\nSO-1,2024-01-01,${number},扫码枪\n`);
  await run('run', '订单.csv', '-o', 'out');
  expect(told()).toEqual(['上海锐驰贸易有限公司 SO-1 2']);
  expect(table('out/orders.csv')[0]?.['Customer number']).toBe(number);
});

describe('one workbook row with several objects', () => {
  it('keeps customer, contact, activity and order of it', async () => {
    room.write(
      '台账.csv',
      `客户名称,联系人,手机,客户级别,跟进时间,跟进内容,订单编号,下单日期,产品,金额,经办仓库
上海锐驰贸易有限公司,李娜,13900005678,A,2024-01-02,首次拜访,SO-1,2024-01-03,扫码枪,300,东仓
上海锐驰贸易有限公司,李娜,13900005678,A,2024-02-02,回访,SO-2,2024-02-03,打印机,900,西仓
杭州云安软件有限公司,赵敏,13700009012,B,2024-03-01,电话,,,,,
`,
    );
    const look = await run('import', '台账.csv', '--dry-run');
    expect(look).toContain('This table: customers + contacts + activities + orders');
    const out = await run('run', '台账.csv', '-o', 'out');
    expect(out).toContain('3 records = 2 customers + 1 merged into them');
    expect(table('out/customers.csv').map((row) => row.经办仓库)).toEqual([undefined, undefined]);
    expect(table('out/orders.csv').map((row) => [row['Order number'], row.经办仓库])).toEqual([
      ['SO-1', '东仓'],
      ['SO-2', '西仓'],
    ]);
    expect(table('out/activities.csv').map((row) => row['Activity notes'])).toEqual([
      '首次拜访',
      '回访',
      '电话',
    ]);
  });
});

describe('rows that leave the customer to the row above', () => {
  const HEAD = '客户名称,联系人,订单编号,下单日期,产品,数量,金额';
  const GROUPED = `${HEAD}
上海锐驰贸易有限公司,李娜,SO-1,2024-01-03,扫码枪,1,300
,,SO-2,2024-01-04,打印机,1,900
,,SO-3,2024-01-05,碳带,5,50
杭州云安软件有限公司,赵敏,SO-4,2024-01-06,扫码枪,1,300
,,SO-5,2024-01-07,标签纸,2,20
`;

  it('take it over where the whole table does so, each as a change', async () => {
    room.write('订单.csv', GROUPED);
    const out = await run('run', '订单.csv', '-o', 'out');
    expect(out).toContain('a customer stands only in the first of its rows');
    expect(told()).toEqual([
      '上海锐驰贸易有限公司 SO-1 2',
      '上海锐驰贸易有限公司 SO-2 3',
      '上海锐驰贸易有限公司 SO-3 4',
      '杭州云安软件有限公司 SO-4 5',
      '杭州云安软件有限公司 SO-5 6',
    ]);
    expect(JSON.parse(room.read('out/merge-report.json')).totals).toMatchObject({ findings: 0, changes: 6 });
    // Cleaning anew knows it still.
    await run('clean');
    await run('dedupe');
    await run('export', '-o', 'out');
    expect(told()).toHaveLength(5);
    expect(table('out/customers.csv')).toHaveLength(2);
  });

  it('also where the number and day of the order stand only in its first row', async () => {
    room.write(
      '订单.csv',
      `订单编号,下单日期,客户名称,产品,数量
SO-1,2024-01-03,上海锐驰贸易有限公司,扫码枪,1
,,,打印机,1
SO-2,2024-01-06,上海锐驰贸易有限公司,扫码枪,1
,,,标签纸,2
`,
    );
    await run('run', '订单.csv', '-o', 'out');
    expect(
      table('out/orders.csv').map((row) => `${row['Order number']} ${row['Order date']} ${row.Product}`),
    ).toEqual([
      'SO-1 2024-01-03 扫码枪',
      'SO-1 2024-01-03 打印机',
      'SO-2 2024-01-06 扫码枪',
      'SO-2 2024-01-06 标签纸',
    ]);
  });

  it.each([
    [
      'names repeat',
      GROUPED.replace('\n,,SO-2', '\n上海锐驰贸易有限公司,,SO-2').replace(
        '\n,,SO-5',
        '\n杭州云安软件有限公司,,SO-5',
      ),
    ],
    ['something of the customer is there', GROUPED.replace(',,SO-3', ',陈静,SO-3')],
  ])('are findings where %s', async (_, orders) => {
    room.write('订单.csv', orders);
    await run('run', '订单.csv', '-o', 'out');
    const { findings } = JSON.parse(room.read('out/merge-report.json'));
    expect(findings).toMatchObject([{ field: 'name', code: 'clean.required' }]);
    expect(told().some((text) => text.startsWith(' SO-3'))).toBe(true);
  });
});

it('nothing is lost: each row of orders is in one line of the orders, and once', async () => {
  const name = fc.constantFrom('上海锐驰贸易有限公司', '杭州云安软件有限公司', '锐驰', '王伟', '');
  const cell = fc.constantFrom('', '1', '2', 'abc', '2024-01-01', '2024-13-45', '=1+1');
  const row = fc.tuple(name, cell, cell, cell);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const own = makeRoom();
      try {
        const text = rows.map((cells) => cells.join(',')).join('\n');
        own.write('订单.csv', `客户名称,订单编号,下单日期,产品\n${text}\n`);
        own.write('客户.csv', CUSTOMERS);
        expect((await own.run('run', '客户.csv', '订单.csv', '-o', 'out')).code).toBe(0);
        const carries = (cells: readonly string[]): boolean => cells.slice(1).some((one) => one !== '');
        const expected = [...rows.entries()].flatMap(([n, cells]) => (carries(cells) ? [String(n + 2)] : []));
        if (expected.length === 0) return;
        await own.run('export', '--to', 'orders', '-o', 'orders.csv');
        const lines = parseCsv(own.read('orders.csv')).flatMap(({ Row = '' }) => Row.split('; '));
        const unread = parseCsv(own.read('out/customers.csv'))
          .map((line) => line['To put right'])
          .join();
        // A cell that is no date stays a finding; a row with nothing else in it is an order only by that.
        const onlyFaults = expected.filter((line) => !lines.includes(line));
        for (const line of onlyFaults) {
          const [, number, date, product] = rows[Number(line) - 2] ?? [];
          expect([number, product]).toEqual(['', '']);
          expect(date).not.toBe('2024-01-01');
          expect(unread).toContain(date);
        }
        expect(lines.sort()).toEqual(expected.filter((line) => !onlyFaults.includes(line)).sort());
      } finally {
        own.remove();
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
