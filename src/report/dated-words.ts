import type { Catalog } from '../model/words.js';

/** Words of activities and orders in the report. */
export const datedWords: Catalog = {
  'report.activities': { en: 'Activities', 'zh-CN': '跟进记录' },
  'report.orders': { en: 'Orders', 'zh-CN': '购买记录' },
  'report.n_activities': { en: '{n} activities', 'zh-CN': '{n} 条跟进记录' },
  'report.n_activities_1': { en: '1 activity', 'zh-CN': '1 条跟进记录' },
  'report.n_orders': { en: '{n} orders', 'zh-CN': '{n} 条购买记录' },
  'report.n_orders_1': { en: '1 order', 'zh-CN': '1 条购买记录' },
  'report.lead_dated': {
    en: 'The customers keep {dated}, all of them, in files of their own.',
    'zh-CN': '客户名下共有{dated}，全部保留，另存为单独的文件。',
  },
  'report.dated_kept': {
    en: '{dated} came together here; they are in files of their own.',
    'zh-CN': '此客户名下汇集了{dated}，见单独导出的文件。',
  },
  'report.n_unlisted': {
    en: '{n} more rows of activities or orders name the customer in the same way; they are not listed.',
    'zh-CN': '另有 {n} 行跟进或购买记录写的客户信息与上面相同，没有逐行列出。',
  },
  'report.n_unlisted_1': {
    en: 'One more row of activities or orders names the customer in the same way; it is not listed.',
    'zh-CN': '另有 1 行跟进或购买记录写的客户信息与上面相同，没有列出。',
  },
};
