import type { ClassifiedRow, SourceRow } from '../model/record.js';
import { findHeader, type Header } from './table-header.js';
import { asideReason, isCovered, titleRowsOf } from './table-rows.js';

/** The table in a sheet. */
export type FoundTable = Header;

/** The table in a sheet that holds only one. */
export function findTable(firstRows: readonly SourceRow[], isTitle: (text: string) => boolean): FoundTable {
  return findHeader(firstRows, isTitle);
}

/**
 * Tells what each line of the sheet is. Lines above the header are notes; below it, what is surely no record is set
 * aside with its reason, and everything else is a record.
 */
export function rowClassifier(table: FoundTable): (row: SourceRow) => ClassifiedRow {
  const titleRows = titleRowsOf(table);
  const firstLine = table.headerRows?.[0]?.line ?? table.headerLine;
  return (row) => {
    const { line } = row;
    if (line < firstLine) return { ...row, kind: 'note' };
    if (line <= table.headerLine) return { ...row, kind: 'header' };
    const reason = isCovered(row, table.headers)
      ? { code: 'format.aside_header' }
      : asideReason(row.cells, titleRows);
    return reason === undefined ? { ...row, kind: 'record' } : { ...row, kind: 'aside', reason };
  };
}
