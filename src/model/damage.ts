/** A cell that was spoilt before we saw it. */
export interface DamagedCell {
  readonly line: number;
  /** The text as the file holds it. */
  readonly before: string;
  /** What it was before the damage, where that is certain. */
  readonly after?: string;
}

/** One kind of damage in one column of a sheet: what a spreadsheet program or a wrong encoding did to its cells. */
export interface ColumnDamage {
  /** Index from 0. */
  readonly column: number;
  readonly header: string;
  readonly field: string;
  /**
   * Name of the kind. The findings on its cells have the code `damage.<kind>`, or one that goes on from it with a dot
   * (`.maybe`: not proved), its changes `damage.<kind>.repaired`. Its words: `.title`, `.about`, `.advice`.
   */
  readonly kind: string;
  readonly count: number;
  /** Of these, how many are beyond doubt (a check digit fails, a code is not one), and how many were put right. */
  readonly proved: number;
  readonly repaired: number;
  /** The first ones. */
  readonly examples: readonly DamagedCell[];
}
