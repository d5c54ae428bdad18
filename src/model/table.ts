/** A column of a table to write. */
export interface OutColumn {
  readonly title: string;
  /** Stays text in a spreadsheet, whatever it looks like: phone numbers, identifiers. */
  readonly text: boolean;
  /** In characters, for spreadsheets. */
  readonly width?: number;
}

/** A table to write, as CSV or as a sheet of a workbook. Numbers are written as numbers unless the column is text. */
export interface OutTable {
  readonly name: string;
  readonly columns: readonly OutColumn[];
  rows(): Iterable<readonly (string | number)[]>;
  /** Said in the last line of a full sheet, with the name of the sheet where the table goes on; nothing where absent. */
  goesOn?(sheet: string): string;
}
