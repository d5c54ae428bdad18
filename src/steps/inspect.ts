import { titleTest } from '../dictionary/columns.js';
import type { SampledSheet } from '../dictionary/infer.js';
import { UserError } from '../errors.js';
import { type FoundTable, findTable } from '../formats/table.js';
import type { EncodingChoice, Sheet } from '../formats/types.js';
import type { Dictionary } from '../model/dictionary.js';
import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import type { Files } from '../workspace.js';
import { type ColumnAnswers, checkSheets, foldAnswer } from './answers.js';
import { inputFiles, type NamedFile } from './inputs.js';
import type { FileOptions, OpenInput, OpenInputs } from './open-inputs.js';

/** Rows below a header that tell what its columns hold. */
const SAMPLE_ROWS = 300;

/** A table in a sheet. */
export interface InspectedTable {
  readonly table: FoundTable;
  /** Cells of the first rows below the header. */
  readonly samples: readonly (readonly string[])[];
}

export interface InspectedSheet {
  /** Which of the file's sheets. */
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  /** In the order of their lines; at least one. */
  readonly tables: readonly InspectedTable[];
}

/** A file that was looked at. Plain data: it is opened once more to be read. */
export interface InspectedFile {
  readonly path: string;
  /** What the file is called: its own name, or its path below the folder that was named. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly format: string;
  readonly encoding?: EncodingChoice;
  /** The names of all its sheets. */
  readonly sheetNames: readonly string[];
  /** Sheets that hold something, or those that were asked for. */
  readonly sheets: readonly InspectedSheet[];
  /** Which sheets are left out, and that there are no rows. */
  readonly notes: readonly Message[];
}

/** A file that cannot be read, and why. */
export interface RefusedFile {
  readonly path: string;
  readonly why: Message;
}

export interface Inspection {
  readonly inspected: readonly InspectedFile[];
  readonly refused: readonly RefusedFile[];
}

export interface InspectOptions extends FileOptions {
  /** Read these sheets and no others. */
  readonly sheets?: readonly string[];
  /** Line of the header in every sheet that is read, 0 for none. */
  readonly header?: number;
  /** What the person said of columns; titles named here are titles. */
  readonly columns?: ColumnAnswers;
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

/** How the tables of a sheet are looked for. */
interface Search {
  readonly path: string;
  readonly isTitle: (text: string) => boolean;
  readonly header: number | undefined;
}

async function inspectSheet(
  sheet: Sheet,
  index: number,
  { path, isTitle, header }: Search,
): Promise<InspectedSheet | undefined> {
  const { name, hidden, titles } = sheet;
  const rows = await firstRows(sheet, titles === undefined ? (header ?? 0) : 0);
  if (rows === undefined) return undefined;
  const table = titles
    ? { headerLine: 0, headers: titles }
    : header === undefined
      ? findTable(rows, isTitle)
      : tableAt(rows, header);
  if (table === undefined)
    throw new UserError('import.no_header_line', { path, sheet: name, line: header ?? 0 });
  const samples = rows.filter((row) => row.line > table.headerLine).map((row) => row.cells);
  const hiddenColumns = [...(sheet.hiddenColumns ?? [])];
  return { index, name, hidden, hiddenColumns, tables: [{ table, samples }] };
}

/** The sheets to read: those that were asked for, or all but those that the dictionary says to skip. */
function chooseSheets(
  all: readonly Sheet[],
  asked: readonly string[] | undefined,
  skip: (name: string) => boolean,
): ReadonlySet<Sheet> {
  if (asked === undefined) return new Set(all.filter(({ name }) => !skip(name)));
  const names = new Set(asked.map(foldAnswer));
  return new Set(all.filter(({ name }) => names.has(foldAnswer(name))));
}

function leftOut(path: string, all: readonly Sheet[], chosen: ReadonlySet<Sheet>, isChoice: boolean) {
  if (isChoice) return chosen.size > 0 ? [] : [{ code: 'import.sheet_not_here', params: { path } }];
  return all
    .filter((sheet) => !chosen.has(sheet))
    .map(({ name }): Message => ({ code: 'import.sheet_skipped', params: { sheet: name } }));
}

async function inspectFile(
  { path, name }: NamedFile,
  { file, opened }: OpenInput,
  search: Search,
  skip: (name: string) => boolean,
  { sheets: asked }: InspectOptions,
): Promise<InspectedFile> {
  const chosen = chooseSheets(opened.sheets, asked, skip);
  const sheets: InspectedSheet[] = [];
  for (const [index, sheet] of opened.sheets.entries()) {
    const inspected = chosen.has(sheet) ? await inspectSheet(sheet, index, search) : undefined;
    if (inspected !== undefined) sheets.push(inspected);
  }
  const notes: Message[] = leftOut(path, opened.sheets, chosen, asked !== undefined);
  if (sheets.length === 0 && (chosen.size > 0 || asked === undefined))
    notes.push({ code: 'import.no_table', params: { path } });
  const { format, encoding } = opened;
  return {
    path,
    name: name ?? file.name,
    size: file.size,
    sha256: await file.sha256(),
    format,
    ...(encoding === undefined ? {} : { encoding }),
    sheetNames: opened.sheets.map((sheet) => sheet.name),
    sheets,
    notes,
  };
}

/** Whether the other files are read all the same: the file is no spreadsheet we can read, or a person did not name it. */
function isRefusal(error: unknown, { found }: NamedFile): error is UserError {
  return error instanceof UserError && (error.code.startsWith('format.') || (found && isOfFile(error)));
}

const isOfFile = ({ code }: UserError): boolean => code.startsWith('file.');

/**
 * Looks at every file that the paths mean and finds the tables in it, before anything is written. A file that cannot be
 * read does not keep the others from being read, unless there is none that can.
 */
export async function inspect(
  paths: readonly string[],
  files: Files,
  inputs: OpenInputs,
  registry: Registry,
  dictionary: Dictionary | undefined,
  options: InspectOptions,
): Promise<Inspection> {
  const known = titleTest(registry.presets, dictionary);
  const told = new Set(Object.keys(options.columns ?? {}).map(foldAnswer));
  const isTitle = (text: string): boolean => known(text) || (told.size > 0 && told.has(foldAnswer(text)));
  const inspected: InspectedFile[] = [];
  const errors: { readonly path: string; readonly error: UserError }[] = [];
  for (const named of await inputFiles(paths, files)) {
    const { path } = named;
    const search = { path, isTitle, header: options.header };
    try {
      inspected.push(await inspectFile(named, await inputs.open(path), search, () => false, options));
    } catch (error) {
      if (!isRefusal(error, named)) throw error;
      errors.push({ path, error });
    }
  }
  if (inspected.length === 0) throw noneReadable(errors.map(({ error }) => error));
  checkSheets(options.sheets ?? [], inspected);
  return { inspected, refused: errors.map(({ path, error }) => ({ path, why: messageOf(error) })) };
}

function noneReadable(errors: readonly UserError[]): UserError {
  const [first, ...rest] = errors;
  if (first === undefined || rest.length === 0) return first ?? new UserError('import.no_files');
  return new UserError('import.none_readable', { count: errors.length }, errors.map(messageOf));
}

/** Without what only programmers want to know. */
export function messageOf({ code, params }: UserError): Message {
  return { code, params };
}

/** What inferring a dictionary looks at. */
export function sampledSheets(inspected: readonly InspectedFile[]): SampledSheet[] {
  return inspected.flatMap(({ sheets }) =>
    sheets.flatMap(({ name, tables }) =>
      tables.map(({ table, samples }) => ({ name, headers: table.headers, samples })),
    ),
  );
}
