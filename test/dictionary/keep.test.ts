import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, answerLines, keepAnswers, saysAll } from '../../src/dictionary/keep.js';
import { readDictionary } from '../../src/dictionary/read.js';
import { writeDictionary } from '../../src/dictionary/write.js';
import type { Lang } from '../../src/model/words.js';
import { plain } from '../../src/text/width.js';
import { dictionaryOf, known } from './known.js';

/* Answers written into a file that a person looks after: nothing else in it may change, to the byte. */

const answers = (columns: Answers['columns'], sheets: Answers['sheets'] = {}): Answers => ({
  columns,
  sheets,
});
const keep = (text: string, columns: Answers['columns'], sheets: Answers['sheets'] = {}) =>
  keepAnswers(text, answers(columns, sheets), known);

describe('where the answers go', () => {
  test.each([
    ['an empty file', '', { 备注: 'remark' }, 'columns:\n  备注: remark\n'],
    ['comments alone', '# 我的说明\n', { 备注: 'remark' }, '# 我的说明\n\ncolumns:\n  备注: remark\n'],
    ['no columns yet', 'preset: companies\n', { a: '-' }, 'preset: companies\n\ncolumns:\n  a: "-"\n'],
    ['no line end at the end', 'preset: companies', { a: '-' }, 'preset: companies\n\ncolumns:\n  a: "-"\n'],
    [
      'below the last column, before its comment and what follows',
      "columns:\n    '甲' : phone   # 总机\n    # 还有\n\ntags: []\n",
      { 乙: 'fax' },
      "columns:\n    '甲' : phone   # 总机\n    乙: fax\n    # 还有\n\ntags: []\n",
    ],
    [
      'in place of an older answer, however it is spelled there',
      'columns:\n  "手机 （旧）":   phone # 问过财务\n  乙: fax\n',
      { '手机 (旧)': '-' },
      'columns:\n  "手机 （旧）":   "-" # 问过财务\n  乙: fax\n',
    ],
    [
      'nothing below the key',
      'columns:   # 列\npreset: companies\n',
      { 甲: 'fax' },
      'columns:   # 列\n  甲: fax\npreset: companies\n',
    ],
    ['empty braces', 'columns: {}\n', { 甲: 'fax' }, 'columns: { 甲: fax }\n'],
    ['braces', 'columns: { 甲: fax, } # 完\n', { 乙: '-' }, 'columns: { 甲: fax, 乙: "-", } # 完\n'],
    [
      'braces over several lines',
      'columns: {\n  甲: fax, # 传真\n  乙: phone\n}\n',
      { 丙: '-' },
      'columns: {\n  甲: fax, # 传真\n  乙: phone, 丙: "-"\n}\n',
    ],
    [
      'all of it in braces',
      '{ preset: companies }\n',
      { 甲: 'fax' },
      '{ preset: companies, columns: { 甲: fax } }\n',
    ],
    [
      'Windows line ends',
      'preset: companies\r\ncolumns:\r\n  甲: fax\r\n',
      { 乙: 'phone' },
      'preset: companies\r\ncolumns:\r\n  甲: fax\r\n  乙: phone\r\n',
    ],
    [
      'Windows line ends, no columns',
      'preset: companies\r\n',
      { 乙: 'fax' },
      'preset: companies\r\n\r\ncolumns:\r\n  乙: fax\r\n',
    ],
    [
      'no line end after the last column',
      'columns:\n  甲: fax',
      { 乙: 'fax' },
      'columns:\n  甲: fax\n  乙: fax\n',
    ],
  ])('%s', (_name, before, columns, after) => {
    expect(keep(before, columns)).toBe(after);
  });

  test('sheets have a place of their own', () => {
    const text = 'sheets:\n  停用: read\ncolumns:\n  甲: fax\n';
    expect(keep(text, {}, { 停用: 'skip', 字典: 'skip' })).toBe(
      'sheets:\n  停用: skip\n  字典: skip\ncolumns:\n  甲: fax\n',
    );
    expect(keep('preset: companies\n', { 甲: 'fax' }, { 字典: 'skip' })).toBe(
      'preset: companies\n\ncolumns:\n  甲: fax\n\nsheets:\n  字典: skip\n',
    );
  });

  test('in a file that the program made, under the explanation', () => {
    for (const lang of ['en', 'zh-CN'] as const) {
      const text = writeDictionary({ preset: 'companies' }, lang, known);
      const kept = keep(text, { 备注2: 'remark' }, { 填表说明: 'skip' }) ?? '';
      expect(kept).toMatch(/\n# {3}".*": "-"\ncolumns:\n {2}备注2: remark\n\n## /);
      expect(kept).toMatch(/\n# {3}".*": read\nsheets:\n {2}填表说明: skip\n\n## /);
      const added = ['columns:', '  备注2: remark', 'sheets:', '  填表说明: skip'];
      expect(kept.split('\n').filter((line) => !added.includes(line))).toEqual(text.split('\n'));
    }
  });

  test('what looks like the explanation in the middle of a list is not taken for the place', () => {
    const text = 'fields:\n  - name: fax\n# columns:\n#   "甲": fax\n    title: 传真机\n';
    expect(keep(text, { 乙: 'fax' })).toBe(`${text}\ncolumns:\n  乙: fax\n`);
  });
});

describe('titles', () => {
  const TITLES = [
    'a: b',
    '#',
    '备注 #2',
    '😀 心情',
    '  前面有空格',
    'null',
    'on',
    '1e3',
    '007',
    '-',
    '*必填',
    '? 是否',
    '"引号"',
    "it's",
    '[x]',
    '{y}',
    '&a',
    '!tag',
    '%',
    '@',
    '`',
    '|',
    '>',
    '甲，乙',
    'x:备注',
    '__proto__',
    'constructor',
    '~',
    '=',
    '<<',
    'columns',
    '第一行\n第二行',
    'tab\there',
    '\\',
    '…',
    '𠮷',
    '1',
    '2019-01-01',
  ];
  test.each(TITLES)('%j is there when the file is read again', (title) => {
    for (const start of ['', 'columns:\n  甲: fax\n', 'columns: { 甲: fax }\n', 'columns: {}\n']) {
      const kept = keep(start, { [title]: 'remark' });
      const { columns } = dictionaryOf(kept ?? '');
      expect(Object.entries(columns)).toContainEqual([title, 'remark']);
      expect(keep(kept ?? '', { [title]: 'remark' })).toBe(kept);
    }
  });

  test('all of them together, one by one or at once, and changed once more', () => {
    const all = Object.fromEntries(
      TITLES.filter((title) => title !== '__proto__').map((title) => [title, 'remark']),
    );
    const kept = keep('# mine\npreset: companies\n', all) ?? '';
    expect(Object.keys(dictionaryOf(kept).columns).sort()).toEqual(Object.keys(all).sort());
    const changed = keep(kept, Object.fromEntries(Object.keys(all).map((title) => [title, '-']))) ?? '';
    expect(new Set(Object.values(dictionaryOf(changed).columns))).toEqual(new Set(['-']));
    expect(changed.split('\n').length).toBe(kept.split('\n').length);
  });
});

describe('what is left to the person', () => {
  test.each([
    ['a file with problems', 'presett: companies\n'],
    ['no YAML', 'columns: {\n'],
    ['twice the same setting', 'columns:\n  甲: fax\ncolumns:\n  乙: fax\n'],
    ['an end mark', 'preset: companies\n...\n'],
  ])('%s', (_name, text) => {
    expect(keep(text, { 丙: 'fax' })).toBeUndefined();
  });

  test('a field that the file does not have', () => {
    expect(keep('fields: [{ name: fax, remove: true }]\n', { 丙: 'fax' })).toBeUndefined();
  });

  test('the lines are shown as they are written', () => {
    const told = answers({ 'a: b': 'fax', 备注: '-' }, { 字典: 'skip' });
    expect(answerLines(told)).toEqual([
      'columns:',
      '  "a: b": fax',
      '  备注: "-"',
      'sheets:',
      '  字典: skip',
    ]);
    expect(saysAll(dictionaryOf(answerLines(told).join('\n')), told)).toBe(true);
    expect(saysAll(dictionaryOf('columns: { 备注: remark }'), answers({ 备注: '-' }))).toBe(false);
    expect(saysAll(dictionaryOf('columns: { "手机（旧）": phone }'), answers({ '手机(旧)': 'phone' }))).toBe(
      true,
    );
  });
});

/* Any file, any titles: what was there stays there in its order, what is new can be read. */

const title = fc.oneof(
  fc.string({ minLength: 1, maxLength: 10, unit: 'grapheme' }),
  fc.constantFrom(
    '客户',
    'no',
    '1e3',
    'a: b',
    ' #',
    '手机',
    '手 机',
    '（',
    '-',
    "'",
    '"',
    '\t',
    '{}',
    '\u2028',
  ),
);
const fold = (text: string): string => plain(text).toLowerCase();
const pairs = fc
  .uniqueArray(fc.tuple(title, fc.constantFrom('remark', '-', 'fax')), {
    maxLength: 4,
    selector: ([text]) => fold(text),
  })
  .map((list) => Object.fromEntries(list));
const comment = fc.constantFrom('', '# 注释', '  # x', '## columns:', '# columns:', '#   "a": fax');

function isSubsequence(parts: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const line of whole) if (line === parts[at]) at++;
  return at === parts.length;
}

test('nothing else changes and the answers are there', () => {
  let tried = 0;
  fc.assert(
    fc.property(
      pairs,
      pairs,
      fc.array(comment, { maxLength: 3 }),
      fc.constantFrom<Lang>('en', 'zh-CN'),
      fc.boolean(),
      (before, columns, comments, lang, windows) => {
        const made = `${comments.join('\n')}\n${writeDictionary({ preset: 'companies', columns: before }, lang, known)}`;
        const text = windows ? made.replaceAll('\n', '\r\n') : made;
        fc.pre(readDictionary(text, known).problems.length === 0);
        tried++;
        const kept = keep(text, columns);
        expect(kept).toBeDefined();
        const dictionary = dictionaryOf(kept ?? '');
        expect(saysAll(dictionary, answers({ ...columns }))).toBe(true);
        expect({ ...dictionary, columns: {} }).toEqual({ ...dictionaryOf(text), columns: {} });
        const isColumn = (line: string): boolean => /^ {2}\S.*: (?:remark|"-"|fax)\r?$/s.test(line);
        const rest = text.split('\n').filter((line) => !isColumn(line));
        expect(isSubsequence(rest, (kept ?? '').split('\n'))).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
  expect(tried).toBeGreaterThan(120);
});
