import type { Dictionary, Field } from '../model/dictionary.js';
import type { MergePlan } from '../model/merge.js';
import type { CustomerRecord } from '../model/record.js';
import { chars, unique } from '../text/tokens.js';
import { planContacts } from './contacts.js';
import { collect, type Outcome, ruleNamed, survive } from './survive.js';
import type { Candidate, SurvivorshipRule } from './types.js';

/** Fields whose date says when a record was last changed in its old system, the better one first. */
const CHANGED = ['updated', 'created'];

/** Columns carried along keep all their values while these fit in a cell a person can read. */
const EXTRA_VALUES = 5;
const EXTRA_LENGTH = 200;

/** A record with what survivorship rules may ask about it. */
export interface Member {
  readonly record: CustomerRecord;
  readonly updated?: string;
  readonly filled: number;
}

/**
 * What the records of one customer become. `members` in ascending order of id, at least one.
 * Every value of every record is in the plan: as a value, as a contact's value, or as a loss.
 */
export function planMerge(
  members: readonly CustomerRecord[],
  dictionary: Dictionary,
  rules: ReadonlyMap<string, SurvivorshipRule>,
): MergePlan {
  const known = members.map((record) => memberOf(record, dictionary.fields));
  const contactFields = dictionary.fields.filter(({ object }) => object === 'contact');
  const { values, survived } = collect(customerFields(known, dictionary.fields, rules));
  return {
    members: members.map(({ id }) => id),
    values,
    survived,
    contacts: planContacts(known, contactFields, rules),
  };
}

function memberOf(record: CustomerRecord, fields: readonly Field[]): Member {
  const filled = Object.values(record.values).filter((values) => values.length > 0).length;
  const dated = CHANGED.find(
    (name) => fields.some((field) => field.name === name) && (record.values[name]?.length ?? 0) > 0,
  );
  const updated = dated === undefined ? undefined : [...(record.values[dated] ?? [])].sort().at(-1);
  return { record, filled, ...(updated === undefined ? {} : { updated }) };
}

export function candidateOf(member: Member, values: readonly string[]): Candidate {
  const { record, filled, updated } = member;
  return { record: record.id, values, filled, ...(updated === undefined ? {} : { updated }) };
}

/** The dictionary's fields in its order, then the columns carried along in the order they are met. */
function* customerFields(
  members: readonly Member[],
  fields: readonly Field[],
  rules: ReadonlyMap<string, SurvivorshipRule>,
): Iterable<readonly [string, Outcome]> {
  const present = new Set(members.flatMap(({ record }) => Object.keys(record.values)));
  for (const { name, object, survivorship } of fields) {
    if (!present.delete(name) || object === 'contact') continue;
    const candidates = candidatesFor(name, members);
    if (candidates.length > 0) yield [name, survive(ruleNamed(rules, survivorship), candidates)];
  }
  for (const name of present) {
    const candidates = candidatesFor(name, members);
    if (candidates.length > 0) yield [name, survive(ruleNamed(rules, extraRule(candidates)), candidates)];
  }
}

function candidatesFor(field: string, members: readonly Member[]): Candidate[] {
  return members.flatMap((member) => {
    const values = member.record.values[field] ?? [];
    return values.length === 0 ? [] : [candidateOf(member, values)];
  });
}

function extraRule(candidates: readonly Candidate[]): string {
  const values = unique(candidates.flatMap((candidate) => candidate.values));
  const length = values.reduce((sum, value) => sum + chars(value).length, 0);
  return values.length === 1 || (values.length <= EXTRA_VALUES && length <= EXTRA_LENGTH)
    ? 'all'
    : 'most_frequent';
}
