import { editDistance } from '../../text/similarity.js';
import type { Comparison } from '../types.js';
import { compareLatin } from './compare-latin.js';
import { housesDiffer, marksDiffer } from './marks.js';
import { formRelation, LONGEST, regionRelation } from './relations.js';
import type { CompanyParts } from './types.js';
import { companyWords, segment } from './words.js';

/** Whether the characters of `short` occur in `long` in the same order. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) {
    if (long.charCodeAt(i) === short.charCodeAt(at)) at++;
  }
  return at === short.length;
}

/** `part`: one is missing or found in the other in order; `near`: they share a word that tells the business. */
function trades(a: string, b: string): 'same' | 'part' | 'near' | 'other' {
  if (a === b) return 'same';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isSubsequence(short, long)) return 'part';
  const { general } = companyWords();
  const telling = (text: string): string[] => (segment(text) ?? [text]).filter((word) => !general.has(word));
  const left = telling(a);
  const right = telling(b);
  if (left.length === 0 || right.length === 0) return 'near';
  return left.some((word) => right.some((other) => shareTellingCharacter(word, other))) ? 'near' : 'other';
}

/** 客车 and 汽车, 味业 and 调味; that both end in 业 says nothing. */
function shareTellingCharacter(a: string, b: string): boolean {
  for (const char of a) if (!'业品具店用'.includes(char) && b.includes(char)) return true;
  return false;
}

/** Whether a name is no more than people call a company: without a legal form, or only with 集团, 股份, 公司, 银行. */
function isInformal(parts: CompanyParts): boolean {
  return INFORMAL_KINDS.has(parts.kind) || parts.form === '股份' || parts.form === '公司';
}

const INFORMAL_KINDS = new Set(['', 'group', 'bank', 'hospital', 'institute', 'school', 'hotel']);

type Containment = 'strong' | 'weak' | 'no';

/** Whether `short`, an informal name, is found in `long`; `weak`: by little. */
function found(short: CompanyParts, long: CompanyParts): Containment {
  if (!isInformal(short)) return 'no';
  const name = `${short.bare}${short.trade}`;
  if (name.length < 2) return 'no';
  const target = long.core;
  const begins = target.startsWith(name) || long.bare.startsWith(name);
  const whole = short.brand + short.trade;
  if (whole.length >= 4 && isSubsequence(whole, target)) {
    const first = whole[0];
    return target[0] === first || long.bare[0] === first || target.includes(whole) ? 'strong' : 'weak';
  }
  if (name.length >= 3 && (begins || long.bare.endsWith(name))) return 'strong';
  if (name.length >= 3 && isSubsequence(name, target)) return 'weak';
  if (begins || long.bare.endsWith(name)) return 'weak';
  // 新钢 for 新余钢铁.
  const abbreviates = long.brand !== long.bare && name === `${long.brand[0]}${long.bare[0]}`;
  return abbreviates ? 'weak' : 'no';
}

/** 米兰站 of 米兰站控股有限公司: what looks like a legal form is the end of the brand. */
function isBrandOf(short: CompanyParts, long: CompanyParts): boolean {
  return short.full.length >= 3 && (short.full === long.brand || short.full === long.bare);
}

function containment(a: CompanyParts, b: CompanyParts): Containment {
  const there = a.core.length <= b.core.length ? found(a, b) : 'no';
  const back = b.core.length <= a.core.length ? found(b, a) : 'no';
  if (there === 'strong' || back === 'strong') return 'strong';
  return there === 'weak' || back === 'weak' ? 'weak' : 'no';
}

/** 肯德基（国贸） and 肯德基（中关村）; a name that says nothing in brackets contradicts nothing. */
function otherHouse(a: CompanyParts, b: CompanyParts): boolean {
  return a.aside !== '' && b.aside !== '' && a.aside !== b.aside;
}

function sameBrand(a: CompanyParts, b: CompanyParts): Comparison {
  const key = `brand:${a.brand}`;
  const region = regionRelation(a.codes, b.codes);
  if (region === 'apart') return { level: 'same_brand_elsewhere' };
  if (a.branch !== b.branch || otherHouse(a, b)) return { level: 'branch' };
  const trade = trades(a.trade, b.trade);
  const form = formRelation(a, b);
  if (trade === 'other') return { level: 'other_trade' };
  if (trade === 'near') return { level: 'same_brand', key };
  if (form === 'other') return { level: trade === 'same' ? 'other_form' : 'same_brand', key };
  const province = a.codes.some((code) => code.length === 2) !== b.codes.some((code) => code.length === 2);
  if (region === 'inside' && province) return { level: 'same_brand', key };
  if (trade === 'same' && form === 'same' && region === 'same' && a.aside === b.aside)
    return { level: 'same_name', key: `same:${a.same}` };
  return { level: 'short_name', key };
}

/** Characters from which on a single one that differs is a slip of the pen rather than another name. */
const LONG_NAME = 8;

/**
 * One character missing, added or wrong behind the brand, so that the trade or form was not recognised and the one
 * brand begins the other: 星永 in 星永精密五金有限公司, but 星永精密五 in 星永精密五有限公司.
 */
function slipBehindBrand(a: CompanyParts, b: CompanyParts): boolean {
  const [short, long] = a.brand.length <= b.brand.length ? [a.brand, b.brand] : [b.brand, a.brand];
  if (short.length < 2 || !long.startsWith(short) || a.branch !== b.branch) return false;
  const shorter = Math.min(a.full.length, b.full.length);
  return shorter >= LONG_NAME && shorter <= 2 * LONGEST && editDistance(a.full, b.full) === 1;
}

/** 双利 and 双丽 in the same trade and place. In a long brand the one character that differs is rather a slip. */
function soundsAlike(a: CompanyParts, b: CompanyParts): boolean {
  if (a.sound === '' || a.sound !== b.sound || a.brand.length !== b.brand.length) return false;
  if (a.brand.length >= 4 && a.trade === b.trade && editDistance(a.brand, b.brand) === 1) return false;
  return (
    regionRelation(a.codes, b.codes) !== 'apart' &&
    a.branch === b.branch &&
    trades(a.trade, b.trade) !== 'other'
  );
}

function compareHan(a: CompanyParts, b: CompanyParts): Comparison {
  if (a.brand === b.brand) return sameBrand(a, b);
  const contained = isBrandOf(a, b) || isBrandOf(b, a) ? 'strong' : containment(a, b);
  if (contained !== 'no' && regionRelation(a.codes, b.codes) !== 'apart') {
    if (a.branch !== b.branch) return { level: 'branch' };
    return { level: contained === 'strong' ? 'short_name' : 'part_of_name' };
  }
  if (isOneHouse(a, b)) return { level: 'other_form' };
  if (slipBehindBrand(a, b)) return { level: 'similar' };
  if (soundsAlike(a, b)) return { level: 'same_sound' };
  if (Math.abs(a.brand.length - b.brand.length) > 1 || regionRelation(a.codes, b.codes) === 'apart')
    return { level: 'different' };
  if (a.brand.length > LONGEST || b.brand.length > LONGEST) return { level: 'different' };
  if (a.brand.length < 2 || b.brand.length < 2 || editDistance(a.brand, b.brand) !== 1)
    return { level: 'different' };
  if (a.branch !== b.branch || trades(a.trade, b.trade) === 'other') return { level: 'different' };
  const long = Math.min(a.brand.length, b.brand.length) >= 4 && a.trade === b.trade;
  return { level: long ? 'similar' : 'brand_differs' };
}

/** Levels that hold two names apart by themselves, with reasons of their own. */
const APART: ReadonlySet<string> = new Set(['branch', 'same_brand_elsewhere']);
const NO_AGREEMENT: ReadonlySet<string> = new Set(['different', 'other_trade']);

/** 锦江饭店 of 上海锦江饭店咖啡厅 and 锦江饭店宴会厅. */
function oneHost(a: string, b: string): boolean {
  return a.length >= 2 && b.length >= 2 && (a.endsWith(b) || b.endsWith(a));
}

/** 锦江饭店咖啡厅 and 锦江饭店咖啡馆. */
function isOneHouse(a: CompanyParts, b: CompanyParts): boolean {
  return a.marks.host !== '' && a.marks.host === b.marks.host && a.marks.houses[0] === b.marks.houses[0];
}

/** 一厂 and 二厂, 东店 and 西店: however close the names are, what differs is there to tell two units apart. */
function areSisters(a: CompanyParts, b: CompanyParts, level: string): boolean {
  if (a.script !== b.script || APART.has(level)) return false;
  if (housesDiffer(a.marks, b.marks) && oneHost(a.marks.host, b.marks.host)) return true;
  if (!NO_AGREEMENT.has(level) && housesDiffer(a.marks, b.marks)) return true;
  return marksDiffer(a.marks, b.marks) && (!NO_AGREEMENT.has(level) || a.marks.rest === b.marks.rest);
}

/** The level two names agree on; the same whichever comes first. */
export function compareCompanies(a: CompanyParts, b: CompanyParts): Comparison {
  if (a.full === b.full) return { level: 'exact', key: `full:${a.full}` };
  const found = compareParts(a, b);
  return areSisters(a, b, found.level) ? { level: 'sister_unit' } : found;
}

function compareParts(a: CompanyParts, b: CompanyParts): Comparison {
  if (a.same === b.same) return { level: 'same_name', key: `same:${a.same}` };
  if (a.script !== b.script) return { level: a.brand === b.brand ? 'short_name' : 'other_script' };
  return a.script === 'han' ? compareHan(a, b) : compareLatin(a, b);
}
