import { unique } from '../../text/tokens.js';
import type { SurvivorshipRule } from '../types.js';

export const all: SurvivorshipRule = {
  name: 'all',
  title: { en: 'All', 'zh-CN': '全部保留' },
  about: {
    en: 'Keeps every value once, in the order of the records: for phone numbers, e-mail addresses and remarks.',
    'zh-CN': '保留所有不同的值，按记录顺序排列。适合电话、邮箱、备注等。',
  },
  pick: (candidates) => unique(candidates.flatMap(({ values }) => values)),
};
