import { mapColumns } from '../dictionary/columns.js';
import type { Shape } from '../formats/table-shapes.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import { foldAnswer } from './answers.js';
import { fillDownColumns } from './fill-down.js';
import { type InspectedFile, type InspectedSheet, type InspectedTable, namesOf } from './inspect.js';
import { pointsByNumber } from './table-objects.js';

/** A table with what its columns feed. */
export interface PlannedTable extends InspectedTable {
  readonly columns: readonly ColumnMapping[];
  /** Whether its rows are set aside: nothing in it says that it is about customers, and other tables of the file are. */
  readonly setAside: boolean;
  /** Columns that rows which leave them all blank take over from the row above. */
  readonly fillDown: readonly number[];
}

export interface PlannedSheet extends Omit<InspectedSheet, 'tables'> {
  readonly tables: readonly PlannedTable[];
}

/** A file with all that reading its rows needs. Plain data. */
export interface PlannedFile extends Omit<InspectedFile, 'sheets'> {
  readonly sheets: readonly PlannedSheet[];
}

/** Sampled rows of all tables of one layout are looked at together, up to this many. */
const MOST_SAMPLES = 300;

/** Tables with the same titles hold the same things, however few rows one of them has. */
function samplesByLayout(
  files: readonly InspectedFile[],
): (table: InspectedTable) => InspectedTable['samples'] {
  const pools = new Map<string, (readonly string[])[]>();
  for (const table of files.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables))) {
    const pool = pools.get(layoutOf(table)) ?? [];
    pool.push(...table.samples.slice(0, MOST_SAMPLES - pool.length));
    pools.set(layoutOf(table), pool);
  }
  return (table) => (hasTitles(table) ? (pools.get(layoutOf(table)) ?? []) : table.samples);
}

const hasTitles = ({ titles }: InspectedTable): boolean => titles.some((title) => title !== '');

const layoutOf = ({ titles }: InspectedTable): string => JSON.stringify(titles);

function columnsOf(
  { titles }: InspectedTable,
  samples: InspectedTable['samples'],
  { hiddenColumns }: InspectedSheet,
  dictionary: Dictionary,
  registry: Registry,
): ColumnMapping[] {
  const hidden = new Set(hiddenColumns);
  return mapColumns(titles, samples, dictionary, registry.types).map((mapping) =>
    hidden.has(mapping.column) ? { ...mapping, hidden: true } : mapping,
  );
}

/** Decides what each column feeds, and which tables are about customers. */
export function planFiles(
  files: readonly InspectedFile[],
  dictionary: Dictionary,
  registry: Registry,
  asked: readonly string[] = [],
): PlannedFile[] {
  const samplesOf = samplesByLayout(files);
  const told = new Set(dictionary.fields.filter(({ match }) => match !== 'no').map(({ name }) => name));
  const meant = new Set([...asked.map(foldAnswer), ...namesOf(dictionary.sheets, 'read')]);
  return files.map((file) => {
    const sheets = file.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => {
        const columns = columnsOf(table, samplesOf(table), sheet, dictionary, registry);
        const isMeant = meant.has(foldAnswer(sheet.name));
        const tells = columns.some(({ field }) => told.has(field)) || pointsByNumber(columns, dictionary);
        const fillDown = fillDownColumns(columns, table.samples, dictionary);
        return { ...table, columns, fillDown, ofCustomers: isMeant || (!table.isList && tells) };
      }),
    }));
    const some = sheets.some(({ tables }) => tables.some(({ ofCustomers }) => ofCustomers));
    return {
      ...file,
      sheets: sheets.map((sheet) => ({
        ...sheet,
        tables: sheet.tables.map(({ ofCustomers, ...table }) => ({
          ...table,
          setAside: some && !ofCustomers,
        })),
      })),
    };
  });
}

const OF_SHAPE: Readonly<Record<Shape, string>> = {
  cards: 'import.cards',
  across: 'import.across',
  prose: 'import.prose',
};

function shapeNotes(sheet: string, tables: readonly PlannedTable[]): Message[] {
  const shapes = new Set(tables.flatMap(({ table }) => table.shape ?? []));
  return [...shapes].map((shape) => ({ code: OF_SHAPE[shape], params: { sheet } }));
}

/** Cells of several texts with white space between, as text lined up with spaces is read. */
const SPACED = /\S(?: {2,}|\t|\u3000{2,})\S/;

/** Whether a table has only one column that holds what looks like several. */
export function isOneColumn({ titles, samples }: InspectedTable): boolean {
  const cells = [titles, ...samples].map((row) => row.filter((cell) => cell.trim() !== ''));
  if (samples.length === 0 || cells.some((row) => row.length > 1)) return false;
  const spaced = cells.filter(([cell = '']) => SPACED.test(cell.slice(0, LOOKED_AT))).length;
  return spaced * 10 >= cells.length * 8;
}

/** As much of a cell is looked at. */
const LOOKED_AT = 500;

/** What a person should know of the sheets of a file before they are read. */
export function layoutNotes({ sheets }: PlannedFile): Message[] {
  return sheets.flatMap(({ name: sheet, hidden, goesOnWith, tables }) => {
    const notes: Message[] = [];
    const setAside = tables.every((table) => table.setAside);
    if (tables.some(({ table }) => table.shape !== undefined)) notes.push(...shapeNotes(sheet, tables));
    else if (hidden && setAside) notes.push({ code: 'import.hidden_sheet_aside', params: { sheet } });
    else if (setAside) notes.push({ code: 'import.sheet_aside', params: { sheet } });
    else if (hidden) notes.push({ code: 'import.hidden_sheet', params: { sheet } });
    if (tables.some(isOneColumn)) notes.push({ code: 'import.one_column', params: { sheet } });
    if (goesOnWith !== undefined)
      notes.push({ code: 'import.sheet_goes_on', params: { sheet, before: goesOnWith } });
    for (const { columns, fillDown } of tables) {
      const names = columns.filter(({ column }) => fillDown.includes(column)).map(({ header }) => header);
      if (names.length > 0) notes.push({ code: 'import.fills_down', params: { sheet, columns: names } });
    }
    for (const { table, titles } of tables)
      for (const [column, title] of titles.entries()) {
        const before = table.headers[column] ?? '';
        if (title !== before && goesOnWith === undefined)
          notes.push({ code: 'import.title_repaired', params: { sheet, before, title } });
      }
    const columns = tables.flatMap((table) => table.columns.filter((column) => column.hidden));
    if (columns.length > 0) {
      const named = [...new Set(columns.map(({ header }) => header))];
      notes.push({ code: 'import.hidden_columns', params: { sheet, columns: named } });
    }
    return notes;
  });
}
