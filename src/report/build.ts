import type { ScoredPair } from '../model/match.js';
import type { Values } from '../model/record.js';
import type { MergeReport, Place, ReportedAside, ReportedSource, ReportTotals } from '../model/report.js';
import { byText } from '../text/lists.js';
import { datedRows, isDatedObject, UNKNOWN } from './dated.js';
import { type FindingCounter, findingCounter } from './findings.js';
import type { ReportInput } from './input.js';
import { holdingLinks, type Link, lastDecisions, pairKey } from './links.js';
import { listed, remembering } from './listed.js';
import { counted, fieldsToRecogniseBy, memberTeller, merger, must, reportedPair } from './merges.js';
import { type QualityCounter, qualityCounter } from './quality.js';
import { tagsByCustomer } from './tags.js';

/** Why a row of a newer version of a file is set aside that says nothing new. */
const UNCHANGED = 'import.same_as_before';

/** What one pass over the input leaves: nothing of a record but what tells it from others. */
interface Gathered {
  /** Numbers of the customers of two and more records, as text orders them. */
  readonly merged: readonly string[];
  readonly mergedAway: number;
  readonly customerOf: ReadonlyMap<number, string>;
  readonly customers: number;
  readonly records: number;
  readonly waiting: readonly ScoredPair[];
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** Rows of activities and orders that are counted and not listed. */
  readonly unlisted: ReadonlySet<number>;
  /** Customers that no customer table holds. */
  readonly unknown: number;
  readonly quality: QualityCounter;
  readonly findings: FindingCounter;
  readonly aside: readonly ReportedAside[];
  readonly unchanged: number;
  readonly present: MergeReport['present'];
  readonly tags: ReturnType<typeof tagsByCustomer>;
}

/**
 * Puts the report together in one pass over everything; what is told of customers and pairs is made as it is read. Throws an Error when the totals do not add up, which is
 * never the fault of the data: no report is better than one whose numbers cannot be believed.
 */
export function buildReport(input: ReportInput): MergeReport {
  const { fields, matching } = input.dictionary;
  const seen = gather(input);
  const placeOf = placer(input);
  const memberOf = memberTeller(fields, remembering(input.values), seen, placeOf);
  const mergeOf = merger(fields, seen, input, memberOf, placeOf);
  const customerOf = (number: string) => must(input.customer(number), `customer ${number}`);
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
    merges: listed(seen.merged, (number) => mergeOf(customerOf(number))),
    waiting: listed(seen.waiting, ({ a, b }) =>
      reportedPair({ pair: pairOf(input, a, b) }, (record) => memberOf(record)),
    ),
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
  const inMerged: number[] = [];
  const customerOf = new Map<number, string>();
  let customers = 0;
  for (const customer of input.customers) {
    customers += 1;
    quality.addCustomer(customer);
    for (const member of customer.members) customerOf.set(member, customer.number);
    if (customer.members.length === 1) continue;
    merged.push(customer.number);
    for (const member of customer.members) inMerged.push(member);
  }
  merged.sort(byText);
  const waiting = waitingPairs(input.waiting, customerOf, decisions);
  const links = holdingLinks(customerOf, withoutEvidence(input.links), decisions);
  const members = new Set(inMerged);
  const inDoubt = new Set(waiting.flatMap(({ a, b }) => [a, b]));
  const rows = datedRows(input.dictionary.fields, toldPairs(links, waiting));
  const findings = findingCounter();
  const recognising = fieldsToRecogniseBy(input.dictionary.fields);
  const present = { merges: new Set<string>(), waiting: new Set<string>() };
  let records = 0;
  for (const record of input.records) {
    records += 1;
    quality.addRecord(record);
    findings.add(record.id, record.findings);
    const [isMember, waits] = [members.has(record.id), inDoubt.has(record.id)];
    rows.add(record, customerOf.get(record.id), isMember || waits);
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
  const tags = tagsByCustomer(input.tags);
  return {
    merged,
    mergedAway: inMerged.length - merged.length,
    customerOf,
    customers,
    records,
    waiting,
    links,
    unlisted: rows.unlisted,
    unknown: unknown.length,
    quality,
    findings,
    aside,
    unchanged,
    present,
    tags,
  };
}

/** Adds the keys of the values that hold something. */
function addHeld(to: Set<string>, values: Values, only?: ReadonlySet<string>): void {
  for (const field in values)
    if ((values[field] ?? []).length > 0 && (only === undefined || only.has(field))) to.add(field);
}

/** Pairs without their evidence, which is looked up for those that are told of. */
function* withoutEvidence(pairs: Iterable<ScoredPair>): Iterable<ScoredPair> {
  for (const pair of pairs) yield bare(pair);
}

function bare({ a, b, bits, probability, band }: ScoredPair): ScoredPair {
  return { a, b, bits, probability, band, evidence: [] };
}

function* toldPairs(links: Gathered['links'], waiting: readonly ScoredPair[]): Iterable<ScoredPair> {
  for (const own of links.values()) for (const { pair } of own) yield pair;
  yield* waiting;
}

function pairOf(input: ReportInput, a: number, b: number): ScoredPair {
  return must(input.pair(a, b), `the pair of the records ${a} and ${b}`);
}

/** Where a record stands. */
function placer(input: ReportInput): (record: number) => Place {
  return remembering((record) => {
    const { source, sheet, line } = must(
      input.origins([record]).get(record),
      `the origin of record ${record}`,
    );
    return { source, sheet, line };
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
    waiting.push(bare(pair));
  }
  return waiting.sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
}
