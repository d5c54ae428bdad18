import { type Area, areaOf } from '../data/area-codes.js';

/** What a number of mainland China is. `local`: a landline number without its area code. */
export type Kind = 'mobile' | 'landline' | 'local' | 'freephone' | 'service' | 'iot' | 'international';

/** A number that could be read. `main` is its canonical form without extension. */
export interface Reading {
  readonly kind: Kind;
  readonly main: string;
  /** What is to be said about it: a change code of the phone type. */
  readonly note?: string;
  /** The area code to dial now, for `old_area_code`. */
  readonly now?: string;
}

/**
 * Mobile prefixes that no list of assigned numbers has (phone and data cards of the four carriers, 2022 and 2026).
 * New prefixes come every other year, so these are remarked on and never refused.
 */
const UNASSIGNED = /^1(?:4[0-4]|46|48|54|60|6[348]|69|94)|^161(?!0)|^174(?!0\d|1[0-2]|9)/;

/** Prefixes of operators without a network of their own. */
const VIRTUAL = /^1(?:6[257]|7[01])/;

const MOBILE = /^1[3-9]\d{9}$/;
/** Cards for machines: 13 digits. */
const IOT = /^(?:14(?:0|10|4[01]|6|8)|1064[6-9])\d+$/;
const FREEPHONE = /^[48]00\d{7}$/;
const SERVICE = /^(?:95\d{3,4}|950\d{7,8}|96\d{3,4}|10\d{3}|1010\d{4}|12\d{3}|11[0-9]|118\d{2})$/;
/** Services that are also dialled behind an area code. */
const AREA_SERVICE = /^(?:9[56]\d{3,4}|1[02]\d{3})$/;
/** 17951, 12593 and the like: cheap long-distance calls of the 2000s, saved into address books with the number. */
const DIAL_PREFIX = /^1(?:[12]\d|79)\d\d(?=1[3-9]\d{9}$|0\d{9,11}$)/;
const LOCAL = /^[2-9]\d{6,7}$/;

export function readMobile(digits: string): Reading | undefined {
  if (!MOBILE.test(digits)) return undefined;
  if (VIRTUAL.test(digits)) return { kind: 'mobile', main: digits, note: 'virtual' };
  return UNASSIGNED.test(digits)
    ? { kind: 'mobile', main: digits, note: 'unassigned' }
    : { kind: 'mobile', main: digits };
}

/** A landline number from its digits with the leading 0. `loose`: one digit more than the city's numbers have. */
export function readLandline(digits: string, loose = false): Reading | undefined {
  if (digits.charCodeAt(0) !== 48) return undefined;
  const area = areaOf(digits);
  if (area === undefined) return undefined;
  const local = digits.slice(area.code.length);
  const main = `${area.code}-${local}`;
  if (AREA_SERVICE.test(local)) return { kind: 'landline', main };
  if (!LOCAL.test(local)) return undefined;
  if (area.lengths.includes(local.length)) {
    return area.now === undefined
      ? { kind: 'landline', main }
      : { kind: 'landline', main, note: 'old_area_code', now: area.now };
  }
  return loose && local.length === 8 ? { kind: 'landline', main, note: 'unusual_length' } : undefined;
}

/** A number behind +86, where the 0 of the area code is left out or not. */
export function readAfterCountryCode(digits: string): Reading | undefined {
  return (
    readMobile(digits) ??
    readFixed(digits) ??
    readLandline(digits) ??
    readLandline(`0${digits}`) ??
    readLandline(digits, true) ??
    readLandline(`0${digits}`, true) ??
    readService(digits)
  );
}

function readFixed(digits: string): Reading | undefined {
  if (FREEPHONE.test(digits)) return { kind: 'freephone', main: digits };
  return digits.length === 13 && IOT.test(digits) ? { kind: 'iot', main: digits } : undefined;
}

/** A number that says by itself what it is: nothing has to be guessed. */
export function readWhole(digits: string): Reading | undefined {
  const plain = readMobile(digits) ?? readFixed(digits) ?? readLandline(digits);
  if (plain !== undefined) return plain;
  const country = /^(?:00)?860?(?=\d{9})/.exec(digits);
  if (country !== null) {
    const rest = digits.slice(country[0].length);
    return country[0].endsWith('0')
      ? (readMobile(rest) ?? readLandline(`0${rest}`))
      : readAfterCountryCode(rest);
  }
  const dialled = /^0(?=1[3-9]\d{9}$)/.exec(digits) ?? DIAL_PREFIX.exec(digits);
  if (dialled === null) return undefined;
  const reading =
    readMobile(digits.slice(dialled[0].length)) ?? readLandline(digits.slice(dialled[0].length));
  return reading && { ...reading, note: reading.note ?? 'dial_prefix' };
}

export function readService(digits: string): Reading | undefined {
  return SERVICE.test(digits) ? { kind: 'service', main: digits } : undefined;
}

/** A landline number without area code, written in one piece or as 4+4 or 3+4 digits. */
export function readLocal(groups: readonly string[]): Reading | undefined {
  const digits = groups.join('');
  if (!LOCAL.test(digits)) return undefined;
  const layout = groups.map((group) => group.length).join('+');
  return ['7', '8', '4+4', '3+4'].includes(layout) ? { kind: 'local', main: digits } : undefined;
}

/**
 * A landline number that lost the 0 of its area code, as spreadsheets do with numbers. Certain only where the length
 * is right for that city and the groups do not cut the area code in two.
 */
export function readWithoutZero(groups: readonly string[]): Reading | undefined {
  const digits = groups.join('');
  if (digits.length < 10 || digits.length > 11 || digits.startsWith('0')) return undefined;
  const reading = readLandline(`0${digits}`);
  if (reading === undefined || !/-[2-9]\d{6,7}$/.test(reading.main)) return undefined;
  const areaLength = reading.main.indexOf('-') - 1;
  if (groups.length > 1 && groups[0]?.length !== areaLength) return undefined;
  return { ...reading, note: reading.note ?? 'leading_zero' };
}

export interface Refusal {
  readonly code: 'placeholder' | 'too_short' | 'too_long' | 'unknown_area_code' | 'invalid';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Why these digits are no number of mainland China. */
export function refuse(digits: string): Refusal {
  if (isPlaceholder(digits)) return { code: 'placeholder', params: {} };
  const national = digits.replace(/^(?:00)?86(?=\d{5})/, '');
  const count = national.length;
  const sized = (expected: string, low: number, high: number): Refusal | undefined =>
    count < low
      ? { code: 'too_short', params: { digits: count, expected } }
      : count > high
        ? { code: 'too_long', params: { digits: count, expected } }
        : undefined;
  if (/^1[3-9]/.test(national)) return sized('11', 11, 11) ?? invalid(digits);
  if (/^[48]00/.test(national) && count > 8) return sized('10', 10, 10) ?? invalid(digits);
  if (national.startsWith('0')) return refuseLandline(national, areaOf(national));
  return sized('7–8 / 11', 7, 13) ?? invalid(digits);
}

const invalid = (digits: string): Refusal => ({ code: 'invalid', params: { digits: digits.length } });

function refuseLandline(digits: string, area: Area | undefined): Refusal {
  if (area === undefined) {
    return digits.length < 10
      ? { code: 'too_short', params: { digits: digits.length, expected: '11–12' } }
      : { code: 'unknown_area_code', params: { digits: digits.slice(0, 4) } };
  }
  const lengths = area.lengths.map((length) => length + area.code.length);
  const expected = lengths.join('–');
  if (digits.length < Math.min(...lengths))
    return { code: 'too_short', params: { digits: digits.length, expected } };
  if (digits.length > Math.max(...lengths))
    return { code: 'too_long', params: { digits: digits.length, expected } };
  return invalid(digits);
}

/** Whether digits were typed to fill a box: 11111111111, 12345678, 0000-0000000, 13800000000. */
export function isPlaceholder(digits: string): boolean {
  if (digits.length < 5) return /^0+$/.test(digits);
  if (/^(\d)\1+$/.test(digits)) return !/^[2-9]{7,8}$/.test(digits);
  if (/^1[3-9]\d0{8}$/.test(digits)) return true;
  const body =
    digits.length > 9 && digits.startsWith('0') ? digits.slice(areaOf(digits)?.code.length ?? 0) : digits;
  return body.length >= 7 && (isRun(body) || /^([01])\1+$/.test(body));
}

/** 1234567, 01234567890 (9 is followed by 0). */
function isRun(digits: string): boolean {
  if (digits[0] !== '0' && digits[0] !== '1') return false;
  for (let i = 1; i < digits.length; i++) {
    if ((digits.charCodeAt(i) - digits.charCodeAt(i - 1) + 10) % 10 !== 1) return false;
  }
  return true;
}
