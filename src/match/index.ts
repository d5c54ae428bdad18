import type { MatchModel, ScoredPair } from '../model/match.js';
import type { CustomerRecord } from '../model/record.js';
import { candidatePairs } from './block.js';
import { byStrength, cluster, pairKey } from './cluster.js';
import type { Matcher } from './compare.js';
import { matcherAndBlocks } from './matcher.js';
import { type Pointing, pointingPairs } from './pointing.js';
import { inOrderOfNames, type Order, possiblePairs } from './possible.js';
import { kindsOf, type References, referenceLinks, referencesOf, withOthers } from './references.js';
import { clusterVeto, scorePair, weighPair } from './score.js';
import { teach } from './teach.js';
import { toldModel, trainModel } from './train.js';
import type { BlockingReport, FindSetup, Matched, MatchResult, WeighedPair } from './types.js';
import { PairGatherer } from './waiting.js';

export { contextOf } from './matcher.js';
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
  const { matching, fields } = setup.dictionary;
  const references = referencesOf(records, fields, setup.decisions);
  const { matcher, order, told, blocking, weighed, unlisted } = weighAll(references, setup);
  const { prepared, frequencies } = matcher;
  const { table, total } = prepared;
  const pairs = together(weighed, pointingPairs(matcher, setup.dictionary, weighed, setup.numbers));
  const kinds = kindsOf(prepared, fields);
  const places = (a: number, b: number) => [table.find(a), table.find(b)] as const;
  const clustering = cluster(
    {
      ids: Array.from({ length: total }, (_, record) => table.id(record)),
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
    links,
    unlisted,
    guarded: frequencies.guarded,
    model: told,
    blocking,
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

interface Weighed {
  readonly matcher: Matcher;
  readonly order: Order | undefined;
  /** The model of the matcher, as it is kept. */
  readonly told: MatchModel;
  readonly blocking: BlockingReport;
  /** Sure and maybe pairs, best first. */
  readonly weighed: readonly WeighedPair[];
  readonly unlisted: number;
}

/** Blocks, candidate pairs and what they were counted with take much memory: it is free again when this returns. */
function weighAll({ records, decisions }: References, setup: FindSetup): Weighed {
  const { matcher: untrained, blocks } = matcherAndBlocks(records, setup);
  const { prepared } = untrained;
  const { packed, report } = candidatePairs(prepared, blocks);
  const trained = trainModel(untrained, packed);
  const own = toldModel(untrained, trained, packed.length);
  const { model, told } = teach({ ...untrained, model: trained }, own, setup.dictionary.matching, decisions);
  const matcher = { ...untrained, model };
  const order = inOrderOfNames(prepared, blocks);
  const { pairs, unlisted } = gather(matcher, setup, packed, order).take();
  return { matcher, order, told, blocking: report, weighed: pairs, unlisted };
}

/** Of the candidate pairs those that are sure or may be. */
function gather(
  matcher: Matcher,
  { dictionary: { matching }, onProgress }: FindSetup,
  packed: Float64Array,
  order: Order | undefined,
): PairGatherer {
  const least = logOdds(matching.maybe) - matcher.model.priorBits;
  const gatherer = new PairGatherer();
  const weighed = (a: number, b: number): void => {
    const found = weighPair(matcher, matching, a, b);
    if (found.band !== 'no') gatherer.add(found);
  };
  possiblePairs(matcher, packed, order, least, weighed, onProgress);
  return gatherer;
}

/** `matchRecords` with the reasons of every pair. */
export function findDuplicates(records: Iterable<CustomerRecord>, setup: FindSetup): MatchResult {
  const { inFull, toKeep: _, ...found } = matchRecords(records, setup);
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
