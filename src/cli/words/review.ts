import type { Catalog } from '../../model/words.js';

/** Words of judging pairs. */
export const reviewWords: Catalog = {
  'review.none': { en: 'No pair waits for you.', 'zh-CN': '没有等待判断的记录对。' },
  'review.pair': {
    en: 'Records {a} and {b}: {percent} likely the same customer',
    'zh-CN': '记录 {a} 与 {b}：是同一客户的可能性 {percent}',
  },
  'review.place': { en: '{source}, {sheet}, line {line}', 'zh-CN': '{source} {sheet} 第 {line} 行' },
  'review.how': {
    en: '  crm-clean review {a} {b} --same   or   --different',
    'zh-CN': '  crm-clean review {a} {b} --same（是同一客户）或 --different（不是）',
  },
  'review.said_same': {
    en: '  {by} said: the same customer',
    'zh-CN': '  {by} 已判断：是同一客户',
  },
  'review.said_different': {
    en: '  {by} said: two customers',
    'zh-CN': '  {by} 已判断：不是同一客户',
  },
  'review.said_unsure': {
    en: '  {by} said: cannot tell',
    'zh-CN': '  {by} 已判断：无法判断',
  },
  'review.decided': {
    en: 'Written down. It holds from the next dedupe on: crm-clean dedupe',
    'zh-CN': '已记下，下次查重起生效：crm-clean dedupe',
  },
  'review.no_record': {
    en: 'There is no record {value}. Record numbers stand in the report and in: crm-clean review',
    'zh-CN': '没有编号为 {value} 的记录。记录编号见报告，或运行：crm-clean review',
  },
  'review.one_record': {
    en: '{value} is one record; name two.',
    'zh-CN': '{value} 是同一条记录，请给出两条。',
  },
  'review.two_records': {
    en: 'Name two records, for example: crm-clean review 12 57 --same',
    'zh-CN': '请给出两条记录，例如：crm-clean review 12 57 --same',
  },
  'review.one_verdict': { en: 'Choose one of: {value}', 'zh-CN': '只能选择其中一个：{value}' },
};
