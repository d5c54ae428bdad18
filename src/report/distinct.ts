import { hash53, NumberList } from '../text/hash.js';

/** Counts different texts in 8 bytes each, by 53-bit hashes: sure up to millions of texts, and no text is kept. */
export interface DistinctCounter {
  add(text: string): void;
  /** Asked once, at the end. */
  count(): number;
}

/** Hashes in hand before repeats are looked for the first time. */
const FIRST = 1 << 16;

export function distinctCounter(): DistinctCounter {
  let hashes = new NumberList();
  let full = FIRST;
  return {
    add(text) {
      hashes.push(hash53(text, 0));
      if (hashes.length < full) return;
      // A column of few different texts stays small however long it is.
      const unique = hashes.sortedUnique();
      hashes = new NumberList(unique.length);
      for (const hash of unique) hashes.push(hash);
      full = Math.max(FIRST, unique.length * 2);
    },
    count: () => hashes.sortedUnique().length,
  };
}
