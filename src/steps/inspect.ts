import { mapColumns, titleTest } from '../dictionary/columns.js';
import type { SampledSheet } from '../dictionary/infer.js';
import { openFile } from '../formats/index.js';
import { type FoundTable, findTable } from '../formats/table.js';
import type { OpenedFile, Sheet } from '../formats/types.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { SourceRow } from '../model/record.js';
import type { Registry } from '../registry.js';
import type { Files, InputFile } from '../workspace.js';

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
  readonly opened: OpenedFile & { readonly format: string };
  readonly sha256: string;
  /** Visible sheets that hold something. */
  readonly sheets: readonly InspectedSheet[];
  /** Names of the hidden sheets, which are left out. */
  readonly hidden: readonly string[];
}

export interface InspectOptions {
  readonly encoding?: string;
  /** Told the file and the bytes read of it. */
  readonly onBytes?: (path: string, bytes: number, size: number) => void;
}

async function firstRows(sheet: Sheet): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const batch of sheet.rows()) {
    rows.push(...batch.slice(0, SAMPLE_ROWS - rows.length));
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return rows;
}

async function inspectSheet(
  sheet: Sheet,
  isTitle: (text: string) => boolean,
): Promise<InspectedSheet | undefined> {
  const rows = await firstRows(sheet);
  if (rows.length === 0) return undefined;
  const table = findTable(rows, isTitle);
  const samples = rows.filter((row) => row.line > table.headerLine).map((row) => row.cells);
  return { sheet, table, samples };
}

async function inspectFile(
  path: string,
  files: Files,
  registry: Registry,
  isTitle: (text: string) => boolean,
  options: InspectOptions,
): Promise<InspectedFile> {
  const file = await files.open(path);
  try {
    const { encoding, onBytes } = options;
    const reading = {
      ...(encoding === undefined ? {} : { encoding }),
      ...(onBytes === undefined ? {} : { onBytes: (bytes: number) => onBytes(path, bytes, file.size) }),
    };
    const opened = await openFile(file, reading, registry.things.formats);
    const sheets: InspectedSheet[] = [];
    for (const sheet of opened.sheets) {
      if (sheet.hidden) continue;
      const inspected = await inspectSheet(sheet, isTitle);
      if (inspected !== undefined) sheets.push(inspected);
    }
    const hidden = opened.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
    return { file, opened, sha256: await file.sha256(), sheets, hidden };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * Opens every file and finds the tables in it, before anything is written: a file that cannot be read stops the
 * import here. The caller closes them with `closeAll`.
 */
export async function inspect(
  paths: readonly string[],
  files: Files,
  registry: Registry,
  dictionary: Dictionary | undefined,
  options: InspectOptions,
): Promise<InspectedFile[]> {
  const isTitle = titleTest(registry.presets, dictionary);
  const inspected: InspectedFile[] = [];
  try {
    for (const path of paths) inspected.push(await inspectFile(path, files, registry, isTitle, options));
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
