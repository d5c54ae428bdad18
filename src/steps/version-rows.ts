import { createHash } from 'node:crypto';
import type { ColumnMapping } from '../model/dictionary.js';
import type { SourceRow, Values } from '../model/record.js';
import { byText } from '../text/lists.js';

/** 96 bits of a hash: two rows with one key are equal, as far as anything is certain. */
export interface RowKey {
  readonly high: number;
  readonly low: number;
}

/** The cells of a row that hold something, by the title of their column. */
export type TitledCells = ReadonlyMap<string, string>;

/**
 * Binds the columns of a table, and returns the function that reads its rows by title, so that the order of the columns
 * does not matter. Of columns with one title each has a number, and a cell beyond the columns goes by its place.
 */
export function titledReader(columns: readonly ColumnMapping[]): (row: SourceRow) => TitledCells {
  const titles = titlesOf(columns);
  const order = [...titles].sort(([, a], [, b]) => byText(a, b));
  return ({ cells, inherited = {} }) => {
    const found = new Map<string, string>();
    const read = (column: number, title: string): void => {
      const cell = cells[column] || (inherited[column] ?? '');
      if (cell !== '') found.set(title, cell);
    };
    for (const [column, title] of order) read(column, title);
    for (let column = 0; column < cells.length; column++) {
      if (!titles.has(column)) read(column, `\n${column}`);
    }
    return found;
  };
}

/** Column -> title, told apart where two are the same. */
function titlesOf(columns: readonly ColumnMapping[]): Map<number, string> {
  const seen = new Map<string, number>();
  const titles = new Map<number, string>();
  for (const { column, header } of columns) {
    const before = seen.get(header) ?? 0;
    seen.set(header, before + 1);
    titles.set(column, before === 0 ? header : `${header}\n${before}`);
  }
  return titles;
}

/** Titles of the columns that feed one of the fields. */
export function titlesOfFields(columns: readonly ColumnMapping[], fields: readonly string[]): string[] {
  const titles = titlesOf(columns);
  return columns
    .filter(({ field }) => fields.includes(field))
    .flatMap(({ column }) => titles.get(column) ?? []);
}

// Lengths in front keep texts apart that only read the same one after the other.
const piece = (text: string): string => `${text.length}:${text}`;

/** What the row says, and where `values` are given, what was made of it. */
export function rowKey(cells: TitledCells, values?: Values): RowKey {
  let text = '';
  for (const [title, cell] of cells) text += piece(title) + piece(cell);
  if (values !== undefined) {
    text += '\n';
    for (const field of Object.keys(values).sort(byText)) {
      text += piece(field) + (values[field] ?? []).map(piece).join('');
    }
  }
  // UTF-16, so that halves of surrogate pairs stay apart.
  const digest = createHash('sha256').update(text, 'utf16le').digest();
  return { high: digest.readUIntBE(0, 6), low: digest.readUIntBE(6, 6) };
}

const NONE = -1;

/**
 * Rows by key, as a multiset: of rows with one key each can be taken once, in the order they were added. Holds 37 bytes
 * a row in typed arrays of a fixed size, because a file has a million rows.
 */
export class ContentIndex {
  readonly #high: Float64Array;
  readonly #low: Float64Array;
  /** The entry after this one with the same key. */
  readonly #next: Int32Array;
  /** Of the first entry with a key: its last one, and the one to be taken next. */
  readonly #last: Int32Array;
  readonly #waiting: Int32Array;
  readonly #taken: Uint8Array;
  /** The first entry with the key that belongs here, or the one whose key took the place. */
  readonly #slots: Int32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#high = new Float64Array(capacity);
    this.#low = new Float64Array(capacity);
    this.#next = new Int32Array(capacity).fill(NONE);
    this.#last = new Int32Array(capacity);
    this.#waiting = new Int32Array(capacity);
    this.#taken = new Uint8Array(capacity);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, capacity * 1.5)))).fill(NONE);
  }

  /** Throws a RangeError beyond the capacity. */
  add(key: RowKey): void {
    const entry = this.#length++;
    if (entry >= this.#taken.length) throw new RangeError(`More than ${this.#taken.length} rows`);
    this.#high[entry] = key.high;
    this.#low[entry] = key.low;
    const slot = this.#slotOf(key);
    const first = this.#slots[slot]!;
    if (first === NONE) {
      this.#slots[slot] = entry;
      this.#waiting[entry] = entry;
      this.#last[entry] = entry;
    } else {
      this.#next[this.#last[first]!] = entry;
      this.#last[first] = entry;
      if (this.#waiting[first] === NONE) this.#waiting[first] = entry;
    }
  }

  /** The number of the next row with this key (rows are numbered from 0 as they were added), which is then taken. */
  take(key: RowKey): number | undefined {
    const first = this.#slots[this.#slotOf(key)]!;
    const entry = first === NONE ? NONE : this.#waiting[first]!;
    if (entry === NONE) return undefined;
    this.#waiting[first] = this.#next[entry]!;
    this.#taken[entry] = 1;
    return entry;
  }

  /** 1 for each row that was taken. */
  get taken(): Uint8Array {
    return this.#taken;
  }

  #slotOf({ high, low }: RowKey): number {
    const mask = this.#slots.length - 1;
    for (let slot = low % this.#slots.length; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]!;
      if (entry === NONE || (this.#high[entry] === high && this.#low[entry] === low)) return slot;
    }
  }
}
