import type { SharedRuling } from '../model/dictionary.js';
import { type CodeParts, Codes, hash53, NumberList } from '../text/hash.js';
import { byText } from '../text/lists.js';
import { shared } from '../text/shared.js';
import type { Holders } from './holders.js';
import { nameRelation } from './names.js';
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

/** What is counted of the keys of one pool that at least two records have. It can be handed to other threads. */
export interface CountedKeys {
  readonly codes: CodeParts;
  /** By number of a key. */
  readonly records: Int32Array;
  readonly names: Uint8Array;
  readonly guarded: Uint8Array;
  /** Records that have a value in the pool. */
  readonly filled: number;
}

export interface CountedPool {
  readonly keys: CountedKeys;
  readonly guarded: readonly GuardedValue[];
  /** Pairs of records, as `a * total + b`, that share a rare value of a type that says much; ascending. */
  readonly strict: Float64Array;
  /** Whether the pool says much, and enough records have a value in it. */
  readonly tells: boolean;
}

/** `holders`: of the pool at `position`. `rulings`: what the dictionary says of shared values goes before what the store shows. */
export function countPool(
  prepared: Prepared,
  position: number,
  holders: Holders,
  rulings: readonly SharedRuling[],
): CountedPool {
  const pool = prepared.pools[position]!;
  const common = holders.shared();
  const codes = new Codes();
  const keys = {
    records: new Int32Array(common.length),
    names: new Uint8Array(common.length),
    guarded: new Uint8Array(common.length),
  };
  const guarded: GuardedValue[] = [];
  const strict = new NumberList();
  const named = pool.role !== 'name' && !pool.contactName;
  const ruled = new Map<number, boolean>();
  for (const [hash, counts] of ruledKeys(pool, position, rulings)) ruled.set(holders.find(hash), counts);
  const telling = (pool.type.levels[0]?.u ?? 1) <= STRICT_U;
  for (const holdersKey of common) {
    const key = codes.add(holders.code(holdersKey));
    const records = holders.of(holdersKey);
    keys.records[key] = records.length;
    const said = ruled.get(holdersKey);
    if (said !== undefined) {
      // One name: as if no stranger had it.
      keys.names[key] = 1;
      keys.guarded[key] = said ? 0 : 1;
      continue;
    }
    const told = named && records.length > 2 ? countNames(prepared, records) : 0;
    keys.names[key] = told;
    if (pool.guarded && told > MAX_NAMES) {
      keys.guarded[key] = 1;
      const isIt = (one: string): boolean => codes.find(hash53(one, position)) === key;
      const held = heldValue(prepared, position, records[0]!, isIt);
      if (held) guarded.push({ field: held.field, value: held.value, records: records.length, names: told });
    } else if (telling && records.length <= STRICT_HOLDERS) addPairs(strict, records, prepared.total);
  }
  let filled = 0;
  for (let record = 0; record < prepared.total; record++) if (!prepared.isEmpty(position, record)) filled++;
  return {
    keys: {
      codes: codes.parts(),
      records: shared(keys.records),
      names: shared(keys.names),
      guarded: shared(keys.guarded),
      filled,
    },
    guarded,
    strict: shared(strict.sortedUnique()),
    tells: telling && filled >= prepared.total * STRICT_FILLED,
  };
}

/** How often each agreement key occurs, for keys that at least two records have. */
export class Frequencies {
  readonly parts: readonly CountedKeys[];
  readonly #codes: readonly Codes[];

  /** `parts`: of each pool. */
  constructor(parts: readonly CountedKeys[]) {
    this.parts = parts;
    this.#codes = parts.map(({ codes }) => new Codes(codes));
  }

  of(pool: number, key: string): KeyStats | undefined {
    const number = this.#codes[pool]!.find(hash53(key, pool));
    if (number < 0) return undefined;
    const { records, names, guarded } = this.parts[pool]!;
    return { records: records[number]!, names: names[number]!, guarded: guarded[number] === 1 };
  }

  /** Records that have a value in the pool. */
  filled(pool: number): number {
    return this.parts[pool]!.filled;
  }
}

function addPairs(list: NumberList, records: Int32Array, total: number): void {
  for (let i = 0; i < records.length; i++) {
    for (let j = i + 1; j < records.length; j++) list.push(records[i]! * total + records[j]!);
  }
}

/** Pairs of records that share rare values in two pools; undefined where there are no two that tell. */
export function strictPairs(pools: readonly CountedPool[]): number | undefined {
  if (pools.filter(({ tells }) => tells).length < 2) return undefined;
  const seen = new Float64Array(pools.reduce((sum, { strict }) => sum + strict.length, 0));
  let length = 0;
  for (const { strict } of pools) {
    seen.set(strict, length);
    length += strict.length;
  }
  seen.sort();
  return seen.reduce(
    (count, pair, at) => (pair === seen[at - 1] && pair !== seen[at - 2] ? count + 1 : count),
    0,
  );
}

/** The values of all pools that lost their weight, each once, the most widely shared first. */
export function guardedValues(pools: readonly CountedPool[]): GuardedValue[] {
  return eachOnce(pools.flatMap(({ guarded }) => guarded));
}
