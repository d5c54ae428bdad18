import type { Dictionary, Field } from '../model/dictionary.js';
import type { FullPlan } from '../model/merge.js';
import type { CustomerRecord } from '../model/record.js';
import { chars, unique } from '../text/tokens.js';
import { planContacts } from './contacts.js';
import { datedFields, planDated, withoutDated } from './dated.js';
import { candidateOf, type Member, memberOf } from './member.js';
import { collect, type Outcome, ruleNamed, survive } from './survive.js';
import type { Candidate, SurvivorshipRule } from './types.js';

/** Columns carried along keep all their values while these fit in a cell a person can read. */
const EXTRA_VALUES = 5;
const EXTRA_LENGTH = 200;

/**
 * What the records of one customer become. `members` in ascending order of id, at least one.
 * Every value of every record is in the plan: as a value, as a contact's value, as a loss, or in an activity or order.
 */
export function planMerge(
  members: readonly CustomerRecord[],
  dictionary: Dictionary,
  rules: ReadonlyMap<string, SurvivorshipRule>,
): FullPlan {
  const dated = datedFields(dictionary.fields);
  const known = members.map((record) => memberOf(withoutDated(record, dated), dictionary.fields));
  const { values, survived } = collect(customerFields(known, dictionary.fields, rules));
  return {
    members: members.map(({ id }) => id),
    values,
    survived,
    contacts: planContacts(known, contactFields(dictionary.fields), rules),
    dated: planDated(members, dated),
  };
}

const fieldsOfContacts = new WeakMap<readonly Field[], readonly Field[]>();

/** Worked out once for each dictionary, and not for each customer. */
function contactFields(fields: readonly Field[]): readonly Field[] {
  const known = fieldsOfContacts.get(fields);
  if (known !== undefined) return known;
  const own = fields.filter(({ object }) => object === 'contact');
  fieldsOfContacts.set(fields, own);
  return own;
}

/** The dictionary's fields in its order, then the columns carried along in the order they are met. */
function* customerFields(
  members: readonly Member[],
  fields: readonly Field[],
  rules: ReadonlyMap<string, SurvivorshipRule>,
): Iterable<readonly [string, Outcome]> {
  const present = new Set<string>();
  for (const { record } of members) for (const name in record.values) present.add(name);
  for (const { name, object, survivorship } of fields) {
    if (!present.delete(name) || object !== 'customer') continue;
    const candidates = candidatesFor(name, members);
    if (candidates.length > 0) yield [name, survive(ruleNamed(rules, survivorship), candidates)];
  }
  for (const name of present) {
    const candidates = candidatesFor(name, members);
    if (candidates.length > 0) yield [name, survive(ruleNamed(rules, extraRule(candidates)), candidates)];
  }
}

function candidatesFor(field: string, members: readonly Member[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const member of members) {
    const values = member.record.values[field];
    if (values !== undefined && values.length > 0) candidates.push(candidateOf(member, values));
  }
  return candidates;
}

function extraRule(candidates: readonly Candidate[]): string {
  const values = unique(candidates.flatMap((candidate) => candidate.values));
  const length = values.reduce((sum, value) => sum + chars(value).length, 0);
  return values.length === 1 || (values.length <= EXTRA_VALUES && length <= EXTRA_LENGTH)
    ? 'all'
    : 'most_frequent';
}
