import type { Prepared } from './prepare.js';
import type { NameRelation, Pool, PreparedValue } from './types.js';

const BY_STRENGTH: readonly NameRelation[] = ['agree', 'partly', 'different'];

export function isFullLevel(pool: Pool, level: string): boolean {
  return pool.type.levels[0]?.name === level;
}

export function strongestRelation(relations: readonly NameRelation[]): NameRelation {
  return BY_STRENGTH.find((relation) => relations.includes(relation)) ?? 'unknown';
}

/** What the level of two names says by itself, however rare the name. Two scripts that do not agree say nothing. */
export function relationOf(pool: Pool, level: string, a: PreparedValue, b: PreparedValue): NameRelation {
  const relation = pool.relations.get(level) ?? 'unknown';
  return relation !== 'agree' && a.han !== b.han ? 'unknown' : relation;
}

function relationIn(prepared: Prepared, position: number, a: number, b: number): NameRelation {
  const pool = prepared.pools[position]!;
  const relations: NameRelation[] = [];
  for (const x of prepared.values(position, a)) {
    for (const y of prepared.values(position, b)) {
      const { level } = pool.type.compare(x.prepared, y.prepared);
      const relation = relationOf(pool, level, x, y);
      if (relation === 'agree') return relation;
      relations.push(relation);
    }
  }
  return strongestRelation(relations);
}

/** Whether neither record says what the customer is called. */
export function areNameless(prepared: Prepared, a: number, b: number): boolean {
  return prepared.names.every((pool) => prepared.isEmpty(pool, a) && prepared.isEmpty(pool, b));
}

/** Compares what the customers are called; where both records do not say, their contacts. */
export function nameRelation(prepared: Prepared, a: number, b: number): NameRelation {
  const pools = areNameless(prepared, a, b) ? prepared.contactNames : prepared.names;
  return strongestRelation(pools.map((pool) => relationIn(prepared, pool, a, b)));
}
