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
  /** A value that makes the key, as a record holds it. Absent in runs of older versions. */
  readonly example?: { readonly field: string; readonly value: string };
  readonly records: number;
}

/** What the keys of some fields make of pairs. A pair counts for each key that its records share. */
export interface PoolBlocking {
  readonly fields: readonly string[];
  /** Distinct keys that at least two records share. */
  readonly keys: number;
  /** How many records hold the commonest of them. */
  readonly largest: number;
  /** Told from the sizes of the blocks, before any pair was made. */
  readonly pairs: number;
  /** Of those the ones that were not compared, at most. */
  readonly leftOut: number;
}

/** How many pairs were allowed to be made. */
export interface PairBudget {
  readonly most: number;
  /** What the data dictionary allows; only where the memory of the computer was too small for that. */
  readonly asked?: number;
}

export interface BlockingReport {
  /** Distinct keys that at least two records share. */
  readonly keys: number;
  readonly pairs: number;
  /**
   * Largest first, at most 100. Of the records that share one, those that share a second such key of another pool
   * were still compared, and those next to each other by what they say.
   */
  readonly tooBig: readonly CommonKey[];
  /** How many such keys there are; absent where `tooBig` has all. */
  readonly tooBigInAll?: number;
  /** Absent in runs of older versions, as is `budget`. */
  readonly pools?: readonly PoolBlocking[];
  readonly budget?: PairBudget;
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
