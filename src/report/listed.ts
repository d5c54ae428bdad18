import type { Listed } from '../model/report.js';
import { batches } from '../text/lists.js';

/** Up to so many are held in memory; of longer lists items are made when they are asked for, and then forgotten. */
const HELD = 1000;

/** Items made at a time. */
const PAGE = 250;

/** What `make` makes of the keys, one item for each. It must make the same of a key every time. */
export function listed<Key, Item>(
  keys: readonly Key[],
  make: (keys: readonly Key[]) => readonly Item[],
): Listed<Item> {
  if (keys.length <= HELD) return make(keys);
  return {
    length: keys.length,
    slice: (start, end) => make(keys.slice(start, end)),
    *[Symbol.iterator]() {
      for (const page of batches(keys, PAGE)) yield* make(page);
    },
  };
}

/** The same function, which works out its result when it is first asked, and then only gives it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
