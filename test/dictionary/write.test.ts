import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readDictionary } from '../../src/dictionary/read.js';
import { writeDictionary } from '../../src/dictionary/write.js';
import type { DictionaryFile, FieldFile } from '../../src/model/dictionary.js';
import type { Lang } from '../../src/model/words.js';
import { dictionaryOf, known } from './known.js';

const LANGS: readonly Lang[] = ['en', 'zh-CN'];

const SMALL: DictionaryFile = {
  preset: 'companies',
  fields: [
    { name: 'name', aliases: ['往来户'] },
    { name: 'phone', options: { country: 'HK' } },
    { name: 'contact_name' },
  ],
};

/** Deletes the "# " of every setting that is switched off; explanations begin with "##". */
function switchOn(text: string): string {
  return text.replace(/^(\s*)# /gm, '$1');
}

describe('the text', () => {
  test('names every field of the preset, found ones at length and the others in a line', () => {
    const text = writeDictionary(SMALL, 'zh-CN', known);
    expect(text).toContain(
      [
        '  - name: phone',
        '    title: 公司电话',
        '    type: phone',
        '    options: { country: HK }',
        '    match: evidence',
        '    survivorship: all',
      ].join('\n'),
    );
    expect(text).toContain('    aliases: [往来户]\n    required: true\n');
    expect(text).toContain(
      '  # - { name: fax, title: 传真, type: phone, match: no, survivorship: most_frequent }',
    );
    for (const { name } of dictionaryOf('').fields) expect(text).toMatch(new RegExp(`name: ${name}\\b`));
  });

  test('lists every type, every option and every survivorship rule', () => {
    for (const lang of LANGS) {
      const text = writeDictionary(SMALL, lang, known);
      for (const type of known.types.values()) {
        expect(text).toContain(type.title[lang]);
        for (const option of Object.keys(type.options)) expect(text).toContain(option);
      }
      for (const { name: rule } of known.survivors)
        expect(text).toMatch(new RegExp(`^## {3}${rule} .*\\S`, 'm'));
    }
  });

  test('speaks one language', () => {
    const english = writeDictionary({ preset: 'persons', fields: [{ name: 'name' }] }, 'en', known);
    expect(english.replace(/allowed: \{.*\}/, '')).not.toMatch(/\p{Script=Han}/u);
    expect(writeDictionary(SMALL, 'zh-CN', known)).not.toContain('The data dictionary');
  });

  test.each(LANGS)('with every switched-off setting switched on there is no problem (%s)', (lang) => {
    for (const preset of ['companies', 'persons']) {
      const text = switchOn(writeDictionary({ preset, fields: [{ name: 'name' }] }, lang, known));
      const { dictionary, problems } = readDictionary(text, known);
      expect(problems).toEqual([]);
      expect(dictionary.fields).toEqual(dictionaryOf(`preset: ${preset}`).fields);
      expect(dictionary.tags).toHaveLength(2);
      expect(Object.values(dictionary.columns)).toEqual(['owner', '-']);
      expect(Object.values(dictionary.sheets)).toEqual(['skip', 'read']);
      expect(dictionary.matching).toEqual({
        ...dictionaryOf('').matching,
        sharedValues: [
          { field: 'phone', value: '0755-26012345', counts: true },
          { field: 'email', value: 'sales@example.com', counts: false },
        ],
        neverAlone: [['phone', 'address'], ['email']],
      });
      expect(dictionary.customerNumber).toBe(dictionaryOf('').customerNumber);
    }
  });

  test('without any field it can still be read', () => {
    expect(dictionaryOf(writeDictionary({}, 'en', known))).toEqual(dictionaryOf(''));
  });
});

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
  fc.constantFrom(
    '客户',
    'no',
    'true',
    '1',
    '007',
    '1e3',
    '~',
    'a: b',
    'a #b',
    '- a',
    "it's",
    '"',
    '*甲',
    '&',
    '!x',
    '[',
    '{',
    '，',
    '\ttab',
    'null',
    '=1+1',
    '\u2028',
    '\ud83d\ude00',
  ),
);
const title = fc.oneof(word, fc.record({ en: word, 'zh-CN': word }));
const allowed = fc.uniqueArray(word, {
  maxLength: 4,
  selector: (text) => text.normalize('NFKC').toLowerCase().trim(),
});

const extension: fc.Arbitrary<Partial<FieldFile>> = fc.record(
  {
    title,
    required: fc.boolean(),
    unique: fc.boolean(),
    match: fc.constantFrom('name', 'identifier', 'evidence', 'no'),
    survivorship: fc.constantFrom(...known.survivors.map(({ name }) => name)),
    from: fc.subarray(['city', 'remark'], { maxLength: 2 }),
    export: fc.dictionary(fc.constantFrom('customers', 'contacts'), word, { maxKeys: 2 }),
    object: fc.constantFrom('customer', 'contact'),
    aliases: fc.array(word, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const typed: fc.Arbitrary<Partial<FieldFile>> = fc.oneof(
  fc.constant({}),
  fc.record({ type: fc.constant('choice'), allowed }),
  fc.record({
    type: fc.constant('choice'),
    allowed: allowed.map((values) => Object.fromEntries(values.map((v) => [v, []]))),
  }),
  fc.record({
    type: fc.constant('phone'),
    options: fc.record({ country: fc.constantFrom('CN', 'HK', 'NO') }),
  }),
  fc.record({
    type: fc.constant('number'),
    options: fc.record({ min: fc.integer(), integer: fc.boolean() }),
  }),
);

const fieldFile = (name: string): fc.Arbitrary<FieldFile> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(extension, typed).map(([a, b]): FieldFile => ({ name, ...a, ...b })) },
    { weight: 1, arbitrary: fc.constant({ name, remove: true }) },
  );

const file: fc.Arbitrary<DictionaryFile> = fc.record(
  {
    preset: fc.constantFrom('companies', 'persons'),
    fields: fc.subarray(['name', 'phone', 'level', 'address']).chain((names) =>
      fc.tuple(
        ...names.map(fieldFile),
        fieldFile('own_1').map((own) => ({ type: 'text', ...own })),
      ),
    ),
    matching: fc.record({
      sure: fc.constantFrom(0.9, 0.99, 1),
      maybe: fc.constantFrom(0, 0.25, 0.6),
      pairs_per_record: fc.constantFrom(1, 50),
      shared: fc.constantFrom(
        [],
        [{ field: 'phone', value: '0755-26012345', counts: true }],
        [
          { field: 'email', value: 'sales@example.com', counts: false },
          { field: 'phone', value: '13800138000', counts: false },
        ],
      ),
      never_alone: fc.constantFrom<(string | string[])[]>(
        [],
        [['phone', 'email']],
        ['email', ['name', 'phone']],
      ),
    }),
    customer_number: fc.constantFrom('K-{seq:6}', '{yy}{mm}{dd}{seq:4}'),
    columns: fc.dictionary(word, fc.constantFrom('remark', '-', 'city'), { maxKeys: 3 }),
    sheets: fc.dictionary(word, fc.constantFrom('read', 'skip'), { maxKeys: 3 }),
    tags: fc.array(
      fc.record({
        tag: word,
        when: fc.array(
          fc.oneof(
            fc.record({
              field: fc.constant('remark'),
              is: fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 3 })),
            }),
            fc.record({ field: fc.constant('amount'), at_least: fc.integer(), at_most: word }),
            fc.record({ field: fc.constant('city'), missing: fc.boolean(), contains: word }),
          ),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

test('reading what was written gives the same dictionary without problems', () => {
  let tried = 0;
  fc.assert(
    fc.property(file, fc.constantFrom(...LANGS), (made, lang) => {
      const direct = readDictionary(stringify(made), known);
      fc.pre(direct.problems.length === 0);
      tried++;
      const { dictionary, problems } = readDictionary(writeDictionary(made, lang, known), known);
      expect(problems).toEqual([]);
      expect(dictionary).toEqual(direct.dictionary);
    }),
    { numRuns: 60 },
  );
  expect(tried).toBeGreaterThan(30);
});
