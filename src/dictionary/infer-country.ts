import type { AnyFieldType, FieldTypes } from '../fields/types.js';
import type { Field } from '../model/dictionary.js';
import { hasHan, simplify } from '../text/han.js';

/** Countries tried for numbers without a country code, the likelier ones first. */
const COUNTRIES =
  'CN US GB AU DE FR JP HK TW SG MO KR IN IT ES NL BR MY TH VN ID PH NZ CH AT SE PL RU MX AE ZA'.split(' ');
/** Where customers are written in Chinese: tried before all others if these are. */
const CHINESE_COUNTRIES = ['CN', 'HK', 'TW', 'MO', 'SG'];
/** Fewer cells than this prove nothing. */
const FEWEST = 3;
const CELLS_TRIED = 60;
/** Some countries take numbers of nearly any length, so that a slightly better share proves nothing. */
const CLEARLY = 0.25;

/** A landline number of mainland China without its area code, as the phone type writes it. */
const LOCAL = /^[2-9]\d{6,7}(?:-\d+)?$/;
const TAIWAN = /臺|台[灣湾北中南]|統一編號|統編|[縣]/;
const HONG_KONG = /香港|九龍|新界|Hong ?Kong/i;
/** Where an address outside the mainland begins. */
const OVERSEAS = /^(?:中国|中國)?(?:香港|澳[门門]|[台臺][湾灣]|新加坡)/;

/** What the texts of the files say of where they come from. */
interface Script {
  /** More than a tenth of the cells are Chinese. */
  readonly chinese: boolean;
  readonly traditional: boolean;
  /** Whether numbers of seven or eight digits may be numbers of Hong Kong and the like, whole as they stand. */
  readonly shortOnes: boolean;
}

/**
 * The country whose numbers most cells of the phone columns are: China, unless another one fits clearly better.
 * Numbers of seven or eight digits are valid in many countries and, in Chinese files, mostly landline numbers without
 * their area code: they prove another country only beside traditional characters or addresses from there.
 */
export function phoneCountry(
  fields: readonly Field[],
  cells: ReadonlyMap<string, readonly string[]>,
  headers: readonly string[],
  types: FieldTypes,
): string {
  const type = types.get('phone');
  const phones = fields.filter((field) => field.type === 'phone');
  const [home = 'CN'] = COUNTRIES;
  const options = phones[0]?.options;
  if (type === undefined || options?.country === undefined) return home;
  const script = scriptOf(fields, cells, headers);
  const all = phones.flatMap(({ name }) => (cells.get(name) ?? []).slice(0, CELLS_TRIED));
  const atHomeOptions = { ...options, country: home };
  const tried =
    script.chinese && !script.shortOnes ? all.filter((cell) => !isLocal(cell, type, atHomeOptions)) : all;
  if (tried.length < (script.traditional ? 1 : FEWEST)) return home;
  const share = (country: string): number =>
    tried.filter((cell) => reads(cell, type, { ...options, country })).length / tried.length;
  return bestCountry(share, home, script.chinese, tried.length < FEWEST);
}

function bestCountry(
  share: (country: string) => number,
  home: string,
  chinese: boolean,
  few: boolean,
): string {
  const atHome = share(home);
  if (atHome >= (chinese ? 0.5 : 0.9)) return home;
  const others = chinese ? [...CHINESE_COUNTRIES, ...(few ? [] : COUNTRIES)] : COUNTRIES;
  let best = { country: home, share: atHome + (chinese ? 0.3 : 0) };
  for (const country of new Set(others)) {
    const found = share(country);
    if (found >= 0.5 && found > best.share + (best.country === home ? 0 : CLEARLY))
      best = { country, share: found };
  }
  return best.country;
}

function reads(cell: string, type: AnyFieldType, options: Field['options']): boolean {
  const { values, findings } = type.normalize(cell, { options, allowed: [] });
  return values.length > 0 && (findings ?? []).length === 0;
}

function isLocal(cell: string, type: AnyFieldType, options: Field['options']): boolean {
  const { values } = type.normalize(cell, { options, allowed: [] });
  return values.length > 0 && values.every((value) => LOCAL.test(value));
}

function scriptOf(
  fields: readonly Field[],
  cells: ReadonlyMap<string, readonly string[]>,
  headers: readonly string[],
): Script {
  const all = [...cells.values()].flat();
  const chinese = all.filter(hasHan).length > all.length / 10;
  const texts = [...headers, ...all].filter(hasHan);
  const traditional = texts.filter((text) => simplify(text) !== text).length > texts.length / 5;
  const places = fields.filter(({ type, name }) => type === 'address' || PLACES.has(name));
  const addresses = places.flatMap(({ name }) => cells.get(name) ?? []);
  const overseas = addresses.filter((text) => OVERSEAS.test(text)).length > addresses.length / 2;
  const taiwanese =
    texts.some((text) => TAIWAN.test(text)) && ![...texts, ...all].some((text) => HONG_KONG.test(text));
  return { chinese, traditional, shortOnes: overseas || (traditional && !taiwanese) };
}

/** Fields of plain text that say where a customer is. */
const PLACES = new Set(['country', 'province', 'state', 'city']);
