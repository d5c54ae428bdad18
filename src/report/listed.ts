import type { Listed } from '../model/report.js';

/** What was looked up last is kept: what is told of one customer asks for its records several times. */
const KEPT = 4096;

/** The same function, which looks up again only what it was not asked for lately. */
export function remembering<Key, Found>(look: (key: Key) => Found): (key: Key) => Found {
  const known = new Map<Key, Found>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= KEPT) known.clear();
    const looked = look(key);
    known.set(key, looked);
    return looked;
  };
}

/** Up to so many are held in memory; of longer lists each item is made when it is asked for, and then forgotten. */
const HELD = 1000;

/** What `make` makes of each key. It must make the same every time. */
export function listed<Key, Item>(keys: readonly Key[], make: (key: Key) => Item): Listed<Item> {
  if (keys.length <= HELD) return keys.map(make);
  return {
    length: keys.length,
    slice: (start, end) => keys.slice(start, end).map(make),
    *[Symbol.iterator]() {
      for (const key of keys) yield make(key);
    },
  };
}
