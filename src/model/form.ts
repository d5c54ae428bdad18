/** A column of a sheet that a person fills in. */
export interface FormColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** What stands in the comment on the title. */
  readonly comment?: string;
  /** The only words it takes, as a drop-down. */
  readonly choices?: readonly string[];
}

/** A sheet of a workbook that a person fills in: text cells under bold titles, with room for more rows. */
export interface FormSheet {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly string[])[];
}
