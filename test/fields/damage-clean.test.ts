import { describe, expect, it } from 'vitest';
import { type Cleaner, makeCleaner } from '../../src/fields/clean.js';
import { fieldTypes } from '../../src/fields/index.js';
import type { Dictionary, Field, MatchRole } from '../../src/model/dictionary.js';
import type { Cleaned } from '../../src/model/record.js';
import { contextOf } from './context.js';

const TYPES = new Map(fieldTypes.map((type) => [type.name, type]));

/** A cleaner of one column: of a field of this type, or (`x:`) carried along. */
function cleanerFor(type: string, match: MatchRole, samples: readonly string[] = [], title = '列'): Cleaner {
  const known = TYPES.get(type);
  if (known === undefined) throw new Error(type);
  const field: Field = {
    name: 'it',
    object: 'customer',
    title: { en: 'It', 'zh-CN': '列' },
    aliases: [],
    type,
    options: contextOf(known).options,
    required: false,
    unique: false,
    allowed: [],
    survivorship: 'first',
    match,
    exportAs: {},
    from: [],
  };
  const dictionary: Dictionary = {
    preset: 'company',
    fields: [field],
    tags: [],
    sheets: {},
    matching: { sure: 0.95, maybe: 0.1, pairsPerRecord: 30 },
    customerNumber: 'C{seq:4}',
    columns: {},
  };
  const mapping = { column: 0, header: title, field: 'it', type, why: { code: 'test' } };
  const rows = samples.map((cell) => [cell]);
  return makeCleaner(dictionary, [mapping], TYPES, rows);
}

const cleanOne = (cleaner: Cleaner, cell: string): Cleaned => cleaner({ line: 2, cells: [cell] });

/** UTF-8 read as GBK; some of what comes out is of private use, and not seen. */
const readAsGbk = (text: string) => new TextDecoder('gb18030').decode(Buffer.from(text));

const codes = ({ findings, changes }: Cleaned) => [...findings, ...changes].map(({ code }) => code);

describe('a cell that is beyond repair', () => {
  it.each([
    ['identifier', 'identifier', '110101199003070000', 'damage.cut_digits'],
    ['identifier', 'identifier', '1.10101E+17', 'damage.exponent.maybe'],
    ['phone', 'evidence', '1.38E+10', 'damage.exponent'],
    ['phone', 'evidence', '３月１日', 'damage.not_a_date.maybe'],
    ['company', 'name', '锟斤拷锟斤拷锟斤拷公司', 'damage.mojibake'],
    ['company', 'name', '2024-03-01', 'damage.not_a_date.maybe'],
    ['text', 'evidence', 'å…¬å¸', 'damage.mojibake.rest'],
  ] as const)('of type %s (%s) gives no value, and one finding: %s', (type, match, cell, code) => {
    const cleaned = cleanOne(cleanerFor(type, match), cell);
    expect(cleaned.values).toEqual({});
    expect(codes(cleaned)).toEqual([code]);
    expect(cleaned.findings[0]?.before).toBe(cell);
  });

  it('is kept as text where matching does not look at it', () => {
    const cleaned = cleanOne(cleanerFor('text', 'no'), '110101199003070000');
    expect(cleaned.values).toEqual({ it: ['110101199003070000'] });
    expect(codes(cleaned)).toEqual(['damage.cut_digits']);
  });

  it('is kept where little of it is lost, and said once', () => {
    const cleaned = cleanOne(cleanerFor('address', 'evidence'), '深圳市南山区科技\ufffd路12号');
    expect(cleaned.values.it).toHaveLength(1);
    expect(codes(cleaned)).toEqual(['damage.mojibake']);
  });

  it('of a column carried along is inspected too, and kept', () => {
    const dictionary = {
      preset: 'company',
      fields: [],
      tags: [],
      sheets: {},
      matching: { sure: 0.95, maybe: 0.1, pairsPerRecord: 30 },
      customerNumber: 'C{seq:4}',
      columns: {},
    };
    const mapping = {
      column: 0,
      header: '订单号',
      field: 'x:订单号',
      type: 'text',
      why: { code: 'test' },
    };
    const cleaner = makeCleaner(dictionary, [mapping], TYPES);
    const cleaned = cleanOne(cleaner, '4.20000123420240E+27');
    expect(cleaned.values).toEqual({ 'x:订单号': ['4.20000123420240E+27'] });
    expect(codes(cleaned)).toEqual(['damage.cut_digits']);
    expect(cleaner.damage()).toMatchObject([{ field: 'x:订单号', header: '订单号', count: 1, proved: 1 }]);
  });
});

describe('a cell that can be repaired', () => {
  it.each([
    ['company', readAsGbk('北京华鑫公司'), '北京华鑫公司', 'damage.mojibake.repaired'],
    ['person', 'FranÃ§ois MÃ¼ller', 'François Müller', 'damage.mojibake.repaired'],
    ['address', readAsGbk('臺北市信義區'), '臺北市信義區', 'damage.mojibake.repaired'],
    ['phone', '1.3800138001E+10', '13800138001', 'damage.exponent.repaired'],
  ])('%s: %s was %s', (type, cell, value, code) => {
    const cleaned = cleanOne(cleanerFor(type, 'evidence'), cell);
    expect(cleaned.values).toEqual({ it: [value] });
    expect(cleaned.findings).toEqual([]);
    expect(cleaned.changes[0]).toMatchObject({ field: 'it', code, before: cell, after: value });
  });

  it('gets back its zero in a column of postal codes', () => {
    const cleaned = cleanOne(cleanerFor('text', 'no', ['518000', '100010', '38000'], '邮编'), '38000');
    expect(cleaned.values).toEqual({ it: ['038000'] });
    expect(codes(cleaned)).toEqual(['damage.leading_zeros.repaired']);
  });
});

describe('cells that are not damaged', () => {
  it.each([
    ['identifier', '360426199101010071'],
    ['identifier', '914403001922038216'],
    ['identifier', '12E5'],
    ['company', '𠮷野家（㐂）有限公司'],
    ['person', '刘䶮'],
    ['person', 'Łukasz Žižek'],
    ['address', '3-2'],
    ['phone', '7558888666'],
    ['phone', '2088886666'],
    ['date', '45292'],
    ['number', '1.38E+10'],
    ['text', '20240301123000000'],
  ])('%s: %s', (type, cell) => {
    const cleaner = cleanerFor(type, 'evidence');
    expect(codes(cleanOne(cleaner, cell)).filter((code) => code.startsWith('damage.'))).toEqual([]);
    expect(cleaner.damage()).toEqual([]);
  });
});

describe('the samples', () => {
  it('prove what one cell does not', () => {
    const numbers = ['3-2', '12-5', '15-2', '8-1', '13-4', '3月1日'];
    expect(codes(cleanOne(cleanerFor('text', 'no', numbers), '3月1日'))).toEqual(['damage.not_a_date']);
    expect(codes(cleanOne(cleanerFor('text', 'no'), '3月1日'))).toEqual([]);
  });

  it('show that numbers with a check digit that fits by chance were cut too', () => {
    // Sequence 100 and check digit 0 of 110101 1990-03-01 both occur.
    const numbers = Array.from({ length: 20 }, (_, i) => `1101011990030${10 + i}000`);
    const cleaner = cleanerFor('identifier', 'identifier', numbers);
    for (const number of numbers) expect(cleanOne(cleaner, number).values).toEqual({});
    expect(cleaner.damage()[0]).toMatchObject({ count: 20, proved: 20 });
  });
});

describe('the tally of a column', () => {
  it('counts every cell, keeps the first five with their lines, and says what was repaired', () => {
    const cleaner = cleanerFor('company', 'name');
    for (let line = 2; line < 10; line++) cleaner({ line, cells: ['CafÃ© Noir'] });
    cleaner({ line: 10, cells: ['深圳市?鑫科技有限公司'] });
    cleaner({ line: 11, cells: ['2024/3/1'] });
    const [garbled, dates, ...others] = cleaner.damage();
    expect(others).toEqual([]);
    expect(garbled).toMatchObject({
      column: 0,
      header: '列',
      field: 'it',
      kind: 'mojibake',
      count: 9,
      proved: 8,
      repaired: 8,
    });
    expect(garbled?.examples.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(garbled?.examples[0]).toEqual({ line: 2, before: 'CafÃ© Noir', after: 'Café Noir' });
    expect(dates).toMatchObject({ kind: 'not_a_date', count: 1, proved: 0, repaired: 0 });
    expect(dates?.examples).toEqual([{ line: 11, before: '2024/3/1' }]);
  });
});
