import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/formats/index.js';
import { readMerges } from '../../src/formats/xlsx-merges.js';
import { findTable, rowClassifier } from './one-table.js';
import { bytesSource, rowsOf } from './sources.js';
import { workbook } from './workbooks.js';

const cell = (address: string, text: string) =>
  text === '' ? '' : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A sheet of lines of cells separated by bars, with merged cells where they stand in real files: behind the rows. */
function sheet(text: string, ...refs: string[]): string {
  const rows = text.split('\n').map((line, i) => {
    const cells = line.split('|').map((one, column) => cell(`${'ABCDEFGH'[column]}${i + 1}`, one));
    return `<row r="${i + 1}">${cells.join('')}</row>`;
  });
  const merges = refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `${rows.join('')}</sheetData><mergeCells count="${refs.length}">${merges}</mergeCells><sheetData>`;
}

async function read(xml: string, chunk = 1 << 16) {
  const bytes = workbook({ sheets: [xml], stored: true });
  return rowsOf(await openFile(bytesSource('客户.xlsx', bytes, chunk), {}));
}

async function* pieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const TABLE = '客户名称|联系人|手机\n华鑫|张伟|1\n|李娜|2\n|王芳|3\n星辰|赵敏|4\n|孙丽|5';

describe('merged cells down a column', () => {
  it('give their text to their rows, whose own cells stay as they are', async () => {
    expect(await read(sheet(TABLE, 'A2:A4'))).toEqual([
      { line: 1, cells: ['客户名称', '联系人', '手机'] },
      { line: 2, cells: ['华鑫', '张伟', '1'] },
      { line: 3, cells: ['', '李娜', '2'], inherited: { 0: '华鑫' } },
      { line: 4, cells: ['', '王芳', '3'], inherited: { 0: '华鑫' } },
      { line: 5, cells: ['星辰', '赵敏', '4'] },
      { line: 6, cells: ['', '孙丽', '5'] },
    ]);
  });

  const inherited = async (xml: string) => (await read(xml)).map((row) => row.inherited);

  it('follow each other and overlap', async () => {
    const found = await inherited(sheet(TABLE, 'A5:A6', 'B2:B3', 'A2:A4'));
    expect(found).toEqual([
      undefined,
      undefined,
      { 0: '华鑫', 1: '张伟' },
      { 0: '华鑫' },
      undefined,
      { 0: '星辰' },
    ]);
  });

  it('fill nothing sideways: a block gives its first column only', async () => {
    const text = '客户名称|联系人|手机\n华鑫||1\n||2';
    expect(await inherited(sheet(text, 'A2:B3', 'A1:C1'))).toEqual([undefined, undefined, { 0: '华鑫' }]);
  });

  it('without text, upside down, beyond the sheet or nonsense fill nothing', async () => {
    const refs = ['D2:D4', 'A4:A2', 'XFD2:XFD9999999', 'A2', '', 'ZZZZ1:ZZZZ9', 'A9:A12'];
    expect((await inherited(sheet(TABLE, ...refs))).filter(Boolean)).toEqual([]);
  });

  it('skip rows that are wholly empty, and end where they end', async () => {
    const text = '客户名称|联系人\n华鑫|张伟\n|\n|李娜\n|王芳';
    const rows = await read(sheet(text, 'A2:A4'));
    expect(rows.map(({ line, inherited: texts }) => [line, texts?.[0]])).toEqual([
      [1, undefined],
      [2, undefined],
      [4, '华鑫'],
      [5, undefined],
    ]);
  });

  it('are found in pieces of any size, with prefixes and other attributes', async () => {
    const xml = `<x:sheetData><x:v>mergeCell 深圳 ref="A1:A9"</x:v></x:sheetData><x:mergeCells>
      <x:mergeCell xr:uid="{0}" ref='$B$3:$B$7' /><x:mergeCell ref="A2:C2"/><x:mergeCell ref="AA2:AB4"></x:mergeCell>
      </x:mergeCells>${' '.repeat(500)}<x:mergeCell ref="C9:C10"/>`;
    const expected = [
      { column: 26, from: 2, to: 4 },
      { column: 1, from: 3, to: 7 },
      { column: 2, from: 9, to: 10 },
    ];
    for (const size of [1, 7, 64, 199, 1000, 10_000])
      expect(await readMerges(pieces(xml, size)), String(size)).toEqual(expected);
  });

  it('cost little where there are very many', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => (i % 2 === 0 ? `客户${i}|甲` : '|乙'));
    const refs = Array.from({ length: 10_000 }, (_, i) => `A${i * 2 + 1}:A${i * 2 + 2}`);
    const started = performance.now();
    const rows = await read(sheet(lines.join('\n'), ...refs));
    expect(rows.filter((row) => row.inherited).length).toBe(10_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('merged cells of the header', () => {
  const isTitle = (text: string) => text === '客户名称' || text === '联系人';

  it('prove that it has two rows, whatever the titles', async () => {
    const rows = await read(
      sheet('卡号|持卡||状态\n|昵称|爱好|\n甲|小明|足球|好\n乙|小红|唱歌|好', 'A1:A2', 'B1:C1', 'D1:D2'),
    );
    expect(findTable(rows, isTitle).headers).toEqual(['卡号', '持卡昵称', '持卡爱好', '状态']);
    const plain = rows.map(({ line, cells }) => ({ line, cells }));
    expect(findTable(plain, isTitle).headerLine).toBe(1);
  });

  it('make no record of a row they go through', async () => {
    const rows = await read(sheet('客户名称|联系人|备注\n|（必填）|12\n华鑫|张伟|3', 'A1:A2'));
    const classify = rowClassifier(findTable(rows, isTitle));
    expect(rows.map((row) => classify(row).kind)).toEqual(['header', 'aside', 'record']);
  });
});
