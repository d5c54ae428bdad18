import { compareDictionaries } from '../dictionary/compare.js';
import { readDictionary } from '../dictionary/read.js';
import type { Dictionary } from '../model/dictionary.js';
import type { Run } from '../model/job.js';
import { EXTRA } from '../model/record.js';
import type { Registry } from '../registry.js';
import type { Answers, Store } from '../store/types.js';
import { foldAnswer, withAnswers } from './answers.js';

/* With which dictionary, and which answers of people, the records of the store were made. */

/** The last run that cleaned anything; undefined in a store without records. */
export function lastCleaning(store: Store): Run | undefined {
  return store.runs().findLast(({ kind }) => kind === 'import' || kind === 'run' || kind === 'clean');
}

/** The run that made what is stored of the files that the run `imported` read: itself, or the last cleaning since. */
export function cleaningOf(store: Store, imported: number): Run | undefined {
  return store.runs().findLast(({ id, kind }) => id === imported || (id > imported && kind === 'clean'));
}

/**
 * The dictionary that a run worked with. As far as it can be read: what was right for the program of then may be a
 * mistake for the one of now.
 */
export function dictionaryOf(store: Store, registry: Registry, run: Run | undefined): Dictionary | undefined {
  const text = run && store.dictionaryText(run.dictionary);
  return text === undefined ? undefined : readDictionary(text, registry.known).dictionary;
}

/** Settings of a field that say nothing of how a cell is cleaned. */
const NOT_CLEANING = /^(?:title|export|survivorship$|match$)/;

/** Whether some of what is stored was cleaned by a dictionary that gave its fields, rules or junk in another way. */
export function isCleanedOtherwise(store: Store, registry: Registry, dictionary: Dictionary): boolean {
  const runs = new Map(
    store.sources().flatMap(({ run }) => {
      const made = cleaningOf(store, run);
      return made === undefined ? [] : [[made.dictionary, made] as const];
    }),
  );
  return [...runs.values()].some((run) => {
    const then = dictionaryOf(store, registry, run);
    if (then === undefined) return false;
    const { added, removed, altered, settings } = compareDictionaries(then, dictionary);
    return (
      added.length + removed.length > 0 ||
      altered.some((field) => field.settings.some(({ key }) => !NOT_CLEANING.test(key))) ||
      settings.some(({ key }) => /^(?:rules|junk)/.test(key))
    );
  });
}

/** What people said when a run imported files, where the program of then did not write it down. */
function guessed(store: Store, imported: number, dictionary: Dictionary | undefined): Answers {
  const sources = store.sources().filter(({ run }) => run === imported);
  const columns: Record<string, string> = {};
  for (const { header, field, why } of sources.flatMap(({ id }) =>
    store.sheets(id).flatMap((sheet) => sheet.columns),
  )) {
    const told = why.code === 'dictionary.why_told' ? field : '-';
    if (told === '-' && why.code !== 'dictionary.carried_told') continue;
    if (wordOf(dictionary, header) === undefined && !told.startsWith(EXTRA)) columns[header] = told;
  }
  return { columns, sheets: [] };
}

/** What a dictionary says of a column. */
function wordOf(dictionary: Dictionary | undefined, title: string): string | undefined {
  const said = Object.entries(dictionary?.columns ?? {});
  return said.find(([known]) => foldAnswer(known) === foldAnswer(title))?.[1];
}

/** What is told of the files of one import: the dictionary of today with what people said then. */
export interface Told {
  readonly dictionary: Dictionary;
  /** Sheets to read whatever they look like. */
  readonly sheets: readonly string[];
}

/**
 * What a person said of columns at the import still holds, unless the dictionary has said something else since, or the
 * field is gone.
 */
export function toldFor(store: Store, registry: Registry, imported: number, dictionary: Dictionary): Told {
  const run = store.runs().find(({ id }) => id === imported);
  const then = dictionaryOf(store, registry, run);
  const made = dictionaryOf(store, registry, cleaningOf(store, imported));
  const answers = store.answers(imported) ?? guessed(store, imported, made);
  const known = new Set(dictionary.fields.map(({ name }) => name));
  const columns = Object.entries(answers.columns).filter(([title, field]) => {
    const now = wordOf(dictionary, title);
    const isNewer = now !== undefined && now !== wordOf(then, title);
    return !isNewer && (field === '-' || known.has(field));
  });
  return { dictionary: withAnswers(dictionary, Object.fromEntries(columns)), sheets: answers.sheets };
}
