import type { Speaker } from '../i18n/speaker.js';
import type { BlockingReport, CommonKey, PoolBlocking } from '../model/story.js';
import { thousands } from './figures.js';
import { fieldsText, word } from './phrases.js';

/* Which fields brought records together, and what was not compared, in words: for the report and the command line. */

/** Heads of `blockingCells`; all but the first are of numbers. */
export const BLOCKING_HEADS = ['key_fields', 'keys', 'largest_key', 'pairs_in_full', 'pairs_left'] as const;

/** One row for each pool: its fields, and four numbers. Empty for runs of older versions. */
export function blockingCells(
  speaker: Speaker,
  { pools = [] }: BlockingReport,
): [string, number, number, number, number][] {
  return pools.map(({ fields, keys, largest, pairs, leftOut }: PoolBlocking) => [
    fieldsText(speaker, fields),
    keys,
    largest,
    pairs,
    leftOut,
  ]);
}

/** How many keys were too common for all their records to be compared with one another. */
export const tooCommon = ({ tooBig, tooBigInAll }: BlockingReport): number => tooBigInAll ?? tooBig.length;

/** A key as people know it: by a value that makes it. */
export function keyText(speaker: Speaker, { key, example }: CommonKey): string {
  if (example === undefined) return key;
  return word(speaker, 'key_such_as', { value: speaker.show(example.field, example.value) });
}

/** How many pairs there were, and how many could be compared. Empty for runs of older versions. */
export function blockingTexts(speaker: Speaker, { pairs, pools, budget }: BlockingReport): string[] {
  if (pools === undefined || budget === undefined) return [];
  const counts = { pairs: thousands(pairs), most: thousands(budget.most) };
  return [word(speaker, 'blocking_about', counts), ...shortText(speaker, { budget })];
}

/** What a memory that is too small meant for the result; empty where it was large enough. */
export function shortText(speaker: Speaker, { budget }: Pick<BlockingReport, 'budget'>): string[] {
  if (budget?.asked === undefined) return [];
  const counts = { most: thousands(budget.most), asked: thousands(budget.asked) };
  return [word(speaker, 'blocking_short', counts)];
}
