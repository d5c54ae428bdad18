import { editDistance, editSimilarity, jaroWinkler } from '../../text/similarity.js';
import type { Comparison } from '../types.js';
import type { CompanyParts } from './types.js';
import { companyWords, segment } from './words.js';

type RegionRelation = 'same' | 'unnamed' | 'inside' | 'apart';

/** `inside`: one is a part of the other; `unnamed`: at least one name says nothing of a place. */
function regions(a: readonly string[], b: readonly string[]): RegionRelation {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'same' : 'unnamed';
  if (a.length === b.length && a.every((code, index) => code === b[index])) return 'same';
  return a.some((x) => b.some((y) => x.startsWith(y) || y.startsWith(x))) ? 'inside' : 'apart';
}

/** Whether the characters of `short` occur in `long` in the same order. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i++) {
    if (long.charCodeAt(i) === short.charCodeAt(at)) at++;
  }
  return at === short.length;
}

const COMPANY_KINDS = new Set(['limited', 'joint', 'company', 'group']);

/** `part`: one says less than the other (公司 and 有限公司, nothing and 有限公司). */
function forms(a: CompanyParts, b: CompanyParts): 'same' | 'part' | 'other' {
  const equal =
    a.kind === b.kind &&
    (a.kind === 'limited' || a.kind === 'joint' || a.form === b.form || a.script === 'latin');
  if (equal && a.group === b.group) return 'same';
  if (a.kind === '' || b.kind === '') return 'part';
  const vague = (x: CompanyParts): boolean => x.kind === 'company' || x.kind === 'group' || x.form === '股份';
  if ((vague(a) || vague(b)) && COMPANY_KINDS.has(a.kind) && COMPANY_KINDS.has(b.kind)) return 'part';
  return 'other';
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

function containment(a: CompanyParts, b: CompanyParts): Containment {
  const there = a.core.length <= b.core.length ? found(a, b) : 'no';
  const back = b.core.length <= a.core.length ? found(b, a) : 'no';
  if (there === 'strong' || back === 'strong') return 'strong';
  return there === 'weak' || back === 'weak' ? 'weak' : 'no';
}

function sameBrand(a: CompanyParts, b: CompanyParts): Comparison {
  const key = `brand:${a.brand}`;
  const region = regions(a.codes, b.codes);
  if (region === 'apart') return { level: 'same_brand_elsewhere' };
  if (a.branch !== b.branch) return { level: 'branch' };
  const trade = trades(a.trade, b.trade);
  const form = forms(a, b);
  if (trade === 'other') return { level: 'other_trade' };
  if (trade === 'near') return { level: 'same_brand', key };
  if (form === 'other') return { level: trade === 'same' ? 'other_form' : 'same_brand', key };
  const province = a.codes.some((code) => code.length === 2) !== b.codes.some((code) => code.length === 2);
  if (region === 'inside' && province) return { level: 'same_brand', key };
  if (trade === 'same' && form === 'same' && region === 'same')
    return { level: 'same_name', key: `same:${a.same}` };
  return { level: 'short_name', key };
}

/** Longer texts are no names; comparing them letter by letter would take a square of their length. */
const LONGEST = 120;

function compareHan(a: CompanyParts, b: CompanyParts): Comparison {
  if (a.brand === b.brand) return sameBrand(a, b);
  const contained = containment(a, b);
  if (contained !== 'no' && regions(a.codes, b.codes) !== 'apart') {
    if (a.branch !== b.branch) return { level: 'branch' };
    return { level: contained === 'strong' ? 'short_name' : 'part_of_name' };
  }
  if (Math.abs(a.brand.length - b.brand.length) > 1 || regions(a.codes, b.codes) === 'apart')
    return { level: 'different' };
  if (a.brand.length > LONGEST || b.brand.length > LONGEST) return { level: 'different' };
  if (a.brand.length < 2 || b.brand.length < 2 || editDistance(a.brand, b.brand) !== 1)
    return { level: 'different' };
  if (a.branch !== b.branch || trades(a.trade, b.trade) === 'other') return { level: 'different' };
  const long = Math.min(a.brand.length, b.brand.length) >= 4 && a.trade === b.trade;
  return { level: long ? 'similar' : 'brand_differs' };
}

/** How much of the shorter name's tokens (by length, roots by typo counted) the other has. */
function tokenOverlap(a: readonly string[], b: readonly string[]): { shared: number; share: number } {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let shared = 0;
  let total = 0;
  const open = [...many];
  for (const token of few) {
    total += token.length;
    const at = open.findIndex((other) => tokensAgree(token, other));
    if (at < 0) continue;
    shared += token.length;
    open.splice(at, 1);
  }
  return { shared, share: total === 0 ? 0 : shared / total };
}

/** Equal, one an abbreviation of the other (deli, delicatessen), or one letter apart in a long word. */
function tokensAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short)) return true;
  return short.length >= 5 && editDistance(a, b) <= 1;
}

function compareLatin(a: CompanyParts, b: CompanyParts): Comparison {
  const key = `brand:${a.brand}`;
  const region = regions(a.codes, b.codes);
  if (a.brand === b.brand) {
    if (region === 'apart') return { level: 'same_brand_elsewhere' };
    const form = forms(a, b);
    if (a.core === b.core && form === 'same') return { level: 'same_name', key: `same:${a.same}` };
    if (a.core === b.core)
      return form === 'part' ? { level: 'short_name', key } : { level: 'other_form', key };
    if (a.trade === '' || b.trade === '') return { level: 'short_name', key };
    if (a.tokens.length < 20 && b.tokens.length < 20 && tokenOverlap(a.tokens, b.tokens).share === 1)
      return { level: 'short_name', key };
    return { level: 'same_brand', key };
  }
  if (region === 'apart') return { level: 'different' };
  if (a.core.length > LONGEST || b.core.length > LONGEST) return { level: 'different' };
  const { shared, share } = tokenOverlap(a.tokens, b.tokens);
  const shorter = Math.min(a.core.length, b.core.length);
  if (share === 1 && shared >= 6)
    return { level: a.brand.length > 3 && b.brand.length > 3 ? 'short_name' : 'part_of_name' };
  if (shorter >= 7 && (jaroWinkler(a.core, b.core) >= 0.93 || editSimilarity(a.core, b.core) >= 0.85))
    return { level: 'similar' };
  if (share >= 0.6 && shared >= 8) return { level: 'similar' };
  const brands = Math.min(a.brand.length, b.brand.length);
  if (brands >= 5 && editSimilarity(a.brand, b.brand) >= 0.8) return { level: 'similar' };
  if (brands >= 3 && editDistance(a.brand, b.brand) === 1) return { level: 'brand_differs' };
  return { level: 'different' };
}

/** The level two names agree on; the same whichever comes first. */
export function compareCompanies(a: CompanyParts, b: CompanyParts): Comparison {
  if (a.full === b.full) return { level: 'exact', key: `full:${a.full}` };
  if (a.same === b.same) return { level: 'same_name', key: `same:${a.same}` };
  if (a.script !== b.script) return { level: a.brand === b.brand ? 'short_name' : 'other_script' };
  return a.script === 'han' ? compareHan(a, b) : compareLatin(a, b);
}
