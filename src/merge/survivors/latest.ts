import type { SurvivorshipRule } from '../types.js';
import { believable, best } from './best.js';
import { compareValues, greatest } from './extremes.js';

export const latest: SurvivorshipRule = {
  name: 'latest',
  title: { en: 'Latest or greatest', 'zh-CN': '取最晚（最大）值' },
  about: {
    en: 'Takes the latest date or the greatest number, whichever record it is in: for the day of the last contact.',
    'zh-CN': '取最晚的日期或最大的数字，不论来自哪条记录。适合最近跟进日期等。',
  },
  pick(candidates) {
    const order = believable(candidates);
    return best(candidates, (a, b) => compareValues(greatest(b.values), greatest(a.values)) || order(a, b))
      .values;
  },
};
