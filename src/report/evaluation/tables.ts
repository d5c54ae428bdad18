import type { Speaker } from '../../i18n/speaker.js';
import type { Evaluation, Misjudged } from '../../model/evaluation.js';
import type { OutColumn, OutTable } from '../../model/table.js';
import { evidenceText, fieldsText, placeText, word as reportWord } from '../phrases.js';
import { causeText, fieldsOf, STRATUM_HEADS, scoreTexts, stratumCells, valuesText, word } from './phrases.js';

const column = (title: string, width: number, text = true): OutColumn => ({ title, text, width });

/** A share in percent, to be sorted and reckoned with. */
const points = (share: number): number => Math.round(share * 1e6) / 1e4;

/** The evaluation as the sheets of a workbook. `order`: the dictionary's fields. */
export function evaluationTables(
  evaluation: Evaluation,
  speaker: Speaker,
  order: readonly string[],
): OutTable[] {
  return [
    summary(evaluation, speaker),
    thresholds(evaluation, speaker),
    misjudgedTable(evaluation, speaker, order),
    blocking(evaluation, speaker),
    ...(evaluation.sample === undefined ? [] : [sampleTable(evaluation.sample, speaker)]),
  ];
}

function summary({ pairs, bcubed, reviewed }: Evaluation, speaker: Speaker): OutTable {
  const heads = ['precision', 'recall', 'f1'] as const;
  const line = (title: string, scores: Parameters<typeof scoreTexts>[0]) => [title, ...scoreTexts(scores)];
  return {
    name: word(speaker, 'table_summary'),
    columns: [column(word(speaker, 'score'), 28), ...heads.map((head) => column(word(speaker, head), 14))],
    rows: () => [
      line(word(speaker, 'pairs'), pairs),
      line(word(speaker, 'bcubed'), bcubed),
      line(reportWord(speaker, 'waiting'), reviewed),
    ],
  };
}

function thresholds(evaluation: Evaluation, speaker: Speaker): OutTable {
  const heads = ['probability', 'bits', 'found', 'precision', 'recall', 'f1'] as const;
  return {
    name: word(speaker, 'table_thresholds'),
    columns: heads.map((head) => column(word(speaker, head), 14, false)),
    rows: () =>
      evaluation.thresholds.map((row) => [
        row.probability,
        Math.round(row.bits * 100) / 100,
        row.found,
        points(row.precision),
        points(row.recall),
        points(row.f1),
      ]),
  };
}

function blocking({ blocking: { keys } }: Evaluation, speaker: Speaker): OutTable {
  return {
    name: word(speaker, 'table_blocking'),
    columns: [
      column(word(speaker, 'key_fields'), 40),
      column(word(speaker, 'key_share'), 14, false),
      column(word(speaker, 'key_alone'), 14, false),
    ],
    rows: () =>
      keys.map(({ fields, share, alone }) => [fieldsText(speaker, fields), points(share), points(alone)]),
  };
}

export function sampleTable(sample: NonNullable<Evaluation['sample']>, speaker: Speaker): OutTable {
  return {
    name: word(speaker, 'sample'),
    columns: STRATUM_HEADS.map((head) => column(word(speaker, head), 20)),
    rows: () => sample.strata.map((stratum) => stratumCells(speaker, stratum)),
  };
}

/** Missed and wrong pairs, one line each, both records' values side by side. */
export function misjudgedTable(
  { missed, wrong }: Evaluation,
  speaker: Speaker,
  order: readonly string[],
): OutTable {
  const all: [string, Misjudged][] = [
    ...missed.pairs.map((pair): [string, Misjudged] => ['kind_missed', pair]),
    ...wrong.pairs.map((pair): [string, Misjudged] => ['kind_wrong', pair]),
  ];
  const present = new Set(
    all.flatMap(([, { a, b }]) => [...Object.keys(a.values), ...Object.keys(b.values)]),
  );
  const fields = fieldsOf(Object.fromEntries([...present].map((name) => [name, []])), {}, order);
  return {
    name: word(speaker, 'table_misjudged'),
    columns: [
      ...[
        'kind',
        'cause',
        'probability',
        'bits',
        'evidence',
        'record_a',
        'record_b',
        'place_a',
        'place_b',
      ].map((code) => column(word(speaker, code), code === 'evidence' ? 60 : 14, !isNumber(code))),
      ...fields.flatMap((field) =>
        ['field_a', 'field_b'].map((code) =>
          column(word(speaker, code, { title: speaker.title(field) }), 22),
        ),
      ),
    ],
    rows: () => all.map(([kind, pair]) => misjudgedRow(kind, pair, speaker, fields)),
  };
}

const isNumber = (code: string): boolean => ['probability', 'bits', 'record_a', 'record_b'].includes(code);

function misjudgedRow(
  kind: string,
  { a, b, probability, bits, evidence, cause, why }: Misjudged,
  speaker: Speaker,
  fields: readonly string[],
): (string | number)[] {
  const reason = [causeText(speaker, cause), ...(why === undefined ? [] : [speaker.say(why)])];
  return [
    word(speaker, kind),
    reason.join(reportWord(speaker, 'colon')),
    Math.round(probability * 1e6) / 1e6,
    Math.round(bits * 10) / 10,
    evidence.map((one) => `${one.bits.toFixed(1)} ${evidenceText(speaker, one)}`).join('\n'),
    a.record,
    b.record,
    placeText(speaker, a.place),
    placeText(speaker, b.place),
    ...fields.flatMap((field) => [
      valuesText(speaker, a.values, field),
      valuesText(speaker, b.values, field),
    ]),
  ];
}
