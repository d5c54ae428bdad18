import type { Message } from '../../model/words.js';
import type { TagRule } from '../types.js';
import { valuesOf } from '../values.js';

export const notUnique: TagRule = {
  name: 'not_unique',
  title: { en: 'Value that should be unique is shared', 'zh-CN': '应唯一的内容与其他客户相同' },
  about: {
    en: 'Customers that share a value of a field which the dictionary calls unique with another customer.',
    'zh-CN': '数据字典规定为唯一的字段，取值却与其他客户相同的客户。',
  },
  tag: { en: 'Value not unique', 'zh-CN': '取值重复' },
  notes: {
    shared: {
      en: '{field} should be unique, but {count} customers have “{value}”.',
      'zh-CN': '“{field}”应当唯一，但有 {count} 个客户都是“{value}”。',
    },
  },
  judge(customer, { fields, holders }): Message | undefined {
    for (const { name, unique } of fields) {
      if (!unique) continue;
      const value = valuesOf(customer, name).find((own) => holders(name, own) > 1);
      if (value === undefined) continue;
      return { code: 'tag.not_unique.shared', params: { field: name, value, count: holders(name, value) } };
    }
    return undefined;
  },
};
