import type { Catalog } from '../../model/words.js';

/** Words of what agreement weighs. */
export const modelWords: Catalog = {
  'model.none': {
    en: 'No pair has been weighed yet. First: crm-clean dedupe',
    'zh-CN': '还没有查过重，没有可显示的权重。请先运行：crm-clean dedupe',
  },
  'model.learnt': {
    en: 'Weights learnt from {n} candidate pairs of this store, beginning with those of the field types.',
    'zh-CN': '以字段类型自带的权重为起点，根据本库 {n} 对候选记录学习得到。',
  },
  'model.usual': {
    en: 'There was no pair to learn from: these are the weights of the field types.',
    'zh-CN': '没有候选记录对可供学习，以下是字段类型自带的权重。',
  },
  'model.prior': {
    en: 'Two records picked at random are the same customer with a probability of {share} ({bits} bits to begin with).',
    'zh-CN': '任取两条记录，是同一客户的概率为 {share}（起始 {bits} 比特）。',
  },
  'model.held_out': {
    en: '  Decisions held back: {before} bits lost per pair before, {after} after (0 is perfect, 1 a coin).',
    'zh-CN':
      '  用留出的决定检验：每对的信息损失由 {before} 比特变为 {after} 比特（0 为全对，1 相当于抛硬币）。',
  },
  'model.held_out_sure': {
    en: '  Of them {sure} would merge by themselves before, {wrong} wrongly; after {after}, {wrong_after} wrongly.',
    'zh-CN':
      '  其中会自动合并的：调整前 {sure} 对（{wrong} 对有误），调整后 {after} 对（{wrong_after} 对有误）。',
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
};
