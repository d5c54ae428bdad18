import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { openFile } from '../../src/formats/index.js';
import { columnNumber, decodeEscapes } from '../../src/formats/xlsx-cells.js';
import { bytesSource, rowsOf } from './sources.js';
import { type Parts, workbook, workbookEntries, zip } from './workbooks.js';

async function open(bytes: Uint8Array) {
  return openFile(bytesSource('客户.xlsx', bytes), {});
}

async function cellsOf(parts: Parts): Promise<(readonly string[])[]> {
  return (await rowsOf(await open(workbook(parts)))).map((row) => row.cells);
}

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof UserError ? error.code : String(error)),
  );

describe('cells', () => {
  it('reads every kind of cell', async () => {
    const sheet = `<row r="2">
      <c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v> 1 </v></c><c r="C2" t="s"><v>2</v></c>
      <c r="D2" t="inlineStr"><is><r><t>内</t></r><r><t xml:space="preserve">联 </t></r></is></c>
      <c r="E2" t="str"><f>A1&amp;"x"</f><v> 结果_x000D_ </v></c>
      <c r="F2" t="b"><v>1</v></c><c r="G2" t="b"><v>0</v></c><c r="H2" t="e"><v>#N/A</v></c>
      <c r="I2"><f>1+1</f><v>2</v></c><c r="J2" t="n"><v>1.38001E+10</v></c>
      <c r="K2" t="d"><v>2024-01-05T00:00:00Z</v></c><c r="L2" s="1"><v>45292</v></c>
      <c r="M2" s="2"><v>123</v></c><c r="N2" s="3"/><c r="P2" t="inlineStr"><is><t><![CDATA[<甲&乙>]]></t></is></c>
    </row>`;
    const strings = `<si><t>深圳市𠮷野家</t></si>
      <si><r><t>李</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 四</t></r></si>
      <si><t>張三</t><rPh sb="0" eb="2"><t>チョウ</t></rPh><phoneticPr fontId="1"/></si>`;
    expect(await cellsOf({ sheets: [sheet], strings, formats: [31, '00000000', 14] })).toEqual([
      [
        '深圳市𠮷野家',
        '李 四',
        '張三',
        '内联 ',
        ' 结果\r ',
        'TRUE',
        'FALSE',
        '#N/A',
        '2',
        '13800100000',
        '2024-01-05',
        '2024-01-01',
        '00000123',
        '',
        '',
        '<甲&乙>',
      ],
    ]);
  });

  it('keeps leading and trailing spaces of text', async () => {
    const sheet = '<row><c t="inlineStr"><is><t>  甲 </t></is></c></row>';
    expect(await cellsOf({ sheets: [sheet] })).toEqual([['  甲 ']]);
  });

  it('counts rows and cells that carry no address, and leaves out empty rows', async () => {
    const sheet = `<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row r="5"><c r="C5"><v>5</v></c><c><v>6</v></c></row>
      <row><c t="inlineStr"><is><t>  </t></is></c></row><row><c><v>7</v></c></row>`;
    expect(await rowsOf(await open(workbook({ sheets: [sheet] })))).toEqual([
      { line: 1, cells: ['1', '', '3'] },
      { line: 5, cells: ['', '', '5', '6'] },
      { line: 7, cells: ['7'] },
    ]);
  });

  it('ignores phonetic guides, comments and look-alike elements outside the cells', async () => {
    const sheet =
      '<!-- <row><c><v>9</v></c></row> --><row><c t="inlineStr"><is><rPh><t>カ</t></rPh><t>家</t></is></c></row>';
    expect(await cellsOf({ sheets: [sheet] })).toEqual([['家']]);
  });

  it('reads prefixed elements', async () => {
    const entries = workbookEntries({ sheets: [''] }).map((entry) =>
      entry.name.endsWith('sheet1.xml')
        ? {
            ...entry,
            data: '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="B1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
          }
        : entry,
    );
    expect((await rowsOf(await open(zip(entries))))[0]?.cells).toEqual(['', '甲']);
  });

  it('reads 1904 workbooks', async () => {
    const sheet = '<row><c s="1"><v>43830</v></c></row>';
    expect(await cellsOf({ sheets: [sheet], formats: [14], date1904: true })).toEqual([['2024-01-01']]);
  });

  it('tells of formulas without a result, of missing texts and of cells outside the sheet', async () => {
    const sheet =
      '<row r="3"><c><f>1+1</f></c><c t="s"><v>7</v></c><c><v>1</v></c><c r="XFE3"><v>1</v></c></row>';
    const opened = await open(workbook({ sheets: [sheet], strings: '<si><t>甲</t></si>' }));
    expect(opened.notes).toEqual([]);
    for (let reading = 0; reading < 2; reading++) {
      expect(await rowsOf(opened)).toEqual([{ line: 3, cells: ['', '', '1'] }]);
      expect(opened.notes).toEqual(
        ['formula_without_value', 'string_missing', 'outside'].map((kind) => ({
          code: `format.${kind}`,
          params: { sheet: '表1', count: 1, line: 3 },
        })),
      );
    }
  });

  it('decodes escapes as Excel does', () => {
    expect(decodeEscapes('甲_x000D_乙_x005F_x000D_')).toBe('甲\r乙_x000D_');
    expect(decodeEscapes('a_x12_b')).toBe('a_x12_b');
  });

  it('reads column letters', () => {
    expect(['A1', 'Z9', 'AA1', 'XFD1', 'xfd2', '12'].map(columnNumber)).toEqual([1, 26, 27, 16384, 16384, 0]);
  });
});

describe('workbooks', () => {
  it('gives all sheets in the order of the tabs, the hidden ones marked', async () => {
    const opened = await open(
      workbook({
        sheets: ['', '', ''],
        names: ['客户 &amp; 联系人', '二', '三'],
        states: ['visible', 'hidden', 'veryHidden'],
      }),
    );
    expect(opened.format).toBe('xlsx');
    expect(opened.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['客户 & 联系人', false],
      ['二', true],
      ['三', true],
    ]);
  });

  it('does not mind the order of the parts, nor whether they are packed', async () => {
    const parts = { sheets: ['<row><c t="s"><v>0</v></c></row>'], strings: '<si><t>甲</t></si>' };
    for (const variant of [{}, { reversed: true }, { stored: true }])
      expect(await cellsOf({ ...parts, ...variant })).toEqual([['甲']]);
  });

  it('does not break a character where the file is read in pieces', async () => {
    const text = '𠮷野家深圳ABC号'.repeat(50_000);
    const sheet = `<row><c t="inlineStr"><is><t>${text}</t></is></c><c t="s"><v>0</v></c></row>`;
    expect(await cellsOf({ sheets: [sheet], strings: `<si><t>x${text}</t></si>` })).toEqual([
      [text, `x${text}`],
    ]);
  });

  it('gives rows in batches and can be read again, also after leaving early', async () => {
    const rows = Array.from({ length: 25_000 }, (_, i) => `<row r="${i + 1}"><c><v>${i}</v></c></row>`).join(
      '',
    );
    const opened = await open(workbook({ sheets: [rows] }));
    for await (const batch of opened.sheets[0]?.rows() ?? []) {
      expect(batch.length).toBeGreaterThanOrEqual(1000);
      break;
    }
    const all = await rowsOf(opened);
    expect(all.length).toBe(25_000);
    expect(all.at(-1)).toEqual({ line: 25_000, cells: ['24999'] });
    await opened.close();
  });

  it('reads XML in UTF-16', async () => {
    const entries = workbookEntries({ sheets: ['<row><c t="inlineStr"><is><t>甲𠮷</t></is></c></row>'] }).map(
      (entry) =>
        entry.name.endsWith('sheet1.xml')
          ? {
              ...entry,
              data: Buffer.from(`\ufeff${String(entry.data).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
            }
          : entry,
    );
    expect((await rowsOf(await open(zip(entries))))[0]?.cells).toEqual(['甲𠮷']);
  });
});

describe('dangerous and damaged files', () => {
  const read = async (bytes: Uint8Array) => rowsOf(await open(bytes));
  const good = workbook({ sheets: ['<row><c t="s"><v>0</v></c></row>'], strings: '<si><t>甲</t></si>' });

  it('refuses a truncated file', async () => {
    expect(await code(read(good.subarray(0, good.length - 30)))).toBe('format.truncated');
    expect(await code(read(good.subarray(0, 100)))).toBe('format.truncated');
  });

  it('refuses an entry locked by a password', async () => {
    const entries = workbookEntries({ sheets: ['<row/>'] }).map((entry) => ({ ...entry, encrypted: true }));
    expect(await code(read(zip(entries)))).toBe('format.zip_password');
  });

  it('refuses document type declarations', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const entries = workbookEntries({ sheets: ['<row/>'] });
    expect(await code(read(zip([...entries, { name: 'xl/sharedStrings.xml', data: bomb }])))).toBe(
      'format.doctype',
    );
  });

  it('refuses a part that unpacks to a monstrous size', async () => {
    const spaces = Buffer.alloc(70 * 1024 * 1024, 32);
    const entries = workbookEntries({ sheets: ['<row/>'] });
    expect(await code(read(zip([...entries, { name: 'xl/sharedStrings.xml', data: spaces }])))).toBe(
      'format.zip_bomb',
    );
  });

  it('refuses broken XML and a workbook without sheets', async () => {
    expect(await code(read(workbook({ sheets: ['<row><c></row>'] })))).toBe('format.damaged');
    expect(await code(read(workbook({ sheets: [] })))).toBe('format.no_sheets');
  });

  it('notices when the content does not fit its checksum', async () => {
    const stored = workbook({ sheets: ['<row><c><v>12345</v></c></row>'], stored: true });
    const at = stored.indexOf('12345');
    stored[at] = 0x39;
    expect(await code(read(stored))).toBe('format.damaged');
  });

  it('gives rows or a clear message for any damage, nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.nat(good.length),
        async (stored, changes, cut) => {
          const bytes = Buffer.from(
            stored
              ? workbook({
                  sheets: ['<row><c t="s"><v>0</v></c></row>'],
                  strings: '<si><t>甲</t></si>',
                  stored,
                })
              : good,
          );
          for (const [at, byte] of changes) bytes[at] = byte;
          const damaged = cut % 3 === 0 ? bytes.subarray(0, cut) : bytes;
          const result = await code(read(damaged));
          expect(result).toMatch(/^(?:no error|format\.\w+)$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
