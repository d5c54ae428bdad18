import type { Field } from '../model/dictionary.js';
import type { Values } from '../model/record.js';

/* What customers and contacts are called, for everybody who shows one. */

type Namer = (values: Values) => string | undefined;

/** Fields that say what a customer is called, in the order of the dictionary. */
export function customerNameFields(fields: readonly Field[]): readonly Field[] {
  return fields.filter(({ object, match }) => object === 'customer' && match === 'name');
}

/** Fields that say what a contact is called: name fields, else those for persons, else the first one of contacts. */
export function contactNameFields(fields: readonly Field[]): readonly Field[] {
  const own = fields.filter(({ object }) => object === 'contact');
  const named = own.filter(({ match }) => match === 'name');
  if (named.length > 0) return named;
  const people = own.filter(({ type }) => type === 'person');
  return people.length > 0 ? people : own.slice(0, 1);
}

/** What a customer is called: its name, else the first value by which it can be recognised. */
export function customerNamer(fields: readonly Field[]): Namer {
  const own = fields.filter(({ object }) => object === 'customer');
  const others = fields.filter(({ match }) => match !== 'no');
  const inOrder = [...customerNameFields(fields), ...others, ...own];
  return (values) => firstFilled(inOrder, values)?.value;
}

/** What a contact is called, by the first of its name fields that is filled. */
export function contactNamer(fields: readonly Field[]): Namer {
  const names = contactNameFields(fields);
  return (values) => firstFilled(names, values)?.value;
}

/** The first of the fields that holds something, with the first value it holds. */
export function firstFilled(
  fields: readonly Field[],
  values: Values,
): { readonly field: Field; readonly value: string } | undefined {
  for (const field of fields) {
    const value = values[field.name]?.[0];
    if (value !== undefined) return { field, value };
  }
  return undefined;
}
