import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Style, stream, Worksheet } from 'exceljs';
import { UserError } from '../errors.js';
import type { OutColumn, OutTable } from '../model/table.js';
import { columnLetters } from '../text/lists.js';
import { MOST_ROWS } from './xlsx-cells.js';

/** Excel's limits: columns, characters of a cell (UTF-16 units), characters of a sheet's name. */
const MOST_COLUMNS = 16_384;
const MOST_TEXT = 32_767;
const MOST_NAME = 31;

/** Rows looked at to find the widths of the columns. */
const MEASURED = 200;
const NARROWEST = 6;
const WIDEST = 60;

/** How hard the packing tries: beyond, a twelfth of the size costs more than twice the time. */
const PACKING = 4;

/** Rows between two waits for the packing. */
const BREATH = 500;

type Cell = string | number;

/**
 * Writes tables as the sheets of a workbook, streamed: bold frozen header, filter, widths; text columns as text.
 * A table of more than `mostRows` with its header goes on in another sheet. Equal tables and an equal `madeAt` (ISO
 * time) give equal bytes. Ends the sink.
 */
export async function writeXlsx(
  tables: readonly OutTable[],
  sink: NodeJS.WritableStream,
  madeAt: string,
  mostRows = MOST_ROWS,
): Promise<void> {
  const failed = new Promise<never>((_, reject) => sink.once('error', reject));
  // The sink may fail while nobody waits for it.
  failed.catch(() => {});
  const { writer, drained } = await newWriter(sink, new Date(madeAt));
  const names = new SheetNames();
  const written = async () => {
    for (const table of tables)
      await writeTable(writer, table, names, mostRows, () => Promise.race([drained(), failed]));
    if (tables.length === 0) writer.addWorksheet(names.next('')).commit();
    await writer.commit();
  };
  await Promise.race([written(), failed]);
}

interface Writer {
  readonly writer: stream.xlsx.WorkbookWriter;
  /** Waits until what was written so far is packed, or nearly; exceljs itself never waits. */
  drained(): Promise<void>;
}

interface Archive {
  append(data: unknown, entry: object): unknown;
}

async function newWriter(sink: NodeJS.WritableStream, date: Date): Promise<Writer> {
  const { default: exceljs } = await import('exceljs');
  let part: PassThrough | undefined;
  /** exceljs' own kind of stream is no stream to newer versions of archiver, and knows no back pressure. */
  const asStream = (data: NodeJS.ReadableStream): PassThrough => {
    part = new PassThrough();
    data.pipe(part);
    return part;
  };
  class FixedDateWriter extends exceljs.stream.xlsx.WorkbookWriter {
    /** exceljs adds the first part from its constructor, so this is the first place to get at the zip. */
    override addThemes(): Promise<void> {
      const { zip } = this as unknown as { zip: Archive };
      const append = zip.append.bind(zip);
      zip.append = (data, entry) =>
        append(typeof data === 'string' ? data : asStream(data as NodeJS.ReadableStream), { ...entry, date });
      return super.addThemes();
    }
  }
  const writer = new FixedDateWriter({
    stream: sink as never,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: PACKING } },
  } as never);
  writer.creator = 'crm-clean';
  writer.lastModifiedBy = 'crm-clean';
  writer.created = date;
  writer.modified = date;
  const drained = async () => {
    if (part?.writableNeedDrain) await once(part, 'drain');
  };
  return { writer, drained };
}

async function writeTable(
  writer: stream.xlsx.WorkbookWriter,
  table: OutTable,
  names: SheetNames,
  mostRows: number,
  drained: () => Promise<void>,
): Promise<void> {
  const columns = table.columns.length;
  if (columns > MOST_COLUMNS) {
    throw new UserError('format.too_wide', { table: table.name, columns, most: MOST_COLUMNS });
  }
  const { first, all } = peek(table.rows(), MEASURED);
  const widths = table.columns.map((column, index) => columnWidth(column, index, first));
  let sheet = newSheet(writer, names.next(table.name), table.columns, widths);
  const letters = table.columns.map((_, index) => columnLetters(index));
  const full = table.goesOn === undefined ? mostRows : mostRows - 1;
  let line = 1;
  for (const row of all) {
    if (line === full) {
      const next = names.next(table.name);
      if (table.goesOn !== undefined) {
        writeRow(sheet as RowWriter, letters, ++line, [table.goesOn(next)], table.columns);
      }
      finish(sheet, columns, line);
      sheet = newSheet(writer, next, table.columns, widths);
      line = 1;
    }
    writeRow(sheet as RowWriter, letters, ++line, row, table.columns);
    if (line % BREATH === 0) await drained();
  }
  finish(sheet, columns, line);
}

function newSheet(
  writer: stream.xlsx.WorkbookWriter,
  name: string,
  columns: readonly OutColumn[],
  widths: readonly number[],
): Worksheet {
  const sheet = writer.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ text }, index) => ({
    width: widths[index] ?? NARROWEST,
    style: text ? { numFmt: '@' } : {},
  }));
  const header = sheet.getRow(1);
  columns.forEach(({ title }, index) => {
    const cell = header.getCell(index + 1);
    cell.value = cellText(title);
    cell.style = { font: { bold: true } };
  });
  header.commit();
  return sheet;
}

function finish(sheet: Worksheet, columns: number, lastRow: number): void {
  if (columns > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: lastRow, column: columns } };
  sheet.commit();
}

/** exceljs knows a style again only by the object, and works out any other for each cell anew. */
const TEXT: Partial<Style> = { numFmt: '@' };
const NUMBER: Partial<Style> = {};
const PLAIN: Partial<Style> = {};
const ROW: Partial<Style> = {};

/** Kinds of cell as exceljs numbers them. */
const NUMBER_CELL = 2;
const TEXT_CELL = 3;

interface CellModel {
  readonly address: string;
  readonly type: number;
  readonly value: Cell;
  readonly style: Partial<Style>;
}

/** What exceljs itself hands over a row with, made of cells that know their sheet, row, column and style one by one. */
interface RowWriter extends Worksheet {
  _writeRow(row: { hasValues: true; model: object }): void;
}

/** `line`: of the sheet, from 1. */
function writeRow(
  sheet: RowWriter,
  letters: readonly string[],
  line: number,
  row: readonly Cell[],
  columns: readonly OutColumn[],
): void {
  const cells: CellModel[] = [];
  let min = 0;
  let max = 0;
  for (let index = 0; index < row.length; index++) {
    const text = columns[index]?.text === true;
    const cell = row[index] ?? '';
    const value = text ? String(cell) : cell;
    // Empty cells are not written; a number that is none has no other form than text.
    if (value === '') continue;
    const number = typeof value === 'number' && Number.isFinite(value);
    max = index + 1;
    if (min === 0) min = max;
    cells.push({
      address: `${letters[index]}${line}`,
      type: number ? NUMBER_CELL : TEXT_CELL,
      value: number ? value : cellText(String(value)),
      style: text ? TEXT : number ? NUMBER : PLAIN,
    });
  }
  if (cells.length > 0) {
    sheet._writeRow({ hasValues: true, model: { cells, number: line, min, max, style: ROW } });
  }
}

/** All that `cellText` may have to change, and some more. */
const UNUSUAL = /[^\t\n\u0020-\u005e\u0060-\ud7ff\ue000-\ufffd]/;

/**
 * Text as a cell can hold it: without characters that XML forbids, at most 32,767 of them; carriage returns, and text
 * that looks like an escape, escaped as Excel does.
 */
export function cellText(text: string): string {
  if (text.length <= MOST_TEXT && !UNUSUAL.test(text)) return text;
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
