import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorBits, probabilityOf, rarityU } from '../../src/match/model.js';

const held = (records: number, names = 0) => ({ records, names, guarded: false });

describe('rarityU', () => {
  it('makes common values say less, and never falls with the number of holders', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-7, max: 0.3, noNaN: true }),
        fc.integer({ min: 2, max: 900 }),
        fc.integer({ min: 1000, max: 100_000 }),
        (u, records, filled) => {
          const few = rarityU(u, held(records), filled);
          expect(rarityU(u, held(records + 1), filled)).toBeGreaterThanOrEqual(few);
          expect(few).toBeGreaterThanOrEqual(u / 64);
          expect(few).toBeLessThan(1);
        },
      ),
    );
  });

  it('keeps sober in a small store', () => {
    expect(rarityU(1e-6, held(2), 10)).toBeLessThan(2e-6);
    expect(rarityU(1e-6, held(10), 20)).toBeGreaterThan(1e-4);
    expect(rarityU(5e-4, held(2), 10)).toBeGreaterThan(3e-4);
  });

  it('tells a customer entered often from a value shared by different names', () => {
    expect(rarityU(1e-6, held(12, 1), 1000)).toBeLessThan(2e-6);
    expect(rarityU(1e-6, held(12, 8), 1000)).toBeGreaterThan(5e-3);
    expect(rarityU(1e-6, held(3, 2), 1000)).toBeGreaterThan(5e-4);
  });
});

describe('priorBits', () => {
  it('expects about 0.1 to 0.9 true pairs a record, whatever is seen', () => {
    for (const records of [2, 50, 1000, 100_000]) {
      const none = probabilityOf(priorBits(records, 0));
      const usual = probabilityOf(priorBits(records, 0.15 * records));
      const many = probabilityOf(priorBits(records, records));
      expect(none).toBeLessThan(usual);
      expect(usual).toBeLessThan(many);
      expect(many / none).toBeLessThan(20);
    }
  });
});
