import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from '../../src/quality/pair-sample.js';

const pairs = (count: number, first: number, bits: number) =>
  Array.from({ length: count }, (_, index) => ({
    a: first + 2 * index,
    b: first + 2 * index + 1,
    bits: bits + index / 100,
  }));
const populations = (sure: number, maybe: number, near: number) => ({
  sure: pairs(sure, 1, 10),
  maybe: pairs(maybe, 100_001, 0),
  near: pairs(near, 200_001, -5),
});

describe('a sample of pairs', () => {
  it('is as large as asked for where there are enough, whatever the strata hold', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 200 }),
        fc.nat({ max: 100 }),
        fc.nat({ max: 100 }),
        fc.integer({ min: 1, max: 150 }),
        fc.nat(),
        (sure, maybe, near, size, seed) => {
          const drawn = drawSample(populations(sure, maybe, near), size, seed);
          const count = drawn.reduce((sum, stratum) => sum + stratum.drawn.length, 0);
          expect(count).toBe(Math.min(size, sure + maybe + near));
          expect(drawn.reduce((sum, stratum) => sum + stratum.population, 0)).toBe(sure + maybe + near);
          for (const stratum of drawn) {
            expect(stratum.drawn.length).toBeLessThanOrEqual(stratum.population);
            expect(new Set(stratum.drawn).size).toBe(stratum.drawn.length);
          }
        },
      ),
    );
  });

  it('is the same for the same seed in any order, and another for another', () => {
    const { sure, maybe, near } = populations(300, 100, 100);
    const turned = { sure: [...sure].reverse(), maybe: [...maybe].reverse(), near };
    expect(drawSample(turned, 60, 7)).toEqual(drawSample({ sure, maybe, near }, 60, 7));
    expect(drawSample({ sure, maybe, near }, 60, 8)).not.toEqual(drawSample({ sure, maybe, near }, 60, 7));
  });

  it('has the sure pairs in thirds by what speaks for them', () => {
    const [low, middle, high] = drawSample(populations(90, 10, 10), 50, 1);
    const bits = (stratum: typeof low) => stratum!.drawn.map((pair) => pair.bits);
    expect(Math.max(...bits(low))).toBeLessThan(Math.min(...bits(middle)));
    expect(Math.max(...bits(middle))).toBeLessThan(Math.min(...bits(high)));
    expect([low, middle, high].map((stratum) => stratum!.population)).toEqual([30, 30, 30]);
  });

  it('draws every pair about as often as any other', () => {
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 2000; seed++)
      for (const { a } of drawSample(populations(0, 40, 0), 10, seed)[3]!.drawn)
        counts.set(a, (counts.get(a) ?? 0) + 1);
    // 500 of 2000 each, with a standard deviation of 19.
    expect(Math.min(...counts.values())).toBeGreaterThan(400);
    expect(Math.max(...counts.values())).toBeLessThan(600);
    expect(counts.size).toBe(40);
  });
});
