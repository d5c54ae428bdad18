import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import type { Problem } from '../model/dictionary.js';
import type { Params } from '../model/words.js';
import { nearest } from '../text/similarity.js';

/** A key of a map with its value. */
export interface Entry {
  readonly key: string;
  /** Offset of the key in the file. */
  readonly at: number;
  /** The value's node; undefined where nothing stands after the colon. */
  readonly node: ParsedNode | undefined;
}

/** A text with its place. */
export interface PlacedText {
  readonly text: string;
  readonly at: number;
}

/** What `unknown` can be about; see the words. */
export type WordKind =
  | 'key'
  | 'type'
  | 'option'
  | 'option_value'
  | 'survivorship'
  | 'match'
  | 'object'
  | 'preset'
  | 'field'
  | 'new_field'
  | 'placeholder'
  | 'sheet_choice'
  | 'value';

/** Takes values out of a YAML tree and notes everything that is not as expected, with its place. */
export interface Reader {
  /** The whole file; undefined where it is empty or no YAML at all. */
  readonly root: ParsedNode | undefined;
  problems(): readonly Problem[];
  report(at: number, code: string, params?: Params): void;
  /** A word that is none of `known`. */
  unknown(at: number, kind: WordKind, word: string, known: readonly string[], params?: Params): void;
  /** The entries of a map, by key; keys that are not `known` are reported and left out. */
  entries(node: ParsedNode | undefined, name: string, known?: readonly string[]): ReadonlyMap<string, Entry>;
  items(entry: Entry | undefined): readonly ParsedNode[];
  text(entry: Entry | undefined): PlacedText | undefined;
  texts(entry: Entry | undefined): readonly PlacedText[] | undefined;
  /** One text or a list of them. */
  oneOrMore(entry: Entry | undefined): readonly PlacedText[] | undefined;
  number(entry: Entry | undefined): number | undefined;
  flag(entry: Entry | undefined): boolean | undefined;
}

const YES = new Set(['true', 'yes', 'on', '是']);
const NO = new Set(['false', 'no', 'off', '否']);

export function startOf(node: ParsedNode): number {
  return node.range[0];
}

export function yamlReader(text: string): Reader {
  const lines = new LineCounter();
  const source = text.replace(/^\ufeff/, '');
  // The library compares each key with all before it, which takes minutes for long lists; `entries` finds them.
  const doc = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
  });
  const found: Problem[] = [];

  const report = (at: number, code: string, params: Params = {}): void => {
    const { line, col } = lines.linePos(at);
    found.push({ line, column: col, message: { code: `dictionary.${code}`, params: { ...params, line } } });
  };
  const unknown: Reader['unknown'] = (at, kind, word, known, params = {}) => {
    const near = nearest(word, known);
    if (near !== undefined) report(at, `unknown_${kind}_near`, { ...params, word, near });
    else report(at, `unknown_${kind}`, { ...params, word, known });
  };
  const value = (node: unknown): ParsedNode | undefined => {
    // `*公司` is YAML for "what was called 公司 above"; here it is a text without its quotes.
    if (isAlias(node) && node.resolve(doc) === undefined) report(node.range?.[0] ?? 0, 'syntax_sign');
    return present(node, doc);
  };
  const scalar = (node: ParsedNode | undefined, key: string, expected: string): PlacedText | undefined => {
    if (node === undefined) return undefined;
    if (isScalar(node)) return { text: textOf(node), at: startOf(node) };
    report(startOf(node), expected, { key });
    return undefined;
  };
  const listOf = (node: ParsedNode | undefined, key: string): readonly PlacedText[] | undefined => {
    if (node === undefined) return undefined;
    if (!isSeq(node)) {
      report(startOf(node), 'expected_list', { key });
      return undefined;
    }
    return node.items.flatMap((item) => {
      const placed = scalar(value(item), key, 'expected_text');
      if (node.flow && isScalar(item) && item.type === 'PLAIN' && placed?.text.includes('，'))
        report(placed.at, 'wide_comma', { word: placed.text });
      return placed ?? [];
    });
  };

  const reader: Reader = {
    root: value(doc.contents),
    problems: () => [...found].sort((a, b) => a.line - b.line || a.column - b.column),
    report,
    unknown,
    entries(node, name, known) {
      const map = new Map<string, Entry>();
      const seen = new Set<string>();
      if (node === undefined) return map;
      if (!isMap(node)) {
        report(startOf(node), 'expected_map', { key: name });
        return map;
      }
      for (const pair of node.items) {
        const key = value(pair.key);
        if (key === undefined) continue;
        if (!isScalar(key)) {
          report(startOf(key), 'expected_map', { key: name });
          continue;
        }
        const word = textOf(key);
        if (seen.has(word)) {
          report(startOf(key), 'twice', { word });
          continue;
        }
        seen.add(word);
        if (known === undefined || known.includes(word))
          map.set(word, { key: word, at: startOf(key), node: value(pair.value) });
        else unknown(startOf(key), 'key', word, known);
      }
      return map;
    },
    items(entry) {
      if (entry?.node === undefined) return [];
      if (isSeq(entry.node)) return entry.node.items.flatMap((item) => value(item) ?? []);
      report(startOf(entry.node), 'expected_items', { key: entry.key });
      return [];
    },
    text: (entry) => scalar(entry?.node, entry?.key ?? '', 'expected_text'),
    texts: (entry) => listOf(entry?.node, entry?.key ?? ''),
    oneOrMore(entry) {
      if (entry?.node === undefined) return undefined;
      if (isSeq(entry.node)) return listOf(entry.node, entry.key);
      const one = scalar(entry.node, entry.key, 'expected_text');
      return one === undefined ? undefined : [one];
    },
    number(entry) {
      const placed = scalar(entry?.node, entry?.key ?? '', 'expected_number');
      if (placed === undefined) return undefined;
      const number = Number(placed.text);
      if (placed.text.trim() !== '' && Number.isFinite(number)) return number;
      report(placed.at, 'expected_number', { key: entry?.key ?? '' });
      return undefined;
    },
    flag(entry) {
      const placed = scalar(entry?.node, entry?.key ?? '', 'expected_flag');
      if (placed === undefined) return undefined;
      const word = placed.text.toLowerCase();
      if (YES.has(word)) return true;
      if (!NO.has(word)) report(placed.at, 'expected_flag', { key: entry?.key ?? '' });
      return NO.has(word) ? false : undefined;
    },
  };
  return checkSyntax(source, [...doc.errors, ...doc.warnings], lines, report)
    ? reader
    : { ...reader, root: undefined };
}

/** A node that holds something: `aliases:` with nothing after it is as good as absent. */
function present(node: unknown, doc: Document): ParsedNode | undefined {
  const target = isAlias(node) ? node.resolve(doc) : node;
  if (!isNode(target) || (isScalar(target) && target.value === null)) return undefined;
  return target as ParsedNode;
}

/** As it stands in the file: 007 is not 7. */
function textOf(scalar: Scalar): string {
  return scalar.source ?? String(scalar.value);
}

const WIDE_COLON = /^(\s*(?:- )?(?:\{ )?)([a-z_]+)：/;
const BARE_DASH = /:[ \t]+-[ \t]*\r?$/;

/** Reports what is not YAML; whether the tree can be trusted. */
function checkSyntax(
  source: string,
  errors: readonly (YAMLParseError | YAMLWarning)[],
  lines: LineCounter,
  report: (at: number, code: string, params?: Params) => void,
): boolean {
  const texts = source.split('\n');
  const startOfLine = (index: number): number => lines.lineStarts[index] ?? 0;
  const wide = texts.flatMap((line, index) => {
    const match = WIDE_COLON.exec(line);
    return match === null ? [] : [{ index, word: match[2] ?? '', offset: (match[1] ?? '').length }];
  });
  for (const { index, word, offset } of wide)
    report(startOfLine(index) + offset, 'syntax_colon', { key: word });
  if (wide.length > 0) return false;
  const seen = new Set<number>();
  for (const error of errors) {
    const { line } = lines.linePos(error.pos[0]);
    if (seen.has(line)) continue;
    seen.add(line);
    report(error.pos[0], BARE_DASH.test(texts[line - 1] ?? '') ? 'syntax_dash' : syntaxCode(error));
  }
  return errors.length === 0;
}

function syntaxCode({ code, message }: YAMLParseError | YAMLWarning): string {
  if (code === 'TAB_AS_INDENT') return 'syntax_tab';
  if (code === 'BAD_SCALAR_START' || /\btags?\b/i.test(message)) return 'syntax_sign';
  if (/closing|end with a/.test(message)) return 'syntax_unclosed';
  return /indent|Sequence item|single line|compact mappings/i.test(message) ? 'syntax_indent' : 'syntax';
}
