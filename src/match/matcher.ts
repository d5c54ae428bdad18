import type { AnyFieldType, FieldTypes } from '../fields/types.js';
import type { CustomerRecord } from '../model/record.js';
import type { Matcher } from './compare.js';
import { countFrequencies } from './frequency.js';
import { defaultModel } from './model.js';
import { poolsOf } from './pools.js';
import { prepare } from './prepare.js';
import { withLearnt } from './train.js';
import type { FieldValue, MatchContext, MatchSetup } from './types.js';

/** Compares values that are made ready once each. */
function levelsOf(types: FieldTypes): MatchContext['levelOf'] {
  const ready = new Map<string, unknown>();
  const prepared = (type: AnyFieldType, { field, value }: FieldValue): unknown => {
    const key = `${field.name}\u0000${value}`;
    const known = ready.get(key) ?? type.prepare(value, field.options);
    ready.set(key, known);
    return known;
  };
  return (a, b) => {
    const type = types.get(a.field.type);
    return type?.compare(prepared(type, a), prepared(type, b)).level;
  };
}

/** What the rules see of a dictionary; what they ask about a value is remembered. */
export function contextOf({ dictionary, types }: Omit<MatchSetup, 'rules'>): MatchContext {
  const known = new Map<string, Readonly<Record<string, string>>>();
  return {
    levelOf: levelsOf(types),
    types,
    fields: dictionary.fields,
    partsOf: (field, value) => {
      const key = `${field.type}\u0000${value}`;
      let parts = known.get(key);
      if (parts === undefined) {
        parts = types.get(field.type)?.parts?.(value) ?? {};
        known.set(key, parts);
      }
      return parts;
    },
  };
}

/** Compares any two of the records it was made of. */
export function matcherFor(records: readonly CustomerRecord[], setup: MatchSetup): Matcher {
  const prepared = prepare(records, poolsOf(setup.dictionary, setup.types));
  const frequencies = countFrequencies(prepared);
  const own = defaultModel(prepared.pools, frequencies, records.length);
  const model = setup.model === undefined ? own : withLearnt(own, prepared.pools, setup.model);
  return { prepared, frequencies, model, rules: setup.rules, context: contextOf(setup) };
}
