import { describe, expect, test } from 'vitest';
import { company } from '../../src/fields/company.js';
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
      expect(findingsOf(again).filter((code) => code !== 'form_misspelt')).toEqual([]);
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
