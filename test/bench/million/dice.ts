/** Chance with a seed: the same numbers every time (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number, stream = 0) {
    this.#state = mixed(seed ^ Math.imul(stream + 1, 0x9e3779b1));
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  of<T>(list: ArrayLike<T>): T {
    return list[this.below(list.length)]!;
  }

  /** The first of a list far more often than the last: the place is `length` to a power that is even from 0 to 1. */
  tail<T>(list: ArrayLike<T>, power = 2): T {
    return list[Math.floor(list.length * this.next() ** power)]!;
  }

  digits(count: number): string {
    let text = '';
    for (let i = 0; i < count; i++) text += this.below(10);
    return text;
  }

  letters(count: number): string {
    let text = '';
    for (let i = 0; i < count; i++) text += String.fromCharCode(97 + this.below(26));
    return text;
  }
}

/** Neighbouring numbers give numbers far apart (the finaliser of MurmurHash3). */
function mixed(seed: number): number {
  let h = seed;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
