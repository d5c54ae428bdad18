import type { MatchModel } from '../model/match.js';
import { type Matcher, poolLevel } from './compare.js';
import { type LevelWeights, type Model, probabilityOf, weightsOf } from './model.js';
import { isGiven } from './pools.js';
import { withObservedU } from './random-pairs.js';
import type { Pool } from './types.js';

/** Candidate pairs looked at: more make no difference that anybody sees. */
const MOST_PAIRS = 50_000;
const MOST_ROUNDS = 25;
/** Stop when no m moves further than this in a round. */
const STILL = 1e-4;
/** Pairs' worth of belief in the type's own m, so that a small list stays with it and a large one speaks for itself. */
const BELIEF = 300;
/** However much a store says, no m goes further than this from the type's: 4 bits either way. */
const MOST_CHANGE = 16;

/** What two records agree on in one pool: the level, and its u with the rarity of the value. */
interface Agreement {
  readonly level: string;
  readonly u: number;
}

/** One candidate pair: by pool what is compared, with undefined where there is nothing. */
type Vector = readonly (Agreement | undefined)[];

/**
 * The model with the m that this store shows: expectation maximisation over its candidate pairs (Dempster, Laird and
 * Rubin 1977; Winkler 1988), beginning with the types' own m. `packed`: pairs as `a * total + b`, ascending.
 */
export function trainModel(untrained: Matcher, packed: Float64Array): Model {
  const matcher = { ...untrained, model: withObservedU(untrained) };
  const vectors = vectorsOf(matcher, packed);
  let model = matcher.model;
  if (vectors.length === 0) return model;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = improved(matcher, model, vectors);
    const moved = furthest(model, next);
    model = next;
    if (moved < STILL) break;
  }
  return model;
}

function vectorsOf(matcher: Matcher, packed: Float64Array): Vector[] {
  const { prepared } = matcher;
  const step = Math.max(1, packed.length / MOST_PAIRS);
  const vectors: Vector[] = [];
  for (let at = 0; at < packed.length; at += step) {
    const pair = packed[Math.floor(at)]!;
    const a = Math.floor(pair / prepared.total);
    const [left, right] = [prepared.at(a), prepared.at(pair - a * prepared.total)];
    vectors.push(prepared.pools.map((_, pool) => poolLevel(matcher, pool, left, right)));
  }
  return vectors;
}

/** How likely the two are one customer, as `model` has it. */
function likelihood({ prepared }: Matcher, model: Model, vector: Vector): number {
  let bits = model.priorBits;
  vector.forEach((agreement, pool) => {
    if (agreement === undefined) return;
    const weights = model.levels[pool]!.get(agreement.level)!;
    bits += Math.max(Math.log2(weights.m / agreement.u), prepared.pools[pool]!.floor);
  });
  return probabilityOf(bits);
}

function improved(matcher: Matcher, model: Model, vectors: readonly Vector[]): Model {
  const { pools } = matcher.prepared;
  const seen = pools.map(() => new Map<string, number>());
  for (const vector of vectors) {
    const p = likelihood(matcher, model, vector);
    vector.forEach((agreement, pool) => {
      if (agreement === undefined) return;
      seen[pool]!.set(agreement.level, (seen[pool]!.get(agreement.level) ?? 0) + p);
    });
  }
  const levels = matcher.model.levels.map((own, pool) => learnt(own, seen[pool]!, isGiven(pools[pool]!)));
  return { priorBits: model.priorBits, levels };
}

/**
 * The type's own weights, moved by what was seen of each level; of what `isGiven`, no disagreement says less: a list in
 * which strangers share phones must not teach that names differ anyway.
 */
function learnt(
  own: Model['levels'][number],
  seen: ReadonlyMap<string, number>,
  isGiven: boolean,
): Model['levels'][number] {
  const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
  return new Map(
    [...own].map(([name, { m, u, bits }]): [string, LevelWeights] => {
      const most = isGiven && bits < 0 ? m : m * MOST_CHANGE;
      const mixed = ((seen.get(name) ?? 0) + BELIEF * m) / (all + BELIEF);
      return [name, weightsOf(Math.min(Math.max(mixed, m / MOST_CHANGE), most), u)];
    }),
  );
}

function furthest(before: Model, after: Model): number {
  return Math.max(
    0,
    ...before.levels.flatMap((levels, pool) =>
      [...levels].map(([name, { m }]) => Math.abs(m - after.levels[pool]!.get(name)!.m)),
    ),
  );
}

/** The model as it is kept and shown. `own`: what it began with. */
export function toldModel({ prepared, model: own }: Matcher, model: Model, learntFrom: number): MatchModel {
  return {
    priorBits: model.priorBits,
    learntFrom,
    pools: prepared.pools.map(({ name, type, fields }, pool) => ({
      name,
      type: type.name,
      fields: fields.map((field) => field.name),
      levels: [...model.levels[pool]!].map(([level, { m, u }]) => ({
        name: level,
        m,
        u,
        usualM: own.levels[pool]!.get(level)!.m,
      })),
    })),
  };
}

/** The own model with what was learnt before of pools and levels that are still there. */
export function withLearnt(own: Model, pools: readonly Pool[], told: MatchModel): Model {
  const levels = own.levels.map((weights, pool) => {
    const learnt = told.pools.find(({ name }) => name === pools[pool]!.name)?.levels ?? [];
    const byName = new Map(learnt.map((level) => [level.name, level]));
    return new Map(
      [...weights].map(([name, { m, u }]) => {
        const told = byName.get(name);
        return [name, weightsOf(told?.m ?? m, told?.u ?? u)] as const;
      }),
    );
  });
  return { priorBits: told.priorBits, levels };
}
