import { describe, expect, it } from 'vitest';
import { titleTest } from '../../src/dictionary/columns.js';
import { findTables, rowClassifier, type TableOptions } from '../../src/formats/tables.js';
import { words } from '../../src/formats/words.js';
import { builtIn } from '../../src/registry.js';
import { rowsOfText as rows } from './table-text.js';

const isTitle = titleTest(builtIn.presets);

/** For each line the index of its table and what it is: `0r` a record, `h` header, `n` note, `a` set aside. */
function shape(text: string, options?: TableOptions): string {
  const classify = rowClassifier(findTables(rows(text), isTitle, options), isTitle);
  return rows(text)
    .map((row) => classify(row))
    .map(({ table, row }) => `${table}${row.kind[0]}`)
    .join(' ');
}

const CUSTOMERS = '客户名称|联系人|手机|地址\n华鑫|张伟|13800138000|深圳\n星辰|李娜|13900139000|上海';
const SUPPLIERS =
  '供应商名称|负责人|电话|开户行\n云安纺织|王芳|0755-26012345|招商银行\n联创|赵敏|021-55667788|工商银行';
const PRICES = '产品|单价|库存\n轴承|12.5|300\n齿轮|8|1200';

describe('tables one below the other', () => {
  it.each([
    ['with a blank line between', `${CUSTOMERS}\n\n${SUPPLIERS}`, '0h 0r 0r 1h 1r 1r'],
    [
      'with a name above each',
      `一、客户名单\n${CUSTOMERS}\n二、供应商名单\n${SUPPLIERS}`,
      '0n 0h 0r 0r 1n 1h 1r 1r',
    ],
    [
      'with name and date above',
      `${CUSTOMERS}\n\n供应商\n日期：2019-03-01|||\n${SUPPLIERS}`,
      '0h 0r 0r 1n 1n 1h 1r 1r',
    ],
    ['without anything between', `${CUSTOMERS}\n${SUPPLIERS}`, '0h 0r 0r 1h 1r 1r'],
    [
      'with totals and signatures below',
      `${CUSTOMERS}\n合计|2||\n制表人：李娜|||\n\n${SUPPLIERS}\n合计|2||\n审核：王芳|||`,
      '0h 0r 0r 0a 0a 1h 1r 1r 1a 1a',
    ],
    ['of unknown titles', `${CUSTOMERS}\n\n${PRICES}`, '0h 0r 0r 1h 1r 1r'],
    ['of unknown titles with a name', `${CUSTOMERS}\n\n价格表\n${PRICES}`, '0h 0r 0r 1n 1h 1r 1r'],
    [
      'both of unknown titles',
      `${PRICES}\n\n卡号|昵称|积分|日期\n0001|小明|300|2019-01-02`,
      '0h 0r 0r 1h 1r',
    ],
    ['three of them', `${CUSTOMERS}\n\n${SUPPLIERS}\n\n${PRICES}`, '0h 0r 0r 1h 1r 1r 2h 2r 2r'],
    [
      'with more titles below',
      `客户名称|手机\n华鑫|13800138000\n\n公司名称|联系人|手机|邮箱|地址\n星辰|李娜|13900139000|a@b.cn|上海`,
      '0h 0r 1h 1r',
    ],
    [
      'with the same titles in another order',
      `客户名称|联系人|手机\n华鑫|张伟|13800138000\n\n手机|客户名称|联系人\n13900139000|星辰|李娜`,
      '0h 0r 1h 1r',
    ],
    [
      'shifted by a column',
      `序号|客户名称|联系人|手机\n1|华鑫|张伟|13800138000\n\n客户名称|联系人|手机\n星辰|李娜|13900139000`,
      '0h 0r 1h 1r',
    ],
    [
      'of two years',
      `客户名称|电话|2022年|备注\n华鑫|0755-26012345|100|好\n\n客户名称|电话|2023年|2024年|备注\n星辰|021-55667788|200|300|好`,
      '0h 0r 1h 1r',
    ],
    [
      'with a header of two rows below',
      `${PRICES}\n\n客户名称|联系人||地址\n|姓名|手机|\n华鑫|张伟|13800138000|深圳`,
      '0h 0r 0r 1h 1h 1r',
    ],
    [
      'with groups above the header below',
      `${PRICES}\n\n基本信息|||联系方式||\n客户名称|客户级别|来源|联系人|手机|邮箱\n华鑫|A|展会|张伟|13800138000|a@b.cn`,
      '0h 0r 0r 1h 1h 1r',
    ],
    [
      'in English',
      'Company|Phone|City\nMüller|030 1234|Berlin\n\nProduct|Price|Stock\nBolt|1.20|300',
      '0h 0r 1h 1r',
    ],
    [
      'after rows without a header',
      '华鑫|13800138000\n星辰|13900139000\n云安|13700137000\n\n姓名|职务|电话\n张伟|经理|0755-26012345',
      '0r 0r 0r 1h 1r',
    ],
    ['of text only', '姓名|城市|职务\n张伟|深圳|经理\n\n公司名称|联系人|行业\n华鑫|李娜|制造', '0h 0r 1h 1r'],
  ])('are found %s', (_, text, expected) => expect(shape(text)).toBe(expected));
});

describe('one table stays one', () => {
  it.each([
    ['when its header comes again', `${CUSTOMERS}\n\n${CUSTOMERS}`, '0h 0r 0r 0a 0r 0r'],
    [
      'when its header comes again in part',
      `${CUSTOMERS}\n\n客户名称|联系人||\n云安|赵敏|13700137000|北京`,
      '0h 0r 0r 0a 0r',
    ],
    ['with blank lines', `${CUSTOMERS}\n\n云安|赵敏|13700137000|北京\n\n联创|孙丽||`, '0h 0r 0r 0r 0r'],
    [
      'with holes below a blank line',
      `${CUSTOMERS}\n\n云安|赵敏|暂无|北京\n联创|孙丽|13700137000|广州`,
      '0h 0r 0r 0r 0r',
    ],
    ['with a customer called like a title', `${CUSTOMERS}\n客户名称 测试|联系人|电话|地址`, '0h 0r 0r 0r'],
    ['with words for values', `${CUSTOMERS}\n客户|电话|无|微信\n来源|联系人|暂无|地址`, '0h 0r 0r 0r 0r'],
    [
      'with sources that are titles',
      '客户名称|来源|备注\n华鑫|电话|地址\n星辰|网站|邮箱\n云安|电话|客户',
      '0h 0r 0r 0r',
    ],
    ['with a total in the middle', `${CUSTOMERS}\n小计|2||\n\n云安|赵敏|13700137000|北京`, '0h 0r 0r 0a 0r'],
    [
      'below a form',
      '客户名称：|华鑫||\n编号|001|日期|2019-01-02\n\n产品|单价|数量|金额\n轴承|12.5|300|3750',
      '0n 0n 0h 0r',
    ],
    [
      'below a remark with two cells',
      '说明一|见附件\n\n卡号|昵称|积分|日期\n0001|小明|300|2019-01-02',
      '0n 0h 0r',
    ],
    ['with signatures at its end', `${CUSTOMERS}\n\n制表人：李娜||审核：王芳|`, '0h 0r 0r 0a'],
    ['without a header', '华鑫|13800138000\n星辰|13900139000\n\n云安|13700137000', '0r 0r 0r'],
    ['with nothing below its header', '客户名称|联系人|手机', '0h'],
  ])('%s', (_, text, expected) => expect(shape(text)).toBe(expected));
});

describe('what templates put below the header', () => {
  const HEADER = '客户名称|联系人|手机|建立日期';
  const DATA = '华鑫|张伟|13800138000|2019-01-02\n星辰|李娜|13900139000|2019-02-03';
  const reasons = (text: string) => {
    const tables = findTables(rows(text), isTitle);
    expect(tables.length).toBe(1);
    const classify = rowClassifier(tables, isTitle);
    return rows(text)
      .map((row) => classify(row).row)
      .map(({ kind, reason }) => reason?.code.replace('format.aside_', '') ?? kind);
  };

  it.each([
    ['instruction', '必填|必填|选填|选填'],
    ['instruction', '（必填）|（必填）||'],
    ['instruction', '文本|文本|文本|日期'],
    ['instruction', 'varchar(50)|varchar(20)|char(11)|date'],
    ['instruction', 'customer_name|contact_name|contact_mobile|create_date'],
    ['instruction', 'customerName|contact|contactMobile|createDate'],
    ['instruction', '请填写营业执照上的全称|请填写真实姓名|不超过11位|格式：2019-01-01'],
    ['instruction', '填写说明：请按模板填写，不要修改表头|||'],
    ['instruction', '注意：红色为必填项，请勿删除本行|||'],
    ['instruction', '是否必填|是|否|否'],
    ['example', '示例：某某科技有限公司|张三|13800000000|2019-01-01'],
    ['example', '【示例】某某科技|张三|13800000000|2019-01-01'],
    ['example', '某某科技（示例）|张三|13800000000|2019-01-01'],
    ['example', '例：张三公司|例：张三|例：13800000000|例：2019-01-01'],
    ['example', '示例|张三|13800000000|2019-01-01'],
    ['numbering', '1|2|3|4'],
    ['numbering', '（1）|（2）|（3）|（4）'],
    ['numbering', 'A|B|C|D'],
    ['numbering', '①|②|③|④'],
    ['numbering', '甲|乙|1|2'],
    ['numbering', '栏次|1|2|3'],
    ['header', 'Customer name|Contact|Mobile|Created on'],
  ])('is %s: %s', (reason, line) => {
    expect(reasons(`${HEADER}\n${line}\n${DATA}`)).toEqual(['header', reason, 'record', 'record']);
    expect(words[`format.aside_${reason}`]).toBeDefined();
  });

  it('stands there in several lines', () => {
    const lines = `${HEADER}\n必填|选填|选填|选填\n1|2|3|4\n示例：甲公司|张三|13800000000|2019-01-01\n${DATA}`;
    expect(reasons(lines)).toEqual(['header', 'instruction', 'numbering', 'example', 'record', 'record']);
  });

  it.each([
    '如家酒店|张伟|13800138000|2019-01-02',
    '例外服饰|张伟|13800138000|2019-01-02',
    '示例科技有限公司|张伟|13800138000|2019-01-02',
    '请客户填|张伟|13800138000|2019-01-02',
    '说明书印刷厂|张伟|13800138000|2019-01-02',
    '1|张伟|13800138000|2019-01-02',
    '一|二|13800138000|',
    'huaxin|zhangwei|13800138000|',
    '文本|张伟|13800138000|',
  ])('leaves the first customer a customer: %s', (line) =>
    expect(reasons(`${HEADER}\n${line}\n${DATA}`)).toEqual(['header', 'record', 'record', 'record']),
  );

  it('is looked for nowhere else', () => {
    const text = `${HEADER}\n${DATA}\n1|2|3|4\n文本|文本|文本|日期`;
    expect(reasons(text)).toEqual(['header', 'record', 'record', 'record', 'record']);
  });
});

it('makes a table of nothing', () => {
  expect(findTables([], isTitle)).toEqual([
    { headerLine: 0, headers: [], firstLine: 1, lastLine: 0, valueColumns: [], hasSections: false },
  ]);
});

describe('a header that was said to be on a line', () => {
  const THREE =
    '客户名称|联系方式||||备注\n|电话||网络||\n|手机|座机|邮箱|微信|\n华鑫|13800138000|0755-26012345|a@b.cn|hx|好';
  const TWO = '客户名单|||\n序号|客户|联系人|\n||姓名|手机\n1|华鑫|张伟|13800138000';
  const headers = (text: string, header: number) =>
    findTables(rows(text), isTitle, { header }).map((table) => table.headers.join('|'));

  it.each([1, 2, 3])('is one of the rows of the header: %i', (line) => {
    const [table] = findTables(rows(THREE), isTitle, { header: line });
    expect(table?.headerLine).toBe(3);
    expect(table?.headers.join('|')).toBe('客户名称|电话手机|电话座机|网络邮箱|网络微信|备注');
    expect(shape(THREE, { header: line })).toBe('0h 0h 0h 0r');
  });

  it.each([2, 3])('is the upper or the lower of two rows: %i', (line) => {
    expect(headers(TWO, line)).toEqual(['序号|客户|联系人姓名|联系人手机']);
    expect(shape(TWO, { header: line })).toBe('0n 0h 0h 0r');
  });

  it('stands where nothing looks like one', () => {
    expect(shape('甲|乙\n华鑫|张伟\n星辰|李娜', { header: 2 })).toBe('0n 0h 0r');
    expect(headers('甲|乙\n华鑫|张伟\n星辰|李娜', 2)).toEqual(['华鑫|张伟']);
  });

  it('does not hide the tables below', () =>
    expect(shape(`${CUSTOMERS}\n\n${SUPPLIERS}`, { header: 1 })).toBe('0h 0r 0r 1h 1r 1r'));

  it('is none: all lines are data of one table', () => {
    expect(shape(`${CUSTOMERS}\n\n${SUPPLIERS}`, { header: 0 })).toBe('0r 0r 0r 0r 0r 0r');
    expect(headers(CUSTOMERS, 0)).toEqual(['|||']);
  });

  it('is not there', () => expect(findTables(rows(CUSTOMERS), isTitle, { header: 9 })).toEqual([]));
});

describe('below the rows that were looked at', () => {
  const below = (text: string) => {
    const classify = rowClassifier(findTables(rows(CUSTOMERS), isTitle), isTitle);
    return rows(`${CUSTOMERS}\n${text}`)
      .map((row) => classify(row).row)
      .slice(3)
      .map(({ kind, reason }) => [kind, ...Object.values(reason?.params ?? {})].join(' '));
  };

  it.each([
    ['another table is set aside', `\n${SUPPLIERS}`, ['aside 5', 'aside 5', 'aside 5']],
    ['another table is set aside without a gap', SUPPLIERS, ['aside 4', 'aside 4', 'aside 4']],
    [
      'another table below its name',
      `供应商名单\n${SUPPLIERS}`,
      ['aside 供应商名单', 'aside 5', 'aside 5', 'aside 5'],
    ],
    [
      'the table goes on below its header',
      `\n${SUPPLIERS}\n\n${CUSTOMERS}`,
      ['aside 5', 'aside 5', 'aside 5', 'aside', 'record', 'record'],
    ],
    ['a header again is one', `\n${CUSTOMERS}`, ['aside', 'record', 'record']],
    [
      'a customer called like a title',
      '客户名称 测试|联系人|电话|地址\n\n客户|电话|无|微信',
      ['record', 'record'],
    ],
  ])('%s', (_, text, expected) => expect(below(text)).toEqual(expected));

  it('says why', () => expect(words['format.aside_table_below']).toBeDefined());
});

it('takes no time, however long a cell is', () => {
  for (const unit of ['示例 ', '（ ', ' ', '说明', '必填', '名单', '1,', '：', 'a_']) {
    const long = `示例${unit.repeat(40_000)}x`;
    const lines = [
      { line: 1, cells: ['客户名称', '手机', '备注'] },
      ...Array.from({ length: 20 }, (_, i) => ({
        line: i * 2 + 3,
        cells: [long, `1380013800${i % 10}`, long],
      })),
    ];
    const started = performance.now();
    const classify = rowClassifier(findTables(lines.slice(0, 10), isTitle), isTitle);
    for (const row of lines) classify(row);
    expect(performance.now() - started).toBeLessThan(2000);
  }
});
