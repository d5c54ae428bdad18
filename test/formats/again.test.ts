import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/formats/index.js';
import { bytesSource, rowsOf } from './sources.js';
import { workbook } from './workbooks.js';

const ROWS = [
  ['客户', '城市'],
  ['华鑫达宏', '深圳'],
  ['', '广州'],
  ['星辰光电', '上海'],
];

function made(type: XLSX.BookType): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet(ROWS);
  sheet['!merges'] = [XLSX.utils.decode_range('A2:A3')];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '客户');
  return Buffer.from(XLSX.write(book, { type: 'buffer', bookType: type, bookSST: true }));
}

const page = `<table>${ROWS.map((row) => `<tr hidden>${row.map((text) => `<td rowspan="2">${text}`).join('')}`).join('')}</table>`;

describe('the rows of a sheet', () => {
  it.each<[string, Buffer | string]>([
    ...(['xlsx', 'biff8', 'xlsb', 'ods', 'fods', 'xlml'] as const).map((type): [string, Buffer] => [
      type,
      made(type),
    ]),
    ['html', page],
    ['csv', ROWS.map((row) => row.join(',')).join('\n')],
  ])('can be read as often as one likes, and side by side: %s', async (_, bytes) => {
    const opened = await openFile(bytesSource('客户', bytes), {});
    const first = await rowsOf(opened);
    expect(first.length).toBeGreaterThan(1);
    for await (const _batch of opened.sheets[0]?.rows() ?? []) break;
    expect(await Promise.all([rowsOf(opened), rowsOf(opened)])).toEqual([first, first]);
    await opened.close();
  });

  it('of .xlsx can still be read when the texts were let go', async () => {
    const bytes = workbook({
      sheets: ['<row><c t="s"><v>0</v></c></row>'],
      strings: '<si><t>甲</t></si>',
    });
    const opened = await openFile(bytesSource('a.xlsx', bytes), {});
    const first = await rowsOf(opened);
    await opened.close();
    expect(await rowsOf(opened)).toEqual(first);
    expect(first[0]?.cells).toEqual(['甲']);
  });
});
