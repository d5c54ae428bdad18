import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatePairs } from '../../src/match/block.js';
import { KeyGroups, KeyIndex } from '../../src/match/hash.js';
import { indexPool } from '../../src/match/pool-index.js';
import { poolsOf } from '../../src/match/pools.js';
import { prepare } from '../../src/match/prepare.js';
import { hash53 } from '../../src/text/hash.js';
import { dictionary, recordsOf, types } from './tiny.js';

interface Asked {
  readonly mostPairs?: number;
  readonly pairsPerRecord?: number;
  readonly onPlan?: (pairs: number) => void;
}

function pairsOf(rows: Parameters<typeof recordsOf>[0], { pairsPerRecord, ...asked }: Asked = {}) {
  const matching = { ...dictionary.matching, ...(pairsPerRecord === undefined ? {} : { pairsPerRecord }) };
  const prepared = prepare(recordsOf(rows), poolsOf(dictionary, types), ['fax']);
  const blocks = prepared.pools.map((_, pool) => new KeyGroups(indexPool(prepared, pool).blocks));
  const { packed, report } = candidatePairs(prepared, blocks, {
    ...asked,
    dictionary: { ...dictionary, matching },
  });
  const total = rows.length;
  const pairs = [...packed].map((pair): [number, number] => [
    Math.floor(pair / total) + 1,
    (pair % total) + 1,
  ]);
  return { pairs, report };
}

/** 3000 records in one city, of 1000 contacts; so that the city is too common to compare all of them. */
const townsmen = Array.from({ length: 3000 }, (_, i) => ({ city: '深圳', contact: `王${i % 1000}` }));

describe('candidatePairs', () => {
  it('brings together records that share a key of any compared field, each pair once', () => {
    const { pairs } = pairsOf([
      { name: '华强', phone: ['1', '2'] },
      { name: '深圳华强电子有限公司', mobile: ['2', '1'] },
      { name: '德润', phone: '2' },
      { name: '万川' },
    ]);
    expect(pairs).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  it('ignores fields that are not compared', () => {
    expect(pairsOf([{ remark: 'A' }, { remark: 'A' }]).pairs).toEqual([]);
  });

  it('brings a phone together with the fax that it is, and not two faxes', () => {
    const { pairs, report } = pairsOf([
      { phone: '1' },
      { fax: '1' },
      { fax: ['2', '3'] },
      { fax: '3' },
      { mobile: '2' },
    ]);
    expect(pairs).toEqual([
      [1, 2],
      [3, 5],
    ]);
    expect(report.pools).toEqual([
      { fields: ['phone', 'mobile', 'fax'], keys: 2, largest: 2, pairs: 2, leftOut: 0 },
    ]);
    expect(report.budget).toEqual({ most: 300_000 });
  });

  it('compares of keys too common only records next to each other, and says which keys and how many pairs', () => {
    const { pairs, report } = pairsOf(townsmen);
    expect(report.tooBig).toEqual([
      { fields: ['city'], key: '深圳', example: { field: 'city', value: '深圳' }, records: 3000 },
    ]);
    const [contact, city] = ['contact', 'city'].map((name) =>
      report.pools?.find(({ fields }) => fields.includes(name)),
    );
    expect(contact).toEqual({ fields: ['contact'], keys: 1000, largest: 3, pairs: 3000, leftOut: 0 });
    expect(city).toEqual({
      fields: ['city'],
      keys: 1,
      largest: 3000,
      pairs: 4_498_500,
      leftOut: 4_498_500 - pairs.length,
    });
    // Three of each contact are twins, and each of the first ones meets two of the others.
    expect(pairs.length).toBe(3000 + 2 * 1000 - 3);
  });

  it('pairs common keys up where that is rarer', () => {
    const common = Array.from({ length: 3000 }, (_, i) => ({
      city: i % 2 ? '深圳' : '上海',
      contact: i < 20 ? `少${i >> 1}` : '王伟',
      address: `路${i % 3}`,
    }));
    const keys = pairsOf(common).report.tooBig.map(({ key }) => key);
    expect(keys[0]).toBe('王伟');
    expect(keys.slice(1).sort()).toEqual(['上海', '深圳', '路0', '路1', '路2']);
  });

  it('tells of the hundred commonest keys, and how many there are', () => {
    const rows = Array.from({ length: 600 }, (_, i) => ({ name: `甲${i % 150}`, contact: `王${i}` }));
    const { report } = pairsOf(rows, { mostPairs: 0 });
    expect(report.tooBig).toHaveLength(100);
    expect(report.tooBigInAll).toBe(150);
    const both = Array.from({ length: 600 }, (_, i) => ({ phone: ['1', '2'], contact: `王${i}` }));
    const twice = pairsOf(both, { mostPairs: 0 }).report;
    expect(twice.pools?.[0]).toMatchObject({ keys: 2, largest: 600 });
    expect(twice.tooBig).toHaveLength(1);
  });

  it('finds names next to each other under a key that is too common', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => ({ name: `甲${i}`, city: '深圳' }));
    const found = pairsOf([...rows, { name: '甲1999号', city: '深圳' }], { mostPairs: 20_000 });
    expect(found.pairs).toContainEqual([2000, 2001]);
  });

  it('compares more where the dictionary allows more', () => {
    const most = (pairsPerRecord: number) => pairsOf(townsmen.slice(0, 1000), { pairsPerRecord });
    expect(most(30).report.tooBig).toHaveLength(1);
    const { pairs, report } = most(800);
    expect(report.budget).toEqual({ most: 800_000 });
    expect(pairs).toHaveLength(499_500);
    expect(report.tooBig).toEqual([]);
  });

  it('says where memory allows fewer pairs than the dictionary, and only where that changes anything', () => {
    const most = { mostPairs: 5000 };
    expect(pairsOf(townsmen, most).report.budget).toEqual({ most: 5000, asked: 300_000 });
    expect(pairsOf(townsmen.slice(0, 100), most).report.budget).toEqual({ most: 300_000 });
  });

  const someRows = fc.array(
    fc.record({
      name: fc.integer({ min: 0, max: 40 }).map((i) => `甲${i}`),
      city: fc.constantFrom('深圳', '上海', '成都'),
      contact: fc.constantFrom('王伟', '李娜', '张敏', '刘洋', '陈静'),
    }),
    { minLength: 2, maxLength: 80 },
  );

  it('makes each pair once, within the budget, and tells how many were left out', () => {
    fc.assert(
      fc.property(someRows, fc.integer({ min: 0, max: 2000 }), (rows, mostPairs) => {
        const planned: number[] = [];
        const { pairs, report } = pairsOf(rows, { mostPairs, onPlan: (n) => planned.push(n) });
        const made = new Set(pairs.map(([a, b]) => `${a} ${b}`));
        expect(made.size).toBe(pairs.length);
        expect(planned).toHaveLength(1);
        expect(planned[0]).toBeLessThanOrEqual(mostPairs);
        expect(pairs.length).toBeLessThanOrEqual(planned[0]! + rows.length);
        for (const { fields, pairs: all, leftOut } of report.pools ?? []) {
          const field = fields[0] as 'name' | 'city' | 'contact';
          const sharing: string[] = [];
          for (const [i, one] of rows.entries()) {
            for (const [j, other] of rows.entries())
              if (i < j && one[field] === other[field]) sharing.push(`${i + 1} ${j + 1}`);
          }
          expect(all).toBe(sharing.length);
          expect(leftOut).toBe(sharing.filter((pair) => !made.has(pair)).length);
        }
      }),
    );
  });

  it('makes the same pairs whatever the order of the records', () => {
    const said = (rows: readonly object[], pairs: readonly [number, number][]): string[] =>
      pairs
        .map(([a, b]) =>
          [a, b]
            .map((id) => JSON.stringify(rows[id - 1]))
            .sort()
            .join(),
        )
        .sort();
    fc.assert(
      fc.property(someRows, fc.integer({ min: 0, max: 2000 }), (some, mostPairs) => {
        // Which of equal rows stands for the others is a matter of their order.
        const rows = [...new Map(some.map((row) => [JSON.stringify(row), row])).values()];
        const turned = [...rows].reverse();
        expect(said(turned, pairsOf(turned, { mostPairs }).pairs)).toEqual(
          said(rows, pairsOf(rows, { mostPairs }).pairs),
        );
      }),
    );
  });
});

describe('KeyIndex', () => {
  it('groups the records of each key', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer({ min: 0, max: 99 }))), (entries) => {
        const index = new KeyIndex(100);
        const expected = new Map<number, Set<number>>();
        for (const [key, record] of entries) {
          const hash = hash53(key, 3);
          const code = index.code(hash);
          index.add(hash, record);
          expected.set(code, (expected.get(code) ?? new Set()).add(record));
        }
        const groups = index.groups();
        const found = Array.from({ length: groups.size }, (_, group) => {
          expect(groups.count(group)).toBe(groups.records(group).length);
          return [groups.code(group), [...groups.records(group)]];
        });
        const shared = [...expected].filter(([, records]) => records.size > 1).sort(([a], [b]) => a - b);
        expect(found).toEqual(shared.map(([code, records]) => [code, [...records].sort((a, b) => a - b)]));
      }),
    );
  });

  it('has a hash that tells near keys apart', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `0755-26${i}`);
    const codes = new Set(keys.map((key) => Math.floor(hash53(key, 1) / 2 ** 17)));
    expect(codes.size).toBeGreaterThan(99_998);
    expect(hash53('深圳', 1)).not.toBe(hash53('深圳', 2));
    expect(Number.isSafeInteger(hash53('深圳', 1))).toBe(true);
  });
});
