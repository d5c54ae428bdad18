import { hasHan } from '../text/han.js';
import type { Prepared } from './prepare.js';
import type { Pool } from './types.js';

/** What two records are called, against each other. `unknown`: one of them has no name. */
export type NameRelation = 'agree' | 'different' | 'unknown';

export function isFullLevel(pool: Pool, level: string): boolean {
  return pool.type.levels[0]?.name === level;
}

/** Names say that two are the same from this many bits on. Less is a family's surname, or a brand in other hands. */
const NAME_BITS = 3.5;

/** Whether two names on this level may be the same name. */
export function isSameName(pool: Pool, level: string): boolean {
  const found = pool.type.levels.find(({ name }) => name === level);
  return found !== undefined && Math.log2(found.m / found.u) >= NAME_BITS;
}

/** A Chinese name and a Latin one may well be the same name: that they differ is no evidence. */
export function maybeTranslation(pool: Pool, a: string, b: string): boolean {
  return (pool.role === 'name' || pool.contactName) && hasHan(a) !== hasHan(b);
}

function relationIn(prepared: Prepared, position: number, a: number, b: number): NameRelation {
  const pool = prepared.pools[position]!;
  let relation: NameRelation = 'unknown';
  for (const x of prepared.values[position]![a]!) {
    for (const y of prepared.values[position]![b]!) {
      const { level } = pool.type.compare(x.prepared, y.prepared);
      if (isSameName(pool, level)) return 'agree';
      if (!maybeTranslation(pool, x.value, y.value)) relation = 'different';
    }
  }
  return relation;
}

/** Whether neither record says what the customer is called. */
export function areNameless({ names, values }: Prepared, a: number, b: number): boolean {
  return names.every((pool) => values[pool]![a]!.length === 0 && values[pool]![b]!.length === 0);
}

/** Compares what the customers are called; where both records do not say, their contacts. */
export function nameRelation(prepared: Prepared, a: number, b: number): NameRelation {
  const pools = areNameless(prepared, a, b) ? prepared.contactNames : prepared.names;
  const relations = pools.map((pool) => relationIn(prepared, pool, a, b));
  if (relations.includes('agree')) return 'agree';
  return relations.includes('different') ? 'different' : 'unknown';
}
