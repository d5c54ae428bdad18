import { datedFields } from '../merge/dated.js';
import type { Field } from '../model/dictionary.js';
import type { CustomerRecord } from '../model/record.js';
import { allHere, Bench } from './bench.js';
import type { Matcher } from './compare.js';
import { strictPairs } from './frequency.js';
import { defaultModel } from './model.js';
import type { PoolIndex } from './pool-index.js';
import { poolsOf } from './pools.js';
import { prepare } from './prepare.js';
import { ask, type Rounds, type Work } from './rounds.js';
import { withLearnt } from './train.js';
import type { MatchSetup } from './types.js';

/** Fields that matching looks at: what is compared, what addresses are built of, faxes, and activities and orders whole. */
function lookedAt(fields: readonly Field[]): string[] {
  if (datedFields(fields).objectOf.size > 0) return fields.map(({ name }) => name);
  const parts = new Set(fields.flatMap(({ from }) => from));
  return fields
    .filter(({ match, name, type }) => match !== 'no' || parts.has(name) || type === 'phone')
    .map(({ name }) => name);
}

/** Compares any two of the records it was made of. */
export function matcherFor(records: Iterable<CustomerRecord>, setup: MatchSetup): Matcher {
  const bench = new Bench(setup);
  allHere(bench, counting(records, setup));
  return bench.matcher;
}

/**
 * Reads the records and counts what they hold. From then on the benches have a matcher, with `setup.model` or the types'
 * own weights. Returns the index of each pool.
 */
export function* counting(
  records: Iterable<CustomerRecord>,
  { dictionary, types, model: learnt }: MatchSetup,
): Rounds<readonly PoolIndex[]> {
  const pools = poolsOf(dictionary, types);
  const { table, total } = prepare(records, pools, lookedAt(dictionary.fields));
  const work = pools.map((_, pool): Work => ({ kind: 'index', pool }));
  const indexes = yield* ask<'index'>({ table: table.parts }, work);
  const counted = indexes.map((index) => index.counted);
  const own = defaultModel(pools, total, strictPairs(counted));
  const model = learnt === undefined ? own : withLearnt(own, pools, learnt);
  yield* ask({ counted: counted.map(({ keys }) => keys), model }, []);
  return indexes;
}
