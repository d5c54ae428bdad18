import { type ValueCheck, valueChecks } from '../fields/validate.js';
import type { Dictionary, Field, FieldFile } from '../model/dictionary.js';
import type { Message } from '../model/words.js';
import { unique } from '../text/tokens.js';
import { isDated } from './objects.js';
import { foldTitle } from './titles.js';

/** What the stored files say of a dictionary: the fields that their columns feed, and the titles of all columns. */
export interface Fed {
  readonly fields: ReadonlySet<string>;
  readonly titles: readonly string[];
}

/**
 * What is no mistake and yet hardly meant: said of a dictionary without problems, in the order of its fields.
 * `written` are the fields as the file has them; `fed` only where files were imported.
 */
export function adviseOn(dictionary: Dictionary, written: readonly FieldFile[], fed?: Fed): Message[] {
  const { fields, columns } = dictionary;
  return [
    ...(fields.some(({ match }) => match === 'name') ? [] : [{ code: 'dictionary.advice.no_name' }]),
    ...written.flatMap((file) => aliasAdvice(file)),
    ...fields.flatMap(unreachable),
    ...written.flatMap((file) => anyChoice(file, fields)),
    ...written.flatMap((file) => linesAdvice(file, fields)),
    ...tagAdvice(dictionary),
    ...ruleAdvice(dictionary),
    ...(fed === undefined ? [] : feedAdvice(fields, written, fed)),
    ...(fed === undefined ? [] : columnAdvice(columns, fed)),
  ];
}

/** Titles that the file lists twice for one field. */
function aliasAdvice({ name, aliases }: FieldFile): Message[] {
  const seen = new Set<string>();
  return (Array.isArray(aliases) ? aliases : []).map(String).flatMap((alias): Message[] => {
    const key = foldTitle(alias);
    const again = seen.has(key);
    seen.add(key);
    return again ? [{ code: 'dictionary.advice.alias_again', params: { field: name, alias } }] : [];
  });
}

/** Allowed values that do not meet what the field demands besides. */
function unreachable(field: Field): Message[] {
  const checks: readonly ValueCheck[] = valueChecks(field);
  return field.allowed.flatMap(({ value }) =>
    checks.some((check) => check(value, value) !== undefined)
      ? [{ code: 'dictionary.advice.not_met', params: { field: field.name, value } }]
      : [],
  );
}

/** A choice of the file's own without allowed values takes anything, which is what a text is for. */
function anyChoice({ name, type }: FieldFile, fields: readonly Field[]): Message[] {
  const field = fields.find((one) => one.name === name);
  return type === 'choice' && field?.allowed.length === 0
    ? [{ code: 'dictionary.advice.any_choice', params: { field: name } }]
    : [];
}

/** What the file says of a field of activities or orders that only counts for customers. */
function linesAdvice(file: FieldFile, fields: readonly Field[]): Message[] {
  const field = fields.find(({ name }) => name === file.name);
  if (field === undefined || !isDated(field.object)) return [];
  const params = { field: field.name };
  return [
    ...(field.match === 'no' || file.match === undefined
      ? []
      : [{ code: 'dictionary.advice.lines_match', params }]),
    ...(file.survivorship === undefined ? [] : [{ code: 'dictionary.advice.lines_survivorship', params }]),
  ];
}

/** Tags are of customers, so a condition on activities or orders never sees a value. */
function tagAdvice({ tags, fields }: Dictionary): Message[] {
  const dated = new Set(fields.filter(({ object }) => isDated(object)).map(({ name }) => name));
  return tags.flatMap(({ tag, when }) =>
    unique(when.map(({ field }) => field))
      .filter((field) => dated.has(field))
      .map((field) => ({ code: 'dictionary.advice.lines_tag', params: { tag, field } })),
  );
}

/** Rules that ask for what is asked for anyway. */
function ruleAdvice({ fields, rules = [] }: Dictionary): Message[] {
  const required = new Set(fields.filter((field) => field.required).map(({ name }) => name));
  return rules.flatMap((rule) =>
    rule.required
      .filter((name) => required.has(name))
      .map((field) => ({ code: 'dictionary.advice.required_anyway', params: { field } })),
  );
}

/** Fields that the file names and no column feeds; a required one is missing in every record. */
function feedAdvice(fields: readonly Field[], written: readonly FieldFile[], fed: Fed): Message[] {
  const named = new Set(written.map(({ name }) => name));
  return fields.flatMap(({ name, required, from }): Message[] => {
    if (fed.fields.has(name) || from.some((part) => fed.fields.has(part))) return [];
    if (required) return [{ code: 'dictionary.advice.required_unfed', params: { field: name } }];
    return named.has(name) ? [{ code: 'dictionary.advice.unfed', params: { field: name } }] : [];
  });
}

/** Titles under `columns` that no file has. */
function columnAdvice(columns: Dictionary['columns'], { titles }: Fed): Message[] {
  const known = new Set(titles.map(foldTitle));
  return Object.keys(columns)
    .filter((title) => !known.has(foldTitle(title)))
    .map((title) => ({ code: 'dictionary.advice.no_column', params: { title } }));
}
