import type { EncodingChoice } from '../formats/types.js';
import type { ColumnDamage } from '../model/damage.js';
import type { ColumnMapping } from '../model/dictionary.js';
import type { SourceRow, Values } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { RowWithRecord } from '../store/types.js';
import type { Workspace } from '../workspace.js';
import { unheld } from './answers.js';
import { CleanThreads } from './clean-threads.js';
import type { RefusedFile } from './inspect.js';
import { layoutNotes, type PlannedFile, type PlannedSheet, type PlannedTable } from './layout.js';
import { type ImportOptions, type ImportPlan, keepConfig, type MadeConfig, planImport } from './plan.js';
import { readFile } from './read-file.js';
import { type StepResult, withRun } from './with-run.js';

/** A table that was read: a sheet has one, or several one below the other. */
export interface ImportedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** 0 where there is no header. */
  readonly headerLine: number;
  readonly columns: readonly ColumnMapping[];
  /** Records and rows set aside. */
  readonly rows: number;
  readonly records: number;
  readonly aside: number;
  /** Of all rows, those that the spreadsheet hides. */
  readonly hiddenRows: number;
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
  readonly sheets: readonly ImportedSheet[];
  /** Things the person should know: hidden sheets and rows, bytes that did not decode. */
  readonly notes: readonly Message[];
}

export interface ImportResult {
  readonly sources: readonly ImportedSource[];
  /** Files that could not be read. The others were. */
  readonly refused: readonly RefusedFile[];
  /** Things the person should know of the import as a whole. */
  readonly notes: readonly Message[];
  /** Set when there was no configuration and one was made: the preset chosen, and why. */
  readonly madeConfig?: MadeConfig;
}

/** What is known of a file before its rows are read. */
function aboutFile({ path, format, encoding }: PlannedFile) {
  return { path, format, ...(encoding === undefined ? {} : { encoding }) };
}

const FIRST = 5;

/** Counts what is read of one table. */
class Tally {
  private records = 0;
  private aside = 0;
  private hiddenRows = 0;
  damage: readonly ColumnDamage[] = [];
  private readonly first: { row: SourceRow; values: Values }[] = [];

  add(rows: readonly RowWithRecord[]): void {
    for (const { row, cleaned } of rows) {
      if (row.kind === 'record') this.records++;
      else if (row.kind === 'aside') this.aside++;
      if (row.hidden && (row.kind === 'record' || row.kind === 'aside')) this.hiddenRows++;
      if (cleaned !== undefined && this.first.length < FIRST)
        this.first.push({ row, values: cleaned.values });
    }
  }

  result(name: string, hidden: boolean, { table: { headerLine }, columns }: PlannedTable): ImportedSheet {
    const { records, aside, hiddenRows, damage, first } = this;
    const rows = records + aside;
    return { name, hidden, headerLine, columns, rows, records, aside, hiddenRows, damage, first };
  }
}

/** Where the rows of a file go. */
interface Sink {
  /** Called for each table, in order, before the rows come. */
  table(sheet: PlannedSheet, table: PlannedTable): TableSink;
}

interface TableSink {
  add(rows: readonly RowWithRecord[]): void;
  finish(damage: readonly ColumnDamage[]): void;
}

const NOWHERE: Sink = { table: () => ({ add: () => {}, finish: () => {} }) };

/** Reads one file to its end. */
async function readInto(
  file: PlannedFile,
  { inputs, isTitle, options }: ImportPlan,
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
    tables.flatMap((table, t) => readers[s]?.[t]?.tally.result(name, hidden, table) ?? []),
  );
  const untold = sheets.flatMap(({ name, columns }) => unheld(name, columns, options.columns ?? {}));
  // Notes on the file grow while its rows are read.
  const notes = [...opened.notes, ...file.notes, ...layoutNotes(file), ...hiddenRows(sheets), ...untold];
  return { ...aboutFile(file), known: false, sheets, notes };
}

function hiddenRows(sheets: readonly ImportedSheet[]): Message[] {
  return sheets
    .filter((sheet) => sheet.hiddenRows > 0)
    .map((sheet) => ({
      code: 'import.hidden_rows',
      params: { sheet: sheet.name, count: sheet.hiddenRows },
    }));
}

/** Reads one file into the store. */
async function importFile(
  workspace: Workspace,
  run: number,
  file: PlannedFile,
  plan: ImportPlan,
  threads: CleanThreads,
): Promise<ImportedSource> {
  const { store } = workspace;
  const { path, name, sha256, size: bytes, format, encoding } = file;
  if (isKnown(workspace, file, plan.options))
    return { ...aboutFile(file), known: true, sheets: [], notes: [] };
  const label = encoding === undefined ? {} : { encoding: encoding.label };
  const source = store.addSource(run, { path, name, sha256, bytes, format, ...label });
  return readInto(file, plan, threads, {
    table({ name, hidden }, { table: { headerLine }, columns }) {
      const sheet = store.addSheet(source, { name, hidden, headerLine, columns });
      return {
        add: (rows) => store.transaction(() => void store.addRows(run, sheet, rows)),
        finish: (damage) => store.finishSheet(sheet, { damage }),
      };
    },
  });
}

/** Whether the file is skipped, because a file with the same content was read before. */
function isKnown(
  { store }: Pick<Workspace, 'store'>,
  { sha256 }: PlannedFile,
  { again = false }: ImportOptions,
) {
  return !again && store.sourceByHash(sha256) !== undefined;
}

/** What came of an import. */
export interface Imported {
  readonly sources: readonly ImportedSource[];
  readonly refused: readonly RefusedFile[];
}

/** What came of a plan. */
export function resultOf({ madeConfig, notes, refused }: ImportPlan, done: Imported): ImportResult {
  return {
    sources: done.sources,
    refused: [...refused, ...done.refused],
    notes,
    ...(madeConfig === undefined ? {} : { madeConfig }),
  };
}

async function withThreads(
  { registry }: Pick<Workspace, 'registry'>,
  { dictionary, options }: ImportPlan,
  work: (threads: CleanThreads) => Promise<void>,
): Promise<void> {
  const threads = new CleanThreads(dictionary, registry, options.jobs ?? 1);
  try {
    await work(threads);
  } finally {
    await threads.close();
  }
}

/** The import proper, inside a run. A file is read whole or not at all: one that fails leaves nothing. */
export async function importInto(
  workspace: Workspace,
  run: number,
  plan: ImportPlan,
): Promise<StepResult<Imported>> {
  const sources: ImportedSource[] = [];
  await withThreads(workspace, plan, async (threads) => {
    for (const file of plan.files) sources.push(await importFile(workspace, run, file, plan, threads));
  });
  const sum = (count: (sheet: ImportedSheet) => number): number =>
    sources.flatMap(({ sheets }) => sheets).reduce((total, sheet) => total + count(sheet), 0);
  const summary = {
    files: sources.filter(({ known }) => !known).length,
    rows: sum(({ rows }) => rows),
    records: sum(({ records }) => records),
    aside: sum(({ aside }) => aside),
  };
  return { result: { sources, refused: [] }, summary };
}

/** Reads files into the store, each row verbatim and cleaned. */
export async function importFiles(
  workspace: Workspace,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const plan = await planImport(workspace, paths, options);
  try {
    if (plan.files.every((file) => isKnown(workspace, file, options))) {
      // Nothing to write, so no run: `undo` goes on to mean the last one that did something.
      const { result } = await importInto(workspace, 0, plan);
      await keepConfig(workspace, plan);
      return resultOf(plan, result);
    }
    const done = await withRun(workspace, 'import', plan.text, async (run) => {
      const imported = await importInto(workspace, run, plan);
      await keepConfig(workspace, plan);
      return imported;
    });
    return resultOf(plan, done);
  } finally {
    await plan.inputs.close();
    workspace.progress.done();
  }
}

/** What an import would do: reads everything, writes nothing. With a store it knows which files it would skip. */
export async function dryRun(
  workspace: Omit<Workspace, 'store'> & Partial<Pick<Workspace, 'store'>>,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const plan = await planImport(workspace, paths, options);
  const { store } = workspace;
  try {
    const sources: ImportedSource[] = [];
    await withThreads(workspace, plan, async (threads) => {
      for (const file of plan.files) {
        const source = await readInto(file, plan, threads, NOWHERE);
        sources.push({ ...source, known: store !== undefined && isKnown({ store }, file, options) });
      }
    });
    return resultOf(plan, { sources, refused: [] });
  } finally {
    await plan.inputs.close();
    workspace.progress.done();
  }
}
