import { DIVISIONS } from '../data/divisions.js';
import { BEYOND_MAINLAND, FORMER } from '../data/former-divisions.js';

/** A division with its code of six digits (GB/T 2260) and its name in the standard. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** A division that is gone: what it was called, and where it went. */
export interface Former {
  readonly name: string;
  readonly year: string;
  /** Codes; several where it was split. */
  readonly successors: readonly string[];
  /** Beginning of the codes of the prefecture it lay in. */
  readonly prefix: string;
}

/** Divisions by every name they go by, and the length of the longest name by its first two characters. */
export interface Names {
  readonly divisions: Map<string, Division[]>;
  readonly longest: Map<string, number>;
}

export interface Index {
  /** Name in the standard by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly provinces: Names;
  readonly cities: Names;
  readonly districts: Names;
  /** By old name. */
  readonly former: ReadonlyMap<string, readonly Former[]>;
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

/** Beijing, Tianjin, Shanghai, Chongqing, Hong Kong, Macao: province and city in one. */
const MUNICIPAL = /^(?:11|12|31|50|81|82)/;

/** Development zones and the like, which the standard lists among the counties but which lie within others. */
const ZONE = /^(?!71)\d{4}7/;

let index: Index | undefined;
const parts = { provinces: noNames(), cities: noNames(), districts: noNames() };

export function isMunicipal(code: string): boolean {
  return MUNICIPAL.test(code);
}

export function isZone(code: string): boolean {
  return ZONE.test(code);
}

/** Whether a code is that of a prefecture, or of a county-level city that belongs to none (仙桃). */
export function isCity(code: string): boolean {
  return code.endsWith('00') || code.slice(2, 4) === '90';
}

/** The city a county belongs to; municipalities and Hong Kong are their own. */
export function cityOf(code: string): string {
  if (code.slice(2, 4) === '90') return code;
  const province = `${code.slice(0, 2)}0000`;
  return MUNICIPAL.test(code) ? province : `${code.slice(0, 4)}00`;
}

/** 深圳 of 深圳市; the name itself where less than two characters would remain. */
export function shortName(name: string): string {
  const short = SHORT[name] ?? name.replace(AUTONOMOUS, '').replace(SUFFIX, '');
  return short.length >= 2 ? short : name;
}

/** A place's name as the standard has it; '' for none. */
export function placeName(code: string | undefined): string {
  return code === undefined ? '' : (placeIndex().names.get(code) ?? '');
}

export function placeIndex(): Index {
  index ??= buildIndex();
  return index;
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

/** Every division with its code, province by province, a prefecture before its counties. */
function* allDivisions(): Generator<Division> {
  for (const line of DIVISIONS.trim().split('\n')) {
    const [head = '', ...counties] = line.split(' ');
    const code = /^\d+/.exec(head)?.[0] ?? '';
    const name = head.slice(code.length);
    if (name !== '') yield { code: code.padEnd(6, '0'), name };
    for (const county of counties) {
      // Cities without counties are listed once more as their own county.
      if (county.slice(2) !== name) yield { code: code + county.slice(0, 2), name: county.slice(2) };
    }
  }
  for (const line of BEYOND_MAINLAND.trim().split('\n')) {
    const [head = '', ...below] = line.split(' ');
    const region = head.slice(0, 2);
    yield { code: `${region}0000`, name: head.slice(2) };
    for (const [at, name] of below.entries()) {
      const number = String(at + 1).padStart(2, '0');
      yield { code: region === '71' ? `71${number}00` : `${region}00${number}`, name };
    }
  }
}

function buildIndex(): Index {
  const { provinces, cities, districts } = parts;
  const names = new Map<string, string>();
  for (const division of allDivisions()) {
    const { code, name } = division;
    names.set(code, name);
    const level = code.endsWith('0000') ? provinces : isCity(code) ? cities : districts;
    addNames(division, (form) => add(level, form, division));
  }
  dropCoined(cities.divisions, districts.divisions);
  const former = readFormer(names);
  for (const list of former.values())
    for (const division of list) addFormer(division, names, cities, districts);
  return { names, provinces, cities, districts, former };
}

/** The full name, the short one, and the short one with other endings: 密云县 became 密云区. */
function addNames({ code, name }: Division, add: (name: string) => void): void {
  add(name);
  if (isZone(code)) return;
  const short = shortName(name);
  if (short === name) return;
  add(short);
  if (name === '内蒙古自治区') add('内蒙');
  for (const ending of endings(code)) add(short + ending);
}

function endings(code: string): readonly string[] {
  if (code.endsWith('0000')) return ['省'];
  return isCity(code) ? ['市', '州', '盟', '地区'] : ['市', '县', '区', '旗'];
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

function readFormer(names: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Former[]> {
  const found = new Map<string, Former[]>();
  for (const line of FORMER.trim().split('\n')) {
    const [prefix = '', ...items] = line.split(' ');
    const within = [...names].filter(([code]) => code.startsWith(prefix));
    let year = '';
    for (const item of items) {
      const [old = '', became] = item.split('>');
      if (became === undefined) year = old;
      else {
        const successors = became.split('/').map((word) => codeNamed(spelled(old, word), within));
        const list = found.get(old) ?? [];
        found.set(old, [...list, { name: old, year, successors, prefix }]);
      }
    }
  }
  return found;
}

/** 密云县>区 is 密云区. */
function spelled(old: string, word: string): string {
  return word.length === 1 ? old.slice(0, -1) + word : word;
}

function codeNamed(name: string, within: readonly (readonly [string, string])[]): string {
  const code = within.find(([, candidate]) => candidate === name)?.[0];
  if (code === undefined) throw new Error(`no division ${name} to follow a former one`);
  return code;
}

/** What was split counts as its prefecture: which of the parts is meant is not known. */
function addFormer(
  { name, successors, prefix }: Former,
  names: ReadonlyMap<string, string>,
  cities: Names,
  districts: Names,
): void {
  const [only = ''] = successors;
  const code = successors.length === 1 ? only : prefix.padEnd(6, '0');
  const division = { code, name: successors.length === 1 ? (names.get(code) ?? name) : name };
  if (successors.length > 1 || !isCity(code)) {
    add(districts, name, division);
    return;
  }
  add(cities, name, division);
  const short = name.slice(0, -1);
  if (short.length >= 2 && !cities.divisions.has(short)) add(cities, short, division);
}
