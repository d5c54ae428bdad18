import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dice, editDistance, editSimilarity, jaroWinkler, nearest } from '../../src/text/similarity.js';

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', '华', '鑫', '達'), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const similarities = { editSimilarity, jaroWinkler, dice };

describe('known values', () => {
  it('Levenshtein', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('深圳华鑫', '深圳华欣')).toBe(1);
    expect(editSimilarity('', '')).toBe(1);
    expect(editSimilarity('abcd', 'abce')).toBe(0.75);
  });

  it('Jaro-Winkler, the pairs of the paper', () => {
    expect(jaroWinkler('MARTHA', 'MARHTA')).toBeCloseTo(0.9611, 4);
    expect(jaroWinkler('DWAYNE', 'DUANE')).toBeCloseTo(0.84, 4);
    expect(jaroWinkler('DIXON', 'DICKSONX')).toBeCloseTo(0.8133, 4);
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
    expect(jaroWinkler('', 'a')).toBe(0);
  });

  it('Dice', () => {
    expect(dice('night', 'nacht')).toBe(0.25);
    expect(dice('aa', 'aaaa')).toBe(0.5);
  });
});

describe('laws', () => {
  for (const [name, similarity] of Object.entries(similarities)) {
    it(`${name} is 1 for equal texts, symmetric, between 0 and 1`, () => {
      fc.assert(
        fc.property(text, text, (a, b) => {
          expect(similarity(a, a)).toBe(1);
          expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 12);
          expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
          expect(similarity(a, b)).toBeLessThanOrEqual(1);
        }),
        { numRuns: 3000 },
      );
    });
  }

  it('edit distance obeys the triangle', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe('nearest', () => {
  it('finds what a person may have meant, or nothing', () => {
    const known = ['phone', 'company', 'address'];
    expect(nearest('phne', known)).toBe('phone');
    expect(nearest('Compnay', known)).toBe('company');
    expect(nearest('zzzzzz', known)).toBeUndefined();
    expect(nearest('phone', [])).toBeUndefined();
  });
});
