import type { AnyFieldType, OptionSpec } from '../../fields/types.js';
import type { OptionValue } from '../../model/dictionary.js';
import type { Draft } from '../draft.js';
import type { Preset } from '../presets/types.js';
import type { Known } from '../read.js';
import { cellList, cellText, fold, wordIndex } from './cells.js';
import { type FormRow, nameWord } from './form-row.js';
import { reportField } from './report-field.js';
import { objectWords, roleWords } from './words.js';

/** What reading a line of the sheet of fields must know of the rest. */
export interface FieldSetting {
  readonly preset: Preset;
  readonly known: Known;
  /** Names of fields by everything they are called. */
  readonly names: ReadonlyMap<string, string>;
  readonly allowed: ReadonlyMap<string, readonly FormRow[]>;
}

const YES = new Set(['是', '√', '✓', 'y', 'yes', 'true', '1']);
const NO = new Set(['', '否', '×', 'n', 'no', 'false', '0']);

const OBJECTS = wordIndex(Object.entries(objectWords));
const ROLES = wordIndex(Object.entries(roleWords));
const TABLES: ReadonlyMap<string, string> = new Map([
  ['客户', 'customers'],
  ['联系人', 'contacts'],
  ['跟进记录', 'activities'],
  ['购买记录', 'orders'],
]);

/** One field, told in full: what is empty in its line is empty in the dictionary. */
export function addField(draft: Draft, row: FormRow, setting: FieldSetting): void {
  const { preset, known, names } = setting;
  const said = nameWord(row);
  const name = names.get(fold(said)) ?? said;
  const base = preset.fields.find((field) => field.name === name);
  draft.add(row.place('name'), '  - name: {}', name);
  if (isYes(row.cell('remove'))) {
    draft.add(row.place('remove'), '    remove: true');
    return;
  }
  addFlag(draft, row, 'remove');
  addTitle(draft, row, base?.title);
  const type = addType(draft, row, known, base?.type);
  addWord(draft, row, 'object', OBJECTS, 'customer');
  addOptions(draft, row, type);
  addFlag(draft, row, 'required');
  addFlag(draft, row, 'unique');
  addAllowed(draft, row, setting.allowed.get(name) ?? []);
  if (row.cell('pattern') !== '')
    draft.add(row.place('pattern'), '    pattern: {}', cellText(row.cell('pattern')));
  addBounds(draft, row, 'length', 'min_length', 'max_length');
  addBounds(draft, row, 'range', 'min', 'max');
  addWord(draft, row, 'match', ROLES, 'no');
  const rules = wordIndex(known.survivors.map((rule) => [rule.name, rule.title] as const));
  addWord(draft, row, 'survivorship', rules, type?.survivorship);
  draft.addList(row.place('aliases'), '    aliases:', cellList(row.cell('aliases')));
  addFrom(draft, row, names);
  addJunk(draft, row);
  addExport(draft, row);
}

function isYes(cell: string): boolean {
  return YES.has(fold(cell));
}

function addFlag(draft: Draft, row: FormRow, key: 'required' | 'unique' | 'remove'): void {
  const cell = row.cell(key);
  const word = isYes(cell) ? 'true' : NO.has(fold(cell)) ? 'false' : cell;
  draft.add(row.place(key), `    ${key}: {}`, word);
}

/** Nothing, where it is the preset's: only a title that differs is a title of one's own. */
function addTitle(draft: Draft, row: FormRow, usual: Readonly<Record<string, string>> | undefined): void {
  const keys = [
    ['en', 'title_en'],
    ['zh-CN', 'title_zh'],
  ] as const;
  const given = keys.filter(([, key]) => row.cell(key) !== '');
  const titles = given.map(([lang, key]) => [lang, key, cellText(row.cell(key))] as const);
  if (titles.length === 0 || titles.every(([lang, , text]) => usual?.[lang] === text)) return;
  draft.add(row.place(titles[0]?.[1] ?? 'name'), '    title:');
  for (const [lang, key, text] of titles) draft.add(row.place(key), `      ${lang}: {}`, text);
}

function addType(
  draft: Draft,
  row: FormRow,
  { types }: Known,
  usual: string | undefined,
): AnyFieldType | undefined {
  const cell = row.cell('type');
  if (cell === '') {
    if (usual === undefined) {
      draft.report(row.place('type'), 'form_no_type', { word: nameWord(row) });
      draft.add(row.place('type'), '    type: text');
    }
    return types.get(usual ?? 'text');
  }
  const index = wordIndex([...types.values()].map((type) => [type.name, type.title] as const));
  const name = index.get(fold(cell)) ?? cell;
  draft.add(row.place('type'), '    type: {}', name);
  return types.get(name);
}

function addWord(
  draft: Draft,
  row: FormRow,
  key: 'object' | 'match' | 'survivorship',
  words: ReadonlyMap<string, string>,
  usual: string | undefined,
): void {
  const cell = row.cell(key);
  const word = cell === '' ? usual : (words.get(fold(cell)) ?? cell);
  if (word !== undefined) draft.add(row.place(key), `    ${key}: {}`, word);
}

/** Lines `name: value` or `name：value`; a semicolon before the next name ends a line as well. */
function pairs(cell: string): [string, string][] {
  return cell
    .split(/\n|[;；](?=[ \t]{0,9}[a-z_]{1,40}[ \t]{0,9}[:：=])/)
    .flatMap((line): [string, string][] => {
      if (line.trim() === '') return [];
      const [, name = line.trim(), value = ''] = /^\s*([^:：=]+?)\s*[:：=](.*)$/s.exec(line) ?? [];
      return [[name, value.trim()]];
    });
}

function addOptions(draft: Draft, row: FormRow, type: AnyFieldType | undefined): void {
  const given = pairs(row.cell('options'));
  const place = row.place('options');
  if (type === undefined || (given.length === 0 && Object.keys(type.options).length === 0)) return;
  const specs: Readonly<Record<string, OptionSpec>> = type.options;
  const said = new Set(given.map(([name]) => name));
  draft.add(place, '    options:');
  for (const [name, value] of given) {
    if (typeof specs[name]?.default === 'object') draft.addList(place, '      {}:', cellList(value), name);
    else draft.add(place, '      {}: {}', name, cellText(value));
  }
  for (const [name, spec] of Object.entries(specs))
    if (!said.has(name)) draft.add(place, `      {}: ${optionText(spec.default)}`, name);
}

const optionText = (value: OptionValue): string => JSON.stringify(value);

function addAllowed(draft: Draft, row: FormRow, values: readonly FormRow[]): void {
  draft.add(row.place('name'), values.length === 0 ? '    allowed: []' : '    allowed:');
  for (const value of values) {
    const text = cellText(value.cell('value'));
    draft.addList(value.place('value'), '      {}:', cellList(value.cell('synonyms')), text);
  }
}

function addBounds(draft: Draft, row: FormRow, key: string, min: string, max: string): void {
  const given = (
    [
      ['min', min],
      ['max', max],
    ] as const
  ).filter(([, column]) => row.cell(column) !== '');
  const [first] = given;
  if (first === undefined) return;
  draft.add(row.place(first[1]), `    ${key}:`);
  for (const [bound, column] of given) draft.add(row.place(column), `      ${bound}: {}`, row.cell(column));
}

function addFrom(draft: Draft, row: FormRow, names: ReadonlyMap<string, string>): void {
  const place = row.place('from');
  const fields = cellList(row.cell('from')).flatMap((word) => {
    const name = names.get(fold(word));
    if (name === undefined) reportField(draft, place, word, names);
    return name ?? [];
  });
  draft.addList(place, '    from:', fields);
}

function addJunk(draft: Draft, row: FormRow): void {
  const [add, keep] = [cellList(row.cell('junk')), cellList(row.cell('keep'))];
  if (add.length + keep.length === 0) return;
  draft.add(row.place('junk'), '    junk:');
  draft.addList(row.place('junk'), '      add:', add);
  draft.addList(row.place('keep'), '      keep:', keep);
}

function addExport(draft: Draft, row: FormRow): void {
  const titles = pairs(row.cell('export'));
  if (titles.length > 0) draft.add(row.place('export'), '    export:');
  for (const [table, title] of titles)
    draft.add(row.place('export'), '      {}: {}', TABLES.get(fold(table)) ?? table, cellText(title));
}
