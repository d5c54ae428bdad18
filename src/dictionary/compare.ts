import type { AllowedValue, Dictionary, Field } from '../model/dictionary.js';
import type { Words } from '../model/words.js';
import { unique } from '../text/tokens.js';

/** A setting of the dictionary file that two dictionaries have in different ways; undefined: not there. */
export interface ChangedSetting {
  /** As it is written in the file, with dots between levels: `required`, `options.country`, `matching.sure`. */
  readonly key: string;
  readonly before?: Setting;
  readonly after?: Setting;
}

/** One text or number as text, or a list of texts. */
export type Setting = string | readonly string[];

/** A field with its name and title. */
export type NamedField = Pick<Field, 'name' | 'title' | 'type'>;

export interface AlteredField extends NamedField {
  readonly settings: readonly ChangedSetting[];
}

/** What sets two dictionaries apart. */
export interface DictionaryDiff {
  readonly added: readonly NamedField[];
  readonly removed: readonly NamedField[];
  readonly altered: readonly AlteredField[];
  /** What is no field: the preset, tags, matching, columns, sheets, … */
  readonly settings: readonly ChangedSetting[];
}

type Settings = ReadonlyMap<string, Setting>;

/** What the older dictionary must be changed in to become the newer one; the order of fields does not count. */
export function compareDictionaries(older: Dictionary, newer: Dictionary): DictionaryDiff {
  const before = new Map(older.fields.map((field) => [field.name, field]));
  const after = new Map(newer.fields.map((field) => [field.name, field]));
  const named = ({ name, title, type }: Field): NamedField => ({ name, title, type });
  return {
    added: newer.fields.filter(({ name }) => !before.has(name)).map(named),
    removed: older.fields.filter(({ name }) => !after.has(name)).map(named),
    altered: newer.fields.flatMap((field) => {
      const old = before.get(field.name);
      const all = old === undefined ? [] : changed(settingsOfField(old), settingsOfField(field));
      // Another type has other options: that those of the old one are gone says nothing more.
      const settings = all.filter(
        ({ key, after }) => old?.type === field.type || after !== undefined || !key.startsWith('options.'),
      );
      return settings.length === 0 ? [] : [{ ...named(field), settings }];
    }),
    settings: changed(settingsOfRest(older), settingsOfRest(newer)),
  };
}

/** Whether the two say the same. */
export function isSameDictionary({ added, removed, altered, settings }: DictionaryDiff): boolean {
  return added.length + removed.length + altered.length + settings.length === 0;
}

function changed(older: Settings, newer: Settings): ChangedSetting[] {
  return unique([...newer.keys(), ...older.keys()]).flatMap((key): ChangedSetting[] => {
    const [before, after] = [older.get(key), newer.get(key)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [{ key, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  });
}

function settingsOfField({ name: _, title, allowed, exportAs, ...rest }: Field): Settings {
  const settings = new Map<string, Setting>();
  addTitle(settings, title);
  addAll(settings, '', rest);
  settings.set('allowed', allowed.map(allowedText));
  addAll(settings, 'export.', exportAs);
  return settings;
}

/** A title that is the same in all languages is one setting. */
function addTitle(settings: Map<string, Setting>, title: Words): void {
  const texts = Object.values(title);
  if (new Set(texts).size === 1) settings.set('title', texts[0] ?? '');
  else addAll(settings, 'title.', title);
}

/** As the file says it. */
const allowedText = ({ value, synonyms }: AllowedValue): string =>
  synonyms.length === 0 ? value : `${value}: [${synonyms.join(', ')}]`;

function settingsOfRest({ fields: _, customerNumber, ...rest }: Dictionary): Settings {
  const settings = new Map<string, Setting>();
  const { sharedValues = [], neverAlone = [], pairsPerRecord, ...bands } = rest.matching;
  const matching = { ...bands, pairs_per_record: pairsPerRecord };
  addAll(settings, '', { ...rest, matching, customer_number: customerNumber });
  for (const { field, value, counts } of sharedValues)
    settings.set(`matching.shared.${field} ${value}`, counts ? 'counts: true' : 'counts: false');
  for (const names of neverAlone) settings.set(`matching.never_alone.${names.join(' + ')}`, 'true');
  return settings;
}

/** Every setting in these, each under its whole name. */
function addAll(settings: Map<string, Setting>, path: string, group: object): void {
  for (const [key, value] of Object.entries(group)) {
    if (value === undefined) continue;
    if (Array.isArray(value)) settings.set(path + key, value.map(textOf));
    else if (typeof value === 'object' && value !== null) addAll(settings, `${path}${key}.`, value);
    else settings.set(path + key, String(value));
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
