import { BRAND_CHARACTERS, KNOWN_DISTRICTS, NOT_A_COUNTY, NOT_A_PREFECTURE } from '../data/company-words.js';
import { type Division, type Place, placeNamed, placesByStart, townsOf } from '../data/regions.js';

/** Places found in a name. */
export interface Region {
  /** Where the places end in the text. */
  readonly end: number;
  /** Codes of the most exact division, several where its name is not unique; empty when nothing or only China was named. */
  readonly codes: readonly string[];
  /** Short name of the most exact division: 余杭 of 杭州市余杭区. */
  readonly short: string;
  /** Ends with the bare name of a county, which may be a brand as well (安图); this is what stands before it. */
  readonly before?: Region;
}

export const NOWHERE: Region = { end: 0, codes: [], short: '' };

const notACounty = new Set(NOT_A_COUNTY.split(' '));
const knownDistricts = new Set(KNOWN_DISTRICTS.split(' '));
const notAPrefecture = new Set(NOT_A_PREFECTURE.split(' '));
const brandCharacters = new Set(BRAND_CHARACTERS);

/** 海城市场 is a market in 海城, 南区块链 is no district. */
const RANK_IS_PART_OF_WORD = /^(?:市[场政]|区[块域]|县域|村[镇庄]|乡[村镇土]|镇江)/;

const ZONE =
  /^(?:国家|自主|综合|出口)?(?:经济技术|经济|高新技术产业|高新技术|高新|高科技|保税|综合保税|出口加工|自由贸易|自贸|工业园|工业|产业|科技|循环经济)?(?:开发区|园区|试验区|示范区|保税港区|综保区|保税区|自贸区|自贸港|经开区|高新区|加工区|工业区|合作区|度假区|新区)/;

/** 南沙经济技术开发区, 梅山保税港区: the name of a zone before what it is. */
const NAMED_ZONE =
  /^\p{Script=Han}{2,4}?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|工业园区|保税港区|综合保税区|保税区|自由贸易试验区|旅游度假区|合作区)/u;

const TOWN = /^([\p{Script=Han}]{2,4}?)(镇|乡|街道|街|社区|村)/u;

/** A county's bare name that is as well a brand: 永兴, 平安. */
function couldBeBrand(text: string): boolean {
  if (notACounty.has(text)) return true;
  for (const char of text) if (!brandCharacters.has(char)) return false;
  return true;
}

function within(division: Division, codes: readonly string[]): boolean {
  return codes.length === 0 || codes.some((code) => division.code.startsWith(code));
}

/** Whether `place` may stand at `at`, and which of its divisions fit what stands before. */
function fitting(place: Place, text: string, at: number, codes: readonly string[]): Division[] {
  const end = at + place.text.length;
  const rest = text.length - end;
  const fit = place.divisions.filter((division) => within(division, codes) || division.level === 0);
  if (fit.length === 0 || fit[0]?.kind === 'world') return [];
  if (place.full) {
    if (RANK_IS_PART_OF_WORD.test(text.slice(end - 1, end + 1))) return [];
    return place.text.length === 2 && codes.length === 0 && fit.every((d) => d.level === 3 && d.kind !== '')
      ? []
      : fit;
  }
  if (notAPrefecture.has(place.text)) return [];
  if (rest < 2) return fit.filter((division) => division.level < 3);
  return fit.filter((division) => {
    if (division.level < 3 || knownDistricts.has(place.text)) return true;
    if (couldBeBrand(place.text)) return false;
    // 南明 is a district where 贵阳 stands before it and a name behind it.
    return division.kind !== '区' || (codes.length > 0 && rest >= 4);
  });
}

function placeAt(
  text: string,
  at: number,
  codes: readonly string[],
): { length: number; full: boolean; divisions: Division[] } | undefined {
  for (const place of placesByStart().get(text.slice(at, at + 2)) ?? []) {
    if (!text.startsWith(place.text, at)) continue;
    const divisions = fitting(place, text, at, codes);
    if (divisions.length > 0) return { length: place.text.length, full: place.full, divisions };
  }
  return undefined;
}

/** A town, street or zone after the division; how many characters it takes. */
function townAt(text: string, at: number, codes: readonly string[]): number {
  const rest = text.slice(at, at + 16);
  const zone = ZONE.exec(rest)?.[0].length ?? 0;
  if (zone > 0 && rest.length - zone >= 2) return zone;
  const named = codes.length === 0 ? 0 : (NAMED_ZONE.exec(rest)?.[0].length ?? 0);
  if (named > 0 && rest.length - named >= 2) return named;
  for (const code of codes) {
    for (const town of townsOf(code)) {
      if (!rest.startsWith(town)) continue;
      const rank = /^(?:镇|街道|街|乡|社区|村)/.exec(rest.slice(town.length))?.[0].length ?? 0;
      if (rest.length - town.length - rank >= 2) return town.length + rank;
    }
  }
  const town = TOWN.exec(rest);
  if (town === null || codes.length === 0) return 0;
  const rank = town[2] ?? '';
  if (/^(?:村|社区|街)$/.test(rank) && !codes.some((code) => code.length === 6)) return 0;
  const end = town[0].length;
  if (rank === '街' && rest.length - end < 4) return 0;
  if (rest.length - end < 2 || RANK_IS_PART_OF_WORD.test(rest.slice(end - 1, end + 1))) return 0;
  return end;
}

const ROAD =
  /^\p{Script=Han}{1,3}?(?<![公铁丝道思出网电线通马管水油气套销财])(?:中路|东路|西路|南路|北路|路|大道|大街)(?=\p{Script=Han}{2})/u;

/** A road behind the district, as shops have it: 杭州市上城区|解放路|老王面馆. How many characters it takes. */
function roadAt(text: string, at: number): number {
  return ROAD.exec(text.slice(at, at + 16))?.[0].length ?? 0;
}

/** The chain of places a text begins with: 河北省沧州市河间市米各庄镇, 中国, 北京. `towns` false: divisions only. */
export function leadingRegion(text: string, towns = true): Region {
  let region: Region = NOWHERE;
  for (let step = 0; step < 6; step++) {
    const place = placeAt(text, region.end, region.codes);
    if (place === undefined) break;
    const first = place.divisions[0];
    if (first === undefined) break;
    const codes = place.divisions.map((division) => division.code).filter((code) => code !== '');
    const country = first.level === 0 && region.codes.length > 0;
    region = {
      end: region.end + place.length,
      codes: country ? region.codes : codes,
      short: country ? region.short : first.short,
      ...(!place.full && first.level === 3 ? { before: region } : {}),
    };
    if (codes.length === 1 && codes[0]?.length === 6) break;
  }
  if (!towns || region.end === 0) return region;
  const town = region.end + townAt(text, region.end, region.codes);
  const road = region.codes.some((code) => code.length === 6) ? roadAt(text, town) : 0;
  return town + road === region.end ? region : { ...region, end: town + road };
}

/** The place a text ends with: 中国, 深圳, 广东省. Provinces, prefectures and countries only. */
export function trailingRegion(text: string): Region | undefined {
  for (let length = Math.min(8, text.length - 2); length >= 2; length--) {
    const place = placeNamed(text.slice(text.length - length));
    const division = place?.divisions.find((d) => d.level < 3 && d.kind !== 'world');
    if (place !== undefined && division !== undefined) {
      return {
        end: text.length - length,
        codes: division.code === '' ? [] : [division.code],
        short: division.short,
      };
    }
  }
  return undefined;
}

/** The region a text is, from its first to its last character. */
export function wholeRegion(text: string): Region | undefined {
  const place = placeNamed(text);
  const first = place?.divisions[0];
  if (place !== undefined && first !== undefined) {
    const codes = place.divisions.map((division) => division.code).filter((code) => code !== '');
    return { end: text.length, codes, short: first.short };
  }
  const region = leadingRegion(text, false);
  return region.end === text.length && region.end > 0 ? region : undefined;
}
