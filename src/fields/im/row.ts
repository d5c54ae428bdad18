import { plain } from '../../text/width.js';
import { isFiller } from '../phone/fillers.js';
import type { RowSource } from '../types.js';
import { isMobile } from './kinds.js';

/** The mobile number of a cell that has one alone, and one that was not typed to fill the box: it would be an account. */
function mobileIn(text: string): string | undefined {
  const digits = plain(text.slice(0, 200)).replace(/(?<=\d)[ -](?=\d)/g, '');
  const found = new Set(
    [...digits.matchAll(/(?<!\d)(?:\+?86)?(1[3-9]\d{9})(?!\d)/g)].map(([, one]) => one ?? ''),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined && isMobile(only) && !isFiller(only) ? only : undefined;
}

/** Where the number of "same as mobile" stands, the person's own first. */
export const MOBILE_SOURCES: readonly RowSource[] = [
  ...['contact_mobile', 'mobile', 'contact_phone', 'phone'].map((name) => ({
    fields: [name],
    read: mobileIn,
  })),
  { type: 'phone', read: mobileIn },
];

/** Whether a cell may say that the account is the mobile number. */
export function mayBeSame(cell: string): boolean {
  return cell.length < 40 && /[同即]|手机|电话|same/i.test(cell);
}
