import { bench, describe } from 'vitest';
import { email } from '../../src/fields/email.js';
import { im } from '../../src/fields/im.js';
import { phone } from '../../src/fields/phone.js';
import type { AnyFieldType } from '../../src/fields/types.js';
import { url } from '../../src/fields/url.js';
import { contextOf } from '../fields/context.js';

/** Time of one go is for 1,000 cells: milliseconds here are microseconds for each cell. */
const CELLS = 1000;

const digits = (seed: number, length: number): string =>
  String((seed * 7919 + 104729) % 10 ** length).padStart(length, '3');

/** Cells as lists have them, in the order of a fixed rule; no cell is like another. */
const LISTS: readonly (readonly [AnyFieldType, string, (i: number) => string])[] = [
  [phone, 'mobiles and landlines', (i) => (i % 10 < 7 ? `138${digits(i, 8)}` : `0755-2${digits(i, 7)}`)],
  [
    phone,
    'with labels, lists and names',
    (i) =>
      [
        `电话：0755-2${digits(i, 7)}转801`,
        `138${digits(i, 8)} 张三`,
        `138${digits(i, 8)}/139${digits(i, 8)}`,
      ][i % 3] ?? '',
  ],
  [email, 'addresses', (i) => `user${i}@${i % 2 === 0 ? 'huaxin.com.cn' : 'qq.com'}`],
  [email, 'with names, several', (i) => `张三 <user${i}@163.com>；b${i}@qq。com`],
  [url, 'addresses', (i) => (i % 2 === 0 ? `www.huaxin${i}.com` : `http://www.huaxin${i}.com.cn/about`)],
  [url, 'with labels and broken signs', (i) => `官网：http：//www.huaxin${i}.com；www.huaxin${i}.cn`],
  [im, 'accounts', (i) => (i % 2 === 0 ? `zhangwei${i}` : `138${digits(i, 8)}`)],
  [im, 'with labels, several', (i) => `微信：zhangwei${i}，QQ${10_000_000 + i}`],
];

describe('1,000 cells', () => {
  for (const [type, what, cellOf] of LISTS) {
    const cells = Array.from({ length: CELLS }, (_, i) => cellOf(i));
    const context = contextOf(type);
    bench(`${type.name}: ${what}`, () => {
      for (const cell of cells) type.normalize(cell, context);
    });
  }
});
