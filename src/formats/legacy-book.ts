import { UserError } from '../errors.js';
import type { SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { FlatBook, FlatRow, FlatSheet } from './legacy-flat.js';
import type { OpenedFile } from './types.js';
import { isBatch, isHollow, MOST_COLUMNS, MOST_ROWS } from './xlsx-cells.js';
import { MergedTexts } from './xlsx-merges.js';
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

/** The sheets of a workbook, with the text of cells as the reader of `.xlsx` would give it. */
export function openBook(
  book: FlatBook,
  path: string,
  isHidden: (name: string, index: number) => boolean = () => false,
): OpenedFile {
  const outside = new Map<string, { count: number; line: number }>();
  const sheets = book.sheets.flatMap((sheet, index) => {
    if (sheet.rows === undefined || sheet.type !== 'sheet') return [];
    const { name } = sheet;
    const hidden = sheet.hidden || isHidden(name, index);
    const hiddenColumns = new Set(sheet.hiddenColumns);
    const rows = () => sheetRows(sheet, book.from1904, { path, outside });
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

interface BookPlace {
  readonly path: string;
  /** By sheet, the cells beyond the last there can be. */
  readonly outside: Map<string, { count: number; line: number }>;
}

async function* sheetRows(
  { name, rows: flatRows = [], merges, hiddenRows }: FlatSheet,
  from1904: boolean,
  { path, outside }: BookPlace,
): AsyncGenerator<readonly SourceRow[]> {
  const textOf = cellTexts(from1904);
  const merged = new MergedTexts(merges);
  const hidden = new Set(hiddenRows);
  outside.delete(name);
  let rows: SourceRow[] = [];
  let inBatch = 0;
  let [empty, filled] = [0, 0];
  for (const row of flatRows) {
    const [line] = row;
    const count = countBeyond(row);
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
    rows.push(hidden.has(line - 1) ? { line, cells, hidden: true } : { line, cells });
    inBatch += cells.length;
    if (!isBatch(rows.length, inBatch)) continue;
    yield merged.fill(rows);
    [rows, inBatch] = [[], 0];
  }
  if (rows.length > 0) yield merged.fill(rows);
}

/** Cells of a row beyond the last row or column there can be. */
function countBeyond([line, columns]: FlatRow): number {
  return line > MOST_ROWS ? columns.length : columns.filter((column) => column >= MOST_COLUMNS).length;
}

type CellText = (kind: string, value: unknown, format: string | undefined) => string;

function rowCells([, columns, kinds, values, formats]: FlatRow, textOf: CellText): string[] {
  const cells: string[] = [];
  columns.forEach((column, i) => {
    if (column >= MOST_COLUMNS) return;
    const text = textOf(kinds[i] ?? '', values[i], formats[i]);
    if (text === '') return;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  });
  return cells;
}

function cellTexts(from1904: boolean): CellText {
  const known = new Map<string, NumberFormat>();
  const formatOf = (code: string | undefined): NumberFormat => {
    if (code === undefined) return PLAIN;
    const format = known.get(code) ?? parseFormat(code);
    known.set(code, format);
    return format;
  };
  return (kind, value, format) => {
    // A number too large for a double; Excel's own go somewhat further.
    if (kind === 'n' && !Number.isFinite(value)) return '#NUM!';
    if (kind === 'e') return ERRORS[Number(value)] ?? format ?? '#VALUE!';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'number') return formattedNumber(String(value), formatOf(format), from1904);
    if (value instanceof Date)
      return Number.isNaN(value.getTime()) ? '' : isoText(value.toISOString(), formatOf(format));
    return String(value);
  };
}
