import type { Comparison, Level } from '../types.js';
import { readAfterCountryCode } from './mainland.js';

/** A number made ready for comparing. */
export interface PreparedPhone {
  /** Without extension; Chinese numbers in their national form, so that +86 makes no difference. */
  readonly main: string;
  readonly extension: string;
  /** Without area code, for landline numbers; else as `main`. */
  readonly local: string;
}

export const levels: readonly Level[] = [
  { name: 'exact', m: 0.55, u: 0.0001, words: { en: 'same phone number', 'zh-CN': '电话号码相同' } },
  {
    name: 'same_switchboard',
    m: 0.03,
    u: 0.0003,
    words: { en: 'same switchboard, different extensions', 'zh-CN': '总机相同，分机不同' },
  },
  {
    name: 'same_without_area',
    m: 0.02,
    u: 0.0001,
    words: {
      en: 'same landline number, one of them without area code',
      'zh-CN': '座机号码相同，其中一个缺少区号',
    },
  },
  {
    name: 'same_but_one_digit',
    m: 0.02,
    u: 0.002,
    words: {
      en: 'phone numbers differ in one digit or two swapped ones',
      'zh-CN': '电话号码只差一位，或相邻两位颠倒',
    },
  },
  {
    name: 'different',
    m: 0.38,
    u: 0.9975,
    words: { en: 'different phone numbers', 'zh-CN': '电话号码不同' },
  },
];

/** A canonical value in its parts. */
export function takeApart(value: string): { main: string; extension: string } {
  const found = /^(\+\d+|0\d{2,3}-\d+|\d+)(?:-(\d{1,6}))?$/.exec(value);
  return { main: found?.[1] ?? value, extension: found?.[2] ?? '' };
}

export function prepare(value: string): PreparedPhone {
  const { main: written, extension } = takeApart(value);
  const main = written.startsWith('+86')
    ? (readAfterCountryCode(written.slice(3))?.main ?? written)
    : written;
  const dash = main.indexOf('-');
  return { main, extension, local: dash === -1 ? main : main.slice(dash + 1) };
}

export function blockKeys({ main, local }: PreparedPhone): string[] {
  const keys = [main];
  // The last 7 digits of a landline also meet the number of before a city went from 7 to 8 digits.
  if (local.length >= 7) keys.push(`~${local.slice(local.length > 8 ? -8 : -7)}`);
  return keys;
}

export function compare(a: PreparedPhone, b: PreparedPhone): Comparison {
  if (a.main === b.main) {
    const same = a.extension === b.extension || a.extension === '' || b.extension === '';
    return { level: same ? 'exact' : 'same_switchboard', key: a.main };
  }
  if (a.local === b.local && (a.local === a.main || b.local === b.main))
    return { level: 'same_without_area' };
  return { level: oneDigitOff(a.main, b.main) ? 'same_but_one_digit' : 'different' };
}

/** Same length, and one digit differs or two neighbours have changed places. */
function oneDigitOff(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
