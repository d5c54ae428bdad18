import { type ColumnRange, sideOf } from '../formats/table-sides.js';
import { rowClassifier, type TableRow } from '../formats/tables.js';
import type { OpenedFile, Sheet } from '../formats/types.js';
import type { ColumnDamage } from '../model/damage.js';
import type { ClassifiedRow, SourceRow } from '../model/record.js';
import type { RowWithRecord } from '../store/types.js';
import type { CleanThreads, TableCleaning } from './clean-threads.js';
import { fillDown } from './fill-down.js';
import type { PlannedFile, PlannedSheet } from './layout.js';
import { begin } from './stages.js';

/** Rows of one table in their order, or at its end what was found spoilt; `sheet` and `table` say which of the plan's. */
export interface ReadPart {
  readonly sheet: number;
  readonly table: number;
  readonly rows: readonly RowWithRecord[];
  readonly damage?: readonly ColumnDamage[];
}

/** Rows that are being cleaned. */
interface Batch {
  readonly table: number;
  readonly rows: Promise<readonly RowWithRecord[]>;
}

/** Reads and cleans all rows of a file, in batches and in their order. Writes nothing. */
export async function* readFile(
  { sheets }: PlannedFile,
  opened: OpenedFile,
  isTitle: (text: string) => boolean,
  threads: CleanThreads,
): AsyncGenerator<ReadPart> {
  for (const [index, planned] of sheets.entries()) {
    const sheet = opened.sheets[planned.index];
    if (sheet === undefined) throw new Error(`no sheet ${planned.index}`);
    const cleanings = planned.tables.map((table) => threads.table(table));
    const fillers = planned.tables.map((table) => fillDown(table.fillDown));
    const waiting: Batch[] = [];
    const part = async ({ table, rows }: Batch): Promise<ReadPart> => ({
      sheet: index,
      table,
      rows: await rows,
    });
    begin('read');
    for await (const { table, rows } of tableRows(sheet, planned, isTitle)) {
      begin('clean');
      const filled = rows.map((row) => fillers[table]?.(row) ?? row);
      waiting.push({ table, rows: cleaned(cleanings[table], filled) });
      while (waiting.length > threads.room) {
        yield part(waiting.shift() as Batch);
        begin('clean');
      }
      begin('read');
    }
    for (const batch of waiting) {
      begin('clean');
      yield part(batch);
    }
    for (const [table, cleaning] of cleanings.entries())
      yield { sheet: index, table, rows: [], damage: await cleaning.damage() };
  }
}

function cleaned(cleaning: TableCleaning | undefined, rows: readonly ClassifiedRow[]): Batch['rows'] {
  if (cleaning === undefined) throw new Error('a row of no table');
  const pending = cleaning.clean(rows);
  // Looked at when its turn comes; until then a failure is nobody's.
  pending.catch(() => {});
  return pending;
}

/** The tables of a sheet that take the same columns, and where they are in its list. */
interface Side {
  readonly range?: ColumnRange;
  readonly tables: readonly number[];
  classify(row: SourceRow): TableRow;
}

function sidesOf({ tables }: PlannedSheet, isTitle: (text: string) => boolean): Side[] {
  const ranges = new Map<number, number[]>();
  for (const [index, { side }] of tables.entries())
    ranges.set(side?.from ?? 0, [...(ranges.get(side?.from ?? 0) ?? []), index]);
  return [...ranges.values()].map((own) => {
    const planned = own.flatMap((index) => tables[index] ?? []);
    const range = planned[0]?.side;
    const classify = rowClassifier(
      planned.map(({ table }) => table),
      isTitle,
    );
    return { tables: own, classify, ...(range === undefined ? {} : { range }) };
  });
}

/** The rows of a sheet with what they are; those that follow each other in one table go together. */
async function* tableRows(
  sheet: Sheet,
  planned: PlannedSheet,
  isTitle: (text: string) => boolean,
): AsyncGenerator<{ readonly table: number; readonly rows: readonly ClassifiedRow[] }> {
  const sides = sidesOf(planned, isTitle);
  for await (const batch of sheet.rows()) {
    for (const { range, tables, classify } of sides) {
      const own = range === undefined ? batch : batch.flatMap((row) => sideOf(row, range) ?? []);
      for (const { table, rows } of runs(own.map((row) => classify(row))))
        yield { table: tables[table] ?? 0, rows };
    }
  }
}

function* runs(rows: readonly TableRow[]): Generator<{ table: number; rows: ClassifiedRow[] }> {
  let from = 0;
  for (let at = 1; at <= rows.length; at++) {
    const table = rows[from]?.table ?? 0;
    if (rows[at]?.table === table) continue;
    yield { table, rows: rows.slice(from, at).map(({ row }) => row) };
    from = at;
  }
}
