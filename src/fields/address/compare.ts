import { jaroWinkler } from '../../text/similarity.js';
import { fold } from '../fold.js';
import type { Comparison } from '../types.js';
import { isHanAddress } from './clean.js';
import { type HanAddress, parseHan, roomOf } from './han.js';
import { type LatinAddress, parseLatin } from './latin.js';
import { isZone, placeName } from './places.js';

interface Common {
  /** Equal for two spellings of one address. */
  readonly full: string;
  /** Neighbouring characters, two in a number, ascending. */
  readonly grams: Uint32Array;
}

export type PreparedAddress = Common &
  (
    | { readonly han: true; readonly parts: HanAddress; readonly room: string }
    | { readonly han: false; readonly parts: LatinAddress; readonly last: string }
  );

/** Two addresses that share less than this are not on one street. */
const UNLIKE = 0.3;

/** What is compared of an address; the rest of a longer one tells nothing more. */
const COMPARED = 300;

export function prepareAddress(whole: string): PreparedAddress {
  const value = whole.slice(0, COMPARED);
  const folded = fold(value);
  if (isHanAddress(value)) {
    const parts = parseHan(folded);
    const { province, city, district, districtName } = parts.place;
    const place = [province, city, district ?? districtName].filter((part) => part !== undefined).join('');
    const full = place + parts.local || folded;
    return { han: true, parts, room: roomOf(parts.rest), full, grams: gramsOf(parts.local || full) };
  }
  const parts = parseLatin(folded);
  const full = parts.tokens.join(' ') || folded;
  return { han: false, parts, last: townOf(parts), full, grams: gramsOf(full.replace(/ /g, '')) };
}

export function compareAddresses(a: PreparedAddress, b: PreparedAddress): Comparison {
  if (a.full === b.full) return { level: 'exact', key: keyOf(a) };
  if (a.han && b.han) return { level: levelOfHan(a, b) };
  if (!a.han && !b.han) return { level: levelOfLatin(a, b) };
  return { level: 'same_city', why: { code: 'other_script' } };
}

/** What `exact` agrees on; kept short because it is stored and counted. */
export function keyOf({ full }: PreparedAddress): string {
  return full.slice(0, 80);
}

/** Keys under which spellings of one address meet: road and number, else how it begins and ends. */
export function addressBlockKeys(address: PreparedAddress): string[] {
  const { parts } = address;
  if (parts.number !== '' && parts.street !== '') {
    const start = [...parts.street].slice(address.han ? -3 : 0, address.han ? undefined : 4).join('');
    const keys = [`${parts.number} ${start}`];
    if (!address.han && address.parts.postcode !== '') keys.push(`${parts.number} ${address.parts.postcode}`);
    return keys;
  }
  const local = address.han ? address.parts.local || address.full : address.full.replace(/ /g, '');
  const list = [...local];
  const keys = [list.slice(0, 10).join('')];
  if (list.length > 10) keys.push(list.slice(-8).join(''));
  return keys;
}

type Han = Extract<PreparedAddress, { han: true }>;
type Latin = Extract<PreparedAddress, { han: false }>;

function levelOfHan(a: Han, b: Han): string {
  const [p, q] = [a.parts, b.parts];
  const cityA = p.place.city ?? p.place.province;
  const cityB = q.place.city ?? q.place.province;
  const sameCity = cityA !== undefined && cityA === cityB;
  if (differ(p.place.province, q.place.province) || differ(p.place.city, q.place.city)) return 'different';
  const otherDistrict = differ(districtOf(p), districtOf(q));
  const place = sameCity || districtOf(p) === districtOf(q) ? 'same_city' : 'different';
  if (sameStreet(p.street, q.street)) {
    if (p.number !== '' && p.number === q.number)
      return otherDistrict || otherRoom(a.room, b.room) ? 'similar' : 'same_place';
    if (otherDistrict) return place;
    if (p.number === q.number && alike(a.grams, b.grams) >= 0.7 && !otherRoom(a.room, b.room))
      return 'similar';
    return 'same_street';
  }
  const otherSection = differ(sectionOf(p), sectionOf(q));
  const numbersDiffer = otherSection || differ(p.number, q.number) || otherRoom(a.room, b.room);
  if (!otherDistrict && !numbersDiffer && (alike(a.grams, b.grams) >= 0.7 || contains(p.local, q.local)))
    return 'similar';
  return place;
}

/** A zone lies in a district that another spelling may name instead. */
function districtOf({ place }: HanAddress): string {
  if (place.district !== undefined && isZone(place.district)) return '';
  return place.districtName ?? placeName(place.district);
}

/** The 4 of 南京东路4段: door numbers begin anew in every section of a road. */
function sectionOf({ street }: HanAddress): string {
  return /\d+(?=段$)/.exec(street)?.[0] ?? '';
}

/** Both known and not the same. */
function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== '' && b !== '' && a !== b;
}

/** Equal, or equal but for a village or a park in front that only one of them names. */
function sameStreet(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  return a === b || (Math.min(a.length, b.length) >= 3 && (a.endsWith(b) || b.endsWith(a)));
}

/** Both name a room, and not one on the floor the other names (18 and 1802). */
function otherRoom(a: string, b: string): boolean {
  return a !== '' && b !== '' && !a.startsWith(b) && !b.startsWith(a) && !a.endsWith(b) && !b.endsWith(a);
}

function contains(a: string, b: string): boolean {
  const shorter = a.length < b.length ? a : b;
  return shorter.length >= 4 && (a.includes(b) || b.includes(a));
}

function levelOfLatin(a: Latin, b: Latin): string {
  const whole = alike(a.grams, b.grams);
  const place = a.last !== '' && likeness(a.last, b.last) >= 0.9 ? 'same_city' : 'different';
  if (whole < UNLIKE) return place;
  const [p, q] = [a.parts, b.parts];
  // 3rd street is not 53rd street, however alike they are written.
  const street = digitsOf(p.street) === digitsOf(q.street) ? likeness(p.street, q.street) : 0;
  const tail = tailLikeness(p, q);
  // 13 W. 54th St. is not 13 E. 54th St.
  const otherWay = street === 1 && differ(p.direction, q.direction);
  if (otherWay || differ(p.number, q.number))
    return (street >= 0.93 && tail >= 0.5) || whole >= 0.85 ? 'same_street' : place;
  if (p.number !== '' && p.number === q.number) {
    const sameStreet = street === 1 && !differ(p.kind, q.kind);
    if (sameStreet && tail >= 0.5) return differ(p.unit, q.unit) ? 'similar' : 'same_place';
    // Suburb or city; with a number that most streets do not reach, any town.
    if (sameStreet && p.number.length >= 3) return 'similar';
    if ((street >= 0.88 && tail >= 0.3) || (whole >= 0.6 && tail >= 0.6)) return 'similar';
  }
  return whole >= 0.8 || (street >= 0.88 && tail >= 0.6) ? 'similar' : place;
}

function digitsOf(street: string): string {
  return street.replace(/\D+/g, ' ').trim();
}

/** Jaro-Winkler; the order of the two never matters. */
function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  return a <= b ? jaroWinkler(a, b) : jaroWinkler(b, a);
}

/** Share of the shorter tail that the longer one has too, typing errors allowed; 1 where one has none. */
function tailLikeness(p: LatinAddress, q: LatinAddress): number {
  const a = p.tail.slice(0, 12);
  const b = q.tail.slice(0, 12);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0)
    return p.postcode === '' || q.postcode === '' || p.postcode === q.postcode ? 1 : 0.4;
  const shared = (from: readonly string[], to: readonly string[]) =>
    from.filter((token) => to.some((other) => token === other || likeness(token, other) >= 0.88)).length /
    from.length;
  // Of two tails of one length neither is the shorter one: the mean keeps the comparison symmetric.
  return a.length === b.length ? (shared(a, b) + shared(b, a)) / 2 : shared(short, long);
}

/** The town, as far as it can be told: the last two words that are not numbers. */
function townOf({ tail }: LatinAddress): string {
  return tail
    .filter((token) => !/\d/.test(token))
    .slice(-2)
    .join('');
}

function gramsOf(text: string): Uint32Array {
  const grams = new Uint32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < grams.length; i++) grams[i] = text.charCodeAt(i) * 65_536 + text.charCodeAt(i + 1);
  return grams.sort();
}

/** Shared over all neighbouring characters (Dice 1945), on sorted lists. */
function alike(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * shared) / (a.length + b.length);
}
