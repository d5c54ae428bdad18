import type { ClassifiedRow, SourceRow } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { IsTitle } from './table-cells.js';
import type { Header } from './table-header.js';
import { underHeader } from './table-notes.js';
import { asideReason, isCovered, isLabelled, titleRowsOf } from './table-rows.js';
import { sectionHeading } from './table-sections.js';
import type { Shape } from './table-shapes.js';
import { type Above, isHeaderApart, isHeaderWithin, isWhole, signsOf } from './table-signs.js';

/** What reading a table needs of it. */
export interface ReadTable extends Header {
  /** The last line that was looked at when the table was found. */
  readonly lastLine: number;
  readonly valueColumns: readonly number[];
  /** Its records fill several cells, so that a row of one may be the heading of a section. */
  readonly hasSections?: boolean;
  readonly shape?: Shape;
}

const OF_SHAPE: Readonly<Record<Shape, Message>> = {
  cards: { code: 'format.aside_cards' },
  across: { code: 'format.aside_across' },
  prose: { code: 'format.aside_prose' },
};

const HEADER_AGAIN: Message = { code: 'format.aside_header' };

/**
 * Tells what each line of a table is. Lines above the header are notes; below it, what is surely no record is set
 * aside with its reason, and everything else is a record.
 */
export function tableReader(table: ReadTable, isTitle: IsTitle): (row: SourceRow) => ClassifiedRow {
  const { shape } = table;
  if (shape !== undefined) return (row) => aside(row, OF_SHAPE[shape]);
  const above = { titleRows: titleRowsOf(table), valueColumns: table.valueColumns };
  const firstHeaderLine = table.headerRows?.[0]?.line ?? table.headerLine;
  const isForeign = foreignRows(above, table.lastLine, isTitle);
  /** Line of the header of another table. */
  let foreign = 0;
  let isUnderHeader = table.headerLine > 0;
  return (row) => {
    const { line } = row;
    if (line < firstHeaderLine) return { ...row, kind: 'note' };
    if (line <= table.headerLine) return { ...row, kind: 'header' };
    const note = isUnderHeader ? underHeader(row, above, isTitle) : undefined;
    const reason = note ?? reasonOf(row, table, above);
    isUnderHeader = note !== undefined || reason?.code === HEADER_AGAIN.code;
    if (line > table.lastLine) {
      if (reason?.code === HEADER_AGAIN.code) foreign = 0;
      else if (isForeign(row)) foreign = line;
      if (foreign > 0) return aside(row, { code: 'format.aside_table_below', params: { line: foreign } });
    }
    return reason === undefined ? { ...row, kind: 'record' } : aside(row, reason);
  };
}

/** Why a row below the header and its notes is no record; undefined where it is one. */
function reasonOf(row: SourceRow, { headers, hasSections }: ReadTable, above: Above): Message | undefined {
  if (isCovered(row, headers)) return HEADER_AGAIN;
  const reason = asideReason(row.cells, above.titleRows);
  const heading = reason === undefined && hasSections ? sectionHeading(row.cells) : undefined;
  return heading === undefined ? reason : { code: 'format.aside_section', params: { word: heading } };
}

function aside(row: SourceRow, reason: Message): ClassifiedRow {
  return { ...row, kind: 'aside', reason };
}

/** Recognises a row with the titles of another table, without a look at what follows it. */
function foreignRows(above: Above, lastLine: number, isTitle: IsTitle): (row: SourceRow) => boolean {
  let last = lastLine;
  let isAlone = false;
  return (row) => {
    const isApart = isAlone || row.line > last + 1;
    last = row.line;
    const filled = row.cells.reduce((count, cell) => (cell === '' ? count : count + 1), 0);
    isAlone = filled === 1 || (filled < 5 && isLabelled(row.cells));
    const signs = signsOf(row, above, isTitle);
    if (signs === undefined) return false;
    const isSure = signs.isUnlike || above.valueColumns.length === 0 || (isApart && isWhole(signs));
    return isSure && (isApart ? isHeaderApart(signs) : isHeaderWithin(signs));
  };
}
