import { type Currency, currencyIn, withCurrency } from './xlsx-currency.js';

/**
 * How a number format shows a number. `date` has no time of day, `time` no date, `elapsed` counts hours beyond 24.
 * A `pattern` pads with zeros. Everything else is a number.
 */
export type NumberFormat =
  | { readonly kind: 'number'; readonly currency?: Currency }
  | { readonly kind: 'date' | 'time' | 'datetime' | 'elapsed' }
  | { readonly kind: 'pattern'; readonly pattern: readonly string[] };

export const PLAIN: NumberFormat = { kind: 'number' };

const BUILT_IN: Readonly<Record<string, readonly number[]>> = {
  // 27 to 31, 36, 50 to 54, 57, 58: East Asian dates; 32 to 35, 55, 56: East Asian times (in some countries dates).
  date: [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58],
  time: [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56],
  datetime: [22],
  elapsed: [46],
};

/** The formats that Excel knows by number only (ECMA-376 Part 1, 18.8.30). */
export function builtInFormat(id: number): NumberFormat {
  for (const kind of ['date', 'time', 'datetime', 'elapsed'] as const)
    if (BUILT_IN[kind]?.includes(id)) return { kind };
  return PLAIN;
}

/** Reads a format code such as `yyyy"年"m"月"d"日"`, `[$-804]h:mm;@`, `00000000`. In doubt it is a number. */
export function parseFormat(code: string): NumberFormat {
  if (/general|g\/通用格式/i.test(code)) return PLAIN;
  const sections = splitSections(code);
  const bare = sections.map(withoutLiterals);
  const dates = bare.filter((section) => /[ymdhs]/i.test(section));
  if (dates.length > 0 && !bare.some((section) => /[0#?%]/.test(section))) return dateKind(dates[0] ?? '');
  const currency = currencyIn(sections[0] ?? '');
  return zeroPattern(sections[0] ?? '') ?? (currency === undefined ? PLAIN : { kind: 'number', currency });
}

/** At semicolons that are neither quoted nor escaped nor in brackets. */
function splitSections(code: string): string[] {
  const sections = [''];
  for (const token of code.match(/"[^"]*"?|\\.|\[[^\]]*\]?|./gsu) ?? []) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

/** Without quoted text, escaped characters, padding, colours, conditions, locales; elapsed units and fractions of seconds stay as letters. */
function withoutLiterals(section: string): string {
  return section
    .replace(/"[^"]*"?|\\.|[_*]./gsu, '')
    .replace(/\[(h+|m+|s+)\]/gi, (_, unit: string) => `e${unit}e`)
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/s([.,])0+/gi, 's')
    .replace(/am\/pm|a\/p|上午\/下午/gi, 'h');
}

function dateKind(section: string): NumberFormat {
  if (/e[hms]+e/i.test(section)) return { kind: 'elapsed' };
  const hasTime = /[hs]/i.test(section);
  // `m` is a minute beside hours and seconds, else a month.
  const hasDate = /[yd]/i.test(section) || (!hasTime && /m/i.test(section));
  return { kind: hasDate && hasTime ? 'datetime' : hasDate ? 'date' : 'time' };
}

/** Formats of zeros and fixed text only, two zeros at least: customer numbers, post codes. */
function zeroPattern(section: string): NumberFormat | undefined {
  const parts = section.replace(/\[[^\]]*\]/g, '').match(/"[^"]*"|\\.|_.|\*.|./gsu) ?? [];
  const pattern: string[] = [];
  for (const part of parts) {
    if (part === '0') pattern.push('');
    else if (part.startsWith('"')) pattern.push(part.slice(1, -1));
    else if (part.startsWith('\\')) pattern.push(part.slice(1));
    else if (/^[-() ]$/.test(part)) pattern.push(part);
    else if (!/^[_*]/.test(part)) return undefined;
  }
  return pattern.filter((part) => part === '').length >= 2 ? { kind: 'pattern', pattern } : undefined;
}

/** Digits go into the zeros from the right; what is left over stands before the first. `pattern`: '' is a zero. */
function padded(digits: string, pattern: readonly string[]): string {
  const places = pattern.filter((part) => part === '').length;
  const all = digits.padStart(places, '0');
  let next = all.length - places;
  let first = true;
  return pattern
    .map((part) => {
      if (part !== '') return part;
      const from = first ? 0 : next;
      first = false;
      next++;
      return all.slice(from, next);
    })
    .join('');
}

/**
 * The number of a cell as text, from the text in the file: in full, never with an exponent. What a program stored
 * with more digits than a double holds comes back in the shortest form that means the same double; whole numbers
 * written out in full stay digit by digit.
 */
export function numberText(raw: string): string {
  if (/^-?(?:0|[1-9]\d*)$/.test(raw)) return raw === '-0' ? '0' : raw;
  const value = Number(raw);
  return raw === '' || !Number.isFinite(value) ? raw : plainNumber(value);
}

/** A double in full, without exponent. */
export function plainNumber(value: number): string {
  const text = String(value === 0 ? 0 : value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', lead = '', rest = '', power = ''] = match;
  const digits = lead + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** The text of a numeric cell under its number format. */
export function formattedNumber(raw: string, format: NumberFormat, from1904: boolean): string {
  if (format.kind === 'number') return withCurrency(numberText(raw), format.currency);
  if (format.kind === 'pattern') {
    const text = numberText(raw);
    return /^\d+$/.test(text) ? padded(text, format.pattern) : text;
  }
  const value = Number(raw);
  return (raw === '' ? undefined : dateText(value, format.kind, from1904)) ?? numberText(raw);
}

const DAY = 86_400;
/** 9999-12-31, the last day Excel knows; 1904 begins 1,462 days later. */
const LAST_DAY = 2_958_465;
const LAST_DAY_1904 = 2_957_003;

/** ISO text of a serial date; undefined for what Excel cannot show as a date either. */
export function dateText(
  serial: number,
  kind: 'date' | 'time' | 'datetime' | 'elapsed',
  from1904: boolean,
): string | undefined {
  if (!(serial >= 0) || serial >= (from1904 ? LAST_DAY_1904 : LAST_DAY) + 1) return undefined;
  const seconds = Math.round(serial * DAY);
  if (kind === 'elapsed') return clock(seconds);
  const day = Math.floor(seconds / DAY);
  const rest = seconds - day * DAY;
  if (day === 0 && !from1904) return kind === 'date' && rest === 0 ? undefined : clock(rest);
  if (kind === 'time' && day === 0) return clock(rest);
  const date = dayText(day, from1904);
  // A time of day that the format hides is still in the cell.
  return rest === 0 && kind !== 'datetime' ? date : `${date} ${clock(rest)}`;
}

/**
 * Excel counts 1900-01-01 as day 1 and, to agree with Lotus 1-2-3, knows a 1900-02-29 that never was: day 60.
 * It is given as the person saw it.
 */
function dayText(day: number, from1904: boolean): string {
  if (!from1904 && day === 60) return '1900-02-29';
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(epoch + day * DAY * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** `2024-01-05T00:00:00.000Z` as other dates are given: `2024-01-05`. Anything else stays. */
export function isoText(raw: string, format: NumberFormat): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/.exec(raw);
  if (!match) return raw;
  const [, date = '', minutes = '', seconds = '00'] = match;
  const time = `${minutes}:${seconds}`;
  return time === '00:00:00' && format.kind !== 'datetime' ? date : `${date} ${time}`;
}
