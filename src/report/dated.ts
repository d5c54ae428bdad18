import type { DatedObject, Field } from '../model/dictionary.js';
import type { CustomerRecord, Values } from '../model/record.js';

/* Rows of activities and orders in the report: thousands of one customer's are alike, and few are worth a line. */

/** How many rows that say the same of their customer are listed. */
const LISTED = 2;

/** What the rows of the records are, as far as telling of them goes. */
export interface DatedRows {
  /** In the order of the records; `customer`: the place of its customer, `held`: whether it is of two and more records. */
  add(record: CustomerRecord, customer: number | undefined, held: boolean): void;
  /** Rows of activities and orders that say of their customer what listed rows of it say. */
  readonly unlisted: ReadonlySet<number>;
  /** The first record of each customer that no row of customers tells of, where there are such rows at all. */
  unknown(): readonly number[];
}

/** `linked`: the records that are told of because of a pair; asked for only where there can be such rows. */
export function datedRows(fields: readonly Field[], linked: () => ReadonlySet<number>): DatedRows {
  const objects = new Map(fields.map(({ name, object }) => [name, object]));
  if (![...objects.values()].some(isDatedObject)) {
    return { add: () => {}, unlisted: new Set(), unknown: () => [] };
  }
  const isDated = (name: string): boolean => isDatedObject(objects.get(name));
  const pointers = new Set(fields.filter((field) => pointsAt(field, fields)).map(({ name }) => name));
  const pairs = linked();
  const said = new Map<string, number>();
  const unlisted = new Set<number>();
  const known = new Set<number>();
  const first = new Map<number, number>();
  const isRepeated = (customer: number, values: Values): boolean => {
    const whose = Object.entries(values).filter(([name]) => objects.has(name) && !isDated(name));
    const key = `${customer} ${JSON.stringify(whose)}`;
    const count = (said.get(key) ?? 0) + 1;
    said.set(key, count);
    return count > LISTED;
  };
  return {
    unlisted,
    add({ id, values }, customer, held) {
      const names = Object.keys(values);
      if (customer === undefined) return;
      const dated = names.some(isDated);
      const only = dated && names.every((name) => !objects.has(name) || isDated(name) || pointers.has(name));
      if (!only) known.add(customer);
      else if (!first.has(customer)) first.set(customer, id);
      if (held && dated && isRepeated(customer, values) && !pairs.has(id)) unlisted.add(id);
    },
    unknown: () =>
      known.size === 0 ? [] : [...first].flatMap(([number, id]) => (known.has(number) ? [] : [id])),
  };
}

export function isDatedObject(object: Field['object'] | undefined): object is DatedObject {
  return object === 'activity' || object === 'order';
}

/** Whether a field only says which customer is meant. */
function pointsAt({ object, match, type, name }: Field, fields: readonly Field[]): boolean {
  if (object === 'contact' || match !== 'no' || type === 'identifier') return !isDatedObject(object);
  const isPart = fields.some((whole) => whole.match !== 'no' && whole.from.includes(name));
  return object === 'customer' && isPart;
}

/** Said of customers that no customer table holds. */
export const UNKNOWN = 'match.not_in_customer_table';
