import { describe, expect, test } from 'vitest';
import { email } from '../../src/fields/email.js';
import { im } from '../../src/fields/im.js';
import { phone } from '../../src/fields/phone.js';
import type { AnyFieldType } from '../../src/fields/types.js';
import { url } from '../../src/fields/url.js';
import { findingsOf, normalizeWith } from './context.js';
import { linesOf } from './fixture.js';

/** Types with the least number of lines their tables have. */
const TABLES: readonly (readonly [AnyFieldType, number])[] = [
  [phone, 150],
  [email, 80],
  [url, 40],
  [im, 40],
];

/** Options that other cells of the row give, or that only some cells ask for: the value stays without them. */
const OF_THE_ROW = ['area_code', 'mobile', 'assumed', 'fillers'];

describe.each(TABLES.map(([type, least]) => [type.name, type, least] as const))(
  'fixtures/fields/%s.csv',
  (name, type, least) => {
    const lines = linesOf(name, type);

    test('is there, and no line twice', () => {
      expect(lines.length).toBeGreaterThanOrEqual(least);
      const keys = lines.map(({ cell, options }) => JSON.stringify([cell, options]));
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    });

    test.each(lines.map((line) => [line.cell, line] as const))(
      '%s',
      (cell, { options, values, findings }) => {
        const result = normalizeWith(type, cell, options);
        expect({ values: result.values, findings: findingsOf(result) }).toEqual({ values, findings });
        if (values.length + findings.length === 0) expect(result.spills?.length).toBeGreaterThan(0);
        const kept = Object.fromEntries(Object.entries(options).filter(([key]) => !OF_THE_ROW.includes(key)));
        for (const value of values) {
          const again = normalizeWith(type, value, kept);
          expect(again.values).toEqual([value]);
          for (const code of findingsOf(again)) if (code !== 'no_area_code') expect(findings).toContain(code);
        }
      },
    );
  },
);
