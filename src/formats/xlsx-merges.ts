import type { SourceRow } from '../model/record.js';
import { columnNumber } from './xlsx-cells.js';

/** A merged cell that goes down through several rows; its text stands in the first of them. */
export interface Merge {
  /** From 0; the first one, where it is several columns wide. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** More than any sheet has: every other row of the longest one, in two columns. */
const MOST_MERGES = 1_000_000;

/** Columns filled at a time. */
const MOST_COLUMNS = 256;

/** The longest address, with all that may stand around it. */
const LONGEST_TAG = 200;

const TAG =
  /<(?:[\w.-]+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})["']/g;

/**
 * The merged cells of a worksheet part that go down, in the order of their rows. They stand behind the rows that they
 * are needed for, so this looks through the bytes for them alone, which takes a small part of the time of reading rows.
 */
export async function readMerges(chunks: AsyncIterable<Uint8Array>): Promise<Merge[]> {
  const merges: Merge[] = [];
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    // A tag cut by the end of the chunk waits for the next one.
    const end = Math.max(0, bytes.lastIndexOf('<'), bytes.length - LONGEST_TAG);
    find(bytes.subarray(0, end), merges);
    rest = bytes.subarray(end);
  }
  find(rest, merges);
  return merges.sort((a, b) => a.from - b.from || a.column - b.column);
}

function find(bytes: Buffer, merges: Merge[]): void {
  const start = bytes.indexOf('mergeCell ');
  if (start < 0) return;
  const text = bytes.toString('latin1', Math.max(0, bytes.lastIndexOf('<', start)));
  for (const [, column = '', first, last] of text.matchAll(TAG)) {
    const [from, to] = [Number(first), Number(last)];
    if (from < to && merges.length < MOST_MERGES) merges.push({ column: columnNumber(column) - 1, from, to });
  }
}

/** Gives the rows of a sheet, as they come, the texts of the merged cells that go through them. */
export class MergedTexts {
  private readonly merges: readonly Merge[];
  private next = 0;
  private readonly open = new Map<number, { readonly to: number; readonly text: string }>();
  private texts: Readonly<Record<number, string>> | undefined;

  constructor(merges: readonly Merge[]) {
    this.merges = merges;
  }

  fill(rows: readonly SourceRow[]): readonly SourceRow[] {
    return this.merges.length === 0 ? rows : rows.map((row) => this.fillRow(row));
  }

  private fillRow(row: SourceRow): SourceRow {
    for (const [column, { to }] of this.open) {
      if (to >= row.line) continue;
      this.open.delete(column);
      this.texts = undefined;
    }
    // Rows in a row mostly share what goes through them.
    if (this.open.size > 0)
      this.texts ??= Object.fromEntries([...this.open].map(([column, { text }]) => [column, text]));
    const filled = this.texts === undefined ? row : { ...row, inherited: this.texts };
    this.begin(row);
    return filled;
  }

  /** Opens the merged cells whose text stands in this row. */
  private begin({ line, cells }: SourceRow): void {
    for (; (this.merges[this.next]?.from ?? Number.POSITIVE_INFINITY) <= line; this.next++) {
      const { column = 0, from, to = 0 } = this.merges[this.next] ?? {};
      const text = cells[column] ?? '';
      if (from !== line || text.trim() === '' || this.open.size >= MOST_COLUMNS) continue;
      this.open.set(column, { to, text });
      this.texts = undefined;
    }
  }
}
