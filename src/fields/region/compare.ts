import { placeOfLatin } from '../data/regions.js';
import { fold } from '../fold.js';
import type { Comparison } from '../types.js';
import { areaOf } from './areas.js';
import { LONGEST, placeKey, readWhole } from './read.js';

/** What comparing needs of a region. */
export interface PreparedRegion {
  /** Beginnings of the codes of GB/T 2260 that it may be (`33`, `3301`, `330106`), none where it is not known. */
  readonly codes: readonly string[];
  readonly folded: string;
}

export function prepareRegion(value: string): PreparedRegion {
  const folded = fold(value);
  if (value.length > LONGEST * 2) return { codes: [], folded };
  const key = placeKey(value);
  const area = areaOf(key);
  if (area !== undefined) return { codes: area.provinces, folded };
  const han = placeOfLatin(key.replace(/(?:province|city|shi|sheng)$/, '')) ?? placeOfLatin(key) ?? key;
  const found = readWhole(han, 'any');
  if (found === undefined) return { codes: [], folded };
  const { province, city, district } = found.place;
  const known = district ?? city ?? province;
  const codes =
    found.place.districtName !== undefined ? (found.named.at(-1)?.codes ?? []) : known ? [known] : [];
  return { codes: codes.map(trim).sort(), folded };
}

/** 330100 and 330000 without the zeros that say that no lower level is meant. */
function trim(code: string): string {
  return code.replace(/(?:00)+$/, '');
}

/** The same place; one that lies in the other; others. Of names that several places have, any may be meant. */
export function comparisonOf(a: PreparedRegion, b: PreparedRegion): Comparison {
  const key = keyOf(a);
  if (key === keyOf(b)) return { level: 'exact', key };
  if (a.folded === b.folded) return { level: 'exact' };
  const within = a.codes.some((x) => b.codes.some((y) => x.startsWith(y) || y.startsWith(x)));
  return { level: within ? 'within' : 'different' };
}

export function keyOf({ codes, folded }: PreparedRegion): string {
  return codes.length > 0 ? codes.slice(0, 20).join(' ') : folded.slice(0, 60);
}
