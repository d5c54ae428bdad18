import { simplify } from '../../text/han.js';
import { AREAS } from '../data/area-codes.js';
import { areaCodeOfDivision } from '../data/area-divisions.js';
import { type Division, placesByStart } from '../data/regions.js';

/** More than this names no place any more. */
const LONGEST = 200;

/**
 * The area code with its 0 that is dialled where a text says: 深圳, 广东省深圳市南山区, 昆山市, `上海 浦东新区`,
 * 江苏省苏州市工业园区星湖街1号. Undefined where the text begins with no place of the mainland, with a whole province, or
 * with one that several places are called (朝阳区).
 */
export function areaCodeOfPlace(text: string): string | undefined {
  const codes = divisionsAtStart(simplify(text.slice(0, LONGEST)).replace(/\s+/g, ''));
  const areas = new Set(codes.map(areaCodeOfDivision));
  const [only] = areas;
  return areas.size === 1 ? only : undefined;
}

/** The lowest divisions that the places at the beginning of a text may be, each within the one before. */
function divisionsAtStart(text: string): readonly string[] {
  let rest = text.replace(/^中国/, '');
  let within: readonly string[] = [''];
  for (;;) {
    const found = placeAtStart(rest, within);
    if (found === undefined) return within[0] === '' ? [] : within;
    within = found.codes;
    rest = rest.slice(found.length);
  }
}

/** The longest place at the start that lies in one of the divisions, or is one of them: 北京市北京市朝阳区. */
function placeAtStart(
  text: string,
  within: readonly string[],
): { readonly codes: readonly string[]; readonly length: number } | undefined {
  for (const place of placesByStart().get(text.slice(0, 2)) ?? []) {
    if (!text.startsWith(place.text) || isRoad(text, place.text.length, place.full)) continue;
    const inside = place.divisions.filter(
      ({ code, level }) => level > 0 && within.some((outer) => code.startsWith(outer)),
    );
    if (inside.length > 0) return { codes: meant(place.text, inside), length: place.text.length };
  }
  return undefined;
}

/** 吉林 is the province or the city in it, and 北京路 neither. */
function isRoad(text: string, end: number, full: boolean): boolean {
  return (
    !full &&
    /^(?:[东南西北中]?[一二三四五六七八九十]?(?:路|街|道|巷|大道|大街|大厦)|国际|银行)/.test(text.slice(end))
  );
}

/** Better known as a district of Beijing than as the city. */
const DOUBTFUL = '朝阳';

/**
 * Those that are meant: the ones that are called exactly so (朝阳市 is no 朝阳区), then those of the highest level (西安 is
 * the city, not the district 西安区 elsewhere).
 */
function meant(name: string, divisions: readonly Division[]): readonly string[] {
  const exact = divisions.filter(({ short, kind }) => name === short + kind);
  const fitting = exact.length > 0 ? exact : divisions;
  const top = Math.min(...fitting.map(({ level }) => level));
  return fitting.filter(({ level }) => level === top || name === DOUBTFUL).map(({ code }) => code);
}

/** An area code in a cell of its own, of any country: `0755`, `755`, `（0755）`, `0755-`; its digits as they stand. */
export function digitsWritten(text: string): string | undefined {
  return /^[(（[]?(\d{2,4})[)）\]]?-?$/.exec(text)?.[1];
}

/** The area code of the mainland, with its 0, that a cell gives; one that was given up gives the one to dial now. */
export function areaCodeWritten(text: string): string | undefined {
  const digits = digitsWritten(text) ?? '';
  const area = AREAS.get(digits.startsWith('0') ? digits : `0${digits}`);
  return area && (area.now ?? area.code);
}
