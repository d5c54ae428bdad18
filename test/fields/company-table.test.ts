import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { company } from '../../src/fields/company.js';
import { testData } from '../data.js';
import { findingsOf, normalizeWith } from './context.js';
import { linesOf, listed } from './fixture.js';

const PARTS = ['region', 'brand', 'trade', 'form', 'branch'] as const;

const lines = linesOf('company', company);

describe('fixtures/fields/company.csv', () => {
  test('is there', () => {
    expect(lines.length).toBeGreaterThan(150);
  });

  test.each(lines.map((line) => [`${line.cell} ${line.row.options}`, line] as const))(
    '%s',
    (_name, { cell, options, values, findings, row }) => {
      const result = normalizeWith(company, cell, options);
      const [first = ''] = result.values;
      const parts = first === '' ? {} : (company.parts?.(first) ?? {});
      const moved = (result.spills ?? []).map(({ type, field, text }) => `${field ?? type}=${text}`);
      expect({
        values: result.values,
        findings: findingsOf(result),
        moved,
        ...Object.fromEntries(PARTS.map((part) => [part, parts[part] ?? ''])),
      }).toEqual({
        values,
        findings,
        moved: listed(row.moved),
        ...Object.fromEntries(PARTS.map((part) => [part, row[part]])),
      });
    },
  );

  test.each(lines.flatMap(({ values }) => values.map((value) => [value] as const)))(
    '%s is written as it is, and no part of it was invented',
    (value) => {
      const again = normalizeWith(company, value);
      expect(again.values).toEqual([value]);
      expect(findingsOf(again).filter((code) => code !== 'form_misspelt' && code !== 'masked')).toEqual([]);
      expect(again.spills ?? []).toEqual([]);
    },
  );

  test('a cleaned name has no character that its cell has not, where no short name was listed', () => {
    const bare = (text: string): string =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
    for (const { cell, options, values } of lines) {
      if (options.short_names !== undefined) continue;
      for (const value of values) expect(bare(cell)).toContain(bare(value));
    }
  });
});

const exchange = testData('matching/cn_short_full_dev.csv');

/** The name on the exchange without what the exchange puts around it. */
const nameOf = (short: string): string =>
  short
    .replace(/^(?:\*?ST|S\*?ST|XD|XR|DR)/, '')
    .replace(/-?[A-Z]+$/, '')
    .replace(/(?:股份|集团|控股)$/, '');

describe('brands of registered names', () => {
  test.skipIf(!existsSync(exchange))(
    'agree with the names that the companies are known by in 95 of 100 (skipped: no test data)',
    () => {
      const rows = readFileSync(exchange, 'utf8').trim().split('\n').slice(1);
      const right = rows.filter((row) => {
        const [short = '', full = ''] = row.split(',').map((text) => text.replace(/"/g, ''));
        const known = nameOf(short);
        const { brand = '' } = company.parts?.(normalizeWith(company, full).values[0] ?? full) ?? {};
        // 潍柴 and 潍柴动力: one holds or begins the other. A new brand under an old short name counts as wrong.
        return brand.includes(known) || known.includes(brand) || known.slice(0, 2) === brand.slice(0, 2);
      });
      expect(rows.length).toBeGreaterThan(3000);
      expect(right.length / rows.length).toBeGreaterThan(0.95);
    },
  );
});
