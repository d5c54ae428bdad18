import type { Distinct } from '../model/profile.js';
import { hash53 } from '../text/hash.js';

/** Up to so many different texts are counted exactly. */
const EXACT_DISTINCT = 1 << 17;

const WHOLE = 2 ** 53;

/**
 * Counts different texts in at most 4 MB, none of which is kept: exactly up to `limit`, beyond that by adaptive
 * sampling (Wegman; Flajolet 1990), with a standard error of 1.2/√limit. The order of the texts makes no difference.
 * Two texts are taken for one where 53 bits of their hashes agree.
 */
export class DistinctSketch {
  readonly #limit: number;
  #slots = new Float64Array(1024).fill(-1);
  #size = 0;
  /** Only hashes below `WHOLE / 2^halvings` are kept. */
  #halvings = 0;

  constructor(limit = EXACT_DISTINCT) {
    this.#limit = limit;
  }

  /** `hash`: of the text, where it is known. */
  add(text: string, hash = hash53(text, 0)): void {
    if (hash >= WHOLE / 2 ** this.#halvings || !this.#insert(hash)) return;
    while (this.#size > this.#limit) this.#halve();
    if (this.#size * 2 > this.#slots.length) this.#rebuild(this.#slots.length * 2);
  }

  result(): Distinct {
    return { count: this.#size * 2 ** this.#halvings, exact: this.#halvings === 0 };
  }

  #insert(hash: number): boolean {
    const mask = this.#slots.length - 1;
    let at = (hash % 0x80000000) & mask;
    for (let held = this.#slots[at]!; held !== -1; held = this.#slots[at]!) {
      if (held === hash) return false;
      at = (at + 1) & mask;
    }
    this.#slots[at] = hash;
    this.#size++;
    return true;
  }

  #halve(): void {
    this.#halvings++;
    this.#rebuild(this.#slots.length);
  }

  #rebuild(slots: number): void {
    const old = this.#slots;
    const below = WHOLE / 2 ** this.#halvings;
    this.#slots = new Float64Array(slots).fill(-1);
    this.#size = 0;
    for (const hash of old) if (hash !== -1 && hash < below) this.#insert(hash);
  }
}
