import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { address } from '../../src/fields/address.js';
import { testData } from '../data.js';
import { changesOf, levelOf, normalizeWith } from './context.js';

const DATA = testData('matching/');

describe('parts of Chinese addresses', () => {
  test.each([
    ['浙江省杭州市西湖区文三路478号华星时代广场A座1802室', '浙江省', '杭州市', '西湖区', '文三路', '478'],
    ['杭州西湖区文三路478号', '浙江省', '杭州市', '西湖区', '文三路', '478'],
    ['北京朝阳区建国路甲1号', '北京市', '北京市', '朝阳区', '建国路', '甲1'],
    ['上海市上海市浦东新区张江路1200弄12号', '上海市', '上海市', '浦东新区', '张江路', '1200弄12'],
    ['上海浦东新區張江路１號', '上海市', '上海市', '浦东新区', '张江路', '1'],
    ['江苏昆山市花桥镇徐公桥路2-1号', '江苏省', '苏州市', '昆山市', '徐公桥路', '2-1'],
    ['广西桂林七星区育才路', '广西壮族自治区', '桂林市', '七星区', '育才路', ''],
    ['新疆乌鲁木齐市天山区解放北路10号', '新疆维吾尔自治区', '乌鲁木齐市', '天山区', '解放北路', '10'],
    ['湖北仙桃市干河街道钱沟路5号', '湖北省', '仙桃市', '', '钱沟路', '5'],
    ['广东省东莞市长安镇振安路8号', '广东省', '东莞市', '', '振安路', '8'],
    ['香港特别行政区中西区皇后大道中99号', '香港特别行政区', '香港特别行政区', '中西区', '', ''],
    ['台湾台北市信义路五段7号', '台湾省', '台北市', '', '信义路5段', '7'],
    ['北京市崇文区珠市口东大街3号', '北京市', '北京市', '东城区', '珠市口东大街', '3'],
    ['密云县鼓楼东大街3号', '北京市', '北京市', '密云区', '鼓楼东大街', '3'],
    ['恩施市施州大道8号', '湖北省', '恩施土家族苗族自治州', '恩施市', '施州大道', '8'],
  ])('%s', (value, province, city, district, street, number) => {
    expect(address.parts?.(value)).toMatchObject({ province, city, district });
    if (street !== '') expect(address.parts?.(value)).toMatchObject({ street, number });
  });

  test('the name of a road is not taken for a place, nor one of several places chosen', () => {
    expect(address.parts?.('南京西路100号')).toMatchObject({ province: '', city: '', street: '南京西路' });
    expect(address.parts?.('中山路12号')).toMatchObject({ city: '', street: '中山路', number: '12' });
    expect(address.parts?.('朝阳区建国路1号')).toMatchObject({ city: '', district: '朝阳区' });
    expect(address.parts?.('吉林省吉林市昌邑区')).toMatchObject({ city: '吉林市', district: '昌邑区' });
  });

  test('the cleaned value invents nothing', () => {
    expect(normalizeWith(address, '昆山市花桥镇徐公桥路2号').values).toEqual(['昆山市花桥镇徐公桥路2号']);
  });
});

test('parts of other addresses', () => {
  expect(address.parts?.('2290 N. Peachtree Rd. Suite 5, Atlanta 30309')).toMatchObject({
    number: '2290',
    street: 'peachtree road',
    unit: '5',
    postcode: '30309',
    rest: 'atlanta',
  });
});

describe('cleaning', () => {
  test.each([
    ['北京市 海淀区  中关村大街 27 号', '北京市海淀区中关村大街27号', []],
    ['北京市海淀区中关村大街27号 100080', '北京市海淀区中关村大街27号', ['postcode_split']],
    ['（100080）北京市海淀区中关村大街27号', '北京市海淀区中关村大街27号', ['postcode_split']],
    ['联系地址：北京市海淀区中关村大街27号，', '北京市海淀区中关村大街27号', ['label_dropped']],
    ['科技园3#楼201', '科技园3号楼201', ['number_sign']],
    ['12  Main St ,  Springfield ,', '12 Main St, Springfield', []],
    ['Łódź, ul. Piotrkowska 5', 'Łódź, ul. Piotrkowska 5', []],
    ['臺北市信義路五段7號', '臺北市信義路五段7號', []],
  ])('%s', (cell, value, changes) => {
    const result = normalizeWith(address, cell);
    expect(result.values).toEqual([value]);
    expect(changesOf(result)).toEqual(changes);
  });

  test('a telephone number goes to where it belongs', () => {
    expect(normalizeWith(address, '上海市南京西路1号 联系电话：021-62345678')).toMatchObject({
      values: ['上海市南京西路1号'],
      spills: [{ type: 'phone', text: '021-62345678' }],
    });
  });
});

describe('levels', () => {
  test.each([
    ['浙江省杭州市西湖区文三路478号', '杭州西湖区文三路四百七十八号', 'exact'],
    ['上海市浦東新區張江路1號', '上海浦东新区张江路１号', 'exact'],
    ['杭州市西湖区文三路478号华星时代广场', '杭州文三路478号', 'same_place'],
    ['杭州市西湖区文三路478号', '西湖区文三路478号', 'same_place'],
    ['杭州市西湖区文三路478号3楼', '杭州市西湖区文三路478号5楼', 'similar'],
    ['深圳市南山区科技园软件大厦', '南山区科技园软件大厦', 'similar'],
    ['杭州市西湖区文三路478号', '杭州市西湖区文三路90号', 'same_street'],
    ['台北市中山區南京東路4段88號', '台北市中山區南京東路4段35號', 'same_street'],
    ['台北市中山區南京東路4段88號', '台北市中山區南京東路四段88號', 'exact'],
    ['上海市闵行区中山北路2段88号', '上海市闵行区中山北路3段88号', 'same_city'],
    ['杭州市西湖区文三路478号', '杭州市滨江区江南大道1号', 'same_city'],
    ['杭州市中山路1号', '广州市中山路1号', 'different'],
    ['2290 Peachtree Rd. Atlanta', '2290 peachtree road, Atlanta', 'exact'],
    ['764 Ninth Ave. New York City', '764 9th avenue new york', 'exact'],
    [
      '2290 peachtree rd. peachtree square shopping center atlanta',
      '2290 peachtree road atlanta',
      'same_place',
    ],
    ['3/9 Learmonth Drive St Albans 3163', '9 Learmonth Dr, St Albans 3163', 'same_place'],
    ['9 learmonthh drive st albans 3163', '9 learmonth drive st albans 3163', 'similar'],
    ['145 w. 53rd st.', '3rd st. promenade', 'different'],
    ['24 learmonth drive st albans 3163', '9 learmonth drive st albans 3163', 'same_street'],
    ['13 W. 54th St. New York', '13 E. 54th St. New York', 'same_street'],
    ['13 W. 54th St. New York', '200 Lenox Ave. New York', 'same_city'],
    ['13 W. 54th St. New York', '5 Rue de Rivoli Paris', 'different'],
    ['上海市南京西路1号', '1 West Nanjing Road, Shanghai', 'same_city'],
  ])('%s / %s: %s', (a, b, level) => {
    expect(levelOf(address, a, b)).toBe(level);
  });
});

test('spellings of one address share a block key', () => {
  const keys = (value: string) => address.blockKeys(address.prepare(value, {}));
  for (const [a, b] of [
    ['浙江省杭州市西湖区文三路478号', '杭州文三路４７８号3楼'],
    ['2290 N. Peachtree Rd. Atlanta', '2290 peachtree road'],
    ['9 learmonthh drive st albans 3163', '9 learmonth dr st albans 3163'],
  ] as const)
    expect(keys(a).some((key) => keys(b).includes(key))).toBe(true);
});

test('a mask leaves no street', () => {
  expect(address.mask('浙江省杭州市西湖区文三路478号')).not.toContain('文三路');
  expect(address.mask('2290 Peachtree Rd Atlanta')).toBe('*** Atlanta');
});

/** Shares of levels among pairs of one record and of two, of the joined address columns of a public data set. */
function shares(set: string, columns: readonly string[]): { same: number; other: number } {
  const read = (file: string): Record<string, string>[] =>
    parse(readFileSync(new URL(`${set}/${file}`, DATA), 'utf8'), { columns: true, bom: true });
  const prepared = read('input.csv').map((row) => {
    const cell = columns.map((column) => row[column] ?? '').join(' ');
    const value = normalizeWith(address, cell).values[0];
    return value === undefined ? undefined : address.prepare(value, {});
  });
  const clusters = read('truth.csv').map((row) => row.cluster);
  const near = ['exact', 'same_place', 'similar'];
  const count = { same: 0, sameNear: 0, other: 0, otherNear: 0 };
  prepared.forEach((a, i) => {
    for (let j = i + 1; j < prepared.length; j++) {
      const same = clusters[i] === clusters[j];
      const b = prepared[j];
      // Of the pairs of two customers, one in 97 is enough.
      if (a === undefined || b === undefined || (!same && (i * 31 + j) % 97 !== 0)) continue;
      const isNear = near.includes(address.compare(a, b).level);
      count[same ? 'same' : 'other']++;
      if (isNear) count[same ? 'sameNear' : 'otherNear']++;
    }
  });
  return { same: count.sameNear / count.same, other: count.otherNear / count.other };
}

describe.skipIf(!existsSync(DATA))('public data (skipped: no test data)', () => {
  test('febrl1', () => {
    const columns = ['street_number', 'address_1', 'address_2', 'suburb', 'postcode', 'state'];
    const { same, other } = shares('febrl1', columns);
    expect(same).toBeGreaterThan(0.8);
    expect(other).toBeLessThan(0.001);
  });

  test('restaurants', () => {
    const { same, other } = shares('restaurants', ['addr', 'city']);
    expect(same).toBeGreaterThan(0.9);
    expect(other).toBeLessThan(0.001);
  });
});

describe('what is no address in the cell', () => {
  const spillsOf = (cell: string) => {
    const { values, spills = [] } = normalizeWith(address, cell);
    return [values[0], ...spills.map(({ type, text, field }) => `${field ?? type}=${text}`)];
  };
  const STREET = '浙江省杭州市西湖区文三路478号';
  test.each([
    ['100080', undefined, ['postcode=100080']],
    ['邮编：310012', undefined, ['postcode=310012']],
    // No province has such postal codes.
    ['990000', '990000', []],
    [`${STREET} 张伟 13800138000`, STREET, ['person=张伟', 'phone=13800138000']],
    [`${STREET}，张伟收，138-0013-8000`, STREET, ['person=张伟', 'phone=138-0013-8000']],
    [`收件人：张伟 13800138000 ${STREET}`, STREET, ['person=张伟', 'phone=13800138000']],
    [`张伟，13800138000，${STREET}`, STREET, ['person=张伟', 'phone=13800138000']],
    [`${STREET} 13800138000`, STREET, ['phone=13800138000']],
    [`${STREET} 大厦 13800138000`, `${STREET}大厦`, ['phone=13800138000']],
  ])('%s', (cell, value, spills) => {
    expect(spillsOf(cell)).toEqual([value, ...spills]);
  });

  test('two provinces are told', () => {
    const codes = (cell: string) => normalizeWith(address, cell).findings?.map(({ code }) => code) ?? [];
    expect(codes('浙江省北京市海淀区')).toEqual(['two_provinces']);
    expect(codes('北京市广东省深圳市')).toEqual(['two_provinces']);
    for (const right of ['上海市上海市浦东新区', '江苏省南京市北京西路1号', '浙江省上海市场路3号'])
      expect(codes(right)).toEqual([]);
  });
});
