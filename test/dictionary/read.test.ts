import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapColumns } from '../../src/dictionary/columns.js';
import { readDictionary } from '../../src/dictionary/read.js';
import { words } from '../../src/dictionary/words.js';
import { say } from '../../src/i18n/say.js';
import { companiesDictionary, dictionaryOf, known } from './known.js';

/** `line:column code {params}` of every problem. */
function problems(yaml: string): string[] {
  return readDictionary(yaml, known).problems.map(({ line, column, message }) => {
    const { line: _, ...params } = message.params ?? {};
    return `${line}:${column} ${message.code.replace('dictionary.', '')} ${JSON.stringify(params)}`;
  });
}

function codes(yaml: string): string[] {
  return problems(yaml).map((problem) => problem.split(' ')[1] ?? '');
}

function field(yaml: string, name: string) {
  return dictionaryOf(yaml).fields.find((f) => f.name === name);
}

describe('shared values', () => {
  test('are kept as cleaning reads them, each once, by field', () => {
    const { matching } = dictionaryOf(
      'matching: { shared: [{ field: phone, value: （0755）26012345, counts: yes }, { field: phone, value: 0755-26012345, counts: true }, { field: email, value: Sales@Example.com, counts: 否 }] }',
    );
    expect(matching.sharedValues).toEqual([
      { field: 'phone', value: '0755-26012345', counts: true },
      { field: 'email', value: 'sales@example.com', counts: false },
    ]);
  });

  test('none are said, none are there', () => {
    expect(dictionaryOf('matching: { shared: [] }').matching).toEqual(companiesDictionary.matching);
  });
});

describe('what never merges alone', () => {
  test('is read as combinations, each once, one field with or without brackets', () => {
    const { matching } = dictionaryOf(
      'matching: { never_alone: [[phone, contact_name], email, [contact_name, phone], [email]] }',
    );
    expect(matching.neverAlone).toEqual([['contact_name', 'phone'], ['email']]);
    expect(dictionaryOf('matching: { never_alone: [] }').matching).toEqual(companiesDictionary.matching);
  });
});

describe('how many pairs are compared', () => {
  test('is 30 for each record unless the file says otherwise', () => {
    expect(dictionaryOf('').matching.pairsPerRecord).toBe(30);
    expect(dictionaryOf('matching: { pairs_per_record: 200 }').matching.pairsPerRecord).toBe(200);
  });
});

describe('defaults', () => {
  test.each(['', '# nothing\n', 'preset: companies', 'fields:\ntags:\n', '\ufeffpreset: companies\r\n'])(
    'an empty or bare file is the first preset (%j)',
    (yaml) => expect(dictionaryOf(yaml)).toEqual(companiesDictionary),
  );

  test('every option of the type is filled in', () => {
    expect(field('', 'uscc')?.options).toMatchObject({ kind: 'uscc' });
    expect(field('', 'phone')?.options).toMatchObject({ country: 'CN', area_code: '' });
  });

  test('a field of the preset is extended, not replaced', () => {
    const phone = field('fields: [{ name: phone, aliases: [大堂電話], options: { country: HK } }]', 'phone');
    expect(phone?.options).toMatchObject({ country: 'HK', area_code: '' });
    expect(phone?.aliases).toContain('大堂電話');
    expect(phone?.aliases).toContain('总机');
    expect(phone?.match).toBe('evidence');
  });

  test('a field of one’s own has its type’s defaults', () => {
    expect(field('fields: [{ name: floor, type: number, title: 楼层 }]', 'floor')).toMatchObject({
      object: 'customer',
      title: { en: '楼层', 'zh-CN': '楼层' },
      match: 'no',
      required: false,
      survivorship: known.types.get('number')?.survivorship,
      options: { integer: false },
    });
  });

  test('another type starts from its own options and allows anything', () => {
    const level = field('fields: [{ name: level, type: text }]', 'level');
    expect(level?.allowed).toEqual([]);
    expect(level?.options).toEqual({ multiline: false });
  });

  test('the preset’s title in one language keeps the other, any other title is for both', () => {
    expect(field('fields: [{ name: name, title: 客户名称 }]', 'name')?.title.en).toBe('Customer name');
    expect(field('fields: [{ name: name, title: Kunde }]', 'name')?.title['zh-CN']).toBe('Kunde');
    expect(field('fields: [{ name: name, title: { en: Firm } }]', 'name')?.title).toEqual({
      en: 'Firm',
      'zh-CN': '客户名称',
    });
  });

  test('remove leaves a field out, of lists made from it as well', () => {
    const dictionary = dictionaryOf('fields: [{ name: street, remove: true }, { name: fax, remove: true }]');
    expect(dictionary.fields.some(({ name }) => name === 'fax')).toBe(false);
    expect(dictionary.fields.find(({ name }) => name === 'address')?.from).toEqual([
      'province',
      'city',
      'district',
      'address_2',
    ]);
  });

  test('an alias taken from a field of the preset is taken away there', () => {
    const dictionary = dictionaryOf('fields: [{ name: contact_phone, aliases: [電話] }]');
    expect(dictionary.fields.find(({ name }) => name === 'phone')?.aliases).not.toContain('电话');
  });

  test('values stay as written: 007, 2024-01-01, true', () => {
    const { tags } = dictionaryOf(
      'tags: [{ tag: 007, when: [{ field: created, at_least: 2024-01-01 }, { field: name, is: [007, true] }] }]',
    );
    expect(tags).toEqual([
      {
        tag: '007',
        when: [
          { field: 'created', atLeast: '2024-01-01' },
          { field: 'name', is: ['007', 'true'] },
        ],
      },
    ]);
  });

  test('a field with a new title is still known by its usual one', () => {
    const renamed = dictionaryOf('fields: [{ name: contact_wechat, title: 微信号码 }]');
    expect(mapColumns(['微信'], [], renamed, known.types)[0]?.field).toBe('contact_wechat');
    const given = '{ name: chat, title: 微信, type: text }';
    const taken = dictionaryOf(`fields: [{ name: contact_wechat, title: 私人微信 }, ${given}]`);
    expect(mapColumns(['微信'], [], taken, known.types)[0]?.field).toBe('chat');
  });

  test('conditions take one value or a list', () => {
    const yaml = `
tags:
  - tag: 高价值
    when:
      - { field: level, is: A }
      - { field: amount, at_least: 100000, at_most: 1000000000 }
      - { field: phone, missing: yes }
      - { field: name, contains: [集团, 股份], is_not: 测试公司 }
`;
    expect(dictionaryOf(yaml).tags[0]?.when).toEqual([
      { field: 'level', is: ['A'] },
      { field: 'amount', atLeast: '100000', atMost: '1000000000' },
      { field: 'phone', missing: true },
      { field: 'name', contains: ['集团', '股份'], isNot: ['测试公司'] },
    ]);
  });

  test('allowed takes a list or spellings', () => {
    expect(field('fields: [{ name: kind, allowed: [直销, 经销] }]', 'kind')?.allowed).toEqual([
      { value: '直销', synonyms: [] },
      { value: '经销', synonyms: [] },
    ]);
    expect(field('fields: [{ name: kind, allowed: { 直销: [直客], 1: [] } }]', 'kind')?.allowed).toEqual([
      { value: '直销', synonyms: ['直客'] },
      { value: '1', synonyms: [] },
    ]);
  });
});

describe('problems', () => {
  test('no field has a name that every object has already', () => {
    expect(problems('fields: [{ name: constructor, type: text }]')).toEqual([
      '1:18 field_bad_name {"word":"constructor"}',
    ]);
  });

  test('all at once, each with its place and the nearest word, in the order of the file', () => {
    const yaml = `preset: company
feilds: []
fields:
  - name: phone
    type: phon
    survivorship: newst
    match: evidnce
    object: kunde
    aliases: 电话
    options: { contry: HK }
  - name: Phone2
  - name: contact_moblie
    title: 手机
  - name: phone
  - name: level
    allowed: { A: [甲], B: [甲] }
    from: [name, level, citty]
    required: 也许
customer_number: K{yyyy}
matching: { sure: 0.5, maybe: 0.9 }
columns:
  客户: nme
tags:
  - tag: x
  - when: []
  - tag: y
    when:
      - { field: amout, at_least: 1 }
      - { field: level, is: 甲 }
      - { field: name }
`;
    expect(problems(yaml)).toEqual([
      '1:9 unknown_preset_near {"word":"company","near":"companies"}',
      '2:1 unknown_key_near {"word":"feilds","near":"fields"}',
      '5:11 unknown_type_near {"word":"phon","near":"phone"}',
      '6:19 unknown_survivorship_near {"word":"newst","near":"newest"}',
      '7:12 unknown_match_near {"word":"evidnce","near":"evidence"}',
      '8:13 unknown_object {"word":"kunde","known":["customer","contact","activity","order"]}',
      '9:14 expected_list {"key":"aliases"}',
      '10:16 unknown_option_near {"type":"phone","word":"contry","near":"country"}',
      '11:11 field_bad_name {"word":"Phone2"}',
      '12:11 unknown_new_field_near {"word":"contact_moblie","near":"contact_mobile"}',
      '13:12 alias_twice {"word":"手机","one":"contact_mobile","other":"contact_moblie"}',
      '14:11 field_twice {"word":"phone"}',
      '16:28 allowed_twice {"word":"甲","value":"B","other":"A"}',
      '17:18 from_self {"word":"level"}',
      '17:25 unknown_field_near {"word":"citty","near":"city"}',
      '18:15 expected_flag {"key":"required"}',
      '19:18 number_seq {"word":"K{yyyy}"}',
      '20:24 matching_order {"sure":0.5,"maybe":0.9}',
      '22:7 unknown_field_near {"word":"nme","near":"name"}',
      '24:10 tag_no_condition {"tag":"x"}',
      '25:5 tag_no_name {}',
      '28:18 unknown_field_near {"word":"amout","near":"amount"}',
      '29:29 unknown_value_near {"word":"甲","near":"A","field":"level"}',
      '30:18 condition_no_test {"word":"name"}',
    ]);
  });

  test.each([
    ['matching: { sure: 2 }', ['matching_range']],
    ['matching: { pairs_per_record: 0 }', ['pairs_range']],
    ['matching: { pairs_per_record: 20000 }', ['pairs_range']],
    ['matching: { pairs_per_record: 2.5 }', ['pairs_range']],
    ['matching: { pairs_per_record: 多 }', ['expected_number']],
    ['matching: { sure: 高 }', ['expected_number']],
    ['matching: { shared: [{ field: phone, value: 13800138000 }] }', ['shared_no_counts']],
    ['matching: { shared: [{ field: phone, counts: true }] }', ['shared_no_value']],
    ['matching: { shared: [{ value: 13800138000, counts: true }] }', ['shared_no_field']],
    ['matching: { shared: [{ field: phon, value: 13800138000, counts: true }] }', ['unknown_field_near']],
    ['matching: { shared: [{ field: remark, value: 无, counts: true }] }', ['shared_not_compared']],
    ['matching: { shared: [{ field: email, value: 没有, counts: true }] }', ['shared_not_read']],
    [
      'matching: { shared: [{ field: phone, value: 13800138000, counts: true }, { field: phone, value: 138-0013-8000, counts: false }] }',
      ['shared_twice'],
    ],
    ['matching: { never_alone: [[phone, contact_nam]] }', ['unknown_field_near']],
    ['matching: { never_alone: [remark] }', ['never_alone_not_compared']],
    ['matching: { never_alone: phone }', ['expected_items']],
    ['matching: { sure: 0.05 }', ['matching_order']],
    ['customer_number: C{seq:3}{seq:4}', ['number_seq']],
    ['customer_number: C{yyy}{seq:3}', ['unknown_placeholder_near']],
    ['customer_number: C{seq}', ['unknown_placeholder_near']],
    ['customer_number: C{部门}{seq:3}', ['unknown_placeholder']],
    ['fields: 客户', ['expected_items']],
    ['fields: [客户]', ['expected_map']],
    ['fields: [{ title: x }]', ['field_no_name']],
    ['fields: [{ name: }]', ['field_no_name']],
    ['fields: [{ name: fax, aliases: [[a]] }]', ['expected_text']],
    ['fields: [{ name: url, options: { x: 1 }, type: url }]', ['no_options']],
    ['fields: [{ name: created, options: { order: dym } }]', ['unknown_option_value_near']],
    ['fields: [{ name: fax, title: { de: Fax } }]', ['unknown_key']],
    ['fields: [{ name: nonsense_x, remove: true }]', ['unknown_field']],
    ['fields: [{ name: fax, remove: true }]\ncolumns: { a: fax }', ['unknown_field']],
    ['fields: [{ name: fax, aliases: [号] }, { name: phone, aliases: [號] }]', ['alias_twice']],
    ['fields: [{ name: fax, aliases: [手机] }]', ['alias_twice']],
    ['columns: { a: }', ['column_empty']],
    ['sheets: { 停用: skip, "1": READ }', []],
    ['sheets: { 停用: skpi }', ['unknown_sheet_choice_near']],
    ['sheets: { 停用: 不要 }', ['unknown_sheet_choice']],
    ['sheets: { 停用: }', ['sheet_empty']],
    ['sheets: { 停用: [skip] }', ['expected_text']],
    ['sheets: [停用]', ['expected_map']],
    ['companies', ['expected_map']],
    ['tags: [{ tag: x, when: [{ is: A }] }]', ['condition_no_field']],
    ['tags: [{ tag: x, when: [{ field: level, si: A }] }]', ['condition_no_test', 'unknown_key']],
    ['preset：companies', ['syntax_colon']],
    ['fields:\n  - name：fax\n    title: x\n', ['syntax_colon']],
    ['columns:\n  甲: -\n', ['syntax_dash']],
    ['preset: companies\npreset: persons', ['twice']],
    ['fields:\n\t- name: fax', ['syntax_tab']],
    ['fields: [{ name: fax', ['syntax_unclosed']],
    ['preset: "companies', ['syntax_unclosed']],
    ['fields: [{ name: fax, aliases: [*传真] }]', ['syntax_sign']],
    ['fields: [{ name: fax, aliases: [传真，传真号] }]', ['wide_comma']],
    ['fields: [{ name: fax, aliases: ["传真，电话"] }]', []],
    ['fields: [{ name: kind, allowed: { 直销: [直客，自营] } }]', ['wide_comma']],
    ['fields: [{ name: fax, export: { customer: Fax } }]', ['unknown_key_near']],
    ['tags: [{ tag: 大, when: [{ field: amount, at_least: 十万 }] }]', ['bound_number']],
    ['tags: [{ tag: 新, when: [{ field: created, at_least: 2020/1/1 }] }]', ['bound_date']],
    ['tags: [{ tag: 新, when: [{ field: created, at_least: 2020-01 }] }]', []],
    ['tags: [{ tag: !重要, when: [{ field: level, is: A }] }]', ['syntax_sign']],
    ['preset: @companies', ['syntax_sign']],
    ['preset: a: b', ['syntax_indent']],
    ['preset:companies\ntags:', ['syntax_indent']],
    ['fields:\n  - name: fax\n   title: x', ['syntax_indent']],
  ])('%j', (yaml, expected) => {
    expect(codes(yaml)).toEqual(expected);
  });

  test('every message has words in both languages, with all their parameters', () => {
    const yaml =
      'presett: x\npreset: zzz\nfields: [{ name: url, type: url, options: { a: 1 } }, { name: B }]\nmatching: 3';
    const found = readDictionary(yaml, known).problems;
    expect(found).toHaveLength(5);
    for (const { message } of found) {
      expect(say(message, 'en', words)).toMatch(/^Line \d+: [^{}]+$/);
      expect(say(message, 'zh-CN', words)).toMatch(/^第 \d+ 行：[^{}]+$/);
    }
  });

  test('no text makes it throw, and places lie inside the file', () => {
    const bits = [
      'fields',
      'name',
      ': ',
      '：',
      '- ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      '#',
      '客户',
      'phone',
      '&a',
      '*a',
      '|',
      '\t',
      '!!map',
      '? ',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 4 })), { maxLength: 30 }),
        (parts) => {
          const yaml = parts.join('');
          const lines = yaml.split('\n').length;
          for (const { line, column } of readDictionary(yaml, known).problems) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines + 1);
            expect(column).toBeGreaterThanOrEqual(1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
