import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignNumbers } from '../../src/merge/numbers.js';

const PATTERN = 'C{yyyy}{mm}{dd}{seq:3}';
const DATE = '2024-11-22';
const assign = (
  clusters: readonly (readonly number[])[],
  previous: Readonly<Record<number, string>> = {},
  given: readonly string[] = Object.values(previous),
  pattern = PATTERN,
) => {
  const before = new Map(Object.entries(previous).map(([record, number]) => [Number(record), number]));
  return assignNumbers(clusters, before, given, pattern, DATE);
};

const clustering = fc.uniqueArray(fc.nat(30), { minLength: 1 }).chain((ids) =>
  fc.array(fc.nat(6), { minLength: ids.length, maxLength: ids.length }).map((groups) => {
    const clusters = new Map<number, number[]>();
    for (const [index, id] of ids.entries()) {
      const group = groups[index] ?? 0;
      clusters.set(group, [...(clusters.get(group) ?? []), id]);
    }
    return [...clusters.values()];
  }),
);

/** The strongest claim of all first, which is what numbers go by. */
function byStrength(clusters: readonly (readonly number[])[], previous: ReadonlyMap<number, string>) {
  const claims = clusters.flatMap((ids, cluster) =>
    [...new Set(ids.flatMap((id) => previous.get(id) ?? []))].map((number) => ({
      cluster,
      number,
      overlap: ids.filter((id) => previous.get(id) === number).length,
      lowest: Math.min(...ids),
    })),
  );
  claims.sort(
    (a, b) =>
      b.overlap - a.overlap || (a.number < b.number ? -1 : a.number > b.number ? 1 : a.lowest - b.lowest),
  );
  const kept: (string | undefined)[] = clusters.map(() => undefined);
  for (const { cluster, number } of claims)
    if (kept[cluster] === undefined && !kept.includes(number)) kept[cluster] = number;
  return kept;
}

describe('customer numbers', () => {
  it('are given in the order of the lowest record, whatever the order of the clusters', () => {
    expect(assign([[7, 3], [1, 9], [4]])).toEqual(['C20241122002', 'C20241122001', 'C20241122003']);
  });

  it('stay with most of their records', () => {
    const previous = { 1: 'C20240101001', 2: 'C20240101001', 3: 'C20240101002', 4: 'C20240101003' };
    expect(assign([[1, 2, 3], [4]], previous)).toEqual(['C20240101001', 'C20240101003']);
    expect(assign([[1], [2, 3], [4]], previous)).toEqual(['C20240101001', 'C20240101002', 'C20240101003']);
  });

  it('take the lowest on a tie, and go to the cluster with the lowest record', () => {
    expect(assign([[1, 2]], { 1: 'C20240101009', 2: 'C20240101002' })).toEqual(['C20240101002']);
    const split = { 1: 'C20240101001', 2: 'C20240101001' };
    expect(assign([[2], [1]], split)).toEqual(['C20241122001', 'C20240101001']);
  });

  it('are never given twice, also after they have gone out of use', () => {
    expect(assign([[1]], {}, ['C20241122001', 'C20241122004', 'C20241121999', 'other'])).toEqual([
      'C20241122005',
    ]);
  });

  it('grow past their digits', () => {
    expect(assign([[1], [2]], {}, ['C20241122998'])).toEqual(['C20241122999', 'C202411221000']);
    expect(assign([[1]], {}, ['C20241122999', 'C202411221000'])).toEqual(['C202411221001']);
  });

  it('follow the pattern', () => {
    expect(assign([[1]], {}, [], 'KH-{yy}{seq:5}/{yyyy}')).toEqual(['KH-2400001/2024']);
    expect(assign([[1]], {}, ['客户.00041'], '客户.{seq:5}')).toEqual(['客户.00042']);
    expect(assign([[1], [2]], {}, [], 'X{yyyy}')).toEqual(['X20241', 'X20242']);
  });

  it('laws: all different, never one given to others, unchanged clusters keep theirs', () => {
    fc.assert(
      fc.property(clustering, clustering, (first, second) => {
        const before = assignNumbers(first, new Map(), [], PATTERN, '2024-01-01');
        const previous = new Map(
          first.flatMap((ids, index) => ids.map((id) => [id, before[index]!] as const)),
        );
        const after = assignNumbers(second, previous, before, PATTERN, DATE);
        expect(new Set(after).size).toBe(second.length);
        const kept = byStrength(second, previous);
        expect(after.map((number) => (before.includes(number) ? number : undefined))).toEqual(kept);
        for (const [index, ids] of second.entries()) {
          const number = after[index]!;
          if (before.includes(number)) expect(ids.some((id) => previous.get(id) === number)).toBe(true);
        }
        expect(assignNumbers(first, previous, before, PATTERN, DATE)).toEqual(before);
      }),
    );
  });
});
