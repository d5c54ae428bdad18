import type { Catalog } from '../../model/words.js';

/** Words of what a dedupe did besides its pairs and customers. */
export const storyWords: Catalog = {
  'story.changes': {
    en: 'Compared with the dedupe before: {list}.',
    'zh-CN': '与上一次查重相比：{list}。',
  },
  'count.new': { en: '{n} new {n|customer|customers}', 'zh-CN': '新客户 {n} 个' },
  'count.grown': { en: '{n} grown', 'zh-CN': '增加了记录的客户 {n} 个' },
  'count.joined': { en: '{n} joined with others', 'zh-CN': '与其他客户合并的 {n} 个' },
  'count.split': { en: '{n} split', 'zh-CN': '被拆分的客户 {n} 个' },
  'count.vanished': { en: '{n} vanished', 'zh-CN': '编号不再使用的客户 {n} 个' },
  'story.guarded': {
    en: '{n} {n|value is|values are} shared by many different names and {n|was|were} not taken as evidence:',
    'zh-CN': '有 {n} 个值被很多不同名称共用，没有作为查重依据：',
  },
  'story.guarded_value': {
    en: '  {title} {value}: {records} records, at least {names} different names',
    'zh-CN': '  {title} {value}：{records} 条记录，至少 {names} 个不同名称',
  },
  'story.guarded_more': {
    en: '  … and {more} more: crm-clean explain --model',
    'zh-CN': '  ……还有 {more} 个，见：crm-clean explain --model',
  },
  'story.too_common': {
    en: '{n} {n|key is|keys are} so common that the records holding {n|it|one of them} were compared only where something else agrees too or what they say is next in order: crm-clean explain --model',
    'zh-CN':
      '有 {n} 个分块键过于常见，只有同时另有一项一致、或按内容排序后相邻的记录才互相比较。查看：crm-clean explain --model',
  },
};
