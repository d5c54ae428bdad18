import type { Evidence } from './match.js';
import type { ReportedMember } from './report.js';
import type { Message } from './words.js';

/** Of pairs of records in one cluster. `true`: pairs in the truth; `found`: pairs in what is judged. */
export interface PairScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly true: number;
  readonly found: number;
}

export interface Scores {
  readonly pairs: PairScores;
  readonly bcubed: { readonly precision: number; readonly recall: number; readonly f1: number };
}

/** What merging everything from one probability on would give. */
export interface ThresholdRow extends PairScores {
  readonly bits: number;
  readonly probability: number;
}

/**
 * Why two records of one customer were not merged: they shared no key, so nobody compared them; too little speaks for
 * them; a rule forbids it; the group was cut; it waits for a person; a person said so; they share a key with so many
 * others that they were not compared, or were not listed.
 */
export type MissCause = 'never_met' | 'too_few_bits' | 'veto' | 'cut' | 'waits' | 'decided' | 'left_out';

/** Why two customers were merged: the evidence said so, other records lay between them, or a person said so. */
export type WrongCause = 'linked' | 'chain' | 'decided';

/** Two records that are judged otherwise than the truth has them. */
export interface Misjudged<Cause extends string = MissCause | WrongCause> {
  readonly a: ReportedMember;
  readonly b: ReportedMember;
  /** Without any decision of a person. */
  readonly probability: number;
  readonly bits: number;
  readonly evidence: readonly Evidence[];
  readonly cause: Cause;
  /** What forbids it, or cut them apart. */
  readonly why?: Message;
  /** Fields by which the two meet, by pool; empty: they were never compared. */
  readonly met: readonly (readonly string[])[];
}

/** Misjudged pairs of one kind. */
export interface MisjudgedPairs<Cause extends string> {
  /** All there are. */
  readonly count: number;
  /** How many were looked at for their causes, evenly among all; the causes add up to it. */
  readonly examined: number;
  /** Most frequent first. */
  readonly causes: readonly { readonly cause: Cause; readonly count: number }[];
  /** Of those that never met, how many are likely enough to be merged or to wait. */
  readonly likelyUnmet?: number;
  /** Of those looked at, the likeliest first. */
  readonly pairs: readonly Misjudged<Cause>[];
}

/** How many pairs of one customer meet by the keys of one group of fields, as shares of all such pairs. */
export interface KeyRecall {
  readonly fields: readonly string[];
  readonly share: number;
  /** By these fields and no others. */
  readonly alone: number;
}

export interface BlockingRecall {
  /** Pairs of one customer, and how many of them were looked at, evenly among all. */
  readonly true: number;
  readonly examined: number;
  /** Share that meets by any fields. */
  readonly any: number;
  /** In the order of the dictionary. */
  readonly keys: readonly KeyRecall[];
}

/** What deciding all pairs that wait would give, were every decision right. */
export interface Reviewed extends PairScores {
  readonly waiting: number;
  /** Of those waiting, how many are one customer. */
  readonly same: number;
}

/** A share that was estimated from a sample, with what it lies between nineteen times of twenty. */
export interface Interval {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** Pairs drawn for a person to label, by stratum. */
export interface PairSample {
  /** UTC, ISO with Z. */
  readonly drawnAt: string;
  readonly by: string;
  readonly strata: readonly {
    readonly name: string;
    /** Pairs in the stratum when the sample was drawn. */
    readonly population: number;
    readonly pairs: readonly (readonly [a: number, b: number])[];
  }[];
}

/** What labelled pairs say of one stratum. */
export interface StratumResult {
  readonly name: string;
  /** Pairs in the stratum when the sample was drawn, pairs drawn, and of those the ones that a person could tell. */
  readonly population: number;
  readonly drawn: number;
  readonly told: number;
  readonly same: number;
  readonly unsure: number;
  /** Absent where nothing was told. */
  readonly interval?: Interval;
}

/** What the labelled sample says of how often `sure` is right. */
export interface SampleResult {
  readonly drawnAt: string;
  readonly by: string;
  /** The run whose pairs the sample was drawn from, and whether its results still stand. */
  readonly run: number;
  readonly current: boolean;
  readonly strata: readonly StratumResult[];
  /** Of all pairs merged without a person; absent where a stratum of them has no label yet. */
  readonly sure?: Interval;
}

/** How the result compares with a known truth. Plain data, without words of any language. */
export interface Evaluation extends Scores {
  readonly madeAt: string;
  readonly program: string;
  readonly truth: { readonly kind: 'column' | 'file' | 'decisions'; readonly name: string };
  /** Records that the truth tells of, and those of which it says nothing; these are left out. */
  readonly records: number;
  readonly untold: number;
  readonly matching: { readonly sure: number; readonly maybe: number };
  /** From the highest probability down to `maybe`: below it no pairs are kept. */
  readonly thresholds: readonly ThresholdRow[];
  /** The same in steps of half a bit, for drawing. */
  readonly curve: readonly ThresholdRow[];
  readonly reviewed: Reviewed;
  readonly missed: MisjudgedPairs<MissCause>;
  readonly wrong: MisjudgedPairs<WrongCause>;
  readonly blocking: BlockingRecall;
  /** Absent where no sample was drawn. */
  readonly sample?: SampleResult;
}
