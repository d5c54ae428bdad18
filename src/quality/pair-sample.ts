import { hash53 } from '../text/hash.js';

/** A pair that may be drawn. */
export interface Drawable {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
}

/** Pairs merged without a person by how much speaks for them, pairs that wait, and pairs just short of that. */
export const STRATA = ['sure_low', 'sure_middle', 'sure_high', 'maybe', 'near'] as const;
export type StratumName = (typeof STRATA)[number];

/** Those that the precision of `sure` is told from. */
export const SURE_STRATA: ReadonlySet<string> = new Set(['sure_low', 'sure_middle', 'sure_high']);

/** How a sample is shared out: most where mistakes would be merged, and there most where they are likely. */
const SHARES: Readonly<Record<StratumName, number>> = {
  sure_low: 0.3,
  sure_middle: 0.15,
  sure_high: 0.15,
  maybe: 0.25,
  near: 0.15,
};

export interface Stratum<T extends Drawable> {
  readonly name: StratumName;
  readonly population: number;
  readonly drawn: readonly T[];
}

/** The sure pairs in thirds by what speaks for them, beside the others. */
function strataOf<T extends Drawable>(
  sure: readonly T[],
  maybe: readonly T[],
  near: readonly T[],
): Record<StratumName, readonly T[]> {
  const sorted = [...sure].sort((x, y) => x.bits - y.bits || x.a - y.a || x.b - y.b);
  const [first, second] = [Math.ceil(sorted.length / 3), Math.ceil((sorted.length * 2) / 3)];
  return {
    sure_low: sorted.slice(0, first),
    sure_middle: sorted.slice(first, second),
    sure_high: sorted.slice(second),
    maybe,
    near,
  };
}

/** How many to draw of each: its share, no more than there are, and what is left over from the first on. */
function sharedOut(sizes: Readonly<Record<StratumName, number>>, size: number): Record<StratumName, number> {
  const drawn = Object.fromEntries(
    STRATA.map((name) => [name, Math.min(sizes[name], Math.round(size * SHARES[name]))]),
  ) as Record<StratumName, number>;
  let left = size - STRATA.reduce((sum, name) => sum + drawn[name], 0);
  for (const name of STRATA) {
    const more = Math.max(-drawn[name], Math.min(left, sizes[name] - drawn[name]));
    drawn[name] += more;
    left -= more;
  }
  return drawn;
}

/** A sample of about `size` pairs, at random by `seed` and the same for the same seed, whatever the order of the pairs. */
export function drawSample<T extends Drawable>(
  { sure, maybe, near }: Readonly<Record<'sure' | 'maybe' | 'near', readonly T[]>>,
  size: number,
  seed: number,
): Stratum<T>[] {
  const strata = strataOf(sure, maybe, near);
  const sizes = Object.fromEntries(STRATA.map((name) => [name, strata[name].length])) as Record<
    StratumName,
    number
  >;
  const wanted = sharedOut(sizes, size);
  return STRATA.map((name) => {
    const lots = strata[name].map((pair) => ({ pair, lot: hash53(`${pair.a} ${pair.b}`, seed) }));
    lots.sort((x, y) => x.lot - y.lot || x.pair.a - y.pair.a || x.pair.b - y.pair.b);
    return { name, population: sizes[name], drawn: lots.slice(0, wanted[name]).map(({ pair }) => pair) };
  });
}
