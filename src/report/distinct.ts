/** Counts different texts in 8 bytes each, by 53-bit hashes: sure up to millions of texts, and no text is kept. */
export interface DistinctCounter {
  add(text: string): void;
  count(): number;
}

export function distinctCounter(): DistinctCounter {
  let hashes = new Float64Array(64);
  let length = 0;
  return {
    add(text) {
      if (length === hashes.length) {
        const larger = new Float64Array(length * 2);
        larger.set(hashes);
        hashes = larger;
      }
      hashes[length] = hash53(text);
      length += 1;
    },
    count() {
      const sorted = hashes.slice(0, length).sort();
      let different = 0;
      for (let i = 0; i < sorted.length; i += 1) if (i === 0 || sorted[i] !== sorted[i - 1]) different += 1;
      return different;
    },
  };
}

/** Two multiplicative hashes of 32 bits (one of them FNV-1a), 53 bits of them kept. */
function hash53(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return ((high ^ (high >>> 15)) >>> 11) * 0x100000000 + (low >>> 0);
}
