import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOf } from '../../../src/dictionary/file-of.js';
import { tableSchemaOf } from '../../../src/dictionary/forms/table-schema.js';
import { readTableSchema } from '../../../src/dictionary/forms/table-schema-read.js';
import { dictionarySheets } from '../../../src/dictionary/forms/workbook.js';
import { readDictionarySheets } from '../../../src/dictionary/forms/workbook-read.js';
import { words } from '../../../src/dictionary/words.js';
import { writeDictionary } from '../../../src/dictionary/write.js';
import { say } from '../../../src/i18n/say.js';
import type { Dictionary } from '../../../src/model/dictionary.js';
import type { Message } from '../../../src/model/words.js';
import { dictionaryOf, known } from '../known.js';
import { WHOLE } from '../whole.js';

/* Whatever people and programs write into a form: a dictionary that can be written, or mistakes with their places. */

const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    '是',
    'A / B',
    '"',
    '"a',
    '= "',
    '&',
    '客户级别 =',
    '{}',
    '[',
    '- a',
    'a: b',
    '\n',
    '"\\u"',
    'fax',
    '负责人',
    '1e9',
    '-1',
    '(',
    ': x',
    'country: [',
    '#',
    '不为空',
    'constructor',
  ),
);

function check({ dictionary, problems }: { dictionary: Dictionary; problems: readonly Message[] }): void {
  for (const problem of problems) {
    expect(problem.params?.place).toMatch(/./);
    for (const lang of ['en', 'zh-CN'] as const) {
      expect(say(problem, lang, words)).not.toMatch(/^dictionary\./);
      expect(say(problem, lang, words)).toContain(String(problem.params?.place));
    }
  }
  if (problems.length > 0) return;
  expect(dictionaryOf(writeDictionary(fileOf(dictionary, known), 'en', known))).toEqual(dictionary);
}

test('a workbook with anything in any cells', () => {
  const sheets = dictionarySheets(dictionaryOf(WHOLE), known, 'zh-CN').map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ title }) => title), ...rows],
  }));
  const cell = fc.record({
    sheet: fc.integer({ min: 1, max: 5 }),
    row: fc.nat(12),
    column: fc.nat(21),
    text: TEXT,
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      const filled = sheets.map(({ name, rows }, sheet) => ({
        name,
        rows: Array.from({ length: Math.max(rows.length, 13) }, (_, row) => {
          const own = [...(rows[row] ?? [])];
          for (const one of cells) if (one.sheet === sheet && one.row === row) own[one.column] = one.text;
          return { line: row + 1, cells: Array.from(own, (text) => text ?? '') };
        }),
      }));
      const reading = readDictionarySheets(filled, known);
      if (reading !== undefined) check(reading);
    }),
    { numRuns: 60 },
  );
});

test('a table schema with anything anywhere', () => {
  const json = JSON.stringify(tableSchemaOf(dictionaryOf(WHOLE), known, 'zh-CN'));
  const value = fc.oneof(TEXT, fc.jsonValue({ maxDepth: 2 }));
  const change = fc.record({ at: fc.nat(), value });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const schema: unknown = JSON.parse(json);
      for (const one of changes) replaceOne(schema, one.at, one.value);
      const reading = readTableSchema(schema, known);
      if (reading !== undefined) check(reading);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), (any) => void readTableSchema({ fields: any }, known)),
    { numRuns: 60 },
  );
});

/** Puts a value in the place of one of all the values in a document. */
function replaceOne(root: unknown, at: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      visit((node as Record<string, unknown>)[key]);
    }
  };
  visit(root);
  const [holder, key] = places[at % places.length] ?? [];
  if (holder !== undefined && key !== undefined) holder[key] = value;
}
