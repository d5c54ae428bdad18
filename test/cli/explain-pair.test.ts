import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '../../src/cli/table.js';
import { waterfall } from '../../src/cli/waterfall.js';
import type { ExplainedCustomer } from '../../src/steps/explain-cluster.js';
import type { ExplainedPair } from '../../src/steps/explain-pair.js';
import { openStore } from '../../src/store/open.js';
import { makeRoom, type Room, TUTORIAL } from './harness.js';

let room: Room;
/** Two records that wait, three of one customer, and the first and last record of all. */
let waiting: readonly [number, number];
let three: { readonly number: string; readonly members: readonly number[] };
let total = 0;
beforeAll(async () => {
  room = makeRoom();
  for (const [at, file] of TUTORIAL.entries()) room.write(at === 0 ? 'a.xlsx' : 'b.csv', readFileSync(file));
  expect((await room.run('run', 'a.xlsx', 'b.csv')).code).toBe(0);
  const store = openStore(room.path('crm-clean.db'), { readonly: true });
  const [pair] = store.pairs('maybe', 1);
  waiting = [pair!.a, pair!.b];
  three = [...store.customers({ merged: true })].find(({ members }) => members.length === 3)!;
  total = store.totals().records;
  store.close();
});
afterAll(() => room.remove());

const json = async <T>(...argv: string[]): Promise<T> => {
  const { code, out, err } = await room.run(...argv, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
};

describe('explain A B', () => {
  it('says in a sentence what became of the two, what it rests on, and what would alter it', async () => {
    const [a, b] = waiting.map(String) as [string, string];
    const { code, out } = await room.run('explain', a, b);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(
      /^Records \d+ and \d+ may be one customer \(\d+(\.\d)?% likely\), and wait for a person\.$/,
    );
    expect(out).toContain('What speaks for it: Customer name. Nothing speaks against it.');
    expect(out.replace(/\s+:?\s*:?\s*/g, ' ')).toMatch(new RegExp(`\\d+ of ${total} records`));
    expect(out).toContain('What would alter that, the smallest change first');
    expect(out).toMatch(/if .+ agreed \(.+\): sure, merged by themselves/);
    expect(out).toContain(`crm-clean review ${a} ${b} --same   or   --different`);
    const chinese = (await room.run('explain', a, b, '--lang', 'zh-CN')).out;
    expect(chinese).toMatch(
      /^记录 \d+ 与 \d+ 可能是同一客户（可能性 \d+(\.\d)?%），等待人工判断。\n支持：客户名称。没有反对的依据。/,
    );
    expect(chinese).toMatch(/如果“.+”一致（.+）：确定，自动合并/);
  });

  it('has the evidence of every link within a customer, also of those that are kept without it', async () => {
    const store = openStore(room.path('crm-clean.db'), { readonly: true });
    const links = [...store.pairs('sure')];
    store.close();
    const bare = links.find(({ evidence }) => evidence.length === 0)!;
    const told = await json<ExplainedPair>('explain', String(bare.a), String(bare.b));
    expect([told.outcome, told.isKept]).toEqual(['same', true]);
    expect(told.pair).toMatchObject({ a: bare.a, b: bare.b, band: 'sure', bits: bare.bits });
    const sum = told.pair.evidence.reduce((all, { bits }) => all + bits, told.priorBits);
    expect(told.pair.evidence.length).toBeGreaterThan(1);
    expect(sum).toBeCloseTo(bare.bits, 6);
  });

  it('is the same sum as JSON, whichever record is named first and however', async () => {
    const [a, b] = waiting;
    const told = await json<ExplainedPair>('explain', String(a), String(b));
    const sum = told.priorBits + told.pair.evidence.reduce((all, { bits }) => all + bits, 0);
    expect(sum).toBeCloseTo(told.pair.bits, 6);
    expect(told.maybeBits).toBeLessThan(told.pair.bits);
    expect(told.sureBits).toBeGreaterThan(told.pair.bits);
    expect([told.outcome, told.isKept, told.records]).toEqual(['waiting', true, total]);
    expect(told.met.length).toBeGreaterThan(0);
    expect(told.whatIf.length).toBeGreaterThan(0);
    const other = await json<ExplainedPair>('explain', String(b), String(a));
    expect(other.pair).toEqual(told.pair);
    expect(other.whatIf.map(({ band, fields }) => [band, fields])).toEqual(
      told.whatIf.map(({ band, fields }) => [band, fields]),
    );
    const { source, sheet, line } = told.a.place;
    const byPlace = await json<ExplainedPair>('explain', `${source}:${sheet}:${line}`, String(b));
    expect(byPlace).toEqual(told);
    const byCustomer = await json<ExplainedPair>('explain', told.a.customer ?? '', told.b.customer ?? '');
    expect(byCustomer.pair).toEqual(told.pair);
  });

  it('says of one customer that it is, and of two records that never met that they did not', async () => {
    const [a = 0, b = 0] = three.members;
    const same = (await room.run('explain', String(a), String(b))).out;
    expect(same).toMatch(/^Records \d+ and \d+ are one customer/);
    expect(same).toContain(`customer ${three.number}`);
    const stranger = await json<ExplainedPair>('explain', String(a), String(waiting[0]));
    expect([stranger.outcome, stranger.isKept, stranger.chain]).toEqual(['apart', false, []]);
    const { out } = await room.run('explain', String(a), String(waiting[0]));
    expect(out).toMatch(/^Records \d+ and \d+ are two customers: <0\.1% likely to be one\./);
    expect(out).toContain('The two share no key, so dedupe never compared them');
  });

  it('puts what a person said before everything', async () => {
    const [a, b] = waiting.map(String) as [string, string];
    await room.run('review', a, b, '--different');
    const { out } = await room.run('explain', a, b, '--lang', 'zh-CN');
    expect(out).toMatch(/^记录 \d+ 与 \d+ 不是同一客户：tester 于 2024-11-22 已作出判断。\n/);
    expect(out).toContain('人工判断优先于一切依据');
    await room.run('review', a, b, '--same');
    const later = (await room.run('explain', a, b)).out;
    expect(later).toContain('because tester said so on 2024-11-22.\nThat holds from the next dedupe on');
    await room.run('review', a, b, '--unsure');
    expect((await room.run('explain', a, b)).out).toContain(
      'tester looked at them on 2024-11-22 and could not tell.',
    );
  });

  it.each([
    [['99999', '3'], 'There is no record 99999'],
    [['X1', '3'], '“X1” names no row.'],
    [['1', '3'], '1 is not a record'],
  ])('refuses %j with a way on', async (names, message) => {
    const { code, err } = await room.run('explain', ...names);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('refuses one record with itself', async () => {
    const [a] = waiting;
    const { code, err } = await room.run('explain', String(a), String(a));
    expect([code, err]).toEqual([2, `${a} is one record; name two.\n`]);
  });
});

describe('two records that others join', () => {
  it('are one customer by a chain of links, each with who said so or what it rests on', async () => {
    const own = makeRoom();
    own.write(
      'a.csv',
      '客户名称,手机\n无锡博远机械厂,13600003456\n苏州云安联服装有限公司,13700002345\n成都天府软件有限公司,13500004567\n',
    );
    await own.run('run', 'a.csv');
    await own.run('review', '2', '3', '--same');
    await own.run('review', '3', '4', '--same');
    await own.run('dedupe');
    const { out } = await own.run('explain', '2', '4');
    expect(out).toMatch(
      /^Records 2 and 4 are one customer through other records; these two alone would be <0\.1% likely\./,
    );
    expect(out).toContain('Both are in customer C20241122001, by this chain of links:');
    expect(out).toMatch(
      /\n {2}2 – 3: tester said so, 2024-11-22[^\n]*\n {2}3 – 4: tester said so, 2024-11-22/,
    );
    own.remove();
  });
});

describe('explain CUSTOMER', () => {
  it('says how its records hang together, in both languages and as JSON', async () => {
    const { number, members } = three;
    const english = (await room.run('explain', number)).out;
    expect(english.split('\n')[0]).toMatch(
      new RegExp(
        `^Customer ${number} is 3 records, held together by \\d links of 3 possible; the weakest that it needs is .+ likely\\.$`,
      ),
    );
    for (const member of members) expect(english).toMatch(new RegExp(`^ +${member}  .+ › .*row \\d+$`, 'm'));
    expect(english).toContain('The links that hold it, strongest first');
    const told = await json<ExplainedCustomer>('explain', number);
    expect(told.members.map(({ id }) => id)).toEqual(members);
    expect(told.holding.tree).toHaveLength(2);
    const { link } = told.holding.weakest!;
    expect(english).toContain(`Weakest: ${link.pair.a} – ${link.pair.b}.`);
    const chinese = (await room.run('explain', number, '--lang', 'zh-CN')).out;
    expect(chinese).toContain(`客户 ${number} 由 3 条记录组成，3 对中有 ${told.holding.links} 对直接相连`);
  });

  it('tells of pairs that wait outside, and of what people said since', async () => {
    const [a = 0, b = 0] = three.members;
    await room.run('review', String(a), String(b), '--different');
    const { out } = await room.run('explain', three.number);
    expect(out).toContain(`${a} – ${b}: different, said tester`);
    const [record, other] = waiting;
    const { b: second } = await json<ExplainedPair>('explain', String(record), String(other));
    const alone = (await room.run('explain', second.customer ?? '')).out;
    expect(alone).toContain(`Customer ${second.customer} is one record; nothing was merged.`);
    expect(alone).toMatch(new RegExp(`${record} – ${other}: .+% likely`));
  });

  it('says where a number went that is no more', async () => {
    const own = makeRoom();
    own.write('a.csv', '客户名称,手机\n无锡博远机械厂,13600003456\n苏州云安联服装有限公司,13700002345\n');
    await own.run('run', 'a.csv');
    await own.run('review', '2', '3', '--same');
    await own.run('dedupe');
    const { code, err } = await own.run('explain', 'C20241122002');
    expect([code, err]).toEqual([
      2,
      'There is no customer C20241122002 any more: its records are in C20241122001 now.\n',
    ]);
    const { out } = await own.run('explain', 'C20241122001');
    expect(out).toContain('all that it needs said by people');
    expect(out).toContain('The last dedupe joined it with C20241122002.');
    own.remove();
  });
});

describe('the waterfall', () => {
  const steps = [
    { bits: -14, text: '起点' },
    { bits: 12.7, text: '公司电话：电话号码相同：0755-26012345（全库 312 条记录中有 3 条）' },
    { bits: 8, text: '客户名称相同' },
    { bits: -1, text: '邮箱不同' },
    { bits: 0, text: '联系人' },
  ];
  const marks = [
    { bits: -3.2, title: '待判断' },
    { bits: 4.2, title: '合并' },
  ];
  const lines = waterfall(steps, marks, { bits: '得分', sum: '累计' }, 100);

  it('runs from sum to sum, with the bounds marked in every line', () => {
    const numbers = lines
      .map((line) => /^\s*([+−]?\d+(?:\.\d)?)?\s+([+−]\d+\.\d)/.exec(line)?.[2])
      .filter(Boolean);
    expect(numbers).toEqual(['−14.0', '−1.3', '+6.7', '+5.7', '+5.7']);
    expect(lines[0]).toContain('待判断');
    for (const line of lines.slice(1)) expect(line.slice(14, 48)).toMatch(/[:+-]/);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(100);
  });

  it('stands what bounds cannot be, and sums without range', () => {
    const flat = waterfall(
      [{ bits: 0, text: 'x' }],
      [{ bits: Number.POSITIVE_INFINITY, title: 'sure' }],
      { bits: 'b', sum: 's' },
      20,
    );
    expect(flat.join('\n')).toContain('x');
    expect(flat.join('\n')).not.toContain('NaN');
  });
});
