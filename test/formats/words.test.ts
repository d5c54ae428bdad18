import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/formats/words.js';

const folder = new URL('../../src/formats/', import.meta.url);
const code = readdirSync(folder)
  .filter((name) => name !== 'words.ts')
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

describe('words', () => {
  it('are there for every code', () => {
    const used = [...code.matchAll(/'(format\.\w+)'/g)].map((match) => match[1] ?? '');
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((one) => words[one] === undefined)).toEqual([]);
  });

  it('are of use: every one is said somewhere', () => {
    // `_1` for exactly one. Codes put together: `format.encoding_${…}` and `format.${…}` of what cells can be missing.
    const parts = Object.keys(words).filter((one) => {
      const whole = one.replace(/_1$/, '');
      const last = one.replace(/^format\.(?:encoding_)?/, '');
      return !code.includes(`'${whole}'`) && !code.includes(`'${last}'`);
    });
    expect(parts).toEqual([]);
  });

  it.each(Object.entries(words))('%s says the same in both languages', (_, { en, 'zh-CN': zh }) => {
    const params = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    expect(params(zh)).toEqual(params(en));
    expect(zh).toMatch(/\p{Script=Han}/u);
  });
});
