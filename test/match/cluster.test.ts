import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterInput, cluster } from '../../src/match/cluster.js';
import { bridges } from '../../src/match/graph.js';
import type { ScoredPair } from '../../src/model/match.js';
import { decide } from './tiny.js';

const LEAST = 6.6;

function pair(a: number, b: number, bits: number): ScoredPair {
  return {
    a,
    b,
    bits,
    probability: 1 / (1 + 2 ** -bits),
    band: bits >= LEAST ? 'sure' : 'maybe',
    evidence: [],
  };
}

function run(pairs: readonly ScoredPair[], rest: Partial<ClusterInput> = {}) {
  const ids = [1, 2, 3, 4, 5, 6, 7, 8];
  return cluster(
    {
      ids,
      pairs,
      decisions: [],
      kind: (id) => id,
      veto: () => undefined,
      score: (a, b) => pair(a, b, -20),
      ...rest,
    },
    LEAST,
  );
}

const big = (clusters: readonly (readonly number[])[]) => clusters.filter(({ length }) => length > 1);

describe('cluster', () => {
  it('joins by sure pairs only', () => {
    const found = run([pair(1, 2, 20), pair(2, 3, 20), pair(3, 4, 3)]);
    expect(big(found.clusters)).toEqual([[1, 2, 3]]);
    expect(found.waiting).toEqual([pair(3, 4, 3)]);
    expect(found.clusters.flat().sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('refuses the weakest link when a decision keeps two ends of a chain apart', () => {
    const pairs = [pair(1, 2, 20), pair(2, 3, 10), pair(3, 4, 30)];
    const found = run(pairs, { decisions: [decide(1, 4, 'different')] });
    expect(big(found.clusters)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(found.waiting).toMatchObject([
      { a: 2, b: 3, band: 'maybe', veto: { code: 'match.decided_different' } },
    ]);
  });

  it('reports decisions that contradict each other instead of choosing silently', () => {
    const found = run([], {
      decisions: [decide(1, 2, 'same'), decide(2, 3, 'same'), decide(1, 3, 'different')],
    });
    expect(big(found.clusters)).toEqual([[1, 2]]);
    expect(found.waiting).toMatchObject([{ a: 2, b: 3, veto: { code: 'match.decisions_disagree' } }]);
  });

  it('lets a decision win over a veto', () => {
    const veto = () => ({ code: 'match.test' });
    expect(big(run([pair(1, 2, 20)], { veto }).clusters)).toEqual([]);
    expect(big(run([pair(1, 2, 20)], { veto, decisions: [decide(1, 2, 'same')] }).clusters)).toEqual([
      [1, 2],
    ]);
  });

  it('does not trust a lone middling link between two groups of three', () => {
    const left = [pair(1, 2, 20), pair(2, 3, 20), pair(1, 3, 20)];
    const right = [pair(4, 5, 20), pair(5, 6, 20), pair(4, 6, 20)];
    const weak = run([...left, ...right, pair(3, 4, 8)]);
    expect(big(weak.clusters)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(weak.waiting).toMatchObject([{ a: 3, b: 4, veto: { code: 'match.weak_bridge' } }]);
    expect(big(run([...left, ...right, pair(3, 4, 15)]).clusters)).toEqual([[1, 2, 3, 4, 5, 6]]);
    const two = run([...left, ...right, pair(3, 4, 8), pair(2, 5, 8)]);
    expect(big(two.clusters)).toEqual([[1, 2, 3, 4, 5, 6]]);
    const decided = run([...left, ...right, pair(3, 4, 8)], { decisions: [decide(3, 4, 'same')] });
    expect(big(decided.clusters)).toEqual([[1, 2, 3, 4, 5, 6]]);
  });

  it('keeps every pair that was decided different apart, whatever the links', () => {
    const link = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 30 }))
      .filter(([a, b]) => a !== b)
      .map(([a, b, bits]) => pair(Math.min(a, b), Math.max(a, b), bits));
    const links = fc.uniqueArray(link, { selector: ({ a, b }) => `${a}:${b}`, maxLength: 20 });
    const apart = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 8 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(links, apart, (pairs, keptApart) => {
        const decisions = keptApart.map(([a, b]) => decide(a, b, 'different'));
        const { clusters } = run(pairs, { decisions });
        expect(clusters.flat().sort((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
        for (const members of clusters)
          for (const [a, b] of keptApart) expect(members.includes(a) && members.includes(b)).toBe(false);
        expect(run([...pairs].reverse(), { decisions }).clusters).toEqual(clusters);
      }),
    );
  });
});

describe('bridges', () => {
  it('finds the links whose loss parts the graph, as trying each one does', () => {
    const edge = fc
      .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
      .filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(edge, { minLength: 1, maxLength: 14 }), (list) => {
        const all = list.map(([a, b], id) => ({ a, b, id }));
        const reach = (without: number): Set<number> => {
          const seen = new Set([all[0]!.a]);
          for (let round = 0; round < 8; round++)
            for (const { a, b, id } of all)
              if (id !== without && (seen.has(a) || seen.has(b))) seen.add(a).add(b);
          return seen;
        };
        const connected = reach(-1);
        const inside = all.filter(({ a }) => connected.has(a));
        const expected = inside.filter(({ id }) => reach(id).size < connected.size).map(({ id }) => id);
        expect(
          bridges(inside)
            .map(({ edge: { id } }) => id)
            .sort((x, y) => x - y),
        ).toEqual(expected);
      }),
    );
  });
});
