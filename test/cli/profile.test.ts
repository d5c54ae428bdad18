import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../src/model/profile.js';
import { makeRoom, type Room, TUTORIAL } from './harness.js';

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

/** Forty customers; in some lines something is odd. */
function customers(): string {
  const lines = ['客户名称,手机,客户来源,成交金额,创建日期,邮箱,备注'];
  for (let n = 0; n < 40; n++) {
    const phone = n === 7 ? '无' : n === 12 ? '1380013800' : `139${10_000_000 + n * 13}`;
    const source = ['展会', '网站', ' 展会', '转介绍'][n % 4];
    const amount = n === 20 ? '9000000000' : String(20_000 + n * 100);
    const date = n === 25 ? '1900-01-01' : `2019-0${1 + (n % 9)}-11`;
    const mail = n % 8 === 0 ? 'info@example.com' : `user${n}@example.com`;
    lines.push(
      `深圳市华达${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'东南西北'[n % 4]}贸易有限公司,${phone},${source},${amount},${date},${mail},`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const parsed = (out: string): Profile => JSON.parse(out) as Profile;

function columnOf({ tables }: Profile, header: string) {
  const column = tables.flatMap((table) => table.columns).find((one) => one.header === header);
  if (column === undefined) throw new Error(`no column ${header}`);
  return column;
}

describe('profile', () => {
  it('says that the folder to write to is not there, and not that the file is missing', async () => {
    room.write('客户.csv', customers());
    const { code, err } = await room.run('profile', '客户.csv', '-o', 'new/profile.html');
    expect(code).toBe(2);
    expect(err).toContain('The folder of new/profile.html does not exist.');
  });

  it('says of each column what is in it, and writes nothing', async () => {
    room.write('客户.csv', customers());
    const { code, out, err } = await room.run('profile', '客户.csv', '--json');
    expect([code, err]).toEqual([0, '']);
    const profile = parsed(out);
    expect(profile).toMatchObject({ format: 'crm-clean profile', version: 1, of: 'files', records: 40 });

    expect(columnOf(profile, '客户名称')).toMatchObject({ field: 'name', type: 'company', filled: 40 });
    const phone = columnOf(profile, '手机');
    expect(phone).toMatchObject({
      field: 'contact_mobile',
      filled: 40,
      distinct: { count: 40, exact: true },
    });
    expect(phone.patterns.map(({ pattern, count }) => [pattern, count])).toEqual([
      ['ddddddddddd', 38],
      ['dddddddddd', 1],
    ]);
    expect(phone.junk).toEqual([{ text: '无', count: 1, line: 9 }]);
    expect(phone.findings.map(({ code: what, count }) => [what, count])).toEqual([['phone.too_short', 1]]);
    expect(phone.outliers).toMatchObject([
      { text: '1380013800', line: 14, why: { code: 'profile.rare_pattern' } },
    ]);

    const source = columnOf(profile, '客户来源');
    expect(source.distinct).toEqual({ count: 3, exact: true });
    expect(source.common).toEqual([
      { text: '展会', count: 20, line: 2 },
      { text: '网站', count: 10, line: 3 },
      { text: '转介绍', count: 10, line: 5 },
    ]);
    // A space in front is no other value, but another way of writing.
    expect(source.patterns.map(({ pattern }) => pattern)).toContain(' 汉汉');

    const amount = columnOf(profile, '成交金额');
    expect(amount.range).toMatchObject({
      kind: 'number',
      least: { text: '20000', line: 2 },
      most: { text: '9000000000', line: 22 },
    });
    expect(amount.outliers).toMatchObject([{ line: 22, why: { code: 'profile.far_above' } }]);
    expect(columnOf(profile, '创建日期').outliers).toMatchObject([
      { text: '1900-01-01', line: 27, why: { code: 'profile.far_below' } },
    ]);
    expect(columnOf(profile, '备注')).toMatchObject({ filled: 0, patterns: [], common: [] });

    const mail = profile.fields.find(({ field }) => field === 'contact_email');
    expect(mail?.shared).toMatchObject([{ text: 'info@example.com', records: 5, names: 5 }]);
    expect(mail?.shared[0]?.examples[0]).toEqual({
      name: '深圳市华达甲东贸易有限公司',
      place: { source: '客户.csv', sheet: '客户', line: 2 },
    });
    expect([existsSync(room.path('crm-clean.db')), existsSync(room.path('crm-clean.yaml'))]).toEqual([
      false,
      false,
    ]);
  });

  it('is the same in every run and with any number of threads', async () => {
    room.write('客户.csv', customers());
    const now = ['--now', '2024-11-22', '--json'];
    const first = await room.run('profile', '客户.csv', ...now);
    const again = await room.run('profile', '客户.csv', '--jobs', '3', ...now);
    expect(again.out).toBe(first.out);
  });

  it('reads workbooks, folders, sheets, headers and told columns as an import does', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('大客户');
    sheet.addRows([['客户清单'], ['编号', '叫法', '备用号'], ['001', '上海锐驰贸易有限公司', 13900005678]]);
    book.addWorksheet('别的').addRows([['客户名称'], ['北京恒通科技有限公司']]);
    room.write('客户.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const { code, out, err } = await room.run(
      'profile',
      '.',
      '--sheet',
      '大客户',
      '--header',
      '2',
      '--map',
      '叫法=name',
      '--map',
      '备用号=phone',
      '--json',
    );
    expect([code, err]).toEqual([0, '']);
    const profile = parsed(out);
    expect(profile.tables).toHaveLength(1);
    expect(profile.tables[0]).toMatchObject({ sheet: '大客户', headerLine: 2, records: 1 });
    expect(columnOf(profile, '叫法').field).toBe('name');
    expect(columnOf(profile, '备用号')).toMatchObject({ field: 'phone', common: [{ text: '13900005678' }] });
  });

  it('tells the same of what is stored as of the files it came from', async () => {
    room.write('客户.csv', customers());
    const files = parsed((await room.run('profile', '客户.csv', '--json')).out);
    expect((await room.run('import', '客户.csv')).code).toBe(0);
    const before = readFileSync(room.path('crm-clean.db'));
    const stored = await room.run('profile', '--store', '--json');
    expect(stored.code).toBe(0);
    const profile = parsed(stored.out);
    expect(profile.of).toBe('store');
    expect(profile.tables).toEqual(files.tables);
    expect(profile.fields).toEqual(files.fields);
    expect(parsed((await room.run('profile', '--store', 'crm-clean.db', '--json')).out).tables).toEqual(
      files.tables,
    );
    expect(readFileSync(room.path('crm-clean.db')).equals(before)).toBe(true);
  });

  it('is readable on a terminal, in both languages', async () => {
    room.write('客户.csv', customers());
    const zh = (await room.run('profile', '客户.csv', '--lang', 'zh-CN')).out;
    expect(zh).toContain('客户.csv：40 条记录，7 列');
    expect(zh).toContain('有 1 个单元格是占位内容：无（1）。');
    expect(zh).toContain('第 22 行：9000000000');
    expect(zh).toContain('整列为空。');
    expect(zh).toContain('info@example.com：5 条记录，5 个不同的名称');
    const en = (await room.run('profile', '客户.csv')).out;
    expect(en).toContain('客户.csv: 40 records, 7 columns');
    expect(en).toContain('1 value is far from the others');
    for (const text of [zh, en]) expect(text).not.toMatch(/\{\w+\}|profile\.(?!html)|undefined/);
  });

  it('shows everything about one column, named by its title or its field', async () => {
    room.write('客户.csv', customers());
    const { out } = await room.run('profile', '客户.csv', '--column', '成交金额');
    expect(out).toContain('Range: 20000 (row 2) to 9000000000 (row 22)');
    expect(out).not.toContain('客户来源');
    expect((await room.run('profile', '客户.csv', '--column', 'amount')).out).toBe(out);
    const json = parsed((await room.run('profile', '客户.csv', '--column', '成交金额', '--json')).out);
    expect(json.tables.flatMap(({ columns }) => columns.map(({ header }) => header))).toEqual(['成交金额']);
    expect(json.fields.map(({ field }) => field)).toEqual(['amount']);
    const none = await room.run('profile', '客户.csv', '--column', '没有');
    expect(none.code).toBe(2);
    expect(none.err).toContain('客户来源');
  });

  it('is written as JSON, text and a page of its own', async () => {
    room.write('客户.csv', customers());
    for (const name of ['a.json', 'a.txt', 'a.html']) {
      expect((await room.run('profile', '客户.csv', '-o', name)).code).toBe(0);
    }
    expect(parsed(room.read('a.json')).records).toBe(40);
    expect(room.read('a.txt')).toContain('info@example.com');
    const page = room.read('a.html');
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).toContain('深圳市华达甲东贸易有限公司');
    expect(page).not.toMatch(/profile\.[a-z_]+|undefined|NaN|<script/);
  });

  it('names what is wrong', async () => {
    room.write('客户.csv', customers());
    room.write('list.txt', customers());
    const wrong: [string[], RegExp][] = [
      [['profile'], /profile --store/],
      [['profile', '--store'], /crm-clean\.db/],
      [['profile', '客户.csv', '--store'], /leave out one/],
      [['profile', '客户.csv', '-o', 'a.pdf'], /\.html, \.json or \.txt/],
      [['profile', 'list.txt', '-o', 'list.txt'], /another file/],
      [['profile', '--store', '--sheet', '甲'], /--sheet/],
      [['profile', 'nowhere.csv'], /nowhere\.csv/],
    ];
    for (const [argv, said] of wrong) {
      const { code, err } = await room.run(...argv);
      expect([argv, code]).toEqual([argv, 2]);
      expect(err).toMatch(said);
    }
    expect(room.read('list.txt')).toBe(customers());
    expect((await room.run('import', '--store')).code).toBe(2);
  });

  it('tells of a file that cannot be read, and profiles the others', async () => {
    room.write('客户.csv', customers());
    room.write('坏.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
    const { code, out } = await room.run('profile', '.', '--json');
    expect(code).toBe(1);
    expect(parsed(out).refused.map(({ path }) => path)).toEqual(['坏.xlsx']);
    expect(parsed(out).records).toBe(40);
  });
});

const BROWSER = '/usr/bin/chromium';
const there = existsSync(BROWSER);
if (!there) console.log(`skipped: no ${BROWSER}`);

describe.skipIf(!there)('the page of a profile in a browser', () => {
  it('loads nothing, says nothing on the console and never scrolls sideways', async () => {
    await room.run('profile', ...TUTORIAL, '--lang', 'zh-CN', '-o', 'a.html');
    const browser = await chromium.launch({
      executablePath: BROWSER,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const url = pathToFileURL(room.path('a.html')).href;
      for (const width of [1200, 390, 320]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        const said: string[] = [];
        const asked: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(url);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await page.getByRole('heading', { name: '数据概况' }).isVisible()).toBe(true);
        await page.close();
        expect([said, asked]).toEqual([[], [url]]);
      }
    } finally {
      await browser.close();
    }
  });
});
