import type { Condition } from '../model/dictionary.js';
import { compareDecimals } from './decimal.js';
import { simplify } from './han.js';
import { byText } from './lists.js';
import { foldLatin, plain } from './width.js';

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** A year, a month or a day. */
const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** Whether the values of its field meet a condition: all its tests hold. */
export function conditionTest(condition: Omit<Condition, 'field'>): (values: readonly string[]) => boolean {
  const { missing, atLeast, atMost } = condition;
  const is = condition.is?.map(fold);
  const isNot = condition.isNot?.map(fold);
  const contains = condition.contains?.map(fold);
  return (found) => {
    const values = found.map(fold);
    return (
      (is === undefined || is.some((wanted) => values.includes(wanted))) &&
      (isNot === undefined || !isNot.some((unwanted) => values.includes(unwanted))) &&
      (contains === undefined || contains.some((part) => values.some((value) => value.includes(part)))) &&
      (missing === undefined || missing === (values.length === 0)) &&
      ((atLeast === undefined && atMost === undefined) ||
        values.some((value) => isAtLeast(value, atLeast) && isAtMost(value, atMost)))
    );
  };
}

/** Width, case, accents, spaces and traditional characters make no difference. */
function fold(text: string): string {
  return simplify(foldLatin(plain(text)));
}

/** Whether a number or an ISO date is no smaller than a bound, which may be a year or a month. */
export function isAtLeast(value: string, bound: string | undefined): boolean {
  if (bound === undefined) return true;
  const order = compare(value, fold(bound));
  return order !== undefined && order >= 0;
}

/** Whether a number or an ISO date is no greater than a bound. */
export function isAtMost(value: string, bound: string | undefined): boolean {
  if (bound === undefined) return true;
  // All of the year 2024 is at most 2024, and all of May at most 2024-05.
  const date = DATE.test(bound) && DATE.test(value) ? value.slice(0, bound.length) : value;
  const order = compare(date, fold(bound));
  return order !== undefined && order <= 0;
}

/** Numbers as numbers, dates and other texts as text; undefined for a number against what is none. */
function compare(value: string, bound: string): number | undefined {
  if (NUMBER.test(value) && NUMBER.test(bound)) return compareDecimals(value, bound);
  if (NUMBER.test(value) !== NUMBER.test(bound) && !(DATE.test(value) && DATE.test(bound))) return undefined;
  return byText(value, bound);
}
