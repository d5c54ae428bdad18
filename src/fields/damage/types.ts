import type { Options } from '../../model/dictionary.js';
import type { Params, Words } from '../../model/words.js';

/**
 * What the sampled cells of a column are like. One cell seldom proves anything: what its neighbours are does.
 * Counts of cells; blank ones do not count.
 */
export interface Profile {
  readonly filled: number;
  /** Nothing but digits. */
  readonly digits: number;
  /** Of these, by number of digits. */
  readonly widths: ReadonlyMap<number, number>;
  /** Of these, those that begin with 0, by number of digits. */
  readonly zeroLed: ReadonlyMap<number, number>;
  /** Of more than 15 digits, and of these with nothing but zeros after the 15th. */
  readonly long: number;
  readonly cut: number;
  /** Dates in digits, or as a spreadsheet shows them. */
  readonly dates: number;
  /** Small numbers with a dash or a slash between (`3-2`, `12/5`) that are no such date. */
  readonly dashed: number;
  /** Most digits before the exponent (`1.38001E+10` has 6) where programs write as many as there are; 0: unknown. */
  readonly exactDigits: number;
  /** Of question marks only, four or more. */
  readonly questions: number;
}

/** What is known of a column. */
export interface ColumnFacts {
  /** Its title in the file. */
  readonly title: string;
  /** Name of a field type. */
  readonly type: string;
  readonly options: Options;
  readonly profile: Profile;
}

/** What was found in one cell. */
export interface Damage {
  /** Beyond doubt: a check digit fails, nothing else can have this form, nearly all cells of the column are so. */
  readonly proved: boolean;
  /** What the cell was before, where that is certain. */
  readonly repaired?: string;
  /** What is left is still good for its field, and is read as it stands. */
  readonly usable?: true;
  /** A key of the kind's `notes` that says it better than `proved` or `maybe`. */
  readonly note?: string;
  readonly params?: Params;
}

/** One example, run as a test. The column is made from `others`. */
export interface DamageExample {
  readonly cell: string;
  readonly type: string;
  readonly options?: Options;
  readonly title?: string;
  /** Cells of the same column. */
  readonly others?: readonly string[];
  /** Absent: no damage. */
  readonly damage?: 'proved' | 'maybe';
  readonly repaired?: string;
}

/** A kind of damage: what a spreadsheet program or a wrong encoding does to cells. Every function is pure. */
export interface DamageKind {
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
  /** What the person should do. */
  readonly advice: Words;
  /** Words of what is said of a cell: `proved`, `maybe`, `repaired`, and others by the name in `Damage.note`. */
  readonly notes: Readonly<Record<string, Words>>;
  readonly examples: readonly DamageExample[];
  /** Whether cells of this column can have it at all. Asked once per column. */
  applies(column: ColumnFacts): boolean;
  /** A first look at every cell that must cost next to nothing: bits of `HAS` in `text/plausible.ts`, and its length. */
  wants(contents: number, length: number): boolean;
  inspect(cell: string, column: ColumnFacts): Damage | undefined;
}
