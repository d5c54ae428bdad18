import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeIndex, placeName } from '../../src/fields/address/names.js';
import { recognise } from '../../src/fields/address/places.js';
import { testData } from '../data.js';

const LIST = testData('../reference/gb2260_divisions.csv');

/** Rows that name no place, and the cities that are listed once more as their own county. */
const NO_PLACE = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;
const OWN_COUNTY = new Set(['441900', '442000', '460400', '620201']);

interface Row {
  readonly code: string;
  readonly level: string;
  readonly name: string;
}

function rows(): Row[] {
  return readFileSync(LIST, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', level = '', name = ''] = line.split(',');
      return { code, level, name };
    });
}

describe.skipIf(!existsSync(LIST))('the list of 2024-11 (skipped: no ../shared)', () => {
  const list = existsSync(LIST) ? rows() : [];
  const byCode = new Map(list.map((row) => [row.code, row]));
  const places = list.filter(({ name, code }) => !NO_PLACE.test(name) && !OWN_COUNTY.has(code));
  const above = ({ code }: Row): { province: string; city: string } => {
    const city = byCode.get(`${code.slice(0, 4)}00`)?.name ?? '';
    return {
      province: byCode.get(`${code.slice(0, 2)}0000`)?.name ?? '',
      city: NO_PLACE.test(city) ? '' : city,
    };
  };

  test('holds what it says', () => {
    const count = (level: string) => list.filter((row) => row.level === level).length;
    expect([count('province'), count('city'), count('district')]).toEqual([31, 342, 2978]);
  });

  test('every division is in our table under its code', () => {
    const { names } = placeIndex();
    expect(places.filter(({ code, name }) => names.get(code) !== name)).toEqual([]);
  });

  test('all 2,978 counties are recognised with their province and city in front', () => {
    const wrong = list
      .filter(({ level }) => level === 'district')
      .filter((row) => {
        const { province, city } = above(row);
        const { place, rest, conflict } = recognise(`${province}${city}${row.name}人民路1号`);
        // A county-level city that belongs to no city is its own; so are 东莞 and 中山.
        const found = place.district ?? place.city;
        const code = OWN_COUNTY.has(row.code) ? `${row.code.slice(0, 4)}00` : row.code;
        return found !== code || rest !== '人民路1号' || conflict !== undefined;
      })
      .map(({ code, name }) => code + name);
    expect(wrong).toEqual([]);
  });

  test('a county whose name is unique is completed; of several none is chosen', () => {
    const times = new Map<string, number>();
    for (const name of placeIndex().names.values()) times.set(name, (times.get(name) ?? 0) + 1);
    // Without a city in front, a name counts only with its rank.
    // 石家庄 and 邢台 had a 桥东区 too; of the two that Taiwan counts as its own, the county of Fujian is meant.
    const exempt = new Set(['桥东区', '连江县', '金门县']);
    const counties = places.filter(({ level, name }) => level === 'district' && /[市县区旗]$/.test(name));
    const wrong = counties.filter(({ code, name }) => {
      const { place } = recognise(`${name}人民路1号`);
      const found = place.district ?? place.city;
      return times.get(name) === 1 ? found !== code : found !== undefined;
    });
    expect(counties.length).toBeGreaterThan(2900);
    expect(wrong.map(({ name }) => name).filter((name) => !exempt.has(name))).toEqual([]);
  });

  test('every city alone gives its province', () => {
    const wrong = places
      .filter(({ level }) => level === 'city')
      .filter(({ code, name }) => recognise(`${name}人民路1号`).place.city !== code);
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['北京市崇文区珠市口东大街3号', '110101', '崇文区', '2010'],
  ['襄樊市襄城区檀溪路1号', '420602', '襄樊市', '2010'],
  ['大连普兰店市丰荣街道', '210214', '普兰店市', '2015'],
  ['密云县鼓楼东大街3号', '110118', '密云县', '2015'],
  ['山东省莱芜市莱城区鲁中大街1号', '370116', '莱芜市', '2018'],
  ['深圳市光明新区公明镇', '440311', '光明新区', '2018'],
  ['台北县板桥市文化路1号', undefined, '台北县', '2010'],
])('%s: what is gone leads to what it became', (text, code, old, year) => {
  const { place, named } = recognise(text);
  const former = named.find((part) => part.former !== undefined);
  expect(place.district).toBe(code);
  expect(former?.text).toBe(old);
  expect(former?.former?.year).toBe(year);
});

test('of a division that was split no part is chosen', () => {
  const { place, named } = recognise('石家庄市桥东区中山东路1号');
  expect(place).toEqual({ province: '130000', city: '130100' });
  expect(named.at(-1)?.former?.successors.map(placeName)).toEqual(['长安区', '桥西区']);
});

test.each([
  ['浙江省南京市鼓楼区中山路1号', '南京市'],
  ['杭州市昆山市花桥镇1号', '昆山市'],
  ['江苏省义乌市稠州路1号', '义乌市'],
])('%s: the second place lies elsewhere', (text, conflict) => {
  expect(recognise(text).conflict?.text).toBe(conflict);
});

test.each([
  '上海市南京东路1号',
  '东莞市东城区东城大道1号',
  '杭州市西湖区南京市场1号',
  '浙江省杭州市西湖区文三路1号',
  '北京市朝阳区建国路1号',
  '广东省深圳市深圳市民中心',
  '成都市青羊区泸州市驻蓉办事处',
])('%s: no contradiction', (text) => {
  expect(recognise(text).conflict?.text).toBeUndefined();
});
