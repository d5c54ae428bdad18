import type { Comparison } from '../fields/types.js';
import type { Dictionary } from '../model/dictionary.js';
import type { Band, Evidence, ScoredPair } from '../model/match.js';
import type { Message } from '../model/words.js';
import { type Compared, comparePool, type Matcher, poolBits } from './compare.js';
import { probabilityOf } from './model.js';
import { areNameless, isFullLevel, relationOf, strongestRelation } from './names.js';
import type { PreparedRecord } from './prepare.js';
import type { AnyMatchRule, NameRelation, RuleVerdict, WeighedPair } from './types.js';

/** Evidence this strong counts as a reason of its own. */
const REASON = 3;
/** And a disagreement this strong as a contradiction: what is given for life differs. */
const CONTRADICTION = 4;

/** Compares two records, given by index, in every pool. */
export function compareRecords(matcher: Matcher, a: number, b: number): Compared[] {
  const { prepared } = matcher;
  const nameless = areNameless(prepared, a, b);
  const [left, right] = [prepared.at(a), prepared.at(b)];
  const list: Compared[] = [];
  prepared.pools.forEach((pool, position) => {
    const compared = comparePool(matcher, position, left, right, nameless && pool.contactName);
    if (compared) list.push(compared);
  });
  return list;
}

/** Evidence of the comparisons alone, without the prior. */
export function evidenceBits(matcher: Matcher, left: PreparedRecord, right: PreparedRecord): number {
  const { prepared } = matcher;
  const nameless = areNameless(prepared, left.index, right.index);
  let sum = 0;
  for (let position = 0; position < prepared.pools.length; position++) {
    sum += poolBits(matcher, position, left, right, nameless && prepared.pools[position]!.contactName);
  }
  return sum;
}

/** What the customers are called; where one of them has no name, what their contacts are. */
function namesIn(matcher: Matcher, compared: readonly Compared[]): readonly Compared[] {
  const { pools } = matcher.prepared;
  const customers = compared.filter(({ pool }) => pools[pool]!.role === 'name');
  const contacts = compared.filter(({ pool, bits }) => pools[pool]!.contactName && bits !== 0);
  return customers.length > 0 ? customers : contacts;
}

function relationIn(matcher: Matcher, { pool, comparison, a, b }: Compared): NameRelation {
  return relationOf(matcher.prepared.pools[pool]!, comparison.level, a, b);
}

/** Whether all that makes the names agree may be two of one household, and how. */
function householdOf(matcher: Matcher, names: readonly Compared[]): Comparison['household'] {
  const agreeing = names.filter((one) => relationIn(matcher, one) === 'agree');
  const households = agreeing.map(({ comparison }) => comparison.household);
  if (households.includes(undefined)) return undefined;
  return households.includes('spelling') ? 'spelling' : households[0];
}

/** Levels on which two mailboxes are one, but for a slip. */
const ONE_MAILBOX: ReadonlySet<string> = new Set(['exact', 'similar', 'same_user_part']);

/** A mailbox that nobody of another name has, and that says more than the name: families share it less than a phone. */
function isOwnMailbox({ prepared }: Matcher, one: Compared, all: readonly Reason[]): boolean {
  const { pool, comparison, stats, a } = one;
  if (prepared.pools[pool]!.type.name !== 'email' || !ONE_MAILBOX.has(comparison.level)) return false;
  const said = all.filter(({ fields }) => fields.includes(a.field));
  return said.reduce((sum, { bits }) => sum + bits, 0) >= REASON && (stats?.names ?? 0) <= 1;
}

/**
 * Why two records must not merge without a person although the bits would do. What neighbours and families share
 * (phone, address, mail) is enough only together with the name; part of a name, or a name that is only similar with a
 * contradiction such as another date of birth, needs something of their own (date of birth, a number). A number given
 * once only is always enough, unless the dictionary says that it is not.
 */
function caution(
  matcher: Matcher,
  compared: readonly Compared[],
  all: readonly Reason[],
  neverAlone: Dictionary['matching']['neverAlone'],
): Message | undefined {
  const resting = neverAlone?.find((fields) => restsOn(matcher, all, fields));
  if (resting) {
    const formula = resting.map((field) => `⟦${field}⟧`).join(' + ');
    return { code: 'match.never_alone', params: { formula } };
  }
  const poolOf = ({ pool }: Compared) => matcher.prepared.pools[pool]!;
  if (compared.some((one) => poolOf(one).sufficient && isFullLevel(poolOf(one), one.comparison.level)))
    return undefined;
  const called = namesIn(matcher, compared);
  const names = strongestRelation(called.map((one) => relationIn(matcher, one)));
  const besideName = compared.filter((one) => poolOf(one).role !== 'name' && !poolOf(one).contactName);
  const strong = besideName.filter(({ bits }) => bits >= STRONG).map((one) => poolOf(one).type.name);
  if (names === 'different' && !outweighName(strong)) return { code: 'match.names_differ' };
  const own = besideName.some(
    (one) => one.bits >= REASON && !poolOf(one).guarded && poolOf(one).type.name !== 'region',
  );
  const number = besideName.some((one) => one.bits > 0 && poolOf(one).type.name === 'identifier');
  const ownMailbox = () => compared.some((one) => isOwnMailbox(matcher, one, all));
  // Without any name twins are one: their day of birth and their home agree.
  const named = called.length > 0 || number || ownMailbox();
  if (names === 'unknown' && !(own && named)) return { code: 'match.no_name' };
  if (names === 'partly' && !own) return { code: 'match.names_partly' };
  const fullName = compared.some(
    (one) => poolOf(one).role === 'name' && isFullLevel(poolOf(one), one.comparison.level),
  );
  const household = own ? undefined : householdOf(matcher, called);
  if (household === 'generation' || (household === 'spelling' && !ownMailbox()))
    return { code: 'match.household' };
  const kin = called.some((one) => poolOf(one).kin.has(one.comparison.level));
  if (kin && !number) return { code: 'match.kin' };
  const against = compared.find(({ bits }) => bits <= -CONTRADICTION);
  if (against && !own && (!fullName || poolOf(against).type.name === 'identifier'))
    return { code: 'match.contradiction', params: { field: against.a.field } };
  const reasons = all.filter(({ bits }) => bits >= REASON);
  if (reasons.length < 2) return { code: 'match.one_reason' };
  return reasons.some(({ bits }) => bits >= TELLING) ? undefined : { code: 'match.common' };
}

/** One reason at least says as much as this: a common name in a house that many share is none. */
const TELLING = 7;

/** Whether every reason of its own is of these fields, or of fields that are compared with them. */
function restsOn({ prepared }: Matcher, all: readonly Reason[], fields: readonly string[]): boolean {
  const pooled = prepared.pools.map((pool) => pool.fields.map(({ name }) => name));
  const covered = new Set([
    ...fields,
    ...pooled.filter((names) => names.some((name) => fields.includes(name))).flat(),
  ]);
  const reasons = all.filter(({ bits }) => bits >= REASON);
  return (
    reasons.length > 0 &&
    reasons.every((one) => one.fields.length > 0 && one.fields.every((field) => covered.has(field)))
  );
}

/** Evidence as strong as this beside a name that differs. */
const STRONG = 8;

/** Whether a number, a date of birth and something else outweigh another name: it was changed, or mistyped. */
function outweighName(strong: readonly string[]): boolean {
  return strong.length >= 3 && strong.includes('identifier') && strong.includes('date');
}

/** The code of a comparison's message: what the type says, or its level with what is known of the value. */
function codeOf(typeName: string, compared: Compared): string {
  const { comparison, a, b, stats } = compared;
  if (comparison.why) return `${typeName}.${comparison.why.code}`;
  const same = a.value === b.value ? '.same' : '';
  const known = stats === undefined ? '' : stats.guarded ? '.guarded' : '.counted';
  return `${typeName}.level.${comparison.level}${same}${known}`;
}

/** A piece of evidence without its words. */
type Reason = Pick<Evidence, 'bits' | 'fields'>;

function fieldsOf({ a, b }: Compared): readonly string[] {
  return a.field === b.field ? [a.field] : [a.field, b.field];
}

function evidenceOf(matcher: Matcher, compared: Compared): Evidence {
  const pool = matcher.prepared.pools[compared.pool]!;
  const { a, b, stats, comparison, bits } = compared;
  const show = ({ field, value }: { field: string; value: string }) =>
    pool.type.show?.(value, pool.fields.find(({ name }) => name === field)?.options ?? {}) ?? value;
  return {
    rule: `${pool.type.name}.${comparison.level}`,
    fields: fieldsOf(compared),
    bits,
    why: {
      code: codeOf(pool.type.name, compared),
      params: {
        ...comparison.why?.params,
        field: a.field,
        a: show(a),
        b: show(b),
        ...(stats && { n: stats.records, names: stats.names }),
      },
    },
  };
}

/** What each rule needs to know of a record, worked out once. */
function factsOf({ prepared, rules, context }: Matcher, record: PreparedRecord): readonly unknown[] {
  if (record.facts === undefined) {
    const said = prepared.said(record.index);
    record.facts = rules.map((rule) => rule.facts(said, context));
  }
  return record.facts;
}

function* verdicts(
  matcher: Matcher,
  a: PreparedRecord,
  b: PreparedRecord,
  wanted: (rule: AnyMatchRule) => boolean,
): Iterable<RuleVerdict> {
  const left = factsOf(matcher, a);
  const right = factsOf(matcher, b);
  for (const [place, rule] of matcher.rules.entries()) {
    if (left[place] === undefined || right[place] === undefined || !wanted(rule)) continue;
    const verdict = rule.judge(left[place], right[place], matcher.context);
    if (verdict !== undefined) yield verdict;
  }
}

/** What the rules over several fields say of two records, given by index. */
export function judgeAll(matcher: Matcher, a: number, b: number): RuleVerdict[] {
  return [...verdicts(matcher, matcher.prepared.at(a), matcher.prepared.at(b), () => true)];
}

/**
 * Why two records may not come into one cluster through others: a rule says so, or the date of birth contradicts and
 * the two would not even wait for a person (`least` bits) by themselves. A record without a date of birth would
 * otherwise join father and son.
 */
export function clusterVeto(matcher: Matcher, least: number, a: number, b: number): Message | undefined {
  const { prepared } = matcher;
  const [left, right] = [prepared.at(a), prepared.at(b)];
  for (const { veto } of verdicts(matcher, left, right, ({ gives }) => gives !== 'evidence'))
    if (veto) return veto.why;
  const bits = () =>
    matcher.model.priorBits + evidenceBits(matcher, left, right) + ruleBits(matcher, left, right);
  for (const [position, { type, role, fields }] of prepared.pools.entries()) {
    if (role === 'name' || type.name !== 'date') continue;
    if (poolBits(matcher, position, left, right, false) <= -CONTRADICTION && bits() < least) {
      return { code: 'match.contradiction', params: { field: fields[0]!.name } };
    }
  }
  return undefined;
}

/** Evidence of the rules alone. */
export function ruleBits(matcher: Matcher, a: PreparedRecord, b: PreparedRecord): number {
  let sum = 0;
  for (const { evidence } of verdicts(matcher, a, b, ({ gives }) => gives !== 'veto'))
    sum += evidence?.bits ?? 0;
  return sum;
}

function bandOf(probability: number, matching: Dictionary['matching']): Band {
  return probability >= matching.sure ? 'sure' : probability >= matching.maybe ? 'maybe' : 'no';
}

/** What two records were weighed with. */
interface Weighing {
  readonly compared: readonly Compared[];
  readonly verdicts: readonly RuleVerdict[];
  readonly pair: WeighedPair;
}

function weigh(matcher: Matcher, matching: Dictionary['matching'], a: number, b: number): Weighing {
  const { table } = matcher.prepared;
  const compared = compareRecords(matcher, a, b);
  const verdicts = judgeAll(matcher, a, b);
  const reasons = [
    ...compared.map((one): Reason => ({ bits: one.bits, fields: fieldsOf(one) })),
    ...verdicts.flatMap(({ evidence }): Reason[] => (evidence ? [evidence] : [])),
  ].sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits) || y.bits - x.bits);
  const bits = reasons.reduce((sum, one) => sum + one.bits, matcher.model.priorBits);
  const probability = probabilityOf(bits);
  const reached = bandOf(probability, matching);
  const vetoes = verdicts.flatMap(({ veto }) => veto ?? []);
  const hard = vetoes.find((veto) => veto.hard);
  const careful = reached === 'sure' ? caution(matcher, compared, reasons, matching.neverAlone) : undefined;
  const veto = hard?.why ?? vetoes[0]?.why ?? careful;
  const band = hard ? 'no' : veto && reached === 'sure' ? 'maybe' : reached;
  const pair = { a: table.id(a), b: table.id(b), bits, probability, band, ...(veto && { veto }) } as const;
  return { compared, verdicts, pair };
}

/** The pair without its reasons. `a` and `b` are indexes, `a` the smaller. */
export function weighPair(
  matcher: Matcher,
  matching: Dictionary['matching'],
  a: number,
  b: number,
): WeighedPair {
  return weigh(matcher, matching, a, b).pair;
}

/** The pair in full: every comparison, every rule, with its reasons. `a` and `b` are indexes, `a` the smaller. */
export function scorePair(
  matcher: Matcher,
  matching: Dictionary['matching'],
  a: number,
  b: number,
): ScoredPair {
  const { compared, verdicts, pair } = weigh(matcher, matching, a, b);
  const evidence = [
    ...compared.map((one) => evidenceOf(matcher, one)),
    ...verdicts.flatMap((verdict) => verdict.evidence ?? []),
  ].sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits));
  return { ...pair, evidence };
}
