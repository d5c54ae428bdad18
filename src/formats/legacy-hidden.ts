import type { FlatSheet } from './legacy-flat.js';
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

/** The sheet with what it hides, as far as it has cells. What SheetJS tells itself stays where nothing is known. */
export function withHidden(sheet: FlatSheet, parts: HiddenParts | undefined): FlatSheet {
  const { rows = [] } = sheet;
  if (parts === undefined) return sheet;
  const width = rows.reduce((most, [, columns]) => Math.max(most, (columns.at(-1) ?? -1) + 1), 0);
  const hiddenColumns = within(parts.columns, Math.min(width, MOST_COLUMNS));
  const hiddenRows = within(parts.rows, Math.min(rows.at(-1)?.[0] ?? 0, MOST_ROWS));
  return {
    ...sheet,
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    ...(hiddenRows.length > 0 && { hiddenRows }),
  };
}

function within(ranges: readonly Range[], length: number): number[] {
  const found = new Set<number>();
  for (const { first, last } of ranges.slice(0, length))
    for (let at = first; at <= last && at < length; at++) found.add(at);
  return [...found];
}
