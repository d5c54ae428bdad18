import type { Values } from '../../model/record.js';
import { isChecked, kindOf } from '../pools.js';
import type { MatchRule } from '../types.js';

const VETO = 'match.different_identifier.veto';

/** Numbers of the kind, of one length: an old tax number and a new one of the same company are no contradiction. */
function contradict(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 || right.length === 0 || left.some((value) => right.includes(value))) return false;
  return left.every((x) => right.every((y) => x.length === y.length));
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
    const checked = fields.filter((field) => field.object === 'customer' && isChecked(field));
    const valuesOf = (values: Values, kind: string) =>
      checked.filter((field) => kindOf(field) === kind).flatMap(({ name }) => values[name] ?? []);
    for (const field of checked) {
      const left = valuesOf(a, kindOf(field));
      const right = valuesOf(b, kindOf(field));
      if (!contradict(left, right)) continue;
      const params = { field: field.name, a: left[0]!, b: right[0]! };
      return { veto: { why: { code: VETO, params }, hard: true } };
    }
    return undefined;
  },
};
