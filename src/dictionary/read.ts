import type { Dictionary, Field, Problem } from '../model/dictionary.js';
import { fillField, untouched } from './fill-field.js';
import { isDated } from './objects.js';
import type { Preset } from './presets/types.js';
import { type Known, type RawField, readField } from './read-field.js';
import { readJunk } from './read-junk.js';
import { readRowRules } from './read-row-rules.js';
import { readColumns, readCustomerNumber, readMatching, readSheets, readTags } from './read-rules.js';
import { foldTitle } from './titles.js';
import { type Entry, type Reader, yamlReader } from './yaml-reader.js';

export type { Known } from './read-field.js';

const KEYS = [
  'preset',
  'fields',
  'tags',
  'rules',
  'junk',
  'matching',
  'customer_number',
  'columns',
  'sheets',
];

/**
 * Reads a dictionary file (YAML) and fills in every default. The fields are those of its preset, changed where the
 * file names them and left out where it says `remove: true`, then the file's own. With problems, the dictionary is
 * the best that could be made of it and must not be worked with.
 */
export function readDictionary(
  text: string,
  known: Known,
): { readonly dictionary: Dictionary; readonly problems: readonly Problem[] } {
  const reader = yamlReader(text);
  const entries = reader.entries(reader.root, 'crm-clean.yaml', KEYS);
  const preset = readPreset(entries.get('preset'), reader, known.presets);
  const fields = readFields(entries.get('fields'), reader, known, preset);
  const rules = readRowRules(entries.get('rules'), reader, fields);
  const junk = readJunk(entries.get('junk'), reader);
  const dictionary = {
    preset: preset.name,
    fields,
    tags: readTags(entries.get('tags'), reader, fields),
    ...(rules.length === 0 ? {} : { rules }),
    ...(junk === undefined ? {} : { junk }),
    matching: readMatching(entries.get('matching'), reader, fields, known.types),
    customerNumber: readCustomerNumber(entries.get('customer_number'), reader),
    columns: readColumns(entries.get('columns'), reader, fields),
    sheets: readSheets(entries.get('sheets'), reader),
  };
  return { dictionary, problems: reader.problems() };
}

function readPreset(entry: Entry | undefined, reader: Reader, presets: readonly Preset[]): Preset {
  const [first] = presets;
  if (first === undefined) throw new Error('a dictionary needs a preset');
  const written = reader.text(entry);
  if (written === undefined) return first;
  const preset = presets.find(({ name }) => name === written.text);
  if (preset === undefined)
    reader.unknown(
      written.at,
      'preset',
      written.text,
      presets.map(({ name }) => name),
    );
  return preset ?? first;
}

function readFields(entry: Entry | undefined, reader: Reader, known: Known, preset: Preset): Field[] {
  const written = new Map<string, RawField>();
  for (const node of reader.items(entry)) {
    const raw = readField(node, reader, known, preset);
    if (raw === undefined) continue;
    if (written.has(raw.name)) reader.report(raw.at, 'field_twice', { word: raw.name });
    else written.set(raw.name, raw);
  }
  const own = [...written.values()].filter((raw) => raw.preset === undefined);
  const all = [...preset.fields.map((field) => written.get(field.name) ?? untouched(field)), ...own];
  const kept = all.filter((raw) => !raw.remove);
  checkFrom(kept, reader);
  const names = new Set(kept.map(({ name }) => name));
  const fields = kept.map((raw) => {
    const field = fillField(raw, known.types);
    return { ...field, from: field.from.filter((name) => names.has(name)) };
  });
  return settleTitles(kept, fields, reader);
}

function checkFrom(kept: readonly RawField[], reader: Reader): void {
  const names = kept.map(({ name }) => name);
  const known = new Set(names);
  for (const raw of kept) {
    for (const { text, at } of raw.from ?? []) {
      if (text === raw.name) reader.report(at, 'from_self', { word: text });
      else if (!known.has(text)) reader.unknown(at, 'field', text, names);
    }
  }
  for (const cycle of cyclesOf(kept))
    reader.report(cycle.at, 'from_cycle', { word: cycle.names.join(' ← ') });
}

interface FromCycle {
  readonly at: number;
  /** From a field back to itself. */
  readonly names: readonly string[];
}

/** Fields of which each is made from the next and the last from the first, by the file's own `from`; each told once. */
function cyclesOf(kept: readonly RawField[]): FromCycle[] {
  const parts = new Map(kept.map((raw) => [raw.name, partsOf(raw)]));
  const done = new Set<string>();
  const cycles: FromCycle[] = [];
  for (const start of kept) {
    const path: string[] = [];
    const steps = [{ name: start.name, at: start.at, next: 0 }];
    while (steps.length > 0) {
      const step = steps.at(-1);
      if (step === undefined) break;
      if (step.next === 0) path.push(step.name);
      const part = done.has(step.name) ? undefined : parts.get(step.name)?.[step.next++];
      if (part === undefined) {
        done.add(step.name);
        path.pop();
        steps.pop();
      } else if (path.includes(part.text)) {
        const names = [...path.slice(path.indexOf(part.text)), part.text];
        if (names.length > 2) cycles.push({ at: part.at, names });
      } else if (!done.has(part.text)) steps.push({ name: part.text, at: part.at, next: 0 });
    }
  }
  return cycles;
}

/** What a field is made from, by the file or else by the preset. */
function partsOf({ from, preset, at }: RawField): readonly { readonly text: string; readonly at: number }[] {
  return from ?? (preset?.from ?? []).map((text) => ({ text, at }));
}

/**
 * A title belongs to one field of customers and contacts, one of activities and one of orders: which it is follows
 * from the table. What the file claims for a field is taken from the preset's aliases of the others; two claims of the
 * file, or a claim of what is the title of another field, are a problem.
 */
function settleTitles(kept: readonly RawField[], fields: readonly Field[], reader: Reader): Field[] {
  const titles = new Map<string, string>();
  for (const [index, field] of fields.entries()) {
    if (kept[index]?.title !== undefined) continue;
    for (const title of Object.values(field.title)) titles.set(titleKey(field, title), field.name);
  }
  const claimed = new Map<string, string>();
  const claim = (field: Field, text: string, at: number): void => {
    const key = titleKey(field, text);
    const owner = claimed.get(key) ?? titles.get(key) ?? field.name;
    if (owner !== field.name) reader.report(at, 'alias_twice', { word: text, one: owner, other: field.name });
    else if (foldTitle(text) !== '') claimed.set(key, field.name);
  };
  for (const [index, { title, aliases }] of kept.entries()) {
    const field = fields[index];
    if (field === undefined) continue;
    for (const words of new Set(Object.values(title?.words ?? {}))) claim(field, words, title?.at ?? 0);
    for (const { text, at } of aliases) claim(field, text, at);
  }
  if (claimed.size === 0) return [...fields];
  return fields.map((field) => ({
    ...field,
    aliases: field.aliases.filter(
      (alias) => (claimed.get(titleKey(field, alias)) ?? field.name) === field.name,
    ),
  }));
}

const titleKey = ({ object }: Field, title: string): string =>
  `${isDated(object) ? object : ''}\n${foldTitle(title)}`;
