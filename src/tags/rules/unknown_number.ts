import type { Field } from '../../model/dictionary.js';
import type { CustomerFacts } from '../../model/merge.js';
import type { Message } from '../../model/words.js';
import type { TagRule } from '../types.js';

/**
 * The field and number of a customer of whom nothing else is known: no name, and only rows that refer to it. `undefined`
 * for any other.
 */
export function onlyNumberOf(
  customer: Pick<CustomerFacts, 'members' | 'values'>,
  fields: readonly Field[],
  isDated: (record: number) => boolean,
): { readonly field: string; readonly value: string } | undefined {
  if (!customer.members.every(isDated)) return undefined;
  const own = fields.filter(({ name, object }) => object === 'customer' && customer.values[name]?.length);
  if (own.length === 0 || own.some(({ type }) => type !== 'identifier')) return undefined;
  const [{ name: field }] = own as [Field];
  const [value] = customer.values[field] ?? [];
  return value === undefined ? undefined : { field, value };
}

export const unknownNumber: TagRule = {
  name: 'unknown_number',
  title: { en: 'No customer has this number', 'zh-CN': '客户编号查无此客户' },
  about: {
    en: 'Customers that are only a number: activities, orders or contacts give it, and no customer has it.',
    'zh-CN': '只有一个客户编号的客户：跟进记录、购买记录或联系人填了这个编号，但没有任何客户使用它。',
  },
  tag: { en: 'Unknown number', 'zh-CN': '编号查无客户' },
  notes: {
    none: {
      en: 'No customer has this number: {field} “{value}” stands only in activities, orders or contacts. Correct it there, or add the customer.',
      'zh-CN':
        '没有客户使用这个编号：“{field}”的“{value}”只出现在跟进记录、购买记录或联系人里。请更正编号，或补上这个客户。',
    },
    several: {
      en: 'Several customers have this number, so it is not clear which is meant: {field} “{value}”.',
      'zh-CN': '使用这个编号的客户不止一个，无法确定指的是哪一个：“{field}”的“{value}”。',
    },
  },
  judge(customer, { fields, isDated, holders }): Message | undefined {
    const only = onlyNumberOf(customer, fields, isDated);
    if (only === undefined) return undefined;
    const others = holders(only.field, only.value) > 1;
    return { code: `tag.unknown_number.${others ? 'several' : 'none'}`, params: { ...only } };
  },
};
