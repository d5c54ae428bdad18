import type { Run } from './job.js';
import type { Evidence } from './match.js';
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
  readonly customers: number;
  readonly mergedAway: number;
  readonly contacts: number;
  readonly pairsSure: number;
  readonly pairsMaybe: number;
  readonly findings: number;
  readonly changes: number;
}

/** How well a field was filled and how much of it was acceptable, before (cells) and after (customers). Shares 0 to 1. */
export interface FieldQuality {
  readonly field: string;
  readonly filledBefore: number;
  readonly filledAfter: number;
  /** Share of the filled cells without a finding. */
  readonly validBefore: number;
  readonly distinctBefore: number;
  readonly distinctAfter: number;
}

/** One field of a merged customer. */
export interface MergedField {
  readonly field: string;
  readonly values: readonly string[];
  readonly rule: string;
  readonly from: readonly Place[];
  readonly lost: readonly { readonly value: string; readonly from: readonly Place[] }[];
}

export interface ReportedMember {
  readonly place: Place;
  /** Field -> text as shown, for the fields that matter to recognise the row. */
  readonly shown: Readonly<Record<string, string>>;
}

/** Two records and why they were joined, or wait. */
export interface ReportedPair {
  readonly a: ReportedMember;
  readonly b: ReportedMember;
  readonly probability: number;
  readonly bits: number;
  readonly evidence: readonly Evidence[];
  readonly veto?: Message;
}

export interface Merge {
  readonly customer: string;
  readonly name: string;
  readonly members: readonly ReportedMember[];
  readonly fields: readonly MergedField[];
  readonly contacts: readonly { readonly name: string; readonly from: readonly Place[] }[];
  /** The links that hold the members together, strongest first. */
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

export interface ReportedAside {
  readonly place: Place;
  readonly reason: Message;
  readonly cells: readonly string[];
}

/** The merge report: what a person reads, checks and undoes. Plain data, without words of any language. */
export interface MergeReport {
  readonly madeAt: string;
  readonly program: string;
  readonly run: Run;
  readonly sources: readonly {
    readonly name: string;
    readonly sheets: readonly string[];
    readonly rows: number;
    readonly encoding?: string;
  }[];
  readonly totals: ReportTotals;
  readonly quality: readonly FieldQuality[];
  readonly merges: readonly Merge[];
  readonly waiting: readonly ReportedPair[];
  readonly findings: readonly ReportedFinding[];
  readonly aside: readonly ReportedAside[];
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** Field -> title in the language of the reader is the renderer's to look up; here the dictionary's fields in order. */
  readonly fields: readonly { readonly name: string; readonly title: Readonly<Record<string, string>> }[];
}
