import { type Codes, Whole } from '../text/hash.js';

/** Which records have each agreement key of a pool. Keys are known by number, from 0. */
export class Holders {
  readonly #codes: Codes;
  readonly #begins: Int32Array;
  readonly #records: Int32Array;

  /** `met`: number of a key and index of a record, by turns, the records ascending. */
  constructor(codes: Codes, met: Int32Array) {
    const begins = new Int32Array(codes.size + 1);
    for (let at = 0; at < met.length; at += 2) begins[met[at]! + 1]!++;
    for (let key = 0; key < codes.size; key++) begins[key + 1]! += begins[key]!;
    const next = begins.slice();
    const records = new Int32Array(met.length / 2);
    for (let at = 0; at < met.length; at += 2) records[next[met[at]!]!++] = met[at + 1]!;
    this.#codes = codes;
    this.#begins = begins;
    this.#records = records;
  }

  /** The keys that at least two records have. */
  shared(): Int32Array {
    const shared = new Whole();
    for (let key = 0; key < this.#codes.size; key++) {
      if (this.#begins[key + 1]! - this.#begins[key]! > 1 && this.of(key).length > 1) shared.push(key);
    }
    return shared.taken();
  }

  /** The `hash53` of a key. */
  code(key: number): number {
    return this.#codes.at(key);
  }

  /** The number of a key by its `hash53`; -1 for one that no record has. */
  find(hash: number): number {
    return this.#codes.find(hash);
  }

  /** The records that have the key, ascending, each once. */
  of(key: number): Int32Array {
    const all = this.#records.subarray(this.#begins[key], this.#begins[key + 1]);
    return all.every((record, at) => at === 0 || record > all[at - 1]!)
      ? all
      : all.filter((record, at) => at === 0 || record !== all[at - 1]);
  }
}
