import type { KeyGroups } from './hash.js';
import { type BigBlock, type Blocks, HeldKeys, secondKeys } from './split.js';

/** What is to be compared, worked out from the sizes of the blocks before any pair is made. */
export interface BlockPlan {
  /** Blocks of up to so many records are compared whole. */
  readonly cap: number;
  /** The larger ones, the rarest first. */
  readonly big: readonly BigBlock[];
  readonly held: HeldKeys;
  /** Records that share two keys of `big`, and up to which size they are compared. */
  readonly second: KeyGroups;
  readonly secondCap: number;
  /** In a big block each record is compared with so many that come next when they are put in order. */
  readonly neighbours: number;
  /** Pairs that this makes at most: those that are made twice are counted twice. */
  readonly pairs: number;
}

/** Of the budget this share is for blocks that are compared whole; what they leave is for splitting the larger ones. */
const WHOLE = 2 / 3;
/** With 1 nearly as many records find their customer as with 5; the second is for what stands in between. */
const MOST_NEIGHBOURS = 2;

export function pairsIn(records: number): number {
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

/** The pairs in groups of up to `cap` records. */
export function pairsUpTo(groups: KeyGroups, cap: number): number {
  let pairs = 0;
  for (let group = 0; group < groups.size; group++) {
    if (groups.count(group) <= cap) pairs += pairsIn(groups.count(group));
  }
  return pairs;
}

function bigBlocks(blocks: readonly Blocks[], cap: number): BigBlock[] {
  const big: BigBlock[] = [];
  for (const [place, { pool, groups }] of blocks.entries()) {
    for (let group = 0; group < groups.size; group++) {
      if (groups.count(group) > cap)
        big.push({ place, pool, code: groups.code(group), records: groups.records(group) });
    }
  }
  return big.sort((a, b) => a.records.length - b.records.length || a.place - b.place || a.code - b.code);
}

/**
 * Small blocks whole; of the larger ones the records that share a second common key, and those next to each other. At
 * most `budget` pairs. `total`: how many records there are.
 */
export function planBlocks(blocks: readonly Blocks[], total: number, budget: number): BlockPlan {
  const all = blocks.map(({ groups }) => groups);
  const cap = sizeCap(all, budget * WHOLE);
  const big = bigBlocks(blocks, cap);
  const whole = all.reduce((sum, groups) => sum + pairsUpTo(groups, cap), 0);
  const held = new HeldKeys(total, big);
  const second = secondKeys(total, big, held);
  const secondCap = Math.min(cap, sizeCap([second], budget - whole));
  const made = whole + pairsUpTo(second, secondCap);
  const split = big.reduce((sum, { records }) => sum + records.length, 0);
  const neighbours = split === 0 ? 0 : Math.min(MOST_NEIGHBOURS, Math.floor((budget - made) / split));
  return { cap, big, held, second, secondCap, neighbours, pairs: made + neighbours * split };
}
