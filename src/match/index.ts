import type { Decision, MatchModel, RuledOut, ScoredPair } from '../model/match.js';
import type { CustomerRecord } from '../model/record.js';
import { allHere, Bench } from './bench.js';
import { candidatePairs } from './block.js';
import { byStrength, cluster, pairKey } from './cluster.js';
import { guardedValues } from './frequency.js';
import { KeyGroups } from './hash.js';
import { counting } from './matcher.js';
import { type Pointing, pointingPairs } from './pointing.js';
import { candidatesOf, inOrderOfNames, type Order } from './possible.js';
import { kindsOf, type References, referenceLinks, referencesOf, withOthers } from './references.js';
import { ask, type Rounds, type Work } from './rounds.js';
import { ruledOutIn, stillRuledOut } from './ruled-out.js';
import { clusterVeto, scorePair, weighPair } from './score.js';
import { teach } from './teach.js';
import { toldModel, training } from './train.js';
import type { BlockingReport, FindSetup, GuardedValue, Matched, MatchResult, WeighedPair } from './types.js';
import { PairGatherer } from './waiting.js';

export { allHere, Bench, workHere } from './bench.js';
export { contextOf } from './context.js';
export type { Given, Round, Rounds, Work } from './rounds.js';
export { rules } from './rules/index.js';
export { type Scorer, scorerFor } from './scorer.js';
export type * from './types.js';
export { levelCatalog, ruleCatalog, words } from './words.js';

function logOdds(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/** What was found, and how to tell the reasons of a pair. */
export interface Found extends Matched {
  inFull(pair: WeighedPair): ScoredPair;
  /** For the next run, where `setup.made` is given. */
  readonly ruledOut: RuledOut | undefined;
  /**
   * The pairs to keep, one by one, in the order in which telling them takes the least time. Those that wait and those
   * that hold a customer together are in full; other links within a customer, of which there may be very many, come
   * without their evidence.
   */
  toKeep(): Iterable<ScoredPair>;
}

/**
 * Finds the records that are one customer. Pure, and the same for any order of the records.
 * `setup.dictionary.matching` has the probabilities from which a pair merges by itself, and from which it waits.
 */
export function matchRecords(records: Iterable<CustomerRecord>, setup: FindSetup): Found {
  const bench = new Bench(setup);
  return allHere(bench, matching(bench, records, setup));
}

/** `matchRecords` in rounds, which several threads can do. `bench`: that of this thread, which takes part in them. */
export function* matching(bench: Bench, records: Iterable<CustomerRecord>, setup: FindSetup): Rounds<Found> {
  const { matching, fields } = setup.dictionary;
  const references = referencesOf(records, fields, setup.decisions);
  const { order, told, weighed, ...others } = yield* weighAll(bench, references, setup);
  const { matcher } = bench;
  const { prepared } = matcher;
  const { table } = prepared;
  const pairs = together(weighed, pointingPairs(matcher, setup.dictionary, weighed, setup.numbers));
  const kinds = kindsOf(prepared, fields);
  const places = (a: number, b: number) => [table.find(a), table.find(b)] as const;
  const clustering = cluster(
    {
      ids: table.parts.ids,
      pairs,
      decisions: references.decisions,
      kind: (id) => kinds[table.find(id)]!,
      veto: (a, b) => clusterVeto(matcher, logOdds(matching.maybe), ...places(a, b)),
      score: (a, b) => weighPair(matcher, matching, ...places(a, b)),
    },
    logOdds(matching.sure),
  );
  const links = [...clustering.links, ...referenceLinks(references)];
  const inFull = ({ evidence, ...pair }: WeighedPair): ScoredPair => ({
    ...pair,
    evidence: evidence ?? scorePair(matcher, matching, ...places(pair.a, pair.b)).evidence,
  });
  return {
    ...clustering,
    clusters: withOthers(clustering.clusters, references),
    ...others,
    links,
    model: told,
    inFull,
    *toKeep() {
      const near = ({ a }: WeighedPair): number => order?.places[table.find(a)] ?? 0;
      const told = new Set([...clustering.holding, ...clustering.waiting]);
      const kept = [...links, ...clustering.waiting];
      for (const pair of order ? kept.sort((x, y) => near(x) - near(y) || byStrength(x, y)) : kept)
        yield told.has(pair) ? inFull(pair) : { evidence: [], ...pair };
    },
  };
}

interface AllWeighed {
  readonly order: Order | undefined;
  /** The model of the matcher, as it is kept. */
  readonly told: MatchModel;
  readonly blocking: BlockingReport;
  readonly guarded: readonly GuardedValue[];
  /** Sure and maybe pairs, best first. */
  readonly weighed: readonly WeighedPair[];
  readonly unlisted: number;
  readonly ruledOut: RuledOut | undefined;
}

/** Candidate pairs that a thread weighs at a time. */
const PIECE = 50_000;

/** Of the candidate pairs those that are sure or may be. */
function* weighAll(bench: Bench, { records, decisions }: References, setup: FindSetup): Rounds<AllWeighed> {
  const { candidates, settled, model, ...found } = yield* candidatesIn(bench, records, decisions, setup);
  const { length } = candidates.packed;
  const work: Work[] = [];
  for (let from = 0; from < length; from += PIECE)
    work.push({ kind: 'weigh', from, to: Math.min(length, from + PIECE) });
  const results = yield* ask<'weigh'>({ model, candidates }, work, {
    onDone: (done) => setup.onProgress?.(Math.min(done * PIECE, length), length),
    isLast: true,
  });
  bench.forgetCandidates();
  const gatherer = new PairGatherer();
  for (const result of results) for (const pair of result.pairs) gatherer.add(pair);
  const { pairs, unlisted } = gatherer.take();
  const lacking = results.map((result) => result.lacking);
  const ruledOut =
    setup.made === undefined
      ? undefined
      : ruledOutIn(bench.matcher, candidates, lacking, settled, setup.made);
  return { ...found, order: candidates.order, weighed: pairs, unlisted, ruledOut };
}

/** Blocks and what pairs were made and counted with take much memory: it is free again when this returns. */
function* candidatesIn(
  bench: Bench,
  records: Iterable<CustomerRecord>,
  decisions: readonly Decision[],
  setup: FindSetup,
) {
  const { matching } = setup.dictionary;
  const indexes = yield* counting(records, setup);
  const { matcher } = bench;
  const { prepared } = matcher;
  const blocks = indexes.map((index) => new KeyGroups(index.blocks));
  const { packed, report } = candidatePairs(prepared, blocks, setup);
  const trained = yield* training(bench, packed);
  const own = toldModel(matcher, trained, packed.length);
  const { model, told } = teach({ ...matcher, model: trained }, own, matching, decisions);
  const least = logOdds(matching.maybe) - model.priorBits;
  const { open, settled } = stillRuledOut({ ...matcher, model }, packed, setup);
  const candidates = candidatesOf(open, inOrderOfNames(prepared, blocks), least);
  const guarded = guardedValues(indexes.map(({ counted }) => counted));
  return { candidates, settled, model, told, blocking: report, guarded };
}

/** `matchRecords` with the reasons of every pair. */
export function findDuplicates(records: Iterable<CustomerRecord>, setup: FindSetup): MatchResult {
  const { inFull, toKeep: _, ruledOut: __, ...found } = matchRecords(records, setup);
  return {
    ...found,
    pairs: found.pairs.map(inFull),
    waiting: found.waiting.map(inFull),
    links: found.links.map(inFull),
  };
}

/** What points at a customer goes before what the evidence alone says of the pair. */
function together(weighed: readonly WeighedPair[], { sure, unclear }: Pointing): readonly WeighedPair[] {
  if (sure.length === 0 && unclear.size === 0) return weighed;
  const told = new Set(sure.map(({ a, b }) => pairKey(a, b)));
  const others = weighed
    .filter(({ a, b }) => !told.has(pairKey(a, b)))
    .map((pair): WeighedPair => {
      const waits = pair.band === 'sure' && unclear.has(pairKey(pair.a, pair.b));
      return waits ? { ...pair, band: 'maybe', veto: { code: 'match.points_at.several' } } : pair;
    });
  return [...sure, ...others].sort(byStrength);
}
