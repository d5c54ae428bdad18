import { type Division, isMunicipal, placeIndex, shortName } from '../address/names.js';
import { type Named, type PlaceLevel, type Recognised, recognise } from '../address/places.js';
import { placeNamed } from '../data/regions.js';
import { fold } from '../fold.js';

export type Level = PlaceLevel | 'any';

/** A longer text is no region. */
export const LONGEST = 60;

/** What stands between the levels of one region. */
const MARKS = /[^\p{L}\p{M}\p{N}]+/gu;

/** Places below the county, and zones, which no table lists: a column of counties may hold them. */
const LOCAL = /(?:镇|乡|街道|开发区|经开区|高新区|新区|保税区|园区|管理区|示范区|苏木|农场|市区|城区|团)$/;

/** Provinces by their one character, as on number plates; a longer one is an ordinary name. */
const ABBREVIATED: Readonly<Record<string, string>> = Object.fromEntries(
  '京北京 津天津 冀河北 晋山西 蒙内蒙古 辽辽宁 吉吉林 黑黑龙江 沪上海 苏江苏 浙浙江 皖安徽 闽福建 赣江西 鲁山东 豫河南 鄂湖北 湘湖南 粤广东 桂广西 琼海南 渝重庆 川四川 蜀四川 贵贵州 黔贵州 云云南 滇云南 藏西藏 陕陕西 秦陕西 甘甘肃 陇甘肃 青青海 宁宁夏 新新疆 港香港 澳澳门'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** How places are looked up: simplified, half-width, without marks and spaces. */
export function placeKey(text: string): string {
  return fold(text).replace(MARKS, '');
}

/** The whole of a text as a region, nothing left over; the level of the field decides between 吉林省 and 吉林市. */
export function readWhole(key: string, level: Level): Recognised | undefined {
  if (key === '' || key.length > LONGEST) return undefined;
  const province = level === 'district' ? undefined : ABBREVIATED[key];
  if (province !== undefined) return recognise(province);
  const own = level === 'city' || level === 'district' ? ofLevel(key, level) : undefined;
  if (own !== undefined) return own;
  const found = recognise(key);
  if (found.rest === '' && found.named.length > 0) return found;
  // 顺德 alone: in an address it may be a road, here it is a county if only one has the name.
  const divisions = placeIndex().districts.divisions.get(key) ?? [];
  if (found.named.length > 0 || divisions.length !== 1) return undefined;
  return { place: placeOf(divisions, 'district'), named: [namedAs(key, 'district', divisions)], rest: '' };
}

/** A text that is the name of a division of this level: alone it is meant, though a higher one has the name too. */
function ofLevel(key: string, level: 'city' | 'district'): Recognised | undefined {
  const { cities, districts } = placeIndex();
  const divisions = (level === 'city' ? cities : districts).divisions.get(key);
  const [higher, more] = recognise(key).named;
  if (divisions === undefined || more !== undefined || higher?.level === level) return undefined;
  const named = [namedAs(key, level, divisions)];
  // 朝阳 alone is a city, and a county of several others.
  const unsure = level === 'district' && higher !== undefined;
  return { place: unsure ? {} : placeOf(divisions, level), named, rest: '' };
}

function namedAs(text: string, level: PlaceLevel, divisions: readonly Division[]): Named {
  return { level, text, at: 0, codes: divisions.map(({ code }) => code) };
}

function placeOf(divisions: readonly Division[], level: 'city' | 'district'): Recognised['place'] {
  const [only] = divisions;
  if (only === undefined || divisions.length > 1)
    return level === 'district' && divisions.every(({ name }) => name === only?.name)
      ? { districtName: only?.name ?? '' }
      : {};
  const province = `${only.code.slice(0, 2)}0000`;
  if (level === 'city') return { province, city: only.code };
  const city = isMunicipal(only.code) ? province : `${only.code.slice(0, 4)}00`;
  return { province, city, district: only.code };
}

/** A country, or a place abroad that company names have. */
export function isAbroad(key: string): boolean {
  return placeNamed(key)?.divisions.some(({ level }) => level === 0) === true;
}

/** A place that is no division (雄安新区, 前海), or the short name of several counties (南山): which is meant, nothing says. */
export function isKnownPlace(key: string): boolean {
  return placeNamed(key) !== undefined || placeIndex().districts.divisions.has(key);
}

export function isLocal(text: string): boolean {
  return LOCAL.test(text);
}

/** The province or city whose name differs in one character from a misspelt one (淅江省); undefined where none does. */
export function nearestName(key: string, level: Level): string | undefined {
  if (key.length < 3 || key.length > 12 || level === 'district') return undefined;
  const { provinces, cities } = placeIndex();
  for (const { divisions } of level === 'province' ? [provinces] : [provinces, cities])
    for (const [name, [division]] of divisions)
      if (division?.name === name && differInOne(name, key)) return name;
  return undefined;
}

function differInOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let other = 0;
  for (let at = 0; at < a.length && other < 2; at++) if (a[at] !== b[at]) other++;
  return other === 1;
}

/** 浙江 of 浙江省, 深圳 of 深圳市; counties keep their rank, without which many are no names. */
export function shortOf(name: string): string {
  return shortName(name);
}
