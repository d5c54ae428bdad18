import { describe, expect, it } from 'vitest';
import { matcherFor } from '../../src/match/matcher.js';
import { contentCodes, metLevels, randomPairs, withObservedU } from '../../src/match/random-pairs.js';
import type { CustomerRecord } from '../../src/model/record.js';
import { recordsOf, setup, strangers } from './tiny.js';

/** The same records, numbered and given in the opposite order. */
function turned(records: readonly CustomerRecord[]): CustomerRecord[] {
  return recordsOf([...records].reverse().map(({ values }) => values));
}

/** Pairs taken blindly, by the indexes of their records. */
function pairsOf(records: readonly CustomerRecord[], most?: number): [number, number][] {
  const packed = randomPairs(contentCodes(matcherOf(records).prepared), most);
  return Array.from(packed, (pair) => [Math.floor(pair / records.length), pair % records.length]);
}

const matcherOf = (records: readonly CustomerRecord[]) => matcherFor(records, setup());

function observed(records: readonly CustomerRecord[]) {
  const matcher = matcherOf(records);
  const pairs = randomPairs(contentCodes(matcher.prepared));
  const model = withObservedU(matcher, [metLevels(matcher, pairs)]);
  const pool = (name: string) => matcher.prepared.pools.findIndex((one) => one.name === name);
  return {
    u: (name: string, level: string) => model.levels[pool(name)]!.get(level)!.u,
    own: (name: string, level: string) => matcher.model.levels[pool(name)]!.get(level)!.u,
    matcher,
    model,
  };
}

describe('pairs taken blindly', () => {
  const records = strangers(120, 1);

  it('are each of two records, never twice the same pair, and spread over all records', () => {
    const pairs = pairsOf(records, 1_000);
    expect(pairs).toHaveLength(1_000);
    expect(pairs.every(([a, b]) => a < b)).toBe(true);
    expect(new Set(pairs.map(String)).size).toBe(1_000);
    expect(new Set(pairs.flat()).size).toBe(120);
  });

  it('are the same whatever the order of the rows', () => {
    const named = (list: readonly CustomerRecord[]) =>
      pairsOf(list, 500)
        .map((pair) =>
          pair
            .map((index) => JSON.stringify(list[index]!.values))
            .sort()
            .join(),
        )
        .sort();
    expect(named(turned(records))).toEqual(named(records));
  });

  it('are none where there is nobody to pair', () => {
    expect(pairsOf([])).toEqual([]);
    expect(pairsOf(records.slice(0, 1))).toEqual([]);
  });
});

describe('u', () => {
  const one = (index: number, city: string, phone: string) => ({
    name: `公司${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${index}号`,
    city,
    phone,
  });
  const oneTown = recordsOf(
    Array.from({ length: 400 }, (_, i) => one(i, '深圳市', `+8613${String(800000000 + i * 7919)}`)),
  );

  it('is what strangers of the store agree on: the same town says little in a list of one town', () => {
    const { u, own } = observed(oneTown);
    expect(own('choice:city', 'exact')).toBeLessThan(u('choice:city', 'exact'));
  });

  it('keeps a small store with what the types say, and passes smoothly', () => {
    const at = (size: number) => observed(oneTown.slice(0, size)).u('choice:city', 'exact');
    const sizes = [3, 20, 60, 150, 400].map(at);
    expect(Math.log2(sizes[0]! / observed(oneTown).own('choice:city', 'exact'))).toBeLessThan(0.1);
    sizes.slice(1).forEach((u, index) => {
      expect(u).toBeGreaterThanOrEqual(sizes[index]!);
    });
  });

  it('is never zero, moves by three bits at most, and makes no name say more than its type does', () => {
    const { matcher, model } = observed(oneTown);
    model.levels.forEach((levels, pool) => {
      for (const [name, { u }] of levels) {
        const own = matcher.model.levels[pool]!.get(name)!.u;
        expect(u).toBeGreaterThan(0);
        expect(Math.abs(Math.log2(u / own))).toBeLessThanOrEqual(3.001);
        if (matcher.prepared.pools[pool]!.role === 'name') expect(u).toBeGreaterThanOrEqual(own);
      }
    });
  });

  it('counts the pairs of one customer for nothing', () => {
    const twice = recordsOf(oneTown.slice(0, 100).flatMap(({ values }) => [values, values]));
    const { u, own } = observed(twice);
    expect(u('phone', 'exact')).toBeLessThanOrEqual(own('phone', 'exact') * 1.01);
  });
});
