import type { ClassifiedRow, SourceRow } from '../model/record.js';
import { filledCells, type IsTitle, rememberTitles } from './table-cells.js';
import { findHeader, type Header, headerAt } from './table-header.js';
import { nextTable } from './table-next.js';
import { dataStart } from './table-notes.js';
import { tableReader } from './table-reader.js';
import { asideReason } from './table-rows.js';
import { fillsSeveral } from './table-sections.js';
import { type Shape, shapeOf } from './table-shapes.js';
import { valuesBelow } from './table-signs.js';

/** One of the tables of a sheet. */
export interface FoundTable extends Header {
  /** The first line of its own area: names, dates and notes above its header are its own. */
  readonly firstLine: number;
  /** The last line of its area among the rows looked at; `Infinity` where no other table is looked for below it. */
  readonly lastLine: number;
  /** Columns that hold values and no words in the rows looked at. */
  readonly valueColumns: readonly number[];
  /** Its records fill several cells, so that a row of one may be the heading of a section. */
  readonly hasSections?: boolean;
  /** Set where it is no table that can be read row by row; all its rows are set aside then. */
  readonly shape?: Shape;
}

export interface TableOptions {
  /** Line of the header of the first table, or of one of its rows; 0 where the sheet is one table without a header. */
  readonly header?: number;
}

/** A line of a sheet, and the index of the table it belongs to. */
export interface TableRow {
  readonly table: number;
  readonly row: ClassifiedRow;
}

/**
 * The tables in a sheet, one below the other; `rows` are its first rows, 10,000 are plenty. There is at least one,
 * but for a header on a line that is not among the rows: then there is none.
 */
export function findTables(
  rows: readonly SourceRow[],
  isTitle: IsTitle,
  { header }: TableOptions = {},
): readonly FoundTable[] {
  const isKnown = rememberTitles(isTitle);
  const shape = header === undefined ? shapeOf(rows, isKnown) : undefined;
  if (shape !== undefined) return [{ ...tableOf(rows, { headerLine: 0, headers: [] }, 0), shape }];
  const first = header === undefined ? findHeader(rows, isKnown) : headerOn(rows, header, isKnown);
  if (first === undefined) return [];
  const tables: FoundTable[] = [];
  let start = 0;
  let current: Header = first;
  for (;;) {
    const below = firstBelow(rows, current.headerLine);
    const from = current.headerLine > 0 ? dataStart(rows, below, current, isKnown) : below;
    const next = header === 0 ? undefined : nextTable(rows, from, current, isKnown);
    // The first area may be no table; nobody said that it is.
    const isUnsaid = header === undefined && tables.length === 0;
    const isNote =
      next !== undefined && isUnsaid && areNotes(rows.slice(start, next.start), current, isKnown);
    if (!isNote) tables.push(tableOf(rows.slice(start, next?.start), current, from - start));
    if (next === undefined) break;
    if (!isNote) start = next.start;
    current = next.header;
  }
  return header === 0 ? tables.map((table) => ({ ...table, lastLine: Number.POSITIVE_INFINITY })) : tables;
}

/** Records that tell which columns hold values. */
const SAMPLE = 100;

/** The header that was said to be on a line; undefined where there is no such line. */
function headerOn(rows: readonly SourceRow[], line: number, isTitle: IsTitle): Header | undefined {
  if (line === 0) return { headerLine: 0, headers: [] };
  const index = rows.findIndex((row) => row.line === line);
  const row = rows[index];
  return row && headerAt(rows.slice(Math.max(0, index - 4)), row, isTitle);
}

/** Rows of notes above a table. */
const MOST_NOTES = 8;

/** Rows with several cells that make a table, whatever its titles are. */
const FEWEST_ROWS = 3;

/** Whether rows are what stands above a table and no table themselves: few of them, and without titles. */
function areNotes(area: readonly SourceRow[], { headers }: Header, isTitle: IsTitle): boolean {
  const rows = area.filter(({ cells }) => filledCells(cells).length > 1).length;
  if (area.length > MOST_NOTES || rows >= FEWEST_ROWS) return false;
  return headers.filter((title) => title !== '' && isTitle(title)).length < 2;
}

function firstBelow(rows: readonly SourceRow[], line: number): number {
  const index = rows.findIndex((row) => row.line > line);
  return index < 0 ? rows.length : index;
}

/** A table by the rows of its area and where its data begins among them. */
function tableOf(area: readonly SourceRow[], header: Header, from: number): FoundTable {
  const width = area.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const sample = area.slice(from, from + SAMPLE);
  // Totals and signatures fill few cells, and say nothing about how records look.
  const records = sample.filter(({ cells }) => asideReason(cells, [header.headers]) === undefined);
  return {
    ...header,
    headers: Array.from({ length: width }, (_, column) => header.headers[column] ?? ''),
    firstLine: area[0]?.line ?? 1,
    lastLine: area.at(-1)?.line ?? 0,
    valueColumns: valuesBelow(header, sample),
    hasSections: header.headerLine > 0 && fillsSeveral(records),
  };
}

/**
 * Tells what each line of a sheet is, and which table it belongs to. Made for one walk over all rows of the sheet in
 * their order. Below the rows that the tables were found in, a header of yet another table is recognised by its
 * titles, and what stands below it is set aside, so that nothing is read under titles that are not its own.
 */
export function rowClassifier(tables: readonly FoundTable[], isTitle: IsTitle): (row: SourceRow) => TableRow {
  const isKnown = rememberTitles(isTitle);
  const readers = tables.map((table) => tableReader(table, isKnown));
  let table = 0;
  return (row) => {
    while (row.line >= (tables[table + 1]?.firstLine ?? Number.POSITIVE_INFINITY)) table++;
    const read = readers[table];
    return { table, row: read === undefined ? { ...row, kind: 'note' } : read(row) };
  };
}
