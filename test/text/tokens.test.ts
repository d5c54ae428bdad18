import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigrams, chars, unique, words } from '../../src/text/tokens.js';

describe('tokens', () => {
  it('counts characters as people do', () => {
    expect(chars('𠮷野家')).toEqual(['𠮷', '野', '家']);
  });

  it('finds words of every script', () => {
    expect(words("O'Neil & Sons, Ltd.")).toEqual(['O', 'Neil', 'Sons', 'Ltd']);
    expect(words('深圳-华鑫 (2024)')).toEqual(['深圳', '华鑫', '2024']);
    expect(words('...')).toEqual([]);
  });

  it('pairs neighbours', () => {
    expect(bigrams('华鑫达')).toEqual(['华鑫', '鑫达']);
    expect(bigrams('𠮷野家')).toEqual(['𠮷野', '野家']);
    expect(bigrams('华')).toEqual(['华']);
    expect(bigrams('')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 2, maxLength: 20 }), (text) => {
        expect(bigrams(text).length).toBe(Math.max(1, chars(text).length - 1));
      }),
    );
  });

  it('keeps the first of each', () => {
    expect(unique(['b', 'a', 'b', 'c', 'a'])).toEqual(['b', 'a', 'c']);
  });
});
