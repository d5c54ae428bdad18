import { plain } from '../../text/width.js';
import { readExponent } from './exponent-form.js';
import { isCutOff, isLong } from './long-number.js';
import { isDashed, isDateOfDigits } from './shown-date.js';
import type { Profile } from './types.js';

/** Longer cells are text; they count as filled only. */
const LONGEST = 40;

/** The profile of a column from its sampled cells. */
export function profileOf(cells: Iterable<string>): Profile {
  const count = { filled: 0, digits: 0, long: 0, cut: 0, dates: 0, dashed: 0, questions: 0 };
  const widths = new Map<number, number>();
  const zeroLed = new Map<number, number>();
  const mantissas: { readonly digits: string; readonly length: number }[] = [];
  for (const cell of cells) {
    const text = cell.length <= LONGEST ? plain(cell) : cell;
    if (text === '') continue;
    count.filled++;
    if (text.length > LONGEST) continue;
    if (/^\d+$/.test(text)) {
      count.digits++;
      add(widths, text.length);
      if (text.startsWith('0')) add(zeroLed, text.length);
      if (isLong(text)) count.long++;
      if (isCutOff(text)) count.cut++;
    } else if (isDateOfDigits(text)) count.dates++;
    else if (isDashed(text)) count.dashed++;
    else if (/^\?{4,}$/.test(text)) count.questions++;
    const exponent = readExponent(text);
    if (exponent !== undefined) mantissas.push(exponent);
  }
  return { ...count, widths, zeroLed, exactDigits: exactDigits(mantissas) };
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A program that rounds writes the same number of digits in every cell; one that does not leaves out zeros at the end. */
function exactDigits(mantissas: readonly { readonly digits: string; readonly length: number }[]): number {
  const longest = mantissas.reduce((most, { digits }) => Math.max(most, digits.length), 0);
  const whole = mantissas.some(({ digits, length }) => digits.length === length && length === longest);
  const shorter = mantissas.some(({ digits }) => digits.length < longest);
  const padded = mantissas.some(({ digits }) => digits.length > 2 && digits.endsWith('0'));
  return whole && shorter && !padded && longest >= 10 ? longest : 0;
}
