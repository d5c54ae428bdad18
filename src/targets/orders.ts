import { datedTable } from './dated.js';
import type { Target } from './types.js';

/** One line per order (or line of one), with the number and name of its customer. */
export const orders: Target = {
  name: 'orders',
  title: { en: 'Orders', 'zh-CN': '购买记录' },
  about: { en: 'one line per order of a customer', 'zh-CN': '每条购买记录一行' },
  table: (input) => datedTable(input, 'order', 'orders', orders.title[input.speaker.lang]),
};
