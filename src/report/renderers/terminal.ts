import { Chalk } from 'chalk';
import { listed } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { Merge, MergedField, MergeReport, ReportedFinding, ReportedPair } from '../../model/report.js';
import { EXPORT, REPORT_XLSX, REVIEW, UNDO } from '../commands.js';
import { sampleTexts } from '../evaluation/phrases.js';
import { moment, percent, thousands } from '../figures.js';
import {
  aboutField,
  amount,
  damagedText,
  damageText,
  evidenceText,
  findingTexts,
  keptTexts,
  leadText,
  placeText,
  rowName,
  shown,
  toDoText,
  word,
} from '../phrases.js';
import {
  cell,
  clip,
  hanging,
  heading,
  oneLine,
  type Pen,
  padStart,
  paragraph,
  quoted,
  widest,
} from './terminal-pen.js';

export interface TerminalOptions {
  readonly color: boolean;
  /** In columns of the terminal; a Chinese character takes two. */
  readonly width: number;
}

/** How much of the report fits on a page; the HTML report has the rest. */
const FINDINGS = 6;
const MERGES = 5;
const WAITING = 3;
const REASONS = 3;

/** A page of plain text: the totals, the biggest findings, the first merges, what waits and what to do next. */
export function renderTerminal(report: MergeReport, speaker: Speaker, options: TerminalOptions): string {
  const paint = new Chalk({ level: options.color ? 1 : 0 });
  const pen: Pen = { speaker, paint, width: Math.max(60, options.width), lines: [] };
  pen.lines.push(`${paint.bold(word(speaker, 'title'))}  ${paint.dim(moment(report.madeAt))}`, '');
  paragraph(pen, leadText(speaker, report));
  paragraph(pen, toDoText(speaker, report));
  if (report.sample !== undefined) paragraph(pen, sampleTexts(speaker, report.sample).join(' '));
  pen.lines.push('');
  sources(pen, report);
  totals(pen, report);
  damage(pen, report);
  findings(pen, report);
  merges(pen, report);
  waiting(pen, report);
  next(pen, report);
  return `${pen.lines.join('\n')}\n`;
}

function sources(pen: Pen, { sources }: MergeReport): void {
  heading(pen, word(pen.speaker, 'sources'));
  const names = sources.map((source) =>
    source.encoding === undefined
      ? source.name
      : word(pen.speaker, 'in_brackets', { text: source.name, note: source.encoding }),
  );
  const room = Math.min(widest(names), pen.width - 30);
  for (const [index, source] of sources.entries()) {
    const sheets = amount(pen.speaker, 'n_sheets', source.sheets.length);
    const rows = amount(pen.speaker, 'n_rows', source.rows);
    pen.lines.push(`  ${cell(names[index] ?? '', room)}  ${padStart(sheets, 11)}  ${padStart(rows, 12)}`);
  }
  pen.lines.push('');
}

function totals(pen: Pen, { totals }: MergeReport): void {
  heading(pen, word(pen.speaker, 'totals'));
  const sums: readonly (readonly [string, number, string])[] = [
    ['rows', totals.rows, ''],
    ['rows_aside', totals.aside, '\u2212'],
    ['records', totals.records, '='],
    ['merged_away', totals.mergedAway, '\u2212'],
    ['customers', totals.customers, '='],
  ];
  const labels = sums.map(([code]) => word(pen.speaker, code));
  const room = widest(labels);
  const digits = widest(sums.map(([, n]) => thousands(n)));
  for (const [index, [, n, sign]] of sums.entries()) {
    const text = `  ${sign.padEnd(1)} ${cell(labels[index] ?? '', room)}  ${padStart(thousands(n), digits)}`;
    pen.lines.push(sign === '=' ? pen.paint.bold(text) : text);
  }
  pen.lines.push('');
}

function damage(pen: Pen, report: MergeReport): void {
  if (report.damage.length === 0) return;
  const { speaker } = pen;
  heading(pen, word(speaker, 'damage'));
  for (const one of report.damage.slice(0, FINDINGS)) {
    const title = damageText(speaker, one.kind, 'title');
    const said = `${one.header}${word(speaker, 'colon')}${title}`;
    hanging(pen, `${padStart(thousands(one.count), 6)}  `, said);
    const [example] = one.examples;
    if (example === undefined) continue;
    const text = oneLine(`${one.source}  ${damagedText(speaker, example)}`);
    pen.lines.push(pen.paint.dim(clip(`        ${text}`, pen.width)));
  }
  pen.lines.push('');
}

function findings(pen: Pen, report: MergeReport): void {
  if (report.findings.length === 0) return;
  heading(pen, word(pen.speaker, 'biggest_findings'));
  for (const finding of report.findings.slice(0, FINDINGS)) findingLine(pen, finding);
  pen.lines.push('');
}

function findingLine(pen: Pen, finding: ReportedFinding): void {
  const { speaker } = pen;
  const count = padStart(thousands(finding.count), 6);
  const said = aboutField(speaker, finding.field, findingTexts(speaker, finding)[0] ?? '');
  hanging(pen, `${count}  `, said);
  const example = finding.examples[0];
  if (example === undefined || example.before === '') return;
  const text = `${word(speaker, 'for_example')} ${quoted(example.before)}  ${oneLine(placeText(speaker, example.place))}`;
  pen.lines.push(pen.paint.dim(clip(`        ${text}`, pen.width)));
}

function merges(pen: Pen, report: MergeReport): void {
  const { speaker } = pen;
  if (report.merges.length === 0) {
    pen.lines.push(word(speaker, 'no_merges'), '');
    return;
  }
  const first = report.merges.slice(0, MERGES);
  const all = thousands(report.merges.length);
  heading(
    pen,
    first.length < report.merges.length
      ? word(speaker, 'first_merges', { shown: first.length, all })
      : word(speaker, 'all_merges', { all }),
  );
  for (const merge of first) mergeLines(pen, merge);
}

function mergeLines(pen: Pen, merge: Merge): void {
  const { speaker, paint, width } = pen;
  const count = word(speaker, 'n_merged', { n: merge.members.length + (merge.unlisted ?? 0) });
  pen.lines.push(
    clip(`  ${paint.bold(oneLine(merge.customer))}  ${oneLine(merge.name)}  ${paint.dim(count)}`, width),
  );
  for (const { place } of merge.members)
    pen.lines.push(paint.dim(clip(`    ${oneLine(placeText(speaker, place))}`, width)));
  for (const text of keptTexts(speaker, merge)) hanging(pen, '    ', text);
  for (const field of merge.fields) if (field.lost.length > 0) hanging(pen, '    ', survival(pen, field));
  const contacts = merge.contacts.map(({ name }) => (name === '' ? word(speaker, 'no_name') : oneLine(name)));
  if (contacts.length > 0) {
    const kept = `${word(speaker, 'contacts_kept')}${word(speaker, 'colon')}`;
    hanging(pen, '    ', `${kept}${listed(contacts, speaker.lang)}`);
  }
  pen.lines.push('');
}

/** `Company: ABC Ltd. (not used: ABC)` */
function survival(pen: Pen, field: MergedField): string {
  const { speaker } = pen;
  const colon = word(speaker, 'colon');
  const kept =
    listed(shown(speaker, field.field, field.values).map(oneLine), speaker.lang) || word(speaker, 'none');
  const lost = listed(
    field.lost.map(({ value }) => oneLine(speaker.show(field.field, value))),
    speaker.lang,
  );
  return `${speaker.title(field.field)}${colon}${kept}  [${word(speaker, 'lost')}${colon}${lost}]`;
}

function waiting(pen: Pen, report: MergeReport): void {
  const { speaker } = pen;
  if (report.waiting.length === 0) {
    pen.lines.push(word(speaker, 'no_waiting'), '');
    return;
  }
  const first = report.waiting.slice(0, WAITING);
  const all = thousands(report.waiting.length);
  heading(
    pen,
    first.length < report.waiting.length
      ? word(speaker, 'likeliest_waiting', { shown: first.length, all })
      : word(speaker, 'all_waiting', { all }),
  );
  for (const pair of first) waitingLines(pen, pair, report);
}

function waitingLines(pen: Pen, pair: ReportedPair, report: MergeReport): void {
  const { speaker, paint, width } = pen;
  const chance = percent(pair.probability);
  for (const [index, { values, place }] of [pair.a, pair.b].entries()) {
    const name = oneLine(rowName(speaker, report, values));
    const start = `  ${index === 0 ? paint.bold(cell(chance, 7)) : cell('', 7)}`;
    pen.lines.push(clip(`${start}${name}  ${paint.dim(oneLine(placeText(speaker, place)))}`, width));
  }
  for (const evidence of pair.evidence.slice(0, REASONS)) {
    const mark = evidence.bits < 0 ? paint.yellow('\u2212') : paint.green('+');
    hanging(pen, `         ${mark} `, evidenceText(speaker, evidence));
  }
  if (pair.veto !== undefined) {
    hanging(pen, '         ! ', `${word(speaker, 'veto')}${word(speaker, 'colon')}${speaker.say(pair.veto)}`);
  }
  pen.lines.push('');
}

function next(pen: Pen, report: MergeReport): void {
  heading(pen, word(pen.speaker, 'next'));
  const steps = [
    ...(report.waiting.length > 0 ? ([[REVIEW, 'next_review']] as const) : []),
    [EXPORT, 'next_export'],
    [REPORT_XLSX, 'next_report'],
    [UNDO, 'next_undo'],
  ] as const;
  const room = widest(steps.map(([command]) => command));
  for (const [command, code] of steps) {
    hanging(pen, `  ${pen.paint.bold(cell(command, room))}  `, word(pen.speaker, code));
  }
}
