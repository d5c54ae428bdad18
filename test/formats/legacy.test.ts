import { createRequire } from 'node:module';
import type { BookType, CellObject, WorkBook } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openFile } from '../../src/formats/index.js';
import { gbk } from './legacy-bytes.js';
import { bytesSource, rowsOf } from './sources.js';

const XLSX: typeof import('@e965/xlsx') = createRequire(import.meta.url)('@e965/xlsx');

/** Two sheets, the second hidden, with every kind of cell; row 3 is blank. */
function book(date1904 = false): WorkBook {
  const wb = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ['客户名称', '电话', '编号', '成立', '时间', '有效', '错误', '金额'],
    ['深圳市𠮷野家', '0755-26012345', 123, 45_292, 45_292.75, true, null, 1234567.5],
    [],
    ['  “龑”\n公司 ', '013800138000', 7, 36_526, 0.5, false, null, 13_800_138_000],
    ['91440300MA5DXXXX1X', '440301199001011234', null, null, null, null, null, -0.00001],
  ]);
  for (const row of [2, 4]) {
    sheet[`C${row}`].z = '00000000';
    sheet[`D${row}`].z = 'yyyy"年"m"月"d"日"';
    sheet[`E${row}`].z = row === 2 ? 'yyyy/m/d"T"h:mm' : 'h:mm:ss';
  }
  sheet.G2 = { t: 'e', v: 42 };
  sheet.G4 = { t: 'e', v: 7 };
  XLSX.utils.book_append_sheet(wb, sheet, '客户资料');
  XLSX.utils.book_append_sheet(wb, XLSX.utils.aoa_to_sheet([['字典']]), '隐藏');
  wb.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904 } };
  return wb;
}

const EXPECTED = [
  { line: 1, cells: ['客户名称', '电话', '编号', '成立', '时间', '有效', '错误', '金额'] },
  {
    line: 2,
    cells: [
      '深圳市𠮷野家',
      '0755-26012345',
      '00000123',
      '2024-01-01',
      '2024-01-01 18:00:00',
      'TRUE',
      '#N/A',
      '1234567.5',
    ],
  },
  {
    line: 4,
    cells: [
      '  “龑”\n公司 ',
      '013800138000',
      '00000007',
      '2000-01-01',
      '12:00:00',
      'FALSE',
      '#DIV/0!',
      '13800138000',
    ],
  },
  { line: 5, cells: ['91440300MA5DXXXX1X', '440301199001011234', '', '', '', '', '', '-0.00001'] },
];

const made = (bookType: BookType, wb = book()): Buffer =>
  XLSX.write(wb, { type: 'buffer', bookType, compression: true });
const open = (bytes: Uint8Array | string, path = '客户.xls') => openFile(bytesSource(path, bytes), {});
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof UserError ? error.code : String(error)),
  );

describe('old workbooks', () => {
  it.each<[BookType, string]>([
    ['biff8', 'xls'],
    ['xlsb', 'xlsb'],
    ['ods', 'ods'],
    ['fods', 'ods'],
    ['xlml', 'xml'],
  ])('%s: every cell', async (bookType, format) => {
    const opened = await open(made(bookType));
    expect(opened.format).toBe(format);
    expect(opened.sheets.map(({ name }) => name)).toEqual(['客户资料', '隐藏']);
    // SheetJS writes no errors into OpenDocument.
    const expected =
      format === 'ods'
        ? EXPECTED.map(({ line, cells }) => ({
            line,
            cells: cells.map((cell) => cell.replace(/^#[A-Z].*/, '')),
          }))
        : EXPECTED;
    expect(await rowsOf(opened)).toEqual(expected);
    expect(await rowsOf(opened, 1)).toEqual([{ line: 1, cells: ['字典'] }]);
    // Read again from the start.
    expect(await rowsOf(opened)).toEqual(expected);
    expect(opened.notes).toEqual([]);
  });

  it.each<BookType>(['biff8', 'xlsb', 'xlml'])('%s: a hidden sheet is marked', async (bookType) => {
    expect((await open(made(bookType))).sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it.each<BookType>(['biff8', 'xlsb'])('%s: dates counted from 1904', async (bookType) => {
    const rows = await rowsOf(await open(made(bookType, book(true))));
    expect(rows[1]?.cells[3]).toBe('2028-01-02');
  });

  it('knows the East Asian date formats that have a number only', async () => {
    const bytes = made('xlsb', oneCell({ t: 'n', v: 45_292, z: 'm/d/yy' }));
    expect((await rowsOf(await open(bytes)))[0]?.cells).toEqual(['2024-01-01']);
  });

  // SheetJS writes these with ASCII only, so the Chinese bytes are put in afterwards.
  it.each(['biff5', 'biff4', 'biff3', 'biff2'] as unknown as BookType[])(
    '%s: Chinese by its code page',
    async (bookType) => {
      const wb = XLSX.utils.book_new();
      const sheet = XLSX.utils.aoa_to_sheet([['KHMC', 'WXYZ', '00123', 45_292.5], [], ['QR', 7]]);
      sheet.D1.z = 'm/d/yy h:mm';
      XLSX.utils.book_append_sheet(wb, sheet, 'Sheet1');
      let bytes = made(bookType, wb);
      for (const [from, to] of [
        ['KHMC', '客户'],
        ['WXYZ', '龑嫒'],
        ['QR', '镕'],
      ] as const)
        bytes = Buffer.from(bytes.toString('latin1').replace(from, gbk(to).toString('latin1')), 'latin1');
      const page = bytes.indexOf('42000200', 'hex');
      if (page >= 0) bytes.writeUInt16LE(936, page + 4);
      const opened = await open(bytes);
      expect(opened.format).toBe('xls');
      const rows = await rowsOf(opened);
      expect(rows.map(({ line }) => line)).toEqual([1, 3]);
      expect(rows[0]?.cells.slice(2)).toEqual(['00123', '2024-01-01 12:00:00']);
      if (page >= 0)
        expect([rows[0]?.cells.slice(0, 2), rows[1]?.cells]).toEqual([
          ['客户', '龑嫒'],
          ['镕', '7'],
        ]);
      if (bookType === 'biff5') expect(page).toBeGreaterThan(0);
    },
  );

  it('a sheet that claims every cell there could be takes no time', async () => {
    const bytes = made('biff8', oneCell({ t: 's', v: '甲' }));
    const dimensions = bytes.indexOf('00020e00', 'hex');
    expect(dimensions).toBeGreaterThan(0);
    bytes.writeUInt32LE(0x7fffffff, dimensions + 8);
    bytes.writeUInt16LE(0x4000, dimensions + 14);
    const start = performance.now();
    expect(await rowsOf(await open(bytes))).toEqual([{ line: 1, cells: ['甲'] }]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('of a merged range the first cell has the text, and the rows below know of it', async () => {
    const wb = oneCell({ t: 's', v: '甲' });
    const sheet = wb.Sheets.Sheet1 ?? {};
    sheet['!merges'] = [XLSX.utils.decode_range('A1:C2')];
    sheet.D2 = { t: 's', v: '乙' };
    sheet['!ref'] = 'A1:D2';
    for (const bookType of ['biff8', 'xlsb', 'ods', 'xlml'] as const)
      expect(await rowsOf(await open(made(bookType, wb)))).toEqual([
        { line: 1, cells: ['甲'] },
        { line: 2, cells: ['', '', '', '乙'], inherited: { 0: '甲' } },
      ]);
  });

  it('says what is damaged, locked or too large', async () => {
    const whole = made('biff8');
    expect(await code(open(whole.subarray(0, 2500)))).toBe('format.truncated');
    expect(await code(open(made('xlsb').subarray(0, 2500)))).toBe('format.truncated');
    const large = { ...bytesSource('大.xls', whole), size: 200 * 1024 * 1024 };
    expect(await code(openFile(large, {}))).toBe('format.too_large');
    // A FilePass record in place of the one with the name of the writer.
    const at = whole.indexOf('5c007000', 'hex');
    const locked = Buffer.from(whole).fill(0, at + 4, at + 4 + 112);
    locked[at] = 0x2f;
    expect(await code(open(locked))).toBe('format.password');
  });

  it('whatever bytes are changed, gives rows or a message', async () => {
    const files = (['biff8', 'biff5', 'biff2', 'xlsb', 'ods', 'fods', 'xlml', 'html'] as const).map((type) =>
      made(type),
    );
    const change = fc.record({ at: fc.nat(1 << 20), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 30 }),
        async (file, changes) => {
          const bytes = Buffer.from(file);
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
          try {
            const opened = await open(bytes);
            for (let sheet = 0; sheet < opened.sheets.length; sheet++) await rowsOf(opened, sheet);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
      { numRuns: 200, interruptAfterTimeLimit: 4000 },
    );
  });
});

function oneCell(cell: CellObject): WorkBook {
  const wb = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(wb, { A1: cell, '!ref': 'A1' }, 'Sheet1');
  return wb;
}
