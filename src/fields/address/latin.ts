import { words } from '../../text/tokens.js';

/** A Latin (or other spaced) address taken apart. All texts folded and abbreviations written out. */
export interface LatinAddress {
  readonly number: string;
  /** The street without its direction and kind: `peachtree` of "2290 N. Peachtree Rd." */
  readonly street: string;
  readonly kind: string;
  readonly direction: string;
  readonly unit: string;
  /** What follows the street: building, suburb, city, state. */
  readonly tail: readonly string[];
  readonly postcode: string;
  readonly tokens: readonly string[];
}

const KINDS: Readonly<Record<string, string>> = {
  st: 'street',
  str: 'street',
  sts: 'street',
  rd: 'road',
  ave: 'avenue',
  av: 'avenue',
  aves: 'avenue',
  avenues: 'avenue',
  streets: 'street',
  blvd: 'boulevard',
  boul: 'boulevard',
  dr: 'drive',
  drv: 'drive',
  ln: 'lane',
  ct: 'court',
  crt: 'court',
  pl: 'place',
  sq: 'square',
  hwy: 'highway',
  pkwy: 'parkway',
  pky: 'parkway',
  ter: 'terrace',
  tce: 'terrace',
  cres: 'crescent',
  cr: 'crescent',
  cct: 'circuit',
  cir: 'circle',
  cl: 'close',
  gr: 'grove',
  pde: 'parade',
  aly: 'alley',
  way: 'way',
  esp: 'esplanade',
  expy: 'expressway',
  tpke: 'turnpike',
};
const KIND_NAMES = new Set([...Object.values(KINDS), 'walk', 'row', 'mews', 'gardens', 'quay']);
const DIRECTIONS: Readonly<Record<string, string>> = {
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  ne: 'northeast',
  nw: 'northwest',
  se: 'southeast',
  sw: 'southwest',
};
const DIRECTION_NAMES = new Set(Object.values(DIRECTIONS));
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const UNITS = new Set([
  'unit',
  'apt',
  'apartment',
  'suite',
  'ste',
  'flat',
  'room',
  'rm',
  'lot',
  'shop',
  'level',
  'floor',
  'fl',
  'frm',
]);
const CONNECTORS = new Set([
  'at',
  'near',
  'between',
  'off',
  'and',
  'corner',
  'cnr',
  'opposite',
  'opp',
  'behind',
]);
const CITIES: Readonly<Record<string, string>> = {
  nyc: 'new york',
  'new york city': 'new york',
  la: 'los angeles',
  sf: 'san francisco',
};

function ordinal(token: string): string {
  const place = ORDINALS.indexOf(token) + 1;
  if (place === 0) return token;
  return `${place}${['th', 'st', 'nd', 'rd'][place < 4 ? place : 0]}`;
}

/** Letters and digits with abbreviations written out; halves of a house number and `#` are dealt with. */
function tokenize(folded: string): string[] {
  const text = folded
    .replace(/\b(\d+)\s+\d\/\d\b/g, '$1')
    .replace(/#/g, ' unit ')
    .replace(/['’.]/g, '')
    .replace(/(?<=\d) ?- ?(?=\d)/g, '_');
  return (text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? words(folded)).map((token) =>
    ordinal(DIRECTIONS[token] ?? token),
  );
}

/** Takes a folded address apart. */
export function parseLatin(folded: string): LatinAddress {
  const list = spellCity(tokenize(folded));
  const unitAt = list.findIndex((token, at) => UNITS.has(token) && /\d/.test(list[at + 1] ?? ''));
  let unit = unitAt < 0 ? '' : (list[unitAt + 1] ?? '');
  const rest = unitAt < 0 ? [...list] : [...list.slice(0, unitAt), ...list.slice(unitAt + 2)];
  const slash = /(?:^|\s)(\w+)\/(\d+)\b/.exec(folded);
  if (unit === '' && slash !== null && rest[0] === slash[1] && rest[1] === slash[2])
    unit = rest.shift() ?? '';

  const numberAt = rest.findIndex((token) => /^\d+[a-z]?(?:_\d+)?$/.test(token));
  const number = numberAt >= 0 && numberAt <= 2 ? (rest[numberAt] ?? '') : '';
  const start = number === '' ? 0 : numberAt + 1;
  const kindAt = rest.findIndex((token, at) => at > start && kindOf(token) !== undefined);
  const turnAt = rest.findIndex((token, at) => at > start && CONNECTORS.has(token));
  const named = kindAt > 0 && (turnAt < 0 || kindAt < turnAt);
  const end = named ? kindAt : turnAt > 0 ? turnAt : Math.min(rest.length, start + 2);
  const name = rest.slice(start, end);
  const street = name.filter((token) => !DIRECTION_NAMES.has(token));
  const tail = rest.slice(named ? end + 1 : end).filter((token) => !CONNECTORS.has(token));
  const postcode = tail.findLast((token) => /^\d{4,6}$/.test(token)) ?? '';
  return {
    number,
    street: (street.length > 0 ? street : name).join(''),
    kind: named ? (kindOf(rest[kindAt] ?? '') ?? '') : '',
    direction:
      name.find((token) => DIRECTION_NAMES.has(token)) ??
      tail.find((token) => DIRECTION_NAMES.has(token)) ??
      '',
    unit,
    tail: tail.filter((token) => token !== postcode),
    postcode,
    tokens: list.map((token) => KINDS[token] ?? token),
  };
}

function kindOf(token: string): string | undefined {
  return KINDS[token] ?? (KIND_NAMES.has(token) ? token : undefined);
}

function spellCity(list: string[]): string[] {
  for (const size of [3, 1]) {
    const city = CITIES[list.slice(-size).join(' ')];
    if (city !== undefined && list.length > size) return [...list.slice(0, -size), ...city.split(' ')];
  }
  return list;
}
