import type { Dictionary } from '../model/dictionary.js';
import type { Band, Evidence, ScoredPair } from '../model/match.js';
import type { Message } from '../model/words.js';
import { type Compared, comparePool, type Matcher, poolBits } from './compare.js';
import { probabilityOf } from './model.js';
import { areNameless, isFullLevel, relationOf, strongestRelation } from './names.js';
import type { NameRelation, RuleVerdict } from './types.js';

/** Evidence this strong counts as a reason of its own. */
const REASON = 3;
/** And a disagreement this strong as a contradiction: what is given for life differs. */
const CONTRADICTION = 4;

/** Compares two records, given by index, in every pool. */
export function compareRecords(matcher: Matcher, a: number, b: number): Compared[] {
  const { prepared } = matcher;
  const nameless = areNameless(prepared, a, b);
  const list: Compared[] = [];
  prepared.pools.forEach((pool, position) => {
    const compared = comparePool(matcher, position, a, b, nameless && pool.contactName);
    if (compared) list.push(compared);
  });
  return list;
}

/** Evidence of the comparisons alone, without the prior. */
export function evidenceBits(matcher: Matcher, a: number, b: number): number {
  const { pools } = matcher.prepared;
  const nameless = areNameless(matcher.prepared, a, b);
  let sum = 0;
  for (let position = 0; position < pools.length; position++) {
    sum += poolBits(matcher, position, a, b, nameless && pools[position]!.contactName);
  }
  return sum;
}

/** Whether their names agree; where one of the customers has none, the names of their contacts. */
function namesOf(matcher: Matcher, compared: readonly Compared[]): NameRelation {
  const { pools } = matcher.prepared;
  const customers = compared.filter(({ pool }) => pools[pool]!.role === 'name');
  const contacts = compared.filter(({ pool, bits }) => pools[pool]!.contactName && bits !== 0);
  const names = customers.length > 0 ? customers : contacts;
  return strongestRelation(
    names.map(({ pool, comparison, a, b }) => relationOf(pools[pool]!, comparison.level, a, b)),
  );
}

/**
 * Why two records must not merge without a person although the bits would do. What neighbours and families share
 * (phone, address, mail) is enough only together with the name; part of a name, or a name that is only similar with a
 * contradiction such as another date of birth, needs something of their own (date of birth, a number). A number given
 * once only is always enough.
 */
function caution(
  matcher: Matcher,
  compared: readonly Compared[],
  evidence: readonly Evidence[],
  neverAlone: Dictionary['matching']['neverAlone'],
): Message | undefined {
  const resting = neverAlone?.find((fields) => restsOn(matcher, evidence, fields));
  if (resting) {
    const formula = resting.map((field) => `⟦${field}⟧`).join(' + ');
    return { code: 'match.never_alone', params: { formula } };
  }
  const poolOf = ({ pool }: Compared) => matcher.prepared.pools[pool]!;
  if (compared.some((one) => poolOf(one).sufficient && isFullLevel(poolOf(one), one.comparison.level)))
    return undefined;
  const names = namesOf(matcher, compared);
  const besideName = compared.filter((one) => poolOf(one).role !== 'name' && !poolOf(one).contactName);
  const strong = besideName.filter(({ bits }) => bits >= STRONG).map((one) => poolOf(one).type.name);
  if (names === 'different' && !outweighName(strong)) return { code: 'match.names_differ' };
  const own = besideName.some((one) => one.bits >= REASON && !poolOf(one).guarded);
  if (names === 'unknown' && !own) return { code: 'match.no_name' };
  if (names === 'partly' && !own) return { code: 'match.names_partly' };
  const fullName = compared.some(
    (one) => poolOf(one).role === 'name' && isFullLevel(poolOf(one), one.comparison.level),
  );
  const kin = compared.some((one) => poolOf(one).kin.has(one.comparison.level));
  const number = besideName.some((one) => one.bits > 0 && poolOf(one).type.name === 'identifier');
  if (kin && !number) return { code: 'match.kin' };
  const against = compared.find(({ bits }) => bits <= -CONTRADICTION);
  if (against && !own && (!fullName || poolOf(against).type.name === 'identifier'))
    return { code: 'match.contradiction', params: { field: against.a.field } };
  const reasons = evidence.filter(({ bits }) => bits >= REASON);
  if (reasons.length < 2) return { code: 'match.one_reason' };
  return reasons.some(({ bits }) => bits >= TELLING) ? undefined : { code: 'match.common' };
}

/** One reason at least says as much as this: a common name in a house that many share is none. */
const TELLING = 7;

/** Whether every reason of its own is of these fields, or of fields that are compared with them. */
function restsOn({ prepared }: Matcher, evidence: readonly Evidence[], fields: readonly string[]): boolean {
  const pooled = prepared.pools.map((pool) => pool.fields.map(({ name }) => name));
  const alike = pooled.filter((names) => names.some((name) => fields.includes(name))).flat();
  const covered = new Set([...fields, ...alike]);
  const reasons = evidence.filter(({ bits }) => bits >= REASON);
  const isCovered = (one: Evidence): boolean =>
    one.fields.length > 0 && one.fields.every((field) => covered.has(field));
  return reasons.length > 0 && reasons.every(isCovered);
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

function evidenceOf(matcher: Matcher, compared: Compared): Evidence {
  const pool = matcher.prepared.pools[compared.pool]!;
  const { a, b, stats, comparison, bits } = compared;
  const show = ({ field, value }: { field: string; value: string }) =>
    pool.type.show?.(value, pool.fields.find(({ name }) => name === field)?.options ?? {}) ?? value;
  return {
    rule: `${pool.type.name}.${comparison.level}`,
    fields: a.field === b.field ? [a.field] : [a.field, b.field],
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

/** What the rules over several fields say of two records, given by index. */
export function judgeAll({ prepared, rules, context }: Matcher, a: number, b: number): RuleVerdict[] {
  const left = prepared.records[a]!.values;
  const right = prepared.records[b]!.values;
  return rules.flatMap((rule) => rule.judge(left, right, context) ?? []);
}

/**
 * Why two records may not come into one cluster through others: a rule says so, or the date of birth contradicts and
 * the two would not even wait for a person (`least` bits) by themselves. A record without a date of birth would
 * otherwise join father and son.
 */
export function clusterVeto(matcher: Matcher, least: number, a: number, b: number): Message | undefined {
  const ruled = judgeAll(matcher, a, b).find(({ veto }) => veto)?.veto?.why;
  if (ruled !== undefined) return ruled;
  const bits = () => matcher.model.priorBits + evidenceBits(matcher, a, b) + ruleBits(matcher, a, b);
  const { pools } = matcher.prepared;
  for (const [position, { type, role, fields }] of pools.entries()) {
    if (role === 'name' || type.name !== 'date') continue;
    if (poolBits(matcher, position, a, b, false) <= -CONTRADICTION && bits() < least) {
      return { code: 'match.contradiction', params: { field: fields[0]!.name } };
    }
  }
  return undefined;
}

/** Evidence of the rules alone. */
export function ruleBits(matcher: Matcher, a: number, b: number): number {
  return judgeAll(matcher, a, b).reduce((sum, { evidence }) => sum + (evidence?.bits ?? 0), 0);
}

function bandOf(probability: number, matching: Dictionary['matching']): Band {
  return probability >= matching.sure ? 'sure' : probability >= matching.maybe ? 'maybe' : 'no';
}

/** The pair in full: every comparison, every rule, with its reasons. `a` and `b` are indexes, `a` the smaller. */
export function scorePair(
  matcher: Matcher,
  matching: Dictionary['matching'],
  a: number,
  b: number,
): ScoredPair {
  const { records } = matcher.prepared;
  const compared = compareRecords(matcher, a, b);
  const verdicts = judgeAll(matcher, a, b);
  const evidence = [
    ...compared.map((one) => evidenceOf(matcher, one)),
    ...verdicts.flatMap((verdict) => verdict.evidence ?? []),
  ].sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits));
  const bits = evidence.reduce((sum, one) => sum + one.bits, matcher.model.priorBits);
  const probability = probabilityOf(bits);
  const reached = bandOf(probability, matching);
  const vetoes = verdicts.flatMap(({ veto }) => veto ?? []);
  const hard = vetoes.find((veto) => veto.hard);
  const careful = reached === 'sure' ? caution(matcher, compared, evidence, matching.neverAlone) : undefined;
  const veto = hard?.why ?? vetoes[0]?.why ?? careful;
  return {
    a: records[a]!.id,
    b: records[b]!.id,
    bits,
    probability,
    band: hard ? 'no' : veto && reached === 'sure' ? 'maybe' : reached,
    evidence,
    ...(veto && { veto }),
  };
}
