import { closest, distance } from 'fastest-levenshtein';
import { bigrams } from './tokens.js';

/** Number of characters to insert, delete or replace (Levenshtein 1966), in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  return distance(a, b);
}

/** 1 for equal texts, 0 for texts that share nothing: 1 - distance / length of the longer. Two empties: 1. */
export function editSimilarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

/** The nearest of `known`, if it is near enough that a person may have meant it. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(
    word.toLowerCase(),
    known.map((k) => k.toLowerCase()),
  );
  const found = known.find((k) => k.toLowerCase() === best);
  return found !== undefined &&
    distance(word.toLowerCase(), best) <= Math.max(1, Math.ceil(best.length * 0.4))
    ? found
    : undefined;
}

/** Jaro similarity with Winkler's bonus of 0.1 for each of up to four equal first characters (Winkler 1990); 0 to 1. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const reach = Math.max(0, Math.floor(long.length / 2) - 1);
  const taken = new Uint8Array(long.length);
  const shortMatches: number[] = [];
  for (let i = 0; i < short.length; i++) {
    const to = Math.min(long.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= to; j++) {
      if (taken[j] === 0 && short.charCodeAt(i) === long.charCodeAt(j)) {
        taken[j] = 1;
        shortMatches.push(short.charCodeAt(i));
        break;
      }
    }
  }
  const matches = shortMatches.length;
  if (matches === 0) return 0;
  let swapped = 0;
  for (let j = 0, k = 0; j < long.length; j++) {
    if (taken[j] === 1 && long.charCodeAt(j) !== shortMatches[k++]) swapped++;
  }
  const jaro = (matches / short.length + matches / long.length + (matches - swapped / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < short.length && short.charCodeAt(prefix) === long.charCodeAt(prefix))
    prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Shared bigrams over all bigrams, counted with repeats (Dice 1945); 0 to 1. */
export function dice(a: string, b: string): number {
  if (a === b) return 1;
  const left = bigrams(a);
  const right = bigrams(b);
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const gram of left) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of right) {
    const open = counts.get(gram) ?? 0;
    if (open > 0) {
      shared++;
      counts.set(gram, open - 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
}
