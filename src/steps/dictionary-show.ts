import { matchTitle, titleIndex } from '../dictionary/titles.js';
import { UserError } from '../errors.js';
import { junkRules, junkWords } from '../fields/junk.js';
import { normalizeCell } from '../fields/normalize-cell.js';
import type { AnyFieldType, Example } from '../fields/types.js';
import type { Dictionary, Field, OptionValue, RowRule } from '../model/dictionary.js';
import type { Words } from '../model/words.js';
import type { Registry } from '../registry.js';
import { nearest } from '../text/similarity.js';

export interface ShownOption {
  readonly name: string;
  readonly value: OptionValue;
  readonly default: OptionValue;
  readonly about: Words;
}

/** All that there is to know of a field, for people. */
export interface FieldAccount {
  readonly field: Field;
  readonly type: { readonly name: string; readonly title: Words; readonly about: Words };
  readonly options: readonly ShownOption[];
  readonly survivorship: Words;
  /** Words that say that nothing is known. */
  readonly junk: readonly string[];
  readonly rules: readonly RowRule[];
  readonly examples: readonly Example[];
  /** What cleaning may say of its values, by code. */
  readonly notes: Readonly<Record<string, Words>>;
}

const EXAMPLES = 8;

/** A field by its name, or by a title or alias. */
export function accountOf(word: string, dictionary: Dictionary, registry: Registry): FieldAccount {
  const { fields, rules = [], junk } = dictionary;
  const field = fields.find(({ name }) => name === word) ?? matchTitle(word, titleIndex(fields))?.field;
  if (field === undefined) throw noField(word, fields);
  const type = registry.types.get(field.type);
  if (type === undefined) throw new Error(`no field type "${field.type}"`);
  const said = junkRules(junk, field.junk);
  const words = [...new Set([...junkWords(field.type), ...(junk?.add ?? []), ...(field.junk?.add ?? [])])];
  const kept = new Set([...(junk?.keep ?? []), ...(field.junk?.keep ?? [])]);
  return {
    field,
    type: { name: type.name, title: type.title, about: type.about },
    options: Object.entries(type.options).map(([name, spec]) => ({
      name,
      value: field.options[name] ?? spec.default,
      default: spec.default,
      about: spec.about,
    })),
    survivorship: registry.survivors.get(field.survivorship)?.title ?? {
      en: field.survivorship,
      'zh-CN': field.survivorship,
    },
    junk: said === undefined ? words : words.filter((one) => !kept.has(one)),
    rules: rules.filter((rule) => mentions(rule, field.name)),
    examples: fitting(type, field)
      .slice(0, EXAMPLES)
      .map((example) => asField(type, field, example, junk)),
    notes: type.notes,
  };
}

/** Examples with the options of the field, or with none; all where there are no such. */
function fitting(type: AnyFieldType, { options }: Field): readonly Example[] {
  const fit = type.examples.filter((example) =>
    Object.entries(example.options ?? {}).every(([name, value]) => options[name] === value),
  );
  return fit.length === 0 ? type.examples : fit;
}

/** What this field makes of an example of its type, by its own allowed values; an example with options shows those. */
function asField(type: AnyFieldType, field: Field, example: Example, junk: Dictionary['junk']): Example {
  const { cell, options } = example;
  if (options !== undefined) return example;
  const filled = Object.entries(type.options).map(([name, spec]) => [name, spec.default] as const);
  const said = junkRules(junk, field.junk);
  const context = {
    options: { ...Object.fromEntries(filled), ...field.options },
    allowed: field.allowed,
    ...(said === undefined ? {} : { junk: said }),
  };
  const { values, findings = [] } = normalizeCell(type, cell, context);
  return { cell, values, findings: findings.map(({ code }) => code) };
}

function mentions({ when, required, must }: RowRule, name: string): boolean {
  return required.includes(name) || [...when, ...must].some(({ field }) => field === name);
}

function noField(word: string, fields: readonly Field[]): UserError {
  const near = nearest(
    word,
    fields.flatMap(({ name, title }) => [name, ...Object.values(title)]),
  );
  return new UserError(near === undefined ? 'dictionary_show.no_field' : 'dictionary_show.no_field_near', {
    value: word,
    near: near ?? '',
  });
}
