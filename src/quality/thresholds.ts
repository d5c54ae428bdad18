import type { PairScores, ThresholdRow } from '../model/evaluation.js';
import { type Counts, count, othersOf, pairsIn, scoresOf } from './scores.js';
import { Joined, type Truth } from './truth.js';

/** Two records with what speaks for their being one. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

interface Held {
  readonly counts: Counts;
  readonly size: number;
}

/** Merges records link by link and keeps count of what is right. Groups of any size cost no more than their records. */
export class Merging {
  readonly #truth: Truth;
  readonly #truePairs: number;
  readonly #joined = new Joined();
  /** By root, where records were joined: most never are. */
  readonly #held = new Map<number, Held>();
  #right = 0;
  #wrong = 0;

  constructor(truth: Truth) {
    this.#truth = truth;
    this.#truePairs = pairsIn(count(truth.groupOf.values()));
  }

  clusterOf(record: number): number {
    return this.#joined.rootOf(record);
  }

  join(a: number, b: number): void {
    const [x, y] = [this.#joined.rootOf(a), this.#joined.rootOf(b)];
    if (!this.#joined.join(x, y)) return;
    const [left, right] = [this.#heldBy(x), this.#heldBy(y)];
    this.#held.delete(x);
    this.#held.delete(y);
    const whole = left === undefined || right === undefined ? (left ?? right) : this.#together(left, right);
    if (whole !== undefined) this.#held.set(Math.min(x, y), whole);
  }

  /** Undefined where the truth tells of none of its records. */
  #heldBy(root: number): Held | undefined {
    const held = this.#held.get(root);
    if (held !== undefined) return held;
    const group = this.#truth.groupOf.get(root);
    return group === undefined ? undefined : { counts: new Map([[group, 1]]), size: 1 };
  }

  #together(left: Held, right: Held): Held {
    const [small, large] = left.counts.size < right.counts.size ? [left, right] : [right, left];
    for (const [group, mine] of small.counts) {
      this.#right += mine * (large.counts.get(group) ?? 0);
      this.#wrong += mine * othersOf(large.counts, large.size, group, this.#truth.apart);
    }
    for (const [group, mine] of small.counts) large.counts.set(group, (large.counts.get(group) ?? 0) + mine);
    return { counts: large.counts, size: small.size + large.size };
  }

  scores(): PairScores {
    return scoresOf(this.#right, this.#right + this.#wrong, this.#truePairs);
  }
}

/**
 * What merging everything from each of `cuts` (bits) on would give, the highest first. `held`: pairs that are merged
 * whatever they weigh, since a person said so.
 */
export function thresholdTable(
  truth: Truth,
  held: readonly Link[],
  links: readonly Link[],
  cuts: readonly number[],
): ThresholdRow[] {
  const merging = new Merging(truth);
  for (const { a, b } of held) merging.join(a, b);
  const sorted = [...links].sort((x, y) => y.bits - x.bits);
  let next = 0;
  return [...cuts]
    .sort((x, y) => y - x)
    .map((bits) => {
      for (; next < sorted.length && sorted[next]!.bits >= bits; next++)
        merging.join(sorted[next]!.a, sorted[next]!.b);
      return { bits, probability: 1 / (1 + 2 ** -bits), ...merging.scores() };
    });
}
