/** 53 bits of a text: two multiplicative hashes (the FNV-1a step with different primes), mixed at the end. */
export function hash53(text: string, seed: number): number {
  let low = 0x811c9dc5 ^ seed;
  let high = 0x9e3779b9 ^ Math.imul(seed, 0x85ebca6b);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
  }
  low = Math.imul(low ^ (low >>> 16), 0x21f0aaad);
  high = Math.imul(high ^ (high >>> 13), 0x735a2d97);
  return ((high ^ (high >>> 15)) & 0x1fffff) * 0x100000000 + ((low ^ (low >>> 15)) >>> 0);
}

/** Numbers in a typed array that grows. */
export class NumberList {
  #data: Float64Array<ArrayBuffer> = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#data.length) {
      const bigger = new Float64Array(this.length * 2);
      bigger.set(this.#data);
      this.#data = bigger;
    }
    this.#data[this.length++] = value;
  }

  /** Ascending, each once. The list must not be used afterwards. */
  sortedUnique(): Float64Array {
    const data = this.#data.subarray(0, this.length).sort();
    let kept = 0;
    for (let i = 0; i < data.length; i++) {
      if (i === 0 || data[i] !== data[i - 1]) data[kept++] = data[i]!;
    }
    return data.subarray(0, kept);
  }
}
