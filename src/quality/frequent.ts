import { hash53 } from '../text/hash.js';
import { byText } from '../text/lists.js';
import { excerpt } from './excerpt.js';

/** Up to so many different texts are counted exactly. */
const EXACT_VALUES = 1 << 17;

/** Of the first so many different texts all are known by name, also those that occur once. */
export const ALL_NAMED = 200;

/** A text that occurred more than once, or one of the first different ones; a long one is cut. */
export interface Frequent {
  readonly text: string;
  readonly count: number;
  /** What was given with the first one. */
  readonly at: number;
  /** Different owners, up to the most that are told apart, in order of appearance. */
  readonly owners: readonly { readonly owner: number; readonly at: number }[];
}

interface Named {
  readonly text: string;
  readonly owners: { owner: number; at: number }[];
}

/** Owners told apart: a value with that many is common, however many more there are. */
export const OWNERS_COUNTED = 8;

/**
 * How often each text occurs, by 53-bit hashes: exactly up to `limit` different texts; beyond that by the method of
 * Misra and Gries (1982), so that a count may be too low by `error` and texts rarer than that may be missing. Holds at
 * most 24 bytes for each of twice `limit` texts, and the texts of those that repeat.
 */
export class FrequentValues {
  readonly #limit: number;
  #keys: Float64Array;
  #counts: Uint32Array;
  #firsts: Float64Array;
  #owners: Uint32Array;
  #size = 0;
  #error = 0;
  readonly #named = new Map<number, Named>();
  #seen = 0;

  constructor(limit = EXACT_VALUES) {
    this.#limit = limit;
    const slots = 1024;
    this.#keys = new Float64Array(slots).fill(-1);
    this.#counts = new Uint32Array(slots);
    this.#firsts = new Float64Array(slots);
    this.#owners = new Uint32Array(slots);
  }

  /** How much a count may be too low. */
  get error(): number {
    return this.#error;
  }

  /** Whether `list` holds every text there was. */
  get isWhole(): boolean {
    return this.#error === 0 && this.#seen === this.#named.size;
  }

  /** `at`: where it is, any whole number. `owner`: whom it belongs to, 32 bits; 0 for nobody known. */
  add(text: string, at: number, owner = 0, hash = hash53(text, 0)): void {
    const slot = this.#find(hash);
    if (this.#keys[slot] === -1) {
      this.#begin(slot, hash, at, owner);
      if (this.#seen <= ALL_NAMED) this.#name(hash, text, this.#find(hash));
      return;
    }
    this.#counts[slot]!++;
    const named = this.#named.get(hash) ?? this.#name(hash, text, slot);
    const { owners } = named;
    if (owner === 0 || owners.length >= OWNERS_COUNTED || owners.some((one) => one.owner === owner)) return;
    owners.push({ owner, at });
  }

  /** Most frequent first; of those that occur as often the one that was there first. */
  list(): Frequent[] {
    const found: Frequent[] = [];
    for (const [hash, { text, owners }] of this.#named) {
      const slot = this.#find(hash);
      if (this.#keys[slot] === -1) continue;
      found.push({ text, owners, count: this.#counts[slot]!, at: this.#firsts[slot]! });
    }
    return found.sort((a, b) => b.count - a.count || a.at - b.at || byText(a.text, b.text));
  }

  #begin(slot: number, hash: number, at: number, owner: number): void {
    this.#keys[slot] = hash;
    this.#counts[slot] = 1;
    this.#firsts[slot] = at;
    this.#owners[slot] = owner;
    this.#size++;
    this.#seen++;
    if (this.#size > this.#limit) this.#decrement();
    else if (this.#size * 2 > this.#keys.length) this.#rebuild(this.#keys.length * 2);
  }

  #name(hash: number, text: string, slot: number): Named {
    const owner = this.#owners[slot]!;
    const at = this.#firsts[slot]!;
    const named = { text: excerpt(text), owners: owner === 0 ? [] : [{ owner, at }] };
    this.#named.set(hash, named);
    return named;
  }

  /** One off every count; texts with none left are forgotten, which makes room for others. */
  #decrement(): void {
    while (this.#size > this.#limit) {
      this.#error++;
      for (let slot = 0; slot < this.#keys.length; slot++) {
        const key = this.#keys[slot]!;
        if (key === -1) continue;
        this.#counts[slot]!--;
        if (this.#counts[slot] === 0) {
          this.#named.delete(key);
          this.#firsts[slot] = -1;
        }
      }
      this.#rebuild(this.#keys.length);
    }
  }

  #find(hash: number): number {
    const mask = this.#keys.length - 1;
    let at = (hash % 0x80000000) & mask;
    for (let held = this.#keys[at]!; held !== -1 && held !== hash; held = this.#keys[at]!)
      at = (at + 1) & mask;
    return at;
  }

  #rebuild(slots: number): void {
    const [keys, counts, firsts, owners] = [this.#keys, this.#counts, this.#firsts, this.#owners];
    this.#keys = new Float64Array(slots).fill(-1);
    this.#counts = new Uint32Array(slots);
    this.#firsts = new Float64Array(slots);
    this.#owners = new Uint32Array(slots);
    this.#size = 0;
    for (let old = 0; old < keys.length; old++) {
      if (keys[old] === -1 || counts[old] === 0) continue;
      const slot = this.#find(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#counts[slot] = counts[old]!;
      this.#firsts[slot] = firsts[old]!;
      this.#owners[slot] = owners[old]!;
      this.#size++;
    }
  }
}
