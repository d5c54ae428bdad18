import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/formats/index.js';
import type { OpenedFile } from '../../src/formats/types.js';
import { fileSource, rowsOf } from './sources.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'fixtures/files');
const open = (name: string) => openFile(fileSource(join(FOLDER, name)), {});

/** Lines as `[line, ...cells]`; empty cells at the end say nothing. */
async function linesOf(opened: OpenedFile, sheet = 0): Promise<(string | number)[][]> {
  return (await rowsOf(opened, sheet)).map(({ line, cells }) => {
    const filled = cells.findLastIndex((cell) => cell !== '') + 1;
    return [line, ...cells.slice(0, filled)];
  });
}
const read = async (name: string) => linesOf(await open(name));

describe('fixtures/files', () => {
  it('are what scripts/make-files.mjs writes, and the README names each', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts/make-files.mjs'), '--check'],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const unnamed = readdirSync(FOLDER).filter((name) => !readme.includes(`\`${name}\``));
    expect(unnamed).toEqual(['README.md']);
  });
});

const CUSTOMERS = [
  [
    ...[1, '客户名称', '联系人', '手机', '客户编号', '邮编', '统一社会信用代码', '银行账号'],
    ...['成立日期', '签约时间', '年营业额', '折扣', '开票', '备注'],
  ],
  [
    ...[2, '深圳市龑腾电子科技有限公司', '李堃', '013800138001', '00123', '518000', '91440300MA5EXAMPL1'],
    ...['6222021234567890123', '2012-03-01', '2012-03-05 14:30:00', '1234567.5', '0.15', 'TRUE'],
    '第一行\n第二行',
  ],
  [
    ...[
      3,
      '臺北許功蓋實業股份有限公司',
      '許功蓋',
      '+886-2-27201234',
      '00007',
      '010020',
      '440301199001011234',
    ],
    ...['', '2000-02-29', '2024-12-31 23:59:59', '-0.00001', '1', 'FALSE', '含"引号"、逗号, 和竖线|'],
  ],
  [
    ...[5, 'Café Müller 咖啡（上海）有限公司', 'Renée', '021-65432100转8001', '1E5', '200000', ''],
    ...['0012345678901234567', '1999-12-31', '2012-03-05 00:00:00', '13800138000', '', '', '＝A1＋B1'],
  ],
  [
    ...[6, 'ＡＢＣ－１２３贸易有限公司', '王喆', '０２１－６５４３２１００', '0', '000001', ''],
    ...['', '', '', '0', '', '', '第一联系人：王喆'],
  ],
];

/** File, its format, its encoding. */
const CUSTOMER_FILES: readonly [string, string, string?][] = [
  ['customers.xlsx', 'xlsx'],
  ['customers-bare.xlsx', 'xlsx'],
  ['customers-libreoffice.xlsx', 'xlsx'],
  ['customers-biff5-cp936.xls', 'xls'],
  ['customers-biff8.xls', 'xls'],
  ['customers-libreoffice.xls', 'xls'],
  ['customers.xlsb', 'xlsb'],
  ['customers.ods', 'ods'],
  ['customers.fods', 'ods', 'utf-8'],
  ['customers-xml-utf8.xls', 'xml', 'utf-8'],
  ['customers-xml-gbk.xls', 'xml', 'gb18030'],
  ['customers-html-gb2312.xls', 'html', 'gb18030'],
  ['customers-html-gbk-no-meta.xls', 'html', 'gb18030'],
  ['customers-html-utf8.xls', 'html', 'utf-8'],
  ['customers-html-utf8-no-meta.xls', 'html', 'utf-8'],
  ['customers-tab-gbk.xls', 'csv', 'gb18030'],
  ['customers-bar-gbk.txt', 'csv', 'gb18030'],
  ['customers-unicode-text.txt', 'csv', 'utf-16le'],
  ['customers-gb18030.csv', 'csv', 'gb18030'],
  ['customers-utf8-bom.csv', 'csv', 'utf-8'],
  ['customers-utf8-cr.csv', 'csv', 'utf-8'],
];

describe('the same list in every format gives the same cells', () => {
  it.each(CUSTOMER_FILES)('%s', async (name, format, encoding) => {
    const opened = await open(name);
    expect([opened.format, opened.encoding?.label, opened.sheets.length]).toEqual([format, encoding, 1]);
    expect(await linesOf(opened)).toEqual(CUSTOMERS);
    expect(opened.notes).toEqual([]);
  });

  // OpenDocument has no booleans of Excel's kind: LibreOffice writes 1 and 0.
  it('customers-libreoffice.ods', async () => {
    const lines = await read('customers-libreoffice.ods');
    const as = (line: number, column: number, text: string) => {
      const cell = lines.find(([number]) => number === line);
      if (cell) cell[column] = text;
    };
    expect([lines[1]?.[12], lines[2]?.[12]]).toEqual(['1', '0']);
    as(2, 12, 'TRUE');
    as(3, 12, 'FALSE');
    // The zeros of these numbers are in a style of the whole column.
    as(3, 5, '010020');
    as(6, 5, '000001');
    expect(lines).toEqual(CUSTOMERS);
  });

  it('customers.jsonl', async () => {
    const opened = await open('customers.jsonl');
    expect([opened.format, opened.notes]).toEqual(['json', []]);
    const [header = [], ...rows] = CUSTOMERS.map(([, ...cells]) => cells);
    expect(opened.sheets[0]?.titles).toEqual(header);
    expect((await linesOf(opened)).map(([, ...cells]) => cells)).toEqual(rows);
  });
});

describe('text and pages', () => {
  it('rare-gb18030.csv: characters of names beyond GB2312 and GBK', async () => {
    const opened = await open('rare-gb18030.csv');
    expect(opened.encoding?.label).toBe('gb18030');
    expect(await linesOf(opened)).toEqual([
      [1, '姓名', '单位', '说明'],
      [2, '𠮷田', '𠮷野家餐饮', 'GB18030 四字节（扩展 B 区）'],
      [3, '周㐂', '㐂乐商行', 'GB18030 四字节（扩展 A 区）'],
      [4, '李䶮', '䶮科技', 'GBK 没有'],
      [5, '陈龑', '龑腾电子', 'GB2312 没有'],
      [6, '王堃', '堃泰贸易', 'GB2312 没有'],
      [7, '赵喆', '喆行咨询', 'GB2312 没有'],
      [8, '孙﨎', '﨎记', 'GBK 的兼容字'],
    ]);
  });

  it('names-big5.csv: characters whose second byte is a backslash or a bar', async () => {
    const opened = await open('names-big5.csv');
    expect(opened.encoding?.label).toBe('big5');
    expect(await linesOf(opened)).toEqual([
      [1, '客戶名稱', '聯絡人', '電話'],
      [2, '許功蓋實業股份有限公司', '許功蓋', '02-27201234'],
      [3, '張記育樂事業有限公司', '張育成', '04-22289111'],
      [4, '龑霖國際股份有限公司', '餐飲部 吳小姐', '(07)3368333'],
    ]);
  });

  it('excel-page-gb2312.xls: spans, number formats as styles, values behind what is shown', async () => {
    expect(await read('excel-page-gb2312.xls')).toEqual([
      [1, '客户资料表'],
      [2, '地区', '客户', '编号', '日期'],
      [3, '华南', '龑腾电子', '00123', '2012年3月1日'],
      [4, '', '许记&堃泰商行', '440301199001011234', '40969'],
      [5, '华北', '甲\n乙', expect.stringMatching(/^1,?234,?567\.50?$/), '#N/A'],
      [6, '西南', '堃泰', expect.stringMatching(/^(?:13800138000|1\.38E\+10)$/)],
    ]);
  });

  it('damage.csv: what is damaged comes as it stands; nothing is guessed by the reader', async () => {
    expect(await read('damage.csv')).toEqual([
      [1, '客户', '手机', '身份证号', '银行账号', '邮编', '型号', '姓名', '备注'],
      [
        ...[2, '龑腾电子', '13800138001', '440301199001011000', '6222021234567890000', '10020', '3月1日'],
        ...['RenÃ©e', '名称末尾是乱码：æ·±åœ³'],
      ],
      [
        ...[3, '许记商行', '1.38E+10', '4.40301E+17', '6.22202E+18', '518000', '2月14日'],
        ...['å¼ ä¸‰', '锟斤拷锟斤拷'],
      ],
      [
        ...[4, '堃泰贸易', '13800138003.0', '440301199001011234', '6222021234567890123', '010020', '3-1'],
        ...['Renée', '正常'],
      ],
      [5, '喆行咨询', '=1+1', '#N/A', "'00123", '#REF!', 'Mar-01', '??', '\ufffd\ufffd'],
    ]);
  });
});

describe('cells', () => {
  it('cells.xlsx', async () => {
    const opened = await open('cells.xlsx');
    expect(await linesOf(opened)).toEqual([
      [1, '18 位文本', '440301199001011234'],
      [2, '被截断的 18 位数字', '440301199001011000'],
      [3, '数字，写成指数', '13800138000'],
      [4, '前导零（文本）', '00123'],
      [5, '前导零（格式）', '00000123'],
      [6, '指数文本', '1.38E+10'],
      [7, '末尾 .0', '13800138000'],
      [8, '小数', '0.30000000000000004'],
      [9, '极小的数', '0.0000001'],
      [10, '百分比', '0.155'],
      [11, '千位分隔', '-1234567.5'],
      [12, '真', 'TRUE'],
      [13, '错误值', '#N/A'],
      [14, '富文本', '深圳市龑腾 有限公司'],
      [15, '注音', '堃泰'],
      [16, '换行', '第一行\n第二行'],
      [17, '转义', '甲\r\n乙 _x0041_'],
      [18, '公式结果：文本', '龑腾'],
      [19, '公式结果：数字', '3'],
      [20, '公式结果：错误', '#DIV/0!'],
      [21, '公式没有结果'],
      [22, '不间断空格', '\u00a0龑腾\u00a0电子'],
      [23, '零宽空格', '龑\u200b腾\ufeff'],
      [24, '前后空格', ' 龑腾 '],
      [25, '超链接', 'sales@example.cn'],
      [26, '有批注', '龑腾'],
      [27, '文本格式的数字', '13800138000'],
      [28, '扩展 B 区', '𠮷野家'],
    ]);
    expect(opened.notes).toEqual([
      { code: 'format.formula_without_value', params: { sheet: '单元格', count: 1, line: 21 } },
    ]);
  });

  it('dates-1900.xlsx', async () => {
    expect(await read('dates-1900.xlsx')).toEqual([
      [1, '年月日', '2024-01-01'],
      [2, '年月', '2024-01-01'],
      [3, '内置格式 31', '2024-01-01'],
      [4, '内置格式 14', '2024-01-01 18:00:00'],
      [5, '时间', '14:30:00'],
      [6, '时长', '36:00:00'],
      [7, '1900 年第 1 天', '1900-01-01'],
      [8, '并不存在的 1900-02-29', '1900-02-29'],
      [9, '1900-03-01', '1900-03-01'],
      [10, '最后一天', '9999-12-31'],
      [11, '超出范围', '2958466'],
      [12, '负数', '-1'],
    ]);
  });

  it('dates-1904.xlsx: four years and a day later, and no 1900-02-29', async () => {
    expect((await read('dates-1904.xlsx')).slice(0, 9)).toEqual([
      [1, '年月日', '2028-01-02'],
      [2, '年月', '2028-01-02'],
      [3, '内置格式 31', '2028-01-02'],
      [4, '内置格式 14', '2028-01-02 18:00:00'],
      [5, '时间', '14:30:00'],
      [6, '时长', '36:00:00'],
      [7, '1900 年第 1 天', '1904-01-02'],
      [8, '并不存在的 1900-02-29', '1904-03-01'],
      [9, '1900-03-01', '1904-03-02'],
    ]);
  });

  it('dates-biff5-cp936.xls: formats with Chinese text in code page 936, a hidden sheet', async () => {
    const opened = await open('dates-biff5-cp936.xls');
    expect(opened.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['日期', false],
      ['隐藏的', true],
    ]);
    expect(await linesOf(opened)).toEqual([
      [1, '年月日', '2024-01-01'],
      [2, '年月', '2024-01-01'],
      [3, '时间', '14:30:00'],
      [4, '时长', '36:00:00'],
    ]);
    expect(await linesOf(opened, 1)).toEqual([[1, '字典']]);
  });
});

describe('layouts', () => {
  const inherited = async (name: string) =>
    (await rowsOf(await open(name))).flatMap((row) => (row.inherited ? [[row.line, row.inherited]] : []));

  it('merged-down.xlsx and the headers: rows know the text of merged cells that go through them', async () => {
    expect(await inherited('merged-down.xlsx')).toEqual([
      [3, { 0: '华南' }],
      [4, { 0: '华南' }],
    ]);
    expect(await inherited('header-two-rows.xlsx')).toEqual([[2, { 0: '客户名称' }]]);
    expect(await inherited('header-three-rows.xlsx')).toEqual([
      [3, { 0: '客户名称', 4: '备注' }],
      [4, { 0: '客户名称', 3: '公司电话', 4: '备注' }],
    ]);
  });

  it('hidden.xlsx: hidden sheets are read and marked', async () => {
    const opened = await open('hidden.xlsx');
    expect(opened.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['客户', false],
      ['字典', true],
      ['系统', true],
    ]);
    expect(await linesOf(opened)).toEqual([
      [1, '客户名称', '内部编号', '电话'],
      [2, '龑腾电子', '1', '0755-26012345'],
      [3, '许记商行', '2', '0571-88012345'],
      [4, '堃泰贸易', '3', '021-65432100'],
    ]);
    expect(await linesOf(opened, 2)).toEqual([[1, '版本', '3']]);
  });
});
