import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDriver } from '../../src/store/driver.js';
import { dump } from '../store/support.js';
import { makeRoom, type Outcome, ROOT, type Room, SMALL, TUTORIAL } from './harness.js';

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

const content = (from = room) => dump(from.path('crm-clean.db'));

async function done(outcome: Promise<Outcome>): Promise<Outcome> {
  const result = await outcome;
  expect(result.err).toBe('');
  expect(result.code).toBe(0);
  return result;
}

async function json(...argv: string[]): Promise<Record<string, never>> {
  return JSON.parse((await done(room.run(...argv, '--json'))).out);
}

/** The dictionary of these fields of the preset, changed as said. */
const PHONES = `preset: companies
fields:
  - name: phone
    options: { area_code: '0755' }
  - name: contact_mobile
    type: text
`;
const COLUMNS = `preset: companies
fields:
  - name: level
    required: true
  - name: remark
    remove: true
  - name: invoice
    title: 是否开票
    type: boolean
columns:
  客户编号: '-'
  备注: industry
  单位名称: '-'
`;
const CHOICES = `preset: companies
fields:
  - name: source
    allowed: { 网络: [网络推广, 官网], 展会: [] }
  - name: contact_name
    remove: true
  - name: owner
    aliases: [联系人]
`;
const DICTIONARIES = {
  plain: 'preset: companies\n',
  phones: PHONES,
  columns: COLUMNS,
  choices: CHOICES,
  persons: 'preset: persons\n',
};

describe('clean', () => {
  it('with the dictionary of before changes no byte of the store', async () => {
    for (const argv of [[], ['--map', '是否开票=remark', '--sheet', '字典', '--sheet', '客户资料']]) {
      await done(room.run('import', ...TUTORIAL, ...argv));
      const before = readFileSync(room.path('crm-clean.db'));
      const { out } = await done(room.run('clean'));
      expect(out).toMatch(
        /^Cleaned \d+ rows again by crm-clean\.yaml: nothing changes, so there is no run\.\n$/,
      );
      expect(readFileSync(room.path('crm-clean.db')).equals(before)).toBe(true);
      await done(room.run('undo'));
    }
  });

  it('with the dictionary of before changes nothing of files of any kind, read together', async () => {
    await done(room.run('import', join(ROOT, 'fixtures', 'files')));
    const before = readFileSync(room.path('crm-clean.db'));
    expect(await json('clean')).toMatchObject({ changed: 0, columns: [], damaged: 0 });
    expect(readFileSync(room.path('crm-clean.db')).equals(before)).toBe(true);
  });

  it('by one dictionary after the other makes of the rows what an import by it makes of them', async () => {
    const names = Object.keys(DICTIONARIES) as (keyof typeof DICTIONARIES)[];
    const tables = ['rows', 'records', 'changes', 'findings', 'sheets'] as const;
    const imports = new Map<string, Record<string, unknown[]>>();
    for (const name of names) {
      const other = makeRoom();
      try {
        other.write('crm-clean.yaml', DICTIONARIES[name]);
        await done(other.run('import', ...TUTORIAL));
        imports.set(name, content(other));
      } finally {
        other.remove();
      }
    }
    const [first = 'plain', ...others] = names;
    room.write('crm-clean.yaml', DICTIONARIES[first]);
    await done(room.run('import', ...TUTORIAL));
    const states = [content()];
    for (const name of [...others, first, ...others.toReversed(), 'columns' as const]) {
      room.write('crm-clean.yaml', DICTIONARIES[name]);
      expect((await json('clean')).changed).toBeGreaterThan(0);
      for (const table of tables)
        expect([name, table, content()[table]]).toEqual([name, table, imports.get(name)?.[table]]);
      states.push(content());
    }
    for (const state of states.toReversed()) {
      expect(content()).toEqual(state);
      await done(room.run('undo'));
    }
  });

  it('finds out anew which rows take over the customer of the row above', async () => {
    const orders = `订单编号,下单日期,客户名称,产品,数量
D-1,2024-01-05,北京甲有限公司,螺丝,10
,,,螺母,20
,,,垫片,5
D-2,2024-01-06,上海乙有限公司,螺丝,11
,,,螺母,21
D-3,2024-01-07,广州丙有限公司,垫片,12
,,,螺丝,13
`;
    const apart = "preset: companies\ncolumns: { 订单编号: '-', 下单日期: '-', 产品: '-', 数量: '-' }\n";
    const tables = ['rows', 'records', 'changes', 'findings', 'sheets'] as const;
    const imported = async (dictionary: string) => {
      const other = makeRoom();
      try {
        other.write('orders.csv', orders);
        other.write('crm-clean.yaml', dictionary);
        await done(other.run('import', 'orders.csv'));
        return tables.map((table) => content(other)[table]);
      } finally {
        other.remove();
      }
    };
    room.write('orders.csv', orders);
    room.write('crm-clean.yaml', apart);
    await done(room.run('import', 'orders.csv'));
    const states = [content()];
    for (const dictionary of ['preset: companies\n', apart]) {
      room.write('crm-clean.yaml', dictionary);
      await done(room.run('clean'));
      states.push(content());
      expect(tables.map((table) => content()[table])).toEqual(await imported(dictionary));
    }
    expect(JSON.stringify(states[1]?.changes)).toContain('clean.filled_down');
    expect(JSON.stringify(states[2]?.changes)).not.toContain('clean.filled_down');
    await done(room.run('undo'));
    expect(content()).toEqual(states[1]);
    const out = await done(room.run('explain', '3'));
    expect(out.out).toMatch(/C3 客户名称\n +taken over from row 2,/);
    expect(out.out).not.toContain('The program has changed');
    await done(room.run('undo'));
    expect(content()).toEqual(states[0]);
  });

  it('says what changes, by field, finding and column, before and after', async () => {
    room.write(
      'a.csv',
      '客户名称,手机,对口热线,颜色\n北京甲有限公司,13800001234,010-88886666,R\n上海乙有限公司,13900005678,,无所谓\n',
    );
    const color = '{ name: color, title: 颜色, type: text';
    room.write('crm-clean.yaml', `preset: companies\nfields:\n  - ${color} }\n`);
    await done(room.run('import', 'a.csv'));
    room.write(
      'crm-clean.yaml',
      `preset: companies
fields:
  - { name: hotline, title: 对口热线, type: phone }
  - ${color}, allowed: { 红: [R] } }
  - { name: address, required: true }
`,
    );
    const before = content();
    const { out: would } = await done(room.run('clean', '--dry-run'));
    expect(content()).toEqual(before);
    expect(would).toContain('Of 2 rows, cleaning by crm-clean.yaml would change 2. Nothing was written.');
    const { out } = await done(room.run('clean'));
    expect(out).toContain('Cleaned 2 rows again by crm-clean.yaml: 2 have changed.');
    // All the rest is the same.
    expect(out.split('\n').slice(1).join('\n')).toContain(would.split('\n').slice(1).join('\n').trimEnd());
    expect(out).toMatch(/1 column feeds another field:\n.*\n +对口热线 +a\.csv, a +Company phone +对口热线 /);
    expect(out).toMatch(/颜色 +1 +0 +1 +R → 红 \(a\.csv › row 2\)/);
    expect(out).toMatch(
      /3 new findings:\n +2 {2}Address must be filled in, but it is empty\.\n +first: a\.csv › row 2/,
    );
    expect(out).toContain('“无所谓” (a.csv › row 3)');
    expect(out).toMatch(/Corrections noted, by field:\n.*\n +颜色 +1 +0 +R → 红 \(a\.csv › row 2\)\n/);
    expect(out).toContain('Next: crm-clean dedupe');
    const { out: chinese } = await done(room.run('undo', '--lang', 'zh-CN'));
    expect(chinese).toContain('重新整理');
    expect(content()).toEqual(before);
    const { out: said } = await done(room.run('clean', '--lang', 'zh-CN'));
    expect(said).toContain('已按 crm-clean.yaml 重新整理 2 行，其中 2 行有变化。');
    const { out: history } = await done(room.run('history'));
    expect(history).toMatch(/2 .* clean .* 2 rows changed/);
  });

  it('gives programs all of it', async () => {
    room.write('a.csv', SMALL);
    room.write('crm-clean.yaml', 'preset: companies\n');
    await done(room.run('import', 'a.csv'));
    room.write('crm-clean.yaml', "preset: companies\ncolumns: { 联系人: '-' }\n");
    expect(await json('clean', '--dry-run')).toMatchObject({ dryRun: true, rows: 3, changed: 3 });
    expect(await json('clean')).toMatchObject({
      dryRun: false,
      rows: 3,
      changed: 3,
      became: 0,
      leftOut: [],
      columns: [{ source: 'a.csv', column: 1, header: '联系人', before: 'contact_name', after: 'x:联系人' }],
      fields: [
        {
          field: 'contact_name',
          gone: 3,
          examples: [
            { record: 2, place: { source: 'a.csv', sheet: 'a', line: 2 }, before: ['王伟'], after: [] },
            { record: 4, before: ['李娜'] },
          ],
        },
        { field: 'x:联系人', added: 3 },
      ],
    });
  });

  it('keeps what --map and --sheet said at the import, until the dictionary says otherwise', async () => {
    room.write('a.csv', '客户名称,备注2,电话\n北京甲有限公司,13800001234,010-88886666\n');
    room.write('crm-clean.yaml', 'preset: companies\n');
    await done(room.run('import', 'a.csv', '--map', '备注2=contact_mobile', '--map', '电话=-'));
    const fed = async () => {
      const { columns } = (await import('../../src/store/open.js'))
        .openStore(room.path('crm-clean.db'), {
          readonly: true,
        })
        .sheets()[0] ?? { columns: [] };
      return columns.map(({ field }) => field);
    };
    expect(await fed()).toEqual(['name', 'contact_mobile', 'x:电话']);
    room.write('crm-clean.yaml', 'preset: companies\nfields: [{ name: name, title: 单位 }]\n');
    await done(room.run('clean'));
    expect(await fed()).toEqual(['name', 'contact_mobile', 'x:电话']);
    room.write('crm-clean.yaml', 'preset: companies\ncolumns: { 电话: phone }\n');
    await done(room.run('clean'));
    expect(await fed()).toEqual(['name', 'contact_mobile', 'phone']);
    room.write('crm-clean.yaml', 'preset: companies\nfields: [{ name: contact_mobile, remove: true }]\n');
    await done(room.run('clean'));
    expect((await fed())[1]).not.toBe('contact_mobile');
  });

  it('tells what --map said at an import of which no answers were written down', async () => {
    room.write('a.csv', '客户名称,备注2,电话\n北京甲有限公司,13800001234,010-88886666\n');
    room.write('crm-clean.yaml', "preset: companies\ncolumns: { 电话: '-' }\n");
    await done(room.run('import', 'a.csv', '--map', '备注2=contact_mobile'));
    const db = new (loadDriver())(room.path('crm-clean.db'));
    db.exec('delete from answers');
    db.close();
    expect(await json('clean')).toMatchObject({ changed: 0, columns: [] });
    room.write('crm-clean.yaml', 'preset: companies\n');
    expect((await json('clean')).columns).toMatchObject([{ header: '电话', before: 'x:电话' }]);
  });

  it('makes records of rows that said nothing of customers, and sets those of sheets to skip aside', async () => {
    room.write('a.csv', '客户名称,手机\n北京甲有限公司,13800001234\n上海乙有限公司,13900005678\n');
    room.write('b.csv', '型号,件数\nX-1,10\nX-2,20\n');
    room.write('crm-clean.yaml', 'preset: companies\nsheets: { a: read, b: read }\n');
    await done(room.run('import', 'a.csv', 'b.csv'));
    const before = content();
    room.write('crm-clean.yaml', 'preset: companies\nsheets: { b: skip }\n');
    const { out } = await done(room.run('clean'));
    expect(out).toContain('2 records are set aside: the data dictionary says to skip the sheet.');
    expect((await json('status')).totals).toMatchObject({ rows: 4, records: 2, aside: 2 });
    room.write('crm-clean.yaml', 'preset: companies\n');
    const { out: back } = await done(room.run('clean'));
    expect(back).toContain('2 rows that were set aside become records.');
    expect((await json('status')).totals).toMatchObject({ rows: 4, records: 4, aside: 0 });
    for (let n = 0; n < 2; n++) await done(room.run('undo'));
    expect(content()).toEqual(before);
  });

  it('asks for dedupe afterwards, and keeps decisions and customer numbers', async () => {
    room.write('a.csv', SMALL);
    room.write('crm-clean.yaml', 'preset: companies\n');
    await done(room.run('import', 'a.csv'));
    await done(room.run('dedupe'));
    await done(room.run('review', '2', '3', '--different'));
    await done(room.run('dedupe'));
    const numbers = content().numbers;
    room.write('crm-clean.yaml', "preset: companies\ncolumns: { 联系人: '-' }\n");
    await done(room.run('clean'));
    expect((await done(room.run('status'))).out).toContain(
      '3 rows were cleaned again since the last dedupe, so customers are not up to date. Next: crm-clean dedupe',
    );
    for (const argv of [['export'], ['report']]) {
      const { code, err } = await room.run(...argv);
      expect([code, err]).toEqual([
        2,
        '3 rows were cleaned again since the last dedupe. Run crm-clean dedupe first.\n',
      ]);
    }
    await done(room.run('dedupe'));
    expect((await done(room.run('status'))).out).not.toContain('cleaned again');
    expect((content().members ?? []).slice(-3).map((row) => (row as string[])[2])).toHaveLength(3);
    expect(content().numbers).toEqual(numbers);
    expect(content().decisions).toHaveLength(1);
    await done(room.run('export'));
  });

  it('knows the rows of newer versions, and a version of after the cleaning', async () => {
    room.write('crm-clean.yaml', 'preset: companies\n');
    const list = (phone: string, more = '') =>
      `客户名称,手机,传真\n北京甲有限公司,13800001234,1\n上海乙有限公司,${phone},2\n广州丙有限公司,13700001111,3\n${more}`;
    room.write('a.csv', list('13900005678'));
    await done(room.run('import', 'a.csv'));
    room.write('a.csv', list('13900005679'));
    await done(room.run('import', 'a.csv'));
    const before = content();
    room.write('crm-clean.yaml', 'preset: companies\nfields: [{ name: fax, title: 传真, type: text }]\n');
    expect(await json('clean')).toMatchObject({ changed: 3 });
    room.write('a.csv', list('13900005679', '深圳丁有限公司,13600001111,4\n'));
    const { out } = await done(room.run('import', 'a.csv'));
    expect(out).toContain('3 rows unchanged, 0 changed, 1 new, 0 gone');
    for (let n = 0; n < 2; n++) await done(room.run('undo'));
    expect(content()).toEqual(before);
  });

  it('says what it needs', async () => {
    expect((await room.run('clean')).err).toContain('There is no store');
    room.write('a.csv', SMALL);
    await done(room.run('import', 'a.csv'));
    await done(room.run('undo'));
    expect(await room.run('clean')).toMatchObject({
      code: 2,
      err: 'The store has no rows to clean yet. Import files first: crm-clean import FILES\n',
    });
    await done(room.run('import', 'a.csv'));
    room.write('crm-clean.yaml', 'preset: companis\n');
    const before = readFileSync(room.path('crm-clean.db'));
    const { code, err } = await room.run('clean');
    expect([code, err]).toEqual([2, expect.stringContaining('Did you mean “companies”?')]);
    expect(readFileSync(room.path('crm-clean.db')).equals(before)).toBe(true);
  });
});
