import { titleTest } from '../dictionary/columns.js';
import type { SampledSheet } from '../dictionary/infer.js';
import { UserError } from '../errors.js';
import { continues, looksLikeList } from '../formats/table-layout.js';
import { type ColumnRange, findSides, sideOf } from '../formats/table-sides.js';
import { type FoundTable, findTables } from '../formats/tables.js';
import type { EncodingChoice, Sheet } from '../formats/types.js';
import type { Dictionary } from '../model/dictionary.js';
import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import { repairText } from '../text/mojibake.js';
import type { Files } from '../workspace.js';
import { type ColumnAnswers, checkSheets, foldAnswer } from './answers.js';
import {
  type FailedFile,
  isOfOneFile,
  isSlip,
  noneReadable,
  type RefusedFile,
  refusedFiles,
} from './failed-files.js';
import { inputFiles, type NamedFile } from './inputs.js';
import type { FileOptions, OpenInput, OpenInputs } from './open-inputs.js';

/** Rows of a sheet among which its tables are looked for. */
export const LOOKED_AT = 10_000;

/** Rows below a header that tell what its columns hold. */
export const SAMPLE_ROWS = 300;

/** A table in a sheet. */
export interface InspectedTable {
  readonly table: FoundTable;
  /** Of each column as it is read: as it stands, or put right where it was garbled. */
  readonly titles: readonly string[];
  /** The columns it takes, where tables stand side by side. */
  readonly side?: ColumnRange;
  /** It has no header and holds words to choose from, as drop-down lists are made of. */
  readonly isList: boolean;
  /** Cells of the first rows below the header. */
  readonly samples: readonly (readonly string[])[];
}

export interface InspectedSheet {
  /** Which of the file's sheets. */
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  /** The sheet that it goes on with, without a header of its own. */
  readonly goesOnWith?: string;
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

export interface Inspection {
  /** Whether a cell reads like the title of a column. */
  readonly isTitle: (text: string) => boolean;
  readonly inspected: readonly InspectedFile[];
  readonly refused: readonly RefusedFile[];
}

export interface InspectOptions extends FileOptions {
  /** Read these sheets and no others. */
  readonly sheets?: readonly string[];
  /** What the person said of sheets; goes before what the dictionary says of them. */
  readonly sheetChoices?: Dictionary['sheets'];
  /** Line of the header in every sheet that is read, 0 for none. */
  readonly header?: number;
  /** What the person said of columns; titles named here are titles. */
  readonly columns?: ColumnAnswers;
}

/** The first rows; undefined where the sheet holds nothing at all. */
async function firstRows(sheet: Sheet): Promise<SourceRow[] | undefined> {
  const rows: SourceRow[] = [];
  for await (const batch of sheet.rows()) {
    rows.push(...batch.slice(0, LOOKED_AT - rows.length));
    if (rows.length >= LOOKED_AT) break;
  }
  return rows.length > 0 ? rows : undefined;
}

/** How the tables of a sheet are looked for. */
interface Search {
  readonly path: string;
  readonly isTitle: (text: string) => boolean;
  readonly header: number | undefined;
}

/** Tables that take all columns of the sheet, or some of them. */
interface Side {
  readonly rows: readonly SourceRow[];
  readonly side?: ColumnRange;
}

/** The parts of a sheet that stand side by side; mostly one. */
function sidesOf(rows: readonly SourceRow[], { isTitle, header }: Search): readonly Side[] {
  const sides = header === undefined ? findSides(rows, isTitle) : undefined;
  return sides?.map((side) => ({ side, rows: rows.flatMap((row) => sideOf(row, side) ?? []) })) ?? [{ rows }];
}

/** The tables of a sheet; none where the header is not where the person said. */
function tablesIn(sheet: Sheet, rows: readonly SourceRow[], search: Search): readonly InspectedTable[] {
  const { titles } = sheet;
  if (titles !== undefined) {
    const lastLine = Number.POSITIVE_INFINITY;
    return [
      inspectTable({ headerLine: 0, headers: titles, firstLine: 1, lastLine, valueColumns: [] }, { rows }),
    ];
  }
  const { isTitle, header } = search;
  const options = header === undefined ? {} : { header };
  return sidesOf(rows, search).flatMap((side) =>
    findTables(side.rows, isTitle, options).map((table) => inspectTable(table, side)),
  );
}

function inspectTable(table: FoundTable, { rows, side }: Side): InspectedTable {
  const { headerLine, lastLine, headers, shape } = table;
  const below = shape ? [] : rows.filter(({ line }) => line > headerLine && line <= lastLine);
  const samples = below.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  const isList = headers.every((title) => title === '') && looksLikeList(rows);
  const titles = headers.map((title) => repairText(title)?.text ?? title);
  return { table, titles, ...(side === undefined ? {} : { side }), isList, samples };
}

async function inspectSheet(
  sheet: Sheet,
  index: number,
  search: Search,
  before: InspectedSheet | undefined,
): Promise<InspectedSheet | undefined> {
  const { name, hidden } = sheet;
  const rows = await firstRows(sheet);
  if (rows === undefined) return undefined;
  const tables = tablesIn(sheet, rows, search);
  if (tables.length === 0)
    throw new UserError('import.no_header_line', {
      path: search.path,
      sheet: name,
      line: search.header ?? 0,
    });
  const inspected = { index, name, hidden, hiddenColumns: [...(sheet.hiddenColumns ?? [])], tables };
  return search.header === undefined ? (goingOn(inspected, rows, before) ?? inspected) : inspected;
}

/** A sheet without a header whose rows go on where the sheet before it ends, with the titles of that one. */
function goingOn(
  sheet: InspectedSheet,
  rows: readonly SourceRow[],
  before: InspectedSheet | undefined,
): InspectedSheet | undefined {
  const [only, ...others] = sheet.tables;
  const last = before?.tables.at(-1);
  if (only === undefined || last === undefined || others.length > 0) return undefined;
  const hasTitles = only.table.headers.some((title) => title !== '');
  if (hasTitles || !last.table.headers.some((title) => title !== '') || !continues(last.samples, rows))
    return undefined;
  const table = { ...only.table, headers: last.table.headers };
  const { titles } = last;
  return { ...sheet, goesOnWith: before?.name ?? '', tables: [{ ...only, table, titles }] };
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
    if (!chosen.has(sheet)) continue;
    const inspected = await inspectSheet(sheet, index, search, sheets.at(-1));
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
  const skipped = namesOf({ ...dictionary?.sheets, ...options.sheetChoices }, 'skip');
  const skip = (name: string): boolean => skipped.has(foldAnswer(name));
  const inspected: InspectedFile[] = [];
  const failed: FailedFile[] = [];
  for (const named of await inputFiles(paths, files)) {
    const { path } = named;
    const search = { path, isTitle, header: options.header };
    try {
      inspected.push(await inspectFile(named, await inputs.open(path), search, skip, options));
    } catch (error) {
      if (!isOfOneFile(error) || isSlip(error, named)) throw error;
      failed.push({ path, error });
    }
  }
  if (inspected.length === 0) throw noneReadable(failed);
  checkSheets(options.sheets ?? [], inspected);
  return { isTitle, inspected, refused: refusedFiles(failed) };
}

/** The sheets of which the dictionary says this, as names are compared. */
export function namesOf(sheets: Dictionary['sheets'], choice: 'read' | 'skip'): ReadonlySet<string> {
  return new Set(
    Object.keys(sheets)
      .filter((name) => sheets[name] === choice)
      .map(foldAnswer),
  );
}

/** What inferring a dictionary looks at. */
export function sampledSheets(inspected: readonly InspectedFile[]): SampledSheet[] {
  return inspected.flatMap(({ sheets }) =>
    sheets.flatMap(({ name, tables }) =>
      tables.map(({ titles, samples }) => ({ name, headers: titles, samples })),
    ),
  );
}
