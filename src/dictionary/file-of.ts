import { parse } from 'yaml';
import type {
  Condition,
  ConditionFile,
  ConditionsFile,
  Dictionary,
  DictionaryFile,
  Field,
  FieldFile,
  JunkFile,
  JunkSaid,
  OptionValue,
  RowRule,
  RowRuleFile,
} from '../model/dictionary.js';
import type { Preset, PresetField } from './presets/types.js';
import type { Known } from './read.js';
import { DEFAULTS } from './read-rules.js';

/**
 * What a dictionary file must say to be read as this dictionary: the fields that differ from the preset, those of
 * one's own, those left out, and the fields of `named`, which stand in the file even where they say nothing new.
 */
export function fileOf(dictionary: Dictionary, known: Known, named: readonly string[] = []): DictionaryFile {
  const preset = known.presets.find(({ name }) => name === dictionary.preset);
  if (preset === undefined) throw new Error(`no preset "${dictionary.preset}"`);
  const there = new Set(dictionary.fields.map(({ name }) => name));
  const fields = dictionary.fields.flatMap((field) => {
    const file = fieldFileOf(field, preset, known);
    return Object.keys(file).length > 1 || named.includes(field.name) ? [file] : [];
  });
  const removed = preset.fields.filter(({ name }) => !there.has(name));
  const { tags, rules = [], junk, matching, customerNumber, columns, sheets } = dictionary;
  return {
    preset: preset.name,
    fields: [...fields, ...removed.map(({ name }) => ({ name, remove: true }))],
    ...(tags.length === 0
      ? {}
      : { tags: tags.map(({ tag, when }) => ({ tag, when: when.map(conditionFile) })) }),
    ...(rules.length === 0 ? {} : { rules: rules.map(ruleFile) }),
    ...(junk === undefined ? {} : { junk: junkFile(junk) }),
    ...(same(matching, DEFAULTS.matching) ? {} : { matching: matchingFile(matching) }),
    ...(customerNumber === DEFAULTS.customerNumber ? {} : { customer_number: customerNumber }),
    ...(Object.keys(columns).length === 0 ? {} : { columns: { ...columns } }),
    ...(Object.keys(sheets).length === 0 ? {} : { sheets: { ...sheets } }),
  };
}

function matchingFile({
  sure,
  maybe,
  sharedValues,
  neverAlone,
  pairsPerRecord,
}: Dictionary['matching']): DictionaryFile['matching'] {
  const shared = sharedValues?.map((one) => ({ ...one }));
  return {
    sure,
    maybe,
    ...(shared === undefined ? {} : { shared }),
    ...(neverAlone === undefined ? {} : { never_alone: neverAlone.map((names) => [...names]) }),
    ...(pairsPerRecord === DEFAULTS.matching.pairsPerRecord ? {} : { pairs_per_record: pairsPerRecord }),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the file must say of one field. */
function fieldFileOf(field: Field, { fields }: Preset, known: Known): FieldFile {
  const preset = fields.find(({ name }) => name === field.name);
  const base = preset?.type === field.type ? preset : undefined;
  const type = known.types.get(field.type);
  const options = optionsFile(field, preset, known);
  const aliases = ownAliases(field, preset);
  const { pattern, length, range, junk } = field;
  const said = <K extends keyof FieldFile>(key: K, value: FieldFile[K], when: boolean): Partial<FieldFile> =>
    when ? { [key]: value } : {};
  return {
    name: field.name,
    ...said('object', field.object, field.object !== (preset?.object ?? 'customer')),
    ...said(
      'title',
      { ...field.title },
      !same(field.title, preset?.title ?? { en: field.name, 'zh-CN': field.name }),
    ),
    ...said('aliases', aliases, aliases.length > 0),
    ...said('type', field.type, field.type !== preset?.type),
    ...said('options', options, Object.keys(options).length > 0),
    ...said('required', field.required, field.required !== (preset?.required ?? false)),
    ...said('unique', true, field.unique),
    ...said('allowed', allowedFile(field), !same(field.allowed, base?.allowed ?? [])),
    ...said('pattern', pattern ?? '', pattern !== undefined),
    ...said('length', { ...length }, length !== undefined),
    ...said('range', { ...range }, range !== undefined),
    ...said('junk', junk && junkFile(junk), junk !== undefined),
    ...said(
      'survivorship',
      field.survivorship,
      field.survivorship !== (preset?.survivorship ?? type?.survivorship),
    ),
    ...said('match', field.match, field.match !== (preset?.match ?? 'no')),
    ...said('export', { ...field.exportAs }, Object.keys(field.exportAs).length > 0),
    ...said('from', [...field.from], !same(field.from, preset?.from ?? [])),
  };
}

/** The options that neither the preset nor the type gives. */
export function optionsFile(
  { type, options }: Field,
  preset: PresetField | undefined,
  { types }: Known,
): Record<string, OptionValue> {
  const specs = types.get(type)?.options ?? {};
  const base = preset?.type === type ? (preset.options ?? {}) : {};
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) => !same(value, base[name] ?? specs[name]?.default)),
  );
}

/** The aliases that the file must name: those before which the preset's follow in their order. */
export function ownAliases({ aliases, title }: Field, preset: PresetField | undefined): string[] {
  const renamed = preset !== undefined && !same(title, preset.title);
  const usual = [...(preset?.aliases ?? []), ...(renamed ? Object.values(preset.title) : [])];
  for (let count = 0; count < aliases.length; count++) {
    const own = aliases.slice(0, count);
    const rest = [...new Set(usual)].filter((alias) => aliases.includes(alias) && !own.includes(alias));
    if (same(aliases.slice(count), rest)) return own;
  }
  return [...aliases];
}

/** In order, which a plain object would not keep for values that are numbers. */
function allowedFile({ allowed }: Pick<Field, 'allowed'>): string[] | ReadonlyMap<string, string[]> {
  if (allowed.every(({ synonyms }) => synonyms.length === 0)) return allowed.map(({ value }) => value);
  return new Map(allowed.map(({ value, synonyms }) => [value, [...synonyms]]));
}

function junkFile({ add, keep }: JunkSaid): JunkFile {
  return {
    ...(add.length === 0 ? {} : { add: [...add] }),
    ...(keep.length === 0 ? {} : { keep: [...keep] }),
  };
}

function conditionFile({ field, is, isNot, contains, missing, atLeast, atMost }: Condition): ConditionFile {
  return {
    field,
    ...(is === undefined ? {} : { is: [...is] }),
    ...(isNot === undefined ? {} : { is_not: [...isNot] }),
    ...(contains === undefined ? {} : { contains: [...contains] }),
    ...(missing === undefined ? {} : { missing }),
    ...(atLeast === undefined ? {} : { at_least: atLeast }),
    ...(atMost === undefined ? {} : { at_most: atMost }),
  };
}

/** `{ level: A }` where each field is told its values once, else one by one. */
function conditionsFile(conditions: readonly Condition[]): ConditionsFile {
  const short = conditions.every((one) => Object.keys(one).length === 2 && one.is !== undefined);
  const names = new Set(conditions.map(({ field }) => field));
  if (!short || names.size < conditions.length) return conditions.map(conditionFile);
  return Object.fromEntries(
    conditions.map(({ field, is = [] }) => [field, is.length === 1 ? (is[0] ?? '') : [...is]]),
  );
}

function ruleFile({ when, required, must, message }: RowRule): RowRuleFile {
  // biome-ignore lint/suspicious/noThenProperty: a setting of the file.
  const then = must.length === 0 ? {} : { then: conditionsFile(must) };
  return {
    ...(when.length === 0 ? {} : { when: conditionsFile(when) }),
    ...(required.length === 0 ? {} : { required: [...required] }),
    ...then,
    ...(message === undefined ? {} : { message }),
  };
}

/** The fields as a dictionary file without problems has them. */
export function writtenFields(text: string): FieldFile[] {
  // Keys that stand twice would be a problem; looking for them takes the square of their number.
  const file: unknown = parse(text, { logLevel: 'silent', uniqueKeys: false });
  const fields = (file as DictionaryFile | null)?.fields;
  return Array.isArray(fields) ? fields.filter((field) => typeof field?.name === 'string') : [];
}

/** The fields that a dictionary file names; they stay in it when it is written anew. */
export function namedFields(text: string): string[] {
  return writtenFields(text).map(({ name }) => name);
}
