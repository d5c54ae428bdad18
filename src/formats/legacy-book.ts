import { createRequire } from 'node:module';
import type { ColInfo, RowInfo, WorkBook, WorkSheet } from '@e965/xlsx';
import { UserError } from '../errors.js';
import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import { hide, xlsHidden } from './legacy-hidden.js';
import { recordsOf, unlocked } from './legacy-unlock.js';
import type { OpenedFile } from './types.js';
import { isBatch, isHollow, MOST_COLUMNS, MOST_ROWS } from './xlsx-cells.js';
import { type Merge, MergedTexts } from './xlsx-merges.js';
import { formattedNumber, isoText, type NumberFormat, PLAIN, parseFormat } from './xlsx-values.js';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** Loaded when first needed, and by `require`: only so does it bring its code pages, which old Chinese files need. */
const require = createRequire(import.meta.url);
const load = (): typeof import('@e965/xlsx') => require('@e965/xlsx');

/** Formulas, styles, links and macros are not even looked at: nothing of a file is run or fetched. */
const HOW = {
  dense: true,
  raw: true,
  cellNF: true,
  // Only this tells the East Asian date formats that have a number and no code (see `SHOWN_DATE`).
  cellText: true,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
  cellStyles: false,
  bookVBA: false,
} as const;

const LOCKED = /password-protected|password is incorrect|encryption scheme|version code/i;

/** The workbook as SheetJS reads it from bytes or from text already decoded. Throws UserError for what it cannot read. */
export function parseBook(data: Uint8Array | string, path: string): WorkBook {
  const { read } = load();
  try {
    return quietly(() =>
      typeof data === 'string'
        ? read(data, { ...HOW, type: 'string' })
        : read(asBuffer(data), { ...HOW, type: 'buffer' }),
    );
  } catch (error) {
    const locked = LOCKED.test(String(error));
    throw new UserError(locked ? 'format.password' : 'format.truncated', { path }, [], error);
  }
}

/** Streams with the author, the title and the like: no use to us, and SheetJS believes any count in them. */
const PROPERTIES = ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation'].map((name) =>
  Buffer.from(name, 'utf16le'),
);

/** The same file, its property streams under names that nobody asks for. */
function withoutProperties(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  for (const name of PROPERTIES)
    for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at)) copy[at] = 0x58;
  return copy;
}

/** An old Excel file, also one that only the password of Excel itself locks, with the columns it hides. */
export function parseXls(data: Uint8Array, path: string): WorkBook {
  let bytes = withoutProperties(data);
  let book: WorkBook;
  if (isUnsound(bytes)) throw new UserError('format.truncated', { path });
  try {
    book = parseBook(bytes, path);
  } catch (error) {
    const open = error instanceof UserError && error.code === 'format.password' && unlocked(streamOf(bytes));
    if (!open) throw error;
    bytes = open;
    book = parseBook(bytes, path);
  }
  // A damaged workbook may have no sheets at all.
  const { SheetNames: names = [], Sheets: sheets = {} } = book;
  xlsHidden(streamOf(bytes)).forEach((parts, index) => {
    hide(sheets[names[index] ?? ''], parts);
  });
  return book;
}

const FORMAT = 0x41e;
/** Excel's own longest number format; SheetJS shows every cell under one, however long. */
const LONGEST_FORMAT = 255;

/** Bytes that records of cells have at least ([MS-XLS], and Excel 2 before it); SheetJS reads on behind a shorter one. */
const SHORTEST: ReadonlyMap<number, number> = new Map([
  [0x01, 7],
  [0x02, 9],
  [0x03, 15],
  [0x04, 8],
  [0x05, 9],
  [0x201, 6],
  [0x203, 14],
  [0x204, 8],
  [0x205, 8],
  [0x27e, 10],
  [0xbd, 6],
  [0xbe, 6],
  [0xfd, 10],
]);

/** Whether SheetJS must not see the file: endless formats, or cells that are too short for what they say they are. */
function isUnsound(bytes: Buffer): boolean {
  let stream: Buffer;
  try {
    stream = streamOf(bytes);
  } catch {
    // Too damaged to be opened at all, which the one who opens it says.
    return false;
  }
  for (const { type, start, end } of recordsOf(stream)) {
    if (end - start < (SHORTEST.get(type) ?? 0)) return true;
    if (
      type === FORMAT &&
      end - start > 5 + 2 * LONGEST_FORMAT &&
      stream.readUInt16LE(start + 2) > LONGEST_FORMAT
    )
      return true;
  }
  return false;
}

/** The stream of records: a part of an OLE file, or before Excel 97 the file itself. */
function streamOf(bytes: Buffer): Buffer {
  if (bytes.readUInt16BE(0) !== 0xd0cf) return bytes;
  const { CFB } = load();
  const file = CFB.parse(bytes, { type: 'buffer' });
  const stream = CFB.find(file, 'Workbook') ?? CFB.find(file, 'Book');
  return Buffer.from((stream?.content ?? []) as Uint8Array);
}

function asBuffer(data: Uint8Array): Buffer {
  return Buffer.isBuffer(data) ? data : Buffer.from(data.buffer, data.byteOffset, data.length);
}

/** SheetJS writes remarks for programmers to the screen; `work` is over before anyone else could write there. */
function quietly<T>(work: () => T): T {
  const { console: screen } = globalThis;
  const { error, warn, log } = screen;
  const silent = (): void => {};
  Object.assign(screen, { error: silent, warn: silent, log: silent });
  try {
    return work();
  } finally {
    Object.assign(screen, { error, warn, log });
  }
}

/** The sheets of a workbook, with the text of cells as the reader of `.xlsx` would give it. */
export function openBook(
  book: WorkBook,
  path: string,
  isHidden: (name: string, index: number) => boolean = () => false,
): OpenedFile {
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const outside = new Map<string, { count: number; line: number }>();
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined || sheet['!data'] === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet')
      return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0 || isHidden(name, index);
    const hiddenColumns = hiddenOf(sheet['!cols']);
    const rows = () => sheetRows(sheet, from1904, { path, name, outside });
    return [{ name, hidden, hiddenColumns, rows }];
  });
  if (sheets.length === 0) throw new UserError('format.no_sheets', { path });
  return {
    sheets,
    get notes(): Message[] {
      return [...outside].map(([sheet, found]) => ({ code: 'format.outside', params: { sheet, ...found } }));
    },
    close: async () => {},
  };
}

/** How SheetJS shows a number under formats 27 to 31, 36 and 50 to 58, for which it gives no code. */
const SHOWN_DATE = /^\d{1,2}\/\d{1,2}\/\d\d$/;
const DATE: NumberFormat = { kind: 'date' };

interface Cell {
  readonly t: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: unknown;
}

interface SheetPlace {
  readonly path: string;
  readonly name: string;
  /** By sheet, the cells beyond the last there can be. */
  readonly outside: Map<string, { count: number; line: number }>;
}

async function* sheetRows(
  sheet: WorkSheet,
  from1904: boolean,
  { path, name, outside }: SheetPlace,
): AsyncGenerator<readonly SourceRow[]> {
  const data = sheet['!data'] as unknown as Record<string, (Cell | undefined)[]>;
  const textOf = cellTexts(from1904);
  const merged = new MergedTexts(mergesOf(sheet));
  const hiddenRows = hiddenOf(sheet['!rows']);
  outside.delete(name);
  let rows: SourceRow[] = [];
  let inBatch = 0;
  let [empty, filled] = [0, 0];
  // Only the rows that exist: a sheet may claim any number of them.
  for (const key of Object.keys(data)) {
    const line = Number(key) + 1;
    const row = data[key] ?? [];
    if (!(line >= 1)) continue;
    const count = countBeyond(row, line);
    if (count > 0) {
      const found = outside.get(name) ?? { count: 0, line };
      outside.set(name, { count: found.count + count, line: found.line });
    }
    if (line > MOST_ROWS) continue;
    const cells = rowCells(row, textOf);
    const texts = cells.filter((cell) => cell !== '').length;
    [filled, empty] = [filled + texts, empty + cells.length - texts];
    if (isHollow(empty, filled)) throw new UserError('format.truncated', { path });
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows.push(hiddenRows.has(line - 1) ? { line, cells, hidden: true } : { line, cells });
    inBatch += cells.length;
    if (!isBatch(rows.length, inBatch)) continue;
    yield merged.fill(rows);
    [rows, inBatch] = [[], 0];
  }
  if (rows.length > 0) yield merged.fill(rows);
}

/** Cells of a row beyond the last row or column there can be. */
function countBeyond(row: readonly unknown[], line: number): number {
  if (line <= MOST_ROWS && row.length <= MOST_COLUMNS) return 0;
  return Object.keys(row).filter((column) => line > MOST_ROWS || Number(column) >= MOST_COLUMNS).length;
}

/** The rows or columns that are hidden, or have no height or width. */
function hiddenOf(infos: readonly (RowInfo & ColInfo)[] = []): Set<number> {
  const hidden = new Set<number>();
  // Only those that exist: a file may claim thousands of millions.
  for (const key of Object.keys(infos)) {
    const info = infos[Number(key)];
    if (info?.hidden || [info?.hpt, info?.hpx, info?.wpx, info?.width].includes(0)) hidden.add(Number(key));
  }
  return hidden;
}

/** Those that go down, in the order of their rows, as the reader of `.xlsx` gives them. */
function mergesOf(sheet: WorkSheet): Merge[] {
  return (sheet['!merges'] ?? [])
    .filter(({ s: first, e: last }) => last.r > first.r)
    .map(({ s: first, e: last }) => ({ column: first.c, from: first.r + 1, to: last.r + 1 }))
    .sort((a, b) => a.from - b.from || a.column - b.column);
}

function rowCells(row: readonly (Cell | undefined)[], textOf: (cell: Cell) => string): string[] {
  const cells: string[] = [];
  for (let column = 0; column < Math.min(row.length, MOST_COLUMNS); column++) {
    const cell = row[column];
    const text = cell ? textOf(cell) : '';
    if (text === '') continue;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  return cells;
}

function cellTexts(from1904: boolean): (cell: Cell) => string {
  const formats = new Map<unknown, NumberFormat>();
  const formatOf = (code: unknown): NumberFormat => {
    if (typeof code !== 'string') return PLAIN;
    const known = formats.get(code) ?? parseFormat(code);
    formats.set(code, known);
    return known;
  };
  return ({ t, v, w, z }) => {
    if (t === 'z' || v === undefined) return '';
    // A number too large for a double; Excel's own go somewhat further.
    if (t === 'n' && !Number.isFinite(v)) return '#NUM!';
    if (v === null) return '';
    if (t === 'e') return ERRORS[Number(v)] ?? w ?? '#VALUE!';
    if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
    if (typeof v === 'number') {
      const format = z === undefined && SHOWN_DATE.test(w ?? '') ? DATE : formatOf(z);
      return formattedNumber(String(v), format, from1904);
    }
    if (v instanceof Date) return Number.isNaN(v.getTime()) ? '' : isoText(v.toISOString(), formatOf(z));
    return String(v);
  };
}
