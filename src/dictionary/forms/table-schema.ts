import { junkWords } from '../../fields/junk.js';
import type { Dictionary, Field } from '../../model/dictionary.js';
import type { Lang } from '../../model/words.js';
import { fileOf, optionsFile, ownAliases } from '../file-of.js';
import type { Preset } from '../presets/types.js';
import type { Known } from '../read.js';

/** The key under which a table schema holds what only crm-clean knows. */
export const OWN_KEY = 'crm-clean';

/** Types of Table Schema by ours; all others are strings. */
const STANDARD: Readonly<Record<string, string>> = { number: 'number', money: 'number', date: 'date' };

export function standardType(type: string): string {
  return STANDARD[type] ?? 'string';
}

type Json = Readonly<Record<string, unknown>>;

/** Only the entries that say something. */
function said(entries: Json): Json {
  const says = (value: unknown): boolean =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => says(value)));
}

/**
 * A dictionary as a Frictionless Table Schema (v2) of the cleaned table: any tool that knows the standard can check
 * with it. What the standard cannot say stands under `crm-clean`, so that nothing is lost on the way back.
 */
export function tableSchemaOf(dictionary: Dictionary, known: Known, lang: Lang): Json {
  const preset = known.presets.find(({ name }) => name === dictionary.preset);
  if (preset === undefined) throw new Error(`no preset "${dictionary.preset}"`);
  const { fields: _, ...rest } = fileOf(dictionary, known);
  const key = dictionary.fields.filter(({ required, unique }) => required && unique).map(({ name }) => name);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: dictionary.fields.map((field) => fieldJson(field, preset, known, lang)),
    missingValues: missingValues(dictionary),
    ...(key.length === 0 ? {} : { primaryKey: key }),
    [OWN_KEY]: rest,
  };
}

/** What stands for "nothing known": the blank cell, the built-in words but those kept, and the dictionary's own. */
export function missingValues({ junk }: Pick<Dictionary, 'junk'>): string[] {
  const kept = new Set(junk?.keep ?? []);
  return ['', ...new Set([...junkWords('choice').filter((word) => !kept.has(word)), ...(junk?.add ?? [])])];
}

function fieldJson(field: Field, preset: Preset, known: Known, lang: Lang): Json {
  const type = standardType(field.type);
  const base = preset.fields.find(({ name }) => name === field.name);
  const isText = type === 'string';
  const { length, range, pattern } = field;
  const constraints = said({
    required: field.required || undefined,
    unique: field.unique || undefined,
    enum: field.allowed.map(({ value }) => value),
    // The standard has these for texts alone.
    pattern: isText ? pattern : undefined,
    minLength: isText ? length?.min : undefined,
    maxLength: isText ? length?.max : undefined,
    minimum: bound(range?.min, type),
    maximum: bound(range?.max, type),
  });
  return {
    name: field.name,
    title: field.title[lang],
    type,
    ...(type === 'date' ? { format: 'default' } : {}),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    [OWN_KEY]: said({
      title: field.title,
      object: field.object,
      type: field.type,
      options: Object.fromEntries(Object.entries(optionsFile(field, undefined, known))),
      aliases: ownAliases(field, base),
      synonyms: field.allowed.filter(({ synonyms }) => synonyms.length > 0),
      pattern: isText ? undefined : pattern,
      length: isText ? undefined : length,
      junk: field.junk,
      match: field.match,
      survivorship: field.survivorship,
      from: field.from,
      export: field.exportAs,
    }),
  };
}

/** A number, where JSON keeps it as it is written. */
function bound(text: string | undefined, type: string): string | number | undefined {
  return text !== undefined && type === 'number' && String(Number(text)) === text ? Number(text) : text;
}
