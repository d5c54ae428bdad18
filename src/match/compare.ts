import type { Comparison } from '../fields/types.js';
import type { Frequencies, KeyStats } from './frequency.js';
import { bitsOf, type Model, rarityU } from './model.js';
import { maybeTranslation, relationOn } from './names.js';
import type { Prepared } from './prepare.js';
import type { MatchContext, MatchRule, Pool, PreparedValue } from './types.js';

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
  readonly rules: readonly MatchRule[];
  readonly context: MatchContext;
}

function bitsFor(
  matcher: Matcher,
  pool: number,
  comparison: Comparison,
  stats: KeyStats | undefined,
): number {
  const weights = matcher.model.levels[pool]!.get(comparison.level);
  if (weights === undefined) return 0;
  const usual = bitsOf(weights);
  if (stats === undefined || usual <= 0) return usual;
  if (stats.guarded) return 0;
  const u = rarityU(weights.u, stats, matcher.frequencies.filled(pool));
  return Math.max(0, Math.log2(weights.m / u));
}

/** Disagreement weighs no more than the pool allows; `full` lifts that. */
function damped(pool: Pool, bits: number, full: boolean): number {
  return full ? bits : Math.max(bits, pool.floor);
}

/**
 * The best of all pairs of values is the pool's one piece of evidence. A pool that is empty on either side is none.
 * `full`: a disagreement counts in full, whatever the pool says.
 */
export function comparePool(
  matcher: Matcher,
  position: number,
  a: number,
  b: number,
  full: boolean,
): Compared | undefined {
  const left = matcher.prepared.values[position]![a]!;
  const right = matcher.prepared.values[position]![b]!;
  const pool = matcher.prepared.pools[position]!;
  let best: Compared | undefined;
  for (const x of left) {
    for (const y of right) {
      const comparison = pool.type.compare(x.prepared, y.prepared);
      if (relationOn(pool, comparison.level) !== 'agree' && maybeTranslation(pool, x.value, y.value))
        continue;
      const stats =
        comparison.key === undefined ? undefined : matcher.frequencies.of(position, comparison.key);
      const bits = damped(pool, bitsFor(matcher, position, comparison, stats), full);
      if (best === undefined || bits > best.bits)
        best = { pool: position, bits, comparison, a: x, b: y, ...(stats && { stats }) };
    }
  }
  return best;
}
