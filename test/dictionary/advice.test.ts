import { expect, test } from 'vitest';
import { adviseOn } from '../../src/dictionary/advice.js';
import { writtenFields } from '../../src/dictionary/file-of.js';
import { readDictionary } from '../../src/dictionary/read.js';
import { known } from './known.js';

function advice(yaml: string): string[] {
  const { dictionary, problems } = readDictionary(yaml, known);
  expect(problems).toEqual([]);
  return adviseOn(dictionary, writtenFields(yaml)).map(
    ({ code, params }) => `${code.replace('dictionary.advice.', '')} ${params?.field}`,
  );
}

test.each<[string, string[]]>([
  ['fields: [{ name: a, type: choice }]', ['any_choice a']],
  ['fields: [{ name: a, type: choice, allowed: [x] }]', []],
  [
    'fields: [{ name: order_amount, match: evidence, survivorship: newest }]',
    ['lines_match order_amount', 'lines_survivorship order_amount'],
  ],
  ['fields: [{ name: level, match: evidence, survivorship: newest }]', []],
  [
    'tags: [{ tag: big, when: [{ field: order_amount, at_least: 9 }, { field: order_amount, at_most: 99 }] }]',
    ['lines_tag order_amount'],
  ],
])('%s: %j', (yaml, expected) => {
  expect(advice(yaml)).toEqual(expected);
});

test('fields made from each other are a mistake, however many they are', () => {
  const { problems } = readDictionary(
    'fields:\n  - { name: a, type: text, from: [b] }\n  - { name: b, type: text, from: [fax, c] }\n  - { name: c, type: text, from: [a] }\n',
    known,
  );
  expect(problems.map(({ message }) => [message.code, message.params?.word])).toEqual([
    ['dictionary.from_cycle', 'a ← b ← c ← a'],
  ]);
});

test('ten thousand allowed values are read in seconds', () => {
  const values = Array.from({ length: 10_000 }, (_, n) => `      v${n}: [s${n}]`).join('\n');
  const yaml = `fields:\n  - name: big\n    type: choice\n    allowed:\n${values}\n      v7: []\n`;
  const start = performance.now();
  const { problems } = readDictionary(yaml, known);
  expect(problems.map(({ message }) => message.code)).toEqual(['dictionary.twice']);
  expect(performance.now() - start).toBeLessThan(5000);
});
