import { shared } from './shared.js';

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
  #data: Float64Array<ArrayBuffer>;
  length = 0;

  /** `room`: as many numbers as there will be, where that is known. */
  constructor(room = 1024) {
    this.#data = new Float64Array(Math.max(1, room));
  }

  push(value: number): void {
    if (this.length === this.#data.length) {
      const bigger = new Float64Array(this.length * 2);
      bigger.set(this.#data);
      this.#data = bigger;
    }
    this.#data[this.length++] = value;
  }

  at(index: number): number {
    return this.#data[index]!;
  }

  /** Ascending, each once. The list must not be used afterwards. */
  sortedUnique(): Float64Array {
    const data = this.#data.subarray(0, this.length).sort();
    let kept = 0;
    for (let i = 0; i < data.length; i++) {
      if (i === 0 || data[i] !== data[i - 1]) data[kept++] = data[i]!;
    }
    // What is left of a list full of repeats must not hold the memory of the whole.
    return kept * 2 < this.#data.length ? data.slice(0, kept) : data.subarray(0, kept);
  }
}

/** Whole numbers of 32 bits in a typed array that grows. */
export class Whole {
  #data = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#data.length) {
      const bigger = new Int32Array(this.length * 2);
      bigger.set(this.#data);
      this.#data = bigger;
    }
    this.#data[this.length++] = value;
  }

  /** All of them. The list is empty afterwards. */
  taken(): Int32Array {
    const all = this.#data.subarray(0, this.length);
    this.#data = new Int32Array(1);
    this.length = 0;
    return all;
  }
}

/** What `Codes` is made of: it can be handed to other threads. */
export interface CodeParts {
  /** Number + 1 of the code in each slot, 0 for none (open addressing, at most half full). */
  readonly slots: Int32Array;
  readonly codes: Float64Array;
  readonly size: number;
}

/** Codes (such as `hash53` gives) by number, from 0 in the order of adding. */
export class Codes {
  #slots: Int32Array;
  #codes: Float64Array;
  size: number;

  constructor({ slots, codes, size }: CodeParts = NO_CODES()) {
    this.#slots = slots;
    this.#codes = codes;
    this.size = size;
  }

  parts(): CodeParts {
    return { slots: shared(this.#slots), codes: shared(this.#codes, this.size), size: this.size };
  }

  /** The number of the code, which is added where it is new. */
  add(code: number): number {
    const slot = this.#slotOf(code);
    const known = this.#slots[slot]!;
    if (known !== 0) return known - 1;
    const number = this.size++;
    if (number === this.#codes.length) {
      const bigger = new Float64Array(number * 2);
      bigger.set(this.#codes);
      this.#codes = bigger;
    }
    this.#codes[number] = code;
    this.#slots[slot] = number + 1;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  /** The code of a number. */
  at(number: number): number {
    return this.#codes[number]!;
  }

  /** The number of a code that was added; -1 for any other. */
  find(code: number): number {
    return this.#slots[this.#slotOf(code)]! - 1;
  }

  /** The slot that holds the code, or the free one where it belongs. */
  #slotOf(code: number): number {
    const last = this.#slots.length - 1;
    let slot = (code % 0x100000000) & last;
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
      if (this.#codes[number - 1] === code) return slot;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let number = 0; number < this.size; number++) {
      this.#slots[this.#slotOf(this.#codes[number]!)] = number + 1;
    }
  }
}

const NO_CODES = (): CodeParts => ({ slots: new Int32Array(2048), codes: new Float64Array(1024), size: 0 });
