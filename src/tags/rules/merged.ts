import type { TagRule } from '../types.js';

export const merged: TagRule = {
  name: 'merged',
  title: { en: 'Duplicate merged', 'zh-CN': '重复已合并' },
  about: {
    en: 'Customers made of two or more records.',
    'zh-CN': '由两条或更多记录合并而成的客户。',
  },
  tag: { en: 'Duplicate merged', 'zh-CN': '重复已合并' },
  notes: {
    merged: { en: 'Made of {count} records.', 'zh-CN': '由 {count} 条记录合并而成。' },
  },
  judge: ({ members }) =>
    members.length < 2 ? undefined : { code: 'tag.merged.merged', params: { count: members.length } },
};
