import { hash53, NumberList } from '../text/hash.js';

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
