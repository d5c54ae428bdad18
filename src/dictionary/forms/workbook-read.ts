import type { SourceRow } from '../../model/record.js';
import type { Message } from '../../model/words.js';
import { columnLetters } from '../../text/lists.js';
import { Draft } from '../draft.js';
import type { Preset } from '../presets/types.js';
import type { Known } from '../read.js';
import { cellText, fold, wordIndex } from './cells.js';
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

/** Reads the sheets that `dictionarySheets` makes, in either language; undefined where there is no sheet of fields. */
export function readDictionarySheets(sheets: readonly ReadSheet[], known: Known): FormReading | undefined {
  const names = wordIndex(Object.entries(sheetNames));
  const tables: Partial<Record<SheetKey, readonly FormRow[]>> = {};
  const notes: Message[] = [];
  for (const sheet of sheets) {
    const key = names.get(fold(sheet.name)) as SheetKey | undefined;
    if (key === 'guide') continue;
    if (key === undefined) notes.push({ code: 'dictionary.form.other_sheet', params: { sheet: sheet.name } });
    else tables[key] = formRows(sheet, COLUMNS[key], notes);
  }
  if (tables.fields === undefined) return undefined;
  const draft = new Draft();
  const called = fillDraft(draft, tables, tables.fields, known);
  const { dictionary, problems } = draft.read(known);
  const said = problems.map((problem) => sheetProblem(problem, called));
  const order = sheets.map(({ name }) => name);
  return { dictionary, problems: inReadingOrder(said, order), notes };
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
  const own = rows.map((row) => {
    const [zh, en] = [cellText(row.cell('title_zh')), cellText(row.cell('title_en'))];
    const titled = fields.find(
      ({ title }) => fold(title['zh-CN']) === fold(zh) || fold(title.en) === fold(en),
    );
    const name = row.cell('name') || titled?.name || `field_${row.line}`;
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
    if (name !== undefined) byField.set(name, [...(byField.get(name) ?? []), row]);
    else reportField(draft, row.place('field'), word, names);
  }
  return byField;
}

/** The lines below the titles that hold something. Columns that are not known are told of and left alone. */
function formRows(
  { name, rows }: ReadSheet,
  columns: Readonly<Record<string, ColumnWords>>,
  notes: Message[],
): FormRow[] {
  const keys = wordIndex(Object.entries(columns).map(([key, { title }]) => [key, title] as const));
  const [first] = Object.keys(columns);
  const isHeader = ({ cells }: SourceRow): boolean => cells.some((cell) => keys.get(fold(cell)) === first);
  const header = rows.findIndex(isHeader);
  const at = new Map<string, number>();
  for (const [index, cell] of (rows[header]?.cells ?? []).entries()) {
    const key = keys.get(fold(cell));
    if (key !== undefined && !at.has(key)) at.set(key, index);
    else if (cell.trim() !== '')
      notes.push({ code: 'dictionary.form.other_column', params: { sheet: name, column: cell.trim() } });
  }
  const below = header < 0 ? [] : rows.slice(header + 1);
  return below.flatMap(({ line, cells }) => {
    const cell = (key: string): string => (cells[at.get(key) ?? -1] ?? '').trim();
    const place = (key: string): string => `${name}!${columnLetters(at.get(key) ?? 0)}${line}`;
    return [...at.keys()].every((key) => cell(key) === '') ? [] : [{ line, cell, place }];
  });
}
