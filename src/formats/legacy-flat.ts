import type { Merge } from './xlsx-merges.js';

/*
 * What the process of SheetJS says of a workbook that SheetJS read. Only what exists is in it: a damaged file claims any number of
 * rows, and that process alone may come to grief over it.
 */

/** One row: its line from 1, then by cell the column from 0, SheetJS's kind, its value and its number format. */
export type FlatRow = readonly [
  line: number,
  columns: readonly number[],
  kinds: readonly string[],
  values: readonly unknown[],
  formats: readonly (string | undefined)[],
];

export interface FlatSheet {
  readonly name: string;
  /** `sheet`, or what else SheetJS found there: `chart`, `macro`, `dialog`. */
  readonly type: string;
  readonly hidden: boolean;
  /** Absent where the workbook names a sheet that is not there. */
  readonly rows?: readonly FlatRow[];
  readonly merges: readonly Merge[];
  /** From 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface FlatBook {
  readonly from1904: boolean;
  readonly sheets: readonly FlatSheet[];
}

/** What the process is asked: a workbook, or the stream of records in an OLE file. */
export interface SheetJsQuestion {
  readonly what: 'book' | 'stream';
  readonly data: Uint8Array | string;
}

export interface SheetJsAnswer {
  readonly book?: FlatBook;
  readonly stream?: Uint8Array;
  /** In SheetJS's words. */
  readonly error?: string;
}
