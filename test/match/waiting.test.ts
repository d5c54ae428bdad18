import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeighedPair } from '../../src/match/types.js';
import { PairGatherer } from '../../src/match/waiting.js';
import type { ScoredPair } from '../../src/model/match.js';

function pair(a: number, b: number, bits: number, band: ScoredPair['band'] = 'maybe'): ScoredPair {
  return { a, b, bits, band, probability: 0.5, evidence: [] };
}

function gathered(pairs: readonly ScoredPair[]) {
  const gatherer = new PairGatherer();
  for (const one of pairs) gatherer.add(one);
  return gatherer.take();
}

/** Every pair of so many records, like and unlike by turns. */
function allPairs(records: number): ScoredPair[] {
  const pairs: ScoredPair[] = [];
  for (let a = 1; a <= records; a++) {
    for (let b = a + 1; b <= records; b++) pairs.push(pair(a, b, (a * 7919 + b * 104729) % 13));
  }
  return pairs;
}

describe('pairs that wait', () => {
  it('are all kept where there are few', () => {
    const few = [pair(1, 2, 5), pair(2, 3, 4), pair(1, 3, 3)];
    expect(gathered(few)).toEqual({ pairs: few, unlisted: 0 });
  });

  it('are as many as ten for each record, the likeliest of it, and the others are counted', () => {
    const records = 300;
    const all = allPairs(records);
    const { pairs, unlisted } = gathered(all);
    expect(pairs.length).toBeLessThanOrEqual(10 * records);
    expect(pairs.length + unlisted).toBe(all.length);
    for (const id of [1, 150, 300]) {
      const own = ({ a, b }: WeighedPair): boolean => a === id || b === id;
      const best = Math.max(...all.filter(own).map(({ bits }) => bits));
      expect(pairs.find(own)?.bits).toBe(best);
    }
  });

  it('never lose a sure one', () => {
    const sure = allPairs(60).map((one): ScoredPair => ({ ...one, band: 'sure' }));
    expect(gathered(sure).pairs).toHaveLength(sure.length);
  });

  it('are the same in whatever order they come', () => {
    const all = allPairs(300);
    const expected = gathered(all);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const key = ({ a, b }: ScoredPair): number => (a * 31 + b * 17 + seed) % 1009;
        expect(gathered([...all].sort((x, y) => key(x) - key(y)))).toEqual(expected);
      }),
      { numRuns: 3, seed: 1 },
    );
  });
});
