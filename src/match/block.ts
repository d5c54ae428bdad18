import { hash53, NumberList } from '../text/hash.js';
import { besideBlocks, besideKeys } from './faxes.js';
import { type KeyGroups, KeyIndex } from './hash.js';
import { type BlockPlan, pairsIn, pairsUpTo, planBlocks } from './plan.js';
import type { Prepared } from './prepare.js';
import { type BigBlock, type Blocks, meetNeighbours } from './split.js';
import type { BlockingReport, CommonKey, FindSetup, PairBudget, PoolBlocking } from './types.js';

/** Pairs worth comparing, each once, packed as `a * records + b` with indexes a < b, ascending. */
export interface Candidates {
  readonly packed: Float64Array;
  readonly report: BlockingReport;
}

/** Pairs that may be made whatever the dictionary says: enough for every pair of a small store. */
const LEAST_BUDGET = 300_000;
const TOO_BIG_LISTED = 100;

type PairSetup = Pick<FindSetup, 'dictionary' | 'mostPairs' | 'onPlan'>;

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

/** Carries out the plan: its pairs, each once. */
function pairsOf(prepared: Prepared, blocks: readonly Blocks[], plan: BlockPlan): Float64Array {
  const { total } = prepared;
  const list = new NumberList(plan.pairs + total);
  for (const { groups } of blocks) addPairs(list, groups, plan.cap, total);
  addPairs(list, plan.second, plan.secondCap, total);
  for (const block of plan.big) {
    meetNeighbours(prepared, block, plan.neighbours, (a, b) => {
      list.push(Math.min(a, b) * total + Math.max(a, b));
    });
  }
  addTwins(list, prepared);
  return list.sortedUnique();
}

/** Two keys of the same values, such as a city and its province, are told as one. */
function eachOnce(big: readonly BigBlock[]): BigBlock[] {
  const known = new Set<number>();
  return big.filter(({ place, records }) => {
    const code = hash53(records.join(' '), place);
    return !known.has(code) && known.add(code);
  });
}

function describe(prepared: Prepared, blocks: readonly Blocks[], big: BigBlock): CommonKey {
  const { pool, code, records } = big;
  const index = new KeyIndex(prepared.total);
  const makes = (key: string): boolean => index.code(hash53(key, pool)) === code;
  const { type } = prepared.pools[pool]!;
  const fields = blocks[big.place]!.fields.map(({ name }) => name);
  const [first = 0] = records;
  const value = prepared.values(pool, first).find(({ prepared: one }) => type.blockKeys(one).some(makes));
  const keys = value === undefined ? besideKeys(prepared, pool, first) : type.blockKeys(value.prepared);
  return {
    fields,
    key: keys.find(makes) ?? '',
    ...(value === undefined ? {} : { example: { field: value.field, value: value.value } }),
    records: records.length,
  };
}

/** How many pairs of big blocks were not made, by the blocks' place. A pair counts for each key that it shares. */
function leftOut({ big, held }: BlockPlan, packed: Float64Array, total: number): Map<number, number> {
  const left = new Map<number, number>();
  const add = ({ place }: BigBlock, pairs: number): void => {
    left.set(place, (left.get(place) ?? 0) + pairs);
  };
  for (const block of big) add(block, pairsIn(block.records.length));
  if (big.length === 0) return left;
  for (const pair of packed) {
    const first = Math.floor(pair / total);
    const ofFirst = held.of(first);
    if (ofFirst.length === 0) continue;
    for (const place of held.of(pair - first * total)) {
      if (ofFirst.includes(place)) add(big[place]!, -1);
    }
  }
  return left;
}

function poolsTold(blocks: readonly Blocks[], left: ReadonlyMap<number, number>): PoolBlocking[] {
  return blocks.flatMap(({ fields, groups }, place) => {
    if (groups.size === 0) return [];
    let largest = 0;
    for (let group = 0; group < groups.size; group++) largest = Math.max(largest, groups.count(group));
    return {
      fields: fields.map(({ name }) => name),
      keys: groups.size,
      largest,
      pairs: pairsUpTo(groups, Number.POSITIVE_INFINITY),
      leftOut: left.get(place) ?? 0,
    };
  });
}

/** The plan within what the dictionary allows and what fits into memory. */
function planWithin(
  blocks: readonly Blocks[],
  total: number,
  { dictionary: { matching }, mostPairs = Number.POSITIVE_INFINITY }: PairSetup,
): { readonly plan: BlockPlan; readonly budget: PairBudget } {
  const asked = Math.max(LEAST_BUDGET, matching.pairsPerRecord * total);
  const plan = planBlocks(blocks, total, asked);
  if (plan.pairs <= mostPairs) return { plan, budget: { most: asked } };
  return {
    plan: planBlocks(blocks, total, mostPairs),
    budget: { most: mostPairs, asked },
  };
}

/**
 * Records that share a block key of any pool meet, once, as `planBlocks` has it; equal ones always do. `poolBlocks`: of
 * each pool. `setup.onPlan` is told how many pairs there will be at most, before any is made.
 */
export function candidatePairs(
  prepared: Prepared,
  poolBlocks: readonly KeyGroups[],
  setup: PairSetup,
): Candidates {
  const { total, pools } = prepared;
  const ofPools = poolBlocks.map((groups, pool): Blocks => ({ fields: pools[pool]!.fields, pool, groups }));
  const blocks = [...ofPools, ...besideBlocks(prepared)];
  const { plan, budget } = planWithin(blocks, total, setup);
  setup.onPlan?.(plan.pairs);
  const packed = pairsOf(prepared, blocks, plan);
  const common = eachOnce(plan.big);
  const tooBig = common
    .slice(-TOO_BIG_LISTED)
    .reverse()
    .map((block) => describe(prepared, blocks, block));
  const keys = blocks.reduce((sum, { groups }) => sum + groups.size, 0);
  const told = poolsTold(blocks, leftOut(plan, packed, total));
  const inAll = common.length > tooBig.length ? { tooBigInAll: common.length } : {};
  return { packed, report: { keys, pairs: packed.length, tooBig, ...inAll, pools: told, budget } };
}
