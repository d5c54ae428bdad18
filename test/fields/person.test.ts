import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCell } from '../../src/fields/person/read.js';
import { person } from '../../src/fields/person.js';
import { testData } from '../data.js';
import { changesOf, findingsOf, levelOf, normalizeWith } from './context.js';

const read = (cell: string) => normalizeWith(person, cell);

/** Milliseconds of the fastest of three goes: the machine may be busy with other things. */
const fastest = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

describe('Chinese names', () => {
  test.each([
    ['张三', ['张三'], []],
    ['张 三', ['张三'], []],
    ['王 小 明', ['王小明'], []],
    ['歐陽 娜娜', ['歐陽娜娜'], []],
    ['阿不都.热合曼', ['阿不都·热合曼'], []],
    ['尼格買提・熱合曼', ['尼格買提·熱合曼'], []],
    ['张三女士', ['张三'], ['title']],
    ['欧阳经理', ['欧阳'], ['role']],
    ['王小明总经理', ['王小明'], ['role']],
    ['经理张三', ['张三'], ['role']],
    ['联系人：张三', ['张三'], []],
    ['采购 李四', ['李四'], ['role']],
    ['李四（财务）', ['李四'], ['role']],
    ['王建工', ['王建工'], []],
    ['张和平', ['张和平'], []],
    ['司马光', ['司马光'], []],
    ['张三、李四，王五', ['张三', '李四', '王五'], []],
    ['张三/李四\n王五', ['张三', '李四', '王五'], []],
    ['张三和李四', ['张三', '李四'], []],
    ['张三 李四', ['张三', '李四'], []],
    ['张三Jack', ['张三 Jack'], []],
    ['Jack（張三）', ['張三 Jack'], []],
    ['田中 太郎', ['田中太郎'], []],
    ['高橋さくら', ['高橋さくら'], []],
    ['김민준', ['김민준'], []],
    ['𠮷野家', ['𠮷野家'], []],
  ])('%j', (cell, values, changes) => {
    const result = read(cell);
    expect(result.values).toEqual(values);
    expect(changesOf(result)).toEqual(changes);
  });

  test.each([
    ['张总', '张', '总'],
    ['王工（采购）', '王', '工'],
    ['陈小姐', '陈', '小姐'],
    ['劉先生', '劉', '先生'],
    ['小王', '王', '小'],
    ['欧阳老师', '欧阳', '老师'],
    ['Mr. Zhang', 'Zhang', 'Mr.'],
  ])('%s: the surname is kept and the rest asked for', (cell, value, honorific) => {
    const result = read(cell);
    expect(result.values).toEqual([value]);
    expect(result.findings).toMatchObject([{ code: 'surname_only', params: { honorific } }]);
  });
});

describe('other names', () => {
  test.each([
    ['Smith, John', 'John Smith'],
    ['SMITH, JOHN', 'John Smith'],
    ['Smith, John, Jr', 'John Smith Jr.'],
    ['John Smith, III', 'John Smith III'],
    ['van der Berg, Anna', 'Anna van der Berg'],
    ["SEAN O'BRIEN", "Sean O'Brien"],
    ['ronald mcdonald', 'Ronald McDonald'],
    ['JEAN-PIERRE DE LA CROIX', 'Jean-Pierre de la Croix'],
    ['josé garcía márquez', 'José García Márquez'],
    ['Wei ZHANG', 'Wei ZHANG'],
    ['J. R. R. Tolkien', 'J. R. R. Tolkien'],
    ['Prof. Dr. Müller, Jürgen', 'Jürgen Müller'],
    ['Иван Петров', 'Иван Петров'],
    ['محمد علي', 'محمد علي'],
    ['JB', 'JB'],
  ])('%s -> %s', (cell, value) => {
    const result = read(cell);
    expect(result.values).toEqual([value]);
    expect(findingsOf(result)).toEqual([]);
  });

  test.each([
    ['John Smith; Mary Jones', ['John Smith', 'Mary Jones']],
    ['John Smith, Mary Jones', ['John Smith', 'Mary Jones']],
    ['John Smith and Mary Jones', ['John Smith', 'Mary Jones']],
  ])('%s', (cell, values) => expect(read(cell).values).toEqual(values));
});

describe('what else a cell holds', () => {
  test.each([
    ['张三 13800138000', ['张三'], 'phone', '13800138000'],
    ['张三0755-26012345转8001', ['张三'], 'phone', '0755-26012345转8001'],
    ['John Smith <john@smith.com>', ['John Smith'], 'email', 'john@smith.com'],
    ['13800138000', [], 'phone', '13800138000'],
    ['华鑫科技有限公司', [], 'company', '华鑫科技有限公司'],
    ['Acme Trading Ltd.', [], 'company', 'Acme Trading Ltd.'],
  ])('%s', (cell, values, type, text) => {
    const result = read(cell);
    expect(result.values).toEqual(values);
    expect(result.spills).toEqual([{ type, text }]);
    expect(findingsOf(result)).toEqual([]);
  });

  test.each([
    ['无', 'placeholder'],
    ['123', 'no_name'],
    ['负责人', 'no_name'],
    ['李**', 'masked'],
    ['...', 'placeholder'],
    ['这个客户说以后再打电话联系他们', 'too_long'],
  ])('%s: %s', (cell, code) => {
    expect(read(cell).values).toEqual([]);
    expect(findingsOf(read(cell))).toEqual([code]);
  });
});

describe('laws', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 24 }),
    fc.string({ unit: 'binary', maxLength: 16 }),
    fc.stringMatching(/^[A-Za-z.,'() -]{1,24}$/),
    fc.stringMatching(/^[张王欧阳三总经理先生和小·/ ,(a]{1,14}$/),
    fc
      .array(
        fc.constantFrom(
          ...[
            '张',
            '王',
            '欧阳',
            '三',
            '小明',
            '采购',
            '采购部',
            '主任',
            '总经理',
            '工',
            '姐',
            '先生',
            '老板',
          ],
          ...[
            '（',
            '）',
            '(',
            ')',
            '-',
            '：',
            '/',
            '、',
            ' ',
            '等',
            '收',
            '代收',
            '已离职',
            '女',
            '某',
            '兼',
          ],
          ...[
            '13800138000',
            'a@b.cn',
            '深圳华鑫有限公司',
            'Amy',
            'Manager',
            'CEO',
            ', ',
            '1',
            '·',
            '微信同号',
          ],
        ),
        { maxLength: 7 },
      )
      .map((pieces) => pieces.join('')),
    fc.stringMatching(/^(?:[A-Zäé]?[a-z'-]{1,8}|[张王李]|JR|mr|of|,|\.){1,6}$/),
  );

  test('any text gives a value, a spill or a finding; a value stays itself and is all it can be to itself', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const result = read(cell);
        if (/[\p{L}\p{N}]/u.test(cell.normalize('NFC')) && !/[\u115f\u1160\u3164\uffa0]/.test(cell)) {
          const told = result.values.length + (result.findings?.length ?? 0) + (result.spills?.length ?? 0);
          expect(told).toBeGreaterThan(0);
        }
        for (const value of result.values) {
          const again = read(value);
          expect(again.values).toEqual([value]);
          // A surname is no more than that every time it is read.
          for (const code of findingsOf(again)) expect(findingsOf(result)).toContain(code);
          expect(changesOf(again)).toEqual([]);
          expect(again.spills ?? []).toEqual([]);
          const prepared = person.prepare(value, {});
          const bare =
            prepared.han !== '' && prepared.han === prepared.surname && prepared.words.length === 0;
          expect(person.compare(prepared, prepared).level).toBe(bare ? 'surname' : 'exact');
          expect(person.blockKeys(prepared).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('the short way says what the long way says', () => {
    const names = fc.oneof(
      fc.stringMatching(
        /^(?:[A-Z][a-z]{0,4}|Mr|Jr|And|Y|Ltd|Bank|Test|Md|Van|Null){1}(?: (?:[A-Z][a-z]{1,4}|Jr|Dr|And|Co)){1,2}$/,
      ),
      fc.stringMatching(/^[张王李欧阳总工师经理和小测试未知于][三伟国总工师经理部测试知无]{1,2}$/),
    );
    fc.assert(
      fc.property(names, (name) => {
        const short = read(name);
        const { values, findings } = readCell(name);
        expect({ values, findings: findings ?? [] }).toEqual({
          values: short.values,
          findings: short.findings ?? [],
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('comparing is symmetric and names keys that both have', () => {
    const names = fc.stringMatching(
      /^(?:[张王李欧阳三伟国]{1,4}|(?:[abj]|[a-e]{2,6}|john|jack|bob|robert)(?: [a-e]{1,5}){0,2})$/,
    );
    fc.assert(
      fc.property(names, names, (x, y) => {
        const [a, b] = [person.prepare(x, {}), person.prepare(y, {})];
        const there = person.compare(a, b);
        expect(person.compare(b, a)).toEqual(there);
        if (there.key !== undefined) {
          expect(person.agreementKeys(a)).toContain(there.key);
          expect(person.agreementKeys(b)).toContain(there.key);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a cell of 100,000 characters takes milliseconds', () => {
    for (const part of ['a', '张', '张三/', '1', 'a b ', ', ', '(', '·', '@', '张三和', 'J. ']) {
      expect(fastest(() => read(part.repeat(100_000 / part.length)))).toBeLessThan(100);
      read(part.repeat(1900 / part.length));
    }
  });
});

describe('comparing', () => {
  test.each([
    ['张三', '张三', 'exact'],
    ['張國榮', '张国荣', 'exact'],
    ['阿不都·热合曼', '阿不都热合曼', 'exact'],
    ['张三 Jack', '张三', 'exact'],
    ['张三 Jack', 'Jack', 'exact'],
    ['John Smith', 'Smith John', 'reordered'],
    ['Zhang Xiaoming', 'Zhang Xiao Ming', 'similar'],
    ['John Smith', 'John Smyth', 'similar'],
    ['Keeley Jones', 'Kaylee Jones', 'similar'],
    ['Taylor Reed', 'aTlyor Reed', 'similar'],
    ['Anna Anderson', 'Annabelle Anderson', 'shortened'],
    ['Marsha Kent', 'Mark Kent', 'kin'],
    ['John Kent', 'Patricia Kent', 'kin'],
    ['J Kent', 'Patricia Kent', 'one_part'],
    ['Morris I Klein', 'Morris II Klein', 'different'],
    ['Morris Klein', 'Morris II Klein', 'exact'],
    ['Jon Smiht', 'Smith John', 'similar'],
    ['于', '于', 'surname'],
    ['张', '张三', 'surname'],
    ['欧阳', '欧阳娜娜', 'surname'],
    ['欧阳', '欧', 'different'],
    ['张 Jack', '张 Jack', 'exact'],
    ['张 Jack', '张', 'surname'],
    ['小明', '王小明', 'shortened'],
    ['Smith', 'John Smith', 'shortened'],
    ['J. Smith', 'John Smith', 'shortened'],
    ['Bob Smith', 'Robert Smith', 'shortened'],
    ['John Smith', 'John Michael Smith', 'shortened'],
    ['王建国', '王建军', 'kin'],
    ['王小明', '王晓明', 'same_sound'],
    ['张伟', '张玮', 'one_part'],
    ['张伟', '章伟', 'one_part'],
    ['解伟', '谢伟', 'one_part'],
    ['张伟', '李伟', 'different'],
    ['张伟', '张红', 'different'],
    ['张秀英', 'Xiu Ying Zhang', 'same_sound'],
    ['张秀英', 'Zhang Xiuying', 'same_sound'],
    ['单雪', 'Shan Xue', 'same_sound'],
    ['吕绿', 'Lü Lü', 'same_sound'],
    ['张三', 'Jack Brown', 'other_script'],
    ['Иван Петров', 'Ivan Petrov', 'other_script'],
    ['John Smith', 'John Miller', 'one_part'],
    ['张三', 'Zhang San', 'same_sound'],
    ['张三', '张伟', 'different'],
    ['John Smith', 'Mary Jones', 'different'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(levelOf(person, a, b)).toBe(level);
  });

  test('a surname alone weighs little and is no name that agrees', () => {
    const surname = person.levels.find(({ name }) => name === 'surname')!;
    expect(Math.log2(surname.m / surname.u)).toBeGreaterThan(1);
    expect(Math.log2(surname.m / surname.u)).toBeLessThan(2);
    const yu = person.prepare('于', {});
    expect(person.compare(yu, yu).key).toBeUndefined();
  });

  test('m and u add up to 1', () => {
    for (const side of ['m', 'u'] as const) {
      expect(person.levels.reduce((sum, level) => sum + level[side], 0)).toBeCloseTo(1, 9);
    }
  });

  test('misspelt and turned names meet', () => {
    const keys = (name: string) => person.blockKeys(person.prepare(name, {}));
    const meet = (a: string, b: string) => keys(a).some((key) => keys(b).includes(key));
    expect(meet('Thomas Campebll', 'Campbell Thomas')).toBe(true);
    expect(meet('Sophie Cnoboy', 'Sophie Conboy')).toBe(true);
    expect(meet('張三', '张三')).toBe(true);
    expect(meet('John Smith', 'Mary Jones')).toBe(false);
  });

  test.each([
    ['张三丰', '张**'],
    ['John Smith', 'J*** S****'],
    ['张', '*'],
  ])('%s is masked as %s', (value, masked) => expect(person.mask(value)).toBe(masked));

  const folder = testData('matching/fake_1000/');
  test.skipIf(!existsSync(folder))(
    `levels part true pairs from random ones${existsSync(folder) ? '' : ' (skipped: no test data)'}`,
    () => {
      const rows = (file: string): Record<string, string>[] =>
        parse(readFileSync(new URL(file, folder)), { columns: true, relax_quotes: true });
      const clusters = rows('truth.csv').map((row) => row.cluster);
      const names = rows('input.csv')
        .slice(0, 500)
        .map((row) => read(`${row.first_name} ${row.surname}`).values[0]);
      const prepared = names.map((name) => (name === undefined ? undefined : person.prepare(name, {})));
      const counts = new Map<string, { same: number; other: number }>();
      prepared.forEach((a, i) => {
        prepared.slice(0, i).forEach((b, j) => {
          if (a === undefined || b === undefined) return;
          const { level } = person.compare(a, b);
          const count = counts.get(level) ?? { same: 0, other: 0 };
          count[clusters[i] === clusters[j] ? 'same' : 'other']++;
          counts.set(level, count);
        });
      });
      const total = { same: 0, other: 0 };
      for (const count of counts.values()) {
        total.same += count.same;
        total.other += count.other;
      }
      const bits = (level: string): number => {
        const { same, other } = counts.get(level) ?? { same: 0, other: 0 };
        return Math.log2((same + 1) / total.same / ((other + 1) / total.other));
      };
      expect(bits('exact')).toBeGreaterThan(9);
      expect(bits('similar')).toBeGreaterThan(8);
      expect(bits('shortened')).toBeGreaterThan(5);
      expect(bits('one_part')).toBeGreaterThan(2);
      expect(bits('different')).toBeLessThan(-3);
    },
  );
});

describe('generations', () => {
  const level = (a: string, b: string) => {
    const [left, right] = [a, b].map((name) => person.prepare(name, {}));
    return person.compare(left!, right!).level;
  };

  test.each([
    ['David Dobbins Jr.', 'David Dobbins Senior', 'different'],
    ['Robert Smith II', 'Robert Smith III', 'different'],
    ['Robert Smith Sr.', 'Robert Smith Senior', 'exact'],
    ['Robert Smith Jr.', 'Robert Smith', 'exact'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(level(a, b)).toBe(expected);
    expect(level(b, a)).toBe(expected);
  });
});
