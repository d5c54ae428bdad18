/* What the report tells people to type, in one place. */

export const REVIEW = 'crm-clean review';
export const DEDUPE = 'crm-clean dedupe';
export const EXPORT = 'crm-clean export';
export const REPORT_XLSX = 'crm-clean report -o report.xlsx';
export const REPORT_JSON = 'crm-clean report -o report.json';
export const HISTORY = 'crm-clean history';
export const UNDO = 'crm-clean undo';

/** A verdict on two records, by their numbers. */
export function verdict(a: number, b: number, same: boolean): string {
  return `${REVIEW} ${a} ${b} ${same ? '--same' : '--different'}`;
}

/** Why rows are one customer, or two of them are not. */
export function explaining(...names: readonly (string | number)[]): string {
  return `crm-clean explain ${names.join(' ')}`;
}
