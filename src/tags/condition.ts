import type { Condition } from '../model/dictionary.js';
import type { Customer } from '../model/merge.js';
import { compareDecimals } from '../text/decimal.js';
import { simplify } from '../text/han.js';
import { byText } from '../text/lists.js';
import { foldLatin, plain } from '../text/width.js';
import { valuesOf } from './values.js';

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
/** A year, a month or a day. */
const DATE = /^\d{4}(-\d{2}){0,2}$/;

/** Whether all tests of the condition hold for the customer, its contacts' values counting as well. */
export function holds(condition: Condition, customer: Customer): boolean {
  const values = valuesOf(customer, condition.field).map(fold);
  const { is, isNot, contains, missing, atLeast, atMost } = condition;
  return (
    (is === undefined || is.map(fold).some((wanted) => values.includes(wanted))) &&
    (isNot === undefined || !isNot.map(fold).some((unwanted) => values.includes(unwanted))) &&
    (contains === undefined ||
      contains.map(fold).some((part) => values.some((value) => value.includes(part)))) &&
    (missing === undefined || missing === (values.length === 0)) &&
    ((atLeast === undefined && atMost === undefined) ||
      values.some((value) => isAtLeast(value, atLeast) && isAtMost(value, atMost)))
  );
}

/** Width, case, accents, spaces and traditional characters make no difference. */
function fold(text: string): string {
  return simplify(foldLatin(plain(text)));
}

function isAtLeast(value: string, bound: string | undefined): boolean {
  if (bound === undefined) return true;
  const order = compare(value, fold(bound));
  return order !== undefined && order >= 0;
}

function isAtMost(value: string, bound: string | undefined): boolean {
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
