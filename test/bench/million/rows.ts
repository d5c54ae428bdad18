import { type Company, makeCompany, mobile, registeredName, relativeOf } from './company.js';
import { Dice } from './dice.js';
import { rowOf } from './written.js';

export interface MadeRow {
  readonly cells: readonly string[];
  /** Which company the row is, from 0. */
  readonly company: number;
}

const SEED = 20_241_122;
/** Of a hundred rows, so many are of a company that has a row already. */
const COPIES = 30;
/** Of a hundred companies, so many are near another one. */
const RELATIVES = 12;
/** Of a hundred companies, so many are reached through an agent. */
const AGENTS = 3;

/** Dice that have nothing to do with each other; those of companies are one for each number. */
const Stream = {
  Row: 0,
  Company: 1,
  Agent: 2,
} as const;

/**
 * Rows of Chinese customers, one after the other, the same for the same seed. A company is made anew from its number
 * whenever it is wanted, so that nothing is kept but a mark of each name: a registry gives a name once only.
 */
export class RowMaker {
  readonly #seed: number;
  readonly #rows: Dice;
  readonly #names = new Set<number>();
  /** Companies whose first name was taken, with the number of the try that gave a free one. */
  readonly #tries = new Map<number, number>();
  #companies = 0;

  constructor(seed = SEED) {
    this.#seed = seed;
    this.#rows = new Dice(seed, Stream.Row);
  }

  next(): MadeRow {
    const dice = this.#rows;
    const isCopy = this.#companies > 0 && dice.chance(COPIES);
    const number = isCopy ? this.#known() : this.#found();
    const company = this.#company(number, this.#tries.get(number) ?? 0);
    return { cells: rowOf(dice, company, isCopy, this.#agentOf(number)), company: number };
  }

  /** A few companies have many rows. */
  #known(): number {
    const dice = this.#rows;
    return Math.floor(this.#companies * (dice.chance(10) ? dice.next() ** 6 : dice.next()));
  }

  #found(): number {
    const number = this.#companies++;
    for (let attempt = 0; ; attempt++) {
      const mark = hash(registeredName(this.#company(number, attempt)));
      if (this.#names.has(mark)) continue;
      this.#names.add(mark);
      if (attempt > 0) this.#tries.set(number, attempt);
      return number;
    }
  }

  #company(number: number, attempt: number): Company {
    const dice = new Dice(this.#seed + attempt, Stream.Company + 3 * number);
    if (number === 0 || !dice.chance(RELATIVES)) return makeCompany(dice);
    const other = Math.max(0, number - 1 - Math.floor(number * dice.next() ** 3));
    const plain = new Dice(this.#seed + (this.#tries.get(other) ?? 0), Stream.Company + 3 * other);
    plain.next();
    return relativeOf(dice, makeCompany(plain));
  }

  #agentOf(number: number): string | undefined {
    const dice = new Dice(this.#seed, Stream.Agent + 3 * number);
    if (!dice.chance(AGENTS)) return undefined;
    const agent = Math.floor((1 + number / 500) * dice.next() ** 2);
    return mobile(new Dice(this.#seed ^ 0x5bd1e995, agent));
  }
}

/** 53 bits of a text (cyrb53, public domain). */
function hash(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}
