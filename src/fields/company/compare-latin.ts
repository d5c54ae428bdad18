import { editDistance, editSimilarity, jaroWinkler } from '../../text/similarity.js';
import type { Comparison } from '../types.js';
import { formRelation, LONGEST, regionRelation } from './relations.js';
import type { CompanyParts } from './types.js';

/** More tokens than this are no name. */
const MOST_TOKENS = 20;

interface Overlap {
  /** Tokens of the shorter name that the other has too, and their letters. */
  readonly tokens: number;
  readonly letters: number;
  /** Those letters' share of all letters of the longer name's tokens, and of the shorter's. */
  readonly ofLong: number;
  readonly ofShort: number;
}

/** Equal, a plural, or one letter apart in a long word. */
function agree(a: string, b: string): boolean {
  if (a === b || a === `${b}s` || b === `${a}s`) return true;
  return Math.min(a.length, b.length) >= 6 && editDistance(a, b) <= 1;
}

function length(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + token.length, 0);
}

function overlap(a: readonly string[], b: readonly string[]): Overlap {
  const [short, long] =
    a.length < b.length || (a.length === b.length && length(a) <= length(b)) ? [a, b] : [b, a];
  const open = [...long];
  let tokens = 0;
  let letters = 0;
  for (const token of short) {
    const at = open.findIndex((other) => agree(token, other));
    if (at < 0) continue;
    open.splice(at, 1);
    tokens++;
    letters += token.length;
  }
  return {
    tokens,
    letters,
    ofLong: letters / Math.max(1, length(long)),
    ofShort: letters / Math.max(1, length(short)),
  };
}

/** Words that stand in names of any trade. */
const ANY_TRADE = new Set(
  (
    'sons son brothers bros group holding holdings enterprise enterprises venture ventures partners partnership ' +
    'associates association company companies corporation business businesses international intl global worldwide'
  ).split(' '),
);

function tellingTrade(trade: string): string[] {
  return trade.split(' ').filter((word) => word !== '' && !ANY_TRADE.has(word));
}

/** Whether a word of one trade is a word of the other or its beginning: deli, delicatessen. */
function tradesMeet(a: string, b: string): boolean {
  const [left, right] = [tellingTrade(a), tellingTrade(b)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((word) =>
    right.some(
      (other) =>
        word === other ||
        (word.length >= 4 && other.startsWith(word)) ||
        (other.length >= 4 && word.startsWith(other)),
    ),
  );
}

/** Acme Foods and Acme Plumbing: a short form leaves out words, it does not have others instead. */
function eachHasMore(a: CompanyParts, b: CompanyParts): boolean {
  const [short, long] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a];
  if (tellingTrade(short.trade).length === 0) return false;
  const words = [...long.tokens, ...tellingTrade(long.trade)];
  return !words.some((word) => tradesMeet(short.trade, word));
}

function sameBrand(a: CompanyParts, b: CompanyParts): Comparison {
  const key = `brand:${a.brand}`;
  const region = regionRelation(a.codes, b.codes);
  if (region === 'apart' || (a.branch !== '' && b.branch !== '' && a.branch !== b.branch))
    return { level: 'same_brand_elsewhere' };
  const form = formRelation(a, b);
  if (a.trade !== b.trade) return { level: tradesMeet(a.trade, b.trade) ? 'short_name' : 'same_brand', key };
  if (form === 'other') return { level: 'other_form', key };
  return form === 'same' && region === 'same' && a.branch === b.branch && a.core === b.core
    ? { level: 'same_name', key }
    : { level: 'short_name', key };
}

/** Compares two names without Han characters by the tokens of their brands; Jaro-Winkler and edits find typos. */
export function compareLatin(a: CompanyParts, b: CompanyParts): Comparison {
  if (a.brand === b.brand) return sameBrand(a, b);
  if (regionRelation(a.codes, b.codes) === 'apart') return { level: 'different' };
  if (a.core === b.core) return { level: 'short_name' };
  const tooLong = a.core.length > LONGEST || b.core.length > LONGEST;
  if (tooLong || a.tokens.length > MOST_TOKENS || b.tokens.length > MOST_TOKENS)
    return { level: 'different' };
  const shared = overlap(a.tokens, b.tokens);
  if (shared.ofShort === 1 && shared.letters >= 4) {
    if (shared.tokens === a.tokens.length && shared.tokens === b.tokens.length)
      return { level: tradesMeet(a.trade, b.trade) ? 'similar' : 'same_brand' };
    if (eachHasMore(a, b)) return { level: 'same_brand' };
    return { level: shared.tokens >= 2 && shared.letters >= 8 ? 'short_name' : 'part_of_name' };
  }
  const shorter = Math.min(a.brand.length, b.brand.length);
  const meet = tradesMeet(a.trade, b.trade);
  if (meet && shorter >= 6 && editSimilarity(a.brand, b.brand) >= 0.82) return { level: 'similar' };
  if (meet && shorter >= 8 && jaroWinkler(a.brand, b.brand) >= 0.95) return { level: 'similar' };
  if (shared.tokens >= 2 && shared.letters >= 7 && shared.ofLong >= 0.55) return { level: 'similar' };
  if (shorter >= 3 && editDistance(a.brand, b.brand) === 1) return { level: 'brand_differs' };
  return { level: 'different' };
}
