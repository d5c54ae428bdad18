import { describe, expect, test } from 'vitest';
import { makeCleaner } from '../../src/fields/clean.js';
import { fieldTypes } from '../../src/fields/index.js';
import { currencyNamed, currencyOfTitle } from '../../src/fields/money/currency.js';
import { money } from '../../src/fields/money.js';
import type { Dictionary, Options } from '../../src/model/dictionary.js';
import { changesOf, contextOf, levelOf, normalizeWith } from './context.js';

const TYPES = new Map(fieldTypes.map((type) => [type.name, type]));

test.each([
  ['金额（美元）', 'USD'],
  ['注册资本(万美元)', 'USD'],
  ['Amount (USD)', 'USD'],
  ['合同额-港币', 'HKD'],
  ['人民币金额', 'CNY'],
  ['成交金额', undefined],
  ['金额（万元）', undefined],
  ['USD / EUR', undefined],
  ['Eurozone revenue', undefined],
])('the title %s says %s', (title, code) => {
  expect(currencyOfTitle(title)).toBe(code);
});

test.each([
  ['美元', 'USD'],
  ['usd', 'USD'],
  ['人民币', 'CNY'],
  ['港幣', 'HKD'],
  ['元', undefined],
  ['张三', undefined],
])('a cell %s says %s', (cell, code) => {
  expect(currencyNamed(cell)).toBe(code);
});

describe('the cell, else the column, else the row says the currency', () => {
  const clean = (
    header: string,
    cells: readonly [string, string],
    options: Options = {},
  ): readonly string[] => {
    const fields = [
      { name: 'amount', object: 'customer', type: 'money', options: contextOf(money, options).options },
      { name: 'currency', object: 'customer', type: 'text', options: {} },
    ].map((field) => ({ ...field, title: { en: '', 'zh-CN': '' }, allowed: [], from: [], match: 'no' }));
    const columns = fields.map(({ name, type }, column) => {
      return { column, header: column === 0 ? header : '币种', field: name, type, why: { code: 'test' } };
    });
    const dictionary = { fields } as unknown as Dictionary;
    return makeCleaner(dictionary, columns, TYPES)({ line: 2, cells }).values.amount ?? [];
  };

  test.each([
    ['金额', ['1200', ''], {}, '1200'],
    ['金额', ['1200', '美元'], {}, '1200 USD'],
    ['金额', ['1200元', '美元'], {}, '1200'],
    ['金额', ['$1200', '港币'], {}, '1200 HKD'],
    ['金额', ['€1200', '美元'], {}, '1200 EUR'],
    ['金额（港币）', ['1200', ''], {}, '1200 HKD'],
    ['金额（万美元）', ['1.5', ''], {}, '15000 USD'],
    ['金额（万美元）', ['1.5', ''], { currency: 'USD' }, '15000'],
    ['金额', ['1200', '美元'], { beside: false }, '1200'],
  ] as const)('%s %j %j: %s', (header, cells, options, value) => {
    expect(clean(header, cells, options)).toEqual([value]);
  });
});

test('another currency is a change that says so, and our own writing is none', () => {
  expect(changesOf(normalizeWith(money, 'US$ 1,200'))).toEqual(['foreign']);
  expect(changesOf(normalizeWith(money, '1200 USD'))).toEqual([]);
  expect(changesOf(normalizeWith(money, '￥1,200'))).toEqual([]);
});

test('amounts of two currencies are never near', () => {
  expect(levelOf(money, '1200', '1200')).toBe('exact');
  expect(levelOf(money, '1200', '1205')).toBe('near');
  expect(levelOf(money, '1200 USD', '1200')).toBe('different');
  expect(levelOf(money, '1200 USD', '1205 USD')).toBe('near');
  expect(money.parts?.('1200 USD')).toEqual({ amount: '1200', currency: 'USD' });
});

test.each([
  ['5000000', '50000000000', ['maybe_full']],
  ['￥5,000,000', '50000000000', ['maybe_full']],
  ['5000000元', '5000000', []],
  ['100000', '1000000000', []],
  ['200亿', '20000000000', []],
])('a full amount in a column of 万元 is kept and told of: %s', (cell, value, findings) => {
  const read = normalizeWith(money, cell, { unit: 'ten_thousand' });
  expect(read.values).toEqual([value]);
  expect((read.findings ?? []).map(({ code }) => code)).toEqual(findings);
});
