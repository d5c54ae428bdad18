import type { Lang } from '../model/words.js';
import type { Preset, PresetField } from './presets/types.js';
import { RANGED } from './read-demands.js';
import { type Known, OBJECTS, ROLES, TABLES } from './read-field.js';
import { DEFAULTS, MOST_PAIRS_PER_RECORD } from './read-rules.js';
import {
  bounded,
  closed,
  FLAG,
  isOneOf,
  list,
  listed,
  optionsSchema,
  ref,
  ruleSchemas,
  type Schema,
  share,
  TEXT,
  TEXTS,
  when,
} from './schema-parts.js';
import { schemaWords } from './schema-words.js';
import { fileWords } from './write-words.js';

/**
 * The JSON Schema of a dictionary file: what editors complete and underline while someone types. It is made from the
 * field types, rules and presets themselves. The reader alone decides what counts: it knows more, and is more lenient.
 */
export function dictionarySchema(known: Known, lang: Lang): Schema {
  const words = schemaWords[lang];
  const [first] = known.presets;
  if (first === undefined) throw new Error('a dictionary needs a preset');
  const names = known.presets.map(({ name }) => name);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'crm-clean.yaml',
    description: fileWords[lang].intro[0],
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      preset: {
        enum: [...names, null],
        default: first.name,
        description: listed(known.presets, lang, words.preset),
      },
      fields: { type: ['array', 'null'], description: words.fields, items: ref('field') },
      tags: list(words.tags, ref('tag')),
      rules: list(words.rules, ref('rule')),
      junk: { ...JUNK, description: words.junk },
      matching: closed(
        {
          sure: share(DEFAULTS.matching.sure),
          maybe: share(DEFAULTS.matching.maybe),
          shared: list(words.shared, SHARED),
          never_alone: list(words.neverAlone, { anyOf: [TEXT, { type: 'array', items: TEXT, minItems: 1 }] }),
          pairs_per_record: {
            type: 'integer',
            minimum: 1,
            maximum: MOST_PAIRS_PER_RECORD,
            default: DEFAULTS.matching.pairsPerRecord,
            description: words.pairsPerRecord,
          },
        },
        { description: words.matching },
      ),
      customer_number: {
        ...TEXT,
        pattern: '\\{seq:([1-9]|1[0-2])\\}',
        default: DEFAULTS.customerNumber,
        description: words.customerNumber,
      },
      columns: { type: ['object', 'null'], additionalProperties: TEXT, description: words.columns },
      sheets: {
        type: ['object', 'null'],
        additionalProperties: { enum: ['read', 'skip'] },
        description: words.sheets,
      },
    },
    allOf: known.presets.map((preset) =>
      when(isPreset(preset, preset === first), {
        properties: { fields: { items: ref(`fields_of_${preset.name}`) } },
      }),
    ),
    definitions: {
      field: fieldSchema(known, lang),
      ...Object.fromEntries(
        known.presets.map((preset) => [`fields_of_${preset.name}`, presetSchema(preset, known, lang)]),
      ),
      ...Object.fromEntries(
        [...known.types.values()].map((type) => [
          `options_of_${type.name}`,
          optionsSchema(type.options, lang),
        ]),
      ),
      ...ruleSchemas(words),
    },
  };
}

/** A list adds words. */
const JUNK: Schema = { anyOf: [TEXTS, closed({ add: TEXTS, keep: TEXTS })] };

const SHARED: Schema = {
  ...closed({ field: TEXT, value: TEXT, counts: FLAG }),
  required: ['field', 'value', 'counts'],
};

function isPreset({ name }: Preset, isDefault: boolean): Schema {
  const named = { properties: { preset: { const: name } }, required: ['preset'] };
  return isDefault
    ? { anyOf: [named, { not: { required: ['preset'] } }, { properties: { preset: { const: null } } }] }
    : named;
}

function fieldSchema(known: Known, lang: Lang): Schema {
  const about = new Map<string, string>(fileWords[lang].settings);
  const said = (key: string, schema: Schema): [string, Schema] => [
    key,
    { ...schema, description: about.get(key) ?? '' },
  ];
  const types = [...known.types.values()];
  return {
    ...closed(
      Object.fromEntries([
        said('name', { type: 'string', pattern: '^[a-z][a-z0-9_]*$' }),
        said('object', { enum: [...OBJECTS] }),
        said('title', { anyOf: [TEXT, closed({ en: TEXT, 'zh-CN': TEXT })] }),
        said('aliases', TEXTS),
        [
          'type',
          { enum: types.map(({ name }) => name), description: listed(types, lang, about.get('type') ?? '') },
        ],
        said('options', { type: ['object', 'null'] }),
        said('required', FLAG),
        said('unique', FLAG),
        said('allowed', { anyOf: [TEXTS, { type: 'object', additionalProperties: TEXTS }] }),
        said('pattern', TEXT),
        said('length', bounded({ type: ['integer', 'string'], minimum: 0 })),
        said('range', bounded({ type: ['number', 'string'] })),
        said('junk', JUNK),
        [
          'survivorship',
          {
            enum: known.survivors.map(({ name }) => name),
            description: listed(known.survivors, lang, about.get('survivorship') ?? ''),
          },
        ],
        said('match', { enum: [...ROLES] }),
        said('export', closed(Object.fromEntries(TABLES.map((table) => [table, TEXT])))),
        said('from', TEXTS),
        said('remove', FLAG),
      ]),
    ),
    required: ['name'],
    allOf: [
      ...types.map(({ name }) =>
        when(isOneOf('type', [name]), { properties: { options: ref(`options_of_${name}`) } }),
      ),
      when(
        isOneOf(
          'type',
          types.map(({ name }) => name).filter((name) => !RANGED.includes(name)),
        ),
        NO_RANGE,
      ),
    ],
  };
}

const NO_RANGE: Schema = { properties: { range: { type: 'null' } } };

/** Of a field of a preset that names no type, the type is the preset's; any other field must name its type. */
function presetSchema({ fields }: Preset, known: Known, lang: Lang): Schema {
  const names = fields.map(({ name }) => name);
  const untyped = (own: readonly PresetField[]): Schema => ({
    ...isOneOf(
      'name',
      own.map(({ name }) => name),
    ),
    not: { required: ['type'] },
  });
  const types = [...known.types.keys()].filter((type) => fields.some((field) => field.type === type));
  return {
    properties: {
      name: { anyOf: [{ enum: names, description: listed(fields, lang, '') }, { type: 'string' }] },
    },
    allOf: [
      when(
        isOneOf('name', names),
        {},
        { required: ['type'], properties: { remove: { enum: [false, 'false', 'no', 'off', '否'] } } },
      ),
      ...types.map((type) => {
        const own = fields.filter((field) => field.type === type);
        const options = { properties: { options: ref(`options_of_${type}`) } };
        return when(untyped(own), RANGED.includes(type) ? options : { allOf: [options, NO_RANGE] });
      }),
    ],
  };
}
