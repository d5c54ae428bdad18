/** Of pairs of records in one cluster. `true`: pairs in the truth; `found`: pairs in what is judged. */
export interface PairScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly true: number;
  readonly found: number;
}

export interface Scores {
  readonly pairs: PairScores;
  readonly bcubed: { readonly precision: number; readonly recall: number; readonly f1: number };
}

type Key = string | number;

function count(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function pairsIn(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const size of counts.values()) sum += (size * (size - 1)) / 2;
  return sum;
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/**
 * How well clusters agree with the truth, over the records of the truth: by pairs (nothing found counts as precise,
 * nothing to find as complete), and by record (B-cubed, Bagga and Baldwin 1998). Both map a record to its cluster;
 * a record that is not in `found` is a cluster of its own.
 */
export function pairScores<Id extends Key>(found: ReadonlyMap<Id, Key>, truth: ReadonlyMap<Id, Key>): Scores {
  const rows = [...truth].map(([id, cluster]) => {
    const group = found.get(id);
    return { truth: `${cluster}`, found: group === undefined ? `alone\u0000${id}` : `in\u0000${group}` };
  });
  const bothOf = (row: { truth: string; found: string }) => `${row.truth}\u0000${row.found}`;
  const byTruth = count(rows.map((row) => row.truth));
  const byFound = count(rows.map((row) => row.found));
  const byBoth = count(rows.map(bothOf));
  const [right, truePairs, foundPairs] = [pairsIn(byBoth), pairsIn(byTruth), pairsIn(byFound)];
  const precision = foundPairs === 0 ? 1 : right / foundPairs;
  const recall = truePairs === 0 ? 1 : right / truePairs;
  let sumPrecision = 0;
  let sumRecall = 0;
  for (const row of rows) {
    const both = byBoth.get(bothOf(row))!;
    sumPrecision += both / byFound.get(row.found)!;
    sumRecall += both / byTruth.get(row.truth)!;
  }
  const [bPrecision, bRecall] =
    rows.length === 0 ? [1, 1] : [sumPrecision / rows.length, sumRecall / rows.length];
  return {
    pairs: { precision, recall, f1: harmonic(precision, recall), true: truePairs, found: foundPairs },
    bcubed: { precision: bPrecision, recall: bRecall, f1: harmonic(bPrecision, bRecall) },
  };
}
