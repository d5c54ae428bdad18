import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatePairs } from '../../src/match/block.js';
import { KeyGroups, KeyIndex } from '../../src/match/hash.js';
import { indexPool } from '../../src/match/pool-index.js';
import { poolsOf } from '../../src/match/pools.js';
import { prepare } from '../../src/match/prepare.js';
import { hash53 } from '../../src/text/hash.js';
import { dictionary, recordsOf, types } from './tiny.js';

function pairsOf(rows: Parameters<typeof recordsOf>[0]) {
  const prepared = prepare(recordsOf(rows), poolsOf(dictionary, types));
  const blocks = prepared.pools.map((_, pool) => new KeyGroups(indexPool(prepared, pool).blocks));
  const { packed, report } = candidatePairs(prepared, blocks);
  const total = rows.length;
  return { pairs: [...packed].map((pair) => [Math.floor(pair / total) + 1, (pair % total) + 1]), report };
}

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

  it('drops keys too common to compare all their records, reports them, and pairs them up where that is rarer', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ city: '深圳', contact: `王${i % 1000}` }));
    const { pairs, report } = pairsOf(rows);
    expect(report.tooBig).toEqual([{ fields: ['city'], key: '深圳', records: 3000 }]);
    expect(pairs).toHaveLength(3000);
    const common = Array.from({ length: 3000 }, (_, i) => ({
      city: i % 2 ? '深圳' : '上海',
      contact: i < 20 ? `少${i >> 1}` : '王伟',
      address: `路${i % 3}`,
    }));
    const keys = pairsOf(common).report.tooBig.map(({ key }) => key);
    expect(keys[0]).toBe('王伟');
    expect(keys.slice(1).sort()).toEqual(['上海', '深圳', '路0', '路1', '路2']);
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
