import { describe, expect, test } from 'vitest';
import { makeCleaner } from '../../src/fields/clean.js';
import { fieldTypes } from '../../src/fields/index.js';
import type { AnyFieldType } from '../../src/fields/types.js';
import type { ColumnMapping, Dictionary, Field } from '../../src/model/dictionary.js';
import type { Cleaned } from '../../src/model/record.js';
import { contextOf } from './context.js';

const TYPES = new Map(fieldTypes.map((type) => [type.name, type]));

function field(name: string, type: string, object: Field['object'], survivorship = 'newest'): Field {
  const { options } = contextOf(TYPES.get(type) as AnyFieldType);
  return {
    name,
    object,
    title: { en: name, 'zh-CN': name },
    aliases: [],
    type,
    options,
    required: false,
    unique: false,
    allowed: [],
    survivorship,
    match: 'no',
    exportAs: {},
    from: [],
  };
}

const FIELDS: readonly Field[] = [
  field('name', 'company', 'customer'),
  field('short_name', 'company', 'customer', 'most_frequent'),
  field('former_name', 'company', 'customer', 'all'),
  field('uscc', 'identifier', 'customer'),
  field('legacy_id', 'identifier', 'customer', 'all'),
  field('contact_name', 'person', 'contact'),
  field('contact_position', 'text', 'contact'),
  field('contact_department', 'text', 'contact'),
  field('contact_mobile', 'phone', 'contact', 'all'),
  field('contact_phone', 'phone', 'contact', 'all'),
];

const DICTIONARY: Dictionary = {
  preset: 'companies',
  fields: FIELDS,
  tags: [],
  matching: { sure: 0.99, maybe: 0.5, pairsPerRecord: 30 },
  customerNumber: 'C{seq:4}',
  columns: {},
  sheets: {},
};

function clean(row: Readonly<Record<string, string>>, fields = FIELDS): Cleaned {
  const columns = Object.keys(row).map((name, column): ColumnMapping => {
    const type = fields.find((one) => one.name === name)?.type ?? 'text';
    return { column, header: name, field: name, type, why: { code: 'test' } };
  });
  return makeCleaner({ ...DICTIONARY, fields }, columns, TYPES)({ line: 2, cells: Object.values(row) });
}

describe('what stands beside a person', () => {
  test.each([
    ['李经理', { contact_name: ['李'], contact_position: ['经理'] }],
    ['采购部 刘主任', { contact_name: ['刘'], contact_position: ['主任'], contact_department: ['采购部'] }],
    ['王工(采购)', { contact_name: ['王'], contact_position: ['采购'] }],
    ['财务-陈姐', { contact_name: ['陈'], contact_position: ['财务'] }],
    ['张三（采购）李四（财务）', { contact_name: ['张三', '李四'], contact_position: ['采购', '财务'] }],
    ['张三（采购）、李四', { contact_name: ['张三', '李四'], contact_position: ['张三：采购'] }],
    [
      '张三 13800138000 李四 13900139000',
      { contact_name: ['张三', '李四'], contact_mobile: ['13800138000', '13900139000'] },
    ],
  ])('%s', (cell, values) => {
    const cleaned = clean({ contact_name: cell });
    expect(cleaned.values).toEqual(values);
    for (const name of Object.keys(values))
      if (name !== 'contact_name')
        expect(cleaned.changes).toContainEqual(
          expect.objectContaining({ field: name, code: 'clean.moved', params: { field: 'contact_name' } }),
        );
  });

  test('a position that is known stays, and what it says already is no finding', () => {
    const said = clean({ contact_name: '李小明经理', contact_position: '采购经理' });
    expect(said.values).toEqual({ contact_name: ['李小明'], contact_position: ['采购经理'] });
    expect(said.findings).toEqual([]);
    const other = clean({ contact_name: '李小明（财务）', contact_position: '采购经理' });
    expect(other.values).toEqual({ contact_name: ['李小明'], contact_position: ['采购经理'] });
    expect(other.findings).toMatchObject([{ code: 'clean.occupied', params: { text: '财务' } }]);
  });

  test('a role is never lost where there is no position', () => {
    const fields = FIELDS.filter(({ name }) => name !== 'contact_position');
    const { values, findings } = clean({ contact_name: '李小明经理' }, fields);
    expect(values).toEqual({ contact_name: ['李小明'] });
    expect(findings).toMatchObject([{ code: 'clean.left_over', params: { text: '经理' } }]);
  });
});

describe('what stands beside a company', () => {
  test('former and short names, people and numbers go to their fields', () => {
    const { values, findings } = clean({
      name: 'C00123 深圳华鑫电子有限公司（曾用名：深圳华欣有限公司、深圳华新有限公司）（华鑫） 王小明 13800138000',
    });
    expect(findings).toEqual([]);
    expect(values).toEqual({
      name: ['深圳华鑫电子有限公司'],
      short_name: ['华鑫'],
      former_name: ['深圳华欣有限公司', '深圳华新有限公司'],
      legacy_id: ['C00123'],
      contact_name: ['王小明'],
      contact_mobile: ['13800138000'],
    });
  });

  test('the name of today is taken, and the one before it is a former name beside those known', () => {
    const { values } = clean({
      name: '深圳华欣有限公司（现更名为深圳华鑫有限公司）',
      former_name: '深圳华星有限公司',
    });
    expect(values).toEqual({
      name: ['深圳华鑫有限公司'],
      former_name: ['深圳华星有限公司', '深圳华欣有限公司'],
    });
  });
});
