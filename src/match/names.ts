import { hasHan } from '../text/han.js';
import { type Prepared, poolsWithRole } from './prepare.js';
import type { Pool } from './types.js';

/** What two records are called, against each other. `unknown`: one of them has no name. */
export type NameRelation = 'agree' | 'different' | 'unknown';

/** Index of the level, 0 the strongest; the last is `different`. */
export function levelIndex(pool: Pool, level: string): number {
  return pool.type.levels.findIndex(({ name }) => name === level);
}

function bestLevel(prepared: Prepared, pool: number, a: number, b: number): number | undefined {
  const left = prepared.values[pool]![a]!;
  const right = prepared.values[pool]![b]!;
  let best: number | undefined;
  for (const x of left) {
    for (const y of right) {
      const { level } = prepared.pools[pool]!.type.compare(x.prepared, y.prepared);
      const index = levelIndex(prepared.pools[pool]!, level);
      if (index === prepared.pools[pool]!.type.levels.length - 1 && hasHan(x.value) !== hasHan(y.value))
        continue;
      if (best === undefined || index < best) best = index;
    }
  }
  return best;
}

/** Pools that hold the customer's name. */
export function namePools(pools: readonly Pool[]): number[] {
  return poolsWithRole(pools, 'name');
}

export function hasName(prepared: Prepared, names: readonly number[], record: number): boolean {
  return names.some((pool) => prepared.values[pool]![record]!.length > 0);
}

/** Compares names by `names` pools; where both records have none, by the names of their contacts. */
export function nameRelation(
  prepared: Prepared,
  names: readonly number[],
  a: number,
  b: number,
): NameRelation {
  const nameless = !hasName(prepared, names, a) && !hasName(prepared, names, b);
  const pools = nameless
    ? prepared.pools.flatMap(({ contactName }, index) => (contactName ? [index] : []))
    : names;
  let relation: NameRelation = 'unknown';
  for (const pool of pools) {
    const level = bestLevel(prepared, pool, a, b);
    if (level === undefined) continue;
    if (level < prepared.pools[pool]!.type.levels.length - 1) return 'agree';
    relation = 'different';
  }
  return relation;
}
