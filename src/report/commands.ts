/* What the report tells people to type, in one place. */

export const REVIEW = 'crm-clean review';
export const EXPORT = 'crm-clean export';
export const REPORT_XLSX = 'crm-clean report -o report.xlsx';
export const HISTORY = 'crm-clean history';
export const UNDO = 'crm-clean undo';

/** Opens the review at one pair, by record numbers. */
export function reviewPair(a: number, b: number): string {
  return `${REVIEW} ${a} ${b}`;
}

/** Takes one customer apart again. */
export function unmerge(customer: string): string {
  return `crm-clean unmerge ${customer}`;
}
