import type { EncodingChoice } from '../formats/types.js';
import type { ColumnDamage } from '../model/damage.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { SourceRow, Values } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { RowWithRecord } from '../store/types.js';
import { unheld } from './answers.js';
import type { CleanThreads } from './clean-threads.js';
import { layoutNotes, type PlannedFile, type PlannedSheet, type PlannedTable } from './layout.js';
import { nameNotes } from './name-column.js';
import type { ImportPlan } from './plan.js';
import { readFile } from './read-file.js';
import { type TableObjects, tableObjects } from './table-objects.js';
import type { VersionResult } from './versions.js';

/** A table that was read: a sheet has one, or several one below the other. */
export interface ImportedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** 0 where there is no header. */
  readonly headerLine: number;
  readonly columns: readonly ColumnMapping[];
  /** What its rows are. */
  readonly holds: TableObjects;
  /** Records and rows set aside. */
  readonly rows: number;
  readonly records: number;
  readonly aside: number;
  /** Of all rows, those that the spreadsheet hides. */
  readonly hiddenRows: number;
  /** Rows set aside because another table begins on this line, which was found too late to be read. */
  readonly below: { readonly count: number; readonly line: number };
  /** What was spoilt before we saw it, by column. */
  readonly damage: readonly ColumnDamage[];
  /** The first records, as written and as understood. */
  readonly first: readonly { readonly row: SourceRow; readonly values: Values }[];
}

export interface ImportedSource {
  readonly path: string;
  readonly format: string;
  readonly encoding?: EncodingChoice;
  /** The file was imported before, with the same content, and was skipped. */
  readonly known: boolean;
  /** As what, and when (UTC). */
  readonly knownAs?: { readonly name: string; readonly importedAt: string };
  readonly sheets: readonly ImportedSheet[];
  /** Where the file is a newer version of a known one: which rows are new, changed, gone. */
  readonly version?: VersionResult;
  /** Things the person should know: hidden sheets and rows, bytes that did not decode. */
  readonly notes: readonly Message[];
}

/** What is known of a file before its rows are read. */
export function aboutFile({ path, format, encoding }: PlannedFile) {
  return { path, format, ...(encoding === undefined ? {} : { encoding }) };
}

const FIRST = 5;

/** Counts what is read of one table. */
class Tally {
  private records = 0;
  private aside = 0;
  private hiddenRows = 0;
  /** Rows of a table that begins too far below to be looked for, and where it begins. */
  private below = { count: 0, line: 0 };
  damage: readonly ColumnDamage[] = [];
  private readonly first: { row: SourceRow; values: Values }[] = [];

  add(rows: readonly RowWithRecord[]): void {
    for (const { row, cleaned } of rows) {
      if (row.kind === 'record') this.records++;
      else if (row.kind === 'aside') this.aside++;
      if (row.reason?.code === 'format.aside_table_below') this.addBelow(Number(row.reason.params?.line));
      if (row.hidden && (row.kind === 'record' || row.kind === 'aside')) this.hiddenRows++;
      if (cleaned !== undefined && this.first.length < FIRST)
        this.first.push({ row, values: cleaned.values });
    }
  }

  private addBelow(line: number): void {
    this.below = { count: this.below.count + 1, line: this.below.line || line };
  }

  result(
    name: string,
    hidden: boolean,
    { table: { headerLine }, columns }: PlannedTable,
    dictionary: Dictionary,
  ): ImportedSheet {
    const { records, aside, hiddenRows, below, damage, first } = this;
    const rows = records + aside;
    const holds = tableObjects(columns, dictionary);
    return {
      name,
      hidden,
      headerLine,
      columns,
      holds,
      rows,
      records,
      aside,
      hiddenRows,
      below,
      damage,
      first,
    };
  }
}

/** Where the rows of a file go. */
export interface Sink {
  /** Called for each table, in order, before the rows come. */
  table(sheet: PlannedSheet, table: PlannedTable): TableSink;
}

export interface TableSink {
  add(rows: readonly RowWithRecord[]): void;
  finish(damage: readonly ColumnDamage[]): void;
}

export const NOWHERE: Sink = { table: () => ({ add: () => {}, finish: () => {} }) };

/** Reads one file to its end. */
export async function readSource(
  file: PlannedFile,
  { inputs, isTitle, options, dictionary }: ImportPlan,
  threads: CleanThreads,
  sink: Sink,
): Promise<ImportedSource> {
  const { opened } = await inputs.open(file.path);
  const readers = file.sheets.map((sheet) =>
    sheet.tables.map((table) => ({ tally: new Tally(), sink: sink.table(sheet, table) })),
  );
  for await (const { sheet, table, rows, damage } of readFile(file, opened, isTitle, threads)) {
    const reader = readers[sheet]?.[table];
    if (reader === undefined) throw new Error(`no table ${table} in sheet ${sheet}`);
    reader.sink.add(rows);
    reader.tally.add(rows);
    if (damage === undefined) continue;
    reader.sink.finish(damage);
    reader.tally.damage = damage;
  }
  await inputs.checkUnchanged(file.path);
  const sheets = file.sheets.flatMap(({ name, hidden, tables }, s) =>
    tables.flatMap((table, t) => readers[s]?.[t]?.tally.result(name, hidden, table, dictionary) ?? []),
  );
  const nameless = file.sheets
    .flatMap(({ tables }) => tables)
    .flatMap((table, i) => nameNotes(sheets[i]?.name ?? '', table, sheets[i]?.records ?? 0, dictionary));
  const untold = sheets.flatMap(({ name, columns }) => unheld(name, columns, options.columns ?? {}));
  // Notes on the file grow while its rows are read.
  const notes = [
    ...opened.notes,
    ...file.notes,
    ...layoutNotes(file),
    ...rowNotes(sheets),
    ...nameless,
    ...untold,
  ];
  return { ...aboutFile(file), known: false, sheets, notes };
}

function rowNotes(sheets: readonly ImportedSheet[]): Message[] {
  return sheets.flatMap(({ name: sheet, hiddenRows, below }) => {
    const notes: Message[] = [];
    if (hiddenRows > 0) notes.push({ code: 'import.hidden_rows', params: { sheet, count: hiddenRows } });
    if (below.count > 0) notes.push({ code: 'import.table_below', params: { sheet, ...below } });
    return notes;
  });
}
