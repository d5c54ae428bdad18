import type { Dictionary, Field, OptionValue } from '../../model/dictionary.js';
import type { FormColumn, FormSheet } from '../../model/form.js';
import type { Lang, Words } from '../../model/words.js';
import { ownAliases } from '../file-of.js';
import type { Preset, PresetField } from '../presets/types.js';
import type { Known } from '../read.js';
import { listCell, textCell } from './cells.js';
import { conditionsCell, fieldWord } from './conditions.js';
import {
  allowedColumns,
  type ColumnWords,
  type FieldColumn,
  fieldColumns,
  guide,
  NO,
  objectWords,
  roleWords,
  ruleColumns,
  type SettingKey,
  settingColumns,
  settingWords,
  sheetNames,
  tagColumns,
  YES,
} from './words.js';

/** A dictionary as sheets that a business person fills in: fields, allowed values, rules, tags, other settings. */
export function dictionarySheets(dictionary: Dictionary, known: Known, lang: Lang): FormSheet[] {
  const preset = known.presets.find(({ name }) => name === dictionary.preset);
  if (preset === undefined) throw new Error(`no preset "${dictionary.preset}"`);
  return [
    {
      name: sheetNames.guide[lang],
      columns: [{ title: sheetNames.guide[lang], width: 100 }],
      rows: guide[lang].map((line) => [line]),
    },
    fieldSheet(dictionary, preset, known, lang),
    allowedSheet(dictionary, lang),
    rulesSheet(dictionary, lang),
    tagsSheet(dictionary, lang),
    settingsSheet(dictionary, known, lang),
  ];
}

type Choices = Readonly<Partial<Record<string, readonly string[]>>>;

function columnsOf(
  words: Readonly<Record<string, ColumnWords>>,
  lang: Lang,
  choices: Choices = {},
): FormColumn[] {
  return Object.entries(words).map(([key, { title, about, width }]) => {
    const list = choices[key];
    return {
      title: title[lang],
      width,
      comment: about[lang],
      ...(list === undefined ? {} : { choices: list }),
    };
  });
}

const inLang = (words: readonly Words[], lang: Lang): string[] => words.map((word) => word[lang]);

function fieldSheet(dictionary: Dictionary, preset: Preset, known: Known, lang: Lang): FormSheet {
  const yesNo = inLang([YES, NO], lang);
  const choices = {
    object: inLang(Object.values(objectWords), lang),
    type: inLang(
      [...known.types.values()].map(({ title }) => title),
      lang,
    ),
    match: inLang(Object.values(roleWords), lang),
    survivorship: inLang(
      known.survivors.map(({ title }) => title),
      lang,
    ),
    required: yesNo,
    unique: yesNo,
    remove: yesNo,
  };
  const there = new Set(dictionary.fields.map(({ name }) => name));
  const rows = [
    ...dictionary.fields.map((field) => fieldCells(field, dictionary.fields, preset, known, lang)),
    ...preset.fields.filter(({ name }) => !there.has(name)).map((field) => removedCells(field, known, lang)),
  ];
  return {
    name: sheetNames.fields[lang],
    columns: columnsOf(fieldColumns, lang, choices),
    rows: rows.map((cells) => Object.keys(fieldColumns).map((key) => cells[key as FieldColumn] ?? '')),
  };
}

type FieldCells = Partial<Record<FieldColumn, string>>;

function fieldCells(
  field: Field,
  fields: readonly Field[],
  preset: Preset,
  known: Known,
  lang: Lang,
): FieldCells {
  const base = preset.fields.find(({ name }) => name === field.name);
  const yes = (flag: boolean): string => (flag ? YES[lang] : '');
  const { pattern = '', length, range, junk } = field;
  return {
    name: field.name,
    title_zh: textCell(field.title['zh-CN']),
    title_en: textCell(field.title.en),
    object: objectWords[field.object][lang],
    type: known.types.get(field.type)?.title[lang] ?? field.type,
    options: optionsCell(field, known, lang),
    required: yes(field.required),
    unique: yes(field.unique),
    pattern: textCell(pattern),
    min_length: String(length?.min ?? ''),
    max_length: String(length?.max ?? ''),
    min: range?.min ?? '',
    max: range?.max ?? '',
    match: roleWords[field.match][lang],
    survivorship:
      known.survivors.find(({ name }) => name === field.survivorship)?.title[lang] ?? field.survivorship,
    aliases: listCell(ownAliases(field, base), lang),
    from: listCell(
      field.from.map((name) => fieldWord(name, fields, lang)),
      lang,
    ),
    junk: listCell(junk?.add ?? [], lang),
    keep: listCell(junk?.keep ?? [], lang),
    export: Object.entries(field.exportAs)
      .map(([table, title]) => `${table}: ${textCell(title)}`)
      .join('\n'),
  };
}

/** A field of the preset that is left out: enough to know it, and to take it back. */
function removedCells({ name, title, type }: PresetField, known: Known, lang: Lang): FieldCells {
  return {
    name,
    title_zh: title['zh-CN'],
    title_en: title.en,
    type: known.types.get(type)?.title[lang] ?? type,
    remove: YES[lang],
  };
}

/** The options that are not as usual for the type. */
function optionsCell({ type, options }: Field, { types }: Known, lang: Lang): string {
  const specs = types.get(type)?.options ?? {};
  return Object.entries(options)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(specs[name]?.default))
    .map(([name, value]) => `${name}: ${optionCell(value, lang)}`)
    .join('\n');
}

function optionCell(value: OptionValue, lang: Lang): string {
  if (typeof value === 'string') return value === '' ? '""' : textCell(value);
  return typeof value === 'object' ? listCell(value, lang) : String(value);
}

function allowedSheet({ fields }: Dictionary, lang: Lang): FormSheet {
  const rows = fields.flatMap((field) =>
    field.allowed.map(({ value, synonyms }) => [
      fieldWord(field.name, fields, lang),
      listCell([value], lang),
      listCell(synonyms, lang),
    ]),
  );
  const choices = { field: fields.map(({ name }) => fieldWord(name, fields, lang)) };
  return { name: sheetNames.allowed[lang], columns: columnsOf(allowedColumns, lang, choices), rows };
}

function rulesSheet({ fields, rules = [] }: Dictionary, lang: Lang): FormSheet {
  const rows = rules.map(({ when, required, must, message = '' }) => [
    conditionsCell(when, fields, lang),
    listCell(
      required.map((name) => fieldWord(name, fields, lang)),
      lang,
    ),
    conditionsCell(must, fields, lang),
    textCell(message),
  ]);
  return { name: sheetNames.rules[lang], columns: columnsOf(ruleColumns, lang), rows };
}

function tagsSheet({ fields, tags }: Dictionary, lang: Lang): FormSheet {
  const rows = tags.map(({ tag, when }) => [textCell(tag), conditionsCell(when, fields, lang)]);
  return { name: sheetNames.tags[lang], columns: columnsOf(tagColumns, lang), rows };
}

function settingsSheet(dictionary: Dictionary, { presets }: Known, lang: Lang): FormSheet {
  const { preset, matching, customerNumber, columns, sheets, junk, fields } = dictionary;
  const row = (key: SettingKey, name: string, value: string): string[] => [
    settingWords[key][lang],
    name,
    value,
  ];
  const rows = [
    row('preset', '', presets.find(({ name }) => name === preset)?.title[lang] ?? preset),
    row('sure', '', String(matching.sure)),
    row('maybe', '', String(matching.maybe)),
    ...(matching.sharedValues ?? []).map(({ field, value, counts }) =>
      row(counts ? 'counts' : 'never_counts', fieldWord(field, fields, lang), textCell(value)),
    ),
    ...(matching.neverAlone ?? []).map((names) =>
      row(
        'never_alone',
        '',
        listCell(
          names.map((name) => fieldWord(name, fields, lang)),
          lang,
        ),
      ),
    ),
    row('pairs_per_record', '', String(matching.pairsPerRecord)),
    row('customer_number', '', textCell(customerNumber)),
    ...Object.entries(columns).map(([title, field]) =>
      row('column', textCell(title), field === '-' ? '-' : fieldWord(field, fields, lang)),
    ),
    ...Object.entries(sheets).map(([name, choice]) => row('sheet', textCell(name), choice)),
    ...(junk === undefined
      ? []
      : [row('junk', '', listCell(junk.add, lang)), row('keep', '', listCell(junk.keep, lang))]),
  ];
  const choices = { setting: inLang(Object.values(settingWords), lang) };
  return {
    name: sheetNames.settings[lang],
    columns: columnsOf(settingColumns, lang, choices),
    rows: rows.filter(([, , value]) => value !== ''),
  };
}
