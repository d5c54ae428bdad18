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

/**
 * Which records hold which keys, in eight bytes an entry: the upper bits of a number are the key's hash, the lower
 * ones the record's index. With 100,000 records 36 bits remain for the hash; two keys that fall together make a few
 * pairs too many, never one too few.
 */
export class KeyIndex {
  readonly #span: number;
  readonly #entries = new NumberList();

  constructor(records: number) {
    this.#span = 2 ** Math.ceil(Math.log2(Math.max(2, records)));
  }

  /** The key's number, as `groups` reports it. */
  code(key: string, seed: number): number {
    return Math.floor(hash53(key, seed) / this.#span);
  }

  add(code: number, record: number): void {
    this.#entries.push(code * this.#span + record);
  }

  /** Calls `visit` with every key that at least two records hold, by ascending code, records ascending. Once only. */
  groups(visit: (code: number, records: readonly number[]) => void): void {
    const sorted = this.#entries.sortedUnique();
    const span = this.#span;
    let from = 0;
    while (from < sorted.length) {
      const code = Math.floor(sorted[from]! / span);
      const end = (code + 1) * span;
      let to = from + 1;
      while (to < sorted.length && sorted[to]! < end) to++;
      if (to - from > 1)
        visit(
          code,
          Array.from(sorted.subarray(from, to), (entry) => entry - code * span),
        );
      from = to;
    }
  }
}
