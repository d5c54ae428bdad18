import { datedFields, datedIn } from '../merge/dated.js';
import type { Field } from '../model/dictionary.js';
import type { Values } from '../model/record.js';

/*
 * Which records say of a customer no more than which one they mean: activities, orders, and the rows of a sheet of
 * contacts.
 */

/** A customer itself; a contact whose row only says whose it is; an activity or order. */
export type Role = 'customer' | 'contact' | 'dated';

/** Roles in the order in which a name or number is looked up among them. */
export const ROLES: readonly Role[] = ['customer', 'contact', 'dated'];

/** What says which customer is meant. */
export interface Callings {
  readonly numbers: readonly Field[];
  readonly names: readonly Field[];
}

export function callingsIn(fields: readonly Field[]): Callings {
  const own = fields.filter(({ object }) => object === 'customer');
  return {
    numbers: own.filter(({ type }) => type === 'identifier'),
    names: own.filter(({ match, type }) => match === 'name' && type === 'company'),
  };
}

/** What may stand beside a contact without being said of the customer. */
const REMARK = 'remark';

/** Tells the role of a record by its values. */
export function roleIn(fields: readonly Field[]): (values: Values) => Role {
  const dated = datedFields(fields);
  const { numbers, names } = callingsIn(fields);
  const calls = new Set([...numbers, ...names].map(({ name }) => name));
  const objects = new Map(fields.map(({ name, object }) => [name, object]));
  return (values) => {
    if (datedIn(values, dated).length > 0) return 'dated';
    let called = false;
    let reached = false;
    for (const [name, list] of Object.entries(values)) {
      if (list.length === 0) continue;
      const object = objects.get(name);
      if (calls.has(name)) called = true;
      else if (object === 'contact') reached = true;
      else if (object === 'customer' && name !== REMARK) return 'customer';
    }
    return called && reached ? 'contact' : 'customer';
  };
}
