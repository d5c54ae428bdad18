import { makeCleaner } from '../fields/clean.js';
import { rowClassifier } from '../formats/table.js';
import type { EncodingChoice } from '../formats/types.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { ClassifiedRow, Cleaned } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import type { RowWithRecord } from '../store/types.js';
import type { Workspace } from '../workspace.js';
import { type ColumnAnswers, unheld } from './answers.js';
import { closeAll, columnsOf, type InspectedFile, type InspectedSheet } from './inspect.js';
import { type ImportOptions, type ImportPlan, keepConfig, type MadeConfig, planImport } from './plan.js';
import { type StepResult, withRun } from './with-run.js';

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
  /** Things the person should know of the import as a whole. */
  readonly notes: readonly Message[];
  /** Set when there was no configuration and one was made: the preset chosen, and why. */
  readonly madeConfig?: MadeConfig;
}

/** What is known of a file before its rows are read. */
function aboutFile({ file, opened }: InspectedFile): Pick<ImportedSource, 'path' | 'format' | 'encoding'> {
  const { encoding, format } = opened;
  return { path: file.path, format, ...(encoding === undefined ? {} : { encoding }) };
}

/** Asked once the rows are read, as notes on the file may grow while they are. */
function notesOf(
  inspected: InspectedFile,
  sheets: readonly ImportedSheet[],
  answers: ColumnAnswers,
): Message[] {
  const untold = inspected.sheets.flatMap((sheet, i) => unheld(sheet, sheets[i]?.columns ?? [], answers));
  return [...inspected.opened.notes, ...inspected.notes, ...untold];
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
  { dictionary, options }: ImportPlan,
): Promise<ImportedSource> {
  const { store, registry } = workspace;
  const { file, name, opened, sha256 } = inspected;
  const { path, size } = file;
  const about = aboutFile(inspected);
  const { encoding } = about;
  if (isKnown(workspace, inspected, options)) return { ...about, known: true, sheets: [], notes: [] };
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
  return { ...about, known: false, sheets, notes: notesOf(inspected, sheets, options.columns ?? {}) };
}

/** Whether the file is skipped, because a file with the same content was read before. */
function isKnown({ store }: Workspace, { sha256 }: InspectedFile, { again = false }: ImportOptions): boolean {
  return !again && store.sourceByHash(sha256) !== undefined;
}

/** What came of a plan. */
export function resultOf(
  { madeConfig, notes }: ImportPlan,
  sources: readonly ImportedSource[],
): ImportResult {
  return { sources, notes, ...(madeConfig === undefined ? {} : { madeConfig }) };
}

/** The import proper, inside a run. */
export async function importInto(
  workspace: Workspace,
  run: number,
  plan: ImportPlan,
): Promise<StepResult<ImportedSource[]>> {
  const sources: ImportedSource[] = [];
  for (const file of plan.inspected) sources.push(await importFile(workspace, run, file, plan));
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

/** Reads files into the store, each row verbatim and cleaned. */
export async function importFiles(
  workspace: Workspace,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  const plan = await planImport(workspace, paths, options);
  try {
    if (plan.inspected.every((file) => isKnown(workspace, file, options))) {
      // Nothing to write, so no run: `undo` goes on to mean the last one that did something.
      const { result } = await importInto(workspace, 0, plan);
      await keepConfig(workspace, plan);
      return resultOf(plan, result);
    }
    const sources = await withRun(workspace, 'import', plan.text, async (run) => {
      const done = await importInto(workspace, run, plan);
      await keepConfig(workspace, plan);
      return done;
    });
    return resultOf(plan, sources);
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
      const notes = notesOf(inspected, sheets, options.columns ?? {});
      sources.push({ ...aboutFile(inspected), known: false, sheets, notes });
    }
    return resultOf(plan, sources);
  } finally {
    await closeAll(plan.inspected);
    workspace.progress.done();
  }
}
