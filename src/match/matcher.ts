import type { AnyFieldType, FieldTypes } from '../fields/types.js';
import { datedFields } from '../merge/dated.js';
import type { Field } from '../model/dictionary.js';
import type { CustomerRecord } from '../model/record.js';
import { Recent } from '../text/recent.js';
import type { Matcher } from './compare.js';
import { countFrequencies } from './frequency.js';
import type { KeyGroups } from './hash.js';
import { defaultModel } from './model.js';
import { indexPool } from './pool-index.js';
import { poolsOf } from './pools.js';
import { prepare } from './prepare.js';
import { withLearnt } from './train.js';
import type { FieldValue, MatchContext, MatchSetup } from './types.js';

/** Values whose parts and prepared forms the rules have at hand. */
const REMEMBERED = 20_000;

/** Compares values that are made ready once each. */
function levelsOf(types: FieldTypes): MatchContext['levelOf'] {
  const ready = new Recent<string, unknown>(REMEMBERED);
  const prepared = (type: AnyFieldType, { field, value }: FieldValue): unknown =>
    ready.of(`${field.name}\u0000${value}`, () => type.prepare(value, field.options));
  return (a, b) => {
    const type = types.get(a.field.type);
    return type?.compare(prepared(type, a), prepared(type, b)).level;
  };
}

/** What the rules see of a dictionary; what they ask about a value is remembered. */
export function contextOf({ dictionary, types }: Omit<MatchSetup, 'rules'>): MatchContext {
  const known = new Recent<string, Readonly<Record<string, string>>>(REMEMBERED);
  return {
    levelOf: levelsOf(types),
    types,
    fields: dictionary.fields,
    partsOf: (field, value) =>
      known.of(`${field.type}\u0000${value}`, () => types.get(field.type)?.parts?.(value) ?? {}),
  };
}

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
  return matcherAndBlocks(records, setup).matcher;
}

/** The matcher, and the blocks of each pool in which its records meet. */
export function matcherAndBlocks(
  records: Iterable<CustomerRecord>,
  setup: MatchSetup,
): { readonly matcher: Matcher; readonly blocks: readonly KeyGroups[] } {
  const { dictionary, types } = setup;
  const prepared = prepare(records, poolsOf(dictionary, types), lookedAt(dictionary.fields));
  const index = prepared.pools.map((_, pool) => indexPool(prepared, pool));
  const frequencies = countFrequencies(
    prepared,
    index.map(({ holders }) => holders),
    dictionary.matching.sharedValues,
  );
  const own = defaultModel(prepared.pools, frequencies, prepared.total);
  const model = setup.model === undefined ? own : withLearnt(own, prepared.pools, setup.model);
  const matcher = { prepared, frequencies, model, rules: setup.rules, context: contextOf(setup) };
  return { matcher, blocks: index.map(({ blocks }) => blocks) };
}
