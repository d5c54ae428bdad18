import { weighted } from './world.js';

/** Numbers of people in Taiwan and Hong Kong. Codes come in capitals, without brackets, spaces and separators. */

/** What the first letter of an identity number of Taiwan counts, from A: the place where it was given. */
const TAIWAN_LETTERS = [
  10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33,
];

const TAIWAN_WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];

/**
 * 身分證字號 of Taiwan, a letter and 9 digits, the first of them 1 for men, 2 for women; 8 and 9 on the resident
 * certificates of foreigners since 2021, and letters A to D before. The sum of the digits times their weights, the
 * letter as two, is a multiple of 10.
 */
export function isTaiwanId(code: string): boolean {
  if (!/^[A-Z][1289A-D]\d{8}$/.test(code)) return false;
  const [first, second] = [letterOf(code, 0), /\d/.test(code[1] ?? '') ? code[1] : letterOf(code, 1) % 10];
  return weighted(`${first}${second}${code.slice(2)}`, TAIWAN_WEIGHTS) % 10 === 0;
}

function letterOf(code: string, at: number): number {
  return TAIWAN_LETTERS[code.charCodeAt(at) - 65] ?? 0;
}

/**
 * Identity card of Hong Kong: one or two letters, six digits and a check digit, 0 to 9 or A for ten. A missing first
 * letter counts 36, letters 10 to 35; the sum of all times 9 down to 1 is a multiple of 11.
 */
export function isHongKongId(code: string): boolean {
  if (!/^[A-Z]{1,2}\d{6}[\dA]$/.test(code)) return false;
  const body = code.length === 9 ? code : ` ${code}`;
  let sum = 0;
  for (const [at, char] of [...body].entries())
    sum += (char === ' ' ? 36 : Number.parseInt(char, 36)) * (9 - at);
  return sum % 11 === 0;
}

/** The form of passports and travel permits: a letter or two and the rest digits, without a check. */
export function maybePassport(code: string): boolean {
  return /^(?:[A-Z]\d{8}|[A-Z]{2}\d{7})$/.test(code);
}
