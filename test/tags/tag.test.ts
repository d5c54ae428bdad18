import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/dictionary/read.js';
import type { Condition, RowRule, TagRuleSpec } from '../../src/model/dictionary.js';
import type { Customer } from '../../src/model/merge.js';
import type { Finding, Values } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';
import { holds } from '../../src/tags/condition.js';
import { tagRules } from '../../src/tags/rules/index.js';
import { tagCustomer } from '../../src/tags/tag.js';
import { words } from '../../src/tags/words.js';
import { company, field } from '../merge/support.js';

function customer(
  values: Values,
  contacts: readonly Values[] = [],
  members: readonly number[] = [1],
): Customer {
  return {
    number: 'C20241122001',
    members,
    values,
    survived: {},
    contacts: contacts.map((own) => ({ values: own, survived: {}, members })),
  };
}

const tagsOf = (who: Customer, findings: readonly Finding[] = [], spec: readonly TagRuleSpec[] = []) =>
  tagCustomer(
    who,
    spec,
    tagRules,
    { fields: company.fields, findings, holders: () => 0, isDated: () => false },
    'zh-CN',
  );

describe('conditions', () => {
  const who = customer(
    {
      name: ['杭州市第一醫院'],
      level: ['Ａ'],
      amount: ['12000.50'],
      created: ['2024-05-17'],
      staff: ['50-100人'],
      city: ['Köln'],
    },
    [{ contact_position: ['采购经理'] }, { contact_position: ['财务'] }],
  );
  const cases: [Condition, boolean][] = [
    [{ field: 'level', is: ['a', 'b'] }, true],
    [{ field: 'level', is: ['B'] }, false],
    [{ field: 'level', isNot: ['B', 'C'] }, true],
    [{ field: 'level', isNot: ['a'] }, false],
    [{ field: 'unknown', isNot: ['a'] }, true],
    [{ field: 'unknown', is: ['a'] }, false],
    [{ field: 'name', contains: ['医院', '诊所'] }, true],
    [{ field: 'name', contains: ['学校'] }, false],
    [{ field: 'city', is: ['KOLN'] }, true],
    [{ field: 'contact_position', contains: ['采购'] }, true],
    [{ field: 'contact_position', isNot: ['财务'] }, false],
    [{ field: 'level', missing: false }, true],
    [{ field: 'level', missing: true }, false],
    [{ field: 'unknown', missing: true }, true],
    [{ field: 'amount', atLeast: '9000' }, true],
    [{ field: 'amount', atLeast: '12000.5', atMost: '12000.5' }, true],
    [{ field: 'amount', atMost: '12000' }, false],
    [{ field: 'staff', atLeast: '10' }, false],
    [{ field: 'staff', atMost: '1000' }, false],
    [{ field: 'unknown', atMost: '1' }, false],
    [{ field: 'created', atLeast: '2024-05-17' }, true],
    [{ field: 'created', atLeast: '2024-05-18' }, false],
    [{ field: 'created', atMost: '2024-05' }, true],
    [{ field: 'created', atMost: '2024' }, true],
    [{ field: 'created', atLeast: '2024', atMost: '2024' }, true],
    [{ field: 'created', atMost: '2023' }, false],
    [{ field: 'level', is: ['a'], contains: ['b'] }, false],
  ];
  it.each(cases)('%j: %s', (condition, expected) => {
    expect(holds(condition, who)).toBe(expected);
  });
});

describe('tags of the dictionary', () => {
  it('need all their conditions, are given once and come before the built-in ones', () => {
    const spec: TagRuleSpec[] = [
      {
        tag: '重点客户',
        when: [
          { field: 'level', is: ['A'] },
          { field: 'phone', missing: false },
        ],
      },
      { tag: 'VIP', when: [{ field: 'level', is: ['A', 'B'] }] },
      { tag: 'VIP', when: [{ field: 'name', contains: ['医院'] }] },
      { tag: '从不', when: [] },
    ];
    const who = customer({ name: ['某医院'], level: ['A'], phone: ['0571-87654321'] }, [], [1, 2]);
    expect(tagsOf(who, [], spec)).toEqual([
      {
        customer: 'C20241122001',
        tag: '重点客户',
        why: { code: 'tag.rule.several', params: { field: 'level', count: 2 } },
      },
      {
        customer: 'C20241122001',
        tag: 'VIP',
        why: { code: 'tag.rule.is', params: { field: 'level', values: 'A / B' } },
      },
      {
        customer: 'C20241122001',
        tag: '重复已合并',
        why: { code: 'tag.merged.merged', params: { count: 2 } },
      },
    ]);
    expect(tagsOf(customer({ name: ['某医院'], level: ['C'] }), [], spec).map(({ tag }) => tag)).toEqual([
      'VIP',
    ]);
  });

  it('say why in words of both languages', () => {
    const conditions: Condition[] = [
      { field: 'a', is: ['x'] },
      { field: 'a', isNot: ['y'] },
      { field: 'a', contains: ['x'] },
      { field: 'a', missing: false },
      { field: 'b', missing: true },
      { field: 'n', atLeast: '1' },
      { field: 'n', atMost: '9' },
      { field: 'n', atLeast: '1', atMost: '9' },
    ];
    const spec = [...conditions.map((condition) => [condition]), conditions].map((when, index) => {
      return { tag: `t${index}`, when };
    });
    const tags = tagCustomer(
      customer({ a: ['x'], n: ['5'] }),
      spec,
      [],
      { fields: [], findings: [], holders: () => 0, isDated: () => false },
      'en',
    );
    expect(tags.map(({ why }) => why.code).sort()).toEqual(Object.keys(words).sort());
    for (const { why } of tags) {
      const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
      const given = Object.keys(why.params ?? {}).sort();
      expect([why.code, names(words[why.code]!.en), names(words[why.code]!['zh-CN'])]).toEqual([
        why.code,
        given,
        given,
      ]);
    }
  });
});

describe('built-in tags', () => {
  it('merged: two records or more', () => {
    expect(tagsOf(customer({ name: ['甲'] }))).toEqual([]);
    expect(tagsOf(customer({ name: ['甲'] }, [], [3, 8, 9])).map(({ why }) => why.params)).toEqual([
      { count: 3 },
    ]);
  });

  it('missing_required: names the field, counts several', () => {
    expect(tagsOf(customer({}))).toEqual([
      {
        customer: 'C20241122001',
        tag: '信息缺失',
        why: { code: 'tag.missing_required.one', params: { field: 'name' } },
      },
    ]);
    const fields = [
      field('contact_name', 'person', { required: true }),
      field('tax', 'text', { required: true }),
    ];
    const judge = (who: Customer) =>
      tagCustomer(who, [], tagRules, { fields, findings: [], holders: () => 0, isDated: () => false }, 'en');
    expect(judge(customer({}))[0]).toMatchObject({
      tag: 'Information missing',
      why: { params: { count: 2 } },
    });
    expect(judge(customer({ tax: ['1'] }, [{}, { contact_name: ['张三'] }]))).toEqual([]);
  });

  it.each<[string, Finding, Customer, boolean]>([
    [
      'a short number',
      { field: 'phone', code: 'phone.too_short', before: '1380013' },
      customer({ name: ['甲'] }),
      true,
    ],
    [
      'a wrong mobile number beside a landline',
      { field: 'contact_mobile', code: 'phone.too_long', before: '138001380001' },
      customer({ name: ['甲'], phone: ['0571-87654321'] }, [{ contact_name: ['张三'] }]),
      true,
    ],
    [
      'a wrong number that another record had right',
      { field: 'contact_mobile', code: 'phone.too_long', before: '138001380001' },
      customer({ name: ['甲'] }, [{ contact_mobile: ['13800138000'] }]),
      false,
    ],
    [
      'a number kept with a remark',
      { field: 'phone', code: 'phone.no_area_code', before: '87654321' },
      customer({ name: ['甲'], phone: ['87654321'] }),
      false,
    ],
    [
      'nothing known',
      { field: 'phone', code: 'phone.placeholder', before: '无' },
      customer({ name: ['甲'] }),
      false,
    ],
    [
      'a number typed to fill the box',
      { field: 'phone', code: 'phone.placeholder', before: '１１１１１１１１１１１' },
      customer({ name: ['甲'] }),
      true,
    ],
    [
      'another field',
      { field: 'created', code: 'date.invalid', before: '31' },
      customer({ name: ['甲'] }),
      false,
    ],
    [
      'an empty required field',
      { field: 'phone', code: 'clean.required', before: '' },
      customer({ name: ['甲'] }),
      false,
    ],
  ])('invalid_phone: %s', (_, finding, who, expected) => {
    expect(tagsOf(who, [finding]).some(({ tag }) => tag === '电话无效')).toBe(expected);
  });

  it('have words for what they say, with the same parameters in both languages', () => {
    for (const { notes } of tagRules) {
      for (const text of Object.values(notes)) {
        const names = (sentence: string) =>
          [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
        expect(names(text['zh-CN'])).toEqual(names(text.en));
      }
    }
  });
});

describe('a value that should be unique', () => {
  const unique = [field('uscc', 'identifier', { unique: true })];
  const judge = (who: Customer, holders: (field: string, value: string) => number) =>
    tagCustomer(who, [], tagRules, { fields: unique, findings: [], holders, isDated: () => false }, 'en').map(
      ({ tag }) => tag,
    );

  it('is tagged where another customer has it too', () => {
    const holders = (field: string, value: string) => (field === 'uscc' && value === 'X1' ? 2 : 1);
    expect(judge(customer({ uscc: ['X1'] }), holders)).toEqual(['Value not unique']);
    expect(judge(customer({ uscc: ['X2'] }), holders)).toEqual([]);
    expect(judge(customer({}), holders)).toEqual([]);
  });
});

describe('a rule across fields', () => {
  const fields = [
    field('level', 'choice'),
    field('owner', 'text'),
    field('paid', 'date', { object: 'order' }),
  ];
  const why = (values: Record<string, string[]>, ...rules: RowRule[]) => {
    const context = { fields, rules, findings: [], holders: () => 0, isDated: () => false };
    return tagCustomer(customer(values), [], tagRules, context, 'zh-CN').map(
      ({ tag, why: { code, params } }) => [tag, code, params],
    );
  };
  const needsOwner: RowRule = { when: [{ field: 'level', is: ['A'] }], required: ['owner'], must: [] };

  it('is tagged where the merged customer breaks it, and only there', () => {
    expect(why({ level: ['A'] }, needsOwner)).toEqual([
      ['不符合规则', 'tag.rule_broken.required', { field: 'owner', formula: '⟦level⟧ = A' }],
    ]);
    expect(why({ level: ['A'], owner: ['李娜'] }, needsOwner)).toEqual([]);
    expect(why({ level: ['B'] }, needsOwner)).toEqual([]);
  });

  it('is said in the words of whoever wrote it', () => {
    const rule = { ...needsOwner, message: '重要客户要有负责人' };
    expect(why({ level: ['A'] }, rule)).toEqual([
      ['不符合规则', 'tag.rule_broken.said', { text: '重要客户要有负责人' }],
    ]);
  });

  it('a condition that does not hold, and one that always counts', () => {
    const b: RowRule = {
      when: [{ field: 'owner', missing: false }],
      required: [],
      must: [{ field: 'level', is: ['B'] }],
    };
    expect(why({ level: ['A'], owner: ['李娜'] }, b)).toEqual([
      ['不符合规则', 'tag.rule_broken.unmet', { formula: '⟦owner⟧ ≠ “”', expected: '⟦level⟧ = B' }],
    ]);
    expect(why({ level: ['A'] }, { when: [], required: ['owner'], must: [] })).toEqual([
      ['不符合规则', 'tag.rule_broken.always', { expected: '⟦owner⟧ ≠ “”' }],
    ]);
  });

  it('on fields of orders is no matter of the customer', () => {
    expect(why({ level: ['A'] }, { ...needsOwner, required: ['paid'] })).toEqual([]);
  });
});

describe('a customer of several rows', () => {
  const why = (members: readonly number[]) =>
    tagCustomer(
      { ...customer({}), members },
      [],
      tagRules.filter(({ name }) => name === 'merged'),
      {
        fields: [],
        findings: [],
        holders: () => 0,
        isDated: (record) => record >= 30,
        isContactRow: (record) => record >= 20 && record < 30,
      },
      'zh-CN',
    ).map(({ why }) => why);

  it('is made of duplicates where two of them are customers', () => {
    expect(why([1, 2])).toEqual([{ code: 'tag.merged.merged', params: { count: 2 } }]);
    expect(why([1, 2, 20, 30])).toEqual([
      { code: 'tag.merged.merged_contacts', params: { count: 2, contacts: 1 } },
    ]);
  });

  it('is none where the others are contacts, activities and orders', () => {
    for (const members of [[1], [1, 20], [1, 20, 21, 30], [20, 21], [30, 31]])
      expect(why(members)).toEqual([]);
  });
});

describe('a customer of whom only a number is known', () => {
  const { fields } = readDictionary('preset: companies', builtIn.known).dictionary;
  const tagged = (values: Values, dated: boolean, held = 1) =>
    tagCustomer(
      customer(values),
      [],
      tagRules.filter(({ name }) => name === 'unknown_number'),
      { fields, findings: [], holders: () => held, isDated: () => dated },
      'en',
    ).map(({ why }) => why);

  it('says that no customer has the number its orders give', () => {
    const params = { field: 'legacy_id', value: 'K999' };
    expect(tagged({ legacy_id: ['K999'] }, true)).toEqual([{ code: 'tag.unknown_number.none', params }]);
    expect(tagged({ legacy_id: ['K999'] }, true, 2)).toEqual([
      { code: 'tag.unknown_number.several', params },
    ]);
  });

  it('is none where a row of customers has the number, or a name is known', () => {
    expect(tagged({ legacy_id: ['K999'] }, false)).toEqual([]);
    expect(tagged({ legacy_id: ['K999'], name: ['华为技术有限公司'] }, true)).toEqual([]);
    expect(tagged({}, true)).toEqual([]);
  });
});
