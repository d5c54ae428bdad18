import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { words } from '../../src/dictionary/words.js';
import { writeDictionary } from '../../src/dictionary/write.js';
import { say } from '../../src/i18n/say.js';
import type { DictionaryFile } from '../../src/model/dictionary.js';
import { compilePattern } from '../../src/text/pattern.js';
import { dictionaryOf, known } from './known.js';

/** `line:column code` of every problem. */
function problems(yaml: string): string[] {
  return readDictionary(yaml, known).problems.map(({ line, column, message }) => {
    for (const lang of ['en', 'zh-CN'] as const) expect(say(message, lang, words)).not.toMatch(/\{[a-z]+\}/);
    return `${line}:${column} ${message.code.replace('dictionary.', '')}`;
  });
}

const field = (yaml: string, name: string) => dictionaryOf(yaml).fields.find((one) => one.name === name);

describe('what a field demands of its values', () => {
  test.each([
    ['/^KH-\\d{4}$/i', '(?i)^KH-\\d{4}$'],
    ['/[A-Z]+/', '[A-Z]+'],
    ['/a\\/b+/gu', 'a\\/b+'],
    ['/abc/', undefined],
    ['/\\d+/\\d+/', undefined],
    ['\\d+/i', undefined],
    ['/', undefined],
  ])('a pattern between slashes is told how to be written: %s', (pattern, instead) => {
    const yaml = `fields: [{ name: code, title: Code, type: text, pattern: '${pattern}' }]`;
    const { problems } = readDictionary(yaml, known);
    const said = problems.map(({ message }) => message.params?.instead);
    expect(said).toEqual(instead === undefined ? [] : [instead]);
    if (instead !== undefined) expect('test' in compilePattern(instead)).toBe(true);
  });

  test('pattern, length and range are read', () => {
    const yaml = `
fields:
  - { name: legacy_id, pattern: 'C\\d{4}', length: { max: 5 } }
  - { name: amount, range: { min: 0, max: 1000000.50 } }
  - { name: created, range: { min: 2000-01-01, max: 2024 } }`;
    expect(field(yaml, 'legacy_id')).toMatchObject({ pattern: 'C\\d{4}', length: { max: 5 } });
    expect(field(yaml, 'amount')?.range).toEqual({ min: '0', max: '1000000.50' });
    expect(field(yaml, 'created')?.range).toEqual({ min: '2000-01-01', max: '2024' });
    expect(field('', 'created')).not.toHaveProperty('range');
  });

  test.each([
    ["pattern: '('", ['1:35 pattern_syntax']],
    ["pattern: '/^KH\\d{4}$/i'", ['1:35 pattern_slashes']],
    ["pattern: '(?=a)b'", ['1:35 pattern_unsupported']],
    ["pattern: '((a{99}){99}){99}'", ['1:35 pattern_size']],
    ['pattern: [a]', ['1:35 expected_text']],
    ['length: { min: 5, max: 2 }', ['1:44 bounds_order']],
    ['length: { min: 1.5 }', ['1:36 length_whole']],
    ['length: { max: -1 }', ['1:36 length_whole']],
    ['length: {}', ['1:26 bounds_none']],
    ['length: 5', ['1:34 expected_map']],
    ['length: { mn: 5 }', ['1:26 bounds_none', '1:36 unknown_key_near']],
    ['range: { min: 1 }', ['1:26 range_type']],
  ])('%s of a text field: %j', (setting, expected) => {
    expect(problems(`fields: [{ name: remark, ${setting} }]`)).toEqual(expected);
  });

  test.each([
    ['amount', 'range: { min: 10万 }', ['1:40 bound_number']],
    ['amount', 'range: { min: 2, max: 1 }', ['1:43 bounds_order']],
    ['created', 'range: { min: 2024/5/1 }', ['1:41 bound_date']],
    ['created', 'range: { min: 2024-05, max: 2023 }', ['1:50 bounds_order']],
    ['created', 'range: { min: 2024-05, max: 2024 }', []],
  ])('%s with %s: %j', (name, setting, expected) => {
    expect(problems(`fields: [{ name: ${name}, ${setting} }]`)).toEqual(expected);
  });
});

describe('rules across fields', () => {
  test('are read in both forms', () => {
    const yaml = `
fields: [{ name: customer_type, type: choice, allowed: { 成交: [已成交], 潜在: [] } }]
rules:
  - when: { customer_type: 成交, source: [展会, 网络] }
    required: [first_deal]
  - when:
      - { field: amount, at_least: 1000 }
    then: { customer_type: 成交 }
    message: 有金额的应为成交
  - { required: owner }`;
    expect(dictionaryOf(yaml).rules).toEqual([
      {
        when: [
          { field: 'customer_type', is: ['成交'] },
          { field: 'source', is: ['展会', '网络'] },
        ],
        required: ['first_deal'],
        must: [],
      },
      {
        when: [{ field: 'amount', atLeast: '1000' }],
        required: [],
        must: [{ field: 'customer_type', is: ['成交'] }],
        message: '有金额的应为成交',
      },
      { when: [], required: ['owner'], must: [] },
    ]);
    expect(dictionaryOf('')).not.toHaveProperty('rules');
  });

  test.each([
    ['{ when: { level: A } }', ['1:9 rule_nothing']],
    ['{ when: { levl: A }, required: [owner] }', ['1:19 unknown_field_near']],
    ['{ when: { level: }, required: [owner] }', ['1:19 condition_empty']],
    ['{ when: { level: Z }, required: [ownr] }', ['1:26 unknown_value_near', '1:42 unknown_field_near']],
    ['{ when: { level: 甲 }, required: [owner] }', ['1:26 unknown_value_near']],
    ['{ whn: { level: A }, required: [owner] }', ['1:11 unknown_key_near']],
    ['{ then: [{ field: amount, at_least: 十万 }] }', ['1:45 bound_number']],
    ['{ then: [{ field: amount }] }', ['1:27 condition_no_test']],
    ['level', ['1:9 expected_map']],
  ])('%s: %j', (rule, expected) => {
    expect(problems(`rules: [${rule}]`)).toEqual(expected);
  });
});

test('what is written reads back as it was', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((one) => one.trim() === one && !/[\r\n\u0085\u2028\u2029\ufffe\uffff]/.test(one));
  const bound = fc.nat(1000);
  const rule = fc.record(
    {
      when: fc.oneof(
        fc.constant({ level: 'A', kind: ['企业', '个人'] }),
        fc.tuple(bound, text).map(([n, part]) => [
          { field: 'amount', at_least: n },
          { field: 'remark', contains: [part], missing: false },
        ]),
      ),
      required: fc.subarray(['owner', 'first_deal'], { minLength: 1 }),
      message: text,
    },
    { requiredKeys: ['required'] },
  );
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 3 }), text, bound, bound, (rules, message, a, b) => {
      const file: DictionaryFile = {
        preset: 'companies',
        fields: [
          { name: 'remark', pattern: '[^"\\\\#:]*', length: { min: a, max: a + b } },
          { name: 'amount', range: { min: a, max: `${a + b}.5` } },
          { name: 'created', range: { min: '2000-01-01' } },
        ],
        rules: [...rules, { required: ['owner'], message }],
      };
      const written = writeDictionary(file, 'zh-CN', known);
      const { dictionary, problems: wrong } = readDictionary(written, known);
      expect(wrong).toEqual([]);
      expect(dictionary).toEqual(dictionaryOf(JSON.stringify(file)));
    }),
    { numRuns: 50 },
  );
});
