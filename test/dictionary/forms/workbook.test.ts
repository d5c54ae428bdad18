import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dictionarySheets } from '../../../src/dictionary/forms/workbook.js';
import { type ReadSheet, readDictionarySheets } from '../../../src/dictionary/forms/workbook-read.js';
import { words } from '../../../src/dictionary/words.js';
import { openFile } from '../../../src/formats/index.js';
import { writeForm } from '../../../src/formats/xlsx-form.js';
import { say } from '../../../src/i18n/say.js';
import type { Dictionary } from '../../../src/model/dictionary.js';
import type { Lang } from '../../../src/model/words.js';
import { bytesSource } from '../../formats/sources.js';
import { dictionaryOf, known } from '../known.js';
import { WHOLE, yamls } from '../whole.js';

const LANGS: readonly Lang[] = ['en', 'zh-CN'];

/** The sheets of a workbook as our reader of workbooks gives them. */
async function readBack(bytes: Uint8Array): Promise<ReadSheet[]> {
  const opened = await openFile(bytesSource('d.xlsx', bytes), {});
  const sheets: ReadSheet[] = [];
  for (const { name, hidden, rows } of opened.sheets) {
    const all = [];
    for await (const batch of rows()) all.push(...batch);
    if (!hidden) sheets.push({ name, rows: all });
  }
  await opened.close();
  return sheets;
}

/** The sheets without going through a file. */
function asRead(dictionary: Dictionary, lang: Lang): ReadSheet[] {
  return dictionarySheets(dictionary, known, lang).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ title }) => title), ...rows].map((cells, index) => ({ line: index + 1, cells })),
  }));
}

function reading(sheets: readonly ReadSheet[]) {
  const result = readDictionarySheets(sheets, known);
  if (result === undefined) throw new Error('no sheet of fields');
  return result;
}

describe('a dictionary as a workbook', () => {
  test.each(LANGS)('comes back as it was, through a file (%s)', async (lang) => {
    const dictionary = dictionaryOf(WHOLE);
    const bytes = await writeForm(dictionarySheets(dictionary, known, lang), '2024-11-22T00:00:00.000Z');
    const { dictionary: back, problems, notes } = reading(await readBack(bytes));
    expect([problems, notes]).toEqual([[], []]);
    expect(back).toEqual(dictionary);
  });

  test.each(known.presets.flatMap(({ name }) => LANGS.map((lang) => [name, lang] as const)))(
    'a preset as it is: %s (%s)',
    (name, lang) => {
      const dictionary = dictionaryOf(`preset: ${name}`);
      expect(reading(asRead(dictionary, lang))).toEqual({ dictionary, problems: [], notes: [] });
    },
  );

  test('any dictionary comes back as it was', () => {
    fc.assert(
      fc.property(yamls(), fc.constantFrom(...LANGS), (yaml, lang) => {
        const dictionary = dictionaryOf(yaml);
        expect(reading(asRead(dictionary, lang))).toEqual({ dictionary, problems: [], notes: [] });
      }),
      { numRuns: 40 },
    );
  });

  test('equal dictionaries give equal bytes', async () => {
    const make = () =>
      writeForm(dictionarySheets(dictionaryOf(WHOLE), known, 'zh-CN'), '2024-11-22T00:00:00.000Z');
    const first = Buffer.from(await make());
    // The parts of a zip file have dates, to two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await make()).equals(first)).toBe(true);
    // The first part's date: years since 1980, month, day.
    expect(first.readUInt16LE(12)).toBe((44 << 9) | (11 << 5) | 22);
  });
});

describe('what a person fills in', () => {
  /** The Chinese workbook of a preset with cells set: sheet, row by its first cell (or a number), column title, text. */
  function filled(...cells: readonly [string, string | number, string, string][]): ReadSheet[] {
    const sheets = asRead(dictionaryOf(''), 'zh-CN').map(({ name, rows }) => ({
      name,
      rows: rows.map(({ line, cells: own }) => ({ line, cells: [...own] })),
    }));
    for (const [sheet, row, column, text] of cells) {
      const rows = sheets.find(({ name }) => name === sheet)?.rows ?? [];
      let at = typeof row === 'number' ? row - 1 : rows.findIndex(({ cells: own }) => own[0] === row);
      if (at < 0) at = rows.length;
      const target = rows[at] ?? { line: at + 1, cells: [] };
      rows[at] = target;
      const index = rows[0]?.cells.indexOf(column) ?? -1;
      target.cells[index] = text;
    }
    return sheets;
  }
  const lineOf = (name: string): number =>
    asRead(dictionaryOf(''), 'zh-CN')
      .find((sheet) => sheet.name === '字段')
      ?.rows.find(({ cells }) => cells[0] === name)?.line ?? 0;
  const field = (sheets: readonly ReadSheet[], name: string) => {
    const { dictionary, problems } = reading(sheets);
    expect(problems).toEqual([]);
    return dictionary.fields.find((one) => one.name === name);
  };

  test('a new field needs a title and a type, in words', () => {
    const { problems, dictionary } = reading(
      filled(['字段', 99, '中文标题', '楼层'], ['字段', 99, '字段类型', '数字']),
    );
    expect(problems).toEqual([]);
    expect(dictionary.fields.at(-1)).toMatchObject({
      name: 'lou_ceng',
      title: { en: '楼层', 'zh-CN': '楼层' },
      type: 'number',
      match: 'no',
      object: 'customer',
    });
  });

  test('words of both languages, signs of all widths, and yes in many words', () => {
    const sheets = filled(
      ['字段', 'fax', '必填', '√'],
      ['字段', 'fax', '匹配作用', 'Compared'],
      ['字段', 'fax', '选项', 'country：HK'],
      ['字段', 'fax', '其他列名', '傳真號、FAX2；"a、b"'],
    );
    expect(field(sheets, 'fax')).toMatchObject({
      required: true,
      match: 'evidence',
      options: { country: 'HK' },
    });
    expect(field(sheets, 'fax')?.aliases.slice(0, 3)).toEqual(['傳真號', 'FAX2', 'a、b']);
  });

  test('a line that is gone, or switched off, is a field that is not wanted', () => {
    const off = filled(['字段', 'fax', '停用', '是']);
    expect(field(off, 'fax')).toBeUndefined();
    const gone = filled().map(({ name, rows }) => ({
      name,
      rows: rows.filter(({ cells }) => cells[0] !== 'fax'),
    }));
    expect(field(gone, 'fax')).toBeUndefined();
  });

  test.each([
    ['客户级别 = A / B', [{ field: 'level', is: ['A', 'B'] }]],
    ['level＝A、B', [{ field: 'level', is: ['A', 'B'] }]],
    ['Customer level is A', [{ field: 'level', is: ['A'] }]],
    ['成交金额 >= 1000 & <= 5000', [{ field: 'amount', atLeast: '1000', atMost: '5000' }]],
    [
      '成交金额≥1000\n公司电话 为空',
      [
        { field: 'amount', atLeast: '1000' },
        { field: 'phone', missing: true },
      ],
    ],
    ['客户名称 包含 "A/B" / 集团', [{ field: 'name', contains: ['A/B', '集团'] }]],
    ['客户名称 不为空', [{ field: 'name', missing: false }]],
    ['客户来源 不为 展会', [{ field: 'source', isNot: ['展会'] }]],
    ['客户级别 是 A、B', [{ field: 'level', is: ['A', 'B'] }]],
    ['客户级别等于A', [{ field: 'level', is: ['A'] }]],
    ['客户级别 不是 A', [{ field: 'level', isNot: ['A'] }]],
    ['客户级别 不等于 A', [{ field: 'level', isNot: ['A'] }]],
    ['成交金额 大于等于 1000 & 不超过 5000', [{ field: 'amount', atLeast: '1000', atMost: '5000' }]],
    ['成交金额 至少 1000 & at most 5000', [{ field: 'amount', atLeast: '1000', atMost: '5000' }]],
    ['公司电话 是空', [{ field: 'phone', missing: true }]],
    ['公司电话 不是空 & 包含 021', [{ field: 'phone', missing: false, contains: ['021'] }]],
    ['备注 是空调', [{ field: 'remark', is: ['空调'] }]],
    ['备注 为空调 / 冰箱', [{ field: 'remark', is: ['空调', '冰箱'] }]],
  ])('the condition %j', (cell, when) => {
    const amount = dictionaryOf('').fields.find(({ name }) => name === 'amount')?.title['zh-CN'] ?? '';
    const { dictionary, problems } = reading(
      filled(['规则', 2, '当', cell.replaceAll('成交金额', amount)], ['规则', 2, '必填', '负责人']),
    );
    expect(problems).toEqual([]);
    expect(dictionary.rules).toEqual([{ when, required: ['owner'], must: [] }]);
  });

  test.each<[string, [string, string | number, string, string][], string[]]>([
    ['a type', [['字段', 'fax', '字段类型', '电画']], ['字段!E@fax form_pick']],
    ['an option', [['字段', 'fax', '选项', 'contry: HK']], ['字段!F@fax unknown_option_near']],
    ['a pattern', [['字段', 'fax', '格式', '(']], ['字段!I@fax pattern_syntax']],
    ['a number of characters', [['字段', 'fax', '最少字数', '两']], ['字段!J@fax form_number']],
    ['a range of texts', [['字段', 'fax', '最小值', '1']], ['字段!L@fax form_range_type']],
    ['bounds', [['字段', 'amount', '最小值', '十万']], ['字段!L@amount bound_number']],
    ['yes or no', [['字段', 'fax', '必填', '也许']], ['字段!G@fax form_flag']],
    [
      'a field that there is not',
      [
        ['允许值', 50, '字段', '客户极别'],
        ['允许值', 50, '值', 'A'],
      ],
      ['允许值!A50 unknown_field_near'],
    ],
    [
      'a value twice',
      [
        ['允许值', 50, '字段', 'level'],
        ['允许值', 50, '值', 'A'],
      ],
      ['允许值!B50 twice'],
    ],
    [
      'a condition',
      [
        ['规则', 2, '当', '很重要'],
        ['规则', 2, '必填', '负责人'],
      ],
      ['规则!A2 form_condition'],
    ],
    [
      'a condition on a field that nobody knows',
      [
        ['规则', 2, '当', '客户级别是哪一种 = A'],
        ['规则', 2, '必填', '负责人'],
        ['规则', 3, '当', '客户来源是否好 = A'],
        ['规则', 3, '必填', '负责人'],
        ['规则', 4, '当', 'Customer level isolated'],
        ['规则', 4, '必填', '负责人'],
      ],
      ['规则!A2 form_field', '规则!A3 form_field', '规则!A4 form_condition'],
    ],
    ['a rule for nothing', [['规则', 2, '当', '客户级别 = A']], ['规则!A2 form_rule_nothing']],
    ['a required field', [['规则', 2, '必填', '负责仁']], ['规则!B2 unknown_field_near']],
    [
      'a value of a condition',
      [
        ['标签', 2, '标签', '重点'],
        ['标签', 2, '当', '客户级别 = Z'],
      ],
      ['标签!B2 unknown_value_near'],
    ],
    [
      'a setting',
      [
        ['其他设置', 9, '设置', '编号'],
        ['其他设置', 9, '值', '1'],
      ],
      ['其他设置!A9 form_setting'],
    ],
    ['a name', [['字段', 'fax', '字段名', 'Fax']], ['字段!A@fax field_bad_name']],
    ['a line without a title', [['字段', 99, '字段类型', '文本']], ['字段!A99 form_no_title']],
    ['a new field without a type', [['字段', 99, '中文标题', '楼层']], ['字段!E99 form_no_type']],
    ['a formula', [['字段', 'fax', '中文标题', '#REF!']], ['字段!B@fax form_error']],
    [
      'several values in a cell, a line without a value, and one without a field',
      [
        ['允许值', 50, '字段', 'level'],
        ['允许值', 50, '值', '甲、乙'],
        ['允许值', 51, '字段', 'level'],
        ['允许值', 51, '其他写法', '白金'],
        ['允许值', 52, '值', '丁'],
      ],
      ['允许值!B50 form_one_value', '允许值!B51 form_no_value', '允许值!A52 form_empty_field'],
    ],
    [
      'fields made from each other',
      [
        ['字段', 'fax', '由…拼成', '网址'],
        ['字段', 'website', '由…拼成', '传真'],
      ],
      ['字段!Q@website from_cycle'],
    ],
    ['a tag without a condition', [['标签', 2, '标签', '重点']], ['标签!A2 form_tag_no_condition']],
    ['a title that was changed', [['字段', 1, '字段名', '编码']], ['字段!A1 form_no_titles']],
    ['two lines of one field', [['字段', 99, '字段名', 'fax']], ['字段!A99 field_twice']],
  ])('%s that is wrong is named with its cell', (_, cells, expected) => {
    const { problems } = reading(filled(...cells));
    for (const lang of LANGS)
      for (const problem of problems) {
        const said = say(problem, lang, words);
        expect(said).toMatch(/^(字段|允许值|规则|标签|其他设置)![A-Z]+\d+[:：]/);
        expect(said).not.toMatch(/\{[a-z]+\}/);
      }
    expect(
      problems.map(({ code, params }) => `${params?.place} ${code.replace('dictionary.at.', '')}`),
    ).toEqual(expected.map((one) => one.replace(/@(\w+)/, (_whole, name: string) => String(lineOf(name)))));
  });

  test('sheets and columns of one’s own are told of and left alone', () => {
    const sheets = [...filled(['标签', 2, '标签', '']), { name: '草稿', rows: [] }].map(({ name, rows }) => ({
      name,
      rows: name === '规则' ? [{ line: 1, cells: [...(rows[0]?.cells ?? []), '备注'] }] : rows,
    }));
    const { notes, problems } = reading(sheets);
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      { code: 'dictionary.form.other_column', params: { sheet: '规则', column: '备注' } },
      { code: 'dictionary.form.other_sheet', params: { sheet: '草稿' } },
    ]);
  });

  test('a merged cell counts for every line that it goes through, and that is told', () => {
    const cells = (sheet: string, texts: Readonly<Record<string, string>>) => {
      const titles = filled().find(({ name }) => name === sheet)?.rows[0]?.cells ?? [];
      return titles.map((title) => texts[title] ?? '');
    };
    const sheets = filled(['字段', 'fax', '必填', '是']).map(({ name, rows }) => {
      const at = rows.findIndex(({ cells: [first] }) => first === 'fax') + 1;
      const column = rows[0]?.cells.indexOf('必填') ?? -1;
      // The line below is one of its own, though the merged cell goes through it.
      const merged = rows.map((row, index) =>
        name === '字段' && index === at ? { ...row, inherited: { [column]: '是' } } : row,
      );
      if (name !== '允许值') return { name, rows: merged };
      const values = [
        { line: 91, cells: cells(name, { 字段: '客户来源', 值: '展会' }) },
        { line: 92, cells: cells(name, { 值: '网站' }), inherited: { 0: '客户来源' } },
        { line: 93, cells: cells(name, {}), inherited: { 0: '客户来源' } },
      ];
      return { name, rows: [...rows, ...values] };
    });
    const { dictionary, problems, notes } = reading(sheets);
    expect(problems).toEqual([]);
    const of = (name: string) => dictionary.fields.find((one) => one.name === name);
    expect(of('source')?.allowed.map(({ value }) => value)).toEqual(['展会', '网站']);
    expect([of('fax')?.required, of('email')?.required]).toEqual([true, true]);
    expect(notes).toEqual([
      { code: 'dictionary.form.merged', params: { sheet: '字段', place: `G${lineOf('email')}`, n: 1 } },
      { code: 'dictionary.form.merged', params: { sheet: '允许值', place: 'A92', n: 1 } },
    ]);
  });

  test('a workbook without a sheet of fields is none', () => {
    expect(readDictionarySheets([{ name: '客户', rows: [] }], known)).toBeUndefined();
  });
});
