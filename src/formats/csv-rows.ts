import { pipeline, Readable, type TransformOptions } from 'node:stream';
import { type CsvError, type Options, parse } from 'csv-parse';
import { parse as parseText } from 'csv-parse/sync';
import { UserError } from '../errors.js';

/** Bytes of one row; what is longer is no row of a table. */
export const MOST_ROW = 1 << 24;

/** Rows that wait to be taken, and cells of them where rows are wide. */
const WAITING = 1000;
const WAITING_CELLS = 100_000;

/** A row that is longer. `line`: its number, from 1. */
export class RowTooLong extends Error {
  readonly line: number;

  constructor(line: number) {
    super();
    this.line = line;
  }
}

/**
 * Blank lines are rows of one empty cell, so that rows can be counted as a spreadsheet program numbers them. A mark
 * within a cell that does not begin with one is text. Without the list of line ends csv-parse would take the first it
 * meets for the only one, and rows with another end would run together.
 */
const HOW = {
  bom: false,
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: false,
  record_delimiter: ['\r\n', '\n', '\r'],
} satisfies Options;

/**
 * The rows of delimited UTF-8 text whose quotations are mended (see `Mender`). `width`: how many cells they usually have.
 * Throws UserError for one too long.
 */
export async function* rowsOfText(
  chunks: AsyncIterable<Buffer>,
  { delimiter, width }: { readonly delimiter: string; readonly width: number },
  path: string,
): AsyncGenerator<string[]> {
  const how: Options & TransformOptions = {
    ...HOW,
    delimiter,
    max_record_size: MOST_ROW,
    readableHighWaterMark: Math.max(1, Math.min(WAITING, Math.floor(WAITING_CELLS / width))),
  };
  const parser = parse(how);
  // What goes wrong in front of the parser destroys it, and so comes out of the loop below.
  pipeline(Readable.from(chunks), parser, () => {});
  try {
    yield* parser as AsyncIterable<string[]>;
  } catch (error) {
    const line = tooLong(error);
    if (line === undefined) throw error;
    throw new UserError('format.record_too_long', { path, line }, [], error);
  }
}

/** The number of the row that is too long, where that is what is wrong. `records`: how many were complete. */
function tooLong(error: unknown): number | undefined {
  if (error instanceof RowTooLong) return error.line;
  const { code, records } = error as Partial<CsvError> & { records?: number };
  return code === 'CSV_MAX_RECORD_SIZE' ? (records ?? 0) + 1 : undefined;
}

/** How many cells the first row of a text has; a quotation that is still open at its end ends there. */
export function cellsOfRow(text: Buffer, delimiter: string): number {
  const read = (bytes: Buffer): string[][] => parseText(bytes, { ...HOW, delimiter, to: 1 });
  try {
    return read(text)[0]?.length ?? 0;
  } catch (error) {
    if ((error as Partial<CsvError>).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return read(Buffer.concat([text, Buffer.from('"')]))[0]?.length ?? 0;
  }
}
