import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, holdingOf } from '../../src/match/holding.js';
import type { Decision, ScoredPair } from '../../src/model/match.js';

const link = (a: number, b: number, bits: number): ScoredPair => ({
  a,
  b,
  bits,
  probability: 1,
  band: 'sure',
  evidence: [],
});
const said = (a: number, b: number, verdict: Decision['verdict']): Decision => ({
  a,
  b,
  verdict,
  by: '王芳',
  at: '2024-11-22T09:30:00.000Z',
});
const ids = ({ pair: { a, b } }: { pair: ScoredPair }) => `${a}-${b}`;

describe('how a customer hangs together', () => {
  // Two triangles and a lone link between them.
  const members = [1, 2, 3, 4, 5, 6];
  const links = [
    link(1, 2, 20),
    link(2, 3, 18),
    link(1, 3, 16),
    link(4, 5, 30),
    link(5, 6, 29),
    link(4, 6, 28),
    link(3, 4, 9),
  ];

  it('shows the strongest links that hold all of it, and where it is weakest', () => {
    const { tree, weakest, links: count, possible, threads, loose } = holdingOf(members, links, []);
    expect(tree.map(ids)).toEqual(['4-5', '5-6', '1-2', '2-3', '3-4']);
    expect([count, possible]).toEqual([7, 15]);
    expect(weakest?.link).toMatchObject({ side: 3, across: 1 });
    expect(weakest?.side).toEqual([4, 5, 6]);
    expect(tree.find((one) => ids(one) === '1-2')).toMatchObject({ side: 1, across: 2 });
    expect([threads, loose]).toEqual([[], []]);
  });

  it('names records that hang by one thread, and those without any link', () => {
    const { threads, loose } = holdingOf([1, 2, 3, 4, 9], [...links.slice(0, 3), link(3, 4, 9)], []);
    expect(threads).toEqual([4]);
    expect(loose).toEqual([9]);
    expect(holdingOf([1, 2], [link(1, 2, 5)], []).threads).toEqual([]);
    expect(holdingOf([1], [], [])).toEqual({ tree: [], links: 0, possible: 0, threads: [], loose: [] });
  });

  it('counts what a person said before any score, and a pair that was never scored too', () => {
    const { tree } = holdingOf(
      [1, 2, 3],
      [link(1, 2, 3), link(1, 3, 40)],
      [said(2, 3, 'same'), said(1, 2, 'unsure')],
    );
    expect(tree.map(ids)).toEqual(['2-3', '1-3']);
    expect(tree[0]?.decided?.by).toBe('王芳');
    expect(tree[1]?.decided).toBeUndefined();
  });

  it('tells the chain between two records, and none where there is none', () => {
    const { tree } = holdingOf(members, links, []);
    expect(chainOf(tree, 1, 6).map(ids)).toEqual(['1-2', '2-3', '3-4', '4-5', '5-6']);
    expect(chainOf(tree, 6, 1).map(ids)).toEqual(['5-6', '4-5', '3-4', '2-3', '1-2']);
    expect(chainOf(tree, 1, 77)).toEqual([]);
  });

  it('parts exactly at the links it calls bridges, whatever the graph', () => {
    const pairs = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 40 }),
      ),
      { selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`, maxLength: 20 },
    );
    fc.assert(
      fc.property(pairs, (drawn) => {
        const all = drawn
          .filter(([a, b]) => a !== b)
          .map(([a, b, bits]) => link(Math.min(a, b), Math.max(a, b), bits));
        const own = Array.from({ length: 9 }, (_, id) => id);
        const parts = (kept: readonly ScoredPair[]) => {
          const group = new Map(own.map((id) => [id, id]));
          for (let moved = true; moved; ) {
            moved = false;
            for (const { a, b } of kept) {
              const least = Math.min(group.get(a)!, group.get(b)!);
              moved ||= group.get(a) !== least || group.get(b) !== least;
              group.set(a, least).set(b, least);
            }
          }
          return group;
        };
        const count = (kept: readonly ScoredPair[]) => new Set(parts(kept).values()).size;
        const { tree, weakest } = holdingOf(own, all, []);
        expect(tree.length).toBe(own.length - count(all));
        expect(count(tree.map(({ pair }) => pair))).toBe(count(all));
        for (const { pair, across, side } of tree) {
          const rest = parts(tree.map((one) => one.pair).filter((one) => one !== pair));
          const crossing = all.filter(({ a, b }) => {
            const sides = [rest.get(pair.a), rest.get(pair.b)];
            return rest.get(a) !== rest.get(b) && sides.includes(rest.get(a)) && sides.includes(rest.get(b));
          });
          expect(across).toBe(crossing.length);
          const size = (record: number) => own.filter((one) => rest.get(one) === rest.get(record)).length;
          expect(side).toBe(Math.min(size(pair.a), size(pair.b)));
          expect(crossing.every(({ bits }) => bits <= pair.bits)).toBe(true);
        }
        if (weakest) expect(weakest.side.length).toBe(weakest.link.side);
      }),
    );
  });
});
