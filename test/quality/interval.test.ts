import { describe, expect, it } from 'vitest';
import { stratified } from '../../src/quality/interval.js';

/** The chance of k of n at probability p. */
function binomial(n: number, p: number): number[] {
  const chances = [(1 - p) ** n];
  for (let k = 1; k <= n; k++) chances.push((chances[k - 1]! * (n - k + 1) * p) / (k * (1 - p)));
  return chances;
}

/** Large enough that drawing without putting back makes no difference. */
const MANY = 10_000_000;

describe('the interval of one stratum', () => {
  it.each([
    // Wilson's interval at 95 %, reckoned by hand from his formula.
    [10, 10, 0.7225, 1],
    [0, 10, 0, 0.2775],
    [95, 100, 0.8882, 0.9785],
    [50, 100, 0.4038, 0.5962],
  ])('of %i right among %i is that of Wilson', (same, told, from, to) => {
    const interval = stratified([{ population: MANY, told, same }]);
    expect(interval?.share).toBeCloseTo(same / told, 9);
    expect(interval?.from).toBeCloseTo(from, 3);
    expect(interval?.to).toBeCloseTo(to, 3);
  });

  it('leaves no doubt where all were labelled, and little where nearly all were', () => {
    expect(stratified([{ population: 12, told: 12, same: 11 }])).toEqual({
      share: 11 / 12,
      from: 11 / 12,
      to: 11 / 12,
    });
    const nearly = stratified([{ population: 100, told: 90, same: 90 }]);
    const few = stratified([{ population: MANY, told: 90, same: 90 }]);
    expect(1 - nearly!.from).toBeLessThan((1 - few!.from) / 4);
  });
});

describe('the interval over strata', () => {
  it('is not there while a stratum has no label, and does not wait for an empty one', () => {
    const told = { population: 50, told: 10, same: 10 };
    expect(stratified([told, { population: 50, told: 0, same: 0 }])).toBeUndefined();
    expect(stratified([told, { population: 0, told: 0, same: 0 }])).toEqual(stratified([told]));
    expect(stratified([])).toBeUndefined();
  });

  it('weighs strata by how many pairs they stand for, not by how many were labelled', () => {
    const interval = stratified([
      { population: 9000, told: 10, same: 10 },
      { population: 1000, told: 90, same: 45 },
    ]);
    expect(interval?.share).toBeCloseTo(0.95, 9);
  });

  it.each([
    [0.9, 0.99, 0.3, 30, 30],
    [0.7, 0.995, 0.2, 40, 25],
    [0.97, 0.97, 0.5, 40, 40],
    [0.5, 0.8, 0.6, 25, 40],
  ])('holds the truth nineteen times of twenty (%f and %f, %f in the first)', (p1, p2, weight, n1, n2) => {
    const truth = weight * p1 + (1 - weight) * p2;
    const [first, second] = [binomial(n1, p1), binomial(n2, p2)];
    let held = 0;
    for (const [k1, chance1] of first.entries()) {
      for (const [k2, chance2] of second.entries()) {
        const interval = stratified([
          { population: MANY * weight, told: n1, same: k1 },
          { population: MANY * (1 - weight), told: n2, same: k2 },
        ])!;
        if (interval.from <= truth && truth <= interval.to) held += chance1 * chance2;
      }
    }
    expect(held).toBeGreaterThan(0.93);
  });
});
