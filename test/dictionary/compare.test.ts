import { describe, expect, it } from 'vitest';
import { compareDictionaries, isSameDictionary } from '../../src/dictionary/compare.js';
import { readDictionary } from '../../src/dictionary/read.js';
import { builtIn } from '../../src/registry.js';

function read(text: string) {
  const { dictionary, problems } = readDictionary(`preset: companies\n${text}`, builtIn.known);
  expect(problems).toEqual([]);
  return dictionary;
}

const compare = (older: string, newer: string) => compareDictionaries(read(older), read(newer));

describe('comparing dictionaries', () => {
  it('finds nothing in what says the same in other words and another order', () => {
    const diff = compare(
      'fields: [{ name: level, required: true }, { name: source, aliases: [渠道] }]',
      'fields:\n  - { name: source, type: choice, aliases: [渠道] }\n  - name: level\n    required: yes\n',
    );
    expect(diff.altered).toEqual([]);
    expect(isSameDictionary(diff)).toBe(true);
  });

  it('names fields that are new, gone or other, with every setting as the file calls it', () => {
    const diff = compare(
      'fields: [{ name: own_line, type: phone, title: 对口热线 }, { name: level, allowed: [A, B] }]',
      `fields:
  - { name: own_word, type: text, title: 接头暗号 }
  - { name: remark, remove: true }
  - { name: level, title: 本司等次, required: true, allowed: { A: [甲], C: [] }, length: { max: 2 }, export: { customers: Lvl } }
  - { name: phone, options: { area_code: '0755' } }
`,
    );
    expect(diff.added).toEqual([
      { name: 'own_word', type: 'text', title: { en: '接头暗号', 'zh-CN': '接头暗号' } },
    ]);
    expect(diff.removed.map(({ name }) => name).sort()).toEqual(['own_line', 'remark']);
    expect(diff.altered.map(({ name, settings }) => [name, settings.map(({ key }) => key).sort()])).toEqual([
      ['phone', ['options.area_code']],
      [
        'level',
        [
          'aliases',
          'allowed',
          'export.customers',
          'length.max',
          'required',
          'title',
          'title.en',
          'title.zh-CN',
        ],
      ],
    ]);
    const [phone, level] = diff.altered;
    expect(phone?.settings).toEqual([{ key: 'options.area_code', before: '', after: '0755' }]);
    expect(level?.settings).toContainEqual({ key: 'allowed', before: ['A', 'B'], after: ['A: [甲]', 'C'] });
    expect(level?.settings).toContainEqual({ key: 'length.max', after: '2' });
    expect(level?.settings).toContainEqual({ key: 'required', before: 'false', after: 'true' });
  });

  it('says of another type nothing of the options that only the old one had', () => {
    const { altered } = compare(
      'fields: [{ name: city, options: { complete: true } }]',
      'fields: [{ name: city, type: text, options: { multiline: true } }]',
    );
    expect(altered[0]?.settings.map(({ key }) => key)).toEqual(['type', 'options.multiline']);
  });

  it('names other settings too', () => {
    const { settings, altered } = compare(
      'columns: { 备注2: remark }\nsheets: { 字典: skip }\n',
      'columns: { 备注2: "-" }\nmatching: { sure: 0.9, pairs_per_record: 40, shared: [{ field: phone, value: 13800138000, counts: false }], never_alone: [[phone, email]] }\ncustomer_number: K{seq:5}\ntags: [{ tag: 大户, when: [{ field: level, is: [A] }] }]\n',
    );
    expect(altered).toEqual([]);
    expect(settings.map(({ key, before, after }) => [key, before, after])).toEqual([
      ['tags', [], ['{"tag":"大户","when":[{"field":"level","is":["A"]}]}']],
      ['matching.sure', '0.95', '0.9'],
      ['matching.pairs_per_record', '30', '40'],
      ['columns.备注2', 'remark', '-'],
      ['customer_number', 'C{yyyy}{mm}{dd}{seq:3}', 'K{seq:5}'],
      ['matching.shared.phone 13800138000', undefined, 'counts: false'],
      ['matching.never_alone.phone + email', undefined, 'true'],
      ['sheets.字典', 'skip', undefined],
    ]);
  });
});
