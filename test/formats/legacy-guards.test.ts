import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import { openFile } from '../../src/formats/index.js';
import { openBook } from '../../src/formats/legacy-book.js';
import type { FlatRow } from '../../src/formats/legacy-flat.js';
import { checkXlsb } from '../../src/formats/legacy-xlsb.js';
import { spreadsheetXml } from './hostile-files.js';
import { bytesSource, rowsOf } from './sources.js';

const XLSX: typeof import('@e965/xlsx') = createRequire(import.meta.url)('@e965/xlsx');

/** A workbook like any other. */
const WHOLE = readFileSync(new URL('../../fixtures/files/customers.xlsb', import.meta.url));

const open = (bytes: Uint8Array | string) => openFile(bytesSource('a.xls', bytes), {});

/** A sheet with these cells; `[line, column]` from 0. */
function sheetOf(cells: Iterable<readonly [number, number]>) {
  const rows = [...cells].map(([line, column]): FlatRow => [line + 1, [column], ['s'], ['甲'], [undefined]]);
  const sheet = {
    name: '甲',
    type: 'sheet',
    hidden: false,
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return openBook({ from1904: false, sheets: [sheet] }, 'a.xls');
}

function* lastOfEveryRow(rows: number): Generator<readonly [number, number]> {
  for (let line = 0; line < rows; line++) yield [line, 16_383];
}

describe('sheets of old workbooks', () => {
  it('are handed over in batches of few cells', async () => {
    const opened = sheetOf(lastOfEveryRow(100));
    let rows = 0;
    for await (const batch of opened.sheets[0]?.rows() ?? []) {
      rows += batch.length;
      expect(batch.length).toBeLessThanOrEqual(13);
      expect(batch.every(({ cells }) => cells.length === 16_384 && cells[16_383] === '甲')).toBe(true);
    }
    expect(rows).toBe(100);
  });

  it('of a few cells strewn over all of them are refused', async () => {
    const opened = sheetOf(lastOfEveryRow(65_535));
    const read = async () => {
      for await (const _ of opened.sheets[0]?.rows() ?? []);
    };
    await expect(read()).rejects.toMatchObject({ code: 'format.truncated' });
  });
});

describe('number formats longer than any program writes are refused', () => {
  const bookWith = (format: string) => {
    const sheet = XLSX.utils.aoa_to_sheet([[7]]);
    sheet.A1.z = format;
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, '甲');
    return book;
  };
  const bytesOf = (bookType: 'biff8' | 'xlsb', zeros: number) =>
    XLSX.write(bookWith('0'.repeat(zeros)), { type: 'buffer', bookType }) as Buffer;
  const KINDS = [
    ['biff8', 'format.truncated'],
    ['xlsb', 'format.damaged'],
  ] as const;

  // First the short ones: SheetJS writes the formats of earlier workbooks into later ones, until it reads one.
  afterAll(() => {
    XLSX.read(WHOLE, { type: 'buffer' });
  });
  it.each(KINDS)('%s: not 250 digits', async (bookType) => {
    const opened = await open(bytesOf(bookType, 250));
    const rows = await rowsOf(opened);
    expect(rows.map(({ cells }) => cells)).toEqual([['7'.padStart(250, '0')]]);
  });

  it.each(KINDS)('%s: 1000 digits', async (bookType, code) => {
    await expect(open(bytesOf(bookType, 1000))).rejects.toMatchObject({ code });
  });

  it('xml', async () => {
    const make = (zeros: number) =>
      spreadsheetXml('<Row><Cell ss:StyleID="s1"><Data ss:Type="Number">7</Data></Cell></Row>').replace(
        '<Worksheet',
        `<Styles><Style ss:ID="s1"><NumberFormat ss:Format="${'0'.repeat(zeros)}"/></Style></Styles><Worksheet`,
      );
    await expect(open(make(100_000))).rejects.toMatchObject({ code: 'format.truncated' });
    const opened = await open(make(8));
    for await (const [row] of opened.sheets[0]?.rows() ?? []) expect(row?.cells).toEqual(['00000007']);
  });
});

describe('.xlsb', () => {
  const text = (flags: number, runs: number, room: number) => {
    const data = Buffer.alloc(5 + 4 + 4 + room);
    data[0] = flags;
    data.writeUInt32LE(2, 1);
    data.write('甲乙', 5, 'utf16le');
    data.writeUInt32LE(runs, 9);
    return data;
  };
  const record = (type: number, data: Buffer) => Buffer.concat([Buffer.from([type, data.length]), data]);
  it.each([
    ['as many fonts as fit', text(1, 2, 8), true],
    ['one more', text(1, 3, 8), false],
    ['two thousand million', text(1, 0x7fffffff, 8), false],
    ['none', text(0, 0x7fffffff, 8), true],
  ])('texts with changes of font: %s', (_, data, isFine) => {
    for (const part of [record(19, data), record(62, Buffer.concat([Buffer.alloc(8), data]))]) {
      const check = () => checkXlsb(Buffer.concat([record(1, Buffer.alloc(3)), part]), 'a.xlsb', 'xl/x.bin');
      if (isFine) expect(check).not.toThrow();
      else expect(check).toThrowError(expect.objectContaining({ code: 'format.damaged' }));
    }
  });

  /** A real workbook with this record among those of its first sheet. */
  const bookWith = (inserted: Buffer): Buffer => {
    const zip = XLSX.CFB.read(WHOLE, { type: 'buffer' });
    const part = XLSX.CFB.find(zip, '/xl/worksheets/sheet1.bin');
    if (part === null) throw new Error('no sheet');
    const bytes = Buffer.from(part.content as Uint8Array);
    // Where the rows begin (BrtBeginSheetData).
    const at = bytes.indexOf('910100', 'hex') + 3;
    part.content = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]);
    part.size = part.content.length;
    return XLSX.CFB.write(zip, { type: 'buffer', fileType: 'zip' }) as Buffer;
  };

  it('a row that claims to be the four thousand millionth takes no time', async () => {
    const row = Buffer.alloc(17);
    row.writeUInt32LE(0xffff_fff0, 0);
    row[11] = 0x10;
    const opened = await open(bookWith(record(0, row)));
    expect((await rowsOf(opened)).length).toBeGreaterThan(0);
  });

  it('a record that makes SheetJS take all memory there is ends with a message', async () => {
    // BrtMdb: so many pairs of numbers, in four bytes.
    const endless = bookWith(record(51, Buffer.from([0xff, 0xff, 0xff, 0x7f])));
    await expect(open(endless)).rejects.toMatchObject({ code: 'format.truncated' });
    // And the next file is read as if nothing had been.
    const opened = await open(bookWith(Buffer.alloc(0)));
    expect(await rowsOf(opened)).toEqual(await rowsOf(await open(WHOLE)));
  }, 60_000);
});
