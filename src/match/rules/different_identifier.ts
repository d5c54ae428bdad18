import { provesDifferent } from '../../fields/identifier.js';
import type { Field } from '../../model/dictionary.js';
import type { Values } from '../../model/record.js';
import { kindOf } from '../pools.js';
import type { MatchRule } from '../types.js';

const VETO = 'match.different_identifier.veto';

interface Held {
  readonly field: Field;
  readonly value: string;
}

/** The numbers of a record by kind. */
function heldBy(values: Values, fields: readonly Field[]): Map<string, Held[]> {
  const held = new Map<string, Held[]>();
  for (const field of fields) {
    if (field.object !== 'customer' || field.match !== 'identifier' || field.type !== 'identifier') continue;
    const numbers = (values[field.name] ?? []).map((value) => ({ field, value }));
    if (numbers.length > 0) held.set(kindOf(field), [...(held.get(kindOf(field)) ?? []), ...numbers]);
  }
  return held;
}

/** One number in common is enough; an old tax number and a new one of the same company are no contradiction. */
function contradict(left: readonly Held[], right: readonly Held[]): boolean {
  return left.every((x) => right.every((y) => provesDifferent(x.value, y.value, x.field.options)));
}

export const differentIdentifier: MatchRule<ReadonlyMap<string, readonly Held[]>> = {
  name: 'different_identifier',
  title: { en: 'Different registration numbers', 'zh-CN': '证件号码不同' },
  about: {
    en: 'Two different valid numbers that are given once (unified social credit code, ID card) are two customers.',
    'zh-CN': '统一社会信用代码、身份证号等唯一号码都有效但不相同，一定不是同一客户。',
  },
  notes: {
    veto: { en: '{field} differs: {a} / {b}', 'zh-CN': '{field}不同：{a} ／ {b}' },
  },
  gives: 'veto',
  facts(values, { fields }) {
    const held = heldBy(values, fields);
    return held.size === 0 ? undefined : held;
  },
  judge(a, b) {
    for (const [kind, left] of a) {
      const right = b.get(kind);
      if (right === undefined || !contradict(left, right)) continue;
      const params = { field: left[0]!.field.name, a: left[0]!.value, b: right[0]!.value };
      return { veto: { why: { code: VETO, params }, hard: true } };
    }
    return undefined;
  },
};
