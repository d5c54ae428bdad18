import { parse } from 'csv-parse/sync';

/** The rows of a written CSV file by the titles of their columns. */
export function parseCsv(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true }) as Record<string, string>[];
}
