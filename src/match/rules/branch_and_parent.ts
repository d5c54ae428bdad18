import type { Values } from '../../model/record.js';
import type { MatchContext, MatchRule } from '../types.js';

const VETO = 'match.branch_and_parent.veto';

interface NamedBranch {
  readonly field: string;
  readonly value: string;
  readonly branch: string;
}

function branchesOf(values: Values, { fields, partsOf }: MatchContext): NamedBranch[] {
  return fields
    .filter(({ match, object }) => match === 'name' && object === 'customer')
    .flatMap((field) =>
      (values[field.name] ?? []).map((value) => {
        const { branch = '' } = partsOf(field, value);
        return { field: field.name, value, branch };
      }),
    );
}

export const branchAndParent: MatchRule = {
  name: 'branch_and_parent',
  title: { en: 'Branch and parent', 'zh-CN': '分公司与总公司' },
  about: {
    en: 'A branch and its parent, or two branches, are related but not one customer: a person decides.',
    'zh-CN': '分公司与总公司、不同分公司之间有关联但不是同一客户，由人工决定。',
  },
  notes: {
    veto: {
      en: 'One is a branch that the other is not: {a} / {b}',
      'zh-CN': '一方是分支机构，另一方不是同一机构：{a} ／ {b}',
    },
  },
  judge(a: Values, b: Values, context) {
    const left = branchesOf(a, context);
    const right = branchesOf(b, context);
    if (left.length === 0 || right.length === 0) return undefined;
    if (left.some((x) => right.some((y) => x.branch === y.branch))) return undefined;
    const params = { field: left[0]!.field, a: left[0]!.value, b: right[0]!.value };
    return { veto: { why: { code: VETO, params }, hard: false } };
  },
};
