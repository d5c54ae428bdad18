import type { ColumnDamage } from '../model/damage.js';
import type { DatedObject } from '../model/dictionary.js';
import type { PairSample } from '../model/evaluation.js';
import type { Run, RunKind } from '../model/job.js';
import type { Band, BarePair, Decision, MatchModel, RuledOut, ScoredPair } from '../model/match.js';
import type {
  Customer,
  CustomerDated,
  CustomerFacts,
  CustomerKeeper,
  DatedPlan,
  KeptCustomer,
} from '../model/merge.js';
import type { Change, CustomerRecord, Finding, NotedRecord, RowKind } from '../model/record.js';
import type { RunStory } from '../model/story.js';
import type { Tag } from '../model/tag.js';
import type {
  Answers,
  NewSheet,
  NewSource,
  Origin,
  RecleanedRow,
  RecleanedSheet,
  Replacement,
  RowMark,
  RowWithRecord,
  Source,
  SourceVersion,
  StoredRow,
  StoredSheet,
} from './row-types.js';

export type * from './row-types.js';

/*
 * What the program keeps. Primary: runs, dictionaries, sources, sheets, rows, decisions, customer numbers.
 * A source may be a newer version of another one. Then a row that says what a known record says is set aside, and a
 * record of the older version may give way to one of the newer: it is set aside too and counts nowhere any more, while
 * decisions on it and its customer number go over to the record in its place.
 * Everything else is derived and belongs to the run that made it. The results of a dedupe or tag run are one
 * generation; the newest generation is the current one, so taking a run back brings the one before it to light.
 * A generation counts when its run is done, and before that only for the process that makes it.
 * Records, changes and findings are as the last import or cleaning made them: a run that cleans anew keeps beside them
 * what it took the place of.
 * Iterables read page by page, so that writing meanwhile is safe, and can be walked again. Maps hold only the keys
 * for which there is something; lists by id come in the order of the ids, without those that are not there.
 */

export interface NewRun {
  readonly kind: RunKind;
  readonly by: string;
  readonly startedAt: string;
  readonly program: string;
  /** The dictionary file's text; stored once per content. */
  readonly dictionaryText: string;
}

export interface StoreTotals {
  readonly sources: number;
  /** Records and rows set aside; headers and notes are not counted. */
  readonly rows: number;
  readonly records: number;
  readonly aside: number;
  readonly findings: number;
  readonly changes: number;
  /** Of the current generation. */
  readonly customers: number;
  readonly contacts: number;
  readonly activities: number;
  readonly orders: number;
  readonly pairsSure: number;
  readonly pairsMaybe: number;
  /** Records that no dedupe run has seen yet. */
  readonly unmatched: number;
  /** Rows of which cleaning anew made something else since the current customers were made; 0 without customers. */
  readonly recleaned: number;
}

/** Findings of one kind, counted, with an example. */
export interface FindingCount {
  readonly field: string;
  readonly code: string;
  readonly count: number;
  readonly example: string;
}

/** A customer to save, with what happened with it. */
export interface NewCustomer extends Customer {
  readonly dated?: readonly DatedPlan[];
}

/** All that the steps need of the database. Methods are synchronous and throw UserError `store.*` for what a person can mend. */
export interface Store {
  readonly path: string;
  close(): void;
  /** All or nothing; not nested. */
  transaction<T>(work: () => T): T;

  // Runs
  beginRun(run: NewRun): number;
  finishRun(id: number, finishedAt: string, summary: Readonly<Record<string, number>>): void;
  /** Oldest first. */
  runs(): Run[];
  /** Removes a run and all it made, with decisions on its records. Only the last run may go; it may be unfinished. */
  takeBack(id: number): void;
  dictionaryText(sha256: string): string | undefined;

  // Sources and rows
  addSource(run: number, source: NewSource): number;
  addSheet(source: number, sheet: NewSheet): number;
  /** Adds rows in order with ids ascending; records, changes and findings with them. Returns the number of records. */
  addRows(run: number, sheet: number, rows: readonly RowWithRecord[]): number;
  /** Notes what is known of a sheet only after its last row. */
  finishSheet(sheet: number, about: { readonly damage: readonly ColumnDamage[] }): void;
  /** Removes a source of the run going on, with all that `takeBack` would remove of it; the run goes on without it. */
  takeBackSource(source: number): void;
  sources(): Source[];
  /** The file with this content, unless a newer version has taken its place. */
  sourceByHash(sha256: string): Source | undefined;
  sheets(source?: number): StoredSheet[];
  /** In order of id (= import order). */
  rows(filter?: { kind?: RowKind; sheet?: number }): Iterable<StoredRow>;
  rowsById(ids: readonly number[]): StoredRow[];
  /** Mostly one; none where the sheet has no such line. */
  rowsOnLine(sheet: number, line: number): StoredRow[];
  origins(records: readonly number[]): Map<number, Origin>;

  // Versions of files
  addVersion(source: number, of: number): void;
  versions(): SourceVersion[];
  /** Records of older versions give way to records of `source`. */
  replaceRecords(source: number, replacements: readonly Replacement[]): void;
  markRows(source: number, mark: RowMark, rows: readonly number[]): void;
  /**
   * Rows of the source with `sameAs` become records after all, copies of those: all but the ones that are the same as
   * records of the sources `except`. Returns how many.
   */
  keepAsRecords(source: number, except: readonly number[]): number;
  /** Rows of the source that were set aside, with the record that says the same. */
  sameRows(source: number): { readonly row: number; readonly record: number }[];
  /** Rows whose records gave way to records of the source. */
  replacements(source: number): { readonly row: number; readonly by: number }[];
  rowMarks(source: number): { readonly row: number; readonly mark: RowMark }[];
  /** Records that the newest version of their file no longer holds. */
  goneRecords(): number[];

  // Cleaning anew
  /** Notes what these rows become. Nothing is to be seen of it before `applyCleaned`; a run that ends leaves nothing. */
  stageCleaned(rows: readonly RecleanedRow[]): void;
  /**
   * All at once: the staged rows become what was staged, these sheets have other columns and damage, and their counts
   * are right. Keeps what was there, so that `takeBack` puts it back.
   */
  applyCleaned(run: number, sheets: readonly RecleanedSheet[]): void;
  addAnswers(run: number, answers: Answers): void;
  answers(run: number): Answers | undefined;

  // Records
  records(): Iterable<CustomerRecord>;
  notedRecords(): Iterable<NotedRecord>;
  recordsById(ids: readonly number[]): CustomerRecord[];
  /** All changes, by record. */
  changes(): Iterable<Pick<NotedRecord, 'changes'> & { readonly record: number }>;
  changesOf(records: readonly number[]): Map<number, Change[]>;
  findingsOf(records: readonly number[]): Map<number, Finding[]>;
  findingCounts(): FindingCount[];

  // Decisions
  addDecision(decision: Decision): void;
  /** On records in whose place others are now, as decisions on those; `a` < `b`. */
  decisions(): Decision[];

  /** A sample of the pairs of the current generation. */
  addSample(sample: PairSample): void;
  /** The newest one. `run`: whose pairs it was drawn from; `current`: they are still the current ones. */
  sample(): (PairSample & { readonly run: number; readonly current: boolean }) | undefined;

  // Results of matching: one generation per run
  savePairs(run: number, pairs: Iterable<ScoredPair>): void;
  saveMatchModel(run: number, model: MatchModel): void;
  /** What the pairs of the current generation were weighed with; undefined before the first, and for old ones. */
  matchModel(): MatchModel | undefined;
  saveStory(run: number, story: RunStory): void;
  /** Of the current generation; undefined before the first, and for old ones. */
  story(): RunStory | undefined;
  saveRuledOut(run: number, ruledOut: RuledOut): void;
  /** Of the current generation, where it was kept. */
  ruledOut(): RuledOut | undefined;
  /** Of the current generation, best first, without pairs of which a record was replaced since. */
  pairs(band?: Band, limit?: number): Iterable<ScoredPair>;
  /** The same pairs without their reasons, which are most of the reading. */
  barePairs(band?: Band, limit?: number): Iterable<BarePair>;
  pairsOf(record: number): ScoredPair[];
  /** These pairs (`a` < `b`) with their reasons, in no order. */
  pairsInFull(pairs: readonly Pick<BarePair, 'a' | 'b'>[]): ScoredPair[];
  /**
   * Customers are taken one by one, so that they need not all be in memory. `plannedWith` names all that decided besides
   * the records what they are.
   */
  saveCustomers(run: number, customers: Iterable<NewCustomer | KeptCustomer>, plannedWith?: string): void;
  /**
   * For customers of `run` that stay as the current generation has them. Undefined where none may stay: it was planned
   * with something else, or rows were cleaned anew since.
   */
  customerKeeper(run: number, plannedWith: string): CustomerKeeper | undefined;
  /** Of the current generation, by number: shorter numbers first, then as text. */
  customers(filter?: { merged?: boolean }): Iterable<Customer>;
  /** The same customers in the same order, without where their values come from: half the reading. */
  customerFacts(): Iterable<CustomerFacts>;
  customer(number: string): Customer | undefined;
  customersByNumber(numbers: readonly string[]): Customer[];
  /** Activities or orders of the current generation, by customer number, then as they were saved. */
  dated(object: DatedObject): Iterable<CustomerDated>;
  /** Customer number -> how many activities and orders it has; without customers that have none. */
  datedCounts(): Map<string, Readonly<Record<DatedObject, number>>>;
  customersOfRecords(records: readonly number[]): Map<number, string>;
  /** Record, or the one now in its place -> customer number of the current generation, for keeping numbers. */
  membership(): Map<number, string>;
  /** Every customer number ever given and not taken back, as text orders them. */
  numbersGiven(): string[];

  // Tags: one generation per run
  saveTags(run: number, tags: Iterable<Tag>): void;
  tags(): Iterable<Tag>;
  tagsOf(customers: readonly string[]): Map<string, Tag[]>;

  totals(): StoreTotals;
}
