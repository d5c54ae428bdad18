import type { Options } from '../model/dictionary.js';
import { plain } from '../text/width.js';
import { FIRST_YEAR, LAST_YEAR, type Reading } from './date/calendar.js';
import { areErasMixed, dateOrder, isRepublican } from './date/evidence.js';
import { readDate } from './date/read.js';
import { TODAY } from './date/today.js';
import { notes } from './date/words.js';
import { placeholder, refuse } from './fold.js';
import { isJunk } from './junk.js';
import type { Comparison, FieldType, Normalized } from './types.js';

/** Longer than any date with its time and zone. */
const LONGEST = 64;

/** Dates of a column that prove an order; one may be a mistake. */
const ENOUGH = 2;

/** What programs write for "no date". */
const ZERO = /^(?:0{4}([-/.]?)0{1,2}\1?0{1,2}|1900([-/.])0?1\2?0?0)(?:[ t]0?0:00.*)?$/;

function normalize(cell: string, options: Options): Normalized {
  const folded = plain(cell).toLowerCase();
  if (folded === '') return { values: [] };
  if (isJunk(folded) || ZERO.test(folded)) return placeholder(cell);
  if (folded.length > LONGEST) return refuse('unreadable', cell);
  const reading = options.calendar === 'mixed' ? readMixed(folded, options) : readDate(folded, options);
  if ('finding' in reading) return refuse(reading.finding, cell, { text: cell.trim(), ...reading.params });
  const { value } = reading;
  const earliest = String(options.earliest ?? '') || String(FIRST_YEAR);
  const asked = String(options.latest ?? '');
  const latest = asked === '' || asked === TODAY ? `${LAST_YEAR}-12-31` : asked;
  // A month or a year is too early only when its last day is.
  if (`${value}-99` < earliest || value > latest)
    return refuse('out_of_range', cell, { value, earliest, latest });
  const changes = reading.changes.map((code) => ({ code, before: cell, after: value }));
  return changes.length === 0 ? { values: [value] } : { values: [value], changes };
}

/** A year of two digits in front, or six digits without any sign. */
const SHORT_YEAR = /^'?\d{2}(?:年|[-/. ]\d{1,2}[-/. ]\d{1,2}(?!\d))|^\d{6}$/;

/** A date of a column that counts years from 1911 and in the common era: which of them two digits mean is not known. */
function readMixed(folded: string, options: Options): Reading {
  const common = readDate(folded, { ...options, calendar: 'auto' });
  if (!SHORT_YEAR.test(folded) || !('value' in common)) return common;
  const republic = readDate(folded, { ...options, calendar: 'republic' });
  if (!('value' in republic) || republic.value === common.value) return common;
  return { finding: 'maybe_republic', params: { first: common.value, second: republic.value } };
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
        en: 'How to read 3/4/2020 and 20-03-04: `ymd` year first, `dmy` day first, `mdy` month first, `auto` only where there is no doubt or other dates of the column prove it.',
        'zh-CN':
          '3/4/2020、20-03-04 这类日期的顺序：`ymd` 年在前，`dmy` 日在前，`mdy` 月在前，`auto` 只接受没有歧义的，或同一列其他日期能证明的。',
      },
      fromCells: (cells) => dateOrder(cells, ENOUGH),
    },
    calendar: {
      default: 'auto',
      oneOf: ['auto', 'common', 'republic', 'mixed'],
      about: {
        en: 'How years of two or three digits count: `republic` from 1911 as in Taiwan (90.3.5 is 2001), `common` in this or the last century, `mixed` either, so that two digits need a person, `auto` from 1911 only where three digits, the title or the other dates of the column show it, and mixed where the column has both.',
        'zh-CN':
          '两位或三位数的年份怎么算：`republic` 按民国纪年（90.3.5 为 2001 年），`common` 按公元，`mixed` 两种都有、两位数的年份须人工确认，`auto` 只在三位数、列名或同一列其他日期能证明时按民国，同一列两种都有时按 mixed。',
      },
      fromTitle: (title) => (/民[国國]/.test(title) ? 'republic' : undefined),
      fromCells: (cells) => (isRepublican(cells) ? 'republic' : areErasMixed(cells) ? 'mixed' : undefined),
    },
    two_numbers: {
      default: 'auto',
      oneOf: ['auto', 'year_month', 'month_day'],
      about: {
        en: 'What 90.3 is: `year_month` (1990-03), `month_day` (a day without its year, which is refused), `auto` as the title of the column says (出生年月).',
        'zh-CN':
          '90.3 这样只有两个数的怎么读：`year_month` 读作年月（1990-03），`month_day` 读作月日（缺年份，不接受），`auto` 按列名判断（如“出生年月”）。',
      },
      fromTitle: (title) => (/年月(?!日)/.test(title) ? 'year_month' : undefined),
    },
    zone: {
      default: 8,
      about: {
        en: 'Hours that the list is ahead of universal time; for Unix times and moments of universal time (2024-04-30T16:00:00Z). China: 8.',
        'zh-CN':
          '名单所用时区比世界标准时间早几小时，用于 Unix 时间戳和 UTC 时刻（2024-04-30T16:00:00Z）。中国为 8。',
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
        en: 'Latest date allowed, as 2025-12-31, or `today`: dates in the future are refused, as those of births and orders should be.',
        'zh-CN': '允许的最晚日期，如 2025-12-31；填 `today` 表示不接受将来的日期，适合出生日期、下单日期。',
      },
    },
  },
  notes,
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
    { cell: '2024年5月上旬', values: ['2024-05'] },
    { cell: '2024-04-30T16:00:00.000Z', values: ['2024-05-01'] },
    { cell: '90.3.5', options: { calendar: 'republic' }, values: ['2001-03-05'] },
    { cell: '90.3', options: { two_numbers: 'year_month' }, values: ['1990-03'] },
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
    { cell: '下周', values: [], findings: ['relative'] },
    { cell: '长期', values: [], findings: ['unreadable'] },
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
