import type { Interval } from '../model/evaluation.js';

/** Of the normal distribution, for nineteen times of twenty. */
const Z = 1.959963984540054;

/** Labelled pairs of one stratum: of `population` pairs, `told` were labelled, `same` of them as one customer. */
export interface Told {
  readonly population: number;
  readonly told: number;
  readonly same: number;
}

/** What was told, as if drawn from an endless population: labelling all of a stratum leaves no doubt about it. */
function effective({ population, told }: Told): number {
  return told >= population ? Number.POSITIVE_INFINITY : (told * (population - 1)) / (population - told);
}

/** Wilson's limits (1927) of a share `p` seen in `n` draws. */
function limits(p: number, n: number, z: number): [number, number] {
  if (n === Number.POSITIVE_INFINITY) return [p, p];
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}

/** The variance at the middle of Wilson's interval, so that a stratum without a mistake is not taken for certain. */
function variance(p: number, n: number): number {
  if (n === Number.POSITIVE_INFINITY) return 0;
  const middle = (p * n + (Z * Z) / 2) / (n + Z * Z);
  return (middle * (1 - middle)) / (n + Z * Z);
}

/**
 * The share of pairs that are one customer, over strata of which samples were labelled, with its interval: Wilson's
 * limits of each stratum, at the quantile that makes their weighted sum an interval of 95 % (Yan and Su 2010,
 * "Stratified Wilson and Newcombe confidence intervals for multiple binomial proportions"). For one stratum it is
 * Wilson's interval. Undefined where a stratum has no label, or there are no pairs.
 */
export function stratified(strata: readonly Told[]): Interval | undefined {
  const filled = strata.filter(({ population }) => population > 0);
  const all = filled.reduce((sum, { population }) => sum + population, 0);
  if (all === 0 || filled.some(({ told }) => told === 0)) return undefined;
  const parts = filled.map((one) => ({
    weight: one.population / all,
    p: one.same / one.told,
    n: effective(one),
  }));
  const spread = parts.map(({ weight, p, n }) => ({ weight, v: variance(p, n) }));
  const linear = spread.reduce((sum, { weight, v }) => sum + weight * Math.sqrt(v), 0);
  const squared = spread.reduce((sum, { weight, v }) => sum + weight * weight * v, 0);
  const z = linear === 0 ? 0 : (Z * Math.sqrt(squared)) / linear;
  let [share, from, to] = [0, 0, 0];
  for (const { weight, p, n } of parts) {
    const [low, high] = limits(p, n, z);
    share += weight * p;
    from += weight * low;
    to += weight * high;
  }
  return { share: Math.min(1, share), from: Math.min(share, from, 1), to: Math.min(1, Math.max(share, to)) };
}
