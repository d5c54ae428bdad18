import type { ScoredPair } from '../model/match.js';
import type { CustomerRecord } from '../model/record.js';
import { pairKey } from './cluster.js';
import { besideKeys } from './faxes.js';
import { matcherFor } from './matcher.js';
import { pointingPairs } from './pointing.js';
import { referencesOf } from './references.js';
import { scorePair } from './score.js';
import type { MatchSetup } from './types.js';

/** Weighs any pairs among a store's records, as `setup.model` does where it is given. */
export interface Scorer {
  /** Everything about two records (ids), whatever their band; undefined where one of them is not known. */
  pair(a: number, b: number): ScoredPair | undefined;
  /** Fields whose block keys both records share, so that they met: by pool. Empty: the two were never compared. */
  meeting(a: number, b: number): readonly (readonly string[])[];
}

/** `asked`: records that are asked about, so that no other record stands for them. */
export function scorerFor(
  records: Iterable<CustomerRecord>,
  setup: MatchSetup,
  asked: Iterable<number>,
): Scorer {
  const { fields, matching } = setup.dictionary;
  const matcher = matcherFor(referencesOf(records, fields, [], new Set(asked)).records, setup);
  const { prepared } = matcher;
  const pointing = new Map(
    pointingPairs(matcher, setup.dictionary, []).sure.map((pair) => [pairKey(pair.a, pair.b), pair]),
  );
  const keysOf = (pool: number, record: number): Set<string> => {
    const { type } = prepared.pools[pool]!;
    return new Set(prepared.values(pool, record).flatMap((value) => type.blockKeys(value.prepared)));
  };
  const placesOf = (a: number, b: number): readonly [number, number] | undefined => {
    const [left, right] = [prepared.table.find(Math.min(a, b)), prepared.table.find(Math.max(a, b))];
    return left < 0 || right < 0 || left === right ? undefined : [left, right];
  };
  return {
    pair(a, b) {
      const places = placesOf(a, b);
      if (places === undefined) return undefined;
      const pair = scorePair(matcher, matching, places[0], places[1]);
      return pointing.get(pairKey(pair.a, pair.b)) ?? pair;
    },
    meeting(a, b) {
      const places = placesOf(a, b);
      if (places === undefined) return [];
      return prepared.pools.flatMap(({ fields: pooled }, pool) => {
        const [left, right] = places.map((place) => keysOf(pool, place)) as [Set<string>, Set<string>];
        const shared =
          [...right, ...besideKeys(prepared, pool, places[1])].some((key) => left.has(key)) ||
          besideKeys(prepared, pool, places[0]).some((key) => right.has(key));
        return shared ? [pooled.map(({ name }) => name)] : [];
      });
    },
  };
}
