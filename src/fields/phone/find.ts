import { AREAS } from '../data/area-codes.js';
import { readInternational } from './international.js';
import {
  isPlaceholder,
  type Reading,
  readLandline,
  readLocal,
  readMobile,
  readService,
  readWhole,
  readWithoutZero,
} from './mainland.js';
import type { Settings } from './settings.js';
import type { Group } from './text.js';

/** Between digits of one number. */
export const JOIN = /^[ .\-_()/]{0,5}$/;

/** A short number behind an area code: 0755-95588. */
const AREA_SERVICE = /^0\d{2,3}-\d{5,6}$/;

const MOST_GROUPS = 8;
const MOST_DIGITS = 20;
/** With country code; the smallest islands have numbers of four digits. */
const SHORTEST_ABROAD = 7;

/** A number in the cell; it ends before group `next`. */
export interface Found {
  readonly reading: Reading;
  readonly next: number;
}

/** Finds numbers among the groups of digits of one cell, by the rules of the country at home. */
export class Finder {
  private readonly groups: readonly Group[];
  private readonly settings: Settings;

  constructor(groups: readonly Group[], settings: Settings) {
    this.groups = groups;
    this.settings = settings;
  }

  private at(index: number): Group {
    return this.groups[index] as Group;
  }

  /** The number that begins at group `index`. `certain`: one that says by itself what it is. */
  find(index: number, certain = false): Found | undefined {
    if (this.at(index).plus) return this.findInternational(index, '+');
    if (this.settings.plan !== 'CN') return this.findElsewhere(index);
    return this.asAtHome(this.findInChina(index, certain));
  }

  private findInChina(index: number, certain: boolean): Found | undefined {
    const first = this.at(index).text;
    if (/^00[1-9]/.test(first) && !first.startsWith('0086')) return this.findInternational(index, '');
    const whole = this.first(index, (groups) => (mayJoin(groups) ? readWhole(join(groups)) : undefined));
    if (whole !== undefined || certain) return whole;
    return this.first(index, (groups) => this.readUncertain(groups));
  }

  /** Readings that need the layout, or that something is added. */
  private readUncertain(groups: readonly Group[]): Reading | undefined {
    if (!mayJoin(groups)) return undefined;
    const parts = groups.map((group) => group.text);
    const digits = parts.join('');
    if (isPlaceholder(digits)) return undefined;
    const neighbour = /^(?:852|853|886)\d{8,9}$/.test(digits) ? readInternational(`+${digits}`) : undefined;
    if (neighbour !== undefined) return { kind: 'international', main: neighbour, note: 'country_code' };
    const service = groups.length === 1 || /^1010/.test(digits) ? readService(digits) : undefined;
    if (service !== undefined)
      return service.main.length === 3 && this.groups.length > 1 ? undefined : service;
    return readWithoutZero(parts) ?? readLandline(digits, true) ?? readLocal(parts);
  }

  /** The shortest run of groups from `index` on that `read` can make something of. */
  private first(index: number, read: (groups: readonly Group[]) => Reading | undefined): Found | undefined {
    for (const [groups, next] of this.runs(index)) {
      const reading = read(groups);
      if (reading === undefined || isPlaceholder(reading.main.replace('-', ''))) continue;
      if (reading.kind === 'landline' && againstSeparator(groups, reading.main)) continue;
      return { reading, next };
    }
    return undefined;
  }

  /** Runs of groups from `index` on that may be one number, the shortest first. */
  private *runs(index: number): Generator<[readonly Group[], number]> {
    const most = Math.min(this.groups.length, index + MOST_GROUPS);
    let digits = 0;
    for (let next = index + 1; next <= most; next++) {
      const last = this.at(next - 1);
      if (next > index + 1 && (last.plus || !JOIN.test(last.gap))) return;
      digits += last.text.length;
      if (digits > MOST_DIGITS) return;
      yield [this.groups.slice(index, next), next];
    }
  }

  /** A number with country code. Numbers of some countries have any length, so the longest valid one is meant. */
  private findInternational(index: number, prefix: string): Found | undefined {
    const first = this.at(index);
    const second = this.groups[index + 1];
    // The canonical form with extension: the dash is no part of the number.
    if (second?.gap === '-' && second.text.length <= 6 && first.text.length >= SHORTEST_ABROAD) {
      const reading = this.readAbroad(prefix, [first]);
      if (reading !== undefined) return { reading, next: index + 1 };
    }
    let longest: Found | undefined;
    for (const [groups, next] of this.runs(index)) {
      const reading = this.readAbroad(prefix, groups);
      if (reading !== undefined) longest = { reading, next };
    }
    return longest;
  }

  private readAbroad(prefix: string, groups: readonly Group[]): Reading | undefined {
    const digits = join(groups).replace(/^00/, '');
    if (digits.startsWith('86')) {
      const reading = readWhole(digits);
      return reading === undefined || isPlaceholder(digits.slice(2)) ? undefined : this.asSettings(reading);
    }
    if (digits.length < SHORTEST_ABROAD) return undefined;
    const e164 = readInternational(prefix === '' ? `+${digits}` : prefix + digits);
    return e164 === undefined ? undefined : { kind: 'international', main: e164 };
  }

  /** Chinese numbers are written with +86 where another country is at home. */
  private asSettings(reading: Reading): Reading | undefined {
    if (this.settings.home === 'CN' || reading.kind === 'international') return reading;
    if (reading.kind === 'local' || reading.kind === 'service' || AREA_SERVICE.test(reading.main))
      return undefined;
    return { ...reading, kind: 'international', main: withCountryCode(reading.main) };
  }

  /** A Chinese number of a row in a list of another country: one that cannot be dialled from there is none. */
  private asAtHome(found: Found | undefined): Found | undefined {
    if (found === undefined || this.settings.home === 'CN') return found;
    const reading = this.asSettings(found.reading);
    return reading && { ...found, reading };
  }

  private findElsewhere(index: number): Found | undefined {
    const { home, plan } = this.settings;
    let longest: Found | undefined;
    for (const [groups, next] of this.runs(index)) {
      if (isPlaceholder(join(groups))) continue;
      const main = readInternational(join(groups), plan);
      if (main === undefined) continue;
      const reading: Reading = { kind: 'international', main };
      longest = { reading: plan === home ? reading : { ...reading, note: 'country_of_row' }, next };
    }
    if (longest !== undefined) return longest;
    // 00 is not dialled for a country code everywhere, but it is written everywhere.
    const abroad = /^00[1-9]/.test(this.at(index).text) ? this.findInternational(index, '') : undefined;
    if (abroad !== undefined) return abroad;
    return this.completed(index) ?? this.findChinese(index);
  }

  /** A Chinese number in a row of another country. Where China is not at home it must be a mobile number. */
  private findChinese(index: number): Found | undefined {
    if (this.settings.home === 'CN')
      return this.first(index, (groups) => (mayJoin(groups) ? readWhole(join(groups)) : undefined));
    return this.first(index, (groups) => {
      const mobile = readMobile(join(groups).replace(/^(?:00)?86/, ''));
      const written = mobile && !isPlaceholder(mobile.main) ? this.asSettings(mobile) : undefined;
      return written && { ...written, note: 'country_code' };
    });
  }

  /** A foreign number without its area code, where the option gives one. */
  private completed(index: number): Found | undefined {
    const { areaCode, plan } = this.settings;
    if (areaCode === '') return undefined;
    return this.first(index, (groups) => {
      const main = readInternational(areaCode + join(groups), plan);
      return main === undefined ? undefined : { kind: 'international', main, note: 'area_code' };
    });
  }
}

export function join(groups: readonly Group[]): string {
  let digits = '';
  for (const group of groups) digits += group.text;
  return digits;
}

/** A slash stands inside a number only behind its area code: 0755/26012345. */
function mayJoin(groups: readonly Group[]): boolean {
  for (let i = 1; i < groups.length; i++) {
    if (groups[i]?.gap.includes('/') && (i > 1 || !AREAS.has(groups[0]?.text ?? ''))) return false;
  }
  return true;
}

/**
 * Whether the number was cut elsewhere than where the cell separates its area code: 07-5312345 is no 0753-12345, and
 * 0215-4381122 no 021-54381122. A 0 alone may stand apart: (0)755 26012345.
 */
function againstSeparator(groups: readonly Group[], main: string): boolean {
  const [area = '', local = ''] = main.split('-');
  let after = join(groups).length;
  for (const { text } of groups.slice(0, -1)) {
    after -= text.length;
    const insideArea = after > local.length && after < local.length + area.length - 1;
    const longer =
      after < local.length && text.length <= 4 && text.length > area.length && text.startsWith(area);
    if (insideArea || longer) return true;
  }
  return false;
}

/** `13800138000` -> `+8613800138000`, `0755-26012345` -> `+8675526012345`. */
function withCountryCode(main: string): string {
  return main.startsWith('+') ? main : `+86${main.replace(/^0/, '').replace('-', '')}`;
}
