import { describe, expect, it } from 'vitest';
import { findTables, rowClassifier } from '../../src/formats/tables.js';
import { rowsOfText as rows } from './table-text.js';

const TITLES = new Set('客户名称,联系人,电话,金额,手机'.split(','));
const isTitle = (text: string) => TITLES.has(text);

/** For each line what it is, with the reason where it is set aside. */
function kinds(text: string): string[] {
  const classify = rowClassifier(findTables(rows(text), isTitle), isTitle);
  return rows(text).map((row) => {
    const { kind, reason } = classify(row).row;
    return reason === undefined ? kind : `${reason.code.replace('format.aside_', '')} ${reason.params?.word}`;
  });
}

const HEADER = '客户名称|联系人|电话|金额';
const RECORDS = ['珠海格力配件经销部|董明|0756-8610001|100', '邯郸钢材公司|廉颇|0310-6020003|50'];

/** What a row between two records is. */
const between = (row: string): string | undefined =>
  kinds([HEADER, RECORDS[0], row, RECORDS[1]].join('\n'))[2];

describe('headings of sections between records', () => {
  it('are known in a short table with totals and a signature below', () => {
    const below = ['小计|||150', '合计|||150', '第 1 页 共 2 页|||', '制表人：王芳||审核：李明|'];
    const text = [HEADER, RECORDS[0], '华南区|||', RECORDS[1], ...below].join('\n');
    expect(kinds(text).slice(0, 4)).toEqual(['header', 'record', 'section 华南区', 'record']);
  });

  it('are set aside, and the records around them stay', () => {
    const text = [HEADER, '华南区|||', RECORDS[0], '华北区|||', RECORDS[1]].join('\n');
    expect(kinds(text)).toEqual(['header', 'section 华南区', 'record', 'section 华北区', 'record']);
  });

  it.each([
    '作废客户',
    '备用联系人：',
    'VIP客户',
    'A类客户',
    '3. 流失客户',
    '华东大区（12家）',
    '西南片区 共8家',
    '广东省',
    '内蒙古自治区',
    '2019年新增客户',
    '已停用的客户',
    '海外',
  ])('such as %s', (text) => {
    expect(between(`${text}|||`)).toBe(`section ${text}`);
    expect(between(`|${text}||`)).toBe(`section ${text}`);
    expect(between([text, text, text, text].join('|'))).toBe(`section ${text}`);
  });

  it.each([
    '华南区机电有限公司',
    '合计商贸',
    '示例科技',
    '翠湖小区',
    '华联超市',
    '中原',
    '高新园区',
    '大客户通讯行',
    '广东省人民医院',
    '老用户便利店',
    '王老五',
    '2019年代酒吧',
  ])('never a customer of whom only the name is known: %s', (text) => {
    expect(between(`${text}|||`)).toBe('record');
  });

  it.each(['华南区|董明||', '广东省||0756-8610001|', '作废客户|||100', '|||华南区', '||广东省|'])(
    'no row that tells more, or tells it elsewhere: %s',
    (row) => expect(between(row)).toBe('record'),
  );

  it('none in a table of few columns, without a header, or of names alone', () => {
    expect(kinds('客户名称|电话\n华南区|\n格力|0756-8610001')[1]).toBe('record');
    expect(kinds('格力|董明|0756-8610001\n华南区||\n邯钢|廉颇|0310-6020003')[1]).toBe('record');
    expect(kinds(`${HEADER}\n格力|||\n邯钢|||\n广东省|||\n${RECORDS[0]}`)[3]).toBe('record');
  });
});
