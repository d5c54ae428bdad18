import { isHan, simplify } from '../../text/han.js';
import { chars, words } from '../../text/tokens.js';
import { foldLatin, plain } from '../../text/width.js';
import { readHan } from './han.js';
import { isPlainName } from './han-name.js';
import { isTitle } from './latin.js';

/** A person's name for telling people apart. */
export interface PersonName {
  /** Equal for equal names, whatever the width, case, spaces, accents or script variant; '' for no name. */
  readonly key: string;
  /** What may be the family or given name of a fuller name, when the name says no more than that (张, 王总, Smith). */
  readonly part?: string;
  /** The words of a Latin name, which a part must be one end of. */
  readonly words: readonly string[];
}

/** Longer texts are no names, and are not searched for titles. */
const LONGEST = 24;

/** The name in any text: also what was never read as a person, so titles and roles may still stand beside it. */
export function personName(name: string): PersonName {
  const folded = simplify(foldLatin(plain(name)));
  const parts = words(folded);
  const joined = parts.join('');
  if (isHan(joined)) return hanName(joined);
  const own = parts.filter((word) => !isTitle(word));
  // A name made of signs or titles alone is a name still.
  if (own.length === 0) return { key: joined || folded.replace(/ /g, ''), words: [] };
  const part = own.length === 1 ? own[0] : undefined;
  return { key: own.join(''), words: own, ...(part === undefined ? {} : { part }) };
}

function hanName(text: string): PersonName {
  if (text.length > LONGEST || isPlainName(text)) return { key: text, words: [] };
  const { name, surnameOnly } = readHan(text);
  const key = name === '' ? text : name;
  return { key, words: [], ...(surnameOnly || chars(key).length === 1 ? { part: key } : {}) };
}

/** Whether `short` is no more than the family name (or one end of a Latin name) of `full`. */
export function isPartOf(short: PersonName, full: PersonName): boolean {
  const { part } = short;
  if (part === undefined || full.part !== undefined || full.key === '') return false;
  return full.words.length > 0
    ? full.words[0] === part || full.words[full.words.length - 1] === part
    : full.key.startsWith(part) && full.key !== part;
}
