import type { Speaker } from '../i18n/speaker.js';
import type { Evaluation, Misjudged, MisjudgedPairs, MissCause, WrongCause } from '../model/evaluation.js';
import {
  bandOf,
  causeText,
  exact,
  examinedTexts,
  fieldsOf,
  metText,
  probabilityText,
  reviewedText,
  STRATUM_HEADS,
  sampleTexts,
  scoreTexts,
  stratumCells,
  truthText,
  valuesText,
  word,
} from '../report/evaluation/phrases.js';
import { percent, signed, thousands } from '../report/figures.js';
import { evidenceText, fieldsText, placeText } from '../report/phrases.js';
import type { Shell } from './shell.js';
import { table } from './table.js';

/* An evaluation for the terminal. */

/** Columns that the longest bar takes. */
const BAR = 20;

export function printEvaluation(
  shell: Shell,
  speaker: Speaker,
  evaluation: Evaluation,
  order: readonly string[],
): void {
  const { bold } = shell.colors;
  const { pairs, bcubed } = evaluation;
  for (const text of truthText(speaker, evaluation)) shell.print(text);
  const shown = (scores: typeof bcubed) => {
    const [precision = '', recall = '', f1 = ''] = scoreTexts(scores);
    return { precision, recall, f1 };
  };
  const counts = { found: thousands(pairs.found), true: thousands(pairs.true) };
  shell.print(shell.t('evaluate.pairs', { ...shown(pairs), ...counts }));
  shell.print(shell.t('evaluate.bcubed', shown(bcubed)));
  const reviewed = reviewedText(speaker, evaluation);
  if (reviewed !== undefined) shell.print(reviewed);
  printSample(shell, speaker, evaluation);
  const heading = (code: string): void => {
    shell.print();
    shell.print(bold(word(speaker, code)));
  };
  heading('thresholds');
  shell.print(thresholdTable(speaker, evaluation));
  heading('blocking');
  printBlocking(shell, speaker, evaluation);
  heading('missed');
  printMisjudged(shell, speaker, evaluation.missed, order);
  heading('wrong');
  printMisjudged(shell, speaker, evaluation.wrong, order);
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function thresholdTable(speaker: Speaker, evaluation: Evaluation): string {
  const heads = ['from', 'found', 'precision', 'recall', 'f1'].map((code) => word(speaker, code));
  const rows = evaluation.thresholds.map((row) => {
    const band = bandOf(evaluation, row.probability);
    const from = `${probabilityText(row.probability)}${band === undefined ? '' : ` (${band})`}`;
    const [precision = '', recall = '', f1 = ''] = scoreTexts(row);
    const drawn = (share: number, text: string): string => `${bar(share)} ${text}`;
    return [from, thousands(row.found), drawn(row.precision, precision), drawn(row.recall, recall), f1];
  });
  return table(heads, rows);
}

function printBlocking(shell: Shell, speaker: Speaker, { blocking }: Evaluation): void {
  shell.print(word(speaker, 'blocking_about', { true: thousands(blocking.true), any: exact(blocking.any) }));
  if (blocking.examined < blocking.true) {
    const counts = { examined: thousands(blocking.examined), count: thousands(blocking.true) };
    shell.print(word(speaker, 'examined', counts));
  }
  const heads = ['key_fields', 'key_share', 'key_alone'].map((code) => word(speaker, code));
  const rows = blocking.keys.map(({ fields, share, alone }) => [
    fieldsText(speaker, fields),
    exact(share),
    exact(alone),
  ]);
  if (rows.length > 0) shell.print(table(heads, rows));
}

export function printSample(shell: Shell, speaker: Speaker, { sample }: Pick<Evaluation, 'sample'>): void {
  if (sample === undefined) return;
  shell.print();
  shell.print(shell.colors.bold(word(speaker, 'sample')));
  for (const text of sampleTexts(speaker, sample)) shell.print(text);
  const rows = sample.strata.map((stratum) => stratumCells(speaker, stratum));
  shell.print(
    table(
      STRATUM_HEADS.map((code) => word(speaker, code)),
      rows,
    ),
  );
}

function printMisjudged<Cause extends MissCause | WrongCause>(
  shell: Shell,
  speaker: Speaker,
  pairs: MisjudgedPairs<Cause>,
  order: readonly string[],
): void {
  const { count, causes, pairs: listed } = pairs;
  if (count === 0) {
    shell.print(word(speaker, 'none_missed'));
    return;
  }
  for (const one of causes) {
    const counted = thousands(one.count).padStart(7);
    shell.print(shell.t('evaluate.count_line', { count: counted, cause: causeText(speaker, one.cause) }));
  }
  for (const text of examinedTexts(speaker, pairs)) shell.print(text);
  if (listed.length < count) {
    const counts = { shown: thousands(listed.length), count: thousands(count) };
    shell.print(word(speaker, 'listed', counts));
  }
  for (const pair of listed) printPair(shell, speaker, pair, order);
}

function printPair(shell: Shell, speaker: Speaker, pair: Misjudged, order: readonly string[]): void {
  const { a, b, cause, why, evidence } = pair;
  shell.print();
  const head = { a: a.record, b: b.record, percent: percent(pair.probability) };
  shell.print(shell.colors.bold(word(speaker, 'pair', head)));
  shell.print(`  ${shell.colors.yellow(causeText(speaker, cause))}`);
  if (why !== undefined) shell.print(`  ${speaker.say(why)}`);
  const rows = fieldsOf(a.values, b.values, order).map((field) => [
    speaker.title(field),
    valuesText(speaker, a.values, field),
    valuesText(speaker, b.values, field),
  ]);
  shell.print(table(['', placeText(speaker, a.place), placeText(speaker, b.place)], rows));
  for (const one of evidence) {
    shell.print(`  ${signed(one.bits).padStart(6)}  ${evidenceText(speaker, one)}`);
  }
  const met = metText(speaker, pair);
  if (met !== undefined) shell.print(`  ${met}`);
}
