import fc from 'fast-check';
import { readDictionary } from '../../src/dictionary/read.js';
import { known } from './known.js';

/** A dictionary file that says something of every kind. */
export const WHOLE = `
preset: companies
fields:
  - { name: name, title: 单位, aliases: [往来户, "甲、乙", "a; b"], length: { min: 2, max: 60 } }
  - { name: phone, title: { en: Switchboard, zh-CN: 总机 }, options: { country: HK }, required: true }
  - { name: legacy_id, unique: true, pattern: '[A-Z]\\d{4}', match: identifier, survivorship: first }
  - { name: level, allowed: { "2": [二], "1": [一, "甲, 乙"], "=SUM(1)": [] } }
  - { name: amount, range: { min: 0, max: 99999999.5 } }
  - { name: created, range: { min: 2000-01-01 } }
  - { name: address, from: [] }
  - { name: fax, remove: true }
  - { name: floor, type: number, title: 楼层, object: contact, export: { contacts: Floor } }
  - { name: kind_of, type: choice, allowed: [A, B] }
  - { name: remark, junk: { add: [内部], keep: [无] } }
tags:
  - tag: 重点
    when:
      - { field: amount, at_least: 100000, at_most: 900000 }
      - { field: phone, missing: false }
rules:
  - { when: { level: ["1", "2"] }, required: [owner, first_deal], message: "要有人：“负责人”" }
  - when:
      - { field: source, is_not: [展会], contains: [网] }
    then:
      - { field: amount, at_least: 1 }
  - { required: owner }
junk: [待确认]
matching:
  sure: 0.97
  maybe: 0.2
  pairs_per_record: 50
  shared:
    - { field: phone, value: 0755-26012345, counts: true }
    - { field: email, value: sales@example.com, counts: false }
  never_alone:
    - [phone, contact_name]
    - email
customer_number: K{yy}{seq:4}
columns: { 经手: owner, 内部代码: "-" }
sheets: { 说明: skip }
`;

/** Files without mistakes, of settings put together at random. */
export function yamls(): fc.Arbitrary<string> {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .map((one) => one.replace(/[\p{C}\p{Z}\ufffe\uffff]/gu, ''))
    .filter((one) => one !== '');
  const texts = fc.uniqueArray(text, {
    maxLength: 3,
    selector: (one) => one.normalize('NFKC').toLowerCase(),
  });
  const own = fc.record(
    {
      name: fc.constantFrom('f1', 'f2', 'f3'),
      type: fc.constantFrom(...known.types.keys()),
      title: fc.oneof(text, fc.record({ en: text, 'zh-CN': text })),
      aliases: texts,
      allowed: fc.oneof(texts, fc.dictionary(text, fc.constant([]), { maxKeys: 3, noNullPrototype: true })),
      required: fc.boolean(),
      unique: fc.boolean(),
      length: fc.record({ min: fc.nat(5), max: fc.integer({ min: 5, max: 90 }) }),
      pattern: fc.constantFrom('a+', '[^"]*', '\\d{3}-\\d{4}'),
    },
    { requiredKeys: ['name', 'type'] },
  );
  const preset = fc.record(
    {
      name: fc.constantFrom('phone', 'email', 'remark', 'level'),
      title: text,
      aliases: texts,
      object: fc.constantFrom('customer', 'contact'),
      survivorship: fc.constantFrom(...known.survivors.map(({ name }) => name)),
      match: fc.constantFrom('evidence', 'no'),
      remove: fc.constant(true),
      from: fc.constantFrom([], ['remark']),
    },
    { requiredKeys: ['name'] },
  );
  return fc
    .record({
      preset: fc.constantFrom('companies', 'persons'),
      fields: fc.uniqueArray(fc.oneof(own, preset), { selector: ({ name }) => name, maxLength: 4 }),
      columns: fc.dictionary(text, fc.constant('-'), { maxKeys: 2, noNullPrototype: true }),
    })
    .map((file) => JSON.stringify(file))
    .filter((yaml) => readDictionary(yaml, known).problems.length === 0);
}
