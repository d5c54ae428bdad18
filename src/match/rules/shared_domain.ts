import { isFreeMail } from '../../fields/data/mail-domains.js';
import type { Values } from '../../model/record.js';
import type { FieldValue, MatchContext, MatchRule } from '../types.js';

/** Brand and domain are chosen together: that they agree together is a little more than each by itself. */
const SAME_BRAND = 2;
/** About what a domain of two companies weighs: a group, or whoever hosts their mail, has as many as it likes. */
const OTHER_COMPANY = -5;

/** Companies of one group have brand and domain in common too, and another form or trade. */
const ONE_BRAND: ReadonlySet<string> = new Set(['exact', 'same_name', 'short_name', 'similar']);
const OTHER_NAME: ReadonlySet<string> = new Set(['different', 'other_trade', 'same_brand_elsewhere']);
/** Numbers of one switchboard, or of one line written in two ways. */
const ONE_SWITCHBOARD: ReadonlySet<string> = new Set(['exact', 'same_switchboard', 'same_without_area']);
const LANDLINE = /^0\d{2,3}-\d/;

interface Facts {
  /** Domain -> the address that says it. */
  readonly domains: ReadonlyMap<string, FieldValue>;
  readonly names: readonly FieldValue[];
  readonly switchboards: readonly FieldValue[];
}

function valuesOf(values: Values, { fields }: MatchContext, type: string): FieldValue[] {
  return fields
    .filter((field) => field.type === type && field.match !== 'no')
    .flatMap((field) => (values[field.name] ?? []).map((value) => ({ field, value })));
}

/** Domains that one company registered; a page on a platform and a mailbox of a provider have none. */
function domainsOf(values: Values, context: MatchContext): Map<string, FieldValue> {
  const domains = new Map<string, FieldValue>();
  for (const held of valuesOf(values, context, 'email')) {
    const { value } = held;
    const domain = value.slice(value.lastIndexOf('@') + 1);
    if (domain !== '' && !isFreeMail(domain)) domains.set(domain, held);
  }
  for (const held of valuesOf(values, context, 'url')) {
    const { domain = '', kind = '' } = context.partsOf(held.field, held.value);
    if (domain !== '' && kind === 'own') domains.set(domain, held);
  }
  return domains;
}

function everyPair(
  left: readonly FieldValue[],
  right: readonly FieldValue[],
  holds: (a: FieldValue, b: FieldValue) => boolean,
): boolean {
  return left.length > 0 && right.length > 0 && left.every((a) => right.every((b) => holds(a, b)));
}

export const sharedDomain: MatchRule<Facts> = {
  name: 'shared_domain',
  title: { en: 'One domain: same or another company', 'zh-CN': '域名相同：同一公司还是集团' },
  about: {
    en: 'Mail or web addresses of one domain say more where the brands agree too, and little where both name and switchboard differ: groups, landlords and agents share theirs.',
    'zh-CN':
      '邮箱或网址域名相同：字号也相同时更可信；名称和总机都不同时说明不了多少，集团、物业、代理常共用一个域名。',
  },
  notes: {
    brand: {
      en: 'Domain and brand agree together: {a} / {b}',
      'zh-CN': '域名和字号同时一致：{a} ／ {b}',
    },
    group: {
      en: 'One domain, but names and switchboards differ, as within a group: {a} / {b}',
      'zh-CN': '域名相同，但名称和总机都不同，像是同一集团的不同公司：{a} ／ {b}',
    },
  },
  gives: 'evidence',
  facts(values, context) {
    const domains = domainsOf(values, context);
    if (domains.size === 0) return undefined;
    const switchboards = valuesOf(values, context, 'phone').filter(({ value }) => LANDLINE.test(value));
    return { domains, names: valuesOf(values, context, 'company'), switchboards };
  },
  judge(a, b, { levelOf }) {
    const domain = [...a.domains.keys()].filter((name) => b.domains.has(name)).sort()[0];
    if (domain === undefined) return undefined;
    const isIn = (levels: ReadonlySet<string>) => (x: FieldValue, y: FieldValue) =>
      levels.has(levelOf(x, y) ?? '');
    const [one, other] = [a.domains.get(domain)!, b.domains.get(domain)!];
    const field = one.field.name;
    const found = (code: string, bits: number) => {
      const why = { code: `match.shared_domain.${code}`, params: { field, a: one.value, b: other.value } };
      return { evidence: { rule: 'shared_domain', fields: [field], bits, why } };
    };
    const apart = everyPair(a.switchboards, b.switchboards, (x, y) => !isIn(ONE_SWITCHBOARD)(x, y));
    if (!apart && a.names.some((x) => b.names.some((y) => isIn(ONE_BRAND)(x, y))))
      return found('brand', SAME_BRAND);
    return apart && everyPair(a.names, b.names, isIn(OTHER_NAME)) ? found('group', OTHER_COMPANY) : undefined;
  },
};
