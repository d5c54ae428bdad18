import { unique } from '../../text/tokens.js';
import { foldLatin } from '../../text/width.js';
import { placeOfLatin } from '../data/regions.js';
import { latinMarks } from './marks.js';
import type { CompanyParts } from './types.js';
import { companyWords } from './words.js';

/** Lower-case tokens: `&` is and, apostrophes join, single letters with periods are one word (S.p.A. -> spa). */
function latinTokens(text: string): string[] {
  const folded = foldLatin(text)
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/&|\+/g, ' and ');
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How many tokens at the end are a legal form, and which. */
function formAtEnd(tokens: readonly string[]): { length: number; kind: string } {
  const { latinForms } = companyWords();
  for (let length = Math.min(5, tokens.length - 1); length >= 1; length--) {
    const kind = latinForms.get(tokens.slice(-length).join(' '));
    if (kind !== undefined) return { length, kind };
  }
  return { length: 0, kind: '' };
}

/** The legal form a name begins with: ООО, PT, Công ty TNHH. Something remains behind it. */
function formAtStart(tokens: readonly string[]): { length: number; kind: string } {
  const { latinBefore } = companyWords();
  for (let length = Math.min(5, tokens.length - 1); length >= 1; length--) {
    const kind = latinBefore.get(tokens.slice(0, length).join(' '));
    if (kind !== undefined) return { length, kind };
  }
  return { length: 0, kind: '' };
}

/** `… co ltd shanghai branch`: where the branch at the end begins; the number of tokens when there is none. */
function startOfBranch(tokens: readonly string[]): number {
  const { latinBranch, latinForms } = companyWords();
  const word = [2, 1].find((length) => latinBranch.has(tokens.slice(-length).join(' ')));
  if (word === undefined || tokens.length > 30) return tokens.length;
  const end = tokens.length - word;
  // Behind the last legal form, or with the place in front of it.
  for (let at = end; at >= 2; at--)
    if (
      latinForms.has(tokens.slice(at - 1, at).join(' ')) &&
      !/^(?:me|as|co|da|ad|se|pc)$/.test(tokens[at - 1] ?? '')
    )
      return at;
  for (const length of [2, 1]) {
    if (end - length < 1) continue;
    if (placeOfLatin(tokens.slice(end - length, end).join('')) !== undefined) return end - length;
  }
  return tokens.length;
}

/** Takes place names off both ends of `tokens`, `in china`, `(shenzhen)`, as long as something remains. */
function takePlaces(tokens: string[]): string[] {
  const places: string[] = [];
  const takeAt = (fromEnd: boolean): boolean => {
    for (const length of [2, 1]) {
      if (tokens.length <= length) continue;
      const at = fromEnd ? tokens.length - length : 0;
      const place = placeOfLatin(tokens.slice(at, at + length).join(''));
      if (place === undefined) continue;
      tokens.splice(at, length);
      places.push(place);
      return true;
    }
    return false;
  };
  while (takeAt(false));
  while (takeAt(true));
  return places;
}

function withoutStops(tokens: readonly string[]): string[] {
  const { latinStop } = companyWords();
  const kept = tokens.filter((token) => !latinStop.has(token));
  return kept.length > 0 ? kept : [...tokens];
}

/** Brand and trade of the tokens between place and form: trade words are taken off the end, then off the start. */
function brandOf(tokens: readonly string[]): { brand: string[]; trade: string[] } {
  const { latinTrades } = companyWords();
  let to = tokens.length;
  while (to > 1 && latinTrades.has(tokens[to - 1] ?? '')) to--;
  let from = 0;
  while (from < to - 1 && latinTrades.has(tokens[from] ?? '')) from++;
  const brand = tokens.slice(from, to);
  if (brand.length === 1 && latinTrades.has(brand[0] ?? '')) return { brand: [...tokens], trade: [] };
  return { brand, trade: [...tokens.slice(0, from), ...tokens.slice(to)] };
}

/** What stands in brackets at the end, when it is no legal form: the place or the branch of `Palm (Los Angeles)`. */
function asideOf(value: string): { name: string; aside: string } {
  const found = /^(.*[\p{L}\p{N}].*?)\s*\(([^()]{2,40})\)$/su.exec(value.length > 200 ? '' : value);
  const aside = latinTokens(found?.[2] ?? '');
  const isForm = companyWords().latinForms.has(aside.join(' '));
  if (found?.[1] === undefined || aside.length === 0 || isForm) return { name: value, aside: '' };
  return { name: found[1], aside: aside.join(' ') };
}

/** Parts of a name without Han characters. */
export function parseLatin(value: string): CompanyParts {
  const { name, aside } = asideOf(value);
  const allTokens = latinTokens(value);
  const all = latinTokens(name);
  const tokens = all.length > 0 ? [...all] : [value];
  const branchTokens = tokens.splice(startOfBranch(tokens));
  const form = formAtEnd(tokens);
  const formTokens = tokens.splice(tokens.length - form.length);
  const before = formAtStart(tokens);
  formTokens.unshift(...tokens.splice(0, before.length));
  const kept = withoutStops(tokens);
  const rest = [...kept];
  const places = takePlaces(rest);
  const asidePlace = placeOfLatin(aside.replace(/ /g, ''));
  if (asidePlace !== undefined) places.push(asidePlace);
  // A form may also stand before the place: Acme Ltd (China).
  const inner = form.length === 0 ? formAtEnd(rest) : { length: 0, kind: '' };
  formTokens.push(...rest.splice(rest.length - inner.length));
  const { brand, trade } = brandOf(rest);
  const kind = form.kind || inner.kind || before.kind;
  const regions = unique(places).sort();
  const own = brand.join('');
  const { latinTrades } = companyWords();
  const telling = brand.filter((token) => !latinTrades.has(token));
  const branch = [...branchTokens, ...(asidePlace === undefined && aside !== '' ? [aside] : [])].join(' ');
  const shownRegion = kept.filter((token) => !rest.includes(token) && !formTokens.includes(token));
  return {
    script: 'latin',
    full: allTokens.join(' ') || value,
    same: [regions.join(), kept.join(''), kind, branch].join('|'),
    codes: regions.filter((place) => place !== '中国').map((place) => `x${place}`),
    brand: own,
    sound: '',
    bare: own,
    trade: trade.join(' '),
    form: formTokens.join(' '),
    kind,
    group: false,
    branch,
    aside: '',
    core: kept.join(''),
    tokens: telling.length > 0 ? telling : brand,
    marks: latinMarks(allTokens),
    shown: {
      region: unique([...shownRegion, ...(asidePlace === undefined ? [] : [aside])]).join(' '),
      brand: brand.join(' '),
      trade: trade.join(' '),
      form: formTokens.join(' '),
      branch,
    },
  };
}
