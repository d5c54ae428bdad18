import { describe, expect, test } from 'vitest';
import { AREAS } from '../../src/fields/data/area-codes.js';
import { areaCodeOfDivision } from '../../src/fields/data/area-divisions.js';
import { countryNamed } from '../../src/fields/data/countries.js';
import { placesByStart } from '../../src/fields/data/regions.js';
import { areaCodeOfPlace, areaCodeWritten } from '../../src/fields/phone/place.js';

describe('area codes of divisions', () => {
  const divisions = new Map(
    [...placesByStart().values()].flatMap((places) =>
      places.flatMap((place) => place.divisions.map((division) => [division.code, division] as const)),
    ),
  );
  const mainland = [...divisions.values()].filter(({ code }) => /^[1-6]\d{3}/.test(code));

  test('every city and county of the mainland has one that is in use, but for those that are not certain', () => {
    expect(mainland.length).toBeGreaterThan(2900);
    const without = mainland.filter(
      ({ code }) => AREAS.get(areaCodeOfDivision(code) ?? '')?.now !== undefined,
    );
    expect(without).toEqual([]);
    const none = mainland.filter(({ code }) => areaCodeOfDivision(code) === undefined);
    expect(none.map(({ short }) => short).sort()).toEqual(expect.arrayContaining(['公主岭', '寿县', '枞阳']));
    expect(none.length).toBeLessThan(8);
  });

  test('every area code in use is that of a division', () => {
    const dialled = new Set(mainland.map(({ code }) => areaCodeOfDivision(code)));
    const idle = [...AREAS.values()].filter(({ code, now }) => now === undefined && !dialled.has(code));
    expect(idle).toEqual([]);
  });

  test('the city that an area is called after has its code', () => {
    const own = [...AREAS.values()].filter(({ now }) => now === undefined);
    const wrong = own.filter(({ code, city }) => {
      const found = areaCodeOfPlace(city);
      return found !== undefined && found !== code;
    });
    // 海南 is the province as well as the prefecture in 青海, 克孜勒苏 a short form.
    expect(wrong.map(({ city }) => city)).toEqual(
      ['海南', '伊犁'].filter((city) => wrong.some((a) => a.city === city)),
    );
  });
});

describe('area codes of what people write', () => {
  test.each([
    ['深圳', '0755'],
    ['广东省深圳市南山区科技园', '0755'],
    ['广东深圳', '0755'],
    ['上海 浦东新区', '021'],
    ['上海市上海市浦东新区', '021'],
    ['江苏昆山', '0512'],
    ['朝阳市', '0421'],
    ['北京朝阳区', '010'],
    ['西安', '029'],
    ['吉林省吉林市', '0432'],
    ['海南省三亚市', '0898'],
    ['青海省海南州', '0974'],
    ['铁岭', '024'],
    ['奎屯市', '0992'],
    ['廣東省深圳市', '0755'],
    ['朝阳区', undefined],
    ['朝阳', undefined],
    ['广东省', undefined],
    ['吉林', undefined],
    ['北京路1号', undefined],
    ['香港', undefined],
    ['寿县', undefined],
    ['Shenzhen', undefined],
    ['', undefined],
  ])('%s: %s', (text, code) => {
    expect(areaCodeOfPlace(text)).toBe(code);
  });

  test.each([
    ['0755', '0755'],
    ['755', '0755'],
    ['（021）', '021'],
    ['0733', '0731'],
    ['0100', undefined],
    ['无', undefined],
  ])('a cell of its own, %s: %s', (text, code) => {
    expect(areaCodeWritten(text)).toBe(code);
  });
});

test.each([
  ['中国', 'CN'],
  ['中华人民共和国', 'CN'],
  ['美国', 'US'],
  ['USA', 'US'],
  ['United States of America', 'US'],
  ['u.s.a.', 'US'],
  ['us', 'US'],
  ['中国香港', 'HK'],
  ['Hong Kong SAR', 'HK'],
  ['台湾', 'TW'],
  ['臺灣', 'TW'],
  ['UK', 'GB'],
  ['Korea', 'KR'],
  ['德国 Germany', 'DE'],
  ['日本/Japan', 'JP'],
  ['CN 中国', 'CN'],
  ['Germany/France', undefined],
  ['广东', undefined],
  ['Mars', undefined],
  ['', undefined],
])('the country of “%s” is %s', (text, code) => {
  expect(countryNamed(text)).toBe(code);
});
