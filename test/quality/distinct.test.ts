import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DistinctSketch } from '../../src/quality/distinct.js';

function counted(texts: readonly string[], limit?: number) {
  const sketch = new DistinctSketch(limit);
  for (const text of texts) sketch.add(text);
  return sketch.result();
}

describe('counting different texts', () => {
  it('is exact up to its limit', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (texts) => {
        expect(counted(texts, 300)).toEqual({ count: new Set(texts).size, exact: true });
      }),
    );
  });

  it('does not depend on the order, beyond the limit too', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 50, maxLength: 400 }),
        fc.integer(),
        (numbers, turn) => {
          const texts = numbers.map(String);
          const at = Math.abs(turn) % texts.length;
          const turned = [...texts.slice(at), ...texts.slice(0, at).reverse()];
          expect(counted(turned, 32)).toEqual(counted(texts, 32));
        },
      ),
    );
  });

  it('is within 1 % of a million different texts, and says that it is an estimate', () => {
    const sketch = new DistinctSketch();
    for (let n = 0; n < 1_000_000; n++) sketch.add(`1${38_0000_0000 + n * 7}`);
    const { count, exact } = sketch.result();
    expect(exact).toBe(false);
    expect(Math.abs(count - 1_000_000) / 1_000_000).toBeLessThan(0.01);
  });

  it('counts nothing where there is nothing', () => {
    expect(counted([])).toEqual({ count: 0, exact: true });
  });
});
