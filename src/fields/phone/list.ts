import type { Finder } from './find.js';
import type { Group } from './text.js';

/** Before an extension. */
const EXTENSION =
  /^[\s,;()-]*(?:转接?分机号?|请?[转拨按]接?|轉|分机号?码?|分機|内线|內線|extension|extn|ext|x|#|\*)\s*[.:=]?\s*[(-]?$/i;
/** Before the last digits of a further number (26012345/6), or a further extension. */
const TAIL = /^\s?[/、~,至到]\s?$/;
/** Of these, what says that all between are meant. */
const RANGE = /[~至到]/;
/** Before the second of two extensions: a dash says "to" here. */
const NEXT_EXTENSION = /^\s?(?:[/、~,至到-]|或者?|和|及|or|and)\s?$/i;

/** So many numbers are written out; of more only the two ends. */
const MOST_BETWEEN = 10;

/** Extensions behind a number, or further numbers given by their last digits. */
export interface Listed {
  /** The digits of each, at full length. */
  readonly texts: readonly string[];
  /** The first group after them. */
  readonly next: number;
  readonly end: number;
  /** More than `MOST_BETWEEN` lie between the two ends that are given. */
  readonly wide: boolean;
}

/** Reads what follows a number, among the groups of digits of one cell. */
export class Follower {
  private readonly groups: readonly Group[];
  private readonly finder: Finder;

  constructor(groups: readonly Group[], finder: Finder) {
    this.groups = groups;
    this.finder = finder;
  }

  /** The extensions that begin at group `index`: 转8001, -801, 转8001/8002, -8001-8003. */
  extensions(index: number, main: string, freephone: boolean): Listed | undefined {
    const first = this.groups[index];
    if (first === undefined || !this.isExtension(index, first, main, freephone)) return undefined;
    const texts = [first.text];
    let wide = false;
    let next = index + 1;
    for (let group = this.groups[next]; group !== undefined; group = this.groups[next]) {
      if (!this.isNextExtension(next, first.text)) break;
      const between = RANGE.test(group.gap) || group.gap.includes('-');
      const more = between ? upTo(texts.at(-1) ?? '', group.text) : [group.text];
      wide ||= between && more.length === 1 && Number(group.text) - Number(texts.at(-1)) > 1;
      texts.push(...more);
      next++;
    }
    return { texts, next, end: this.groups[next - 1]?.end ?? first.end, wide };
  }

  private isExtension(index: number, group: Group, main: string, freephone: boolean): boolean {
    if (group.plus || group.text.length > 6) return false;
    if (EXTENSION.test(group.gap)) return true;
    const bracket = /^ ?\($/.test(group.gap) && /^\)/.test(group.after) && group.text.length > 1;
    // A comma is the pause on a mobile; numbers that are called for free do not come in rows.
    const comma =
      /^ ?, ?$/.test(group.gap) &&
      (freephone || group.text.length >= 3) &&
      !this.isTail(index, main, freephone);
    if (!bracket && !comma && !/^ ?- ?$/.test(group.gap)) return false;
    // Behind a whole number with country code a dash can begin nothing else.
    if (this.isExtensionRange(index) || (main.startsWith('+') && group.gap === '-')) return true;
    const other = this.finder.find(index);
    return other === undefined || other.reading.kind === 'service';
  }

  /** -8001-8003 behind a whole number is no further number 80018003. */
  private isExtensionRange(index: number): boolean {
    const [first, second] = [this.groups[index], this.groups[index + 1]];
    if (first === undefined || second === undefined || second.plus) return false;
    const away = Number(second.text) - Number(first.text);
    const alike = first.text.length === second.text.length && first.text.length >= 2;
    return alike && /^[-~至到]$/.test(second.gap) && away > 0 && away <= MOST_BETWEEN;
  }

  private isNextExtension(index: number, first: string): boolean {
    const group = this.groups[index];
    if (group === undefined || group.plus || group.text.length !== first.length || first.length < 2)
      return false;
    return NEXT_EXTENSION.test(group.gap) && this.finder.find(index, true) === undefined;
  }

  /** Further numbers that give only their last digits: 26012345/6/7, 8110001~3. */
  tails(index: number, main: string, freephone: boolean): Listed | undefined {
    const texts: string[] = [];
    let wide = false;
    let next = index;
    for (; this.isTail(next, main, freephone); next++) {
      const group = this.groups[next] as Group;
      const after = main.slice(0, -group.text.length) + group.text;
      const before = texts.at(-1) ?? main;
      const between = RANGE.test(group.gap);
      const more = between ? numbersUpTo(before, after) : [after];
      wide ||= between && more.length === 1 && lastDigits(after) - lastDigits(before) > 1;
      texts.push(...more);
    }
    return next === index ? undefined : { texts, next, end: this.groups[next - 1]?.end ?? 0, wide };
  }

  /** Whether the group is the last digits of a number near `main`: 26012345/6, 85551234/1236. */
  private isTail(index: number, main: string, freephone: boolean): boolean {
    const group = this.groups[index];
    if (group === undefined || freephone || !TAIL.test(group.gap) || group.plus) return false;
    const count = group.text.length;
    const local = main.slice(main.lastIndexOf('-') + 1);
    if (count > 4 || count >= local.length) return false;
    if (this.finder.find(index, true) !== undefined) return false;
    const away = Math.abs(Number(group.text) - Number(local.slice(-count)));
    // Behind a comma three digits are an extension, unless they all but follow.
    return away > 0 && (count < 3 || away <= (group.gap.includes(',') ? 20 : 200));
  }
}

/** Numbers of the same length above `from` up to `to`; `to` alone where these are none or too many. */
function upTo(from: string, to: string): string[] {
  const away = Number(to) - Number(from);
  if (from.length !== to.length || away <= 0 || away > MOST_BETWEEN) return [to];
  return Array.from({ length: away }, (_, i) => String(Number(from) + i + 1).padStart(to.length, '0'));
}

/** The numbers between two that are written out with a word for "to" between them: 8110001至8110003. */
export function numbersBetween(from: string, to: string, gap: string): readonly string[] {
  return /^\s?[~至到]\s?$/.test(gap) && from.length === to.length ? numbersUpTo(from, to).slice(0, -1) : [];
}

/** As `upTo`, of whole numbers that differ in their last digits. */
function numbersUpTo(from: string, to: string): string[] {
  const head = from.slice(0, -4);
  return to.startsWith(head) ? upTo(from.slice(-4), to.slice(-4)).map((tail) => head + tail) : [to];
}

const lastDigits = (number: string): number => Number(number.slice(-4));
