import type { Catalog } from '../../model/words.js';

/** Words of what agreement weighs. */
export const modelWords: Catalog = {
  'model.none': {
    en: 'No pair has been weighed yet. First: crm-clean dedupe',
    'zh-CN': '还没有查过重，没有可显示的权重。请先运行：crm-clean dedupe',
  },
  'model.field': { en: 'Fields', 'zh-CN': '字段' },
  'model.level': { en: 'How well they agree', 'zh-CN': '一致程度' },
  'model.m': { en: 'One customer', 'zh-CN': '同一客户时' },
  'model.u': { en: 'Two customers', 'zh-CN': '不同客户时' },
  'model.bits': { en: 'Bits', 'zh-CN': '权重（比特）' },
  'model.usual_bits': { en: 'Usual', 'zh-CN': '自带权重' },
  'model.rarity': {
    en: 'Agreeing on a rare value weighs more than this, on a common one less; a value that many names share weighs nothing.',
    'zh-CN': '取值越少见，一致时的实际权重越高；越常见则越低；被许多不同名称共用的值不计分。',
  },
  'model.overrule': {
    en: 'To have one of them count all the same, or never: matching.shared in the data dictionary.',
    'zh-CN': '要让其中某个值仍算依据，或一律不算，请在数据字典的 matching.shared 里写明。',
  },
  'model.too_common': {
    en: '{n} {n|key is|keys are} so common that the records holding {n|it|one of them} were compared only where something else agrees too or what they say is next in order:',
    'zh-CN': '有 {n} 个分块键过于常见，只有同时另有一项一致、或按内容排序后相邻的记录才互相比较：',
  },
  'model.common_key': {
    en: '  {titles}: {key} ({records} records)',
    'zh-CN': '  {titles}：{key}（{records} 条记录）',
  },
};
