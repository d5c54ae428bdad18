import {
  BRANCH_WORDS,
  EAST_ASIAN_FORMS,
  FORM_PREFIXES,
  GENERAL_TRADES,
  JOINT_STOCK,
  LATIN_BRANCH,
  LATIN_FORMS,
  LATIN_FORMS_BEFORE,
  LATIN_STOP,
  LATIN_TRADES,
  LIMITED,
  MISSPELT_FORMS,
  ORGANISATIONS,
  PLAIN_FORMS,
  TRADES,
  WEAK_BRANDS,
} from '../data/company-words.js';

/** Words looked up by how they begin (or end), the longest first. */
export type WordsByChar = ReadonlyMap<string, readonly string[]>;

export interface Words {
  readonly trades: WordsByChar;
  /** Trade words of more than one character by their last one. */
  readonly tradeEnds: WordsByChar;
  readonly general: ReadonlySet<string>;
  /** Legal forms by their last character. */
  readonly forms: WordsByChar;
  /** Misspelt legal forms by their last character. */
  readonly misspelt: WordsByChar;
  /** Legal form -> its kind. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly plain: ReadonlySet<string>;
  readonly formPrefixes: readonly string[];
  readonly eastAsian: readonly string[];
  /** Branch words by their last character. */
  readonly branches: WordsByChar;
  readonly weak: ReadonlySet<string>;
  /** Tokens joined by space -> kind. */
  readonly latinForms: ReadonlyMap<string, string>;
  /** Those that stand before the name. */
  readonly latinBefore: ReadonlyMap<string, string>;
  readonly latinBranch: ReadonlySet<string>;
  readonly latinTrades: ReadonlySet<string>;
  readonly latinStop: ReadonlySet<string>;
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function byChar(words: Iterable<string>, at: 0 | -1): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const key = word.at(at) ?? '';
    const list = map.get(key);
    if (list === undefined) map.set(key, [word]);
    else list.push(word);
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  return map;
}

function kindByForm(forms: Readonly<Record<string, string>>): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const [kind, text] of Object.entries(forms)) {
    for (const form of text.split('|')) if (!kinds.has(form)) kinds.set(form, kind);
  }
  return kinds;
}

let loaded: Words | undefined;

/** All words, in the shape that looking up needs. Built at first use. */
export function companyWords(): Words {
  loaded ??= load();
  return loaded;
}

function load(): Words {
  const kinds = new Map<string, string>();
  for (const [kind, text] of Object.entries(ORGANISATIONS)) {
    for (const word of split(text)) if (!kinds.has(word)) kinds.set(word.toLowerCase(), kind);
  }
  for (const word of split(LIMITED)) kinds.set(word, 'limited');
  for (const word of split(JOINT_STOCK)) kinds.set(word, 'joint');
  for (const word of ['集团', '控股']) kinds.set(word, 'group');
  const right = [...kinds.keys()];
  for (const [word, meant] of Object.entries(MISSPELT_FORMS))
    kinds.set(word, meant.startsWith('股份') ? 'joint' : 'limited');
  const organisations = Object.values(ORGANISATIONS).flatMap(split);
  const trades = [...split(TRADES), ...split(GENERAL_TRADES)];
  return {
    trades: byChar([...trades, ...organisations.filter((word) => word.length > 1)], 0),
    tradeEnds: byChar(
      trades.filter((word) => word.length > 1),
      -1,
    ),
    general: new Set(split(GENERAL_TRADES)),
    forms: byChar(right, -1),
    misspelt: byChar(Object.keys(MISSPELT_FORMS), -1),
    kinds,
    plain: new Set(split(PLAIN_FORMS)),
    formPrefixes: split(FORM_PREFIXES).sort((a, b) => b.length - a.length),
    eastAsian: split(EAST_ASIAN_FORMS).sort((a, b) => b.length - a.length),
    branches: byChar(split(BRANCH_WORDS), -1),
    weak: new Set(split(WEAK_BRANDS)),
    latinForms: kindByForm(LATIN_FORMS),
    latinBefore: kindByForm(LATIN_FORMS_BEFORE),
    latinBranch: new Set(LATIN_BRANCH.split('|')),
    latinTrades: new Set(split(LATIN_TRADES)),
    latinStop: new Set(split(LATIN_STOP)),
  };
}

/** The longest of `words` that `text` ends with. */
export function endingIn(text: string, words: WordsByChar): string | undefined {
  return words.get(text.at(-1) ?? '')?.find((word) => text.endsWith(word));
}

/** A text as a chain of known words, with where each begins; undefined if it is not one. */
export function segment(text: string): string[] | undefined {
  const ends = chains(text);
  if (ends[0] === 0) return undefined;
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = ends[at] ?? 0;
    if (length === 0) return undefined;
    words.push(text.slice(at, at + length));
    at += length;
  }
  return words;
}

/**
 * For each position the length of the longest trade word there after which the rest is a chain of trade words too;
 * 0 where there is none. Work is linear: words are at most a dozen characters.
 */
export function chains(text: string): Uint8Array {
  const { trades } = companyWords();
  const length = new Uint8Array(text.length);
  for (let at = text.length - 1; at >= 0; at--) {
    const found = trades
      .get(text[at] ?? '')
      ?.find(
        (word) =>
          text.startsWith(word, at) && (at + word.length === text.length || length[at + word.length] !== 0),
      );
    if (found !== undefined) length[at] = found.length;
  }
  return length;
}
