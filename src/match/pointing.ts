import type { Dictionary } from '../model/dictionary.js';
import type { ScoredPair } from '../model/match.js';
import { pairKey } from './cluster.js';
import type { Matcher } from './compare.js';
import { Groups } from './graph.js';
import { probabilityOf } from './model.js';
import { type Role, roleIn } from './pointers.js';
import { type Search, searchIn, targetsOf } from './pointing-targets.js';
import { judgeAll, scorePair } from './score.js';
import type { WeighedPair } from './types.js';

/*
 * Activities and orders that name a customer as it is called in full, or by the number it has in the old system, are
 * that customer's: nothing else is known of them that could be weighed. So are contacts whose rows say no more of the
 * customer. A short name or a person's name says less and is left to the evidence, and so is what could mean several
 * customers. A number where the name should be, or a full name where the number should be, is followed like one that
 * stands in its place.
 */

/** What pointing makes of activities, orders and contacts. */
export interface Pointing {
  /** Sure pairs with the customers they point at. */
  readonly sure: readonly ScoredPair[];
  /** Ids of an activity, order or contact and of one of the customers that it may mean, by `pairKey`. */
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
  const { prepared } = matcher;
  const { table, total } = prepared;
  const roleOf = roleIn(fields);
  const roles = Array.from({ length: total }, (_, record) => roleOf(prepared.said(record)));
  if (roles.every((role) => role === 'customer')) return NONE;
  const search = searchIn(matcher, fields, roles, given);
  const groups = groupsOf(search, pairs);
  const sure: ScoredPair[] = [];
  const unclear = new Set<string>();
  // Contacts first: what they point at is one customer for the orders of that name.
  for (const record of [...recordsOf(roles, 'contact'), ...recordsOf(roles, 'dated')]) {
    const targets = targetsOf(search, record);
    const [first] = targets;
    if (first === undefined) continue;
    const said = roles[record] === 'contact' && belongsElsewhere(search, groups, record, first.record);
    if (said || targets.some((one) => groups.of(one.record) !== groups.of(first.record))) {
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

function recordsOf(roles: readonly Role[], wanted: Role): number[] {
  return [...roles.keys()].filter((record) => roles[record] === wanted);
}

/** Whether the evidence has put the record with another customer. */
function belongsElsewhere({ roles }: Search, groups: Groups, record: number, pointed: number): boolean {
  const group = groups.of(record);
  return group !== groups.of(pointed) && groups.members(group).some((one) => roles[one] === 'customer');
}

/** Customers that sure pairs hold together: an order that may be of either does not. */
function groupsOf({ matcher: { prepared }, roles }: Search, pairs: readonly WeighedPair[]): Groups {
  const { table } = prepared;
  const groups = new Groups(prepared.total);
  for (const { a, b, band } of pairs) {
    const [x, y] = [table.find(a), table.find(b)];
    if (band !== 'sure' || x < 0 || y < 0 || roles[x] === 'dated' || roles[y] === 'dated') continue;
    if (groups.of(x) !== groups.of(y)) groups.join(groups.of(x), groups.of(y));
  }
  return groups;
}
