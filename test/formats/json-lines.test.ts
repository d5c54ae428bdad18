import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleTest } from '../../src/dictionary/columns.js';
import { UserError } from '../../src/errors.js';
import { openFile } from '../../src/formats/index.js';
import { objectCells } from '../../src/formats/json-cells.js';
import { findTables } from '../../src/formats/tables.js';
import type { ReadOptions } from '../../src/formats/types.js';
import { builtIn } from '../../src/registry.js';
import { gbk } from './legacy-bytes.js';
import { bytesSource, rowsOf } from './sources.js';

const open = (bytes: Uint8Array | string, options: ReadOptions = {}, chunk?: number) =>
  openFile(bytesSource('旧客户.jsonl', bytes, chunk), options);

/** The titles and then the rows of one sheet, each with its line. */
async function table(bytes: Uint8Array | string, chunk?: number, sheet = 0) {
  const opened = await open(bytes, {}, chunk);
  expect(opened.format).toBe('json');
  const rows = await rowsOf(opened, sheet);
  return [opened.sheets[sheet]?.titles, ...rows.map(({ line, cells }) => [line, ...cells])];
}

const LINES =
  '{"客户":"深圳市华鑫达宏","编号":440301199001011234,"地址":{"省":"广东","市":"深圳"}}\n\n' +
  '{"电话":["13800138000",8001],"客户":"甲\\n\\u4e59","有效":true,"备注":null}\n';
const ROWS = [
  ['客户', '编号', '地址.省', '地址.市', '电话', '有效', '备注'],
  [1, '深圳市华鑫达宏', '440301199001011234', '广东', '深圳', '', '', ''],
  [3, '甲\n乙', '', '', '', '13800138000; 8001', 'TRUE', ''],
];

describe('an object in every line', () => {
  it.each<[string, Uint8Array | string]>([
    ['UTF-8', LINES],
    ['with mark and CRLF', `\ufeff${LINES.replaceAll('\n', '\r\n')}`],
    ['with CR only', LINES.replaceAll('\n', '\r')],
    ['without a last line end', LINES.trimEnd()],
    ['GBK', gbk(LINES)],
    ['UTF-16', Buffer.from(`\ufeff${LINES}`, 'utf16le')],
    ['UTF-16 without mark', Buffer.from(LINES, 'utf16le')],
  ])('%s', async (_, bytes) => {
    for (const chunk of [1, 2, 3, 7, 1000]) expect(await table(bytes, chunk)).toEqual(ROWS);
  });

  it('keeps every digit, and writes no exponents', async () => {
    const line =
      '{"a":123456789012345678901234567890,"b":0.10,"c":1.5E+10,"d":-2e-3,"e":1e400000,"f":1E2,"g":-0}\n';
    const row = (await table(line))[1];
    expect(row).toEqual([
      1,
      '123456789012345678901234567890',
      '0.10',
      '15000000000',
      '-0.002',
      '1e400000',
      '100',
      '-0',
    ]);
  });

  it('keeps lists of objects as they stand, and what lies very deep', async () => {
    const contacts = '[{"姓名": "张伟", "n":1e2}, [1 ]]';
    const deep = `${'{"k":'.repeat(20)}1${'}'.repeat(20)}`;
    expect(
      await table(`{"联系人": ${contacts} ,"x":[],"y":{},"z":[null,"a; b",false]}\n{"深":${deep}}`),
    ).toEqual([
      ['联系人', 'x', 'z', `深${'.k'.repeat(7)}`],
      [1, contacts, '', 'a; b; FALSE', ''],
      [2, '', '', '', `${'{"k":'.repeat(13)}1${'}'.repeat(13)}`],
    ]);
  });

  it('keeps both values of a key that comes twice, and of two keys that make one column', async () => {
    expect(await table('{"a":"1","a":"2","b.c":"x","b":{"c":"y"},"d":null,"d":"1","d":"1"}')).toEqual([
      ['a', 'b.c', 'd'],
      [1, '1; 2', 'x; y', '1'],
    ]);
  });

  it('takes the names of built-in properties for what they are', async () => {
    const line = '{"__proto__":{"polluted":"1"},"constructor":"2","toString":"3","hasOwnProperty":"4"}';
    expect(await table(line)).toEqual([
      ['__proto__.polluted', 'constructor', 'toString', 'hasOwnProperty'],
      [1, '1', '2', '3', '4'],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('keeps the text of lines that are no object, and says which', async () => {
    const opened = await open('{"a":1,"JSON":2}\n{"a":2,\n[1]\n甲,乙\n{"a":3}\n');
    expect(opened.sheets[0]?.titles).toEqual(['a', 'JSON', 'JSON 2']);
    expect((await rowsOf(opened)).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '1', '2', ''],
      [2, '', '', '{"a":2,'],
      [3, '', '', '[1]'],
      [4, '', '', '甲,乙'],
      [5, '3', '', ''],
    ]);
    const params = { count: 3, line: 2, lines: ['2', '3', '4'], title: 'JSON 2' };
    expect(opened.notes).toEqual([{ code: 'format.json_lines_wrong', params }]);
  });

  it('also where the first line was cut', async () => {
    expect(await table('{"a":"x\n{"a":1}\n')).toEqual([
      ['a', 'JSON'],
      [1, '', '{"a":"x'],
      [2, '1', ''],
    ]);
  });

  it('has columns for keys that come late', async () => {
    const lines = `${'{"a":1}\n'.repeat(3000)}{"b":"末"}\n`;
    const opened = await open(lines);
    expect(opened.sheets[0]?.titles).toEqual(['a', 'b']);
    const rows = await rowsOf(opened);
    expect(rows.length).toBe(3001);
    expect(rows.at(-1)).toEqual({ line: 3001, cells: ['', '末'] });
  });

  it('reads a line as deep as it likes, and refuses one of ever so many keys or characters', async () => {
    const deep = 200_000;
    expect(await table(`{"a":${'['.repeat(deep)}${']'.repeat(deep)}}\n{"a":1}`)).toEqual([
      ['a'],
      [1, '['.repeat(deep) + ']'.repeat(deep)],
      [2, '1'],
    ]);
    const keys = Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(',');
    await expect(open(`{"a":1}\n{${keys}}\n`)).rejects.toMatchObject({
      code: 'format.json_too_wide',
      params: { line: 2 },
    });
    for (const start of ['{"a":1}\n{"b":"', '[{"a":1},{"b":"']) {
      const long = open(`${start}${'x'.repeat(17 << 20)}`);
      await expect(long).rejects.toMatchObject({ code: 'format.json_too_long', params: { line: 2 } });
    }
  });
});

describe('objects one after another, over several lines', () => {
  const objects = [
    { 名称: '甲', 联系人: [{ 姓名: '张伟' }] },
    { 名称: '乙}{', 电话: 1 },
    { 地址: { 市: '"深圳' } },
  ];
  const rows = [
    ['名称', '联系人', '电话', '地址.市'],
    [1, '甲', '[{"姓名":"张伟"}]', '', ''],
    [2, '乙}{', '', '1', ''],
    [3, '', '', '', '"深圳'],
  ];
  it.each([
    ['pretty', '\n'],
    ['with blank lines between them', '\r\n\r\n'],
    ['with commas between them', ',\n'],
    ['side by side', ''],
  ])('%s', async (_, joint) => {
    const text = objects.map((one) => JSON.stringify(one, null, 2)).join(joint);
    const compact = (cell: unknown) =>
      typeof cell === 'string' && cell.startsWith('[') ? JSON.parse(cell) : cell;
    for (const chunk of [1, 2, 3, 7, 1000])
      expect((await table(text, chunk)).map((row) => row?.map(compact))).toEqual(
        rows.map((row) => row.map(compact)),
      );
    expect((await open(text)).notes).toEqual([]);
  });

  it('but not one alone, which is there for its lists', async () => {
    await expect(open('{\n "名称": "甲",\n "标签": ["a", "b"]\n}\n')).rejects.toMatchObject({
      code: 'format.json',
    });
    expect(await table('{\n "code": 0,\n "客户资料": [{"名称": "甲"}]\n}\n')).toEqual([['名称'], [1, '甲']]);
  });

  it('keep what is no object between them, and the last one where the file ends too early', async () => {
    const opened = await open('{\n"a":1\n}\n甲,乙\n{\n"a":,\n}\n{\n"a":3\n}\n{\n"a":');
    expect((await rowsOf(opened)).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '1', ''],
      [2, '', '甲,乙'],
      [3, '', '{\n"a":,\n}'],
      [4, '3', ''],
      [5, '', '{\n"a":'],
    ]);
    const params = { count: 3, line: 2, lines: ['2', '3', '5'], title: 'JSON' };
    expect(opened.notes).toEqual([
      { code: 'format.json_elements_wrong', params },
      { code: 'format.json_cut' },
    ]);
  });
});

describe('a list of lists', () => {
  const LISTS = '[["客户名称","电话"],\n ["甲",13800138000,null,true,{"b": [1]},["x"]],[],["乙\\n","0.10"]]';
  const ROWS = [
    { line: 1, cells: ['客户名称', '电话'] },
    { line: 2, cells: ['甲', '13800138000', '', 'TRUE', '{"b": [1]}', '["x"]'] },
    { line: 4, cells: ['乙\n', '0.10'] },
  ];
  it.each([
    ['a document', LISTS],
    ['in one line', LISTS.replace('\n', '')],
    ['under a key', `{"range":"A1:B4","values":${LISTS}}`],
    ['under a key alone', `{"x":${LISTS}}`],
    ['under a key, pretty', `{\n"客户":\n${LISTS}\n}`],
  ])('is plain rows: %s', async (_, text) => {
    for (const chunk of [1, 2, 3, 1000]) {
      const opened = await open(text, {}, chunk);
      expect([opened.format, opened.sheets.length, opened.sheets[0]?.titles]).toEqual(['json', 1, undefined]);
      expect(await rowsOf(opened)).toEqual(ROWS);
      expect(opened.notes.map((note) => note.params?.keys)).toEqual(
        text.includes('range') ? [['range']] : [],
      );
    }
  });

  it('has its header found as in any sheet', async () => {
    const opened = await open(
      '[["客户资料表"],["客户名称","手机"],["深圳公司","13800138000"],["上海公司","13900139000"]]',
    );
    const isTitle = titleTest(builtIn.presets);
    expect(findTables(await rowsOf(opened), isTitle)).toMatchObject([
      { headerLine: 2, headers: ['客户名称', '手机'] },
    ]);
  });

  it('keeps what is no list, and says which', async () => {
    const opened = await open('[["a","b"],{"c":,},"x",["1","2"]]');
    expect((await rowsOf(opened)).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '{"c":,}'],
      [3, '"x"'],
      [4, '1', '2'],
    ]);
    const params = { count: 2, line: 2, lines: ['2', '3'] };
    expect(opened.notes).toEqual([{ code: 'format.json_not_lists', params }]);
  });

  it('is no table beside a list of objects, nor one of ever so many columns', async () => {
    const opened = await open('{"data":[{"a":1}],"points":[[1,2],[3,4]]}');
    expect(opened.sheets.map(({ titles }) => titles)).toEqual([['a']]);
    expect(opened.notes).toEqual([{ code: 'format.json_beside', params: { count: 1, keys: ['points'] } }]);
    await expect(open(`[["a"],["b"${',1'.repeat(16_384)}]]`)).rejects.toMatchObject({
      code: 'format.json_too_wide',
      params: { line: 2 },
    });
  });
});

describe('lists of objects', () => {
  const LIST = '[{"a":"1","b":{"c":"]}\\""}},\n {"a":"甲,"} ]';
  const EXPECTED = [
    ['a', 'b.c'],
    [1, '1', ']}"'],
    [2, '甲,', ''],
  ];
  it.each([
    ['a document', LIST],
    ['pretty', JSON.stringify(JSON.parse(LIST), null, 2)],
    ['in one line', JSON.stringify(JSON.parse(LIST))],
    ['under a key', `{"data":${LIST}}`],
    ['under a key, pretty', JSON.stringify({ records: JSON.parse(LIST) }, null, 4)],
    ['under any key, pretty', `{\n"x":${LIST}\n}`],
    ['under two keys', `{"data":{"list": ${LIST} }}`],
  ])('%s', async (_, text) => {
    for (const chunk of [1, 2, 3, 5, 1000]) expect(await table(text, chunk)).toEqual(EXPECTED);
    expect((await open(text)).notes).toEqual([]);
  });

  it('says what else the document holds', async () => {
    const opened = await open(`{"code":0,"data":{"total":2,"list":${LIST},"tags":["x"]},"msg":"ok"}`);
    expect((await rowsOf(opened)).length).toBe(2);
    expect(opened.notes).toEqual([
      { code: 'format.json_beside', params: { count: 4, keys: ['code', 'data.total', 'msg', 'data.tags'] } },
    ]);
  });

  it('are sheets each where there are several', async () => {
    const opened = await open('{"customers":[{"名称":"甲"}],\n"contacts":[{"姓名":"张伟"},{"姓名":"李娜"}]}');
    expect(opened.sheets.map(({ name, titles }) => [name, titles])).toEqual([
      ['customers', ['名称']],
      ['contacts', ['姓名']],
    ]);
    expect((await rowsOf(opened, 1)).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '张伟'],
      [2, '李娜'],
    ]);
  });

  it('of any size in one line', async () => {
    const list = Array(200).fill(`{"名称":"甲","备注":"${'长'.repeat(90_000)}"}`);
    for (const text of [`[${list.join()}]`, `{"data":[${list.join()}]}`]) {
      expect(text.length).toBeGreaterThan(1 << 24);
      expect((await table(text)).length).toBe(201);
    }
  });

  it('a single object is a row, unless it is there for its list', async () => {
    expect(await table('{"contacts":[{"n":"张伟"}]}')).toEqual([['n'], [1, '张伟']]);
    expect(await table('{"name":"甲","contacts":[{"n":"张伟"}]}')).toEqual([
      ['name', 'contacts'],
      [1, '甲', '[{"n":"张伟"}]'],
    ]);
  });

  it('are not looked for without end', async () => {
    const start = performance.now();
    const deep = '{"a":'.repeat(300_000);
    for (const text of [deep, `${deep}[{"b":1}]${'}'.repeat(300_000)}`])
      await open(text).catch((error: unknown) => expect(error).toMatchObject({ code: 'format.json' }));
    const many = Array.from({ length: 50_000 }, (_, i) => `"k${i}":[{"a":1}]`).join(',\n');
    await expect(open(`{${many}}`)).rejects.toMatchObject({ code: 'format.json' });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('keep what is no object, and say where the file ends too early', async () => {
    const opened = await open('[{"a":1}, null, "x", [2], {"a":}, {"a":3');
    expect((await rowsOf(opened)).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '1', ''],
      [2, '', 'null'],
      [3, '', '"x"'],
      [4, '', '[2]'],
      [5, '', '{"a":}'],
      [6, '', '{"a":3'],
    ]);
    expect(opened.notes).toEqual([
      {
        code: 'format.json_elements_wrong',
        params: { count: 5, line: 2, lines: ['2', '3', '4', '5', '6'], title: 'JSON' },
      },
      { code: 'format.json_cut' },
    ]);
  });
});

describe('laws', () => {
  const key = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 5 }),
    fc.constantFrom('a', 'b', '__proto__', '"'),
  );
  const scalar = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null));
  const flat = fc.dictionary(key, scalar, { maxKeys: 6 });

  it('the cells of a flat object are its values', () => {
    const cellOf = (value: unknown) =>
      value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    fc.assert(
      fc.property(flat, fc.integer({ min: 0, max: 3 }), (object, indent) => {
        const expected = Object.entries(object).map(([name, value]) => [name, cellOf(value)]);
        expect([...objectCells(JSON.stringify(object, null, indent))]).toEqual(expected);
      }),
    );
  });

  it('gives rows or a clear message for any text', async () => {
    const good = '[{"a":{"b":"x\\"y"},"c":[1,{"d":null}]},\n{"a":"甲"}]\n{"a":1}';
    const piece = fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '\n', '甲', '1', good);
    const text = fc.array(piece, { maxLength: 12 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('{"a":', '[{"a":1},', '{"a":1}\n', '{\n"a":1}{', '[["a",'),
        text,
        async (start, rest) => {
          const error = await open(start + rest)
            .then(async (opened) => {
              for (let sheet = 0; sheet < opened.sheets.length; sheet++) await rowsOf(opened, sheet);
            })
            .catch((e: unknown) => e);
          if (error !== undefined) expect(error).toBeInstanceOf(UserError);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
