import type { Field } from '../model/dictionary.js';
import type { Evidence } from '../model/match.js';
import { simplify } from '../text/han.js';
import type { Matcher } from './compare.js';
import { nameRelation } from './names.js';
import { callingsIn, ROLES, type Role } from './pointers.js';

/* Which records a name or a number points at: found by what they are called, not by comparing. */

/** What pointing weighs, in bits: more than is asked of a pair that joins two groups of records. */
const BY_NUMBER = 40;
const BY_NAME = 25;

const SAME_NAME: ReadonlySet<string> = new Set(['exact', 'same_name']);
/** Customer lists have rows of a name and a contact too: for them a name that is nearly the same says less. */
const EXACT: ReadonlySet<string> = new Set(['exact']);
/** What cannot well be a name: K003. */
const CODE = /^(?=.{4,40}$)(?=\D*\d)[a-z\d][-\w./]*$/i;
/** Records of one name or number that are looked at. */
const MOST = 500;

/** A record that is pointed at, with what says so. */
export interface Target {
  readonly record: number;
  readonly evidence: Evidence;
}

/** Records by something that they hold, the ones that are customers themselves first. */
type Holders = ReadonlyMap<string, readonly number[]>;

export interface Search {
  readonly matcher: Matcher;
  /** By index. */
  readonly roles: readonly Role[];
  readonly numbers: readonly Field[];
  readonly names: readonly Field[];
  readonly byNumber: Holders;
  /** By the number that the customer was given, the first record of it. */
  readonly byGiven: ReadonlyMap<string, number>;
  readonly byName: Holders;
  /** What looks like a number and is what a customer is called, in capitals. */
  readonly calledByCode: ReadonlySet<string>;
}

/** The key of a full name: its brand and trade, where it has a legal form; '' for a short name. */
function nameKey({ context }: Matcher, field: Field, value: string): string {
  const { brand = '', trade = '', form = '' } = context.partsOf(field, value);
  return brand === '' || form === '' ? '' : `${simplify(brand)}\u0000${simplify(trade)}`;
}

function holdersOf(
  roles: readonly Role[],
  keysOf: (record: number) => readonly string[],
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const wanted of ROLES) {
    for (const [record, role] of roles.entries()) {
      if (role !== wanted) continue;
      for (const key of keysOf(record)) {
        const list = found.get(key);
        if (list === undefined) found.set(key, [record]);
        else if (list.length < MOST) list.push(record);
      }
    }
  }
  return found;
}

export function searchIn(
  matcher: Matcher,
  fields: readonly Field[],
  roles: readonly Role[],
  given: ReadonlyMap<number, string>,
): Search {
  const { table } = matcher.prepared;
  const { numbers, names } = callingsIn(fields);
  const calledByCode = new Set<string>();
  const nameKeys = (record: number): string[] =>
    names.flatMap((field) =>
      table.textsIn(record, field.name).flatMap((value) => {
        if (roles[record] === 'customer' && CODE.test(value)) calledByCode.add(value.toUpperCase());
        return nameKey(matcher, field, value) || [];
      }),
    );
  return {
    matcher,
    roles,
    numbers,
    names,
    byGiven: firstGiven(matcher, roles, given),
    byNumber: holdersOf(roles, (record) =>
      numbers.flatMap((field) => table.textsIn(record, field.name).map((value) => numberKey(field, value))),
    ),
    byName: holdersOf(roles, nameKeys),
    calledByCode,
  };
}

/** The first record of each customer that is no activity or order; where it has only those, the first of them. */
function firstGiven(
  { prepared: { table } }: Matcher,
  roles: readonly Role[],
  given: ReadonlyMap<number, string>,
): Map<string, number> {
  const first = new Map<string, number>();
  for (const wanted of given.size === 0 ? [] : ROLES) {
    for (const [record, role] of roles.entries()) {
      const number = role === wanted ? given.get(table.id(record))?.toUpperCase() : undefined;
      if (number !== undefined && !first.has(number)) first.set(number, record);
    }
  }
  return first;
}

const numberKey = (field: Field, value: string): string => `${field.name}\u0000${value.toUpperCase()}`;

/**
 * Whether the holders from this one on need not be looked at: of activities and orders the first before this one will
 * do, and a contact asks customers alone.
 */
function isBeyond({ roles }: Search, holder: number, record: number, found: number): boolean {
  if (roles[record] === 'contact') return roles[holder] !== 'customer';
  return roles[holder] === 'dated' && (found > 0 || holder >= record);
}

/** Records with the full name of this one: customers, or where there are none the activities and orders before it. */
function namedAlike(search: Search, record: number): Target[] {
  const { matcher, roles, names, byName } = search;
  const { table } = matcher.prepared;
  const found = new Map<number, Target>();
  for (const field of names) {
    for (const value of table.textsIn(record, field.name)) {
      for (const other of byName.get(nameKey(matcher, field, value)) ?? []) {
        if (isBeyond(search, other, record, found.size)) break;
        if (other === record || found.has(other)) continue;
        const theirs = table.textsIn(other, field.name);
        const same = roles[record] === 'contact' ? EXACT : SAME_NAME;
        const isSame = (one: string): boolean =>
          nameKey(matcher, field, one) !== '' &&
          same.has(matcher.context.levelOf({ field, value }, { field, value: one }) ?? '');
        if (theirs.some(isSame)) found.set(other, target(other, 'name', BY_NAME, field, value));
      }
    }
  }
  return [...found.values()];
}

/** Records with the number of this one whose names do not speak against it. */
function numberedAlike(search: Search, record: number): Target[] {
  const { matcher, roles, numbers, byNumber, byGiven } = search;
  const { table } = matcher.prepared;
  const found = new Map<number, Target>();
  for (const field of numbers) {
    for (const value of table.textsIn(record, field.name)) {
      const own = byGiven.get(value.toUpperCase());
      const holders = own === undefined ? (byNumber.get(numberKey(field, value)) ?? []) : [own];
      const unclear = meansSeveral(matcher, roles, holders);
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
function meansSeveral({ prepared }: Matcher, roles: readonly Role[], holders: readonly number[]): boolean {
  const customers = holders.filter((one) => roles[one] !== 'dated');
  const asked = customers.length > 0 ? customers : holders;
  const isNamed = (one: number): boolean => prepared.names.some((pool) => !prepared.isEmpty(pool, one));
  const [first, ...others] = asked.filter(isNamed);
  return first !== undefined && others.some((one) => nameRelation(prepared, first, one) === 'different');
}

function target(record: number, by: string, bits: number, field: Field, value: string): Target {
  const why = { code: `match.points_at.${by}`, params: { field: field.name, a: value } };
  return { record, evidence: { rule: 'points_at', fields: [field.name], bits, why } };
}

/** Customers whose number stands where this one's name should be, or whose full name stands where its number should. */
function misplacedAlike(search: Search, record: number): Target[] {
  const { matcher, roles, numbers, names, byNumber, byName, calledByCode } = search;
  const { table } = matcher.prepared;
  const customers = (holders: readonly number[] = []): readonly number[] =>
    holders.filter((one) => roles[one] === 'customer');
  const asNumber = names.flatMap((own) =>
    table.textsIn(record, own.name).flatMap((value) => {
      if (!CODE.test(value) || calledByCode.has(value.toUpperCase())) return [];
      return numbers.flatMap((field) =>
        customers(byNumber.get(numberKey(field, value))).map((one) =>
          target(one, 'number', BY_NUMBER, own, value),
        ),
      );
    }),
  );
  const asName = numbers.flatMap((own) =>
    table
      .textsIn(record, own.name)
      .flatMap((value) =>
        names.flatMap((field) =>
          customers(byName.get(nameKey(matcher, field, value))).map((one) =>
            target(one, 'name', BY_NAME, own, value),
          ),
        ),
      ),
  );
  return [...asNumber, ...asName];
}

/** The customer that the record points at: by its name, of several by the number too. */
export function targetsOf(search: Search, record: number): Target[] {
  const named = namedAlike(search, record);
  const numbered = numberedAlike(search, record);
  if (named.length === 0) return numbered.length > 0 ? numbered : misplacedAlike(search, record);
  const both = named.filter((one) => numbered.some((other) => other.record === one.record));
  return both.length > 0 ? both : named;
}
