import type { Field } from '../model/dictionary.js';
import type { ScoredPair } from '../model/match.js';
import type { Customer, Survived } from '../model/merge.js';
import type { Values } from '../model/record.js';
import type {
  Merge,
  MergedField,
  MergeReport,
  Place,
  ReportedAside,
  ReportedContact,
  ReportedMember,
  ReportedPair,
  ReportedSource,
  ReportTotals,
} from '../model/report.js';
import { byText } from '../text/lists.js';
import { type FindingCounter, findingCounter } from './findings.js';
import type { ReportInput } from './input.js';
import { holdingLinks, type Link, lastDecisions, pairKey } from './links.js';
import { contactNamer, customerNamer } from './names.js';
import { type QualityCounter, qualityCounter } from './quality.js';
import { tagsByCustomer } from './tags.js';

/** Why a row of a newer version of a file is set aside that says nothing new. */
const UNCHANGED = 'import.same_as_before';

/** What one pass over the input leaves. */
interface Gathered {
  /** Customers of two and more records, by number. */
  readonly merged: readonly Customer[];
  readonly customerOf: ReadonlyMap<number, string>;
  readonly customers: number;
  readonly records: number;
  readonly waiting: readonly ScoredPair[];
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** Values of the records that the report shows. */
  readonly values: ReadonlyMap<number, Values>;
  readonly quality: QualityCounter;
  readonly findings: FindingCounter;
  readonly aside: readonly ReportedAside[];
  readonly unchanged: number;
  readonly tags: ReturnType<typeof tagsByCustomer>;
}

/**
 * Puts the report together in one pass over everything. Throws an Error when the totals do not add up, which is
 * never the fault of the data: no report is better than one whose numbers cannot be believed.
 */
export function buildReport(input: ReportInput): MergeReport {
  const { fields, matching } = input.dictionary;
  const seen = gather(input);
  const placeOf = placer(input, seen);
  const memberOf = memberTeller(fields, seen, placeOf);
  const mergeOf = merger(fields, seen, memberOf, placeOf);
  const report: MergeReport = {
    madeAt: input.madeAt,
    program: input.program,
    run: input.run,
    sources: input.sources.map((source) => ({
      ...source,
      sheets: bySheet(source.sheets),
      rows: source.sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
    })),
    totals: totalsOf(input, seen),
    matching: { sure: matching.sure, maybe: matching.maybe },
    quality: seen.quality.result(),
    merges: seen.merged.map(mergeOf),
    waiting: seen.waiting.map((pair) => reportedPair({ pair }, (record) => memberOf(record))),
    findings: seen.findings.result(placeOf),
    damage: input.damage,
    aside: seen.aside,
    tags: seen.tags.counts,
    fields: fields.map(({ name, title }) => ({ name, title })),
  };
  checkTotals(report, { ...seen, findings: seen.findings.total() });
  return report;
}

/** Tables of one sheet are one sheet. */
function bySheet(tables: ReportedSource['sheets']): ReportedSource['sheets'] {
  const rows = new Map<string, number>();
  for (const table of tables) rows.set(table.name, (rows.get(table.name) ?? 0) + table.rows);
  return [...rows].map(([name, count]) => ({ name, rows: count }));
}

function totalsOf({ totals }: ReportInput, { merged, waiting, unchanged }: Gathered): ReportTotals {
  return {
    rows: totals.rows,
    records: totals.records,
    aside: totals.aside,
    unchanged,
    customers: totals.customers,
    mergedAway: merged.reduce((sum, { members }) => sum + members.length - 1, 0),
    contacts: totals.contacts,
    pairsSure: totals.pairsSure,
    pairsMaybe: waiting.length,
    findings: totals.findings,
    changes: totals.changes,
  };
}

/** Goes through the input once, in the order that `ReportInput` promises. */
function gather(input: ReportInput): Gathered {
  const decisions = lastDecisions(input.decisions);
  const quality = qualityCounter(input.dictionary.fields);
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
  const shown = new Set([
    ...merged.flatMap(({ members }) => members),
    ...waiting.flatMap(({ a, b }) => [a, b]),
  ]);
  const values = new Map<number, Values>();
  const findings = findingCounter();
  let records = 0;
  for (const record of input.records) {
    records += 1;
    quality.addRecord(record);
    findings.add(record.id, record.findings);
    if (shown.has(record.id)) values.set(record.id, record.values);
  }
  const aside: ReportedAside[] = [];
  let unchanged = 0;
  for (const row of input.aside) {
    if (row.reason.code === UNCHANGED) unchanged += 1;
    else aside.push(row);
  }
  const tags = tagsByCustomer(input.tags);
  return {
    merged,
    customerOf,
    customers,
    records,
    waiting,
    links,
    values,
    quality,
    findings,
    aside,
    unchanged,
    tags,
  };
}

/** Where the records stand that the report shows. */
function placer(input: ReportInput, { values, findings }: Gathered): (record: number) => Place {
  const needed = new Set([...values.keys(), ...findings.records()]);
  const origins = input.origins([...needed].sort((x, y) => x - y));
  return (record) => {
    const { source, sheet, line } = must(origins.get(record), `the origin of record ${record}`);
    return { source, sheet, line };
  };
}

type MemberOf = (record: number, only?: readonly string[]) => ReportedMember;

/** Tells of a record with `only` these fields, or all that it has. */
function memberTeller(
  fields: readonly Field[],
  { values, customerOf }: Gathered,
  placeOf: (record: number) => Place,
): MemberOf {
  return (record, only) => {
    const own = must(values.get(record), `record ${record}`);
    return {
      record,
      customer: must(customerOf.get(record), `the customer of record ${record}`),
      place: placeOf(record),
      values: pick(own, only ?? everyField(fields, own)),
    };
  };
}

function merger(
  fields: readonly Field[],
  { links, tags }: Gathered,
  memberOf: MemberOf,
  placeOf: (record: number) => Place,
): (customer: Customer) => Merge {
  const nameOf = customerNamer(fields);
  const contactNameOf = contactNamer(fields);
  const recognising = fields.filter((field) => field.match !== 'no').map((field) => field.name);
  const recognised = (record: number) => memberOf(record, recognising);
  return (customer) => ({
    customer: customer.number,
    name: nameOf(customer.values) ?? customer.number,
    members: customer.members.map(recognised),
    fields: mergedFields(fields, customer.values, customer.survived, placeOf),
    contacts: customer.contacts.map(
      (contact): ReportedContact => ({
        name: contactNameOf(contact.values) ?? '',
        from: contact.members.map(placeOf),
        fields: mergedFields(fields, contact.values, contact.survived, placeOf),
      }),
    ),
    links: (links.get(customer.number) ?? []).map((link) => reportedPair(link, recognised)),
    tags: tags.of.get(customer.number) ?? [],
  });
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
  equal('rows set aside', totals.aside, aside.length + totals.unchanged);
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
