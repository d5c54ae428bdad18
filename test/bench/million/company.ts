import type { Dice } from './dice.js';
import { BRAND, CITIES, GIVEN, INDUSTRIES, ROADS, SOURCES, SURNAMES, TITLES, TRADES } from './words.js';

export interface Person {
  readonly name: string;
  readonly title: string;
  readonly mobile: string;
  /** The part before the @. */
  readonly mailbox: string;
}

/** One that is in the registry: its name is that of no other. */
export interface Company {
  /** Where it is registered; a branch stands elsewhere. */
  readonly city: string;
  readonly seat: string;
  readonly province: string;
  readonly area: string;
  readonly brand: string;
  readonly trade: string;
  readonly form: string;
  /** `苏州分公司`; mostly empty. */
  readonly branch: string;
  readonly phone: string;
  readonly address: string;
  readonly uscc: string;
  readonly domain: string;
  readonly industry: string;
  readonly source: string;
  readonly people: readonly Person[];
}

const USCC_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code with its check digit (GB 32100). */
function socialCreditCode(dice: Dice): string {
  let body = `9${1 + dice.below(2)}${dice.of(['3101', '4403', '1101', '3205', '3301', '5101', '4419'])}${dice.digits(2)}MA`;
  while (body.length < 17) body += dice.of(USCC_DIGITS);
  let sum = 0;
  let weight = 1;
  for (const char of body) {
    sum += USCC_DIGITS.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return body + USCC_DIGITS[(31 - (sum % 31)) % 31]!;
}

export function mobile(dice: Dice): string {
  return `1${dice.of(['38', '39', '36', '35', '37', '58', '59', '86', '88', '89', '77', '99'])}${dice.digits(8)}`;
}

export function person(dice: Dice): Person {
  const given = dice.tail(GIVEN, 1.6) + (dice.chance(72) ? dice.tail(GIVEN, 1.6) : '');
  return {
    name: dice.tail(SURNAMES, 2.2) + given,
    title: dice.tail(TITLES, 1.6),
    mobile: mobile(dice),
    mailbox: dice.chance(40) ? dice.of(['info', 'sales', 'office', 'hr']) : dice.letters(3 + dice.below(6)),
  };
}

/** Brands that many companies have, the first of them far more than the last. */
const COMMON_BRANDS = 4000;

function brand(dice: Dice): string {
  if (dice.chance(25)) {
    const place = Math.floor(COMMON_BRANDS * dice.next() ** 2);
    return BRAND.charAt(place % 61) + BRAND.charAt((7 * place + Math.floor(place / 61)) % 97);
  }
  const way = dice.below(100);
  const length = way < 50 ? 2 : way < 82 ? 3 : 4;
  let text = '';
  while (text.length < length) text += dice.tail(BRAND, 1.5);
  return text;
}

export function street(dice: Dice, city: (typeof CITIES)[number]): string {
  const [name, , province, districts] = city;
  const way = dice.below(100);
  const end =
    way < 40 ? '' : way < 75 ? `${1 + dice.below(32)}楼` : `${1 + dice.below(30)}栋${dice.digits(3)}室`;
  const house = `${dice.tail(ROADS, 1.4)}${1 + dice.below(999)}号`;
  return `${province}${name}市${dice.tail(districts.split(' '), 1.3)}${house}${end}`;
}

export function landline(dice: Dice, area: string): string {
  return `${area}-${2 + dice.below(7)}${dice.digits(7)}`;
}

export function cityNamed(name: string): (typeof CITIES)[number] {
  return CITIES.find(([city]) => city === name)!;
}

export function makeCompany(dice: Dice): Company {
  const place = dice.tail(CITIES, 1.8);
  const [city, area, province] = place;
  const way = dice.below(100);
  return {
    city,
    seat: city,
    province,
    area,
    brand: brand(dice),
    trade: dice.tail(TRADES, 1.7),
    form: way < 88 ? '有限公司' : way < 94 ? '有限责任公司' : way < 97 ? '股份有限公司' : '厂',
    branch: '',
    phone: landline(dice, area),
    address: street(dice, place),
    uscc: socialCreditCode(dice),
    domain: `${dice.letters(4 + dice.below(7))}.${dice.chance(70) ? 'com' : 'cn'}`,
    industry: dice.tail(INDUSTRIES, 2),
    source: dice.tail(SOURCES, 1.8),
    people: Array.from({ length: 1 + dice.below(3) }, () => person(dice)),
  };
}

/** As the registry has it. */
export function registeredName({ city, brand: own, trade, form, branch }: Company): string {
  return `${city}市${own}${trade}${form}${branch}`;
}

/** Companies that are near another one and are none the less others. */
export function relativeOf(dice: Dice, company: Company): Company {
  const other = makeCompany(dice);
  const way = dice.below(100);
  if (way < 35) return { ...other, brand: company.brand };
  if (way < 50) return { ...other, brand: company.brand, trade: company.trade, people: company.people };
  if (way < 70) {
    const { brand: own, trade, form, industry, domain } = company;
    return {
      ...company,
      ...other,
      city: company.city,
      brand: own,
      trade,
      form,
      industry,
      domain,
      branch: `${other.city}分公司`,
    };
  }
  const { city, seat, province, area, phone, address } = company;
  return { ...other, city, seat, province, area, phone, address };
}
