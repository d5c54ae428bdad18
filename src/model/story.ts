/* What a dedupe run did besides its pairs and customers, kept with the run. */

/** A value that stopped being evidence because clearly different names share it. */
export interface GuardedValue {
  readonly field: string;
  readonly value: string;
  readonly records: number;
  /** How many clearly different names at least. */
  readonly names: number;
}

/** A key so common that the records holding it were not all compared with one another. */
export interface CommonKey {
  readonly fields: readonly string[];
  readonly key: string;
  readonly records: number;
}

export interface BlockingReport {
  /** Distinct keys that at least two records share. */
  readonly keys: number;
  readonly pairs: number;
  /** Largest first, at most 100. Records that share two such keys of different pools were still compared. */
  readonly tooBig: readonly CommonKey[];
}

/**
 * What became of a customer since the dedupe before.
 * `new`: none of its records was part of a customer. `grown`: records came that were part of none.
 * `merged`: records of other customers came. `split`: some of its records are in other customers now.
 * `vanished`: its number stands for no customer any more.
 */
export type ChangeKind = 'new' | 'grown' | 'merged' | 'split' | 'vanished';

export interface CustomerChange {
  readonly kind: ChangeKind;
  readonly number: string;
  /** `merged`: the customers its records came from; `split`, `vanished`: those its records are in now. By number. */
  readonly others: readonly string[];
  /** The records that came (`new`, `grown`, `merged`), or that it lost (`split`, `vanished`). */
  readonly records: number;
}

export interface RunStory {
  /** The most widely shared first. */
  readonly guarded: readonly GuardedValue[];
  readonly blocking: BlockingReport;
  /** Likely pairs left out, because both their records have many that are likelier. */
  readonly unlisted: number;
  /** By kind, then by number; absent for a first dedupe, when every customer is new. */
  readonly changes?: readonly CustomerChange[];
}
