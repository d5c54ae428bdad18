import { inferDictionary } from '../dictionary/infer.js';
import { UserError } from '../errors.js';
import { makeCleaner } from '../fields/clean.js';
import { rowClassifier } from '../formats/table.js';
import type { EncodingChoice } from '../formats/types.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { ClassifiedRow, Cleaned } from '../model/record.js';
import type { Lang, Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import type { RowWithRecord } from '../store/types.js';
import type { Workspace } from '../workspace.js';
import { findDictionary, type LoadedDictionary, parseDictionary } from './dictionary.js';
import {
  closeAll,
  columnsOf,
  type InspectedFile,
  type InspectedSheet,
  inspect,
  sampledSheets,
} from './inspect.js';
import { type StepResult, withRun } from './with-run.js';

export interface ImportOptions {
  readonly encoding?: string;
}

export interface ImportedSheet {
  readonly name: string;
  /** 0 where the sheet has no header. */
  readonly headerLine: number;
  readonly columns: readonly ColumnMapping[];
  /** Records and rows set aside. */
  readonly rows: number;
  readonly records: number;
  readonly aside: number;
}

export interface ImportedSource {
  readonly path: string;
  readonly format: string;
  readonly encoding?: EncodingChoice;
  /** The file was imported before, with the same content, and was skipped. */
  readonly known: boolean;
  readonly sheets: readonly ImportedSheet[];
  /** Things the person should know: hidden sheets left out, bytes that did not decode. */
  readonly notes: readonly Message[];
}

export interface ImportResult {
  readonly sources: readonly ImportedSource[];
  /** Set when there was no configuration and one was made: the preset chosen, and why. */
  readonly madeConfig?: { readonly path: string; readonly preset: string; readonly why: readonly Message[] };
}

/** A dictionary made from the files, where there is none. */
interface Inferred extends LoadedDictionary {
  readonly preset: string;
  readonly why: readonly Message[];
}

function infer(inspected: readonly InspectedFile[], registry: Registry, lang: Lang, path: string): Inferred {
  const { text, preset, why } = inferDictionary(sampledSheets(inspected), registry.known, lang);
  return { ...parseDictionary(text, path, registry), preset, why };
}

/** What is known of a file before its rows are read. */
function aboutFile({ file, opened }: InspectedFile): Pick<ImportedSource, 'path' | 'format' | 'encoding'> {
  const { encoding, format } = opened;
  return { path: file.path, format, ...(encoding === undefined ? {} : { encoding }) };
}

function notesOf(inspected: InspectedFile): Message[] {
  const hidden = inspected.hidden.map((sheet) => ({ code: 'import.hidden_sheet', params: { sheet } }));
  const empty =
    inspected.sheets.length === 0 ? [{ code: 'import.no_table', params: { path: inspected.file.path } }] : [];
  return [...inspected.opened.notes, ...hidden, ...empty];
}

/** The cells of a row that say nothing: no field has a value and nothing was found wrong. */
function saysNothing({ values, findings }: Cleaned): boolean {
  return Object.keys(values).length === 0 && findings.length === 0;
}

function rowReader(
  inspected: InspectedSheet,
  columns: readonly ColumnMapping[],
  dictionary: Dictionary,
  registry: Registry,
): (row: Parameters<ReturnType<typeof rowClassifier>>[0]) => RowWithRecord {
  const classify = rowClassifier(inspected.table);
  const clean = makeCleaner(dictionary, columns, registry.types);
  return (source) => {
    const row: ClassifiedRow = classify(source);
    if (row.kind !== 'record') return { row };
    const cleaned = clean(row);
    if (saysNothing(cleaned))
      return { row: { ...row, kind: 'aside', reason: { code: 'import.says_nothing' } } };
    return { row, cleaned };
  };
}

/** Reads one sheet to its end; `save` is given batches. */
async function readSheet(
  inspected: InspectedSheet,
  dictionary: Dictionary,
  registry: Registry,
  save: (columns: readonly ColumnMapping[]) => (rows: readonly RowWithRecord[]) => void,
): Promise<ImportedSheet> {
  const columns = columnsOf(inspected, dictionary, registry);
  const read = rowReader(inspected, columns, dictionary, registry);
  const add = save(columns);
  let records = 0;
  let aside = 0;
  for await (const batch of inspected.sheet.rows()) {
    const rows = batch.map(read);
    add(rows);
    for (const { row } of rows) {
      if (row.kind === 'record') records++;
      else if (row.kind === 'aside') aside++;
    }
  }
  const { name } = inspected.sheet;
  const { headerLine } = inspected.table;
  return { name, headerLine, columns, rows: records + aside, records, aside };
}

async function importFile(
  workspace: Workspace,
  run: number,
  inspected: InspectedFile,
  dictionary: Dictionary,
): Promise<ImportedSource> {
  const { store, registry } = workspace;
  const { file, opened, sha256 } = inspected;
  const { path, name, size } = file;
  const about = aboutFile(inspected);
  const { encoding } = about;
  if (store.sourceByHash(sha256) !== undefined) return { ...about, known: true, sheets: [], notes: [] };
  const source = store.addSource(run, {
    path,
    name,
    sha256,
    bytes: size,
    format: opened.format,
    ...(encoding === undefined ? {} : { encoding: encoding.label }),
  });
  const sheets: ImportedSheet[] = [];
  for (const sheet of inspected.sheets) {
    const save = (columns: readonly ColumnMapping[]) => {
      const { headerLine } = sheet.table;
      const { name: sheetName, hidden } = sheet.sheet;
      const id = store.addSheet(source, { name: sheetName, hidden, headerLine, columns });
      return (rows: readonly RowWithRecord[]) => store.transaction(() => void store.addRows(run, id, rows));
    };
    sheets.push(await readSheet(sheet, dictionary, registry, save));
  }
  return { ...about, known: false, sheets, notes: notesOf(inspected) };
}

/** The import proper, inside a run. */
export async function importInto(
  workspace: Workspace,
  run: number,
  inspected: readonly InspectedFile[],
  dictionary: Dictionary,
): Promise<StepResult<ImportedSource[]>> {
  const sources: ImportedSource[] = [];
  for (const file of inspected) sources.push(await importFile(workspace, run, file, dictionary));
  const sum = (count: (sheet: ImportedSheet) => number): number =>
    sources.flatMap(({ sheets }) => sheets).reduce((total, sheet) => total + count(sheet), 0);
  const summary = {
    files: sources.filter(({ known }) => !known).length,
    rows: sum(({ rows }) => rows),
    records: sum(({ records }) => records),
    aside: sum(({ aside }) => aside),
  };
  return { result: sources, summary };
}

/** What an import works on: the files opened, and the dictionary, found or made from them. */
export interface ImportPlan extends LoadedDictionary {
  readonly inspected: readonly InspectedFile[];
  readonly madeConfig?: NonNullable<ImportResult['madeConfig']>;
}

/**
 * Opens the files and finds or makes the dictionary; nothing is written yet. Files named twice are read once.
 * The caller closes the plan's files.
 */
export async function planImport(
  workspace: Omit<Workspace, 'store'>,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportPlan> {
  const { files, registry, lang, configPath, progress } = workspace;
  if (paths.length === 0) throw new UserError('import.no_files');
  const found = await findDictionary(files, configPath, registry);
  const onBytes = (path: string, bytes: number, size: number): void =>
    progress.update({ code: 'import.reading', params: { path } }, bytes, size);
  const inspected = await inspect([...new Set(paths)], files, registry, found?.dictionary, {
    ...options,
    onBytes,
  });
  try {
    if (found !== undefined) return { ...found, inspected };
    const { dictionary, text, preset, why } = infer(inspected, registry, lang, configPath);
    return { dictionary, text, inspected, madeConfig: { path: configPath, preset, why } };
  } catch (error) {
    await closeAll(inspected);
    throw error;
  }
}

/** Writes the configuration an import made. After the run is safe, so that a failed first import leaves nothing. */
export async function keepConfig(workspace: Workspace, plan: ImportPlan): Promise<void> {
  if (plan.madeConfig !== undefined) await workspace.files.write(workspace.configPath, plan.text);
}

/** Reads files into the store, each row verbatim and cleaned. */
export async function importFiles(
  workspace: Workspace,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const plan = await planImport(workspace, paths, options);
  const madeConfig = plan.madeConfig === undefined ? {} : { madeConfig: plan.madeConfig };
  try {
    const isKnown = ({ sha256 }: InspectedFile) => workspace.store.sourceByHash(sha256) !== undefined;
    if (plan.inspected.every(isKnown)) {
      // Nothing to write, so no run: `undo` goes on to mean the last one that did something.
      const { result } = await importInto(workspace, 0, plan.inspected, plan.dictionary);
      await keepConfig(workspace, plan);
      return { sources: result, ...madeConfig };
    }
    const sources = await withRun(workspace, 'import', plan.text, async (run) => {
      const done = await importInto(workspace, run, plan.inspected, plan.dictionary);
      await keepConfig(workspace, plan);
      return done;
    });
    return { sources, ...madeConfig };
  } finally {
    await closeAll(plan.inspected);
    workspace.progress.done();
  }
}

/** What an import would do: reads everything, writes nothing. */
export async function dryRun(
  workspace: Omit<Workspace, 'store'>,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const plan = await planImport(workspace, paths, options);
  try {
    const sources: ImportedSource[] = [];
    for (const inspected of plan.inspected) {
      const sheets: ImportedSheet[] = [];
      for (const sheet of inspected.sheets) {
        sheets.push(await readSheet(sheet, plan.dictionary, workspace.registry, () => () => {}));
      }
      sources.push({ ...aboutFile(inspected), known: false, sheets, notes: notesOf(inspected) });
    }
    return { sources, ...(plan.madeConfig === undefined ? {} : { madeConfig: plan.madeConfig }) };
  } finally {
    await closeAll(plan.inspected);
    workspace.progress.done();
  }
}
