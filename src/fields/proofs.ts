import type { ColumnMapping } from '../model/dictionary.js';
import type { Finding } from '../model/record.js';
import { simplify } from '../text/han.js';
import { plain } from '../text/width.js';
import { placeName } from './address/names.js';
import { recognise } from './address/places.js';
import type { Target } from './clean-cell.js';
import { leadingRegion } from './company/region.js';
import { countryNamed } from './data/countries.js';
import { placesByStart } from './data/regions.js';
import { fold } from './fold.js';
import type { Proofs } from './types.js';

/** The values of a row by field. */
type RowValues = ReadonlyMap<string, readonly string[]>;

/** What is wrong with a value of another field, by what is proved; undefined where the two agree or cannot be compared. */
type Contradiction = (value: string, proofs: Proofs) => { code: string; proved: string } | undefined;

/** A field whose values prove something, and the fields that it is compared with. */
interface Prover {
  readonly target: Target;
  readonly witnesses: readonly { readonly target: Target; readonly judge: Contradiction }[];
}

/** Says what in a row contradicts what its codes prove. */
export type ProofCheck = (values: RowValues) => Finding[];

/** Titles that say that the address or place is the one in the register, or that of the household. */
const REGISTERED = /注册|註冊|登记|登記|户籍|戶籍|户口|戶口|籍贯|籍貫|住所|registered|hukou/i;
const BIRTH = /出生|生日|birth|\bdob\b|\bborn\b/i;
const SEX = /性别|性別|gender|(?:^|_)sex$/i;
const COUNTRY = /^(?:国家|國家|国别|country)|(?:^|_)country$/i;
const PROVINCE = /^(?:省份?|所在省份?|province)$|(?:^|_)province$/i;

const MALE = new Set('男 男性 男士 先生 m male man mr mr.'.split(' '));
const FEMALE = new Set('女 女性 女士 小姐 太太 f female woman ms ms. mrs mrs. miss'.split(' '));

/** A unit of a company is registered where it is, its name begins with where the company is. */
const BRANCH = /分公司|分行|支行|分店|门店|分部|分院|分校|分厂|办事处|营业部|代表处|项目部/;

/**
 * Provinces that were one when older numbers were given: 重庆 was in 四川 until 1997, 海南 in 广东 until 1988. Below the
 * province divisions change so often that nothing is compared.
 */
const ONCE_IN: Readonly<Record<string, string>> = { 50: '51', 46: '44' };

/** Binds fields and columns once. Fields of one object are compared with each other, those of a customer alone with its name. */
export function proofCheck(fields: readonly Target[], columns: readonly ColumnMapping[]): ProofCheck {
  const titles = titlesOf(columns);
  const provers = fields.flatMap((target): Prover[] => {
    if (target.type.proves === undefined || target.field === undefined) return [];
    const witnesses = fields.flatMap((other) => {
      if (other === target || other.field?.object !== target.field?.object) return [];
      const judge = judgeOf(target, other, fields, titles);
      return judge === undefined ? [] : [{ target: other, judge }];
    });
    return witnesses.length === 0 ? [] : [{ target, witnesses }];
  });
  return (values) =>
    provers.length === 0 ? [] : provers.flatMap((prover) => contradictions(prover, values));
}

function titlesOf(columns: readonly ColumnMapping[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { field, header } of columns) titles.set(field, `${titles.get(field) ?? ''} ${header}`);
  return titles;
}

function contradictions({ target, witnesses }: Prover, values: RowValues): Finding[] {
  const codes = values.get(target.name) ?? [];
  if (codes.length === 0) return [];
  const proofs = codes.flatMap((code) => target.type.proves?.(code, target.context.options) ?? []);
  // Of several codes one may be right that proves nothing.
  if (proofs.length === 0 || proofs.length < codes.length) return [];
  return witnesses.flatMap(({ target: other, judge }) => {
    const said = values.get(other.name) ?? [];
    const wrong = said.map((value) => ({ value, found: proofs.map((one) => judge(value, one)) }));
    // One value that agrees with one code is enough.
    if (wrong.some(({ found }) => found.includes(undefined))) return [];
    return wrong.flatMap(({ value, found }) => {
      const [first] = found;
      if (first === undefined) return [];
      const shown = other.type.show?.(value, other.context.options) ?? value;
      const params = { field: target.name, proved: first.proved, value: shown };
      return [{ field: other.name, code: first.code, before: shown, params }];
    });
  });
}

/** How a field is compared with what another one proves; undefined: not at all. */
function judgeOf(
  prover: Target,
  other: Target,
  fields: readonly Target[],
  titles: ReadonlyMap<string, string>,
): Contradiction | undefined {
  const { type, field, name } = other;
  if (field === undefined) return undefined;
  const called = (shape: RegExp): boolean =>
    shape.test(name) || shape.test(field.title['zh-CN']) || shape.test(field.title.en);
  if (type.name === 'date') return called(BIRTH) ? byBirth : undefined;
  if ((type.name === 'choice' || type.name === 'text') && called(SEX)) return bySex;
  // Two codes are compared once: the later one with the earlier one.
  if (type.proves !== undefined)
    return fields.indexOf(other) > fields.indexOf(prover) ? byOrgCode(other) : undefined;
  if (called(COUNTRY)) return byCountry;
  const { region } = prover.context.options;
  if (region === 'no') return undefined;
  if (type.name === 'company') return field.match === 'name' ? byName : undefined;
  if (type.name !== 'address' && !called(PROVINCE)) return undefined;
  const registered = REGISTERED.test(titles.get(name) ?? '') || called(REGISTERED);
  return registered || region === 'any' ? byAddress : undefined;
}

/** A birthday of which only the year or the month is known agrees with any day in it. */
function byBirth(value: string, { birthDate }: Proofs): ReturnType<Contradiction> {
  if (birthDate === undefined || birthDate.startsWith(value)) return undefined;
  return { code: 'clean.contradicts_birth', proved: birthDate };
}

function bySex(value: string, { sex }: Proofs): ReturnType<Contradiction> {
  const said = fold(value);
  if (sex === 'male' && FEMALE.has(said)) return { code: 'clean.contradicts_male', proved: '' };
  return sex === 'female' && MALE.has(said) ? { code: 'clean.contradicts_female', proved: '' } : undefined;
}

function byCountry(value: string, { country }: Proofs): ReturnType<Contradiction> {
  const said = country === undefined ? undefined : countryNamed(value);
  if (said === undefined || said === country) return undefined;
  return { code: 'clean.contradicts_country', proved: country ?? '' };
}

function byOrgCode(other: Target): Contradiction {
  return (value, { orgCode }) => {
    const own =
      orgCode === undefined ? undefined : other.type.proves?.(value, other.context.options)?.orgCode;
    if (own === undefined || own === orgCode) return undefined;
    return { code: 'clean.contradicts_org_code', proved: orgCode ?? '' };
  };
}

function byAddress(value: string, { region }: Proofs): ReturnType<Contradiction> {
  if (region === undefined || value.length > 200) return undefined;
  const text = simplify(plain(value)).replace(/[^\p{L}\p{N}-]/gu, '');
  const { place, conflict } = recognise(text);
  return conflict === undefined ? elsewhere(place.province, region) : undefined;
}

/** Names of one place only: 北京同仁堂（亳州） and 青岛啤酒徐州 are where their second place is. */
function byName(value: string, { region, orgCode }: Proofs): ReturnType<Contradiction> {
  if (region === undefined || orgCode === undefined || value.length > 100 || BRANCH.test(value))
    return undefined;
  const text = simplify(plain(value)).replace(/[^\p{Script=Han}]/gu, '');
  const { codes, end } = leadingRegion(text, false);
  const provinces = new Set(codes.map((code) => code.slice(0, 2)));
  const [only] = provinces;
  if (provinces.size !== 1 || only === undefined) return undefined;
  const found = elsewhere(`${only}0000`, region);
  return found === undefined || namesPlace(text, end) ? undefined : found;
}

/** Whether any place of China or abroad is named from here on, be it by its bare name. */
function namesPlace(text: string, from: number): boolean {
  const places = placesByStart();
  for (let at = from; at < text.length - 1; at++)
    if (places.get(text.slice(at, at + 2))?.some((place) => text.startsWith(place.text, at))) return true;
  return false;
}

function elsewhere(said: string | undefined, region: string): ReturnType<Contradiction> {
  if (said === undefined) return undefined;
  const [here, there] = [said.slice(0, 2), region.slice(0, 2)];
  if (here === there || ONCE_IN[here] === there) return undefined;
  const proved = placeName(`${there}0000`);
  return proved === '' ? undefined : { code: 'clean.contradicts_region', proved };
}
