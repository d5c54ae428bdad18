import type { SourceRow } from '../../model/record.js';
import type { Lang, Message } from '../../model/words.js';
import { columnLetters } from '../../text/lists.js';
import { Draft } from '../draft.js';
import { freeName, nameOf } from '../field-name.js';
import type { Preset } from '../presets/types.js';
import type { Known } from '../read.js';
import { cellList, cellText, fold, wordIndex } from './cells.js';
import { type FormReading, type FormRow, nameWord } from './form-row.js';
import { reportField } from './report-field.js';
import { inReadingOrder, sheetProblem } from './sheet-problems.js';
import {
  allowedColumns,
  type ColumnWords,
  fieldColumns,
  ruleColumns,
  type SheetKey,
  settingColumns,
  sheetNames,
  tagColumns,
} from './words.js';
import { addField } from './workbook-fields.js';
import { addRules, addSettings, addTags, presetOf } from './workbook-rest.js';

/** A sheet of a workbook as it was read. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly SourceRow[];
}

const COLUMNS: Readonly<Record<Exclude<SheetKey, 'guide'>, Readonly<Record<string, ColumnWords>>>> = {
  fields: fieldColumns,
  allowed: allowedColumns,
  rules: ruleColumns,
  tags: tagColumns,
  settings: settingColumns,
};

type Tables = Readonly<Partial<Record<SheetKey, readonly FormRow[]>>>;

const SHEETS = wordIndex(Object.entries(sheetNames));

/** Whether a sheet of this name is one of ours: read even where somebody has hidden it. */
export function isDictionarySheet(name: string): boolean {
  return SHEETS.has(fold(name));
}

/** Reads the sheets that `dictionarySheets` makes, in either language; undefined where there is no sheet of fields. */
export function readDictionarySheets(sheets: readonly ReadSheet[], known: Known): FormReading | undefined {
  const draft = new Draft();
  const tables: Partial<Record<SheetKey, readonly FormRow[]>> = {};
  const notes: Message[] = [];
  let whole = true;
  let lang: Lang = 'en';
  for (const sheet of sheets) {
    const key = SHEETS.get(fold(sheet.name)) as SheetKey | undefined;
    if (key === 'guide') continue;
    if (key === undefined) {
      notes.push({ code: 'dictionary.form.other_sheet', params: { sheet: sheet.name } });
      continue;
    }
    if (key === 'fields' && fold(sheet.name) === fold(sheetNames.fields['zh-CN'])) lang = 'zh-CN';
    const rows = formRows(sheet, COLUMNS[key], notes, draft);
    if (tables[key] !== undefined) draft.report(`${sheet.name}!A1`, 'form_sheet_twice', { word: sheet.name });
    if (rows === undefined || tables[key] !== undefined) whole = false;
    tables[key] = rows ?? [];
  }
  if (tables.fields === undefined) return undefined;
  for (const key of ['allowed', 'rules', 'tags', 'settings'] as const)
    if (tables[key] === undefined)
      notes.push({ code: 'dictionary.form.missing_sheet', params: { sheet: sheetNames[key][lang] } });
  if (whole && tables.fields.length === 0) draft.report(`${sheetNames.fields[lang]}!A2`, 'form_no_fields');
  // Where a sheet cannot be read, all that the others say of its fields would be said to be wrong.
  const called = whole ? fillDraft(draft, tables, tables.fields, known) : new Map<string, string>();
  const { dictionary, problems } = draft.read(known);
  const titles = titlesOf(tables.fields, called, lang);
  const said = problems.map((problem) => sheetProblem(problem, called, titles));
  const order = sheets.map(({ name }) => name);
  return { dictionary, problems: inReadingOrder(said, order), notes };
}

/** What people see of each field, by its name. */
function titlesOf(
  rows: readonly FormRow[],
  names: ReadonlyMap<string, string>,
  lang: Lang,
): ReadonlyMap<string, string> {
  const columns = lang === 'en' ? ['title_en', 'title_zh'] : ['title_zh', 'title_en'];
  return new Map(
    rows.flatMap((row): [string, string][] => {
      const name = names.get(fold(nameWord(row)));
      const title = columns.map((column) => cellText(row.cell(column))).find((text) => text !== '');
      return name === undefined || title === undefined ? [] : [[name, title]];
    }),
  );
}

/** Gives the names of the fields by what they may be called. */
function fillDraft(
  draft: Draft,
  tables: Tables,
  fields: readonly FormRow[],
  known: Known,
): ReadonlyMap<string, string> {
  const settings = tables.settings ?? [];
  const preset = presetOf(draft, settings, known);
  const names = fieldIndex(fields, preset);
  draft.add('', 'fields:');
  const allowed = allowedRows(draft, tables.allowed ?? [], names);
  for (const row of fields) addField(draft, row, { preset, known, names, allowed });
  // A line that was deleted is a field that is not wanted.
  const there = new Set(names.values());
  for (const { name } of preset.fields)
    if (!there.has(name)) draft.add('', '  - { name: {}, remove: true }', name);
  const named = fields.map((row) => {
    const name = names.get(fold(nameWord(row))) ?? '';
    return { name, title: { en: cellText(row.cell('title_en')), 'zh-CN': cellText(row.cell('title_zh')) } };
  });
  addRules(draft, tables.rules ?? [], named, names);
  addTags(draft, tables.tags ?? [], named);
  addSettings(draft, settings, names);
  return names;
}

/** Names of the fields by everything that people may call them in other sheets. */
function fieldIndex(rows: readonly FormRow[], { fields }: Preset): ReadonlyMap<string, string> {
  const taken = new Set([...fields.map(({ name }) => name), ...rows.map((row) => row.cell('name'))]);
  const own = rows.map((row) => {
    const [zh, en] = [cellText(row.cell('title_zh')), cellText(row.cell('title_en'))];
    const titled = fields.find(
      ({ title }) => fold(title['zh-CN']) === fold(zh) || fold(title.en) === fold(en),
    );
    const given = row.cell('name') || titled?.name;
    const name = given ?? freeName(nameOf([en, zh]) ?? `field_${row.line}`, (word) => taken.has(word));
    taken.add(name);
    return [name, { en, 'zh-CN': zh }] as const;
  });
  const index = new Map(wordIndex(own));
  index.delete('');
  return index;
}

/** The lines of allowed values by field, and those of fields that there are not. */
function allowedRows(
  draft: Draft,
  rows: readonly FormRow[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly FormRow[]> {
  const byField = new Map<string, FormRow[]>();
  for (const row of rows) {
    const word = row.cell('field');
    const name = names.get(fold(word));
    const value = row.cell('value');
    if (value === '') draft.report(row.place('value'), 'form_no_value');
    else if (!value.startsWith('"') && cellList(value).length > 1)
      draft.report(row.place('value'), 'form_one_value', { word: value });
    const lines = byField.get(name ?? '');
    if (word === '') draft.report(row.place('field'), 'form_empty_field');
    else if (lines !== undefined) lines.push(row);
    else if (name !== undefined) byField.set(name, [row]);
    else reportField(draft, row.place('field'), word, names);
  }
  return byField;
}

const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i;

/**
 * The lines below the titles that hold something; undefined where there are no titles. Columns that are not known are
 * told of and left alone.
 */
function formRows(
  { name, rows }: ReadSheet,
  columns: Readonly<Record<string, ColumnWords>>,
  notes: Message[],
  draft: Draft,
): FormRow[] | undefined {
  const keys = wordIndex(Object.entries(columns).map(([key, { title }]) => [key, title] as const));
  const [first = ''] = Object.keys(columns);
  // A field may be called `name` as the first column is, so one title alone makes no line of titles.
  const isHeader = ({ cells }: SourceRow): boolean => {
    const found = new Set(cells.flatMap((cell) => keys.get(fold(cell)) ?? []));
    return found.has(first) && found.size > 1;
  };
  const header = rows.findIndex(isHeader);
  if (header < 0) {
    if (rows.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) return [];
    const { en, 'zh-CN': zh } = columns[first]?.title ?? { en: first, 'zh-CN': first };
    draft.report(`${name}!A1`, 'form_no_titles', { word: /\p{Script=Han}/u.test(name) ? zh : en });
    return undefined;
  }
  const note = (code: string, params: Message['params']): void => {
    notes.push({ code: `dictionary.form.${code}`, params: { sheet: name, ...params } });
  };
  const titles = rows[header]?.cells ?? [];
  const at = new Map<string, number>();
  for (const [index, cell] of titles.entries()) {
    const key = keys.get(fold(cell));
    if (key !== undefined && !at.has(key)) at.set(key, index);
    else if (cell.trim() !== '') note('other_column', { column: cell.trim() });
  }
  for (const [key, { title }] of Object.entries(columns))
    if (!at.has(key))
      note('missing_column', { column: /\p{Script=Han}/u.test(name) ? title['zh-CN'] : title.en });
  const below = rows.slice(header + 1);
  const beside = below.flatMap(({ line, cells }) =>
    cells.flatMap((cell, index) =>
      cell.trim() !== '' && (titles[index] ?? '').trim() === '' ? [`${columnLetters(index)}${line}`] : [],
    ),
  );
  if (beside.length > 0) note('untitled', { place: beside[0] ?? '', n: beside.length });
  const merged: string[] = [];
  const lines = below.flatMap(({ line, cells, inherited = {} }) => {
    const own = (key: string): string => (cells[at.get(key) ?? -1] ?? '').trim();
    // A merged cell says the same of every line that it goes through.
    const cell = (key: string): string => own(key) || (inherited[at.get(key) ?? -1] ?? '').trim();
    const place = (key: string): string => `${name}!${columnLetters(at.get(key) ?? 0)}${line}`;
    for (const key of at.keys())
      if (ERROR.test(own(key))) draft.report(place(key), 'form_error', { word: own(key) });
    if ([...at.keys()].every((key) => own(key) === '')) return [];
    for (const [key, index] of at) if (own(key) !== cell(key)) merged.push(`${columnLetters(index)}${line}`);
    return [{ line, cell, place }];
  });
  if (merged.length > 0) note('merged', { place: merged[0] ?? '', n: merged.length });
  return lines;
}
