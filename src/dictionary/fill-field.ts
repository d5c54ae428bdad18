import type { AnyFieldType, FieldTypes } from '../fields/types.js';
import type { Field, Options, OptionValue } from '../model/dictionary.js';
import type { PresetField } from './presets/types.js';
import type { RawField } from './read-field.js';

/** Every option of a type: its default, where the preset and the file say nothing else. */
function fillOptions(type: AnyFieldType, ...said: readonly (Options | undefined)[]): Options {
  const filled: Record<string, OptionValue> = {};
  for (const [name, spec] of Object.entries(type.options)) {
    filled[name] = said.reduce<OptionValue>((value, options) => options?.[name] ?? value, spec.default);
  }
  return filled;
}

/** A field with every default filled in: the file's word first, then the preset's, then the type's. */
export function fillField(raw: RawField, types: FieldTypes): Field {
  const { preset } = raw;
  const type = raw.type ?? types.get(preset?.type ?? '') ?? types.get('text') ?? [...types.values()][0];
  if (type === undefined) throw new Error('a dictionary needs field types');
  // Options and allowed values of the preset mean nothing to another type.
  const base = preset?.type === type.name ? preset : undefined;
  const title = { ...(preset?.title ?? { en: raw.name, 'zh-CN': raw.name }) };
  const words = raw.title?.words ?? {};
  // Files use the usual titles, whatever the field is called here.
  const usual = [
    ...(preset?.aliases ?? []),
    ...(raw.title === undefined ? [] : Object.values(preset?.title ?? {})),
  ];
  const only = preset === undefined ? (words.en ?? words['zh-CN']) : undefined;
  return {
    name: raw.name,
    object: raw.object ?? preset?.object ?? 'customer',
    title: { en: words.en ?? only ?? title.en, 'zh-CN': words['zh-CN'] ?? only ?? title['zh-CN'] },
    aliases: [...new Set([...raw.aliases.map(({ text }) => text), ...usual])],
    type: type.name,
    options: fillOptions(type, base?.options, raw.options),
    required: raw.required ?? preset?.required ?? false,
    unique: raw.unique ?? false,
    allowed: raw.allowed ?? base?.allowed ?? [],
    ...raw.demands,
    ...(raw.junk === undefined ? {} : { junk: raw.junk }),
    survivorship: raw.survivorship ?? preset?.survivorship ?? type.survivorship,
    match: raw.match ?? preset?.match ?? 'no',
    exportAs: raw.exportAs,
    from: raw.from?.map(({ text }) => text) ?? preset?.from ?? [],
  };
}

/** What the file says of a field that it does not name. */
export function untouched(preset: PresetField): RawField {
  return {
    name: preset.name,
    at: 0,
    remove: false,
    preset,
    type: undefined,
    object: undefined,
    title: undefined,
    aliases: [],
    options: {},
    required: undefined,
    unique: undefined,
    allowed: undefined,
    survivorship: undefined,
    match: undefined,
    exportAs: {},
    from: undefined,
    demands: {},
    junk: undefined,
  };
}
