import type { DatedObject, Field } from '../model/dictionary.js';
import type { DatedPlan } from '../model/merge.js';
import { type CustomerRecord, EXTRA, type Values } from '../model/record.js';
import { byText } from '../text/lists.js';

/* What happened with a customer: the activities and orders that its rows carry. */

/** Fields of activities and orders by name; `dates` say when, the first of them that is filled counts. */
export interface DatedFields {
  readonly objectOf: ReadonlyMap<string, DatedObject>;
  readonly dates: Readonly<Record<DatedObject, readonly string[]>>;
}

const known = new WeakMap<readonly Field[], DatedFields>();

export function datedFields(fields: readonly Field[]): DatedFields {
  const before = known.get(fields);
  if (before !== undefined) return before;
  const objectOf = new Map<string, DatedObject>();
  for (const { name, object } of fields)
    if (object !== 'customer' && object !== 'contact') objectOf.set(name, object);
  const datesOf = (of: DatedObject): string[] =>
    fields.filter(({ object, type }) => object === of && type === 'date').map(({ name }) => name);
  const made = { objectOf, dates: { activity: datesOf('activity'), order: datesOf('order') } };
  known.set(fields, made);
  return made;
}

/** The objects that a row carries besides its customer. Columns carried along belong to the last of them. */
export function datedIn(values: Values, { objectOf }: DatedFields): DatedObject[] {
  let found: Set<DatedObject> | undefined;
  for (const name in values) {
    const object = objectOf.get(name);
    if (object !== undefined && values[name]!.length > 0) found = (found ?? new Set()).add(object);
  }
  return found === undefined ? [] : (['activity', 'order'] as const).filter((object) => found.has(object));
}

/**
 * What the record says of its customer: all but its activity and order. A column carried along in a row of those says
 * something of them, since each row has its own.
 */
export function withoutDated(record: CustomerRecord, fields: DatedFields): CustomerRecord {
  const { values } = record;
  if (datedIn(values, fields).length === 0) return record;
  const own = Object.entries(values).filter(
    ([name]) => !fields.objectOf.has(name) && !name.startsWith(EXTRA),
  );
  return { ...record, values: Object.fromEntries(own) };
}

interface Gathered {
  readonly plan: { readonly object: DatedObject; readonly values: Values; readonly members: number[] };
  readonly date: string;
}

/** After every ISO date. */
const NO_DATE = '~';

/**
 * The activities and orders of the records of one customer. Rows that say exactly the same are one, with all their
 * records. By date, those without one last, then in the order of the records.
 */
export function planDated(members: readonly CustomerRecord[], fields: DatedFields): DatedPlan[] {
  if (fields.objectOf.size === 0) return [];
  const found = new Map<string, Gathered>();
  for (const { id, values } of members) {
    const objects = datedIn(values, fields);
    for (const object of objects) {
      const own = valuesOf(object, values, fields, object === objects.at(-1));
      const key = object + JSON.stringify(Object.entries(own).sort(([a], [b]) => byText(a, b)));
      const same = found.get(key);
      if (same !== undefined) same.plan.members.push(id);
      else
        found.set(key, { plan: { object, values: own, members: [id] }, date: dateOf(object, own, fields) });
    }
  }
  return [...found.values()]
    .sort((a, b) => byText(a.date, b.date) || (a.plan.members[0] ?? 0) - (b.plan.members[0] ?? 0))
    .map(({ plan }) => plan);
}

function valuesOf(
  object: DatedObject,
  values: Values,
  { objectOf }: DatedFields,
  takesExtras: boolean,
): Values {
  const own = Object.entries(values).filter(([name, list]) => {
    if (list.length === 0) return false;
    return name.startsWith(EXTRA) ? takesExtras : objectOf.get(name) === object;
  });
  return Object.fromEntries(own);
}

function dateOf(object: DatedObject, values: Values, { dates }: DatedFields): string {
  for (const name of dates[object]) {
    const [date] = values[name] ?? [];
    if (date !== undefined) return date;
  }
  return NO_DATE;
}
