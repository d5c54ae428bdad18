import type { Dictionary } from '../model/dictionary.js';
import type { Band, Evidence, ScoredPair } from '../model/match.js';
import type { CustomerRecord, Values } from '../model/record.js';
import type { Message } from '../model/words.js';
import { probabilityOf } from './model.js';
import { poolsOf } from './pools.js';
import { scorerFor } from './scorer.js';
import type { MatchSetup, Pool } from './types.js';

/** A change of one thing that would alter what becomes of a pair. */
export interface WhatIf {
  /** `agree`: the fields agree as `level` says; `missing`: one of the two says nothing; `differ`: they differ. */
  readonly kind: 'agree' | 'missing' | 'differ';
  readonly fields: readonly string[];
  readonly type: string;
  /** Of the type; `agree` and `differ` only. */
  readonly level?: string;
  /** How many bits more or fewer; negative where it would speak against the pair. */
  readonly change: number;
  /** What the pair would then be. */
  readonly bits: number;
  readonly probability: number;
  readonly band: Band;
  /** What would still forbid merging the two by themselves. */
  readonly veto?: Message;
}

const BANDS: readonly Band[] = ['no', 'maybe', 'sure'];
/** Evidence this strong counts as a reason of its own (see `score.ts`). */
const REASON = 3;

/** An activity or order that names its customer is told by the whole store, not by weighing its fields. */
const NAMED: ReadonlySet<string> = new Set(['points_at', 'same_reference']);

interface Change {
  readonly kind: WhatIf['kind'];
  readonly level?: string;
  /** What the pool would weigh then. */
  readonly bits: number;
}

/**
 * For each piece of evidence, the smallest change that would move the pair up a band, and the smallest that would move
 * it down; smallest first. What agreement weighs is the model's for a value of usual rarity. The rules over several
 * fields, and what makes a pair wait whatever its bits, are asked of the two records as they would be then.
 */
export function whatWouldChange(
  pair: ScoredPair,
  one: CustomerRecord,
  other: CustomerRecord,
  setup: MatchSetup,
): WhatIf[] {
  if (pair.evidence.some(({ rule }) => NAMED.has(rule))) return [];
  const pools = poolsOf(setup.dictionary, setup.types);
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const judge = judgeOf(pair, a, b, pools, setup);
  const found = pools.flatMap((pool): WhatIf[] => {
    const own = ownEvidence(pool, pair.evidence);
    const held = pool.fields.filter(({ name }) => isFilled(a, name) || isFilled(b, name));
    if (held.length === 0) return [];
    const fields = own?.fields ?? [held[0]!.name];
    const told = changesOf(pool, own, setup)
      .map((change) => outcome(pair, pool, own, fields, change, judge, setup.dictionary))
      .sort((x, y) => Math.abs(x.change) - Math.abs(y.change));
    const moved = (way: number) => told.find(({ band }) => Math.sign(rank(band) - rank(pair.band)) === way);
    return [moved(1), moved(-1)].flatMap((found) => found ?? []);
  });
  return found.sort((x, y) => Math.abs(x.change) - Math.abs(y.change));
}

const rank = (band: Band): number => BANDS.indexOf(band);

const isFilled = ({ values }: CustomerRecord, field: string): boolean => (values[field] ?? []).length > 0;

/** What the pool says of the pair now. */
function ownEvidence({ type, fields }: Pool, evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.find(
    ({ rule, fields: own }) =>
      rule.startsWith(`${type.name}.`) && own.every((field) => fields.some(({ name }) => name === field)),
  );
}

/** All that the pool might say instead. */
function changesOf(pool: Pool, own: Evidence | undefined, { model }: MatchSetup): Change[] {
  const learnt = model?.pools.find(({ name }) => name === pool.name)?.levels ?? pool.type.levels;
  const levels = learnt.map(({ name, m, u }) => ({ level: name, bits: Math.log2(m / u) }));
  const agree = levels
    .filter(({ level, bits }) => bits > 0 && own?.rule !== `${pool.type.name}.${level}`)
    .map((level): Change => ({ kind: 'agree', ...level }));
  if (own === undefined || own.bits === 0) return agree;
  const last = levels.at(-1);
  const differ = last === undefined ? -REASON : Math.max(last.bits, pool.floor);
  return [
    ...agree,
    { kind: 'missing', bits: 0 },
    ...(own.bits > 0 && differ < 0
      ? [{ kind: 'differ', level: last?.level ?? '', bits: differ } as const]
      : []),
  ];
}

interface Judged {
  /** Evidence of the rules over several fields. */
  readonly ruleBits: number;
  readonly veto?: Message;
  /** The veto says that they are different, whatever the bits. */
  readonly hard: boolean;
}

type Judge = (pool: Pool, kind: WhatIf['kind']) => Judged;

function outcome(
  pair: ScoredPair,
  pool: Pool,
  own: Evidence | undefined,
  fields: readonly string[],
  { kind, level, bits: weight }: Change,
  judge: Judge,
  { matching }: Dictionary,
): WhatIf {
  const { ruleBits, veto, hard } = judge(pool, kind);
  const before = own?.bits ?? 0;
  const bits = pair.bits - before + weight + ruleBits - rulesOf(pair.evidence);
  const probability = probabilityOf(bits);
  const reached = probability >= matching.sure ? 'sure' : probability >= matching.maybe ? 'maybe' : 'no';
  const band = hard ? 'no' : veto !== undefined && reached === 'sure' ? 'maybe' : reached;
  return {
    kind,
    fields,
    type: pool.type.name,
    ...(level === undefined ? {} : { level }),
    change: bits - pair.bits,
    bits,
    probability,
    band,
    ...(veto === undefined || reached !== 'sure' ? {} : { veto }),
  };
}

/** Names of rules have no dot. */
function rulesOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { rule, bits }) => (rule.includes('.') ? sum : sum + bits), 0);
}

/**
 * Scores the two records by themselves, as they would be: with so few records no value is rare or common, and every
 * pair reaches `sure`, so that what stands against merging it is always told.
 */
function judgeOf(
  pair: ScoredPair,
  a: CustomerRecord,
  b: CustomerRecord,
  pools: readonly Pool[],
  setup: MatchSetup,
): Judge {
  const matching = { ...setup.dictionary.matching, sure: 0, maybe: 0 };
  const alone = { ...setup, dictionary: { ...setup.dictionary, matching } };
  const score = (left: Values, right: Values): ScoredPair | undefined => {
    const records = [
      { id: 1, values: left },
      { id: 2, values: right },
    ];
    return scorerFor(records, alone, [1, 2]).pair(1, 2);
  };
  const now = score(a.values, b.values);
  // What weighs less in this store than by itself (shared by many, common) is no reason there either.
  const weak = pools.filter((pool) => {
    const [here, there] = [ownEvidence(pool, pair.evidence), ownEvidence(pool, now?.evidence ?? [])];
    return (here?.bits ?? 0) < REASON && (there?.bits ?? 0) >= REASON;
  });
  const [left, right] = [a, b].map(({ values }) => without(values, weak)) as [Values, Values];
  const known = new Map<string, Judged>();
  return (pool, kind) => {
    const key = `${pool.name} ${kind}`;
    const judged = known.get(key) ?? judgedOf(score, pool, kind, left, right);
    known.set(key, judged);
    return judged;
  };
}

function judgedOf(
  score: (left: Values, right: Values) => ScoredPair | undefined,
  pool: Pool,
  kind: WhatIf['kind'],
  left: Values,
  right: Values,
): Judged {
  // Another value that differs cannot be made up; that nothing is said is the milder of the two.
  const pair = kind === 'agree' ? score(...agreeing(pool, left, right)) : score(left, without(right, [pool]));
  if (pair === undefined) return { ruleBits: 0, hard: false };
  return {
    ruleBits: rulesOf(pair.evidence),
    hard: pair.band === 'no',
    ...(pair.veto === undefined ? {} : { veto: pair.veto }),
  };
}

function without(values: Values, pools: readonly Pool[]): Values {
  const gone = new Set(pools.flatMap(({ fields }) => fields.map(({ name }) => name)));
  return Object.fromEntries(Object.entries(values).filter(([field]) => !gone.has(field)));
}

/** Both records with the values of whichever has some. */
function agreeing({ fields }: Pool, left: Values, right: Values): [Values, Values] {
  const values = (from: Values): Values =>
    Object.fromEntries(
      fields.flatMap(({ name }) =>
        (from[name] ?? []).length > 0 ? [[name, from[name] ?? []] as const] : [],
      ),
    );
  const source = Object.keys(values(left)).length > 0 ? left : right;
  return [
    { ...left, ...values(source) },
    { ...right, ...values(source) },
  ];
}
