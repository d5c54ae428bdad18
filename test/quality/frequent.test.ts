import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_NAMED, FrequentValues, OWNERS_COUNTED } from '../../src/quality/frequent.js';

function truth(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function gathered(texts: readonly string[], limit?: number): FrequentValues {
  const values = new FrequentValues(limit);
  for (const [at, text] of texts.entries()) values.add(text, at);
  return values;
}

const fewTexts: fc.Arbitrary<string[]> = fc.array(
  fc.constantFrom('展会', '网站', '转介绍', '', 'A', 'a', '无'),
  { maxLength: 200 },
);

describe('counting how often each text occurs', () => {
  it('is exact up to its limit, with the place of the first one', () => {
    fc.assert(
      fc.property(fewTexts, (texts) => {
        const values = gathered(texts);
        const list = values.list();
        expect(values.error).toBe(0);
        expect(values.isWhole).toBe(true);
        expect(new Map(list.map(({ text, count }) => [text, count]))).toEqual(truth(texts));
        for (const { text, at } of list) expect(at).toBe(texts.indexOf(text));
        const counts = list.map(({ count }) => count);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });

  it('beyond the limit counts at most too few, by no more than it says, and misses only rarer ones', () => {
    const texts = fc.array(
      fc.integer({ min: 0, max: 60 }).map((n) => String(Math.floor((n * n) / 60))),
      { minLength: 100, maxLength: 600 },
    );
    fc.assert(
      fc.property(texts, (list) => {
        const values = gathered(list, 8);
        const found = new Map(values.list().map(({ text, count }) => [text, count]));
        for (const [text, count] of truth(list)) {
          const said = found.get(text);
          if (said === undefined) expect(count).toBeLessThanOrEqual(values.error + 1);
          else {
            expect(said).toBeLessThanOrEqual(count);
            expect(said).toBeGreaterThanOrEqual(count - values.error);
          }
        }
      }),
    );
  });

  it('names what repeats among many that do not', () => {
    const texts = Array.from({ length: 2000 }, (_, n) => (n % 400 === 399 ? '13800138000' : `${n}`));
    const values = gathered(texts);
    expect(values.isWhole).toBe(false);
    expect(values.list()[0]).toMatchObject({ text: '13800138000', count: 5, at: 399 });
    expect(values.list()).toHaveLength(ALL_NAMED + 1);
  });

  it('tells owners apart, up to a number', () => {
    const values = new FrequentValues();
    for (let n = 1; n <= 20; n++) {
      values.add('shared', n, n);
      values.add('own', n, 7);
      values.add('nobody', n, 0);
    }
    const owners = new Map(values.list().map((one) => [one.text, one.owners.map(({ owner }) => owner)]));
    expect(owners.get('shared')).toEqual(Array.from({ length: OWNERS_COUNTED }, (_, n) => n + 1));
    expect(owners.get('own')).toEqual([7]);
    expect(owners.get('nobody')).toEqual([]);
  });

  it('cuts long texts without cutting a character', () => {
    const long = `${'x'.repeat(199)}𠮷${'y'.repeat(50_000)}`;
    const [one] = gathered([long, long]).list();
    expect(one?.text).toBe(`${'x'.repeat(199)}…`);
    expect(one?.count).toBe(2);
  });
});
