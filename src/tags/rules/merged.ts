import type { TagRule } from '../types.js';

export const merged: TagRule = {
  name: 'merged',
  title: { en: 'Duplicate merged', 'zh-CN': '重复已合并' },
  about: {
    en: 'Customers made of two or more records; activities and orders do not count.',
    'zh-CN': '由两条或更多记录合并而成的客户（跟进记录和购买记录不算）。',
  },
  tag: { en: 'Duplicate merged', 'zh-CN': '重复已合并' },
  notes: {
    merged: { en: 'Made of {count} records.', 'zh-CN': '由 {count} 条记录合并而成。' },
  },
  judge({ members }, { isDated }) {
    const count = members.filter((record) => !isDated(record)).length;
    return count < 2 ? undefined : { code: 'tag.merged.merged', params: { count } };
  },
};
