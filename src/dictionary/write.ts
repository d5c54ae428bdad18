import { stringify } from 'yaml';
import { listed } from '../i18n/list.js';
import type {
  AllowedValue,
  DictionaryFile,
  Field,
  FieldFile,
  JunkSaid,
  LengthBounds,
  OptionValue,
  RangeBounds,
} from '../model/dictionary.js';
import type { Lang } from '../model/words.js';
import type { Preset, PresetField } from './presets/types.js';
import { type Known, readDictionary } from './read.js';
import { DEFAULTS } from './read-rules.js';
import { ruleLines, tagLines } from './write-rules.js';
import { type FileWords, fileWords } from './write-words.js';
import { flowList, flowMap, pairTexts, scalar } from './yaml-text.js';

/** What the comments of the file say besides: of the whole, of fields by name, and of columns without a field. */
export interface DictionaryNotes {
  readonly whole?: readonly string[];
  readonly fields?: ReadonlyMap<string, readonly string[]>;
  readonly columns?: readonly string[];
}

/**
 * A dictionary as the commented file that an administrator reads and edits. Fields that `file` names are written out;
 * the other fields of the preset follow as one line each, switched off because they change nothing.
 * Reading the text gives the dictionary that `file` describes. `file` must be free of problems.
 */
export function writeDictionary(
  file: DictionaryFile,
  lang: Lang,
  known: Known,
  { whole = [], fields = new Map(), columns = [] }: DictionaryNotes = {},
): string {
  const words = fileWords[lang];
  const { dictionary } = readDictionary(stringify(file, { uniqueKeys: false }), known);
  const preset = known.presets.find(({ name }) => name === dictionary.preset);
  if (preset === undefined) throw new Error(`no preset "${dictionary.preset}"`);
  const lines = [
    ...explain(words.intro),
    ...(whole.length === 0 ? [] : ['##', ...explain(whole)]),
    '##',
    ...explain(settingLines(words)),
    '##',
    ...explain(typeLines(words, lang, known)),
    '##',
    ...explain(survivorLines(words, lang, known)),
    '',
    ...explain([words.preset]),
    `preset: ${preset.name}`,
    '',
    ...fieldLines(file.fields ?? [], dictionary.fields, preset, lang, known, fields),
    '',
    ...explain([...words.columns, ...columns]),
    ...section('columns', pairTexts(file.columns ?? {}), words.columnsExample),
    '',
    ...explain(words.sheets),
    ...section('sheets', pairTexts(file.sheets ?? {}), words.sheetsExample),
    '',
    ...explain(words.tags),
    ...section('tags', tagLines(file.tags), words.tagsExample),
    '',
    ...explain(words.rules),
    ...section('rules', ruleLines(file.rules), words.rulesExample),
    '',
    ...explain(words.junk),
    ...section('junk', junkTexts(dictionary.junk), words.junkExample),
    '',
    ...explain(words.matching),
    ...section('matching', matchingLines(file.matching), [
      ...matchingLines(DEFAULTS.matching),
      ...words.sharedExample,
      ...words.neverAloneExample,
      ...matchingLines({ pairs_per_record: DEFAULTS.matching.pairsPerRecord }),
    ]),
    '',
    ...explain(words.customerNumber),
    file.customer_number === undefined
      ? `# customer_number: ${scalar(DEFAULTS.customerNumber)}`
      : `customer_number: ${scalar(file.customer_number)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function explain(lines: readonly string[], indent = ''): string[] {
  return lines.map((line) => `${indent}## ${line}`.trimEnd());
}

/** A top-level setting: as the file has it, or an example switched off. */
function section(key: string, lines: readonly string[], example: readonly string[]): string[] {
  const off = lines.length === 0;
  const body = [`${key}:`, ...(off ? example : lines).map((line) => `  ${line}`)];
  return off ? body.map((line) => `# ${line}`) : body;
}

function settingLines({ settings }: FileWords): string[] {
  return settings.map(([name, what]) => `  ${name.padEnd(14)}${what}`);
}

function typeLines(words: FileWords, lang: Lang, { types }: Known): string[] {
  return [
    words.types,
    ...[...types.values()].map(({ name, title, options }) => {
      const names = Object.keys(options);
      const after =
        names.length === 0
          ? ''
          : lang === 'en'
            ? ` (${words.optionsOf}: ${listed(names, lang)})`
            : `（${words.optionsOf}：${listed(names, lang)}）`;
      return `  ${name.padEnd(14)}${title[lang]}${after}`;
    }),
  ];
}

function survivorLines(words: FileWords, lang: Lang, { survivors }: Known): string[] {
  return [words.survivors, ...survivors.map(({ name, title }) => `  ${name.padEnd(14)}${title[lang]}`)];
}

function fieldLines(
  written: readonly FieldFile[],
  fields: readonly Field[],
  preset: Preset,
  lang: Lang,
  known: Known,
  notes: ReadonlyMap<string, readonly string[]>,
): string[] {
  const words = fileWords[lang];
  const files = new Map(written.map((field) => [field.name, field]));
  const presetOf = new Map(preset.fields.map((field) => [field.name, field]));
  const settings = (field: Field): Setting[] =>
    settingsOf(field, files.get(field.name), presetOf.get(field.name), lang, known);
  const named = fields.filter(({ name }) => files.has(name));
  const rest = fields.filter(({ name }) => !files.has(name));
  const removed = written.filter(({ remove }) => remove === true);
  const groups: [string, readonly Field[]][] = [
    [words.customer, named.filter((f) => presetOf.has(f.name) && f.object === 'customer')],
    [words.contact, named.filter((f) => presetOf.has(f.name) && f.object === 'contact')],
    [words.activity, named.filter((f) => presetOf.has(f.name) && f.object === 'activity')],
    [words.order, named.filter((f) => presetOf.has(f.name) && f.object === 'order')],
    [words.own, named.filter((f) => !presetOf.has(f.name))],
  ];
  const active = groups.flatMap(([title, members]) =>
    members.length === 0
      ? []
      : [
          '',
          ...explain([title], '  '),
          ...members.flatMap((f) => fieldBlock(settings(f), notes.get(f.name))),
        ],
  );
  const off = removed.map(({ name }) => `  - { name: ${name}, remove: true }`);
  const idle = rest.map((field) => `  # - ${inline(settings(field))}`);
  const body = [...active, ...off, ...(idle.length === 0 ? [] : ['', ...explain(words.rest, '  '), ...idle])];
  return [...explain([words.fields]), 'fields:', ...body];
}

/** A setting of a field: text in flow form; `lines` where it reads better over several lines. */
interface Setting {
  readonly key: string;
  readonly text: string;
  readonly lines?: readonly string[];
}

function fieldBlock(settings: readonly Setting[], notes: readonly string[] = []): string[] {
  const [name = [], ...rest] = settings.map(({ key, text, lines }, index) => {
    const start = index === 0 ? '  - ' : '    ';
    return lines === undefined
      ? [`${start}${key}: ${text}`]
      : [`${start}${key}:`, ...lines.map((line) => `      ${line}`)];
  });
  return [...name, ...explain(notes, '    '), ...rest.flat()];
}

function inline(settings: readonly Setting[]): string {
  return `{ ${settings.map(({ key, text }) => `${key}: ${text}`).join(', ')} }`;
}

function settingsOf(
  field: Field,
  file: FieldFile | undefined,
  preset: PresetField | undefined,
  lang: Lang,
  known: Known,
): Setting[] {
  const options = optionTexts(field, preset, known);
  const allowed = field.allowed.map(allowedText);
  const said = (key: string, text: string, when: boolean, lines?: readonly string[]): Setting[] =>
    when ? [{ key, text, ...(lines === undefined ? {} : { lines }) }] : [];
  return [
    ...said('name', field.name, true),
    ...said('title', titleText(field, preset, lang), true),
    ...said('object', field.object, field.object !== (preset?.object ?? 'customer')),
    ...said('type', field.type, true),
    ...said('options', flowMap(options), options.length > 0),
    ...said('aliases', flowList(file?.aliases ?? []), (file?.aliases ?? []).length > 0),
    ...said(
      'required',
      String(field.required),
      field.required !== (preset?.required ?? false) || field.required,
    ),
    ...said('unique', String(field.unique), field.unique),
    ...said(
      'allowed',
      '[]',
      allowed.length === 0 && preset?.type === field.type && preset.allowed !== undefined,
    ),
    ...said('allowed', flowMap(allowed), allowed.length > 0, allowed),
    ...said('pattern', scalar(field.pattern ?? ''), field.pattern !== undefined),
    ...said('length', flowMap(boundTexts(field.length)), field.length !== undefined),
    ...said('range', flowMap(boundTexts(field.range)), field.range !== undefined),
    ...said('junk', flowMap(junkTexts(field.junk)), field.junk !== undefined),
    ...said('match', field.match, true),
    ...said('survivorship', field.survivorship, true),
    ...said('from', flowList(field.from), field.from.length > 0 || preset?.from !== undefined),
    ...said('export', flowMap(pairTexts(field.exportAs)), Object.keys(field.exportAs).length > 0),
  ];
}

/** One language where reading it fills in the other, both where it would not. */
function titleText({ title }: Field, preset: PresetField | undefined, lang: Lang): string {
  const presets = preset?.title;
  const asPreset = presets !== undefined && presets.en === title.en && presets['zh-CN'] === title['zh-CN'];
  if (asPreset) return scalar(title[lang]);
  const taken = presets !== undefined && Object.values(presets).includes(title.en);
  if (title.en === title['zh-CN'] && !taken) return scalar(title.en);
  return flowMap([`en: ${scalar(title.en)}`, `zh-CN: ${scalar(title['zh-CN'])}`]);
}

function optionTexts(field: Field, preset: PresetField | undefined, { types }: Known): string[] {
  const specs = types.get(field.type)?.options ?? {};
  return Object.entries(field.options).flatMap(([name, value]) => {
    const text = optionText(value);
    const base = preset?.type === field.type ? preset.options?.[name] : undefined;
    const usual =
      optionText(specs[name]?.default ?? '') === text && (base === undefined || optionText(base) === text);
    return usual ? [] : [`${name}: ${text}`];
  });
}

function optionText(value: OptionValue): string {
  if (typeof value === 'string') return scalar(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : flowList(value);
}

/** A bound is written bare: it is a number or a date, and so it reads back as it is. */
function boundTexts({ min, max }: LengthBounds | RangeBounds = {}): string[] {
  return [...(min === undefined ? [] : [`min: ${min}`]), ...(max === undefined ? [] : [`max: ${max}`])];
}

function junkTexts({ add, keep }: JunkSaid = { add: [], keep: [] }): string[] {
  return [
    ...(add.length === 0 ? [] : [`add: ${flowList(add)}`]),
    ...(keep.length === 0 ? [] : [`keep: ${flowList(keep)}`]),
  ];
}

function allowedText({ value, synonyms }: AllowedValue): string {
  return `${scalar(value)}: ${flowList(synonyms)}`;
}

function matchingLines({
  sure,
  maybe,
  shared = [],
  never_alone = [],
  pairs_per_record,
}: DictionaryFile['matching'] = {}): string[] {
  const items = shared.map(
    ({ field, value, counts }) => `  - { field: ${field}, value: ${quoted(value)}, counts: ${counts} }`,
  );
  return [
    ...(sure === undefined ? [] : [`sure: ${sure}`]),
    ...(maybe === undefined ? [] : [`maybe: ${maybe}`]),
    ...(items.length === 0 ? [] : ['shared:', ...items]),
    ...(never_alone.length === 0 ? [] : ['never_alone:', ...never_alone.map(combination)]),
    ...(pairs_per_record === undefined ? [] : [`pairs_per_record: ${pairs_per_record}`]),
  ];
}

const combination = (names: string | string[]): string => `  - ${flowList([names].flat())}`;

/** Digits stay as they stand in a spreadsheet program, too. */
const quoted = (value: string): string => JSON.stringify(value);
