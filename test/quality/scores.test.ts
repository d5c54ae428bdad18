import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairScores } from '../../src/quality/scores.js';

const map = (clusters: readonly (string | number)[]) => new Map(clusters.map((cluster, id) => [id, cluster]));

describe('pairScores', () => {
  it('counts pairs', () => {
    const { pairs } = pairScores(map(['a', 'a', 'b', 'b', 'b']), map([1, 1, 1, 2, 2]));
    expect(pairs).toMatchObject({ true: 4, found: 4, precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('counts B-cubed by record', () => {
    const { bcubed } = pairScores(map(['a', 'a', 'b']), map([1, 2, 2]));
    expect(bcubed.precision).toBeCloseTo(2 / 3);
    expect(bcubed.recall).toBeCloseTo(2 / 3);
  });

  it('takes a record that was not found for a cluster of its own', () => {
    expect(pairScores(new Map([[0, 'x']]), map([1, 1])).pairs).toMatchObject({
      found: 0,
      recall: 0,
      precision: 1,
    });
  });

  it('is 1 throughout for the truth itself, and for no records', () => {
    expect(pairScores(new Map<number, string>(), new Map<number, string>()).bcubed.f1).toBe(1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), (clusters) => {
        const { pairs, bcubed } = pairScores(map(clusters.map((one) => `c${one}`)), map(clusters));
        expect([pairs.precision, pairs.recall, bcubed.f1]).toEqual([1, 1, 1]);
      }),
    );
  });
});
