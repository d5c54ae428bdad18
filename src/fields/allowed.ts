import { begun } from '../i18n/list.js';
import type { AllowedValue } from '../model/dictionary.js';
import type { Words } from '../model/words.js';
import { nearest } from '../text/similarity.js';
import { unique } from '../text/tokens.js';
import { fold } from './fold.js';
import type { Note } from './types.js';

/* Looking allowed values up, for the types that do it themselves. */

/** Longer cells are not a mistyped allowed value, and not worth looking for one. */
const LONGEST_GUESS = 40;

/** Allowed values that a finding names. */
const MOST_NAMED = 40;

/** Folded spelling without spaces -> allowed value. Bound to the list, which lives as long as its dictionary. */
const lookups = new WeakMap<readonly AllowedValue[], ReadonlyMap<string, string>>();

export function lookupOf(allowed: readonly AllowedValue[]): ReadonlyMap<string, string> {
  const known = lookups.get(allowed);
  if (known !== undefined) return known;
  const map = new Map<string, string>();
  for (const { value } of allowed) map.set(allowedKey(value), value);
  for (const { value, synonyms } of allowed)
    for (const synonym of synonyms) if (!map.has(allowedKey(synonym))) map.set(allowedKey(synonym), value);
  lookups.set(allowed, map);
  return map;
}

/** How spellings are compared: width, case, spaces, accents and traditional characters do not matter. */
export function allowedKey(text: string): string {
  return fold(text).replace(/ /g, '');
}

/** The allowed values as a finding names them: every finding is kept, so a long list is only begun. */
export function allowedNamed(values: Iterable<string>): string[] {
  return begun(unique(values), MOST_NAMED);
}

/** The finding of what is not allowed, with the nearest allowed value where one is near. Never guessed. */
export function notAllowed(cell: string, text: string, lookup: ReadonlyMap<string, string>): Note {
  const allowed = allowedNamed(lookup.values());
  // Any letter is one step from any other.
  const guess = text.length > 1 && text.length <= LONGEST_GUESS;
  const near = guess ? nearest(allowedKey(text), [...lookup.keys()]) : undefined;
  const meant = near === undefined ? undefined : lookup.get(near);
  // Half of a word of two characters is another word: 一般 is not 一级, which is only a synonym of A.
  const suggestion = text.length === 2 && near !== allowedKey(meant ?? '') ? undefined : meant;
  return suggestion === undefined
    ? { code: 'not_allowed', before: cell, params: { text, allowed } }
    : { code: 'nearly_allowed', before: cell, params: { text, allowed, nearest: suggestion } };
}

export const notAllowedWords: Readonly<Record<'not_allowed' | 'nearly_allowed', Words>> = {
  not_allowed: {
    en: '“{text}” is not one of the allowed values ({allowed}). Correct it, or add it to the dictionary as a value or a synonym.',
    'zh-CN': '“{text}”不在允许的取值（{allowed}）之内。请改正，或把它作为取值或同义词加入数据字典。',
  },
  nearly_allowed: {
    en: '“{text}” is not one of the allowed values ({allowed}). Is “{nearest}” meant? Correct it, or add it to the dictionary as a synonym.',
    'zh-CN':
      '“{text}”不在允许的取值（{allowed}）之内，是否应为“{nearest}”？请改正，或把它作为同义词加入数据字典。',
  },
};
