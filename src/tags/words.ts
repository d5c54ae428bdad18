import type { Catalog } from '../model/words.js';

/** Why a rule of the dictionary gave its tag. */
export const words: Catalog = {
  'tag.rule.several': {
    en: 'All {count} conditions of the rule hold, the first on {field}.',
    'zh-CN': '同时满足规则的 {count} 个条件，第一个为“{field}”。',
  },
  'tag.rule.is': { en: '{field} is {values}.', 'zh-CN': '“{field}”为 {values}。' },
  'tag.rule.is_not': { en: '{field} is not {values}.', 'zh-CN': '“{field}”不是 {values}。' },
  'tag.rule.contains': { en: '{field} contains {values}.', 'zh-CN': '“{field}”包含 {values}。' },
  'tag.rule.missing': { en: '{field} is empty.', 'zh-CN': '“{field}”为空。' },
  'tag.rule.filled': { en: '{field} is filled in.', 'zh-CN': '“{field}”已填写。' },
  'tag.rule.at_least': { en: '{field} is at least {bound}.', 'zh-CN': '“{field}”不低于 {bound}。' },
  'tag.rule.at_most': { en: '{field} is at most {bound}.', 'zh-CN': '“{field}”不高于 {bound}。' },
  'tag.rule.between': {
    en: '{field} is between {from} and {to}.',
    'zh-CN': '“{field}”在 {from} 至 {to} 之间。',
  },
};
