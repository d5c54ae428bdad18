import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dates, numbers, Spread } from '../../src/quality/spread.js';

function spread(scale: typeof numbers, values: readonly string[]): Spread {
  const made = new Spread(scale);
  for (const [index, value] of values.entries()) made.add(value, value, index + 2);
  return made;
}

const amounts = Array.from({ length: 200 }, (_, n) => String(1000 + ((n * 7919) % 90_000)));

describe('the range of numbers', () => {
  it('names the least and the greatest with their lines', () => {
    expect(spread(numbers, ['30', '-2.5', '1200', '30']).range()).toMatchObject({
      kind: 'number',
      count: 4,
      least: { text: '-2.5', line: 3 },
      most: { text: '1200', line: 4 },
    });
    expect(spread(numbers, ['约3万', '']).range()).toBeUndefined();
  });

  it('has quartiles within 1 % of the exact ones, in any order', () => {
    const list = fc.array(
      fc.double({ min: 0.01, max: 1e9, noNaN: true }).map((n) => n.toFixed(2)),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(list, (values) => {
        const sorted = values.map(Number).sort((a, b) => a - b);
        const { quartiles } = spread(numbers, values).range()!;
        expect(spread(numbers, [...values].reverse()).range()?.quartiles).toEqual(quartiles);
        for (const [index, share] of [0.25, 0.5, 0.75].entries()) {
          const exact = sorted[Math.ceil(share * sorted.length) - 1]!;
          // Shown with three digits, or whole.
          expect(Math.abs(Number(quartiles[index]) - exact)).toBeLessThanOrEqual(exact * 0.012 + 0.5);
        }
      }),
    );
  });

  it('calls an amount with too many zeros far above', () => {
    const { cells, count } = spread(numbers, [...amounts, '5000000000']).far();
    expect(count).toBe(1);
    expect(cells).toMatchObject([{ text: '5000000000', line: 202, side: 'above' }]);
  });

  it('calls nothing far off in a running number, in equal amounts, or among few', () => {
    const running = Array.from({ length: 500 }, (_, n) => String(n + 1));
    expect(spread(numbers, running).far().count).toBe(0);
    expect(spread(numbers, Array(100).fill('8800')).far().count).toBe(0);
    expect(spread(numbers, ['1', '2', '900000']).far().count).toBe(0);
    // Amounts over several powers of ten are usual.
    const broad = Array.from({ length: 300 }, (_, n) => String(Math.round(10 ** (1 + (n % 60) / 10))));
    expect(spread(numbers, broad).far().count).toBe(0);
  });

  it('counts more than it keeps', () => {
    const values = [
      ...Array.from({ length: 2000 }, (_, n) => String(100 + (n % 50))),
      ...Array(80).fill('9000000'),
    ];
    const { cells, count } = spread(numbers, values).far();
    expect(cells).toHaveLength(50);
    expect(count).toBe(80);
  });
});

describe('the range of dates', () => {
  const days = Array.from({ length: 60 }, (_, n) => `20${12 + (n % 8)}-0${1 + (n % 9)}-15`);

  it('goes by the calendar and takes months and years too', () => {
    const range = spread(dates, ['2019-05-01', '2018', '2020-03', 'gone']).range();
    expect(range).toMatchObject({
      kind: 'date',
      count: 3,
      least: { text: '2018', line: 3 },
      most: { text: '2020-03', line: 4 },
    });
  });

  it('has its middle within a month', () => {
    const [, middle] = spread(dates, days).range()!.quartiles;
    expect(middle).toMatch(/^201[56]-\d\d$/);
  });

  it('calls a date of another century far off', () => {
    const { cells } = spread(dates, [...days, '1900-01-01', '2091-04-01']).far();
    expect(cells.map(({ text, side }) => [text, side])).toEqual([
      ['1900-01-01', 'below'],
      ['2091-04-01', 'above'],
    ]);
  });
});
