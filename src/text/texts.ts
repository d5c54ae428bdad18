import { hash53 } from './hash.js';
import { shared } from './shared.js';

const FEW = 1024;
/** Characters that one call takes without filling the stack. */
const LONGEST_CALL = 4096;

/** What `Texts` is made of: it can be handed to other threads. */
export interface TextParts {
  readonly units: Uint16Array;
  /** Where each text ends; it begins where the one before it ends. */
  readonly ends: Uint32Array;
}

/** Many short texts in one piece of memory: a million names take two bytes a character and four a text. */
export class Texts {
  readonly parts: TextParts;

  constructor(parts: TextParts) {
    this.parts = parts;
  }

  get size(): number {
    return this.parts.ends.length;
  }

  at(number: number): string {
    const { units, ends } = this.parts;
    const begin = number === 0 ? 0 : ends[number - 1]!;
    const end = ends[number]!;
    let text = '';
    for (let from = begin; from < end; from += LONGEST_CALL) {
      const piece = units.subarray(from, Math.min(end, from + LONGEST_CALL));
      text += String.fromCharCode.apply(null, piece as unknown as number[]);
    }
    return text;
  }
}

/**
 * Gathers texts, each held once. A text is known by its number, from 0 in the order of adding; two numbers are equal
 * exactly when the texts are.
 */
export class TextAdder {
  #units = new Uint16Array(FEW * 16);
  #ends = new Uint32Array(FEW);
  #hashes = new Int32Array(FEW);
  /** Number + 1 of the text in each slot, 0 for none (open addressing, at most half full). */
  #slots = new Int32Array(FEW * 2);
  size = 0;

  /** The number of the text, which is added where it is new. */
  add(text: string): number {
    const hash = hash53(text, 0) | 0;
    let slot = this.#slotOf(hash);
    for (let number = this.#slots[slot]!; number !== 0; number = this.#slots[slot]!) {
      if (this.#hashes[number - 1] === hash && this.#is(number - 1, text)) return number - 1;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    this.#slots[slot] = this.size + 1;
    return this.#append(text, hash);
  }

  /** All that was added. Nothing can be added afterwards. */
  texts(): Texts {
    this.#slots = new Int32Array(0);
    this.#hashes = new Int32Array(0);
    const units = shared(this.#units, this.size === 0 ? 0 : this.#ends[this.size - 1]!);
    this.#units = new Uint16Array(0);
    return new Texts({ units, ends: shared(this.#ends, this.size) });
  }

  #begin(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  #slotOf(hash: number): number {
    return hash & (this.#slots.length - 1);
  }

  #is(number: number, text: string): boolean {
    const begin = this.#begin(number);
    if (this.#ends[number]! - begin !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.#units[begin + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  #append(text: string, hash: number): number {
    const number = this.size++;
    const begin = this.#begin(number);
    const end = begin + text.length;
    if (end > this.#units.length) this.#units = grown(this.#units, new Uint16Array(end * 2));
    for (let i = 0; i < text.length; i++) this.#units[begin + i] = text.charCodeAt(i);
    if (number === this.#ends.length) {
      this.#ends = grown(this.#ends, new Uint32Array(number * 2));
      this.#hashes = grown(this.#hashes, new Int32Array(number * 2));
    }
    this.#ends[number] = end;
    this.#hashes[number] = hash;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let number = 0; number < this.size; number++) {
      let slot = this.#slotOf(this.#hashes[number]!);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = number + 1;
    }
  }
}

function grown<T extends Uint16Array | Uint32Array | Int32Array>(old: T, bigger: T): T {
  bigger.set(old);
  return bigger;
}
