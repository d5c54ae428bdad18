import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { ClassifiedRow } from '../model/record.js';
import { isOfDated } from './table-objects.js';

/*
 * Lists of orders that name the customer only in the first of its rows. They are told by their habit, and only rows
 * that leave all of the customer out take it over: a single blank name is a mistake and stays one.
 */

/** So many rows, and this share of them, must leave the customer out. */
const FEWEST = 2;
const SHARE = 0.2;
/** So many of the first rows name a customer that no other one names, unless the order's number is left out with it. */
const DISTINCT = 0.9;

/** Columns that rows without a customer take over from the row above; none where the table has no such habit. */
export function fillDownColumns(
  columns: readonly ColumnMapping[],
  samples: readonly (readonly string[])[],
  { fields }: Pick<Dictionary, 'fields'>,
): number[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const fed = columns.flatMap(({ column, field }) => {
    const known = byName.get(field);
    return known === undefined ? [] : [{ column, field: known }];
  });
  const dated = fed.filter(({ field }) => isOfDated(field));
  const whose = fed.filter(({ field }) => !isOfDated(field));
  const name = whose.find(({ field }) => field.match === 'name');
  if (name === undefined || dated.length === 0) return [];
  const rows = samples.filter((row) => fed.some(({ column }) => isFilled(row, column)));
  const heads = rows.filter((row) => isFilled(row, name.column));
  const tails = rows.filter((row) => !isFilled(row, name.column));
  if (tails.length < FEWEST || tails.length < rows.length * SHARE || rows[0] !== heads[0]) return [];
  if (tails.some((row) => whose.some(({ column }) => isFilled(row, column)))) return [];
  if (tails.some((row) => !dated.some(({ column }) => isFilled(row, column)))) return [];
  const above = dated.filter(
    ({ column, field }) =>
      (field.type === 'identifier' || field.type === 'date') &&
      heads.every((row) => isFilled(row, column)) &&
      tails.every((row) => !isFilled(row, column)),
  );
  const names = new Set(heads.map((row) => row[name.column]));
  const numbered = above.some(({ field }) => field.type === 'identifier');
  if (!numbered && names.size < heads.length * DISTINCT) return [];
  return [...whose, ...above].map(({ column }) => column);
}

function isFilled(row: readonly string[], column: number): boolean {
  return (row[column] ?? '').trim() !== '';
}

/** Gives the rows of one table, in their order, what they take over; `from` is the line it comes from. */
export function fillDown(columns: readonly number[]): (row: ClassifiedRow) => ClassifiedRow {
  let above: { readonly line: number; readonly texts: Readonly<Record<number, string>> } | undefined;
  return (row) => {
    if (columns.length === 0 || row.kind !== 'record') return row;
    const own = columns.flatMap((column) => {
      const text = row.cells[column] || (row.inherited?.[column] ?? '');
      return text.trim() === '' ? [] : [[column, text] as const];
    });
    if (own.length > 0) {
      above = { line: row.line, texts: Object.fromEntries(own) };
      return row;
    }
    if (above === undefined) return row;
    const { line, texts } = above;
    const filled = Object.keys(texts).map(Number);
    return { ...row, inherited: { ...row.inherited, ...texts }, filledFrom: line, filled };
  };
}
