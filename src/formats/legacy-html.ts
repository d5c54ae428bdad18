import { UserError } from '../errors.js';
import type { SourceRow } from '../model/record.js';
import { MOST_COLUMNS } from './xlsx-cells.js';

/** What browsers take a cell to span at most. */
const MOST_SPAN = 1000;
const MOST_ROW_SPAN = 65_534;

/** Empty cells before filled ones, in all rows together: what a few tags that span everything could come to. */
const MOST_EMPTY = 10_000_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  copy: '©',
  reg: '®',
  yen: '¥',
  ensp: '\u2002',
  emsp: '\u2003',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  times: '×',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6});?|#(\d{1,7});?|([a-z]{2,8});)/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/**
 * The rows of all tables of a page, one below the other as spreadsheet programs show them. Cells are text as the page
 * shows it; nothing is taken for a number or a date. Throws UserError for spans that no memory could hold.
 */
export function htmlRows(page: string, path: string): SourceRow[] {
  const rows = new TableRows(path);
  for (let at = 0; at < page.length; ) {
    const open = page.indexOf('<', at);
    rows.text(page.slice(at, open < 0 ? page.length : open));
    if (open < 0) break;
    at = afterMarkup(page, open, rows);
  }
  return rows.end();
}

/** Takes the tag, comment or lone `<` at `open` in; gives where the text goes on. */
function afterMarkup(page: string, open: number, rows: TableRows): number {
  if (page.startsWith('<!--', open)) return after(page, '-->', open + 4);
  if (!/[!?/a-z]/i.test(page[open + 1] ?? '')) {
    rows.text('<');
    return open + 1;
  }
  const close = page.indexOf('>', open);
  if (close < 0) return page.length;
  const name = /^<(\/?[a-z][a-z0-9]*)(?=[\s/>])/i.exec(page.slice(open, open + 24))?.[1]?.toLowerCase();
  if (name === undefined) return close + 1;
  if (name === 'script' || name === 'style' || name === 'title') return afterElement(page, name, close + 1);
  rows.tag(name, page.slice(open, close));
  return close + 1;
}

function after(page: string, mark: string, from: number): number {
  const found = page.indexOf(mark, from);
  return found < 0 ? page.length : found + mark.length;
}

function afterElement(page: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'gi');
  end.lastIndex = from;
  return end.test(page) ? end.lastIndex : page.length;
}

/** Tags may be left open, as pages written by hand do: a row or cell ends where the next one starts. */
class TableRows {
  private readonly rows: SourceRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private inRow = false;
  private cell: string | undefined;
  private column = 0;
  private span = 1;
  /** The last line in which a cell further up takes each column. */
  private taken: number[] = [];
  private empty = 0;
  /** Whether the cell ends with a space or line break, and whether it holds anything else. */
  private atSpace = true;
  private filled = false;
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  text(text: string): void {
    if (this.cell === undefined || text === '') return;
    const single = text.replace(/[ \t\r\n\f]+/g, ' ');
    const added = this.atSpace && single.startsWith(' ') ? single.slice(1) : single;
    if (added === '') return;
    this.cell += added;
    this.atSpace = added.endsWith(' ');
    if (added !== ' ') this.filled = true;
  }

  tag(name: string, tag: string): void {
    switch (name) {
      case 'td':
      case 'th':
        this.openCell(tag);
        break;
      case 'tr':
        this.closeRow();
        this.openRow();
        break;
      case '/td':
      case '/th':
        this.closeCell();
        break;
      case '/tr':
        this.closeRow();
        break;
      case 'table':
      case '/table':
        this.closeRow();
        this.taken = [];
        break;
      case 'br':
        this.newLine();
        break;
      case 'p':
      case 'div':
        if (this.filled) this.newLine();
    }
  }

  end(): SourceRow[] {
    this.closeRow();
    return this.rows;
  }

  private newLine(): void {
    if (this.cell === undefined) return;
    this.cell += '\n';
    this.atSpace = true;
  }

  private openRow(): void {
    this.line++;
    this.inRow = true;
    this.column = 0;
    this.cells = [];
  }

  private openCell(tag: string): void {
    this.closeCell();
    if (!this.inRow) this.openRow();
    while ((this.taken[this.column] ?? 0) >= this.line) this.skip();
    this.span = spanOf(tag, 'colspan', MOST_SPAN);
    const rowSpan = spanOf(tag, 'rowspan', MOST_ROW_SPAN);
    if (rowSpan > 1)
      for (let i = 0; i < this.span && this.column + i < MOST_COLUMNS; i++)
        this.taken[this.column + i] = this.line + rowSpan - 1;
    this.cell = '';
    this.atSpace = true;
    this.filled = false;
  }

  private skip(): void {
    this.column++;
    if (++this.empty > MOST_EMPTY) throw new UserError('format.too_large', { path: this.path });
  }

  private closeCell(): void {
    if (this.cell === undefined) return;
    // Runs of spaces are single ones by now.
    const text = decodeEntities(this.cell.replace(/ \n/g, '\n').trim());
    if (text.trim() !== '' && this.column < MOST_COLUMNS) {
      this.empty += this.column - this.cells.length;
      if (this.empty > MOST_EMPTY) throw new UserError('format.too_large', { path: this.path });
      while (this.cells.length < this.column) this.cells.push('');
      this.cells[this.column] = text;
    }
    this.column = Math.min(this.column + this.span, MOST_COLUMNS);
    this.cell = undefined;
  }

  private closeRow(): void {
    this.closeCell();
    if (!this.inRow) return;
    this.inRow = false;
    if (this.cells.length > 0) this.rows.push({ line: this.line, cells: this.cells });
  }
}

function spanOf(tag: string, name: string, most: number): number {
  const stated = new RegExp(`\\s${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(tag)?.[1];
  return Math.min(most, Math.max(1, Number(stated ?? 1)));
}
