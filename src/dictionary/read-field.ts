import { isMap, isSeq, type ParsedNode } from 'yaml';
import type { AnyFieldType, FieldTypes } from '../fields/types.js';
import type {
  AllowedValue,
  JunkSaid,
  MatchRole,
  ObjectName,
  Options,
  OptionValue,
} from '../model/dictionary.js';
import type { Lang, Words } from '../model/words.js';
import { plain } from '../text/width.js';
import type { Preset, PresetField } from './presets/types.js';
import { type Demands, readDemands } from './read-demands.js';
import { readJunk } from './read-junk.js';
import { type Entry, type PlacedText, type Reader, startOf } from './yaml-reader.js';

/** What reading a dictionary must know of the rest of the program. */
export interface Known {
  readonly types: FieldTypes;
  readonly survivors: readonly { readonly name: string; readonly title: Words }[];
  readonly presets: readonly Preset[];
}

/** A field as the file has it, with the places of what can only be checked when all fields are known. */
export interface RawField {
  readonly name: string;
  readonly at: number;
  readonly remove: boolean;
  readonly preset: PresetField | undefined;
  readonly type: AnyFieldType | undefined;
  readonly object: ObjectName | undefined;
  readonly title: { readonly words: Partial<Words>; readonly at: number } | undefined;
  readonly aliases: readonly PlacedText[];
  readonly options: Options;
  readonly required: boolean | undefined;
  readonly unique: boolean | undefined;
  readonly allowed: readonly AllowedValue[] | undefined;
  readonly survivorship: string | undefined;
  readonly match: MatchRole | undefined;
  readonly exportAs: Readonly<Record<string, string>>;
  readonly from: readonly PlacedText[] | undefined;
  readonly demands: Demands;
  readonly junk: JunkSaid | undefined;
}

export const OBJECTS: readonly ObjectName[] = ['customer', 'contact', 'activity', 'order'];
export const ROLES: readonly MatchRole[] = ['name', 'identifier', 'evidence', 'no'];
/** The exported tables that have columns of fields. */
export const TABLES = ['customers', 'contacts', 'activities', 'orders'];
const LANGS: readonly Lang[] = ['en', 'zh-CN'];
const KEYS =
  'name object title aliases type options required unique allowed pattern length range junk survivorship match export from remove'.split(
    ' ',
  );
const NAME = /^[a-z][a-z0-9_]*$/;

/** Reads one item of `fields`; undefined where it has no usable name. */
export function readField(
  node: ParsedNode,
  reader: Reader,
  known: Known,
  preset: Preset,
): RawField | undefined {
  const entries = reader.entries(node, 'fields', KEYS);
  const name = readName(node, entries, reader);
  if (name === undefined) return undefined;
  const base = preset.fields.find((field) => field.name === name.text);
  const remove = reader.flag(entries.get('remove')) === true;
  const names = preset.fields.map((field) => field.name);
  if (remove && base === undefined) reader.unknown(name.at, 'field', name.text, names);
  const type = readType(entries, name, reader, known, base, names, remove);
  return {
    name: name.text,
    at: name.at,
    remove,
    preset: base,
    type,
    object: word(entries.get('object'), reader, 'object', OBJECTS),
    title: readTitle(entries.get('title'), reader, base),
    aliases: reader.texts(entries.get('aliases')) ?? [],
    options: readOptions(entries.get('options'), reader, type ?? known.types.get(base?.type ?? '')),
    required: reader.flag(entries.get('required')),
    unique: reader.flag(entries.get('unique')),
    allowed: readAllowed(entries.get('allowed'), reader),
    survivorship: word(
      entries.get('survivorship'),
      reader,
      'survivorship',
      known.survivors.map(({ name }) => name),
    ),
    match: word(entries.get('match'), reader, 'match', ROLES),
    exportAs: readExport(entries.get('export'), reader),
    from: reader.texts(entries.get('from')),
    demands: readDemands(entries, (type ?? known.types.get(base?.type ?? ''))?.name, reader),
    junk: readJunk(entries.get('junk'), reader),
  };
}

function readName(
  node: ParsedNode,
  entries: ReadonlyMap<string, Entry>,
  reader: Reader,
): PlacedText | undefined {
  const name = reader.text(entries.get('name'));
  if (name === undefined) {
    if (isMap(node) && entries.get('name')?.node === undefined) reader.report(startOf(node), 'field_no_name');
    return undefined;
  }
  // Objects have a `constructor` without anyone giving them one, so no field can be told by that name.
  const good = NAME.test(name.text) && name.text !== 'constructor';
  if (!good) reader.report(name.at, 'field_bad_name', { word: name.text });
  return good ? name : undefined;
}

function readType(
  entries: ReadonlyMap<string, Entry>,
  name: PlacedText,
  reader: Reader,
  known: Known,
  base: PresetField | undefined,
  names: readonly string[],
  remove: boolean,
): AnyFieldType | undefined {
  const written = reader.text(entries.get('type'));
  if (written !== undefined) {
    const type = known.types.get(written.text);
    if (type === undefined) reader.unknown(written.at, 'type', written.text, [...known.types.keys()]);
    return type;
  }
  // A misspelt name of a preset's field would otherwise become a new field without anyone noticing.
  if (base === undefined && !remove && !entries.has('type')) {
    reader.unknown(name.at, 'new_field', name.text, names);
  }
  return undefined;
}

/** A word out of a short list. */
function word<W extends string>(
  entry: Entry | undefined,
  reader: Reader,
  kind: 'object' | 'survivorship' | 'match',
  known: readonly W[],
): W | undefined {
  const written = reader.text(entry);
  if (written === undefined) return undefined;
  const found = known.find((candidate) => candidate === written.text);
  if (found === undefined) reader.unknown(written.at, kind, written.text, known);
  return found;
}

function readTitle(
  entry: Entry | undefined,
  reader: Reader,
  base: PresetField | undefined,
): RawField['title'] {
  if (entry?.node === undefined) return undefined;
  const at = startOf(entry.node);
  if (isMap(entry.node)) {
    const byLang = reader.entries(entry.node, 'title', LANGS);
    const words = LANGS.flatMap((lang) => {
      const text = reader.text(byLang.get(lang))?.text;
      return text === undefined ? [] : [[lang, text] as const];
    });
    return { words: Object.fromEntries(words), at };
  }
  const text = reader.text(entry)?.text;
  // The preset's title in one language stands for the preset's title in both.
  if (text === undefined || (base !== undefined && Object.values(base.title).includes(text)))
    return undefined;
  return { words: { en: text, 'zh-CN': text }, at };
}

function readOptions(entry: Entry | undefined, reader: Reader, type: AnyFieldType | undefined): Options {
  if (type === undefined) return {};
  const names = Object.keys(type.options);
  const options: Record<string, OptionValue> = {};
  for (const option of reader.entries(entry?.node, 'options').values()) {
    if (names.length === 0) reader.report(option.at, 'no_options', { word: option.key, type: type.name });
    else if (!names.includes(option.key))
      reader.unknown(option.at, 'option', option.key, names, { type: type.name });
    else {
      const value = readOption(option, reader, type);
      if (value !== undefined) options[option.key] = value;
    }
  }
  return options;
}

function readOption(option: Entry, reader: Reader, type: AnyFieldType): OptionValue | undefined {
  const spec = type.options[option.key];
  if (spec === undefined) return undefined;
  if (typeof spec.default === 'number') return reader.number(option);
  if (typeof spec.default === 'boolean') return reader.flag(option);
  const list = typeof spec.default !== 'string';
  const written = list ? reader.texts(option) : [reader.text(option)].flatMap((text) => text ?? []);
  if (written === undefined) return undefined;
  const good = written.filter(({ text, at }) => {
    if (spec.oneOf === undefined || spec.oneOf.includes(text)) return true;
    reader.unknown(at, 'option_value', text, spec.oneOf, { key: option.key });
    return false;
  });
  return list ? good.map(({ text }) => text) : good[0]?.text;
}

/** `[A, B]` or `{ A: [a, 甲], B: [] }`; a spelling that stands for two values is reported. */
function readAllowed(entry: Entry | undefined, reader: Reader): readonly AllowedValue[] | undefined {
  if (entry?.node === undefined) return undefined;
  const owners = new Map<string, string>();
  const claim = (value: string, { text, at }: PlacedText): void => {
    const key = plain(text).toLowerCase();
    const owner = owners.get(key);
    if (owner !== undefined && owner !== value)
      reader.report(at, 'allowed_twice', { word: text, value, other: owner });
    else owners.set(key, value);
  };
  if (isSeq(entry.node)) {
    const values = reader.texts(entry) ?? [];
    for (const value of values) claim(value.text, value);
    return values.map(({ text }) => ({ value: text, synonyms: [] }));
  }
  if (!isMap(entry.node)) {
    reader.report(startOf(entry.node), 'expected_list', { key: entry.key });
    return undefined;
  }
  const values = [...reader.entries(entry.node, 'allowed').values()];
  for (const { key, at } of values) claim(key, { text: key, at });
  return values.map((value) => {
    const synonyms = reader.texts(value) ?? [];
    for (const synonym of synonyms) claim(value.key, synonym);
    return { value: value.key, synonyms: synonyms.map(({ text }) => text) };
  });
}

function readExport(entry: Entry | undefined, reader: Reader): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const target of reader.entries(entry?.node, 'export', TABLES).values()) {
    const title = reader.text(target);
    if (title !== undefined) titles[target.key] = title.text;
  }
  return titles;
}
