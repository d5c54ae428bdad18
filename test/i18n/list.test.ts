import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { begun, listed, listedApart } from '../../src/i18n/list.js';

describe('lists', () => {
  it('have the signs of their language', () => {
    expect(listed(['A', 'B', 3], 'en')).toBe('A, B, 3');
    expect(listed(['A', 'B', 3], 'zh-CN')).toBe('A、B、3');
    expect(listedApart(['A', 'B'], 'en')).toBe('A; B');
    expect(listedApart(['A', 'B'], 'zh-CN')).toBe('A；B');
  });

  it('stay lists where an item holds such a sign itself', () => {
    expect(listed(['Room 1, House 2', 'Room 3'], 'en')).toBe('Room 1, House 2; Room 3');
    expect(listed(['茶叶、酒', '烟'], 'zh-CN')).toBe('茶叶、酒；烟');
    expect(listed(['1,200', '3'], 'en')).toBe('1,200, 3');
  });

  it('say that they are only begun', () => {
    expect(begun([1, 2, 3], 2)).toEqual(['1', '2', '…']);
    expect(begun([1, 2], 2)).toEqual(['1', '2']);
    expect(listed(begun(['甲', '乙', '丙'], 2), 'zh-CN')).toBe('甲、乙、…');
  });

  /** Text of the dictionary's file, which has commas in every language. */
  const OF_THE_FILE = [
    'dictionary/compare.ts',
    'dictionary/draft.ts',
    'dictionary/write.ts',
    'dictionary/yaml-text.ts',
  ];

  it('are made nowhere else', () => {
    const src = fileURLToPath(new URL('../../src', import.meta.url));
    const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && path !== 'i18n/list.ts' && !OF_THE_FILE.includes(path))
      .flatMap((path) => {
        const text = readFileSync(`${src}/${path}`, 'utf8');
        const joins = /\.join\(['`](?:, |，|、|；)['`]\)/.exec(text) ?? [];
        // Below the shell, `; ` stands between the values of a cell as they are stored.
        const shown = /^(?:cli|report)\//.test(path) ? (/\.join\(['`]; ['`]\)/.exec(text) ?? []) : [];
        return [...joins, ...shown].map((join) => `${path}: ${join}`);
      });
    expect(found).toEqual(["fields/person/read.ts: .join('；')"]);
  });
});
