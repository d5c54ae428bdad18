import { pipeline, Readable, type TransformOptions } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { UserError } from '../errors.js';
import type { SourceRow } from '../model/record.js';
import type { OutTable } from '../model/table.js';
import type { Message } from '../model/words.js';
import { guard } from '../text/width.js';
import { sniff } from './csv-sniff.js';
import { detectEncoding, encodingLabel, undecodable } from './encoding.js';
import type { ByteSource, EncodingChoice, FileFormat, OpenedFile, ReadOptions } from './types.js';
import { plainNumber } from './xlsx-values.js';

const HEAD = 64 * 1024;
const BATCH = 1000;

/** Bytes of one record. What is longer is an unclosed quotation mark, or no table. */
const MOST_RECORD = 1 << 20;

/** Delimited text: commas, tabs, semicolons or bars; in any encoding. */
export const csv: FileFormat = {
  name: 'csv',
  title: { en: 'CSV text', 'zh-CN': 'CSV 文本' },
  recognises: () => true,
  open: openCsv,
};

async function openCsv(source: ByteSource, options: ReadOptions): Promise<OpenedFile> {
  const { path } = source;
  const encoding: EncodingChoice =
    options.encoding === undefined
      ? await detectEncoding(source)
      : { label: encodingLabel(options.encoding), certainty: 1, why: { code: 'format.encoding_given' } };
  const { label } = encoding;
  const head = new TextDecoder(label, { ignoreBOM: true }).decode(await source.read(0, HEAD), {
    stream: true,
  });
  if (isBinary(head)) throw new UserError('format.binary', { path });
  const checked =
    encoding.why.code === 'format.encoding_utf8' || encoding.why.code === 'format.encoding_ascii';
  const unread = checked ? [] : await undecodable(source, label);
  const swallowed = new Swallowed();
  const { delimiter, skip } = sniff(head);
  const start = { delimiter, skip: Buffer.byteLength(head.slice(0, skip), 'utf8') };
  return {
    encoding,
    sheets: [
      {
        name: baseName(path),
        hidden: false,
        rows: () => readRows(source, label, start, options, swallowed),
      },
    ],
    get notes() {
      return [...unread, ...swallowed.notes()];
    },
    close: async () => {},
  };
}

/** Text has no control characters but tabs, line ends and, in old exports, a few strays. */
function isBinary(head: string): boolean {
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > Math.max(8, head.length * 0.01) || head.startsWith('\0');
}

/** The name that spreadsheet programs give the only sheet of such a file. */
function baseName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

async function* readRows(
  source: ByteSource,
  label: string,
  { delimiter, skip }: { readonly delimiter: string; readonly skip: number },
  options: ReadOptions,
  swallowed: Swallowed,
): AsyncGenerator<readonly SourceRow[]> {
  const how: Options & TransformOptions = {
    delimiter,
    bom: false,
    relax_quotes: true,
    relax_column_count: true,
    // Blank lines are records here, so that records can be counted as a spreadsheet program numbers its rows.
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MOST_RECORD,
    readableHighWaterMark: BATCH,
  };
  const parser = parse(how);
  pipeline(Readable.from(utf8(source, label, skip, options)), parser, () => {});
  let line = 0;
  let rows: SourceRow[] = [];
  swallowed.restart();
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line++;
      if (cells.every((cell) => cell.trim() === '')) continue;
      swallowed.look(cells, delimiter, line);
      rows.push({ line, cells });
      if (rows.length < BATCH) continue;
      yield rows;
      rows = [];
    }
  } catch (error) {
    throw asUserError(error, source.path);
  }
  if (rows.length > 0) yield rows;
}

/** `records`: how many were complete when csv-parse gave up. */
function asUserError(error: unknown, path: string): unknown {
  const { code, records = 0 } = error as { code?: string; records?: number };
  const line = records + 1;
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new UserError('format.quote_not_closed', { path, line }, [], error);
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new UserError('format.record_too_long', { path, line }, [], error);
  return error;
}

/** The file's bytes as UTF-8, which is what csv-parse reads; `skip` of them are left out at the start. */
async function* utf8(
  source: ByteSource,
  label: string,
  skip: number,
  { onBytes }: ReadOptions,
): AsyncGenerator<Buffer> {
  let toSkip = skip;
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.stream()) {
      bytes += chunk.length;
      onBytes?.(bytes);
      yield chunk;
    }
  }
  for await (const chunk of label === 'utf-8' ? counted() : recoded(counted(), label)) {
    const rest = chunk.subarray(toSkip);
    toSkip -= chunk.length - rest.length;
    yield Buffer.from(rest.buffer, rest.byteOffset, rest.length);
  }
}

async function* recoded(chunks: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  yield Buffer.from(decoder.decode(), 'utf8');
}

/**
 * Cells that an unclosed quotation mark made of several lines: csv-parse gives the mark back at the start of such a
 * cell when it meets the next one. A cell that holds a quotation may look the same, so this is a note, not an error.
 */
class Swallowed {
  private count = 0;
  private first = 0;

  restart(): void {
    this.count = 0;
  }

  look(cells: readonly string[], delimiter: string, line: number): void {
    for (const cell of cells) {
      if (cell.charCodeAt(0) !== 34 || !/[\r\n]/.test(cell) || !cell.includes(delimiter)) continue;
      if (this.count++ === 0) this.first = line;
    }
  }

  notes(): Message[] {
    return this.count === 0
      ? []
      : [{ code: 'format.lines_swallowed', params: { count: this.count, line: this.first } }];
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
