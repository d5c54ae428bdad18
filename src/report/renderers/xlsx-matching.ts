import type { Speaker } from '../../i18n/speaker.js';
import type { MergeReport } from '../../model/report.js';
import type { OutTable } from '../../model/table.js';
import { BLOCKING_HEADS, blockingCells, keyText } from '../blocking.js';
import { sampleTable } from '../evaluation/tables.js';
import { signed } from '../figures.js';
import { fieldsText, word } from '../phrases.js';
import { bitsOf, filledPools, levelText, poolText, shareText } from '../weighing.js';
import { changeText, kindText, namesText } from './html-matching.js';
import { type ColumnSpec, columns, type Row } from './xlsx-columns.js';

/** What became of the customers, what was not counted and not compared, and the weights: a sheet for each there is any of. */
export function matchingTables(report: MergeReport, speaker: Speaker): OutTable[] {
  const sampled = report.sample === undefined ? [] : [sampleTable(report.sample, speaker)];
  return [
    ...[story, guarded, blocking, common, weights].flatMap((make) => make(report, speaker)),
    ...sampled,
  ];
}

function tableOf(
  speaker: Speaker,
  name: string,
  specs: readonly ColumnSpec[],
  rows: () => Iterable<Row>,
): OutTable {
  return { name: word(speaker, name), columns: columns(speaker, specs), rows };
}

function story({ story: told }: MergeReport, speaker: Speaker): OutTable[] {
  const { changes = [] } = told ?? {};
  if (changes.length === 0) return [];
  const specs: readonly ColumnSpec[] = [
    ['what_changed', 20],
    ['customer_number', 18],
    ['rows_with_it', 10, 'number'],
    ['other_customers', 50],
  ];
  const rows = () =>
    changes.map((change): Row => {
      return [kindText(speaker, change.kind), change.number, change.records, changeText(speaker, change)];
    });
  return [tableOf(speaker, 'sheet_story', specs, rows)];
}

function guarded({ story: told }: MergeReport, speaker: Speaker): OutTable[] {
  const values = told?.guarded ?? [];
  if (values.length === 0) return [];
  const specs: readonly ColumnSpec[] = [
    ['field', 16],
    ['value', 40],
    ['rows_with_it', 10, 'number'],
    ['names_with_it', 14],
  ];
  const rows = () =>
    values.map((one): Row => {
      return [
        speaker.title(one.field),
        speaker.show(one.field, one.value),
        one.records,
        namesText(speaker, one),
      ];
    });
  return [tableOf(speaker, 'sheet_guarded', specs, rows)];
}

function blocking({ story: told }: MergeReport, speaker: Speaker): OutTable[] {
  const cells = told === undefined ? [] : blockingCells(speaker, told.blocking);
  if (cells.length === 0) return [];
  const [fields, ...numbers] = BLOCKING_HEADS;
  const specs = [[fields, 30] as const, ...numbers.map((code) => [code, 18, 'number'] as const)];
  return [tableOf(speaker, 'sheet_blocking', specs, () => cells)];
}

function common({ story: told }: MergeReport, speaker: Speaker): OutTable[] {
  const keys = told?.blocking.tooBig ?? [];
  if (keys.length === 0) return [];
  const specs: readonly ColumnSpec[] = [
    ['field', 30],
    ['key', 30],
    ['rows_with_it', 10, 'number'],
  ];
  const rows = () =>
    keys.map((one): Row => [fieldsText(speaker, one.fields), keyText(speaker, one), one.records]);
  return [tableOf(speaker, 'sheet_common', specs, rows)];
}

function weights({ model, quality }: MergeReport, speaker: Speaker): OutTable[] {
  if (model === undefined) return [];
  const pools = filledPools(model, new Set(quality.map(({ field }) => field)));
  const specs: readonly ColumnSpec[] = [
    ['field', 30],
    ['agreement', 50],
    ['weight', 12],
    ['usual_weight', 12],
    ['among_one', 18],
    ['among_two', 18],
  ];
  const rows = () =>
    pools.flatMap((pool) =>
      pool.levels.map(({ name, m, u, usualM }): Row => {
        const title = poolText(speaker, pool);
        const [own, usual] = [signed(bitsOf({ m, u })), signed(bitsOf({ m: usualM, u }))];
        return [title, levelText(speaker, pool.type, name), own, usual, shareText(m), shareText(u)];
      }),
    );
  return pools.length === 0 ? [] : [tableOf(speaker, 'sheet_weights', specs, rows)];
}
