import type { ColumnDamage } from './damage.js';
import type { ObjectName } from './dictionary.js';
import type { Place } from './report.js';
import type { Message, Params } from './words.js';

/** A cell with where it stands. A text longer than a screen is cut, and ends in `…`. */
export interface CellAt {
  readonly text: string;
  readonly line: number;
}

/** How many different values there are; `exact: false`: estimated, within about 1 %. */
export interface Distinct {
  readonly count: number;
  readonly exact: boolean;
}

/**
 * Cells written in the same way. In a pattern `d` is a digit, `a` and `A` are letters, `汉` is a Chinese character;
 * `+` after one of these means one or more of them. Everything else stands for itself.
 */
export interface PatternCount {
  readonly pattern: string;
  readonly count: number;
  readonly first: CellAt;
}

/** A value with how often it occurs. `atLeast`: it may have been a few times more. */
export interface ValueCount {
  readonly text: string;
  readonly count: number;
  readonly line: number;
  readonly atLeast?: true;
}

/** The numbers or dates of a column from the least to the greatest, as canonical text. */
export interface Range {
  readonly kind: 'number' | 'date';
  readonly count: number;
  readonly least: CellAt;
  readonly most: CellAt;
  /** Values that a quarter, half and three quarters of all do not exceed: numbers within 1 %, dates to the month. */
  readonly quartiles: readonly [string, string, string];
}

/** A value unlike the others of its column, and in what. */
export interface Outlier extends CellAt {
  readonly why: Message;
}

export interface FindingInColumn {
  readonly code: string;
  readonly count: number;
  readonly examples: readonly (CellAt & { readonly params?: Params })[];
}

/** One column of a table as it was read. Counts are of cells in records; a blank cell is not filled. */
export interface ColumnProfile {
  /** Index from 0. */
  readonly column: number;
  readonly header: string;
  /** The field it feeds, or `x:` and the header; the field's type; why it is taken so. */
  readonly field: string;
  readonly type: string;
  readonly why: Message;
  readonly hidden?: true;
  readonly filled: number;
  readonly distinct: Distinct;
  /** Most frequent first. `otherPatterns`: cells whose pattern is not listed. */
  readonly patterns: readonly PatternCount[];
  readonly otherPatterns: number;
  /** Most frequent first, none that occurs once unless there are few. */
  readonly common: readonly ValueCount[];
  /** By number of characters; absent where nothing is filled. */
  readonly shortest?: CellAt & { readonly length: number };
  readonly longest?: CellAt & { readonly length: number };
  readonly range?: Range;
  /** The first ones by line; `outlierCount` of them in all. */
  readonly outliers: readonly Outlier[];
  readonly outlierCount: number;
  /** What people write where nothing is known, most frequent first. */
  readonly junk: readonly ValueCount[];
  readonly junkCount: number;
  /** What cleaning could not accept, but for junk and damage; most frequent first. */
  readonly findings: readonly FindingInColumn[];
  readonly damage: readonly ColumnDamage[];
}

/** One table of a sheet. */
export interface TableProfile {
  readonly source: string;
  readonly sheet: string;
  readonly headerLine: number;
  /** Rows = records + aside. */
  readonly records: number;
  readonly aside: number;
  readonly columns: readonly ColumnProfile[];
  /** Findings about fields that no column here feeds: a required field without a column, a cell beside the table. */
  readonly elsewhere: readonly (FindingInColumn & { readonly field: string })[];
}

/** A value that records of several customers have, though it should belong to one. */
export interface SharedValue {
  readonly text: string;
  readonly records: number;
  /** Different names among them; counted up to 8. */
  readonly names: number;
  readonly examples: readonly { readonly name: string; readonly place: Place }[];
}

/** A field over all tables: its values after cleaning. */
export interface FieldProfile {
  readonly field: string;
  readonly type: string;
  readonly object: ObjectName;
  /** Records with a value. */
  readonly filled: number;
  readonly distinct: Distinct;
  readonly common: readonly { readonly text: string; readonly count: number; readonly atLeast?: true }[];
  /** Values shared by suspiciously many names, worst first; `sharedCount` of them in all. */
  readonly shared: readonly SharedValue[];
  readonly sharedCount: number;
}

/** What the columns of some files, or of the store, are like. */
export interface Profile {
  readonly madeAt: string;
  readonly program: string;
  readonly of: 'files' | 'store';
  readonly records: number;
  readonly aside: number;
  readonly sources: readonly { readonly name: string; readonly notes: readonly Message[] }[];
  readonly tables: readonly TableProfile[];
  readonly fields: readonly FieldProfile[];
  /** Files that could not be read, and why. */
  readonly refused: readonly { readonly path: string; readonly why: Message }[];
}
