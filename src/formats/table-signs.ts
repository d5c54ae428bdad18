import type { SourceRow } from '../model/record.js';
import {
  endsLikeTitle,
  filledCells,
  type IsTitle,
  isLabel,
  isPlaceholder,
  isValue,
  valueColumns,
} from './table-cells.js';
import type { Header } from './table-header.js';
import { asideReason, likeness, type TitleRows, titleRowsOf } from './table-rows.js';

/** The table that rows below its header are held against. */
export interface Above {
  readonly titleRows: TitleRows;
  /** Columns that hold values, and no words. */
  readonly valueColumns: readonly number[];
}

/** What speaks for a row being the header of another table. */
export interface Signs {
  readonly filled: number;
  /** Cells known as titles. */
  readonly known: number;
  /** Cells that are not known and end like a title. */
  readonly endings: number;
  /** It has words where the table above has values. */
  readonly isUnlike: boolean;
}

/** The columns of a table that hold values, by rows below its header. */
export function valuesBelow(header: Header, rows: readonly SourceRow[]): number[] {
  const titleRows = titleRowsOf(header);
  return valueColumns(rows.filter(({ cells }) => asideReason(cells, titleRows) === undefined));
}

/** Undefined where the row is certainly no header of another table. Made to say so of an ordinary row at once. */
export function signsOf({ cells }: SourceRow, above: Above, isTitle: IsTitle): Signs | undefined {
  if (above.valueColumns.some((column) => hasDigits(cells[column] ?? ''))) return undefined;
  let isUnlike = false;
  for (const column of above.valueColumns) {
    const cell = (cells[column] ?? '').trim();
    if (cell === '') continue;
    if (isYear(cell)) continue;
    if (!isLabel(cell) || (isValue(cell) && (cell.length > SHORT || !isTitle(cell)))) return undefined;
    isUnlike = true;
  }
  let endings = 0;
  for (const cell of cells) {
    if (cell.length > LONGEST) return undefined;
    if (cell !== '' && endsLikeTitle(cell)) endings++;
  }
  if (endings === 0 && !isUnlike) return undefined;
  const filled = filledCells(cells);
  if (filled.length < 2 || above.titleRows.some((titles) => isAlike(cells, titles))) return undefined;
  const unknown = filled.filter((cell) => !isTitle(cell));
  const known = filled.length - unknown.length;
  if (unknown.some((cell) => !isLabel(cell) || isPlaceholder(cell) || (isValue(cell) && !isYear(cell))))
    return undefined;
  return { filled: filled.length, known, endings: unknown.filter(endsLikeTitle).length, isUnlike };
}

/** Longer words that look like values are values, known as titles or not. */
const SHORT = 10;

const hasDigits = (text: string): boolean => /\d{4}/.test(text) && !isYear(text.trim());

/** A value that may be a title: of what was bought in that year. */
const isYear = (text: string): boolean => /^(?:19|20)\d{2}\s*年度?$/.test(text);

/** Longer cells are no titles. */
const LONGEST = 100;

/** Whether the row says what the titles say in their columns, more or less: a customer called 客户名称 测试. */
function isAlike(cells: readonly string[], titles: readonly string[]): boolean {
  const { same, near, other } = likeness(cells, titles);
  return same > 0 && (other === 0 || (near > 0 && same + near > other * 2));
}

/** Titles enough for a header below a gap or a name. */
export function isHeaderApart(signs: Signs): boolean {
  const { filled, known, endings } = signs;
  return known >= 2 ? (known + endings) * 2 >= filled : known === 1 && isWhole(signs);
}

/** Whether all cells are titles, or end like them; three at least. */
export function isWhole({ filled, known, endings }: Signs): boolean {
  return filled > 2 && known + endings === filled;
}

/** Titles enough for a header in the middle of rows. */
export function isHeaderWithin({ filled, known, endings, isUnlike }: Signs): boolean {
  const isEnough = known >= 3 || (known === 2 && endings > 0 && isUnlike);
  return isEnough && (known + endings) * 3 >= filled * 2;
}
