import { NumberList, Whole } from '../text/hash.js';
import { shared } from '../text/shared.js';

/** What `KeyGroups` are made of: it can be handed to other threads. */
export interface GroupParts {
  readonly codes: Float64Array;
  /** Where the records of each group begin; one more than there are groups. */
  readonly begins: Int32Array;
  readonly records: Int32Array;
}

/** Keys that at least two records share, by ascending code; the records of each ascending. */
export class KeyGroups {
  readonly parts: GroupParts;

  constructor(parts: GroupParts) {
    this.parts = parts;
  }

  get size(): number {
    return this.parts.codes.length;
  }

  code(group: number): number {
    return this.parts.codes[group]!;
  }

  /** How many records the group has. */
  count(group: number): number {
    const { begins } = this.parts;
    return begins[group + 1]! - begins[group]!;
  }

  records(group: number): Int32Array {
    const { begins, records } = this.parts;
    return records.subarray(begins[group], begins[group + 1]);
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
    const begins = new Whole();
    begins.push(0);
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
    return new KeyGroups({
      codes: shared(codes.sortedUnique()),
      begins: shared(begins.taken()),
      records: shared(Int32Array.from(sorted.subarray(0, kept))),
    });
  }
}
