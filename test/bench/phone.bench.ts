import { bench, describe } from 'vitest';
import { phone } from '../../src/fields/phone.js';
import { plain } from '../../src/text/width.js';
import { contextOf } from '../fields/context.js';

/*
 * Time per 10,000 cells as customer files have them: 70 % mobile, 20 % landline, 10 % foreign.
 * The floor is what any type has to do first: `plain`.
 */
const context = contextOf(phone);

const digits = (seed: number, length: number): string =>
  String((seed * 7919 + 104729) % 10 ** length).padStart(length, '3');

const clean = Array.from({ length: 10_000 }, (_, i) => {
  if (i % 10 < 7) return `138${digits(i, 8)}`;
  if (i % 10 < 9) return `0755-2${digits(i, 7)}`;
  return `+1212249${digits(i, 4)}`;
});

const messy = clean.map((cell, i) => {
  if (cell.startsWith('+')) return `+1 (212) 249-${cell.slice(-4)} ext. 12`;
  if (cell.startsWith('0')) return i % 2 === 0 ? `（0755）${cell.slice(5)}转8001` : `电话：${cell}`;
  return (
    [`+86 ${cell}`, `${cell.slice(0, 3)}-${cell.slice(3, 7)}-${cell.slice(7)}`, `${cell} 张三`, cell][
      i % 4
    ] ?? cell
  );
});

describe('10,000 clean cells', () => {
  bench('floor: plain', () => {
    for (const cell of clean) plain(cell);
  });
  bench('phone', () => {
    for (const cell of clean) phone.normalize(cell, context);
  });
  bench('phone, mobiles only', () => {
    for (let i = 0; i < 10_000; i++) phone.normalize(clean[i - (i % 10)] ?? '', context);
  });
});

describe('10,000 messy cells', () => {
  bench('floor: plain', () => {
    for (const cell of messy) plain(cell);
  });
  bench('phone', () => {
    for (const cell of messy) phone.normalize(cell, context);
  });
});
