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

function heldBy(values: Values, fields: readonly Field[], kind: string): Held[] {
  return fields
    .filter((field) => kindOf(field) === kind)
    .flatMap((field) => (values[field.name] ?? []).map((value) => ({ field, value })));
}

/** One number in common is enough; an old tax number and a new one of the same company are no contradiction. */
function contradict(left: readonly Held[], right: readonly Held[]): boolean {
  if (left.length === 0 || right.length === 0) return false;
  return left.every((x) => right.every((y) => provesDifferent(x.value, y.value, x.field.options)));
}

export const differentIdentifier: MatchRule = {
  name: 'different_identifier',
  title: { en: 'Different registration numbers', 'zh-CN': '证件号码不同' },
  about: {
    en: 'Two different valid numbers that are given once (unified social credit code, ID card) are two customers.',
    'zh-CN': '统一社会信用代码、身份证号等唯一号码都有效但不相同，一定不是同一客户。',
  },
  notes: {
    veto: { en: '{field} differs: {a} / {b}', 'zh-CN': '{field}不同：{a} ／ {b}' },
  },
  judge(a: Values, b: Values, { fields }) {
    const numbers = fields.filter(
      ({ object, match, type }) => object === 'customer' && match === 'identifier' && type === 'identifier',
    );
    for (const kind of new Set(numbers.map(kindOf))) {
      const left = heldBy(a, numbers, kind);
      const right = heldBy(b, numbers, kind);
      if (!contradict(left, right)) continue;
      const params = { field: left[0]!.field.name, a: left[0]!.value, b: right[0]!.value };
      return { veto: { why: { code: VETO, params }, hard: true } };
    }
    return undefined;
  },
};
