import { UserError } from '../errors.js';
import type { SourceRow } from '../model/record.js';
import { inFull, statedNumber } from './legacy-html-number.js';
import { MOST_COLUMNS } from './xlsx-cells.js';
import { HiddenColumns } from './xlsx-hidden.js';
import { type Merge, MergedTexts } from './xlsx-merges.js';

/** What browsers take a cell to span at most. */
const MOST_SPAN = 1000;
const MOST_ROW_SPAN = 65_534;

/** Empty cells before filled ones, in all rows together: what a few tags that span everything could come to. */
const MOST_EMPTY = 10_000_000;

/** Tables within tables; deeper ones are taken as following each other. */
const MOST_DEPTH = 50;

/** Stretches of hidden columns taken in. */
const MOST_HIDDEN = 10_000;

/** How much of a tag is searched for its style. */
const LONGEST_STYLE = 2000;
const NOT_SHOWN = /\sstyle\s*=\s*(?:"[^"]*|'[^']*|[^\s"'>]*)\bdisplay\s*:\s*none|\shidden(?=\s|\/|=|$)/i;

export interface PageRows {
  readonly rows: readonly SourceRow[];
  readonly hiddenColumns: ReadonlySet<number>;
}

/** One table while its tags are read. */
interface Table {
  cells: string[];
  inRow: boolean;
  hidden: boolean;
  /** Of its rows, from 1. */
  row: number;
  /** Of all rows of the page. */
  line: number;
  cell: string | undefined;
  column: number;
  span: number;
  rowSpan: number;
  /** The number that the tag of the cell holds. */
  stated: string | undefined;
  /** Whether the cell ends with a space or line break, and whether it holds anything else. */
  atSpace: boolean;
  filled: boolean;
  /** The last row in which a cell further up takes each column. */
  taken: number[];
  merges: Merge[];
  /** Of the `col` tags so far. */
  described: number;
}

function newTable(): Table {
  return {
    cells: [],
    inRow: false,
    hidden: false,
    row: 0,
    line: 0,
    cell: undefined,
    column: 0,
    span: 1,
    rowSpan: 1,
    stated: undefined,
    atSpace: true,
    filled: false,
    taken: [],
    merges: [],
    described: 0,
  };
}

/**
 * Rows from the tags and texts of a page. Tags may be left open, as pages written by hand do: a row or cell ends where
 * the next one starts. The rows of a table within a cell follow the row of that cell.
 */
export class TableRows {
  private readonly path: string;
  private readonly decode: (text: string) => string;
  private readonly rows: SourceRow[] = [];
  private readonly merges: Merge[] = [];
  private readonly hiddenColumns = new HiddenColumns();
  private readonly outer: Table[] = [];
  private now = newTable();
  private line = 0;
  private empty = 0;
  private hides = 0;

  constructor(path: string, decode: (text: string) => string) {
    this.path = path;
    this.decode = decode;
  }

  text(text: string): void {
    const { now } = this;
    if (now.cell === undefined || text === '') return;
    const single = text.replace(/[ \t\r\n\f]+/g, ' ');
    const added = now.atSpace && single.startsWith(' ') ? single.slice(1) : single;
    if (added === '') return;
    now.cell += added;
    now.atSpace = added.endsWith(' ');
    if (added !== ' ') now.filled = true;
  }

  tag(name: string, tag: string): void {
    switch (name) {
      case 'td':
      case 'th':
        this.openCell(tag);
        break;
      case 'tr':
        this.closeRow();
        this.openRow(tag);
        break;
      case '/td':
      case '/th':
        this.closeCell();
        break;
      case '/tr':
        this.closeRow();
        break;
      case 'table':
        this.openTable();
        break;
      case '/table':
        this.closeTable();
        break;
      case 'col':
        this.describeColumn(tag);
        break;
      case 'br':
        this.newLine();
        break;
      case 'p':
      case 'div':
        if (this.now.filled) this.newLine();
    }
  }

  end(): PageRows {
    while (this.outer.length > 0) this.closeTable();
    this.closeTable();
    const byLine = this.rows.sort((a, b) => a.line - b.line);
    this.hiddenColumns.reach(byLine.reduce((most, { cells }) => Math.max(most, cells.length), 0));
    const merges = this.merges.sort((a, b) => a.from - b.from || a.column - b.column);
    return { rows: new MergedTexts(merges).fill(byLine), hiddenColumns: this.hiddenColumns.columns };
  }

  private openTable(): void {
    if (this.now.cell !== undefined && this.outer.length < MOST_DEPTH) this.outer.push(this.now);
    else this.endTable();
    this.now = newTable();
  }

  /** The cell that the table stands in goes on. */
  private closeTable(): void {
    this.endTable();
    this.now = this.outer.pop() ?? newTable();
    if (this.now.filled) this.newLine();
  }

  private endTable(): void {
    this.closeRow();
    for (const merge of this.now.merges) this.merges.push({ ...merge, to: Math.min(merge.to, this.line) });
  }

  private describeColumn(tag: string): void {
    const span = spanOf(tag, 'span', MOST_SPAN);
    const first = this.now.described;
    this.now.described += span;
    if (isHidden(tag) && this.hides++ < MOST_HIDDEN) this.hiddenColumns.hide(first, first + span - 1);
  }

  private newLine(): void {
    if (this.now.cell === undefined) return;
    this.now.cell += '\n';
    this.now.atSpace = true;
  }

  private openRow(tag: string): void {
    const { now } = this;
    now.row++;
    now.line = ++this.line;
    now.inRow = true;
    now.hidden = isHidden(tag);
    now.column = 0;
    now.cells = [];
  }

  private openCell(tag: string): void {
    this.closeCell();
    const { now } = this;
    if (!now.inRow) this.openRow('');
    while ((now.taken[now.column] ?? 0) >= now.row) this.skip();
    now.span = spanOf(tag, 'colspan', MOST_SPAN);
    now.rowSpan = spanOf(tag, 'rowspan', MOST_ROW_SPAN);
    if (now.rowSpan > 1)
      for (let i = 0; i < now.span && now.column + i < MOST_COLUMNS; i++)
        now.taken[now.column + i] = now.row + now.rowSpan - 1;
    now.stated = tag.length > PLAIN_TAG ? statedNumber(tag.slice(0, LONGEST_STYLE)) : undefined;
    now.cell = '';
    now.atSpace = true;
    now.filled = false;
  }

  private skip(): void {
    this.now.column++;
    if (++this.empty > MOST_EMPTY) throw new UserError('format.too_large', { path: this.path });
  }

  private closeCell(): void {
    const { now } = this;
    if (now.cell === undefined) return;
    // Runs of spaces are single ones by now.
    const text = inFull(this.decode(now.cell.replace(/ \n/g, '\n').trim()), now.stated);
    if (text.trim() !== '' && now.column < MOST_COLUMNS) {
      this.empty += now.column - now.cells.length;
      if (this.empty > MOST_EMPTY) throw new UserError('format.too_large', { path: this.path });
      while (now.cells.length < now.column) now.cells.push('');
      now.cells[now.column] = text;
      if (now.rowSpan > 1)
        now.merges.push({ column: now.column, from: now.line, to: this.line + now.rowSpan - 1 });
    }
    now.column = Math.min(now.column + now.span, MOST_COLUMNS);
    now.cell = undefined;
  }

  private closeRow(): void {
    this.closeCell();
    const { now } = this;
    if (!now.inRow) return;
    now.inRow = false;
    const { line, cells } = now;
    if (cells.length > 0) this.rows.push(now.hidden ? { line, cells, hidden: true } : { line, cells });
  }
}

/** Longer than `<tr`, `<td` or `<col`: most tags have no attributes. */
const PLAIN_TAG = 4;

function isHidden(tag: string): boolean {
  return tag.length > PLAIN_TAG && NOT_SHOWN.test(tag.slice(0, LONGEST_STYLE));
}

function spanOf(tag: string, name: string, most: number): number {
  if (tag.length <= PLAIN_TAG) return 1;
  const stated = new RegExp(`\\s${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(tag)?.[1];
  return Math.min(most, Math.max(1, Number(stated ?? 1)));
}
