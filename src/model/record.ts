import type { Message, Params } from './words.js';

/** One line of a sheet, verbatim. `line` is the row's number as a spreadsheet program shows it, from 1. */
export interface SourceRow {
  readonly line: number;
  /** Text as the file held it; a number in full, without exponent; '' where there is no cell. */
  readonly cells: readonly string[];
  /** By column, texts of merged cells that begin above and go through this row; they count where its cell is empty. */
  readonly inherited?: Readonly<Record<number, string>>;
  /** The line whose customer the row takes over, since it leaves its own blank as the whole table does; see `inherited`. */
  readonly filledFrom?: number;
  /** The columns of `inherited` that it takes over. */
  readonly filled?: readonly number[];
  /** By column, the addresses that cells lead to (`https://…`, `mailto:…`), whatever their text shows. */
  readonly links?: Readonly<Record<number, string>>;
  /** The spreadsheet hides the row: read like any other, and marked. */
  readonly hidden?: true;
}

/** What is known of a row besides its cells. */
export type RowMarks = Pick<SourceRow, 'hidden' | 'inherited' | 'filledFrom' | 'filled' | 'links'>;

/** For each field its canonical strings. Nothing known is the empty list or no key; there is no null. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Prefix of a value key whose column is not in the dictionary: `x:` and the column's title, carried along as text. */
export const EXTRA = 'x:';

/** What cleaning altered. `code` is `<type>.<change>` or `clean.<change>`. */
export interface Change {
  readonly field: string;
  readonly code: string;
  readonly before: string;
  readonly after: string;
  readonly params?: Params;
}

/** What cleaning could not accept, with the text as it stood in the cell. `code` is `<type>.<finding>` or `clean.<finding>`. */
export interface Finding {
  readonly field: string;
  readonly code: string;
  readonly before: string;
  readonly params?: Params;
}

/** One row after cleaning. */
export interface Cleaned {
  readonly values: Values;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/** A cleaned row as it is stored; its id is the id of its row. */
export interface CustomerRecord {
  readonly id: number;
  readonly values: Values;
}

/** A record with what cleaning noted about it. */
export interface NotedRecord extends CustomerRecord {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/** What a line of a sheet is. Only `record` rows become records; `aside` rows have a reason; the others frame the table. */
export type RowKind = 'record' | 'aside' | 'header' | 'note';

export interface ClassifiedRow extends SourceRow {
  readonly kind: RowKind;
  /** Why the row was set aside (`aside` only). */
  readonly reason?: Message;
}
