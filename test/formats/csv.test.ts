import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { csvRows, csvText } from '../../src/formats/csv.js';
import { sniff } from '../../src/formats/csv-sniff.js';
import { openFile } from '../../src/formats/index.js';
import type { ReadOptions } from '../../src/formats/types.js';
import type { OutTable } from '../../src/model/table.js';
import { guard, unguard } from '../../src/text/width.js';
import { gbk } from './legacy-bytes.js';
import { bytesSource, rowsOf } from './sources.js';

const open = (bytes: Uint8Array | string, options: ReadOptions = {}, chunk?: number) =>
  openFile(bytesSource('旧客户.csv', bytes, chunk), options);

async function cells(text: Uint8Array | string, chunk?: number) {
  return (await rowsOf(await open(text, {}, chunk))).map((row) => row.cells);
}

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof UserError ? error.code : String(error)),
  );

describe('reading', () => {
  it('numbers rows as a spreadsheet program does', async () => {
    const text = '客户,备注\r\n\r\n甲,"两\n行"\n乙,,\r,,\r\n丙,x';
    expect(await rowsOf(await open(text))).toEqual([
      { line: 1, cells: ['客户', '备注'] },
      { line: 3, cells: ['甲', '两\n行'] },
      { line: 4, cells: ['乙', '', ''] },
      { line: 6, cells: ['丙', 'x'] },
    ]);
  });

  it('reads the same whatever pieces the file comes in', async () => {
    const text = '\ufeff客户,电话\r\n"𠮷野家,深圳",13800138000\r\n"他说""好""",\r\n';
    const expected = [
      ['客户', '电话'],
      ['𠮷野家,深圳', '13800138000'],
      ['他说"好"', ''],
    ];
    for (const chunk of [1, 2, 3, 4, 5, 7, 1000]) {
      expect(await cells(text, chunk)).toEqual(expected);
      expect(await cells(Buffer.from(text, 'utf16le'), chunk)).toEqual(expected);
    }
    for (const chunk of [1, 2, 3, 5])
      expect(await cells(gbk('客户,电话\r\n深圳公司,1\r\n'), chunk)).toEqual([
        ['客户', '电话'],
        ['深圳公司', '1'],
      ]);
  });

  it('reads four-byte characters of GB18030', async () => {
    const bytes = Buffer.concat([
      gbk('客户名称,联系人\n'),
      Buffer.from([0x95, 0x34, 0xb2, 0x35]),
      gbk('公司,张伟\n'),
    ]);
    for (const chunk of [1, 2, 3, 1000]) expect((await cells(bytes, chunk))[1]).toEqual(['𠮷公司', '张伟']);
  });

  it('reads badly quoted text', async () => {
    expect(await cells('a,b\n5" pipe,x\n"深圳"公司,y\n="00123",z\n')).toEqual([
      ['a', 'b'],
      ['5" pipe', 'x'],
      ['"深圳"公司', 'y'],
      ['="00123"', 'z'],
    ]);
  });

  it.each([
    [',', 'a,b\n1,2\n'],
    ['\t', '客户\t地址\n甲\t深圳，南山,1号\n乙\t上海,2号\n'],
    [';', 'Name;Betrag\nA;1,5\nB;2,5\n'],
    [';', 'sep=;\r\na,b;c\r\n'],
    ['|', '客户|电话\n甲|1\n'],
    [',', '客户资料汇总表\n制表：2019-01-01\n客户,电话\n甲,1\n"乙;丙;丁",2\n'],
    [',', '地址，没有分隔\n深圳，南山\n'],
    [',', '客户\n甲\n'],
    [',', '客户,备注\n甲,"长\n;;;;\n;;;;\n;;;;"\n乙,x\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    expect(sniff(text).delimiter).toBe(delimiter);
    expect(sniff(`\ufeff${text}`).delimiter).toBe(delimiter);
  });

  it('does not count a sep= line, which spreadsheet programs do not show', async () => {
    for (const text of ['sep=;\r\n客户;电话\r\n甲;1\r\n', '\ufeffsep=;\r\n客户;电话\r\n甲;1\r\n'])
      for (const chunk of [1, 3, 1000])
        expect(await rowsOf(await open(text, {}, chunk))).toEqual([
          { line: 1, cells: ['客户', '电话'] },
          { line: 2, cells: ['甲', '1'] },
        ]);
  });

  it('says where a quotation mark is not closed, in small files and large', async () => {
    const start = 'a,b\n1,2\n\n';
    for (const rest of ['x\n'.repeat(10), 'x\n'.repeat(1_000_000)]) {
      const error = await rowsOf(await open(`${start}"深圳,3\n${rest}`)).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).code).toMatch(/^format\.(?:quote_not_closed|record_too_long)$/);
      expect((error as UserError).params.line).toBe(4);
    }
  });

  it('notes rows that an unclosed quotation mark has run together', async () => {
    const opened = await open('a,b\n"甲,1\n乙,2\n"丙",3\n丁,4\n');
    await rowsOf(opened);
    expect(opened.notes).toEqual([{ code: 'format.lines_swallowed', params: { count: 1, line: 2 } }]);
    const fine = await open('a,b\n"甲\n乙",1\n"丙",3\n');
    await rowsOf(fine);
    expect(fine.notes).toEqual([]);
  });

  it('takes the encoding that is asked for', async () => {
    const opened = await open(gbk('客户\n张伟\n'), { encoding: 'gbk' });
    expect(opened.encoding).toMatchObject({ label: 'gb18030', why: { code: 'format.encoding_given' } });
    expect(opened.sheets[0]?.name).toBe('旧客户');
    expect((await rowsOf(opened))[1]?.cells).toEqual(['张伟']);
    const wrong = await open(gbk('客户\n张伟\n'), { encoding: 'utf-8' });
    expect(wrong.notes[0]?.code).toBe('format.undecodable');
    expect(await code(open('a', { encoding: 'klingon' }))).toBe('format.unknown_encoding');
  });

  it('tells how far it has read', async () => {
    const told: number[] = [];
    const opened = await open('a,b\n'.repeat(1000), { onBytes: (bytes) => told.push(bytes) }, 500);
    await rowsOf(opened);
    expect(told.at(-1)).toBe(4000);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('gives rows or a clear message for any bytes', async () => {
    const good = Buffer.from('客户,电话\r\n"深圳,""市""",138\r\n');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 5 }).map((changes) => {
            const bytes = Buffer.from(good);
            for (const [at, byte] of changes) bytes[at] = byte;
            return bytes;
          }),
        ),
        async (bytes) => {
          const result = await code(open(bytes).then((opened) => rowsOf(opened)));
          expect(result).toMatch(/^(?:no error|format\.\w+)$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('writing', () => {
  const table = (rows: (string | number)[][], titles = rows[0]?.map((_, i) => `列${i}`) ?? []): OutTable => ({
    name: '客户',
    columns: titles.map((title) => ({ title, text: true })),
    rows: () => rows,
  });

  it('writes a mark, CRLF, quotes where needed, and disarms formulas but not numbers', () => {
    const text = [
      ...csvText(
        table([['=1+1', -5, '深圳,"市"', '两\n行', '+86 138', 1e21]], ['a', '@b', 'c', 'd', 'e', 'f']),
      ),
    ].join('');
    expect(text).toBe(
      '\ufeffa,\'@b,c,d,e,f\r\n\'=1+1,-5,"深圳,""市""","两\n行",\'+86 138,1000000000000000000000\r\n',
    );
  });

  it('comes in pieces', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [String(i)]);
    expect([...csvText(table(rows))].length).toBeGreaterThan(4);
  });

  it('reads back what it wrote', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' 甲 ', '"', '\n', '\r\n,', '=A1', "'=A1", ';', '深圳\t'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 }),
        async (width, drawn) => {
          const rows = drawn.map((row) => row.slice(0, width));
          const bytes = [
            ...csvText(table([...rows, Array(width).fill('end')], Array(width).fill('title'))),
          ].join('');
          const read = (await csvRows(bytesSource('a.csv', bytes))).map(({ cells }) => cells.map(unguard));
          const kept = rows.filter((row) => row.some((one) => guard(one).trim() !== ''));
          expect(read).toEqual([Array(width).fill('title'), ...kept, Array(width).fill('end')]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
