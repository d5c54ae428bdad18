import type { Condition, Field } from '../../model/dictionary.js';
import type { Lang } from '../../model/words.js';
import { fold } from './cells.js';
import { CONTAINS, EMPTY, FILLED, testWords } from './words.js';

/* Conditions as people write them in a cell: 客户级别 = A / B, 成交金额 ≥ 100000 & ≤ 900000, Phone is empty. */

/** A condition of a cell, as a dictionary file has it; `field` is a name, or the word that names no field. */
export type CellCondition = Readonly<Record<string, string | readonly string[]>> & { readonly field: string };

type Named = Pick<Field, 'name' | 'title'>;

interface FieldWords {
  /** The words that name a field, in lower case, the longest first. */
  readonly words: readonly (readonly [word: string, name: string])[];
  readonly byName: ReadonlyMap<string, Named>;
  /** The names of the fields that go by a word. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Of a list of fields, made once: dictionaries may have ten thousand of them. */
const known = new WeakMap<readonly Named[], FieldWords>();

function wordsOf(fields: readonly Named[]): FieldWords {
  const made = known.get(fields);
  if (made !== undefined) return made;
  const all = fields.flatMap(({ name, title }) =>
    [name, ...Object.values(title)].map((word) => [word.toLowerCase(), name] as const),
  );
  const owners = new Map<string, Set<string>>();
  for (const [word, name] of all) owners.set(fold(word), (owners.get(fold(word)) ?? new Set()).add(name));
  const words = all.sort(([a], [b]) => b.length - a.length);
  const fieldWords = { words, byName: new Map(fields.map((field) => [field.name, field])), owners };
  known.set(fields, fieldWords);
  return fieldWords;
}

/** A field by its title where that names no other, else by its name. */
export function fieldWord(name: string, fields: readonly Named[], lang: Lang): string {
  const { byName, owners } = wordsOf(fields);
  const title = byName.get(name)?.title[lang] ?? name;
  const others = [...(owners.get(fold(title)) ?? [])].some((owner) => owner !== name);
  return others || title.trim() !== title || title === '' ? name : title;
}

/** A line for each condition. */
export function conditionsCell(
  conditions: readonly Condition[],
  fields: readonly Named[],
  lang: Lang,
): string {
  return conditions.map((condition) => conditionLine(condition, fields, lang)).join('\n');
}

function conditionLine(condition: Condition, fields: readonly Named[], lang: Lang): string {
  const tests = testsText(condition, lang);
  const line = `${fieldWord(condition.field, fields, lang)} ${tests}`;
  // A title that ends like a sign (“客户 包含”) would be read as something else.
  const read = readCondition(line, fields);
  return read?.field === condition.field &&
    JSON.stringify(read) === JSON.stringify(readCondition(`${condition.field} ${tests}`, fields))
    ? line
    : `${condition.field} ${tests}`;
}

function testsText({ is, isNot, contains, missing, atLeast, atMost }: Condition, lang: Lang): string {
  const values = (list: readonly string[]): string => list.map(valueText).join(' / ');
  return [
    ...(is === undefined ? [] : [`= ${values(is)}`]),
    ...(isNot === undefined ? [] : [`≠ ${values(isNot)}`]),
    ...(contains === undefined ? [] : [`${CONTAINS[lang]} ${values(contains)}`]),
    ...(missing === undefined ? [] : [(missing ? EMPTY : FILLED)[lang]]),
    ...(atLeast === undefined ? [] : [`≥ ${valueText(atLeast)}`]),
    ...(atMost === undefined ? [] : [`≤ ${valueText(atMost)}`]),
  ].join(' & ');
}

/** Signs that end a value. */
const END = /[/、;；,，&＆\n\r\t]/;

function valueText(value: string): string {
  return value === '' || value !== value.trim() || value.startsWith('"') || END.test(value)
    ? JSON.stringify(value)
    : value;
}

/** A condition as it stands in a line; undefined where none can be read. */
export function readCondition(line: string, fields: readonly Named[]): CellCondition | undefined {
  const text = line.trim();
  const low = text.toLowerCase();
  for (const [word, field] of wordsOf(fields).words) {
    if (!low.startsWith(word)) continue;
    const tests = readTests(text.slice(word.length));
    if (tests !== undefined) return { field, ...tests };
  }
  const sign = /^([^=＝≠!<>≥≤]+)([=＝≠!<>≥≤].*)$/s.exec(text);
  const tests = readTests(sign?.[2] ?? '');
  return tests === undefined ? undefined : { field: (sign?.[1] ?? '').trim(), ...tests };
}

type Tests = Readonly<Record<string, string | readonly string[]>>;

const WORDS: readonly (readonly [string, string])[] = [
  ...Object.values(FILLED).map((word) => ['filled', word] as const),
  ...Object.values(EMPTY).map((word) => ['empty', word] as const),
  ...Object.values(CONTAINS).map((word) => ['contains', word] as const),
  ...Object.entries(testWords).flatMap(([key, words]) => words.map((word) => [key, word] as const)),
].sort(([, a], [, b]) => b.length - a.length);

function readTests(text: string): Tests | undefined {
  const tests: Record<string, string | readonly string[]> = {};
  let rest = text.trim();
  while (rest !== '') {
    const [key, word] = WORDS.find((one) => begins(rest, one)) ?? [];
    if (key === undefined || word === undefined) return undefined;
    rest = rest.slice(word.length).trim();
    const { values, after } =
      key === 'empty' || key === 'filled' ? { values: [], after: rest } : readValues(rest);
    // 客户是哪一类 = A: the sign is what separates, and the word is of a title that nobody knows.
    if (/\p{L}$/u.test(word) && SIGNS.test(rest.slice(0, rest.length - after.length))) return undefined;
    if (!addTest(tests, key, values)) return undefined;
    rest = after.trim();
    if (rest === '') break;
    if (!/^[&＆]/.test(rest)) return undefined;
    rest = rest.slice(1).trim();
    if (rest === '') return undefined;
  }
  return Object.keys(tests).length === 0 ? undefined : tests;
}

const SIGNS = /[=＝≠<>≥≤]/;

/** Whether the text begins with the word, and not with a longer one: 为空 in 为空调, is in isolated, 是 in 是否. */
function begins(text: string, [key, word]: readonly [string, string]): boolean {
  if (!text.toLowerCase().startsWith(word)) return false;
  const after = text.slice(word.length);
  if (key === 'empty' || key === 'filled') return /^\s*(?:$|[&＆])/.test(after);
  return !(/[a-z]$/.test(word) && /^[a-z\d]/i.test(after)) && !(word === '是' && after.startsWith('否'));
}

function addTest(
  tests: Record<string, string | readonly string[]>,
  key: string,
  values: readonly string[],
): boolean {
  if (key === 'empty' || key === 'filled') {
    tests.missing = key === 'empty' ? 'true' : 'false';
    return true;
  }
  if (values.length === 0) return false;
  if (key !== 'at_least' && key !== 'at_most') tests[key] = values;
  else if (values.length === 1) tests[key] = values[0] ?? '';
  else return false;
  return true;
}

/** Values up to the end or to a `&`, and what comes after. */
function readValues(text: string): { values: string[]; after: string } {
  const values: string[] = [];
  let rest = text;
  while (rest !== '') {
    const quoted = /^"(?:[^"\\]|\\.)*"(?=\s*(?:$|[/、;；,，&＆]))/s.exec(rest)?.[0];
    const word = quoted ?? /^[^/、;；,，&＆]*/.exec(rest)?.[0] ?? '';
    const value = quoted === undefined ? word.trim() : (JSON.parse(quoted) as string);
    if (quoted !== undefined || value !== '') values.push(value);
    rest = rest.slice(word.length).trim();
    if (rest === '' || /^[&＆]/.test(rest)) break;
    rest = rest.slice(1).trim();
  }
  return { values, after: rest };
}
