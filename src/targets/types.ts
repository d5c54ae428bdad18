import type { Words } from '../model/words.js';

/** A table to write. Cells are text unless a number is given; `text: true` columns stay text in a spreadsheet. */
export interface OutColumn {
  readonly title: string;
  readonly text: boolean;
  /** In characters, for spreadsheets. */
  readonly width?: number;
}

export interface OutTable {
  readonly name: string;
  readonly columns: readonly OutColumn[];
  rows(): Iterable<readonly (string | number)[]>;
}

/** Where a table goes. */
export interface ExportTarget {
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
}
