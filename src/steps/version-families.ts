import { fold } from '../fields/fold.js';
import type { ColumnMapping } from '../model/dictionary.js';
import type { NewSource, Source, Store, StoredSheet } from '../store/types.js';

/** A file with all its versions: one list of customers, as the newest of them left it. */
export interface Family {
  readonly newest: Source;
  readonly sources: readonly number[];
  readonly sheets: readonly StoredSheet[];
  readonly records: number;
}

type Named = Pick<NewSource, 'name' | 'path' | 'sha256'>;
/** The columns of each table of a file. */
export type Tables = readonly (readonly ColumnMapping[])[];

/** Families looked at; ten people may each send their own file under one name. */
const MOST_FAMILIES = 20;

/**
 * The files imported before the run `before` that a file may be a newer version of, the likeliest first: one of their
 * versions has the same name (or the same content, read once more), and at least half of their titles are in common;
 * each with the sources it came in, the newest of them first.
 */
export function earlierVersions(store: Store, file: Named, before: number, tables: Tables): Family[] {
  const older = new Map(store.versions().map(({ source, of }) => [source, of]));
  const superseded = new Set(older.values());
  const sources = new Map(store.sources().map((source) => [source.id, source]));
  const isSame = ({ name, path, sha256 }: Named) =>
    sha256 === file.sha256 || fold(name) === fold(file.name) || fold(path) === fold(file.path);
  const isHere = ({ path }: Named) => (path === file.path ? 1 : 0);
  const chainOf = (newest: Source): Source[] => {
    const chain: Source[] = [];
    for (let at: Source | undefined = newest; at; at = sources.get(older.get(at.id) ?? 0)) chain.push(at);
    return chain;
  };
  const chains = [...sources.values()]
    .filter((source) => source.run < before && !superseded.has(source.id))
    .sort((a, b) => isHere(b) - isHere(a) || b.id - a.id)
    .map(chainOf)
    .filter((chain) => chain.some(isSame));
  const families = chains.map((chain): Family => {
    const ids = chain.map(({ id }) => id);
    const sheets = ids.flatMap((id) => store.sheets(id)).filter(({ records }) => records > 0);
    const records = sheets.reduce((sum, sheet) => sum + sheet.records, 0);
    return { newest: chain[0]!, sources: ids, sheets, records };
  });
  return families
    .filter(({ sheets }) =>
      sharesLayout(
        sheets.map(({ columns }) => columns),
        tables,
      ),
    )
    .slice(0, MOST_FAMILIES);
}

function sharesLayout(old: Tables, fresh: Tables): boolean {
  const titles = (tables: Tables) =>
    new Set(tables.flatMap((columns) => columns.map(({ header }) => header)));
  const [a, b] = [titles(old), titles(fresh)];
  const common = [...a].filter((title) => b.has(title)).length;
  return common > 0 && common * 2 >= Math.min(a.size, b.size);
}
