import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossCount, crossPairs, partedBy } from '../../src/quality/cross-pairs.js';
import { pairScores, truthScores } from '../../src/quality/scores.js';
import { thresholdTable } from '../../src/quality/thresholds.js';
import { truthOf } from '../../src/quality/truth.js';

const clusters = fc.dictionary(
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.constantFrom('p', 'q', 'r', 's'),
);
const asMap = (of: Record<string, string>): Map<number, string> =>
  new Map(Object.entries(of).map(([id, group]) => [Number(id), group]));

/** Every pair of records across two parts, the slow way. */
function slowPairs(outer: Map<number, string>, inner: Map<number, string>): string[] {
  const ids = [...outer.keys()].filter((id) => inner.has(id)).sort((a, b) => a - b);
  return ids
    .flatMap((a) => ids.filter((b) => b > a).map((b) => [a, b] as const))
    .filter(([a, b]) => outer.get(a) === outer.get(b) && inner.get(a) !== inner.get(b))
    .map(([a, b]) => `${a} ${b}`)
    .sort();
}

describe('pairs across the parts of groups', () => {
  it('are all found once, in whatever parts', () => {
    fc.assert(
      fc.property(clusters, clusters, (x, y) => {
        const groups = partedBy(asMap(x), asMap(y));
        const pairs = crossPairs(groups, 1_000_000).map(([a, b]) => `${a} ${b}`);
        expect(pairs.sort()).toEqual(slowPairs(asMap(x), asMap(y)));
        expect(crossCount(groups)).toBe(pairs.length);
      }),
    );
  });

  it('of a group of a hundred thousand are five billion, and a thousand of them are seen in no time', () => {
    const groups = [Array.from({ length: 100_000 }, (_, id) => [id])];
    expect(crossCount(groups)).toBe(4_999_950_000);
    const pairs = crossPairs(groups, 1000);
    expect(pairs).toHaveLength(1000);
    expect(new Set(pairs.map(([a, b]) => `${a} ${b}`)).size).toBe(1000);
    expect(pairs.every(([a, b]) => a < b)).toBe(true);
  });
});

describe('verdicts as a truth', () => {
  const truth = truthOf([
    { a: 1, b: 2, same: true },
    { a: 2, b: 3, same: true },
    { a: 3, b: 4, same: false },
    { a: 5, b: 6, same: false },
  ]);

  it('go on through what is the same', () => {
    const { groupOf, apart } = truth;
    expect(groupOf.get(1)).toBe(groupOf.get(3));
    expect(apart?.get(groupOf.get(4)!)).toEqual(new Set([groupOf.get(1)]));
    expect(groupOf.has(7)).toBe(false);
  });

  it('say nothing of pairs that nobody looked at', () => {
    // 1 and 5 together: nobody knows. 3 and 4 together: wrong, and so are 1 and 4.
    const together = new Map([1, 3, 4, 5].map((id) => [id, 'x']));
    const { pairs, bcubed } = truthScores(together, truth);
    expect(pairs).toMatchObject({ true: 3, found: 3, precision: 1 / 3, recall: 1 / 3 });
    expect(bcubed.precision).toBeCloseTo((2 / 3 + 1 + 2 / 3 + 1 / 3 + 1 + 1) / 6);
  });

  it('with every two groups apart are a truth like any other', () => {
    fc.assert(
      fc.property(clusters, clusters, (x, y) => {
        const [found, groupOf] = [asMap(x), asMap(y)];
        const names = [...new Set(groupOf.values())];
        const apart = new Map(names.map((one) => [one, new Set(names.filter((other) => other !== one))]));
        expect(truthScores(found, { groupOf, apart })).toEqual(pairScores(found, groupOf));
      }),
    );
  });
});

describe('the table of thresholds', () => {
  const link = fc.record({
    a: fc.integer({ min: 1, max: 20 }),
    b: fc.integer({ min: 1, max: 20 }),
    bits: fc.integer({ min: 0, max: 9 }),
  });

  it('has for each threshold what clusters of its links score', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 30 }), clusters, (links, truth) => {
        const groupOf = asMap(truth);
        const rows = thresholdTable({ groupOf }, [], links, [0, 3, 7]);
        expect(rows.map(({ bits }) => bits)).toEqual([7, 3, 0]);
        for (const { bits, found, precision, recall } of rows) {
          const group = new Map(Array.from({ length: 20 }, (_, index) => [index + 1, index + 1]));
          for (const one of links.filter((each) => each.bits >= bits)) {
            const [from, to] = [group.get(one.a)!, group.get(one.b)!];
            for (const [id, at] of group) if (at === from) group.set(id, to);
          }
          const slow = pairScores(group, groupOf).pairs;
          expect({ found, precision, recall }).toEqual({
            found: slow.found,
            precision: slow.precision,
            recall: slow.recall,
          });
        }
      }),
    );
  });

  it('keeps what a person joined at every threshold', () => {
    const groupOf = new Map([1, 2].map((id) => [id, 'x']));
    const [row] = thresholdTable({ groupOf }, [{ a: 1, b: 2, bits: -5 }], [], [10]);
    expect(row).toMatchObject({ found: 1, recall: 1 });
  });
});
