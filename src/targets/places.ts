import type { ExportRow, StoreInput } from './types.js';

/** Source and sheet names by sheet id. */
export function sheetNames({ store }: StoreInput): (row: ExportRow) => readonly [string, string] {
  const sources = new Map(store.sources().map(({ id, name }) => [id, name]));
  const sheets = new Map(
    store.sheets().map(({ id, source, name }) => [id, [sources.get(source) ?? '', name] as const]),
  );
  return (row) => sheets.get(row.sheet) ?? ['', ''];
}
