/** Years a customer list can mean; outside of them a cell is a typing error or a placeholder such as 9999-12-31. */
export const FIRST_YEAR = 1800;
export const LAST_YEAR = 2200;

/** What a reader found: a date, or the code of what is wrong with it. */
export type Reading =
  | { readonly value: string; readonly changes: readonly string[] }
  | { readonly finding: string; readonly params?: Readonly<Record<string, string>> };

export const UNREADABLE: Reading = { finding: 'unreadable' };
export const IMPOSSIBLE: Reading = { finding: 'impossible' };

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined for a day the calendar does not have (Gregorian, also before 1582). */
export function iso(year: number, month?: number, day?: number): string | undefined {
  if (!(year >= 0 && year <= 9999)) return undefined;
  if (month === undefined) return pad(year, 4);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${pad(year, 4)}-${pad(month, 2)}`;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Year first; a month or day of zero (2024-05-00, as MySQL writes what is not known) leaves that part out. */
export function readParts(
  year: number,
  month?: number,
  day?: number,
  changes: readonly string[] = [],
): Reading {
  const noDay = day === 0;
  const noMonth = month === 0 && (day === undefined || noDay);
  const value = iso(year, noMonth ? undefined : month, noDay || noMonth ? undefined : day);
  if (value === undefined) return IMPOSSIBLE;
  return { value, changes: noDay || noMonth ? [...changes, 'partial'] : changes };
}

/** How years of less than four digits count: from 1911 as in Taiwan, or in the century that the pivot tells. */
export interface Years {
  readonly republic: boolean;
  readonly pivot: number;
}

/** Two digits to a year: up to `pivot` in this century, above it in the last one. Three are only of the Republic. */
export function fullYear(text: string, { republic, pivot }: Years): number {
  const number = Number(text);
  if (text.length > 3) return number;
  if (republic) return 1911 + number;
  if (text.length !== 2) return number;
  return number <= pivot ? 2000 + number : 1900 + number;
}

/** Days since 1970-01-01 to a date. */
export function fromDays(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * A day number of Excel. In the 1900 system 1 is 1900-01-01 and there is a 1900-02-29 (60) that never was, so from 61 on
 * the days count from 1899-12-30; the 1904 system counts from 1904-01-01 as 0 (ECMA-376 part 1, 18.17.4.1).
 */
export function fromSerial(serial: number, system: '1900' | '1904'): string {
  return fromDays(system === '1904' ? serial - 24_107 : serial - 25_569);
}
