const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)';
const DATES: readonly RegExp[] = [
  // 2024-03-01, 2024/3/1, with midnight behind it: a date cell as text.
  /^(?:19|20)\d\d([-/])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?:[ T]0?0:00(?::00(?:\.0+)?)?)?$/,
  /^(?:(?:19|20)\d\d年)?(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\d|3[01])日$/,
  new RegExp(`^\\d{1,2}-${MONTHS}(?:-\\d{2,4})?$`, 'i'),
  new RegExp(`^${MONTHS}-\\d{2}$`, 'i'),
];

/** What such a date begins with, of any width: a first look that costs little. */
const BEGINNING = /^(?:[1１][9９]..|[2２][0０]..|[\d０-９]{1,2})[-/年月－／]|^[a-zａ-ｚ]{3,4}[-－]/i;

export function mayBeShownDate(cell: string): boolean {
  return BEGINNING.test(cell);
}

/** Whether a half-width text is a date in a form in which a spreadsheet shows one it made itself. */
export function isShownDate(text: string): boolean {
  return text.length <= 30 && DATES.some((form) => form.test(text));
}

/** Whether a half-width text is a date in any form of digits: 7/4/90 too, which may be one that was typed. */
export function isDateOfDigits(text: string): boolean {
  return isShownDate(text) || /^\d{1,2}([-/.])\d{1,2}\1(?:\d{2}|\d{4})$/.test(text);
}

/** House numbers, sizes, ranges and the like that a spreadsheet takes for dates: 3-2, 12-5, 2/3, 1-2-301. */
export function isDashed(text: string): boolean {
  return /^\d{1,3}[-/]\d{1,3}(?:-\d{3})?(?:[号栋楼室]|人)?$/.test(text) && !isShownDate(text);
}
