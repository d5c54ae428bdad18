import { hasHan } from '../text/han.js';
import type { Prepared } from './prepare.js';
import type { Pool } from './types.js';

/**
 * What two records are called, against each other. `partly`: a family's surname, a brand in other hands.
 * `unknown`: one of them has no name, or they are in different scripts.
 */
export type NameRelation = 'agree' | 'partly' | 'different' | 'unknown';

const BY_STRENGTH: readonly NameRelation[] = ['agree', 'partly', 'different'];

/** Names are the same name from this many bits on. */
const NAME_BITS = 3.5;

export function isFullLevel(pool: Pool, level: string): boolean {
  return pool.type.levels[0]?.name === level;
}

/** What a level of a name says by itself, however rare the name. */
export function relationOn(pool: Pool, level: string): NameRelation {
  const found = pool.type.levels.find(({ name }) => name === level);
  if (found === undefined) return 'unknown';
  const bits = Math.log2(found.m / found.u);
  if (bits >= NAME_BITS) return 'agree';
  return bits > 0 ? 'partly' : 'different';
}

export function strongestRelation(relations: readonly NameRelation[]): NameRelation {
  return BY_STRENGTH.find((relation) => relations.includes(relation)) ?? 'unknown';
}

/** A Chinese name and a Latin one may well be the same name: that they differ is no evidence. */
export function maybeTranslation(pool: Pool, a: string, b: string): boolean {
  return (pool.role === 'name' || pool.contactName) && hasHan(a) !== hasHan(b);
}

function relationIn(prepared: Prepared, position: number, a: number, b: number): NameRelation {
  const pool = prepared.pools[position]!;
  const relations: NameRelation[] = [];
  for (const x of prepared.values[position]![a]!) {
    for (const y of prepared.values[position]![b]!) {
      const { level } = pool.type.compare(x.prepared, y.prepared);
      const relation = relationOn(pool, level);
      if (relation === 'agree') return relation;
      if (!maybeTranslation(pool, x.value, y.value)) relations.push(relation);
    }
  }
  return strongestRelation(relations);
}

/** Whether neither record says what the customer is called. */
export function areNameless({ names, values }: Prepared, a: number, b: number): boolean {
  return names.every((pool) => values[pool]![a]!.length === 0 && values[pool]![b]!.length === 0);
}

/** Compares what the customers are called; where both records do not say, their contacts. */
export function nameRelation(prepared: Prepared, a: number, b: number): NameRelation {
  const pools = areNameless(prepared, a, b) ? prepared.contactNames : prepared.names;
  return strongestRelation(pools.map((pool) => relationIn(prepared, pool, a, b)));
}
