import type { Message } from '../model/words.js';
import { Places } from './places.js';
import { asideReason } from './table-rows.js';
import { sectionHeading } from './table-sections.js';

/** Columns of a table in which a row that was cut can be told from one that is short. */
const FEWEST_COLUMNS = 3;

/** Rows, of which the first is the header. */
const FEWEST_FULL = 2;

/**
 * Finds rows of delimited text that were cut in two by a line end inside a cell: together with the row right above they
 * have just as many cells as the table has columns. Only where nearly all other rows are full, as in files whose
 * programs leave out empty cells at the end of a row nothing can be told.
 */
export class BrokenRows {
  private readonly width: number;
  private readonly places = new Places();
  private full = 0;
  /** Rows that are short, those that were cut left out. */
  private short = 0;
  private before = { line: 0, cells: 0 };

  /** `width`: how many cells the rows usually have. */
  constructor(width: number) {
    this.width = width;
  }

  /** The next row that holds something, with its number. */
  add(line: number, cells: readonly string[]): void {
    const { length } = cells;
    const { before, width } = this;
    this.before = { line, cells: length };
    if (length >= width) this.full++;
    else if (this.full >= FEWEST_FULL && (length > 1 || !this.isKnown(cells))) {
      const fits = before.line + 1 === line && before.cells + length - 1 === width;
      if (!fits) this.short++;
      else {
        this.places.add(line);
        // The first half was taken for a row that is short.
        if (before.cells < width) this.short--;
      }
    }
  }

  /** What stands alone in a row for another reason: totals, footers, headings. */
  private isKnown(cells: readonly string[]): boolean {
    const titles = [Array.from({ length: this.width }, () => '')];
    return asideReason(cells, titles) !== undefined || sectionHeading(cells) !== undefined;
  }

  note(): Message[] {
    const { width, full, short, places } = this;
    const isRegular = width >= FEWEST_COLUMNS && short * 10 <= full && places.count * 2 <= full;
    return isRegular ? places.note('format.rows_broken') : [];
  }
}
