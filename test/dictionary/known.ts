import { presets } from '../../src/dictionary/presets/index.js';
import { type Known, readDictionary } from '../../src/dictionary/read.js';
import { fieldTypes } from '../../src/fields/index.js';
import { survivors } from '../../src/merge/survivors/index.js';
import type { Dictionary } from '../../src/model/dictionary.js';

/** What the dictionary is told of the rest of the program. */
export const known: Known = {
  types: new Map(fieldTypes.map((type) => [type.name, type])),
  survivors,
  presets,
};

export function dictionaryOf(yaml: string): Dictionary {
  const { dictionary, problems } = readDictionary(yaml, known);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return dictionary;
}

export const companiesDictionary = dictionaryOf('preset: companies');
export const personsDictionary = dictionaryOf('preset: persons');
