import type { Message } from './words.js';

/** `sure` pairs merge by themselves, `maybe` pairs wait for a person, `no` pairs are not the same. */
export type Band = 'sure' | 'maybe' | 'no';

/** One reason for or against a pair. */
export interface Evidence {
  /** `<field type>.<level>`, or the name of a rule over several fields. */
  readonly rule: string;
  readonly fields: readonly string[];
  /** log2 of the likelihood ratio: positive speaks for the same customer, negative against it. */
  readonly bits: number;
  readonly why: Message;
}

/** Two records (a < b) with what was found about them. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  /** Prior and evidence added up. */
  readonly bits: number;
  /** 2^bits / (1 + 2^bits). */
  readonly probability: number;
  readonly band: Band;
  readonly evidence: readonly Evidence[];
  /** The rule that forbids merging these two without a person, whatever the bits say. */
  readonly veto?: Message;
}

/** A pair without its reasons. */
export type BarePair = Omit<ScoredPair, 'evidence' | 'veto'>;

/** What agreement on each level says, as it was weighed in a run. */
export interface MatchModel {
  /** log2 of the odds that two records taken blindly are one customer. */
  readonly priorBits: number;
  /** Candidate pairs that the weights were learnt from; 0: they are the field types' own. */
  readonly learntFrom: number;
  readonly pools: readonly PoolModel[];
  /** What people's decisions taught; absent where there were none, and in models of older versions. */
  readonly taught?: Taught;
}

/** Whether the decisions of people changed the weights. */
export interface Taught {
  /** Decided pairs, without those that are unsure, and how many of them are one customer. */
  readonly decisions: number;
  readonly same: number;
  /** False: the weights are as they were without the decisions. */
  readonly accepted: boolean;
  readonly why: Message;
  /** On decisions that were not learnt from; absent where there were too few to say. */
  readonly before?: HeldOut;
  readonly after?: HeldOut;
}

/** How well decided pairs are told. */
export interface HeldOut {
  /** Mean of -log2 of the probability given to what a person decided; 0 is perfect, 1 is a coin. */
  readonly logLoss: number;
  /** Pairs that would merge by themselves, and how many of those a person decided to be two customers. */
  readonly sure: number;
  readonly wrong: number;
}

/** A pair as it is weighed without any decision, and what a person said of it. */
export interface DecidedPair {
  readonly pair: ScoredPair;
  readonly verdict: 'same' | 'different';
}

/** Fields that are compared with one another, as one piece of evidence. */
export interface PoolModel {
  readonly name: string;
  readonly type: string;
  readonly fields: readonly string[];
  /** From the strongest agreement to disagreement. */
  readonly levels: readonly LevelModel[];
}

export interface LevelModel {
  readonly name: string;
  /** The probability of the level among pairs of one customer, and of two. */
  readonly m: number;
  readonly u: number;
  /** The field type's own m. */
  readonly usualM: number;
}

/** A person's verdict. Appended, never edited; the last one on a pair counts. */
export interface Decision {
  readonly a: number;
  readonly b: number;
  readonly verdict: 'same' | 'different' | 'unsure';
  readonly by: string;
  readonly at: string;
}

/** What decided, besides the two records, how many bits a pair had in a run. */
export interface WeighingBasis {
  /** Names what stays the same until somebody alters it: the program, the fields, the settings of matching. */
  readonly made: string;
  /** How many records there were, and a hash of what they said. */
  readonly records: number;
  readonly digest: string;
  readonly priorBits: number;
  readonly pools: readonly {
    /** Records with a value in the pool. */
    readonly filled: number;
    /** Name, m and u. */
    readonly levels: readonly (readonly [string, number, number])[];
  }[];
}

/** Pairs that a run found to be two customers, so that the next one need not compare them again. */
export interface RuledOut {
  readonly basis: WeighingBasis;
  /** Written by matching, and read by it alone. */
  readonly chunks: Iterable<Uint8Array>;
}
