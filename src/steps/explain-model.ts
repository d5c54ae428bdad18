import type { MatchModel } from '../model/match.js';
import type { Store } from '../store/types.js';

/** Of the fields that are compared, those that any record fills; it stops at the record that shows the last of them. */
export function filledFields(store: Store, { pools }: MatchModel): Set<string> {
  const open = new Set(pools.flatMap(({ fields }) => fields));
  const filled = new Set<string>();
  for (const { values } of store.records()) {
    for (const [field, list] of Object.entries(values))
      if (list.length > 0 && open.delete(field)) filled.add(field);
    if (open.size === 0) break;
  }
  return filled;
}
