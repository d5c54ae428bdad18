import type { ClassifiedRow, SourceRow } from '../model/record.js';
import { asideReason } from './table-rows.js';

/** The table in a sheet. */
export interface FoundTable {
  /** Line of the row with the titles; 0 when there is none and the first line is data. */
  readonly headerLine: number;
  /** Text of each title as it stands, '' for a column without one. */
  readonly headers: readonly string[];
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
 */
export function findTable(firstRows: readonly SourceRow[], isTitle: (text: string) => boolean): FoundTable {
  const candidates = firstRows.map((row): Candidate => {
    const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return { row, filled, known: filled.filter((cell) => isTitle(bareTitle(cell))).length };
  });
  const width = Math.max(0, ...firstRows.map(({ cells }) => cells.length));
  const header = knownHeader(candidates) ?? likelyHeader(candidates);
  const cells = header?.row.cells ?? [];
  return {
    headerLine: header?.row.line ?? 0,
    headers: Array.from({ length: width }, (_, column) => (cells[column] ?? '').trim()),
  };
}

/** Longer cells are no titles, whatever mark they carry. */
const LONGEST_TITLE = 100;

/** A title without the mark of a field that must be filled in. */
function bareTitle(text: string): string {
  if (text.length > LONGEST_TITLE) return text;
  return text.replace(/^[*＊]\s*|\s*(?:[*＊]|[（(](?:必填|选填|必輸|required|optional)[)）])$/gi, '');
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
  const distinct = new Set(filled).size === filled.length || differsFromBelow(first, candidates);
  const labels = filled.filter(isLabel).length;
  const values = filled.filter(isValue).length;
  // A known title allows for a title that looks like data: a year, a company's name as a column of prices.
  const fits =
    values === 0 ? labels * 10 >= filled.length * 8 : first.known > 0 && values * 4 <= filled.length;
  return distinct && fits ? first : undefined;
}

/** Whether there is a column that holds values below and a label here. */
function differsFromBelow({ row }: Candidate, candidates: readonly Candidate[]): boolean {
  const below = candidates.filter((candidate) => candidate.row.line > row.line);
  return row.cells.some((cell, column) => {
    if (cell.trim() === '' || isValue(cell.trim())) return false;
    const cells = below.map((one) => (one.row.cells[column] ?? '').trim()).filter((text) => text !== '');
    return cells.length > 0 && cells.filter(isValue).length * 5 >= cells.length * 4;
  });
}

function isLabel(text: string): boolean {
  return [...text].length <= 40 && /\p{L}/u.test(text);
}

/** What stands in a list and not above it: numbers, dates, addresses of all kinds, names of companies. */
function isValue(text: string): boolean {
  return (
    !/\p{L}/u.test(text) ||
    /^\d[\d\s,.:：/+()\-–]*[年月日号楼室元]?$/u.test(text) ||
    /^\p{L}{1,4}[\s.:：-]?\d[\d\s/-]{2,}$/u.test(text) ||
    /\d{5,}/.test(text) ||
    /\d{1,4}\s*[号號弄室楼樓栋棟]/u.test(text) ||
    /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/.test(text) ||
    /[^\s@]@[^\s@]+\.[a-z]/i.test(text) ||
    /^(?:https?:|www\.)/i.test(text) ||
    /(?<=.{2})(?:公司|集团|集團|工厂|工廠|事务所|事務所|经营部|商行|合作社)(?:[（(].{1,30}[)）]|.{1,8}分公司)?$/u.test(
      text,
    ) ||
    /\b(?:inc|ltd|llc|gmbh|corp|co|s\.a|b\.v|pty|plc)\.?$/i.test(text) ||
    /^(?:true|false|n\/a|#n\/a|null)$/i.test(text)
  );
}

/**
 * Tells what each line of the sheet is. Lines above the header are notes; below it, what is surely no record is set
 * aside with its reason, and everything else is a record.
 */
export function rowClassifier(table: FoundTable): (row: SourceRow) => ClassifiedRow {
  return (row) => {
    const { line } = row;
    if (line < table.headerLine) return { ...row, kind: 'note' };
    if (line === table.headerLine) return { ...row, kind: 'header' };
    const reason = asideReason(row.cells, table.headers);
    return reason === undefined ? { ...row, kind: 'record' } : { ...row, kind: 'aside', reason };
  };
}
