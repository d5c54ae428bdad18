import { contactNamer } from '../fields/called.js';
import type { Dictionary, ObjectName } from '../model/dictionary.js';
import type { Survived } from '../model/merge.js';
import type { CustomerRecord, Values } from '../model/record.js';
import type { Place } from '../model/report.js';
import type { Store } from '../store/types.js';

/** What became of a value of a record in its customer. */
export interface ValueFate {
  readonly field: string;
  readonly value: string;
  /**
   * `kept`: the customer has it from this record; `same`: it has it from others that say the same; `lost`: another
   * value was taken; `listed`: kept in the customer's list of activities or orders; `unknown`: the customer was made
   * of another value of this record.
   */
  readonly fate: 'kept' | 'same' | 'lost' | 'listed' | 'unknown';
  /** Name of the survivorship rule that decided. */
  readonly rule?: string;
  /** The values that were taken instead, and the rows they are from. */
  readonly instead?: readonly string[];
  readonly from?: readonly Place[];
  /** Of a contact's value, what the contact is called; '' for one without a name. */
  readonly contact?: string;
}

/** Where a record went. */
export interface RecordFate {
  readonly customer: string;
  /** Records of the customer, this one among them. */
  readonly records: number;
  /** The records were cleaned anew since, or are newer, so that the next dedupe may say otherwise. */
  readonly isStale: boolean;
  readonly values: readonly ValueFate[];
}

/** Undefined for a record that no dedupe has seen yet. */
export function fateOf(store: Store, record: CustomerRecord, dictionary: Dictionary): RecordFate | undefined {
  const number = store.customersOfRecords([record.id]).get(record.id);
  const customer = number === undefined ? undefined : store.customer(number);
  if (customer === undefined) return undefined;
  const objects = new Map(dictionary.fields.map(({ name, object }) => [name, object]));
  const nameOf = contactNamer(dictionary.fields);
  const contacts = customer.contacts.filter(({ members }) => members.includes(record.id));
  const holders = (object: ObjectName): readonly Holder[] =>
    object === 'contact'
      ? contacts.map((contact) => ({ ...contact, name: nameOf(contact.values) ?? '' }))
      : [customer];
  const values = Object.entries(record.values).flatMap(([field, list]) => {
    const object = objects.get(field) ?? 'customer';
    if (object === 'activity' || object === 'order')
      return list.map((value): ValueFate => ({ field, value, fate: 'listed' }));
    return list.map((value) => fateOfValue(store, record.id, field, value, holders(object)));
  });
  const { unmatched, recleaned } = store.totals();
  return {
    customer: customer.number,
    records: customer.members.length,
    isStale: unmatched > 0 || recleaned > 0,
    values,
  };
}

/** A customer, or a contact with its name. */
interface Holder {
  readonly values: Values;
  readonly survived: Survived;
  readonly name?: string;
}

function fateOfValue(
  store: Store,
  record: number,
  field: string,
  value: string,
  holders: readonly Holder[],
): ValueFate {
  const named = ({ name }: Holder) => (name === undefined ? {} : { contact: name });
  const holder = holders.find(({ values }) => values[field]?.includes(value));
  if (holder !== undefined) {
    const { rule, from = [] } = holder.survived[field] ?? {};
    const fate = from.includes(record) ? 'kept' : 'same';
    const others = fate === 'same' ? { from: placesOf(store, from) } : {};
    return { field, value, fate, ...(rule === undefined ? {} : { rule }), ...others, ...named(holder) };
  }
  const loser = holders.find(({ survived }) => survived[field]?.lost.some((lost) => lost.value === value));
  if (loser === undefined) return { field, value, fate: 'unknown' };
  const { rule = '', from = [] } = loser.survived[field] ?? {};
  const instead = loser.values[field] ?? [];
  return { field, value, fate: 'lost', rule, instead, from: placesOf(store, from), ...named(loser) };
}

const MOST_PLACES = 3;

function placesOf(store: Store, records: readonly number[]): Place[] {
  const first = records.slice(0, MOST_PLACES);
  return [...store.origins(first).values()].map(({ source, sheet, line }) => ({ source, sheet, line }));
}
