import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { csvRows, csvText } from '../../src/formats/csv.js';
import { Mender } from '../../src/formats/csv-mend.js';
import { delimiterOf, sniff } from '../../src/formats/csv-sniff.js';
import { openFile } from '../../src/formats/index.js';
import type { ReadOptions } from '../../src/formats/types.js';
import type { OutTable } from '../../src/model/table.js';
import { guard, unguard } from '../../src/text/width.js';
import { big5, gbk } from './legacy-bytes.js';
import { bytesSource, rowsOf } from './sources.js';

const open = (bytes: Uint8Array | string, options: ReadOptions = {}, chunk?: number) =>
  openFile(bytesSource('旧客户.csv', bytes, chunk), options);

async function cells(text: Uint8Array | string, chunk?: number) {
  return (await rowsOf(await open(text, {}, chunk))).map((row) => row.cells);
}

async function* inPieces(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
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
      ['00123', 'z'],
    ]);
  });

  it('reads ="…" as the text that Excel shows, and says so', async () => {
    const opened = await open('a,b\n"=""00123""",=""\n=A1&"x",="他说""好"""\n="a"&"b",="1"2"\n=",x\n');
    expect((await rowsOf(opened)).map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['00123', ''],
      ['=A1&"x"', '他说"好"'],
      ['="a"&"b"', '="1"2"'],
      ['="', 'x'],
    ]);
    expect(opened.notes).toEqual([
      { code: 'format.forced_text', params: { count: 3, line: 2, lines: ['2', '3'] } },
    ]);
  });

  it('reads a table with thousands of columns, and a cell of a megabyte', async () => {
    const wide = Array.from({ length: 5000 }, (_, i) => `列${i}`);
    const long = '长'.repeat(500_000);
    const rows = await cells(`${wide.join(',')}\n${wide.map(() => '1').join(',')}\n甲,"${long}"\n乙,2\n`);
    expect(rows.map((row) => row.length)).toEqual([5000, 5000, 2, 2]);
    expect(rows[2]?.[1]).toBe(long);
  });

  it('leaves out rows of nothing but zero bytes, and keeps those within text', async () => {
    expect(await cells(`a,b\n1,x\0y\n${'\0'.repeat(5)}\n2,z\n${'\0'.repeat(8)}`.padStart(2000, 'c'))).toEqual(
      [
        [expect.stringMatching(/^c+a$/), 'b'],
        ['1', 'x\0y'],
        ['2', 'z'],
      ],
    );
  });

  it('says which rows have cells beyond the columns of the table', async () => {
    const opened = await open(`a,b\n${'1,2\n'.repeat(400)}深圳,南山,3\n4,5,,\n6,7,8\n`);
    expect((await rowsOf(opened)).at(-1)?.cells).toEqual(['6', '7', '8']);
    const params = { count: 2, line: 402, lines: ['402', '404'], width: 2 };
    expect(opened.notes).toEqual([{ code: 'format.rows_wider', params }]);
  });

  it('names a row with more cells than titles also among the first ones', async () => {
    const opened = await open('客户名称,手机\n甲,1\n乙,2,多\n丙,3\n丁,4\n戊,5,\n');
    await rowsOf(opened);
    const params = { count: 1, line: 3, lines: ['3'], width: 2 };
    expect(opened.notes).toEqual([{ code: 'format.rows_wider', params }]);
    const untitled = await open('客户名称,手机\n甲,1,x\n乙,2,y\n丙,3\n');
    await rowsOf(untitled);
    expect(untitled.notes).toEqual([]);
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

  it.each([
    ['~', '客户~地址~电话\n甲~深圳，南山,1号~1\n乙~上海~2\n丙~a,b~3\n'],
    ['^', 'name^city^phone\nA^x, y^1\nB^z^2\n'],
    ['\u0001', '客户\u0001电话\n甲\u00011\n乙\u00012\n丙\u00013\n丁\u00014\n'],
    ['||', '客户||电话\n甲||1\n乙||2\n'],
    ['，', '客户名称，联系人，电话\n深圳公司，张伟，1\n上海公司，李娜，2\n'],
    ['、', '客户、联系人、电话\n甲、张伟、1\n乙、李娜、2\n'],
    // Running text, and lists within cells.
    [',', '今天，天气，很好\n我们，去了，公园\n'],
    [',', '深圳市，南山区，1号\n深圳市，福田区，2号\n深圳市，罗湖区，3号\n'],
    [',', '客户,标签\n甲,x~y~z\n乙,x~y~z\n丙,x~y~z\n'],
    ['|', '客户|电话\n甲|\n乙|2\n'],
    [',', '客户,备注\n"甲,没有结束\n乙;;;;,1\n丙,2\n'],
  ])('finds %j only where all records say so', (delimiter, text) => {
    expect(sniff(text).delimiter).toBe(delimiter);
  });

  it.each([
    [',', ','],
    ['tab', '\t'],
    ['\\t', '\t'],
    ['\t', '\t'],
    ['\\x01', '\u0001'],
    ['\\u0001', '\u0001'],
    ['竖线', '|'],
    ['冒号', ':'],
    ['colon', ':'],
    ['||', '||'],
    ['，', '，'],
    [' ', ' '],
    ['😀', '😀'],
  ])('takes %j for the delimiter %j', async (asked, delimiter) => {
    expect(delimiterOf(asked)).toBe(delimiter);
    expect(delimiterOf(delimiter)).toBe(delimiter);
    const text = `a${delimiter}b,;c\n1${delimiter}"2${delimiter}"\n`;
    for (const chunk of [1, 2, 1000]) {
      const opened = await open(text, { delimiter: asked }, chunk);
      const expected = asked === ',' ? ['a', 'b', ';c'] : ['a', 'b,;c'];
      expect((await rowsOf(opened)).map((row) => row.cells)).toEqual([expected, ['1', `2${delimiter}`]]);
    }
  });

  it.each(['', 'a', '中', '"', '\n', '\r\n', 'comma;', 'tabs', '\\', ',,,,,', '\t\t', '\\u000a', '\\x41'])(
    'refuses %j as a delimiter',
    async (asked) => {
      if (asked === '\\') expect(delimiterOf(asked)).toBe('\\');
      else expect(await code(open('a,b', { delimiter: asked }))).toBe('format.unknown_delimiter');
    },
  );

  it('does not count a sep= line, which spreadsheet programs do not show', async () => {
    for (const text of ['sep=;\r\n客户;电话\r\n甲;1\r\n', '\ufeffsep=;\r\n客户;电话\r\n甲;1\r\n'])
      for (const chunk of [1, 3, 1000])
        expect(await rowsOf(await open(text, {}, chunk))).toEqual([
          { line: 1, cells: ['客户', '电话'] },
          { line: 2, cells: ['甲', '1'] },
        ]);
  });

  it('reads a row whose quotation is not closed as it stands, and goes on below it', async () => {
    for (const count of [10, 300_000]) {
      const opened = await open(`a,b\n1,2\n\n"深圳 ""市"",3\n${'x,y\n'.repeat(count)}`);
      const rows = await rowsOf(opened);
      expect(rows.slice(0, 4)).toEqual([
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', '2'] },
        { line: 4, cells: ['"深圳 ""市""', '3'] },
        { line: 5, cells: ['x', 'y'] },
      ]);
      expect(rows.length).toBe(3 + count);
      expect(opened.notes).toEqual([
        { code: 'format.quote_not_closed', params: { count: 1, line: 4, lines: ['4'] } },
      ]);
    }
  });

  it.each([
    ['the next mark begins a cell', 'a,b\n"甲,1\n乙,2\n"丙",3\n丁,4\n', 2, ['"甲', '1']],
    ['the next mark stands within a cell', 'a,b\n甲,"1\n乙,5" 管\n"丙",3\n', 2, ['甲', '"1']],
    ['in the last row', 'a,b\n甲,1\n"乙,2', 3, ['"乙', '2']],
    ['with marks of its own', 'a,b\n甲,1\n"乙"",2\n"丙",3\n', 3, ['"乙""', '2']],
    ['behind a cell of two lines', 'a,b\n"甲\n1",""x\n"丙,3\n"丁",4\n', 3, ['"丙', '3']],
    ['every line is a row of the table', 'a,b,c\n"甲,1,x\n乙,2,y\n丙,5",z\n丁,3,w\n', 2, ['"甲', '1', 'x']],
  ])('knows an unclosed quotation: %s', async (_, text, line, expected) => {
    for (const ends of ['\n', '\r\n', '\r'])
      for (const chunk of [1, 2, 3, 1000]) {
        const opened = await open(text.replaceAll('\n', ends), {}, chunk);
        const rows = await rowsOf(opened);
        expect(rows.find((row) => row.line === line)?.cells).toEqual(expected);
        expect(opened.notes).toMatchObject([{ code: 'format.quote_not_closed', params: { count: 1, line } }]);
      }
  });

  it('leaves cells of several lines alone, and says where their lines look like rows', async () => {
    const fine = await open('a,b,c\n"甲\n乙",1,2\n"丙, 丁,\n戊,\n",3,4\n');
    expect((await rowsOf(fine)).map((row) => row.cells[0])).toEqual(['a', '甲\n乙', '丙, 丁,\n戊,\n']);
    expect(fine.notes).toEqual([]);
    const doubtful = await open('a,b,c\n甲,1,"x\n乙,2,y\n丙,3,z"\n丁,4,w\n');
    expect((await rowsOf(doubtful))[1]?.cells).toEqual(['甲', '1', 'x\n乙,2,y\n丙,3,z']);
    expect(doubtful.notes).toEqual([
      { code: 'format.lines_swallowed', params: { count: 1, line: 2, lines: ['2'] } },
    ]);
  });

  it('loses no text to quotation marks, wherever they stand and in whatever pieces the file comes', async () => {
    const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', '甲', 'b', '"a"', '"乙\n"', ',"');
    const bare = (text: string) => text.replace(/["\s,]/g, '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        async (all, chunk) => {
          const text = `a,b,c\n${all.join('')}\n1,2,3\n`;
          const rows = await cells(text, chunk);
          expect(bare(rows.flat().join(''))).toBe(bare(text));
          expect(rows).toEqual(await cells(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('mends any number of quotations in time that grows with the file', async () => {
    for (const line of ['"a,1\n', '"a,""\n', '"a\n"b\n', '""a\n', '1,"a\n', '"a""\n']) {
      const text = (size: number) => `x,y\n${line.repeat(size / line.length)}`;
      expect((await rowsOf(await open(text(60_000)))).length).toBeGreaterThan(9_000);
      const start = performance.now();
      let size = 0;
      for await (const piece of new Mender(',').mend(inPieces(text(600_000)))) size += piece.length;
      expect(size).toBeGreaterThan(600_000);
      expect(performance.now() - start).toBeLessThan(4000);
    }
  });

  it('refuses a row of more than 16 MB', async () => {
    const error = await rowsOf(await open(`a,b\n${'x'.repeat(17 << 20)}`)).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'format.record_too_long', params: { line: 2 } });
    const empty = await rowsOf(await open(`a,b\n1,2\n${','.repeat(33 << 20)}`)).catch((e: unknown) => e);
    expect(empty).toMatchObject({ code: 'format.record_too_long', params: { line: 3 } });
  });

  it('refuses a row with more cells than a table has columns; empty ones at its end are none', async () => {
    const wide = (cells: number, last: string) => `${'x,'.repeat(cells - 1)}${last}\n`;
    const rows = await cells(`${wide(16_384, 'y')}${wide(16_384, 'z')}1,2,3${','.repeat(99_999)}\n`);
    expect(rows.map((row) => row.length)).toEqual([16_384, 16_384, 3]);
    const error = await rowsOf(await open(`甲,乙\n\n${wide(16_385, 'y')}`)).catch((e: unknown) => e);
    expect(error).toMatchObject({
      code: 'format.row_too_wide',
      params: { path: '旧客户.csv', line: 3, columns: 16_385, most: 16_384 },
    });
  });

  it('gives wide rows in small batches', async () => {
    const opened = await open(`${'x,'.repeat(4999)}y\n`.repeat(250));
    const batches: number[] = [];
    for await (const batch of opened.sheets[0]?.rows() ?? []) batches.push(batch.length);
    expect(batches).toEqual([100, 100, 50]);
  });

  it('keeps every mark of a cell that goes on behind its quotation', async () => {
    const text = 'a,b\n"深""圳"公司,1\n""甲,"乙,丙"丁\n""戊"",""""己\n';
    for (const chunk of [1, 2, 3, 1000])
      expect(await cells(text, chunk)).toEqual([
        ['a', 'b'],
        ['"深""圳"公司', '1'],
        ['""甲', '"乙,丙"丁'],
        ['""戊""', '""""己'],
      ]);
    expect((await open(text)).notes).toEqual([]);
  });

  it('takes the encoding that is asked for', async () => {
    const opened = await open(gbk('客户\n张伟\n'), { encoding: 'gbk' });
    expect(opened.encoding).toMatchObject({ label: 'gb18030', why: { code: 'format.encoding_given' } });
    expect(opened.sheets[0]?.name).toBe('旧客户');
    expect((await rowsOf(opened))[1]?.cells).toEqual(['张伟']);
    const wrong = await open(gbk('客户\n张伟\n'), { encoding: 'utf-8' });
    expect(wrong.notes[0]).toMatchObject({
      code: 'format.wrong_encoding',
      params: { encoding: 'UTF-8', likely: 'GB18030' },
    });
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

describe('any table', () => {
  const WRITERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
    'utf-8': (text) => Buffer.from(text),
    'utf-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
    'utf-16le': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'utf-16be': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    gb18030: gbk,
    big5,
  };
  const HEADER = ['客戶名稱', '聯絡電話', '備註', '公司地址'];
  // Characters that GBK and Big5 have both, so that one table can be written in all of them.
  const cell = fc
    .array(fc.constantFrom(...'公司深上海有限張偉電話0135ab -."\n,;|\t~'), { maxLength: 8 })
    .map((all) => all.join(''));

  it('is read as it was written, in every encoding, with every delimiter, line end and way of quoting', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(WRITERS)),
        fc.constantFrom(',', '\t', ';', '|', '~', '^', '||', '\u0001'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('always', 'where needed'),
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 12 }),
        fc.constantFrom(1, 2, 3, 1000),
        async (encoding, delimiter, end, quoting, width, drawn, chunk) => {
          const rows = [HEADER, ...drawn.map((row, i) => [`公司${i}`, ...row.slice(1)])];
          const table = rows.map((row) => row.slice(0, width));
          const written = (text: string) =>
            quoting === 'always' || /[",;|\t~^\n\u0001]/.test(text)
              ? `"${text.replaceAll('"', '""')}"`
              : text;
          const text = table.map((row) => row.map(written).join(delimiter) + end).join('');
          const bytes = WRITERS[encoding]?.(text) ?? new Uint8Array();
          expect(await cells(bytes, chunk)).toEqual(table);
        },
      ),
      { numRuns: 400 },
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
      '\ufeffa,\'@b,c,d,e,f\r\n\'=1+1,-5,"深圳,""市""","两\n行",+86 138,1000000000000000000000\r\n',
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
