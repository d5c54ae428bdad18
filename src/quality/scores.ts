import type { PairScores, Scores } from '../model/evaluation.js';
import type { Truth } from './truth.js';

export type { PairScores, Scores } from '../model/evaluation.js';

type Key = string | number;

/** How many records of each true group something holds. */
export type Counts = Map<string, number>;

export function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Of pairs. Nothing found counts as precise, nothing to find as complete. */
export function scoresOf(right: number, found: number, truePairs: number): PairScores {
  const precision = found === 0 ? 1 : right / found;
  const recall = truePairs === 0 ? 1 : right / truePairs;
  return { precision, recall, f1: harmonic(precision, recall), true: truePairs, found };
}

export function count(keys: Iterable<string>): Counts {
  const counts: Counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export function pairsIn(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const size of counts.values()) sum += (size * (size - 1)) / 2;
  return sum;
}

/** Of a group and what a cluster holds: how many records beside it there are that are known to be another customer's. */
export function othersOf(counts: Counts, size: number, group: string, apart: Truth['apart']): number {
  if (apart === undefined) return size - (counts.get(group) ?? 0);
  let others = 0;
  for (const other of apart.get(group) ?? []) others += counts.get(other) ?? 0;
  return others;
}

/**
 * How well clusters agree with the truth, over the records that it tells of: by pairs, and by record (B-cubed, Bagga
 * and Baldwin 1998). `found` maps a record to its cluster; a record that is not in it is a cluster of its own. Pairs of
 * which the truth does not know whether they are one customer count nowhere.
 */
export function truthScores(found: ReadonlyMap<number, Key>, truth: Truth): Scores {
  return countScores(found, truth.groupOf, truth.apart);
}

/** The same for a truth that knows of every two records whether they are one. */
export function pairScores<Id extends Key>(found: ReadonlyMap<Id, Key>, truth: ReadonlyMap<Id, Key>): Scores {
  return countScores(found, new Map([...truth].map(([id, group]) => [id, `${group}`])), undefined);
}

function countScores<Id extends Key>(
  found: ReadonlyMap<Id, Key>,
  groupOf: ReadonlyMap<Id, string>,
  apart: Truth['apart'],
): Scores {
  const clusters = new Map<string, Counts>();
  for (const [id, group] of groupOf) {
    const cluster = found.get(id);
    const key = cluster === undefined ? `alone\u0000${id}` : `in\u0000${cluster}`;
    const counts = clusters.get(key) ?? new Map<string, number>();
    counts.set(group, (counts.get(group) ?? 0) + 1);
    clusters.set(key, counts);
  }
  const sizes = count(groupOf.values());
  let [right, wrong, sumPrecision, sumRecall] = [0, 0, 0, 0];
  for (const counts of clusters.values()) {
    const size = [...counts.values()].reduce((sum, n) => sum + n, 0);
    right += pairsIn(counts);
    for (const [group, mine] of counts) {
      const others = othersOf(counts, size, group, apart);
      wrong += (mine * others) / 2;
      sumPrecision += (mine * mine) / (mine + others);
      sumRecall += (mine * mine) / sizes.get(group)!;
    }
  }
  const records = groupOf.size;
  const [precision, recall] = records === 0 ? [1, 1] : [sumPrecision / records, sumRecall / records];
  return {
    pairs: scoresOf(right, right + wrong, pairsIn(sizes)),
    bcubed: { precision, recall, f1: harmonic(precision, recall) },
  };
}
