import type { Field } from '../model/dictionary.js';
import type { ScoredPair } from '../model/match.js';
import type { Customer, Survived } from '../model/merge.js';
import type { Values } from '../model/record.js';
import type {
  Merge,
  MergedField,
  MergeReport,
  Place,
  ReportedContact,
  ReportedMember,
  ReportedPair,
} from '../model/report.js';
import type { Tag } from '../model/tag.js';
import { byText } from '../text/lists.js';
import { findingCounter } from './findings.js';
import type { ReportInput } from './input.js';
import { holdingLinks, type Link, lastDecisions, pairKey } from './links.js';
import { qualityCounter } from './quality.js';

/**
 * Puts the report together in one pass over everything. Throws an Error when the totals do not add up, which is
 * never the fault of the data: no report is better than one whose numbers cannot be believed.
 */
export function buildReport(input: ReportInput): MergeReport {
  const { fields } = input.dictionary;
  const decisions = lastDecisions(input.decisions);
  const quality = qualityCounter(fields);

  const merged: Customer[] = [];
  const customerOf = new Map<number, string>();
  let customers = 0;
  for (const customer of input.customers) {
    customers += 1;
    quality.addCustomer(customer);
    for (const member of customer.members) customerOf.set(member, customer.number);
    if (customer.members.length > 1) merged.push(customer);
  }
  merged.sort((x, y) => byText(x.number, y.number));

  const waiting = waitingPairs(input.waiting, customerOf, decisions);
  const links = holdingLinks(customerOf, input.links, decisions);
  const members = new Set(merged.flatMap((customer) => customer.members));
  const inDoubt = new Set(waiting.flatMap((pair) => [pair.a, pair.b]));

  const values = new Map<number, Values>();
  const findings = findingCounter();
  let records = 0;
  for (const record of input.records) {
    records += 1;
    quality.addRecord(record);
    findings.add(record.id, record.findings);
    if (members.has(record.id) || inDoubt.has(record.id)) values.set(record.id, record.values);
  }
  const aside = [...input.aside];
  const tags = tagsByCustomer(input.tags);

  const needed = new Set([...values.keys(), ...findings.records()]);
  const origins = input.origins([...needed].sort((x, y) => x - y));
  const placeOf = (record: number): Place => {
    const { source, sheet, line } = must(origins.get(record), `the origin of record ${record}`);
    return { source, sheet, line };
  };
  const recognising = fields.filter((field) => field.match !== 'no').map((field) => field.name);
  const memberOf = (record: number, only?: readonly string[]): ReportedMember => ({
    record,
    customer: must(customerOf.get(record), `the customer of record ${record}`),
    place: placeOf(record),
    values: pick(
      must(values.get(record), `record ${record}`),
      only ?? everyField(fields, values.get(record)),
    ),
  });
  const nameOf = customerNamer(fields);
  const contactNameOf = contactNamer(fields);

  const merge = (customer: Customer): Merge => ({
    customer: customer.number,
    name: nameOf(customer.values) ?? customer.number,
    members: customer.members.map((record) => memberOf(record, recognising)),
    fields: mergedFields(fields, customer.values, customer.survived, placeOf),
    contacts: customer.contacts.map(
      (contact): ReportedContact => ({
        name: contactNameOf(contact.values) ?? '',
        from: contact.members.map(placeOf),
        fields: mergedFields(fields, contact.values, contact.survived, placeOf),
      }),
    ),
    links: (links.get(customer.number) ?? []).map((link) =>
      reportedPair(link, (record) => memberOf(record, recognising)),
    ),
    tags: tags.of.get(customer.number) ?? [],
  });

  const report: MergeReport = {
    madeAt: input.madeAt,
    program: input.program,
    run: input.run,
    sources: input.sources.map((source) => ({
      ...source,
      rows: source.sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
    })),
    totals: {
      rows: input.totals.rows,
      records: input.totals.records,
      aside: input.totals.aside,
      customers: input.totals.customers,
      mergedAway: members.size - merged.length,
      contacts: input.totals.contacts,
      pairsSure: input.totals.pairsSure,
      pairsMaybe: waiting.length,
      findings: input.totals.findings,
      changes: input.totals.changes,
    },
    matching: { sure: input.dictionary.matching.sure, maybe: input.dictionary.matching.maybe },
    quality: quality.result(),
    merges: merged.map(merge),
    waiting: waiting.map((pair) => reportedPair({ pair }, (record) => memberOf(record))),
    findings: findings.result(placeOf),
    aside,
    tags: tags.counts,
    fields: fields.map(({ name, title }) => ({ name, title })),
  };
  checkTotals(report, { records, customers, findings: findings.total() });
  return report;
}

function checkTotals(
  { totals, sources, aside }: MergeReport,
  seen: { records: number; customers: number; findings: number },
): void {
  const equal = (what: string, stated: number, counted: number) => {
    if (stated !== counted) throw new Error(`Totals do not add up: ${what}: ${stated} is not ${counted}`);
  };
  equal('rows = records + aside', totals.rows, totals.records + totals.aside);
  equal('records = customers + merged away', totals.records, totals.customers + totals.mergedAway);
  equal(
    'rows = rows of all sheets',
    totals.rows,
    sources.reduce((sum, source) => sum + source.rows, 0),
  );
  equal('records', totals.records, seen.records);
  equal('customers', totals.customers, seen.customers);
  equal('rows set aside', totals.aside, aside.length);
  equal('findings', totals.findings, seen.findings);
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The report was not given ${what}`);
  return value;
}

function waitingPairs(
  pairs: Iterable<ScoredPair>,
  customerOf: ReadonlyMap<number, string>,
  decisions: ReturnType<typeof lastDecisions>,
): ScoredPair[] {
  const waiting: ScoredPair[] = [];
  for (const pair of pairs) {
    const verdict = decisions.get(pairKey(pair.a, pair.b))?.verdict;
    const settled = verdict === 'same' || verdict === 'different';
    if (settled || customerOf.get(pair.a) === customerOf.get(pair.b)) continue;
    waiting.push(pair);
  }
  return waiting.sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
}

function reportedPair({ pair, decided }: Link, memberOf: (record: number) => ReportedMember): ReportedPair {
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
  placeOf: (record: number) => Place,
): MergedField[] {
  return everyField(fields, values, survived).map((field) => {
    const survival = survived[field];
    return {
      field,
      values: values[field] ?? [],
      rule: survival?.rule ?? '',
      from: (survival?.from ?? []).map(placeOf),
      lost: (survival?.lost ?? []).map(({ value, from }) => ({ value, from: from.map(placeOf) })),
    };
  });
}

/** Keys of these objects that hold something: the dictionary's fields in its order, then the columns carried along. */
function everyField(fields: readonly Field[], values: Values = {}, survived: Survived = {}): string[] {
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

type Namer = (values: Values) => string | undefined;

/** What a customer is called: its name, else the first value by which it can be recognised. */
function customerNamer(fields: readonly Field[]): Namer {
  const own = fields.filter((field) => field.object === 'customer');
  const names = own.filter((field) => field.match === 'name');
  const others = fields.filter((field) => field.match !== 'no');
  return (values) => firstValue([...names, ...others, ...own], values);
}

/** What a contact is called: its name field, else a field for persons, else the first field of contacts. */
function contactNamer(fields: readonly Field[]): Namer {
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

function tagsByCustomer(tags: Iterable<Tag>) {
  const of = new Map<string, string[]>();
  const count = new Map<string, number>();
  for (const { customer, tag } of tags) {
    const list = of.get(customer);
    if (list === undefined) of.set(customer, [tag]);
    else if (list.includes(tag)) continue;
    else list.push(tag);
    count.set(tag, (count.get(tag) ?? 0) + 1);
  }
  const counts = [...count].map(([tag, n]) => ({ tag, count: n }));
  counts.sort((x, y) => y.count - x.count || byText(x.tag, y.tag));
  return { of, counts };
}
