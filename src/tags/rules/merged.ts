import type { Message } from '../../model/words.js';
import type { TagRule } from '../types.js';

export const merged: TagRule = {
  name: 'merged',
  title: { en: 'Duplicate merged', 'zh-CN': '重复已合并' },
  about: {
    en: 'Customers made of two or more records; activities, orders and rows of a sheet of contacts do not count.',
    'zh-CN': '由两条或更多记录合并而成的客户（跟进记录、购买记录和联系人表里的行不算）。',
  },
  tag: { en: 'Duplicate merged', 'zh-CN': '重复已合并' },
  notes: {
    merged: { en: 'Made of {count} records.', 'zh-CN': '由 {count} 条记录合并而成。' },
    merged_contacts: {
      en: 'Made of {count} records; {contacts} {contacts|row|rows} of contacts beside them.',
      'zh-CN': '由 {count} 条记录合并而成，另有联系人表的 {contacts} 行。',
    },
  },
  judge({ members }, { isDated, isContactRow }): Message | undefined {
    const undated = members.filter((record) => !isDated(record));
    const own = isContactRow === undefined ? undated : undated.filter((record) => !isContactRow(record));
    const count = own.length;
    if (count < 2) return undefined;
    const contacts = undated.length - count;
    if (contacts === 0) return { code: 'tag.merged.merged', params: { count } };
    return { code: 'tag.merged.merged_contacts', params: { count, contacts } };
  },
};
