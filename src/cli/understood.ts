import { listedApart } from '../i18n/list.js';
import type { Speaker } from '../i18n/speaker.js';
import { EXTRA } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { ImportedSheet } from '../steps/import.js';
import { sayNamed } from './question.js';
import type { Shell } from './shell.js';
import { cut, table, widthOf, wrapped } from './table.js';

/* What was understood of a sheet, for a person to check before anything is written. */

/** Narrower than this nothing can be read, wider nobody reads across. */
const NARROWEST = 60;
const WIDEST = 140;
const INDENT = '  ';
const GAP = 2;

function widthFor(shell: Shell): number {
  return Math.min(WIDEST, Math.max(NARROWEST, shell.world.stdout.columns - 1)) - INDENT.length;
}

function put(shell: Shell, text: string): void {
  for (const line of text.split('\n')) shell.print(`${INDENT}${line}`.trimEnd());
}

/** The widest of the texts, up to a bound. */
function widest(texts: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...texts.map(widthOf)));
}

const TITLE_WIDTH = 24;
const FIELD_WIDTH = 34;
const LEAST_WHY = 16;

/** Reasons in a few words, where the field beside them says the rest. */
const SHORT: Readonly<Record<string, string>> = {
  'dictionary.why_title': 'why.title',
  'dictionary.why_part': 'why.part',
  'dictionary.why_content': 'why.content',
  'dictionary.why_told': 'why.told',
  'dictionary.carried_told': 'why.told',
  'dictionary.carried_unknown': 'why.unknown',
  'dictionary.carried_taken': 'why.taken',
};

function reasonOf(shell: Shell, speaker: Speaker, why: Message): string {
  const code = SHORT[why.code];
  return code === undefined ? speaker.say(why) : sayNamed(shell, speaker, { ...why, code });
}

/** Titles are cut; what a field is called and why is worth several lines. */
function lines(text: string, index: number, width: number): string {
  return index === 0 ? cut(text, width) : wrapped(text, width).join('\n');
}

/** The columns of a sheet with the fields they feed, and why. */
export function printColumns(shell: Shell, speaker: Speaker, { columns }: ImportedSheet): void {
  const rows = columns.map(({ header, field, why, hidden }) => [
    hidden ? shell.t('import.hidden_column', { column: header }) : header,
    field.startsWith(EXTRA)
      ? shell.t('import.carried')
      : shell.t('ask.field', { title: speaker.title(field), name: field }),
    reasonOf(shell, speaker, why),
  ]);
  const head = [shell.t('import.column'), shell.t('import.field'), shell.t('import.why')];
  const at = (index: number): string[] => [head, ...rows].map((row) => row[index] ?? '');
  const width = widthFor(shell);
  const title = widest(at(0), TITLE_WIDTH);
  const field = widest(at(1), Math.min(FIELD_WIDTH, width - title - LEAST_WHY - GAP * 3));
  const widths = [title, field, width - title - field - GAP * 3];
  put(
    shell,
    table(
      head,
      rows.map((row) => row.map((text, index) => lines(text, index, widths[index] ?? 0))),
    ),
  );
}

const FIRST_ROWS = 3;
const CELL_WIDTH = 20;

/** The first rows as they were understood, under the titles of the fields; as many columns as there is room for. */
export function printFirstRows(shell: Shell, speaker: Speaker, { first, columns }: ImportedSheet): void {
  const shown = first.slice(0, FIRST_ROWS);
  if (shown.length === 0) return;
  const fields = columns.map(({ field }) => field);
  const others = shown.flatMap(({ values }) => Object.keys(values));
  const text = (row: (typeof shown)[number], field: string): string =>
    listedApart(
      (row.values[field] ?? []).map((value) => speaker.show(field, value)),
      speaker.lang,
    );
  const known = (field: string): number => Number(field.startsWith(EXTRA));
  const filled = [...new Set([...fields, ...others])]
    .filter((field) => shown.some((row) => text(row, field) !== ''))
    .sort((a, b) => known(a) - known(b));
  const line = shell.t('import.line');
  let room = widthFor(shell) - widest([line, ...shown.map(({ row }) => String(row.line))], CELL_WIDTH) - GAP;
  const kept: { title: string; cells: string[] }[] = [];
  for (const field of filled) {
    const title = cut(speaker.title(field), CELL_WIDTH);
    const cells = shown.map((row) => cut(text(row, field), CELL_WIDTH));
    room -= widest([title, ...cells], CELL_WIDTH) + GAP;
    if (room < 0) break;
    kept.push({ title, cells });
  }
  const rows = shown.map(({ row }, i) => [String(row.line), ...kept.map(({ cells }) => cells[i] ?? '')]);
  const left = filled.length - kept.length;
  shell.print();
  put(
    shell,
    `${INDENT}${shell.t(left === 0 ? 'import.first' : 'import.first_some', { count: shown.length, left })}`,
  );
  put(shell, table([line, ...kept.map(({ title }) => title)], rows));
}
