import type { Dictionary } from '../model/dictionary.js';
import type { Store } from '../store/types.js';
import { contactTables } from './table-objects.js';

/** Records that stand in a sheet of contacts, beside which the customers stand in another. */
export function contactRows(store: Store, dictionary: Dictionary): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { id } of contactTables(store.sheets(), dictionary))
    for (const row of store.rows({ kind: 'record', sheet: id })) found.add(row.id);
  return found;
}

/** How many of them were merged into a record that stands for their customer. */
export function contactRowsMerged(
  clusters: readonly (readonly number[])[],
  rows: ReadonlySet<number>,
): number {
  if (rows.size === 0) return 0;
  return clusters.reduce((sum, members) => {
    const count = members.filter((record) => rows.has(record)).length;
    return sum + (count === members.length ? count - 1 : count);
  }, 0);
}
