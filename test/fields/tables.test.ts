import { describe, expect, test } from 'vitest';
import { boolean } from '../../src/fields/boolean.js';
import { date } from '../../src/fields/date.js';
import { identifier } from '../../src/fields/identifier.js';
import { money } from '../../src/fields/money.js';
import { number } from '../../src/fields/number.js';
import type { AnyFieldType } from '../../src/fields/types.js';
import { findingsOf, normalizeWith } from './context.js';
import { linesOf } from './fixture.js';

const TYPES: readonly AnyFieldType[] = [identifier, date, number, money, boolean];

describe.each(TYPES.map((type) => [type.name, type] as const))('fixtures/fields/%s.csv', (name, type) => {
  const lines = linesOf(name, type);

  test('is there', () => {
    expect(lines.length).toBeGreaterThan(60);
  });

  test.each(lines.map((line) => [line.cell, line] as const))('%s', (cell, { options, values, findings }) => {
    const result = normalizeWith(type, cell, options);
    expect({ values: result.values, findings: findingsOf(result) }).toEqual({ values, findings });
    // What is written is read as the same, with nothing more to say; options on how others write apart.
    const { unit: _, decimal: __, column_currency: ___, ...kept } = options;
    for (const value of values) {
      const again = normalizeWith(type, value, kept);
      expect(again.values).toEqual([value]);
      for (const code of findingsOf(again)) expect(findings).toContain(code);
    }
  });
});
