import type { SourceRow } from '../model/record.js';
import {
  bareTitle,
  differsFromBelow,
  endsLikeTitle,
  filledCells,
  type IsTitle,
  isLabel,
  isValue,
  valueColumns,
} from './table-cells.js';
import { groupedHeader } from './table-groups.js';

/** The header of a table. */
export interface Header {
  /** Line of the row with the titles, the last one of several; 0 when there is none and the first line is data. */
  readonly headerLine: number;
  /** Text of each title as it stands, '' for a column without one. Titles of several rows are joined. */
  readonly headers: readonly string[];
  /** The rows of a header of several rows: titles of groups of columns, and the titles below them. */
  readonly headerRows?: readonly SourceRow[];
}

/** Rows below the top among which the header is looked for. */
const DEPTH = 30;

/** Rows that tell how wide a table is and what it holds. */
const SAMPLE = 300;

interface Candidate {
  readonly row: SourceRow;
  readonly filled: readonly string[];
  /** Cells that are known as titles. */
  readonly known: number;
}

/**
 * Finds the header below titles, dates and notes. Cells that are known as titles decide; where too few are known,
 * the first row as wide as the table is the header, if its cells look like labels and not like the data of a list.
 * Titles of groups of columns, with the titles of the columns below them, make a header of several rows.
 */
export function findHeader(rows: readonly SourceRow[], isTitle: IsTitle): Header {
  const header = fullestHeader(rows, isTitle);
  return tableAbove(rows, header, isTitle) ?? header;
}

/** The header of a table that ends above a gap over the header that was found; undefined where there are only notes. */
function tableAbove(rows: readonly SourceRow[], header: Header, isTitle: IsTitle): Header | undefined {
  const line = header.headerRows?.[0]?.line ?? header.headerLine;
  const end = rows.findIndex((row) => row.line >= line);
  const gap = rows.findLastIndex((row, i) => i <= end && i > 0 && row.line > (rows[i - 1]?.line ?? 0) + 1);
  const above = rows.slice(0, Math.max(0, gap));
  if (above.length < 3) return undefined;
  const first = findHeader(above, isTitle);
  const data = above.filter((row) => row.line > first.headerLine);
  return data.length > 1 && isTable(first, data) ? first : undefined;
}

/** Whether rows are the data of a table: values stand below its titles, and without titles all rows are alike. */
function isTable({ headerLine, headers }: Header, data: readonly SourceRow[]): boolean {
  const widths = data.map(({ cells }) => filledCells(cells).length);
  if (headerLine > 0) {
    const width = filledCells(headers).length;
    return width > 1 && differsFromBelow(headers, data) && widths.every((one) => one * 2 >= width);
  }
  const columns = valueColumns(data);
  const isWhole = (row: SourceRow) => columns.every((column) => (row.cells[column] ?? '').trim() !== '');
  return data.length > 2 && columns.length > 0 && Math.min(...widths) > 1 && data.every(isWhole);
}

function fullestHeader(rows: readonly SourceRow[], isTitle: IsTitle): Header {
  const firstRows = rows.slice(0, SAMPLE);
  const candidates = firstRows.map((row, index): Candidate => {
    const filled = filledCells(row.cells);
    const known = index < DEPTH ? titlesAmong(filled, isTitle) : 0;
    return { row, filled, known };
  });
  const header = knownHeader(candidates) ?? likelyHeader(candidates);
  return header === undefined
    ? { headerLine: 0, headers: filledTo(widest(rows), []) }
    : headerAt(rows, header.row, isTitle);
}

/** How many cells are known as titles. Where some of them end with a colon, they are the labels of a form. */
function titlesAmong(filled: readonly string[], isTitle: IsTitle): number {
  const labels = filled.filter((cell) => /[:：]$/.test(cell)).length;
  if (labels > 0 && labels < filled.length) return 0;
  return filled.filter((cell) => isTitle(bareTitle(cell))).length;
}

/** The header that a row is, or is a part of. */
export function headerAt(rows: readonly SourceRow[], row: SourceRow, isTitle: IsTitle): Header {
  const width = widest(rows);
  const grouped = groupedHeader(row, rows.slice(0, SAMPLE), isTitle);
  const last = grouped?.rows.at(-1);
  if (grouped && last)
    return { headerLine: last.line, headers: filledTo(width, grouped.titles), headerRows: grouped.rows };
  return { headerLine: row.line, headers: filledTo(width, row.cells) };
}

function widest(rows: readonly SourceRow[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

function filledTo(width: number, titles: readonly string[]): string[] {
  return Array.from({ length: width }, (_, column) => (titles[column] ?? '').trim());
}

/**
 * The first of the rows with the most known titles: two at least, or half of what the row holds. Where there is data
 * between two such rows, the lower one belongs to another table.
 */
function knownHeader(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates.slice(0, DEPTH)) {
    const { known, filled } = candidate;
    const enough = known >= 2 ? known * 4 >= filled.length : known === 1 && filled.length <= 2;
    if (!enough || known <= (best?.known ?? 0)) continue;
    if (best !== undefined && hasData(best, candidate, candidates))
      return knownHeader(candidates.filter(({ row }) => row.line < candidate.row.line));
    best = candidate;
  }
  // One known word in a narrow row, such as a sheet's title "客户", says nothing when the table is wide.
  return best !== undefined && isWide(best, candidates) ? best : undefined;
}

/** Whether what stands between a row of titles and a row of more titles is data below the first one. */
function hasData(upper: Candidate, lower: Candidate, candidates: readonly Candidate[]): boolean {
  const { known, filled, row } = upper;
  const endings = filled.filter(endsLikeTitle).length;
  if (known < 2 || Math.max(known, endings) * 3 < filled.length * 2) return false;
  const between = candidates.filter((other) => other.row.line > row.line && other.row.line < lower.row.line);
  const data = between.filter((other) => other.filled.length * 2 >= filled.length && other.known < known);
  return data.some((other) => other.filled.length > 1 && other.filled.some(isValue)) || data.length > 1;
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
  const periods = isPeriods(first, candidates) ? filled.filter(isPeriod).length : 0;
  const labels = filled.filter(isLabel).length;
  const values = filled.filter(isValue).length - periods;
  // A known title allows for a title that looks like data: a year, a company's name as a column of prices.
  const fits =
    values === 0 ? labels * 10 >= filled.length * 8 : first.known > 0 && values * 4 <= filled.length;
  return distinct && fits ? first : undefined;
}

/** 2019年, 2019年1月, 1月, 2019年第1季度: titles of what was sold then. */
const isPeriod = (text: string): boolean =>
  text.length <= 12 &&
  /^(?:(?:19|20)\d{2}年度?|(?:(?:19|20)\d{2}年)?(?:\d{1,2}月份?|第?[1-4一二三四]季度|[上下]半年))$/.test(
    text,
  );

/** Whether a row has a series of different periods as titles: other words too, and below each period something else. */
function isPeriods({ row, filled }: Candidate, candidates: readonly Candidate[]): boolean {
  const periods = filled.filter(isPeriod);
  if (periods.length < 2 || periods.length === filled.length || new Set(periods).size < periods.length)
    return false;
  const below = rowsBelow(row, candidates);
  const isOver = (column: number) => below.every(({ cells }) => !isPeriod((cells[column] ?? '').trim()));
  return below.length > 0 && row.cells.every((cell, column) => !isPeriod(cell.trim()) || isOver(column));
}
