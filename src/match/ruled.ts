import type { SharedRuling } from '../model/dictionary.js';
import { hash53 } from '../text/hash.js';
import type { Pool } from './types.js';

/** By hash of an agreement key of a pool: whether a person said that agreeing on it counts, or never does. */
export type RuledKeys = ReadonlyMap<number, boolean>;

/** What the dictionary says of shared values, for one pool (`position`): of all keys of each value. */
export function ruledKeys(pool: Pool, position: number, rulings: readonly SharedRuling[]): RuledKeys {
  const ruled = new Map<number, boolean>();
  for (const { field: name, value, counts } of rulings) {
    const field = pool.fields.find((one) => one.name === name);
    if (field === undefined) continue;
    const prepared = pool.type.prepare(value, field.options);
    for (const key of pool.type.agreementKeys(prepared)) ruled.set(hash53(key, position), counts);
  }
  return ruled;
}
