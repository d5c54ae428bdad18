import { mapColumns, titleTest } from '../dictionary/columns.js';
import type { SampledSheet } from '../dictionary/infer.js';
import { UserError } from '../errors.js';
import { openFile } from '../formats/index.js';
import { type FoundTable, findTable } from '../formats/table.js';
import type { OpenedFile, Sheet } from '../formats/types.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import type { Files, InputFile } from '../workspace.js';
import { type ColumnAnswers, checkSheets, foldAnswer } from './answers.js';
import { inputFiles, type NamedFile } from './inputs.js';

/** Rows looked at to find the header and to tell what the columns hold. */
const SAMPLE_ROWS = 300;

/** A sheet with the table found in it. */
export interface InspectedSheet {
  readonly sheet: Sheet;
  readonly table: FoundTable;
  /** Cells of the first rows below the header. */
  readonly samples: readonly (readonly string[])[];
}

export interface InspectedFile {
  readonly file: InputFile;
  /** What the file is called: its own name, or its path below the folder that was named. */
  readonly name: string;
  readonly opened: OpenedFile & { readonly format: string };
  readonly sha256: string;
  /** Visible sheets that hold something, or those that were asked for. */
  readonly sheets: readonly InspectedSheet[];
  /** Which sheets are left out, and that there are no rows. */
  readonly notes: readonly Message[];
}

export interface InspectOptions {
  readonly encoding?: string;
  /** Read these sheets and no others, hidden ones too. */
  readonly sheets?: readonly string[];
  /** Line of the header in every sheet that is read, 0 for none. */
  readonly header?: number;
  /** What the person said of columns; titles named here are titles. */
  readonly columns?: ColumnAnswers;
  /** Told the file and the bytes read of it. */
  readonly onBytes?: (path: string, bytes: number, size: number) => void;
}

/** The first rows from a line on; undefined where the sheet holds nothing at all. */
async function firstRows(sheet: Sheet, from: number): Promise<SourceRow[] | undefined> {
  const rows: SourceRow[] = [];
  let holdsRows = false;
  for await (const batch of sheet.rows()) {
    holdsRows ||= batch.length > 0;
    const wanted = batch.filter(({ line }) => line >= from);
    rows.push(...wanted.slice(0, SAMPLE_ROWS - rows.length));
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return holdsRows ? rows : undefined;
}

/** The table below the line that was said to be the header. */
function tableAt(rows: readonly SourceRow[], headerLine: number): FoundTable | undefined {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const [first] = rows;
  if (headerLine > 0 && first?.line !== headerLine) return undefined;
  const titles = headerLine === 0 ? [] : (first?.cells ?? []);
  const headers = Array.from({ length: width }, (_, column) => (titles[column] ?? '').trim());
  return { headerLine, headers };
}

async function inspectSheet(
  sheet: Sheet,
  path: string,
  isTitle: (text: string) => boolean,
  header: number | undefined,
): Promise<InspectedSheet | undefined> {
  const rows = await firstRows(sheet, header ?? 0);
  if (rows === undefined) return undefined;
  const table = header === undefined ? findTable(rows, isTitle) : tableAt(rows, header);
  if (table === undefined)
    throw new UserError('import.no_header_line', { path, sheet: sheet.name, line: header ?? 0 });
  const samples = rows.filter((row) => row.line > table.headerLine).map((row) => row.cells);
  return { sheet, table, samples };
}

/** The sheets to read: the visible ones, or those that were asked for. */
function chooseSheets(all: readonly Sheet[], asked: readonly string[] | undefined): readonly Sheet[] {
  if (asked === undefined) return all.filter(({ hidden }) => !hidden);
  const names = new Set(asked.map(foldAnswer));
  return all.filter(({ name }) => names.has(foldAnswer(name)));
}

function leftOut(
  path: string,
  all: readonly Sheet[],
  chosen: readonly Sheet[],
  isChoice: boolean,
): Message[] {
  if (isChoice) return chosen.length > 0 ? [] : [{ code: 'import.sheet_not_here', params: { path } }];
  const hidden = all.filter((sheet) => sheet.hidden);
  return hidden.map(({ name }) => ({ code: 'import.hidden_sheet', params: { sheet: name } }));
}

async function inspectFile(
  { path, name }: NamedFile,
  files: Files,
  registry: Registry,
  isTitle: (text: string) => boolean,
  options: InspectOptions,
): Promise<InspectedFile> {
  const file = await files.open(path);
  let opened: InspectedFile['opened'] | undefined;
  try {
    const { encoding, onBytes, header } = options;
    const reading = {
      ...(encoding === undefined ? {} : { encoding }),
      ...(onBytes === undefined ? {} : { onBytes: (bytes: number) => onBytes(path, bytes, file.size) }),
    };
    opened = await openFile(file, reading, registry.things.formats);
    const chosen = chooseSheets(opened.sheets, options.sheets);
    const sheets: InspectedSheet[] = [];
    for (const sheet of chosen) {
      const inspected = await inspectSheet(sheet, path, isTitle, header);
      if (inspected !== undefined) sheets.push(inspected);
    }
    const notes = leftOut(path, opened.sheets, chosen, options.sheets !== undefined);
    if (sheets.length === 0 && (chosen.length > 0 || options.sheets === undefined))
      notes.push({ code: 'import.no_table', params: { path } });
    return { file, name: name ?? file.name, opened, sha256: await file.sha256(), sheets, notes };
  } catch (error) {
    await opened?.close();
    await file.close();
    throw error;
  }
}

/**
 * Opens every file that the paths mean and finds the tables in it, before anything is written: a file that cannot be read stops the
 * import here. The caller closes them with `closeAll`.
 */
export async function inspect(
  paths: readonly string[],
  files: Files,
  registry: Registry,
  dictionary: Dictionary | undefined,
  options: InspectOptions,
): Promise<InspectedFile[]> {
  const known = titleTest(registry.presets, dictionary);
  const told = new Set(Object.keys(options.columns ?? {}).map(foldAnswer));
  const isTitle = (text: string): boolean => known(text) || (told.size > 0 && told.has(foldAnswer(text)));
  const inspected: InspectedFile[] = [];
  try {
    for (const file of await inputFiles(paths, files))
      inspected.push(await inspectFile(file, files, registry, isTitle, options));
    checkSheets(options.sheets ?? [], inspected);
  } catch (error) {
    await closeAll(inspected);
    throw error;
  }
  return inspected;
}

/** What inferring a dictionary looks at. */
export function sampledSheets(inspected: readonly InspectedFile[]): SampledSheet[] {
  return inspected.flatMap(({ sheets }) =>
    sheets.map(({ sheet, table, samples }) => ({ name: sheet.name, headers: table.headers, samples })),
  );
}

export async function closeAll(inspected: readonly InspectedFile[]): Promise<void> {
  for (const { file, opened } of inspected) {
    await opened.close();
    await file.close();
  }
}

export function columnsOf(
  sheet: InspectedSheet,
  dictionary: Dictionary,
  registry: Registry,
): ColumnMapping[] {
  return mapColumns(sheet.table.headers, sheet.samples, dictionary, registry.types);
}
