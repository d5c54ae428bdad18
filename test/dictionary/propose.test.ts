import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowedOf,
  groupSpellings,
  isChoice,
  type Spelling,
  slipOf,
  splitMany,
  unknownTo,
} from '../../src/dictionary/propose/allowed.js';
import { codePattern } from '../../src/dictionary/propose/code-pattern.js';
import { nameFor } from '../../src/dictionary/propose/own.js';
import { PatternCounter } from '../../src/quality/pattern.js';
import { compilePattern } from '../../src/text/pattern.js';

const spelt = (...texts: [string, number][]): Spelling[] =>
  texts.map(([text, count], at) => ({ text, count, at }));

describe('spellings of one value', () => {
  it('are grouped under the one without odd spaces, in simplified characters', () => {
    const groups = groupSpellings(
      spelt(['經銷商', 9], ['经销 商', 5], ['经销商', 2], ['直客', 12], ['無', 3], ['Ａ级', 1]),
    );
    expect(groups.map(({ value, count }) => [value, count])).toEqual([
      ['经销商', 16],
      ['直客', 12],
      ['Ａ级', 1],
    ]);
    expect(allowedOf(groups)[0]).toEqual({ value: '经销商', synonyms: ['經銷商', '经销 商'] });
  });

  it('are each in one group, whatever they are and in any order', () => {
    const texts = fc.uniqueArray(
      fc.constantFrom(
        '展会',
        '展 会',
        '展會',
        'VIP',
        'vip',
        'ＶＩＰ',
        'a-b',
        'ab',
        '网站',
        '網站',
        'A',
        '甲',
      ),
    );
    fc.assert(
      fc.property(texts, (list) => {
        const all = spelt(...list.map((text, at): [string, number] => [text, at + 1]));
        const groups = groupSpellings(all);
        expect(groups.flatMap(({ spellings }) => spellings).sort((a, b) => a.at - b.at)).toEqual(all);
        for (const { count, spellings, value } of groups) {
          expect(count).toBe(spellings.reduce((sum, one) => sum + one.count, 0));
          expect(spellings.map(({ text }) => text)).toContain(value);
        }
        expect(groupSpellings([...all].reverse())).toEqual(groups);
      }),
    );
  });

  it('may be several values in one cell, where each of them stands alone elsewhere', () => {
    const { single, many } = splitMany(
      groupSpellings(spelt(['展会', 5], ['网站', 4], ['展会、网站', 2], ['电视/报纸', 1])),
    );
    expect(single.map(({ value }) => value)).toEqual(['展会', '网站', '电视/报纸']);
    expect(many.map(({ value }) => value)).toEqual(['展会、网站']);
  });

  it('may be a slip of a frequent value, if it is rare and nearly the same', () => {
    const groups = groupSpellings(
      spelt(['电话营销', 200], ['电话营消', 2], ['电话回访', 3], ['展会', 90], ['展厅', 1]),
    );
    const slips = groups.map((group) => [group.value, slipOf(group, groups)?.value]);
    expect(slips).toEqual([
      ['电话营销', undefined],
      ['展会', undefined],
      ['电话回访', undefined],
      ['电话营消', '电话营销'],
      // Of two characters either may be meant.
      ['展厅', undefined],
    ]);
  });

  it('are a choice where they are few and frequent', () => {
    const list = (values: number, each: number) =>
      groupSpellings(spelt(...Array.from({ length: values }, (_, n): [string, number] => [`值${n}`, each])));
    expect([list(5, 10), list(30, 4), list(31, 4), list(5, 3), list(2, 9), []].map(isChoice)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are known by any of their synonyms', () => {
    const allowed = [{ value: 'A', synonyms: ['A级', '重点客户'] }];
    const groups = groupSpellings(spelt(['Ａ 級', 3], ['重點客户', 2], ['S', 2]));
    expect(unknownTo(allowed, groups).map(({ value }) => value)).toEqual(['S']);
  });
});

describe('patterns of codes', () => {
  const patternOf = (values: readonly string[]) => {
    const counter = new PatternCounter();
    let prefix = values[0] ?? '';
    for (const value of values) {
      counter.add(value, 1);
      while (!value.startsWith(prefix)) prefix = prefix.slice(0, -1);
    }
    return codePattern(counter.fine(), values.length, prefix);
  };
  const numbered = (make: (n: number) => string) => Array.from({ length: 30 }, (_, n) => make(n));

  it.each([
    ['KH-2019-001', (n: number) => `KH-${2010 + n}-0${10 + n}`, 'KH-\\d{4}-\\d{3}'],
    ['letters that differ', (n: number) => `${'AB'[n % 2]}${'XY'[n % 2]}${10 + n}`, '[A-Z]{2}\\d{2}'],
    ['digits alone', (n: number) => String(10_000 + n), '\\d{5}'],
    ['a point', (n: number) => `V1.${1000 + n}`, 'V\\d\\.\\d{4}'],
  ])('are told from %s', (_, make, pattern) => {
    expect(patternOf(numbered(make))).toBe(pattern);
  });

  it.each([
    ['names', (n: number) => `张${'一二三'[n % 3]}`],
    ['short numbers', (n: number) => String(100 + n)],
    ['words', (n: number) => `word${'a'.repeat(n)}`],
    ['too many ways', (n: number) => `${'A'.repeat((n % 4) + 1)}1234`],
  ])('are not told from %s', (_, make) => {
    expect(patternOf(numbered(make))).toBeUndefined();
  });

  it('are not told from few', () => {
    expect(patternOf(['KH-0001', 'KH-0002'])).toBeUndefined();
  });

  it('match every value they were told from', () => {
    const part = fc.constantFrom('A', 'b', '7', '-', '.', '/', ' ', '#');
    const shape = fc.array(part, { minLength: 3, maxLength: 10 });
    const random = fc.array(fc.nat(25), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(shape, random, (signs, numbers) => {
        const values = numbers.map((n) =>
          signs
            .map((sign, at) => {
              if (sign === 'A') return String.fromCharCode(65 + ((n + at) % 26));
              if (sign === 'b') return String.fromCharCode(97 + ((n * 3 + at) % 26));
              return sign === '7' ? String((n + at) % 10) : sign;
            })
            .join(''),
        );
        const source = patternOf(values);
        if (source === undefined) return;
        const pattern = compilePattern(source);
        if (!('test' in pattern)) throw new Error(source);
        expect(values.filter((value) => !pattern.test(value))).toEqual([]);
      }),
    );
  });
});

describe('names for fields of their own', () => {
  it('come from Latin titles, else they are numbered', () => {
    const taken = new Set(['credit_limit', 'field_1']);
    expect(nameFor('Sales Région', taken)).toBe('sales_region');
    expect(nameFor('Credit limit', taken)).toBe('credit_limit_2');
    expect(nameFor('信用额度', taken)).toBe('field_2');
    expect(nameFor('ERP编码', taken)).toBe('field_2');
    expect(nameFor('constructor', taken)).toBe('field_2');
  });

  it('are good names that nobody has, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const taken = new Set(['field_1', 'a_b']);
        const name = nameFor(title, taken);
        expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(taken.has(name)).toBe(false);
      }),
    );
  });
});
