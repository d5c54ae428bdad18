import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTitle, titleIndex } from '../../src/dictionary/titles.js';

describe('foldTitle', () => {
  test.each([
    ['客户名称', '客戶名稱'],
    ['客户名称', '  客 户 名 称 '],
    ['客户名称', '客户名称*'],
    ['客户名称', '*客户名称（必填）'],
    ['客户名称', '＊客户名称 必填'],
    ['客户名称', '【客户名称】'],
    ['成交金额', '成交金额（万元）'],
    ['成交金额', '成交金额[元]'],
    ['E-mail', 'ＥＭＡＩＬ'],
    ['phone_number', 'Phone-Numbers'],
    ['PRIMARY_NAME_LAST', 'primaryNameLast'],
    ['BillingStreet', 'BILLING STREET'],
    ['Prénom', 'PRENOM'],
    ['Zip/Postal Code', 'zip postal code'],
    ['QQ号', 'ｑｑ號'],
  ])('%s and %s are one', (a, b) => {
    expect(foldTitle(b)).toBe(foldTitle(a));
  });

  test.each([
    ['电话1', '电话2'],
    ['address_1', 'address_2'],
    ['姓', '姓名'],
    ['创建人', '创建时间'],
  ])('%s and %s are two', (a, b) => {
    expect(foldTitle(b)).not.toBe(foldTitle(a));
  });

  test('keeps something of every title that has a letter or a digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        fc.pre(/[\p{L}\p{N}]/u.test(title) && !/必[填選选]/.test(title));
        expect(foldTitle(title)).not.toBe('');
        expect(foldTitle(foldTitle(title))).not.toBe('');
      }),
    );
  });
});

test('the index of one list of fields is made once, as thousands of sheets ask for it', () => {
  const fields = [{ name: 'company', title: { en: 'Company', 'zh-CN': '公司名称' }, aliases: ['单位'] }];
  expect(titleIndex(fields)).toBe(titleIndex(fields));
  expect(titleIndex([...fields])).not.toBe(titleIndex(fields));
});

describe('titles of any length', () => {
  test.each(['(', 'a\n', '“', '名\u3000', '名称 *'])('%j, fifty thousand times, fold at once', (part) => {
    const long = part.repeat(50_000);
    const started = performance.now();
    expect(foldTitle(long)).toBe(long);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
