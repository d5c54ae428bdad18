import type { Field } from '../../model/dictionary.js';
import type { Values } from '../../model/record.js';
import { simplify } from '../../text/han.js';
import type { MatchContext, MatchRule } from '../types.js';

/** How much rarer two equal registered names are among different companies than two equal names: 2^-12. */
const BITS = 12;
const LEVELS: ReadonlySet<string> = new Set(['exact', 'same_name']);

interface Registered {
  readonly field: Field;
  readonly value: string;
  readonly brand: string;
  readonly trade: string;
}

/** Place, brand, trade and legal form: what the registry wants of a name (企业名称登记管理规定, article 6). */
function registered(values: Values, field: Field, { partsOf }: MatchContext): Registered[] {
  return (values[field.name] ?? []).flatMap((value) => {
    const { region = '', brand = '', trade = '', form = '' } = partsOf(field, value);
    return region !== '' && brand !== '' && trade !== '' && form !== ''
      ? [{ field, value, brand: simplify(brand), trade: simplify(trade) }]
      : [];
  });
}

function sameName(a: Registered, b: Registered, { levelOf }: MatchContext): boolean {
  if (a.field !== b.field || a.brand !== b.brand || a.trade !== b.trade) return false;
  const level = levelOf(a, b);
  return level !== undefined && LEVELS.has(level);
}

export const registeredName: MatchRule<readonly Registered[]> = {
  name: 'registered_name',
  title: { en: 'Same registered name', 'zh-CN': '工商全称相同' },
  about: {
    en: 'A full registered name (place, brand, trade, legal form) is given to one company only, so it says more than a short name that agrees.',
    'zh-CN': '包含行政区划、字号、行业和组织形式的工商全称在登记机关不会重名，因此比简称相同更有说服力。',
  },
  notes: {
    same: {
      en: 'A full registered name belongs to one company only: {a}',
      'zh-CN': '工商全称不会重名：{a}',
    },
  },
  gives: 'evidence',
  facts(values, context) {
    const names = context.fields
      .filter(({ match, type }) => match === 'name' && type === 'company')
      .flatMap((field) => registered(values, field, context));
    return names.length === 0 ? undefined : names;
  },
  judge(a, b, context) {
    for (const x of a) {
      if (!b.some((y) => sameName(x, y, context))) continue;
      const { name } = x.field;
      const why = { code: 'match.registered_name.same', params: { field: name, a: x.value } };
      return { evidence: { rule: 'registered_name', fields: [name], bits: BITS, why } };
    }
    return undefined;
  },
};
