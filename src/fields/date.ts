import type { Options } from '../model/dictionary.js';
import { plain } from '../text/width.js';
import { FIRST_YEAR, LAST_YEAR } from './date/calendar.js';
import { readDate } from './date/read.js';
import { PLACEHOLDER, placeholder, refuse } from './fold.js';
import { isJunk } from './junk.js';
import type { Comparison, FieldType, Normalized } from './types.js';

/** Longer than any date with its time and zone. */
const LONGEST = 64;

/** What programs write for "no date". */
const ZERO = /^(?:0{4}([-/.]?)0{1,2}\1?0{1,2}|1900([-/.])0?1\2?0?0)(?:[ t]0?0:00.*)?$/;

function normalize(cell: string, options: Options): Normalized {
  const folded = plain(cell).toLowerCase();
  if (folded === '') return { values: [] };
  if (isJunk(folded) || ZERO.test(folded)) return placeholder(cell);
  if (folded.length > LONGEST) return refuse('unreadable', cell);
  const reading = readDate(folded, options);
  if ('finding' in reading) return refuse(reading.finding, cell, { text: cell.trim(), ...reading.params });
  const { value } = reading;
  const earliest = String(options.earliest ?? '') || String(FIRST_YEAR);
  const latest = String(options.latest ?? '') || `${LAST_YEAR}-12-31`;
  // A month or a year is too early only when its last day is.
  if (`${value}-99` < earliest || value > latest)
    return refuse('out_of_range', cell, { value, earliest, latest });
  const changes = reading.changes.map((code) => ({ code, before: cell, after: value }));
  return changes.length === 0 ? { values: [value] } : { values: [value], changes };
}

function looksLike(cell: string): number {
  if (cell.length < 4 || cell.length > 40) return 0;
  const text = plain(cell);
  if (
    /^(?:1[89]|2[01])\d\d ?(?:年|[-/.]) ?\d{1,2}(?: ?[月\-/.] ?\d{1,2} ?[日号]?)?(?:[ T日].*)?月?$/.test(text)
  )
    return 1;
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text)) return 0.8;
  if (/^\d{1,2}([-/.])\d{1,2}\1(?:(?:19|20)\d\d|\d{2})(?: .*)?$/.test(text)) return 0.9;
  if (/^(?:\d{1,2}[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -]\d/i.test(text))
    return 0.9;
  return /^(?:民[国國]|[一二]\S{3})\S{0,3}年/.test(text) ? 1 : 0;
}

function compare(a: string, b: string): Comparison {
  if (a === b) return { level: 'exact', key: a };
  if (a.slice(0, 7) === b.slice(0, 7) && a.length >= 7 && b.length >= 7) return { level: 'partly' };
  if (a.length === 10 && b.length === 10) {
    const swapped = `${a.slice(0, 5)}${a.slice(8)}-${a.slice(5, 7)}`;
    if (swapped === b) return { level: 'partly', why: { code: 'swapped' } };
    if (wrongDigits(a, b) === 1) return { level: 'partly', why: { code: 'one_digit' } };
  }
  return { level: a.slice(0, 4) === b.slice(0, 4) ? 'same_year' : 'different' };
}

function wrongDigits(a: string, b: string): number {
  let wrong = 0;
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) wrong++;
  return wrong;
}

/** The date, with day and month in order of size, so that records that swapped them meet too. */
function blockKey(value: string): string {
  const [year = '', month, day] = value.split('-');
  if (month === undefined || day === undefined) return value;
  return month < day ? `${year}${month}${day}` : `${year}${day}${month}`;
}

export const date: FieldType<string> = {
  name: 'date',
  title: { en: 'Date', 'zh-CN': '日期' },
  about: {
    en: 'A date in any Chinese or Western spelling, written as 2024-05-01. Where only the month or the year is known: 2024-05, 2024. Times are dropped.',
    'zh-CN':
      '日期，识别各种中西写法，统一为 2024-05-01；只有年月或年份时写成 2024-05、2024。时间部分会去掉。',
  },
  options: {
    order: {
      default: 'auto',
      oneOf: ['auto', 'ymd', 'dmy', 'mdy'],
      about: {
        en: 'How to read 3/4/2020 and 20-03-04: `ymd` year first, `dmy` day first, `mdy` month first, `auto` only where there is no doubt.',
        'zh-CN':
          '3/4/2020、20-03-04 这类日期的顺序：`ymd` 年在前，`dmy` 日在前，`mdy` 月在前，`auto` 只接受没有歧义的。',
      },
    },
    century: {
      default: 49,
      about: {
        en: 'Two-digit years up to this one are 20xx, later ones 19xx. For dates of birth use the year of today, such as 25.',
        'zh-CN': '两位数年份：不大于该数的算 20xx 年，其余算 19xx 年。出生日期建议填今年的后两位，如 25。',
      },
    },
    serial: {
      default: 'auto',
      oneOf: ['auto', '1900', '1904', 'no'],
      about: {
        en: 'Day numbers of Excel such as 45413: `1900` (Windows) or `1904` (old Macs), `no` never, `auto` where it can be nothing else.',
        'zh-CN':
          'Excel 日期序列号（如 45413）：`1900` 为 Windows 版，`1904` 为旧版 Mac，`no` 不识别，`auto` 只在不会误认时识别。',
      },
    },
    earliest: {
      default: String(FIRST_YEAR),
      about: { en: 'Earliest date allowed, as 1900-01-01.', 'zh-CN': '允许的最早日期，如 1900-01-01。' },
    },
    latest: {
      default: `${LAST_YEAR}-12-31`,
      about: {
        en: 'Latest date allowed, as 2025-12-31; today for dates of birth and of orders.',
        'zh-CN': '允许的最晚日期，如 2025-12-31；出生日期、下单日期可填今天。',
      },
    },
  },
  notes: {
    placeholder: PLACEHOLDER,
    unreadable: {
      en: 'Not a date that can be read. Write it as 2024-05-01.',
      'zh-CN': '无法识别的日期。请写成 2024-05-01 这样的格式。',
    },
    ambiguous: {
      en: 'May be {first} or {second}: which of the numbers is the day, which the month? In crm-clean.yaml give the field “{field}” options: { order: mdy } for month/day/year, or dmy for day/month/year.',
      'zh-CN':
        '可能是 {first}，也可能是 {second}，分不清哪个是月、哪个是日。请在 crm-clean.yaml 的“{field}”下写 options: { order: mdy }（月/日/年）或 { order: dmy }（日/月/年）。',
    },
    ambiguous_order: {
      en: 'May be {first} or {second}: which of the numbers is the year, the month, the day? In crm-clean.yaml give the field “{field}” options: { order: ymd } for year-month-day, or mdy, or dmy.',
      'zh-CN':
        '可能是 {first}，也可能是 {second}，分不清年、月、日的先后。请在 crm-clean.yaml 的“{field}”下写 options: { order: ymd }（年-月-日）、{ order: mdy }（月-日-年）或 { order: dmy }（日-月-年）。',
    },
    maybe_month: {
      en: 'May be the month {first} or the day {second}. Write it as {first} or as {second}.',
      'zh-CN': '可能是 {first} 月份，也可能是 {second} 这一天。请写成 {first} 或 {second}。',
    },
    maybe_serial: {
      en: 'May be a day number of Excel ({first}) or the month {second}. If the column holds day numbers, give the field “{field}” options: { serial: "1900" } in crm-clean.yaml.',
      'zh-CN':
        '可能是 Excel 日期序列号（{first}），也可能是 {second} 月份。如果这一列是序列号，请在 crm-clean.yaml 的“{field}”下写 options: { serial: "1900" }。',
    },
    impossible: {
      en: 'There is no such day in the calendar: “{text}”.',
      'zh-CN': '日历上没有这一天：“{text}”。',
    },
    out_of_range: {
      en: '{value} is not between {earliest} and {latest}.',
      'zh-CN': '{value} 不在 {earliest} 至 {latest} 之间。',
    },
    no_year: {
      en: '“{text}” has no year. Add it.',
      'zh-CN': '“{text}”没有年份，请补上。',
    },
    lunar: {
      en: '“{text}” is a date of the Chinese lunar calendar, which has no fixed day in the solar one. Write the solar date.',
      'zh-CN': '“{text}”是农历日期，无法直接换算。请填写公历日期。',
    },
    range: {
      en: '“{text}” is a span of time, not one date. Use two fields, for its start and its end.',
      'zh-CN': '“{text}”是一段时间，不是一个日期。请分成开始和结束两个字段。',
    },
    several: {
      en: '“{text}” holds several dates. Keep the one this field is about.',
      'zh-CN': '“{text}”包含多个日期，请只保留本字段需要的那一个。',
    },
    time_dropped: { en: 'The time of day was dropped.', 'zh-CN': '去掉了时间部分。' },
    partial: {
      en: 'A month or day of 00 was left out.',
      'zh-CN': '月份或日期为 00，已省略。',
    },
    era: {
      en: 'Years of an era (such as 民国) turned into years of the common era.',
      'zh-CN': '年号纪年（如民国）已换算为公元。',
    },
    serial: { en: 'A day number of Excel turned into a date.', 'zh-CN': 'Excel 日期序列号已换算为日期。' },
    swapped: { en: 'Same date with day and month swapped', 'zh-CN': '日期相同，但日和月颠倒' },
    one_digit: { en: 'Dates differ in one digit', 'zh-CN': '日期只差一个数字' },
  },
  examples: [
    { cell: '2024年5月1日', values: ['2024-05-01'] },
    { cell: '2024.5.1', values: ['2024-05-01'] },
    { cell: '２０２４／５／１', values: ['2024-05-01'] },
    { cell: '20240501', values: ['2024-05-01'] },
    { cell: '24.5.1', values: ['2024-05-01'] },
    { cell: '二〇二四年五月一日', values: ['2024-05-01'] },
    { cell: '民国113年5月1日', values: ['2024-05-01'] },
    { cell: '113/05/01', values: ['2024-05-01'] },
    { cell: '113年5月1日', values: ['2024-05-01'] },
    { cell: 'May 1, 2024', values: ['2024-05-01'] },
    { cell: '1-May-24', values: ['2024-05-01'] },
    { cell: '2024-05-01T23:30:00+08:00', values: ['2024-05-01'] },
    { cell: '2024/5/1 下午3:20', values: ['2024-05-01'] },
    { cell: '2024年5月', values: ['2024-05'] },
    { cell: '2024', values: ['2024'] },
    { cell: '45413', values: ['2024-05-01'] },
    { cell: '5/1/24', options: { order: 'mdy' }, values: ['2024-05-01'] },
    { cell: '25/12/2020', values: ['2020-12-25'] },
    { cell: '3/4/2020', values: [], findings: ['ambiguous'] },
    { cell: '2024-02-30', values: [], findings: ['impossible'] },
    { cell: '5月1日', values: [], findings: ['no_year'] },
    { cell: '农历五月初一', values: [], findings: ['lunar'] },
    { cell: '2024.1.1-2024.12.31', values: [], findings: ['range'] },
    { cell: '9999-12-31', values: [], findings: ['out_of_range'] },
    { cell: '0000-00-00', values: [], findings: ['placeholder'] },
    { cell: '下周', values: [], findings: ['unreadable'] },
  ],
  many: false,
  survivorship: 'latest',
  textCell: true,
  looksLike,
  normalize: (cell, { options }) => normalize(cell, options),

  levels: [
    { name: 'exact', m: 0.9, u: 0.0002, words: { en: 'Same date', 'zh-CN': '日期相同' } },
    { name: 'partly', m: 0.06, u: 0.004, words: { en: 'Nearly the same date', 'zh-CN': '日期相近' } },
    { name: 'same_year', m: 0.01, u: 0.02, words: { en: 'Same year only', 'zh-CN': '仅年份相同' } },
    { name: 'different', m: 0.03, u: 0.9758, words: { en: 'Different dates', 'zh-CN': '日期不同' } },
  ],
  prepare: (value) => value,
  blockKeys: (value) => [blockKey(value)],
  agreementKeys: (value) => [value],
  compare,
  mask: (value) => (value.length > 4 ? `${value.slice(0, 4)}-**` : `${value.slice(0, 2)}**`),
  parts: (value) => {
    const [year = '', month = '', day = ''] = value.split('-');
    return { year, month, day };
  },
};
