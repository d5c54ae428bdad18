import { describe, expect, it } from 'vitest';
import { continues, looksLikeList } from '../../src/formats/table-layout.js';
import { rowsOfText } from './table-text.js';

const RECORDS = [
  ['华鑫达宏电子', '张伟', '13800138000', '深圳市南山区滨江路1号', '2019-01-02', 'A'],
  ['星辰光电', '李娜', '0755-26012345', '上海市浦东新区张江路88号', '2019-02-03', 'B'],
  ['云安纺织', '王芳', '13700137000', '北京市朝阳区建国路2号', '2019-03-04', 'A'],
  ['联创', '赵敏', '13600136000', '广州市天河区体育东路3号', '2019-03-05', 'B'],
];

describe('a sheet without a header goes on with the table before it', () => {
  it.each([
    ['with the same columns', '蓝海科技|孙丽|13500135000|杭州市西湖区文三路5号|2020-01-02|A'],
    ['with fixed phones only', '蓝海科技|孙丽|0571-88001122|杭州市西湖区文三路5号|2020-01-02|A'],
    ['with a column left empty', '蓝海科技|孙丽|13500135000|杭州市西湖区文三路5号|2020-01-02|'],
    [
      'with shorter names',
      '蓝海|孙丽|13500135000|杭州市西湖区|2020/1/2|B\n红日|周杰|13400134000|宁波市海曙区|2020/2/3|A',
    ],
  ])('%s', (_, text) => expect(continues(RECORDS, rowsOfText(text))).toBe(true));

  it.each([
    ['with fewer columns', '蓝海科技|孙丽|13500135000'],
    ['with columns in another order', '孙丽|蓝海科技|2020-01-02|13500135000|杭州市西湖区文三路5号|A'],
    ['with more columns of other kinds', '蓝海|孙丽|13500135000|杭州市西湖区文三路5号|2020-01-02|A|12|13|14'],
    [
      'with texts of another length',
      '一段很长很长的说明文字，写满了整个单元格，决不会是一个公司的名称，因为它太长太长了|孙丽|13500135000|杭州市西湖区文三路5号|2020-01-02|A',
    ],
    ['with a header of its own', '客户名称|联系人|电话|地址|日期|级别'],
    ['without anything in it', ''],
    ['with words only', '甲|乙\n丙|丁'],
  ])('but not %s', (_, text) => expect(continues(RECORDS, rowsOfText(text))).toBe(false));

  it('but not where the table is empty', () => {
    expect(continues([], rowsOfText('蓝海科技|孙丽|13500135000'))).toBe(false);
  });
});

describe('lists of words to choose from', () => {
  it.each([
    ['in one column', '重要客户\n普通客户\n潜在客户'],
    ['in two columns', '来源|级别\n展会|A\n网络|B\n介绍|\n电话|'],
    ['in three columns with a gap', '男||是||广东\n女||否||湖南\n||||北京'],
  ])('%s', (_, text) => expect(looksLikeList(rowsOfText(text))).toBe(true));

  it.each([
    ['phones', '华鑫\n13800138000'],
    ['companies', '深圳市华鑫达宏电子科技有限公司\n上海星辰光电科技有限公司'],
    ['dates', '张伟|2019-01-02\n李娜|'],
    ['columns that go together', '客户|联系人\n华鑫|张伟\n星辰|李娜'],
    ['words twice', '展会|A\n网络|B\n展会|'],
    ['four columns', 'a|b|c|d\ne|f|g|\nh|i||'],
    ['a gap in a column', '客户|联系人\n华鑫|\n星辰|李娜\n云安|'],
    ['long texts', '这是一段说明文字，长度超过了下拉列表里的词\n另一段'],
    ['a single word', '重要客户'],
    ['nothing', ''],
  ])('are not %s', (_, text) => expect(looksLikeList(rowsOfText(text))).toBe(false));

  it('are not lists of hundreds', () => {
    const names = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i * 3, 0x5000 + i * 7));
    expect(looksLikeList(rowsOfText(names.join('\n')))).toBe(false);
    expect(looksLikeList(rowsOfText(names.slice(0, 50).join('\n')))).toBe(true);
  });
});

it('takes no time, however long a cell is', () => {
  for (const unit of ['1,', 'a@', '2019-1-1 ', '（', '1']) {
    const cells = [unit.repeat(50_000), `x${unit.repeat(50_000)}`];
    const started = performance.now();
    continues([cells, cells], [{ line: 1, cells }]);
    looksLikeList([{ line: 1, cells }]);
    expect(performance.now() - started).toBeLessThan(1000);
  }
});
