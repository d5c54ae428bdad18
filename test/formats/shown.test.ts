import { describe, expect, it } from 'vitest';
import { differences, means } from '../bench/shown.mjs';

// The judge of our readers must itself be strict.
describe('what Excel shows', () => {
  it.each([
    ['12.3456', '12.35'],
    ['0.5', '50.00%'],
    ['1234.5', ' $1,234.50 '],
    ['-5', '(5)'],
    ['-1234.5', ' $(1,234.50)'],
    ['-$1234.5', ' $(1,234.50)'],
    ['1234.5 USD', ' $1,234.50 '],
    ['12345.6789', '1.23E+04'],
    ['12345.6789', '12345 2/3'],
    ['2024-01-05', '1/5/24'],
    ['2024-01-05', '5-Jan-24'],
    ['2014-02-14', 'Friday, February 14, 2014'],
    ['12:00:00', '12:00 PM'],
    ['36:00:00', '36:00:00'],
    ['2033-10-18 16:17:37', '10/18/33 16:17'],
    ['a\r\nb', 'a\nb'],
    ['客户 A', '__ A'],
  ])('%s is %s', (ours, shown) => expect(means(ours, shown)).toBe(true));

  it.each([
    ['12.36', '12.35'],
    ['€12.35', '$12.35'],
    ['$12.35', '12.35'],
    ['12.36 USD', '$12.35'],
    ['5', '(5)'],
    ['abc', 'abd'],
    ['', 'x'],
    ['x', ''],
    ['foo ', 'foo'],
    ['0.5', '50'],
    ['100123', '100,124'],
    ['2024-01-06', '1/5/24'],
    ['2024-01-05', '5'],
    ['12:30:00', '12:32'],
    ['12:00:00', '12:00 AM'],
    ['客户 A', '___ A'],
  ])('%s is not %s', (ours, shown) => expect(means(ours, shown)).toBe(false));

  it('may begin at the first cell in use, but holds the gaps', () => {
    const rows = [
      { line: 3, cells: ['', 'a', 'b'] },
      { line: 5, cells: ['', '', 'c'] },
    ];
    expect(
      differences(rows, [
        ['a', 'b'],
        ['', ''],
        ['', 'c'],
      ]),
    ).toEqual([]);
    expect(
      differences(rows, [
        ['a', 'b'],
        ['', 'c'],
      ]),
    ).not.toEqual([]);
    expect(differences(rows, [['a', 'b']])).toEqual([{ row: 4, column: 2, text: 'c', shown: '' }]);
  });
});
