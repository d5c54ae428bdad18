import type { Words } from '../model/words.js';

/** What one record offers for a field. Candidates come in the order of their records. */
export interface Candidate {
  readonly record: number;
  /** Not empty. */
  readonly values: readonly string[];
  /** ISO date of the record's last change in its old system, if it has one. */
  readonly updated?: string;
  /** How many fields of the record are filled. */
  readonly filled: number;
}

/** Decides which of several values survives. One file each in `survivors/`. */
export interface SurvivorshipRule {
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
  /** The surviving values. `candidates` is not empty; the result's values all come from candidates. Where candidates are equal by the rule, what they say decides and not their order, except where the rule is about the order. */
  pick(candidates: readonly Candidate[]): readonly string[];
}
