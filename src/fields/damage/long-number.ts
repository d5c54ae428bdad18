/** Numbers longer than the 15 digits that a spreadsheet keeps. */
const LONG = /^[1-9]\d{15,39}$/;
const CUT = /^[1-9]\d{14}0+$/;
/** A moment as digits (20240301123000000): its seconds end after the 14th digit, and the rest is often zero. */
const MOMENT = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d0*$/;
/** 5000000000000000: its zeros begin long before the 16th digit. */
const ROUND = /^\d{1,9}0+$/;

export function isLong(digits: string): boolean {
  return LONG.test(digits) && !MOMENT.test(digits) && !ROUND.test(digits);
}

/** A long number whose digits after the 15th are all zero, and neither a moment nor a round number. */
export function isCutOff(digits: string): boolean {
  return CUT.test(digits) && isLong(digits);
}
