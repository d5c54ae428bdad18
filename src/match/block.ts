import { NumberList } from '../text/hash.js';
import { KeyIndex } from './hash.js';
import type { Prepared } from './prepare.js';
import type { BlockingReport, CommonKey } from './types.js';

/** Pairs worth comparing, each once, packed as `a * records + b` with indexes a < b, ascending. */
export interface Candidates {
  readonly packed: Float64Array;
  readonly report: BlockingReport;
}

interface Block {
  readonly code: number;
  readonly records: readonly number[];
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
function sizeCap(blocks: readonly Block[], budget: number): number {
  const sizes = blocks.map(({ records }) => records.length).sort((a, b) => a - b);
  let pairs = 0;
  for (const size of sizes) {
    pairs += pairsIn(size);
    if (pairs > budget) return size - 1;
  }
  return Number.POSITIVE_INFINITY;
}

function addPairs(list: NumberList, records: readonly number[], total: number): void {
  for (let i = 0; i < records.length; i++) {
    for (let j = i + 1; j < records.length; j++) list.push(records[i]! * total + records[j]!);
  }
}

function keysOf(prepared: Prepared, pool: number, record: number): string[] {
  const { type } = prepared.pools[pool]!;
  return prepared.values[pool]![record]!.flatMap(({ prepared: value }) => type.blockKeys(value));
}

function blocksOf(prepared: Prepared, pool: number): Block[] {
  const index = new KeyIndex(prepared.records.length);
  for (let record = 0; record < prepared.records.length; record++) {
    for (const key of keysOf(prepared, pool, record)) index.add(index.code(key, pool), record);
  }
  const blocks: Block[] = [];
  index.groups((code, records) => blocks.push({ code, records }));
  return blocks;
}

/**
 * Equal records with the first of their kind: a customer with a row for every order has keys too common to be paired,
 * and is one customer all the same.
 */
function addTwins(list: NumberList, { twins }: Prepared): void {
  for (const [record, first] of twins.entries()) {
    if (first !== record) list.push(first * twins.length + record);
  }
}

interface BigBlock extends Block {
  readonly pool: number;
}

/** Records that share two common keys of different pools: a common name in the same city, say. */
function pairedBlocks(total: number, big: readonly BigBlock[]): Block[] {
  const held = new Map<number, number[]>();
  const bySize = [...big].sort(
    (a, b) => a.records.length - b.records.length || a.pool - b.pool || a.code - b.code,
  );
  for (const [place, { records }] of bySize.entries()) {
    for (const record of records) {
      const places = held.get(record);
      if (places === undefined) held.set(record, [place]);
      else if (places.length < PAIRED_KEYS) places.push(place);
    }
  }
  const index = new KeyIndex(total);
  for (const [record, places] of held) {
    for (const [i, x] of places.entries()) {
      for (const y of places.slice(i + 1)) {
        if (bySize[x]!.pool !== bySize[y]!.pool) index.add(x * bySize.length + y, record);
      }
    }
  }
  const blocks: Block[] = [];
  index.groups((code, records) => blocks.push({ code, records }));
  return blocks;
}

function describe(prepared: Prepared, { pool, code, records }: BigBlock): CommonKey {
  const index = new KeyIndex(prepared.records.length);
  const key = keysOf(prepared, pool, records[0]!).find((one) => index.code(one, pool) === code);
  return {
    fields: prepared.pools[pool]!.fields.map(({ name }) => name),
    key: key ?? '',
    records: records.length,
  };
}

/**
 * Records that share a block key of any pool meet. Keys too common for the budget are left out, the commonest first;
 * records that share two of those, of different pools, meet after all where that is rarer, and equal ones always do.
 */
export function candidatePairs(prepared: Prepared): Candidates {
  const total = prepared.records.length;
  const budget = Math.max(LEAST_BUDGET, PAIRS_A_RECORD * total);
  const blocks = prepared.pools.flatMap((_, pool) =>
    blocksOf(prepared, pool).map((block) => ({ ...block, pool })),
  );
  const cap = sizeCap(blocks, budget);
  const big = blocks.filter(({ records }) => records.length > cap);
  const paired = pairedBlocks(total, big);
  const pairedCap = Math.min(cap, sizeCap(paired, budget / 2));
  const list = new NumberList();
  for (const { records } of blocks) if (records.length <= cap) addPairs(list, records, total);
  for (const { records } of paired) if (records.length <= pairedCap) addPairs(list, records, total);
  addTwins(list, prepared);
  const packed = list.sortedUnique();
  const tooBig = big
    .sort((a, b) => b.records.length - a.records.length || a.pool - b.pool || a.code - b.code)
    .slice(0, TOO_BIG_LISTED)
    .map((block) => describe(prepared, block));
  return { packed, report: { keys: blocks.length, pairs: packed.length, tooBig } };
}
