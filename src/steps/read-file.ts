import { makeCleaner } from '../fields/clean.js';
import { rowClassifier } from '../formats/table.js';
import type { OpenedFile } from '../formats/types.js';
import type { Dictionary } from '../model/dictionary.js';
import type { ClassifiedRow, Cleaned, SourceRow } from '../model/record.js';
import type { Registry } from '../registry.js';
import type { RowWithRecord } from '../store/types.js';
import type { PlannedFile, PlannedSheet, PlannedTable } from './layout.js';

/** Rows of one table in their order; `sheet` and `table` say where in the plan of the file it is. */
export interface ReadRows {
  readonly sheet: number;
  readonly table: number;
  readonly rows: readonly RowWithRecord[];
}

type RowReader = (row: SourceRow) => { readonly table: number; readonly read: RowWithRecord };

/** The cells of a row that say nothing: no field has a value and nothing was found wrong. */
function saysNothing({ values, findings }: Cleaned): boolean {
  return Object.keys(values).length === 0 && findings.length === 0;
}

function recordReader(
  { columns, setAside }: PlannedTable,
  dictionary: Dictionary,
  registry: Registry,
): (row: ClassifiedRow) => RowWithRecord {
  const aside = (row: ClassifiedRow, code: string): RowWithRecord => ({
    row: { ...row, kind: 'aside', reason: { code } },
  });
  if (setAside) return (row) => (row.kind === 'record' ? aside(row, 'import.not_customers') : { row });
  const clean = makeCleaner(dictionary, columns, registry.types);
  return (row) => {
    if (row.kind !== 'record') return { row };
    const cleaned = clean(row);
    return saysNothing(cleaned) ? aside(row, 'import.says_nothing') : { row, cleaned };
  };
}

function rowReader({ tables }: PlannedSheet, dictionary: Dictionary, registry: Registry): RowReader {
  const [first] = tables;
  if (first === undefined) throw new Error('a sheet without a table');
  const classify = rowClassifier(first.table);
  const read = recordReader(first, dictionary, registry);
  return (row) => ({ table: 0, read: read(classify(row)) });
}

/** Reads and cleans all rows of a file, in batches. Writes nothing. */
export async function* readFile(
  { sheets }: PlannedFile,
  opened: OpenedFile,
  dictionary: Dictionary,
  registry: Registry,
): AsyncGenerator<ReadRows> {
  for (const [index, planned] of sheets.entries()) {
    const read = rowReader(planned, dictionary, registry);
    const source = opened.sheets[planned.index];
    if (source === undefined) throw new Error(`no sheet ${planned.index}`);
    for await (const batch of source.rows()) yield* byTable(index, batch.map(read));
  }
}

/** Rows that follow each other in one table go together. */
function* byTable(sheet: number, rows: readonly ReturnType<RowReader>[]): Generator<ReadRows> {
  let from = 0;
  for (let at = 1; at <= rows.length; at++) {
    const table = rows[from]?.table ?? 0;
    if (rows[at]?.table === table) continue;
    yield { sheet, table, rows: rows.slice(from, at).map(({ read }) => read) };
    from = at;
  }
}
