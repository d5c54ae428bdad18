import type { Run } from '../../model/job.js';
import type { Evidence } from '../../model/match.js';
import type {
  Listed,
  Merge,
  MergedField,
  MergeReport,
  Place,
  ReportedMember,
  ReportedPair,
} from '../../model/report.js';
import type { Message } from '../../model/words.js';
import { byText } from '../../text/lists.js';

/** Rises when a reader of the JSON would have to change. */
const JSON_VERSION = 1;

/**
 * The report as one JSON document in chunks, for programs: the same in every language, keys always in the same
 * order. Long lists have one entry a line, so that two reports can be compared line by line.
 */
export function* renderJson(report: MergeReport): Iterable<string> {
  const { totals, matching } = report;
  yield '{\n';
  yield line('format', 'crm-clean merge report');
  yield line('version', JSON_VERSION);
  yield line('madeAt', report.madeAt);
  yield line('program', report.program);
  yield line('run', run(report.run));
  yield line('totals', {
    rows: totals.rows,
    records: totals.records,
    aside: totals.aside,
    unchanged: totals.unchanged,
    customers: totals.customers,
    mergedAway: totals.mergedAway,
    contacts: totals.contacts,
    activities: totals.activities,
    orders: totals.orders,
    pairsSure: totals.pairsSure,
    pairsMaybe: totals.pairsMaybe,
    findings: totals.findings,
    changes: totals.changes,
  });
  yield line('matching', { sure: matching.sure, maybe: matching.maybe });
  if (report.model !== undefined) yield line('model', report.model);
  if (report.story !== undefined) yield line('story', report.story);
  if (report.sample !== undefined) yield line('sample', report.sample);
  yield* list('fields', report.fields, ({ name, title }) => ({ name, title: sorted(title) }));
  yield* list('sources', report.sources, (source) => ({
    name: source.name,
    encoding: source.encoding,
    rows: source.rows,
    sheets: source.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows })),
  }));
  yield* list('quality', report.quality, (row) => ({
    field: row.field,
    filledBefore: row.filledBefore,
    filledAfter: row.filledAfter,
    validBefore: row.validBefore,
    distinctBefore: row.distinctBefore,
    distinctAfter: row.distinctAfter,
  }));
  yield* list('tags', report.tags, ({ tag, count }) => ({ tag, count }));
  yield* list('merges', report.merges, merge);
  yield* list('waiting', report.waiting, pair);
  yield* list('findings', report.findings, (finding) => ({
    field: finding.field,
    code: finding.code,
    count: finding.count,
    examples: finding.examples.map((example) => ({
      before: example.before,
      place: place(example.place),
      params: example.params && sorted(example.params),
    })),
  }));
  yield* list('damage', report.damage, (one) => ({
    source: one.source,
    sheet: one.sheet,
    column: one.column,
    header: one.header,
    field: one.field,
    kind: one.kind,
    count: one.count,
    proved: one.proved,
    repaired: one.repaired,
    examples: one.examples.map(({ line, before, after }) => ({ line, before, after })),
  }));
  yield* list(
    'aside',
    report.aside,
    (row) => ({ place: place(row.place), reason: message(row.reason), cells: row.cells }),
    true,
  );
  yield '}\n';
}

function line(key: string, value: unknown): string {
  return `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
}

function* list<T>(
  key: string,
  items: Pick<Listed<T>, 'length' | typeof Symbol.iterator>,
  plain: (item: T) => unknown,
  last = false,
): Iterable<string> {
  const end = last ? '\n' : ',\n';
  if (items.length === 0) {
    yield `  "${key}": []${end}`;
    return;
  }
  yield `  "${key}": [\n`;
  let index = -1;
  for (const item of items) {
    index += 1;
    yield `    ${JSON.stringify(plain(item))}${index < items.length - 1 ? ',' : ''}\n`;
  }
  yield `  ]${end}`;
}

function run({ id, kind, state, by, startedAt, finishedAt, program, dictionary, summary }: Run) {
  return { id, kind, state, by, startedAt, finishedAt, program, dictionary, summary: sorted(summary) };
}

function merge(one: Merge) {
  return {
    customer: one.customer,
    name: one.name,
    members: one.members.map(member),
    unlisted: one.unlisted,
    activities: one.activities,
    orders: one.orders,
    fields: one.fields.map(field),
    contacts: one.contacts.map((contact) => ({
      name: contact.name,
      from: contact.from.map(place),
      fields: contact.fields.map(field),
    })),
    links: one.links.map(pair),
    tags: one.tags,
  };
}

function field({ field: name, values, rule, from, lost }: MergedField) {
  return {
    field: name,
    values,
    rule,
    from: from.map(place),
    lost: lost.map((one) => ({ value: one.value, from: one.from.map(place) })),
  };
}

function pair({ a, b, probability, bits, evidence, veto, decided }: ReportedPair) {
  return {
    a: member(a),
    b: member(b),
    probability,
    bits,
    evidence: evidence.map(reason),
    veto: veto && message(veto),
    decided: decided && { by: decided.by, at: decided.at },
  };
}

function reason({ rule, fields, bits, why }: Evidence) {
  return { rule, fields, bits, why: message(why) };
}

/** Values keep their order: build puts them in the order of the dictionary. */
function member({ record, customer, place: at, values }: ReportedMember) {
  return { record, customer, place: place(at), values };
}

function place({ source, sheet, line: number }: Place) {
  return { source, sheet, line: number };
}

function message({ code, params }: Message) {
  return { code, params: params && sorted(params) };
}

function sorted<T>(object: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(object).sort(([x], [y]) => byText(x, y)));
}
