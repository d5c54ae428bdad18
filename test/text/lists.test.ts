import { expect, it } from 'vitest';
import { compareDecimals } from '../../src/text/decimal.js';
import { batches, byText, columnLetters } from '../../src/text/lists.js';

it('orders texts by their code units', () => {
  expect(['b', 'a', 'Z', '中', 'é', ''].sort(byText)).toEqual(['', 'Z', 'a', 'b', 'é', '中']);
  expect(byText('a', 'a')).toBe(0);
});

it('deals out all items in their order', () => {
  expect([...batches([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...batches([1, 2], 2)]).toEqual([[1, 2]]);
  expect([...batches([], 2)]).toEqual([]);
});

it('names columns as a spreadsheet does', () => {
  const indexes = [0, 25, 26, 51, 52, 701, 702, 16383];
  expect(indexes.map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
});

it('compares decimals exactly, however many digits they have', () => {
  const ascending = ['-10', '-9.5', '0', '0.30', '+1', '12345678901234567.88', '12345678901234567.89'];
  for (const [i, a] of ascending.entries())
    for (const [j, b] of ascending.entries()) expect(Math.sign(compareDecimals(a, b))).toBe(Math.sign(i - j));
  expect(compareDecimals('1.50', '1.5')).toBe(0);
});
