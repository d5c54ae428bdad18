/**
 * The columns that a sheet hides. Files give them as ranges, often to the last column there can be; they are named one
 * by one only as far as rows reach.
 */
export class HiddenColumns {
  /** From 0. Grows while rows are read. */
  readonly columns = new Set<number>();
  private ranges: { readonly first: number; readonly last: number }[] = [];

  /** Before a sheet is read again. */
  restart(): void {
    this.ranges = [];
  }

  /** From 0, both included. */
  hide(first: number, last: number): void {
    if (first >= 0 && last >= first) this.ranges.push({ first, last });
  }

  /** There are rows of this many cells. */
  reach(width: number): void {
    for (const { first, last } of this.ranges)
      for (let column = first; column <= last && column < width; column++) this.columns.add(column);
  }
}
