/** How a cell is written: bare, in quotation marks, or in marks with doubled ones inside. */
type Quoting = 0 | 1 | 2;

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** A row that is longer, in characters. */
export class RowTooLong extends Error {}

/**
 * Cuts delimited text into rows of cells. Its quotations are mended (see `Mender`): what begins with a quotation mark
 * and goes on behind the closing one is kept as it stands. A blank line is a row of one empty cell, so that rows can
 * be counted as a spreadsheet program numbers them.
 */
export class Splitter {
  private readonly delimiter: string;
  private readonly most: number;
  private rest = '';
  /** Of the cells of one row: where each begins and ends, and how it is written. */
  private bounds: number[] = [];

  constructor(delimiter: string, most = Number.POSITIVE_INFINITY) {
    this.delimiter = delimiter;
    this.most = most;
  }

  /** The rows that are complete with this piece of text. Throws RowTooLong. */
  rows(piece: string, isLast = false): string[][] {
    const text = this.rest + piece;
    const rows: string[][] = [];
    let start = 0;
    while (start < text.length) {
      const end = this.row(text, start, isLast);
      if (end < 0) break;
      rows.push(this.cells(text, start, end));
      start = end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
    }
    this.rest = text.slice(start);
    if (this.rest.length > this.most) throw new RowTooLong();
    return rows;
  }

  /** Finds the cells of the row that begins at `start` and gives its end; less than 0 where more text has to come. */
  private row(text: string, start: number, isLast: boolean): number {
    this.bounds = [];
    for (let at = start; ; ) {
      const end =
        text.charCodeAt(at) === QUOTE ? this.quotedCell(text, at, isLast) : this.bareCell(text, at, at);
      if (end < 0) return end;
      if (end < text.length && text.startsWith(this.delimiter, end)) at = end + this.delimiter.length;
      // Behind a carriage return a line feed may come.
      else if (isLast || end + 1 < text.length || text.charCodeAt(end) === LF) return end;
      else return -1;
    }
  }

  private quotedCell(text: string, start: number, isLast: boolean): number {
    let quoting: Quoting = 1;
    let close = text.indexOf('"', start + 1);
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
      quoting = 2;
      close = text.indexOf('"', close + 2);
    }
    if (close < 0) return isLast ? this.bareCell(text, start, text.length) : -1;
    const behind = close + 1;
    if (behind < text.length && !isEnd(text.charCodeAt(behind)) && !text.startsWith(this.delimiter, behind))
      return this.bareCell(text, start, behind);
    this.bounds.push(start + 1, close, quoting);
    return behind;
  }

  /** The cell from `start` to the next delimiter or line end at or behind `from`. */
  private bareCell(text: string, start: number, from: number): number {
    const first = this.delimiter.charCodeAt(0);
    const isLong = this.delimiter.length > 1;
    let end = from;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (isEnd(code) || (code === first && (!isLong || text.startsWith(this.delimiter, end)))) break;
    }
    this.bounds.push(start, end, 0);
    return end;
  }

  private cells(text: string, start: number, end: number): string[] {
    // A copy: parts of a text keep all of it in memory.
    const row = Buffer.from(text.slice(start, end), 'utf16le').toString('utf16le');
    const cells: string[] = [];
    const { bounds } = this;
    for (let i = 0; i < bounds.length; i += 3) {
      const cell = row.slice((bounds[i] ?? 0) - start, (bounds[i + 1] ?? 0) - start);
      cells.push(bounds[i + 2] === 2 ? cell.replaceAll('""', '"') : cell);
    }
    return cells;
  }
}

const isEnd = (code: number): boolean => code === LF || code === CR;
