import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from '../../src/fields/index.js';
import type { AnyFieldType } from '../../src/fields/types.js';
import { tidy } from '../../src/text/width.js';
import { changesOf, contextOf, findingsOf, normalizeWith } from '../fields/context.js';
import { busy, fastest } from '../time.js';

const LANGS = ['en', 'zh-CN'] as const;

/** Characters of every script and of no script, those that make trouble above all. */
const SCRIPTS: readonly string[] = [
  '张伟欧阳王芳北京上海有限公司路号省市区元年月日',
  '張偉歐陽國際貿易股份有限公司臺灣縣號樓',
  '𠮷𠀀𪚥〇々',
  'abcXYZ éèüñßøåłđ ÀÇİı',
  'ﬁﬂĳ',
  'ЖёїПривет',
  'العربيةمحمد',
  'ไทยกรุงเทพ',
  '한국어김철수',
  'ひらがなカタカナｶﾞｰﾞ',
  'हिन्दीதமிழ்',
  '０１２ＡＢｃ（）－＠．＋＝＃　',
  '0123456789',
  '+-–—()[]{}.,;:/\\|#%&*=@"\'`~!?_^<>$€￥¥',
  '、。，；：（）【】《》“”’…·￣',
  '😀👨‍👩‍👧🇨🇳①㎡㈱',
  ' \t\n\r\u00a0\u3000\u2028',
  '\u0000\u0007\u200b\u200d\ufeff\u00ad\u202e\ufe0f',
  '\u0301\u0338\u20dd\u3099',
  '\ufffd\ud83d\ude00\udc00',
];

const WORDS = [
  '无',
  'N/A',
  '13800138000',
  '+86 010-62345678',
  '2024年5月1日',
  '1.2E+5',
  '张三',
  '北京市海淀区中关村大街1号',
  '12 Main St.',
  'a@example.com',
  'www.example.com',
  '有限公司',
  '91110108MA01ABCD2X',
  '电话',
  '地址：',
  '邮编：100000',
  '3万',
  "'=1+1",
];

const char = fc.constantFrom(...SCRIPTS.flatMap((script) => [...script]));
const noise = fc.oneof(
  { weight: 6, arbitrary: char },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const anyCell = fc.array(noise, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** Cells a type can read, among others that it cannot. */
function cellsFor(type: AnyFieldType): fc.Arbitrary<string> {
  const own = fc.constantFrom(...type.examples.map((example) => example.cell));
  return fc.oneof(
    anyCell,
    own,
    fc.tuple(own, noise).map(([cell, piece]) => cell + piece),
  );
}

/** Canonical values of a type; text of any kind for types that take few. */
function valuesFor(type: AnyFieldType): fc.Arbitrary<string> {
  const known = type.examples.flatMap((example) => example.values);
  return fc.oneof(
    fc.constantFrom(...known),
    cellsFor(type).map((cell) => normalizeWith(type, cell).values[0] ?? known[0] ?? 'x'),
  );
}

describe.each(fieldTypes.map((type) => [type.name, type] as const))('%s', (_name, type) => {
  const { options } = contextOf(type);

  test('a canonical value is canonical: it comes back, without findings it did not have', () => {
    fc.assert(
      fc.property(cellsFor(type), (cell) => {
        const first = normalizeWith(type, cell);
        for (const value of first.values) {
          const again = normalizeWith(type, value);
          expect(again.values).toEqual([value]);
          for (const code of findingsOf(again)) expect(findingsOf(first)).toContain(code);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a cell that is not blank gives a value, a spill or a finding, and a blank one nothing', () => {
    fc.assert(
      fc.property(cellsFor(type), (cell) => {
        const { values, spills = [], findings = [] } = normalizeWith(type, cell);
        if (tidy(cell) === '') expect([...values, ...spills, ...findings]).toEqual([]);
        else expect(values.length + spills.length + findings.length).toBeGreaterThan(0);
        for (const value of values) expect(tidy(value)).not.toBe('');
        expect(new Set(values).size).toBe(values.length);
        for (const spill of spills) expect(tidy(spill.text)).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  test('every code has words in both languages', () => {
    fc.assert(
      fc.property(cellsFor(type), (cell) => {
        const result = normalizeWith(type, cell);
        for (const code of [...findingsOf(result), ...changesOf(result)]) {
          for (const lang of LANGS) expect(type.notes[code]?.[lang], code).toBeTruthy();
        }
      }),
      { numRuns: 400 },
    );
  });

  test('comparing is symmetric, at a known level, and agrees on a key that both have', () => {
    const names = type.levels.map((level) => level.name);
    fc.assert(
      fc.property(valuesFor(type), valuesFor(type), (a, b) => {
        const left = type.prepare(a, options);
        const right = type.prepare(b, options);
        const result = type.compare(left, right);
        expect(type.compare(right, left)).toEqual(result);
        expect(names).toContain(result.level);
        if (result.key !== undefined) {
          expect(type.agreementKeys(left)).toContain(result.key);
          expect(type.agreementKeys(right)).toContain(result.key);
          // Who agrees on nothing agrees on no key (`match/ruled-out.ts` relies on it).
          expect(result.level).not.toBe(names.at(-1));
        }
        if (result.why !== undefined)
          for (const lang of LANGS) expect(type.notes[result.why.code]?.[lang], result.why.code).toBeTruthy();
      }),
      { numRuns: 400 },
    );
  });

  test('a value equals itself and has a block key', () => {
    fc.assert(
      fc.property(valuesFor(type), (value) => {
        const prepared = type.prepare(value, options);
        const { level } = type.compare(prepared, type.prepare(value, options));
        expect([type.levels[0]?.name, 'surname']).toContain(level);
        const keys = type.blockKeys(prepared);
        expect(keys.length).toBeGreaterThan(0);
        for (const key of keys) expect(key.trim()).not.toBe('');
        for (const key of keys) expect(key.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 400 },
    );
  });

  test('a mask hides something of every value longer than 4 characters', () => {
    fc.assert(
      fc.property(valuesFor(type), (value) => {
        if ([...value].length > 4 && !value.includes('*')) expect(type.mask(value)).not.toBe(value);
      }),
      { numRuns: 400 },
    );
  });

  test('m and u each add up to 1', () => {
    expect(type.levels.reduce((sum, level) => sum + level.m, 0)).toBeCloseTo(1, 6);
    expect(type.levels.reduce((sum, level) => sum + level.u, 0)).toBeCloseTo(1, 6);
    for (const level of type.levels) {
      expect(level.m).toBeGreaterThan(0);
      expect(level.u).toBeGreaterThan(0);
    }
  });

  test('looks like it between 0 and 1', () => {
    fc.assert(
      fc.property(cellsFor(type), (cell) => {
        const score = type.looksLike(cell);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    ['letters', 'a'],
    ['digits', '1'],
    ['Han', '路'],
    ['spaces between', '张 '],
    ['brackets', '('],
    ['commas', '1,'],
    ['hyphens', '1-'],
    ['dots', 'a.'],
    ['at signs', 'a@'],
    ['quotation marks', "'"],
    ['line ends', '\r\n'],
    ['accents', 'e\u0301'],
    ['an address', '北京市1号 '],
  ])('100,000 characters of %s are done in 100 ms', (_what, piece) => {
    const cell = piece.repeat(Math.ceil(100_000 / piece.length));
    const run = () => {
      const { values } = normalizeWith(type, cell);
      type.looksLike(cell);
      for (const value of values) {
        const prepared = type.prepare(value, options);
        type.blockKeys(prepared);
        type.compare(prepared, prepared);
        type.mask(value);
      }
    };
    expect(fastest(run)).toBeLessThan(busy(100));
  });
});
