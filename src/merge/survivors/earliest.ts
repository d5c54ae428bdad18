import type { SurvivorshipRule } from '../types.js';
import { believable, best } from './best.js';
import { compareValues, smallest } from './extremes.js';

export const earliest: SurvivorshipRule = {
  name: 'earliest',
  title: { en: 'Earliest or smallest', 'zh-CN': '取最早（最小）值' },
  about: {
    en: 'Takes the earliest date or the smallest number, whichever record it is in: for the day a customer was created or first bought.',
    'zh-CN': '取最早的日期或最小的数字，不论来自哪条记录。适合建档日期、首次成交日期等。',
  },
  pick(candidates) {
    const order = believable(candidates);
    return best(candidates, (a, b) => compareValues(smallest(a.values), smallest(b.values)) || order(a, b))
      .values;
  },
};
