import type { MatchModel } from '../model/match.js';
import { byText } from '../text/lists.js';
import type { Bench } from './bench.js';
import { type Matcher, poolLevel } from './compare.js';
import { type LevelWeights, type Model, probabilityOf, weightsOf } from './model.js';
import { isGiven } from './pools.js';
import { contentCodes, randomPairs, withObservedU } from './random-pairs.js';
import { ask, type Rounds, type Work } from './rounds.js';
import type { Pool } from './types.js';

/** Candidate pairs looked at: more make no difference that anybody sees. */
const MOST_PAIRS = 200_000;
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

/** By pool what is compared, with undefined where there is nothing. */
type Vector = readonly (Agreement | undefined)[];

/** Candidate pairs that agree alike: in the same levels, on values as rare to a quarter of a bit. */
export interface Group {
  /** Tells it from the others, and gives them an order. */
  readonly key: string;
  readonly vector: Vector;
  /** The names were compared and do not agree. */
  readonly doubtful: boolean;
  pairs: number;
}

/** Steps of a bit in which rarity is told apart. */
const STEPS = 4;

/** Pairs that a thread compares at a time. */
const PIECE = 10_000;

/**
 * The model with the u that pairs of this store taken blindly show, and the m of expectation maximisation over its
 * candidate pairs, grouped by how they agree (Dempster, Laird and Rubin 1977; Winkler 1988). It begins with the bench's
 * model, which has the types' own m and u, and stays near them in a small store. `packed`: pairs as `a * total + b`.
 */
export function* training(bench: Bench, packed: Float64Array): Rounds<Model> {
  const codes = contentCodes(bench.prepared);
  const met = yield* ask<'met'>({}, piecesOf('met', randomPairs(codes)));
  const model = withObservedU(bench.matcher, met);
  const groups = yield* ask<'agree'>({ model }, piecesOf('agree', chosen(packed, codes)));
  return maximised(bench.matcher, joined(groups));
}

function piecesOf(kind: 'met' | 'agree', pairs: Float64Array): Work[] {
  const pieces: Float64Array[] = [];
  for (let from = 0; from < pairs.length; from += PIECE) pieces.push(pairs.slice(from, from + PIECE));
  return pieces.map((piece) => ({ kind, pairs: piece }));
}

/** Expectation and maximisation by turns. */
function maximised(matcher: Matcher, groups: readonly Group[]): Model {
  let { model } = matcher;
  if (groups.length === 0) return model;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = improved(matcher, model, groups);
    const moved = furthest(model, next);
    model = next;
    if (moved < STILL) break;
  }
  return model;
}

/** The pairs, of very many those that a hash of their content picks: no order of rows alters them. */
function chosen(packed: Float64Array, codes: Float64Array): Float64Array {
  const step = packed.length / MOST_PAIRS;
  if (step <= 1) return packed;
  return packed.filter((pair) => {
    const a = Math.floor(pair / codes.length);
    return (codes[a]! + codes[pair - a * codes.length]!) % step < 1;
  });
}

/** The pairs by how they agree. */
export function groupsOf(matcher: Matcher, pairs: Float64Array): Group[] {
  const { prepared } = matcher;
  const { total, pools } = prepared;
  const groups = new Map<string, Group>();
  for (const pair of pairs) {
    const a = Math.floor(pair / total);
    const [left, right] = [prepared.at(a), prepared.at(pair - a * total)];
    const vector = pools.map((_, pool) => inSteps(poolLevel(matcher, pool, left, right)));
    const key = vector.map((found) => (found ? `${found.level} ${found.u}` : '')).join('\n');
    const group = groups.get(key);
    if (group) group.pairs++;
    else groups.set(key, { key, vector, doubtful: isDoubtful(pools, vector), pairs: 1 });
  }
  return [...groups.values()];
}

/** The groups of all pieces, in an order of its own. */
function joined(pieces: readonly (readonly Group[])[]): Group[] {
  const groups = new Map<string, Group>();
  for (const group of pieces.flat()) {
    const known = groups.get(group.key);
    if (known) known.pairs += group.pairs;
    else groups.set(group.key, { ...group });
  }
  return [...groups.values()].sort((x, y) => byText(x.key, y.key));
}

/** Relatives and sister companies share nearly everything but the name: they must not teach how often the rest agrees. */
function isDoubtful(pools: readonly Pool[], vector: Vector): boolean {
  const relations = pools.flatMap(({ role, relations }, pool) => {
    const level = vector[pool]?.level;
    return role === 'name' && level !== undefined ? [relations.get(level) ?? 'unknown'] : [];
  });
  return relations.length > 0 && !relations.includes('agree');
}

function inSteps(found: Agreement | undefined): Agreement | undefined {
  return found && { level: found.level, u: 2 ** (Math.round(Math.log2(found.u) * STEPS) / STEPS) };
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

function improved(matcher: Matcher, model: Model, groups: readonly Group[]): Model {
  const { pools } = matcher.prepared;
  const seen = pools.map(() => new Map<string, number>());
  for (const { vector, doubtful, pairs } of groups) {
    if (doubtful) continue;
    const p = likelihood(matcher, model, vector) * pairs;
    vector.forEach((agreement, pool) => {
      if (agreement === undefined) return;
      seen[pool]!.set(agreement.level, (seen[pool]!.get(agreement.level) ?? 0) + p);
    });
  }
  const levels = matcher.model.levels.map((own, pool) => learnt(own, seen[pool]!, pools[pool]!));
  return { priorBits: model.priorBits, levels };
}

/**
 * The type's own weights, moved by what was seen of each level. Of what is given once, no disagreement says less: a list
 * in which strangers share phones must not teach that names differ anyway; and names that do not agree keep theirs.
 */
function learnt(
  own: Model['levels'][number],
  seen: ReadonlyMap<string, number>,
  pool: Pool,
): Model['levels'][number] {
  const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
  const taught = [...own.keys()].filter(
    (level) => pool.role !== 'name' || pool.relations.get(level) === 'agree',
  );
  const share = taught.reduce((sum, level) => sum + own.get(level)!.m, 0);
  return new Map(
    [...own].map(([name, { m, u, bits }]): [string, LevelWeights] => {
      if (!taught.includes(name)) return [name, weightsOf(m, u)];
      const most = isGiven(pool) && bits < 0 ? m : m * MOST_CHANGE;
      const mixed = ((seen.get(name) ?? 0) * share + BELIEF * m) / (all + BELIEF);
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
