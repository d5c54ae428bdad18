import { createHash } from 'node:crypto';
import type { FindSetup } from '../match/index.js';
import { assignNumbers } from '../merge/numbers.js';
import type { Dictionary } from '../model/dictionary.js';
import { builtIn } from '../registry.js';
import type { Workspace } from '../workspace.js';
import { contactRows, contactRowsMerged } from './contact-rows.js';
import { loadDictionary } from './dictionary.js';
import { matchInThreads } from './match-threads.js';
import { saveMergedCustomers } from './merging.js';
import { pairing } from './pairs.js';
import { begin } from './stages.js';
import { type StoryCounts, storyCounts, storyOf } from './story.js';
import { type StepResult, withRun } from './with-run.js';

export interface DedupeResult extends StoryCounts {
  readonly records: number;
  readonly customers: number;
  /** Records that became part of another record's customer. */
  readonly merged: number;
  /** Of those, rows of a sheet of contacts, which are no duplicates; absent where there are none. */
  readonly contactRows?: number;
  /** Pairs that wait for a person. */
  readonly waiting: number;
  /** Likely pairs that were left out, because both their records have many that are likelier. */
  readonly unlisted: number;
  readonly sure: number;
  /** Activities and orders that the customers keep; absent where there are none. */
  readonly activities?: number;
  readonly orders?: number;
}

/** Finds duplicates among all records and merges the sure ones, inside a run. `jobs`: threads in all. */
export async function dedupeInto(
  workspace: Workspace,
  run: number,
  dictionary: Dictionary,
  jobs: number,
): Promise<StepResult<DedupeResult>> {
  const { store, registry } = workspace;
  begin('block');
  const watched = pairing(workspace);
  const before = store.membership();
  const [made, ruledOut] = [weighedWith(workspace, dictionary), store.ruledOut()];
  const setup: FindSetup = {
    dictionary,
    types: registry.types,
    rules: registry.matchRules,
    decisions: store.decisions(),
    numbers: before,
    ...(made === undefined ? {} : { made }),
    ...(ruledOut === undefined ? {} : { ruledOut }),
    ...watched,
    onProgress(done, total) {
      begin(done < total ? 'compare' : 'cluster');
      watched.onProgress(done, total);
    },
  };
  // Other threads know the built-in types and rules alone.
  const found = await matchInThreads(store.records(), setup, registry === builtIn ? jobs : 1);
  begin('merge');
  const numbers = assignNumbers(
    found.clusters,
    before,
    store.numbersGiven(),
    dictionary.customerNumber,
    workspace.now.date,
  );
  const story = storyOf(found, before, numbers);
  store.transaction(() => {
    store.savePairs(run, found.toKeep());
    store.saveMatchModel(run, found.model);
    store.saveStory(run, story);
    if (found.ruledOut !== undefined) store.saveRuledOut(run, found.ruledOut);
    saveMergedCustomers(workspace, run, found.clusters, numbers, dictionary);
  });
  const { activities, orders } = store.totals();
  const records = found.clusters.reduce((sum, { length }) => sum + length, 0);
  const ofContacts = contactRowsMerged(found.clusters, contactRows(store, dictionary));
  const result = {
    records,
    customers: found.clusters.length,
    merged: records - found.clusters.length,
    ...(ofContacts === 0 ? {} : { contactRows: ofContacts }),
    waiting: found.waiting.length,
    unlisted: found.unlisted,
    sure: found.links.length,
    ...(activities === 0 ? {} : { activities }),
    ...(orders === 0 ? {} : { orders }),
    ...storyCounts(story),
  };
  return { result, summary: { ...result } };
}

/**
 * Names what decides, besides records and model, how pairs are weighed. Undefined where somebody added types or rules,
 * since nothing tells whether those are the same in the next run.
 */
function weighedWith({ program, registry }: Workspace, { fields, matching }: Dictionary): string | undefined {
  if (registry !== builtIn) return undefined;
  return createHash('sha256')
    .update(JSON.stringify([program, fields, matching]), 'utf8')
    .digest('hex');
}

export interface DedupeOptions {
  /** Threads in all; the result is the same with any number. */
  readonly jobs?: number;
}

export async function dedupe(workspace: Workspace, { jobs = 1 }: DedupeOptions = {}): Promise<DedupeResult> {
  const { dictionary, text } = await loadDictionary(
    workspace.files,
    workspace.configPath,
    workspace.registry,
  );
  try {
    return await withRun(workspace, 'dedupe', text, (run) => dedupeInto(workspace, run, dictionary, jobs));
  } finally {
    workspace.progress.done();
  }
}
