import type { SourceRow } from '../model/record.js';
import { filledCells, isLabel, isValue } from './table-cells.js';

/** What a column holds, as far as form goes. */
type Kind = 'mobile' | 'phone' | 'email' | 'date' | 'id' | 'number' | 'text' | 'mixed' | 'empty';

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['mobile', /^(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}$/],
  [
    'date',
    /^(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}\s?日?|月)?(?:[\sT]\d{1,2}:\d{2}.{0,12})?$/,
  ],
  ['phone', /^(?:\+?86[\s-]?)?[（(]?0\d{2,3}[)）]?[\s-]?\d{7,8}(?:\s?[-转x#*]\s?\d{1,6})?$/],
  ['email', /^[^\s@]{1,64}@[^\s@]{1,190}$/],
  ['id', /^[0-9A-Z]{15,20}$/],
  ['number', /^[-+]?[¥￥$€]?\d[\d,]*(?:\.\d+)?%?$/],
];

/** Longer cells are text. */
const LONGEST = 256;

function kindOf(text: string): Kind {
  if (text.length > LONGEST) return 'text';
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

/** What the columns of some records hold: for each a kind that four of five cells have, and how long its texts are. */
export interface Layout {
  readonly kinds: readonly Kind[];
  /** Usual length of the texts of each column, in characters; 0 for an empty column. */
  readonly lengths: readonly number[];
  /** For each column its different texts, where there are few: a level, a source. */
  readonly words: readonly ReadonlySet<string>[];
}

/** Texts of a column that are few. */
const FEW = 12;

/** The layout of rows that are all records. */
export function layoutOf(rows: readonly (readonly string[])[]): Layout {
  const width = rows.reduce(
    (widest, cells) => Math.max(widest, cells.findLastIndex((cell) => cell.trim() !== '') + 1),
    0,
  );
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((cells) => (cells[column] ?? '').trim()).filter((text) => text !== ''),
  );
  return {
    kinds: columns.map(kindOfColumn),
    lengths: columns.map(usualLength),
    words: columns.map((texts) => {
      const words = new Set(texts);
      return words.size <= FEW && words.size * 2 <= texts.length ? words : new Set<string>();
    }),
  };
}

function kindOfColumn(texts: readonly string[]): Kind {
  if (texts.length === 0) return 'empty';
  const counts = new Map<Kind, number>();
  for (const text of texts) counts.set(kindOf(text), (counts.get(kindOf(text)) ?? 0) + 1);
  const [kind, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['empty', 0];
  return count * 5 >= texts.length * 4 ? kind : 'mixed';
}

function usualLength(texts: readonly string[]): number {
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

/**
 * Whether two lists have the same columns in the same order: as many, each with the same kind of cells, and texts of
 * about the same length or with the same words. Needs two columns that tell, one of them of values.
 */
function sameLayout(a: Layout, b: Layout): boolean {
  const width = Math.max(a.kinds.length, b.kinds.length);
  if (width < 2) return false;
  let alike = 0;
  let values = 0;
  for (let column = 0; column < width; column++) {
    const [x, y] = [a.kinds[column] ?? 'empty', b.kinds[column] ?? 'empty'];
    if (x === 'empty' || y === 'empty') continue;
    if (!isSameKind(x, y) || (x === 'text' && y === 'text' && !isSameText(a, b, column))) return false;
    alike++;
    if (x === y && x !== 'text' && x !== 'mixed') values++;
  }
  const filled = (layout: Layout) => layout.kinds.filter((kind) => kind !== 'empty').length;
  return alike >= 2 && values > 0 && alike * 4 >= Math.max(filled(a), filled(b)) * 3;
}

/** Mobiles and fixed phones stand in one column in one list and apart in another. */
function isSameKind(a: Kind, b: Kind): boolean {
  const isPhone = (kind: Kind) => kind === 'mobile' || kind === 'phone';
  return a === b || a === 'mixed' || b === 'mixed' || (isPhone(a) && isPhone(b));
}

function isSameText(a: Layout, b: Layout, column: number): boolean {
  const [words = new Set<string>(), others = new Set<string>()] = [a.words[column], b.words[column]];
  if (words.size > 0 && [...others].some((word) => words.has(word))) return true;
  const [x = 0, y = 0] = [a.lengths[column], b.lengths[column]];
  return Math.max(x, y) <= Math.min(x, y) * 3 + 2;
}

/**
 * Whether rows without a header go on with a table: the sheet behind it, cut off where the first one was full.
 * `records` are cells of the table's records, `rows` the first rows of the sheet.
 */
export function continues(records: readonly (readonly string[])[], rows: readonly SourceRow[]): boolean {
  const [first] = rows;
  const hasValue = filledCells(first?.cells ?? []).some((cell) => kindOf(cell) !== 'text');
  return hasValue && sameLayout(layoutOf(records), layoutOf(rows.map(({ cells }) => cells)));
}

/** The longest word of a drop-down list, and the most columns that such lists have in one sheet. */
const LONGEST_WORD = 20;
const MOST_LISTS = 3;

/** Longer lists are rather of customers. */
const MOST_WORDS = 100;

/**
 * Whether a sheet holds lists of words to choose from and no records: up to three columns of short words, each
 * different from the others of its column, that end at different lines or stand alone. A list of nothing but
 * names looks the same: what its titles say comes first.
 */
export function looksLikeList(rows: readonly SourceRow[]): boolean {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map(({ cells }) => (cells[column] ?? '').trim()),
  ).filter((column) => column.some((text) => text !== ''));
  const lists = columns.map((column) => column.filter((text) => text !== ''));
  if (columns.length === 0 || columns.length > MOST_LISTS || rows.length < 2 || rows.length > MOST_WORDS)
    return false;
  const lengths = new Set(lists.map(({ length }) => length));
  return (
    (lists.length === 1 || lengths.size > 1) &&
    lists.every((list) => new Set(list).size === list.length && list.every(isWord)) &&
    // A gap within a column is a record that lacks something.
    columns.every(
      (column) =>
        !column
          .slice(
            0,
            column.findLastIndex((text) => text !== ''),
          )
          .includes(''),
    )
  );
}

const isWord = (text: string): boolean =>
  text.length <= LONGEST_WORD && isLabel(text) && !isValue(text) && kindOf(text) === 'text';
