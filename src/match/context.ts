import type { AnyFieldType, FieldTypes } from '../fields/types.js';
import { Recent } from '../text/recent.js';
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
