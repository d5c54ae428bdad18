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

/** Divisions by every name they go by, and the length of the longest name by its first two characters. */
interface Names {
  readonly divisions: Map<string, Division[]>;
  readonly longest: Map<string, number>;
}

interface Index {
  /** Name in the standard by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly provinces: Names;
  readonly cities: Names;
  readonly districts: Names;
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

/** Beijing, Tianjin, Shanghai, Chongqing, Hong Kong, Macao: province and city in one. */
const MUNICIPAL = /^(?:11|12|31|50|81|82)/;

let index: Index | undefined;

function shortName(name: string): string {
  const short = SHORT[name] ?? name.replace(AUTONOMOUS, '').replace(SUFFIX, '');
  return short.length >= 2 ? short : name;
}

function noNames(): Names {
  return { divisions: new Map(), longest: new Map() };
}

function add({ divisions, longest }: Names, name: string, division: Division): void {
  const list = divisions.get(name);
  if (list === undefined) divisions.set(name, [division]);
  else if (!list.some((d) => d.code === division.code)) list.push(division);
  const start = name.slice(0, 2);
  longest.set(start, Math.max(longest.get(start) ?? 0, name.length));
}

function places(): Index {
  if (index !== undefined) return index;
  const names = new Map<string, string>();
  const provinces = noNames();
  const cities = noNames();
  const districts = noNames();
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
  dropCoined(cities.divisions, districts.divisions);
  index = { names, provinces, cities, districts };
  return index;
}

/** A city's name made by rule gives way to a county that really has it: 恩施市 is in 恩施州. */
function dropCoined(
  cities: Map<string, Division[]>,
  districts: ReadonlyMap<string, readonly Division[]>,
): void {
  for (const [name, divisions] of cities) {
    const coined = divisions.every((d) => d.name !== name && shortName(d.name) !== name);
    if (coined && districts.get(name)?.some((d) => d.name === name)) cities.delete(name);
  }
}

/** The full name, the short one, and the short one with other endings: 密云县 became 密云区. */
function addNames({ code, name }: Division, add: (name: string) => void): void {
  add(name);
  const short = shortName(name);
  if (short === name) return;
  add(short);
  for (const ending of endings(code)) add(short + ending);
}

function endings(code: string): readonly string[] {
  if (code.endsWith('0000')) return ['省'];
  return isCity(code) ? ['市', '州', '盟', '地区'] : ['市', '县', '区', '旗'];
}

function isCity(code: string): boolean {
  return code.endsWith('00') || code.slice(2, 4) === '90';
}

/** The city a county belongs to; municipalities and Hong Kong are their own. */
function cityOf(code: string): string {
  if (code.slice(2, 4) === '90') return code;
  const province = `${code.slice(0, 2)}0000`;
  return MUNICIPAL.test(code) ? province : `${code.slice(0, 4)}00`;
}

/** A place's name as the standard has it; '' for none. */
export function placeName(code: string | undefined): string {
  return code === undefined ? '' : (places().names.get(code) ?? '');
}

interface Hit {
  readonly length: number;
  readonly divisions: readonly Division[];
}

/** The longest name at the beginning of a text, of a division within `prefix`. */
function longestAt(text: string, names: Names, prefix: string): Hit | undefined {
  const longest = names.longest.get(text.slice(0, 2)) ?? 0;
  for (let length = Math.min(longest, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    const divisions = names.divisions.get(name)?.filter((d) => d.code.startsWith(prefix)) ?? [];
    if (divisions.length === 0) continue;
    // The spelling in the standard wins over one made by rule.
    const own = divisions.filter((d) => d.name === name);
    const short = own.length === 0 && divisions.every((d) => shortName(d.name) === name);
    if (short && ROADISH.test(text.slice(length))) continue;
    return { length, divisions: own.length > 0 ? own : divisions };
  }
  return undefined;
}

/** Without a city in front, a county counts only with its ending (南山 alone may be a hill), or as a city of its own. */
function districtAt(text: string, prefix: string): Hit | undefined {
  const hit = longestAt(text, places().districts, prefix);
  if (hit === undefined || prefix !== '') return hit;
  const ended = /[市县区旗]$/.test(text.slice(0, hit.length));
  return ended || hit.divisions.every((d) => d.name.endsWith('市')) ? hit : undefined;
}

/**
 * Takes province, city and county off the beginning of an address (simplified, half-width, without spaces).
 * `rest` is what follows.
 */
export function recognise(text: string): { place: Place; rest: string } {
  const all = places();
  let rest = text.replace(/^(?:中华人民共和国|中国)(?=.)/, '');
  const take = (hit: Hit | undefined): Hit | undefined => {
    if (hit !== undefined) rest = rest.slice(hit.length).replace(/^(?:市辖区|县(?=.{1,8}县))/, '');
    return hit;
  };
  // 河北区 is no place in 河北: a longer name of a lower level wins at the beginning.
  const lower = Math.max(longestAt(rest, all.cities, '')?.length ?? 0, districtAt(rest, '')?.length ?? 0);
  const first = longestAt(rest, all.provinces, '');
  const province = first !== undefined && first.length >= lower ? take(first)?.divisions[0]?.code : undefined;
  const prefix = province?.slice(0, 2) ?? '';
  if (province !== undefined && MUNICIPAL.test(province)) {
    // 上海市上海市浦东新区, as exports with a column for each level have it.
    if (rest.startsWith(placeName(province))) rest = rest.slice(placeName(province).length);
    return { place: complete(province, province, take(districtAt(rest, prefix))), rest };
  }
  const cityHit = longestAt(rest, all.cities, prefix);
  const county = districtAt(rest, prefix);
  const city = (cityHit?.length ?? 0) >= (county?.length ?? 0) ? only(take(cityHit)?.divisions) : undefined;
  const within = city === undefined || city.slice(2, 4) === '90' ? prefix : city.slice(0, 4);
  return { place: complete(province, city, take(districtAt(rest, within))), rest };
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
