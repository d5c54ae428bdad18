import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readDictionary } from '../../src/dictionary/read.js';
import { dictionarySchema } from '../../src/dictionary/schema.js';
import { writeDictionary } from '../../src/dictionary/write.js';
import type { Lang } from '../../src/model/words.js';
import { known } from './known.js';

const LANGS: readonly Lang[] = ['en', 'zh-CN'];
const FOLDER = fileURLToPath(new URL('../../docs/schema/', import.meta.url));

const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(dictionarySchema(known, 'en'));

/** Where a file is not as the schema says. */
function errors(yaml: string): string[] {
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test.each(LANGS)(
  'the shipped schema (%s) is the one that is made; UPDATE_GOLDEN=1 stores it anew',
  (lang) => {
    const path = `${FOLDER}crm-clean.schema${lang === 'en' ? '' : `.${lang}`}.json`;
    const text = `${JSON.stringify(dictionarySchema(known, lang), null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN === '1') {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(path, text);
    }
    expect(text).toBe(readFileSync(path, 'utf8'));
  },
);

describe('files that are right', () => {
  const whole = known.presets.flatMap((preset) => LANGS.map((lang) => [preset, lang] as const));

  test.each(whole.map(([preset, lang]) => [preset.name, lang, preset] as const))(
    'preset %s in %s, all fields on and all examples switched on',
    (name, lang, preset) => {
      const fields = preset.fields.map((field) => ({ name: field.name }));
      const text = writeDictionary({ preset: name, fields }, lang, known);
      const switchedOn = text.replace(/^(\s*)# /gm, '$1');
      expect(readDictionary(text, known).problems).toEqual([]);
      expect(errors(text)).toEqual([]);
      expect(errors(writeDictionary({ preset: name }, lang, known))).toEqual([]);
      expect(errors(switchedOn)).toEqual([]);
    },
  );

  test.each([
    '',
    '# yaml-language-server: $schema=crm-clean.schema.json\npreset: companies\n',
    'fields:\ntags:\n',
    'fields: [{ name: phone, options: { country: HK } }]',
    'fields: [{ name: floor, type: number, title: 楼层, range: { min: 1, max: 99 } }]',
    'fields: [{ name: fax, remove: true }]',
    'preset: persons\nfields: [{ name: mobile, required: 是, allowed: { A: [], B: [1] } }]',
    'rules: [{ when: { level: A }, required: [owner], message: 要有人 }]',
    'rules: [{ then: [{ field: amount, at_least: 1 }] }]',
  ])('%j', (yaml) => {
    expect(readDictionary(yaml, known).problems).toEqual([]);
    expect(errors(yaml)).toEqual([]);
  });
});

test.each([
  'preset: company',
  'filds: []',
  'fields: { name: phone }',
  'fields: [{ title: 电话 }]',
  'fields: [{ name: Fax }]',
  'fields: [{ name: floor }]',
  'fields: [{ name: floor, remove: true }]',
  'fields: [{ name: phone, typ: phone }]',
  'fields: [{ name: phone, type: telephone }]',
  'fields: [{ name: phone, options: { cuntry: HK } }]',
  'preset: persons\nfields: [{ name: uscc }]',
  'fields: [{ name: floor, type: number, options: { country: HK } }]',
  'fields: [{ name: phone, survivorship: newst }]',
  'fields: [{ name: phone, match: maybe }]',
  'fields: [{ name: phone, object: person }]',
  'fields: [{ name: phone, required: perhaps }]',
  'fields: [{ name: phone, aliases: 电话 }]',
  'fields: [{ name: phone, range: { min: 1 } }]',
  'fields: [{ name: floor, type: text, range: { min: 1 } }]',
  'fields: [{ name: phone, length: { from: 1 } }]',
  'fields: [{ name: phone, length: { max: -1 } }]',
  'tags: [{ tag: 重点 }]',
  'tags: [{ tag: 重点, when: [{ field: level }] }]',
  'tags: [{ tag: 重点, when: [{ field: level, iss: A }] }]',
  'rules: [{ when: { level: A } }]',
  'rules: [{ required: [owner], whn: { level: A } }]',
  'matching: { sure: 95 }',
  'customer_number: K{yyyy}',
  'sheets: { 客户: maybe }',
])('a mistake is told by the schema as by the reader: %j', (yaml) => {
  expect(readDictionary(yaml, known).problems).not.toEqual([]);
  expect(errors(yaml)).not.toEqual([]);
});

test('an editor tells the options of each type by its words', () => {
  const { definitions } = dictionarySchema(known, 'zh-CN') as { definitions: Record<string, unknown> };
  for (const type of known.types.values()) {
    const { properties } = definitions[`options_of_${type.name}`] as {
      properties: Record<string, { description: string }>;
    };
    expect(Object.entries(properties).map(([name, { description }]) => [name, description])).toEqual(
      Object.entries(type.options).map(([name, { about }]) => [name, about['zh-CN']]),
    );
  }
});
