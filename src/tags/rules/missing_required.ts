import type { Message } from '../../model/words.js';
import type { TagRule } from '../types.js';
import { valuesOf } from '../values.js';

export const missingRequired: TagRule = {
  name: 'missing_required',
  title: { en: 'Required information missing', 'zh-CN': '必填信息缺失' },
  about: {
    en: 'Customers for whom a required field of the dictionary is empty in all their records. A required field of contacts is empty when no contact has it.',
    'zh-CN': '数据字典中的必填字段在其全部记录中都为空的客户。联系人的必填字段，所有联系人都没有时才算缺失。',
  },
  tag: { en: 'Information missing', 'zh-CN': '信息缺失' },
  notes: {
    one: { en: '{field} is required, but it is empty.', 'zh-CN': '必填项“{field}”为空。' },
    several: {
      en: '{field} and other required fields ({count} in all) are empty.',
      'zh-CN': '“{field}”等 {count} 个必填项为空。',
    },
  },
  judge(customer, { fields }): Message | undefined {
    const empty = fields.filter(({ required, name }) => required && valuesOf(customer, name).length === 0);
    const [first] = empty;
    if (first === undefined) return undefined;
    return empty.length === 1
      ? { code: 'tag.missing_required.one', params: { field: first.name } }
      : { code: 'tag.missing_required.several', params: { field: first.name, count: empty.length } };
  },
};
