import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { Values } from '../model/record.js';
import type { Store, StoredRow, StoredSheet } from '../store/types.js';
import { batches } from '../text/lists.js';
import {
  agreement,
  type Identity,
  identitiesOf,
  identityKey,
  joinKeys,
  numbersRows,
} from './version-match.js';
import { rowKey, type TitledCells, titledReader, titlesOfFields } from './version-rows.js';

/** Records looked up at a time. */
const BATCH = 500;

/** A record row of a file with what was made of it. */
export interface KnownRow {
  readonly row: StoredRow;
  readonly values: Values;
  readonly cells: TitledCells;
}

/** The record rows of these sheets, in order. */
export function* knownRows(store: Store, sheets: readonly StoredSheet[]): Iterable<KnownRow> {
  for (const { id: sheet, columns } of sheets) {
    const read = titledReader(columns);
    for (const batch of batches(store.rows({ sheet, kind: 'record' }), BATCH)) {
      const records = store.recordsById(batch.map(({ id }) => id));
      for (const [index, row] of batch.entries()) {
        yield { row, values: records[index]?.values ?? {}, cells: read(row) };
      }
    }
  }
}

/** Pairs of old and new rows, as ids, and how many of them are nearly the same. */
export interface PairedRows {
  readonly pairs: readonly { readonly row: number; readonly by: number }[];
  readonly alike: number;
  /** Of the pairs, those whose cells are the same, so that only the rules have changed. */
  readonly reread: number;
  /** Ids of the rows that are left. */
  readonly gone: readonly number[];
  readonly added: readonly number[];
}

/** The rows of one version: their ids and keys, in one order. */
interface Side {
  readonly sheets: readonly StoredSheet[];
  readonly ids: Float64Array;
  readonly content: Float64Array;
  /** By identity. */
  readonly keys: readonly Float64Array[];
  /** 1: the row has its counterpart. */
  readonly done: Uint8Array;
}

function readSide(store: Store, sheets: readonly StoredSheet[], identities: readonly Identity[]): Side {
  const size = sheets.reduce((sum, { records }) => sum + records, 0);
  const ids = new Float64Array(size);
  const content = new Float64Array(size);
  const keys = identities.map(() => new Float64Array(size));
  let place = 0;
  for (const { row, values, cells } of knownRows(store, sheets)) {
    ids[place] = row.id;
    content[place] = rowKey(cells).high;
    for (const [index, identity] of identities.entries()) keys[index]![place] = identityKey(identity, values);
    place++;
  }
  return { sheets, ids, content, keys, done: new Uint8Array(size) };
}

/** Fields that the sheets have a column for, or the parts of. */
function fieldsOf(sheets: readonly StoredSheet[], dictionary: Dictionary): Set<string> {
  const fed = new Set(sheets.flatMap(({ columns }) => columns.map(({ field }) => field)));
  const built = dictionary.fields.filter(({ from }) => from.some((part) => fed.has(part)));
  return new Set([...fed, ...built.map(({ name }) => name)]);
}

/** A candidate pair, as places on the two sides. */
type Places = readonly [old: number, fresh: number];
type Judge = (old: KnownRow, fresh: KnownRow) => boolean;

/**
 * Pairs the rows of an older version with the record rows of a newer one that are not the same as any: `taken` tells
 * (by place, in order of sheets and rows) which of the old rows are in the newer version as they were.
 */
export function pairRows(
  store: Store,
  dictionary: Dictionary,
  oldSheets: readonly StoredSheet[],
  freshSheets: readonly StoredSheet[],
  taken: Uint8Array,
): PairedRows {
  const has = [oldSheets, freshSheets].map((sheets) => fieldsOf(sheets, dictionary));
  const identities = identitiesOf(dictionary, (field) => has.every((fields) => fields.has(field)));
  const old = readSide(store, oldSheets, identities);
  const fresh = readSide(store, freshSheets, identities);
  old.done.set(taken);
  const usable = identities.filter(({ tells }, stage) => {
    return tells !== 'own' || (numbersRows(old.keys[stage]!) && numbersRows(newer(old, fresh, stage, taken)));
  });
  const columns = [...oldSheets, ...freshSheets].flatMap((sheet) => sheet.columns);
  const found = new Pairing(store, old, fresh);
  found.add(sameContent(old, fresh), isReread);
  const { length: reread } = found.pairs;
  for (const identity of usable) {
    const stage = identities.indexOf(identity);
    found.add(onlyOnes(old, fresh, stage), judgeOf(identity, usable, dictionary, columns));
  }
  const left = ({ ids, done }: Side): number[] => Array.from(ids).filter((_, place) => done[place] === 0);
  return { pairs: found.pairs, alike: found.alike, reread, gone: left(old), added: left(fresh) };
}

/** The keys of all rows of the newer version: of those that are as they were, too. */
function newer(old: Side, fresh: Side, stage: number, taken: Uint8Array): Float64Array {
  const same = old.keys[stage]!.filter((_, place) => taken[place] === 1);
  const all = new Float64Array(same.length + fresh.ids.length);
  all.set(same);
  all.set(fresh.keys[stage]!, same.length);
  return all;
}

/** In the order of the newer version, for the person who reads and for the disk. */
const inOrder = (found: Places[]): Places[] => found.sort(([, a], [, b]) => a - b);

/** Rows with the same cells, of which something else was made; of several, the first with the first. */
function sameContent(old: Side, fresh: Side): Places[] {
  const found: Places[] = [];
  joinKeys(old.content, fresh.content, (a, b) => {
    const open = a.filter((place) => old.done[place] === 0);
    for (let i = 0; i < Math.min(open.length, b.length); i++) found.push([open[i]!, b[i]!]);
  });
  return inOrder(found);
}

/** Rows that alone have what they are told by, in both versions, and have no counterpart yet. */
function onlyOnes(old: Side, fresh: Side, stage: number): Places[] {
  const found: Places[] = [];
  joinKeys(old.keys[stage]!, fresh.keys[stage]!, ([a = 0, ...moreOld], [b = 0, ...moreNew]) => {
    if (moreOld.length > 0 || moreNew.length > 0 || old.done[a] === 1 || fresh.done[b] === 1) return;
    found.push([a, b]);
  });
  return inOrder(found);
}

const isReread: Judge = (old, fresh) => {
  const { both, equal } = agreement(old.cells, fresh.cells, new Set());
  return equal === both && both === old.cells.size && both === fresh.cells.size;
};

const textOf = ({ values }: KnownRow, field: string): string => (values[field] ?? []).join('\n');

function judgeOf(
  identity: Identity,
  usable: readonly Identity[],
  dictionary: Dictionary,
  columns: readonly ColumnMapping[],
): Judge {
  const own = new Set(titlesOfFields(columns, identity.fields));
  const numbers = usable.filter(({ byName }) => !byName).flatMap(({ fields }) => fields);
  const names = dictionary.fields.filter(({ match }) => match === 'name').map(({ name }) => name);
  const contradicts: Judge = (old, fresh) =>
    numbers.some((field) => {
      const [a, b] = [textOf(old, field), textOf(fresh, field)];
      return a !== '' && b !== '' && a !== b;
    });
  return (old, fresh) => {
    if (identity.byName && contradicts(old, fresh)) return false;
    if (identity.tells === 'surely') return true;
    const { both, equal } = agreement(old.cells, fresh.cells, own);
    const sameName = names.some(
      (name) => textOf(old, name) !== '' && textOf(old, name) === textOf(fresh, name),
    );
    return (identity.tells === 'own' && sameName) || (equal > 0 && equal * 2 >= both);
  };
}

/** Share of the cells filled in both from which two rows are nearly the same. */
const ALIKE = 2 / 3;

/** Looks at candidates and keeps those that the judge takes for one row. */
class Pairing {
  readonly #store: Store;
  readonly #old: Side;
  readonly #fresh: Side;
  readonly #readers: ReadonlyMap<number, ReturnType<typeof titledReader>>;
  readonly pairs: { row: number; by: number }[] = [];
  alike = 0;

  constructor(store: Store, old: Side, fresh: Side) {
    this.#store = store;
    this.#old = old;
    this.#fresh = fresh;
    this.#readers = new Map(
      [...old.sheets, ...fresh.sheets].map(({ id, columns }) => [id, titledReader(columns)]),
    );
  }

  add(candidates: Iterable<Places>, judge: Judge): void {
    for (const batch of batches(candidates, BATCH)) {
      const olds = this.#look(batch.map(([place]) => this.#old.ids[place]!));
      const news = this.#look(batch.map(([, place]) => this.#fresh.ids[place]!));
      for (const [index, [a, b]] of batch.entries()) {
        const [old, fresh] = [olds[index], news[index]];
        if (old === undefined || fresh === undefined || !judge(old, fresh)) continue;
        this.#old.done[a] = 1;
        this.#fresh.done[b] = 1;
        this.pairs.push({ row: old.row.id, by: fresh.row.id });
        const { both, equal } = agreement(old.cells, fresh.cells, new Set());
        if (equal > 0 && equal >= both * ALIKE) this.alike++;
      }
    }
  }

  #look(ids: readonly number[]): KnownRow[] {
    const records = this.#store.recordsById(ids);
    return this.#store.rowsById(ids).map((row, index) => {
      const cells = this.#readers.get(row.sheet)?.(row) ?? new Map();
      return { row, values: records[index]?.values ?? {}, cells };
    });
  }
}
