import type { Catalog } from '../../model/words.js';

/** Words of what tables hold besides customers: activities and orders. */
export const objectWords: Catalog = {
  'objects.customer': { en: 'customers', 'zh-CN': '客户' },
  'objects.contact': { en: 'contacts', 'zh-CN': '联系人' },
  'objects.activity': { en: 'activities', 'zh-CN': '跟进记录' },
  'objects.order': { en: 'orders', 'zh-CN': '购买记录' },
  'objects.plus': { en: ' + ', 'zh-CN': ' + ' },
  'objects.held': { en: 'This table: {objects}', 'zh-CN': '这张表：{objects}' },
  'objects.pointing': {
    en: 'This table: {objects}; each row says whose it is by: {fields}',
    'zh-CN': '这张表：{objects}，按“{fields}”归到客户名下',
  },
  'objects.pointing_nowhere': {
    en: 'This table: {objects}; no column says whose they are',
    'zh-CN': '这张表：{objects}，但没有哪一列说明属于哪个客户',
  },
  'import.fills_down': {
    en: 'In {sheet} a customer stands only in the first of its rows; the rows below take over: {columns}.',
    'zh-CN': '“{sheet}”中每个客户只在第一行填写，以下各行留空，已自动补入：{columns}。',
  },
  'dedupe.dated': {
    en: 'The customers keep {counts}.',
    'zh-CN': '客户名下共有{counts}，全部保留。',
  },
  'count.activities': { en: '{n} {n|activity|activities}', 'zh-CN': '跟进记录 {n} 条' },
  'count.orders': { en: '{n} {n|order|orders}', 'zh-CN': '购买记录 {n} 条' },
  'status.dated': { en: '{counts} of customers', 'zh-CN': '客户名下有{counts}' },
};
