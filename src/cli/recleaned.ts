import { listedApart } from '../i18n/list.js';
import type { Speaker } from '../i18n/speaker.js';
import { EXTRA } from '../model/record.js';
import { aboutField, placeText } from '../report/phrases.js';
import type { ChangedForm } from '../steps/changed-forms.js';
import type { ChangedColumn, ChangedField, ChangedFinding, Recleaning } from '../steps/recleaning.js';
import type { Shell } from './shell.js';
import { cut, table } from './table.js';

/* What cleaning anew changes, for a person. */

const TITLE_WIDTH = 26;
const VALUE_WIDTH = 32;
const CELL_WIDTH = 40;

function put(shell: Shell, text: string): void {
  for (const line of text.split('\n')) shell.print(`  ${line}`.trimEnd());
}

function head(shell: Shell, line: string): void {
  shell.print();
  shell.print(shell.colors.bold(line));
}

/** A field by its title; a column carried along as what it is. */
export function fedText(shell: Shell, speaker: Speaker, field: string): string {
  if (field === '') return shell.t('reclean.nothing_fed');
  return field.startsWith(EXTRA) ? shell.t('import.carried') : speaker.title(field);
}

function printColumns(shell: Shell, speaker: Speaker, columns: readonly ChangedColumn[]): void {
  if (columns.length === 0) return;
  head(shell, shell.t('reclean.columns', { n: columns.length }));
  const rows = columns.map(({ source, sheet, header, before, after, why }) => [
    cut(header, TITLE_WIDTH),
    cut(shell.t('reclean.table', { source, sheet }), CELL_WIDTH),
    fedText(shell, speaker, before),
    fedText(shell, speaker, after),
    speaker.say(why),
  ]);
  const titles = ['import.column', 'reclean.where', 'reclean.before', 'reclean.now', 'import.why'];
  put(
    shell,
    table(
      titles.map((code) => shell.t(code)),
      rows,
    ),
  );
}

function valuesText(speaker: Speaker, field: string, values: readonly string[]): string {
  return cut(
    listedApart(
      values.map((value) => speaker.show(field, value)),
      speaker.lang,
    ),
    VALUE_WIDTH,
  );
}

function exampleText(shell: Shell, speaker: Speaker, { field, examples }: ChangedField): string {
  const shown = examples.find(({ before, after }) => before.length > 0 && after.length > 0) ?? examples[0];
  if (shown === undefined) return '';
  const [before, after] = [shown.before, shown.after].map((values) => valuesText(speaker, field, values));
  const place = placeText(speaker, shown.place);
  return shell.t('reclean.example', {
    place,
    before: before || shell.t('reclean.no_value'),
    after: after || shell.t('reclean.no_value'),
  });
}

function printFields(shell: Shell, speaker: Speaker, fields: readonly ChangedField[]): void {
  if (fields.length === 0) return;
  head(shell, shell.t('reclean.values'));
  const rows = fields.map((one) => [
    cut(speaker.title(one.field), TITLE_WIDTH),
    String(one.changed),
    String(one.added),
    String(one.gone),
    exampleText(shell, speaker, one),
  ]);
  const titles = ['import.field', 'reclean.changed', 'reclean.added', 'reclean.gone', 'reclean.for_example'];
  put(
    shell,
    table(
      titles.map((code) => shell.t(code)),
      rows,
    ),
  );
}

function printFindings(
  shell: Shell,
  speaker: Speaker,
  code: string,
  findings: readonly ChangedFinding[],
): void {
  if (findings.length === 0) return;
  head(shell, shell.t(code, { n: findings.reduce((sum, { count }) => sum + count, 0) }));
  for (const { field, code: finding, count, examples } of findings) {
    const [first] = examples;
    const said = speaker.say({ code: finding, params: { field, ...first?.params } });
    put(shell, `${String(count).padStart(5)}  ${aboutField(speaker, field, said)}`);
    if (first === undefined) continue;
    const params = { place: placeText(speaker, first.place), cell: cut(first.before, CELL_WIDTH) };
    put(shell, `       ${shell.t(first.before === '' ? 'reclean.at' : 'reclean.at_cell', params)}`);
  }
}

function printCorrections(shell: Shell, speaker: Speaker, found: Recleaning['corrections']): void {
  if (found.length === 0) return;
  head(shell, shell.t('reclean.corrections'));
  const rows = found.map(({ field, added, gone, example }) => [
    cut(speaker.title(field), TITLE_WIDTH),
    String(added),
    String(gone),
    shell.t('reclean.example', {
      place: placeText(speaker, example.place),
      before: cut(example.before, VALUE_WIDTH),
      after: cut(example.after, VALUE_WIDTH),
    }),
  ]);
  const titles = ['import.field', 'reclean.added', 'reclean.gone', 'reclean.for_example'];
  put(
    shell,
    table(
      titles.map((code) => shell.t(code)),
      rows,
    ),
  );
}

/** What is only shown and exported in another form. */
export function printForms(shell: Shell, speaker: Speaker, forms: readonly ChangedForm[]): void {
  if (forms.length === 0) return;
  head(shell, shell.t('reclean.forms'));
  const rows = forms.map(({ field, records, example }) => [
    cut(speaker.title(field), TITLE_WIDTH),
    String(records),
    `${cut(example.before, VALUE_WIDTH)} → ${cut(example.after, VALUE_WIDTH)}`,
  ]);
  const titles = ['import.field', 'reclean.changed', 'reclean.for_example'];
  put(
    shell,
    table(
      titles.map((code) => shell.t(code)),
      rows,
    ),
  );
}

/** What is something else now, without the totals. */
export function printRecleaning(shell: Shell, speaker: Speaker, found: Recleaning): void {
  const { fields, findingsGone, findingsNew, columns, corrections, became, leftOut, damaged } = found;
  if (became > 0) shell.print(shell.t('reclean.became', { n: became }));
  for (const { reason, count } of leftOut)
    shell.print(shell.t('reclean.left_out', { n: count, reason: speaker.say(reason) }));
  printColumns(shell, speaker, columns);
  printFields(shell, speaker, fields);
  printFindings(shell, speaker, 'reclean.findings_gone', findingsGone);
  printFindings(shell, speaker, 'reclean.findings_new', findingsNew);
  printCorrections(shell, speaker, corrections);
  if (damaged > 0) shell.print(shell.t('reclean.damaged', { n: damaged }));
}

/** Whether cleaning anew makes anything else of the store. */
export function isNothing({ changed, columns, damaged }: Recleaning): boolean {
  return changed === 0 && columns.length === 0 && damaged === 0;
}
