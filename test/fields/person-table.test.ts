import { describe, expect, test } from 'vitest';
import { person } from '../../src/fields/person.js';
import { findingsOf, normalizeWith } from './context.js';
import { linesOf, listed } from './fixture.js';

const lines = linesOf('person', person);

describe('fixtures/fields/person.csv', () => {
  test('is there', () => {
    expect(lines.length).toBeGreaterThan(120);
  });

  test.each(lines.map((line) => [line.cell, line] as const))('%s', (cell, { values, findings, row }) => {
    const result = normalizeWith(person, cell);
    const [first = ''] = result.values;
    const parts = first === '' ? {} : (person.parts?.(first) ?? {});
    const moved = (result.spills ?? []).map(({ type, field, text }) => `${field ?? type}=${text}`);
    expect({
      values: result.values,
      surname: parts.surname ?? '',
      given: parts.given ?? '',
      findings: findingsOf(result),
      moved,
    }).toEqual({ values, surname: row.surname, given: row.given, findings, moved: listed(row.moved) });
  });

  test.each(lines.flatMap(({ values, findings }) => values.map((value) => [value, findings] as const)))(
    '%s is written as it is',
    (value, findings) => {
      const again = normalizeWith(person, value);
      expect(again.values).toEqual([value]);
      for (const code of findingsOf(again)) expect(findings).toContain(code);
      expect(again.changes ?? []).toEqual([]);
      expect(again.spills ?? []).toEqual([]);
    },
  );

  test('every mask hides something, and shows no more than the first character of each part', () => {
    for (const value of lines.flatMap((line) => line.values)) {
      const masked = person.mask(value);
      expect(masked).toContain('*');
      for (const part of masked.split(/[ ·]/)) expect(part.replace(/\*/g, '').length).toBeLessThanOrEqual(2);
    }
  });
});
