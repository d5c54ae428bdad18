import { UserError } from '../errors.js';
import { csvRows } from '../formats/csv.js';
import { pairScores, type Scores } from '../quality/scores.js';
import type { Store, StoredSheet } from '../store/types.js';
import { nearest } from '../text/similarity.js';
import type { Workspace } from '../workspace.js';

export interface EvaluateResult extends Scores {
  /** Records that the truth says nothing of; they are left out. */
  readonly untold: number;
  readonly records: number;
}

/** Cluster by record. */
type Clusters = Map<number, string>;

/** The truth as a column of the imported files: rows with the same text in it are one customer. */
function truthFromColumn(store: Store, title: string): Clusters {
  const sheets = store.sheets();
  const columnOf = (sheet: StoredSheet): number | undefined =>
    sheet.columns.find(({ header }) => header.trim() === title.trim())?.column;
  const known = sheets.flatMap(({ columns }) => columns.map(({ header }) => header));
  if (!sheets.some((sheet) => columnOf(sheet) !== undefined)) {
    const near = nearest(title, known) ?? known.slice(0, 8).join(', ');
    throw new UserError('evaluate.no_column', { value: title, near });
  }
  const truth: Clusters = new Map();
  for (const sheet of sheets) {
    const column = columnOf(sheet);
    if (column === undefined) continue;
    for (const row of store.rows({ kind: 'record', sheet: sheet.id })) {
      const cluster = (row.cells[column] ?? '').trim();
      if (cluster !== '') truth.set(row.id, cluster);
    }
  }
  return truth;
}

/** The truth as a CSV of `source,sheet,line,cluster`; source and sheet may be empty where there is only one. */
async function truthFromFile(workspace: Workspace, path: string): Promise<Clusters> {
  const file = await workspace.files.open(path);
  try {
    const [header = [], ...rows] = await csvRows(file);
    const at = (name: string): number => header.findIndex((cell) => cell.trim().toLowerCase() === name);
    const [source, sheet, line, cluster] = ['source', 'sheet', 'line', 'cluster'].map(at) as [
      number,
      number,
      number,
      number,
    ];
    if (line < 0 || cluster < 0) throw new UserError('evaluate.bad_file', { path });
    const byPlace = placesOf(workspace.store);
    const truth: Clusters = new Map();
    rows.forEach((cells, index) => {
      const key = placeKey(cells[source] ?? '', cells[sheet] ?? '', cells[line] ?? '');
      const record = byPlace.get(key);
      if (record === undefined) throw new UserError('evaluate.no_row', { path, line: index + 2 });
      truth.set(record, cells[cluster] ?? '');
    });
    return truth;
  } finally {
    await file.close();
  }
}

const placeKey = (...parts: readonly (string | number)[]): string => parts.join('\u0000');

/** Record by source, sheet and line; also without source or sheet where that is still clear. */
function placesOf(store: Store): Map<string, number> {
  const sources = new Map(store.sources().map((source) => [source.id, source.name]));
  const sheets = store.sheets();
  const byPlace = new Map<string, number>();
  for (const sheet of sheets) {
    const source = sources.get(sheet.source) ?? '';
    for (const { id, line } of store.rows({ kind: 'record', sheet: sheet.id })) {
      byPlace.set(placeKey(source, sheet.name, line), id);
      byPlace.set(placeKey(source, '', line), id);
      if (sheets.length === 1) byPlace.set(placeKey('', '', line), id);
    }
  }
  return byPlace;
}

/** Compares the current customers with a truth: a column of the files, or a CSV file. */
export async function evaluate(workspace: Workspace, truthName: string): Promise<EvaluateResult> {
  const { store } = workspace;
  const found = store.membership();
  if (found.size === 0) throw new UserError('evaluate.nothing_found');
  const truth = /\.(csv|tsv|txt)$/i.test(truthName)
    ? await truthFromFile(workspace, truthName)
    : truthFromColumn(store, truthName);
  const told = new Map([...found].filter(([record]) => truth.has(record)));
  const scores = pairScores(told, new Map([...truth].filter(([record]) => found.has(record))));
  return { ...scores, records: told.size, untold: found.size - told.size };
}
