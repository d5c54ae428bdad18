import { UserError } from '../errors.js';
import { type Scorer, scorerFor } from '../match/index.js';
import type { Dictionary } from '../model/dictionary.js';
import type { BlockingRecall, Evaluation, Reviewed } from '../model/evaluation.js';
import type { Decision, ScoredPair } from '../model/match.js';
import { crossCount, crossPairs, partedBy } from '../quality/cross-pairs.js';
import { truthScores } from '../quality/scores.js';
import { type Link, Merging, thresholdTable } from '../quality/thresholds.js';
import { type Truth, truthOf } from '../quality/truth.js';
import type { Workspace } from '../workspace.js';
import { loadDictionary } from './dictionary.js';
import {
  type Known,
  MOST_EXAMINED,
  missedPairs,
  pairId,
  type WaitingPair,
  wrongPairs,
} from './evaluate-misjudged.js';
import { readTruth } from './evaluate-truth.js';
import { sampleResult } from './sample-result.js';

export interface EvaluateOptions {
  /** A column or a CSV file; without it, what people decided. */
  readonly truth?: string;
  /** Pairs to list for reading, of each kind. */
  readonly missed: number;
  readonly wrong: number;
}

/** Probabilities that people choose among. */
const PROBABILITIES = [
  0.999999, 0.99999, 0.9999, 0.999, 0.995, 0.99, 0.98, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.3, 0.1,
];
/** Steps of the curve, and where it ends, in bits. */
const CURVE_STEP = 0.5;
const CURVE_MOST = 40;

function logOdds(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/** What the store says of pairs, without the evidence: a big store has a hundred thousand of them. */
interface Stored {
  readonly verdicts: ReadonlyMap<string, Decision>;
  readonly waiting: ReadonlyMap<string, WaitingPair>;
  readonly sure: readonly Link[];
}

function storedOf({ store }: Workspace): Stored {
  const verdicts = new Map(store.decisions().map((one) => [pairId(one.a, one.b), one]));
  const waiting = new Map<string, WaitingPair>();
  for (const { a, b, veto } of store.pairs('maybe'))
    waiting.set(pairId(a, b), veto === undefined ? { a, b } : { a, b, veto });
  const sure: Link[] = [];
  for (const pair of store.pairs('sure')) sure.push(linkOf(pair));
  return { verdicts, waiting, sure };
}

/** What was decided and not taken back; what is unsure says nothing. */
function decidedTruth({ verdicts }: Stored, records: ReadonlyMap<number, string>): Truth {
  const told = [...verdicts.values()].filter(
    ({ a, b, verdict }) => verdict !== 'unsure' && records.has(a) && records.has(b),
  );
  if (told.length === 0) throw new UserError('evaluate.no_decisions');
  return truthOf(told.map(({ a, b, verdict }) => ({ a, b, same: verdict === 'same' })));
}

/** What a pair weighs for merging. A pair that points at its customer is merged whatever its own bits. */
function linkOf({ a, b, bits, probability }: ScoredPair): Link {
  const reached = logOdds(probability);
  return { a, b, bits: Number.isFinite(reached) ? Math.max(bits, reached) : bits };
}

/** Pairs that would be merged without a person from some probability on, and pairs merged since a person said so. */
function linksOf(stored: Stored, scorer: Scorer, byItself: boolean): { held: Link[]; links: Link[] } {
  const isDecided = ({ a, b }: WaitingPair): boolean => stored.verdicts.has(pairId(a, b));
  const again = (pairs: Iterable<{ readonly a: number; readonly b: number }>): Link[] =>
    [...pairs].flatMap(({ a, b }) => {
      const pair = scorer.pair(a, b);
      return pair === undefined || pair.veto !== undefined ? [] : [linkOf(pair)];
    });
  const waiting = [...stored.waiting.values()].filter((pair) => pair.veto === undefined && !isDecided(pair));
  const links = [...stored.sure.filter((pair) => !isDecided(pair)), ...again(waiting)];
  if (byItself) return { held: [], links: [...links, ...again(stored.verdicts.values())] };
  return { held: stored.sure.filter(isDecided), links };
}

function reviewedOf(truth: Truth, held: readonly Link[], merged: readonly Link[], stored: Stored): Reviewed {
  const merging = new Merging(truth);
  for (const { a, b } of [...held, ...merged]) merging.join(a, b);
  let same = 0;
  for (const { a, b } of stored.waiting.values()) {
    const group = truth.groupOf.get(a);
    if (group === undefined || group !== truth.groupOf.get(b)) continue;
    same++;
    merging.join(a, b);
  }
  return { ...merging.scores(), waiting: stored.waiting.size, same };
}

function blockingOf(truth: Truth, scorer: Scorer): BlockingRecall {
  const alone = new Map([...truth.groupOf.keys()].map((record) => [record, record]));
  const groups = partedBy(truth.groupOf, alone);
  const pairs = crossPairs(groups, MOST_EXAMINED);
  const keys = new Map<string, { fields: readonly string[]; met: number; alone: number }>();
  let any = 0;
  for (const [a, b] of pairs) {
    const met = scorer.meeting(a, b);
    if (met.length > 0) any++;
    for (const fields of met) {
      const key = keys.get(fields.join(' ')) ?? { fields, met: 0, alone: 0 };
      key.met++;
      if (met.length === 1) key.alone++;
      keys.set(fields.join(' '), key);
    }
  }
  const share = (count: number): number => (pairs.length === 0 ? 0 : count / pairs.length);
  return {
    true: crossCount(groups),
    examined: pairs.length,
    any: share(any),
    keys: [...keys.values()]
      .sort((x, y) => y.met - x.met)
      .map((key) => ({ fields: key.fields, share: share(key.met), alone: share(key.alone) })),
  };
}

function cutsOf({ sure, maybe }: Dictionary['matching'], links: readonly Link[]) {
  const chosen = [...new Set([...PROBABILITIES, sure, maybe])].filter((p) => p >= maybe && p < 1);
  const least = logOdds(Math.max(maybe, 1e-6));
  let most = least;
  for (const { bits } of links) most = Math.max(most, Math.min(bits, CURVE_MOST));
  const steps = Math.max(0, Math.ceil((most - least) / CURVE_STEP));
  return {
    thresholds: chosen.map(logOdds),
    curve: Array.from({ length: steps + 1 }, (_, step) => least + step * CURVE_STEP),
  };
}

function checkMatched({ store }: Workspace): ReadonlyMap<number, string> {
  const found = store.membership();
  if (found.size === 0) throw new UserError('evaluate.nothing_found');
  return found;
}

/** What to compare with: what was named, or what people decided. */
async function truthFor(
  workspace: Workspace,
  { truth: name }: EvaluateOptions,
  stored: Stored,
  membership: ReadonlyMap<number, string>,
): Promise<{ readonly truth: Truth; readonly kind: Evaluation['truth']['kind'] }> {
  if (name === undefined) return { truth: decidedTruth(stored, membership), kind: 'decisions' };
  const { groups, kind } = await readTruth(workspace, name);
  return { truth: { groupOf: new Map([...groups].filter(([record]) => membership.has(record))) }, kind };
}

function scorerOf(
  { store, registry }: Workspace,
  dictionary: Dictionary,
  truth: Truth,
  stored: Stored,
): Scorer {
  const { matching } = dictionary;
  const model = store.matchModel();
  const setup = {
    dictionary: { ...dictionary, matching: { ...matching, sure: matching.maybe } },
    types: registry.types,
    rules: registry.matchRules,
    ...(model && { model }),
  };
  const waiting = [...stored.waiting.values()].flatMap(({ a, b }) => [a, b]);
  return scorerFor(store.records(), setup, [...truth.groupOf.keys(), ...waiting]);
}

/** What is judged: records by what they were merged into, and the pairs that merged them. */
interface Found {
  readonly clusters: ReadonlyMap<number, number | string>;
  readonly held: readonly Link[];
  readonly merged: readonly Link[];
}

/** Missed and wrong pairs with their causes. */
function misjudged(workspace: Workspace, known: Known, truth: Truth, found: Found, options: EvaluateOptions) {
  const told = [...truth.groupOf.keys()];
  const inFound = new Map(told.map((record) => [record, found.clusters.get(record) ?? record]));
  const missing = partedBy(truth.groupOf, inFound);
  const areApart = ([a, b]: readonly [number, number]): boolean => isApart(truth, a, b);
  const mixed = crossPairs(partedBy(inFound, truth.groupOf), MOST_EXAMINED).filter(areApart);
  const linked = [...found.held, ...found.merged]
    .map(({ a, b }) => [a, b] as const)
    .filter((pair) => areApart(pair) && inFound.get(pair[0]) === inFound.get(pair[1]));
  const { found: count, precision } = truthScores(found.clusters, truth).pairs;
  const wrong = Math.round(count * (1 - precision));
  const examined = crossPairs(missing, MOST_EXAMINED);
  return {
    missed: missedPairs(workspace, known, examined, crossCount(missing), options.missed),
    wrong: wrongPairs(workspace, known, mixed, linked, wrong, options.wrong),
  };
}

/**
 * Compares the result with a truth. With a column or a file it is the current customers that are judged; against
 * decisions, which the customers follow anyway, it is what would have become of the pairs without them.
 */
export async function evaluate(workspace: Workspace, options: EvaluateOptions): Promise<Evaluation> {
  const { store, registry, now, program, progress } = workspace;
  const membership = checkMatched(workspace);
  const { dictionary } = await loadDictionary(workspace.files, workspace.configPath, registry);
  const { sure, maybe } = dictionary.matching;
  const stored = storedOf(workspace);
  const byItself = options.truth === undefined;
  const { truth, kind } = await truthFor(workspace, options, stored, membership);
  progress.update({ code: 'evaluate.weighing' }, 0, 0);
  const scorer = scorerOf(workspace, dictionary, truth, stored);
  const { held, links } = linksOf(stored, scorer, byItself);
  const merged = links.filter(({ bits }) => bits >= logOdds(sure));
  const found = { clusters: byItself ? clustersOf(truth, merged) : membership, held, merged };
  const known: Known = {
    scorer,
    matching: { sure, maybe },
    verdicts: new Map(byItself ? [] : [...stored.verdicts].map(([id, { verdict }]) => [id, verdict])),
    waiting: stored.waiting,
    links: new Set(merged.map(({ a, b }) => pairId(a, b))),
  };
  const cuts = cutsOf(dictionary.matching, links);
  const sample = sampleResult(store);
  const evaluation: Evaluation = {
    madeAt: now.iso,
    program,
    truth: { kind, name: options.truth ?? '' },
    records: truth.groupOf.size,
    untold: membership.size - truth.groupOf.size,
    ...truthScores(found.clusters, truth),
    matching: { sure, maybe },
    thresholds: thresholdTable(truth, held, links, cuts.thresholds),
    curve: thresholdTable(truth, held, links, cuts.curve),
    reviewed: reviewedOf(truth, held, merged, stored),
    ...misjudged(workspace, known, truth, found, options),
    blocking: blockingOf(truth, scorer),
    ...(sample === undefined ? {} : { sample }),
  };
  progress.done();
  return evaluation;
}

function clustersOf(truth: Truth, links: readonly Link[]): Map<number, number> {
  const merging = new Merging(truth);
  for (const { a, b } of links) merging.join(a, b);
  return new Map([...truth.groupOf.keys()].map((record) => [record, merging.clusterOf(record)]));
}

function isApart({ groupOf, apart }: Truth, a: number, b: number): boolean {
  const [x, y] = [groupOf.get(a), groupOf.get(b)];
  if (x === undefined || y === undefined || x === y) return false;
  return apart === undefined || apart.get(x)?.has(y) === true;
}
