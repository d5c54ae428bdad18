import type { Scorer } from '../match/index.js';
import type { Misjudged, MisjudgedPairs, MissCause, WrongCause } from '../model/evaluation.js';
import type { Decision, ScoredPair } from '../model/match.js';
import type { ReportedMember } from '../model/report.js';
import type { Message } from '../model/words.js';
import type { Store } from '../store/types.js';
import type { Workspace } from '../workspace.js';

/** Pairs looked at for what went wrong with them: more make no difference that anybody sees. */
export const MOST_EXAMINED = 20_000;

type Pair = readonly [a: number, b: number];

/** A pair that waits, and what forbids merging it. */
export type WaitingPair = Pick<ScoredPair, 'a' | 'b' | 'veto'>;

/** What is asked about each pair. */
export interface Known {
  /** Weighs as if `sure` began where `maybe` does, so that every reason to wait is told. */
  readonly scorer: Scorer;
  readonly matching: { readonly sure: number; readonly maybe: number };
  /** By `pairId`: the last verdict on each pair; pairs that wait; pairs that were merged by what speaks for them. */
  readonly verdicts: ReadonlyMap<string, Decision['verdict']>;
  readonly waiting: ReadonlyMap<string, WaitingPair>;
  readonly links: ReadonlySet<string>;
}

export function pairId(a: number, b: number): string {
  return `${a} ${b}`;
}

/** Vetoes of clustering: the two alone would be merged. */
const CUTS: ReadonlySet<string> = new Set(
  ['chain', 'weak_bridge', 'decisions_disagree', 'decided_different'].map((code) => `match.${code}`),
);

interface Judged<Cause extends string> {
  readonly pair: ScoredPair;
  readonly cause: Cause;
  readonly why?: Message;
  readonly met: readonly (readonly string[])[];
}

function judgeMiss(
  { scorer, matching, verdicts, waiting }: Known,
  [a, b]: Pair,
): Judged<MissCause> | undefined {
  const pair = scorer.pair(a, b);
  if (pair === undefined) return undefined;
  const met = scorer.meeting(a, b);
  const kept = waiting.get(pairId(a, b));
  const judged = (cause: MissCause, why?: Message): Judged<MissCause> => {
    return { pair, cause, met, ...(why && { why }) };
  };
  if (verdicts.get(pairId(a, b)) === 'different') return judged('decided');
  if (kept?.veto !== undefined) return judged(CUTS.has(kept.veto.code) ? 'cut' : 'veto', kept.veto);
  if (kept !== undefined) return judged('waits');
  if (met.length === 0) return judged('never_met');
  if (pair.probability < matching.maybe) return judged('too_few_bits');
  return pair.veto === undefined ? judged('left_out') : judged('veto', pair.veto);
}

function judgeWrong({ scorer, verdicts, links }: Known, [a, b]: Pair): Judged<WrongCause> | undefined {
  const pair = scorer.pair(a, b);
  if (pair === undefined) return undefined;
  const met = scorer.meeting(a, b);
  const decided = verdicts.get(pairId(a, b)) === 'same';
  const cause = decided ? 'decided' : links.has(pairId(a, b)) ? 'linked' : 'chain';
  return { pair, cause, met, ...(cause === 'chain' && pair.veto && { why: pair.veto }) };
}

/** What counting and sorting need of a pair: its evidence is found again for those that are listed. */
interface Brief<Cause extends string> {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
  readonly probability: number;
  readonly cause: Cause;
}

type Judge<Cause extends string> = (known: Known, pair: Pair) => Judged<Cause> | undefined;

function briefly<Cause extends string>(
  known: Known,
  pairs: readonly Pair[],
  judge: Judge<Cause>,
): Brief<Cause>[] {
  return pairs.flatMap((asked) => {
    const judged = judge(known, asked);
    if (judged === undefined) return [];
    const { a, b, bits, probability } = judged.pair;
    return [{ a, b, bits, probability, cause: judged.cause }];
  });
}

function causesOf<Cause extends string>(judged: readonly Brief<Cause>[]): { cause: Cause; count: number }[] {
  const counts = new Map<Cause, number>();
  for (const { cause } of judged) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts]
    .map(([cause, count]) => ({ cause, count }))
    .sort((x, y) => y.count - x.count || (x.cause < y.cause ? -1 : 1));
}

function byBits(x: Brief<string>, y: Brief<string>): number {
  return y.bits - x.bits || x.a - y.a || x.b - y.b;
}

/** The records of pairs as people read them, looked up at once. */
function membersOf(store: Store, pairs: readonly Brief<string>[]): (record: number) => ReportedMember {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y);
  const records = new Map(store.recordsById(ids).map((record) => [record.id, record]));
  const origins = store.origins(ids);
  const customers = store.customersOfRecords(ids);
  return (record) => ({
    record,
    customer: customers.get(record) ?? '',
    place: origins.get(record) ?? { source: '', sheet: '', line: 0 },
    values: records.get(record)?.values ?? {},
  });
}

function listed<Cause extends string>(
  { store }: Workspace,
  known: Known,
  shown: readonly Brief<Cause>[],
  judge: Judge<Cause>,
): Misjudged<Cause>[] {
  const memberOf = membersOf(store, shown);
  const judged = shown.flatMap(({ a, b }) => judge(known, [a, b]) ?? []);
  return judged.map(({ pair, cause, why, met }) => ({
    a: memberOf(pair.a),
    b: memberOf(pair.b),
    probability: pair.probability,
    bits: pair.bits,
    evidence: pair.evidence,
    cause,
    ...(why && { why }),
    met,
  }));
}

/** Pairs of one customer that were not merged. `count`: how many there are, of which `pairs` are looked at. */
export function missedPairs(
  workspace: Workspace,
  known: Known,
  pairs: readonly Pair[],
  count: number,
  most: number,
): MisjudgedPairs<MissCause> {
  const judged = briefly(known, pairs, judgeMiss);
  const likelyUnmet = judged.filter(
    ({ cause, probability }) => cause === 'never_met' && probability >= known.matching.maybe,
  ).length;
  return {
    count,
    examined: judged.length,
    causes: causesOf(judged),
    likelyUnmet,
    pairs: listed(workspace, known, judged.sort(byBits).slice(0, most), judgeMiss),
  };
}

/**
 * Pairs of two customers that were merged. `linked`: those that were merged by what speaks for them, which are listed
 * first; what came together through them follows.
 */
export function wrongPairs(
  workspace: Workspace,
  known: Known,
  pairs: readonly Pair[],
  linked: readonly Pair[],
  count: number,
  most: number,
): MisjudgedPairs<WrongCause> {
  const judged = briefly(known, pairs, judgeWrong);
  const seen = new Set(pairs.map(([a, b]) => pairId(a, b)));
  const unseen = linked.filter(([a, b]) => !seen.has(pairId(a, b))).slice(0, MOST_EXAMINED);
  const rank = ({ cause }: Brief<WrongCause>): number => (cause === 'chain' ? 1 : 0);
  const all = [...judged, ...briefly(known, unseen, judgeWrong)];
  all.sort((x, y) => rank(x) - rank(y) || byBits(x, y));
  return {
    count,
    examined: judged.length,
    causes: causesOf(judged),
    pairs: listed(workspace, known, all.slice(0, most), judgeWrong),
  };
}
