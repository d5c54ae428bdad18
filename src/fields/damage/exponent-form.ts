/** A number as `1.38001E+10`. */
export interface ExponentForm {
  /** The digits that are shown. */
  readonly digits: string;
  /** How many digits the whole number has. */
  readonly length: number;
}

/** One digit, the point of either kind, digits, the exponent; Java writes no plus sign but always a point. */
const FORM = /^([1-9])(?:[.,](\d{1,20}))?e(\+?)(\d{1,2})$/i;

/**
 * Reads a half-width text as a whole number that a program wrote with an exponent; undefined for anything else, such as
 * the codes 12E5 and 1E5, and numbers with a fraction.
 */
export function readExponent(text: string): ExponentForm | undefined {
  const [, first, rest = '', plus, power] = FORM.exec(text) ?? [];
  if (first === undefined || (plus === '' && rest === '')) return undefined;
  const length = Number(power) + 1;
  const digits = first + rest;
  return digits.length <= length ? { digits, length } : undefined;
}
