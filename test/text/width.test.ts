import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collapseSpaces,
  foldLatin,
  guard,
  plain,
  stripInvisible,
  tidy,
  toHalfWidth,
  unguard,
} from '../../src/text/width.js';

/** Text with what cells are full of: odd spaces, invisible characters, full-width signs, combining marks. */
const odd = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '=',
        '＝',
        '＋',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        ' ',
        '　',
        '\u00a0',
        '\u200b',
        '\u200d',
        '\ufeff',
        '\u00ad',
        'e',
        '\u0301',
        '\u3099',
        'ｶ',
        'ﾞ',
        'カ',
        'Ａ',
        '１',
        '（',
        'ﬁ',
        '￣',
        '￥',
        '深',
        '圳',
        'ß',
        'İ',
        'ı',
        '①',
        '㎡',
        '＇',
        '𠮷',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 10 },
  )
  .map((list) => list.join(''));

describe('tidy', () => {
  it('takes off what is not seen and makes one kind of space', () => {
    expect(tidy('\ufeff 深圳\u200b市　华鑫\r\n有限\u00ad公司 ')).toBe('深圳市 华鑫 有限公司');
    expect(tidy('cafe\u0301')).toBe('café');
    expect(tidy('e\u200d\u0301')).toBe('é');
  });

  it('takes off the quotation mark of an export and no other', () => {
    expect(tidy("'=1+1")).toBe('=1+1');
    expect(tidy("'+86 10")).toBe('+86 10');
    expect(tidy("'\t深圳")).toBe('深圳');
    expect(tidy("'tis")).toBe("'tis");
  });

  it('leaves tidy text as it is', () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(odd, (text) => {
        expect(plain(plain(text))).toBe(plain(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every letter and digit that is seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const count = (s: string) => s.normalize('NFC').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
        expect(count(tidy(text))).toBe(count(stripInvisible(text)));
      }),
    );
  });
});

describe('toHalfWidth', () => {
  it('changes width and nothing else', () => {
    expect(toHalfWidth('ＡＢＣ（１２３）－＠')).toBe('ABC(123)-@');
    expect(toHalfWidth('ﾄﾖﾀ ｶﾞｽ')).toBe('トヨタ ガス');
    expect(toHalfWidth('カﾞ')).toBe('ガ');
    expect(toHalfWidth('①㎡Ⅲ深圳、。')).toBe('①㎡Ⅲ深圳、。');
    expect(toHalfWidth('￥ﬁ')).toBe('¥fi');
  });
});

describe('plain', () => {
  it('is tidy and half-width', () => expect(plain('　１３８　００１３８０００ ')).toBe('138 00138000'));
});

describe('collapseSpaces', () => {
  it('knows the spaces of all scripts', () =>
    expect(collapseSpaces('\u2003a\u3000\u00a0b\u2028c\n')).toBe('a b c'));
});

describe('guard', () => {
  it('marks what a spreadsheet would run', () => {
    expect(guard('=1+1')).toBe("'=1+1");
    expect(guard("'=1+1")).toBe("''=1+1");
    expect(guard('＝1')).toBe("'＝1");
    expect(guard('深圳')).toBe('深圳');
    expect(guard('-2+3')).toBe("'-2+3");
    expect(guard("+cmd|'/c calc'!A0")).toBe("'+cmd|'/c calc'!A0");
    expect(guard('-A1')).toBe("'-A1");
    expect(guard('+1\n=2')).toBe("'+1\n=2");
    expect(guard("'-12.50")).toBe("''-12.50");
  });

  it.each(['-12.50', '+852 2345 6789', '+85223456789', '-1,200.00', '+(0) 755 2601', '-'])(
    'leaves %s plain, in which there is nothing to run',
    (text) => expect(guard(text)).toBe(text),
  );

  it('is undone by unguard, for every text', () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(unguard(guard(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(odd, (text) => {
        const isNumber = /^[-+][0-9 .,()]*$/.test(text);
        expect(/^[=+\-@\t\r\n＝＋－＠]/.test(guard(text))).toBe(isNumber);
      }),
      { numRuns: 2000 },
    );
    const signed = fc
      .array(fc.constantFrom(...'+-=@(),. 09A'), { maxLength: 6 })
      .map((rest) => `-${rest.join('')}`);
    fc.assert(
      fc.property(signed, (text) => {
        expect(guard(text)).toBe(/[-+=@A]/.test(text.slice(1)) ? `'${text}` : text);
        expect(unguard(guard(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('foldLatin', () => {
  it('makes one of the spellings of Latin letters', () => {
    for (const [a, b] of [
      ['Müller', 'MULLER'],
      ['Straße', 'strasse'],
      ['Łódź', 'lodz'],
      ['Ærø', 'aero'],
      ['İSTANBUL', 'istanbul'],
      ['Þór', 'thor'],
    ] as const)
      expect(foldLatin(a)).toBe(foldLatin(b));
  });

  it('leaves the marks of other scripts', () => {
    expect(foldLatin('が')).toBe('が');
    expect(foldLatin('й')).toBe('й');
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(foldLatin(foldLatin(text))).toBe(foldLatin(text));
      }),
      { numRuns: 2000 },
    );
  });
});
