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
  const kept = undisputed(clusters, previous);
  const open = [...kept.keys()].filter((cluster) => kept[cluster] === undefined);
  const lowest = clusters.map((records) => records.reduce((least, id) => Math.min(least, id), Infinity));
  for (const [cluster, number] of settle(claims(open, clusters, previous, lowest))) kept[cluster] = number;
  const next = sequence(pattern, date, [given, previous.values()]);
  const fresh = open.filter((cluster) => kept[cluster] === undefined);
  for (const cluster of fresh.sort((a, b) => lowest[a]! - lowest[b]!)) kept[cluster] = next();
  return kept.map((number) => number!);
}

/** Stands for a cluster where records of several had a number. */
const SEVERAL = -1;

/** For each cluster the number that all of its records had, as far as they had any, and no record of another one. */
function undisputed(
  clusters: readonly (readonly number[])[],
  previous: ReadonlyMap<number, string>,
): (string | undefined)[] {
  const claimants = new Map<string, number>();
  const numbers = clusters.map((records, cluster) => {
    let own: string | undefined;
    let met = 0;
    for (const record of records) {
      const number = previous.get(record);
      if (number === undefined || number === own) continue;
      own = number;
      met += 1;
      const known = claimants.get(number) ?? cluster;
      claimants.set(number, known === cluster ? cluster : SEVERAL);
    }
    return met === 1 ? own : undefined;
  });
  return numbers.map((number) =>
    number === undefined || claimants.get(number) === SEVERAL ? undefined : number,
  );
}

function claims(
  of: readonly number[],
  clusters: readonly (readonly number[])[],
  previous: ReadonlyMap<number, string>,
  lowest: readonly number[],
): Claim[] {
  return of.flatMap((cluster) => {
    const counts = new Map<string, number>();
    for (const record of clusters[cluster]!) {
      const number = previous.get(record);
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return [...counts].map(([number, overlap]) => ({
      cluster,
      number,
      overlap,
      lowest: lowest[cluster]!,
    }));
  });
}

/** Cluster -> number, the strongest claims first. */
function settle(all: Claim[]): Map<number, string> {
  const settled = new Map<number, string>();
  const taken = new Set<string>();
  all.sort((a, b) => b.overlap - a.overlap || byText(a.number, b.number) || a.lowest - b.lowest);
  for (const { cluster, number } of all) {
    if (settled.has(cluster) || taken.has(number)) continue;
    settled.set(cluster, number);
    taken.add(number);
  }
  return settled;
}

/** Gives the numbers of the day one by one, from the one after the highest that was given. */
function sequence(pattern: string, date: string, given: readonly Iterable<string>[]): () => string {
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
  for (const numbers of given) {
    for (const number of numbers) {
      if (!number.startsWith(before) || !number.endsWith(after)) continue;
      const digits = number.slice(before.length, number.length - after.length);
      if (/^\d{1,15}$/.test(digits)) last = Math.max(last, Number(digits));
    }
  }
  return () => `${before}${String(++last).padStart(width, '0')}${after}`;
}
