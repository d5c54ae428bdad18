import { hash53, NumberList } from '../text/hash.js';
import { type KeyGroups, KeyIndex } from './hash.js';
import type { Prepared } from './prepare.js';
import type { BlockingReport, CommonKey } from './types.js';

/** Pairs worth comparing, each once, packed as `a * records + b` with indexes a < b, ascending. */
export interface Candidates {
  readonly packed: Float64Array;
  readonly report: BlockingReport;
}

/** Pairs to compare at most: enough for every pair of a small store, a bounded number per record of a large one. */
const LEAST_BUDGET = 200_000;
const PAIRS_A_RECORD = 20;
/** Common keys of one record that are paired with one another. */
const PAIRED_KEYS = 8;
const TOO_BIG_LISTED = 100;

function pairsIn(records: number): number {
  return (records * (records - 1)) / 2;
}

/** The largest block size such that all blocks up to it stay within the budget. */
function sizeCap(all: readonly KeyGroups[], budget: number): number {
  const counts = new Map<number, number>();
  for (const groups of all) {
    for (let group = 0; group < groups.size; group++) {
      const size = groups.count(group);
      counts.set(size, (counts.get(size) ?? 0) + 1);
    }
  }
  let pairs = 0;
  for (const [size, count] of [...counts].sort(([a], [b]) => a - b)) {
    pairs += pairsIn(size) * count;
    if (pairs > budget) return size - 1;
  }
  return Number.POSITIVE_INFINITY;
}

function pairsUpTo(groups: KeyGroups, cap: number): number {
  let pairs = 0;
  for (let group = 0; group < groups.size; group++) {
    if (groups.count(group) <= cap) pairs += pairsIn(groups.count(group));
  }
  return pairs;
}

function addPairs(list: NumberList, groups: KeyGroups, cap: number, total: number): void {
  for (let group = 0; group < groups.size; group++) {
    if (groups.count(group) > cap) continue;
    const records = groups.records(group);
    for (let i = 0; i < records.length; i++) {
      for (let j = i + 1; j < records.length; j++) list.push(records[i]! * total + records[j]!);
    }
  }
}

/**
 * Equal records with the first of their kind: a customer with a row for every order has keys too common to be paired,
 * and is one customer all the same.
 */
function addTwins(list: NumberList, { twins, total }: Prepared): void {
  for (let record = 0; record < total; record++) {
    if (twins[record] !== record) list.push(twins[record]! * total + record);
  }
}

interface BigBlock {
  readonly pool: number;
  readonly code: number;
  readonly records: Int32Array;
}

function bigBlocks(all: readonly KeyGroups[], cap: number): BigBlock[] {
  return all.flatMap((groups, pool) => {
    const big: BigBlock[] = [];
    for (let group = 0; group < groups.size; group++) {
      if (groups.count(group) > cap)
        big.push({ pool, code: groups.code(group), records: groups.records(group) });
    }
    return big;
  });
}

/** Records that share two common keys of different pools: a common name in the same city, say. `big`: rarest first. */
function pairedBlocks(total: number, big: readonly BigBlock[]): KeyGroups {
  // By record, its rarest common keys: their number, then they.
  const held = new Int32Array(total * (PAIRED_KEYS + 1));
  for (const [place, { records }] of big.entries()) {
    for (const record of records) {
      const at = record * (PAIRED_KEYS + 1);
      if (held[at]! < PAIRED_KEYS) held[at + ++held[at]!] = place;
    }
  }
  const index = new KeyIndex(total);
  for (let record = 0; record < total; record++) {
    const at = record * (PAIRED_KEYS + 1);
    for (let i = 1; i <= held[at]!; i++) {
      for (let j = i + 1; j <= held[at]!; j++) {
        const [x, y] = [held[at + i]!, held[at + j]!];
        if (big[x]!.pool !== big[y]!.pool) index.add(hashOfTwo(x, y), record);
      }
    }
  }
  return index.groups();
}

/** 53 bits of two numbers, spread so that their upper ones differ. */
function hashOfTwo(x: number, y: number): number {
  return hash53(`${x} ${y}`, 0);
}

function describe(prepared: Prepared, { pool, code, records }: BigBlock): CommonKey {
  const index = new KeyIndex(prepared.total);
  const { type, fields } = prepared.pools[pool]!;
  const key = prepared
    .values(pool, records[0]!)
    .flatMap((value) => type.blockKeys(value.prepared))
    .find((one) => index.code(hash53(one, pool)) === code);
  return { fields: fields.map(({ name }) => name), key: key ?? '', records: records.length };
}

/**
 * Records that share a block key of any pool meet. Keys too common for the budget are left out, the commonest first;
 * records that share two of those, of different pools, meet after all where that is rarer, and equal ones always do.
 * `blocks`: of each pool.
 */
export function candidatePairs(prepared: Prepared, blocks: readonly KeyGroups[]): Candidates {
  const { total } = prepared;
  const budget = Math.max(LEAST_BUDGET, PAIRS_A_RECORD * total);
  const cap = sizeCap(blocks, budget);
  const big = bigBlocks(blocks, cap).sort(
    (a, b) => a.records.length - b.records.length || a.pool - b.pool || a.code - b.code,
  );
  const paired = pairedBlocks(total, big);
  const pairedCap = Math.min(cap, sizeCap([paired], budget / 2));
  const pairs = blocks.reduce((sum, groups) => sum + pairsUpTo(groups, cap), pairsUpTo(paired, pairedCap));
  const list = new NumberList(pairs + total);
  for (const groups of blocks) addPairs(list, groups, cap, total);
  addPairs(list, paired, pairedCap, total);
  addTwins(list, prepared);
  const packed = list.sortedUnique();
  const tooBig = big
    .reverse()
    .slice(0, TOO_BIG_LISTED)
    .map((block) => describe(prepared, block));
  const keys = blocks.reduce((sum, { size }) => sum + size, 0);
  return { packed, report: { keys, pairs: packed.length, tooBig } };
}
