import type { SurvivorshipRule } from '../types.js';
import { best, frequencies } from './best.js';

export const mostFrequent: SurvivorshipRule = {
  name: 'most_frequent',
  title: { en: 'Most frequent', 'zh-CN': '取出现最多的' },
  about: {
    en: 'Takes what most records say. On a tie the record with more filled fields is believed, then the earlier one.',
    'zh-CN': '取多数记录一致的值。次数相同时，取填写更完整的记录；仍相同则取靠前的记录。',
  },
  pick(candidates) {
    const count = frequencies(candidates);
    return best(candidates, (a, b) => count(b) - count(a) || b.filled - a.filled).values;
  },
};
