import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { mapColumns } from '../../src/dictionary/columns.js';
import { inferDictionary, type SampledSheet } from '../../src/dictionary/infer.js';
import { readDictionary } from '../../src/dictionary/read.js';
import type { Dictionary } from '../../src/model/dictionary.js';
import { testData } from '../data.js';
import { known } from './known.js';

/** A sheet from columns given as [header, ...cells]. */
function sheet(...columns: readonly (readonly string[])[]): SampledSheet {
  const height = Math.max(...columns.map((column) => column.length)) - 1;
  return {
    name: 'Sheet1',
    headers: columns.map(([header]) => header ?? ''),
    samples: Array.from({ length: height }, (_, row) => columns.map((column) => column[row + 1] ?? '')),
  };
}

interface Inferred {
  readonly preset: string;
  readonly text: string;
  readonly why: readonly string[];
  readonly dictionary: Dictionary;
  /** Header -> field, by sheet. */
  readonly columns: readonly Readonly<Record<string, string>>[];
}

function infer(...sheets: readonly SampledSheet[]): Inferred {
  const { text, preset, why } = inferDictionary(sheets, known, 'zh-CN');
  const { dictionary, problems } = readDictionary(text, known);
  expect(problems).toEqual([]);
  const columns = sheets.map(({ headers, samples }) =>
    Object.fromEntries(mapColumns(headers, samples, dictionary, known.types).map((c) => [c.header, c.field])),
  );
  return { preset, text, why: why.map(({ code }) => code), dictionary, columns };
}

const COMPANIES = [
  '客户名称',
  '深圳市腾讯计算机系统有限公司',
  '华为技术有限公司',
  '东莞市石碣华强电子厂',
  '小米科技有限责任公司',
];
const PERSONS = ['姓名', '王小明', '李娜', '张伟', '陈建国'];

describe('the preset', () => {
  test('companies with contacts', () => {
    const { preset, why } = infer(sheet(COMPANIES, ['联系人', '王小明', '李娜', '张伟', '陈建国']));
    expect(preset).toBe('companies');
    expect(why).toEqual(['dictionary.preset_company']);
  });

  test('persons', () => {
    expect(infer(sheet(PERSONS, ['性别', '男', '女', '男', '男'])).preset).toBe('persons');
    expect(infer(sheet(['客户名称', ...PERSONS.slice(1)], ['手机', '13800138000'])).preset).toBe('persons');
    expect(infer(sheet(['first_name', 'Ada'], ['surname', 'Lovelace'], ['dob', '1815-12-10'])).preset).toBe(
      'persons',
    );
  });

  test('members with the company they work at are persons', () => {
    const { preset, columns } = infer(
      sheet(PERSONS, ['出生日期', '1980-01-02', '1990-03-04'], ['单位', ...COMPANIES.slice(1)]),
    );
    expect(preset).toBe('persons');
    expect(columns[0]).toEqual({ 姓名: 'name', 出生日期: 'birthday', 单位: 'company' });
  });

  test('a list of contacts with their companies is one of companies', () => {
    expect(infer(sheet(PERSONS, ['公司', ...COMPANIES.slice(1)], ['职务', '经理', '采购'])).preset).toBe(
      'companies',
    );
  });

  test('what most rows name decides over all sheets', () => {
    const many = sheet(['姓名', ...Array.from({ length: 20 }, () => '王小明')]);
    expect(infer(sheet(COMPANIES), many).preset).toBe('persons');
    expect(infer(sheet(COMPANIES), sheet(PERSONS)).preset).toBe('companies');
  });

  test('nothing to go by', () => {
    expect(infer().why).toEqual(['dictionary.preset_default']);
    expect(infer(sheet(['甲', '1'])).preset).toBe('companies');
  });
});

describe('titles', () => {
  test('found in the files are written as aliases, obvious ones are not', () => {
    const { text, columns } = infer(
      sheet(
        ['往来户', ...COMPANIES.slice(1)],
        ['联系人', '王小明'],
        ['手机号（必填）', '13800138000'],
        ['业务备注', '无'],
      ),
    );
    expect(text).toContain('aliases: [往来户]');
    expect(text).toContain('aliases: [手机号（必填）]');
    expect(columns[0]).toEqual({
      往来户: 'name',
      联系人: 'contact_name',
      '手机号（必填）': 'contact_mobile',
      业务备注: 'x:业务备注',
    });
  });

  test('one title that two sheets use differently makes no problem', () => {
    const a = sheet(['客户', ...PERSONS.slice(1)], ['公司', ...COMPANIES.slice(1)]);
    const b = sheet(['客户', ...COMPANIES.slice(1)], ['电话', '0755-26012345']);
    expect(infer(a, b).columns).toEqual([
      { 客户: 'contact_name', 公司: 'name' },
      { 客户: 'name', 电话: 'phone' },
    ]);
  });
});

describe('options', () => {
  test.each([
    ['US', ['212-555-2368', '(415) 555-2671', '404/842-0334', '818-892-2818']],
    ['GB', ['020 7946 0958', '0161 496 0123', '07700 900123', '0131 496 0456']],
    ['AU', ['0412 345 678', '(02) 9374 4000', '0423 456 789', '03 9653 4000']],
    ['CN', ['13800138000', '0755-26012345', '12345', '+1 212 555 2368']],
    ['CN', ['+1 212 555 2368', '+44 20 7946 0958', '+49 30 123456', '+86 13800138000']],
  ])('phones of %s', (country, phones) => {
    const { dictionary } = infer(
      sheet(['Company', 'Alpha Ltd', 'Beta Inc.', 'Gamma LLC', 'Delta Ltd'], ['Phone', ...phones]),
    );
    expect(dictionary.fields.find(({ name }) => name === 'phone')?.options.country).toBe(country);
  });

  test.each([
    ['TW', ['0912-345-678', '02-27478711', '(03)563-6688', '06-2532121']],
    ['HK', ['2123 4567', '9123 4567', '6123 4567', '2527 1234']],
  ])('phones of %s beside Chinese names', (country, phones) => {
    const names = ['公司名稱', '鴻海精密工業股份有限公司', '統一超商股份有限公司', '永豐貿易行', '大同實業'];
    const { dictionary } = infer(sheet(names, ['電話', ...phones]));
    expect(dictionary.fields.find(({ name }) => name === 'phone')?.options.country).toBe(country);
  });

  test.each([
    [
      ['64381122', '65432109', '58881234'],
      ['上海市徐汇区漕溪路1号', '上海市杨浦区四平路2号', '上海市浦东新区张江路3号'],
    ],
    [
      ['8220001', '633-3002', '7110003转8'],
      ['山东省泰安市岱岳区1号', '', ''],
    ],
    [
      ['21234567', '9123 4567', '6123-4567'],
      ['', '', ''],
    ],
  ])('landline numbers without area code beside simplified Chinese stay Chinese: %j', (phones, addresses) => {
    const names = ['客户名称', '上海凯旋机电有限公司', '上海申江五金有限公司', '上海浦江纸业有限公司'];
    const { dictionary, text } = infer(sheet(names, ['电话', ...phones], ['地址', ...addresses]));
    expect(dictionary.fields.find(({ name }) => name === 'phone')?.options.country).toBe('CN');
    expect(text).not.toMatch(/^ +options: .*country:/m);
  });

  test('short numbers beside addresses in Hong Kong are from there', () => {
    const { dictionary } = infer(
      sheet(
        COMPANIES,
        ['电话', '21234567', '91234567', '61234567'],
        ['地址', '香港九龙弥敦道1号', '香港中环2号'],
      ),
    );
    expect(dictionary.fields.find(({ name }) => name === 'phone')?.options.country).toBe('HK');
  });

  test.each([
    ['TW', ['07-5312345', '04-23591234']],
    ['CN', ['25012345', '23591234']],
  ])('two numbers beside names of Taiwan: %s', (country, phones) => {
    const names = ['客戶名稱', '高雄港埠股份有限公司', '臺中精密機械廠'];
    const { dictionary } = infer(sheet(names, ['聯絡人', '林大同', '許功蓋'], ['電話', ...phones]));
    expect(dictionary.fields.find(({ name }) => name === 'phone')?.options.country).toBe(country);
  });

  test('levels of another kind are not held against A, B, C, D', () => {
    const allowed = (...cells: string[]) =>
      infer(sheet(COMPANIES, ['客户等级', ...cells])).dictionary.fields.find(({ name }) => name === 'level')
        ?.allowed;
    expect(allowed('金牌', '银牌', '铜牌', '金牌')).toEqual([]);
    expect(allowed('A级', 'b', '甲', '优质')?.map(({ value }) => value)).toEqual(['A', 'B', 'C', 'D']);
    expect(allowed('优质', '-')).toHaveLength(4);
  });

  test.each([
    ['dmy', ['03/04/2020', '25/12/2019']],
    ['mdy', ['3/4/20', '12/25/19']],
    ['auto', ['03/04/2020', '05/06/2021']],
    ['auto', ['25/12/2019', '12/25/2019']],
    ['auto', ['20-03-24', '2020-03-24']],
  ])('dates in the order %s', (order, dates) => {
    const { dictionary } = infer(sheet(['姓名', '王小明', '李娜'], ['出生日期', ...dates]));
    expect(dictionary.fields.find(({ name }) => name === 'birthday')?.options.order).toBe(order);
  });

  test('a list without Chinese has Latin values and the Latin order of names', () => {
    const { dictionary } = infer(sheet(['First Name', 'Ada'], ['Last Name', 'Lovelace'], ['Gender', 'F']));
    const of = (name: string) => dictionary.fields.find((field) => field.name === name);
    expect(of('gender')?.allowed.map(({ value }) => value)).toEqual(['male', 'female']);
    expect(of('name')?.from).toEqual(['given_name', 'middle_name', 'family_name']);
    const chinese = infer(sheet(['姓', '王'], ['名', '小明'], ['性别', '男'])).dictionary;
    expect(chinese.fields.find(({ name }) => name === 'name')?.from).toEqual([
      'family_name',
      'middle_name',
      'given_name',
    ]);
    expect(chinese.fields.find(({ name }) => name === 'gender')?.allowed[0]?.value).toBe('男');
  });
});

const shared = fileURLToPath(testData('matching/'));
const skipped = existsSync(shared) ? '' : ' (skipped: no test data)';

describe.skipIf(skipped !== '')(`public data sets${skipped}`, () => {
  const read = (name: string): SampledSheet => {
    const [headers = [], ...rows] = parse(readFileSync(`${shared}${name}/input.csv`, 'utf8')) as string[][];
    return { name, headers, samples: rows.slice(0, 200) };
  };

  test('febrl1', () => {
    const { preset, columns, dictionary } = infer(read('febrl1'));
    expect(preset).toBe('persons');
    expect(columns[0]).toEqual({
      given_name: 'given_name',
      surname: 'family_name',
      street_number: 'house_number',
      address_1: 'street',
      address_2: 'address_2',
      suburb: 'suburb',
      postcode: 'postcode',
      state: 'state',
      date_of_birth: 'birthday',
      soc_sec_id: 'national_id',
    });
    expect(dictionary.fields.find(({ name }) => name === 'address')?.from[0]).toBe('house_number');
  });

  test('fake_1000', () => {
    const { preset, columns } = infer(read('fake_1000'));
    expect(preset).toBe('persons');
    expect(columns[0]).toEqual({
      unique_id: 'legacy_id',
      first_name: 'given_name',
      surname: 'family_name',
      dob: 'birthday',
      city: 'city',
      email: 'email',
    });
  });

  test('restaurants', () => {
    const { preset, columns, dictionary } = infer(read('restaurants'));
    expect(preset).toBe('companies');
    expect(columns[0]).toEqual({ name: 'name', addr: 'address', city: 'city', phone: 'phone', type: 'kind' });
    expect(dictionary.fields.find(({ name }) => name === 'phone')?.options.country).toBe('US');
  });

  test('senzing', () => {
    const { preset, columns, dictionary } = infer(read('senzing'));
    expect(preset).toBe('persons');
    expect(columns[0]).toMatchObject({
      RECORD_ID: 'legacy_id',
      PRIMARY_NAME_FULL: 'name',
      PRIMARY_NAME_ORG: 'name',
      NATIVE_NAME_FULL: 'name',
      PRIMARY_NAME_LAST: 'family_name',
      DATE_OF_BIRTH: 'birthday',
      SSN_NUMBER: 'national_id',
      EMAIL_ADDRESS: 'email',
      ADDR_FULL: 'address',
      ADDR_LINE1: 'street',
      PHONE_NUMBER: 'phone',
      EMPLOYER: 'company',
    });
    expect(dictionary.fields.find(({ name }) => name === 'phone')?.options.country).toBe('US');
    expect(dictionary.fields.find(({ name }) => name === 'birthday')?.options.order).toBe('mdy');
  });
});
