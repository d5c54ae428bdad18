import { contactNamer, customerNamer } from '../fields/called.js';
import type { Field } from '../model/dictionary.js';
import type { Customer, Survived } from '../model/merge.js';
import type { Values } from '../model/record.js';
import type {
  Merge,
  MergedField,
  Place,
  ReportedContact,
  ReportedMember,
  ReportedPair,
} from '../model/report.js';
import { byText } from '../text/lists.js';
import type { ReportInput } from './input.js';
import type { Link } from './links.js';

/* How merged customers, their records and the pairs between them are told of. */

/** What telling of them needs of all that was read. */
export interface Told {
  readonly customerOf: ReadonlyMap<number, string>;
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** Rows of activities and orders that are counted and not listed. */
  readonly unlisted: ReadonlySet<number>;
  readonly tags: { readonly of: ReadonlyMap<string, readonly string[]> };
}

export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The report was not given ${what}`);
  return value;
}

export type MemberOf = (record: number, only?: readonly string[]) => ReportedMember;

/** Tells of a record with `only` these fields, or all that it has. */
export function memberTeller(
  fields: readonly Field[],
  valuesOf: ReportInput['values'],
  { customerOf }: Told,
  placeOf: (record: number) => Place,
): MemberOf {
  return (record, only) => {
    const own = must(valuesOf(record), `record ${record}`);
    return {
      record,
      customer: must(customerOf.get(record), `the customer of record ${record}`),
      place: placeOf(record),
      values: pick(own, only ?? everyField(fields, own)),
    };
  };
}

/** What a member of a merged customer shows of itself. */
export function fieldsToRecogniseBy(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(fields.filter((field) => field.match !== 'no').map((field) => field.name));
}

export function merger(
  fields: readonly Field[],
  { links, tags, unlisted }: Told,
  { dated, pair }: Pick<ReportInput, 'dated' | 'pair'>,
  memberOf: MemberOf,
  placeOf: (record: number) => Place,
): (customer: Customer) => Merge {
  const nameOf = customerNamer(fields);
  const contactNameOf = contactNamer(fields);
  const recognising = [...fieldsToRecogniseBy(fields)];
  const recognised = (record: number) => memberOf(record, recognising);
  const placesOf = (ids: readonly number[]): Place[] => ids.filter((id) => !unlisted.has(id)).map(placeOf);
  return (customer) => {
    const own = links.get(customer.number) ?? [];
    const linksOf = once(() => own.map((link) => reportedPair(whole(link, pair), recognised)));
    const fieldsOf = once(() => mergedFields(fields, customer.values, customer.survived, placesOf));
    const contactsOf = once(() =>
      customer.contacts.map(
        (contact): ReportedContact => ({
          name: contactNameOf(contact.values) ?? '',
          from: placesOf(contact.members),
          fields: mergedFields(fields, contact.values, contact.survived, placesOf),
        }),
      ),
    );
    const membersOf = once(() => customer.members.filter((id) => !unlisted.has(id)).map(recognised));
    return {
      customer: customer.number,
      name: nameOf(customer.values) ?? customer.number,
      get members() {
        return membersOf();
      },
      ...counted({
        unlisted: customer.members.filter((id) => unlisted.has(id)).length,
        activities: dated.get(customer.number)?.activity,
        orders: dated.get(customer.number)?.order,
      }),
      get fields() {
        return fieldsOf();
      },
      get contacts() {
        return contactsOf();
      },
      get links() {
        return linksOf();
      },
      tags: tags.of.get(customer.number) ?? [],
    };
  };
}

/** Who lists the values of customers does not look up their links, and the other way round. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A link with its evidence; none where a person joined two records that were never compared. */
function whole(link: Link, pairOf: ReportInput['pair']): Link {
  return { ...link, pair: pairOf(link.pair.a, link.pair.b) ?? link.pair };
}

export function reportedPair(
  { pair, decided }: Link,
  memberOf: (record: number) => ReportedMember,
): ReportedPair {
  return {
    a: memberOf(pair.a),
    b: memberOf(pair.b),
    probability: pair.probability,
    bits: pair.bits,
    evidence: [...pair.evidence].sort(
      (x, y) => Math.abs(y.bits) - Math.abs(x.bits) || byText(x.rule, y.rule),
    ),
    ...(pair.veto === undefined ? {} : { veto: pair.veto }),
    ...(decided === undefined ? {} : { decided: { by: decided.by, at: decided.at } }),
  };
}

function mergedFields(
  fields: readonly Field[],
  values: Values,
  survived: Survived,
  placesOf: (records: readonly number[]) => Place[],
): MergedField[] {
  return everyField(fields, values, survived).map((field) => {
    const survival = survived[field];
    return {
      field,
      values: values[field] ?? [],
      rule: survival?.rule ?? '',
      from: placesOf(survival?.from ?? []),
      lost: (survival?.lost ?? []).map(({ value, from }) => ({ value, from: placesOf(from) })),
    };
  });
}

/** Keys of these objects that hold something: the dictionary's fields in its order, then the columns carried along. */
function everyField(fields: readonly Field[], values: Values, survived: Survived = {}): string[] {
  const held = new Set<string>();
  for (const [field, own] of Object.entries(values)) if (own.length > 0) held.add(field);
  for (const field of Object.keys(survived)) held.add(field);
  const known = fields.map((field) => field.name).filter((name) => held.delete(name));
  return [...known, ...[...held].sort(byText)];
}

function pick(values: Values, only: readonly string[]): Values {
  const picked: Record<string, readonly string[]> = {};
  for (const field of only) {
    const own = values[field];
    if (own !== undefined && own.length > 0) picked[field] = own;
  }
  return picked;
}

/** Only what there is any of. */
export function counted<Name extends string>(
  counts: Readonly<Record<Name, number | undefined>>,
): Partial<Record<Name, number>> {
  const some = Object.entries(counts).filter(([, count]) => (count ?? 0) !== 0);
  return Object.fromEntries(some) as Partial<Record<Name, number>>;
}
