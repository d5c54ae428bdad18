import { UserError } from '../errors.js';
import type { OutColumn, OutTable } from '../model/table.js';
import { columnLetters } from '../text/lists.js';
import { MOST_ROWS } from './xlsx-cells.js';
import {
  BOLD,
  contentTypesPart,
  corePart,
  escaped,
  PLAIN,
  packagePart,
  sheetEnd,
  sheetPath,
  sheetStart,
  stylesPart,
  TEXT,
  workbookPart,
  workbookRelationsPart,
} from './xlsx-parts.js';
import { type ZipPart, ZipWriter } from './zip-write.js';

/** Excel's limits: columns, characters of a cell (UTF-16 units), characters of a sheet's name. */
const MOST_COLUMNS = 16_384;
const MOST_TEXT = 32_767;
const MOST_NAME = 31;

/** A sheet goes on in another one where its part would come near the 4 GB that a zip file can hold. */
const MOST_BYTES = 3 * 2 ** 30;

/** Rows looked at to find the widths of the columns. */
const MEASURED = 200;
const NARROWEST = 6;
const WIDEST = 60;

type Cell = string | number;

/**
 * Writes tables as the sheets of a workbook, streamed: bold frozen header, filter, widths; text columns as text.
 * Equal tables and an equal `madeAt` (ISO time) give equal bytes. Ends the sink.
 */
export async function writeXlsx(
  tables: readonly OutTable[],
  sink: NodeJS.WritableStream,
  madeAt: string,
): Promise<void> {
  const failed = new Promise<never>((_, reject) => sink.once('error', reject));
  // The sink may fail while nobody waits for it.
  failed.catch(() => {});
  await Promise.race([new Book(sink, new Date(madeAt)).write(tables), failed]);
}

/** A workbook that is being written, sheet by sheet. */
class Book {
  readonly #zip: ZipWriter;
  readonly #madeAt: string;
  readonly #names = new SheetNames();
  readonly #sheets: string[] = [];

  constructor(sink: NodeJS.WritableStream, date: Date) {
    this.#zip = new ZipWriter(sink, date);
    this.#madeAt = date.toISOString();
  }

  async write(tables: readonly OutTable[]): Promise<void> {
    const zip = this.#zip;
    await zip.add('_rels/.rels', packagePart);
    await zip.add('docProps/core.xml', corePart(this.#madeAt));
    await zip.add('xl/styles.xml', stylesPart);
    for (const table of tables) await this.#table(table);
    if (tables.length === 0) await this.#table({ name: '', columns: [], rows: () => [] });
    await zip.add('xl/workbook.xml', workbookPart(this.#sheets));
    await zip.add('xl/_rels/workbook.xml.rels', workbookRelationsPart(this.#sheets.length));
    await zip.add('[Content_Types].xml', contentTypesPart(this.#sheets.length));
    await zip.end();
  }

  async #table({ name, columns, rows }: OutTable): Promise<void> {
    if (columns.length > MOST_COLUMNS) {
      const params = { table: name, columns: columns.length, most: MOST_COLUMNS };
      throw new UserError('format.too_wide', params);
    }
    const { first, all } = peek(rows(), MEASURED);
    const widths = columns.map((column, index) => columnWidth(column, index, first));
    let sheet = this.#sheet(name, columns, widths);
    for (const row of all) {
      if (sheet.isFull) {
        await sheet.end();
        sheet = this.#sheet(name, columns, widths);
      }
      if (sheet.add(row)) await sheet.drained();
    }
    await sheet.end();
  }

  #sheet(name: string, columns: readonly OutColumn[], widths: readonly number[]): SheetWriter {
    const index = this.#sheets.push(this.#names.next(name)) - 1;
    return new SheetWriter(
      this.#zip.part(sheetPath(index)),
      columns,
      sheetStart(columns, widths, index === 0),
    );
  }
}

/** One sheet on its way into the file. */
class SheetWriter {
  readonly #part: ZipPart;
  readonly #columns: readonly { readonly letters: string; readonly isText: boolean }[];
  #line = 0;

  constructor(part: ZipPart, columns: readonly OutColumn[], start: string) {
    this.#part = part;
    this.#columns = columns.map(({ text }, index) => ({ letters: columnLetters(index), isText: text }));
    part.write(start);
    this.#line++;
    const header = columns.map(({ title }, index) => stringCell(`${columnLetters(index)}1`, BOLD, title));
    if (columns.length > 0) part.write(`<row r="1">${header.join('')}</row>`);
  }

  get isFull(): boolean {
    return this.#line === MOST_ROWS || this.#part.size > MOST_BYTES;
  }

  /** Adds a row. Whether the caller should wait for `drained`. */
  add(cells: readonly Cell[]): boolean {
    const line = ++this.#line;
    let row = '';
    for (let index = 0; index < cells.length; index++) {
      const { letters, isText } = this.#columns[index] ?? { letters: columnLetters(index), isText: false };
      const cell = cells[index];
      // Empty cells are not written.
      if (cell === undefined || cell === '') continue;
      const place = letters + line;
      row +=
        typeof cell === 'number' && !isText && Number.isFinite(cell)
          ? `<c r="${place}" s="${PLAIN}"><v>${cell}</v></c>`
          : stringCell(place, isText ? TEXT : PLAIN, String(cell));
    }
    return this.#part.write(`<row r="${line}">${row}</row>`);
  }

  drained(): Promise<void> {
    return this.#part.drained();
  }

  async end(): Promise<void> {
    this.#part.write(sheetEnd(this.#columns.length, this.#line));
    await this.#part.end();
  }
}

function stringCell(place: string, style: number, text: string): string {
  return `<c r="${place}" s="${style}" t="str"><v>${escaped(cellText(text))}</v></c>`;
}

/** Characters that may need something done to them. */
const SPECIAL = /[^\t\n -\x5e`-\ud7ff\ue000-\ufffd]/;

/**
 * Text as a cell can hold it: without characters that XML forbids, at most 32,767 of them; carriage returns, and text
 * that looks like an escape, escaped as Excel does.
 */
export function cellText(text: string): string {
  if (text.length <= MOST_TEXT && !SPECIAL.test(text)) return text;
  // biome-ignore format: one line reads better
  const clean = text.replace(/\r\n/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  const cut = clean.length > MOST_TEXT ? `${wholeCharacters(clean, MOST_TEXT - 1)}…` : clean;
  return cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\r/g, '_x000D_');
}

/** The first `length` units, one less where that would cut a character in two. */
function wholeCharacters(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length);
}

/** Names that Excel accepts: no `[]:*?/\`, no apostrophe at the ends, 31 characters, each once whatever its case. */
export class SheetNames {
  private readonly taken = new Set<string>();

  next(wanted: string): string {
    const clean = wholeCharacters(
      wanted
        .replace(/[[\]:*?/\\：？／＊［］＼\u0000-\u001f\ufffe\uffff]+/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s']+|[\s']+$/g, ''),
      MOST_NAME,
    );
    // "History" is a name Excel keeps for itself.
    const base = clean === '' ? 'Sheet' : /^history$/i.test(clean) ? `${clean}_` : clean;
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const name = wholeCharacters(base, MOST_NAME - suffix.length).trimEnd() + suffix;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** The first rows, and all rows with them in front, from one run through the table. */
function peek<T>(rows: Iterable<T>, count: number): { first: T[]; all: Iterable<T> } {
  const iterator = rows[Symbol.iterator]();
  const first: T[] = [];
  let last = iterator.next();
  for (; !last.done && first.length < count; last = iterator.next()) first.push(last.value);
  function* all(): Generator<T> {
    yield* first;
    for (; !last.done; last = iterator.next()) yield last.value;
  }
  return { first, all: all() };
}

function columnWidth(column: OutColumn, index: number, rows: readonly (readonly Cell[])[]): number {
  if (column.width !== undefined) return column.width;
  // The filter's button stands in the header.
  const widest = rows.reduce(
    (most, row) => Math.max(most, displayWidth(String(row[index] ?? ''))),
    displayWidth(column.title) + 3,
  );
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 1));
}

/** Columns of the longest line: East Asian characters take two. */
function displayWidth(text: string): number {
  let widest = 0;
  for (const line of text.split('\n')) {
    let width = 0;
    for (const char of line) width += WIDE.test(char) ? 2 : 1;
    widest = Math.max(widest, width);
  }
  return widest;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
