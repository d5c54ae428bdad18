import type { CustomerRecord, Values } from '../model/record.js';
import { hasHan } from '../text/han.js';
import { Codes, hash53 } from '../text/hash.js';
import { Recent } from '../text/recent.js';
import { type RecordTable, tableOf } from './record-table.js';
import type { Pool, PreparedValue } from './types.js';

/** Prepared values and records kept at hand, at most twice as many; a value is some hundred bytes to a kilobyte. */
const VALUES = 60_000;
const RECORDS = 15_000;

const NONE: readonly PreparedValue[] = [];

/** A record that is being compared. */
export interface PreparedRecord {
  readonly index: number;
  /** By pool, as far as they have been asked for. */
  readonly pools: (readonly PreparedValue[] | undefined)[];
  /** By rule, once one was asked: what each needs to know of the record. */
  facts?: readonly unknown[];
}

/** Records in the order of their ids, known by index, with what comparing needs of their values, made when asked for. */
export class Prepared {
  readonly table: RecordTable;
  readonly pools: readonly Pool[];
  /** How many records there are. */
  readonly total: number;
  /** Positions of the pools that hold the customer's name, and the names of its contacts. */
  readonly names: readonly number[];
  readonly contactNames: readonly number[];
  #twins: Int32Array | undefined;
  /** `[pool]`: the places of its fields in the table. */
  readonly #places: readonly (readonly number[])[];
  readonly #values = new Recent<number, PreparedValue>(VALUES);
  readonly #records = new Recent<number, PreparedRecord>(RECORDS);

  constructor(table: RecordTable, pools: readonly Pool[]) {
    this.table = table;
    this.pools = pools;
    this.total = table.size;
    this.#places = pools.map(({ fields }) => fields.map(({ name }) => table.placeOf(name)));
    const positions = pools.map((_, position) => position);
    this.names = positions.filter((position) => pools[position]!.role === 'name');
    this.contactNames = positions.filter((position) => pools[position]!.contactName);
  }

  /** For each record the first one that is the same in everything that is compared: itself, mostly. */
  get twins(): Int32Array {
    this.#twins ??= this.#findTwins();
    return this.#twins;
  }

  at(record: number): PreparedRecord {
    const known = this.#records.get(record);
    if (known !== undefined) return known;
    const made: PreparedRecord = { index: record, pools: new Array(this.pools.length).fill(undefined) };
    this.#records.set(record, made);
    return made;
  }

  /** What a record holds in a pool, each value once. */
  valuesOf(record: PreparedRecord, pool: number): readonly PreparedValue[] {
    const known = record.pools[pool];
    if (known !== undefined) return known;
    const made = this.#make(record.index, pool);
    record.pools[pool] = made;
    return made;
  }

  /** `valuesOf` for records that are met once. */
  values(pool: number, record: number): readonly PreparedValue[] {
    return this.isEmpty(pool, record) ? NONE : this.valuesOf(this.at(record), pool);
  }

  isEmpty(pool: number, record: number): boolean {
    for (const place of this.#places[pool]!) if (!this.table.isEmpty(record, place)) return false;
    return true;
  }

  /** All that the record says in the fields that matching looks at. */
  said(record: number): Values {
    return this.table.values(record);
  }

  /**
   * Calls `visit` for every value that a record holds in the pool, by record, with what `take` made of the value. Values
   * that many records hold are taken once; a rare one is taken again where it comes again much later.
   */
  walk<T>(pool: number, take: (prepared: unknown) => T, visit: (taken: T, record: number) => void): void {
    const { type, fields } = this.pools[pool]!;
    const taken = new Recent<number, T>(VALUES / 2);
    for (let record = 0; record < this.total; record++) {
      for (const [at, place] of this.#places[pool]!.entries()) {
        for (const number of this.table.held(record, place)) {
          const one = taken.of(number * fields.length + at, () =>
            take(type.prepare(this.table.texts.at(number), fields[at]!.options)),
          );
          visit(one, record);
        }
      }
    }
  }

  #make(record: number, pool: number): readonly PreparedValue[] {
    const { type, fields } = this.pools[pool]!;
    const list: PreparedValue[] = [];
    const numbers: number[] = [];
    for (const [at, place] of this.#places[pool]!.entries()) {
      for (const number of this.table.held(record, place)) {
        if (numbers.includes(number)) continue;
        numbers.push(number);
        list.push(
          this.#values.of(number * this.table.fields.length + place, () => {
            const value = this.table.texts.at(number);
            const field = fields[at]!;
            return {
              field: field.name,
              value,
              prepared: type.prepare(value, field.options),
              han: hasHan(value),
            };
          }),
        );
      }
    }
    return list.length === 0 ? NONE : list;
  }

  #findTwins(): Int32Array {
    const first = new Codes();
    const records: number[] = [];
    return Int32Array.from({ length: this.total }, (_, record) => {
      const said = this.#saidIn(record);
      // Two empties are no evidence.
      if (said === '') return record;
      const kind = first.add(hash53(said, 0));
      const twin = records[kind];
      if (twin === undefined) {
        records[kind] = record;
        return record;
      }
      return this.#saidIn(twin) === said ? twin : record;
    });
  }

  /** What is compared of a record, as numbers of its texts. */
  #saidIn(record: number): string {
    let any = false;
    const said = this.#places.map((places) =>
      places
        .map((place) => {
          const held = this.table.held(record, place);
          any ||= held.length > 0;
          return held.join(' ');
        })
        .join(','),
    );
    return any ? said.join(';') : '';
  }
}

/** Fields that are looked at besides those of `pools`: `others`. */
export function prepare(
  records: Iterable<CustomerRecord>,
  pools: readonly Pool[],
  others: Iterable<string> = [],
): Prepared {
  const fields = pools.flatMap((pool) => pool.fields.map(({ name }) => name));
  return new Prepared(tableOf(records, [...fields, ...others]), pools);
}
