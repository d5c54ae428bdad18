import type { Values } from '../model/record.js';
import type { FieldValue, MatchContext } from './types.js';

/** What a company is called, its short and former names too. */
export function namesOf(values: Values, { fields }: MatchContext): FieldValue[] {
  return fields
    .filter(({ match, object, type }) => match !== 'no' && object === 'customer' && type === 'company')
    .flatMap((field) => (values[field.name] ?? []).map((value) => ({ field, value })));
}

/** Those of `names` that are main names and that the other customer is not known under. */
export function ownNames<Name extends FieldValue>(
  names: readonly Name[],
  others: readonly FieldValue[],
): Name[] {
  return names.filter(
    ({ field, value }) => field.match === 'name' && !others.some((other) => other.value === value),
  );
}
