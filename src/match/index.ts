import type { ScoredPair } from '../model/match.js';
import type { CustomerRecord } from '../model/record.js';
import { NumberList } from '../text/hash.js';
import { candidatePairs } from './block.js';
import { byStrength, cluster, pairKey } from './cluster.js';
import type { Matcher } from './compare.js';
import { matcherFor } from './matcher.js';
import { type Pointing, pointingPairs } from './pointing.js';
import { kindsOf, referenceLinks, referencesOf, withOthers } from './references.js';
import { clusterVeto, evidenceBits, ruleBits, scorePair } from './score.js';
import { teach } from './teach.js';
import { toldModel, trainModel } from './train.js';
import type { FindSetup, MatchResult } from './types.js';
import { PairGatherer } from './waiting.js';

export { contextOf } from './matcher.js';
export { rules } from './rules/index.js';
export { type Scorer, scorerFor } from './scorer.js';
export type * from './types.js';
export { levelCatalog, ruleCatalog, words } from './words.js';

/** Rules may lift a pair that the comparisons leave this many bits short. */
const RULE_REACH = 12;
const PROGRESS_STEP = 20_000;

/** Candidate pairs that may turn out sure or maybe, packed. */
function possiblePairs(
  matcher: Matcher,
  packed: Float64Array,
  leastBits: number,
  onProgress: FindSetup['onProgress'],
): NumberList {
  const total = matcher.prepared.records.length;
  const possible = new NumberList();
  for (let i = 0; i < packed.length; i++) {
    if (i % PROGRESS_STEP === 0) onProgress?.(i, packed.length);
    const pair = packed[i]!;
    const a = Math.floor(pair / total);
    if (evidenceBits(matcher, a, pair - a * total) >= leastBits) possible.push(pair);
  }
  onProgress?.(packed.length, packed.length);
  return possible;
}

function logOdds(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/**
 * Finds the records that are one customer. Pure, and the same for any order of the records.
 * `setup.dictionary.matching` has the probabilities from which a pair merges by itself, and from which it waits.
 */
export function findDuplicates(records: readonly CustomerRecord[], setup: FindSetup): MatchResult {
  const { matching, fields } = setup.dictionary;
  const references = referencesOf(records, fields, setup.decisions);
  const untrained = matcherFor(references.records, setup);
  const { prepared, frequencies } = untrained;
  const total = prepared.records.length;
  const { packed, report } = candidatePairs(prepared);
  const trained = trainModel(untrained, packed);
  const own = toldModel(untrained, trained, packed.length);
  const { model, told } = teach({ ...untrained, model: trained }, own, matching, references.decisions);
  const matcher = { ...untrained, model };
  const least = logOdds(matching.maybe) - model.priorBits;
  const possible = possiblePairs(matcher, packed, least - RULE_REACH, setup.onProgress).sortedUnique();
  const gatherer = new PairGatherer();
  for (const pair of possible) {
    const a = Math.floor(pair / total);
    const b = pair - a * total;
    // The reasons in words are worked out only for pairs that somebody may read.
    if (evidenceBits(matcher, a, b) + ruleBits(matcher, a, b) < least) continue;
    const found = scorePair(matcher, matching, a, b);
    if (found.band !== 'no') gatherer.add(found);
  }
  const { pairs: weighed, unlisted } = gatherer.take();
  const pairs = together(weighed, pointingPairs(matcher, setup.dictionary, weighed, setup.numbers));
  const place = new Map(prepared.records.map(({ id }, index) => [id, index]));
  const kinds = kindsOf(prepared, fields);
  const clustering = cluster(
    {
      ids: [...place.keys()],
      pairs,
      decisions: references.decisions,
      kind: (id) => kinds[place.get(id)!]!,
      veto: (a, b) => clusterVeto(matcher, logOdds(matching.maybe), place.get(a)!, place.get(b)!),
      score: (a, b) => scorePair(matcher, matching, place.get(a)!, place.get(b)!),
    },
    logOdds(matching.sure),
  );
  return {
    ...clustering,
    clusters: withOthers(clustering.clusters, references),
    links: [...clustering.links, ...referenceLinks(references)],
    unlisted,
    guarded: frequencies.guarded,
    model: told,
    blocking: report,
  };
}

/** What points at a customer goes before what the evidence alone says of the pair. */
function together(weighed: readonly ScoredPair[], { sure, unclear }: Pointing): readonly ScoredPair[] {
  if (sure.length === 0 && unclear.size === 0) return weighed;
  const told = new Set(sure.map(({ a, b }) => pairKey(a, b)));
  const others = weighed
    .filter(({ a, b }) => !told.has(pairKey(a, b)))
    .map((pair): ScoredPair => {
      const waits = pair.band === 'sure' && unclear.has(pairKey(pair.a, pair.b));
      return waits ? { ...pair, band: 'maybe', veto: { code: 'match.points_at.several' } } : pair;
    });
  return [...sure, ...others].sort(byStrength);
}
