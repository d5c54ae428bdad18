import type { Workspace } from '../workspace.js';
import type { Shell } from './shell.js';

/** Says so where the dictionary says something else than when the records were cleaned. One with mistakes is told of when it is used. */
export async function tellStale(
  shell: Shell,
  { files, configPath, registry, store }: Workspace,
): Promise<void> {
  const { readDictionary } = await import('../dictionary/read.js');
  const { isCleanedOtherwise } = await import('../steps/cleaned-with.js');
  const text = await files.readText(configPath);
  if (text === undefined) return;
  const { dictionary, problems } = readDictionary(text, registry.known);
  if (problems.length === 0 && isCleanedOtherwise(store, registry, dictionary))
    shell.print(shell.t('status.other_dictionary'));
}
