import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../src/dictionary/file-of.js';
import { writeDictionary } from '../../src/dictionary/write.js';
import { dictionaryOf, known } from './known.js';
import { WHOLE, yamls } from './whole.js';

describe('what a file must say to be read as a dictionary', () => {
  test.each(['preset: companies', 'preset: persons'])('nothing, for a preset as it is (%s)', (yaml) => {
    const file = fileOf(dictionaryOf(yaml), known);
    expect(file).toEqual({ preset: yaml.slice('preset: '.length), fields: [] });
  });

  test('only what differs from the preset', () => {
    const yaml = 'fields: [{ name: phone, options: { country: HK } }, { name: fax, remove: true }]';
    expect(fileOf(dictionaryOf(yaml), known).fields).toEqual([
      { name: 'phone', options: { country: 'HK' } },
      { name: 'fax', remove: true },
    ]);
  });

  test('fields that stand in the file stay there', () => {
    expect(fileOf(dictionaryOf(''), known, ['phone']).fields).toEqual([{ name: 'phone' }]);
  });

  test('the whole of a dictionary', () => {
    const text = writeDictionary(fileOf(dictionaryOf(WHOLE), known), 'zh-CN', known);
    expect(dictionaryOf(text)).toEqual(dictionaryOf(WHOLE));
  });

  test('any dictionary', () => {
    fc.assert(
      fc.property(yamls(), fc.constantFrom('en' as const, 'zh-CN' as const), (yaml, lang) => {
        const dictionary = dictionaryOf(yaml);
        expect(dictionaryOf(writeDictionary(fileOf(dictionary, known), lang, known))).toEqual(dictionary);
      }),
      { numRuns: 100 },
    );
  });
});
