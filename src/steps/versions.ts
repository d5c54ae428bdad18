import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { Params } from '../model/words.js';
import type { RowWithRecord, Source, Store } from '../store/types.js';
import { batches } from '../text/lists.js';
import { earlierVersions, type Family, type Tables } from './version-families.js';
import { knownRows, type PairedRows, pairRows } from './version-pairs.js';
import { ContentIndex, rowKey, titledReader } from './version-rows.js';

/** A row of a version, to show. */
export interface VersionRow {
  readonly sheet: string;
  readonly line: number;
  /** What its customer is called, as it was cleaned; '' where the row names nobody. */
  readonly name: string;
}

/** What became of the rows of a known file in its newer version. */
export interface VersionResult {
  readonly of: { readonly source: number; readonly name: string; readonly importedAt: string };
  /** Rows that say what a known record says: set aside, as there is nothing to learn from them. */
  readonly unchanged: number;
  /** Rows in whose place a newer one stands now. */
  readonly changed: number;
  /** Of the changed ones, those with the same cells, of which the rules of today make something else. */
  readonly reread: number;
  readonly added: number;
  /** Records that the newer version does not hold, and the one before it did. They stay. */
  readonly gone: number;
  /** The first ones; of the changed ones as they are now. */
  readonly first: Readonly<Record<'changed' | 'added' | 'gone', readonly VersionRow[]>>;
}

/** Finds out, while a file is read, which of its rows are known from an earlier version of it. */
export interface VersionReader {
  /** For the rows of one table, in order: what to store of each. A row with nothing new is set aside. */
  table(columns: readonly ColumnMapping[]): (row: RowWithRecord) => RowWithRecord;
  /**
   * Once all rows are stored, outside of a transaction. Undefined where the file is no newer version after all; its
   * rows set aside for that are records again. The sheets' counts in the store are right afterwards.
   */
  finish(): VersionResult | undefined;
}

/** Share of the rows of the smaller version that must be the same or nearly the same. */
const ENOUGH = 0.5;

/** Rows replaced at a time. */
const BATCH = 1000;

/** Rows shown of each kind. */
const SHOWN = 5;

/**
 * Begins to compare a source that was just added with what is known of its file. `tables`: the columns of all tables
 * that will be read. Undefined where no file of its name and layout is known, which takes no time to find out.
 */
export function openVersion(
  store: Store,
  source: number,
  tables: Tables,
  dictionary: Dictionary,
): VersionReader | undefined {
  const own = store.sources().find(({ id }) => id === source);
  if (own === undefined) throw new Error(`There is no source ${source}`);
  const families = earlierVersions(store, own, own.run, tables);
  if (families.length === 0) return undefined;
  let known: KnownContent | undefined = new KnownContent(store, families);
  const open = (): KnownContent => {
    if (known === undefined) throw new Error('The versions were compared already');
    return known;
  };
  return {
    table: (columns) => open().reader(columns),
    finish() {
      const taken = open().taken();
      // What it holds of a million rows is not needed any more, and its memory is.
      known = undefined;
      return finish(store, own, families, taken, dictionary);
    },
  };
}

/** The rows of all families, by content. */
class KnownContent {
  readonly #families: readonly Family[];
  readonly #index: ContentIndex;
  readonly #ids: Float64Array;
  readonly #lines: Uint32Array;
  readonly #sheets: Uint32Array;
  readonly #places = new Map<
    number,
    { readonly source: string; readonly day: string; readonly sheet: string }
  >();

  constructor(store: Store, families: readonly Family[]) {
    const size = families.reduce((sum, { records }) => sum + records, 0);
    this.#families = families;
    this.#index = new ContentIndex(size);
    this.#ids = new Float64Array(size);
    this.#lines = new Uint32Array(size);
    this.#sheets = new Uint32Array(size);
    let entry = 0;
    for (const { newest, sheets } of families) {
      const day = dayOf(store, newest);
      for (const { id, name } of sheets) this.#places.set(id, { source: newest.name, day, sheet: name });
      for (const { row, values, cells } of knownRows(store, sheets)) {
        this.#index.add(rowKey(cells, values));
        this.#ids[entry] = row.id;
        this.#lines[entry] = row.line;
        this.#sheets[entry++] = row.sheet;
      }
    }
  }

  reader(columns: readonly ColumnMapping[]): (row: RowWithRecord) => RowWithRecord {
    const read = titledReader(columns);
    return (entry) => {
      const { row, cleaned } = entry;
      const known = cleaned && this.#index.take(rowKey(read(row), cleaned.values));
      if (known === undefined) return entry;
      const reason = { code: 'import.same_as_before', params: this.#placeOf(known) };
      return { row: { ...row, kind: 'aside', reason }, sameAs: this.#ids[known]! };
    };
  }

  #placeOf(entry: number): Params {
    const { source = '', day = '', sheet = '' } = this.#places.get(this.#sheets[entry]!) ?? {};
    return { source, day, sheet, line: this.#lines[entry]! };
  }

  /** For each family, which of its rows were found. */
  taken(): Uint8Array[] {
    let start = 0;
    return this.#families.map(({ records }) => {
      start += records;
      return this.#index.taken.subarray(start - records, start);
    });
  }
}

function finish(
  store: Store,
  source: Source,
  families: readonly Family[],
  taken: readonly Uint8Array[],
  dictionary: Dictionary,
): VersionResult | undefined {
  return store.transaction(() => {
    const newer = new Set(store.versions().map(({ of }) => of));
    const found = taken.map(count);
    const records = store.sheets(source.id).reduce((sum, sheet) => sum + sheet.records, 0);
    const rows = records + found.reduce((sum, n) => sum + n, 0);
    const candidates = families
      .map((family, index): Candidate => ({ family, taken: taken[index]!, found: found[index]!, rows }))
      .filter(({ family }) => !newer.has(family.newest.id))
      .sort((a, b) => b.found - a.found);
    for (const candidate of candidates) {
      const judged = judge(store, source, candidate, dictionary);
      if (judged !== undefined) return settle(store, source, judged, dictionary);
    }
    store.keepAsRecords(source.id, []);
    return undefined;
  });
}

const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);

interface Candidate {
  readonly family: Family;
  /** By place, 1 for each of its rows that is in the source as it was; and how many those are. */
  readonly taken: Uint8Array;
  readonly found: number;
  /** Record rows of the source, those set aside included. */
  readonly rows: number;
}

interface Judged extends Candidate {
  readonly paired: PairedRows;
  /** Records that the family's newest version did not hold any more. */
  readonly goneBefore: ReadonlySet<number>;
}

const pairWith = (
  store: Store,
  source: Source,
  { family, taken }: Candidate,
  dictionary: Dictionary,
): PairedRows => pairRows(store, dictionary, family.sheets, store.sheets(source.id), taken);

/** What the source is to the family, if it shares enough rows with it. */
function judge(
  store: Store,
  source: Source,
  candidate: Candidate,
  dictionary: Dictionary,
): Judged | undefined {
  const { family, found, rows } = candidate;
  const paired = pairWith(store, source, candidate, dictionary);
  const sheets = new Set(family.sheets.map(({ id }) => id));
  const gone = store.rowsById(store.goneRecords()).filter(({ sheet }) => sheets.has(sheet));
  const goneBefore = new Set(gone.map(({ id }) => id));
  const smaller = Math.min(family.records - goneBefore.size, rows);
  const shared = found + paired.alike;
  return shared > 0 && shared >= smaller * ENOUGH ? { ...candidate, paired, goneBefore } : undefined;
}

/** Writes down that the source is the newer version, and what that means for each row. */
function settle(store: Store, source: Source, judged: Judged, dictionary: Dictionary): VersionResult {
  const { newest, sources } = judged.family;
  // Rows that are in another file of this name become records after all, and may be those that seemed to be gone.
  const kept = store.keepAsRecords(source.id, sources);
  const { pairs, reread, added, gone } =
    kept === 0 ? judged.paired : pairWith(store, source, judged, dictionary);
  store.addVersion(source.id, newest.id);
  for (const batch of batches(pairs, BATCH)) replace(store, source, batch);
  const newlyGone = mark(store, source, gone, judged.goneBefore);
  const show = (ids: readonly number[]) => shown(store, ids.slice(0, SHOWN), dictionary);
  const changed = pairs.slice(0, SHOWN).map(({ by }) => by);
  return {
    of: { source: newest.id, name: newest.name, importedAt: importedAt(store, newest) },
    unchanged: judged.found,
    changed: pairs.length,
    reread,
    added: added.length,
    gone: newlyGone.length,
    first: { changed: show(changed), added: show(added), gone: show(newlyGone) },
  };
}

/** When a source was read, UTC. */
export function importedAt(store: Store, { run }: Pick<Source, 'run'>): string {
  return store.runs().find(({ id }) => id === run)?.startedAt ?? '';
}

const dayOf = (store: Store, source: Source): string => importedAt(store, source).slice(0, 10);

/** Marks the rows that are gone since the newest version, which it returns, and those that are back. */
function mark(
  store: Store,
  source: Source,
  gone: readonly number[],
  goneBefore: ReadonlySet<number>,
): readonly number[] {
  const newlyGone = gone.filter((row) => !goneBefore.has(row));
  store.markRows(source.id, 'gone', newlyGone);
  if (goneBefore.size === 0) return newlyGone;
  const here = store.sameRows(source.id).map(({ record }) => record);
  store.markRows(
    source.id,
    'back',
    here.filter((record) => goneBefore.has(record)),
  );
  return newlyGone;
}

function replace(store: Store, source: Source, pairs: PairedRows['pairs']): void {
  const places = store.origins(pairs.map(({ by }) => by));
  const day = dayOf(store, source);
  const replacements = pairs.map(({ row, by }) => {
    const { sheet = '', line = 0 } = places.get(by) ?? {};
    const params = { source: source.name, day, sheet, line };
    return { row, by, reason: { code: 'import.replaced_by', params } };
  });
  store.replaceRecords(source.id, replacements);
}

function shown(store: Store, ids: readonly number[], dictionary: Dictionary): VersionRow[] {
  const name = dictionary.fields.find(({ match }) => match === 'name')?.name ?? '';
  const values = new Map(store.recordsById(ids).map((record) => [record.id, record.values]));
  const origins = store.origins(ids);
  return ids.map((id) => {
    const { sheet = '', line = 0 } = origins.get(id) ?? {};
    return { sheet, line, name: values.get(id)?.[name]?.[0] ?? '' };
  });
}
