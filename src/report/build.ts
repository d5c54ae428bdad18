import type { BarePair, Decision } from '../model/match.js';
import type { Values } from '../model/record.js';
import type { MergeReport, ReportedAside, ReportedSource, ReportTotals } from '../model/report.js';
import { byText } from '../text/lists.js';
import { datedRows, isDatedObject, UNKNOWN } from './dated.js';
import { type FindingCounter, findingCounter } from './findings.js';
import type { ReportInput } from './input.js';
import { type HoldingLinks, holdingLinks, lastDecisions, pairKey } from './links.js';
import { listed } from './listed.js';
import { Membership } from './membership.js';
import { counted, fieldsToRecogniseBy, merger, places, waitingTeller } from './merges.js';
import { type QualityCounter, qualityCounter } from './quality.js';
import { tagCounts } from './tags.js';

/** Why a row of a newer version of a file is set aside that says nothing new. */
const UNCHANGED = 'import.same_as_before';

/** What one pass over the input leaves: nothing of a record but what tells it from others. */
interface Gathered {
  /** Numbers of the customers of two and more records, as text orders them. */
  readonly merged: readonly string[];
  readonly mergedAway: number;
  readonly records: number;
  readonly waiting: readonly BarePair[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly membership: Membership;
  readonly links: HoldingLinks;
  /** Rows of activities and orders that are counted and not listed. */
  readonly unlisted: ReadonlySet<number>;
  /** Customers that no customer table holds. */
  readonly unknown: number;
  readonly quality: QualityCounter;
  readonly findings: FindingCounter;
  readonly aside: readonly ReportedAside[];
  readonly unchanged: number;
  readonly present: MergeReport['present'];
  readonly tags: MergeReport['tags'];
}

/**
 * Puts the report together in one pass over everything; what is told of customers and pairs is made as it is read.
 * Throws an Error when the totals do not add up, which is never the fault of the data: no report is better than one
 * whose numbers cannot be believed.
 */
export function buildReport(input: ReportInput): MergeReport {
  const { fields, matching } = input.dictionary;
  const seen = gather(input);
  const { dated, lookups } = input;
  const told = { ...seen, fields, dated, lookups };
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
    ...(input.model === undefined ? {} : { model: input.model }),
    ...(input.story === undefined ? {} : { story: input.story }),
    ...(input.sample === undefined ? {} : { sample: input.sample }),
    quality: seen.quality.result(),
    present: seen.present,
    merges: listed(seen.merged, merger(told)),
    waiting: listed(seen.waiting, waitingTeller(told)),
    findings: seen.findings.result(places(seen.findings.records(), lookups)),
    damage: input.damage,
    aside: seen.aside,
    tags: seen.tags,
    fields: fields.map(({ name, title }) => ({ name, title })),
  };
  checkTotals(report, { ...seen, customers: seen.membership.customers, findings: seen.findings.total() });
  return report;
}

/** Tables of one sheet are one sheet. */
function bySheet(tables: ReportedSource['sheets']): ReportedSource['sheets'] {
  const rows = new Map<string, number>();
  for (const table of tables) rows.set(table.name, (rows.get(table.name) ?? 0) + table.rows);
  return [...rows].map(([name, count]) => ({ name, rows: count }));
}

function totalsOf(
  { totals }: ReportInput,
  { mergedAway, waiting, unchanged, unknown }: Gathered,
): ReportTotals {
  return {
    rows: totals.rows,
    records: totals.records,
    aside: totals.aside,
    unchanged,
    customers: totals.customers,
    mergedAway,
    contacts: totals.contacts,
    ...counted({ activities: totals.activities, orders: totals.orders }),
    pairsSure: totals.pairsSure,
    pairsMaybe: waiting.length,
    findings: totals.findings + unknown,
    changes: totals.changes,
  };
}

/** Goes through the input once, in the order that `ReportInput` promises. */
function gather(input: ReportInput): Gathered {
  const decisions = lastDecisions(input.decisions);
  const quality = qualityCounter(input.dictionary.fields.filter(({ object }) => !isDatedObject(object)));
  const merged: string[] = [];
  const membership = new Membership();
  let mergedAway = 0;
  for (const customer of input.customers) {
    quality.addCustomer(customer);
    membership.add(customer.members);
    mergedAway += customer.members.length - 1;
    if (customer.members.length > 1) merged.push(customer.number);
  }
  quality.customersDone();
  merged.sort(byText);
  const waiting = waitingPairs(input.waiting, membership, decisions);
  const links = holdingLinks(membership, input.links, decisions, input.lookups.pairs);
  const inDoubt = new Set(waiting.flatMap(({ a, b }) => [a, b]));
  const rows = datedRows(input.dictionary.fields, () => linkedRecords(links, waiting));
  const findings = findingCounter();
  const recognising = fieldsToRecogniseBy(input.dictionary.fields);
  const present = { merges: new Set<string>(), waiting: new Set<string>() };
  let records = 0;
  for (const record of input.records) {
    records += 1;
    quality.addRecord(record);
    findings.add(record.id, record.findings);
    const [isMember, waits] = [membership.isMerged(record.id), inDoubt.has(record.id)];
    rows.add(record, membership.placeOf(record.id), isMember || waits);
    if (isMember && !rows.unlisted.has(record.id)) addHeld(present.merges, record.values, recognising);
    if (waits) addHeld(present.waiting, record.values);
  }
  const unknown = rows.unknown();
  const [name] = input.dictionary.fields.filter(({ match }) => match === 'name');
  for (const record of unknown) {
    findings.add(record, [{ field: name?.name ?? '', code: UNKNOWN, before: '' }]);
  }
  const aside: ReportedAside[] = [];
  let unchanged = 0;
  for (const row of input.aside) {
    if (row.reason.code === UNCHANGED) unchanged += 1;
    else aside.push(row);
  }
  return {
    merged,
    mergedAway,
    records,
    waiting,
    decisions,
    membership,
    links,
    unlisted: rows.unlisted,
    unknown: unknown.length,
    quality,
    findings,
    aside,
    unchanged,
    present,
    tags: tagCounts(input.tags),
  };
}

/** Adds the keys of the values that hold something. */
function addHeld(to: Set<string>, values: Values, only?: ReadonlySet<string>): void {
  for (const field in values)
    if ((values[field] ?? []).length > 0 && (only === undefined || only.has(field))) to.add(field);
}

/** Records that are told of because of a pair. */
function linkedRecords(links: HoldingLinks, waiting: readonly BarePair[]): Set<number> {
  const linked = new Set<number>();
  for (const { a, b } of links.all()) linked.add(a).add(b);
  for (const { a, b } of waiting) linked.add(a).add(b);
  return linked;
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

function waitingPairs(
  pairs: Iterable<BarePair>,
  membership: Membership,
  decisions: Gathered['decisions'],
): BarePair[] {
  const waiting: BarePair[] = [];
  for (const pair of pairs) {
    const verdict = decisions.get(pairKey(pair.a, pair.b))?.verdict;
    const settled = verdict === 'same' || verdict === 'different';
    if (settled || membership.placeOf(pair.a) === membership.placeOf(pair.b)) continue;
    waiting.push(pair);
  }
  return waiting.sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
}
