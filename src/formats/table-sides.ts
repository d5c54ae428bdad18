import type { SourceRow } from '../model/record.js';
import { filledCells, type IsTitle, isLabel, isValue, rememberTitles } from './table-cells.js';
import { findHeader } from './table-header.js';

/** Columns from one up to and without another. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** Titles that a table of its own has at least. */
const FEWEST = 2;

/** Titles that make it sure without an empty column between. */
const FEWEST_TOUCHING = 3;

/**
 * The columns of tables that stand side by side in a sheet: the same titles again behind an empty column, or the whole
 * header over again. They cover all columns. Undefined for a sheet without such tables; `rows` are its first rows.
 */
export function findSides(rows: readonly SourceRow[], isTitle: IsTitle): readonly ColumnRange[] | undefined {
  const isKnown = rememberTitles(isTitle);
  const { headerLine, headerRows } = findHeader(rows, isKnown);
  const header = rows.find(({ line }) => line === headerLine);
  if (header === undefined || headerRows !== undefined) return undefined;
  const apart = blocksOf(
    header.cells,
    rows.filter(({ line }) => line > headerLine),
  );
  const blocks = apart.length > 1 ? apart : timesOver(header.cells, apart);
  const [titles = [], ...others] = blocks.map((block) => titlesIn(header.cells, block));
  if (others.length === 0 || !others.every((other) => isAgain(other, titles)) || !isHeader(titles, isKnown))
    return undefined;
  return blocks.map((block, i) => ({
    from: i === 0 ? 0 : block.from,
    to: blocks[i + 1]?.from ?? Number.POSITIVE_INFINITY,
  }));
}

/** One run of titles cut where it begins again; undivided where it does not. */
function timesOver(header: readonly string[], [block]: readonly ColumnRange[]): ColumnRange[] {
  if (block === undefined) return [];
  const titles = header.slice(block.from, block.to).map(folded);
  const period = titles.indexOf(titles[0] ?? '', 1);
  const isSure =
    period >= FEWEST_TOUCHING || (period > 1 && /^(?:序号|编号|no\.?|#)$/i.test(titles[0] ?? ''));
  const isOver =
    titles.length % period === 0 && titles.every((title, i) => title !== '' && title === titles[i % period]);
  if (!isSure || !isOver) return [block];
  return Array.from({ length: titles.length / period }, (_, i) => ({
    from: block.from + i * period,
    to: block.from + (i + 1) * period,
  }));
}

/** The part of a row that belongs to one of the tables, in its own columns; undefined where nothing of it does. */
export function sideOf(row: SourceRow, { from, to }: ColumnRange): SourceRow | undefined {
  const cells = row.cells.slice(0, to).map((cell, column) => (column < from ? '' : cell));
  const { inherited, ...rest } = row;
  const own = Object.entries(inherited ?? {}).filter(
    ([column]) => Number(column) >= from && Number(column) < to,
  );
  if (cells.every((cell) => cell.trim() === '')) return undefined;
  return { ...rest, cells, ...(own.length > 0 ? { inherited: Object.fromEntries(own) } : {}) };
}

/** Runs of titles with columns between them that are empty in the header and below it. */
function blocksOf(header: readonly string[], below: readonly SourceRow[]): ColumnRange[] {
  const blocks: { from: number; to: number }[] = [];
  header.forEach((cell, column) => {
    if (cell.trim() === '' && isEmpty(below, column)) return;
    const last = blocks.at(-1);
    if (last?.to === column) last.to++;
    else blocks.push({ from: column, to: column + 1 });
  });
  return blocks;
}

const isEmpty = (rows: readonly SourceRow[], column: number): boolean =>
  rows.every(({ cells }) => (cells[column] ?? '').trim() === '');

const folded = (title: string): string => title.replace(/\s/g, '');

function titlesIn(header: readonly string[], { from, to }: ColumnRange): string[] {
  return filledCells(header.slice(from, to)).map(folded);
}

/** The same titles, or most of them (客户, 电话, 地址 and 供应商, 电话, 地址), but no fewer: that is a second contact. */
function isAgain(titles: readonly string[], first: readonly string[]): boolean {
  const shared = titles.filter((title) => first.includes(title)).length;
  return titles.length >= first.length && shared >= FEWEST && shared * 5 >= titles.length * 3;
}

const isHeader = (titles: readonly string[], isTitle: IsTitle): boolean =>
  titles.some((title) => isTitle(title)) || titles.every((title) => isLabel(title) && !isValue(title));
