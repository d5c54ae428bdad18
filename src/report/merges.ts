import { contactNamer, customerNamer } from '../fields/called.js';
import type { Field } from '../model/dictionary.js';
import type { Decision, ScoredPair } from '../model/match.js';
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
import type { ReportInput, ReportLookups } from './input.js';
import { type Ends, type HoldingLinks, pairKey } from './links.js';
import { once } from './listed.js';
import type { Membership } from './membership.js';

/* How merged customers, their records and the pairs between them are told of: a page of them at a time. */

/** What telling of them needs of all that was read. */
export interface Told extends Pick<ReportInput, 'dated' | 'lookups'> {
  readonly fields: readonly Field[];
  readonly membership: Membership;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly links: HoldingLinks;
  /** Rows of activities and orders that are counted and not listed. */
  readonly unlisted: ReadonlySet<number>;
}

export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The report was not given ${what}`);
  return value;
}

/** Tells of a record with `only` these fields, or all that it has. */
type MemberOf = (record: number, only?: readonly string[]) => ReportedMember;

/** Looked up for all these records together, and only when it is first asked for. */
interface Shelf {
  readonly place: (record: number) => Place;
  readonly member: MemberOf;
}

function shelf(
  records: readonly number[],
  { fields, lookups }: Pick<Told, 'fields' | 'lookups'>,
  customerOf: (record: number) => string | undefined,
): Shelf {
  const place = places(records, lookups);
  const values = once(() => lookups.values(records));
  const member: MemberOf = (record, only) => {
    const own = must(values().get(record), `record ${record}`);
    const customer = must(customerOf(record), `the customer of record ${record}`);
    return { record, customer, place: place(record), values: pick(own, only ?? everyField(fields, own)) };
  };
  return { place, member };
}

/** Where records stand. */
export function places(records: readonly number[], lookups: ReportLookups): (record: number) => Place {
  const found = once(
    () =>
      new Map(
        Array.from(lookups.origins(records), ([record, { source, sheet, line }]): [number, Place] => [
          record,
          { source, sheet, line },
        ]),
      ),
  );
  return (record) => must(found().get(record), `the origin of record ${record}`);
}

/** What a member of a merged customer shows of itself. */
export function fieldsToRecogniseBy(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(fields.filter((field) => field.match !== 'no').map((field) => field.name));
}

/** Tells of the merged customers with these numbers. */
export function merger(told: Told): (numbers: readonly string[]) => Merge[] {
  const { fields, lookups, links, membership, unlisted } = told;
  const recognising = [...fieldsToRecogniseBy(fields)];
  const names = { customer: customerNamer(fields), contact: contactNamer(fields) };
  return (numbers) => {
    const found = new Map(Array.from(lookups.customers(numbers), (one) => [one.number, one]));
    const customers = numbers.map((number) => must(found.get(number), `customer ${number}`));
    const linksOf = ({ members }: Customer): Ends[] => links.of(membership.placeOf(members[0] ?? 0) ?? 0);
    const customerOf = once(
      () => new Map(customers.flatMap(({ number, members }) => members.map((record) => [record, number]))),
    );
    const listed = customers.flatMap(({ members }) => members.filter((id) => !unlisted.has(id)));
    const { place, member } = shelf(listed, told, (record) => customerOf().get(record));
    const pairs = once(() => inFull(customers.flatMap(linksOf), lookups));
    const tags = once(() => lookups.tags(numbers));
    const page: Page = {
      names,
      place,
      recognised: (record) => member(record, recognising),
      linksOf: (customer) => linksOf(customer).map((ends) => fullLink(ends, pairs(), told.decisions)),
      tagsOf: ({ number }) => [...new Set((tags().get(number) ?? []).map(({ tag }) => tag))],
    };
    return customers.map((customer) => mergeOf(customer, page, told));
  };
}

/** What is told of several customers, looked up for all of them when it is first asked for. */
interface Page {
  readonly names: {
    readonly customer: ReturnType<typeof customerNamer>;
    readonly contact: ReturnType<typeof contactNamer>;
  };
  readonly place: Shelf['place'];
  readonly recognised: (record: number) => ReportedMember;
  readonly linksOf: (customer: Customer) => FullLink[];
  readonly tagsOf: (customer: Customer) => string[];
}

/** Who lists the values of customers does not look up their links, and the other way round. */
function mergeOf(customer: Customer, page: Page, { fields, dated, unlisted }: Told): Merge {
  const { number, values, survived } = customer;
  const listed = (ids: readonly number[]): readonly number[] =>
    unlisted.size === 0 ? ids : ids.filter((id) => !unlisted.has(id));
  const placesOf = (ids: readonly number[]): Place[] => listed(ids).map(page.place);
  const members = once(() => listed(customer.members).map(page.recognised));
  const fieldsOf = once(() => mergedFields(fields, values, survived, placesOf));
  const contacts = once(() =>
    customer.contacts.map(
      (contact): ReportedContact => ({
        name: page.names.contact(contact.values) ?? '',
        from: placesOf(contact.members),
        fields: mergedFields(fields, contact.values, contact.survived, placesOf),
      }),
    ),
  );
  const links = once(() => page.linksOf(customer).map((link) => reportedPair(link, page.recognised)));
  const tags = once(() => page.tagsOf(customer));
  return {
    customer: number,
    name: page.names.customer(values) ?? number,
    get members() {
      return members();
    },
    ...counted({
      unlisted: customer.members.length - listed(customer.members).length,
      activities: dated.get(number)?.activity,
      orders: dated.get(number)?.order,
    }),
    get fields() {
      return fieldsOf();
    },
    get contacts() {
      return contacts();
    },
    get links() {
      return links();
    },
    get tags() {
      return tags();
    },
  };
}

/** A pair with its reasons, and the decision that joined it if there was one. */
interface FullLink {
  readonly pair: ScoredPair;
  readonly decided?: Decision;
}

/** Two records that a person joined may never have been compared: then there are no reasons. */
function fullLink(
  { a, b }: Ends,
  pairs: ReadonlyMap<string, ScoredPair>,
  decisions: Told['decisions'],
): FullLink {
  const key = pairKey(a, b);
  const pair = pairs.get(key) ?? { a, b, bits: 0, probability: 1, band: 'sure', evidence: [] };
  const decided = decisions.get(key);
  return decided?.verdict === 'same' ? { pair, decided } : { pair };
}

function inFull(pairs: readonly Ends[], lookups: ReportLookups): Map<string, ScoredPair> {
  return new Map(Array.from(lookups.pairs(pairs), (pair) => [pairKey(pair.a, pair.b), pair]));
}

/** Tells of pairs that wait for a person. */
export function waitingTeller(told: Pick<Told, 'fields' | 'lookups'>) {
  return (pairs: readonly Ends[]): ReportedPair[] => {
    const records = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    const customers = told.lookups.customersOf(records);
    const { member } = shelf(records, told, (record) => customers.get(record));
    const found = inFull(pairs, told.lookups);
    return pairs.map(({ a, b }) => {
      const pair = must(found.get(pairKey(a, b)), `the pair of the records ${a} and ${b}`);
      return reportedPair({ pair }, (record) => member(record));
    });
  };
}

function reportedPair(
  { pair, decided }: FullLink,
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
