import type { OptionSpec } from '../fields/types.js';
import type { Lang, Words } from '../model/words.js';
import { CONDITION_KEYS } from './read-rules.js';
import type { SchemaWords } from './schema-words.js';

/** A JSON Schema (draft 7, which editors know best), as plain data. */
export type Schema = Readonly<Record<string, unknown>>;

/** What YAML gives where we take a text: an editor's reader makes 007 a number. */
export const TEXT: Schema = { type: ['string', 'number', 'boolean'] };
export const TEXTS: Schema = { type: ['array', 'null'], items: TEXT };
export const FLAG: Schema = { enum: [true, false, 'true', 'false', 'yes', 'no', 'on', 'off', '是', '否'] };
const NUMBER: Schema = {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\s*[+-]?\\d+(\\.\\d+)?\\s*$' }],
};

export const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

export const list = (description: string, items: Schema): Schema => ({
  type: ['array', 'null'],
  description,
  items,
});

/** A map of these settings and no others. */
export const closed = (properties: Schema, more: Schema = {}): Schema => ({
  type: ['object', 'null'],
  ...more,
  additionalProperties: false,
  properties,
});

/** `{ min, max }`, at least one of them. */
export const bounded = (kind: Schema): Schema => ({ ...closed({ min: kind, max: kind }), minProperties: 1 });

export const share = (usual: number): Schema => ({
  anyOf: [
    { type: 'number', minimum: 0, maximum: 1 },
    { type: 'string', pattern: '^[01](\\.\\d+)?$' },
  ],
  default: usual,
});

export const isOneOf = (property: string, values: readonly string[]): Schema => ({
  properties: { [property]: { enum: values } },
  required: [property],
});

/** Where the one holds, the other must. */
export function when(condition: Schema, must: Schema, otherwise?: Schema): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
  return { if: condition, then: must, ...(otherwise === undefined ? {} : { else: otherwise }) };
}

/** Words with what each means: `phone: Phone number`. */
export function listed(
  things: readonly { readonly name: string; readonly title: Words }[],
  lang: Lang,
  intro: string,
): string {
  const lines = things.map(({ name, title }) => `${name}: ${title[lang]}`);
  return (intro === '' ? lines : [intro, ...lines]).join('\n');
}

/** The options of a field type. */
export function optionsSchema(options: Readonly<Record<string, OptionSpec>>, lang: Lang): Schema {
  return closed(
    Object.fromEntries(
      Object.entries(options).map(([name, spec]) => [
        name,
        { ...optionSchema(spec), description: spec.about[lang], default: spec.default },
      ]),
    ),
  );
}

function optionSchema({ default: usual, oneOf }: OptionSpec): Schema {
  if (typeof usual === 'number') return NUMBER;
  if (typeof usual === 'boolean') return FLAG;
  // YAML makes a number of a word such as 86.
  const words = oneOf?.flatMap((word) => (/^\d+$/.test(word) ? [word, Number(word)] : [word]));
  const one: Schema = words === undefined ? TEXT : { enum: words };
  return typeof usual === 'string' ? one : { type: ['array', 'null'], items: one };
}

/** Tags, rules across fields and their conditions. */
export function ruleSchemas(words: SchemaWords): Schema {
  const oneOrMore = { anyOf: [TEXT, TEXTS] };
  const tests: Schema = {
    is: oneOrMore,
    is_not: oneOrMore,
    contains: oneOrMore,
    missing: FLAG,
    at_least: TEXT,
    at_most: TEXT,
  };
  const known = Object.fromEntries(
    CONDITION_KEYS.map((key) => [key, key === 'field' ? { type: 'string' } : (tests[key] ?? TEXT)]),
  );
  const condition = { ...closed(known), required: ['field'], minProperties: 2 };
  const conditions = {
    anyOf: [
      { type: 'array', items: ref('condition') },
      { type: 'object', additionalProperties: oneOrMore },
      { type: 'null' },
    ],
  };
  return {
    condition,
    tag: {
      ...closed({ tag: TEXT, when: { type: 'array', minItems: 1, items: ref('condition') } }),
      required: ['tag', 'when'],
    },
    rule: {
      ...closed({
        when: { ...conditions, description: words.when },
        required: { ...oneOrMore, description: words.required },
        // biome-ignore lint/suspicious/noThenProperty: a setting of the file.
        then: { ...conditions, description: words.must },
        message: { ...TEXT, description: words.message },
      }),
      anyOf: [{ required: ['required'] }, { required: ['then'] }],
    },
  };
}
