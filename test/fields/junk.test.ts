import { describe, expect, test } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import { makeCleaner } from '../../src/fields/clean.js';
import { fieldTypes } from '../../src/fields/index.js';
import { isDitto, isJunk, isJunkOf, junkRules, junkWords } from '../../src/fields/junk.js';
import { normalizeCell } from '../../src/fields/normalize-cell.js';
import { builtIn } from '../../src/registry.js';
import { contextOf } from './context.js';

/** What the issue of every list is: cells that people and exports fill because they must. */
const NOTHING = [
  '无',
  '暂无',
  '不详',
  'N/A',
  '-',
  'test',
  '测试',
  'asdf',
  '####',
  '——',
  'ｎ/ａ',
  'NULL',
  '？？',
  'xxx',
];

describe.each(
  fieldTypes
    .filter(({ name }) => name !== 'text' && name !== 'boolean')
    .map((type) => [type.name, type] as const),
)('%s', (name, type) => {
  test.each(NOTHING)('%s says nothing', (cell) => {
    const { values, findings = [] } = normalizeCell(type, cell, contextOf(type));
    expect(values).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });

  test('every word that is listed says nothing to the type itself', () => {
    const words = junkWords(name);
    const taken = words.filter((word) => normalizeCell(type, word, contextOf(type)).values.length > 0);
    expect(words.length).toBeGreaterThan(40);
    expect(taken).toEqual([]);
  });

  test('同上 is a finding that says so, not a value', () => {
    const { values, findings } = normalizeCell(type, '同上', contextOf(type));
    expect(values).toEqual([]);
    expect(findings?.map(({ code }) => code)).toEqual(['clean.ditto']);
  });
});

test('text is taken as it is by its type', () => {
  const [text] = fieldTypes.filter(({ name }) => name === 'text');
  if (text === undefined) throw new Error('no type text');
  for (const cell of NOTHING) expect(normalizeCell(text, cell, contextOf(text)).values).toHaveLength(1);
  expect(normalizeCell(text, '同上', contextOf(text))).toMatchObject({
    values: ['同上'],
    findings: [{ code: 'clean.ditto' }],
  });
  expect(junkWords('text')).toEqual([]);
});

test('a word may be a value of one type', () => {
  expect(isJunkOf('number', '0')).toBe(false);
  expect(isJunkOf('choice', '0')).toBe(false);
  expect(isJunkOf('person', '0')).toBe(true);
  expect(junkWords('choice')).not.toContain('0');
  expect(junkWords('email')).toContain('没有邮箱');
});

test.each(['同上', '〃', ' 同上。', '"', 'same as above', '同前'])('%j points to the row above', (cell) => {
  expect(isDitto(cell)).toBe(true);
});

test.each(['同上海公司', '', '相同', '同'])('%j does not', (cell) => {
  expect(isDitto(cell)).toBe(false);
});

test('what a field says counts before what the dictionary says', () => {
  const rules = junkRules({ add: ['内部', '散客'], keep: ['测试'] }, { add: ['测试'], keep: ['内部'] });
  expect(isJunk('散客', rules)).toBe(true);
  expect(isJunk('测试', rules)).toBe(true);
  expect(isJunk('内部', rules)).toBe(false);
  expect(isJunk('暂无', rules)).toBe(true);
  expect(junkRules(undefined, undefined)).toBeUndefined();
});

describe('in the data dictionary', () => {
  const read = (yaml: string) => readDictionary(yaml, builtIn.known);
  const clean = (yaml: string, cells: Record<string, string>) => {
    const { dictionary, problems } = read(yaml);
    expect(problems).toEqual([]);
    const columns = Object.keys(cells).map((name, column) => {
      const type = dictionary.fields.find((field) => field.name === name)?.type ?? 'text';
      return { column, header: name, field: name, type, why: { code: 'dictionary.why_told' } };
    });
    const cleaner = makeCleaner(dictionary, columns, builtIn.types);
    return cleaner({ line: 2, cells: Object.values(cells) });
  };

  test('words are added for all fields, or for one', () => {
    const yaml = 'junk: [散户, 内部]\nfields:\n  - { name: level, junk: [C] }\n';
    const { values, findings } = clean(yaml, { name: '散户', source: '内部', level: 'C', phone: '散户' });
    // C is an allowed level: a value that is listed there is meant.
    expect(values).toEqual({ level: ['C'] });
    const said = findings.filter(({ code }) => code === 'clean.nothing').map(({ field }) => field);
    expect(said).toEqual(['name', 'source', 'phone']);
    expect(clean('junk: [散户]\n', { remark: '散户' }).values).toEqual({});
  });

  test('built-in words are kept where they are names', () => {
    const yaml = 'junk: { keep: [测试, 暂无] }\n';
    expect(clean(yaml, { name: '测试', source: '暂无' }).values).toEqual({
      name: ['测试'],
      source: ['暂无'],
    });
    // A phone number is not a word.
    expect(clean(yaml, { phone: '暂无' }).values).toEqual({});
    const own = 'fields:\n  - { name: source, junk: { keep: [无] } }\n';
    expect(clean(own, { source: '无', kind: '无' }).values).toEqual({ source: ['无'] });
  });

  test('the same word in both is reported, and so is another key', () => {
    expect(read('junk: { add: [内部], keep: [内部] }\n').problems.map(({ message }) => message.code)).toEqual(
      ['dictionary.junk_both'],
    );
    expect(read('junk: { ad: [内部] }\n').problems).toHaveLength(1);
  });
});
