import { looksLikeList } from '../formats/table-layout.js';
import type { FoundTable } from '../formats/tables.js';
import type { Source, Store, StoredSheet } from '../store/types.js';
import { columnLetters } from '../text/lists.js';
import { tidy } from '../text/width.js';
import { type InspectedFile, type InspectedTable, LOOKED_AT, SAMPLE_ROWS } from './inspect.js';

/** A file as looking at it gave it, from what the store holds of it; its tables are those of `sheets`, one in each. */
export interface StoredFile extends InspectedFile {
  readonly source: Source;
  readonly stored: readonly StoredSheet[];
}

/** The files of one import. Where their tables and headers are was decided then, and stays. */
export function storedFiles(store: Store, run: number): StoredFile[] {
  return store
    .sources()
    .filter((source) => source.run === run)
    .map((source) => storedFile(store, source));
}

function storedFile(store: Store, source: Source): StoredFile {
  const stored = store.sheets(source.id);
  const { path, name, bytes: size, sha256, format } = source;
  return {
    source,
    stored,
    path,
    name,
    size,
    sha256,
    format,
    sheetNames: [...new Set(stored.map((sheet) => sheet.name))],
    sheets: stored.map((sheet, index) => ({
      index,
      name: sheet.name,
      hidden: sheet.hidden,
      hiddenColumns: sheet.columns.filter(({ hidden }) => hidden).map(({ column }) => column),
      tables: [tableOf(store, sheet)],
    })),
    notes: [],
  };
}

/** Cells of the first rows of a table, which tell what is usual in each column. */
export const samplesOf = (store: Store, sheet: StoredSheet): InspectedTable['samples'] =>
  tableOf(store, sheet).samples;

/** What stands above the first line of the data, and the first rows below it, as they were when the file was read. */
function tableOf(store: Store, sheet: StoredSheet): InspectedTable {
  const { headerLine, columns } = sheet;
  const isUntitled = columns.every(({ column, header }) => header === columnLetters(column));
  const most = isUntitled ? LOOKED_AT : SAMPLE_ROWS;
  const samples: (readonly string[])[] = [];
  const titled = new Set<number>();
  for (const { line, kind, cells } of store.rows({ sheet: sheet.id })) {
    if (kind === 'header' && line <= headerLine) addFilled(titled, cells);
    if (line <= headerLine) continue;
    samples.push(cells);
    if (samples.length === most) break;
  }
  const titles: string[] = [];
  for (const { column, header } of columns)
    titles[column] = header === columnLetters(column) && !titled.has(column) ? '' : header;
  const headers = Array.from(titles, (title = '') => title);
  const table: FoundTable = { headerLine, headers, firstLine: 1, lastLine: 0, valueColumns: [] };
  const isList =
    headers.every((title) => title === '') && looksLikeList(samples.map((cells, line) => ({ line, cells })));
  // A table without columns is none that was read row by row.
  const shown = columns.length === 0 ? [] : samples.slice(0, SAMPLE_ROWS);
  return { table, titles: headers, isList, samples: shown };
}

function addFilled(titled: Set<number>, cells: readonly string[]): void {
  for (const [column, cell] of cells.entries()) if (tidy(cell) !== '') titled.add(column);
}
