import { type KeyStats, NAMES_COUNTED } from './frequency.js';
import type { Pool } from './types.js';

/** m and u of one level of one pool: its probability among pairs of one customer, and of two. */
export interface LevelWeights {
  readonly m: number;
  readonly u: number;
  /** log2(m / u) */
  readonly bits: number;
}

/** All that scoring knows about how fields behave (Fellegi and Sunter 1969). Training replaces it as a whole. */
export interface Model {
  /** log2 of the odds that two records taken blindly are one customer. */
  readonly priorBits: number;
  /** `[pool]`, by level name. */
  readonly levels: readonly ReadonlyMap<string, LevelWeights>[];
}

/** Probabilities of zero would rule a pair out or in for good. */
const LEAST = 1e-9;

export function weightsOf(m: number, u: number): LevelWeights {
  const [safeM, safeU] = [Math.max(m, LEAST), Math.max(u, LEAST)];
  return { m: safeM, u: safeU, bits: Math.log2(safeM / safeU) };
}

/** Duplicates to expect in a legacy list, as a share of its records, and how much that guess counts. */
const USUAL_DUPLICATES = 0.3;
const USUAL_WEIGHT = 0.5;
/** Share of true pairs that agree strictly. A wrong guess moves the prior by less than a bit. */
const STRICT_RECALL = 0.5;
/** Fewer records than this say little about how many duplicates there are. */
const FEWEST_RECORDS = 50;

/**
 * log2(λ / (1 − λ)), λ being the share of true pairs among all pairs: those that agree on rare values of two pools,
 * over the share of true pairs that do so, pulled towards 0.3 pairs a record so that a list without such pairs, or a
 * small one, still has a sober prior.
 */
export function priorBits(records: number, strictPairs: number | undefined): number {
  const n = Math.max(records, FEWEST_RECORDS);
  const usual = USUAL_DUPLICATES * n;
  const seen = strictPairs === undefined ? usual : Math.min(2 * n, strictPairs / STRICT_RECALL);
  const expected = (seen + USUAL_WEIGHT * usual) / (1 + USUAL_WEIGHT);
  const lambda = expected / ((n * (n - 1)) / 2);
  return Math.log2(lambda / (1 - lambda));
}

/** The types' own m and u, and the prior that this store suggests. */
export function defaultModel(
  pools: readonly Pool[],
  records: number,
  strictPairs: number | undefined,
): Model {
  return {
    priorBits: priorBits(records, strictPairs),
    levels: pools.map(({ type }) => new Map(type.levels.map(({ name, m, u }) => [name, weightsOf(m, u)]))),
  };
}

/** Records' worth of belief in the type's u against the store's counts. */
const BELIEF = 50;
/** However rare a value is in the store, it is not taken for more than this much rarer than the type says: 6 bits. */
export const MOST_GAIN_BITS = 6;
const MOST_GAIN = 2 ** MOST_GAIN_BITS;
/** Share of one customer's further records, for telling "entered often" from "common". */
const ENTERED_AGAIN = 0.5;

/** Share of the values that are common, of a type of which so many pairs of values coincide. */
export function commonShare(u: number): number {
  return Math.min(0.5, Math.max(0.001, u * 1000));
}

/**
 * How many unrelated records among `holders` share the value, beyond the two compared.
 * Either one customer was entered again and again (each further record half as likely), or the value is common
 * (c holders with probability 1 / c(c+1), a heavy tail); types whose values coincide often have more common values.
 */
function unrelatedHolders(u: number, holders: number): number {
  const common = commonShare(u);
  const asCommon = common / (holders * (holders + 1));
  const asOneCustomer = (1 - common) * ENTERED_AGAIN ** holders;
  return ((holders - 2) * asCommon) / (asCommon + asOneCustomer);
}

function strangers(u: number, stats: KeyStats): number {
  if (stats.names >= NAMES_COUNTED) return stats.records - 2;
  if (stats.names > 0) return Math.min(stats.records - 2, stats.names - 1);
  return unrelatedHolders(u, stats.records);
}

/**
 * The chance that two unrelated records agree on this very value: the type's u and the store's share of unrelated
 * holders, mixed as if the type had been seen in `BELIEF` records. So a list of ten rows does not make everything
 * rare or common, and in a large one 王伟 and a shared switchboard lose weight by themselves.
 */
export function rarityU(u: number, stats: KeyStats, filled: number): number {
  const mixed = (BELIEF * u + strangers(u, stats)) / (BELIEF + Math.max(0, filled - 2));
  return Math.max(mixed, u / MOST_GAIN, LEAST, Math.min(u, 0.5 / filled));
}

export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
