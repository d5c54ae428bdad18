import { listedApart } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { Evidence } from '../../model/match.js';
import type { Merge, MergeReport, ReportedChange, ReportedPair } from '../../model/report.js';
import type { OutTable } from '../../model/table.js';
import { moment, percent, signed } from '../figures.js';
import { once } from '../listed.js';
import { evidenceText, findingTexts, shown, word } from '../phrases.js';
import { changesTable } from './xlsx-changes.js';
import { columns, PLACE, placeCells, type Row } from './xlsx-columns.js';
import { damageTable } from './xlsx-damage.js';
import { matchingTables } from './xlsx-matching.js';
import { valuesTable } from './xlsx-values.js';

/**
 * The report as the sheets of a workbook, everything in it and nothing cut but the list of changes, and of the values
 * what one sheet cannot hold. `changes` are gone through as they are written; the report itself holds only their number.
 */
export function reportTables(
  report: MergeReport,
  speaker: Speaker,
  changes: () => Iterable<ReportedChange>,
): OutTable[] {
  return [
    summary(report, speaker),
    quality(report, speaker),
    mergedRows(report, speaker),
    valuesTable(report, speaker),
    waiting(report, speaker),
    findings(report, speaker),
    ...damageTable(report, speaker),
    ...changesTable(changes, report.totals.changes, speaker),
    aside(report, speaker),
    ...matchingTables(report, speaker),
  ];
}

function summary(report: MergeReport, speaker: Speaker): OutTable {
  const { totals, run } = report;
  const rows: Row[] = [
    [word(speaker, 'made_at'), moment(report.madeAt)],
    [word(speaker, 'run'), run.id],
    [word(speaker, 'by'), run.by],
    [word(speaker, 'version'), report.program],
    ...report.sources.map((source): Row => [`${word(speaker, 'rows')} · ${source.name}`, source.rows]),
    [word(speaker, 'rows'), totals.rows],
    [word(speaker, 'rows_aside'), totals.aside],
    ...(totals.unchanged === 0 ? [] : [[word(speaker, 'unchanged'), totals.unchanged]]),
    [word(speaker, 'records'), totals.records],
    [word(speaker, 'merged_away'), totals.mergedAway],
    [word(speaker, 'customers'), totals.customers],
    [word(speaker, 'contacts'), totals.contacts],
    ...(totals.activities === undefined ? [] : [[word(speaker, 'activities'), totals.activities]]),
    ...(totals.orders === undefined ? [] : [[word(speaker, 'orders'), totals.orders]]),
    [word(speaker, 'changes'), totals.changes],
    [word(speaker, 'findings'), totals.findings],
    [word(speaker, 'pairs_sure'), totals.pairsSure],
    [word(speaker, 'waiting'), totals.pairsMaybe],
    ...report.tags.map(({ tag, count }): Row => [word(speaker, 'tagged', { tag }), count]),
  ];
  return {
    name: word(speaker, 'sheet_summary'),
    columns: columns(speaker, [
      ['item', 32],
      ['value', 24, 'number'],
    ]),
    rows: () => rows,
  };
}

function quality(report: MergeReport, speaker: Speaker): OutTable {
  return {
    name: word(speaker, 'sheet_quality'),
    columns: columns(speaker, [
      ['field', 20],
      ['filled_before', 14],
      ['filled_after', 14],
      ['valid', 12],
      ['spellings', 16, 'number'],
      ['values_after', 16, 'number'],
    ]),
    rows: () =>
      report.quality.map((row) => [
        speaker.title(row.field),
        percent(row.filledBefore),
        percent(row.filledAfter),
        percent(row.validBefore),
        row.distinctBefore,
        row.distinctAfter,
      ]),
  };
}

/** One line for every row that became part of a merged customer. */
function mergedRows(report: MergeReport, speaker: Speaker): OutTable {
  const fields = report.fields.map((field) => field.name).filter((name) => report.present.merges.has(name));
  return {
    name: word(speaker, 'sheet_merges'),
    goesOn: (sheet) => word(speaker, 'goes_on', { sheet }),
    columns: [
      ...columns(speaker, [
        ['customer_number', 18],
        ['customer_name', 32],
        ...PLACE,
        ['record', 8, 'number'],
      ]),
      ...fields.map((field) => ({ title: speaker.title(field), text: true, width: 24 })),
      ...columns(speaker, [
        ['probability', 10],
        ['why_joined', 60],
        ['tags', 20],
      ]),
    ],
    *rows() {
      for (const merge of report.merges) {
        const joinedBy = joining(speaker, merge);
        const tags = listedApart(merge.tags, speaker.lang);
        for (const { record, place, values } of merge.members) {
          yield [
            merge.customer,
            merge.name,
            ...placeCells(place),
            record,
            ...fields.map((field) => listedApart(shown(speaker, field, values[field] ?? []), speaker.lang)),
            ...joinedBy(record),
            tags,
          ];
        }
      }
    },
  };
}

/** How sure the strongest link of a member is, and its reasons; said once for both that it joins. */
function joining(speaker: Speaker, { links }: Merge): (record: number) => Row {
  const strongest = new Map<number, () => Row>();
  for (const link of links) {
    const said = once(() => joinedText(speaker, link));
    for (const { record } of [link.a, link.b]) if (!strongest.has(record)) strongest.set(record, said);
  }
  return (record) => strongest.get(record)?.() ?? ['', ''];
}

function joinedText(speaker: Speaker, { decided, probability, evidence }: ReportedPair): Row {
  if (decided !== undefined) return ['', decidedText(speaker, decided)];
  return [percent(probability), reasons(speaker, evidence)];
}

function decidedText(speaker: Speaker, { by, at }: { by: string; at: string }): string {
  return word(speaker, 'decided', { by, time: moment(at) });
}

function reasons(speaker: Speaker, evidence: readonly Evidence[]): string {
  const texts = evidence.map((one) =>
    word(speaker, 'in_brackets', { text: evidenceText(speaker, one), note: signed(one.bits) }),
  );
  return listedApart(texts, speaker.lang);
}

/** Two lines for each pair, one under the other, so that a reader compares down the columns. */
function waiting(report: MergeReport, speaker: Speaker): OutTable {
  const present = new Set(report.present.waiting);
  const known = report.fields.map((field) => field.name).filter((name) => present.delete(name));
  const fields = [...known, ...[...present].sort()];
  return {
    name: word(speaker, 'sheet_waiting'),
    goesOn: (sheet) => word(speaker, 'goes_on', { sheet }),
    columns: [
      ...columns(speaker, [
        ['pair', 8, 'number'],
        ['probability', 10],
        ['customer_number', 18],
        ['record', 8, 'number'],
        ...PLACE,
      ]),
      ...fields.map((field) => ({ title: speaker.title(field), text: true, width: 24 })),
      ...columns(speaker, [
        ['for', 50],
        ['against', 50],
        ['veto', 40],
      ]),
    ],
    *rows() {
      let index = 0;
      for (const pair of report.waiting) {
        index += 1;
        const [chance, why] = [percent(pair.probability), forAndAgainst(speaker, pair)];
        for (const { record, customer, place, values } of [pair.a, pair.b]) {
          yield [
            index,
            chance,
            customer,
            record,
            ...placeCells(place),
            ...fields.map((field) => listedApart(shown(speaker, field, values[field] ?? []), speaker.lang)),
            ...why,
          ];
        }
      }
    },
  };
}

function forAndAgainst(speaker: Speaker, { evidence, veto }: ReportedPair): Row {
  return [
    reasons(
      speaker,
      evidence.filter(({ bits }) => bits >= 0),
    ),
    reasons(
      speaker,
      evidence.filter(({ bits }) => bits < 0),
    ),
    veto === undefined ? '' : speaker.say(veto),
  ];
}

function findings(report: MergeReport, speaker: Speaker): OutTable {
  return {
    name: word(speaker, 'sheet_findings'),
    columns: columns(speaker, [
      ['field', 16],
      ['count', 8, 'number'],
      ['example', 28],
      ['what', 60],
      ...PLACE,
    ]),
    *rows() {
      for (const finding of report.findings) {
        const said = findingTexts(speaker, finding);
        for (const [index, { before, place }] of finding.examples.entries()) {
          yield [
            speaker.title(finding.field),
            finding.count,
            before,
            said[index] ?? '',
            ...placeCells(place),
          ];
        }
      }
    },
  };
}

function aside(report: MergeReport, speaker: Speaker): OutTable {
  const width = report.aside.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const cells = Array.from({ length: width }, (_, index) => ({
    title: `${word(speaker, 'cells')} ${index + 1}`,
    text: true,
    width: 16,
  }));
  return {
    name: word(speaker, 'sheet_aside'),
    goesOn: (sheet) => word(speaker, 'goes_on', { sheet }),
    columns: [...columns(speaker, [...PLACE, ['reason', 40]]), ...cells],
    rows: () =>
      report.aside.map((row) => [
        ...placeCells(row.place),
        speaker.say(row.reason),
        ...row.cells,
        ...Array<string>(width - row.cells.length).fill(''),
      ]),
  };
}
