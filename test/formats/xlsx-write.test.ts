import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/formats/index.js';
import type { OpenedFile } from '../../src/formats/types.js';
import { cellText, SheetNames, writeXlsx } from '../../src/formats/xlsx-write.js';
import type { OutTable } from '../../src/model/table.js';
import { bytesSource, rowsOf } from './sources.js';

const MADE = '2024-11-22T01:02:03Z';

async function write(tables: readonly OutTable[], madeAt = MADE, mostRows?: number): Promise<Buffer> {
  const sink = new PassThrough();
  const [bytes] = await Promise.all([buffer(sink), writeXlsx(tables, sink, madeAt, mostRows)]);
  return bytes;
}

async function rowsBySheet(opened: OpenedFile): Promise<(readonly string[])[][]> {
  const sheets = await Promise.all(opened.sheets.map((_, index) => rowsOf(opened, index)));
  return sheets.map((rows) => rows.map(({ cells }) => cells));
}

const customers: OutTable = {
  name: '客户',
  columns: [
    { title: '客户名称', text: false },
    { title: '手机', text: true },
    { title: '金额', text: false, width: 30 },
  ],
  rows: () => [
    ['深圳市𠮷野家餐饮管理有限公司', '13800138000', 12.5],
    ['=HYPERLINK("http://x")', 13900139000, -1],
    ['', '', 1e21],
  ],
};

describe('what is in the workbook', () => {
  it('comes back as it was', async () => {
    const opened = await openFile(bytesSource('a.xlsx', await write([customers])), {});
    expect(opened.sheets.map(({ name }) => name)).toEqual(['客户']);
    expect((await rowsOf(opened)).map(({ cells }) => cells)).toEqual([
      ['客户名称', '手机', '金额'],
      ['深圳市𠮷野家餐饮管理有限公司', '13800138000', '12.5'],
      ['=HYPERLINK("http://x")', '13900139000', '-1'],
      ['', '', '1000000000000000000000'],
    ]);
  });

  it('is dressed for reading: header, filter, widths, text columns', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await write([customers])) as unknown as ArrayBuffer);
    const sheet = book.getWorksheet('客户');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe('A1:C4');
    expect(sheet?.getCell('A1').font.bold).toBe(true);
    expect(sheet?.getCell('B2')).toMatchObject({
      value: '13800138000',
      numFmt: '@',
      type: exceljs.ValueType.String,
    });
    expect(sheet?.getCell('B3').value).toBe('13900139000');
    expect(sheet?.getCell('A3').type).toBe(exceljs.ValueType.String);
    expect(sheet?.getCell('C2').value).toBe(12.5);
    expect(sheet?.getColumn(1).width).toBeGreaterThanOrEqual(28);
    expect(sheet?.getColumn(3).width).toBe(30);
    expect(book.created.toISOString()).toBe('2024-11-22T01:02:03.000Z');
  });

  it('is readable with nothing in it', async () => {
    const empty = { ...customers, rows: () => [] };
    const opened = await openFile(bytesSource('a.xlsx', await write([empty, { ...empty, columns: [] }])), {});
    expect(opened.sheets.map(({ name }) => name)).toEqual(['客户', '客户 (2)']);
    expect((await rowsOf(opened)).length).toBe(1);
    const none = await openFile(bytesSource('a.xlsx', await write([])), {});
    expect(await rowsOf(none)).toEqual([]);
  });

  it.each([
    [3, 4, [4]],
    [4, 4, [4, 2]],
    [7, 4, [4, 4, 2]],
  ])('goes on in another sheet: %i rows in sheets of %i lines', async (count, most, lines) => {
    const rows = Array.from({ length: count }, (_, index) => [`客户${index}`, '', index + 1]);
    const opened = await openFile(
      bytesSource('a.xlsx', await write([{ ...customers, rows: () => rows }], MADE, most)),
      {},
    );
    const found = await rowsBySheet(opened);
    expect(found.map((sheet) => sheet.length)).toEqual(lines);
    expect(found.flatMap((sheet) => sheet.slice(1))).toEqual(
      rows.map(([name, , number]) => [name, '', String(number)]),
    );
  });

  it('says in the last line of a full sheet where it goes on, where the table has words for it', async () => {
    const rows = ['甲', '乙', '丙', '丁', '戊'].map((name) => [name, '', 1]);
    const table = { ...customers, rows: () => rows, goesOn: (sheet: string) => `→ ${sheet}` };
    const firstCells = async (most: number) =>
      (await rowsBySheet(await openFile(bytesSource('a.xlsx', await write([table], MADE, most)), {}))).map(
        (sheet) => sheet.slice(1).map(([name]) => name),
      );
    expect(await firstCells(4)).toEqual([['甲', '乙', '→ 客户 (2)'], ['丙', '丁', '→ 客户 (3)'], ['戊']]);
    expect(await firstCells(7)).toEqual([['甲', '乙', '丙', '丁', '戊']]);
  });

  it('keeps any text, but for what XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.string({ unit: 'binary' }),
            fc.constantFrom('_x000D_', 'a\r\nb', 'a\rb', '<&>"', ' '),
          ),
          { minLength: 1, maxLength: 5 },
        ),
        async (texts) => {
          const table = {
            name: 'x',
            columns: [{ title: 't', text: true }],
            rows: () => texts.map((text) => [`.${text}.`]),
          };
          const read = await rowsOf(await openFile(bytesSource('a.xlsx', await write([table])), {}));
          const expected = texts.map((text) =>
            `.${text}.`
              .replace(/\r\n/g, '\n')
              .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, ''),
          );
          expect(read.slice(1).map(({ cells }) => cells[0])).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('equal bytes', () => {
  it('for equal tables, whenever they are written', async () => {
    const first = await write([customers, customers]);
    await new Promise((done) => setTimeout(done, 2100));
    expect((await write([customers, customers])).equals(first)).toBe(true);
    expect((await write([customers, customers], '2024-11-23T00:00:00Z')).equals(first)).toBe(false);
  });
});

describe('limits', () => {
  it('cuts text at what a cell can hold, and not within a character', () => {
    expect(cellText('甲'.repeat(32_767)).length).toBe(32_767);
    expect(cellText('甲'.repeat(32_768))).toBe(`${'甲'.repeat(32_766)}…`);
    expect(cellText(`${'甲'.repeat(32_765)}𠮷𠮷`)).toBe(`${'甲'.repeat(32_765)}…`);
  });

  it('makes sheet names that Excel takes', () => {
    const names = new SheetNames();
    const made = [
      '客户',
      '客户',
      'A/B:C?',
      "'x'",
      '',
      'History',
      'ABC',
      'abc',
      '长'.repeat(40),
      '长'.repeat(40),
      `${'𠮷'.repeat(15)}ab`,
    ].map((name) => names.next(name));
    expect(made.slice(0, 8)).toEqual([
      '客户',
      '客户 (2)',
      'A B C',
      'x',
      'Sheet',
      'History_',
      'ABC',
      'abc (2)',
    ]);
    expect(made[8]).toBe('长'.repeat(31));
    expect(made[9]).toBe(`${'长'.repeat(27)} (2)`);
    expect(made[10]).toBe(`${'𠮷'.repeat(15)}a`);
    for (const name of made) expect(name.length).toBeLessThanOrEqual(31);
  });

  it('says so when the sink fails', async () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    const many: OutTable = {
      ...customers,
      rows: () => Array.from({ length: 5000 }, (_, i) => [`甲${Math.sin(i)}`, i, i]),
    };
    await expect(writeXlsx([many], full, MADE)).rejects.toThrow('disk full');
  });
});

it('says that a table is too wide for a workbook, instead of breaking down', async () => {
  const columns = Array.from({ length: 16_385 }, (_, index) => ({ title: `列${index}`, text: false }));
  await expect(write([{ name: '客户', columns, rows: () => [] }])).rejects.toMatchObject({
    code: 'format.too_wide',
    params: { columns: 16_385 },
  });
});
