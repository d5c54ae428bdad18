import {
  cityOf,
  type Division,
  type Former,
  isCity,
  isMunicipal,
  type Names,
  placeIndex,
  placeName,
  shortName,
} from './names.js';

export { isZone, placeName } from './names.js';

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

export type PlaceLevel = 'province' | 'city' | 'district';

/** One division as the text names it. */
export interface Named {
  readonly level: PlaceLevel;
  /** Its characters in the text, and where they begin. */
  readonly text: string;
  readonly at: number;
  /** Divisions it may be: one, or several that share the name. */
  readonly codes: readonly string[];
  /** Where it is the name of a division that is gone. */
  readonly former?: Former;
}

/** A division that lies somewhere else than in what stands before it: 南京市 behind 浙江省. */
export interface Conflict {
  readonly text: string;
  readonly code: string;
}

export interface Recognised {
  readonly place: Place;
  readonly named: readonly Named[];
  /** What follows. */
  readonly rest: string;
  readonly conflict?: Conflict;
}

/** After a name without its 市 or 区: then it is the name of a road or a village (中山 in 中山路), not of the place. */
const ROADISH =
  /^(?:[东南西北中]?[一二三四五六七八九十]?[路街道巷弄里桥村镇乡园寺门站]|大[道街厦桥]|公路|国道|广场|大学)/;

/** A name that says of what rank the division is. */
const RANKED = /[省市州盟县区旗]$/;

/** 南京市场, 南京市政 and 南京市区 are no 南京市 of a place that lies elsewhere. */
const PART_OF_WORD = /^[场政区民内外]/;

/** What exports with a column for each level write between two names. */
const FILLER = /^(?:市辖区|县(?=.{1,8}县))/;

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
    const short =
      own.length === 0 && (!RANKED.test(name) || divisions.every((d) => shortName(d.name) === name));
    if (short && ROADISH.test(text.slice(length))) continue;
    return { length, divisions: own.length > 0 ? own : divisions };
  }
  return undefined;
}

/** Without a city in front, a county counts only with its ending (南山 alone may be a hill), or as a city of its own. */
function districtAt(text: string, prefix: string): Hit | undefined {
  const hit = longestAt(text, placeIndex().districts, prefix);
  if (hit === undefined || prefix !== '') return hit;
  const ended = /[市县区旗]$/.test(text.slice(0, hit.length));
  return ended || hit.divisions.every((d) => d.name.endsWith('市')) ? hit : undefined;
}

/** At the beginning, of a city and a county of one name the county on the mainland is meant: 连江县. */
function cityAt(text: string, prefix: string): Hit | undefined {
  const hit = longestAt(text, placeIndex().cities, prefix);
  if (hit === undefined || prefix !== '' || !hit.divisions.every((d) => d.code.startsWith('71'))) return hit;
  const same = placeIndex().districts.divisions.get(text.slice(0, hit.length));
  return same === undefined ? hit : undefined;
}

/** What has been taken off a text so far. */
class Reader {
  readonly named: Named[] = [];
  rest: string;
  private at: number;

  constructor(rest: string, at: number) {
    this.rest = rest;
    this.at = at;
  }

  take(level: PlaceLevel, hit: Hit | undefined): Hit | undefined {
    if (hit === undefined) return undefined;
    const text = this.rest.slice(0, hit.length);
    const codes = hit.divisions.map((d) => d.code);
    const current = codes.some((code) => [placeName(code), shortName(placeName(code))].includes(text));
    const former = current ? undefined : formerOf(text, codes);
    // A county that was split has the code of its city.
    const known = level === 'district' ? codes.filter((code) => !code.endsWith('00')) : codes;
    this.named.push({ level, text, at: this.at, codes: known, ...(former && { former }) });
    this.skip(hit.length);
    this.skip(FILLER.exec(this.rest)?.[0].length ?? 0);
    return hit;
  }

  skip(length: number): void {
    this.rest = this.rest.slice(length);
    this.at += length;
  }
}

function formerOf(text: string, codes: readonly string[]): Former | undefined {
  const formers = placeIndex().former.get(text) ?? placeIndex().former.get(`${text}市`);
  return formers?.find(({ prefix }) => codes.some((code) => code.startsWith(prefix)));
}

/**
 * Takes province, city and county off the beginning of an address (simplified, half-width, without spaces).
 * `rest` is what follows.
 */
export function recognise(text: string): Recognised {
  const country = /^(?:中华人民共和国|中国)(?=.)/.exec(text)?.[0].length ?? 0;
  const reader = new Reader(text.slice(country), country);
  const province = takeProvince(reader);
  const prefix = province?.slice(0, 2) ?? '';
  if (province !== undefined && isMunicipal(province)) {
    // 上海市上海市浦东新区, as exports with a column for each level have it.
    if (reader.rest.startsWith(placeName(province))) reader.skip(placeName(province).length);
    return finish(reader, province, province, prefix);
  }
  const cityHit = cityAt(reader.rest, prefix);
  const county = districtAt(reader.rest, prefix);
  const before = (cityHit?.length ?? 0) >= (county?.length ?? 0);
  const city = before ? only(reader.take('city', cityHit)?.divisions) : undefined;
  const within = city === undefined || city.slice(2, 4) === '90' ? prefix : city.slice(0, 4);
  // 东莞市东莞市, of a city without counties.
  const again = city !== undefined && reader.rest.startsWith(placeName(city));
  if (again && districtAt(reader.rest, within) === undefined) reader.skip(placeName(city).length);
  return finish(reader, province, city, within);
}

function takeProvince(reader: Reader): string | undefined {
  // 河北区 is no place in 河北: a longer name of a lower level wins at the beginning.
  const { rest } = reader;
  const lower = Math.max(cityAt(rest, '')?.length ?? 0, districtAt(rest, '')?.length ?? 0);
  const first = longestAt(rest, placeIndex().provinces, '');
  if (first === undefined || first.length < lower) return undefined;
  return reader.take('province', first)?.divisions[0]?.code;
}

function finish(
  reader: Reader,
  province: string | undefined,
  city: string | undefined,
  within: string,
): Recognised {
  const district = reader.take('district', districtAt(reader.rest, within));
  const place = complete(province, city, district);
  // 莱芜市莱城区: both went into one district.
  const next = district === undefined ? undefined : districtAt(reader.rest, within);
  if (next !== undefined && only(next.divisions) === place.district) reader.skip(next.length);
  const known = place.district === undefined ? within : place.district;
  const conflict = known === '' ? undefined : conflictAt(reader.rest, known);
  return { place, named: reader.named, rest: reader.rest, ...(conflict && { conflict }) };
}

/** A province, a city or a county-level city or county in full that lies elsewhere. Districts are too often local names: 东城区 in 东莞. */
function conflictAt(text: string, within: string): Conflict | undefined {
  const { provinces, cities, districts } = placeIndex();
  for (const names of [provinces, cities, districts]) {
    const hit = longestAt(text, names, '');
    if (hit === undefined) continue;
    const name = text.slice(0, hit.length);
    const [division] = hit.divisions;
    if (hit.divisions.length !== 1 || division?.name !== name || !/[省市县州盟]$|自治区$/.test(name))
      continue;
    if (PART_OF_WORD.test(text.slice(hit.length))) continue;
    const inside = within.slice(0, names === provinces || isCity(division.code) ? 2 : 4);
    if (!division.code.startsWith(inside)) return { text: name, code: division.code };
  }
  return undefined;
}

function only(divisions: readonly Division[] | undefined): string | undefined {
  return divisions?.length === 1 ? divisions[0]?.code : undefined;
}

function complete(province: string | undefined, city: string | undefined, district: Hit | undefined): Place {
  const code = only(district?.divisions);
  const split = code?.endsWith('00') === true;
  const cityCode = city ?? (code === undefined ? undefined : cityOf(code));
  const provinceCode = province ?? (cityCode === undefined ? undefined : `${cityCode.slice(0, 2)}0000`);
  const name = code === undefined ? district?.divisions[0]?.name : undefined;
  return {
    ...(provinceCode !== undefined && { province: provinceCode }),
    ...(cityCode !== undefined && { city: cityCode }),
    ...(code !== undefined && !split && { district: code }),
    ...(name !== undefined && { districtName: name }),
  };
}
