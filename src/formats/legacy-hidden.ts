import type { WorkSheet } from '@e965/xlsx';
import { recordsOf } from './legacy-unlock.js';
import { MOST_COLUMNS, MOST_ROWS } from './xlsx-cells.js';

/** From 0, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What a sheet hides. */
export interface HiddenParts {
  readonly rows: readonly Range[];
  readonly columns: readonly Range[];
}

const BOUND_SHEET = 0x85;
const COLUMN_INFO = 0x7d;

/** The columns that each sheet of a `Workbook` stream hides, in the order of the sheets in it (MS-XLS 2.4.53). */
export function xlsHidden(stream: Buffer): HiddenParts[] {
  const starts: number[] = [];
  const found: { readonly at: number; readonly range: Range }[] = [];
  for (const { type, start, end } of recordsOf(stream)) {
    if (type === BOUND_SHEET && end - start >= 4) starts.push(stream.readUInt32LE(start));
    if (type !== COLUMN_INFO || end - start < 10) continue;
    const [first, last, width] = [0, 2, 4].map((at) => stream.readUInt16LE(start + at)) as [
      number,
      number,
      number,
    ];
    if (width === 0 || (stream.readUInt16LE(start + 8) & 1) === 1)
      found.push({ at: start, range: { first, last } });
  }
  starts.sort((a, b) => a - b);
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? stream.length;
    return { rows: [], columns: found.filter(({ at }) => at >= from && at < to).map(({ range }) => range) };
  });
}

/** Marks rows and columns as SheetJS would, as far as the sheet has cells. */
export function hide(sheet: WorkSheet | undefined, parts: HiddenParts | undefined): void {
  const data = sheet?.['!data'] as unknown as unknown[][] | undefined;
  if (sheet === undefined || data === undefined || parts === undefined) return;
  // Only the rows that exist: a sheet may claim any number of them.
  const width = Object.keys(data).reduce((most, row) => Math.max(most, data[Number(row)]?.length ?? 0), 0);
  const columns = marks(parts.columns, Math.min(width, MOST_COLUMNS));
  const rows = marks(parts.rows, Math.min(data.length, MOST_ROWS));
  if (columns.length > 0) sheet['!cols'] = columns;
  // Of some formats SheetJS tells the rows itself.
  if (rows.length > 0) sheet['!rows'] = rows;
}

function marks(ranges: readonly Range[], length: number): { hidden: true }[] {
  const marked: { hidden: true }[] = [];
  for (const { first, last } of ranges.slice(0, length))
    for (let at = first; at <= last && at < length; at++) marked[at] = { hidden: true };
  return marked;
}
