import { datedFields, datedIn } from '../merge/dated.js';
import type { Field } from '../model/dictionary.js';
import type { Decision, ScoredPair } from '../model/match.js';
import type { CustomerRecord } from '../model/record.js';
import type { Prepared } from './prepare.js';

/*
 * Rows of activities and orders refer to a customer, ten thousand of them to one. Those that say exactly the same of
 * their customer and its contact mean the same one, so one of them stands for all while records are compared.
 */

export interface References {
  /** The records to compare. */
  readonly records: Iterable<CustomerRecord>;
  /** Record that stands for others -> those others, ascending. */
  readonly others: ReadonlyMap<number, readonly number[]>;
  /** Decisions on the records that stand for those they were made on. */
  readonly decisions: readonly Decision[];
}

/** Of rows that a person told apart, the later one stands for itself. */
function toldApart(decisions: readonly Decision[], firstOf: ReadonlyMap<number, number>): Set<number> {
  const last = new Map<string, Decision>();
  for (const decision of decisions) last.set(`${decision.a} ${decision.b}`, decision);
  const apart = new Set<number>();
  for (const { a, b, verdict } of last.values()) {
    const same = (firstOf.get(a) ?? a) === (firstOf.get(b) ?? b);
    if (verdict === 'different' && same) apart.add(Math.max(a, b));
  }
  return apart;
}

/** Record -> the first one that says the same of its customer, for records that are not the first themselves. */
function firsts(
  records: readonly CustomerRecord[],
  fields: readonly Field[],
  alone: ReadonlySet<number>,
): Map<number, number> {
  const dated = datedFields(fields);
  const whose = fields
    .filter(({ object }) => object === 'customer' || object === 'contact')
    .map(({ name }) => name);
  const first = new Map<string, number>();
  const found = new Map<number, number>();
  for (const { id, values } of records) {
    if (alone.has(id) || datedIn(values, dated).length === 0) continue;
    const said = whose.flatMap((name) => ((values[name] ?? []).length === 0 ? [] : [[name, values[name]]]));
    if (said.length === 0) continue;
    const key = JSON.stringify(said);
    const known = first.get(key);
    if (known === undefined) first.set(key, id);
    else found.set(id, known);
  }
  return found;
}

/** `alone`: records that stand for themselves, since somebody asks about them. */
export function referencesOf(
  records: Iterable<CustomerRecord>,
  fields: readonly Field[],
  decisions: readonly Decision[],
  alone: ReadonlySet<number> = new Set(),
): References {
  if (datedFields(fields).objectOf.size === 0) return { records, others: new Map(), decisions };
  const ordered = [...records].sort((a, b) => a.id - b.id);
  const all = firsts(ordered, fields, alone);
  const apart = toldApart(decisions, all);
  const firstOf = apart.size === 0 ? all : firsts(ordered, fields, new Set([...alone, ...apart]));
  const others = new Map<number, number[]>();
  for (const [id, first] of firstOf) {
    const list = others.get(first);
    if (list === undefined) others.set(first, [id]);
    else list.push(id);
  }
  return {
    records: ordered.filter(({ id }) => !firstOf.has(id)),
    others,
    decisions: decisions.flatMap((decision) => {
      const [x, y] = [firstOf.get(decision.a) ?? decision.a, firstOf.get(decision.b) ?? decision.b];
      return x === y ? [] : [{ ...decision, a: Math.min(x, y), b: Math.max(x, y) }];
    }),
  };
}

/** Puts the others beside those that stand for them. */
export function withOthers(
  clusters: readonly (readonly number[])[],
  { others }: References,
): readonly (readonly number[])[] {
  if (others.size === 0) return clusters;
  return clusters
    .map((ids) => ids.flatMap((id) => [id, ...(others.get(id) ?? [])]).sort((a, b) => a - b))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

/** One link for each record that stands for others, which says why they are together. */
export function referenceLinks({ others }: References): ScoredPair[] {
  return [...others].map(([first, [second = 0, ...more]]): ScoredPair => {
    const why = { code: 'match.same_reference', params: { count: more.length + 2 } };
    const evidence = [{ rule: 'same_reference', fields: [], bits: SAME, why }];
    return { a: first, b: second, bits: SAME, probability: 1, band: 'sure', evidence };
  });
}

/** More than any other evidence gives. */
const SAME = 50;

/** Ways to reach a customer: no rule keeps two records apart for them. */
const REACHED: ReadonlySet<string> = new Set(['phone', 'email', 'address', 'url']);

/**
 * For each record, by index, one that stands for it where it is asked what keeps two records apart: of activities and
 * orders the first that calls the customer the same, whoever took the goods and wherever.
 */
export function kindsOf(prepared: Prepared, fields: readonly Field[]): Int32Array {
  const dated = datedFields(fields);
  const { twins } = prepared;
  if (dated.objectOf.size === 0) return twins;
  const whose = fields
    .filter(({ object, match, type }) => object === 'customer' && match !== 'no' && !REACHED.has(type))
    .map(({ name }) => name);
  const first = new Map<string, number>();
  return twins.map((twin, record) => {
    const values = prepared.said(record);
    if (datedIn(values, dated).length === 0) return twin;
    const key = JSON.stringify(whose.map((name) => values[name] ?? []));
    const kind = first.get(key) ?? record;
    first.set(key, kind);
    return kind;
  });
}
