import { describe, expect, it } from 'vitest';
import { titleTest } from '../../src/dictionary/columns.js';
import { findSides, sideOf } from '../../src/formats/table-sides.js';
import { builtIn } from '../../src/registry.js';
import { rowsOfText } from './table-text.js';

const isTitle = titleTest(builtIn.presets);
const sides = (text: string) =>
  findSides(rowsOfText(text), isTitle)?.map(({ from, to }) => `${from}-${Number.isFinite(to) ? to : ''}`);

describe('tables side by side', () => {
  it.each([
    ['behind an empty column', '姓名|电话||姓名|电话\n张伟|13800138000||李娜|13900139000', ['0-3', '3-']],
    ['below a title', '通讯录||||\n姓名|电话||姓名|电话\n张伟|13800138000||李娜|13900139000', ['0-3', '3-']],
    [
      'three of them, one longer',
      '姓名|电话||姓名|电话|||姓名|电话\n张伟|13800138000||李娜|13900139000|||王芳|1\n|||赵敏|13700137000',
      ['0-3', '3-7', '7-'],
    ],
    ['touching, with numbers', '序号|姓名|序号|姓名\n1|张伟|2|李娜\n3|王芳|4|赵敏', ['0-2', '2-']],
    [
      'touching, with three titles',
      '姓名|电话|地址|姓名|电话|地址\n张伟|13800138000|深圳|李娜|13900139000|上海',
      ['0-3', '3-'],
    ],
    [
      'of customers and suppliers',
      '客户名称|联系人|电话||供应商名称|联系人|电话\n华鑫|张伟|13800138000||云安|李娜|13900139000',
      ['0-4', '4-'],
    ],
  ])('are found %s', (_, text, expected) => expect(sides(text)).toEqual(expected));

  it.each([
    ['one table', '姓名|电话|地址\n张伟|13800138000|深圳'],
    [
      'two people of a customer',
      '客户名称|联系人|电话||联系人|电话\n华鑫|张伟|13800138000||李娜|13900139000',
    ],
    ['two people in a row', '姓名|电话|姓名|电话\n张伟|13800138000|李娜|13900139000'],
    ['remarks behind an empty column', '姓名|电话||备注\n张伟|13800138000||好'],
    ['an emergency number', '姓名|电话||紧急联系人|电话\n张伟|13800138000||李娜|13900139000'],
    ['a column without a title', '姓名|电话||姓名|电话\n张伟|13800138000|好|李娜|13900139000'],
    ['no header', '张伟|13800138000||李娜|13900139000\n王芳|13700137000||赵敏|13600136000'],
    ['nothing', ''],
  ])('are not %s', (_, text) => expect(sides(text)).toBeUndefined());
});

describe('a row cut into its sides', () => {
  const row = { line: 7, cells: ['张伟', '1', '', '李娜', '2'], inherited: { 0: '华鑫', 4: '星辰' } };
  const left = { from: 0, to: 3 };
  const right = { from: 3, to: Number.POSITIVE_INFINITY };

  it('keeps its line, its columns and all its cells', () => {
    expect(sideOf(row, left)).toEqual({ line: 7, cells: ['张伟', '1', ''], inherited: { 0: '华鑫' } });
    expect(sideOf(row, right)).toEqual({
      line: 7,
      cells: ['', '', '', '李娜', '2'],
      inherited: { 4: '星辰' },
    });
  });

  it('is nothing where the side is empty', () => {
    expect(sideOf({ line: 7, cells: ['张伟', '1'] }, right)).toBeUndefined();
    expect(sideOf({ line: 7, cells: ['张伟', '1'] }, left)).toEqual({ line: 7, cells: ['张伟', '1'] });
  });
});
