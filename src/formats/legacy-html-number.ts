import { numberText } from './xlsx-values.js';

/** Longer texts are no number that a cell shows. */
const LONGEST = 40;

const SHOWN = /^([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?)(?:E([-+]?\d{1,3}))?$/i;
const STATED = /\sx:num\s*=\s*["']?\s*([-+]?\d[\d.]{0,40}(?:E[-+]?\d{1,3})?)(?=["'\s]|$)/i;

/** The number that Excel wrote into the tag of a cell, beside the text that it shows; undefined when there is none. */
export function statedNumber(tag: string): string | undefined {
  return STATED.exec(tag)?.[1];
}

/**
 * The text of a cell of a page that Excel wrote. Where it shows a number with an exponent or rounded, the number as
 * the tag has it, in full, so long as the two agree; anything else stays as it is shown.
 */
export function inFull(shown: string, stated: string | undefined): string {
  if (stated === undefined || shown.length > LONGEST) return shown;
  const match = SHOWN.exec(shown);
  const value = Number(stated);
  if (match === null || !Number.isFinite(value)) return shown;
  const [, sign, digits = '', decimals = '', power] = match;
  const scale = 10 ** Number(power ?? 0);
  const near = Number(digits.replaceAll(',', '')) * scale * (sign === '-' ? -1 : 1);
  const half = 0.5 * 10 ** -decimals.length * scale;
  const agree = Number.isFinite(near) && Math.abs(value - near) <= half * (1 + 1e-9);
  const isShort = power !== undefined || near !== value;
  return agree && isShort ? numberText(stated) : shown;
}
