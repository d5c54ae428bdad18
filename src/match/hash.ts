import { NumberList } from '../text/hash.js';

/** Keys that at least two records share, by ascending code; the records of each ascending. */
export class KeyGroups {
  readonly #codes: Float64Array;
  /** Where the records of each group begin; one more than there are groups. */
  readonly #begins: Int32Array;
  readonly #records: Int32Array;

  constructor(codes: Float64Array, begins: Int32Array, records: Int32Array) {
    this.#codes = codes;
    this.#begins = begins;
    this.#records = records;
  }

  get size(): number {
    return this.#codes.length;
  }

  code(group: number): number {
    return this.#codes[group]!;
  }

  /** How many records the group has. */
  count(group: number): number {
    return this.#begins[group + 1]! - this.#begins[group]!;
  }

  records(group: number): Int32Array {
    return this.#records.subarray(this.#begins[group], this.#begins[group + 1]);
  }
}

/**
 * Which records hold which keys, in eight bytes an entry: the upper bits of a number are the key's hash, the lower
 * ones the record's index. With 1,000,000 records 33 bits remain for the hash; two keys that fall together make a few
 * pairs too many, never one too few.
 */
export class KeyIndex {
  readonly #span: number;
  readonly #entries = new NumberList();

  constructor(records: number) {
    this.#span = 2 ** Math.ceil(Math.log2(Math.max(2, records)));
  }

  /** What remains of a key's hash of 53 bits: its code, as the groups have it. */
  code(hash: number): number {
    return Math.floor(hash / this.#span);
  }

  add(hash: number, record: number): void {
    this.#entries.push(hash - (hash % this.#span) + record);
  }

  /** The index must not be used afterwards. */
  groups(): KeyGroups {
    const sorted = this.#entries.sortedUnique();
    const codes = new NumberList();
    const begins: number[] = [0];
    // Groups are moved to the front of the entries that they were read from: there are never more of them.
    let kept = 0;
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      const code = Math.floor(sorted[from]! / this.#span);
      const end = (code + 1) * this.#span;
      for (to = from + 1; to < sorted.length && sorted[to]! < end; ) to++;
      if (to - from < 2) continue;
      codes.push(code);
      for (let at = from; at < to; at++) sorted[kept++] = sorted[at]! - code * this.#span;
      begins.push(kept);
    }
    return new KeyGroups(
      codes.sortedUnique(),
      Int32Array.from(begins),
      Int32Array.from(sorted.subarray(0, kept)),
    );
  }
}
