import type { JunkSaid } from '../model/dictionary.js';
import { plain } from '../text/width.js';
import { JUNK as COMPANY_WORDS } from './data/company-words.js';
import { JUNK_EVERYWHERE, JUNK_IN_TEXT, JUNK_OF_TYPE, VALUE_OF_TYPE } from './data/junk-words.js';

/** What a dictionary says of words that say nothing: more of them, and built-in ones that are values here. Folded. */
export interface JunkRules {
  readonly add: ReadonlySet<string>;
  readonly keep: ReadonlySet<string>;
}

/** A longer cell is no word that says nothing. */
const LONGEST = 40;

/** Cells made of nothing but these signs, as often as they like: `--`, `——`, `///`, `。`, `####`. */
const SIGNS = /^[-‐‑‒–—―_/\\?.*、。·…~#]+$/;

/** `x`, `xxx`, `×××`: a form's placeholder; a lone `x` could be a value. */
const CROSSES = /^(?:x{2,}|×+)$/;

/** Types whose cells are taken as they are. */
const AS_IS: ReadonlySet<string> = new Set(['text']);

const list = (words: string | undefined): string[] => words?.split(' | ') ?? [];
const everywhere = new Set(list(JUNK_EVERYWHERE));
const ofType = new Map<string, ReadonlySet<string>>();

/** How words are compared: half-width, lower case, single spaces. */
export function junkKey(text: string): string {
  return plain(text).toLowerCase();
}

/** The rules of a field, from what the dictionary says of all fields and of this one, which counts first. */
export function junkRules(all: JunkSaid | undefined, own: JunkSaid | undefined): JunkRules | undefined {
  if (all === undefined && own === undefined) return undefined;
  const [add, keep] = [new Set(all?.add.map(junkKey)), new Set(all?.keep.map(junkKey))];
  const move = (word: string, from: Set<string>, to: Set<string>): void => {
    from.delete(junkKey(word));
    to.add(junkKey(word));
  };
  for (const word of own?.add ?? []) move(word, keep, add);
  for (const word of own?.keep ?? []) move(word, add, keep);
  return { add, keep };
}

/**
 * Whether a whole cell says that nothing is known: 无, N/A, null, `--`, `?`, 0, test, xxx, 待补充 and the like, whatever
 * their width and case. A blank cell is not junk. `more` adds words of one type, compared as they are after width,
 * case and spaces, or holds what the dictionary says.
 */
export function isJunk(text: string, more: readonly string[] | JunkRules = []): boolean {
  if (text.length > LONGEST) return false;
  const folded = junkKey(text);
  if (folded === '') return false;
  const rules = 'keep' in more ? more : undefined;
  if (rules?.keep.has(folded) === true) return false;
  const added = rules === undefined ? (more as readonly string[]).includes(folded) : rules.add.has(folded);
  return added || everywhere.has(folded) || SIGNS.test(folded) || CROSSES.test(folded);
}

/** `isJunk` with the words of a type and without those that are values of it. */
export function isJunkOf(type: string, text: string, rules?: JunkRules): boolean {
  if (text.length > LONGEST) return false;
  const folded = junkKey(text);
  if (folded === '' || rules?.keep.has(folded) === true) return false;
  return rules?.add.has(folded) === true || wordsOf(type).has(folded) || isSign(type, folded);
}

/** A cross is an answer where the field asks yes or no. */
function isSign(type: string, folded: string): boolean {
  return !AS_IS.has(type) && (SIGNS.test(folded) || (type !== 'boolean' && CROSSES.test(folded)));
}

function wordsOf(type: string): ReadonlySet<string> {
  const known = ofType.get(type);
  if (known !== undefined) return known;
  const made = new Set(junkWords(type));
  ofType.set(type, made);
  return made;
}

/**
 * Every built-in word that says nothing in a field of the type, for showing; folded. Besides these, cells of signs
 * alone (`--`, `?`, `####`) and of crosses (`xxx`) say nothing.
 */
export function junkWords(type: string): readonly string[] {
  if (AS_IS.has(type)) return [];
  const values = new Set(list(VALUE_OF_TYPE[type]));
  const own = type === 'company' ? COMPANY_WORDS.split(' ') : list(JUNK_OF_TYPE[type]);
  const words = [...everywhere, ...own].filter((word) => !values.has(word) && !isDitto(word));
  return [...new Set(words)];
}

const inText = new Set(list(JUNK_IN_TEXT));

/** Whether the whole cell of a field of plain text says nothing: fewer words do there, as any other may be a remark. */
export function isEmptyText(text: string, rules?: JunkRules): boolean {
  if (text.length > LONGEST) return false;
  const folded = junkKey(text);
  if (folded === '' || rules?.keep.has(folded) === true) return false;
  return inText.has(folded) || SIGNS.test(folded);
}

/** Whether a cell says "as in the row above", which rows cut out of their table no longer tell. */
export function isDitto(text: string): boolean {
  return text.length <= 16 && DITTO.test(text);
}

const DITTO = /^\s*(?:同上[行面]?|同前|如上|〃|〞|″|"|”|''|ditto|do\.|as above|same as above)\s*[。.]?\s*$/iu;
