import { countryNamed } from '../data/countries.js';
import type { RowSource } from '../types.js';
import { areaCodeOfPlace, areaCodeWritten, digitsWritten } from './place.js';

/**
 * Cells of the row that tell the area code, the surest first: the column for it, the city, the address. A province tells
 * it only where the whole of it has one.
 */
export const AREA_SOURCES: readonly RowSource[] = [
  { fields: ['area_code'], read: areaCodeWritten },
  { fields: ['province', 'city', 'district'], read: areaCodeOfPlace },
  { fields: ['address'], read: areaCodeOfPlace },
  { type: 'address', read: areaCodeOfPlace },
  // Area codes of other countries.
  { fields: ['area_code'], read: digitsWritten },
];

/** Cells of the row that tell whose numbering plan is meant. */
export const COUNTRY_SOURCES: readonly RowSource[] = [{ fields: ['country'], read: countryNamed }];

/** Seven or eight digits with nothing in front that could be an area code. */
const LOCAL = /(?<![\d*+][-) .]{0,2})(?<!\d)[2-9]\d{2,3}[- ]?\d{4}(?!\d)/;
const WIDE = /[０-９]{4}/;

/** Whether a cell may hold a landline number without its area code. Most cells cannot. */
export function mayLackArea(cell: string): boolean {
  return cell.length < 7 || isElevenDigits(cell) ? false : LOCAL.test(cell) || WIDE.test(cell);
}

function isElevenDigits(cell: string): boolean {
  return cell.length === 11 && cell.charCodeAt(0) === 49;
}
