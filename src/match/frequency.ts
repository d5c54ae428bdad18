import { byText } from '../text/lists.js';
import { KeyIndex } from './hash.js';
import { nameRelation } from './names.js';
import type { Prepared } from './prepare.js';
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
function countNames(prepared: Prepared, holders: readonly number[]): number {
  const told: number[] = [];
  for (const holder of holders.slice(0, HOLDERS_READ)) {
    const relations = told.map((other) => nameRelation(prepared, holder, other));
    if (relations.every((relation) => relation === 'different' || relation === 'partly')) told.push(holder);
    if (told.length === NAMES_COUNTED) break;
  }
  return told.length;
}

function agreementIndex(prepared: Prepared, pool: number): KeyIndex {
  const { type } = prepared.pools[pool]!;
  const index = new KeyIndex(prepared.records.length);
  prepared.values[pool]!.forEach((values, record) => {
    for (const value of values) {
      for (const key of type.agreementKeys(value.prepared)) index.add(index.code(key, pool), record);
    }
  });
  return index;
}

/** The value behind a key's number, found again at one of its holders. */
function heldValue(prepared: Prepared, pool: number, record: number, isIt: (key: string) => boolean) {
  const { type } = prepared.pools[pool]!;
  return prepared.values[pool]![record]!.find((value) => type.agreementKeys(value.prepared).some(isIt));
}

/** Values this rare, of a type whose full agreement says this much, count for `strictPairs`. */
const STRICT_HOLDERS = 10;
const STRICT_U = 1e-3;
/** A pool that fewer records fill says nothing about how many pairs there are. */
const STRICT_FILLED = 0.2;

/** Counts pairs of records that share a rare value in two pools at least. */
class StrictPairs {
  readonly #span: number;
  /** The pool in which the pair was seen first; -1 once it has been counted. */
  readonly #seen = new Map<number, number>();
  count = 0;

  constructor(records: number) {
    this.#span = records;
  }

  add(pool: number, holders: readonly number[]): void {
    for (const [i, a] of holders.entries()) {
      for (const b of holders.slice(i + 1)) this.#addPair(pool, a * this.#span + b);
    }
  }

  #addPair(pool: number, pair: number): void {
    const before = this.#seen.get(pair);
    if (before === undefined) this.#seen.set(pair, pool);
    else if (before >= 0 && before !== pool) {
      this.#seen.set(pair, -1);
      this.count++;
    }
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

export function countFrequencies(prepared: Prepared): Frequencies {
  const guarded: GuardedValue[] = [];
  const strict = new StrictPairs(prepared.records.length);
  let tellingPools = 0;
  const counted = prepared.pools.map((pool, position) => {
    const index = agreementIndex(prepared, position);
    const stats = new Map<number, KeyStats>();
    const named = pool.role !== 'name' && !pool.contactName;
    const telling = (pool.type.levels[0]?.u ?? 1) <= STRICT_U;
    index.groups((code, holders) => {
      const told = named && holders.length > 2 ? countNames(prepared, holders) : 0;
      const isGuarded = pool.guarded && told > MAX_NAMES;
      stats.set(code, { records: holders.length, names: told, guarded: isGuarded });
      if (isGuarded) {
        const held = heldValue(prepared, position, holders[0]!, (key) => index.code(key, position) === code);
        if (held)
          guarded.push({ field: held.field, value: held.value, records: holders.length, names: told });
      } else if (telling && holders.length <= STRICT_HOLDERS) strict.add(position, holders);
    });
    const filled = prepared.values[position]!.filter((values) => values.length > 0).length;
    if (telling && filled >= prepared.records.length * STRICT_FILLED) tellingPools++;
    return { index, stats, filled };
  });
  return {
    of: (pool, key) => counted[pool]!.stats.get(counted[pool]!.index.code(key, pool)),
    filled: (pool) => counted[pool]!.filled,
    guarded: eachOnce(guarded),
    strictPairs: tellingPools > 1 ? strict.count : undefined,
  };
}
