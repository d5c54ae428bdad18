import { byText } from '../../text/lists.js';
import type { SurvivorshipRule } from '../types.js';
import { believable, best } from './best.js';

export const newest: SurvivorshipRule = {
  name: 'newest',
  title: { en: 'Newest', 'zh-CN': '取最新记录' },
  about: {
    en: 'Takes the value of the record changed last (field “updated”, else “created”). Records with a date go before those without; of one date, what most records say; of records without a date the one imported last.',
    'zh-CN':
      '取最后更新的那条记录的值（按“更新时间”，没有则按“创建时间”）。有日期的优先；日期相同时取出现更多的；都没有日期时，取导入顺序靠后的。',
  },
  pick(candidates) {
    const order = believable(candidates);
    return best(
      candidates,
      (a, b) =>
        byText(b.updated ?? '', a.updated ?? '') ||
        (a.updated === undefined ? b.record - a.record : order(a, b)),
    ).values;
  },
};
