import type { SourceRow } from '../model/record.js';
import type { HiddenColumns } from './xlsx-hidden.js';
import { formattedNumber, isoText, type NumberFormat, PLAIN } from './xlsx-values.js';
import type { Attributes, XmlHandlers } from './xml.js';

/** The last column and row a worksheet can have (XFD1048576). */
export const MOST_COLUMNS = 16_384;
export const MOST_ROWS = 1_048_576;

/** A batch is handed over at this many rows, or earlier when the rows are very wide. */
const BATCH_ROWS = 1000;
const BATCH_CELLS = 200_000;

/** Whether rows with so many cells, empty ones included, are enough to hand over. */
export function isBatch(rows: number, cells: number): boolean {
  return rows >= BATCH_ROWS || cells >= BATCH_CELLS;
}

/** Empty cells before filled ones in a sheet, in all and for each filled one: beyond both, nobody filled it in. */
const MOST_EMPTY = 20_000_000;
const MOST_EMPTY_EACH = 500;

/** Whether this is no sheet but a few cells strewn over it so that it takes all memory. */
export function isHollow(empty: number, filled: number): boolean {
  return empty > MOST_EMPTY && empty > MOST_EMPTY_EACH * filled;
}

const EMPTY: readonly string[] = Array.from({ length: MOST_COLUMNS }, () => '');

/** What cannot be read as it stands, counted; the reader makes notes of it. */
export type CellTrouble = 'formula_without_value' | 'string_missing' | 'outside';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  /** Told what the sheet hides. */
  readonly hidden: HiddenColumns;
  trouble(kind: CellTrouble, line: number): void;
}

/** `_x000D_` stands for a character that XML cannot hold; `_x005F_` for the underscore of a text that looks like that. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Collects the text of `t` elements: rich text joined, phonetic guides (`rPh`) left out. */
class TextCollector {
  private text = '';
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === 't') this.inText = !this.inPhonetic;
    else if (name === 'rPh') this.inPhonetic = true;
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
  }

  take(): string {
    const text = decodeEscapes(this.text);
    this.text = '';
    return text;
  }
}

/** Handlers that fill `strings` from the shared strings part; `tooMany` is called beyond the `most` there may be. */
export function sharedStringHandlers(strings: string[], most: number, tooMany: () => never): XmlHandlers {
  const collector = new TextCollector();
  return {
    open: (name) => collector.open(name),
    text: (text) => collector.add(text),
    close(name) {
      collector.close(name);
      if (name !== 'si') return;
      if (strings.length >= most) tooMany();
      strings.push(collector.take());
    },
  };
}

/** Reads the rows of one worksheet part. Made to be run once over millions of cells: plain fields, no objects per cell. */
export class SheetRows implements XmlHandlers {
  private readonly context: SheetContext;
  private readonly inline = new TextCollector();
  private rows: SourceRow[] = [];
  private cellsInBatch = 0;
  private width = 0;
  private empty = 0;
  private filled = 0;
  private rowFilled = false;

  private inData = false;
  private inCell = false;
  private inValue = false;
  private line = 0;
  private isHidden = false;
  private cells: string[] = [];
  private column = 0;
  private type = '';
  private style = 0;
  private value = '';
  private hasFormula = false;

  constructor(context: SheetContext) {
    this.context = context;
  }

  /** The rows read so far, when there are enough of them, or at the end. */
  take(all: boolean): readonly SourceRow[] | undefined {
    if (this.rows.length === 0) return undefined;
    if (!all && !isBatch(this.rows.length, this.cellsInBatch)) return undefined;
    this.context.hidden.reach(this.width);
    const rows = this.rows;
    this.rows = [];
    this.cellsInBatch = 0;
    return rows;
  }

  get isHollow(): boolean {
    return isHollow(this.empty, this.filled);
  }

  open = (name: string, attributes: Attributes): void => {
    if (this.inCell) {
      if (name === 'v') this.inValue = true;
      else if (name === 'f') this.hasFormula = true;
      else this.inline.open(name);
    } else if (name === 'c') {
      if (this.inData) this.openCell(attributes);
    } else if (name === 'row') {
      if (this.inData) this.openRow(attributes);
    } else if (name === 'sheetData') this.inData = true;
    else if (name === 'col' && isHidden(attributes, attributes.width))
      this.context.hidden.hide(Number(attributes.min) - 1, Number(attributes.max) - 1);
  };

  text = (text: string): void => {
    if (this.inValue) this.value += text;
    else if (this.inCell) this.inline.add(text);
  };

  close = (name: string): void => {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') {
      if (this.inCell) this.closeCell();
    } else if (name === 'row') {
      if (this.inData) this.closeRow();
    } else if (name === 'sheetData') this.inData = false;
    else this.inline.close(name);
  };

  /** A row without its number follows the one before. */
  private openRow(attributes: Attributes): void {
    const stated = Number(attributes.r);
    this.line = Number.isInteger(stated) && stated > 0 ? stated : this.line + 1;
    this.cells = [];
    this.isHidden = isHidden(attributes, attributes.ht);
    this.rowFilled = false;
    this.column = 0;
  }

  /** A cell without its address follows the one before. */
  private openCell(attributes: Attributes): void {
    const stated = attributes.r === undefined ? 0 : columnNumber(attributes.r);
    this.column = stated > 0 ? stated : this.column + 1;
    this.type = attributes.t ?? 'n';
    this.style = attributes.s === undefined ? 0 : Number(attributes.s);
    this.value = '';
    this.hasFormula = false;
    this.inCell = true;
  }

  private closeCell(): void {
    this.inCell = false;
    const text = this.cellText();
    if (text === '') return;
    if (this.column > MOST_COLUMNS || this.line > MOST_ROWS) {
      this.context.trouble('outside', this.line);
      return;
    }
    const gap = this.column - 1 - this.cells.length;
    if (gap > 0) {
      this.empty += gap;
      this.cells = this.cells.concat(EMPTY.slice(0, gap));
    }
    this.filled++;
    this.rowFilled ||= text.trim() !== '';
    this.cells[this.column - 1] = text;
  }

  private closeRow(): void {
    const { cells } = this;
    if (!this.rowFilled) return;
    this.rows.push(this.isHidden ? { line: this.line, cells, hidden: true } : { line: this.line, cells });
    this.cellsInBatch += cells.length;
    if (cells.length > this.width) this.width = cells.length;
  }

  private cellText(): string {
    const inline = this.inline.take();
    const value = this.type === 'str' ? this.value : this.value.trim();
    if (value === '' && inline === '' && this.hasFormula && this.type !== 'str')
      this.context.trouble('formula_without_value', this.line);
    if (inline !== '') return inline;
    if (value === '') return '';
    switch (this.type) {
      case 's':
        return this.sharedString(value);
      case 'n':
        return formattedNumber(value, this.format(), this.context.from1904);
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return isoText(value, this.format());
      case 'e':
        return value;
      default:
        return decodeEscapes(this.value);
    }
  }

  private sharedString(value: string): string {
    const text = this.context.strings[Number(value)];
    if (text === undefined) this.context.trouble('string_missing', this.line);
    return text ?? '';
  }

  private format(): NumberFormat {
    return this.context.formats[this.style] ?? PLAIN;
  }
}

/** A row or column of no height or width is hidden as well. */
function isHidden({ hidden }: Attributes, size: string | undefined): boolean {
  return hidden === '1' || hidden === 'true' || (size !== undefined && Number(size) === 0);
}

/** `AB12` -> 28; 0 for what is no address. Columns beyond the last give a number beyond it. */
export function columnNumber(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length && column <= MOST_COLUMNS; i++) {
    const code = address.charCodeAt(i);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else break;
  }
  return column;
}
