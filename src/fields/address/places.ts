import { DIVISIONS, FORMER } from '../data/divisions.js';

/**
 * Codes (GB/T 2260) of what the beginning of an address names, completed upwards where only one place has the name.
 * A municipality is its own city; a county-level city that belongs to no city (仙桃) is its own city too.
 */
export interface Place {
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
  /** A county whose name several cities have, when nothing tells which. */
  readonly districtName?: string;
}

interface Division {
  readonly code: string;
  readonly name: string;
}

interface Index {
  readonly names: ReadonlyMap<string, string>;
  readonly provinces: ReadonlyMap<string, readonly Division[]>;
  readonly cities: ReadonlyMap<string, readonly Division[]>;
  readonly districts: ReadonlyMap<string, readonly Division[]>;
  readonly longest: number;
}

const PEOPLE =
  '(?:[蒙回藏苗彝壮满侗瑶白傣黎佤畲水羌怒土]族|蒙古族?|维吾尔|布依族|朝鲜族|土家族|哈尼族|哈萨克族?|傈僳族|拉祜族|东乡族|纳西族|景颇族|柯尔克孜|达斡尔族?|仫佬族|布朗族|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|鄂温克族|德昂族|保安族|裕固族|独龙族|各族)';
const AUTONOMOUS = new RegExp(`${PEOPLE}*自治[州县旗区]$`);
/** Short names that the rule does not give. */
const SHORT: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  鄂伦春自治旗: '鄂伦春',
  鄂温克族自治旗: '鄂温克',
  东乡族自治县: '东乡',
};
const SUFFIX = /(?:特别行政区|地区|林区|新区|矿区|[省市县区旗盟])$/;

/** After a name without its 市 or 区: then it is the name of a road or a village (中山 in 中山路), not of the place. */
const ROADISH =
  /^(?:[东南西北中]?[一二三四五六七八九十]?[路街道巷弄里桥村镇乡园寺门站]|大[道街厦桥]|公路|国道|广场|大学)/;

let index: Index | undefined;

function shortName(name: string): string {
  const short = SHORT[name] ?? name.replace(AUTONOMOUS, '').replace(SUFFIX, '');
  return short.length >= 2 ? short : name;
}

function places(): Index {
  if (index !== undefined) return index;
  const names = new Map<string, string>();
  const provinces = new Map<string, Division[]>();
  const cities = new Map<string, Division[]>();
  const districts = new Map<string, Division[]>();
  const add = (map: Map<string, Division[]>, name: string, division: Division) => {
    const list = map.get(name);
    if (list === undefined) map.set(name, [division]);
    else if (!list.some((d) => d.code === division.code)) list.push(division);
  };
  for (const line of DIVISIONS) {
    const [first = '', ...rest] = line.split(',');
    const province = { code: `${first.slice(0, 2)}0000`, name: first.slice(2) };
    names.set(province.code, province.name);
    addNames(province, (name) => add(provinces, name, province));
    for (const item of rest) {
      const division = { code: first.slice(0, 2) + item.slice(0, 4), name: item.slice(4) };
      names.set(division.code, division.name);
      addNames(division, (name) => add(isCity(division.code) ? cities : districts, name, division));
    }
  }
  for (const [name, code] of Object.entries(FORMER))
    add(districts, name, { code, name: names.get(code) ?? name });
  index = {
    names,
    provinces,
    cities,
    districts,
    longest: Math.max(...[...names.values()].map((n) => n.length)),
  };
  return index;
}

/** The full name, the short one, and the short one with other endings: 密云县 became 密云区. */
function addNames({ code, name }: Division, add: (name: string) => void): void {
  add(name);
  const short = shortName(name);
  if (short === name) return;
  add(short);
  for (const ending of code.endsWith('0000') ? ['省', '市'] : ['市', '县', '区', '州', '地区'])
    add(short + ending);
}

function isCity(code: string): boolean {
  return code.endsWith('00') || code.slice(2, 4) === '90';
}

/** The city a county belongs to; municipalities and Hong Kong are their own. */
function cityOf(code: string): string {
  if (code.slice(2, 4) === '90') return code;
  const province = `${code.slice(0, 2)}0000`;
  return /^(?:11|12|31|50|81|82)/.test(code) ? province : `${code.slice(0, 4)}00`;
}

/** A place's name as the standard has it; '' for none. */
export function placeName(code: string | undefined): string {
  return code === undefined ? '' : (places().names.get(code) ?? '');
}

interface Hit {
  readonly length: number;
  readonly divisions: readonly Division[];
}

/** The longest name at the beginning of a text, of a division that `fits`. */
function longestAt(
  text: string,
  map: ReadonlyMap<string, readonly Division[]>,
  fits: (division: Division) => boolean,
): Hit | undefined {
  for (let length = Math.min(places().longest, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    const divisions = map.get(name)?.filter(fits) ?? [];
    if (divisions.length === 0) continue;
    // The spelling in the standard wins over one made by rule.
    const own = divisions.filter((d) => d.name === name);
    const short = own.length === 0 && divisions.every((d) => shortName(d.name) === name);
    if (short && ROADISH.test(text.slice(length))) continue;
    return { length, divisions: own.length > 0 ? own : divisions };
  }
  return undefined;
}

/**
 * Takes province, city and county off the beginning of an address (simplified, half-width, without spaces).
 * `rest` is what follows.
 */
export function recognise(text: string): { place: Place; rest: string } {
  const all = places();
  let rest = text.replace(/^(?:中华人民共和国|中国)(?=.)/, '');
  const province = longestAt(rest, all.provinces, () => true);
  const provinceCode = province?.divisions[0]?.code;
  if (province !== undefined) rest = rest.slice(province.length);
  const prefix = provinceCode?.slice(0, 2) ?? '';
  const municipal =
    provinceCode !== undefined && cityOf(provinceCode) === provinceCode && /^(?:11|12|31|50|8)/.test(prefix);
  if (municipal) {
    // 上海市上海市浦东新区, as exports with a column for each level have it.
    const again = longestAt(rest, all.provinces, (d) => d.code === provinceCode);
    if (again !== undefined) rest = rest.slice(again.length);
    rest = rest.replace(/^市辖区/, '');
  }
  const city = municipal
    ? undefined
    : longestAt(rest, all.cities, (d) => d.code.startsWith(prefix) && (prefix !== '' || d.name.length > 0));
  const cityCode = municipal ? provinceCode : only(city?.divisions);
  if (city !== undefined) rest = rest.slice(city.length).replace(/^市辖区/, '');
  const within =
    cityCode === undefined
      ? prefix
      : municipal || cityCode.slice(2, 4) === '90'
        ? prefix
        : cityCode.slice(0, 4);
  const district = longestAt(
    rest,
    all.districts,
    (d) => d.code.startsWith(within) && fullEnough(d, rest, within),
  );
  if (district !== undefined) rest = rest.slice(district.length);
  return { place: complete(provinceCode, cityCode, district), rest };
}

/** Without a city in front, a county counts only by its full name: 南山 alone may be a hill. */
function fullEnough(division: Division, text: string, within: string): boolean {
  return (
    within.length > 0 ||
    text.startsWith(division.name) ||
    (division.name.endsWith('市') && division.name.length > 2)
  );
}

function only(divisions: readonly Division[] | undefined): string | undefined {
  return divisions?.length === 1 ? divisions[0]?.code : undefined;
}

function complete(province: string | undefined, city: string | undefined, district: Hit | undefined): Place {
  const districtCode = only(district?.divisions);
  const cityCode = city ?? (districtCode === undefined ? undefined : cityOf(districtCode));
  const provinceCode = province ?? (cityCode === undefined ? undefined : `${cityCode.slice(0, 2)}0000`);
  const name = district?.divisions[0]?.name;
  return {
    ...(provinceCode !== undefined && { province: provinceCode }),
    ...(cityCode !== undefined && { city: cityCode }),
    ...(districtCode !== undefined && { district: districtCode }),
    ...(districtCode === undefined && name !== undefined && { districtName: name }),
  };
}
