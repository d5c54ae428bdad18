import { describe, expect, it } from 'vitest';
import { makeCompany, registeredName } from './million/company.js';
import { Dice } from './million/dice.js';
import { RowMaker } from './million/rows.js';
import { HEADER } from './million/written.js';

const ROWS = 20_000;

function made(): { readonly rows: (readonly string[])[]; readonly truth: number[] } {
  const maker = new RowMaker();
  const all = Array.from({ length: ROWS }, () => maker.next());
  return { rows: all.map(({ cells }) => cells), truth: all.map(({ company }) => company) };
}

describe('the made-up customers of the bench', () => {
  const { rows, truth } = made();

  it('are the same every time', () => {
    expect(made()).toEqual({ rows, truth });
  });

  it('have twelve cells, three rows in ten of a company that has one already', () => {
    expect(rows.every((row) => row.length === HEADER.length && row[0]?.trim() !== '')).toBe(true);
    const copies = ROWS - new Set(truth).size;
    expect(copies / ROWS).toBeGreaterThan(0.28);
    expect(copies / ROWS).toBeLessThan(0.32);
  });

  it('number the companies in the order of their first rows', () => {
    let next = 0;
    for (const company of truth) {
      expect(company).toBeLessThanOrEqual(next);
      if (company === next) next++;
    }
  });

  it('share phones between companies, and some brands are far more common than most', () => {
    const mobiles = new Map<string, Set<number>>();
    for (const [index, row] of rows.entries()) {
      const mobile = row[3]?.replace(/\D/g, '') ?? '';
      if (mobile.length === 11)
        mobiles.set(mobile, (mobiles.get(mobile) ?? new Set()).add(truth[index] ?? -1));
    }
    expect(Math.max(...[...mobiles.values()].map((companies) => companies.size))).toBeGreaterThan(5);
    const dice = new Dice(1);
    const brands = new Map<string, number>();
    for (let i = 0; i < 20_000; i++) {
      const { brand } = makeCompany(dice);
      brands.set(brand, (brands.get(brand) ?? 0) + 1);
    }
    const counts = [...brands.values()].sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(10);
    expect(counts[Math.floor(counts.length / 2)]).toBe(1);
  });

  it('are companies with a name that a registry could have', () => {
    const company = makeCompany(new Dice(3));
    expect(registeredName(company)).toBe(`${company.city}市${company.brand}${company.trade}${company.form}`);
  });
});
