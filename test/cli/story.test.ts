import { afterEach, describe, expect, it } from 'vitest';
import type { CustomerChange } from '../../src/model/story.js';
import { openStore } from '../../src/store/open.js';
import { makeRoom, type Room } from './harness.js';

let room: Room;
afterEach(() => room.remove());

const FIRST = `客户名称,联系人,手机,统一社会信用代码
深圳市华鑫达宏电子科技有限公司,王伟,13800001234,
深圳华鑫达宏电子科技有限公司,王伟,138 0000 1234,
上海锐驰贸易有限公司,李娜,13900005678,
苏州云安联服装有限公司,陈红,13700002345,
无锡博远机械厂,赵强,13600003456,
`;
const SECOND = `客户名称,联系人,手机,统一社会信用代码
上海锐驰贸易有限公司,李娜,13900005678,
成都天府软件有限公司,周杰,13500004567,
`;

/** The customer of the record with this number. */
async function customerOf(record: number): Promise<string> {
  const { rows } = JSON.parse((await room.run('explain', String(record), '--json')).out) as {
    rows: { record: { fate: { customer: string } } }[];
  };
  return rows[0]?.record.fate.customer ?? '';
}

/** Two imports, with decisions of a person between them that part one customer and join two others. */
async function twoQuarters(): Promise<readonly string[]> {
  room = makeRoom();
  room.write('一季度.csv', FIRST);
  room.write('二季度.csv', SECOND);
  expect((await room.run('run', '一季度.csv')).code).toBe(0);
  const ids = [2, 3, 4, 5, 6].map((line) => line - 1 + offset());
  const [a = 0, b = 0, , d = 0, e = 0] = ids;
  const numbers = await Promise.all(ids.map(customerOf));
  expect(numbers[0]).toBe(numbers[1]);
  expect(new Set(numbers).size).toBe(4);
  expect((await room.run('review', String(a), String(b), '--different')).code).toBe(0);
  expect((await room.run('review', String(d), String(e), '--same')).code).toBe(0);
  expect((await room.run('import', '二季度.csv')).code).toBe(0);
  return numbers;
}

/** Rows before the first record: the header is a row too. */
function offset(): number {
  const store = openStore(room.path('crm-clean.db'), { readonly: true });
  const [first] = [...store.records()].map(({ id }) => id);
  store.close();
  return (first ?? 1) - 1;
}

function changesKept(): readonly CustomerChange[] {
  const store = openStore(room.path('crm-clean.db'), { readonly: true });
  const { changes = [] } = store.story() ?? {};
  store.close();
  return changes;
}

describe('the story of a dedupe', () => {
  it('says which customers are new, grown, merged, split and vanished, in both languages and in the history', async () => {
    const [parted = '', , grown = '', joined = '', vanished = ''] = await twoQuarters();
    const { code, out } = await room.run('dedupe');
    expect(code).toBe(0);
    expect(out).toContain(
      'Compared with the dedupe before: 1 new customer, 1 grown, 1 joined with others, 1 split, 1 vanished.',
    );
    expect(changesKept().map(({ kind, number, records }) => [kind, number, records])).toEqual([
      ['new', 'C20241122006', 1],
      ['grown', grown, 1],
      ['merged', joined, 1],
      ['split', parted, 1],
      ['vanished', vanished, 1],
    ]);
    const told = changesKept();
    expect(told[2]?.others).toEqual([vanished]);
    expect(told[3]?.others).toEqual(['C20241122005']);
    expect(told[4]?.others).toEqual([joined]);
    const history = (await room.run('history', '--lang', 'zh-CN')).out;
    expect(history).toContain(
      '新客户 1 个，增加了记录的客户 1 个，与其他客户合并的 1 个，被拆分的客户 1 个，编号不再使用的客户 1 个',
    );
  });

  it('keeps every number with most of its records, and says nothing where nothing changed or all is new', async () => {
    await twoQuarters();
    const first = (await room.run('history')).out;
    expect(first).not.toContain('new customer');
    await room.run('dedupe');
    const again = await room.run('dedupe');
    expect(again.out).not.toContain('Compared with');
    expect(changesKept()).toEqual([]);
  });

  it('goes back with the run', async () => {
    await twoQuarters();
    await room.run('dedupe');
    expect(changesKept()).toHaveLength(5);
    expect((await room.run('undo')).code).toBe(0);
    expect(changesKept()).toEqual([]);
  });
});

describe('values that are no evidence', () => {
  const names = ['东方红茶业', '北极星钟表', '南山制药', '西湖印染', '中原重工', '海天味业', '金桥物流'];
  const rows = names.map((name, at) => `${name}有限公司,联系人${at},0755-26012345`).join('\n');

  it('are listed by dedupe and status, in both languages, with how many share them', async () => {
    room = makeRoom();
    room.write('代理.csv', `客户名称,联系人,公司电话\n${rows}\n`);
    await room.run('import', '代理.csv');
    const english = (await room.run('dedupe')).out;
    expect(english).toContain('1 value is shared by many different names and was not taken as evidence:');
    expect(english).toMatch(/Company phone 0755-26012345: 7 records, at least 7 different names/);
    const chinese = (await room.run('status', '--lang', 'zh-CN')).out;
    expect(chinese).toContain('有 1 个值被很多不同名称共用，没有作为查重依据：');
    expect(chinese).toContain('公司电话 0755-26012345：7 条记录，至少 7 个不同名称');
  });
});
