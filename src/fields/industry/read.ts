import { INDUSTRIES, INDUSTRY_ENDINGS, INDUSTRY_WORDS } from '../data/industries.js';
import { fold } from '../fold.js';

/* Codes are those of GB/T 4754-2017: `C` for a section, `C34` for a division. */

interface Index {
  /** Name by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Code by the key of a name. */
  readonly byName: ReadonlyMap<string, string>;
  /** Code by the key of a name or a word. */
  readonly byWord: ReadonlyMap<string, string>;
  /** Section by ending, the longest endings first. */
  readonly endings: readonly (readonly [string, string])[];
}

/** A longer text names no industry. */
const LONGEST = 40;

/** Words that any name may end with. */
const GENERIC = /(?:等?(?:相关)?(?:行业|产业|领域|企业|公司|类)|业)$/;

let index: Index | undefined;

/** Without marks, 和 and 及 between words, and 行业 or 业 at the end: 批发与零售行业 and 批发和零售业 are one. */
function keyOf(text: string): string {
  const bare = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(?<=\p{Script=Han})[和与及](?=\p{Script=Han})/gu, '');
  const short = bare.replace(GENERIC, '');
  return short.length >= 2 ? short : bare;
}

function lines(table: string): string[] {
  return table.trim().split('\n');
}

function theIndex(): Index {
  index ??= build();
  return index;
}

function build(): Index {
  const names = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const line of lines(INDUSTRIES)) {
    const [head = '', ...divisions] = line.split(' ');
    const section = head.slice(0, 1);
    names.set(section, head.slice(1));
    byName.set(keyOf(head.slice(1)), section);
    for (const item of divisions) {
      const code = section + item.slice(0, 2);
      names.set(code, item.slice(2));
      // 教育 is a section and its only division.
      if (!byName.has(keyOf(item.slice(2)))) byName.set(keyOf(item.slice(2)), code);
    }
  }
  const byWord = new Map(byName);
  for (const line of lines(INDUSTRY_WORDS)) {
    const [code = '', ...words] = line.split(' ');
    for (const word of words) {
      const key = keyOf(word);
      if (key !== '' && !byWord.has(key)) byWord.set(key, code);
    }
  }
  const endings = lines(INDUSTRY_ENDINGS).flatMap((line): [string, string][] => {
    const [section = '', ...words] = line.split(' ');
    return words.map((word) => [keyOf(word), section]);
  });
  return { names, byName, byWord, endings: endings.sort(([a], [b]) => b.length - a.length) };
}

/** The name of a section or division in the standard; '' for none. */
export function nameOf(code: string): string {
  return theIndex().names.get(code) ?? '';
}

/** Whether a text is the name of a section or division, however it is spelt, or its code. */
export function isKnownName(text: string): boolean {
  return text.length <= LONGEST && (codeWritten(text) ?? theIndex().byName.get(keyOf(text))) !== undefined;
}

/**
 * The code of an industry written as a name, a common word or a code (`C`, `C34`, `I6510`, `C 制造业`); undefined where
 * it is none that we know. Never the nearest one.
 */
export function readIndustry(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const code = codeWritten(text);
  if (code !== undefined) return code;
  const key = keyOf(text);
  const word = theIndex().byWord.get(key);
  if (word !== undefined) return word;
  // Of a list, the last word says nothing of the others.
  if (/[^\p{L}\p{M}\p{N}]/u.test(text.trim())) return undefined;
  return theIndex().endings.find(([ending]) => key.length > ending.length && key.endsWith(ending))?.[1];
}

/** A code, alone or before the name that it is the code of. */
function codeWritten(text: string): string | undefined {
  const [, letter = '', digits = '', rest = ''] =
    /^\s*([A-T])\s?[-.、:：]?\s?((?:\d{2}(?:\d{1,2})?)?)\s*[-.、:：]?\s*(\D*)$/i.exec(text) ?? [];
  if (letter === '') return undefined;
  const code = letter.toUpperCase() + digits.slice(0, 2);
  if (nameOf(code) === '') return undefined;
  if (rest.trim() === '') return code;
  const named = theIndex().byWord.get(keyOf(rest));
  return named?.startsWith(code.slice(0, 1)) === true
    ? named.length > code.length
      ? named
      : code
    : undefined;
}
