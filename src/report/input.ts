import type { DatedObject, Dictionary } from '../model/dictionary.js';
import type { SampleResult } from '../model/evaluation.js';
import type { Run } from '../model/job.js';
import type { Decision, MatchModel, ScoredPair } from '../model/match.js';
import type { Customer } from '../model/merge.js';
import type { Change, CustomerRecord, Finding, Values } from '../model/record.js';
import type { Place, ReportedAside, ReportedDamage, ReportedSource, ReportTotals } from '../model/report.js';
import type { RunStory } from '../model/story.js';
import type { Tag } from '../model/tag.js';

/** A record with what cleaning noted about it. */
export interface NotedRecord extends CustomerRecord {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/**
 * What a report is made of. Each iterable is gone through once, in the order of this list, so a store can hand
 * over its cursors; the functions are asked afterwards, for what the report shows, and as often as it is read.
 */
export interface ReportInput {
  readonly madeAt: string;
  readonly program: string;
  readonly run: Run;
  readonly dictionary: Dictionary;
  /** `rows` of a sheet are its records and its rows set aside. */
  readonly sources: readonly Omit<ReportedSource, 'rows'>[];
  /** Of the current customers; absent for stores of older versions. */
  readonly model?: MatchModel;
  readonly story?: RunStory;
  /** Absent where no pairs were drawn for labelling. */
  readonly sample?: SampleResult;
  /** In order of import. */
  readonly damage: readonly ReportedDamage[];
  /** As the store counts them; building compares them with what the lists below hold. */
  readonly totals: Omit<Required<ReportTotals>, 'unchanged' | 'mergedAway' | 'pairsMaybe'>;
  /** The last one on a pair counts. */
  readonly decisions: Iterable<Decision>;
  /** Customer number -> its activities and orders; none for the others. */
  readonly dated: ReadonlyMap<string, Readonly<Record<DatedObject, number>>>;
  /** All customers. */
  readonly customers: Iterable<Customer>;
  /** Pairs in doubt. Those whose records are in one customer by now, or decided, are left out. */
  readonly waiting: Iterable<ScoredPair>;
  /** Pairs that were merged; others do no harm. */
  readonly links: Iterable<ScoredPair>;
  /** All records, in order. */
  readonly records: Iterable<NotedRecord>;
  readonly aside: Iterable<ReportedAside>;
  /** All tags. */
  readonly tags: Iterable<Tag>;
  origins(records: readonly number[]): ReadonlyMap<number, Place>;
  customer(number: string): Customer | undefined;
  values(record: number): Values | undefined;
  /** A pair of `waiting` or `links`. */
  pair(a: number, b: number): ScoredPair | undefined;
}
