import { hash53 } from '../text/hash.js';
import { type Matcher, poolLevel } from './compare.js';
import { type LevelWeights, type Model, probabilityOf, weightsOf } from './model.js';
import { isGiven } from './pools.js';
import type { Prepared } from './prepare.js';

/** Pairs drawn: levels that one pair in a thousand reaches are then seen fifty times. */
const MOST_PAIRS = 50_000;
/** Pairs' worth of belief in the type's own u: what is never seen in the sample keeps its rarity. */
const BELIEF = 10_000;
/** However much a store says, no u goes further than this from the type's: 3 bits either way. */
const MOST_CHANGE = 8;

/** Records that are enough to draw from. */
const MOST_RECORDS = 20_000;
const CODES = 2 ** 53;

/** A number per record that only its content decides, evenly spread below 2^53. */
export function contentCodes({ table, pools, total }: Prepared): Float64Array {
  const codes = new Float64Array(total);
  const places = new Set(pools.flatMap(({ fields }) => fields.map(({ name }) => table.placeOf(name))));
  for (const place of places) {
    const seed = hash53(table.fields[place] ?? '', 0);
    for (let record = 0; record < total; record++) {
      let code = codes[record]!;
      for (const number of table.held(record, place)) code += hash53(table.texts.at(number), seed);
      codes[record] = code % CODES;
    }
  }
  return codes;
}

/**
 * Pairs of records taken blindly, as `a * total + b` by index: each record with those that come 1, 2, 3, ... behind it when they are
 * ordered by a hash of their content. No chance and no clock, and the same for every order of the rows.
 */
export function randomPairs(codes: Float64Array, most = MOST_PAIRS): Float64Array {
  const below = codes.length <= MOST_RECORDS ? CODES : (MOST_RECORDS / codes.length) * CODES;
  const order: number[] = [];
  for (let record = 0; record < codes.length; record++) if (codes[record]! < below) order.push(record);
  order.sort((a, b) => codes[a]! - codes[b]!);
  const { length } = order;
  const furthest = Math.min(Math.floor((length - 1) / 2), Math.ceil(most / Math.max(1, length)));
  const pairs: number[] = [];
  for (let apart = 1; apart <= furthest; apart++) {
    for (let at = 0; at < length && pairs.length < most; at++) {
      const [a, b] = [order[at]!, order[(at + apart) % length]!];
      // Two rows of one content are no strangers.
      if (codes[a] === codes[b]) continue;
      pairs.push(Math.min(a, b) * codes.length + Math.max(a, b));
    }
  }
  return Float64Array.from(pairs);
}

/** By pool, how often each level is met among pairs. */
export type MetLevels = readonly ReadonlyMap<string, number>[];

/** Pairs that are one customer count as little as that is likely. */
export function metLevels(matcher: Matcher, pairs: Float64Array): MetLevels {
  const { prepared, model } = matcher;
  const met = prepared.pools.map(() => new Map<string, number>());
  for (const pair of pairs) {
    const a = Math.floor(pair / prepared.total);
    const [left, right] = [prepared.at(a), prepared.at(pair - a * prepared.total)];
    const levels = prepared.pools.map((_, pool) => poolLevel(matcher, pool, left, right));
    const bits = levels.reduce(
      (sum, found, pool) =>
        found === undefined ? sum : sum + Math.log2(model.levels[pool]!.get(found.level)!.m / found.u),
      model.priorBits,
    );
    const strangers = 1 - probabilityOf(bits);
    levels.forEach((found, pool) => {
      if (found !== undefined) met[pool]!.set(found.level, (met[pool]!.get(found.level) ?? 0) + strangers);
    });
  }
  return met;
}

/**
 * The type's own u, moved by what was met. Names and numbers given once never come to say more than the type has it:
 * their u is about those that are easily confused, which hardly meet in a sample of strangers.
 */
function mixed(
  own: Model['levels'][number],
  met: ReadonlyMap<string, number>,
  isGiven: boolean,
): Model['levels'][number] {
  const all = [...met.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return own;
  return new Map(
    [...own].map(([name, { m, u }]): [string, LevelWeights] => {
      const seen = ((met.get(name) ?? 0) + BELIEF * u) / (all + BELIEF);
      return [name, weightsOf(m, Math.min(Math.max(seen, isGiven ? u : u / MOST_CHANGE), u * MOST_CHANGE))];
    }),
  );
}

/** The model with the u that pairs of this store taken blindly show; a small store keeps the types' own. */
export function withObservedU({ model, prepared }: Matcher, met: readonly MetLevels[]): Model {
  const levels = model.levels.map((own, pool) =>
    mixed(own, added(met.map((levels) => levels[pool]!)), isGiven(prepared.pools[pool]!)),
  );
  return { priorBits: model.priorBits, levels };
}

function added(all: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const counts of all) {
    for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return sums;
}
