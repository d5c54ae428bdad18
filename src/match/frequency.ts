import type { SharedRuling } from '../model/dictionary.js';
import { Codes, hash53, NumberList } from '../text/hash.js';
import { byText } from '../text/lists.js';
import { nameRelation } from './names.js';
import type { Holders } from './pool-index.js';
import type { Prepared } from './prepare.js';
import { ruledKeys } from './ruled.js';
import type { GuardedValue } from './types.js';

/** Clearly different names that may share a way of contact before it stops being evidence. */
const MAX_NAMES = 3;
/** Names told apart at most: a value with that many is common, however many more there are. */
export const NAMES_COUNTED = 8;
/** Holders of one value that are looked at when its names are counted. */
const HOLDERS_READ = 400;

export interface KeyStats {
  /** Records in the store that have the key. */
  readonly records: number;
  /** Clearly different names among them, at most `NAMES_COUNTED`; 0 where that is not known. */
  readonly names: number;
  readonly guarded: boolean;
}

/** How often each agreement key occurs, for keys that at least two records have. */
export interface Frequencies {
  of(pool: number, key: string): KeyStats | undefined;
  /** Records that have a value in the pool. */
  filled(pool: number): number;
  readonly guarded: readonly GuardedValue[];
  /** Pairs of records that share rare values in two pools; undefined where there are no two such pools. */
  readonly strictPairs: number | undefined;
}

/** Counts holders whose names clearly differ from those before them. */
function countNames(prepared: Prepared, holders: Int32Array): number {
  const told: number[] = [];
  for (const holder of holders.subarray(0, HOLDERS_READ)) {
    const differs = (other: number): boolean => {
      const relation = nameRelation(prepared, holder, other);
      return relation === 'different' || relation === 'partly';
    };
    if (told.every(differs)) told.push(holder);
    if (told.length === NAMES_COUNTED) break;
  }
  return told.length;
}

/** What is counted of the keys of one pool, by number. */
interface Counted {
  /** Of keys that at least two records have. */
  readonly codes: Codes;
  readonly records: Int32Array;
  readonly names: Uint8Array;
  readonly guarded: Uint8Array;
  readonly filled: number;
}

/** The value behind a key's number, found again at one of its holders. */
function heldValue(prepared: Prepared, pool: number, record: number, isIt: (key: string) => boolean) {
  const { type } = prepared.pools[pool]!;
  return prepared.values(pool, record).find((value) => type.agreementKeys(value.prepared).some(isIt));
}

/** Values this rare, of a type whose full agreement says this much, count for `strictPairs`. */
const STRICT_HOLDERS = 10;
const STRICT_U = 1e-3;
/** A pool that fewer records fill says nothing about how many pairs there are. */
const STRICT_FILLED = 0.2;

/** More pools than there ever are. */
const POOLS = 1024;

/** Counts pairs of records that share a rare value in two pools at least. */
class StrictPairs {
  readonly #span: number;
  /** Pairs with the pool in which they were seen. */
  readonly #seen = new NumberList();

  constructor(records: number) {
    this.#span = records;
  }

  add(pool: number, holders: Int32Array): void {
    for (let i = 0; i < holders.length; i++) {
      for (let j = i + 1; j < holders.length; j++)
        this.#seen.push((holders[i]! * this.#span + holders[j]!) * POOLS + pool);
    }
  }

  count(): number {
    const seen = this.#seen.sortedUnique();
    let count = 0;
    let [last, times] = [-1, 0];
    for (const one of seen) {
      const pair = Math.floor(one / POOLS);
      times = pair === last ? times + 1 : 1;
      last = pair;
      if (times === 2) count++;
    }
    return count;
  }
}

function byCommonness(x: GuardedValue, y: GuardedValue): number {
  return y.records - x.records || byText(x.value, y.value);
}

/** A value has several keys (a phone with and without its extension); it is reported once, with its commonest. */
function eachOnce(values: readonly GuardedValue[]): GuardedValue[] {
  const byValue = new Map<string, GuardedValue>();
  for (const value of [...values].sort(byCommonness)) {
    const key = `${value.field}\u0000${value.value}`;
    if (!byValue.has(key)) byValue.set(key, value);
  }
  return [...byValue.values()];
}

/** `holders`: of each pool. `rulings`: what the dictionary says of shared values goes before what the store shows. */
export function countFrequencies(
  prepared: Prepared,
  holders: readonly Holders[],
  rulings: readonly SharedRuling[] = [],
): Frequencies {
  const guarded: GuardedValue[] = [];
  const strict = new StrictPairs(prepared.total);
  let tellingPools = 0;
  const counted = prepared.pools.map((pool, position): Counted => {
    const own = holders[position]!;
    const shared = own.shared();
    const codes = new Codes();
    const stats = {
      codes,
      records: new Int32Array(shared.length),
      names: new Uint8Array(shared.length),
      guarded: new Uint8Array(shared.length),
    };
    const named = pool.role !== 'name' && !pool.contactName;
    const ruled = new Map<number, boolean>();
    for (const [hash, counts] of ruledKeys(pool, position, rulings)) ruled.set(own.find(hash), counts);
    const telling = (pool.type.levels[0]?.u ?? 1) <= STRICT_U;
    for (const holdersKey of shared) {
      const key = codes.add(own.code(holdersKey));
      const records = own.of(holdersKey);
      stats.records[key] = records.length;
      const said = ruled.get(holdersKey);
      if (said !== undefined) {
        // One name: as if no stranger had it.
        stats.names[key] = 1;
        stats.guarded[key] = said ? 0 : 1;
        continue;
      }
      const told = named && records.length > 2 ? countNames(prepared, records) : 0;
      stats.names[key] = told;
      if (pool.guarded && told > MAX_NAMES) {
        stats.guarded[key] = 1;
        const isIt = (one: string): boolean => codes.find(hash53(one, position)) === key;
        const held = heldValue(prepared, position, records[0]!, isIt);
        if (held)
          guarded.push({ field: held.field, value: held.value, records: records.length, names: told });
      } else if (telling && records.length <= STRICT_HOLDERS) strict.add(position, records);
    }
    let filled = 0;
    for (let record = 0; record < prepared.total; record++) if (!prepared.isEmpty(position, record)) filled++;
    if (telling && filled >= prepared.total * STRICT_FILLED) tellingPools++;
    return { ...stats, filled };
  });
  return {
    of(pool, key) {
      const { codes, records, names, guarded } = counted[pool]!;
      const number = codes.find(hash53(key, pool));
      if (number < 0) return undefined;
      return { records: records[number]!, names: names[number]!, guarded: guarded[number] === 1 };
    },
    filled: (pool) => counted[pool]!.filled,
    guarded: eachOnce(guarded),
    strictPairs: tellingPools > 1 ? strict.count() : undefined,
  };
}
