import type { Options } from '../../model/dictionary.js';
import { simplify } from '../../text/han.js';
import {
  FIRST_YEAR,
  fromSerial,
  fullYear,
  IMPOSSIBLE,
  iso,
  LAST_YEAR,
  type Reading,
  readParts,
  UNREADABLE,
  type Years,
} from './calendar.js';
import { readUnix, readUtc } from './instant.js';
import { reasonAgainst } from './reasons.js';
import { spell } from './spell.js';

/** Most cells of most lists: no need to look for anything else. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(${MONTHS})[a-z]*\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = "'?(\\d{4}|\\d{2})";
const ERAS: Readonly<Record<string, number>> = {
  民国: 1911,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  r: 2018,
  h: 1988,
  s: 1925,
};

const WEEKDAY =
  /[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?|\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b[,.]?/g;
const HALF_DAY = '(?:上午|下午|中午|晚上|早上|凌晨|晚|早|am|pm|a\\.m\\.|p\\.m\\.)';
const TIME_START = new RegExp(
  `(?:[\\st,日号]\\s*${HALF_DAY}?\\s*)(?=\\d{1,2}(?::\\d|[时点]))|\\s*${HALF_DAY}$`,
);
const TIME = new RegExp(
  `^${HALF_DAY}?\\s*([01]?\\d|2[0-4])(?::[0-5]?\\d(?::[0-5]?\\d(?:[.,]\\d+)?)?|[时点](?:[0-5]?\\d分?(?:[0-5]?\\d秒?)?|半|整)?)\\s*${HALF_DAY}?\\s*(?:z|utc|gmt)?\\s*(?:[-+]\\d{1,2}:?(?:\\d{2})?)?\\s*(?:\\([^)]*\\)|[a-z]{2,4})?$`,
);
const MIDNIGHT = /^(?:0?0(?::00){1,2}(?:\.0+)?(?!.*pm)|12(?::00){1,2} ?am)/;

/**
 * Reads one date from a half-width, lower-case text.
 * Options: `order`, `century`, `calendar`, `two_numbers`, `serial`, `zone`; see the type.
 */
export function readDate(folded: string, options: Options): Reading {
  const usual = ISO.exec(folded);
  if (usual !== null) return readParts(Number(usual[1]), Number(usual[2]), Number(usual[3]));
  const simplified = simplify(folded);
  const reason = reasonAgainst(simplified);
  if (reason !== undefined) return { finding: reason };
  const { text, vague } = spell(simplified);
  const zone = Number(options.zone ?? 8);
  const moment = readUtc(text, zone) ?? (options.serial === 'no' ? undefined : readUnix(text, zone));
  if (moment !== undefined) return moment;
  const whole = readOne(text, options);
  if ('value' in whole) return vague ? { ...whole, changes: [...whole.changes, 'vague'] } : whole;
  if (whole.finding !== 'unreadable') return whole;
  if (isRange(text, options)) return { finding: 'range' };
  const pieces = text.split(/\s*[、,;]\s*|\s+/).filter((piece) => piece !== '');
  const several = pieces.length > 1 && pieces.every((piece) => 'value' in readOne(piece, options));
  return several ? { finding: 'several' } : whole;
}

function isRange(text: string, options: Options): boolean {
  for (const match of text.matchAll(/\s*(?:~|—+|–|至|到|\bto\b|-)\s*/g)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    if (
      'value' in readOne(left, options) &&
      (/^(?:今|现在|present|now)$|^$/.test(right) || hasDate(right, options))
    )
      return true;
  }
  return false;
}

function hasDate(text: string, options: Options): boolean {
  const reading = readOne(text, options);
  return 'value' in reading || /^(?:no_year|ambiguous|maybe_)/.test(reading.finding);
}

function readOne(text: string, options: Options): Reading {
  const digits = text.replace(WEEKDAY, ' ').replace(/\s+/g, ' ').trim();
  const { date, time } = splitTime(digits);
  if (time !== '' && !TIME.test(time) && !new RegExp(`^${HALF_DAY}$`).test(time)) return UNREADABLE;
  const reading = readDigits(date, options) ?? readMarked(date, options) ?? readEnglish(date, options);
  if (reading === undefined) return UNREADABLE;
  if (!('value' in reading) || time === '' || MIDNIGHT.test(time)) return reading;
  return { ...reading, changes: [...reading.changes, 'time_dropped'] };
}

function splitTime(text: string): { date: string; time: string } {
  const compact = /^(\d{8})t?(\d{2})(\d{2})(\d{2})?z?$/.exec(text);
  if (compact !== null) {
    const [, date = '', hour, minute, second] = compact;
    return { date, time: `${hour}:${minute}:${second ?? '00'}` };
  }
  const match = TIME_START.exec(text);
  if (match === null || match.index === 0) return { date: text, time: '' };
  const keep = /^[日号]/.test(match[0]) ? 1 : 0;
  const at = match.index + keep;
  return {
    date: text.slice(0, at).replace(/[\s,]+$/, ''),
    time: text.slice(at).replace(/^[\st,]+/, ''),
  };
}

/** Digits without any sign: yyyymmdd, yymmdd, yyyymm, a year, a day number of Excel. */
function readDigits(text: string, options: Options): Reading | undefined {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return readSerial(text, options);
  if (!/^\d+$/.test(text)) return undefined;
  const part = (from: number, to: number) => Number(text.slice(from, to));
  const republican = readRepublican(text, options);
  if (republican !== undefined) return republican;
  if (text.length === 4) return readParts(Number(text));
  if (text.length === 8) {
    const first = part(0, 4);
    if (first >= FIRST_YEAR && first <= LAST_YEAR) {
      const reading = readParts(first, part(4, 6), part(6, 8));
      if ('value' in reading) return reading;
    }
    return choose(text.slice(0, 2), text.slice(2, 4), text.slice(4), options);
  }
  if (text.length !== 6) return UNREADABLE;
  const year = part(0, 4);
  const month = year >= 1900 && year <= 2100 ? iso(year, part(4, 6)) : undefined;
  const short = choose(text.slice(0, 2), text.slice(2, 4), text.slice(4), {
    ...options,
    order: orderOr(options, 'ymd'),
  });
  if (month === undefined) return short;
  if (!('value' in short)) return { value: month, changes: [] };
  return { finding: 'maybe_month', params: { first: month, second: short.value } };
}

/** Digits alone of a year counted from 1911: 1130501, and where the column does so 850301, 113. */
function readRepublican(text: string, options: Options): Reading | undefined {
  const { republic } = yearsOf(options);
  const length =
    text.length === 7 && /^(?:0[1-9]|1[0-3])/.test(text) ? 3 : republic && text.length === 6 ? 2 : 0;
  if (length > 0 && options.calendar !== 'common')
    return readParts(
      1911 + Number(text.slice(0, length)),
      Number(text.slice(length, length + 2)),
      Number(text.slice(length + 2)),
      ['era'],
    );
  return republic && text.length < 4 && text.length > 1
    ? readParts(1911 + Number(text), undefined, undefined, ['era'])
    : undefined;
}

function orderOr(options: Options, other: string): string {
  return options.order === 'auto' ? other : String(options.order);
}

function readSerial(text: string, options: Options): Reading {
  const serial = Math.floor(Number(text));
  const system = options.serial;
  if (system === 'no' || serial < 20_000 || serial > 60_000) return UNREADABLE;
  const value = fromSerial(serial, system === '1904' ? '1904' : '1900');
  // 20245 may be May 2024 without its zero; a fraction, or a number no year begins with, can only be a day number.
  const unsure = system === 'auto' && serial < (LAST_YEAR + 1) * 10 && !text.includes('.');
  if (unsure)
    return {
      finding: 'maybe_serial',
      params: { first: value, second: `${text.slice(0, 4)}-0${text.slice(4)}` },
    };
  return { value, changes: ['serial'] };
}

/** Parts with signs or 年月日 between them. */
function readMarked(text: string, options: Options): Reading | undefined {
  const era =
    /^(民国|令和|平成|昭和|[rhs](?=\d{1,2}[-/.年]))(\d{1,3})(?:年|[-/.])?(?:(\d{1,2})(?:月|[-/.]|$)(?:(\d{1,2})[日号]?)?)?$/.exec(
      text,
    );
  if (era !== null) {
    const [, name = '', year, month, day] = era;
    return readParts((ERAS[name] ?? 0) + Number(year), optional(month), optional(day), ['era']);
  }
  const years = yearsOf(options);
  // Taiwan writes 108/3/5 without the name of the era; no other calendar has such years.
  const republic =
    options.calendar === 'common'
      ? null
      : /^(1[0-3]\d)(?:年|([-/.]))(\d{1,2})(?:月|\2)(?:(\d{1,2})[日号]?)?$/.exec(text);
  if (republic !== null && (years.republic || republic[4] !== undefined))
    return readParts(1911 + Number(republic[1]), Number(republic[3]), optional(republic[4]), ['era']);
  const yearFirst =
    /^(\d{4})(?:年|[-/. ])(?:(\d{1,2})(?:月份?|(?:月|[-/. ]) ?(\d{1,2})[日号]?)?)?$/.exec(text) ??
    /^'?(\d{2})年(\d{1,2})月(?:份|(\d{1,2})[日号]?)?$/.exec(text) ??
    (years.republic ? /^(\d{2,3})年$/ : /^'?([5-9]\d)年$/).exec(text);
  if (yearFirst !== null) {
    const [, year = '', month, day] = yearFirst;
    return readParts(fullYear(year, years), optional(month), optional(day), eraOf(year, years));
  }
  return readTwoNumbers(text, options) ?? readThree(text, options);
}

function readThree(text: string, options: Options): Reading | undefined {
  const three = /^'?(\d{1,2})([-/. ])(\d{1,2})\2'?(\d{1,2}|\d{4})$/.exec(text);
  if (three !== null) {
    const { republic } = yearsOf(options);
    const [, a = '', , b = '', c = ''] = three;
    if (republic && c.length < 4) return readParts(1911 + Number(a), Number(b), Number(c), ['era']);
    return choose(a, b, c, options);
  }
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst !== null) return readParts(Number(monthFirst[2]), Number(monthFirst[1]));
  if (/^\d{1,2}(?:月|[-/.])(?:\d{1,2}[日号]?)?$/.test(text)) return { finding: 'no_year' };
  return undefined;
}

/** 90.3 where two numbers are a year and a month; 113.5 where years count from 1911. */
function readTwoNumbers(text: string, options: Options): Reading | undefined {
  const years = yearsOf(options);
  const [, year = '', month] = /^'?(\d{2,3})[-/.](\d{1,2})[.]?$/.exec(text) ?? [];
  if (year === '' || (year.length === 3 && !years.republic)) return undefined;
  if (options.two_numbers !== 'year_month' && year.length < 3) return undefined;
  return readParts(fullYear(year, years), optional(month), undefined, eraOf(year, years));
}

function eraOf(year: string, { republic }: Years): readonly string[] {
  return republic && year.length < 4 ? ['era'] : [];
}

function optional(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** Where dates may not be later than a day, a two-digit year beyond it is of the last century: born in 36 is 1936. */
function yearsOf({ calendar, century, latest }: Options): Years {
  const last = /^20(\d\d)/.exec(String(latest))?.[1];
  const pivot = Number(century ?? 49);
  return {
    republic: calendar === 'republic',
    pivot: last === undefined ? pivot : Math.min(pivot, Number(last)),
  };
}

/** Three numbers whose order is not written: the order asked for, else the only one that the calendar allows. */
function choose(a: string, b: string, c: string, options: Options): Reading {
  const pivot = yearsOf(options);
  const longYear = c.length === 4;
  const readings: Record<string, string | undefined> = {
    dmy: c.length > 1 ? iso(fullYear(c, pivot), Number(b), Number(a)) : undefined,
    mdy: c.length > 1 ? iso(fullYear(c, pivot), Number(a), Number(b)) : undefined,
    ymd: !longYear && a.length === 2 ? iso(fullYear(a, pivot), Number(b), Number(c)) : undefined,
  };
  const asked = readings[String(options.order)];
  if (asked !== undefined) return { value: asked, changes: [] };
  const possible = [...new Set(Object.values(readings))].filter((value) => value !== undefined).sort();
  const [first, second] = possible;
  if (first === undefined) return IMPOSSIBLE;
  if (second === undefined) return { value: first, changes: [] };
  const finding = readings.ymd === undefined ? 'ambiguous' : 'ambiguous_order';
  return { finding, params: { first, second } };
}

function readEnglish(text: string, options: Options): Reading | undefined {
  const pivot = yearsOf(options);
  const read = (year = '', month = '', day?: string): Reading =>
    readParts(fullYear(year, pivot), MONTHS.split('|').indexOf(month.slice(0, 3)) + 1, optional(day));
  const match = (pattern: string) => new RegExp(`^${pattern}$`).exec(text);
  const monthDay = match(`${MONTH} ?${DAY},? ${YEAR}`) ?? match(`${MONTH}[-/]${DAY}[-/]${YEAR}`);
  if (monthDay !== null) return read(monthDay[3], monthDay[1], monthDay[2]);
  const dayMonth = match(`${DAY}[-/. ]*(?:of )?${MONTH}[-/., ]*${YEAR}`);
  if (dayMonth !== null) return read(dayMonth[3], dayMonth[2], dayMonth[1]);
  const yearFirst = match(`(\\d{4})[-/. ]*${MONTH}[-/. ]*${DAY}`);
  if (yearFirst !== null) return read(yearFirst[1], yearFirst[2], yearFirst[3]);
  const monthYear = match(`${MONTH}[-/., ]*(\\d{4})`) ?? match(`${MONTH}[-/., ]*'(\\d{2})`);
  if (monthYear !== null) return read(monthYear[2], monthYear[1]);
  const yearMonth = match(`(\\d{4})[-/. ]*${MONTH}`);
  if (yearMonth !== null) return read(yearMonth[1], yearMonth[2]);
  // No month has 32 days: May-85 is a year.
  const late = match(`${MONTH}[-/. ](3[2-9]|[4-9]\\d)`);
  if (late !== null) return read(late[2], late[1]);
  if (match(`${MONTH}[-/. ]*${DAY}`) !== null || match(`${DAY}[-/. ]*${MONTH}`) !== null)
    return { finding: 'no_year' };
  return undefined;
}
