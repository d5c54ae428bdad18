import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/formats/index.js';
import { bytesSource, rowsOf } from './sources.js';

const rowsOfPage = async (body: string) =>
  rowsOf(await openFile(bytesSource('导出.xls', `<html><body>${body}</body></html>`), {}));

describe('tables of web pages', () => {
  it('give the rows below a cell that goes down its text', async () => {
    const rows = await rowsOfPage(
      `<table><tr><td rowspan="3">华南<td colspan="2">甲<td rowspan="2">A</tr><tr><td>乙<td>丙</tr>
       <tr><td>丁</tr><tr><td>华北<td>戊</tr></table><table><tr><td rowspan="9">一<td>二</tr></table><table><tr><td><td>三</tr></table>`,
    );
    expect(rows).toEqual([
      { line: 1, cells: ['华南', '甲', '', 'A'] },
      { line: 2, cells: ['', '乙', '丙'], inherited: { 0: '华南', 3: 'A' } },
      { line: 3, cells: ['', '丁'], inherited: { 0: '华南' } },
      { line: 4, cells: ['华北', '戊'] },
      { line: 5, cells: ['一', '二'] },
      { line: 6, cells: ['', '三'] },
    ]);
  });

  it('within cells lose neither their cells nor those around them', async () => {
    const rows = await rowsOfPage(
      `<table><tr><td rowspan="2">一<td>前<table><tr><td rowspan="2">内1<td>内2</tr><tr><td>内3</tr></table>后<td>三</tr>
       <tr><td>四<td>五</tr></table>`,
    );
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '一', '前\n后', '三'],
      [2, '内1', '内2'],
      [3, '', '内3'],
      [4, '', '四', '五'],
    ]);
  });

  it('keep what the page shows, but for a number that it shows cut short', async () => {
    const rows = await rowsOfPage(
      `<table><tr><td x:num="13800138000">1.38E+10<td x:num>007<td x:str>0755<td style='mso-number-format:"\\@"'>440300199001011234</tr></table>`,
    );
    expect(rows[0]?.cells).toEqual(['13800138000', '007', '0755', '440300199001011234']);
  });

  it('lose no cell, however tables stand in each other', async () => {
    const cell: fc.Memo<string> = fc.memo((depth) =>
      depth <= 1
        ? fc.constant('#')
        : fc.oneof(
            fc.constant('#'),
            table(depth - 1).map((inner) => `#${inner}#`),
          ),
    );
    const attributes = fc.constantFrom('', ' rowspan="2"', ' colspan="3"', ' rowspan=70000 colspan=2');
    const table: fc.Memo<string> = fc.memo((depth) =>
      fc
        .array(fc.array(fc.tuple(attributes, cell(depth)), { minLength: 1, maxLength: 4 }), { maxLength: 4 })
        .map((rows) => {
          const lines = rows.map(
            (cells) => `<tr>${cells.map(([spans, text]) => `<td${spans}>${text}</td>`).join('')}</tr>`,
          );
          return `<table>${lines.join('')}</table>`;
        }),
    );
    await fc.assert(
      fc.asyncProperty(table(3), fc.boolean(), async (page, open) => {
        let count = 0;
        const numbered = page.replace(/#/g, () => ` ${++count};`);
        const rows = await rowsOfPage(open ? numbered.replace(/<\/t[dr]>/g, '') : numbered);
        const found = rows.flatMap(({ cells }) => cells.flatMap((text) => text.match(/\d+(?=;)/g) ?? []));
        expect(found.map(Number).sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, i) => i + 1),
        );
        expect(rows.every(({ line }, i) => i === 0 || line > rows[i - 1]!.line)).toBe(true);
      }),
    );
  });
});

describe('numbers that Excel wrote into the tags', () => {
  const shownAs = async (attributes: string, text: string) => {
    const bytes = `<html><table><tr><td ${attributes}>${text}</td><td>甲</td></tr></table></html>`;
    const opened = await openFile(bytesSource('a.xls', bytes), {});
    return (await rowsOf(opened))[0]?.cells[0];
  };
  it.each([
    ['x:num="13800138000"', '1.38E+10', '13800138000'],
    ["x:num='1.38e10'", '1.38E+10', '13800000000'],
    ['x:num=13800138000', ' 1.38E+10 ', '13800138000'],
    ['class=xl24 x:num="-0.00012345"', '-1.2345E-04', '-0.00012345'],
    ['x:num="1234.5678"', '1,234.57', '1234.5678'],
    ['x:num="2.5"', '3', '2.5'],
    // Not the same number, not a number, or all there already.
    ['x:num="13900138000"', '1.38E+10', '1.38E+10'],
    ['x:num="45292"', '2024-01-01', '2024-01-01'],
    ['x:num="0.12"', '12%', '12%'],
    ['x:num="123"', '00123', '00123'],
    ['x:num="1234"', '1,234', '1,234'],
    ['x:num="4403"', '9.9E+400', '9.9E+400'],
    ['x:num', '1.38E+10', '1.38E+10'],
    ['x:str="13800138000"', '1.38E+10', '1.38E+10'],
    ['ax:num="13800138000"', '1.38E+10', '1.38E+10'],
    ['', '1.38E+10', '1.38E+10'],
  ])('%s shown as %s', async (attributes, text, expected) => {
    expect(await shownAs(attributes, text)).toBe(expected);
  });
});
