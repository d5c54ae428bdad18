import type { WorkSheet } from '@e965/xlsx';
import { recordsOf } from './legacy-unlock.js';

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

/**
 * The rows and columns that the sheets of an OpenDocument file hide, by name as it is written there;
 * rows left out by a filter are hidden too.
 */
export function odsHiddenParts(content: string): ReadonlyMap<string, HiddenParts> {
  const sheets = new Map<string, HiddenParts>();
  let here: { rows: Range[]; columns: Range[] } = { rows: [], columns: [] };
  let [row, column] = [0, 0];
  for (const { 0: tag, 1: kind } of content.matchAll(
    /<table:(table|table-row|table-column)(?=[\s/>])[^>]*>/g,
  )) {
    if (kind === 'table') {
      const name = /\btable:name="([^"]*)"/.exec(tag)?.[1] ?? '';
      here = { rows: [], columns: [] };
      if (!sheets.has(name)) sheets.set(name, here);
      [row, column] = [0, 0];
      continue;
    }
    const times = Number(/\bnumber-(?:rows|columns)-repeated="(\d{1,9})"/.exec(tag)?.[1] ?? 1);
    const hides = /\btable:visibility="(?:collapse|filter)"/.test(tag);
    const first = kind === 'table-row' ? row : column;
    if (hides) (kind === 'table-row' ? here.rows : here.columns).push({ first, last: first + times - 1 });
    if (kind === 'table-row') row += times;
    else column += times;
  }
  return sheets;
}

/** Marks rows and columns as SheetJS would, as far as the sheet has cells. */
export function hide(sheet: WorkSheet | undefined, parts: HiddenParts | undefined): void {
  const data = sheet?.['!data'] as unknown as unknown[][] | undefined;
  if (sheet === undefined || data === undefined || parts === undefined) return;
  const width = data.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const columns = marks(parts.columns, width);
  const rows = marks(parts.rows, data.length);
  if (columns.length > 0) sheet['!cols'] = columns;
  if (rows.length > 0) sheet['!rows'] = rows;
}

function marks(ranges: readonly Range[], length: number): { hidden: true }[] {
  const marked: { hidden: true }[] = [];
  for (const { first, last } of ranges)
    for (let at = first; at <= last && at < length; at++) marked[at] = { hidden: true };
  return marked;
}
