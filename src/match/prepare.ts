import type { CustomerRecord } from '../model/record.js';
import { hasHan } from '../text/han.js';
import type { Pool, PreparedValue } from './types.js';

/** The records in order of id, with their prepared values by pool. */
export interface Prepared {
  readonly records: readonly CustomerRecord[];
  readonly pools: readonly Pool[];
  /** `[pool][record index]` */
  readonly values: readonly (readonly (readonly PreparedValue[])[])[];
  /** Positions of the pools that hold the customer's name, and the names of its contacts. */
  readonly names: readonly number[];
  readonly contactNames: readonly number[];
  /** For each record the first one that is the same in everything that is compared: itself, mostly. */
  readonly twins: readonly number[];
}

const NONE: readonly PreparedValue[] = [];

function valuesOf(
  record: CustomerRecord,
  pool: Pool,
  cache: Map<string, PreparedValue>,
): readonly PreparedValue[] {
  const list: PreparedValue[] = [];
  for (const field of pool.fields) {
    for (const value of record.values[field.name] ?? []) {
      if (list.some((known) => known.value === value)) continue;
      const key = `${field.name}\u0000${value}`;
      let prepared = cache.get(key);
      if (prepared === undefined) {
        prepared = {
          field: field.name,
          value,
          prepared: pool.type.prepare(value, field.options),
          han: hasHan(value),
        };
        cache.set(key, prepared);
      }
      list.push(prepared);
    }
  }
  return list.length === 0 ? NONE : list;
}

function twinsOf(values: Prepared['values'], total: number): number[] {
  const first = new Map<string, number>();
  return Array.from({ length: total }, (_, record) => {
    const held = values.map((pool) => pool[record]!.map(({ field, value }) => [field, value]));
    // Two empties are no evidence.
    if (held.every(({ length }) => length === 0)) return record;
    const key = JSON.stringify(held);
    const twin = first.get(key) ?? record;
    first.set(key, twin);
    return twin;
  });
}

export function prepare(records: readonly CustomerRecord[], pools: readonly Pool[]): Prepared {
  const ordered = [...records].sort((a, b) => a.id - b.id);
  const values = pools.map((pool) => {
    const cache = new Map<string, PreparedValue>();
    return ordered.map((record) => valuesOf(record, pool, cache));
  });
  const positions = pools.map((_, position) => position);
  return {
    records: ordered,
    pools,
    values,
    twins: twinsOf(values, ordered.length),
    names: positions.filter((position) => pools[position]!.role === 'name'),
    contactNames: positions.filter((position) => pools[position]!.contactName),
  };
}
