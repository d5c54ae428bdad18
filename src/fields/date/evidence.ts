import { plain } from '../../text/width.js';

export type DayOrder = 'dmy' | 'mdy';

/**
 * Day or month first, if cells prove it and hardly any proves the other: 25/3/2020 against 3/25/2020.
 * A date that the order cannot read is still read the only way the calendar allows. `least`: fewer proofs are none.
 */
export function dateOrder(cells: readonly string[], least = 1): DayOrder | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(cell);
    if (match === null) continue;
    const [, first = '', separator, second = '', year = ''] = match;
    // 20-03-04 may begin with the year.
    if (year.length === 2 && separator !== '/') continue;
    if (Number(first) > 12 && Number(first) <= 31) dayFirst++;
    if (Number(second) > 12 && Number(second) <= 31) monthFirst++;
  }
  if (dayFirst >= least && dayFirst > monthFirst * 9) return 'dmy';
  return monthFirst >= least && monthFirst > dayFirst * 9 ? 'mdy' : undefined;
}

const REPUBLIC = /^1[0-3]\d[年./-]\d{1,2}[月./-]\d{1,2}/;
const COMMON = /^(?:18|19|20|21)\d\d(?:\D|\d{4}(?!\d)|$)/;

/** Whether a column counts its years from 1911, as Taiwan does: some have three digits, and none has four. */
export function isRepublican(cells: readonly string[]): boolean {
  let found = 0;
  for (const cell of cells) {
    const text = plain(cell);
    if (COMMON.test(text)) return false;
    if (REPUBLIC.test(text)) found++;
  }
  return found >= 2;
}

/** Whether a column has years counted from 1911 beside those of the common era, so that two digits may be either. */
export function areErasMixed(cells: readonly string[]): boolean {
  const texts = cells.map(plain);
  const isOfRepublic = (text: string): boolean => REPUBLIC.test(text) || /^民[国國]\s?\S/.test(text);
  return texts.some(isOfRepublic) && texts.some((text) => COMMON.test(text));
}
