import { compareDecimals } from '../../text/decimal.js';
import { byText } from '../../text/lists.js';

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Two numbers as numbers; ISO dates and all else as text. */
export function compareValues(a: string, b: string): number {
  return NUMBER.test(a) && NUMBER.test(b) ? compareDecimals(a, b) : byText(a, b);
}

export function smallest(values: readonly string[]): string {
  return values.reduce((least, value) => (compareValues(value, least) < 0 ? value : least));
}

export function greatest(values: readonly string[]): string {
  return values.reduce((most, value) => (compareValues(value, most) > 0 ? value : most));
}
