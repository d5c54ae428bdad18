import type { AnyFieldType, FieldTypes } from '../fields/types.js';
import type { ScoredPair } from '../model/match.js';
import type { CustomerRecord } from '../model/record.js';
import { NumberList } from '../text/hash.js';
import { candidatePairs } from './block.js';
import { byStrength, cluster, pairKey } from './cluster.js';
import type { Matcher } from './compare.js';
import { countFrequencies } from './frequency.js';
import { defaultModel } from './model.js';
import { type Pointing, pointingPairs } from './pointing.js';
import { poolsOf } from './pools.js';
import { prepare } from './prepare.js';
import { kindsOf, referenceLinks, referencesOf, withOthers } from './references.js';
import { clusterVeto, evidenceBits, ruleBits, scorePair } from './score.js';
import { toldModel, trainModel, withLearnt } from './train.js';
import type { FieldValue, FindSetup, MatchContext, MatchResult, MatchSetup } from './types.js';
import { PairGatherer } from './waiting.js';

export { rules } from './rules/index.js';
export type * from './types.js';
export { levelCatalog, ruleCatalog, words } from './words.js';

/** Compares values that are made ready once each. */
function levelsOf(types: FieldTypes): MatchContext['levelOf'] {
  const ready = new Map<string, unknown>();
  const prepared = (type: AnyFieldType, { field, value }: FieldValue): unknown => {
    const key = `${field.name}\u0000${value}`;
    const known = ready.get(key) ?? type.prepare(value, field.options);
    ready.set(key, known);
    return known;
  };
  return (a, b) => {
    const type = types.get(a.field.type);
    return type?.compare(prepared(type, a), prepared(type, b)).level;
  };
}

/** What the rules see of a dictionary; what they ask about a value is remembered. */
export function contextOf({ dictionary, types }: Omit<MatchSetup, 'rules'>): MatchContext {
  const known = new Map<string, Readonly<Record<string, string>>>();
  return {
    levelOf: levelsOf(types),
    types,
    fields: dictionary.fields,
    partsOf: (field, value) => {
      const key = `${field.type}\u0000${value}`;
      let parts = known.get(key);
      if (parts === undefined) {
        parts = types.get(field.type)?.parts?.(value) ?? {};
        known.set(key, parts);
      }
      return parts;
    },
  };
}

/** Compares any two of the records it was made of. */
export function matcherFor(records: readonly CustomerRecord[], setup: MatchSetup): Matcher {
  const prepared = prepare(records, poolsOf(setup.dictionary, setup.types));
  const frequencies = countFrequencies(prepared);
  const own = defaultModel(prepared.pools, frequencies, records.length);
  const model = setup.model === undefined ? own : withLearnt(own, prepared.pools, setup.model);
  return { prepared, frequencies, model, rules: setup.rules, context: contextOf(setup) };
}

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
  const model = trainModel(untrained, packed);
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
    model: toldModel(untrained, model, packed.length),
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

/** Everything about two records (ids), whatever their band, with the weights that all `records` give them. */
export function explainPair(
  a: number,
  b: number,
  records: readonly CustomerRecord[],
  setup: MatchSetup,
): ScoredPair | undefined {
  const { fields, matching } = setup.dictionary;
  const matcher = matcherFor(referencesOf(records, fields, [], new Set([a, b])).records, setup);
  const left = matcher.prepared.records.findIndex(({ id }) => id === Math.min(a, b));
  const right = matcher.prepared.records.findIndex(({ id }) => id === Math.max(a, b));
  if (left < 0 || right < 0 || left === right) return undefined;
  const pair = scorePair(matcher, matching, left, right);
  const pointing = pointingPairs(matcher, setup.dictionary, []);
  return pointing.sure.find((one) => one.a === pair.a && one.b === pair.b) ?? pair;
}
