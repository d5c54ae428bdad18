import type { Condition, RowRule } from '../../model/dictionary.js';
import type { CustomerFacts } from '../../model/merge.js';
import type { Message } from '../../model/words.js';
import { formulaOf } from '../../text/formula.js';
import { holds } from '../condition.js';
import type { TagRule } from '../types.js';
import { valuesOf } from '../values.js';

/** Looks at the customer as it is after merging: what one record lacks, another may have. */
export const ruleBroken: TagRule = {
  name: 'rule_broken',
  title: { en: 'A rule of the dictionary is broken', 'zh-CN': '不符合数据字典的规则' },
  about: {
    en: 'Customers that, after merging, do not meet a rule across fields of the dictionary. Rules on fields of activities and orders are looked at line by line instead.',
    'zh-CN': '合并之后仍不符合数据字典中跨字段规则的客户。涉及跟进记录、购买记录字段的规则只逐行检查。',
  },
  tag: { en: 'Rule broken', 'zh-CN': '不符合规则' },
  notes: {
    said: { en: '{text}', 'zh-CN': '{text}' },
    required: {
      en: '{field} must be filled in where {formula}, but it is empty.',
      'zh-CN': '“{formula}”时“{field}”必填，但没有内容。',
    },
    always: { en: 'A rule asks for {expected}.', 'zh-CN': '规则要求：{expected}。' },
    unmet: {
      en: 'Where {formula}, a rule asks for {expected}.',
      'zh-CN': '“{formula}”时，规则要求：{expected}。',
    },
  },
  judge(customer, { fields, rules = [] }) {
    if (rules.length === 0) return undefined;
    const dated = new Set(
      fields.filter(({ object }) => object === 'activity' || object === 'order').map(({ name }) => name),
    );
    for (const rule of rules) {
      const named = [...rule.required, ...[...rule.when, ...rule.must].map(({ field }) => field)];
      if (named.some((field) => dated.has(field))) continue;
      const broken = brokenBy(customer, rule);
      if (broken !== undefined) return broken;
    }
    return undefined;
  },
};

function brokenBy(customer: CustomerFacts, { when, required, must, message }: RowRule): Message | undefined {
  const all = (conditions: readonly Condition[]) => conditions.every((one) => holds(one, customer));
  if (!all(when)) return undefined;
  const empty = required.find((field) => valuesOf(customer, field).length === 0);
  const unmet = must.find((one) => !holds(one, customer));
  if (empty === undefined && unmet === undefined) return undefined;
  if (message !== undefined) return { code: 'tag.rule_broken.said', params: { text: message } };
  const formula = formulaOf(when);
  // A field that a rule always asks for is one that is filled in.
  const expected = formulaOf(unmet === undefined ? [{ field: empty ?? '', missing: false }] : [unmet]);
  if (formula === '') return { code: 'tag.rule_broken.always', params: { expected } };
  return empty === undefined
    ? { code: 'tag.rule_broken.unmet', params: { formula, expected } }
    : { code: 'tag.rule_broken.required', params: { field: empty, formula } };
}
