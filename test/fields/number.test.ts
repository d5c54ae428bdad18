import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hanInteger } from '../../src/fields/hannumber.js';
import { number } from '../../src/fields/number.js';
import { unitOfTitle } from '../../src/fields/number-unit.js';
import { addDecimals, roundDecimal, shiftPoint } from '../../src/text/decimal.js';
import { changesOf, findingsOf, levelOf, normalizeWith } from './context.js';

test.each([
  ['1,234,567.89', '1234567.89'],
  ['１２，３４５', '12345'],
  ['12,3456', '123456'],
  ['12,34,567', '1234567'],
  ['1 234 567', '1234567'],
  ["1'234'567", '1234567'],
  ['1.234.567', '1234567'],
  ['1.234,56', '1234.56'],
  ['￥1,200.00', '1200'],
  ['¥ 1200元', '1200'],
  ['RMB 50,000', '50000'],
  ['人民币5万元', '50000'],
  ['$-12.5', '-12.5'],
  ['-$12.5', '-12.5'],
  ['（1,200.50）', '-1200.5'],
  ['1200-', '-1200'],
  ['−3', '-3'],
  ['负3', '-3'],
  ['+7', '7'],
  ['007', '7'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['-0.00', '0'],
  ['12.50%', '0.125'],
  ['5‰', '0.005'],
  ['3w', '30000'],
  ['5k', '5000'],
  ['3.25亿', '325000000'],
  ['3万5千', '35000'],
  ['1亿2000万', '120000000'],
  ['一百二十', '120'],
  ['壹万贰仟元整', '12000'],
  ['十五人', '15'],
  ['约100', '100'],
  ['100左右', '100'],
  ['100余人', '100'],
  ['1.2E+5', '120000'],
  ['1.5e-3', '0.0015'],
  ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
  ['0.1000', '0.1'],
])('%s is %s', (cell, value) => {
  expect(normalizeWith(number, cell).values).toEqual([value]);
});

test.each([
  ['10-50', 'range'],
  ['10～50人', 'range'],
  ['50人以上', 'range'],
  ['100+', 'range'],
  ['<50', 'range'],
  ['1万-5万', 'range'],
  ['100人以下', 'range'],
  ['1,23', 'ambiguous'],
  ['3万50', 'unreadable'],
  ['1.2.3', 'unreadable'],
  ['12a', 'unreadable'],
  ['一大堆', 'unreadable'],
  ['--', 'placeholder'],
  ['暂无', 'placeholder'],
])('%s: %s', (cell, finding) => {
  expect(normalizeWith(number, cell)).toMatchObject({ values: [] });
  expect(findingsOf(normalizeWith(number, cell))).toEqual([finding]);
});

test('what was taken off is a change', () => {
  expect(changesOf(normalizeWith(number, '约￥3.5万元'))).toEqual(['approximate', 'currency_dropped']);
  expect(changesOf(normalizeWith(number, '12%'))).toEqual(['percent']);
  expect(changesOf(normalizeWith(number, '1,234.50'))).toEqual([]);
});

describe('options', () => {
  test.each([
    [{ decimals: 2 }, '2.345', '2.35'],
    [{ decimals: 2 }, '-2.345', '-2.35'],
    [{ decimals: 0 }, '9.5', '10'],
    [{ decimals: 2 }, '0.30000000000000004', '0.3'],
    [{ integer: true }, '5.0', '5'],
    [{ min: 0, max: 100 }, '100', '100'],
  ])('%j %s', (options, cell, value) => {
    expect(normalizeWith(number, cell, options).values).toEqual([value]);
  });
  test.each([
    [{ min: 0 }, '-1', 'below_min'],
    [{ max: 100 }, '100.01', 'above_max'],
    [{ integer: true }, '5.5', 'not_integer'],
  ])('%j %s: %s', (options, cell, finding) => {
    expect(findingsOf(normalizeWith(number, cell, options))).toEqual([finding]);
  });
});

test('levels', () => {
  expect(levelOf(number, '1200', '1200')).toBe('exact');
  expect(levelOf(number, '1200', '1205')).toBe('near');
  expect(levelOf(number, '1200', '1300')).toBe('different');
  expect(levelOf(number, '0', '0.001')).toBe('different');
});

describe('decimals are exact', () => {
  const integer = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });

  test('moving the point there and back', () => {
    fc.assert(
      fc.property(integer, fc.integer({ min: -40, max: 40 }), (value, places) => {
        expect(shiftPoint(shiftPoint(value.toString(), places), -places)).toBe(value.toString());
      }),
    );
  });

  test('adding is adding whole numbers', () => {
    fc.assert(
      fc.property(integer, integer, fc.integer({ min: 0, max: 20 }), (a, b, places) => {
        const moved = (value: bigint) => shiftPoint(value.toString(), -places);
        expect(addDecimals(moved(a), moved(b))).toBe(moved(a + b));
      }),
    );
  });

  test('rounding moves by half a unit at most', () => {
    expect(roundDecimal('2.5', 0)).toBe('3');
    expect(roundDecimal('-2.5', 0)).toBe('-3');
    expect(roundDecimal('1.005', 2)).toBe('1.01');
    expect(roundDecimal('0.004', 2)).toBe('0');
  });
});

test.each([
  ['二〇二四', '2024'],
  ['十', '10'],
  ['二十', '20'],
  ['廿三', '23'],
  ['一百零五', '105'],
  ['一千二百', '1200'],
  ['一亿二千万', '120000000'],
  ['两万', '20000'],
  ['一万亿', '1000000000000'],
  ['一百二', undefined],
  ['张三', undefined],
])('%s is %s', (text, value) => {
  expect(hanInteger(text)).toBe(value);
});

test.each([
  ['成交金额（万元）', 'ten_thousand'],
  ['金额(单位：千元)', 'thousand'],
  ['金额 单位:万元', 'ten_thousand'],
  ['成交金额万元', 'ten_thousand'],
  ['金額（萬元）', 'ten_thousand'],
  ['注册资本【亿元】', 'hundred_million'],
  ['Revenue (USD k)', 'thousand'],
  ['Revenue ($ million)', 'million'],
  ['年采购额（百万）', 'million'],
  ['金额（元）', undefined],
  ['金额', undefined],
  ['重量（千克）', undefined],
  ['Weight (k)', undefined],
  ['万元户', undefined],
  ['备注（万一）', undefined],
])('the unit of the title %s is %s', (title, unit) => {
  expect(unitOfTitle(title)).toBe(unit);
});

test.each([
  ['8', '80000'],
  ['-1.25', '-12500'],
  ['¥8', '80000'],
  ['1,200', '12000000'],
  ['1.5万', '15000'],
  ['80000元', '80000'],
  ['三万五千', '35000'],
  ['12%', '0.12'],
  ['0', '0'],
])('%s in a column in 万元 is %s', (cell, value) => {
  expect(normalizeWith(number, cell, { unit: 'ten_thousand' }).values).toEqual([value]);
});

test('a title of 100,000 characters takes milliseconds', () => {
  for (const part of ['(', '万', '(万', '单位:', ' '])
    expect(unitOfTitle(part.repeat(100_000 / part.length))).toBeUndefined();
});
