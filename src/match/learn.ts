import type { DecidedPair, HeldOut, LevelModel, MatchModel, PoolModel, Taught } from '../model/match.js';
import type { Message } from '../model/words.js';
import { hash53 } from '../text/hash.js';
import { probabilityOf } from './model.js';

/**
 * What people decided changes m, as expectation maximisation with these pairs' posteriors held at 0 and 1 would
 * (Larsen and Rubin 2001). A decided pair was counted for as much as the model believed in it, so the decision adds
 * only what the model was wrong by; which pairs people came to look at therefore does not matter. u and the prior stay:
 * they are about pairs of strangers, of which nobody is shown a fair share.
 */

/** Decisions needed, and of each verdict: fewer say nothing that a held-out check could confirm. */
export const FEWEST = 20;
export const FEWEST_OF_EACH = 5;
/**
 * Pairs' worth of belief in the m that the store taught by itself: as many as it is thought to hold, but no more than
 * so many for each decision, so that people are heard in a large store too; and in a tiny one at least a few.
 */
const BELIEF_PER_DECISION = 10;
const LEAST_BELIEF = 50;
/** However much people say, no m goes further than this from the field type's: 4 bits either way. */
const MOST_CHANGE = 16;
const ROUNDS = 20;
const FOLDS = 5;
/** Log-loss must fall by this share to count as better; less is noise. */
const LEAST_GAIN = 0.01;
/** What `sure` promises. */
const PRECISION = 0.99;
/** A probability is not taken for more certain than this, so that one mistake does not decide everything. */
const LEAST_LOSS = 1e-6;

export interface LearnOptions {
  /** Probability from which a pair merges by itself. */
  readonly sure: number;
  /** Pairs of one customer that the store is thought to hold. */
  readonly matches: number;
  /** Whether the pool holds names or numbers given once: of those no disagreement is learnt to say less. */
  readonly given: (pool: PoolModel) => boolean;
}

export interface Learnt {
  /** The model to weigh with: the one given, where the decisions would make it worse. */
  readonly model: MatchModel;
  readonly taught: Taught;
}

/** What one pair says in one pool. */
interface Said {
  readonly pool: number;
  readonly level: number;
  readonly bits: number;
}

/** A decided pair, ready to be weighed anew. */
interface Lesson {
  readonly same: boolean;
  readonly group: number;
  /** Prior and evidence that is of no pool. */
  readonly rest: number;
  readonly said: readonly Said[];
}

/** m by `[pool][level]`. */
type M = readonly (readonly number[])[];

/**
 * The model as the decisions would have it, and whether it did better on decisions that it had not seen. A pair that a
 * rule keeps apart teaches nothing: its probability decides nothing either.
 */
export function learnFromDecisions(
  model: MatchModel,
  decided: readonly DecidedPair[],
  options: LearnOptions,
): Learnt {
  const lessons = lessonsOf(
    model,
    decided.filter(({ pair }) => pair.veto === undefined),
  );
  const same = lessons.filter((lesson) => lesson.same).length;
  const counts = { decisions: lessons.length, same };
  const refused = (why: Message, checks: Pick<Taught, 'before' | 'after'> = {}): Learnt => {
    return { model, taught: { ...counts, accepted: false, why, ...checks } };
  };
  if (lessons.length < FEWEST || Math.min(same, lessons.length - same) < FEWEST_OF_EACH) {
    const params = { count: lessons.length, same, least: FEWEST, each: FEWEST_OF_EACH };
    return refused({ code: 'match.learn.too_few', params });
  }
  const before = checked(model, lessons, lessons, mOf(model), options.sure);
  const after = heldOut(model, lessons, options);
  if (after.logLoss > before.logLoss * (1 - LEAST_GAIN))
    return refused({ code: 'match.learn.no_better' }, { before, after });
  if (isLessSure(before, after)) return refused({ code: 'match.learn.less_sure' }, { before, after });
  const why = { code: 'match.learn.better', params: { count: lessons.length } };
  return {
    model: withM(model, learntM(model, lessons, options)),
    taught: { ...counts, accepted: true, why, before, after },
  };
}

function isLessSure(before: HeldOut, after: HeldOut): boolean {
  const precision = (held: HeldOut): number => (held.sure === 0 ? 1 : 1 - held.wrong / held.sure);
  return precision(after) < Math.min(precision(before), PRECISION);
}

function lessonsOf(model: MatchModel, decided: readonly DecidedPair[]): Lesson[] {
  const groups = groupsOf(decided);
  return decided.map(({ pair, verdict }, index) => {
    const said = pair.evidence.flatMap(({ rule, fields, bits }): Said[] => {
      const pool = model.pools.findIndex(
        (one) => rule.startsWith(`${one.type}.`) && one.fields.includes(fields[0] ?? ''),
      );
      const level = model.pools[pool]?.levels.findIndex(
        ({ name }) => rule === `${model.pools[pool]!.type}.${name}`,
      );
      return level === undefined || level < 0 ? [] : [{ pool, level, bits }];
    });
    return {
      same: verdict === 'same',
      group: groups[index]!,
      rest: pair.bits - said.reduce((sum, { bits }) => sum + bits, 0),
      said,
    };
  });
}

/** Pairs that share records say much the same, so they are left out together: the smallest record of each such group. */
function groupsOf(decided: readonly DecidedPair[]): number[] {
  const parent = new Map<number, number>();
  const rootOf = (record: number): number => {
    let root = record;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    for (let at = record; at !== root; ) {
      const next = parent.get(at)!;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { pair } of decided) {
    const [x, y] = [rootOf(pair.a), rootOf(pair.b)];
    if (x !== y) parent.set(Math.max(x, y), Math.min(x, y));
  }
  return decided.map(({ pair }) => rootOf(pair.a));
}

function mOf(model: MatchModel): M {
  return model.pools.map(({ levels }) => levels.map(({ m }) => m));
}

/**
 * What the evidence weighs with another m. Nothing where the value is guarded; a disagreement that its pool damps
 * stays as weak as it was.
 */
function bitsWith({ bits }: Said, { m, u }: LevelModel, newM: number): number {
  if (bits === 0) return 0;
  if (bits > 0) return Math.max(0, bits + Math.log2(newM / m));
  const full = Math.log2(newM / u);
  return bits > Math.log2(m / u) + 1e-9 ? Math.max(full, bits) : full;
}

function probability(model: MatchModel, lesson: Lesson, m: M): number {
  let bits = lesson.rest;
  for (const said of lesson.said) {
    bits += bitsWith(said, model.pools[said.pool]!.levels[said.level]!, m[said.pool]![said.level]!);
  }
  return probabilityOf(bits);
}

/** m after the decisions: what they add to or take from the counts of the pairs of one customer, and belief in the old. */
function learntM(model: MatchModel, lessons: readonly Lesson[], options: LearnOptions): M {
  const most = Math.max(LEAST_BELIEF, BELIEF_PER_DECISION * lessons.length);
  const belief = Math.min(Math.max(LEAST_BELIEF, options.matches), most);
  let m = mOf(model);
  for (let round = 0; round < ROUNDS; round++) {
    const errors = model.pools.map(({ levels }) => levels.map(() => 0));
    for (const lesson of lessons) {
      const error = (lesson.same ? 1 : 0) - probability(model, lesson, m);
      for (const { pool, level } of lesson.said) errors[pool]![level]! += error;
    }
    const next = model.pools.map((pool, index) =>
      corrected(pool, errors[index]!, belief, options.given(pool)),
    );
    // Half a step at a time: the error shrinks as m moves.
    m = m.map((levels, pool) => levels.map((old, level) => (old + next[pool]![level]!) / 2));
  }
  return m;
}

function corrected(
  { levels }: PoolModel,
  errors: readonly number[],
  belief: number,
  given: boolean,
): number[] {
  const whole = levels.reduce((sum, { m }) => sum + m, 0);
  const moved = levels.map(({ m }, level) =>
    Math.max(belief * m + errors[level]!, (belief * m) / MOST_CHANGE),
  );
  const sum = moved.reduce((total, count) => total + count, 0);
  return levels.map(({ m, u, usualM }, level) => {
    const most = given && m < u ? Math.max(m, usualM) : usualM * MOST_CHANGE;
    const share = (moved[level]! / sum) * whole;
    return Math.min(Math.max(share, usualM / MOST_CHANGE), most);
  });
}

/** How well `tested` are told with this m; `all` only says over how many the mean goes. */
function checked(
  model: MatchModel,
  all: readonly Lesson[],
  tested: readonly Lesson[],
  m: M,
  sure: number,
): HeldOut {
  let [loss, held, wrong] = [0, 0, 0];
  for (const lesson of tested) {
    const p = probability(model, lesson, m);
    const right = lesson.same ? p : 1 - p;
    loss -= Math.log2(Math.min(1 - LEAST_LOSS, Math.max(LEAST_LOSS, right)));
    if (p < sure) continue;
    held++;
    if (!lesson.same) wrong++;
  }
  return { logLoss: loss / all.length, sure: held, wrong };
}

/** Each fold of the decisions told by what the others teach. */
function heldOut(model: MatchModel, lessons: readonly Lesson[], options: LearnOptions): HeldOut {
  let [logLoss, sure, wrong] = [0, 0, 0];
  const foldOf = ({ group }: Lesson): number => hash53(String(group), 1) % FOLDS;
  for (let fold = 0; fold < FOLDS; fold++) {
    const tested = lessons.filter((lesson) => foldOf(lesson) === fold);
    const m = learntM(
      model,
      lessons.filter((lesson) => foldOf(lesson) !== fold),
      options,
    );
    const told = checked(model, lessons, tested, m, options.sure);
    logLoss += told.logLoss;
    sure += told.sure;
    wrong += told.wrong;
  }
  return { logLoss, sure, wrong };
}

function withM(model: MatchModel, m: M): MatchModel {
  const pools = model.pools.map((pool, index) => ({
    ...pool,
    levels: pool.levels.map((level, position) => ({ ...level, m: m[index]![position]! })),
  }));
  return { ...model, pools };
}
