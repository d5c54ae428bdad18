import { cellsOfRow, MOST_ROW, RowTooLong } from './csv-rows.js';
import { Places } from './places.js';

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Bytes. A quotation of several lines that is longer was not closed. */
const MOST_QUOTATION = 1 << 20;

/** Columns of a table from which lines of exactly its width are no accident. */
const TELLING_WIDTH = 3;

/** A row by its number, and where it begins in the text. */
interface Row {
  readonly number: number;
  readonly start: number;
}

/**
 * How the cell that a mark begins is written. `closed`: a quotation as it should be. `bare`: closed within the line, and
 * the cell goes on behind it (`"深圳"公司`). `unclosed`: see `Mender`.
 */
interface Quotation {
  readonly as: 'closed' | 'bare' | 'unclosed';
  /** Behind the quotation, or the cell where it is no proper one. */
  readonly end: number;
}

/**
 * Makes broken quotations readable, in UTF-8 text on its way to the parser. A quotation mark that begins a cell and is
 * not closed would swallow the rows below it. It is known by this: the next lone mark stands in another line and not at
 * the end of a cell; or there is none; or the lines in between are rows of the table each. Such a mark becomes a plain
 * character of its cell, and reading goes on behind it. Every byte is looked at a constant number of times: the marks
 * that could begin a long quotation are the ones that end the search.
 */
export class Mender {
  /** Rows in which a quotation was begun and not closed. */
  readonly unclosed = new Places();
  /** Rows with a cell of several lines that each look like a row of the table. */
  readonly suspects = new Places();
  private readonly delimiter: Buffer;
  private readonly width: number;
  /** Rows that are complete and were given out. */
  private complete = 0;

  /** `width`: how many cells the rows of the table have; 0 when that is not known. */
  constructor(delimiter: string, width = 0) {
    this.delimiter = Buffer.from(delimiter);
    this.width = width;
  }

  /** Throws RowTooLong. */
  async *mend(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let held: Buffer[] = [];
    let size = 0;
    // What was held back is looked at again only when there is twice as much of it, so that long rows take no longer.
    let enough = 0;
    for await (const chunk of chunks) {
      held.push(chunk);
      size += chunk.length;
      if (size < enough) continue;
      const text = held.length === 1 ? chunk : Buffer.concat(held);
      const { mended, taken } = this.take(text, false);
      if (mended.length > 0) yield mended;
      const rest = text.subarray(taken);
      if (rest.length > MOST_ROW) throw new RowTooLong(this.complete + 1);
      held = [rest];
      size = rest.length;
      enough = 2 * size;
    }
    yield this.take(Buffer.concat(held), true).mended;
  }

  /** The beginning of a text, mended; its last row may be cut. */
  mendHead(text: string): string {
    return this.take(Buffer.from(text), true).mended.toString('utf8');
  }

  /** Mends the complete rows of a text that begins with a row; `taken` bytes of it are done with. */
  private take(all: Buffer, isLast: boolean): { mended: Buffer; taken: number } {
    // A line feed may follow in the next piece, and the two are one line end.
    const text = !isLast && all.at(-1) === CR ? all.subarray(0, -1) : all;
    const pieces: Buffer[] = [];
    const ends = new LineEnds(text);
    let given = 0;
    for (let at = 0; ; ) {
      const mark = text.indexOf(QUOTE, at);
      ends.look(mark < 0 ? text.length : mark);
      if (mark < 0) break;
      at = mark + 1;
      if (!this.beginsCell(text, mark)) continue;
      const row = this.complete + ends.count + 1;
      const found = this.quotation(text, mark, isLast, { number: row, start: ends.start });
      if (found === undefined) break;
      at = found.end;
      if (found.as === 'closed') {
        ends.skip(at);
        continue;
      }
      const cell = text.subarray(mark, at);
      pieces.push(text.subarray(given, mark), quoted(cell));
      given = at;
      if (found.as === 'unclosed') this.unclosed.add(row);
    }
    const taken = isLast ? text.length : Math.max(given, ends.start);
    const rest = text.subarray(given, taken);
    this.complete += ends.count;
    return { mended: pieces.length === 0 ? rest : Buffer.concat([...pieces, rest]), taken };
  }

  private beginsCell(text: Buffer, mark: number): boolean {
    if (mark === 0 || isLineEnd(text[mark - 1])) return true;
    const from = mark - this.delimiter.length;
    return from >= 0 && this.delimiter.equals(text.subarray(from, mark));
  }

  /** How the cell that begins with `mark` is written, and where that ends. Undefined: more text has to come. */
  private quotation(text: Buffer, mark: number, isLast: boolean, row: Row): Quotation | undefined {
    for (let at = mark + 1; ; ) {
      const next = text.indexOf(QUOTE, at);
      const reach = next < 0 ? text.length : next;
      if (next < 0 || reach - mark > MOST_QUOTATION) {
        if (isLast && next < 0) return this.plainCell('unclosed', text, mark, isLast);
        if (reach - mark > MOST_QUOTATION && holdsLineEnd(text, mark, mark + MOST_QUOTATION))
          return this.plainCell('unclosed', text, mark, isLast);
        if (next < 0) return undefined;
      }
      let end = next;
      while (text[end] === QUOTE) end++;
      if (end === text.length && !isLast) return undefined;
      at = end;
      // Two marks are one mark of the text.
      if ((end - next) % 2 === 0) continue;
      const severalLines = holdsLineEnd(text, mark, end);
      const endsCell = this.endsCell(text, end, isLast);
      if (endsCell === undefined) return undefined;
      if (!severalLines) return endsCell ? { as: 'closed', end } : this.plainCell('bare', text, end, isLast);
      const isBroken = endsCell ? this.ranTogether(text, mark, end, isLast, row) : true;
      if (isBroken === undefined) return undefined;
      return isBroken ? this.plainCell('unclosed', text, mark, isLast) : { as: 'closed', end };
    }
  }

  private endsCell(text: Buffer, at: number, isLast: boolean): boolean | undefined {
    if (at === text.length) return isLast ? true : undefined;
    if (isLineEnd(text[at])) return true;
    const behind = text.subarray(at, at + this.delimiter.length);
    if (behind.length < this.delimiter.length && !isLast) return undefined;
    return this.delimiter.equals(behind);
  }

  /** A cell whose marks are text: it ends with the first delimiter or line end from `from` on. */
  private plainCell(as: Quotation['as'], text: Buffer, from: number, isLast: boolean): Quotation | undefined {
    const line = lineEnd(text, from);
    const delimiter = text.subarray(0, line).indexOf(this.delimiter, from);
    if (delimiter < 0 && line === text.length && !isLast) return undefined;
    return { as, end: delimiter < 0 ? line : delimiter };
  }

  /**
   * Whether a quotation that is closed in form holds rows of the table: every one of its lines has the table's width,
   * and the row that it makes has not. If that row has it too, it may be so: a suspect.
   */
  private ranTogether(
    text: Buffer,
    mark: number,
    end: number,
    isLast: boolean,
    row: Row,
  ): boolean | undefined {
    const first = lineStart(text, mark);
    // A row may have another cell of several lines in front.
    if (this.width < TELLING_WIDTH || first !== row.start) return false;
    const stop = lineEnd(text, end);
    for (let at = first; at < stop; ) {
      const line = lineEnd(text, at);
      if (line === text.length && !isLast) return undefined;
      if (line > at && this.cells(text, at, line) !== this.width) return false;
      at = line + 1;
    }
    const width = cellsOfRow(text.subarray(first, stop), this.delimiter.toString());
    if (width === this.width) this.suspects.add(row.number);
    return width !== this.width;
  }

  private cells(text: Buffer, from: number, to: number): number {
    const part = text.subarray(from, to);
    let count = 1;
    for (let at = part.indexOf(this.delimiter); at >= 0; count++)
      at = part.indexOf(this.delimiter, at + this.delimiter.length);
    return count;
  }
}

/** Counts the line ends outside of quotations. */
class LineEnds {
  count = 0;
  /** Where the last row begins. */
  start = 0;
  private at = 0;

  private readonly text: Buffer;

  constructor(text: Buffer) {
    this.text = text;
  }

  look(to: number): void {
    const { text } = this;
    for (let i = this.at; i < to; i++) {
      const byte = text[i];
      if (byte !== LF && byte !== CR) continue;
      this.start = i + 1;
      if (byte === CR || text[i - 1] !== CR) this.count++;
    }
    this.at = Math.max(this.at, to);
  }

  skip(to: number): void {
    this.at = to;
  }
}

const isLineEnd = (byte: number | undefined): boolean => byte === LF || byte === CR;

function lineEnd(text: Buffer, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text[at])) at++;
  return at;
}

function lineStart(text: Buffer, from: number): number {
  let at = from;
  while (at > 0 && !isLineEnd(text[at - 1])) at--;
  return at;
}

function holdsLineEnd(text: Buffer, from: number, to: number): boolean {
  const part = text.subarray(from, to);
  return part.includes(LF) || part.includes(CR);
}

/** The cell as the parser reads it back, mark by mark. */
function quoted(cell: Buffer): Buffer {
  return Buffer.from(`"${cell.toString('utf8').replaceAll('"', '""')}"`);
}
