import { UserError } from '../errors.js';
import { csvRows } from '../formats/csv.js';
import type { Evaluation } from '../model/evaluation.js';
import type { Store, StoredSheet } from '../store/types.js';
import { nearest } from '../text/similarity.js';
import type { Workspace } from '../workspace.js';

/** Record -> the group that somebody knows it to be of. */
export type Groups = Map<number, string>;

/** The truth as a column of the imported files: rows with the same text in it are one customer. */
function truthFromColumn(store: Store, title: string): Groups {
  const sheets = store.sheets();
  const columnOf = (sheet: StoredSheet): number | undefined =>
    sheet.columns.find(({ header }) => header.trim() === title.trim())?.column;
  const known = sheets.flatMap(({ columns }) => columns.map(({ header }) => header));
  if (!sheets.some((sheet) => columnOf(sheet) !== undefined)) {
    const near = nearest(title, known) ?? known.slice(0, 8);
    throw new UserError('evaluate.no_column', { value: title, near });
  }
  const truth: Groups = new Map();
  for (const sheet of sheets) {
    const column = columnOf(sheet);
    if (column === undefined) continue;
    for (const row of store.rows({ kind: 'record', sheet: sheet.id })) {
      const group = (row.cells[column] ?? '').trim();
      if (group !== '') truth.set(row.id, group);
    }
  }
  return truth;
}

/** Reads one column of a row. */
type Cell = (cells: readonly string[]) => string;

/** The truth as a CSV of `source,sheet,line,cluster`; source and sheet may be empty where there is only one. */
async function truthFromFile(workspace: Workspace, path: string): Promise<Groups> {
  const file = await workspace.files.open(path);
  try {
    const [header, ...rows] = await csvRows(file);
    const titles = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
    const [source, sheet, line, cluster] = ['source', 'sheet', 'line', 'cluster'].map((name) => {
      const column = titles.indexOf(name);
      return (cells: readonly string[]): string => (cells[column] ?? '').trim();
    }) as [Cell, Cell, Cell, Cell];
    if (!titles.includes('line') || !titles.includes('cluster'))
      throw new UserError('evaluate.bad_file', { path });
    const recordAt = places(workspace.store);
    const truth: Groups = new Map();
    for (const row of rows) {
      const record = recordAt(source(row.cells), sheet(row.cells), line(row.cells));
      if (typeof record === 'string') throw new UserError(record, { path, line: row.line });
      const told = cluster(row.cells);
      if (told !== '') truth.set(record, told);
    }
    return truth;
  } finally {
    await file.close();
  }
}

/** Finds the record of a line; source and sheet may be '' where it is clear without them. */
function places(
  store: Store,
): (source: string, sheet: string, line: string) => number | 'evaluate.no_row' | 'evaluate.unclear_row' {
  const sources = new Map(store.sources().map((source) => [source.id, source.name]));
  const sheets = store.sheets().map((sheet) => ({ ...sheet, file: sources.get(sheet.source) ?? '' }));
  const byLine = new Map(
    sheets.map(({ id: sheet }) => {
      const lines = new Map<string, number>();
      for (const { id, line } of store.rows({ kind: 'record', sheet })) lines.set(String(line), id);
      return [sheet, lines];
    }),
  );
  return (source, sheet, line) => {
    const meant = sheets.filter(
      ({ file, name }) => (source === '' || file === source) && (sheet === '' || name === sheet),
    );
    const found = meant.flatMap(({ id }) => byLine.get(id)?.get(line) ?? []);
    if (found.length > 1) return 'evaluate.unclear_row';
    return found[0] ?? 'evaluate.no_row';
  };
}

/** A truth by its name: a CSV file, or a column of the files. */
export async function readTruth(
  workspace: Workspace,
  name: string,
): Promise<{ readonly groups: Groups; readonly kind: Evaluation['truth']['kind'] }> {
  if (/\.(csv|tsv|txt)$/i.test(name)) return { groups: await truthFromFile(workspace, name), kind: 'file' };
  return { groups: truthFromColumn(workspace.store, name), kind: 'column' };
}
