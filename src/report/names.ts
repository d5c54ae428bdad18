import type { Field } from '../model/dictionary.js';
import type { Values } from '../model/record.js';

type Namer = (values: Values) => string | undefined;

/** What a customer is called: its name, else the first value by which it can be recognised. */
export function customerNamer(fields: readonly Field[]): Namer {
  const own = fields.filter((field) => field.object === 'customer');
  const names = own.filter((field) => field.match === 'name');
  const others = fields.filter((field) => field.match !== 'no');
  return (values) => firstValue([...names, ...others, ...own], values);
}

/** What a contact is called: its name field, else a field for persons, else the first field of contacts. */
export function contactNamer(fields: readonly Field[]): Namer {
  const own = fields.filter((field) => field.object === 'contact');
  const named = own.filter((field) => field.match === 'name');
  const names = named.length > 0 ? named : own.filter((field) => field.type === 'person');
  return (values) => firstValue(names.length > 0 ? names : own.slice(0, 1), values);
}

function firstValue(fields: readonly Field[], values: Values): string | undefined {
  for (const field of fields) {
    const value = values[field.name]?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}
