import { isValue } from '../formats/table-cells.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import { EXTRA } from '../model/record.js';
import type { Message } from '../model/words.js';
import { tidy } from '../text/width.js';
import type { Choice, Doubt } from './doubts.js';
import { isOneColumn, type PlannedFile, type PlannedTable } from './layout.js';
import { pointsByNumber } from './table-objects.js';

/* Tables of customers in which no column holds their names. */

/** The field that names customers, where no column of a table feeds such a field. */
function missingName({ columns }: Pick<PlannedTable, 'columns'>, dictionary: Dictionary) {
  const names = dictionary.fields.filter(({ match }) => match === 'name');
  if (pointsByNumber(columns, dictionary)) return undefined;
  const isFed = names.some(({ name }) => columns.some(({ field }) => field === name));
  return isFed ? undefined : names[0];
}

/** Columns that feed nothing and hold words, in their order: any of them may be the one with the names. */
function nameCandidates({ columns, samples }: PlannedTable): ColumnMapping[] {
  return columns.filter(({ column, field }) => {
    if (!field.startsWith(EXTRA)) return false;
    const cells = samples.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    const words = cells.filter((cell) => /\p{L}{2}/u.test(cell) && (!isValue(cell) || !/\d/.test(cell)));
    return words.length > 0 && words.length * 2 >= cells.length;
  });
}

/** What to say of a table with this many records, none of which will have a name. */
export function nameNotes(
  sheet: string,
  table: PlannedTable,
  records: number,
  dictionary: Dictionary,
): Message[] {
  const field = missingName(table, dictionary);
  if (field === undefined || records === 0 || isOneColumn(table)) return [];
  const [likely = table.columns[0]] = nameCandidates(table);
  const params = { sheet, count: records, column: likely ? labelOf(likely) : 'A', field: field.name };
  return [{ code: 'import.no_name', params }];
}

/** What answers call a column that is carried along. */
const labelOf = ({ field, header }: ColumnMapping): string =>
  field.startsWith(EXTRA) ? field.slice(EXTRA.length) : header;

/** Columns to choose from, and cells shown of each. */
const MOST_COLUMNS = 6;
const EXAMPLES = 3;

/** Asks which column names the customers, for each table that tells of customers and where no column does. */
export function nameDoubts({ path, sheets }: PlannedFile, dictionary: Dictionary): Doubt[] {
  return sheets.flatMap(({ name: sheet, tables }) =>
    tables.flatMap((table): Doubt[] => {
      const field = missingName(table, dictionary);
      const columns = nameCandidates(table).slice(0, MOST_COLUMNS);
      const isOfCustomers = table.columns.some((column) => !column.field.startsWith(EXTRA));
      if (field === undefined || table.setAside || !isOfCustomers || isOneColumn(table)) return [];
      if (columns.length === 0) return [];
      return [
        {
          kind: 'name',
          file: path,
          sheet,
          subject: field.name,
          why: { code: 'doubt.no_name', params: { field: field.name } },
          examples: [],
          guess: '-',
          choices: [...columns.map((column) => choiceOf(column, table)), { value: '-' }],
        },
      ];
    }),
  );
}

function choiceOf(column: ColumnMapping, { samples }: PlannedTable): Choice {
  const cells = samples.map((row) => tidy(row[column.column] ?? '')).filter((cell) => cell !== '');
  return { value: labelOf(column), shown: [...new Set(cells)].slice(0, EXAMPLES).join(' · ') };
}
