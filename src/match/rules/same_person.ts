import type { FieldValue, MatchRule } from '../types.js';

/** Half the pairs are one customer still: it was renamed, or is written by its brand. Enough to ask, never to merge. */
const BITS = 1;

const MOBILE = /^(?:\+86)?(1[3-9]\d{9})$/;
const ONE_NAME: ReadonlySet<string> = new Set(['exact', 'reordered']);
const OTHER_COMPANY = 'different';

interface Facts {
  readonly companies: readonly FieldValue[];
  readonly people: readonly FieldValue[];
  /** Without country code. */
  readonly mobiles: readonly string[];
}

export const samePerson: MatchRule<Facts> = {
  name: 'same_person',
  title: { en: 'One person, two companies', 'zh-CN': '同一联系人、不同公司' },
  about: {
    en: 'The contact’s name and mobile agree together though the company is called otherwise: somebody changed employer, or the company was renamed. A person decides.',
    'zh-CN': '联系人姓名和手机同时一致，公司名称却不同：可能是换了东家，也可能是公司改了名，由人工决定。',
  },
  notes: {
    same: {
      en: 'The same contact with the same mobile number, but another company name: {a} changed employer, or the company was renamed.',
      'zh-CN': '联系人和手机都一致，公司名称不同：{a}可能换了公司，也可能公司改了名。',
    },
  },
  gives: 'evidence',
  facts(values, { fields }) {
    const held = fields
      .filter(({ match }) => match !== 'no')
      .flatMap((field) => (values[field.name] ?? []).map((value) => ({ field, value })));
    const companies = held.filter(({ field }) => field.type === 'company' && field.object === 'customer');
    const people = held.filter(({ field }) => field.type === 'person' && field.object === 'contact');
    const mobiles = held.flatMap(({ field, value }) =>
      field.type === 'phone' ? (MOBILE.exec(value)?.[1] ?? []) : [],
    );
    if (companies.length === 0 || people.length === 0 || mobiles.length === 0) return undefined;
    return { companies, people, mobiles };
  },
  judge(a, b, { levelOf }) {
    if (!a.mobiles.some((mobile) => b.mobiles.includes(mobile))) return undefined;
    const person = a.people
      .filter((x) => b.people.some((y) => ONE_NAME.has(levelOf(x, y) ?? '')))
      .sort((x, y) => (x.value < y.value ? -1 : 1))[0];
    if (person === undefined) return undefined;
    const differ = a.companies.every((x) => b.companies.every((y) => levelOf(x, y) === OTHER_COMPANY));
    if (!differ) return undefined;
    const { field, value } = person;
    const why = { code: 'match.same_person.same', params: { field: field.name, a: value } };
    return { evidence: { rule: 'same_person', fields: [field.name], bits: BITS, why } };
  },
};
