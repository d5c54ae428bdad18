import type { Dictionary } from '../model/dictionary.js';
import type { Band, Evidence, ScoredPair } from '../model/match.js';
import type { Message } from '../model/words.js';
import { type Compared, comparePool, type Matcher } from './compare.js';
import { probabilityOf } from './model.js';
import { areNameless, isFullLevel, isSameName, type NameRelation } from './names.js';
import type { RuleVerdict } from './types.js';

/** Evidence this strong counts as a reason of its own. */
const REASON = 3;
/** And a disagreement this strong as a contradiction: what is given for life differs. */
const CONTRADICTION = 40;

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
export function evidenceBits(compared: readonly Compared[]): number {
  let sum = 0;
  for (const { bits } of compared) sum += bits;
  return sum;
}

/** Whether their names agree; where one of the customers has none, the names of their contacts. */
function namesAgree(matcher: Matcher, compared: readonly Compared[]): NameRelation {
  const { pools } = matcher.prepared;
  const isSame = ({ pool, comparison }: Compared) => isSameName(pools[pool]!, comparison.level);
  const customers = compared.filter(({ pool }) => pools[pool]!.role === 'name');
  if (customers.length > 0) return customers.some(isSame) ? 'agree' : 'different';
  const contacts = compared.filter(({ pool }) => pools[pool]!.contactName);
  if (contacts.some(isSame)) return 'agree';
  return contacts.some(({ bits }) => bits < 0) ? 'different' : 'unknown';
}

/**
 * Why two records must not merge without a person although the bits would do: their names are not the same
 * (neighbours behind one switchboard, a family at one address), something that does not change contradicts
 * (the date of birth), or there is a single reason for it. A number that is given once only is reason enough.
 */
function caution(
  matcher: Matcher,
  compared: readonly Compared[],
  evidence: readonly Evidence[],
): Message | undefined {
  const { pools } = matcher.prepared;
  const isProof = ({ pool, comparison }: Compared) =>
    pools[pool]!.sufficient && isFullLevel(pools[pool]!, comparison.level);
  if (compared.some(isProof)) return undefined;
  const names = namesAgree(matcher, compared);
  if (names === 'different') return { code: 'match.names_differ' };
  if (names === 'unknown') return { code: 'match.no_name' };
  const against = compared.find(({ bits }) => bits <= -CONTRADICTION);
  if (against) return { code: 'match.contradiction', params: { field: against.a.field } };
  return evidence.filter(({ bits }) => bits >= REASON).length > 1 ? undefined : { code: 'match.one_reason' };
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
  const careful = reached === 'sure' ? caution(matcher, compared, evidence) : undefined;
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
