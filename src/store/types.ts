import type { ColumnMapping } from '../model/dictionary.js';
import type { Run, RunKind } from '../model/job.js';
import type { Band, Decision, ScoredPair } from '../model/match.js';
import type { Customer } from '../model/merge.js';
import type { Change, ClassifiedRow, Cleaned, CustomerRecord, Finding, RowKind } from '../model/record.js';
import type { Tag } from '../model/tag.js';
import type { Message } from '../model/words.js';

/*
 * What the program keeps. Primary: runs, dictionaries, sources, sheets, rows, decisions, customer numbers.
 * Everything else is derived and belongs to the run that made it. The results of a dedupe or tag run are one
 * generation; the newest generation is the current one, so taking a run back brings the one before it to light.
 * A generation counts when its run is done, and before that only for the process that makes it.
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

export interface NewSource {
  /** As the person named it. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding?: string;
}

export interface Source extends NewSource {
  readonly id: number;
  readonly run: number;
}

export interface NewSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The line of the header, 0 where the sheet has none. */
  readonly headerLine: number;
  readonly columns: readonly ColumnMapping[];
}

export interface StoredSheet extends NewSheet {
  readonly id: number;
  readonly source: number;
  /** Rows that became records, and rows set aside. */
  readonly records: number;
  readonly aside: number;
}

/** A row with where it stands. */
export interface StoredRow {
  readonly id: number;
  readonly sheet: number;
  readonly line: number;
  readonly kind: RowKind;
  readonly cells: readonly string[];
  readonly reason?: Message;
}

/** Where a record comes from, for people. */
export interface Origin {
  readonly record: number;
  readonly source: string;
  readonly sheet: string;
  readonly line: number;
}

/** A row to add; `cleaned` exactly for kind `record`. */
export interface RowWithRecord {
  readonly row: ClassifiedRow;
  readonly cleaned?: Cleaned;
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
  readonly pairsSure: number;
  readonly pairsMaybe: number;
  /** Records that no dedupe run has seen yet. */
  readonly unmatched: number;
}

/** Findings of one kind, counted, with an example. */
export interface FindingCount {
  readonly field: string;
  readonly code: string;
  readonly count: number;
  readonly example: string;
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
  sources(): Source[];
  sourceByHash(sha256: string): Source | undefined;
  sheets(source?: number): StoredSheet[];
  /** In order of id (= import order). */
  rows(filter?: { kind?: RowKind; sheet?: number }): Iterable<StoredRow>;
  rowsById(ids: readonly number[]): StoredRow[];
  origins(records: readonly number[]): Map<number, Origin>;

  // Records
  records(): Iterable<CustomerRecord>;
  recordsById(ids: readonly number[]): CustomerRecord[];
  changesOf(records: readonly number[]): Map<number, Change[]>;
  findingsOf(records: readonly number[]): Map<number, Finding[]>;
  findingCounts(): FindingCount[];

  // Decisions
  addDecision(decision: Decision): void;
  decisions(): Decision[];

  // Results of matching: one generation per run
  savePairs(run: number, pairs: readonly ScoredPair[]): void;
  /** Of the current generation, best first. */
  pairs(band?: Band, limit?: number): Iterable<ScoredPair>;
  pairsOf(record: number): ScoredPair[];
  /** Customers are taken one by one, so that they need not all be in memory. */
  saveCustomers(run: number, customers: Iterable<Customer>): void;
  /** Of the current generation, by number: shorter numbers first, then as text. */
  customers(filter?: { merged?: boolean }): Iterable<Customer>;
  customer(number: string): Customer | undefined;
  customersOfRecords(records: readonly number[]): Map<number, string>;
  /** Record -> customer number of the current generation, for keeping numbers. */
  membership(): Map<number, string>;
  /** Every customer number ever given and not taken back, as text orders them. */
  numbersGiven(): string[];

  // Tags: one generation per run
  saveTags(run: number, tags: readonly Tag[]): void;
  tags(): Iterable<Tag>;
  tagsOf(customers: readonly string[]): Map<string, Tag[]>;

  totals(): StoreTotals;
}
