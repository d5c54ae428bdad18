import { isMap, isNode, isScalar, type Pair, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import type { Dictionary, SheetChoice } from '../model/dictionary.js';
import { plain } from '../text/width.js';
import { type Known, readDictionary } from './read.js';
import { pairText, scalar } from './yaml-text.js';

/** What a person said of columns and sheets, to be kept for the next file. */
export interface Answers {
  /** Column title as in the file -> field name, `-` for none. */
  readonly columns: Readonly<Record<string, string>>;
  readonly sheets: Readonly<Record<string, SheetChoice>>;
}

type Section = keyof Answers;
const SECTIONS: readonly Section[] = ['columns', 'sheets'];

/** The answers as they stand in a dictionary file, for a person to write there. */
export function answerLines(answers: Answers): string[] {
  return SECTIONS.flatMap((section) => {
    const pairs = Object.entries(answers[section]);
    return pairs.length === 0 ? [] : blockOf(section, pairs);
  });
}

/** Whether the dictionary says all of it already. */
export function saysAll(dictionary: Pick<Dictionary, Section>, answers: Answers): boolean {
  return SECTIONS.every((section) => {
    const said = new Map(Object.entries(dictionary[section]).map(([name, word]) => [fold(name), word]));
    return Object.entries(answers[section]).every(([name, word]) => said.get(fold(name)) === word);
  });
}

/**
 * The text of a dictionary file with the answers in it. Everything else stays as it is to the byte: comments, order,
 * quotes, line ends. Undefined where the file has problems, or where it is written in a way that leaves no safe place.
 */
export function keepAnswers(text: string, answers: Answers, known: Known): string | undefined {
  if (readDictionary(text, known).problems.length > 0) return undefined;
  let kept: string | undefined = text;
  for (const section of SECTIONS)
    for (const [name, word] of Object.entries(answers[section]))
      if (kept !== undefined) kept = withAnswer(kept, { section, name, word }, known);
  return kept;
}

interface Answer {
  readonly section: Section;
  readonly name: string;
  readonly word: string;
}

/** Tries the places where the answer may stand; the first that changes nothing but the answer is taken. */
function withAnswer(text: string, answer: Answer, known: Known): string | undefined {
  const { section, name, word } = answer;
  const { dictionary } = readDictionary(text, known);
  const before: Readonly<Record<string, string>> = dictionary[section];
  const there = Object.keys(before).findLast((key) => fold(key) === fold(name)) ?? name;
  if (Object.hasOwn(before, there) && before[there] === word) return text;
  const said = new Map(Object.entries(before)).set(there, word);
  const wanted = JSON.stringify({ ...dictionary, [section]: Object.fromEntries(said) });
  const fits = (edited: string): boolean => {
    const read = readDictionary(edited, known);
    return read.problems.length === 0 && JSON.stringify(read.dictionary) === wanted;
  };
  return places(text, { section, name: there, word }).find(fits);
}

/** As the reader of the file compares titles. */
function fold(name: string): string {
  return plain(name).toLowerCase();
}

function blockOf(section: Section, pairs: readonly (readonly [string, string])[]): string[] {
  return [`${section}:`, ...pairs.map(([name, word]) => `  ${pairText(name, word)}`)];
}

/** The text with the answer at each place that may do, the best first. */
function places(text: string, answer: Answer): string[] {
  const { section, name, word } = answer;
  const root = parseDocument(text, { logLevel: 'error', uniqueKeys: false }).contents;
  const block = blockOf(section, [[name, word]]);
  if (!isMap(root)) return [afterAll(text, block)];
  const pair = pairOf(root, section);
  if (pair === undefined)
    return root.flow
      ? [intoFlow(text, root, `${section}: { ${pairText(name, word)} }`)]
      : [...afterExample(text, section, block), afterAll(text, block)];
  const { value } = pair;
  if (!isMap(value)) return belowKey(text, pair, block.slice(1));
  const own = pairOf(value, name);
  if (own !== undefined) return overValue(text, own, word);
  return value.flow
    ? [intoFlow(text, value, pairText(name, word))]
    : belowLast(text, value, pairText(name, word));
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === name);
}

function rangeOf(node: unknown): ParsedNode['range'] | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined;
}

const eolOf = (text: string): string => (/^[^\n]*\r\n/.test(text) ? '\r\n' : '\n');

function spliced(text: string, from: number, to: number, put: string): string {
  return text.slice(0, from) + put + text.slice(to);
}

/** Whole lines after the line that holds this place. */
function linesAfter(text: string, place: number, lines: readonly string[]): string {
  const eol = eolOf(text);
  const end = text[place - 1] === '\n' ? place - 1 : text.indexOf('\n', place);
  const put = lines.map((line) => line + eol).join('');
  return end < 0 ? text + eol + put : spliced(text, end + 1, end + 1, put);
}

function afterAll(text: string, block: readonly string[]): string {
  const eol = eolOf(text);
  const gap = text === '' || /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  return text + gap + block.map((line) => line + eol).join('');
}

/** Below the example that is switched off, where the file explains the setting. */
function afterExample(text: string, section: Section, block: readonly string[]): string[] {
  const found = new RegExp(`^# ?${section}:[ \\t]*\\r?\\n(?:# {2,}.*(?:\\n|$))*`, 'm').exec(text);
  return found === null ? [] : [linesAfter(text, found.index + found[0].length, block)];
}

/** Below a key with nothing after it. */
function belowKey(text: string, { key }: Pair, lines: readonly string[]): string[] {
  const range = rangeOf(key);
  return range === undefined ? [] : [linesAfter(text, range[1], lines)];
}

function overValue(text: string, { value }: Pair, word: string): string[] {
  const range = rangeOf(value);
  return range === undefined ? [] : [spliced(text, range[0], range[1], scalar(word))];
}

function belowLast(text: string, map: YAMLMap, pair: string): string[] {
  const first = rangeOf(map.items[0]?.key);
  const last = map.items.at(-1);
  const end = rangeOf(last?.value) ?? rangeOf(last?.key);
  if (first === undefined || end === undefined) return [];
  const start = text.lastIndexOf('\n', first[0] - 1) + 1;
  const [indent = ''] = /^[ \t]*/.exec(text.slice(start, first[0])) ?? [];
  return [linesAfter(text, end[1], [indent + pair])];
}

/** After the last pair between braces. */
function intoFlow(text: string, map: YAMLMap, pair: string): string {
  const start = map.range?.[0] ?? 0;
  const last = map.items.at(-1);
  const at = (rangeOf(last?.value) ?? rangeOf(last?.key))?.[1];
  if (at !== undefined) return spliced(text, at, at, `, ${pair}`);
  return spliced(text, start + 1, start + 1, text[start + 1] === '}' ? ` ${pair} ` : ` ${pair}`);
}
