import { readDictionary } from '../dictionary/read.js';
import { UserError } from '../errors.js';
import type { Dictionary } from '../model/dictionary.js';
import type { Registry } from '../registry.js';
import type { Files } from '../workspace.js';

/** A dictionary with the text it was read from, which every run keeps. */
export interface LoadedDictionary {
  readonly dictionary: Dictionary;
  readonly text: string;
}

/** Reads a dictionary's text. All its problems at once, in one UserError that names the file. */
export function parseDictionary(text: string, path: string, registry: Registry): LoadedDictionary {
  const { dictionary, problems } = readDictionary(text, registry.known);
  if (problems.length > 0) {
    throw new UserError(
      'dictionary.broken',
      { path, count: problems.length },
      problems.map(({ line, column, message }) => ({
        ...message,
        params: { ...message.params, line, column, path },
      })),
    );
  }
  return { dictionary, text };
}

/** The dictionary of the configuration file, or undefined where there is no such file yet. */
export async function findDictionary(
  files: Files,
  path: string,
  registry: Registry,
): Promise<LoadedDictionary | undefined> {
  const text = await files.readText(path);
  return text === undefined ? undefined : parseDictionary(text, path, registry);
}

/** The dictionary; a UserError where there is none. */
export async function loadDictionary(
  files: Files,
  path: string,
  registry: Registry,
): Promise<LoadedDictionary> {
  const loaded = await findDictionary(files, path, registry);
  if (loaded === undefined) throw new UserError('dictionary.missing', { path });
  return loaded;
}
