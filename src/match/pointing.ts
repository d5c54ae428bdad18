import { datedFields, datedIn } from '../merge/dated.js';
import type { Dictionary, Field } from '../model/dictionary.js';
import type { Evidence, ScoredPair } from '../model/match.js';
import { simplify } from '../text/han.js';
import { pairKey } from './cluster.js';
import type { Matcher } from './compare.js';
import { Groups } from './graph.js';
import { probabilityOf } from './model.js';
import { nameRelation } from './names.js';
import { judgeAll, scorePair } from './score.js';
import type { WeighedPair } from './types.js';

/*
 * Activities and orders that name a customer as it is called in full, or by the number it has in the old system, are
 * that customer's: nothing else is known of them that could be weighed. A short name or a person's name says less and
 * is left to the evidence, and so is what could mean several customers.
 */

/** What pointing weighs, in bits: more than is asked of a pair that joins two groups of records. */
const BY_NUMBER = 40;
const BY_NAME = 25;

const SAME_NAME: ReadonlySet<string> = new Set(['exact', 'same_name']);
/** Records of one name or number that are looked at. */
const MOST = 500;

/** A record that is pointed at, with what says so. */
interface Target {
  readonly record: number;
  readonly evidence: Evidence;
}

/** Records by something that they hold, the ones that are customers themselves first. */
type Holders = ReadonlyMap<string, readonly number[]>;

interface Search {
  readonly matcher: Matcher;
  /** By index: whether the record is an activity or order. */
  readonly dated: readonly boolean[];
  readonly numbers: readonly Field[];
  readonly names: readonly Field[];
  readonly byNumber: Holders;
  /** By the number that the customer was given, the first record of it. */
  readonly byGiven: ReadonlyMap<string, number>;
  readonly byName: Holders;
}

/** The key of a full name: its brand and trade, where it has a legal form; '' for a short name. */
function nameKey({ context }: Matcher, field: Field, value: string): string {
  const { brand = '', trade = '', form = '' } = context.partsOf(field, value);
  return brand === '' || form === '' ? '' : `${simplify(brand)}\u0000${simplify(trade)}`;
}

function holdersOf(
  matcher: Matcher,
  dated: readonly boolean[],
  keysOf: (record: number) => readonly string[],
): Holders {
  const found = new Map<string, number[]>();
  for (const wanted of [false, true]) {
    for (let record = 0; record < matcher.prepared.total; record++) {
      if (dated[record] !== wanted) continue;
      for (const key of keysOf(record)) {
        const list = found.get(key);
        if (list === undefined) found.set(key, [record]);
        else if (list.length < MOST) list.push(record);
      }
    }
  }
  return found;
}

function searchIn(matcher: Matcher, fields: readonly Field[], given: ReadonlyMap<number, string>): Search {
  const { prepared } = matcher;
  const kinds = datedFields(fields);
  const dated = Array.from(
    { length: prepared.total },
    (_, record) => datedIn(prepared.said(record), kinds).length > 0,
  );
  const own = fields.filter(({ object }) => object === 'customer');
  const numbers = own.filter(({ type }) => type === 'identifier');
  const names = own.filter(({ match, type }) => match === 'name' && type === 'company');
  const valuesOf = (record: number, field: Field): readonly string[] =>
    prepared.table.textsIn(record, field.name);
  return {
    matcher,
    dated,
    numbers,
    names,
    byGiven: firstGiven(matcher, dated, given),
    byNumber: holdersOf(matcher, dated, (record) =>
      numbers.flatMap((field) => valuesOf(record, field).map((value) => numberKey(field, value))),
    ),
    byName: holdersOf(matcher, dated, (record) =>
      names.flatMap((field) =>
        valuesOf(record, field).flatMap((value) => nameKey(matcher, field, value) || []),
      ),
    ),
  };
}

/** The first record of each customer that is no activity or order; where it has only those, the first of them. */
function firstGiven(
  { prepared: { table, total } }: Matcher,
  dated: readonly boolean[],
  given: ReadonlyMap<number, string>,
): Map<string, number> {
  const first = new Map<string, number>();
  for (const wanted of given.size === 0 ? [] : [false, true]) {
    for (let record = 0; record < total; record++) {
      const number = dated[record] === wanted ? given.get(table.id(record))?.toUpperCase() : undefined;
      if (number !== undefined && !first.has(number)) first.set(number, record);
    }
  }
  return first;
}

const numberKey = (field: Field, value: string): string => `${field.name}\u0000${value.toUpperCase()}`;

/** Whether the holders from this one on need not be looked at: of activities and orders the first before this one will do. */
function isBeyond({ dated }: Search, holder: number, record: number, found: number): boolean {
  return dated[holder] === true && (found > 0 || holder >= record);
}

/** Records with the full name of this one: customers, or where there are none the activities and orders before it. */
function namedAlike(search: Search, record: number): Target[] {
  const { matcher, names, byName } = search;
  const { table } = matcher.prepared;
  const found = new Map<number, Target>();
  for (const field of names) {
    for (const value of table.textsIn(record, field.name)) {
      for (const other of byName.get(nameKey(matcher, field, value)) ?? []) {
        if (isBeyond(search, other, record, found.size)) break;
        if (other === record || found.has(other)) continue;
        const theirs = table.textsIn(other, field.name);
        const isSame = (one: string): boolean =>
          nameKey(matcher, field, one) !== '' &&
          SAME_NAME.has(matcher.context.levelOf({ field, value }, { field, value: one }) ?? '');
        if (theirs.some(isSame)) found.set(other, target(other, 'name', BY_NAME, field, value));
      }
    }
  }
  return [...found.values()];
}

/** Records with the number of this one whose names do not speak against it. */
function numberedAlike(search: Search, record: number): Target[] {
  const { matcher, dated, numbers, byNumber, byGiven } = search;
  const { table } = matcher.prepared;
  const found = new Map<number, Target>();
  for (const field of numbers) {
    for (const value of table.textsIn(record, field.name)) {
      const own = byGiven.get(value.toUpperCase());
      const holders = own === undefined ? (byNumber.get(numberKey(field, value)) ?? []) : [own];
      const unclear = meansSeveral(matcher, dated, holders);
      for (const other of holders) {
        if (isBeyond(search, other, record, found.size)) break;
        if (other === record || found.has(other)) continue;
        const relation = nameRelation(matcher.prepared, record, other);
        if (relation === 'different' || (relation === 'unknown' && unclear)) continue;
        found.set(other, target(other, 'number', BY_NUMBER, field, value));
      }
    }
  }
  return [...found.values()];
}

/** Whether the customers that have a number, or where none is known those who say so, are clearly called differently. */
function meansSeveral({ prepared }: Matcher, dated: readonly boolean[], holders: readonly number[]): boolean {
  const customers = holders.filter((one) => dated[one] === false);
  const asked = customers.length > 0 ? customers : holders;
  const isNamed = (one: number): boolean => prepared.names.some((pool) => !prepared.isEmpty(pool, one));
  const [first, ...others] = asked.filter(isNamed);
  return first !== undefined && others.some((one) => nameRelation(prepared, first, one) === 'different');
}

function target(record: number, by: string, bits: number, field: Field, value: string): Target {
  const why = { code: `match.points_at.${by}`, params: { field: field.name, a: value } };
  return { record, evidence: { rule: 'points_at', fields: [field.name], bits, why } };
}

/** The customer that the record points at: by its name, of several by the number too. */
function targetsOf(search: Search, record: number): Target[] {
  const named = namedAlike(search, record);
  const numbered = numberedAlike(search, record);
  if (named.length === 0) return numbered;
  const both = named.filter((one) => numbered.some((other) => other.record === one.record));
  return both.length > 0 ? both : named;
}

/** What pointing makes of activities and orders. */
export interface Pointing {
  /** Sure pairs with the customers they point at. */
  readonly sure: readonly ScoredPair[];
  /** Ids of an activity or order and of one of the customers that it may mean, by `pairKey`. */
  readonly unclear: ReadonlySet<string>;
}

const NONE: Pointing = { sure: [], unclear: new Set() };

/** `pairs`: what the evidence alone says. `given`: record -> the number that its customer was given before. */
export function pointingPairs(
  matcher: Matcher,
  { fields, matching }: Pick<Dictionary, 'fields' | 'matching'>,
  pairs: readonly WeighedPair[],
  given: ReadonlyMap<number, string> = new Map(),
): Pointing {
  const { table, total } = matcher.prepared;
  if (datedFields(fields).objectOf.size === 0) return NONE;
  const search = searchIn(matcher, fields, given);
  if (!search.dated.includes(true)) return NONE;
  const groups = groupsOf(search, pairs);
  const sure: ScoredPair[] = [];
  const unclear = new Set<string>();
  for (let record = 0; record < total; record++) {
    if (search.dated[record] !== true) continue;
    const targets = targetsOf(search, record);
    const [first] = targets;
    if (first === undefined) continue;
    if (targets.some((one) => groups.of(one.record) !== groups.of(first.record))) {
      // Customers that may not be one: which of them is meant, only a person knows.
      for (const one of targets) unclear.add(pairKey(table.id(record), table.id(one.record)));
      continue;
    }
    const [a, b] = [Math.min(record, first.record), Math.max(record, first.record)];
    if (judgeAll(matcher, a, b).some(({ veto }) => veto !== undefined)) continue;
    const { veto, ...pair } = scorePair(matcher, matching, a, b);
    const bits = pair.bits + first.evidence.bits;
    const evidence = [first.evidence, ...pair.evidence];
    const probability = Math.max(probabilityOf(bits), matching.sure);
    sure.push({ ...pair, bits, probability, band: 'sure', evidence });
    if (groups.of(a) !== groups.of(b)) groups.join(groups.of(a), groups.of(b));
  }
  return { sure, unclear };
}

/** Customers that sure pairs hold together: an order that may be of either does not. */
function groupsOf({ matcher: { prepared }, dated }: Search, pairs: readonly WeighedPair[]): Groups {
  const { table } = prepared;
  const groups = new Groups(prepared.total);
  for (const { a, b, band } of pairs) {
    const [x, y] = [table.find(a), table.find(b)];
    if (band !== 'sure' || x < 0 || y < 0 || dated[x] || dated[y]) continue;
    if (groups.of(x) !== groups.of(y)) groups.join(groups.of(x), groups.of(y));
  }
  return groups;
}
