import { isValue } from '../formats/table-cells.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import { EXTRA } from '../model/record.js';
import type { Message } from '../model/words.js';
import { isOneColumn, type PlannedTable } from './layout.js';

/* Tables of customers in which no column holds their names. */

/** The field that names customers, where no column of a table feeds such a field. */
export function missingName({ columns }: Pick<PlannedTable, 'columns'>, dictionary: Dictionary) {
  const names = dictionary.fields.filter(({ match }) => match === 'name');
  const isFed = names.some(({ name }) => columns.some(({ field }) => field === name));
  return isFed ? undefined : names[0];
}

/** Columns that feed nothing and hold words, in their order: any of them may be the one with the names. */
export function nameCandidates({ columns, samples }: PlannedTable): ColumnMapping[] {
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
  const params = { sheet, count: records, column: likely?.header ?? 'A', field: field.name };
  return [{ code: 'import.no_name', params }];
}
