import type { SourceRow } from '../model/record.js';
import {
  differsFromBelow,
  filledCells,
  type IsTitle,
  isPlaceholder,
  isValue,
  valueColumns,
} from './table-cells.js';
import { type Header, headerAt } from './table-header.js';
import { asideReason, isLabelled, isName, titleRowsOf } from './table-rows.js';
import {
  type Above,
  isHeaderApart,
  isHeaderWithin,
  isWhole,
  type Signs,
  signsOf,
  valuesBelow,
} from './table-signs.js';

/** The header of the next table in a sheet. */
export interface NextTable {
  /** Index of the first row of its area: names and notes above the header are its own. */
  readonly start: number;
  readonly header: Header;
}

/** Rows below a header that tell it from data. */
const BELOW = 10;

/** Rows above a header that may be its table's name and notes, or belong to the header. */
const NOTES = 6;

/** Rows that hold the parts of one header. */
const HEADER_ROWS = 4;

/**
 * The next row that is the header of another table: known titles where the table above has none, or below a gap words
 * that are no data of that table and stand over data. The header of the table above once more begins no other table.
 */
export function nextTable(
  rows: readonly SourceRow[],
  from: number,
  header: Header,
  isTitle: IsTitle,
): NextTable | undefined {
  let above: Above = { titleRows: titleRowsOf(header), valueColumns: [] };
  let seen = 0;
  for (let i = from; i < rows.length; i++) {
    const enough = sampleSize(i - from);
    if (enough > seen) {
      above = { ...above, valueColumns: valuesBelow(header, rows.slice(from, from + enough)) };
      seen = enough;
    }
    const row = rows[i];
    const signs = row && signsOf(row, above, isTitle);
    if (row === undefined || signs === undefined) continue;
    const start = startOf(rows, from, i, above);
    const isApart = start < i || isGap(rows, i);
    if (!isNext(rows, i, signs, above, isApart)) continue;
    const best = fullest(rows, i, signs, above, isTitle);
    return { start, header: headerAt(rows.slice(start, best + SAMPLE), rows[best] ?? row, isTitle) };
  }
  return undefined;
}

/** How many of the rows above tell what the columns hold: all of few, and of many not anew for each. */
function sampleSize(count: number): number {
  return count < 8 ? count : Math.min(64, 2 ** Math.floor(Math.log2(count)));
}

/** Rows that tell what a header stands over. */
const SAMPLE = 300;

function isNext(
  rows: readonly SourceRow[],
  i: number,
  signs: Signs,
  above: Above,
  isApart: boolean,
): boolean {
  const row = rows[i];
  if (row === undefined) return false;
  const isTitles = isApart ? isHeaderApart(signs) : isHeaderWithin(signs);
  const below = rowsUnder(rows, i);
  if (isTitles && (signs.isUnlike || (isApart && isWhole(signs)))) return true;
  if (isTitles)
    return differsFromBelow(row.cells, below) || (signs.known >= 3 && signs.known === signs.filled);
  return isApart && standsOverOther(row, below, signs, above);
}

/** The rows right below, as far as no line is missing; not the same row once more. */
function rowsUnder(rows: readonly SourceRow[], i: number): SourceRow[] {
  let end = i + 1;
  while (end < rows.length && end <= i + BELOW && !isGap(rows, end)) end++;
  const cells = rows[i]?.cells ?? [];
  return rows.slice(i + 1, end).filter((row) => row.cells.some((cell, column) => cell !== cells[column]));
}

/** Whether words that are not known as titles stand over data of another kind than that of the table above. */
function standsOverOther(
  { cells }: SourceRow,
  below: readonly SourceRow[],
  { filled, endings, known }: Signs,
  above: Above,
): boolean {
  const values = valueColumns(below);
  const words = filledCells(cells);
  const isWide = below.every((row) => filledCells(row.cells).length <= filled * 2);
  if (values.length === 0 || !isWide || new Set(words).size < filled || words.some(isPlaceholder))
    return false;
  const isOver = values.every((column) => (cells[column] ?? '').trim() !== '');
  const isOther = values.join() !== above.valueColumns.join();
  return isOver && (isOther || (endings + known) * 2 >= filled);
}

/** The row with the most titles among the first ones of a header. */
function fullest(
  rows: readonly SourceRow[],
  i: number,
  signs: Signs,
  above: Above,
  isTitle: IsTitle,
): number {
  let best = i;
  let most = signs.known;
  for (let k = i + 1; k < i + HEADER_ROWS && k < rows.length && !isGap(rows, k); k++) {
    const row = rows[k];
    const known = (row && signsOf(row, above, isTitle)?.known) ?? 0;
    if (known > most) [best, most] = [k, known];
  }
  return best;
}

/** Whether lines are missing above a row: readers leave blank ones out. */
function isGap(rows: readonly SourceRow[], i: number): boolean {
  return (rows[i]?.line ?? 0) > (rows[i - 1]?.line ?? 0) + 1;
}

/**
 * Index of the first row that goes with a header: below a gap all rows that hold much less, or are signed; above the
 * gap, and where there is none, only names of tables and labels. In doubt a row is one of the table above.
 */
function startOf(rows: readonly SourceRow[], from: number, i: number, above: Above): number {
  const width = filledCells(rows[i]?.cells ?? []).length;
  let start = runOf(rows, from, i, (row) => isNarrow(row, width, above));
  while (start > from && isGap(rows, start)) {
    const next = runOf(rows, from, start - 1, isSureNote);
    const last = rows[start - 1];
    if (last === undefined || !isSureNote(last) || !(next === from || isGap(rows, next))) break;
    start = next;
  }
  while (start > from && isName(rows[start - 1]?.cells ?? [])) start--;
  return start;
}

/** Index of the first of the rows above one that are of a kind, up to a gap; the row itself where there is none. */
function runOf(
  rows: readonly SourceRow[],
  from: number,
  i: number,
  isKind: (row: SourceRow) => boolean,
): number {
  let start = i;
  while (start > from && start > i - NOTES && !isGap(rows, start)) {
    const row = rows[start - 1];
    if (row === undefined || !isKind(row)) break;
    start--;
  }
  return isGap(rows, start) ? start : i;
}

const isSureNote = ({ cells }: SourceRow): boolean => isName(cells) || isLabelled(cells);

/** What is set aside below one table and may as well stand above another. */
const OF_THE_NEXT = new Set(['format.aside_signature', 'format.aside_title']);

function isNarrow({ cells }: SourceRow, width: number, { titleRows }: Above): boolean {
  const reason = asideReason(cells, titleRows);
  if (reason !== undefined) return OF_THE_NEXT.has(reason.code);
  const filled = filledCells(cells);
  if (isLabelled(cells)) return true;
  return (
    filled.length * 2 <= Math.max(2, width) && !filled.some((cell) => isValue(cell) && filled.length > 1)
  );
}
