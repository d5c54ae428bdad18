import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/cli/question.js';
import { builtIn } from '../../src/registry.js';
import { type Doubt, doubtsOf, keyOf, withAnswer, withSaid } from '../../src/steps/doubts.js';
import type { PlannedFile } from '../../src/steps/layout.js';
import { companiesDictionary } from '../dictionary/known.js';
import { makeRoom, ROOT, type Room, SMALL } from './harness.js';

/* Questions at a terminal about what is doubtful, and what becomes of the answers. */

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

/** Three doubts: two titles for one field, phones under the title of a person, a title that is not known. */
const DOUBTFUL = `客户名称,联系人,公司电话,供应商,公司名称
深圳市华鑫达宏电子科技有限公司,13800001234,0755-26012345,广州万利贸易有限公司,华鑫达宏
上海锐驰贸易有限公司,13900005678,021-56781234,佛山东方五金制品有限公司,锐驰贸易
北京天和医疗器械有限公司,13700001111,010-88887777,东莞顺达包装有限公司,天和医疗
`;
const questions = (err: string): string[] => err.split('\n').filter((line) => /^\d+(?:\.|\/\d+) /.test(line));
const columnsIn = (yaml: string): string => /^columns:\n(?: {2}.*\n)*/m.exec(yaml)?.[0] ?? '';

async function book(
  name: string,
  sheets: Record<string, string[][]>,
  hidden: readonly string[] = [],
): Promise<string> {
  const workbook = new exceljs.Workbook();
  for (const [title, rows] of Object.entries(sheets))
    workbook.addWorksheet(title, hidden.includes(title) ? { state: 'hidden' } : {}).addRows(rows);
  return room.write(name, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

describe('what is asked', () => {
  it('what is doubtful, the most consequential first, with cells and fields to choose from', async () => {
    room.write('a.csv', DOUBTFUL);
    const { code, err } = await room.runAsked(
      ['', '', '', 'n'],
      'import',
      'a.csv',
      '--dry-run',
      '--lang',
      'zh-CN',
    );
    expect(code).toBe(0);
    expect(questions(err)).toEqual([
      '1/3 “公司名称”列（a.csv，工作表“a”）',
      '2/3 “联系人”列（a.csv，工作表“a”）',
      '3/3 “供应商”列（a.csv，工作表“a”）',
    ]);
    expect(err).toContain('  按列名是“联系人”，但 100% 的单元格看起来是“电话号码”。它是哪个字段？\n');
    expect(err).toContain('  内容：13800001234 · 13900005678 · 13700001111\n');
    expect(err).toContain('  > 1  联系人（contact_name）\n    2  手机（contact_mobile）\n');
    // A field that another column feeds, and that takes one, is no choice but for the column that competes for it.
    expect(err.match(/客户名称（name）/g)).toHaveLength(1);
    expect(err).toContain('    2  客户名称（name），“客户名称”列改为原样保留\n');
    expect(err).not.toMatch(/\{\w+\}|undefined/);
  });

  it('in English', async () => {
    room.write('a.csv', DOUBTFUL);
    const { err } = await room.runAsked(['?', '', '', '', 'n'], 'import', 'a.csv', '--dry-run');
    expect(err).toContain('2/3 Column “联系人” (a.csv, sheet “a”)');
    expect(err).toContain(
      'By its title it feeds “Contact”, but 100% of the cells look like this: Phone number.',
    );
    expect(err).toMatch(/The field decides how[\s\S]*Fields: Customer name \(name\); /);
    expect(err).not.toMatch(/\{\w+\}|undefined/);
  });

  it('a column known by its content alone, at the first import and at every other', async () => {
    const list = (digit: string) =>
      `客户名称,备用\n深圳市甲乙贸易有限公司,1380013800${digit}\n北京丙丁科技有限公司,1390013900${digit}\n上海戊己食品有限公司,1370013700${digit}\n`;
    for (const start of [undefined, 'preset: companies\n']) {
      room.write('a.csv', list('1'));
      if (start !== undefined) room.write('crm-clean.yaml', start);
      const { err } = await room.runAsked(['', 'n'], 'import', 'a.csv', '--dry-run');
      expect(questions(err)).toEqual(['1/1 Column “备用” (a.csv, sheet “a”)']);
      expect(err).toContain('The title says nothing; 100% of the cells look like this: Phone number.');
    }
    await room.runAsked(['2'], 'import', 'a.csv');
    room.write('b.csv', list('2'));
    const next = await room.runAsked([], 'import', 'b.csv', '--dry-run');
    expect([next.code, next.err]).toEqual([0, '']);
  });

  it('nothing where nothing is doubtful', async () => {
    room.write('a.csv', SMALL);
    const { code, err } = await room.runAsked([], 'import', 'a.csv');
    expect([code, err]).toEqual([0, '']);
  });

  it('nobody where nobody is there, or wants to be asked', async () => {
    room.write('a.csv', DOUBTFUL);
    for (const argv of [['--json'], ['--quiet'], ['--no-ask']])
      expect((await room.runAsked([], 'import', 'a.csv', '--dry-run', ...argv)).err).toBe('');
    expect((await room.run('import', 'a.csv', '--dry-run')).err).toBe('');
    expect((await room.runAsked([], 'run', 'a.csv')).err).toBe('');
  });

  it('a title that is in many sheets and files once', async () => {
    room.write('a.csv', DOUBTFUL);
    room.write('b.csv', DOUBTFUL.replaceAll('1380000', '1381111'));
    const { code, err } = await room.runAsked(['', '', '', 'n'], 'import', 'a.csv', 'b.csv', '--dry-run');
    expect([code, questions(err).length]).toEqual([0, 3]);
  });

  it('no more than seven questions about a file', async () => {
    const titles = Array.from({ length: 12 }, (_, i) => `未知${'甲乙丙丁戊己庚辛壬癸子丑'[i]}`);
    const rows = Array.from({ length: 5 }, (_, r) => titles.map((_t, c) => `138${r}${c}`.padEnd(11, '7')));
    room.write(
      'a.csv',
      `客户名称,${titles.join()}\n${rows.map((row, i) => `深圳市甲${i}乙贸易有限公司,${row}`).join('\n')}\n`,
    );
    const { err } = await room.runAsked([...Array(7).fill(''), 'n'], 'import', 'a.csv', '--dry-run');
    expect(questions(err)).toHaveLength(7);
  });

  it('hidden sheets that look like customers, and sheets that do not', async () => {
    const table = (name: string) => [
      ['客户名称', '手机'],
      [name, '13800138000'],
    ];
    await book(
      'a.xlsx',
      {
        客户: table('深圳市甲乙贸易有限公司'),
        停用: table('北京丙丁科技有限公司'),
        说明: [['填表说明'], ['一、请勿改动表头'], ['二、每行一户']],
        字典: [['等级'], ['A'], ['B']],
      },
      ['停用', '字典'],
    );
    const { code, out, err } = await room.runAsked(['2', '', 'y'], 'import', 'a.xlsx', '--dry-run');
    expect(code).toBe(0);
    expect(questions(err)).toEqual(['1. a.xlsx, sheet “停用”', '2. a.xlsx, sheet “说明”']);
    expect(out).toContain('Kept in crm-clean.yaml');
    expect(room.read('crm-clean.yaml')).toContain('\nsheets:\n  停用: skip\n  说明: skip\n');
    // The answers hold for the next file with such sheets.
    const again = await room.runAsked([], 'import', 'a.xlsx', '--dry-run');
    expect([again.code, again.err]).toEqual([0, '']);
  });

  it('no hidden sheet that tells nothing of customers, in a file that tells nothing of them at all', async () => {
    await book(
      'a.xlsx',
      {
        日期: [
          ['日期', '数字'],
          ['2020-01-02', '5'],
        ],
        字典: [['等级'], ['A'], ['B']],
      },
      ['字典'],
    );
    const { err } = await room.runAsked(['n'], 'import', 'a.xlsx', '--dry-run');
    expect(questions(err).filter((line) => line.includes('字典'))).toEqual([]);
  });

  it('an answer about a sheet holds at once, also where the configuration is only made now', async () => {
    const table = (name: string) => [
      ['客户名称', '手机'],
      [name, '13800138000'],
    ];
    const sheets = {
      客户: table('深圳市甲乙贸易有限公司'),
      停用: table('北京丙丁科技有限公司'),
      名单: [['姓氏'], ['北京戊己食品有限公司']],
      字典: [['等级'], ['A'], ['B']],
    };
    await book('a.xlsx', sheets, ['停用', '字典']);
    const { code, out, err } = await room.runAsked(['2', '2'], 'import', 'a.xlsx');
    // An answer about a sheet may raise further questions, so how many there are is not said.
    expect(questions(err)).toEqual([expect.stringMatching(/^1\. /), expect.stringMatching(/^2\. /)]);
    expect(code).toBe(0);
    expect(out).toContain('  客户: 1 row, header on line 1\n  名单: 1 row,');
    expect(out).not.toContain('  停用:');
    expect(out).toContain('The hidden sheet “字典” has no customer columns, so its rows are set aside.');
    expect(room.read('crm-clean.yaml')).toContain('\nsheets:\n  停用: skip\n  名单: read\n');
  });

  it('the line of the header, where no title is known', async () => {
    room.write('a.csv', '甲乙丙,丁戊,己庚\n代号,数据,标记栏\n华鑫达宏,x1,一\n锐驰贸易,x2,二\n');
    const { code, out, err } = await room.runAsked(
      ['7', '２'],
      'import',
      'a.csv',
      '--dry-run',
      '--lang',
      'zh-CN',
    );
    expect(questions(err)).toEqual(['1. a.csv，工作表“a”']);
    expect(err).toContain('  > 1  甲乙丙 | 丁戊 | 己庚\n    2  代号 | 数据 | 标记栏\n');
    expect(err).toContain('    0  没有表头\n');
    expect(err).toContain('没有“7”这个选项');
    expect([code, out]).toEqual([0, expect.stringContaining('a：2 行，表头在第 2 行')]);
  });
});

describe('what becomes of the answers', () => {
  it('they are followed, and kept in the configuration that the import makes', async () => {
    room.write('a.csv', DOUBTFUL);
    const { code } = await room.runAsked(['short_name', '手机', '－'], 'import', 'a.csv');
    expect(code).toBe(0);
    expect(columnsIn(room.read('crm-clean.yaml'))).toBe(
      'columns:\n  公司名称: short_name\n  联系人: contact_mobile\n  供应商: "-"\n',
    );
    room.write('b.csv', DOUBTFUL.replaceAll('1380000', '1381111'));
    const next = await room.runAsked([], 'import', 'b.csv');
    expect([next.code, next.err]).toEqual([0, '']);
  });

  it('one column may take the place of another', async () => {
    room.write('a.csv', DOUBTFUL);
    await room.runAsked(['2', '', ''], 'import', 'a.csv');
    expect(columnsIn(room.read('crm-clean.yaml'))).toContain('  客户名称: "-"\n  公司名称: name\n');
  });

  it('q, or the end of the input, stops with nothing written', async () => {
    room.write('a.csv', DOUBTFUL);
    for (const typed of [['', 'q'], ['', 'Ｑ'], ['退出'], [], ['']])
      for (const more of [[], ['--dry-run']]) {
        const { code, out, err } = await room.runAsked(typed, 'import', 'a.csv', ...more);
        expect([code, out]).toEqual([2, '']);
        expect(err).toMatch(/Stopped\. Nothing was read.*\n$/);
        expect(readdirSync(room.folder)).toEqual(['a.csv']);
      }
  });

  it('a dry run writes nothing but the answers, and those only after a yes', async () => {
    room.write('a.csv', DOUBTFUL);
    await room.runAsked(['', '', '', '不'], 'import', 'a.csv', '--dry-run');
    await room.runAsked(['', '', ''], 'import', 'a.csv', '--dry-run');
    expect(readdirSync(room.folder)).toEqual(['a.csv']);
    const { err } = await room.runAsked(['', '', '', '?', ''], 'import', 'a.csv', '--dry-run');
    expect(err.match(/Make crm-clean\.yaml now.*\[Y\/n\] /g)).toHaveLength(2);
    expect(readdirSync(room.folder).sort()).toEqual(['a.csv', 'crm-clean.yaml']);
    expect(columnsIn(room.read('crm-clean.yaml')).split('\n')).toHaveLength(5);
  });

  const MINE =
    '\ufeff# 我们部门的规则\r\npreset:   companies\r\ncolumns:\r\n    "公司电话" :  phone   # 总机\r\n\r\n# 完\r\n';

  it('a configuration that is there gets them and is otherwise the same to the byte', async () => {
    room.write('a.csv', DOUBTFUL);
    room.write('crm-clean.yaml', MINE);
    chmodSync(room.path('crm-clean.yaml'), 0o640);
    const { code, out } = await room.runAsked(['', '', ''], 'import', 'a.csv');
    expect(code).toBe(0);
    expect(out).toContain('Kept in crm-clean.yaml');
    const added = ['    公司名称: "-"\r\n', '    联系人: contact_name\r\n', '    供应商: "-"\r\n'].join('');
    expect(room.read('crm-clean.yaml')).toBe(MINE.replace('# 总机\r\n', `# 总机\r\n${added}`));
    if (process.platform !== 'win32') expect(statSync(room.path('crm-clean.yaml')).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.platform === 'win32')('a link to the configuration stays a link', async () => {
    room.write('a.csv', DOUBTFUL);
    room.write('shared.yaml', 'preset: companies\n');
    symlinkSync('shared.yaml', room.path('crm-clean.yaml'));
    await room.runAsked(['', '', ''], 'import', 'a.csv');
    expect(
      readdirSync(room.folder, { withFileTypes: true })
        .find(({ name }) => name === 'crm-clean.yaml')
        ?.isSymbolicLink(),
    ).toBe(true);
    expect(room.read('shared.yaml')).toContain('  供应商: "-"\n');
  });

  it.each([
    ['write-protected', 'preset: companies\n', 0o444, /write-protected/],
    ['in another encoding', Buffer.from([0x23, 0xbf, 0xcd, 0xbb, 0xa7, 0x0a]), 0o644, /not saved as UTF-8/],
    ['with no place for them', 'preset: companies\n...\n', 0o644, /no safe place/],
  ])(
    'a configuration %s is left alone, and the lines to write there are shown',
    async (_name, content, mode, why) => {
      room.write('a.csv', DOUBTFUL);
      room.write('crm-clean.yaml', content);
      chmodSync(room.path('crm-clean.yaml'), mode);
      const before = readFileSync(room.path('crm-clean.yaml'));
      const { code, out } = await room.runAsked(['', '', ''], 'import', 'a.csv');
      expect(code).toBe(0);
      expect(out).toMatch(why);
      expect(out).toContain(
        '    columns:\n      公司名称: "-"\n      联系人: contact_name\n      供应商: "-"\n',
      );
      expect(readFileSync(room.path('crm-clean.yaml'))).toEqual(before);
    },
  );

  it('what --map says is offered too, and asked for once', async () => {
    room.write('a.csv', SMALL);
    room.write('crm-clean.yaml', 'preset: companies\n');
    const map = ['--map', '联系人=-'];
    const dry = await room.runAsked(['n'], 'import', 'a.csv', ...map, '--dry-run');
    expect(dry.err).toMatch(/^Keep these answers in crm-clean\.yaml\? \[Y\/n\] n\n$/);
    expect(dry.out).not.toContain('--map says');
    const no = await room.runAsked(['n'], 'import', 'a.csv', ...map);
    expect(no.err).toMatch(/^Keep what --map says.*\[Y\/n\] n\n$/);
    expect(no.out).toMatch(/holds for this import only/);
    expect(room.read('crm-clean.yaml')).toBe('preset: companies\n');
    const yes = await room.runAsked([''], 'import', 'a.csv', '--again', ...map);
    expect(yes.out).not.toMatch(/holds for this import only/);
    expect(room.read('crm-clean.yaml')).toBe('preset: companies\n\ncolumns:\n  联系人: "-"\n');
    expect((await room.runAsked([], 'import', 'a.csv', '--again', ...map)).err).toBe('');
  });
});

describe('a dry run', () => {
  it('says which files are known, asks nothing about them, and leaves the store as it is', async () => {
    room.write('a.csv', DOUBTFUL);
    await room.run('import', 'a.csv');
    room.write('crm-clean.yaml', 'preset: companies\n');
    // SQLite's own files beside the store are not ours.
    const files = () =>
      readdirSync(room.folder)
        .filter((name) => !/-(?:wal|shm)$/.test(name))
        .map((name) => [name, readFileSync(room.path(name)).toString('base64')]);
    const before = files();
    const { code, out, err } = await room.runAsked([], 'import', 'a.csv', '--dry-run', '--lang', 'zh-CN');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('会跳过 a.csv：与 2024-11-22 导入的 a.csv 内容完全相同\n');
    const again = await room.run('import', 'a.csv', '--dry-run', '--again');
    expect(again.out).toContain('a: 3 rows, header on line 1');
    expect(JSON.parse((await room.run('import', 'a.csv', '--dry-run', '--json')).out)).toMatchObject({
      sources: [{ path: 'a.csv', known: true }],
    });
    expect(files()).toEqual(before);
  });

  it('shows columns and the first rows under the titles of their fields, as wide as the terminal', async () => {
    room.write('a.csv', `${SMALL}${'很长的公司名称'.repeat(20)}有限公司,x,138 0000 9999,\n`);
    const { out } = await room.run('import', 'a.csv', '--dry-run', '--lang', 'zh-CN');
    expect(out).toContain('将读取 a.csv（文本，UTF-8 编码）');
    expect(out).toMatch(/ {4}手机 +手机（contact_mobile） +列名“手机”\n/);
    expect(out).toMatch(
      / {4}行 {2}客户名称 +联系人 +手机\n {4}2 {3}深圳市华鑫达宏电子… +王伟 +13800001234\n/,
    );
    for (const line of out.split('\n')) expect([...line].length).toBeLessThan(100);
  });

  it('says in full which field a column feeds and why, on as many lines as it takes', async () => {
    const long = '这一列的名称特别长特别长所以要占去许多位置';
    room.write('a.csv', `客户名称,公司名称,${long}手机\n深圳市甲乙贸易有限公司,甲乙贸易,13800138000\n`);
    const { out } = await room.run('import', 'a.csv', '--dry-run', '--lang', 'zh-CN');
    const [table = ''] = out.split('前 1 行');
    expect(table.split('\n').filter((line) => line.includes('…'))).toHaveLength(1);
    expect(table.replace(/\s/g, '')).toContain('“客户名称”已由“客户名称”列提供');
  });

  it('cells that steer a terminal are shown without it', async () => {
    room.write('a.csv', '客户名称,\u001b[31m标记栏\n\u001b]0;x\u0007深圳市甲乙贸易有限公司,\u001b[2J一\n');
    const { out } = await room.run('import', 'a.csv', '--dry-run');
    expect(out).toContain('甲乙贸易');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

/* Doubts about a file as a whole, on plans made by hand. */

const planned = (path: string, certainty: number): PlannedFile => ({
  path,
  name: path,
  size: 1,
  sha256: path,
  format: 'csv',
  encoding: { label: 'big5', certainty, why: { code: 'x', params: { second: 'gb18030' } } },
  sheetNames: [],
  sheets: [],
  notes: [],
});
const look = {
  // 客户名称 in GBK.
  bytes: async () => Uint8Array.from([0x61, 0x0a, 0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a]),
  rows: async () => [],
};
const doubts = (files: PlannedFile[], options = {}): Promise<Doubt[]> =>
  doubtsOf({ files, dictionary: companiesDictionary, options }, builtIn, look);

describe('the encoding', () => {
  it('is asked where it is not certain, showing how a line reads in each', async () => {
    const [doubt, ...more] = await doubts([planned('a.csv', 0.6)]);
    expect(more).toEqual([]);
    expect(doubt).toMatchObject({ kind: 'encoding', guess: 'big5', why: { params: { percent: 60 } } });
    expect(doubt?.choices[0]?.value).toBe('big5');
    expect(doubt?.choices.slice(1)).toEqual([{ value: 'gb18030', shown: '客户名称' }]);
    if (doubt === undefined) throw new Error();
    expect(withSaid({}, withAnswer({ columns: {}, sheets: {} }, doubt, 'gb18030'))).toEqual({
      encoding: 'gb18030',
    });
    expect(withSaid({}, withAnswer({ columns: {}, sheets: {} }, doubt, 'big5'))).toEqual({});
  });

  it('is not asked where it is certain, was said, or could not be said for one file alone', async () => {
    expect(await doubts([planned('a.csv', 0.9)])).toEqual([]);
    expect(await doubts([planned('a.csv', 0.6)], { encoding: 'gbk' })).toEqual([]);
    expect(await doubts([planned('a.csv', 0.6), planned('b.csv', 1)])).toEqual([]);
  });
});

describe('what a typed line means', () => {
  const doubt: Doubt = {
    kind: 'column',
    file: 'a',
    sheet: 'a',
    subject: '甲',
    why: { code: 'x' },
    examples: [],
    guess: '-',
    choices: [{ value: '-' }, { value: 'phone' }],
  };
  const { fields } = companiesDictionary;

  it.each([
    ['', '-'],
    ['　', '-'],
    ['2', 'phone'],
    ['２', 'phone'],
    [' 2 ', 'phone'],
    ['-', '-'],
    ['—', '-'],
    ['contact_mobile', 'contact_mobile'],
    ['Contact_Mobile', 'contact_mobile'],
    ['手机', 'contact_mobile'],
    ['手机号', 'contact_mobile'],
    ['Mobile', 'contact_mobile'],
  ])('%j is %s', (line, value) => {
    expect(readAnswer(line, doubt, fields)).toEqual({ kind: 'value', value });
  });

  it('help, stopping, and what is none of it', () => {
    for (const line of ['?', '？']) expect(readAnswer(line, doubt, fields).kind).toBe('help');
    for (const line of ['q', 'Q', 'ｑ', '退出', undefined])
      expect(readAnswer(line, doubt, fields).kind).toBe('stop');
    for (const line of ['0', '3', '99', 'x', '完全不相干的话'])
      expect(readAnswer(line, doubt, fields).kind).toBe('unclear');
    expect(readAnswer('phoen', doubt, fields)).toMatchObject({
      why: { code: 'ask.unclear_near', params: { near: 'phone' } },
    });
    // Lines and sheets are chosen from what is shown.
    expect(readAnswer('phone', { ...doubt, kind: 'sheet' }, fields).kind).toBe('unclear');
  });

  it('one title is one question, whatever sheet it is in', () => {
    expect(keyOf({ ...doubt, sheet: 'b', subject: '甲 ' })).toBe(keyOf(doubt));
    expect(keyOf({ ...doubt, kind: 'header' })).not.toBe(keyOf({ ...doubt, kind: 'header', sheet: 'b' }));
  });
});

/* A real terminal, made by `script` of util-linux; dist/ was built before the tests. */

const hasScript =
  process.platform === 'linux' &&
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux');

it.skipIf(!hasScript)('asks at a real terminal', { timeout: 60_000 }, () => {
  room.write('a.csv', DOUBTFUL);
  const program = `'${process.execPath}' '${join(ROOT, 'bin', 'crm-clean.js')}' import a.csv --lang zh-CN`;
  writeFileSync(room.path('typed'), '\n２\nq\n');
  const run = (typed: string) =>
    spawnSync('script', ['-qec', program, '/dev/null'], {
      cwd: room.folder,
      input: typed,
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm', CRM_CLEAN_USER: 'tester', CRM_CLEAN_STORE: '' },
    });
  const stopped = run('\n２\nq\n');
  expect(stopped.stdout).toMatch(
    /1\/3 “公司名称”列[\s\S]*2\/3 “联系人”列[\s\S]*3\/3 “供应商”列[\s\S]*已停止/,
  );
  expect(stopped.status).toBe(2);
  expect(existsSync(room.path('crm-clean.db'))).toBe(false);
  const done = run('\n２\n\n');
  expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('下一步：crm-clean dedupe')]);
  expect(room.read('crm-clean.yaml')).toContain('\n  联系人: contact_mobile\n');
  // Without a terminal the same command asks nothing.
  const quiet = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'crm-clean.js'), 'import', 'a.csv', '--again'],
    {
      cwd: room.folder,
      encoding: 'utf8',
    },
  );
  expect([quiet.status, quiet.stderr]).toEqual([0, '']);
});
