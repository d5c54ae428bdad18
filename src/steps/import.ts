import { onDay } from '../fields/date/today.js';
import type { Message } from '../model/words.js';
import type { Store, StoredSheet } from '../store/types.js';
import type { Workspace } from '../workspace.js';
import { CleanThreads } from './clean-threads.js';
import {
  type FailedFile,
  isOfOneFile,
  noneReadable,
  type RefusedFile,
  refusedFiles,
} from './failed-files.js';
import type { PlannedFile } from './layout.js';
import { type ImportOptions, type ImportPlan, keepConfig, type MadeConfig, planImport } from './plan.js';
import {
  aboutFile,
  type ImportedSheet,
  type ImportedSource,
  NOWHERE,
  readSource,
  type Sink,
} from './read-source.js';
import { begin } from './stages.js';
import { earlierVersions } from './version-families.js';
import { importedAt, openVersion, type VersionResult } from './versions.js';
import { type StepResult, withRun } from './with-run.js';

export type { ImportedSheet, ImportedSource } from './read-source.js';

export interface ImportResult {
  readonly sources: readonly ImportedSource[];
  /** Files that could not be read. The others were. */
  readonly refused: readonly RefusedFile[];
  /** Things the person should know of the import as a whole. */
  readonly notes: readonly Message[];
  /** Set when there was no configuration and one was made: the preset chosen, and why. */
  readonly madeConfig?: MadeConfig;
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
  const { dictionary, options } = plan;
  const { path, name, sha256, size: bytes, format, encoding } = file;
  const known = knownAs(store, file, options);
  if (known !== undefined) return { ...aboutFile(file), known: true, knownAs: known, sheets: [], notes: [] };
  const label = encoding === undefined ? {} : { encoding: encoding.label };
  const source = store.addSource(run, { path, name, sha256, bytes, format, ...label });
  const columnsOfAll = file.sheets.flatMap(({ tables }) => tables.map(({ columns }) => columns));
  const version = openVersion(store, source, columnsOfAll, dictionary);
  const sink: Sink = {
    table({ name, hidden }, { table: { headerLine }, columns }) {
      const sheet = store.addSheet(source, { name, hidden, headerLine, columns });
      const known = version?.table(columns);
      return {
        add(rows) {
          begin('store');
          const told = known === undefined ? rows : rows.map(known);
          store.transaction(() => void store.addRows(run, sheet, told));
        },
        finish: (damage) => store.finishSheet(sheet, { damage }),
      };
    },
  };
  try {
    const read = await readSource(file, plan, threads, sink);
    return version === undefined ? read : versionOf(read, version.finish(), store.sheets(source));
  } catch (error) {
    if (isOfOneFile(error)) store.takeBackSource(source);
    throw error;
  }
}

/** With what became of the rows of the version before; rows that were set aside for that are counted by the store. */
function versionOf(
  read: ImportedSource,
  version: VersionResult | undefined,
  stored: readonly StoredSheet[],
): ImportedSource {
  const sheets = read.sheets.map((sheet, index) => {
    const { records, aside } = stored[index] ?? sheet;
    return { ...sheet, rows: records + aside, records, aside };
  });
  return { ...read, sheets, ...(version === undefined ? {} : { version }) };
}

/** The source that is the reason to skip the file: a file with the same content was read before. */
function knownAs(store: Store, { sha256 }: PlannedFile, { again = false }: ImportOptions) {
  const source = again ? undefined : store.sourceByHash(sha256);
  return source && { name: source.name, importedAt: importedAt(store, source) };
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
  { registry, now }: Pick<Workspace, 'registry' | 'now'>,
  { dictionary, options }: ImportPlan,
  work: (threads: CleanThreads) => Promise<void>,
): Promise<void> {
  const threads = new CleanThreads(onDay(dictionary, now.date), registry, options.jobs ?? 1);
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
  const failed: FailedFile[] = [];
  await withThreads(workspace, plan, async (threads) => {
    for (const file of plan.files) {
      try {
        sources.push(await importFile(workspace, run, file, plan, threads));
      } catch (error) {
        if (!isOfOneFile(error)) throw error;
        failed.push({ path: file.path, error });
      }
    }
  });
  if (sources.length === 0) throw noneReadable(failed);
  if (plan.answers !== undefined && sources.some(({ known }) => !known))
    workspace.store.addAnswers(run, plan.answers);
  const sum = (count: (sheet: ImportedSheet) => number): number =>
    sources.flatMap(({ sheets }) => sheets).reduce((total, sheet) => total + count(sheet), 0);
  const summary = {
    files: sources.filter(({ known }) => !known).length,
    rows: sum(({ rows }) => rows),
    records: sum(({ records }) => records),
    aside: sum(({ aside }) => aside),
  };
  return { result: { sources, refused: refusedFiles(failed) }, summary };
}

/** Reads files into the store, each row verbatim and cleaned. */
export async function importFiles(
  workspace: Workspace,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const plan = await planImport(workspace, paths, options);
  try {
    if (plan.files.every((file) => knownAs(workspace.store, file, options) !== undefined)) {
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

/** With what the store knows of the file: that it is skipped, or may be a newer version of a known one. */
function withKnown(
  store: Store,
  file: PlannedFile,
  source: ImportedSource,
  options: ImportOptions,
): ImportedSource {
  const known = knownAs(store, file, options);
  if (known !== undefined) return { ...source, known: true, knownAs: known };
  const columns = source.sheets.map((sheet) => sheet.columns);
  const [earlier] = earlierVersions(store, file, Number.POSITIVE_INFINITY, columns);
  if (earlier === undefined) return source;
  const { name } = earlier.newest;
  const params = { name, day: importedAt(store, earlier.newest).slice(0, 10) };
  return { ...source, notes: [...source.notes, { code: 'import.may_be_version', params }] };
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
        const source = await readSource(file, plan, threads, NOWHERE);
        sources.push(store === undefined ? source : withKnown(store, file, source, options));
      }
    });
    return resultOf(plan, { sources, refused: [] });
  } finally {
    await plan.inputs.close();
    workspace.progress.done();
  }
}
