import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { makeRoom, type Room, TUTORIAL } from './harness.js';

/** What a person reads who does not know the program: every sentence in the language asked for, none twice. */
let room: Room;
const ZH = ['--lang', 'zh-CN', '--now', '2024-11-22'];
const FIRST = '客户名称,手机\n深圳市甲乙贸易有限公司,13800138000\n合计,\n北京丙丁科技有限公司,13900139001\n';
const SECOND = '客户名称,手机\n上海戊己食品有限公司,13700137000\n,13600136000\n';

beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

it('Chinese help has no English words of the library in it', async () => {
  for (const { name } of commands) {
    const { out } = await room.run(name, '--help', '--lang', 'zh-CN');
    expect(out).toMatch(/^用法：crm-clean /);
    expect(out).not.toMatch(/\[options\]|\[command\]|choices:|： /);
  }
});

it('Chinese lines have Chinese punctuation', async () => {
  room.write('一部.csv', FIRST);
  const { out } = await room.run('import', '一部.csv', ...ZH);
  expect(out).toContain('已读取 一部.csv（文本，UTF-8 编码）');
  expect(out).toContain('第 1 行（跳过 1 行）');
});

it('a run that found nothing new says so in the history', async () => {
  room.write('一部.csv', '客户名称,手机\n合计,\n');
  await room.run('import', '一部.csv', ...ZH);
  await room.run('dedupe', ...ZH);
  expect((await room.run('history', ...ZH)).out).toMatch(/\n {2}2 .*没有新内容/);
});

it('tagging before there are customers is refused and leaves no run', async () => {
  room.write('一部.csv', FIRST);
  await room.run('import', '一部.csv', ...ZH);
  const { code, err } = await room.run('tag', ...ZH);
  expect([code, err]).toEqual([2, '还没有客户。请先运行：crm-clean dedupe\n']);
  expect((await room.run('history', ...ZH)).out).not.toContain('打标签');
});

it('a pair that was decided says by whom, and no evidence names its field twice', async () => {
  const rows = ['深圳市甲乙贸易有限公司,a@jiayi.com', '深圳丙丁食品厂,a@jiayi.com'];
  room.write('一部.csv', ['客户名称,邮箱', ...rows, ''].join('\n'));
  await room.run('run', '一部.csv', ...ZH);
  await room.run('review', '2', '3', '--different', ...ZH);
  const { out } = await room.run('review', '2', '3', ...ZH);
  expect(out).toContain('  邮箱相同：a@jiayi.com');
  expect(out).toContain('  tester 已判断：不是同一客户');
});

it('customers of before are not exported beside rows of now', async () => {
  room.write('一部.csv', FIRST);
  room.write('二部.csv', SECOND);
  await room.run('run', '一部.csv', ...ZH);
  await room.run('import', '二部.csv', ...ZH);
  const { code, err } = await room.run('export', ...ZH);
  expect(code).toBe(2);
  expect(err).toContain('有 2 条记录在上次查重之后加入');
  await room.run('dedupe', ...ZH);
  expect((await room.run('export', ...ZH)).code).toBe(0);
  expect(room.read('crm-clean-output/customers.csv')).toContain(',客户名称是必填项，但没有内容。');
});

it('what was told from the files is said with the titles of the fields', async () => {
  const rows = ['鴻海精密工業股份有限公司,0912345678,金牌', '統一超商股份有限公司,0933000111,銀牌'];
  room.write(
    '台灣.csv',
    ['公司名稱,行動電話,客戶等級', ...rows, '永豐貿易行,02-27478711,金牌', ''].join('\n'),
  );
  const { out } = await room.run('import', '台灣.csv', '--dry-run', ...ZH);
  expect(out).toContain('“手机”中没有国家代码的号码按 TW 的号码识别。');
  expect(out).toContain('“客户级别”的取值与常见的不同');
  expect(out).toContain('手机（contact_mobile）');
});

it('a file that is known is named with what it was imported as, and nothing more is suggested', async () => {
  room.write('一部.csv', FIRST);
  await room.run('import', '一部.csv', ...ZH);
  room.write('抄送.csv', FIRST);
  const { code, out } = await room.run('import', '抄送.csv', ...ZH);
  expect([code, out]).toEqual([
    0,
    '跳过 抄送.csv：与 2024-11-22 导入的 一部.csv 内容完全相同。要再读一次，请加 --again\n',
  ]);
  room.write('二部.csv', SECOND);
  expect((await room.run('import', '抄送.csv', '二部.csv', ...ZH)).out).toContain('下一步：crm-clean dedupe');
});

it('columns of JSON are named by the data, unless it is lists', async () => {
  room.write('a.jsonl', '{"客户名称":"深圳市甲乙贸易有限公司","手机":"13800138000"}\n');
  expect((await room.run('import', 'a.jsonl', ...ZH)).out).toContain('a：1 行，列名取自数据\n');
  room.write('b.csv', '深圳市丙丁贸易有限公司,13800138001\n北京戊己科技有限公司,13800138002\n');
  expect((await room.run('import', 'b.csv', ...ZH)).out).toContain('b：2 行，没有表头\n');
});

it('run takes --no-ask, and says where there is a dry run', async () => {
  room.write('一部.csv', FIRST);
  const dry = await room.run('run', '一部.csv', '--dry-run', ...ZH);
  expect([dry.code, dry.out, existsSync(room.path('crm-clean.db'))]).toEqual([2, '', false]);
  expect(dry.err).toContain('请运行：crm-clean import 文件 --dry-run');
  expect((await room.run('run', '一部.csv', '--no-ask', ...ZH)).code).toBe(0);
  expect((await room.run('run', '--help', ...ZH)).out).not.toMatch(/--no-ask|--dry-run/);
});

it('what is in doubt says what to write, and the dictionary takes it as it is said', async () => {
  const list = '客户名称,公司电话,创建日期\n深圳市甲乙贸易有限公司,8221234,03/05/2019\n';
  room.write('a.csv', list);
  await room.run('run', 'a.csv', ...ZH);
  const said = room.read('crm-clean-output/customers.csv');
  expect(said).toContain('分不清哪个是月、哪个是日。请在 crm-clean.yaml 的“');
  const [date = ''] = /options: \{ order: mdy \}/.exec(said) ?? [];
  const [phone = ''] = /options: \{ area_code: ""0538"" \}/.exec(said) ?? [];
  expect([date, phone]).not.toContain('');
  expect(said).not.toMatch(/\{\w+\}/);
  const fields = [`  - name: created\n    ${date}`, `  - name: phone\n    ${phone.replaceAll('""', '"')}`];
  room.write('crm-clean.yaml', `preset: companies\nfields:\n${fields.join('\n')}\n`);
  await room.run('undo', ...ZH);
  await room.run('run', 'a.csv', ...ZH);
  expect(room.read('crm-clean-output/customers.csv')).toMatch(/0538-8221234.*2019-03-05/);
});

it('every change that is counted can be looked up in the workbook of the report', async () => {
  for (const file of TUTORIAL) room.write(basename(file), readFileSync(file));
  await room.run('run', ...TUTORIAL.map((file) => basename(file)), ...ZH);
  const { totals } = JSON.parse((await room.run('status', '--json')).out);
  expect(totals.changes).toBeGreaterThan(500);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(room.path('crm-clean-output', 'merge-report.xlsx'));
  const sheet = workbook.getWorksheet('修正明细');
  expect(sheet?.actualRowCount).toBe(1 + totals.changes);
  expect(sheet?.getRow(2).values).toEqual([
    undefined,
    ...['legacy-customers.xlsx', '客户资料', 5, '手机', '１３８００００５６５５', '13800005655'],
    '已统一为标准写法。',
  ]);
});
