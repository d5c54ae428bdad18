import { byText } from '../../text/lists.js';
import type { SurvivorshipRule } from '../types.js';
import { believable, best } from './best.js';

/** After every ISO date. */
const NO_DATE = '~';

export const oldest: SurvivorshipRule = {
  name: 'oldest',
  title: { en: 'Oldest', 'zh-CN': '取最早记录' },
  about: {
    en: 'Takes the value of the record that has not been changed for longest (field “updated”, else “created”). Records with a date go before those without; of one date, what most records say; of records without a date the one imported first.',
    'zh-CN':
      '取最早更新的那条记录的值（按“更新时间”，没有则按“创建时间”）。有日期的优先；日期相同时取出现更多的；都没有日期时，取导入顺序靠前的。',
  },
  pick(candidates) {
    const order = believable(candidates);
    return best(
      candidates,
      (a, b) =>
        byText(a.updated ?? NO_DATE, b.updated ?? NO_DATE) ||
        (a.updated === undefined ? a.record - b.record : order(a, b)),
    ).values;
  },
};
