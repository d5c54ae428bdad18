import { fold, foldHard } from '../../fields/fold.js';
import { isJunk } from '../../fields/junk.js';
import type { AllowedValue } from '../../model/dictionary.js';
import { simplify } from '../../text/han.js';
import { byText } from '../../text/lists.js';
import { editDistance } from '../../text/similarity.js';

/** A spelling with how often it occurs and the line of the first one. */
export interface Spelling {
  readonly text: string;
  readonly count: number;
  readonly at: number;
}

/** Spellings that are one value: 经销商, 经销 商 and 經銷商. */
export interface SpellingGroup {
  /** The spelling to keep: simplified and without odd spaces where there is one, then the most frequent. */
  readonly value: string;
  readonly count: number;
  readonly spellings: readonly Spelling[];
}

/** Groups spellings that differ in width, case, spaces, punctuation or script alone; most frequent group first. */
export function groupSpellings(spellings: readonly Spelling[]): SpellingGroup[] {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    if (spelling.text !== '0' && isJunk(spelling.text)) continue;
    const key = foldHard(spelling.text);
    groups.set(key, [...(groups.get(key) ?? []), spelling]);
  }
  return [...groups.values()]
    .map((members) => {
      const sorted = [...members].sort(
        (a, b) => oddness(a.text) - oddness(b.text) || b.count - a.count || byText(a.text, b.text),
      );
      const count = members.reduce((sum, one) => sum + one.count, 0);
      return { value: sorted[0]?.text ?? '', count, spellings: sorted };
    })
    .sort((a, b) => b.count - a.count || byText(a.value, b.value));
}

/** How far a spelling is from how the value should be written. */
function oddness(text: string): number {
  const traditional = simplify(text) === text ? 0 : 1;
  const spaced = /\p{Script=Han} \p{Script=Han}/u.test(text) ? 2 : 0;
  const wide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(text) ? 1 : 0;
  return traditional + spaced + wide;
}

const SEPARATORS = /\s*[,，、;；|｜/／]\s*/;

/** Cells that hold several values, as these values. */
export function pieces(spellings: readonly Spelling[]): Spelling[] {
  const counted = new Map<string, Spelling>();
  for (const { text, count, at } of spellings)
    for (const piece of text.split(SEPARATORS).filter((one) => one !== '')) {
      const known = counted.get(piece);
      counted.set(piece, { text: piece, count: count + (known?.count ?? 0), at: known?.at ?? at });
    }
  return [...counted.values()];
}

/** Whether cells hold several values at once: every piece is a value that stands alone elsewhere. */
export function splitMany(groups: readonly SpellingGroup[]): {
  readonly single: readonly SpellingGroup[];
  readonly many: readonly SpellingGroup[];
} {
  const keys = new Set(groups.map(({ value }) => foldHard(value)));
  const isMany = ({ value }: SpellingGroup): boolean => {
    const pieces = value.split(SEPARATORS).filter((piece) => piece !== '');
    return pieces.length > 1 && pieces.every((piece) => keys.has(foldHard(piece)));
  };
  const many = groups.filter(isMany);
  return { single: groups.filter((group) => !many.includes(group)), many };
}

/** Rarer than one in so many, a value may be a slip of another. */
const RARE = 20;

/** A rare value with the frequent one that it is nearly spelt as; undefined where there is none. */
export function slipOf(group: SpellingGroup, groups: readonly SpellingGroup[]): SpellingGroup | undefined {
  const key = foldHard(group.value);
  if ([...key].length < 3) return undefined;
  return groups.find(
    (other) =>
      other.count >= group.count * RARE &&
      [...foldHard(other.value)].length >= 3 &&
      sameDigits(key, foldHard(other.value)) &&
      editDistance(key, foldHard(other.value)) === 1,
  );
}

/** Another number is another value, however near: 027 is no slip of 029. */
function sameDigits(a: string, b: string): boolean {
  const digits = (text: string): string => text.replace(/\D/g, '');
  return digits(a) === digits(b);
}

/** Values of a column are few with at most so many, and each of them frequent enough. */
const MOST_VALUES = 30;
const LEAST_EACH = 4;
const LEAST_FILLED = 20;

/** Whether a column looks like a choice among few values. */
export function isChoice(groups: readonly SpellingGroup[]): boolean {
  const filled = groups.reduce((sum, { count }) => sum + count, 0);
  const longest = Math.max(0, ...groups.map(({ value }) => value.length));
  return (
    groups.length > 0 &&
    groups.length <= MOST_VALUES &&
    longest <= 20 &&
    filled >= LEAST_FILLED &&
    filled >= groups.length * LEAST_EACH
  );
}

/** Groups whose value and spellings the list does not know. */
export function unknownTo(
  allowed: readonly AllowedValue[],
  groups: readonly SpellingGroup[],
): SpellingGroup[] {
  const known = new Set(
    allowed.flatMap(({ value, synonyms }) => [value, ...synonyms]).map((word) => keyOf(word)),
  );
  return groups.filter(({ spellings }) => !spellings.some(({ text }) => known.has(keyOf(text))));
}

/** As the type `choice` compares. */
function keyOf(text: string): string {
  return fold(text).replace(/ /g, '');
}

/** Values with their other spellings, as the dictionary file has them. */
export function allowedOf(groups: readonly SpellingGroup[]): AllowedValue[] {
  return groups.map(({ value, spellings }) => ({
    value,
    synonyms: spellings.map(({ text }) => text).filter((text) => text !== value),
  }));
}
