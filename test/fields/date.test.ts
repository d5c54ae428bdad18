import { describe, expect, test } from 'vitest';
import { makeCleaner } from '../../src/fields/clean.js';
import { onDay } from '../../src/fields/date/today.js';
import { date } from '../../src/fields/date.js';
import type { Dictionary, Options } from '../../src/model/dictionary.js';
import { changesOf, contextOf, findingsOf, levelOf, normalizeWith } from './context.js';

const READ: readonly (readonly [cell: string, value: string])[] = [
  ['2024年05月01日', '2024-05-01'],
  ['2024 年 5 月 1 号', '2024-05-01'],
  ['２０２４．５．１', '2024-05-01'],
  ['2024-5-1', '2024-05-01'],
  ['2024 05 01', '2024-05-01'],
  ['24年5月1日', '2024-05-01'],
  ['99-12-31', '1999-12-31'],
  ['公元2024年5月1日', '2024-05-01'],
  ['二零二四年五月', '2024-05'],
  ['二○二四年十二月三十一日', '2024-12-31'],
  ['一九八五年十月廿三日', '1985-10-23'],
  ['民國113年5月1日', '2024-05-01'],
  ['民国三十八年十月一日', '1949-10-01'],
  ['民国元年1月1日', '1912-01-01'],
  ['民國113.05.01', '2024-05-01'],
  ['平成元年1月8日', '1989-01-08'],
  ['1 May 2024', '2024-05-01'],
  ['1st of May 2024', '2024-05-01'],
  ['Sept. 5th, 2023', '2023-09-05'],
  ['01-MAY-2024', '2024-05-01'],
  ['May 2024', '2024-05'],
  ['Wed May 01 2024 00:00:00 GMT+0800 (中国标准时间)', '2024-05-01'],
  ['Wednesday, May 1, 2024', '2024-05-01'],
  ['2024-05-01（星期三）', '2024-05-01'],
  ['2024年5月1日 周三 上午10:30', '2024-05-01'],
  ['2024年5月1日10时30分', '2024-05-01'],
  ['2024-05-01 00:00:00', '2024-05-01'],
  ['2024-05-01T00:00:00.000Z', '2024-05-01'],
  ['20240501123000', '2024-05-01'],
  ['20240501T1230', '2024-05-01'],
  ['19360910', '1936-09-10'],
  ['31121980', '1980-12-31'],
  ['202405', '2024-05'],
  ['240531', '2024-05-31'],
  ['05/2024', '2024-05'],
  ['2024-05-00', '2024-05'],
  ['2024-00-00', '2024'],
  ['2000-02-29', '2000-02-29'],
  ['45413.75', '2024-05-01'],
  ['13/5/2024', '2024-05-13'],
  ['5/13/2024', '2024-05-13'],
  ['1/1/2024', '2024-01-01'],
];

describe('reading', () => {
  test.each(READ)('%s', (cell, value) => {
    expect(normalizeWith(date, cell)).toMatchObject({ values: [value] });
  });

  test.each([
    ['2023-02-29', 'impossible'],
    ['1900-02-29', 'impossible'],
    ['2024/13/1', 'impossible'],
    ['19621326', 'impossible'],
    ['3/4/2020', 'ambiguous'],
    ['24-05-01', 'ambiguous_order'],
    ['190512', 'maybe_month'],
    ['20245', 'maybe_serial'],
    ['May 1', 'no_year'],
    ['12.25', 'no_year'],
    ['2024年正月初一', 'lunar'],
    ['2019-2024', 'range'],
    ['2020年5月至今', 'range'],
    ['2024-05-01 ~ 2024-05-31', 'range'],
    ['2024-05-01、2024-06-01', 'several'],
    ['0001-01-01', 'out_of_range'],
    ['1900-01-00', 'placeholder'],
    ['无', 'placeholder'],
    ['2024-05-01 25:99', 'unreadable'],
    ['张三', 'unreadable'],
  ])('%s: %s', (cell, finding) => {
    const result = normalizeWith(date, cell);
    expect(result.values).toEqual([]);
    expect(findingsOf(result)).toEqual([finding]);
  });

  test('a time that is not midnight is a change, midnight is not', () => {
    expect(changesOf(normalizeWith(date, '2024-05-01 12:30'))).toEqual(['time_dropped']);
    expect(changesOf(normalizeWith(date, '2024-05-01 00:00:00'))).toEqual([]);
    expect(changesOf(normalizeWith(date, '5/1/2024 12:00:00 AM', { order: 'mdy' }))).toEqual([]);
    expect(changesOf(normalizeWith(date, '5/1/2024 12:00:00 PM', { order: 'mdy' }))).toEqual([
      'time_dropped',
    ]);
  });

  test('the same day for every serial of Excel', () => {
    const options = { serial: '1900' };
    expect(normalizeWith(date, '20001', options).values).toEqual(['1954-10-04']);
    expect(normalizeWith(date, '45292', options).values).toEqual(['2024-01-01']);
    expect(normalizeWith(date, '43830', { serial: '1904' }).values).toEqual(['2024-01-01']);
    expect(findingsOf(normalizeWith(date, '45292', { serial: 'no' }))).toEqual(['unreadable']);
  });
});

describe('options', () => {
  test.each([
    ['dmy', '3/4/2020', '2020-04-03'],
    ['mdy', '3/4/2020', '2020-03-04'],
    ['ymd', '20-03-04', '2020-03-04'],
    ['dmy', '20-03-04', '2004-03-20'],
    ['mdy', '25/12/2020', '2020-12-25'],
    ['dmy', '2020-03-04', '2020-03-04'],
  ])('order %s: %s', (order, cell, value) => {
    expect(normalizeWith(date, cell, { order }).values).toEqual([value]);
  });

  test('century is a pivot', () => {
    expect(normalizeWith(date, '36年9月10日').values).toEqual(['2036-09-10']);
    expect(normalizeWith(date, '36年9月10日', { century: 25 }).values).toEqual(['1936-09-10']);
  });

  test('bounds', () => {
    const options = { earliest: '2000-05-02', latest: '2020-12-31' };
    expect(findingsOf(normalizeWith(date, '2000-05-01', options))).toEqual(['out_of_range']);
    expect(normalizeWith(date, '2000-05', options).values).toEqual(['2000-05']);
    expect(normalizeWith(date, '2020', options).values).toEqual(['2020']);
    expect(findingsOf(normalizeWith(date, '2021', options))).toEqual(['out_of_range']);
  });
});

describe('what a column shows of its dates', () => {
  const { order, calendar, two_numbers: two } = date.options;

  test.each([
    [['25/3/2020', '26/3/2020', '1/4/2020'], 'dmy'],
    [['3/25/2020', '3/26/2020', '4/1/2020'], 'mdy'],
    [['25/3/2020', '1/4/2020'], undefined],
    [['25/3/2020', '26/3/2020', '3/25/2020'], undefined],
    [['1/4/2020', '2020-03-25'], undefined],
  ])('%j: %s', (cells, asked) => {
    expect(order?.fromCells?.(cells)).toBe(asked);
  });

  test.each([
    [['113/5/1', '90/3/5', '112/12/31'], 'republic'],
    [['113/5/1', '2024/5/1', '112/12/31'], 'mixed'],
    [['113/5/1', '90/3/5'], undefined],
    [['90.3.5', '91.3.5'], undefined],
  ])('%j: %s', (cells, asked) => {
    expect(calendar?.fromCells?.(cells)).toBe(asked);
  });

  test.each([
    ['出生年月', undefined, 'year_month'],
    ['出生年月日', undefined, undefined],
    ['民國出生年月', 'republic', 'year_month'],
    ['建檔日(民國)', 'republic', undefined],
  ])('%s', (title, asked, numbers) => {
    expect(calendar?.fromTitle?.(title)).toBe(asked);
    expect(two?.fromTitle?.(title)).toBe(numbers);
  });

  test('counts for its cells, and the dictionary goes first', () => {
    const type = new Map([['date', date]]);
    const cells = ['25/3/2020', '26/3/2020', '1/5/2024'];
    const row = (options: Options, header: string, cell: string): readonly string[] => {
      const field = {
        name: 'd',
        object: 'customer',
        type: 'date',
        options,
        allowed: [],
        from: [],
        match: 'no',
      };
      const dictionary = {
        fields: [{ ...field, title: { en: 'd', 'zh-CN': 'd' } }],
      } as unknown as Dictionary;
      const column = { column: 0, header, field: 'd', type: 'date', why: { code: 'test' } };
      const clean = makeCleaner(
        dictionary,
        [column],
        type,
        cells.map((text) => [text]),
      );
      return clean({ line: 2, cells: [cell] }).values.d ?? [];
    };
    const { options } = contextOf(date);
    expect(row(options, '日期', '1/5/2024')).toEqual(['2024-05-01']);
    expect(row({ ...options, order: 'mdy' }, '日期', '1/5/2024')).toEqual(['2024-01-05']);
    expect(row(options, '出生年月', '90.3')).toEqual(['1990-03']);
  });
});

test('today is the latest date where the dictionary says so', () => {
  const field = { type: 'date', options: { latest: 'today' } };
  const other = { type: 'date', options: { latest: '2200-12-31' } };
  const dictionary = { fields: [field, other] } as unknown as Dictionary;
  const [first, second] = onDay(dictionary, '2024-11-22').fields;
  expect(first?.options.latest).toBe('2024-11-22');
  expect(second).toBe(other);
  const open = { fields: [other] } as unknown as Dictionary;
  expect(onDay(open, '2024-11-22')).toBe(open);
});

test('levels', () => {
  expect(levelOf(date, '1990-05-01', '1990-05-01')).toBe('exact');
  expect(levelOf(date, '1990-05-01', '1990-01-05')).toBe('partly');
  expect(levelOf(date, '1990-05-01', '1990-05-21')).toBe('partly');
  expect(levelOf(date, '1990-05-01', '1980-05-01')).toBe('partly');
  expect(levelOf(date, '1990-05', '1990-05-09')).toBe('partly');
  expect(levelOf(date, '1990', '1990-05-09')).toBe('same_year');
  expect(levelOf(date, '1990-11-12', '1990-05-09')).toBe('same_year');
  expect(levelOf(date, '1990-11-12', '1974-05-09')).toBe('different');
});

test('day and month swapped still meet', () => {
  expect(date.blockKeys('1990-05-01')).toEqual(date.blockKeys('1990-01-05'));
});

describe('a column with years from 1911 and of the common era', () => {
  const given = (cells: readonly string[]) => date.options.calendar?.fromCells?.(cells);

  test('is told by its cells', () => {
    expect(given(['113/05/01', '2024-05-01', '95.1.1'])).toBe('mixed');
    expect(given(['民国113年5月1日', '2024-05-01'])).toBe('mixed');
    expect(given(['113/05/01', '112/04/01'])).toBe('republic');
    expect(given(['95.1.1', '2024-05-01'])).toBeUndefined();
  });

  test.each([
    ['95.1.1', undefined, 'maybe_republic'],
    ['95年1月1日', undefined, 'maybe_republic'],
    ['95/12/31', undefined, 'maybe_republic'],
    ['950101', undefined, 'maybe_republic'],
    ['113/05/01', '2024-05-01', undefined],
    ['2024-05-01', '2024-05-01', undefined],
    ['25/12/2020', '2020-12-25', undefined],
    ['民国95年1月1日', '2006-01-01', undefined],
    ['1995.1.1', '1995-01-01', undefined],
    ['202405', '2024-05', undefined],
  ])('%s', (cell, value, finding) => {
    const read = normalizeWith(date, cell, { calendar: 'mixed' });
    expect([read.values[0], read.findings?.[0]?.code]).toEqual([value, finding]);
  });
});
