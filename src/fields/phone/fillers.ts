import { plain } from '../../text/width.js';

/**
 * Numbers that exist but are typed to fill a box far more often than they are anybody's: 13800138000, 13900139000, and
 * a prefix with eight equal digits or with 12345678.
 */
const FILLER = /^(?:(1[3-9]\d)00\1(?:000)|1[3-9]\d(?:(\d)\2{7}|12345678|87654321))$/;

/** Whether a mobile number is a well-known filler, which may be somebody's all the same. */
export function isFiller(number: string): boolean {
  return FILLER.test(number);
}

/** From so many of the sampled cells on a number is one that was typed to fill the box. */
const FREQUENT = 3;

/**
 * The well-known fillers that several of the cells of a column hold; one alone may be somebody's own. Undefined where
 * there are none.
 */
export function frequentFillers(cells: readonly string[]): readonly string[] | undefined {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell.length > 20) continue;
    const digits = plain(cell).replace(/^\+?86(?=[ -]?1)|[ -]/g, '');
    if (FILLER.test(digits)) counts.set(digits, (counts.get(digits) ?? 0) + 1);
  }
  const found = [...counts].filter(([, count]) => count >= FREQUENT).map(([number]) => number);
  return found.length === 0 ? undefined : found.sort();
}
