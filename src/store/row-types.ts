import type { ColumnDamage } from '../model/damage.js';
import type { ColumnMapping } from '../model/dictionary.js';
import type { ClassifiedRow, Cleaned, RowMarks } from '../model/record.js';
import type { Message } from '../model/words.js';

/* What the store knows of files, their sheets and rows. */

export interface NewSource {
  /** As the person named it. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding?: string;
}

export interface Source extends NewSource {
  readonly id: number;
  readonly run: number;
}

export interface NewSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The line of the header, 0 where the sheet has none. */
  readonly headerLine: number;
  readonly columns: readonly ColumnMapping[];
}

/** One table of a sheet; several in one sheet have its name and different header lines. */
export interface StoredSheet extends NewSheet {
  readonly id: number;
  readonly source: number;
  /** Rows that became records, and rows set aside. */
  readonly records: number;
  readonly aside: number;
  readonly damage: readonly ColumnDamage[];
}

/** A row with where it stands. */
export interface StoredRow extends ClassifiedRow {
  readonly id: number;
  readonly sheet: number;
}

/** Where a record comes from, for people. */
export interface Origin {
  readonly record: number;
  readonly source: string;
  readonly sheet: string;
  readonly line: number;
}

/** A row to add; `cleaned` exactly for kind `record`. */
export interface RowWithRecord {
  readonly row: ClassifiedRow;
  readonly cleaned?: Cleaned;
  /** The record of an earlier version that says the same, of a row set aside for that. */
  readonly sameAs?: number;
}

/** The source is a newer version of the file that the source `of` was. */
export interface SourceVersion {
  readonly source: number;
  readonly of: number;
}

/** The record of the row `row` gives way to the record `by`, for this reason. */
export interface Replacement {
  readonly row: number;
  readonly by: number;
  readonly reason: Message;
}

/** What a row becomes when it is cleaned anew, with all its marks; `cleaned` exactly for kind `record`. */
export interface RecleanedRow extends RowMarks {
  readonly row: number;
  readonly kind: 'record' | 'aside';
  readonly reason?: Message;
  readonly cleaned?: Cleaned;
}

export interface RecleanedSheet {
  readonly sheet: number;
  readonly columns: readonly ColumnMapping[];
  readonly damage: readonly ColumnDamage[];
}

/** What a person said of the files of an import, besides what the dictionary says. */
export interface Answers {
  /** Title -> field, `-` for none. */
  readonly columns: Readonly<Record<string, string>>;
  /** Names of sheets to be read whatever they look like. */
  readonly sheets: readonly string[];
}

/** What a newer version of a file says of an older row: it is no longer there, or there again. */
export type RowMark = 'gone' | 'back';
