import { listed } from '../../i18n/list.js';
import type { Speaker } from '../../i18n/speaker.js';
import type {
  ColumnProfile,
  Distinct,
  FindingInColumn,
  Profile,
  SharedValue,
  TableProfile,
  ValueCount,
} from '../../model/profile.js';
import { EXTRA } from '../../model/record.js';
import type { Params } from '../../model/words.js';
import { collapseSpaces, stripInvisible } from '../../text/width.js';
import { thousands } from '../figures.js';

/* What a profile says, in words of one language; the terminal and the page share it. */

/** A sentence or word of the profile. */
export function word(speaker: Speaker, code: string, params?: Params): string {
  return speaker.say({ code: `profile.${code}`, ...(params === undefined ? {} : { params }) });
}

/** Something about a column that a person should look at, with some of its cells. */
export interface Remark {
  readonly kind: 'fact' | 'damage' | 'finding' | 'outlier' | 'junk';
  readonly said: string;
  readonly cells: readonly string[];
}

/** A text from a file on one line, without signs that steer a terminal. */
export function oneLine(text: string): string {
  return collapseSpaces(stripInvisible(text));
}

/** Where a table stands; a sheet that only repeats the file's name is not named. */
export function placeOf(speaker: Speaker, { source, sheet }: Pick<TableProfile, 'source' | 'sheet'>): string {
  const same = sheet === '' || sheet === source || sheet === source.replace(/\.[^.]*$/, '');
  return same ? source : word(speaker, 'place', { source, sheet });
}

/** How much is in a table. */
export function tableCounts(speaker: Speaker, { records, aside, columns }: TableProfile): string {
  const counts = word(speaker, 'table_counts', { records, columns: columns.length });
  return aside === 0 ? counts : word(speaker, 'table_aside', { counts, aside });
}

export function leadText(speaker: Speaker, { of, records, tables }: Profile): string {
  const told = tables.filter((table) => table.records > 0);
  const columns = told.reduce((sum, table) => sum + table.columns.length, 0);
  return word(speaker, of === 'files' ? 'lead_files' : 'lead_store', {
    records: thousands(records),
    columns,
    tables: told.length,
  });
}

/** The title of the field a column feeds. */
export function fieldText(speaker: Speaker, { field }: Pick<ColumnProfile, 'field'>): string {
  return field.startsWith(EXTRA) ? word(speaker, 'carried') : speaker.title(field);
}

export function distinctText(speaker: Speaker, { count, exact }: Distinct): string {
  return exact ? thousands(count) : word(speaker, 'about_n', { n: thousands(count) });
}

export function countText(
  speaker: Speaker,
  { count, atLeast }: Pick<ValueCount, 'count' | 'atLeast'>,
): string {
  return atLeast ? word(speaker, 'at_least_n', { n: thousands(count) }) : thousands(count);
}

export function valueText(speaker: Speaker, value: ValueCount): string {
  return word(speaker, 'value_count', { text: oneLine(value.text), n: countText(speaker, value) });
}

function joined(speaker: Speaker, parts: readonly string[]): string {
  return listed(parts, speaker.lang);
}

/** Everything about a column that is not as it should be, the surest first. */
export function remarksOn(speaker: Speaker, column: ColumnProfile): Remark[] {
  return [
    ...facts(speaker, column),
    ...damage(speaker, column),
    ...column.findings.map((finding) => findingRemark(speaker, finding, column.field)),
    ...outliers(speaker, column),
    ...junk(speaker, column),
  ];
}

function facts(speaker: Speaker, { filled, distinct, common, junkCount }: ColumnProfile): Remark[] {
  if (filled === 0) return [{ kind: 'fact', said: word(speaker, 'empty_column'), cells: [] }];
  const [only] = common;
  if (distinct.count !== 1 || filled < 2 || junkCount > 0 || only === undefined) return [];
  return [{ kind: 'fact', said: word(speaker, 'constant', { text: oneLine(only.text) }), cells: [] }];
}

function damage(speaker: Speaker, { damage: list }: ColumnProfile): Remark[] {
  return list.map(({ kind, count, repaired, examples }) => ({
    kind: 'damage',
    said: word(speaker, 'damage', {
      title: speaker.say({ code: `damage.${kind}.title` }),
      count,
      repaired,
    }),
    cells: examples.map(({ line, before, after }) =>
      after === undefined
        ? word(speaker, 'row', { line, text: oneLine(before) })
        : word(speaker, 'row_repaired', { line, text: oneLine(before), after: oneLine(after) }),
    ),
  }));
}

/** What all examples say alike is said once; otherwise each cell says its own. */
function findingRemark(speaker: Speaker, finding: FindingInColumn, field: string): Remark {
  const { code, count, examples } = finding;
  const said = examples.map(({ params }) => speaker.say({ code, params: { field, ...params } }));
  return {
    kind: 'finding',
    said: word(speaker, 'finding', { count, said: said[0] ?? code }),
    cells: examples.flatMap(({ line, text }, index) => {
      if (index === 0 && count === 1 && oneLine(text) === '')
        return [word(speaker, 'row', { line, text: '–' })];
      const shown = oneLine(text) === '' ? '–' : oneLine(text);
      return said[index] === said[0] || index === 0
        ? [word(speaker, 'row', { line, text: shown })]
        : [word(speaker, 'row_why', { line, text: shown, why: said[index] ?? '' })];
    }),
  };
}

function outliers(speaker: Speaker, { outliers: list, outlierCount }: ColumnProfile): Remark[] {
  const rare = list.filter(({ why }) => why.code === 'profile.rare_pattern');
  const far = list.filter(({ why }) => why.code !== 'profile.rare_pattern');
  const [first] = far;
  const remarks: Remark[] = [];
  if (first !== undefined) {
    const count = rare.length === 0 ? outlierCount : far.length;
    remarks.push({
      kind: 'outlier',
      said: word(speaker, 'far', { ...first.why.params, count }),
      cells: far.map(({ line, text }) => word(speaker, 'row', { line, text: oneLine(text) })),
    });
  }
  if (rare.length > 0)
    remarks.push({
      kind: 'outlier',
      said: word(speaker, 'rare', { count: outlierCount - far.length }),
      cells: rare.map(({ line, text, why }) =>
        word(speaker, 'row_why', { line, text: oneLine(text), why: String(why.params?.pattern ?? '') }),
      ),
    });
  return remarks;
}

function junk(speaker: Speaker, { junk: list, junkCount }: ColumnProfile): Remark[] {
  if (junkCount === 0) return [];
  const values = joined(
    speaker,
    list.map((value) => valueText(speaker, value)),
  );
  return [{ kind: 'junk', said: word(speaker, 'junk', { count: junkCount, values }), cells: [] }];
}

/** What was found about fields without a column here. */
export function elsewhereRemarks(speaker: Speaker, { elsewhere }: TableProfile): Remark[] {
  return elsewhere.map((finding) => findingRemark(speaker, finding, finding.field));
}

/** Names are counted up to so many. */
const NAMES_COUNTED = 8;

/** A shared value with how many names share it. */
export function sharedText(speaker: Speaker, { text, records, names }: SharedValue): string {
  const code = names < NAMES_COUNTED ? 'shared_line' : 'shared_line_more';
  return word(speaker, code, { text: oneLine(text), records, names });
}
