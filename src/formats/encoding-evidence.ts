import { FREQUENT } from '../text/data/frequent-han.js';
import { simplify } from '../text/han.js';

/** What an encoding makes of the bytes: every character has a probability, and more of it means better evidence. */
export interface Candidate {
  /** A `TextDecoder` label. */
  readonly label: string;
  /** How often files that are not UTF-8 are in it, before a byte is looked at. */
  readonly prior: number;
  /** Natural logarithm of the probability of the bytes under this encoding. */
  logLikelihood(bytes: Uint8Array): number;
}

/** A character class with its share of all characters and the number of characters in it. */
const each = (share: number, size: number) => Math.log(share / size);
const WRONG = Math.log(1e-10);
const ASCII = Math.log(1 / 60);

const frequentShare = each(0.6, FREQUENT.size);

interface DoubleByte {
  readonly label: string;
  readonly prior: number;
  /** Number of bytes of the character that starts with these, 1 for a single byte. */
  width(a: number, b: number): number;
  /** Probability of a character by its bytes, when it is not a frequent one. */
  weight(a: number, b: number): number;
}

function candidate({ label, prior, width, weight }: DoubleByte): Candidate {
  return {
    label,
    prior,
    logLikelihood(bytes) {
      const decoder = new TextDecoder(label);
      let sum = 0;
      for (let i = 0; i < bytes.length; ) {
        const a = bytes[i] ?? 0;
        if (a < 0x80) {
          sum += ASCII;
          i++;
          continue;
        }
        const b = bytes[i + 1] ?? 0;
        const length = Math.min(width(a, b), bytes.length - i);
        const text = decoder.decode(bytes.subarray(i, i + length));
        if (text.includes('\ufffd')) {
          // Only the first byte is wrong; what follows may well start a character.
          sum += WRONG;
          i++;
          continue;
        }
        sum +=
          length > 1 && FREQUENT.has(label === 'gb18030' ? text : simplify(text)) && label !== 'euc-kr'
            ? frequentShare
            : weight(a, b);
        i += length;
      }
      return sum;
    },
  };
}

const within = (n: number, from: number, to: number) => n >= from && n <= to;

/** GB 2312 sorts its characters into a common level (B0 to D7) and a rare one; GBK and GB18030 add the very rare. */
const GB_PUNCTUATION = each(0.05, 500);
const GB_COMMON = each(0.33, 3_755);
const GB_RARE = each(0.02, 3_008);
const GB_EXTENSION = each(0.005, 14_240);
const GB_FOUR = each(0.0005, 40_000);

const gb18030 = candidate({
  label: 'gb18030',
  prior: 0.8,
  width: (_, b) => (within(b, 0x30, 0x39) ? 4 : 2),
  weight(a, b) {
    if (within(b, 0x30, 0x39)) return GB_FOUR;
    if (b < 0xa1 || a < 0xa1) return GB_EXTENSION;
    if (within(a, 0xb0, 0xd7)) return GB_COMMON;
    if (within(a, 0xd8, 0xf7)) return GB_RARE;
    return within(a, 0xa1, 0xa9) ? GB_PUNCTUATION : GB_EXTENSION;
  },
});

/** Big5 has the same two levels: A4 to C6, and from C9 on. */
const BIG5_PUNCTUATION = each(0.05, 408);
const BIG5_COMMON = each(0.33, 5_401);
const BIG5_RARE = each(0.02, 7_652);
const BIG5_EXTENSION = each(0.002, 5_000);

const big5 = candidate({
  label: 'big5',
  prior: 0.1,
  width: () => 2,
  weight(a, b) {
    if (within(a, 0xa1, 0xa3)) return BIG5_PUNCTUATION;
    if (within(a, 0xa4, 0xc5) || (a === 0xc6 && b <= 0x7e)) return BIG5_COMMON;
    return within(a, 0xc9, 0xf9) ? BIG5_RARE : BIG5_EXTENSION;
  },
});

/** Shift_JIS: kana make up half of Japanese text; half-width katakana are single bytes and come in lists only. */
const KANA = each(0.4, 170);
const KANJI_COMMON = each(0.2, 2_965);
const KANJI_RARE = each(0.02, 3_390);
const JIS_PUNCTUATION = each(0.08, 300);
const HALF_KATAKANA = each(0.02, 63);

const shiftJis = candidate({
  label: 'shift_jis',
  prior: 0.03,
  width: (a) => (within(a, 0xa1, 0xdf) || a === 0x80 ? 1 : 2),
  weight(a, b) {
    if (within(a, 0xa1, 0xdf)) return HALF_KATAKANA;
    if ((a === 0x82 && b >= 0x9f) || (a === 0x83 && b <= 0x96)) return KANA;
    if (within(a, 0x81, 0x84)) return JIS_PUNCTUATION;
    return within(a, 0x88, 0x97) ? KANJI_COMMON : KANJI_RARE;
  },
});

/** EUC-JP: the same characters as Shift_JIS in other places. */
const eucJp = candidate({
  label: 'euc-jp',
  prior: 0.005,
  width: (a) => (a === 0x8f ? 3 : 2),
  weight(a) {
    if (a === 0xa4 || a === 0xa5) return KANA;
    if (a < 0xa9) return JIS_PUNCTUATION;
    return within(a, 0xb0, 0xcf) ? KANJI_COMMON : KANJI_RARE;
  },
});

/** EUC-KR: nearly all of it is hangul (B0 to C8), where GB 2312 has the characters from a to r. */
const HANGUL = each(0.85, 2_350);
const HANJA = each(0.01, 4_888);

const eucKr = candidate({
  label: 'euc-kr',
  prior: 0.005,
  width: () => 2,
  weight(a, b) {
    if (b < 0xa1) return HANJA;
    if (within(a, 0xb0, 0xc8)) return HANGUL;
    return a < 0xad ? JIS_PUNCTUATION : HANJA;
  },
});

const ACCENTED = new Set(Buffer.from('àáâãäåæçèéêëìíîïñòóôõöøùúûüßÄÅÆÇÉÖØÜÑ', 'latin1'));
const COMMON_SIGNS = new Set([
  0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xa3, 0xa7, 0xa9, 0xae, 0xb0, 0xb7, 0xab, 0xbb,
]);
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Western text: accented letters stand alone between ASCII letters; two high bytes in a row are rare. */
const windows1252: Candidate = {
  label: 'windows-1252',
  prior: 0.07,
  logLikelihood(bytes) {
    let sum = 0;
    let previousHigh = false;
    for (const byte of bytes) {
      const high = byte >= 0x80;
      if (!high) sum += ASCII;
      else if (UNDEFINED.has(byte)) sum += WRONG;
      else {
        const share = ACCENTED.has(byte)
          ? each(0.1, 34)
          : COMMON_SIGNS.has(byte)
            ? each(0.01, 16)
            : each(0.001, 70);
        sum += share + (previousHigh ? Math.log(0.02) : 0);
      }
      previousHigh = high;
    }
    return sum;
  },
};

export const CANDIDATES: readonly Candidate[] = [gb18030, big5, windows1252, shiftJis, eucJp, eucKr];

/** Han and full-width signs, and letters with accents in words of other letters: what a wrong encoding hardly makes. */
const GOOD_SIGN = /[\u3000-\u3002\u3008-\u3011\uff01-\uff5e·—“”‘’…￥]/;
const ACCENTED_WORD = /(?<=[a-z])[\u00c0-\u017f]|[\u00c0-\u017f](?=[a-z])/gi;

/** Whether half of the characters beyond ASCII at least are ones that fill customer lists. */
export function readsWell(bytes: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(bytes);
  let good = text.match(ACCENTED_WORD)?.length ?? 0;
  let all = 0;
  for (const char of text) {
    if (char <= '\u007f') continue;
    all++;
    if (FREQUENT.has(char) || GOOD_SIGN.test(char) || FREQUENT.has(simplify(char))) good++;
  }
  return all > 0 && good * 2 >= all;
}
