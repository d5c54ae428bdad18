// @ts-check
// A process in which SheetJS reads old workbooks for `legacy-process.ts`: it believes every count in a file, so a damaged
// one may take all its time and memory, and then only this process ends. JavaScript, so that it starts without a build.
import { createRequire } from 'node:module';

/**
 * @import { WorkBook, WorkSheet } from '@e965/xlsx'
 * @import { FlatBook, FlatRow, FlatSheet, SheetJsAnswer, SheetJsQuestion } from './legacy-flat.js'
 */

/** @typedef {{ t: string, v?: unknown, w?: string, z?: unknown }} Cell */

/** By `require`: only so does it bring its code pages, which old Chinese files need. */
const { CFB, read } = /** @type {typeof import('@e965/xlsx')} */ (
  createRequire(import.meta.url)('@e965/xlsx')
);

// SheetJS writes remarks for programmers to the screen.
Object.assign(console, { error() {}, warn() {}, log() {} });

/** Formulas, styles, links and macros are not even looked at: nothing of a file is run or fetched. */
const HOW = /** @type {const} */ ({
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
});

/** How SheetJS shows a number under formats 27 to 31, 36 and 50 to 58, for which it gives no code. */
const SHOWN_DATE = /^\d{1,2}\/\d{1,2}\/\d\d$/;

/**
 * @param {SheetJsQuestion} question
 * @returns {SheetJsAnswer}
 */
function answer({ what, data }) {
  try {
    if (typeof data === 'string') return { book: flatBook(read(data, { ...HOW, type: 'string' })) };
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
    if (what === 'book') return { book: flatBook(read(bytes, { ...HOW, type: 'buffer' })) };
    const file = CFB.parse(bytes, { type: 'buffer' });
    const stream = CFB.find(file, 'Workbook') ?? CFB.find(file, 'Book');
    return { stream: Uint8Array.from(/** @type {Uint8Array} */ (stream?.content ?? [])) };
  } catch (error) {
    return { error: String(error) };
  }
}

/**
 * @param {WorkBook} book
 * @returns {FlatBook}
 */
function flatBook(book) {
  // A damaged workbook may have no sheets at all.
  const { SheetNames: names = [], Sheets: sheets = {}, Workbook: about } = book;
  return {
    from1904: about?.WBProps?.date1904 === true,
    sheets: names.map((name, index) => {
      const hidden = (about?.Sheets?.[index]?.Hidden ?? 0) !== 0;
      return flatSheet(name, hidden, sheets[name]);
    }),
  };
}

/**
 * @param {string | undefined} name
 * @param {boolean} hidden
 * @param {WorkSheet | undefined} sheet
 * @returns {FlatSheet}
 */
function flatSheet(name, hidden, sheet) {
  const data = /** @type {Record<string, (Cell | undefined)[]> | undefined} */ (
    /** @type {unknown} */ (sheet?.['!data'])
  );
  return {
    name: name ?? '',
    type: sheet?.['!type'] ?? 'sheet',
    hidden,
    ...(data && { rows: flatRows(data) }),
    merges: merges(sheet),
    hiddenRows: hiddenOf(sheet?.['!rows']),
    hiddenColumns: hiddenOf(sheet?.['!cols']),
  };
}

/**
 * @param {Record<string, (Cell | undefined)[]>} data
 * @returns {FlatRow[]}
 */
function flatRows(data) {
  return Object.keys(data).flatMap((key) => {
    const line = Number(key) + 1;
    return line >= 1 ? [flatRow(line, data[key] ?? [])] : [];
  });
}

/**
 * @param {number} line
 * @param {(Cell | undefined)[]} row
 * @returns {FlatRow}
 */
function flatRow(line, row) {
  /** @type {[number, number[], string[], unknown[], (string | undefined)[]]} */
  const [, columns, kinds, values, formats] = [line, [], [], [], []];
  // Only the cells that exist, in their order.
  for (const key of Object.keys(row)) {
    const cell = row[Number(key)];
    if (cell === undefined || cell.t === 'z' || cell.v === undefined || cell.v === null) continue;
    columns.push(Number(key));
    kinds.push(cell.t);
    values.push(cell.v);
    formats.push(formatOf(cell));
  }
  return [line, columns, kinds, values, formats];
}

/**
 * Of an error the text, for one that only SheetJS knows.
 * @param {Cell} cell
 * @returns {string | undefined}
 */
function formatOf({ t, w, z }) {
  if (t === 'e') return w;
  if (z === undefined && SHOWN_DATE.test(w ?? '')) return 'yyyy-mm-dd';
  return typeof z === 'string' ? z : undefined;
}

/**
 * Those that go down, in the order of their rows, as the reader of `.xlsx` gives them.
 * @param {WorkSheet | undefined} sheet
 * @returns {FlatSheet['merges']}
 */
function merges(sheet) {
  return (sheet?.['!merges'] ?? [])
    .filter(({ s: first, e: last }) => last.r > first.r)
    .map(({ s: first, e: last }) => ({ column: first.c, from: first.r + 1, to: last.r + 1 }))
    .sort((a, b) => a.from - b.from || a.column - b.column);
}

/**
 * The rows or columns that are hidden, or have no height or width.
 * @param {readonly { hidden?: boolean, hpt?: number, hpx?: number, wpx?: number, width?: number }[] | undefined} infos
 * @returns {number[]}
 */
function hiddenOf(infos = []) {
  return Object.keys(infos)
    .map(Number)
    .filter((index) => {
      const info = infos[index];
      return info?.hidden || [info?.hpt, info?.hpx, info?.wpx, info?.width].includes(0);
    });
}

process.on('message', (question) => process.send?.(answer(/** @type {SheetJsQuestion} */ (question))));
