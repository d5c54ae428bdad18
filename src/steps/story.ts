import type { Matched } from '../match/index.js';
import { customerChanges } from '../merge/changes.js';
import type { ChangeKind, RunStory } from '../model/story.js';
import { tooCommon } from '../report/blocking.js';

/** How many customers of each kind of change; absent where there are none, and all for a first dedupe. */
export interface StoryCounts {
  readonly new?: number;
  readonly grown?: number;
  readonly joined?: number;
  readonly split?: number;
  readonly vanished?: number;
  /** Values that stopped being evidence because many different names share them. */
  readonly guarded?: number;
  /** Keys too common for all records that hold them to be compared with one another. */
  readonly tooCommon?: number;
  /** So many pairs fewer than the data dictionary allows could be made, because memory is too small for more. */
  readonly pairsCut?: number;
}

/** What a dedupe run did besides its pairs and customers. `before`: customer number by record, as it was. */
export function storyOf(
  { guarded, blocking, unlisted, clusters }: Matched,
  before: ReadonlyMap<number, string>,
  numbers: readonly string[],
): RunStory {
  const story = { guarded, blocking, unlisted };
  return before.size === 0 ? story : { ...story, changes: customerChanges(before, clusters, numbers) };
}

/** `merged` is what a run calls the records that became part of others. */
const NAMES: Readonly<Record<ChangeKind, keyof StoryCounts>> = {
  new: 'new',
  grown: 'grown',
  merged: 'joined',
  split: 'split',
  vanished: 'vanished',
};

export function storyCounts({ guarded, blocking, changes = [] }: RunStory): StoryCounts {
  const counts: Partial<Record<keyof StoryCounts, number>> = {};
  for (const { kind } of changes) counts[NAMES[kind]] = (counts[NAMES[kind]] ?? 0) + 1;
  if (guarded.length > 0) counts.guarded = guarded.length;
  if (blocking.tooBig.length > 0) counts.tooCommon = tooCommon(blocking);
  const { most = 0, asked = most } = blocking.budget ?? {};
  if (asked > most) counts.pairsCut = asked - most;
  return counts;
}
