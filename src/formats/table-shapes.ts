import type { SourceRow } from '../model/record.js';
import { filledCells, type IsTitle, isLabel, isValue } from './table-cells.js';

/**
 * What a sheet holds where it is no table of one record a row: `cards` with a label in front of each value, a table
 * that lies on its side with the titles in its first column (`across`), or running text (`prose`).
 */
export type Shape = 'cards' | 'across' | 'prose';

/** Rows that tell. */
const SAMPLE = 300;

/** Rows and different labels that a card has at least. */
const FEWEST = 3;

/** Undefined for tables, and in doubt. */
export function shapeOf(rows: readonly SourceRow[], isTitle: IsTitle): Shape | undefined {
  const cells = rows.slice(0, SAMPLE).map((row) => row.cells.map((cell) => cell.trim()));
  // Person4 is as likely a person as a title.
  const isKnown = (text: string) => !/\d$/.test(text) && isTitle(text.replace(/[:：]$/, ''));
  const several = cells.filter((row) => filledCells(row).length > 1);
  if (isProse(cells, isKnown)) return 'prose';
  // Rows of one text are names of cards and dividing lines; more of them, and the sheet is something else.
  if (several.length < FEWEST || several.length * 3 < cells.length * 2) return undefined;
  if (isCards(several, isKnown)) return 'cards';
  return isAcross(several, isKnown) ? 'across' : undefined;
}

/** A label, its value, a label, its value: in nearly all rows, beginning with the first. */
function isCards(rows: readonly (readonly string[])[], isTitle: IsTitle): boolean {
  const cards = rows.map(filledCells).filter((row) => isCardRow(row, isTitle));
  const [first = []] = rows.map(filledCells);
  if (!isCardRow(first, isTitle) || cards.length * 10 < rows.length * 9) return false;
  const labels = new Set(cards.flat().filter(isTitle));
  const hasValue = cards.some((row) => row.some((cell) => isValue(cell) && !isTitle(cell)));
  return cards.length >= FEWEST && labels.size >= FEWEST && hasValue;
}

/** A label in front, and no two cells one behind the other that are both none. A row of labels alone is a header. */
function isCardRow(filled: readonly string[], isTitle: IsTitle): boolean {
  const labels = filled.map((cell) => isTitle(cell));
  const isPaired = labels.every((label, i) => label || labels[i - 1] === true);
  return isPaired && labels.includes(false);
}

/** A different title in front of each row but perhaps the first, and behind it cells that are none. */
function isAcross(rows: readonly (readonly string[])[], isTitle: IsTitle): boolean {
  const [, ...below] = rows;
  const titled = rows.filter(([title = '']) => isTitle(title));
  const count = below.filter(([title = '']) => isTitle(title)).length;
  const titles = new Set(titled.map(([title = '']) => title));
  if (titled.length < FEWEST || titles.size < titled.length || count * 10 < below.length * 9) return false;
  // The first row of a table of records is its header: other titles beside the first one.
  const beside = (rows[0] ?? []).slice(1).filter((cell) => cell !== '' && isTitle(cell));
  const [title = ''] = rows[0] ?? [];
  if (isTitle(title) && beside.length > 0) return false;
  const cells = below.flatMap((row) => filledCells(row.slice(1)));
  if (cells.filter(isTitle).length * 10 > cells.length) return false;
  // Customers have names and numbers; counts of customers by their source have no names.
  const values = below.map((row) => filledCells(row.slice(1))).filter((row) => row.length > 1);
  return values.some((row) => row.every(isNumber)) && values.some((row) => row.every(isWord));
}

const isNumber = (text: string): boolean => /\d/.test(text) && isValue(text);

const isWord = (text: string): boolean => !/\d/.test(text) && isLabel(text);

/** Where a sentence ends, or goes on in the next line. */
const SENTENCE = /[。！？!?；;：:，,…~～]$|[。！？；]/u;

/** Longer than names. */
const LONG = 10;

/** Nothing but one column, without a title, most of it sentences. */
function isProse(rows: readonly (readonly string[])[], isTitle: IsTitle): boolean {
  const texts = rows.flatMap((row) => row.find((cell) => cell !== '') ?? []);
  if (rows.length < 2 || rows.some((row) => filledCells(row).length > 1)) return false;
  const [first = ''] = texts;
  if (isTitle(first) || texts.filter((text) => isValue(text)).length * 3 > texts.length) return false;
  const sentences = texts.filter((text) => SENTENCE.test(text));
  return (
    sentences.length * 10 >= texts.length * 6 &&
    sentences.some((text) => text.length >= LONG && /[。！？；]/u.test(text))
  );
}
