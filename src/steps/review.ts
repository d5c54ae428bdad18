import { UserError } from '../errors.js';
import { scorerFor } from '../match/index.js';
import type { Dictionary } from '../model/dictionary.js';
import type { Decision, ScoredPair } from '../model/match.js';
import type { CustomerRecord } from '../model/record.js';
import type { Origin } from '../store/types.js';
import type { Workspace } from '../workspace.js';

/** One side of a pair, as a person looks at it. */
export interface ReviewedRecord extends CustomerRecord {
  readonly origin: Origin;
  /** Number of its customer, if a dedupe has seen it. */
  readonly customer?: string;
}

export interface ReviewedPair {
  readonly pair: ScoredPair;
  readonly a: ReviewedRecord;
  readonly b: ReviewedRecord;
  /** What a person last said of the pair. */
  readonly decision?: Decision;
}

function withRecords(workspace: Workspace, pairs: readonly ScoredPair[]): ReviewedPair[] {
  const { store } = workspace;
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const records = new Map(store.recordsById(ids).map((record) => [record.id, record]));
  const origins = store.origins(ids);
  const customers = store.customersOfRecords(ids);
  const side = (id: number): ReviewedRecord | undefined => {
    const record = records.get(id);
    const origin = origins.get(id);
    const customer = customers.get(id);
    return record && origin && { ...record, origin, ...(customer === undefined ? {} : { customer }) };
  };
  return pairs.flatMap((pair) => {
    const [a, b] = [side(pair.a), side(pair.b)];
    return a && b ? [{ pair, a, b }] : [];
  });
}

/** The last verdict on each pair. */
function verdicts(decisions: readonly Decision[]): Map<string, Decision['verdict']> {
  return new Map(decisions.map(({ a, b, verdict }) => [`${Math.min(a, b)} ${Math.max(a, b)}`, verdict]));
}

/** Pairs that wait for a person, the likeliest first; those decided since the last dedupe are left out. */
export function waitingPairs(workspace: Workspace, limit: number): ReviewedPair[] {
  const { store } = workspace;
  const decided = verdicts(store.decisions());
  const open: ScoredPair[] = [];
  for (const pair of store.pairs('maybe')) {
    if (open.length === limit) break;
    const verdict = decided.get(`${pair.a} ${pair.b}`);
    if (verdict === undefined || verdict === 'unsure') open.push(pair);
  }
  return withRecords(workspace, open);
}

function checked(workspace: Workspace, ids: readonly number[]): void {
  const there = new Set(workspace.store.recordsById(ids).map(({ id }) => id));
  const missing = ids.find((id) => !there.has(id));
  if (missing !== undefined) throw new UserError('review.no_record', { value: missing });
  if (ids[0] === ids[1]) throw new UserError('review.one_record', { value: ids[0] ?? 0 });
}

/** What speaks for and against any two records being one customer. */
export function lookAtPair(workspace: Workspace, dictionary: Dictionary, a: number, b: number): ReviewedPair {
  checked(workspace, [a, b]);
  const { store, registry } = workspace;
  const model = store.matchModel();
  const setup = { dictionary, types: registry.types, rules: registry.matchRules, ...(model && { model }) };
  const pair = scorerFor(store.records(), setup, [a, b]).pair(a, b);
  const [reviewed] = pair === undefined ? [] : withRecords(workspace, [pair]);
  if (reviewed === undefined) throw new UserError('review.no_record', { value: a });
  const decision = store
    .decisions()
    .filter((known) => known.a === Math.min(a, b) && known.b === Math.max(a, b))
    .at(-1);
  return decision === undefined ? reviewed : { ...reviewed, decision };
}

/** Writes down a person's verdict. It holds from the next dedupe on, and through every later one. */
export function decide(workspace: Workspace, a: number, b: number, verdict: Decision['verdict']): Decision {
  checked(workspace, [a, b]);
  const decision: Decision = {
    a: Math.min(a, b),
    b: Math.max(a, b),
    verdict,
    by: workspace.user,
    at: workspace.now.iso,
  };
  workspace.store.addDecision(decision);
  return decision;
}
