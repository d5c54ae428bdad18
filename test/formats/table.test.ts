import { describe, expect, it } from 'vitest';
import { words } from '../../src/formats/words.js';
import type { SourceRow } from '../../src/model/record.js';
import { findTable, rowClassifier } from './one-table.js';

const TITLES = new Set(
  '客户名称,公司名称,姓名,联系人,手机,电话,邮箱,地址,客户级别,来源,创建日期,备注,客户,name,phone,email,company,city,电话1'.split(
    ',',
  ),
);
const isTitle = (text: string) => TITLES.has(text.toLowerCase());

/** Lines of cells separated by bars; blank lines count and are left out, as readers do. */
function rows(text: string): SourceRow[] {
  return text
    .split('\n')
    .map((line, index) => ({
      line: index + 1,
      cells: line.split('|').map((cell) => cell.replaceAll('\\n', '\n')),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

const headerLine = (text: string) => findTable(rows(text), isTitle).headerLine;

describe('finding the header', () => {
  it.each([
    ['at the top', 1, '客户名称|联系人|手机\n华鑫|张伟|13800138000'],
    [
      'below a title, a date and a blank line',
      4,
      '2019年客户资料汇总表||\n制表日期：2019-03-01|制表人：李娜|\n\n客户名称|联系人|手机\n华鑫|张伟|13800138000',
    ],
    [
      'below notes as wide as the table',
      2,
      '部门：销售部|制表：李娜|日期：2019-3-1\n客户名称|联系人|手机\n华鑫|张伟|13800138000',
    ],
    [
      'below group headings',
      2,
      '基本信息|||联系方式||\n客户名称|客户级别|来源|联系人|手机|邮箱\n华鑫|A|展会|张伟|13800138000|a@b.cn',
    ],
    ['with marks of required fields', 1, '客户名称*|联系人（必填）|*手机\n华鑫|张伟|13800138000'],
    ['of unknown titles', 1, 'rec_id|given_name|street_number\nr-1|anna|12'],
    ['of unknown titles below a title row', 2, '会员清单||\n卡号|昵称|积分\n0001|小明|300'],
    ['of unknown titles over text only', 1, 'Betreuer|Ort\nHans|Berlin\nPeter|Bonn'],
    ['with a title that looks like data', 1, '客户名称|手机|2019年|2020年\n华鑫|13800138000|1200|1300'],
    ['with months for titles', 1, '客户名称|2019年1月|2019年2月|2019年3月|合计\n华鑫|1|2|3|6\n星辰|0|5|1|6'],
    ['with months and no known title', 1, '单位|1月|2月|3月\n华鑫|1|2|3\n星辰|0|5|1'],
    ['with quarters below a title row', 2, '销售表|||\n客户名称|第一季度|第二季度\n华鑫|1|2\n星辰|0|5'],
    ['of a single column', 1, '电话\n13800138000\n13900139000'],
    ['of a single column below its title', 3, '华南区客户\n\n手机\n13800138000'],
    ['with numbered titles', 1, 'var1|var2|Q3\nx|y|z'],
    ['with a title twice', 1, '卡号|积分|积分\n0001|300|20'],
    ['with gaps', 1, '客户名称||手机|\n华鑫|x|13800138000|y\n星辰|x|13800138001|y'],
    ['alone', 1, '客户名称|联系人|手机'],
    ['in English', 1, 'Name|Phone|City\nMüller|030 1234|Berlin'],
  ])('%s', (_, line, text) => expect(headerLine(text)).toBe(line));

  it.each([
    ['of phones and names', '13800138000|张伟|深圳\n13900139000|李娜|上海'],
    ['of companies', '深圳市华鑫达宏精密机械有限公司|张伟\n上海星辰光电科技有限公司|李娜'],
    ['of dates', '张伟|2019-03-01\n李娜|2019/3/2'],
    ['of one column of companies', '华鑫集团\n星辰光电有限公司（深圳）'],
    ['of mail addresses', 'anna|anna@example.com\npeter|peter@example.com'],
    ['that repeats itself', '是|是|否\n是|否|否'],
    ['of persons and months', '张伟|2019年1月|2019年2月\n李娜|2019年3月|2019年5月'],
  ])('finds none in a list %s', (_, text) => {
    const table = findTable(rows(text), isTitle);
    expect(table.headerLine).toBe(0);
    expect(table.headers.every((header) => header === '')).toBe(true);
    expect(table.headers.length).toBe(text.split('\n')[0]?.split('|').length);
  });

  it('keeps the text of the titles, one for every column of the sheet', () => {
    const table = findTable(rows('客户名称* | 联系\\n电话\n华鑫|1|多出一列'), isTitle);
    expect(table).toMatchObject({ headerLine: 1, headers: ['客户名称*', '联系\n电话', ''] });
  });

  it('makes nothing of an empty sheet', () => {
    expect(findTable([], isTitle)).toMatchObject({ headerLine: 0, headers: [] });
  });
});

describe('telling rows apart', () => {
  const text = `2019年客户资料汇总表|||
客户名称|联系人|手机|金额`;
  const classify = rowClassifier(findTable(rows(`${text}\n华鑫|张伟|13800138000|12`), isTitle));
  const kind = (line: string) => {
    const row = classify({ line: 9, cells: line.split('|') });
    return row.reason === undefined
      ? row.kind
      : `${row.kind} ${row.reason.code.replace('format.aside_', '')}`;
  };

  it('knows notes and the header by their place', () => {
    const kinds = rows(text).map((row) => classify(row).kind);
    expect(kinds).toEqual(['note', 'header']);
  });

  it.each(['客户名称|联系人|手机|金额', ' 客户名称 |联 系 人|手机|'])(
    'sets the header aside when it comes again: %s',
    (line) => expect(kind(line)).toBe('aside header'),
  );

  it.each([
    '合计|||12,300.50',
    '合 计：|||¥12300',
    '|总计||35',
    '总计：35 家|||',
    '小计（华南）|||120',
    '华南区小计|||120',
    '共计|12|30|-5.00',
    'Total|||99',
    'Grand Total:|||1,299.00',
    'Subtotal||| (12)',
    '合計|||100',
    '|小计||16.3万',
    '|合计||约21万',
    '合计|3家||3万8',
    '合计|||人民币1.2亿元整',
    '合计（大写）|||贰拾壹万元整',
    '总计|—|/|12万元',
  ])('sets totals aside: %s', (line) => expect(kind(line)).toBe('aside total'));

  it.each([
    '制表人：李娜||审核：王芳|',
    '填表日期：2019-03-01|||',
    '备注：本表由销售部提供|||',
    'Prepared by: Anna|||',
  ])('sets signatures and remarks aside: %s', (line) => expect(kind(line)).toBe('aside signature'));

  it.each(['第1页 共3页|||', 'Page 2 of 7|||', '|||以下空白', '共 3 页，第 2 页|||'])(
    'sets footers aside: %s',
    (line) => expect(kind(line)).toBe('aside footer'),
  );

  it.each([
    '客户一览表   第2页 共3页|||',
    '|华鑫客户资料（第2页）||',
    '销售部客户 2/3页|||',
    '客户汇总表|客户汇总表|客户汇总表|客户汇总表',
  ])('sets the name of the table aside when it comes again: %s', (line) =>
    expect(kind(line)).toBe('aside title'),
  );

  it('sets dividing lines aside', () => expect(kind('-----|-----|-----|---')).toBe('aside line'));

  it.each([
    '总计信息科技有限公司|张伟|13800138000|',
    '总计|张伟||',
    '合计|||13800138000',
    '合计餐饮|||100',
    '制表软件有限公司|李娜||',
    '备注|张伟|13800138000|5',
    'Total Energies|Anna||100',
    '审核：通过|张伟|13800138000|100',
    '客户名称有限公司|张伟|1|2',
    '第1页广告公司|||',
    '广告第1页|||',
    '深圳客户服务部 第2页|张伟||',
    '合计商贸|||12万',
    '小计|张伟||16.3万',
    '合计|||万达',
    '合计|||大写整正文化',
    '华鑫|||',
    '|||5',
  ])('leaves a customer a customer: %s', (line) => expect(kind(line)).toBe('record'));

  it('has words for every reason', () => {
    for (const reason of ['header', 'total', 'signature', 'footer', 'line'])
      expect(words[`format.aside_${reason}`]).toBeDefined();
  });

  it('takes every line of a sheet without header for a record', () => {
    const all = rowClassifier(findTable(rows('13800138000|张伟\n13900139000|李娜'), isTitle));
    expect(all({ line: 1, cells: ['13800138000', '张伟'] }).kind).toBe('record');
  });
});

it('finds the header in no time, however long a cell is', () => {
  for (const unit of ['备注', ' ', '公司（', '1,', 'a@']) {
    const long = `x${unit.repeat(50_000)}中`;
    const lines = [
      { line: 1, cells: ['客户名称', '备注'] },
      ...Array.from({ length: 40 }, (_, i) => ({ line: i + 2, cells: [`客户${i}`, long] })),
    ];
    const started = performance.now();
    const table = findTable(lines, isTitle);
    expect(table.headerLine).toBe(1);
    for (const row of lines) rowClassifier(table)(row);
    expect(performance.now() - started).toBeLessThan(5000);
  }
});
