import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableSchemaOf } from '../../../src/dictionary/forms/table-schema.js';
import { readTableSchema } from '../../../src/dictionary/forms/table-schema-read.js';
import { words } from '../../../src/dictionary/words.js';
import { say } from '../../../src/i18n/say.js';
import type { Lang } from '../../../src/model/words.js';
import { dictionaryOf, known } from '../known.js';
import { WHOLE, yamls } from '../whole.js';

const LANGS: readonly Lang[] = ['en', 'zh-CN'];

// biome-ignore lint/suspicious/noExplicitAny: a JSON document that the tests take apart.
type Json = any;

const schemaOf = (yaml: string, lang: Lang = 'zh-CN'): Json =>
  JSON.parse(JSON.stringify(tableSchemaOf(dictionaryOf(yaml), known, lang)));

function reading(json: unknown) {
  const result = readTableSchema(json, known);
  if (result === undefined) throw new Error('no table schema');
  return result;
}

/** The fields that a schema of another tool gives, without those that the preset has anyway. */
function foreign(...fields: Json[]) {
  const { dictionary, problems, notes } = reading({ fields });
  expect(problems).toEqual([]);
  const usual = new Map(dictionaryOf('').fields.map((field) => [field.name, field]));
  const changed = dictionary.fields.filter(
    (field) => JSON.stringify(field) !== JSON.stringify(usual.get(field.name)),
  );
  return { changed, notes };
}

describe('a dictionary as a table schema', () => {
  test.each(LANGS)('comes back as it was (%s)', (lang) => {
    const dictionary = dictionaryOf(WHOLE);
    expect(reading(schemaOf(WHOLE, lang))).toEqual({ dictionary, problems: [], notes: [] });
  });

  test.each(known.presets.map(({ name }) => [name] as const))('a preset as it is: %s', (name) => {
    const dictionary = dictionaryOf(`preset: ${name}`);
    expect(reading(schemaOf(`preset: ${name}`))).toEqual({ dictionary, problems: [], notes: [] });
  });

  test('any dictionary comes back as it was', () => {
    fc.assert(
      fc.property(yamls(), fc.constantFrom(...LANGS), (yaml, lang) => {
        expect(reading(schemaOf(yaml, lang))).toEqual({
          dictionary: dictionaryOf(yaml),
          problems: [],
          notes: [],
        });
      }),
      { numRuns: 40 },
    );
  });

  test('says in the standard’s words what the standard knows', () => {
    const schema = schemaOf(`
fields:
  - { name: level, allowed: { A: [甲], B: [] } }
  - { name: legacy_id, required: true, unique: true, pattern: 'C\\d{4}', length: { min: 5, max: 5 } }
  - { name: amount, range: { min: 0, max: 99.5 } }
  - { name: created, range: { min: 2000-01-01 } }`);
    const field = (name: string) => schema.fields.find((one: Json) => one.name === name);
    expect(schema.$schema).toBe('https://datapackage.org/profiles/2.0/tableschema.json');
    expect(schema.primaryKey).toEqual(['legacy_id']);
    expect(schema.missingValues).toEqual(expect.arrayContaining(['', '无', 'n/a']));
    expect(field('level')).toMatchObject({
      title: '客户级别',
      type: 'string',
      constraints: { enum: ['A', 'B'] },
    });
    expect(field('legacy_id').constraints).toEqual({
      required: true,
      unique: true,
      pattern: 'C\\d{4}',
      minLength: 5,
      maxLength: 5,
    });
    expect(field('amount')).toMatchObject({ type: 'number', constraints: { minimum: 0, maximum: 99.5 } });
    expect(field('created')).toMatchObject({ type: 'date', constraints: { minimum: '2000-01-01' } });
  });

  test('what another tool changed counts', () => {
    const schema = schemaOf('fields: [{ name: level, allowed: { A: [甲], B: [] } }]');
    const level = schema.fields.find(({ name }: Json) => name === 'level');
    level.constraints = { enum: ['A', 'C'], required: true };
    schema.fields = schema.fields.filter(({ name }: Json) => name !== 'fax');
    schema.missingValues.push('待确认');
    const { dictionary, problems } = reading(schema);
    expect(problems).toEqual([]);
    expect(dictionary.fields.find(({ name }) => name === 'level')).toMatchObject({
      required: true,
      allowed: [
        { value: 'A', synonyms: ['甲'] },
        { value: 'C', synonyms: [] },
      ],
    });
    expect(dictionary.fields.some(({ name }) => name === 'fax')).toBe(false);
    expect(dictionary.junk).toEqual({ add: ['待确认'], keep: [] });
  });
});

describe('a table schema of another tool', () => {
  test('names and titles that are known feed the preset’s fields, others are fields of one’s own', () => {
    const { changed } = foreign(
      { name: 'CustomerName', title: '客户名称', type: 'string', constraints: { required: true } },
      { name: 'tel', type: 'integer' },
      { name: 'Floor Area (m2)', type: 'number', constraints: { minimum: 10, maximum: 2000 } },
      { name: '楼层', type: 'integer' },
      { name: 'opened', type: 'datetime' },
      { name: 'shop_page', type: 'string', format: 'uri', constraints: { unique: true, maxLength: 80 } },
    );
    expect(changed).toMatchObject([
      {
        name: 'floor_area_m2',
        type: 'number',
        range: { min: '10', max: '2000' },
        title: { en: 'Floor Area (m2)' },
      },
      { name: 'lou_ceng', type: 'number', title: { 'zh-CN': '楼层' } },
      { name: 'opened', type: 'date' },
      { name: 'shop_page', type: 'url', unique: true, length: { max: 80 } },
    ]);
  });

  test('keys of the table, words for nothing, and a data package around it', () => {
    const schema = {
      fields: [{ name: 'card_no', type: 'string', constraints: { enum: ['1', '2'] } }],
      primaryKey: 'card_no',
      missingValues: ['', '-', 'n/a', { value: '待查', label: 'later' }],
    };
    const { dictionary, problems } = reading({ resources: [{ name: 'customers', schema }] });
    expect(problems).toEqual([]);
    expect(dictionary.fields.at(-1)).toMatchObject({ name: 'card_no', required: true, unique: true });
    expect(dictionary.junk).toEqual({ add: ['待查'], keep: [] });
  });

  test('what has no meaning here is told of', () => {
    const { notes } = foreign({
      name: 'floor',
      type: 'integer',
      bareNumber: false,
      constraints: { exclusiveMinimum: 0 },
    });
    expect(notes.map(({ params }) => params?.property)).toEqual(['bareNumber', 'exclusiveMinimum']);
  });

  test('a text of few values is a choice, with numbers as well', () => {
    const { changed } = foreign(
      { name: 'segment', type: 'string', constraints: { enum: ['A', 'B'] } },
      { name: 'floor', type: 'any', constraints: { enum: [1, 2.5, true] } },
      { name: 'remark', constraints: { enum: ['A'] } },
      { name: 'wing', type: 'integer', constraints: { enum: [1, 2] } },
    );
    expect(
      changed.map(({ name, type, allowed }) => [name, type, allowed.map(({ value }) => value).join(' ')]),
    ).toEqual([
      ['remark', 'text', 'A'],
      ['segment', 'choice', 'A B'],
      ['floor', 'choice', '1 2.5 true'],
      ['wing', 'number', '1 2'],
    ]);
  });

  test('a range of what has none with us, and a key that is no field, are told of and refuse nothing', () => {
    const { dictionary, problems, notes } = reading({
      fields: [
        { name: 'id', type: 'integer', constraints: { minimum: 1, maximum: 9 } },
        { name: 'created', type: 'datetime', constraints: { minimum: '2010-01-01T00:00:00Z' } },
        { name: 'floor', type: 'integer', constraints: { minimum: 1 } },
      ],
      primaryKey: ['id', 'nr'],
    });
    expect(problems).toEqual([]);
    expect(notes.map(({ code, params }) => [code, params?.place ?? params?.word])).toEqual([
      ['dictionary.form.no_key', 'nr'],
      ['dictionary.form.no_range', 'fields[0].constraints.minimum'],
      ['dictionary.form.no_range', 'fields[0].constraints.maximum'],
    ]);
    for (const lang of LANGS)
      for (const one of notes) expect(say(one, lang, words)).not.toMatch(/\{[a-z|]+\}/);
    const of = (name: string) => dictionary.fields.find((one) => one.name === name);
    expect(of('legacy_id')).toMatchObject({ required: true, unique: true });
    expect(of('created')?.range).toEqual({ min: '2010-01-01' });
    expect(of('floor')?.range).toEqual({ min: '1' });
  });

  test.each<[Json, string[]]>([
    [
      { name: 'floor', constraints: { pattern: '(?=a)' } },
      ['fields[0].constraints.pattern pattern_unsupported'],
    ],
    [
      { name: 'floor', constraints: { minLength: 'two' } },
      ['fields[0].constraints.minLength expected_number'],
    ],
    [{ name: 'floor', type: 'strnig' }, ['fields[0].type form_schema_type']],
    [{ name: 'floor', title: ['a'] }, ['fields[0].title expected_text']],
    [{ name: 'floor', constraints: 5 }, ['fields[0].constraints form_object']],
    [{ name: 'fax', 'crm-clean': { type: 'fon' } }, ['fields[0].crm-clean.type unknown_type']],
    [
      { name: 'fax', 'crm-clean': { options: { contry: 'HK' } } },
      ['fields[0].crm-clean.options.contry unknown_option_near'],
    ],
  ])('%j: %j', (field, expected) => {
    const { problems } = reading({ fields: [field] });
    for (const lang of LANGS)
      for (const one of problems) expect(say(one, lang, words)).toMatch(/^fields\[0\]/);
    expect(
      problems.map(({ code, params }) => `${params?.place} ${code.replace('dictionary.at.', '')}`),
    ).toEqual(expected);
  });

  test.each([[{}], [{ fields: {} }], [[]], ['text'], [null], [{ resources: [] }]])('%j is none', (json) => {
    expect(readTableSchema(json, known)).toBeUndefined();
  });
});
