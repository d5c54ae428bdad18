import type { SurvivorshipRule } from '../types.js';
import { believable, best } from './best.js';

export const mostFrequent: SurvivorshipRule = {
  name: 'most_frequent',
  title: { en: 'Most frequent', 'zh-CN': '取出现最多的' },
  about: {
    en: 'Takes what most records say. On a tie a text that lost no letters to a wrong encoding wins, then the record with more filled fields, then the text that says more.',
    'zh-CN': '取多数记录一致的值。次数相同时，没有乱码的优先；其次取填写更完整的记录，再取内容更详细的。',
  },
  pick: (candidates) => best(candidates, believable(candidates)).values,
};
