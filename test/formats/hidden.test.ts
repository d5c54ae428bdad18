import XLSX, { type BookType } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/formats/index.js';
import type { OpenedFile } from '../../src/formats/types.js';
import { bytesSource, rowsOf } from './sources.js';
import { workbookEntries, zip } from './workbooks.js';

const open = (bytes: Uint8Array | string) => openFile(bytesSource('a.xls', bytes), {});

/** Lines and columns that the first sheet hides, and how many rows it has in all. */
async function hiddenOf(opened: OpenedFile) {
  const rows = await rowsOf(opened);
  const lines = rows.filter(({ hidden }) => hidden).map(({ line }) => line);
  const columns = [...(opened.sheets[0]?.hiddenColumns ?? [])].sort((a, b) => a - b);
  return { lines, columns, rows: rows.length };
}

function xlsx(cols: string, rows: string): Buffer {
  const entries = workbookEntries({ sheets: [rows] }).map((entry) =>
    entry.name.endsWith('sheet1.xml')
      ? { ...entry, data: String(entry.data).replace('<sheetData>', `${cols}<sheetData>`) }
      : entry,
  );
  return zip(entries);
}

const row = (attributes: string, ...cells: string[]) =>
  `<row ${attributes}>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

describe('hidden rows and columns', () => {
  it('of .xlsx are read and marked', async () => {
    const rows = [
      row('r="1"', '甲', '乙', '丙', '丁'),
      row('r="2" hidden="1"', '1', '2', '3'),
      row('r="3" hidden="true" ht="15"', '4'),
      row('r="5" ht="0" customHeight="1"', '5'),
      row('r="6" hidden="0" ht="14.5"', '6'),
    ].join('');
    const cols =
      '<cols><col min="1" max="1" hidden="0" width="9"/><col min="2" max="2" width="0" customWidth="1"/><col min="4" max="16384" hidden="1"/></cols>';
    const opened = await open(xlsx(cols, rows));
    const expected = { lines: [2, 3, 5], columns: [1, 3], rows: 5 };
    expect(await hiddenOf(opened)).toEqual(expected);
    expect(await hiddenOf(opened)).toEqual(expected);
  });

  it('of .xlsx keep up with rows that grow wider', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => row(`r="${i + 1}"`, '甲')).join('');
    const wide = row('r="2000"', '甲', '乙', '丙');
    const opened = await open(xlsx('<cols><col min="1" max="16384" hidden="1"/></cols>', many + wide));
    for await (const _ of opened.sheets[0]?.rows() ?? []) {
      expect([...(opened.sheets[0]?.hiddenColumns ?? [])]).toEqual([0]);
      break;
    }
    expect((await hiddenOf(opened)).columns).toEqual([0, 1, 2]);
  });

  it.each<[string, BookType, number[]]>([
    ['Excel 2003 XML', 'xlml', [1, 2]],
    ['.xlsb', 'xlsb', [1, 2]],
  ])('of %s are read and marked', async (_, bookType, columns) => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['a', 'b', 'c', 'd'],
      ['1', '2', '3', '4'],
      ['5', '6', '7', '8'],
    ]);
    sheet['!cols'] = [{ wch: 9 }, { wch: 9, hidden: true }, { wch: 9, hidden: true }, { wch: 9 }];
    sheet['!rows'] = [{}, { hidden: true }];
    const plain = XLSX.utils.aoa_to_sheet([['a', 'b']]);
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, plain, 'plain');
    XLSX.utils.book_append_sheet(book, sheet, 'hides');
    const opened = await open(XLSX.write(book, { type: 'buffer', bookType }));
    expect(await hiddenOf(opened)).toEqual({ lines: [], columns: [], rows: 1 });
    const [, second] = opened.sheets;
    expect(second?.name).toBe('hides');
    const own = second === undefined ? opened : { ...opened, sheets: [second] };
    expect(await hiddenOf(own)).toEqual({ lines: [2], columns, rows: 3 });
  });

  it('of .xls are read and marked', async () => {
    const book = XLSX.utils.book_new();
    for (const name of ['plain', 'hides']) {
      const sheet = XLSX.utils.aoa_to_sheet([
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ]);
      if (name === 'hides') sheet['!cols'] = [{ wch: 9 }, { wch: 9, hidden: true }, { wch: 9 }];
      XLSX.utils.book_append_sheet(book, sheet, name);
    }
    const file = XLSX.CFB.parse(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }), { type: 'buffer' });
    const stream = Buffer.from(XLSX.CFB.find(file, 'Workbook')!.content as Uint8Array);
    // SheetJS writes no rows: one that is hidden, before the end of the last sheet.
    const end = stream.lastIndexOf(Buffer.from([0x0a, 0, 0, 0]));
    const hides = Buffer.from([0x08, 0x02, 16, 0, 1, 0, 0, 0, 3, 0, 0xff, 0, 0, 0, 0, 0, 0x20, 1, 0x0f, 0]);
    const opened = await open(Buffer.concat([stream.subarray(0, end), hides, stream.subarray(end)]));
    expect(await hiddenOf(opened)).toEqual({ lines: [], columns: [], rows: 2 });
    const own = { ...opened, sheets: opened.sheets.slice(1) };
    expect(await hiddenOf(own)).toEqual({ lines: [2], columns: [1], rows: 2 });
  });

  it('of OpenDocument are read and marked, also those a filter leaves out', async () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const line = (attributes: string) =>
      `<table:table-row ${attributes}>${cell('甲')}${cell('乙')}</table:table-row>`;
    const table = [
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="1023"/>',
      line(''),
      line('table:visibility="collapse"'),
      line('table:number-rows-repeated="2"'),
      line('table:visibility="filter" table:number-rows-repeated="2"'),
      line(''),
      '<table:table-row table:number-rows-repeated="1048569" table:visibility="collapse"><table:table-cell/></table:table-row>',
    ];
    const opened = await open(
      `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="甲&amp;乙">${table.join('')}</table:table></office:spreadsheet></office:body></office:document>`,
    );
    expect(opened.sheets[0]?.name).toBe('甲&乙');
    expect(await hiddenOf(opened)).toEqual({ lines: [2, 5, 6], columns: [1], rows: 7 });
  });

  it('of web pages are read and marked', async () => {
    const opened =
      await open(`<html><table><colgroup><col><col span="2" style='width:0;display: none'></colgroup>
      <tr><td>甲<td>乙<td>丙<td>丁</tr>
      <tr style="mso-height-source:userset; display:none"><td>1<td>2</tr>
      <tr hidden><td>3</tr><tr style='display:block'><td x:num="45292" hiddenish>4</tr></table></html>`);
    expect(await hiddenOf(opened)).toEqual({ lines: [2, 3], columns: [1, 2], rows: 4 });
  });
});
