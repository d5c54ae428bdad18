import { hash53 } from './hash.js';

const FEW = 1024;

/**
 * Many short texts in one piece of memory, each held once: a million names take two bytes a character and twelve a
 * text. A text is known by its number, from 0 in the order of adding; two numbers are equal exactly when the texts are.
 */
export class Texts {
  #units = new Uint16Array(FEW * 16);
  /** Where each text ends; it begins where the one before it ends. */
  #ends = new Float64Array(FEW);
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

  at(number: number): string {
    const units = this.#units.subarray(this.#begin(number), this.#ends[number]);
    if (units.length <= LONGEST_CALL) return String.fromCharCode.apply(null, units as unknown as number[]);
    let text = '';
    for (let from = 0; from < units.length; from += LONGEST_CALL)
      text += this.#piece(units.subarray(from, from + LONGEST_CALL));
    return text;
  }

  #piece(units: Uint16Array): string {
    return String.fromCharCode.apply(null, units as unknown as number[]);
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
      this.#ends = grown(this.#ends, new Float64Array(number * 2));
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

/** Characters that one call takes without filling the stack. */
const LONGEST_CALL = 4096;

function grown<T extends Uint16Array | Float64Array | Int32Array>(old: T, bigger: T): T {
  bigger.set(old);
  return bigger;
}
