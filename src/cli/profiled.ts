import { listedApart } from '../i18n/list.js';
import type { Speaker } from '../i18n/speaker.js';
import type { ColumnProfile, Profile, TableProfile } from '../model/profile.js';
import { percent, thousands } from '../report/figures.js';
import {
  countText,
  distinctText,
  elsewhereRemarks,
  fieldText,
  leadText,
  oneLine,
  placeOf,
  type Remark,
  remarksOn,
  sharedText,
  tableCounts,
  valueText,
  word,
} from '../report/profile/remarks.js';
import { cut, table, widthOf, wrapped } from './table.js';

/* A profile as text for the terminal. */

export interface Look {
  /** In columns of the terminal; a Chinese character takes two. */
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** Everything about each column, instead of a line each and what is worth a look. */
  readonly whole: boolean;
}

/** Cells shown of one remark, and values shared by many customers shown of one field. */
const CELLS = 2;
const SHARED = 5;

/** How wide the columns of the overview may be, from a wide screen to a narrow one. */
const WIDTHS = [
  { header: 20, field: 18, pattern: 28, common: 26 },
  { header: 16, field: 16, pattern: 20, common: 18 },
  { header: 14, field: 14, pattern: 14, common: 12 },
] as const;

interface Pen {
  readonly speaker: Speaker;
  readonly look: Look;
  readonly lines: string[];
}

export function profileText(profile: Profile, speaker: Speaker, look: Look): string {
  const pen: Pen = { speaker, look, lines: [] };
  put(pen, 0, leadText(speaker, profile));
  for (const { why } of profile.refused) put(pen, 0, speaker.say(why));
  for (const { name, notes } of profile.sources)
    for (const note of notes) put(pen, 0, `${name}${word(speaker, 'colon')}${speaker.say(note)}`);
  for (const one of profile.tables) printTable(pen, one);
  printShared(pen, profile);
  if (!look.whole) {
    pen.lines.push('', look.dim(word(speaker, 'about_patterns')), look.dim(word(speaker, 'more_in_page')));
  }
  return `${pen.lines.join('\n')}\n`;
}

/** A text over several lines, all of them indented. */
function put({ look, lines }: Pen, indent: number, text: string): void {
  for (const line of wrapped(text, look.width - indent)) lines.push(' '.repeat(indent) + line);
}

/** A text behind a sign, further lines under the text. */
function hang({ look, lines }: Pen, start: string, text: string): void {
  const indent = widthOf(start);
  for (const [index, line] of wrapped(text, look.width - indent).entries())
    lines.push((index === 0 ? start : ' '.repeat(indent)) + line);
}

function printTable(pen: Pen, one: TableProfile): void {
  const { speaker, look } = pen;
  pen.lines.push(
    '',
    look.bold(
      word(speaker, 'table_line', { place: placeOf(speaker, one), counts: tableCounts(speaker, one) }),
    ),
  );
  if (one.records === 0) {
    put(pen, 2, word(speaker, 'no_records'));
    return;
  }
  if (look.whole) {
    for (const column of one.columns) printColumn(pen, one, column);
    return;
  }
  pen.lines.push(...overview(pen, one));
  printNotes(pen, one);
}

/** The columns of a table, one line each; on a narrow screen whole columns are left out rather than lines broken. */
function overview(pen: Pen, one: TableProfile): string[] {
  const heads = ['column', 'field', 'filled', 'distinct', 'usual_pattern', 'common'];
  const head = heads.map((code) => word(pen.speaker, code));
  for (const kept of [heads.length, heads.length - 1, heads.length - 2]) {
    for (const widths of WIDTHS) {
      const rows = one.columns.map((column) => columnLine(pen, one, column, widths).slice(0, kept));
      const lines = table(head.slice(0, kept), rows).split('\n');
      if (lines.every((line) => widthOf(line) <= pen.look.width) || kept === 4) return lines;
    }
  }
  return [];
}

function columnLine(
  { speaker }: Pen,
  { records }: TableProfile,
  column: ColumnProfile,
  widths: (typeof WIDTHS)[number],
): string[] {
  const { header, filled, distinct, patterns, common } = column;
  const [usual] = patterns;
  const [most] = common;
  return [
    cut(header, widths.header),
    cut(fieldText(speaker, column), widths.field),
    percent(records === 0 ? 0 : filled / records),
    distinctText(speaker, distinct),
    usual === undefined ? '' : `${cut(usual.pattern, widths.pattern)}  ${percent(usual.count / filled)}`,
    most === undefined ? '' : cut(valueText(speaker, most), widths.common),
  ];
}

function printNotes(pen: Pen, one: TableProfile): void {
  const { speaker, look } = pen;
  const groups: [string, Remark[]][] = one.columns.map((column) => [
    column.header,
    remarksOn(speaker, column),
  ]);
  groups.push([word(speaker, 'elsewhere'), elsewhereRemarks(speaker, one)]);
  const told = groups.filter(([, remarks]) => remarks.length > 0);
  if (told.length === 0) return;
  pen.lines.push('', `  ${look.bold(word(speaker, 'notes'))}`);
  for (const [header, remarks] of told) {
    put(pen, 2, oneLine(header));
    for (const remark of remarks) printRemark(pen, remark, CELLS);
  }
}

function printRemark(pen: Pen, { said, cells }: Remark, most: number): void {
  hang(pen, '    - ', said);
  const shown = cells.slice(0, most).map((cell) => cut(cell, Math.max(40, pen.look.width * 0.6)));
  if (cells.length > most) shown.push('…');
  if (shown.length > 0)
    for (const line of wrapped(listedApart(shown, pen.speaker.lang), pen.look.width - 6))
      pen.lines.push(pen.look.dim(`      ${line}`));
}

/** Everything about one column. */
function printColumn(pen: Pen, { records }: TableProfile, column: ColumnProfile): void {
  const { speaker, look } = pen;
  const { header, filled, distinct, patterns, otherPatterns, common, shortest, longest, range } = column;
  const colon = word(speaker, 'colon');
  const type = speaker.say({ code: `type.${column.type}` });
  pen.lines.push('', `  ${look.bold(oneLine(header))}`);
  const hidden = column.hidden ? [word(speaker, 'hidden')] : [];
  put(pen, 4, [fieldText(speaker, column), type, speaker.say(column.why), ...hidden].join(' · '));
  const share = percent(records === 0 ? 0 : filled / records);
  put(pen, 4, word(speaker, 'filled_of', { filled: thousands(filled), records: thousands(records), share }));
  put(pen, 4, `${word(speaker, 'distinct')}${colon}${distinctText(speaker, distinct)}`);
  if (range !== undefined) {
    const { least, most, quartiles } = range;
    const [from, middle, to] = quartiles;
    const ends = { least: least.text, leastLine: least.line, most: most.text, mostLine: most.line };
    put(pen, 4, `${word(speaker, 'range')}${colon}${word(speaker, 'range_line', ends)}`);
    put(pen, 6, word(speaker, 'quartiles', { from, middle, to }));
  }
  if (patterns.length > 0) {
    put(pen, 4, word(speaker, 'patterns'));
    const rows = patterns.map((one) => [one.pattern, thousands(one.count), percent(one.count / filled)]);
    if (otherPatterns > 0)
      rows.push([word(speaker, 'other_patterns'), thousands(otherPatterns), percent(otherPatterns / filled)]);
    printRows(pen, rows);
  }
  if (common.length > 0) {
    put(pen, 4, word(speaker, 'common'));
    printRows(
      pen,
      common.map((one) => [oneLine(one.text), countText(speaker, one), percent(one.count / filled)]),
    );
  } else if (filled > 1) put(pen, 4, word(speaker, 'all_different'));
  if (shortest !== undefined && longest !== undefined && shortest.length !== longest.length) {
    put(pen, 4, word(speaker, 'lengths'));
    for (const { length, line, text } of [shortest, longest])
      put(pen, 6, word(speaker, 'length', { length, line, text: oneLine(text) }));
  }
  for (const remark of remarksOn(speaker, column)) printRemark(pen, remark, 20);
}

/** Texts with figures behind them, lined up. */
function printRows({ look, lines }: Pen, rows: readonly (readonly string[])[]): void {
  const shown = rows.map(([text = '', ...figures]) => [cut(text, Math.max(20, look.width - 40)), ...figures]);
  for (const line of table([], shown).split('\n')) lines.push(`    ${line}`);
}

function printShared(pen: Pen, { fields }: Profile): void {
  const { speaker, look } = pen;
  const found = fields.filter(({ shared }) => shared.length > 0);
  if (found.length === 0) return;
  pen.lines.push('', look.bold(word(speaker, 'shared')));
  put(pen, 0, word(speaker, 'shared_about'));
  for (const { field, shared, sharedCount } of found) {
    put(pen, 2, speaker.title(field));
    for (const one of shared.slice(0, SHARED)) {
      hang(pen, '    - ', sharedText(speaker, one));
      const cells = one.examples.map(({ name, place }) => {
        const where = `${placeOf(speaker, place)} ${word(speaker, 'line', { line: place.line })}`;
        return name === '' ? where : word(speaker, 'value_count', { text: oneLine(name), n: where });
      });
      for (const line of wrapped(listedApart(cells, speaker.lang), look.width - 6))
        pen.lines.push(look.dim(`      ${line}`));
    }
    const more = sharedCount - Math.min(shared.length, SHARED);
    if (more > 0) put(pen, 4, word(speaker, 'and_more', { n: thousands(more) }));
  }
}
