import { rowClassifier as classifier, type FoundTable, findTables } from '../../src/formats/tables.js';
import type { ClassifiedRow, SourceRow } from '../../src/model/record.js';

/* A sheet of one table, for tests of what is found in it. */

type IsTitle = (text: string) => boolean;

export function findTable(rows: readonly SourceRow[], isTitle: IsTitle): FoundTable {
  const [first] = findTables(rows, isTitle);
  if (first === undefined) throw new Error('no table');
  return first;
}

export function rowClassifier(table: FoundTable): (row: SourceRow) => ClassifiedRow {
  const classify = classifier([table], () => false);
  return (row) => classify(row).row;
}
