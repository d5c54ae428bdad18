import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatternCounter, patternsOf } from '../../src/quality/pattern.js';

const counter = (cells: readonly string[], lengthsTell = true): PatternCounter => {
  const patterns = new PatternCounter(lengthsTell);
  for (const [index, cell] of cells.entries()) patterns.add(cell, index + 2);
  return patterns;
};

describe('patterns', () => {
  it.each([
    ['138-0013-8000', 'ddd-dddd-dddd', 'd+-d+-d+'],
    ['KH-2019-001', 'AA-dddd-ddd', 'A+-d+-d+'],
    ['张三（经理）', '汉汉（汉汉）', '汉+（汉+）'],
    ['深圳市华鑫达宏电子科技有限公司', '汉+', '汉+'],
    ['wang.wei@example.com', 'aaaa.aaa@a+.aaa', 'a+.a+@a+.a+'],
    ['１３８ ００１３', 'ｄｄｄ ｄｄｄｄ', 'ｄ+ ｄ+'],
    ['株式会社サンプル', '汉汉汉汉かかかか', '汉+か+'],
    ['Müller', 'Aa+', 'A+a+'],
    ['주식회사', '한한한한', '한+'],
    ['𠮷野家', '汉汉汉', '汉+'],
    ['--', '--', '--'],
    ['1'.repeat(25), 'd{25}', 'd+'],
  ])('%s is written %s', (cell, fine, coarse) => {
    expect(patternsOf(cell)).toEqual({ fine, coarse });
  });

  it('keep digits, letters and characters apart from all else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (cell) => {
        const { fine, coarse } = patternsOf(cell);
        const rest = (text: string) =>
          text
            .normalize('NFC')
            .replace(/\{\d+\}/g, '')
            .replace(/[\p{L}\p{M}+〇々ー]/gu, '');
        // What stands for itself is the same in both, however the classes are counted.
        expect(rest(coarse)).toBe(rest(fine));
        expect(/[0-9B-Zb-ce-z]/.test(fine.replace(/\{\d+\}/g, ''))).toBe(false);
      }),
    );
  });

  it('say as much of two cells that differ only in their digits', () => {
    const phone = fc
      .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 1000, max: 9999 }))
      .map(([a, b]) => `${a} ${b}（总机）`);
    fc.assert(
      fc.property(phone, phone, (a, b) => {
        expect(patternsOf(a)).toEqual(patternsOf(b));
      }),
    );
  });

  it('are found in a moment, however long the cell', () => {
    for (const cell of ['汉'.repeat(100_000), '1-'.repeat(50_000), `${'a'.repeat(99_999)}@`]) {
      const start = performance.now();
      const { fine } = patternsOf(cell);
      expect(performance.now() - start).toBeLessThan(50);
      expect(fine.length).toBeLessThanOrEqual(201);
      expect(fine.endsWith('…')).toBe(true);
    }
  });
});

describe('the patterns of a column', () => {
  const mobiles = Array.from({ length: 99 }, (_, n) => `138${10_000_000 + n * 31}`);

  it('come with their counts, most frequent first, and name the cell that is unlike them', () => {
    const result = counter([...mobiles, '1380013']).result();
    expect(result.patterns).toEqual([
      { pattern: 'ddddddddddd', count: 99, first: { text: mobiles[0], line: 2 } },
      { pattern: 'ddddddd', count: 1, first: { text: '1380013', line: 101 } },
    ]);
    expect(result.rare).toEqual([{ text: '1380013', line: 101, pattern: 'ddddddd', count: 1 }]);
    expect(result.rareCount).toBe(1);
  });

  it('go by classes alone where lengths say nothing', () => {
    const cells = Array.from({ length: 60 }, (_, n) => `${'7'.repeat((n % 15) + 1)}号`);
    expect(counter(cells).result().patterns).toEqual([
      { pattern: 'd+汉+', count: 60, first: { text: '7号', line: 2 } },
    ]);
  });

  it('call nothing odd where everything is written differently, or there is little', () => {
    const words = [
      '甲1',
      '乙,b',
      'c:2',
      '丁-',
      '#',
      '=x',
      '(己)',
      '3/4',
      '5%',
      'g!',
      '“h”',
      'i;',
      'j|k',
      'l+m',
    ];
    expect(counter([...words, ...words]).result().rareCount).toBe(0);
    expect(counter(['13800138000', '1']).result().rareCount).toBe(0);
  });

  it('call the number of a house not odd', () => {
    const houses = [...Array.from({ length: 99 }, (_, n) => `滨江路${100 + n}号`), '滨江路6号'];
    expect(counter(houses, false).result().rareCount).toBe(0);
    expect(counter(houses, true).result().rareCount).toBe(1);
  });

  it('add up to all cells, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 200 }), (cells) => {
        const { patterns, otherPatterns } = counter(cells).result();
        const told = patterns.reduce((sum, { count }) => sum + count, 0);
        expect(told + otherPatterns).toBe(cells.length);
      }),
    );
  });
});
