import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasHan, isHan, simplify } from '../../src/text/han.js';
import { chars } from '../../src/text/tokens.js';

describe('simplify', () => {
  it('turns traditional and variant characters into simplified ones, one by one', () => {
    expect(simplify('臺灣積體電路製造股份有限公司')).toBe('台湾积体电路制造股份有限公司');
    expect(simplify('華碩電腦')).toBe('华硕电脑');
    expect(simplify('深圳市华鑫ABC')).toBe('深圳市华鑫ABC');
    expect(simplify('')).toBe('');
    expect(simplify('Müller が')).toBe('Müller が');
  });

  it('keeps the number of characters, and simplified text as it is', () => {
    const han = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
      maxLength: 20,
    });
    fc.assert(
      fc.property(han, (text) => {
        const simple = simplify(text);
        expect(chars(simple).length).toBe(chars(text).length);
        expect(simplify(simple)).toBe(simple);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hasHan and isHan', () => {
  it('tell Han characters from kana, hangul and Latin', () => {
    expect(hasHan('ABC深')).toBe(true);
    expect(hasHan('𠮷野家')).toBe(true);
    expect(hasHan('カナ 한글 abc 123')).toBe(false);
    expect(isHan('佐々木')).toBe(true);
    expect(isHan('二〇二四')).toBe(true);
    expect(isHan('深圳A')).toBe(false);
    expect(isHan('')).toBe(false);
  });
});
