import { compareDecimals } from '../../text/decimal.js';
import { byText } from '../../text/lists.js';

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Two numbers as numbers; ISO dates and all else as text, and behind numbers, so that no three values go in a circle. */
export function compareValues(a: string, b: string): number {
  const [first, second] = [NUMBER.test(a), NUMBER.test(b)];
  if (first && second) return compareDecimals(a, b);
  return first === second ? byText(a, b) : first ? -1 : 1;
}

export function smallest(values: readonly string[]): string {
  return values.reduce((least, value) => (compareValues(value, least) < 0 ? value : least));
}

export function greatest(values: readonly string[]): string {
  return values.reduce((most, value) => (compareValues(value, most) > 0 ? value : most));
}
