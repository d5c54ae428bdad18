import type { ScoredPair } from '../model/match.js';
import type { Customer } from '../model/merge.js';
import type { Values } from '../model/record.js';
import type { MergeReport, Place, ReportedAside, ReportedSource, ReportTotals } from '../model/report.js';
import { byText } from '../text/lists.js';
import { datedRows, isDatedObject, UNKNOWN } from './dated.js';
import { type FindingCounter, findingCounter } from './findings.js';
import type { ReportInput } from './input.js';
import { holdingLinks, type Link, lastDecisions, pairKey } from './links.js';
import { counted, memberTeller, merger, must, reportedPair } from './merges.js';
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
  /** Rows of activities and orders that are counted and not listed. */
  readonly unlisted: ReadonlySet<number>;
  /** Customers that no customer table holds. */
  readonly unknown: number;
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
  const mergeOf = merger(fields, seen, input.dated, memberOf, placeOf);
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

function totalsOf({ totals }: ReportInput, { merged, waiting, unchanged, unknown }: Gathered): ReportTotals {
  return {
    rows: totals.rows,
    records: totals.records,
    aside: totals.aside,
    unchanged,
    customers: totals.customers,
    mergedAway: merged.reduce((sum, { members }) => sum + members.length - 1, 0),
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
  const told = [...links.values()].flatMap((own) => own.map(({ pair }) => pair));
  const rows = datedRows(input.dictionary.fields, [...told, ...waiting]);
  const values = new Map<number, Values>();
  const findings = findingCounter();
  let records = 0;
  for (const record of input.records) {
    records += 1;
    quality.addRecord(record);
    findings.add(record.id, record.findings);
    rows.add(record, customerOf.get(record.id), shown.has(record.id));
    if (shown.has(record.id) && !rows.unlisted.has(record.id)) values.set(record.id, record.values);
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
    customerOf,
    customers,
    records,
    waiting,
    links,
    unlisted: rows.unlisted,
    unknown: unknown.length,
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
    waiting.push(pair);
  }
  return waiting.sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
}
