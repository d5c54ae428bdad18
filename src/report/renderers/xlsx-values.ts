import { listedApart } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type { Merge, MergedField, MergeReport } from '../../model/report.js';
import type { OutTable } from '../../model/table.js';
import { REPORT_JSON } from '../commands.js';
import { ruleText, shown, word } from '../phrases.js';
import { columns, PLACE, placeCells, type Row } from './xlsx-columns.js';

/** Lines of the sheet: what Excel holds (1,048,576) besides the header and the note at the end. */
export const MOST_VALUES = 1_048_574;

/** One line for every value of a merged customer and every row that had it, whether it was kept or not. */
export function valuesTable(report: MergeReport, speaker: Speaker, most = MOST_VALUES): OutTable {
  return {
    name: word(speaker, 'sheet_values'),
    columns: columns(speaker, [
      ['customer_number', 18],
      ['customer_name', 32],
      ['contact', 12],
      ['field', 16],
      ['outcome', 10],
      ['value', 32],
      ['rule', 18],
      ...PLACE,
    ]),
    *rows() {
      let listed = 0;
      for (const row of lines(report, speaker)) {
        if (listed === most) {
          const text = word(speaker, 'more_values', { customer: row[0] ?? '', command: REPORT_JSON });
          yield [text, '', '', '', '', '', '', '', '', ''];
          return;
        }
        listed += 1;
        yield row;
      }
    },
  };
}

/** What is said in every line, once for all. */
interface Said {
  readonly speaker: Speaker;
  readonly kept: string;
  readonly lost: string;
}

function* lines(report: MergeReport, speaker: Speaker): Iterable<Row> {
  const said: Said = { speaker, kept: word(speaker, 'kept'), lost: word(speaker, 'lost') };
  const nobody = word(speaker, 'no_name');
  for (const merge of report.merges) {
    for (const field of merge.fields) yield* valueRows(said, merge, '', field);
    for (const { name, fields } of merge.contacts) {
      for (const field of fields) yield* valueRows(said, merge, name === '' ? nobody : name, field);
    }
  }
}

function* valueRows(
  { speaker, kept, lost }: Said,
  merge: Merge,
  contact: string,
  field: MergedField,
): Iterable<Row> {
  const start = [merge.customer, merge.name, contact, speaker.title(field.field)];
  const rule = ruleText(speaker, field.rule);
  const values = listedApart(shown(speaker, field.field, field.values), speaker.lang);
  for (const place of field.from) yield [...start, kept, values, rule, ...placeCells(place)];
  for (const { value, from } of field.lost) {
    const text = speaker.show(field.field, value);
    for (const place of from) yield [...start, lost, text, rule, ...placeCells(place)];
  }
}
