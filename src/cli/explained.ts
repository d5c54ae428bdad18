import type { TracedCell, TracedOption, TracedSpill } from '../fields/trace.js';
import { listed, listedApart } from '../i18n/list.js';
import type { Speaker } from '../i18n/speaker.js';
import type { OptionValue } from '../model/dictionary.js';
import type { Change, Finding } from '../model/record.js';
import { aboutField, placeText, ruleText } from '../report/phrases.js';
import type { ExplainedRecord, ExplainedRow } from '../steps/explain.js';
import type { RecordFate, ValueFate } from '../steps/explain-customer.js';
import { columnLetters } from '../text/lists.js';
import { tidy } from '../text/width.js';
import { fedText } from './recleaned.js';
import type { Shell } from './shell.js';
import { cut, table } from './table.js';

/* All that is known of a row, for a person. */

const TITLE_WIDTH = 20;
const CELL_WIDTH = 34;

function put(shell: Shell, text: string, indent = '  '): void {
  for (const line of text.split('\n')) shell.print(`${indent}${line}`.trimEnd());
}

function head(shell: Shell, code: string, params: Record<string, string | number> = {}): void {
  shell.print();
  shell.print(shell.colors.bold(shell.t(code, params)));
}

const valuesText = (speaker: Speaker, field: string, values: readonly string[]): string =>
  tidy(
    listedApart(
      values.map((value) => speaker.show(field, value)),
      speaker.lang,
    ),
  );

export function printRow(shell: Shell, speaker: Speaker, explained: ExplainedRow): void {
  const { row, place, importedAt, kind, hidden, reason, see, cells, record } = explained;
  const about = { row, place: placeText(speaker, place), day: importedAt.slice(0, 10) };
  shell.print(shell.colors.bold(shell.t(`explain.${kind}`, about)));
  if (record !== undefined) {
    const { id, startedAt } = record.run;
    const runKind = shell.t(`history.kind.${record.run.kind}`);
    shell.print(shell.t('explain.cleaned_by', { id, kind: runKind, day: startedAt.slice(0, 10) }));
  }
  if (hidden) shell.print(shell.t('explain.hidden'));
  if (reason !== undefined) shell.print(shell.t('explain.reason', { reason: speaker.say(reason) }));
  if (see !== undefined) shell.print(shell.t('explain.see', { record: see }));
  shell.print();
  if (record !== undefined) {
    printRecord(shell, speaker, explained, record);
    return;
  }
  const rows = cells.map(({ column, header, cell }) => [
    `${columnLetters(column)}${place.line}`,
    cut(header, TITLE_WIDTH),
    cut(cell, 2 * CELL_WIDTH),
  ]);
  put(shell, table(['explain.cell', 'import.column', 'explain.in_file'].map(shellWords(shell)), rows));
}

const shellWords =
  (shell: Shell) =>
  (code: string): string =>
    shell.t(code);

function printRecord(
  shell: Shell,
  speaker: Speaker,
  { place, cells }: ExplainedRow,
  { trace, isOther, fate }: ExplainedRecord,
): void {
  if (isOther) put(shell, shell.colors.yellow(shell.t('explain.other')), '');
  const address = (column: number): string => `${columnLetters(column)}${place.line}`;
  const traced = new Map(trace.cells.map((one) => [one.column, one]));
  const beside = cells.filter(({ column }) => !traced.has(column));
  const rows = [
    ...trace.cells.map(({ column, header, field, cell, values }) => [
      address(column),
      cut(header, TITLE_WIDTH),
      cut(cell, CELL_WIDTH),
      fedText(shell, speaker, field),
      cut(valuesText(speaker, field, values), CELL_WIDTH),
    ]),
    ...beside.map(({ column, cell }) => [
      address(column),
      '',
      cut(cell, CELL_WIDTH),
      fedText(shell, speaker, ''),
      '',
    ]),
  ];
  const titles = ['explain.cell', 'import.column', 'explain.in_file', 'import.field', 'explain.value'];
  put(shell, table(titles.map(shellWords(shell)), rows));
  const noted = trace.cells.filter(hasNotes);
  if (noted.length + trace.findings.length + trace.made.length > 0) head(shell, 'explain.happened');
  for (const cell of noted) {
    put(shell, `${address(cell.column)} ${cut(cell.header, TITLE_WIDTH)}`);
    printCell(shell, speaker, cell);
  }
  for (const { field, values } of trace.made)
    put(
      shell,
      shell.t('explain.made', { title: speaker.title(field), value: valuesText(speaker, field, values) }),
    );
  for (const finding of trace.findings) put(shell, findingText(shell, speaker, finding));
  if (fate === undefined) put(shell, `\n${shell.t('explain.no_customer')}`, '');
  else printFate(shell, speaker, fate);
}

/** Columns that say by their own title what they are need no reason. */
const PLAIN = new Set(['dictionary.why_title', 'dictionary.carried_unknown']);

function hasNotes({ why, inherited, takenFrom, changes, findings, spills, options }: TracedCell): boolean {
  if (!PLAIN.has(why.code) || takenFrom !== undefined) return true;
  return inherited === true || changes.length + findings.length + spills.length + options.length > 0;
}

function printCell(shell: Shell, speaker: Speaker, cell: TracedCell): void {
  const indent = '    ';
  if (!PLAIN.has(cell.why.code))
    put(shell, shell.t('explain.column', { why: speaker.say(cell.why) }), indent);
  if (cell.takenFrom !== undefined)
    put(shell, shell.t('explain.taken_over', { line: cell.takenFrom }), indent);
  if (cell.inherited) put(shell, shell.t('explain.inherited'), indent);
  for (const option of cell.options) put(shell, optionText(shell, speaker, option), indent);
  for (const change of cell.changes) put(shell, changeText(shell, speaker, change), indent);
  for (const spill of cell.spills) printSpill(shell, speaker, cell, spill);
  for (const finding of cell.findings) put(shell, findingText(shell, speaker, finding), indent);
}

function changeText(shell: Shell, speaker: Speaker, { field, code, before, after, params }: Change): string {
  const why = speaker.say({ code, params: { field, ...params } });
  return shell.t('explain.change', { before: oneLine(before), after: oneLine(after), why });
}

/** With its line breaks to be seen: where only these were altered, both would look the same. */
function oneLine(text: string): string {
  return cut(text.replace(/\r\n?|\n/g, '↵'), CELL_WIDTH);
}

function findingText(shell: Shell, speaker: Speaker, { field, code, before, params }: Finding): string {
  const said = aboutField(speaker, field, speaker.say({ code, params: { field, ...params } }));
  const quoted = before === '' || said.includes(`“${before}”`);
  return shell.colors.yellow(
    quoted
      ? shell.t('explain.finding', { said })
      : shell.t('explain.finding_cell', { said, cell: cut(before, CELL_WIDTH) }),
  );
}

function printSpill(shell: Shell, speaker: Speaker, { field: from }: TracedCell, spill: TracedSpill): void {
  const { text, field, changes, findings } = spill;
  const shown = cut(text, CELL_WIDTH);
  const moved = changes.find(({ code }) => code === 'clean.moved');
  if (moved !== undefined && field !== undefined) {
    const params = { text: shown, title: speaker.title(field), value: cut(moved.after, CELL_WIDTH) };
    put(shell, shell.t('explain.moved', params), '    ');
  } else if (findings.length === 0) {
    put(shell, shell.t('explain.known', { text: shown, title: speaker.title(from) }), '    ');
  }
  for (const finding of findings) put(shell, findingText(shell, speaker, finding), '    ');
}

const optionValue = (shell: Shell, value: OptionValue): string =>
  (typeof value === 'object' ? listed(value, shell.lang) : String(value)) || shell.t('reclean.no_value');

function optionText(shell: Shell, speaker: Speaker, { name, value, instead, from }: TracedOption): string {
  const params = { name, value: optionValue(shell, value), instead: optionValue(shell, instead) };
  if (from === 'column') return shell.t('explain.option_column', params);
  const given = { title: speaker.title(from.field), text: cut(from.text, CELL_WIDTH) };
  return shell.t('explain.option_row', { ...params, ...given });
}

function printFate(shell: Shell, speaker: Speaker, { customer, records, isStale, values }: RecordFate): void {
  head(shell, records === 1 ? 'explain.alone' : 'explain.customer', { customer, records });
  if (isStale) put(shell, shell.colors.yellow(shell.t('explain.stale')), '');
  const rows = values.map((one) => [
    speaker.title(one.field),
    cut(speaker.show(one.field, one.value), CELL_WIDTH),
    records === 1 && one.fate === 'kept'
      ? ofContact(shell, one, shell.t('explain.kept_alone'))
      : fateText(shell, speaker, one),
  ]);
  put(shell, table(['import.field', 'explain.value', 'explain.fate'].map(shellWords(shell)), rows));
}

function fateText(shell: Shell, speaker: Speaker, one: ValueFate): string {
  const { field, fate, rule = '', instead = [], from = [] } = one;
  const said = shell.t(`explain.fate_${fate}`, {
    rule: ruleText(speaker, rule),
    instead: cut(valuesText(speaker, field, instead), CELL_WIDTH) || shell.t('reclean.no_value'),
    places: from.map((place) => placeText(speaker, place)),
  });
  return ofContact(shell, one, said);
}

function ofContact(shell: Shell, { contact = '' }: ValueFate, said: string): string {
  return contact === '' ? said : shell.t('explain.of_contact', { said, contact });
}
