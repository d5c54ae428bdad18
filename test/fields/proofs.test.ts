import { describe, expect, test } from 'vitest';
import { makeCleaner } from '../../src/fields/clean.js';
import { isUscc } from '../../src/fields/identifier/checks.js';
import { fieldTypes } from '../../src/fields/index.js';
import { words } from '../../src/fields/words.js';
import { say } from '../../src/i18n/say.js';
import type { ColumnMapping, Dictionary, Field } from '../../src/model/dictionary.js';
import { contextOf } from './context.js';

const TYPES = new Map(fieldTypes.map((type) => [type.name, type]));

const SHAPES: Readonly<Record<string, Partial<Field>>> = {
  name: { type: 'company', match: 'name', title: { en: 'Customer name', 'zh-CN': '客户名称' } },
  uscc: { type: 'identifier', options: { kind: 'uscc' } },
  org: { type: 'identifier', options: { kind: 'org_code' } },
  id: { type: 'identifier', options: { kind: 'cn_id' } },
  birthday: { type: 'date', title: { en: 'Date of birth', 'zh-CN': '生日' } },
  created: { type: 'date', title: { en: 'Created', 'zh-CN': '创建日期' } },
  gender: { type: 'text', title: { en: 'Gender', 'zh-CN': '性别' } },
  country: { type: 'text', title: { en: 'Country', 'zh-CN': '国家' } },
  address: { type: 'address', title: { en: 'Address', 'zh-CN': '地址' } },
  contact_birthday: { type: 'date', object: 'contact', title: { en: 'Contact birthday', 'zh-CN': '生日' } },
};

function fieldOf(name: string, region: string): Field {
  const shape = SHAPES[name] ?? {};
  const type = TYPES.get(shape.type ?? 'text')!;
  const own = type.name === 'identifier' ? { ...shape.options, region } : {};
  return {
    name,
    object: 'customer',
    title: { en: name, 'zh-CN': name },
    aliases: [],
    type: type.name,
    required: false,
    unique: false,
    allowed: [],
    survivorship: 'first',
    match: 'no',
    exportAs: {},
    from: [],
    ...shape,
    options: contextOf(type, own).options,
  };
}

/** Findings of contradictions in one row: `field code`. Cells by field; a title of its own behind `=`: `address=注册地址`. */
function contradictions(row: Readonly<Record<string, string>>, region = 'registered'): string[] {
  const names = Object.keys(row).map((key) => key.split('=') as [string, string?]);
  const fields = names.map(([name]) => fieldOf(name, region));
  const columns = names.map(([name, title], column): ColumnMapping => {
    return { column, header: title ?? name, field: name, type: fields[column]!.type, why: { code: 'test' } };
  });
  const dictionary = { preset: 'x', fields, tags: [], columns: {}, sheets: {} } as unknown as Dictionary;
  const { findings } = makeCleaner(dictionary, columns, TYPES)({ line: 2, cells: Object.values(row) });
  return findings
    .filter(({ code }) => code.startsWith('clean.contradicts'))
    .map((f) => `${f.field} ${f.code}`);
}

/** A social credit code of an organisation code, registered somewhere. */
const usccIn = (region: string, org = '192203821'): string =>
  [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => `91${region}${org}${check}`).find(isUscc) ?? '';

// Examples of the standard: a woman born on 1949-12-31 in Beijing, a man born on 1880-01-01 in Guangdong.
const WOMAN = '11010519491231002X';
const MAN = '440524188001010014';

describe('an identity number', () => {
  test.each([
    [{ id: WOMAN, birthday: '1949-12-31', gender: '女' }, []],
    [{ id: WOMAN, birthday: '1949年12月', gender: '女士' }, []],
    [{ id: WOMAN, birthday: '1949', gender: '未知性别' }, []],
    [{ id: WOMAN, birthday: '1949-11-12' }, ['birthday clean.contradicts_birth']],
    [{ id: WOMAN, birthday: '1948' }, ['birthday clean.contradicts_birth']],
    [{ id: '110105491231002', birthday: '1949-12-30' }, ['birthday clean.contradicts_birth']],
    [{ id: WOMAN, gender: '男' }, ['gender clean.contradicts_female']],
    [{ id: MAN, gender: 'F' }, ['gender clean.contradicts_male']],
    [{ id: MAN, gender: 'Mr' }, []],
    [{ id: MAN, created: '2024-05-01' }, []],
    [{ id: MAN, contact_birthday: '1990-05-01' }, []],
    // A wrong check digit proves nothing.
    [{ id: '110105194912310021', birthday: '1949-12-30', gender: '男' }, []],
    // Two people in a cell: one of the dates is one of theirs.
    [{ id: `${WOMAN};${MAN}`, birthday: '1880-01-01' }, []],
  ])('%j: %j', (row, found) => {
    expect(contradictions(row as Record<string, string>)).toEqual(found);
  });

  test('tells where it was given, and only the household is compared with that', () => {
    expect(contradictions({ id: WOMAN, address: '四川省成都市武侯区人民南路四段1号' })).toEqual([]);
    expect(contradictions({ id: WOMAN, 'address=户籍地址': '四川省成都市武侯区人民南路四段1号' })).toEqual([
      'address clean.contradicts_region',
    ]);
    expect(contradictions({ id: WOMAN, 'address=户籍地址': '北京市朝阳区建国路1号' })).toEqual([]);
  });

  test('of 四川 agrees with 重庆, which was in 四川 until 1997, and never the other way round', () => {
    const old = '510202196501011234';
    const valid = [...'0123456789X'].map((check) => old.slice(0, 17) + check);
    const row = (address: string) =>
      valid.flatMap((id) => contradictions({ id, 'address=户籍地址': address }));
    expect(row('重庆市渝中区解放碑1号')).toEqual([]);
    expect(row('四川省成都市武侯区人民南路四段1号')).toEqual([]);
    expect(row('湖南省长沙市芙蓉区五一大道1号')).toEqual(['address clean.contradicts_region']);
  });
});

describe('a social credit code', () => {
  const SHENZHEN = usccIn('440300');

  test.each([
    [{ uscc: SHENZHEN, name: '深圳市华鑫达宏电子科技有限公司' }, []],
    [{ uscc: SHENZHEN, name: '广州市华鑫达宏电子科技有限公司' }, []],
    [{ uscc: SHENZHEN, name: '成都华鑫达宏电子科技有限公司' }, ['name clean.contradicts_region']],
    [{ uscc: usccIn('510100'), name: '深圳市华鑫达宏电子科技有限公司成都分公司' }, []],
    [{ uscc: usccIn('341600'), name: '北京同仁堂（亳州）饮片有限责任公司' }, []],
    [{ uscc: usccIn('320300'), name: '青岛啤酒徐州有限公司' }, []],
    [{ uscc: usccIn('440000'), name: '中国移动通信集团广东有限公司' }, []],
    [{ uscc: usccIn('100000'), name: '北京华鑫达宏电子科技有限公司' }, []],
    [{ uscc: SHENZHEN, name: '华鑫达宏' }, []],
    [{ uscc: SHENZHEN, country: '中国' }, []],
    [{ uscc: SHENZHEN, country: 'China' }, []],
    [{ uscc: SHENZHEN, country: '美国' }, ['country clean.contradicts_country']],
    [{ uscc: SHENZHEN, country: '不清楚的国家' }, []],
    [{ uscc: SHENZHEN, org: '19220382-1' }, []],
    [{ uscc: SHENZHEN, org: '71526726-X' }, ['org clean.contradicts_org_code']],
    [{ uscc: SHENZHEN, org: '71526726-1' }, []],
    [{ uscc: SHENZHEN, address: '四川省成都市武侯区人民南路四段1号' }, []],
    [
      { uscc: SHENZHEN, 'address=注册地址': '四川省成都市武侯区人民南路四段1号' },
      ['address clean.contradicts_region'],
    ],
    [{ uscc: SHENZHEN, 'address=注册地址': '深圳市南山区科技园1号' }, []],
    [{ uscc: SHENZHEN, 'address=注册地址': '南京路1号' }, []],
  ])('%j: %j', (row, found) => {
    expect(contradictions(row as Record<string, string>)).toEqual(found);
  });

  test('is compared with every address, or none, where the dictionary says so', () => {
    const row = {
      uscc: SHENZHEN,
      name: '成都华鑫科技有限公司',
      address: '四川省成都市武侯区人民南路四段1号',
    };
    expect(contradictions(row, 'any')).toEqual([
      'name clean.contradicts_region',
      'address clean.contradicts_region',
    ]);
    expect(contradictions(row, 'no')).toEqual([]);
  });
});

test('it is said in words that a person understands', () => {
  const params = { field: 'id', proved: '1990-01-01', value: '1990-02-01' };
  const message = { code: 'clean.contradicts_birth', params };
  expect(say(message, 'zh-CN', words, () => '身份证号')).toBe(
    '身份证号显示 1990-01-01 出生，而这里写的是 1990-02-01。请核对；如果记的是农历，请改成公历。',
  );
});
