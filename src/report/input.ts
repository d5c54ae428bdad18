import type { DatedObject, Dictionary } from '../model/dictionary.js';
import type { SampleResult } from '../model/evaluation.js';
import type { Run } from '../model/job.js';
import type { BarePair, Decision, MatchModel, ScoredPair } from '../model/match.js';
import type { Customer, CustomerFacts } from '../model/merge.js';
import type { NotedRecord, Values } from '../model/record.js';
import type { Place, ReportedAside, ReportedDamage, ReportedSource, ReportTotals } from '../model/report.js';
import type { RunStory } from '../model/story.js';
import type { Tag } from '../model/tag.js';

/**
 * Asked for what the report tells, as often as it is read: each time for some hundred records or customers at once.
 * Lists come in any order, maps and lists without what there is not.
 */
export interface ReportLookups {
  origins(records: readonly number[]): ReadonlyMap<number, Place>;
  values(records: readonly number[]): ReadonlyMap<number, Values>;
  customersOf(records: readonly number[]): ReadonlyMap<number, string>;
  customers(numbers: readonly string[]): Iterable<Customer>;
  tags(customers: readonly string[]): ReadonlyMap<string, readonly Tag[]>;
  /** These pairs (`a` < `b`) with their reasons. */
  pairs(pairs: readonly Pick<BarePair, 'a' | 'b'>[]): Iterable<ScoredPair>;
}

/**
 * What a report is made of. Each iterable is gone through once, in the order of this list, so a store can hand
 * over its cursors.
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
  readonly customers: Iterable<CustomerFacts>;
  /** Pairs in doubt. Those whose records are in one customer by now, or decided, are left out. */
  readonly waiting: Iterable<BarePair>;
  /** Pairs that were merged, best first; others do no harm. */
  readonly links: Iterable<BarePair>;
  /** All records, in order. */
  readonly records: Iterable<NotedRecord>;
  readonly aside: Iterable<ReportedAside>;
  /** All tags, those of one customer one after the other. */
  readonly tags: Iterable<Tag>;
  readonly lookups: ReportLookups;
}
