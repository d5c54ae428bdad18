import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../src/dictionary/columns.js';
import { inferDictionary } from '../../src/dictionary/infer.js';
import {
  allowedOf,
  groupSpellings,
  isChoice,
  pieces,
  type Spelling,
  slipOf,
  splitMany,
  unknownTo,
} from '../../src/dictionary/propose/allowed.js';
import { codePattern } from '../../src/dictionary/propose/code-pattern.js';
import { FactsOfFiles } from '../../src/dictionary/propose/facts.js';
import { propose } from '../../src/dictionary/propose/index.js';
import { nameFor } from '../../src/dictionary/propose/own.js';
import { readDictionary } from '../../src/dictionary/read.js';
import { writeDictionary } from '../../src/dictionary/write.js';
import { makeCleaner } from '../../src/fields/clean.js';
import { PatternCounter } from '../../src/quality/pattern.js';
import { builtIn } from '../../src/registry.js';
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

  it('are no slips where a number is another one', () => {
    const groups = groupSpellings(spelt(['029', 900], ['027', 29], ['2019年款', 400], ['2018年款', 3]));
    expect(groups.map((group) => slipOf(group, groups))).toEqual(groups.map(() => undefined));
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

  it('are told apart in cells that hold several', () => {
    expect(pieces(spelt(['展会、网站', 2], ['网站', 3], ['电话;展会', 1]))).toEqual([
      { text: '展会', count: 3, at: 0 },
      { text: '网站', count: 5, at: 0 },
      { text: '电话', count: 1, at: 2 },
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
  it('come from the titles, Chinese read out as in a workbook, else they are numbered', () => {
    const taken = new Set(['credit_limit', 'field_1']);
    expect(nameFor('Sales Région', taken)).toBe('sales_region');
    expect(nameFor('Credit limit', taken)).toBe('credit_limit_2');
    expect(nameFor('信用额度', taken)).toBe('xin_yong_e_du');
    expect(nameFor('ERP编码', taken)).toBe('erp_bian_ma');
    expect(nameFor('Клиент', taken)).toBe('field_2');
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

describe('a proposal', () => {
  const { known, types } = builtIn;

  function proposed(headers: readonly string[], rows: readonly (readonly string[])[]) {
    const { text } = inferDictionary([{ name: 'a', headers, samples: rows }], known, 'en');
    const { dictionary } = readDictionary(text, known);
    const columns = mapColumns(headers, rows, dictionary, types);
    const clean = makeCleaner(dictionary, columns, types, rows);
    const found = new FactsOfFiles();
    const table = found.table('a', columns, headers);
    for (const [index, cells] of rows.entries()) {
      const row = { line: index + 2, cells };
      table.add(row, clean(row).values);
    }
    return propose(text, dictionary, found, known);
  }

  it('can be read back, whatever the titles and the cells are', () => {
    const title = fc.oneof(
      fc.constantFrom(
        '客户名称',
        '手机',
        '等级',
        '来源渠道',
        '备注',
        'Name',
        'yes',
        '# a: b',
        '- x',
        '{a}',
        '"',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'A',
        'a',
        'Ａ',
        '是',
        '否',
        'KH-001',
        'KH-002',
        '2019-01-02',
        '12',
        'no',
        'null',
        '#',
        '- x',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const table = fc
      .tuple(fc.array(title, { minLength: 1, maxLength: 5 }), fc.array(cell, { minLength: 1, maxLength: 7 }))
      .map(([headers, cells]) => ({
        headers,
        rows: Array.from({ length: 42 }, (_, n) =>
          headers.map((_h, at) => cells[(n * (at + 1)) % cells.length] ?? ''),
        ),
      }));
    fc.assert(
      fc.property(table, ({ headers, rows }) => {
        const { file } = proposed(headers, rows);
        const { dictionary, problems } = readDictionary(writeDictionary(file, 'en', known), known);
        expect(problems).toEqual([]);
        const names = dictionary.fields.map(({ name }) => name);
        for (const { name } of file.fields ?? []) expect(names).toContain(name);
      }),
      { numRuns: 40 },
    );
  });

  it('says each thing once and as people write it', () => {
    const headers = ['客户名称', '客户来源', '额度', '门店编号'];
    const rows = Array.from({ length: 40 }, (_, n) => [
      `上海${'甲乙丙丁'[n % 4]}${n}贸易有限公司`,
      ['展会', '网站'][n % 2] ?? '',
      `${(n * 7) % 40}.000000`,
      String(n % 7 === 0 ? 900 : 30 * n),
    ]);
    const { file, proposals } = proposed(headers, rows);
    const said = new Map(proposals.map(({ why }) => [why.code, why.params]));
    expect(said.get('propose.allowed_alike')).toEqual({ count: 2 });
    expect(said.has('propose.allowed')).toBe(false);
    expect(said.get('propose.range_seen')).toEqual({ least: '0', most: '39' });
    // Nobody counts with the numbers of shops.
    expect(said.has('propose.type_key')).toBe(true);
    expect(file.fields?.find(({ title }) => title === '门店编号')?.type).toBe('text');
  });

  it('says where no column tells what the customers are called', () => {
    const rows = Array.from({ length: 30 }, (_, n) => [`1380000${1000 + n}`, `C${n}`]);
    const reasons = (headers: readonly string[]) =>
      proposed(headers, rows).proposals.filter(({ why }) => why.code === 'propose.no_name');
    expect(reasons(['手机', '合同'])).toMatchObject([{ field: 'name', setting: 'aliases' }]);
    expect(reasons(['手机', '客户名称'])).toEqual([]);
  });

  it('demands nothing that a row of its own files does not meet', () => {
    const headers = ['客户名称', '编码', '模式', '额度'];
    const rows = Array.from({ length: 40 }, (_, n) => [
      `上海${'甲乙丙丁'[n % 4]}${n}贸易有限公司`,
      `A-${1000 + n}`,
      ['直营', '加盟'][n % 2] ?? '',
      String(n * 10),
    ]);
    const { file } = proposed(headers, rows);
    const { dictionary } = readDictionary(writeDictionary(file, 'en', known), known);
    const clean = makeCleaner(dictionary, mapColumns(headers, rows, dictionary, types), types, rows);
    expect(rows.flatMap((cells, index) => clean({ line: index + 2, cells }).findings)).toEqual([]);
    const codes = dictionary.fields.find(({ pattern }) => pattern !== undefined);
    expect(codes).toMatchObject({ unique: true, required: true, pattern: 'A-\\d{4}' });
  });
});
