import type { ClassifiedRow, SourceRow } from '../model/record.js';
import { bareTitle, differsFromBelow, isLabel, isValue } from './table-cells.js';
import { twoRowHeader } from './table-groups.js';
import { asideReason } from './table-rows.js';

/** The table in a sheet. */
export interface FoundTable {
  /** Line of the row with the titles, the last one of two; 0 when there is none and the first line is data. */
  readonly headerLine: number;
  /** Text of each title as it stands, '' for a column without one. Titles of two rows are joined. */
  readonly headers: readonly string[];
  /** The rows of a header of two rows: titles of groups of columns, and the titles below them. */
  readonly headerRows?: readonly SourceRow[];
}

/** Rows below the top among which the header is looked for. */
const DEPTH = 30;

interface Candidate {
  readonly row: SourceRow;
  readonly filled: readonly string[];
  /** Cells that are known as titles. */
  readonly known: number;
}

/**
 * Finds the header below titles, dates and notes. Cells that are known as titles decide; where too few are known,
 * the first row as wide as the table is the header, if its cells look like labels and not like the data of a list.
 * Titles of groups of columns, with the titles of the columns below them, make a header of two rows.
 */
export function findTable(firstRows: readonly SourceRow[], isTitle: (text: string) => boolean): FoundTable {
  const candidates = firstRows.map((row): Candidate => {
    const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return { row, filled, known: filled.filter((cell) => isTitle(bareTitle(cell))).length };
  });
  const width = Math.max(0, ...firstRows.map(({ cells }) => cells.length));
  const header = knownHeader(candidates) ?? likelyHeader(candidates);
  const two = header && twoRowHeader(header.row, firstRows, isTitle);
  if (two)
    return { headerLine: two.rows[1].line, headers: filledTo(width, two.titles), headerRows: two.rows };
  return {
    headerLine: header?.row.line ?? 0,
    headers: filledTo(width, header?.row.cells ?? []),
  };
}

function filledTo(width: number, titles: readonly string[]): string[] {
  return Array.from({ length: width }, (_, column) => (titles[column] ?? '').trim());
}

/** The first of the rows with the most known titles: two at least, or half of what the row holds. */
function knownHeader(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates.slice(0, DEPTH)) {
    const { known, filled } = candidate;
    const enough = known >= 2 ? known * 4 >= filled.length : known === 1 && filled.length <= 2;
    if (enough && known > (best?.known ?? 0)) best = candidate;
  }
  // One known word in a narrow row, such as a sheet's title "客户", says nothing when the table is wide.
  return best !== undefined && isWide(best, candidates) ? best : undefined;
}

function rowsBelow({ line }: SourceRow, candidates: readonly Candidate[]): SourceRow[] {
  return candidates.filter(({ row }) => row.line > line).map(({ row }) => row);
}

/** Whether a row fills at least half as many cells as the rows below it usually do. */
function isWide({ row, filled }: Candidate, candidates: readonly Candidate[]): boolean {
  const below = candidates
    .filter((candidate) => candidate.row.line > row.line)
    .map((candidate) => candidate.filled.length)
    .sort((a, b) => a - b);
  const usual = below[Math.floor(below.length / 2)] ?? 0;
  return filled.length * 2 >= usual;
}

/** The first row as wide as the table, if it can be a header at all. */
function likelyHeader(candidates: readonly Candidate[]): Candidate | undefined {
  const first = candidates.slice(0, DEPTH).find((candidate) => isWide(candidate, candidates));
  if (first === undefined) return undefined;
  const { filled } = first;
  const distinct =
    new Set(filled).size === filled.length ||
    differsFromBelow(first.row.cells, rowsBelow(first.row, candidates));
  const labels = filled.filter(isLabel).length;
  const values = filled.filter(isValue).length;
  // A known title allows for a title that looks like data: a year, a company's name as a column of prices.
  const fits =
    values === 0 ? labels * 10 >= filled.length * 8 : first.known > 0 && values * 4 <= filled.length;
  return distinct && fits ? first : undefined;
}

/**
 * Tells what each line of the sheet is. Lines above the header are notes; below it, what is surely no record is set
 * aside with its reason, and everything else is a record.
 */
export function rowClassifier(table: FoundTable): (row: SourceRow) => ClassifiedRow {
  const titleRows = [table.headers, ...(table.headerRows ?? []).map((row) => row.cells)];
  const firstLine = table.headerRows?.[0]?.line ?? table.headerLine;
  return (row) => {
    const { line } = row;
    if (line < firstLine) return { ...row, kind: 'note' };
    if (line <= table.headerLine) return { ...row, kind: 'header' };
    const reason = isCovered(row, table)
      ? { code: 'format.aside_header' }
      : asideReason(row.cells, titleRows);
    return reason === undefined ? { ...row, kind: 'record' } : { ...row, kind: 'aside', reason };
  };
}

/** Whether a merged cell of the header goes through the row. */
function isCovered({ inherited = {} }: SourceRow, { headers }: FoundTable): boolean {
  return Object.entries(inherited).some(([column, text]) => {
    const title = headers[Number(column)] ?? '';
    return title !== '' && text.trim() === title;
  });
}
