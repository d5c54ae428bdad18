import { describe, expect, it } from 'vitest';
import { titleTest } from '../../src/dictionary/columns.js';
import type { SourceRow } from '../../src/model/record.js';
import { builtIn } from '../../src/registry.js';
import { findTable, rowClassifier } from './one-table.js';

const isTitle = titleTest(builtIn.presets);

function rows(text: string): SourceRow[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, cells: line.split('|') }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

const found = (text: string) => findTable(rows(text), isTitle);

describe('a header of two rows', () => {
  it.each([
    [
      'with titles through both rows',
      '客户名称|联系人|||地址\n|姓名|电话|邮箱|\n华鑫|张伟|13800138000|a@b.cn|深圳',
      '客户名称|联系人姓名|联系人电话|联系人邮箱|地址',
    ],
    [
      'with more titles below than above',
      '序号|客户|||联系人|||\n|名称|级别|来源|姓名|手机|邮箱|职务\n1|华鑫|A|展会|张伟|13800138000|a@b.cn|经理',
      '序号|客户名称|客户级别|客户来源|联系人姓名|联系人手机|联系人邮箱|联系人职务',
    ],
    [
      'with groups that say nothing',
      '基本信息|||联系方式||\n客户名称|客户级别|来源|联系人|手机|邮箱\n华鑫|A|展会|张伟|13800138000|a@b.cn',
      '客户名称|客户级别|来源|联系人|手机|邮箱',
    ],
    [
      'with groups whose last word says nothing',
      '客户名称|联系人信息||\n|姓名|手机|职务\n华鑫|张伟|13800138000|经理',
      '客户名称|联系人姓名|联系人手机|联系人职务',
    ],
    [
      'with titles repeated where they were merged',
      '客户名称|联系人|联系人|联系人\n客户名称|姓名|电话|邮箱\n华鑫|张伟|13800138000|a@b.cn',
      '客户名称|联系人姓名|联系人电话|联系人邮箱',
    ],
    [
      'with a title twice below different groups',
      '客户名称|联系人一||联系人二|\n|姓名|电话|姓名|电话\n华鑫|张伟|13800138000|李娜|13900139000',
      '客户名称|联系人一姓名|联系人一电话|联系人二姓名|联系人二电话',
    ],
    [
      'with groups that are somebody else',
      '客户名称|供应商||\n|名称|电话|地址\n华鑫|星辰光电有限公司|13800138000|上海',
      '客户名称|供应商名称|供应商电话|供应商地址',
    ],
    [
      'with unknown titles over other kinds of cells',
      '卡号|持卡||状态\n|昵称|积分|\n0001|小明|300|好\n0002|小红|20|好',
      '卡号|持卡昵称|持卡积分|状态',
    ],
    [
      'with empty cells at the end',
      '客户名称|联系人|||\n|姓名|电话||\n华鑫|张伟|13800138000||',
      '客户名称|联系人姓名|联系人电话||',
    ],
    [
      'in English',
      'Company|Contact||City\n|Name|Phone|\nMüller|Anna|030 1234|Berlin',
      'Company|Contact Name|Contact Phone|City',
    ],
  ])('%s', (_, text, headers) => {
    const table = found(text);
    expect(table.headers.join('|')).toBe(headers);
    expect(table.headerLine).toBe(2);
    expect(rows(text).map((row) => rowClassifier(table)(row).kind)).toEqual([
      'header',
      'header',
      ...rows(text)
        .slice(2)
        .map(() => 'record'),
    ]);
  });

  const text = '2019年客户资料\n客户名称|联系人||地址\n|姓名|电话|\n华鑫|张伟|13800138000|深圳';

  it('stands below the name of the sheet', () => {
    const table = found(text);
    expect(table.headerLine).toBe(3);
    expect(rows(text).map((row) => rowClassifier(table)(row).kind)).toEqual([
      'note',
      'header',
      'header',
      'record',
    ]);
  });

  it('is set aside when it comes again', () => {
    const again = `${text}\n客户名称|联系人||地址\n|姓名|电话|\n星辰|李娜|13900139000|上海`;
    const classify = rowClassifier(found(again));
    const later = rows(again).slice(4);
    expect(later.map((row) => classify(row).reason?.code)).toEqual([
      'format.aside_header',
      'format.aside_header',
      undefined,
    ]);
  });
});

describe('a header of several rows', () => {
  it.each([
    [
      'of three, with groups in groups',
      3,
      '客户名称|联系方式||||备注\n|电话||网络||\n|手机|座机|邮箱|微信|\n华鑫|13800138000|0755-26012345|a@b.cn|hx|好',
      '客户名称|电话手机|电话座机|网络邮箱|网络微信|备注',
    ],
    [
      'of three, below a title',
      4,
      '客户信息登记表|||||\n序号|客户||联系人||\n|名称|级别|姓名|电话|\n||||手机|座机\n1|华鑫|A|张伟|13800138000|0755-26012345',
      '序号|客户名称|客户级别|联系人姓名|联系人电话手机|联系人电话座机',
    ],
    [
      'of three, with more titles at the bottom',
      3,
      '客户||开票||||\n基本||抬头||银行||\n名称|级别|名称|税号|开户行|账号|备注\n华鑫|A|华鑫达宏|91440300MA5DXXXX12|招商银行|6225880100001234|好',
      '客户基本名称|客户基本级别|开票抬头名称|开票抬头税号|开票银行开户行|开票银行账号|开票银行备注',
    ],
    [
      'of four',
      4,
      '客户名称|联系|||||地址\n|电话|||网络||\n|固定||移动|||\n|总机|传真|手机|邮箱|微信|\n华鑫|0755-26012345|0755-26012346|13800138000|a@b.cn|hx|深圳',
      '客户名称|联系电话固定总机|联系电话固定传真|联系电话移动手机|联系网络邮箱|联系网络微信|地址',
    ],
  ])('%s', (name, line, text, headers) => {
    const table = found(text);
    expect(table.headerLine).toBe(line);
    expect(table.headers.join('|')).toBe(headers);
    expect(table.headerRows?.length).toBe(Number(name.match(/of (?:three|four)/)?.[0] === 'of four') + 3);
  });
});

describe('a header of one row stays one', () => {
  it.each([
    ['over text', 1, '客户名称|联系人|地址\n华鑫|张伟|深圳\n星辰|李娜|上海'],
    ['with a gap over text', 1, '客户名称|联系人||地址\n华鑫|张伟|经理|深圳\n星辰|李娜|总监|上海'],
    ['with a gap over a first row with holes', 1, '客户名称|联系人||地址\n|张伟|经理|\n星辰|李娜|总监|上海'],
    ['with a gap and unknown titles', 1, '卡号|昵称||城市\n甲|小明|男|北京\n乙|小红|女|上海'],
    [
      'with a gap over a value missing',
      1,
      '姓名||电话|\n张伟|经理|暂无|备用\n李娜|总监|13800138000|13900139000',
    ],
    ['with gaps over values', 1, '客户名称||手机|\n华鑫|x|13800138000|y\n星辰|x|13800138001|y'],
    ['with a title twice', 1, '姓名|爱好|爱好|手机\n张伟|足球|篮球|13800138000\n李娜|唱歌|跳舞|13900139000'],
    [
      'over words that are titles elsewhere',
      1,
      '客户名称|来源||备注\n华鑫|电话|微信|地址\n星辰|网站|电话|客户',
    ],
    ['over a source that repeats', 1, '客户名称|来源||备注\n|电话|微信|\n星辰|电话|地址|无'],
    ['over a row of the titles of one column', 1, '客户名称|手机|备注\n客户|电话|无\n星辰|13800138000|无'],
    ['with a blank line between', 1, '客户名称|联系人||地址\n\n|姓名|电话|\n华鑫|张伟|13800138000|深圳'],
    [
      'below the name of the sheet',
      2,
      '客户资料汇总表|||\n客户名称|联系人|手机|地址\n华鑫|张伟|13800138000|深圳',
    ],
    ['below a merged name', 2, '华南名册|华南名册|华南名册\n客户名称|联系人|手机\n华鑫|张伟|13800138000'],
    [
      'below who made it',
      2,
      '制表人|李娜||2019年|\n客户名称|联系人|手机|地址|来源\n华鑫|张伟|13800138000|深圳|展会',
    ],
    [
      'below who made it, without dates',
      2,
      '部门|销售部||\n客户名称|联系人|手机|地址\n华鑫|张伟|13800138000|深圳',
    ],
    ['below a name and a remark', 2, '华南客户||内部资料\n客户名称|联系人|手机\n华鑫|张伟|13800138000'],
    ['in English over text', 1, 'Name||City|\nAnna|Weber|Berlin|Mitte\nPeter|Maier|Bonn|Nord'],
    ['alone', 1, '客户名称|联系人||地址'],
  ])('%s', (_, line, text) => {
    const table = found(text);
    expect(table.headerRows).toBeUndefined();
    expect(table.headerLine).toBe(line);
    const header = rows(text).find((row) => row.line === line)?.cells ?? [];
    expect(table.headers).toEqual([...header, ...Array(table.headers.length - header.length).fill('')]);
  });
});
