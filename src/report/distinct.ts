import { hash53, NumberList } from '../text/hash.js';

/** Counts different texts in 8 bytes each, by 53-bit hashes: sure up to millions of texts, and no text is kept. */
export interface DistinctCounter {
  add(text: string): void;
  /** Asked once, at the end. */
  count(): number;
}

export function distinctCounter(): DistinctCounter {
  const hashes = new NumberList();
  return {
    add: (text) => hashes.push(hash53(text, 0)),
    count: () => hashes.sortedUnique().length,
  };
}
