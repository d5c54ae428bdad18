import type { Field } from '../../model/dictionary.js';
import type { Values } from '../../model/record.js';
import type { MatchContext, MatchRule } from '../types.js';

const VETO = 'match.branch_and_parent.veto';

interface Named {
  readonly field: Field;
  readonly value: string;
  readonly branch: string;
}

function namesOf(values: Values, { fields, partsOf }: MatchContext): Named[] {
  return fields
    .filter(({ match, object, type }) => match === 'name' && object === 'customer' && type === 'company')
    .flatMap((field) =>
      (values[field.name] ?? []).map((value) => {
        const { branch = '' } = partsOf(field, value);
        return { field, value, branch };
      }),
    );
}

/** A word that looks like a branch and yet leaves the names the same (a town in brackets) is none. */
function areTwoBranches(a: Named, b: Named, { types }: MatchContext): boolean {
  const type = types.get(a.field.type);
  if (type === undefined || a.branch === b.branch) return false;
  const left = type.prepare(a.value, a.field.options);
  const level = type.compare(left, type.prepare(b.value, b.field.options)).level;
  const found = type.levels.find(({ name }) => name === level);
  return found === undefined || found.m <= found.u;
}

export const branchAndParent: MatchRule<readonly Named[]> = {
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
  gives: 'veto',
  facts(values, context) {
    const names = namesOf(values, context);
    return names.length === 0 ? undefined : names;
  },
  judge(left, right, context) {
    if (!left.every((x) => right.every((y) => areTwoBranches(x, y, context)))) return undefined;
    const params = { field: left[0]!.field.name, a: left[0]!.value, b: right[0]!.value };
    return { veto: { why: { code: VETO, params }, hard: false } };
  },
};
