import { simplify } from '../../text/han.js';
import { byText } from '../../text/lists.js';
import { jaroWinkler } from '../../text/similarity.js';
import { foldLatin } from '../../text/width.js';
import { sameGivenName } from '../data/nicknames.js';
import { surnameOf } from '../data/surnames.js';
import type { Comparison } from '../types.js';
import { householdOf } from './household.js';
import { generation, suffix } from './latin.js';
import { hanSound, isPinyinOf, pinyinSounds, skeleton, soundAlike, surnamesAlike } from './sound.js';

/** A name made ready for comparing. */
export interface PreparedPerson {
  /** The part in Han characters, simplified and without dots; '' for none. */
  readonly han: string;
  readonly surname: string;
  /** The other words, folded, in order; without suffixes. */
  readonly words: readonly string[];
  /** What stays of each word when it is misspelt. */
  readonly sounds: readonly string[];
  /** The words in alphabetical order: one key for every order. */
  readonly sorted: string;
  /** `jr`, `sr`, `ii`, ...: what tells father and son apart; '' where the name does not say. */
  readonly generation: string;
}

const LATIN = /\p{Script=Latin}/u;

/** From this similarity on (Jaro-Winkler) two words are taken for spellings of one. */
const ALIKE = 0.88;
/** And from this on where they also sound the same: Keeley and Kaylee. */
const ALIKE_IN_SOUND = 0.7;
/** And from this share of common letters on where a hand has thrown them about. */
const SCRAMBLED = 0.8;
const PERHAPS_SCRAMBLED = 0.65;
/** A word of no more letters is another word with one other letter. */
const SHORT = 4;
/** A word this much longer than another is no misspelling of it. */
const EXTENSION = 3;

export function prepare(value: string): PreparedPerson {
  const han = simplify((value.match(/\p{Script=Han}|〇|々/gu) ?? []).join(''));
  const rest = value.replace(/[\p{Script=Han}〇々]+/gu, ' ');
  const all: string[] =
    foldLatin(rest)
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const added = (word: string, index: number): boolean =>
    index > 0 && (suffix(word) !== undefined || generation(word) !== undefined);
  const words = all.filter((word, index) => !added(word, index));
  return {
    han,
    surname: value.includes('·') ? '' : (surnameOf(han) ?? ''),
    words,
    sounds: words.map(skeleton),
    sorted: [...words].sort(byText).join(' '),
    generation: all.slice(1).flatMap((word) => generation(word) ?? [])[0] ?? '',
  };
}

export function blockKeys({ han, surname, words, sorted }: PreparedPerson): string[] {
  const keys = new Set<string>();
  // 张伟, 章伟 and Zhang Wei.
  const sound = hanSound(han, surname);
  if (sound !== '') keys.add(`y:${sound}`);
  if (han === '') for (const read of pinyinSounds(words)) keys.add(`y:${read}`);
  if (han !== '') keys.add(han);
  if (sorted !== '') keys.add(sorted);
  for (const [index, word] of words.entries()) {
    if (word.length < 3 && words.length > 1) continue;
    if (words.length === 1) keys.add(`1${skeleton(word)}`);
    words.forEach((other, at) => {
      if (at === index) return;
      keys.add(`${word}+${other.slice(0, 1)}`);
      keys.add(`~${skeleton(word)}+${other.slice(0, 1)}`);
    });
  }
  return [...keys];
}

export function agreementKeys({ han, surname, words, sorted }: PreparedPerson): string[] {
  const keys = new Set<string>();
  if (han !== '' && han !== surname) keys.add(`h:${han}`);
  if (sorted !== '') keys.add(`n:${sorted}`);
  for (const word of words) if (word.length > 1) keys.add(`w:${word}`);
  return [...keys];
}

export function compare(a: PreparedPerson, b: PreparedPerson): Comparison {
  if (a.han !== '' && b.han !== '') {
    const found = compareHan(a, b);
    return found.level === 'surname' && a.words.length > 0 && b.words.length > 0 ? compareWords(a, b) : found;
  }
  if (otherGeneration(a, b) || otherGeneration(b, a)) return { level: 'different' };
  if (a.words.length > 0 && b.words.length > 0) return compareWords(a, b);
  if (a.han === b.han && a.sorted === b.sorted) return { level: 'exact' };
  const [han, latin] = a.han === '' ? [b, a] : [a, b];
  return { level: isPinyinOf(latin.words, han.han, han.surname) ? 'same_sound' : 'other_script' };
}

/** Father and son share everything but this. The first of a line is an I only where the other is II or III. */
function otherGeneration(a: PreparedPerson, b: PreparedPerson): boolean {
  if (a.generation === '') return false;
  if (b.generation !== '') return a.generation !== b.generation;
  return LATER.has(a.generation) && b.words.includes('i');
}

const LATER: ReadonlySet<string> = new Set(['ii', 'iii', 'iv']);

function compareHan(a: PreparedPerson, b: PreparedPerson): Comparison {
  const [short, long] = a.han.length <= b.han.length ? [a, b] : [b, a];
  // Without a key: however rare a surname is in the store, whole families and villages have it.
  if (short.han === long.surname) return { level: 'surname' };
  if (a.han === b.han) return { level: 'exact', key: `h:${a.han}` };
  // A given name alone needs two characters to say something.
  if (short.han.length >= 2 && long.han.length > short.han.length && long.han.endsWith(short.han)) {
    return { level: 'shortened' };
  }
  if (short.han.length >= 4 && long.han.startsWith(short.han)) return { level: 'shortened' };
  if (short.han.length === long.han.length && short.han.length >= 3) {
    const wrong = [...short.han].flatMap((char, index) => (char === [...long.han][index] ? [] : [index]));
    if (wrong.length === 1) return { level: short.han.length === 3 ? slipOf(a, b, wrong[0]!) : 'similar' };
  }
  const surnames = short.han.length === 2 && long.han.length === 2 && a.surname === b.surname;
  if (surnames && a.surname.length === 1 && soundAlike(a.han.slice(1), b.han.slice(1)))
    return { level: 'one_part' };
  return { level: isOtherSurname(a, b) ? 'one_part' : 'different' };
}

/** 张伟 and 章伟: in so short a name that is little. */
function isOtherSurname(a: PreparedPerson, b: PreparedPerson): boolean {
  const short = a.han.length === 2 && b.han.length === 2 && a.surname.length === 1 && b.surname.length === 1;
  return short && a.han[1] === b.han[1] && surnamesAlike(a.surname, b.surname);
}

/** 小明 for 晓明 is a slip; 建国 and 建军 are two brothers. `at`: the character that differs. */
function slipOf(a: PreparedPerson, b: PreparedPerson, at: number): string {
  if (soundAlike([...a.han][at]!, [...b.han][at]!)) return 'same_sound';
  return a.surname !== '' && a.surname === b.surname ? 'kin' : 'one_part';
}

/** How two words agree: 3 equal, 2 alike or of one sound, 1 as initial or short form, 0 not. */
function agreement(a: string, b: string, sameSound: boolean): number {
  if (a === b) return 3;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 1 : 0;
  if (sameGivenName(a, b)) return 1;
  // Words of very different length cannot come near enough.
  if (short.length < 3 || short.length * 5 < long.length * 2) return 0;
  const likeness = jaroWinkler(a, b);
  if (likeness < (sameSound ? ALIKE_IN_SOUND : ALIKE))
    return short.length >= 4 && sharedLetters(a, b) >= SCRAMBLED ? 2 : 0;
  // Mary and Mark: in a short word one letter makes another name.
  if (long.length <= SHORT && !sameSound && short.length === long.length && sharedLetters(a, b) < 1) return 0;
  // Anna may be short for Annabelle, but nobody mistypes the one for the other.
  return long.length - short.length >= EXTENSION ? 1 : 2;
}

/** Letters that both have, in whatever order, over all letters (Dice 1945): Taylor and aTlylor. */
function sharedLetters(a: string, b: string): number {
  const open = [...b];
  let shared = 0;
  for (const letter of a) {
    const at = open.indexOf(letter);
    if (at === -1) continue;
    open.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (shared + open.length + a.length);
}

/** The level of two names in words, and whether two of one household may be called so. */
function compareWords(a: PreparedPerson, b: PreparedPerson): Comparison {
  const found = levelOfWords(a, b);
  const household = householdOf(a, b, found.level);
  return household === undefined ? found : { ...found, household };
}

function levelOfWords(a: PreparedPerson, b: PreparedPerson): Comparison {
  if (a.sorted === b.sorted) {
    const inOrder = a.words.every((word, index) => word === b.words[index]);
    return { level: inOrder ? 'exact' : 'reordered', key: `n:${a.sorted}` };
  }
  if (a.words.join('') === b.words.join('')) return { level: 'similar' };
  if (LATIN.test(a.sorted) !== LATIN.test(b.sorted)) return { level: 'other_script' };
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const found = align(short, long);
  const all = found.every((pair) => pair.how > 0);
  const single = short.words.length === 1;
  if (all && short.words.length === long.words.length) {
    if (single) return { level: found[0]?.how === 2 ? 'one_part' : 'shortened' };
    return { level: found.every((pair) => pair.how > 1) ? 'similar' : 'shortened' };
  }
  const equal = found.filter((pair) => pair.how === 3 && pair.word.length > 1);
  const key = equal.length === 1 ? `w:${equal[0]?.word}` : undefined;
  if (all) {
    if (!single) return { level: 'shortened' };
    return key === undefined ? { level: 'one_part' } : { level: 'shortened', key };
  }
  if (areKin(a.words, b.words, found)) return key === undefined ? { level: 'kin' } : { level: 'kin', key };
  if (equal.length > 0) return key === undefined ? { level: 'one_part' } : { level: 'one_part', key };
  return { level: found.some((pair) => pair.how === 2) ? 'one_part' : 'different' };
}

/** The surname at the end is the same, and no other word agrees although both have one. */
function areKin(
  a: readonly string[],
  b: readonly string[],
  found: readonly { word: string; how: number }[],
): boolean {
  if (a.length < 2 || b.length < 2 || found.filter(({ how }) => how > 0).length > 1) return false;
  return a.at(-1) === b.at(-1) && clearlyDiffer(a[0], b[0]);
}

/** Neither is an initial, nor may the one be a misspelling of the other. */
function clearlyDiffer(a = '', b = ''): boolean {
  return a.length > 1 && b.length > 1 && sharedLetters(a, b) < PERHAPS_SCRAMBLED;
}

/** The words of `short`, each with how well a free word of `long` agrees; the best agreements are given first. */
function align(short: PreparedPerson, long: PreparedPerson): { word: string; how: number }[] {
  const found = short.words.map((word) => ({ word, how: 0 }));
  const table = short.words.map((word, x) =>
    long.words.map((other, y) => agreement(word, other, short.sounds[x] === long.sounds[y])),
  );
  for (let wanted = 3; wanted > 0; wanted--) {
    for (const [index, row] of table.entries()) {
      const pair = found[index];
      if (pair === undefined || pair.how > 0) continue;
      const at = row.indexOf(wanted);
      if (at === -1) continue;
      pair.how = wanted;
      for (const other of table) other[at] = 0;
    }
  }
  return found;
}
