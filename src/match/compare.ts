import type { Comparison } from '../fields/types.js';
import type { Frequencies, KeyStats } from './frequency.js';
import { type Model, rarityU } from './model.js';
import { relationOf } from './names.js';
import type { Prepared, PreparedRecord } from './prepare.js';
import type { AnyMatchRule, MatchContext, Pool, PreparedValue } from './types.js';

/** How two records compare in one pool: their best pair of values. */
export interface Compared {
  readonly pool: number;
  readonly bits: number;
  readonly comparison: Comparison;
  readonly a: PreparedValue;
  readonly b: PreparedValue;
  /** Of what they agree on, where that is counted. */
  readonly stats?: KeyStats;
}

/** Everything needed to compare any two of the records. */
export interface Matcher {
  readonly prepared: Prepared;
  readonly frequencies: Frequencies;
  readonly model: Model;
  readonly rules: readonly AnyMatchRule[];
  readonly context: MatchContext;
}

function statsOf(matcher: Matcher, position: number, { key }: Comparison): KeyStats | undefined {
  return key === undefined ? undefined : matcher.frequencies.of(position, key);
}

/** The weight of one comparison of two values, agreement by how rare it is. */
function bitsOf(matcher: Matcher, position: number, comparison: Comparison): number {
  const weights = matcher.model.levels[position]!.get(comparison.level);
  if (weights === undefined) return 0;
  const stats = weights.bits > 0 ? statsOf(matcher, position, comparison) : undefined;
  if (stats === undefined) return weights.bits;
  if (stats.guarded) return 0;
  const u = rarityU(weights.u, stats, matcher.frequencies.filled(position));
  return Math.max(0, Math.log2(weights.m / u));
}

/** The pair of values that a pool's evidence comes from. */
interface Best {
  comparison?: Comparison;
  a?: PreparedValue;
  b?: PreparedValue;
}

function isTelling(pool: Pool, level: string, x: PreparedValue, y: PreparedValue): boolean {
  if (pool.role !== 'name' && !pool.contactName) return true;
  return relationOf(pool, level, x, y) !== 'unknown';
}

/**
 * The bits of the best pair of values, put into `into` where that is given; undefined where nothing can be compared.
 * This runs for every candidate pair, so it makes no object of its own.
 */
function bestBits(
  matcher: Matcher,
  position: number,
  a: PreparedRecord,
  b: PreparedRecord,
  into?: Best,
): number | undefined {
  const { prepared } = matcher;
  if (prepared.isEmpty(position, a.index) || prepared.isEmpty(position, b.index)) return undefined;
  const pool = prepared.pools[position]!;
  const others = prepared.valuesOf(b, position);
  let best: number | undefined;
  for (const x of prepared.valuesOf(a, position)) {
    for (const y of others) {
      const comparison = pool.type.compare(x.prepared, y.prepared);
      if (!isTelling(pool, comparison.level, x, y)) continue;
      const bits = bitsOf(matcher, position, comparison);
      if (best !== undefined && bits <= best) continue;
      best = bits;
      if (into) Object.assign(into, { comparison, a: x, b: y });
    }
  }
  return best;
}

/** Disagreement weighs no more than the pool allows; `full` lifts that. */
function damped(pool: Pool, bits: number, full: boolean): number {
  return full ? bits : Math.max(bits, pool.floor);
}

/** The bits of `comparePool`; 0 where there is no evidence. */
export function poolBits(
  matcher: Matcher,
  position: number,
  a: PreparedRecord,
  b: PreparedRecord,
  full: boolean,
): number {
  const bits = bestBits(matcher, position, a, b);
  return bits === undefined ? 0 : damped(matcher.prepared.pools[position]!, bits, full);
}

/**
 * The best of all pairs of values is the pool's one piece of evidence. A pool that is empty on either side is none.
 * `full`: a disagreement counts in full, whatever the pool says.
 */
export function comparePool(
  matcher: Matcher,
  position: number,
  a: PreparedRecord,
  b: PreparedRecord,
  full: boolean,
): Compared | undefined {
  const best: Best = {};
  const bits = bestBits(matcher, position, a, b, best);
  if (bits === undefined || !best.comparison || !best.a || !best.b) return undefined;
  const stats = statsOf(matcher, position, best.comparison);
  return {
    pool: position,
    bits: damped(matcher.prepared.pools[position]!, bits, full),
    comparison: best.comparison,
    a: best.a,
    b: best.b,
    ...(stats && { stats }),
  };
}

/** For learning: the level of the best pair of values, with its u by the rarity of the value; undefined for no evidence. */
export function poolLevel(
  matcher: Matcher,
  position: number,
  a: PreparedRecord,
  b: PreparedRecord,
): { readonly level: string; readonly u: number } | undefined {
  const best: Best = {};
  if (bestBits(matcher, position, a, b, best) === undefined || !best.comparison) return undefined;
  const weights = matcher.model.levels[position]!.get(best.comparison.level)!;
  const stats = weights.bits > 0 ? statsOf(matcher, position, best.comparison) : undefined;
  if (stats?.guarded) return undefined;
  const u = stats === undefined ? weights.u : rarityU(weights.u, stats, matcher.frequencies.filled(position));
  return { level: best.comparison.level, u: Math.min(u, stats === undefined ? u : weights.m) };
}
