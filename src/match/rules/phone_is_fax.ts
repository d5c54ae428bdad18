import type { Field } from '../../model/dictionary.js';
import type { FieldValue, MatchRule } from '../types.js';

/** Less than two equal phone numbers: a fax is shared with neighbours and agents more often. */
const BITS = 6;

const FAX = /fax|facsimile|传真|傳真/i;
/** What makes two numbers one line. */
const ONE_LINE: ReadonlySet<string> = new Set(['exact', 'same_without_area']);

/** A phone field for faxes: it says so by its option, its name or its title. */
export function isFax({ type, name, title, options }: Field): boolean {
  if (type !== 'phone') return false;
  return options.kind === 'fax' || [name, title.en, title['zh-CN']].some((text) => FAX.test(text));
}

interface Facts {
  readonly phones: readonly FieldValue[];
  readonly faxes: readonly FieldValue[];
}

export const phoneIsFax: MatchRule<Facts> = {
  name: 'phone_is_fax',
  title: { en: 'The phone of one is the fax of the other', 'zh-CN': '一方电话是另一方传真' },
  about: {
    en: 'Small companies have one line for phone and fax, and lists put its number in either column.',
    'zh-CN': '小公司电话、传真常是同一条线，不同名单会把号码填进不同的列。',
  },
  notes: {
    same: {
      en: 'The phone of one record is the fax of the other: {a}',
      'zh-CN': '一条记录的电话就是另一条的传真：{a}',
    },
  },
  gives: 'evidence',
  facts(values, { fields }) {
    const held = fields
      .filter(({ type, object }) => type === 'phone' && (object === 'customer' || object === 'contact'))
      .flatMap((field) => (values[field.name] ?? []).map((value) => ({ field, value })));
    const faxes = held.filter(({ field }) => isFax(field));
    const phones = held.filter(({ field }) => !isFax(field) && field.match !== 'no');
    return held.length === 0 ? undefined : { phones, faxes };
  },
  judge(a, b, { levelOf }) {
    if (a.faxes.length === 0 && b.faxes.length === 0) return undefined;
    const oneLine = (left: readonly FieldValue[], right: readonly FieldValue[]): FieldValue[] =>
      left.filter((x) => right.some((y) => ONE_LINE.has(levelOf(x, y) ?? '')));
    // The phones agree by themselves: the fax says it again.
    if (oneLine(a.phones, b.phones).length > 0) return undefined;
    const shared = [...oneLine(a.phones, b.faxes), ...oneLine(b.phones, a.faxes)];
    if (shared.length === 0) return undefined;
    const { field, value } = shared.sort((x, y) => (x.value < y.value ? -1 : 1))[0]!;
    const why = { code: 'match.phone_is_fax.same', params: { field: field.name, a: value } };
    return { evidence: { rule: 'phone_is_fax', fields: [field.name], bits: BITS, why } };
  },
};
