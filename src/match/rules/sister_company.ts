import { formKindOf } from '../../fields/company.js';
import type { Values } from '../../model/record.js';
import { namesOf, ownNames } from '../own-names.js';
import { isChecked } from '../pools.js';
import type { FieldValue, MatchContext, MatchRule } from '../types.js';

const VETO = 'match.sister_company.veto';

/** Levels of names that are one. */
const ONE: ReadonlySet<string> = new Set(['exact', 'same_name', 'similar', 'same_sound']);
/** Levels on which the brand is one and what stands beside it is not. */
const OTHER: ReadonlySet<string> = new Set(['same_brand', 'other_trade', 'same_brand_elsewhere']);
/** Levels on which one name may be the other, written with less. */
const LESS: ReadonlySet<string> = new Set(['short_name', 'part_of_name']);

const HAN = /\p{Script=Han}/u;
/** A limited company becomes one by shares, or a group, and keeps its customers; a shop or plant beside it is another. */
const COMPANY = /公司|集团/;
const HOLDING = /\bholdings?\b/i;
const OF_TOWN = /\S \S+ of \p{Lu}\p{L}+\b/u;

/** A name with its parts. */
interface Named extends FieldValue {
  readonly isHan: boolean;
  readonly region: string;
  readonly brand: string;
  readonly form: string;
  readonly kind: string;
}

interface Facts {
  readonly names: readonly Named[];
  /** Numbers with a check digit, with their kind; asked for few pairs only. */
  numbers(): readonly string[];
  /** Provinces, cities and districts of its addresses, where they name a city. */
  places(): readonly string[];
}

function named(one: FieldValue, { partsOf }: MatchContext): Named {
  const { region = '', brand = '', form = '' } = partsOf(one.field, one.value);
  return { ...one, isHan: HAN.test(one.value), region, brand, form, kind: formKindOf(one.value) };
}

function numbersOf(values: Values, { fields }: MatchContext): string[] {
  return fields
    .filter((field) => isChecked(field) && field.object === 'customer')
    .flatMap((field) => (values[field.name] ?? []).map((value) => `${String(field.options.kind)} ${value}`));
}

function placesOf(values: Values, { fields, partsOf }: MatchContext): string[] {
  return fields
    .filter(({ type, object }) => type === 'address' && object === 'customer')
    .flatMap((field) => (values[field.name] ?? []).map((value) => partsOf(field, value)))
    .flatMap(({ province = '', city = '', district = '' }) =>
      city === '' ? [] : [province, city, district],
    );
}

/**
 * Whether one of two full names names a place that the other does not, as a subsidiary does: behind a Latin name, or in
 * brackets a place in which neither has an address. Where they have one there, the other name just leaves it out.
 */
function isPlacedElsewhere(a: Named, b: Named, places: () => readonly string[]): boolean {
  if (!a.isHan && OF_TOWN.test(a.value) !== OF_TOWN.test(b.value)) return true;
  if ((a.region === '') === (b.region === '')) return false;
  const { value, region, brand, isHan } = a.region === '' ? b : a;
  if (!isHan) return value.toLowerCase().lastIndexOf(region) > value.toLowerCase().indexOf(brand);
  if (!/[（(]/.test(value)) return false;
  const known = places();
  return known.length > 0 && !known.some((place) => place.includes(region));
}

/** 商行 beside 有限公司, Inc. beside GmbH. */
function formsDiffer(a: Named, b: Named): boolean {
  return a.kind !== b.kind && !(COMPANY.test(a.form) && COMPANY.test(b.form));
}

/** Acme Foods Inc. and Acme Holdings Inc., Acme Foods Ltd and Acme Foods Mexico B.V. */
function isOtherLatin(a: Named, b: Named): boolean {
  return !a.isHan && !b.isHan && (formsDiffer(a, b) || HOLDING.test(a.value) !== HOLDING.test(b.value));
}

function areSisters(a: Named, b: Named, level: string, places: () => readonly string[]): boolean {
  const [left, right] = [a.isHan || a.form !== '', b.isHan || b.form !== ''];
  if (OTHER.has(level)) return left || right;
  if (level === 'other_form') return formsDiffer(a, b);
  if (!LESS.has(level) || a.form === '' || b.form === '') return false;
  return isPlacedElsewhere(a, b, places) || isOtherLatin(a, b);
}

export const sisterCompany: MatchRule<Facts> = {
  name: 'sister_company',
  title: { en: 'Sister companies', 'zh-CN': '关联公司' },
  about: {
    en: 'One brand with another trade, place or kind of legal form (a trading company beside a technology company, a shop beside a limited company, a subsidiary with its place in brackets): often one owner, address and switchboard, but two companies. A person decides.',
    'zh-CN':
      '字号相同，但行业、地区或组织形式不同（科技公司与贸易公司、商行与有限公司、名称中带括号地名的子公司），往往老板、地址、总机都一样，却是两家公司，由人工决定。',
  },
  notes: {
    veto: {
      en: 'The brand agrees, but trade, place or legal form differs, as with sister companies: {a} / {b}',
      'zh-CN': '字号相同，但行业、地区或组织形式不同，可能是关联公司：{a} ／ {b}',
    },
  },
  gives: 'veto',
  facts(values, context) {
    const names = namesOf(values, context).map((one) => named(one, context));
    if (names.length === 0) return undefined;
    return { names, numbers: () => numbersOf(values, context), places: () => placesOf(values, context) };
  },
  judge(left, right, { levelOf }) {
    const others = ownNames(right.names, left.names);
    if (others.length === 0) return undefined;
    const places = () => [...left.places(), ...right.places()];
    let found: readonly [Named, Named] | undefined;
    for (const one of ownNames(left.names, right.names)) {
      for (const other of others) {
        const level = levelOf(one, other) ?? '';
        if (areSisters(one, other, level, places)) found ??= [one, other];
        else if (ONE.has(level) || LESS.has(level)) return undefined;
      }
    }
    if (found === undefined) return undefined;
    const numbers = right.numbers();
    if (left.numbers().some((number) => numbers.includes(number))) return undefined;
    const params = { field: found[0].field.name, a: found[0].value, b: found[1].value };
    return { veto: { why: { code: VETO, params }, hard: false } };
  },
};
