import type { Words } from '../../model/words.js';
import type { Draft } from '../draft.js';
import type { Preset } from '../presets/types.js';
import type { Known } from '../read.js';
import { cellList, cellText, fold, wordIndex } from './cells.js';
import { type CellCondition, readCondition } from './conditions.js';
import type { FormRow } from './form-row.js';
import { reportField } from './report-field.js';
import { type SettingKey, settingWords } from './words.js';

type Named = readonly { readonly name: string; readonly title: Words }[];
type Names = ReadonlyMap<string, string>;

const SETTINGS = wordIndex(Object.entries(settingWords));

const settingOf = (row: FormRow): SettingKey | undefined =>
  SETTINGS.get(fold(row.cell('setting'))) as SettingKey | undefined;

/** The preset that the settings name, and its line; the first one where they name none. */
export function presetOf(draft: Draft, settings: readonly FormRow[], { presets }: Known): Preset {
  const [first] = presets;
  if (first === undefined) throw new Error('a dictionary needs a preset');
  const row = settings.find((one) => settingOf(one) === 'preset');
  if (row === undefined) return first;
  const index = wordIndex(presets.map(({ name, title }) => [name, title] as const));
  const word = row.cell('value');
  const name = index.get(fold(word)) ?? word;
  draft.add(row.place('value'), 'preset: {}', name);
  return presets.find((preset) => preset.name === name) ?? first;
}

/** Rules across fields, one a line of the sheet. */
export function addRules(draft: Draft, rows: readonly FormRow[], fields: Named, names: Names): void {
  if (rows.length > 0) draft.add('', 'rules:');
  for (const row of rows) {
    const required = cellList(row.cell('required')).flatMap((word) => {
      const name = names.get(fold(word));
      if (name === undefined) reportField(draft, row.place('required'), word, names);
      return name ?? [];
    });
    draft.addList(row.place('when'), '  - required:', required);
    addConditions(draft, row, 'when', '    when:', fields);
    addConditions(draft, row, 'must', '    then:', fields);
    if (row.cell('message') !== '')
      draft.add(row.place('message'), '    message: {}', cellText(row.cell('message')));
    if (row.cell('required') === '' && row.cell('must') === '')
      draft.report(row.place('when'), 'rule_nothing');
  }
}

export function addTags(draft: Draft, rows: readonly FormRow[], fields: Named): void {
  if (rows.length > 0) draft.add('', 'tags:');
  for (const row of rows) {
    draft.add(row.place('tag'), '  - tag: {}', cellText(row.cell('tag')));
    addConditions(draft, row, 'when', '    when:', fields);
  }
}

function addConditions(draft: Draft, row: FormRow, column: string, key: string, fields: Named): void {
  const place = row.place(column);
  const lines = row
    .cell(column)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length === 0) return;
  draft.add(place, key);
  for (const line of lines) {
    const condition = readCondition(line, fields);
    if (condition === undefined) draft.report(place, 'form_condition', { word: line.trim() });
    else addCondition(draft, place, condition);
  }
}

function addCondition(draft: Draft, place: string, { field, ...tests }: CellCondition): void {
  draft.add(place, '      - field: {}', field);
  for (const [test, value] of Object.entries(tests)) {
    if (typeof value === 'string') draft.add(place, `        ${test}: {}`, value);
    else draft.addList(place, `        ${test}:`, value);
  }
}

/** The settings by what they are; a section's lines must stand together. */
export function addSettings(draft: Draft, rows: readonly FormRow[], names: Names): void {
  const of = (key: SettingKey): FormRow[] => rows.filter((row) => settingOf(row) === key);
  for (const row of rows) {
    const word = row.cell('setting');
    if (settingOf(row) === undefined) draft.report(row.place('setting'), 'form_setting', { word });
  }
  const matching = [...of('sure'), ...of('maybe'), ...of('pairs_per_record')];
  const shared = [...of('counts'), ...of('never_counts')];
  const neverAlone = of('never_alone');
  if (matching.length + shared.length + neverAlone.length > 0) draft.add('', 'matching:');
  for (const row of matching) draft.add(row.place('value'), `  ${settingOf(row)}: {}`, row.cell('value'));
  if (shared.length > 0) draft.add('', '  shared:');
  for (const row of shared) addShared(draft, row, names);
  if (neverAlone.length > 0) draft.add('', '  never_alone:');
  for (const row of neverAlone) {
    const words = cellList(row.cell('value')).map((word) => names.get(fold(word)) ?? word);
    draft.addList(row.place('value'), '    -', words);
  }
  for (const row of of('customer_number'))
    draft.add(row.place('value'), 'customer_number: {}', cellText(row.cell('value')));
  if (of('column').length > 0) draft.add('', 'columns:');
  for (const row of of('column')) {
    const word = cellText(row.cell('value'));
    draft.add(row.place('value'), '  {}: {}', cellText(row.cell('name')), names.get(fold(word)) ?? word);
  }
  if (of('sheet').length > 0) draft.add('', 'sheets:');
  for (const row of of('sheet'))
    draft.add(row.place('value'), '  {}: {}', cellText(row.cell('name')), row.cell('value'));
  const junk = [...of('junk'), ...of('keep')];
  if (junk.length > 0) draft.add('', 'junk:');
  for (const row of junk)
    draft.addList(
      row.place('value'),
      settingOf(row) === 'junk' ? '  add:' : '  keep:',
      cellList(row.cell('value')),
    );
}

/** A value of a field that counts although many share it, or never counts. */
function addShared(draft: Draft, row: FormRow, names: Names): void {
  const word = cellText(row.cell('name'));
  draft.add(row.place('name'), '    - field: {}', names.get(fold(word)) ?? word);
  draft.add(row.place('value'), '      value: {}', cellText(row.cell('value')));
  draft.add(row.place('value'), `      counts: ${settingOf(row) === 'counts'}`);
}
