import { describe, expect, it } from 'vitest';
import { titleTest } from '../../src/dictionary/columns.js';
import { findTables, rowClassifier } from '../../src/formats/tables.js';
import { builtIn } from '../../src/registry.js';
import { rowsOfText as rows } from './table-text.js';

const isTitle = titleTest(builtIn.presets);
const shapeOf = (text: string) => findTables(rows(text), isTitle)[0]?.shape;

const CARDS = [
  '客户名称|嘉兴粽子食品有限公司|客户编号|X001',
  '联系人|吴粽|电话|0573-82080001',
  '地址|嘉兴市南湖区||',
  '',
  '客户名称|湖州丝绸厂|客户编号|X002',
  '联系人|沈丝|电话|0572-2030002',
  '地址|湖州市吴兴区||',
].join('\n');

const ACROSS = [
  '字段|客户1|客户2|客户3',
  '客户名称|伊春木耳公司|七台河焦炭公司|双鸭山粮食公司',
  '联系人|许一|许二|许三',
  '电话|0458-3970001|0464-8260002|0469-4280003',
].join('\n');

describe('what is no table of one record a row', () => {
  it.each([
    ['cards one below the other', CARDS, 'cards'],
    ['one card', CARDS.split('\n\n')[0] ?? '', 'cards'],
    ['cards with colons and gaps', CARDS.replace(/(客户名称|联系人|电话|地址)/g, '$1：'), 'cards'],
    ['cards with names above', `客户登记卡|||\n${CARDS}`, 'cards'],
    ['a table on its side', ACROSS, 'across'],
    ['a table on its side without numbers', ACROSS.split('\n').slice(1).join('\n'), 'across'],
    ['a letter', '各位同事：\n请大家把客户资料放在这个文件夹。\n谢谢！', 'prose'],
  ])('is told: %s', (_, text, shape) => {
    expect(shapeOf(text)).toBe(shape);
    const classify = rowClassifier(findTables(rows(text), isTitle), isTitle);
    for (const row of rows(text)) {
      const told = classify(row).row;
      expect([told.kind, told.reason?.code, told.cells]).toEqual([
        'aside',
        `format.aside_${shape}`,
        row.cells,
      ]);
    }
  });

  it('is a table all the same where the line of its header is said', () => {
    expect(findTables(rows(CARDS), isTitle, { header: 1 })[0]).toMatchObject({ headerLine: 1 });
    expect(findTables(rows(ACROSS), isTitle, { header: 0 })[0]?.shape).toBeUndefined();
  });
});

it.each([
  ['a list', '客户名称|联系人|电话\n华鑫|张伟|0755-26012345\n星辰|李娜|021-55667788\n云安|王芳|010-55667788'],
  ['a list of two columns', '客户名称|电话\n华鑫|0755-26012345\n星辰|021-55667788\n云安|010-55667788'],
  ['sources that are titles', '来源|客户名称|备注\n电话|华鑫|好\n邮箱|星辰|好\n地址|云安|好'],
  ['counts by source', '来源|客户数|占比\n电话|12|20%\n邮箱|30|50%\n微信|18|30%'],
  [
    'a form above a table',
    '客户名称：|华鑫||\n编号|001|日期|2019-01-02\n\n产品|单价|数量|金额\n轴承|12.5|300|3750',
  ],
  ['persons with numbers', 'Name|Age|Gender\nPerson4|24|\nPerson5|78|\nPerson6|54|'],
  ['names alone', '客户名称\n华鑫电子。\n星辰光电！\n云安纺织'],
  ['names without a title', '示例科技\n合计商贸\n华鑫电子\n星辰光电'],
  ['addresses', '深圳市南山区滨江路12号。\n上海市建国路3号。\n北京市长安街100号。'],
  ['nothing', ''],
  ['a header alone', '客户名称|联系人|电话'],
  ['fields of a database', '字段名|类型|说明\n客户名称|文本|必填\n联系人|文本|选填\n电话|文本|选填'],
])('a table stays a table: %s', (_, text) => expect(shapeOf(text)).toBeUndefined());
