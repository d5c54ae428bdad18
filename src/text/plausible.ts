import { bytesOf } from './charsets.js';
import { FREQUENT } from './data/frequent-han.js';
import { simplify } from './han.js';

/**
 * How likely a character is in the texts of customer lists: natural logarithms of a probability, by classes of
 * characters that share theirs evenly. Only differences count.
 */
const LOG = {
  ascii: -4.1,
  frequent: -7.3,
  common: -9.3,
  punctuation: -7,
  accented: -9,
  kana: -10,
  letter: -11,
  rare: -12,
  sign: -12,
  veryRare: -15,
  never: -25,
} as const;

type Class = keyof typeof LOG;

const CLASSES = Object.keys(LOG) as Class[];
const VALUES = CLASSES.map((name) => LOG[name]);
const of = (name: Class): number => CLASSES.indexOf(name);

/** Signs that people type in Chinese and Western texts. */
const PUNCTUATION = '（），。、：；“”‘’《》【】·—…！？－＆／＠＃＋％「」『』〔〕～￥×–°’\u3000\u00a0';

let table: Uint8Array | undefined;

/** Class of every code unit; made on first use, in about 15 ms. */
function classes(): Uint8Array {
  if (table === undefined) {
    table = new Uint8Array(0x10000).fill(of('veryRare'));
    const fill = (from: number, to: number, name: Class): void => void table?.fill(of(name), from, to + 1);
    fill(0, 0x1f, 'never');
    fill(0x20, 0x7e, 'ascii');
    for (const code of [0x09, 0x0a, 0x0d]) table[code] = of('ascii');
    fill(0x7f, 0x9f, 'never');
    fill(0xa0, 0xbf, 'sign');
    fill(0xc0, 0xff, 'accented');
    fill(0x100, 0x17f, 'letter');
    fill(0x370, 0x3ff, 'rare');
    fill(0x400, 0x45f, 'letter');
    fill(0x1ea0, 0x1ef9, 'letter');
    fill(0x3041, 0x30fe, 'kana');
    fill(0xac00, 0xd7a3, 'kana');
    fill(0xff10, 0xff5a, 'punctuation');
    fill(0xe000, 0xf8ff, 'never');
    fill(0xfff0, 0xffff, 'never');
    fill(0xd800, 0xdfff, 'kana');
    for (const code of [0xd7, 0xf7, 0x20ac, 0x2122, 0x2022]) table[code] = of('sign');
    for (let code = 0x4e00; code <= 0x9fff; code++) table[code] = of(hanClass(String.fromCharCode(code)));
    for (const sign of PUNCTUATION) table[sign.charCodeAt(0)] = of('punctuation');
    for (const sign of '〇々') table[sign.charCodeAt(0)] = of('common');
  }
  return table;
}

/** GB 2312 sorts its characters into a common level (B0 to D7) and a rare one; GBK adds the very rare. */
function hanClass(char: string): Class {
  const simple = simplify(char);
  if (FREQUENT.has(simple)) return 'frequent';
  const bytes = bytesOf(simple.charCodeAt(0), 'gb18030');
  const lead = bytes >> 8;
  if ((bytes & 0xff) < 0xa1 || lead < 0xb0 || lead > 0xf7) return 'veryRare';
  return lead <= 0xd7 ? 'common' : 'rare';
}

/** Natural logarithm of the probability of a text, as far as its characters go. */
export function likelihood(text: string): number {
  const byCode = classes();
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += VALUES[byCode[text.charCodeAt(i)] ?? 0] ?? 0;
  return sum;
}

/** Bits of what a text holds. */
export const HAS = { digit: 1, exponent: 2, question: 4, unusual: 8 } as const;

let bits: Uint8Array | undefined;

/** Everything but ASCII, the usual Han characters and their punctuation is unusual. */
function bitTable(): Uint8Array {
  if (bits === undefined) {
    const usual = new Set<number>((['ascii', 'frequent', 'common', 'punctuation'] as const).map(of));
    bits = classes().map((name) => (usual.has(name) ? 0 : HAS.unusual));
    for (const zero of [0x30, 0xff10]) bits.fill(HAS.digit, zero, zero + 10);
    for (const letter of 'eEｅＥ') bits[letter.charCodeAt(0)] = HAS.exponent;
    for (const mark of '?？') bits[mark.charCodeAt(0)] = HAS.question;
  }
  return bits;
}

/** Which of `HAS` occur in a text: a cheap first look (about a nanosecond a character). */
export function contents(text: string): number {
  const table = bits ?? bitTable();
  let found = 0;
  for (let i = 0; i < text.length; i++) found |= table[text.charCodeAt(i)] ?? 0;
  return found;
}

/**
 * Whether a text is of characters that texts have, and of one script beside Latin: no controls, nothing unassigned or
 * of private use, no letters of rare scripts.
 */
export function isOrdinary(text: string): boolean {
  const byCode = classes();
  const scripts = new Set<string>();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const name = byCode[code];
    const script = scriptOf(code);
    if (name === of('never') || (name === of('veryRare') && script !== 'han')) return false;
    if (script !== '') scripts.add(script);
  }
  return scripts.size < 2 && !/[\p{Cn}\p{Co}\p{Cs}]/u.test(text);
}

const isHanCode = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

function scriptOf(code: number): string {
  if (isHanCode(code) || (code >= 0x3041 && code <= 0x30fe)) return 'han';
  if (code >= 0xac00 && code <= 0xd7a3) return 'hangul';
  if (code >= 0x400 && code <= 0x4ff) return 'cyrillic';
  return code >= 0x370 && code <= 0x3ff ? 'greek' : '';
}

/** How many Han characters a text has, and the shares of usual and of frequent ones among them. */
export interface HanShare {
  readonly count: number;
  readonly usual: number;
  readonly frequent: number;
}

export function hanShare(text: string): HanShare {
  const byCode = classes();
  let [count, usual, frequent] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHanCode(code)) continue;
    count++;
    if (byCode[code] === of('frequent')) frequent++;
    else if (byCode[code] === of('common')) usual++;
  }
  return count === 0
    ? { count, usual: 0, frequent: 0 }
    : { count, usual: (usual + frequent) / count, frequent: frequent / count };
}
