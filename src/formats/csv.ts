import { stringify } from 'csv-stringify/sync';
import { UserError } from '../errors.js';
import type { SourceRow } from '../model/record.js';
import type { OutTable } from '../model/table.js';
import type { Message } from '../model/words.js';
import { guard } from '../text/width.js';
import { BrokenRows } from './csv-broken.js';
import { Mender } from './csv-mend.js';
import { rowsOfText } from './csv-rows.js';
import { delimiterOf, type Sniffed, sniff } from './csv-sniff.js';
import { type OpenedText, openText } from './encoding-text.js';
import { Places } from './places.js';
import type { ByteSource, FileFormat, OpenedFile, ReadOptions } from './types.js';
import { plainNumber } from './xlsx-values.js';

/** Rows of a batch, and cells of one where rows are wide. */
const BATCH = 1000;
const BATCH_CELLS = 500_000;

/** As many columns as a worksheet has. */
const MOST_COLUMNS = 16_384;

/** Rows that tell how wide the table is; a wider one below them has cells that belong to no column. */
const FIRST_ROWS = 300;

/** Of the first rows, at most one in so many is wider by mistake; where there are more, the table is as wide as they. */
const ODD_ROWS = 5;

/** Delimited text: commas, tabs, semicolons, bars or what is asked for; in any encoding. */
export const csv: FileFormat = {
  name: 'csv',
  title: { en: 'text', 'zh-CN': '文本' },
  recognises: () => true,
  open: openCsv,
};

async function openCsv(source: ByteSource, options: ReadOptions): Promise<OpenedFile> {
  const { path } = source;
  const delimiter = options.delimiter === undefined ? undefined : delimiterOf(options.delimiter);
  const text = await openText(source, options);
  const start = sniff(text.head, delimiter);
  if (isBinary(text.head.replaceAll(start.delimiter, ''))) throw new UserError('format.binary', { path });
  let reading: Reading | undefined;
  const rows = () => {
    reading = new Reading(text, start);
    return reading.rows(path, options);
  };
  return {
    encoding: text.encoding,
    sheets: [{ name: baseName(path), hidden: false, rows }],
    get notes() {
      return [...text.notes, ...(reading?.notes() ?? [])];
    },
    close: async () => {},
  };
}

/** Text has no control characters but tabs, line ends and, in old exports, a few strays. */
function isBinary(head: string): boolean {
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > Math.max(8, head.length * 0.01);
}

/** The name that spreadsheet programs give the only sheet of such a file. */
export function baseName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

/** One reading of a file from its start to its end, and what it met. */
class Reading {
  private readonly text: OpenedText;
  private readonly start: Sniffed;
  private readonly mender: Mender;
  private readonly wide = new Places();
  private readonly forced = new Places();
  private readonly broken: BrokenRows;
  private width = 0;
  private first: { readonly line: number; readonly width: number; readonly filled: number }[] = [];
  private seen = 0;

  constructor(text: OpenedText, start: Sniffed) {
    this.text = text;
    this.start = start;
    this.mender = new Mender(start.delimiter, start.width);
    this.broken = new BrokenRows(start.width);
  }

  async *rows(path: string, options: ReadOptions): AsyncGenerator<readonly SourceRow[]> {
    const { skip } = this.start;
    const skipped = Buffer.byteLength(this.text.head.slice(0, skip), 'utf8');
    const mended = this.mender.mend(without(skipped, this.text.utf8(options)));
    let line = 0;
    let rows: SourceRow[] = [];
    let size = 0;
    for await (const read of rowsOfText(mended, this.start, path)) {
      line++;
      if (read.every(isBlank)) continue;
      const cells = this.look(read, line, path);
      this.broken.add(line, cells);
      rows.push({ line, cells });
      size += cells.length;
      if (rows.length < BATCH && size < BATCH_CELLS) continue;
      yield rows;
      rows = [];
      size = 0;
    }
    if (rows.length > 0) yield rows;
  }

  /** The cells of a row, as Excel would show them. Throws UserError for more of them than a table has columns. */
  private look(read: string[], line: number, path: string): string[] {
    const cells = read.length > MOST_COLUMNS ? read.slice(0, read.findLastIndex(isFilled) + 1) : read;
    if (cells.length > MOST_COLUMNS)
      throw new UserError('format.row_too_wide', { path, line, columns: cells.length, most: MOST_COLUMNS });
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] ?? '';
      if (cell.charCodeAt(0) !== 61 || cell.charCodeAt(1) !== 34) continue;
      const text = forcedText(cell);
      if (text === undefined) continue;
      cells[i] = text;
      this.forced.add(line);
    }
    if (this.seen++ < FIRST_ROWS)
      this.first.push({ line, width: cells.length, filled: cells.findLastIndex(isFilled) + 1 });
    else {
      this.measure();
      if (cells.length > this.width && cells.slice(this.width).some(isFilled)) this.wide.add(line);
    }
    return cells;
  }

  /** Once: how wide the table is by its first rows, and which of them are wider than the one with its titles. */
  private measure(): void {
    if (this.first.length === 0) return;
    const titles = this.first.find(({ width }) => width >= this.start.width)?.width ?? this.start.width;
    const wider = this.first.filter(({ filled }) => filled > titles);
    const areOdd = wider.length * ODD_ROWS <= this.first.length;
    this.width = areOdd ? titles : Math.max(...this.first.map(({ width }) => width));
    if (areOdd) for (const { line } of wider) this.wide.add(line);
    this.first = [];
  }

  notes(): Message[] {
    this.measure();
    return [
      ...this.mender.unclosed.note('format.quote_not_closed'),
      ...this.mender.suspects.note('format.lines_swallowed'),
      ...this.wide.note('format.rows_wider', { width: this.width }),
      ...this.broken.note(),
      ...this.forced.note('format.forced_text'),
    ];
  }
}

/** White space and zero bytes, which a computer that was switched off leaves at the end of a file. */
function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '' || (cell.charCodeAt(0) === 0 && /^[\0\s]+$/.test(cell));
}

const isFilled = (cell: string): boolean => !isBlank(cell);

/**
 * The text in `="00123"`: a formula that programs write so that Excel keeps the zeros; Excel shows its text. Undefined
 * for other formulas.
 */
function forcedText(cell: string): string | undefined {
  if (cell.length < 3 || !cell.endsWith('"')) return undefined;
  const inner = cell.slice(2, -1);
  const bare = inner.replaceAll('""', '');
  return bare.includes('"') ? undefined : inner.replaceAll('""', '"');
}

/** Leaves out the first bytes. */
async function* without(bytes: number, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let toSkip = bytes;
  for await (const chunk of chunks) {
    const rest = chunk.subarray(toSkip);
    toSkip -= chunk.length - rest.length;
    yield rest;
  }
}

/** All rows of a CSV file that our own users wrote, the header first. */
export async function csvRows(source: ByteSource): Promise<SourceRow[]> {
  const opened = await openCsv(source, {});
  const rows: SourceRow[] = [];
  for (const sheet of opened.sheets) for await (const batch of sheet.rows()) rows.push(...batch);
  return rows;
}

/**
 * A table as CSV (RFC 4180) in pieces: with byte order mark, so that Excel reads it as UTF-8, and CRLF. Text that a
 * spreadsheet would run as a formula gets a quotation mark in front; numbers do not. A file `forPrograms` has neither
 * mark: what is read from it is exactly what was in the table.
 */
export function* csvText(table: OutTable, { forPrograms = false } = {}): Generator<string> {
  const text = forPrograms ? (cell: string): string => cell : guard;
  if (!forPrograms) yield '\ufeff';
  let lines: string[][] = [table.columns.map((column) => text(column.title))];
  for (const row of table.rows()) {
    lines.push(row.map((cell) => (typeof cell === 'number' ? plainNumber(cell) : text(cell))));
    if (lines.length < BATCH) continue;
    yield csvLines(lines);
    lines = [];
  }
  if (lines.length > 0) yield csvLines(lines);
}

function csvLines(lines: string[][]): string {
  return stringify(lines, {
    record_delimiter: '\r\n',
    // Line ends of any kind, what readers may take for the delimiter, and spaces that some take off.
    quoted_match: /[\r\n\t;|]|^\s|\s$/,
    // A row of one empty cell would be a blank line, which readers skip.
    quoted_empty: lines[0]?.length === 1,
  });
}
