import { byStrength } from './cluster.js';
import type { WeighedPair } from './types.js';

/** Likely pairs that a record may have waiting; nobody reads more about one customer. */
const MOST = 10;

/** Pairs gathered between two clearings out. */
const ROOM = 20_000;

/** Sure pairs, and of the maybes those that are among the likeliest of one of their records; best first. */
function likeliest(pairs: readonly WeighedPair[]): WeighedPair[] {
  const seen = new Map<number, number>();
  const next = (id: number): number => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count;
  };
  return [...pairs].sort(byStrength).filter(({ a, b, band }) => {
    if (band !== 'maybe') return true;
    const [left, right] = [next(a), next(b)];
    return left <= MOST || right <= MOST;
  });
}

/**
 * Gathers pairs without growing with the square of a group of look-alikes: a thousand branches of one chain would
 * have half a million pairs waiting. What is left out does not depend on the order of adding.
 */
export class PairGatherer {
  #pairs: WeighedPair[] = [];
  #room = ROOM;
  #added = 0;

  add(pair: WeighedPair): void {
    this.#added++;
    this.#pairs.push(pair);
    if (this.#pairs.length < this.#room) return;
    this.#pairs = likeliest(this.#pairs);
    this.#room = this.#pairs.length + ROOM;
  }

  /** The pairs kept, best first, and how many were left out. */
  take(): { readonly pairs: WeighedPair[]; readonly unlisted: number } {
    const pairs = likeliest(this.#pairs);
    return { pairs, unlisted: this.#added - pairs.length };
  }
}
