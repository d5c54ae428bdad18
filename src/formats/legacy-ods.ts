import { UserError } from '../errors.js';
import type { HiddenParts, Range } from './legacy-hidden.js';

/** Cells that repeated rows and cells of an OpenDocument sheet may come to. */
const MOST_REPEATED = 5_000_000;

/** Digits of a number format; no program lets anyone ask for more. */
const MOST_DIGITS = 255;
/** Spaces written as a number of spaces, in all. */
const MOST_SPACES = 10_000_000;

/** A tag as SheetJS takes it for one: what it does not see needs no check, and the other way round. */
const TAG = /<(\/?)(?:[^\s?><!/:"]*:)?([^\s?<>:/"]+)((?:\s+[^<>=?"'\s]+="[^"]*")*)\s*\/?>/g;

const DIGITS = /\b(?:min-[a-z]{1,20}-digits|(?:min-)?decimal-places)\s*=\s*["']?([^"'>\s]*)/g;
const SPACES = /<text:s text:c="(\d+)"\/>/g;

export interface OdsDocument {
  /** For SheetJS: every cell names its style, also where the file leaves it to the row or the column. */
  readonly text: string;
  /** Names of the sheets that are not displayed, as they are written in the file. */
  readonly hidden: ReadonlySet<string>;
  /** What each sheet hides; rows left out by a filter are hidden too. */
  readonly parts: ReadonlyMap<string, HiddenParts>;
}

/**
 * Looks through the text of an OpenDocument spreadsheet before SheetJS does.
 * Throws UserError for counts that no memory could hold.
 */
export function odsDocument(xml: string, path: string): OdsDocument {
  const text = withoutComments(xml);
  checkCounts(text, path);
  const reader = new TagReader(text, path);
  // What follows an underline in a name is nothing to SheetJS.
  for (const { 0: tag, 1: end, 2: name = '', 3: attributes = '', index } of text.matchAll(TAG))
    if (end === '/') reader.end(name.replace(/_.*$/s, ''), index);
    else reader.begin(name.replace(/_.*$/s, ''), attributes, tag, index);
  return { text: reader.rewritten(), hidden: reader.hidden, parts: reader.parts };
}

/** The parts of a zip as the one document that a `.fods` is: the styles are needed for the number formats in them. */
export function joined(content: string, styles: string): string {
  const from = styles.indexOf('<office:styles');
  const to = styles.indexOf('</office:styles>', from);
  const common = from < 0 || to < 0 ? '' : `${styles.slice(from, to)}</office:styles>`;
  const root = /<office:document-content\b[^>]*>/.exec(content.slice(0, LONGEST_HEAD));
  if (root === null) return content;
  const inside = content.slice(root.index + root[0].length);
  const open = root[0].replace('document-content', 'document');
  return open + common + inside.replace(/<\/office:document-content\s*>\s*$/, '</office:document>');
}

/** How far into the content its root stands, with all its name spaces. */
const LONGEST_HEAD = 20_000;

function withoutComments(xml: string): string {
  if (!xml.includes('<!--')) return xml;
  const kept: string[] = [];
  let at = 0;
  for (let open = xml.indexOf('<!--'); open >= 0; open = xml.indexOf('<!--', at)) {
    kept.push(xml.slice(at, open));
    const end = xml.indexOf('-->', open + 4);
    at = end < 0 ? xml.length : end + 3;
  }
  return kept.join('') + xml.slice(at);
}

function checkCounts(text: string, path: string): void {
  for (const [, digits] of text.matchAll(DIGITS))
    if (Math.abs(Number(digits)) > MOST_DIGITS) throw new UserError('format.truncated', { path });
  let spaces = 0;
  for (const [, count] of text.matchAll(SPACES)) {
    spaces += Number(count);
    if (spaces > MOST_SPACES) throw new UserError('format.too_large', { path });
  }
}

function attributeOf(attributes: string, name: string): string | undefined {
  if (!attributes.includes(name)) return undefined;
  return new RegExp(`[\\s:]${name}="([^"]*)"`).exec(attributes)?.[1];
}

interface Column {
  readonly to: number;
  readonly style: string | undefined;
}

const CELLS = new Set(['table-cell', 'covered-table-cell', '数据']);
const isCell = (name: string): boolean => CELLS.has(name);

/** Follows the tags of a spreadsheet, with the place in the sheet that each stands for. */
class TagReader {
  readonly hidden = new Set<string>();
  readonly parts = new Map<string, HiddenParts>();
  private readonly source: string;
  private readonly path: string;
  private readonly pieces: string[] = [];
  private copied = 0;

  private style = '';
  private readonly notDisplayed = new Set<string>();
  /** Cell styles with a number format. */
  private readonly formatted = new Set<string>();

  private here: { rows: Range[]; columns: Range[] } = { rows: [], columns: [] };
  private columns: Column[] = [];
  private described = 0;
  private row = 0;
  private rowTimes = 1;
  private rowStyle: string | undefined;
  private column = 0;
  private nextColumn = 0;
  private cellTimes = 1;
  /** Where the last cell ends if nothing is in it. */
  private emptyUntil = -1;
  private repeated = 0;

  constructor(source: string, path: string) {
    this.source = source;
    this.path = path;
  }

  rewritten(): string {
    return this.copied === 0 ? this.source : this.pieces.join('') + this.source.slice(this.copied);
  }

  begin(name: string, attributes: string, tag: string, index: number): void {
    if (isCell(name)) this.cell(name, attributes, tag, index);
    else if (name === 'table-row' || name === '行') this.openRow(attributes);
    else if (name === 'table-column') this.describe(attributes);
    else if (name === 'style') this.openStyle(attributes);
    else if (name === 'table-properties') {
      if (attributeOf(attributes, 'display') === 'false') this.notDisplayed.add(this.style);
    } else if (name === 'table' || name === '工作表') this.openTable(attributes);
  }

  /** SheetJS takes a cell as often as it is repeated when it ends, whichever cell began last. */
  end(name: string, index: number): void {
    if (name === 'table-row' || name === '行') this.rowTimes = 1;
    if (!isCell(name) || index === this.emptyUntil) return;
    const times = this.cellTimes * this.rowTimes;
    if (times === 1) return;
    this.repeated += times;
    if (!(this.repeated <= MOST_REPEATED)) throw new UserError('format.too_large', { path: this.path });
  }

  private openStyle(attributes: string): void {
    this.style = attributeOf(attributes, 'name') ?? '';
    if (attributeOf(attributes, 'data-style-name') !== undefined) this.formatted.add(this.style);
  }

  private openTable(attributes: string): void {
    const name = attributeOf(attributes, 'name') ?? '';
    this.here = { rows: [], columns: [] };
    if (!this.parts.has(name)) this.parts.set(name, this.here);
    if (this.notDisplayed.has(attributeOf(attributes, 'style-name') ?? '')) this.hidden.add(name);
    this.columns = [];
    [this.row, this.described, this.column, this.nextColumn] = [0, 0, 0, 0];
    this.rowTimes = 1;
  }

  private describe(attributes: string): void {
    const first = this.described;
    this.described += timesOf(attributes);
    const style = attributeOf(attributes, 'default-cell-style-name');
    this.columns.push({ to: this.described, style });
    if (isHidden(attributes)) this.here.columns.push({ first, last: this.described - 1 });
  }

  private openRow(attributes: string): void {
    this.rowTimes = timesOf(attributes);
    this.rowStyle = attributeOf(attributes, 'default-cell-style-name');
    if (isHidden(attributes)) this.here.rows.push({ first: this.row, last: this.row + this.rowTimes - 1 });
    this.row += this.rowTimes;
    [this.column, this.nextColumn] = [0, 0];
  }

  private cell(name: string, attributes: string, tag: string, index: number): void {
    const column = this.column;
    this.cellTimes = timesOf(attributes);
    this.column += this.cellTimes;
    const hasType = /type="/i.test(attributes);
    this.emptyUntil = hasType || tag.endsWith('/>') ? -1 : index + tag.length;
    if (!hasType || name === 'covered-table-cell' || attributes.includes('value-type="string"')) return;
    if (attributeOf(attributes, 'style-name') !== undefined) return;
    const style = this.rowStyle ?? this.styleOf(column);
    if (style !== undefined && this.formatted.has(style)) this.insert(index, name, style);
  }

  /** Cells come in the order of their columns. */
  private styleOf(column: number): string | undefined {
    while ((this.columns[this.nextColumn]?.to ?? Number.POSITIVE_INFINITY) <= column) this.nextColumn++;
    return this.columns[this.nextColumn]?.style;
  }

  private insert(index: number, name: string, style: string): void {
    const at = this.source.indexOf(name, index) + name.length;
    this.pieces.push(this.source.slice(this.copied, at), ` table:style-name="${style}"`);
    this.copied = at;
  }
}

const REPEATED = /[\s:]number-(?:rows|columns)-repeated(?:_[^\s=]*)?="([^"]*)"/gi;

/** The largest count that SheetJS may take from the attributes; what is none counts once. */
function timesOf(attributes: string): number {
  if (!/repeated/i.test(attributes)) return 1;
  let most = 1;
  for (const [, stated = ''] of attributes.matchAll(REPEATED))
    most = Math.max(most, Number(stated) || Number.parseInt(stated, 10) || 1);
  return most;
}

function isHidden(attributes: string): boolean {
  const visibility = attributeOf(attributes, 'visibility');
  return visibility === 'collapse' || visibility === 'filter';
}
