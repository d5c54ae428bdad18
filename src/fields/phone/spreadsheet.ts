import { plain } from '../../text/width.js';
import type { Note } from '../types.js';
import { readWhole } from './mainland.js';

/** What spreadsheets do to long numbers, for a cell that is nothing but a number. */
export function fromSpreadsheet(
  cell: string,
): { text: string; change?: Note; findings?: Note[] } | undefined {
  if (!/[.eE,，．ｅＥ]/.test(cell) || cell.length > 40) return undefined;
  const before = plain(cell);
  const decimal = /^\+?(\d{5,15})\.0+$/.exec(before)?.[1];
  if (decimal !== undefined)
    return { text: decimal, change: { code: 'excel_decimal', before, after: decimal } };
  if (/^\d{1,3}(?:,\d{3}){3}(?:\.0+)?$/.test(before)) {
    const after = before.replace(/\..*|,/g, '');
    return readWhole(after) && { text: after, change: { code: 'excel_decimal', before, after } };
  }
  const exponent = /^(\d)(?:\.(\d+))?e(\+?)0?(\d{1,2})$/i.exec(before);
  if (exponent === null) return undefined;
  const digits = (exponent[1] ?? '') + (exponent[2] ?? '');
  const length = Number(exponent[4]) + 1;
  // A spreadsheet shows six significant digits at most; programs that print eight or more print them all.
  if (digits.length < 8 || digits.length > length || length > 15) {
    return { text: before, findings: [{ code: 'excel_exponent', before }] };
  }
  const after = digits.padEnd(length, '0');
  return { text: after, change: { code: 'excel_decimal', before, after } };
}
