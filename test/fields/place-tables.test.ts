import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { address } from '../../src/fields/address.js';
import { choice } from '../../src/fields/choice.js';
import { industry } from '../../src/fields/industry.js';
import { normalizeCell } from '../../src/fields/normalize-cell.js';
import { region } from '../../src/fields/region.js';
import { tags } from '../../src/fields/tags.js';
import type { AnyFieldType, FieldContext } from '../../src/fields/types.js';
import type { AllowedValue, OptionValue } from '../../src/model/dictionary.js';
import { contextOf, findingsOf } from './context.js';
import { listed } from './fixture.js';

interface Line {
  readonly cell: string;
  readonly context: FieldContext;
  readonly values: readonly string[];
  readonly findings: readonly string[];
}

/** Lines of a table whose `options` may hold `allowed=A/甲;B`: allowed values with their synonyms. */
function linesOf(type: AnyFieldType): Line[] {
  const path = new URL(`../../fixtures/fields/${type.name}.csv`, import.meta.url);
  const rows = parse(readFileSync(path, 'utf8'), { bom: true, columns: true }) as Record<string, string>[];
  return rows.map(({ cell = '', options = '', value, finding }) => {
    const set: Record<string, OptionValue> = {};
    let allowed: AllowedValue[] = [];
    for (const pair of options === '' ? [] : options.split(',')) {
      const [name = '', text = ''] = pair.split('=');
      if (name === 'allowed') allowed = text.split(';').map(allowedValue);
      else if (type.options[name] === undefined) throw new Error(`${type.name} has no option ${name}`);
      else set[name] = typeof type.options[name].default === 'boolean' ? text === 'true' : text;
    }
    return { cell, context: contextOf(type, set, allowed), values: listed(value), findings: listed(finding) };
  });
}

function allowedValue(text: string): AllowedValue {
  const [value = '', ...synonyms] = text.split('/');
  return { value, synonyms };
}

const TYPES: readonly (readonly [AnyFieldType, number])[] = [
  [address, 80],
  [region, 100],
  [industry, 100],
  [tags, 45],
  [choice, 30],
];

describe.each(TYPES.map(([type, fewest]) => [type.name, type, fewest] as const))(
  'fixtures/fields/%s.csv',
  (_name, type, fewest) => {
    const lines = linesOf(type);

    test('is there', () => {
      expect(lines.length).toBeGreaterThan(fewest);
    });

    test.each(lines.map((line) => [line.cell, line] as const))(
      '%s',
      (cell, { context, values, findings }) => {
        const result = normalizeCell(type, cell, context);
        expect({ values: result.values, findings: findingsOf(result) }).toEqual({ values, findings });
        // What is written is read as the same, with nothing more to say.
        for (const value of values) {
          const again = normalizeCell(type, value, context);
          expect(again.values).toEqual([value]);
          for (const code of findingsOf(again)) expect(findings).toContain(code);
        }
      },
    );
  },
);
