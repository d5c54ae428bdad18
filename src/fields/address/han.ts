import { HAN_NUMERAL, hanInteger } from '../hannumber.js';
import { type Place, recognise } from './places.js';

/** A Chinese address taken apart. All texts simplified and half-width, '' for what is not there. */
export interface HanAddress {
  readonly place: Place;
  /** Town, street office or development zone. */
  readonly town: string;
  readonly street: string;
  readonly number: string;
  /** Building, floor, room. */
  readonly rest: string;
  /** All after the county. */
  readonly local: string;
}

const TOWN =
  /^(?:.{1,10}?(?:街道(?:办事处|办)?|[镇乡]|苏木)(?![路街中东南西北大])|.{1,12}?(?:开发区|高新区|工业园区?|产业园区?|科技园区?|保税区|新区|管委会))(?=.)/;
const ROAD_NUMBER =
  /^(.{1,20}?(?:大道[东南西北中]?|大街|公路|胡同|[路街道巷里弄线段村坊]))((?:\d+弄)?[甲乙丙丁]?\d+[a-z]?(?:[-之]\d+)?)(?:号院?|$|(?!\d|段|弄|栋|层|室|期|座|单元|组))/;
const ROAD = /^(.{1,15}?(?:大道|大街|公路|胡同|[路街巷村]))/;
const COMPOUND =
  /^(.{2,15}?(?:小区|花园|家园|公寓|大厦|大楼|广场|中心|创业园|产业园|科技园|软件园|市场|商城|花苑|新村|庄))/;

const COUNTED = new RegExp(`[${HAN_NUMERAL}]+(?=号|段|弄|栋|幢|座|楼|层|室|单元|期|组)`, 'g');

/** Chinese numerals before a unit to digits, and words that mean one thing to one word. */
function unify(text: string): string {
  return text
    .replace(COUNTED, (run) => hanInteger(run) ?? run)
    .replace(/(?<=\d)号楼|幢/g, '栋')
    .replace(/(?<=\d)楼/g, '层')
    .replace(/(?<=\d)(?:室|房间?)/g, '')
    .replace(/(?<=\d)(?:号院|号门)/g, '号');
}

/** Takes a folded Chinese address apart. */
export function parseHan(folded: string): HanAddress {
  const text = unify(folded.replace(/[^\p{L}\p{M}\p{N}-]+/gu, ''));
  const { place, rest: local } = recognise(text);
  const town = TOWN.exec(local)?.[0] ?? '';
  const after = local.slice(town.length);
  const numbered = ROAD_NUMBER.exec(after);
  const street = numbered?.[1] ?? (ROAD.exec(after) ?? COMPOUND.exec(after))?.[1] ?? '';
  const number = numbered?.[2] ?? '';
  return { place, town, street, number, rest: after.slice(numbered?.[0].length ?? street.length), local };
}

/** Building, unit (单元), floor and room of what follows the house number, as numbers or letters; '' where not written. */
export interface Inside {
  readonly building: string;
  readonly unit: string;
  readonly floor: string;
  readonly room: string;
}

const PARTS =
  /(?:([a-z]|[东南西北中]|\d{1,4}[a-z]?)(?:栋|座))?(?:(\d{1,3}|[a-z])单元)?(?:(b?\d{1,3})层)?([a-z]?\d{2,5}[a-z]?(?:-\d{1,4})?)?$/;

/** Takes a building apart: 3栋2单元501, a座1802, and 3-2-501 as people write it for short. */
export function insideOf(rest: string): Inside {
  const [, b, u, r] = /(?:^|\D)(\d{1,3})-(\d{1,2})-(\d{2,5})$/.exec(rest.slice(-40)) ?? [];
  if (b !== undefined) return { building: b, unit: u ?? '', floor: '', room: r ?? '' };
  const [, building = '', unit = '', floor = '', room = ''] = PARTS.exec(rest.slice(-40)) ?? [];
  return { building, unit, floor, room };
}

/** The last number of a building, floor or room, with its letter; '' where there is none. */
export function roomOf(rest: string): string {
  return rest.match(/[a-z]?\d+(?:-\d+)*/g)?.at(-1) ?? '';
}
