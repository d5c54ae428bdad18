import type { ColumnDamage } from './damage.js';
import type { SampleResult } from './evaluation.js';
import type { Run } from './job.js';
import type { Evidence, MatchModel } from './match.js';
import type { Change, Values } from './record.js';
import type { RunStory } from './story.js';
import type { Message } from './words.js';

/** Where a row stands, for people. */
export interface Place {
  readonly source: string;
  readonly sheet: string;
  readonly line: number;
}

/** Counts that must add up: rows = records + aside; records = customers + mergedAway. */
export interface ReportTotals {
  readonly rows: number;
  readonly records: number;
  readonly aside: number;
  /** Of those set aside, rows that say what a known row says; they are counted and not listed. */
  readonly unchanged: number;
  readonly customers: number;
  readonly mergedAway: number;
  readonly contacts: number;
  /** Absent where there are none. */
  readonly activities?: number;
  readonly orders?: number;
  readonly pairsSure: number;
  /** Pairs that wait for a person: as many as `waiting` lists. */
  readonly pairsMaybe: number;
  readonly findings: number;
  readonly changes: number;
}

/**
 * How well a field was filled and how much of it was acceptable, before (records) and after (customers).
 * Shares are 0 to 1; after merging, a contact field is filled where at least one contact of the customer has it.
 */
export interface FieldQuality {
  readonly field: string;
  readonly filledBefore: number;
  readonly filledAfter: number;
  /** Share of the filled cells without a finding. */
  readonly validBefore: number;
  /** Different spellings as they stood in the cells, and different values of customers (or contacts). */
  readonly distinctBefore: number;
  readonly distinctAfter: number;
}

/** One field of a merged customer or of one of its contacts. */
export interface MergedField {
  readonly field: string;
  readonly values: readonly string[];
  /** A survivorship rule's name. */
  readonly rule: string;
  readonly from: readonly Place[];
  readonly lost: readonly { readonly value: string; readonly from: readonly Place[] }[];
}

/** A record as the report shows it. */
export interface ReportedMember {
  readonly record: number;
  /** Number of the customer it belongs to now. */
  readonly customer: string;
  readonly place: Place;
  /** Of a merged customer only the fields that matter to recognise the row; of a waiting pair all of them. */
  readonly values: Values;
}

/** Two records and why they were joined, or wait. */
export interface ReportedPair {
  readonly a: ReportedMember;
  readonly b: ReportedMember;
  readonly probability: number;
  readonly bits: number;
  /** Strongest first, for or against. Empty where a person joined two records that were never compared. */
  readonly evidence: readonly Evidence[];
  readonly veto?: Message;
  /** The person who said that the two are the same. */
  readonly decided?: { readonly by: string; readonly at: string };
}

/** A person kept at a merged customer. */
export interface ReportedContact {
  /** '' where the rows name nobody. */
  readonly name: string;
  readonly from: readonly Place[];
  readonly fields: readonly MergedField[];
}

export interface Merge {
  readonly customer: string;
  readonly name: string;
  /** Of the rows of activities and orders that say the same of their customer only the first. */
  readonly members: readonly ReportedMember[];
  /** Rows that are not listed because listed ones say the same of the customer; absent where there are none. */
  readonly unlisted?: number;
  /** What came together here; absent where there are none. */
  readonly activities?: number;
  readonly orders?: number;
  readonly fields: readonly MergedField[];
  readonly contacts: readonly ReportedContact[];
  /** The links that hold the members together (at most one less than members), strongest first. */
  readonly links: readonly ReportedPair[];
  readonly tags: readonly string[];
}

export interface ReportedFinding {
  readonly field: string;
  readonly code: string;
  readonly count: number;
  readonly examples: readonly {
    readonly before: string;
    readonly place: Place;
    readonly params?: Message['params'];
  }[];
}

/** What cleaning altered in one cell. */
export interface ReportedChange extends Change {
  readonly place: Place;
}

/** What was spoilt in one column before the file was read. */
export interface ReportedDamage extends ColumnDamage {
  readonly source: string;
  readonly sheet: string;
}

export interface ReportedAside {
  readonly place: Place;
  readonly reason: Message;
  readonly cells: readonly string[];
}

export interface ReportedSource {
  readonly name: string;
  readonly encoding?: string;
  readonly rows: number;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
}

/** A list that may be too long for memory; an array is one. */
export interface Listed<T> extends Iterable<T> {
  readonly length: number;
  slice(start: number, end: number): readonly T[];
}

/** The merge report: what a person reads, checks and undoes. Plain data, without words of any language. */
export interface MergeReport {
  readonly madeAt: string;
  readonly program: string;
  readonly run: Run;
  readonly sources: readonly ReportedSource[];
  readonly totals: ReportTotals;
  /** Probabilities from which a pair was merged, and from which it waits. */
  readonly matching: { readonly sure: number; readonly maybe: number };
  /** What pairs were weighed with, and what the dedupe did besides; absent for stores of older versions. */
  readonly model?: MatchModel;
  readonly story?: RunStory;
  /** How often `sure` is right, by pairs that people labelled; absent where none were drawn. */
  readonly sample?: SampleResult;
  /** The dictionary's fields that any record fills, in its order. */
  readonly quality: readonly FieldQuality[];
  /** By customer number. */
  readonly merges: Listed<Merge>;
  /** Fields that any member of a merged customer shows, and any record of a waiting pair; in no order. */
  readonly present: { readonly merges: ReadonlySet<string>; readonly waiting: ReadonlySet<string> };
  /** Most probable first. */
  readonly waiting: Listed<ReportedPair>;
  /** Most frequent first. */
  readonly findings: readonly ReportedFinding[];
  /** In order of import, then of the columns. */
  readonly damage: readonly ReportedDamage[];
  /** In order of import. */
  readonly aside: readonly ReportedAside[];
  /** Most frequent first. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** Field -> title in the language of the reader is the renderer's to look up; here the dictionary's fields in order. */
  readonly fields: readonly { readonly name: string; readonly title: Readonly<Record<string, string>> }[];
}
