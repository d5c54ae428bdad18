import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workbook as workbookOf } from '../formats/workbooks.js';
import { dump } from '../store/support.js';
import { makeRoom, type Outcome, type Room, SMALL } from './harness.js';

/* What a person can tell `import` and `run`: folders, patterns, sheets, the header, columns, once more. */

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

const NOW = ['--now', '2024-11-22'];

function put(name: string, content: string | Uint8Array): string {
  mkdirSync(dirname(room.path(name)), { recursive: true });
  room.write(name, content);
  return name;
}

/** Another list with every name, so that no two files are the same. */
const list = (name: string, phone = '13800001111'): string => `客户名称,手机\n${name},${phone}\n`;

interface Read {
  readonly sources: readonly {
    readonly path: string;
    readonly known: boolean;
    readonly sheets: readonly {
      readonly name: string;
      readonly headerLine: number;
      readonly rows: number;
      readonly columns: readonly { readonly header: string; readonly field: string }[];
    }[];
    readonly notes: readonly { readonly code: string }[];
  }[];
  readonly notes?: readonly { readonly code: string }[];
}

async function read(...argv: string[]): Promise<Read> {
  const { code, out, err } = await room.run(...argv, '--json', ...NOW);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Read;
}

const paths = ({ sources }: Read): string[] => sources.map(({ path }) => path.replaceAll('\\', '/'));

/** Refused by both commands, one in each language, and by the dry run, with nothing left behind. */
async function refused(argv: readonly string[], ...said: RegExp[]): Promise<void> {
  const hadStore = existsSync(room.path('crm-clean.db'));
  const before = hadStore ? dump(room.path('crm-clean.db')) : {};
  const outcomes: [Outcome, RegExp][] = [];
  outcomes.push([await room.run('import', ...argv), /[a-z] [a-z]+ [a-z]/]);
  outcomes.push([await room.run('run', ...argv, '--lang', 'zh-CN'), /\p{Script=Han}.*[。：？]/u]);
  outcomes.push([await room.run('import', ...argv, '--dry-run'), /./]);
  for (const [{ code, out, err }, language] of outcomes) {
    for (const text of [...said, language]) expect(err).toMatch(text);
    expect(err).not.toMatch(/^\s+at |Error:|\{\w+\}|undefined/m);
    expect([code, out]).toEqual([2, '']);
  }
  expect(existsSync(room.path('crm-clean.db'))).toBe(hadStore);
  if (hadStore) expect(dump(room.path('crm-clean.db'))).toEqual(before);
  else expect(existsSync(room.path('crm-clean.yaml'))).toBe(false);
}

describe('folders', () => {
  it('every spreadsheet file below, in the order of the paths, and nothing else', async () => {
    put('旧表格/b.csv', list('乙'));
    put('旧表格/B.CSV', list('大写乙'));
    put('旧表格/a/客户.txt', list('甲'));
    put('旧表格/a.tsv', list('点甲').replaceAll(',', '\t'));
    put('旧表格/2019/客户.csv', list('丙'));
    for (const other of [
      '.hidden.csv',
      '~$b.xlsx',
      '.git/x.csv',
      '说明.docx',
      'crm-clean.db',
      'crm-clean.yaml',
    ])
      put(`旧表格/${other}`, 'no table');
    put('旧表格/crm-clean-output/customers.csv', list('输出'));
    put('旧表格/结果/customers.csv', list('输出二'));
    put('旧表格/结果/crm-clean.xlsx', 'ours');
    expect(paths(await read('import', '旧表格/'))).toEqual([
      '旧表格/2019/客户.csv',
      '旧表格/B.CSV',
      '旧表格/a.tsv',
      '旧表格/a/客户.txt',
      '旧表格/b.csv',
    ]);
  });

  it('the folder the person is in, and a file in it that is named too, is read once', async () => {
    put('a.csv', list('甲'));
    put('x/b.csv', list('乙'));
    expect(paths(await read('import', './a.csv', '.', '--again'))).toEqual(['./a.csv', 'x/b.csv']);
    await room.run('undo');
    const { code, out } = await room.run('run', '.', '-o', '结果', ...NOW);
    expect([code, out.match(/Read /g)?.length]).toEqual([0, 2]);
    // What the first run wrote is not taken for customers.
    expect(paths(await read('import', '.'))).toEqual(['a.csv', 'x/b.csv']);
  });

  it('files of one name are told apart by the folder they are in', async () => {
    put('旧表格/2019/客户.csv', list('甲'));
    put('旧表格/2020/客户.csv', list('乙'));
    await room.run('run', '旧表格', ...NOW);
    await room.run('export', '--to', 'members', '-o', 'members.csv');
    expect(room.read('members.csv')).toMatch(/,2019\/客户\.csv,.*\s+.*,2020\/客户\.csv,/);
  });

  it.skipIf(process.platform === 'win32')(
    'links: to files they count, to folders they lead nowhere',
    async () => {
      put('d/a.csv', list('甲'));
      put('else.csv', list('乙'));
      symlinkSync('..', room.path('d', 'up'));
      symlinkSync(room.path('else.csv'), room.path('d', 'b.csv'));
      symlinkSync('gone.csv', room.path('d', 'c.csv'));
      expect(paths(await read('import', 'd'))).toEqual(['d/a.csv', 'd/b.csv']);
    },
  );

  it('without a spreadsheet file it says what it looked for', async () => {
    put('空/说明.docx', 'x');
    put('空/深/~$a.xlsx', 'x');
    await refused(['空'], /空/, /\.xlsx .*\.csv/);
  });

  it('a bad file in it is named, and the others are read', async () => {
    put('d/a.csv', list('甲'));
    put('d/b/bad.xlsx', 'PK\u0003\u0004cut off');
    const { code, out } = await room.run('import', 'd');
    expect(code).toBe(1);
    expect(out).toMatch(/1 file was not read\. All other files were read\..*d\/b\/bad\.xlsx/s);
    const { code: again, out: json } = await room.run('import', 'd', '--json');
    expect(again).toBe(1);
    expect(JSON.parse(json)).toMatchObject({
      sources: [{ path: 'd/a.csv', known: true }],
      refused: [{ path: 'd/b/bad.xlsx' }],
    });
  });

  it('a file that turns out broken in its middle leaves nothing, and the others are read', async () => {
    const row = (line: number): string =>
      `<row><c t="inlineStr"><is><t>${line === 1 ? '客户名称' : `第${line}商行`}</t></is></c></row>`;
    const rows = Array.from({ length: 12_000 }, (_, i) => row(i + 1)).join('');
    put('d/1.xlsx', workbookOf({ sheets: [`${rows}<row></oops>`] }));
    put('d/2.csv', list('乙'));
    put('d/3.xlsx', workbookOf({ sheets: [`${row(1)}${row(2)}`] }));
    const { code, out } = await room.run('import', 'd');
    expect(code).toBe(1);
    expect(out).toMatch(/1 file was not read\..*d\/1\.xlsx/s);
    expect((await room.run('status')).out).toMatch(/2 files, 2 rows = 2 records/);
    const { sources, rows: kept = [] } = dump(room.path('crm-clean.db'));
    expect([sources?.length, kept.length]).toEqual([2, 4]);
  });

  it('bad files alone are an error, each named', async () => {
    put('d/b/bad.xlsx', 'PK\u0003\u0004cut off');
    await refused(['d'], /d\/b\/bad\.xlsx/);
    put('d/worse.xls', '%PDF-1.4 no');
    await refused(['d'], /bad\.xlsx.*worse\.xls/s);
  });
});

describe('patterns that the command prompt did not expand', () => {
  beforeEach(() => {
    for (const name of [
      '客户1.csv',
      '客户2.CSV',
      '客户10.csv',
      'other.txt',
      'x.dat',
      'x.docx',
      '.h.csv',
      '~$客户3.csv',
    ])
      put(`d/${name}`, list(name));
    put('d/客户.csv/inside.csv', list('夹'));
  });

  it.each([
    ['d/*.csv', ['客户1.csv', '客户10.csv', '客户2.CSV']],
    ['d/客户?.csv', ['客户1.csv', '客户2.CSV']],
    ['d/*1*', ['客户1.csv', '客户10.csv']],
    ['d/*', ['other.txt', '客户1.csv', '客户10.csv', '客户2.CSV']],
    ['d/*.dat', ['x.dat']],
    ['d/*户*0*v', ['客户10.csv']],
  ])('%s', async (pattern, names) => {
    expect(paths(await read('import', pattern, '--dry-run'))).toEqual(names.map((name) => `d/${name}`));
  });

  it('in the folder the person is in, and a file that is really called so', async () => {
    put('a1.csv', list('甲'));
    put('a2.csv', list('乙'));
    expect(paths(await read('import', 'a*.csv', '--dry-run'))).toEqual(['a1.csv', 'a2.csv']);
    if (process.platform === 'win32') return;
    put('a*.csv', list('星'));
    expect(paths(await read('import', 'a*.csv', '--dry-run'))).toEqual(['a*.csv']);
  });

  it('many stars are no work', async () => {
    put(`d/${'a'.repeat(200)}.csv`, list('长'));
    const start = performance.now();
    await refused([`d/${'*a'.repeat(60)}*b.csv`], /\*b\.csv/);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('nothing that fits, and patterns of folders, are pointed out', async () => {
    await refused(['d/*.ods'], /d\/\*\.ods/);
    await refused(['*/客户1.csv'], /\*\/客户1\.csv/);
    await refused(['nowhere/*.csv'], /nowhere\/\*\.csv/);
  });
});

async function workbook(name: string): Promise<string> {
  const book = new exceljs.Workbook();
  const add = (title: string, rows: string[][], hidden = false) =>
    book.addWorksheet(title, hidden ? { state: 'hidden' } : {}).addRows(rows);
  add('大客户', [
    ['客户名称', '手机'],
    ['深圳市甲乙贸易有限公司', '13800138000'],
  ]);
  add('Old List', [
    ['客户名称', '手机'],
    ['北京丙丁科技有限公司', '13900139001'],
  ]);
  add(
    '停用',
    [
      ['客户名称', '手机'],
      ['上海戊己食品有限公司', '13700137000'],
    ],
    true,
  );
  put(name, new Uint8Array(await book.xlsx.writeBuffer()));
  return name;
}

const sheets = ({ sources }: Read): string[] => sources.flatMap((one) => one.sheets.map(({ name }) => name));

describe('--sheet', () => {
  it('only these, however they are cased; without it all of them, hidden ones marked', async () => {
    await workbook('a.xlsx');
    const all = await read('import', 'a.xlsx', '--dry-run');
    expect(sheets(all)).toEqual(['大客户', 'Old List', '停用']);
    expect(all.sources[0]?.notes).toEqual([{ code: 'import.hidden_sheet', params: { sheet: '停用' } }]);
    const asked = ['--sheet', '停用', '--sheet', 'old list'];
    expect(sheets(await read('import', 'a.xlsx', '--dry-run', ...asked))).toEqual(['Old List', '停用']);
    const imported = await read('import', 'a.xlsx', ...asked);
    expect(sheets(imported)).toEqual(['Old List', '停用']);
    expect(imported.sources[0]?.notes.map(({ code }) => code)).toEqual(['import.hidden_sheet']);
    const { out } = await room.run('status');
    expect(out).toMatch(/2 records/);
  });

  it('a file that has none of them is left out with a word', async () => {
    await workbook('a.xlsx');
    put('b.csv', list('乙'));
    const { out } = await room.run('run', 'a.xlsx', 'b.csv', '--sheet', '大客户', ...NOW);
    expect(out).toMatch(/No sheet of b\.csv was asked for/);
    expect(room.read('crm-clean-output/customers.csv')).not.toContain('乙,');
  });

  it('one that there is not', async () => {
    await workbook('a.xlsx');
    await refused(
      ['a.xlsx', '--sheet', '大客户', '--sheet', 'Old Lits'],
      /Old Lits/,
      /“Old List”/,
      /大客户/,
      /停用/,
    );
    await refused(
      ['a.xlsx', '--sheet', '完全不相干的名字'],
      /完全不相干的名字.*大客户(?:, |、)Old List(?:, |、)停用/,
    );
    await refused(['a.xlsx', '--sheet', ''], /大客户/);
  });
});

describe('--header', () => {
  const above = `编号,名称,手机\n说明,以下为旧数据,\n\n代码,单位,电话\nK1,深圳市甲乙贸易有限公司,13800138000\n`;

  it('is that line of every sheet read; what stands above is a note', async () => {
    put('a.csv', above);
    const dry = (await read('import', 'a.csv', '--header', '4', '--dry-run')).sources[0]?.sheets[0];
    expect([dry?.headerLine, dry?.rows]).toEqual([4, 1]);
    expect(dry?.columns.map(({ header }) => header)).toEqual(['代码', '单位', '电话']);
    const real = (await read('import', 'a.csv', '--header', '4')).sources[0]?.sheets[0];
    expect(real).toEqual(dry);
    const other = (await read('import', 'a.csv', '--header', '1', '--dry-run')).sources[0]?.sheets[0];
    expect(other?.columns.map(({ header }) => header)).toEqual(['编号', '名称', '手机']);
  });

  it('0: no header, the first line is data, columns are called by their letters', async () => {
    put('a.csv', '客户名称,手机\n深圳市甲乙贸易有限公司,13800138000\n');
    const dry = await read(
      'import',
      'a.csv',
      '--header',
      '0',
      '--map',
      'A=name',
      '--map',
      'b=-',
      '--dry-run',
    );
    const [sheet] = dry.sources[0]?.sheets ?? [];
    expect([sheet?.headerLine, sheet?.rows]).toEqual([0, 2]);
    expect(sheet?.columns.map(({ header, field }) => [header, field])).toEqual([
      ['A', 'name'],
      ['B', 'x:B'],
    ]);
    const { out } = await room.run('run', 'a.csv', '--header', '0', ...NOW);
    expect(out).toMatch(/2 rows, no header/);
  });

  it('far below, beyond what is looked at for the header', async () => {
    put('a.csv', `${'x,y\n'.repeat(700)}客户名称,手机\n深圳市甲乙贸易有限公司,13800138000\n`);
    const [sheet] = (await read('import', 'a.csv', '--header', '701')).sources[0]?.sheets ?? [];
    expect([sheet?.headerLine, sheet?.rows]).toEqual([701, 1]);
    expect(sheet?.columns.map(({ field }) => field)).toEqual(['name', 'contact_mobile']);
  });

  it('a line that is empty or not there, and what is no line', async () => {
    put('a.csv', above);
    await refused(['a.csv', '--header', '3'], /a\.csv/, /--sheet/, /3/);
    await refused(['a.csv', '--header', '6'], /a\.csv/, /6/);
    await refused(['a.csv', '--header', '999999999'], /999999999/);
    for (const wrong of ['x', '-1', '1.5', '１', '1e3', '99999999999'])
      await refused(['a.csv', `--header=${wrong}`], new RegExp(`--header.*${wrong}`));
  });
});

describe('--map', () => {
  const FILE = '客户名称,手机,内部标记(旧),备注\n深圳市甲乙贸易有限公司,13800138000,老客户,好\n';
  const fieldsOf = ({ sources }: Read): Record<string, string> =>
    Object.fromEntries(sources[0]?.sheets[0]?.columns.map(({ header, field }) => [header, field]) ?? []);

  it('is followed, and kept in the configuration that the import makes', async () => {
    put('a.csv', FILE);
    const map = ['--map', '内部标记（旧）=remark', '--map', '备注=-'];
    const told = { 客户名称: 'name', 手机: 'contact_mobile', '内部标记(旧)': 'remark', 备注: 'x:备注' };
    const dry = await read('import', 'a.csv', '--dry-run', ...map);
    expect(fieldsOf(dry)).toEqual(told);
    expect(existsSync(room.path('crm-clean.yaml'))).toBe(false);
    const done = await read('import', 'a.csv', ...map);
    expect(fieldsOf(done)).toEqual(told);
    expect(done.notes).toBeUndefined();
    expect(room.read('crm-clean.yaml')).toMatch(/\ncolumns:\n {2}内部标记（旧）: remark\n {2}备注: "-"\n/);
    // The next file is read the same way without being told.
    put('b.csv', FILE.replace('甲乙', '丙丁'));
    expect(fieldsOf(await read('import', 'b.csv'))).toEqual(told);
  });

  it('run does the same, and the value is there at the end', async () => {
    put('a.csv', FILE);
    expect(
      (await room.run('run', 'a.csv', '--map', '内部标记(旧)＝remark', '--map', '备注=－', ...NOW)).code,
    ).toBe(0);
    expect(room.read('crm-clean-output/customers.csv')).toMatch(/老客户/);
    expect(room.read('crm-clean.yaml')).toContain('remark\n  备注: "-"');
  });

  it('with a configuration that is there, holds once, says so, and leaves the file as it is', async () => {
    put('a.csv', FILE);
    await room.run('import', 'a.csv');
    const before = room.read('crm-clean.yaml');
    put('b.csv', FILE.replace('甲乙', '丙丁'));
    const map = ['--map', '内部标记(旧)=remark', '--map', '备注=-'];
    const dry = await room.run('import', 'b.csv', ...map, '--dry-run', '--lang', 'zh-CN');
    expect(dry.out).toContain('--map 的指定只对这一次导入有效：crm-clean.yaml 已经存在');
    const { out } = await room.run('import', 'b.csv', ...map);
    expect(out).toMatch(/--map says holds for this import only: crm-clean\.yaml/);
    expect(room.read('crm-clean.yaml')).toBe(before);
    put('c.csv', FILE.replace('甲乙', '戊己'));
    expect(fieldsOf(await read('import', 'c.csv'))).toMatchObject({ 备注: 'remark' });
    // What the configuration says already needs no word.
    room.write('crm-clean.yaml', `${before}\ncolumns:\n  备注: "-"\n`);
    put('d.csv', FILE.replace('甲乙', '庚辛'));
    expect((await read('import', 'd.csv', '--map', '备注=-')).notes).toBeUndefined();
  });

  it('goes before the configuration, and finds a header of unknown titles', async () => {
    put('a.csv', '甲乙丙公司的表\n,\nAA,BB\n深圳市甲乙贸易有限公司,13800138000\n');
    room.write('crm-clean.yaml', 'preset: companies\ncolumns:\n  aa: remark\n');
    const done = await read('import', 'a.csv', '--map', 'AA=name', '--map', 'BB=phone');
    expect(fieldsOf(done)).toEqual({ AA: 'name', BB: 'phone' });
    expect(done.sources[0]?.sheets[0]?.headerLine).toBe(3);
  });

  it('a title with an equals sign, and one that is there twice', async () => {
    put('a.csv', '客户名称,a=b,记录,记录\n深圳市甲乙贸易有限公司,13800138000,一,二\n');
    const done = await read('import', 'a.csv', '--map', 'a=b=phone', '--map', '记录 (2)=remark', '--dry-run');
    expect(done.sources[0]?.sheets[0]?.columns.map(({ field }) => field)).toEqual([
      'name',
      'phone',
      'x:记录',
      'remark',
    ]);
  });

  it('takes the title of a field for its name', async () => {
    put('a.csv', FILE);
    const fields = ({ sources }: Read): string[] =>
      sources[0]?.sheets[0]?.columns.map(({ field }) => field) ?? [];
    for (const told of ['手机', 'Mobile', '移动电话', 'contact_mobile']) {
      const argv = ['import', 'a.csv', '--dry-run', '--map', `内部标记(旧)=${told}`, '--map', '手机=-'];
      expect([told, fields(await read(...argv))[2]]).toEqual([told, 'contact_mobile']);
    }
    put('crm-clean.yaml', 'preset: companies\n');
    const done = await read('import', 'a.csv', '--map', '备注=公司电话');
    expect(fields(done)[3]).toBe('phone');
  });

  it('two columns for a field that takes one: the second is carried along, and it is said', async () => {
    put('a.csv', '甲列,乙列,手机\n一公司,二公司,13800138000\n三公司,四公司,13800138001\n');
    const { out } = await room.run('import', 'a.csv', '--map', '甲列=name', '--map', '乙列=name');
    expect(out).toMatch(/“乙列” was carried along as text, because the column “甲列” feeds “name”/);
  });

  it('fields and columns that there are not, and what is no answer', async () => {
    put('a.csv', FILE);
    const mistakes: [string, ...RegExp[]][] = [
      ['备注=remrak', /remrak/, /“[^“]+[(（]remark[)）]”/],
      ['备注=完全不相干', /完全不相干/, /[(（]name[)）].*[(（]remark[)）]/],
      ['备柱=remark', /备柱.*客户名称(?:, |、)手机(?:, |、)内部标记\(旧\)(?:, |、)备注/],
      ['备注', /--map.*备注/],
      ['=remark', /--map.*=remark/],
      ['备注=', /--map.*备注=/],
      [' = ', /--map/],
      ['', /--map/],
    ];
    for (const [map, ...said] of mistakes) await refused(['a.csv', '--map', map], ...said);
    await refused(['a.csv', '--map', '备注=remark', '--map', '备注=-'], /--map.*备注/);
    await room.run('import', 'a.csv');
    put('b.csv', FILE.replace('甲乙', '丙丁'));
    for (const [map, ...said] of mistakes.slice(0, 3)) await refused(['b.csv', '--map', map], ...said);
  });
});

describe('--delimiter', () => {
  // Read with semicolons there is a column of names; with commas the names fall apart.
  const FILE = '客户名称;手机\n"Müller, Meier; Co";13800138000\nA, B, C;13800138001\nD, E, F;13800138002\n';
  const headers = ({ sources }: Read): string[] | undefined =>
    sources[0]?.sheets[0]?.columns.map(({ header }) => header);

  it.each([[';'], ['分号'], ['semicolon']])('%s, by import and run alike', async (delimiter) => {
    put('a.csv', FILE);
    const done = await read('import', 'a.csv', '--delimiter', delimiter, '--dry-run');
    expect(headers(done)).toEqual(['客户名称', '手机']);
    const { code } = await room.run('run', 'a.csv', '--delimiter', delimiter, ...NOW);
    expect(code).toBe(0);
    expect(room.read('crm-clean-output/customers.csv')).toContain('A, B, C');
  });

  it('goes before what would be found', async () => {
    put('a.csv', FILE);
    expect(headers(await read('import', 'a.csv', '--delimiter', '|', '--header', '1', '--dry-run'))).toEqual([
      '客户名称;手机',
    ]);
    put('b.txt', '客户名称\t手机\n甲乙，丙丁\t13800138000\n');
    expect(headers(await read('import', 'b.txt', '--delimiter', 'tab', '--dry-run'))).toEqual([
      '客户名称',
      '手机',
    ]);
  });

  it('what can separate nothing', async () => {
    put('a.csv', FILE);
    for (const wrong of ['x', '1', '"', '甲']) await refused(['a.csv', '--delimiter', wrong], /[“”"]/);
  });
});

describe('--again', () => {
  it('reads by the rules of today what was read by others', async () => {
    put('a.csv', '客户名称,客户级别\n甲商行,VIP\n乙商行,B\n');
    await room.run('import', 'a.csv', ...NOW);
    room.write(
      'crm-clean.yaml',
      'preset: companies\nfields:\n  - name: level\n    allowed: { 贵宾: [VIP], B: [] }\n',
    );
    const done = JSON.parse((await room.run('import', 'a.csv', '--again', '--json', ...NOW)).out) as Read;
    expect(done.sources[0]).toMatchObject({ version: { unchanged: 1, changed: 1, reread: 1 } });
    expect((await room.run('status')).out).toMatch(/4 rows = 2 records/);
  });

  it('is named where a file is skipped, reads it once more, and is taken back exactly', async () => {
    put('a.csv', SMALL);
    await room.run('import', 'a.csv', ...NOW);
    const store = room.path('crm-clean.db');
    const before = dump(store);
    expect((await room.run('import', 'a.csv', ...NOW)).out).toMatch(/Skipped a\.csv.*--again/);
    expect((await room.run('import', 'a.csv', ...NOW, '--lang', 'zh-CN')).out).toMatch(
      /跳过 a\.csv.*--again/,
    );
    expect(dump(store)).toEqual(before);
    const done = await read('import', 'a.csv', '--again');
    expect(done.sources[0]).toMatchObject({ known: false, sheets: [{ rows: 3, records: 0 }] });
    expect((await room.run('status')).out).toMatch(/6 rows = 3 records/);
    expect((await read('import', 'a.csv')).sources[0]?.known).toBe(true);
    await room.run('undo');
    expect(dump(store)).toEqual(before);
    expect((await read('import', 'a.csv')).sources[0]?.known).toBe(true);
  });

  it('with run, doubles no customer, and is taken back exactly', async () => {
    put('a.csv', SMALL);
    await room.run('run', 'a.csv', ...NOW);
    const before = dump(room.path('crm-clean.db'));
    const customers = room.read('crm-clean-output/customers.csv').split('\n').length;
    const { code, out } = await room.run('run', 'a.csv', '--again', ...NOW);
    expect([code, out]).toEqual([0, expect.stringMatching(/6 rows = 3 records/)]);
    expect(room.read('crm-clean-output/customers.csv').split('\n').length).toBe(customers);
    await room.run('undo');
    expect(dump(room.path('crm-clean.db'))).toEqual(before);
  });
});

it('help names them all, in both languages', async () => {
  for (const command of ['import', 'run']) {
    const [english, chinese] = [
      await room.run(command, '-h'),
      await room.run(command, '-h', '--lang', 'zh-CN'),
    ];
    for (const { out } of [english, chinese])
      for (const option of ['--sheet', '--header', '--map', '--delimiter', '--again', '旧表格/'])
        expect(out).toContain(option);
    expect(english.out).toMatch(/folders of them/);
    expect(chinese.out).toMatch(/文件夹/);
  }
});
