import { UserError } from '../errors.js';
import { chainOf, holdingOf, type Link } from '../match/holding.js';
import { scorerFor } from '../match/index.js';
import type { MatchSetup } from '../match/types.js';
import { type WhatIf, whatWouldChange } from '../match/why.js';
import type { Dictionary } from '../model/dictionary.js';
import type { Decision, ScoredPair } from '../model/match.js';
import type { CustomerRecord } from '../model/record.js';
import type { Place } from '../model/report.js';
import type { Store } from '../store/types.js';
import type { Workspace } from '../workspace.js';
import { dictionaryOf } from './cleaned-with.js';
import { loadDictionary } from './dictionary.js';
import { findRows } from './explain-find.js';

/** A record with where it stands and the customer it is part of. */
export interface PlacedRecord extends CustomerRecord {
  readonly place: Place;
  /** Absent where no dedupe has seen it. */
  readonly customer?: string;
}

/**
 * What became of two records. `same`: one customer; `waiting`: a person should say; `apart`: two customers;
 * `unseen`: no dedupe has seen both.
 */
export type PairOutcome = 'same' | 'waiting' | 'apart' | 'unseen';

/** Why two records are one customer, or are not. */
export interface ExplainedPair {
  readonly a: PlacedRecord;
  readonly b: PlacedRecord;
  readonly outcome: PairOutcome;
  /** As the last dedupe weighed it (`isKept`), or as it is weighed now with what that one learnt. */
  readonly pair: ScoredPair;
  readonly isKept: boolean;
  /** Where the sum begins, and from which sums a pair is `sure` and `maybe`; the last may be infinite. */
  readonly priorBits: number;
  readonly sureBits: number;
  readonly maybeBits: number;
  /** Records of the store, among which values are rare or common. */
  readonly records: number;
  /** The keys they share, by the fields that are compared together; none: they were never compared. */
  readonly met: readonly (readonly string[])[];
  /** What a person last said of the pair. */
  readonly decision?: Decision;
  /** Of one customer, the links from `a` to `b`; of one step where the two are linked themselves. */
  readonly chain: readonly Link[];
  readonly whatIf: readonly WhatIf[];
  /** Records were added or cleaned anew since. */
  readonly isStale: boolean;
}

/** What a pair is explained with: as the run weighed it that the customers are from. */
export interface PairSetup {
  readonly dictionary: Dictionary;
  readonly match: MatchSetup;
}

export async function pairSetup(workspace: Workspace): Promise<PairSetup> {
  const { store, registry, files, configPath } = workspace;
  const run = store.runs().findLast(({ kind }) => kind === 'dedupe' || kind === 'run');
  const dictionary =
    dictionaryOf(store, registry, run) ?? (await loadDictionary(files, configPath, registry)).dictionary;
  const model = store.matchModel();
  return {
    dictionary,
    match: { dictionary, types: registry.types, rules: registry.matchRules, ...(model && { model }) },
  };
}

/** Two rows, each named as `explain` takes them, or two customers. Throws UserError `explain.*` or `review.*`. */
export function explainPair(
  { store }: Workspace,
  { dictionary, match }: PairSetup,
  first: string,
  second: string,
): ExplainedPair {
  const [a, b] = pairOf(store, first, second);
  const [left, right] = placed(store, [a, b]);
  if (left === undefined || right === undefined) throw new UserError('review.no_record', { value: a });
  const kept = store.pairsOf(a).find((pair) => pair.a === b || pair.b === b);
  const pair = kept?.evidence.length ? kept : weighedAgain(store, match, a, b, kept);
  if (pair === undefined) throw new UserError('review.no_record', { value: b });
  const decision = store
    .decisions()
    .filter((known) => known.a === Math.min(a, b) && known.b === Math.max(a, b))
    .at(-1);
  const { records, unmatched, recleaned } = store.totals();
  const isSame = left.customer !== undefined && left.customer === right.customer;
  const { sure, maybe } = dictionary.matching;
  return {
    a: left,
    b: right,
    outcome: outcomeOf(left, right, kept),
    pair,
    isKept: kept !== undefined,
    priorBits: pair.bits - pair.evidence.reduce((sum, { bits }) => sum + bits, 0),
    sureBits: logOdds(sure),
    maybeBits: logOdds(maybe),
    records,
    met: scorerFor([left, right], match, [a, b])
      .meeting(a, b)
      .map((pool) => filledIn(pool, left, right)),
    ...(decision === undefined ? {} : { decision }),
    chain: isSame ? chainBetween(store, left.customer, a, b) : [],
    whatIf: whatWouldChange(pair, left, right, match),
    isStale: unmatched > 0 || recleaned > 0,
  };
}

/** Of a pair whose evidence was not kept, as of most links within a customer, or of one that was not kept at all. */
function weighedAgain(
  store: Store,
  match: MatchSetup,
  a: number,
  b: number,
  kept: ScoredPair | undefined,
): ScoredPair | undefined {
  const weighed = scorerFor(store.records(), match, [a, b]).pair(a, b);
  if (kept === undefined || weighed === undefined) return weighed;
  const { bits, probability, evidence } = weighed;
  return { ...kept, bits, probability, evidence };
}

/** Of fields that are compared together, those that say something here. */
function filledIn(fields: readonly string[], a: PlacedRecord, b: PlacedRecord): string[] {
  return fields.filter((field) => [a, b].some(({ values }) => (values[field] ?? []).length > 0));
}

const logOdds = (probability: number): number => Math.log2(probability / (1 - probability));

function outcomeOf(a: PlacedRecord, b: PlacedRecord, kept: ScoredPair | undefined): PairOutcome {
  if (a.customer === undefined || b.customer === undefined) return 'unseen';
  if (a.customer === b.customer) return 'same';
  return kept?.band === 'maybe' ? 'waiting' : 'apart';
}

/** The records with these ids, with all that `explain` says of where they are. */
export function placed(store: Store, ids: readonly number[]): PlacedRecord[] {
  const records = new Map(store.recordsById(ids).map((record) => [record.id, record]));
  const origins = store.origins(ids);
  const customers = store.customersOfRecords(ids);
  return ids.flatMap((id): PlacedRecord[] => {
    const [record, origin, customer] = [records.get(id), origins.get(id), customers.get(id)];
    if (record === undefined || origin === undefined) return [];
    const { source, sheet, line } = origin;
    return [{ ...record, place: { source, sheet, line }, ...(customer === undefined ? {} : { customer }) }];
  });
}

/** The pairs inside a customer that merge it, as the last dedupe kept them. */
export function linksInside(store: Store, members: readonly number[]): ScoredPair[] {
  const inside = new Set(members);
  return members.flatMap((record) =>
    store.pairsOf(record).filter(({ a, b, band }) => a === record && band === 'sure' && inside.has(b)),
  );
}

/** The last decision on each pair of these records. */
export function decisionsInside(store: Store, members: readonly number[]): Decision[] {
  const inside = new Set(members);
  const last = new Map<string, Decision>();
  for (const decision of store.decisions()) {
    const { a, b } = decision;
    if (inside.has(a) && inside.has(b)) last.set(`${a}:${b}`, decision);
  }
  return [...last.values()];
}

function chainBetween(store: Store, customer: string | undefined, a: number, b: number): Link[] {
  const { members } = store.customer(customer ?? '') ?? { members: [] };
  const links = linksInside(store, members);
  const direct = links.find((link) => link.a === Math.min(a, b) && link.b === Math.max(a, b));
  if (direct !== undefined) return [{ pair: direct }];
  return chainOf(holdingOf(members, links, decisionsInside(store, members)).tree, a, b).map(
    ({ pair, decided }) => (decided === undefined ? { pair } : { pair, decided }),
  );
}

/** Two records by what a person wrote. */
function pairOf(store: Store, first: string, second: string): [number, number] {
  const [left, right] = [candidates(store, first), candidates(store, second)];
  const best = left.customer && right.customer ? likeliest(store, left.records, right.records) : undefined;
  const pair = best ?? [left.records[0]!, right.records[0]!];
  if (pair[0] === pair[1]) throw new UserError('review.one_record', { value: pair[0] });
  return pair;
}

interface Named {
  readonly records: readonly number[];
  readonly customer: boolean;
}

function candidates(store: Store, text: string): Named {
  const customer = store.customer(text.trim());
  if (customer !== undefined && store.rowsById([Number(text)]).length === 0)
    return { records: customer.members, customer: true };
  const records = findRows(store, text)
    .filter(({ row }) => row.kind === 'record')
    .map(({ row }) => row.id);
  if (records.length === 0) throw new UserError('explain.no_record_there', { value: text });
  return { records, customer: false };
}

/** Of two customers, the pair of their records that was kept with the most bits. */
function likeliest(
  store: Store,
  left: readonly number[],
  right: readonly number[],
): [number, number] | undefined {
  const there = new Set(right);
  const pairs = left
    .flatMap((record) => store.pairsOf(record))
    .filter(({ a, b }) => there.has(a) || there.has(b));
  const [best] = pairs.sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
  return best && (there.has(best.b) ? [best.a, best.b] : [best.b, best.a]);
}
