import { describe, expect, it } from 'vitest';
import { say } from '../../src/i18n/say.js';
import type { Catalog, Params } from '../../src/model/words.js';

const catalog: Catalog = {
  'a.rows': {
    en: '{count} {count|row is|rows are} hidden in {sheet}',
    'zh-CN': '{sheet} 有 {count} 行被隐藏',
  },
  'a.lines': { en: '{count} lines ({lines})', 'zh-CN': '有 {count} 行（{lines}）' },
  'a.lines_1': { en: 'Line {lines}', 'zh-CN': '第 {lines} 行' },
  'a.option': { en: 'give it options: { order: mdy }', 'zh-CN': '写 options: { order: mdy }' },
};

const inEnglish = (code: string, params: Params = {}): string => say({ code, params }, 'en', catalog);

describe('say', () => {
  it('takes the word for one or for several', () => {
    expect(inEnglish('a.rows', { count: 1, sheet: 'A' })).toBe('1 row is hidden in A');
    expect(inEnglish('a.rows', { count: 0, sheet: 'A' })).toBe('0 rows are hidden in A');
    expect(inEnglish('a.rows', { count: 21, sheet: '{count}' })).toBe('21 rows are hidden in {count}');
  });

  it('takes the sentence for exactly one where there is one', () => {
    expect(inEnglish('a.lines', { count: 1, lines: ['7'] })).toBe('Line 7');
    expect(say({ code: 'a.lines', params: { count: 2, lines: ['7', '9'] } }, 'zh-CN', catalog)).toBe(
      '有 2 行（7、9）',
    );
    expect(inEnglish('a.lines', { count: 2, lines: ['7', '9'] })).toBe('2 lines (7, 9)');
  });

  it('leaves braces alone that name no parameter', () => {
    expect(inEnglish('a.option')).toBe('give it options: { order: mdy }');
    expect(inEnglish('a.rows', { count: 2 })).toBe('2 rows are hidden in {sheet}');
  });
});
