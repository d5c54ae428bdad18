import type { Candidate } from '../types.js';

/** The candidate that comes first in the order, the earlier one on a tie. There must be one. */
export function best(
  candidates: readonly Candidate[],
  order: (a: Candidate, b: Candidate) => number,
): Candidate {
  return candidates.reduce((winner, candidate) => (order(candidate, winner) < 0 ? candidate : winner));
}

/** Tells how many of the candidates say exactly the same. */
export function frequencies(candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const key = ({ values }: Candidate) => JSON.stringify(values);
  const counts = new Map<string, number>();
  for (const candidate of candidates) counts.set(key(candidate), (counts.get(key(candidate)) ?? 0) + 1);
  return (candidate) => counts.get(key(candidate)) ?? 0;
}
