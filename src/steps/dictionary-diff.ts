import { compareDictionaries, type DictionaryDiff } from '../dictionary/compare.js';
import { UserError } from '../errors.js';
import type { Dictionary } from '../model/dictionary.js';
import type { Run } from '../model/job.js';
import type { Workspace } from '../workspace.js';
import { type ChangedForm, changedForms } from './changed-forms.js';
import { type CleanOptions, lookAtCleaning } from './clean.js';
import { cleaningOf, dictionaryOf, lastCleaning } from './cleaned-with.js';
import { loadDictionary } from './dictionary.js';
import { readAnyDictionary } from './dictionary-forms.js';
import type { Recleaning } from './recleaning.js';

/** What would be different if a dictionary took the place of the one that the store was last cleaned with. */
export interface StoreDiff {
  /** The run with that dictionary. */
  readonly run: Run;
  /** Runs with other dictionaries, of which the records of some files are. */
  readonly others: readonly Run[];
  readonly older: Dictionary;
  readonly newer: Dictionary;
  readonly dictionary: DictionaryDiff;
  readonly records: Recleaning;
  /** What people see in another form though it is stored as before. */
  readonly forms: readonly ChangedForm[];
}

/** Writes nothing. `path`: the dictionary in any form that can be taken over; the configuration where it is not given. */
export async function diffDictionary(
  workspace: Workspace,
  path: string | undefined,
  options: CleanOptions,
): Promise<StoreDiff> {
  const { store, registry, files, configPath } = workspace;
  const run = lastCleaning(store);
  const older = dictionaryOf(store, registry, run);
  if (run === undefined || older === undefined) throw new UserError('reclean.nothing');
  const { dictionary: newer } =
    path === undefined
      ? await loadDictionary(files, configPath, registry)
      : await readAnyDictionary(workspace, path);
  const made = new Map(
    store.sources().flatMap((source) => {
      const one = cleaningOf(store, source.run);
      return one === undefined || one.dictionary === run.dictionary ? [] : [[one.dictionary, one] as const];
    }),
  );
  return {
    run,
    others: [...made.values()],
    older,
    newer,
    dictionary: compareDictionaries(older, newer),
    records: await lookAtCleaning(workspace, newer, options),
    forms: changedForms(store, registry, older, newer),
  };
}
