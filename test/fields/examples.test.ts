import { describe, expect, test } from 'vitest';
import { fieldTypes } from '../../src/fields/index.js';
import { normalizeCell } from '../../src/fields/normalize-cell.js';
import { contextOf, findingsOf, normalizeWith } from './context.js';

describe.each(fieldTypes.map((type) => [type.name, type] as const))('%s', (_name, type) => {
  test.each(type.examples.map((example) => [example.cell, example] as const))('%j', (_cell, example) => {
    const result = normalizeWith(type, example.cell, example.options, example.allowed);
    expect({ values: result.values, findings: findingsOf(result) }).toEqual({
      values: example.values,
      findings: example.findings ?? [],
    });
  });

  test('examples come to the same values in a field, which looks at cells before its type does', () => {
    for (const { cell, options, allowed, values } of type.examples)
      expect({ cell, values: normalizeCell(type, cell, contextOf(type, options, allowed)).values }).toEqual({
        cell,
        values,
      });
  });

  test('examples use declared options', () => {
    for (const example of type.examples) {
      for (const name of Object.keys(example.options ?? {})) expect(type.options).toHaveProperty(name);
    }
  });
});
