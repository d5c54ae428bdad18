import { datedTable } from './dated.js';
import type { Target } from './types.js';

/** One line per visit, call or talk, with the number and name of its customer. */
export const activities: Target = {
  name: 'activities',
  title: { en: 'Activities', 'zh-CN': '跟进记录' },
  about: { en: 'one line per activity with a customer', 'zh-CN': '每条跟进记录一行' },
  table: (input) => datedTable(input, 'activity', 'activities', activities.title[input.speaker.lang]),
};
