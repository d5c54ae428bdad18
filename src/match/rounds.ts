import type { CountedKeys } from './frequency.js';
import type { Model } from './model.js';
import type { PoolIndex } from './pool-index.js';
import type { Candidates } from './possible.js';
import type { MetLevels } from './random-pairs.js';
import type { TableParts } from './record-table.js';
import type { Group } from './train.js';
import type { WeighedPair } from './types.js';

/*
 * Matching is done in rounds: news that all threads that take part are told, then pieces of work that any of them can
 * do. The pieces are cut by the data alone and their results joined in their order, so that the number of threads makes
 * no difference to anything but time.
 */

/** What all threads must know from now on. All of it can be handed to another thread; big lists are shared. */
export interface News {
  readonly table?: TableParts;
  /** Of each pool. */
  readonly counted?: readonly CountedKeys[];
  readonly model?: Model;
  readonly candidates?: Candidates;
}

/** The kinds of work with what each is given and gives. */
interface Kinds {
  /** The keys of a pool. */
  readonly index: { readonly given: { readonly pool: number }; readonly gives: PoolIndex };
  /** On what levels pairs taken blindly agree. `pairs`: as `a * total + b`. */
  readonly met: { readonly given: { readonly pairs: Float64Array }; readonly gives: MetLevels };
  /** How candidate pairs agree, for learning. */
  readonly agree: { readonly given: { readonly pairs: Float64Array }; readonly gives: readonly Group[] };
  /** Of the candidate pairs from one place to another those that are sure or may be, and what the others lack. */
  readonly weigh: {
    readonly given: { readonly from: number; readonly to: number };
    readonly gives: Weighed;
  };
}

export interface Weighed {
  readonly pairs: readonly WeighedPair[];
  /** `codeOf` what each candidate lacks, in their order. */
  readonly lacking: Uint8Array;
}

export type Kind = keyof Kinds;
export type Work = { [K in Kind]: { readonly kind: K } & Kinds[K]['given'] }[Kind];
export type Given<K extends Kind = Kind> = Kinds[K]['gives'];

export interface Round {
  readonly news: News;
  readonly work: readonly Work[];
  /** Called with the number of pieces that are done. */
  readonly onDone?: (done: number) => void;
  /** What comes after it is for one thread alone. */
  readonly isLast?: boolean;
}

/** Yields rounds, is given the results of each in order, and returns what it is all about. */
export type Rounds<T> = Generator<Round, T, readonly Given[]>;

/** Asks for a round whose pieces are of one kind, `K`. */
export function* ask<K extends Kind>(
  news: News,
  work: readonly Work[],
  options: Pick<Round, 'onDone' | 'isLast'> = {},
): Rounds<readonly Given<K>[]> {
  return (yield { news, work, ...options }) as readonly Given<K>[];
}
