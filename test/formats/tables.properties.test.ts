import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleTest } from '../../src/dictionary/columns.js';
import { findTables, rowClassifier } from '../../src/formats/tables.js';
import type { SourceRow } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';

const isTitle = titleTest(builtIn.presets);

const names = fc.tuple(
  fc.constantFrom('深圳市', '上海', '北京', '', '广东', '杭州'),
  fc.constantFrom('华鑫', '星辰', '云安', '联创', '蓝海', '红日', '金桥', '合计', '序号'),
  fc.constantFrom('科技有限公司', '光电', '纺织厂', '贸易商行', '集团', '电话设备公司', '名片社', '表业'),
);
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const dates = fc.tuple(
  fc.integer({ min: 2001, max: 2024 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);

/** Titles with what stands below them. Each list has a name and a mobile; the other columns may have holes. */
const COLUMNS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  联系人: fc.constantFrom('张伟', '李娜', '王芳', '赵敏', '孙丽', '周杰', '客户'),
  电话: fc.oneof(
    digits(8).map((d) => `0755-${d}`),
    digits(7).map((d) => `(0571)${d}`),
  ),
  邮箱: digits(5).map((d) => `a${d}@example.cn`),
  地址: fc
    .tuple(fc.constantFrom('滨江路', '建国路'), fc.integer({ min: 1, max: 999 }))
    .map(([a, b]) => `南山区${a}${b}号`),
  客户级别: fc.constantFrom('A', 'B', 'C'),
  来源: fc.constantFrom('展会', '电话', '网站', '客户介绍'),
  创建日期: dates.map(([y, m, d]) => `${y}-${m}-${d}`),
  备注: fc.constantFrom('好', '已联系', '地址不详', '电话打不通', '', ''),
  序号: fc.integer({ min: 1, max: 9999 }).map(String),
  单价: fc.double({ min: 1, max: 999, noNaN: true }).map((n) => n.toFixed(2)),
};
const NAME = { 客户名称: names.map((parts) => parts.join('')) };
const OTHER_NAME = { 供应商名称: names.map((parts) => parts.join('')) };
const MOBILE = { 手机: digits(8).map((d) => `138${d}`) };

interface List {
  readonly titles: readonly string[];
  readonly data: readonly (readonly string[])[];
}

/** A list of some of the columns in any order; the name is never missing. */
function lists(name: Readonly<Record<string, fc.Arbitrary<string>>>, minLength = 2): fc.Arbitrary<List> {
  const all = { ...COLUMNS, ...name, ...MOBILE };
  const must = [...Object.keys(name), ...Object.keys(MOBILE)];
  const titles = fc
    .subarray(Object.keys(COLUMNS), { minLength: 1 })
    .chain((some) => fc.shuffledSubarray([...must, ...some], { minLength: must.length + some.length }));
  return titles.chain((order) => {
    const cells = order.map((title) => {
      const cell = all[title as keyof typeof all] ?? fc.constant('');
      return must.includes(title)
        ? cell
        : fc.oneof({ weight: 5, arbitrary: cell }, { weight: 1, arbitrary: fc.constant('') });
    });
    return fc.record({
      titles: fc.constant(order),
      data: fc.array(fc.tuple(...cells), { minLength, maxLength: minLength + 40 }),
    });
  });
}

type Line = { readonly cells: readonly string[]; readonly is: string } | 'blank';

const some = (...lines: string[][]): fc.Arbitrary<Line[]> =>
  fc.subarray(lines.map((cells): Line => ({ cells, is: 'frame' })));

/** A list with what people write around it; what each line is, is known. */
function wrapped({ titles, data }: List, table: number): fc.Arbitrary<Line[]> {
  const header = (): Line => ({ cells: titles, is: `${table} header` });
  const sum = ['合计', ...titles.slice(1).map(() => ''), String(data.length)].slice(0, titles.length);
  return fc
    .record({
      above: some(['客户资料汇总表'], ['部门：销售部', '', '日期：2019-03-01']),
      gap: fc.boolean(),
      again: fc.option(fc.integer({ min: 1, max: 20 })),
      below: some(sum, ['制表人：李娜', '审核：王芳'], ['第1页 共3页']),
    })
    .map(({ above, gap, again, below }) => {
      const records = data.flatMap((cells, i): Line[] => [
        ...(again !== null && i > 0 && i % again === 0 ? [{ cells: titles, is: 'frame' }] : []),
        { cells, is: `${table} record` },
      ]);
      return [
        ...above,
        ...(gap && above.length > 0 ? ['blank' as const] : []),
        header(),
        ...records,
        ...below,
      ];
    });
}

/** The lines as a reader gives them. */
function sheet(lines: readonly Line[]): { rows: SourceRow[]; is: string[] } {
  const kept = lines.flatMap((line, i) => (line === 'blank' ? [] : [{ line: i + 1, ...line }]));
  return { rows: kept.map(({ line, cells }) => ({ line, cells })), is: kept.map(({ is }) => is) };
}

/** What the lines were found to be; lines of the frame may be anything but records. */
function found(rows: readonly SourceRow[], seen = rows.length): string[] {
  const classify = rowClassifier(findTables(rows.slice(0, seen), isTitle), isTitle);
  return rows.map((row) => {
    const { table, row: classified } = classify(row);
    const { kind, reason } = classified;
    expect(kind === 'aside').toBe(reason !== undefined);
    expect(classified).toMatchObject(row);
    return kind === 'record' || kind === 'header' ? `${table} ${kind}` : 'frame';
  });
}

describe('any list of customers', () => {
  it('is found again in what is written around it', () => {
    fc.assert(
      fc.property(
        lists(NAME).chain((list) => wrapped(list, 0)),
        (lines) => {
          const { rows, is } = sheet(lines);
          expect(found(rows)).toEqual(is);
        },
      ),
      { numRuns: 300, endOnFailure: true },
    );
  });

  it('is found again by its first rows', () => {
    const list = lists(NAME, 20);
    fc.assert(
      fc.property(
        list.chain((one) => wrapped(one, 0)),
        (lines) => {
          const { rows, is } = sheet(lines);
          expect(found(rows, 15)).toEqual(is);
        },
      ),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('is found below another one', () => {
    const two = fc
      .tuple(lists(NAME), lists(OTHER_NAME))
      .chain(([a, b]) => fc.tuple(wrapped(a, 0), wrapped(b, 1)));
    fc.assert(
      fc.property(two, ([a, b]) => {
        const { rows, is } = sheet([...a, 'blank', ...b]);
        expect(found(rows)).toEqual(is);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });

  it('takes in no row of a list that begins below the first rows', () => {
    const two = fc
      .tuple(lists(NAME), lists(OTHER_NAME))
      .chain(([a, b]) => fc.tuple(wrapped(a, 0), wrapped(b, 1)));
    fc.assert(
      fc.property(two, ([a, b]) => {
        const { rows, is } = sheet([...a, 'blank', ...b]);
        const first = a.filter((line) => line !== 'blank').length;
        const kinds = found(rows, first);
        const header = is.indexOf('1 header');
        expect(kinds.slice(0, first)).toEqual(is.slice(0, first));
        expect(kinds.slice(header)).toEqual(is.slice(header).map(() => 'frame'));
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});

it('whatever a sheet holds, each of its lines is told and none is lost', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '',
      '客户名称',
      '电话',
      '合计',
      '示例：',
      '1',
      '必填',
      '姓名',
      '名单',
      '2019-01-02',
      '13800138000',
      '-',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const line = fc.record({ gap: fc.integer({ min: 1, max: 3 }), cells: fc.array(cell, { maxLength: 6 }) });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.option(fc.nat(40)), (lines, header) => {
      const rows = lines
        .map(({ gap, cells }, i) => ({ line: i * 3 + gap, cells }))
        .filter(({ cells }) => cells.some((text) => text.trim() !== ''));
      const tables = findTables(rows, isTitle, header === null ? {} : { header });
      if (tables.length === 0) {
        expect(rows.some((row) => row.line === header)).toBe(false);
        return;
      }
      const starts = tables.map(({ firstLine }) => firstLine);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      const classify = rowClassifier(tables, isTitle);
      for (const row of rows) {
        const { table, row: told } = classify(row);
        const { firstLine = 0, headerLine = 0, headerRows } = tables[table] ?? {};
        const top = headerRows?.[0]?.line ?? headerLine;
        expect(row.line >= firstLine || table === 0).toBe(true);
        expect(told.kind === 'note').toBe(row.line < top);
        expect(told.kind === 'header').toBe(row.line >= top && row.line <= headerLine);
        expect(told.kind === 'aside').toBe(told.reason !== undefined);
      }
    }),
    { numRuns: 1000, endOnFailure: true },
  );
});
