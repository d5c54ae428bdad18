import { byText } from '../text/lists.js';

/** A previous number that some of a cluster's records had. */
interface Claim {
  readonly cluster: number;
  readonly number: string;
  /** How many of the cluster's records had it. */
  readonly overlap: number;
  readonly lowest: number;
}

/**
 * A customer number for each cluster, in the order of the clusters. A cluster keeps the number that most of its
 * records had; a number goes to one cluster only. The others get the next ones of `pattern` on `date` (YYYY-MM-DD),
 * in the order of their lowest record, after every number ever `given`.
 */
export function assignNumbers(
  clusters: readonly (readonly number[])[],
  previous: ReadonlyMap<number, string>,
  given: readonly string[],
  pattern: string,
  date: string,
): string[] {
  const lowest = clusters.map((records) => records.reduce((least, id) => Math.min(least, id), Infinity));
  const kept = keep(claims(clusters, previous, lowest));
  const next = sequence(pattern, date, [...given, ...previous.values()]);
  const fresh = clusters
    .map((_, cluster) => cluster)
    .filter((cluster) => !kept.has(cluster))
    .sort((a, b) => lowest[a]! - lowest[b]!);
  for (const cluster of fresh) kept.set(cluster, next());
  return clusters.map((_, cluster) => kept.get(cluster)!);
}

function claims(
  clusters: readonly (readonly number[])[],
  previous: ReadonlyMap<number, string>,
  lowest: readonly number[],
): Claim[] {
  return clusters.flatMap((records, cluster) => {
    const counts = new Map<string, number>();
    for (const record of records) {
      const number = previous.get(record);
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return [...counts].map(([number, overlap]) => ({ cluster, number, overlap, lowest: lowest[cluster]! }));
  });
}

/** Cluster -> number, the strongest claims first. */
function keep(all: Claim[]): Map<number, string> {
  const kept = new Map<number, string>();
  const taken = new Set<string>();
  all.sort((a, b) => b.overlap - a.overlap || byText(a.number, b.number) || a.lowest - b.lowest);
  for (const { cluster, number } of all) {
    if (kept.has(cluster) || taken.has(number)) continue;
    kept.set(cluster, number);
    taken.add(number);
  }
  return kept;
}

/** Gives the numbers of the day one by one, from the one after the highest that was given. */
function sequence(pattern: string, date: string, given: readonly string[]): () => string {
  const [year = '', month = '', day = ''] = date.split('-');
  const filled = pattern
    .replaceAll('{yyyy}', year)
    .replaceAll('{yy}', year.slice(-2))
    .replaceAll('{mm}', month)
    .replaceAll('{dd}', day);
  const place = /\{seq:(\d+)\}/.exec(filled);
  const width = Number(place?.[1] ?? 1);
  // Without a place for it the sequence stands at the end: two customers never get one number.
  const before = place ? filled.slice(0, place.index) : filled;
  const after = place ? filled.slice(place.index + place[0].length) : '';
  let last = 0;
  for (const number of given) {
    if (!number.startsWith(before) || !number.endsWith(after)) continue;
    const digits = number.slice(before.length, number.length - after.length);
    if (/^\d{1,15}$/.test(digits)) last = Math.max(last, Number(digits));
  }
  return () => `${before}${String(++last).padStart(width, '0')}${after}`;
}
