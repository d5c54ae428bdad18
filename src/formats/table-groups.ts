import type { SourceRow } from '../model/record.js';
import { bareTitle, differsFromBelow, type IsTitle, isLabel, isValue } from './table-cells.js';

/** A header of several rows, with one title for each column. */
export interface GroupedHeader {
  /** One below the other, two at least. */
  readonly rows: readonly SourceRow[];
  readonly titles: readonly string[];
}

/** A title of the upper row, with the columns it stands over: 联系人 over three columns. */
interface Group {
  readonly title: string;
  readonly from: number;
  readonly width: number;
}

/** The two rows taken apart. `subs` is '' where the upper title goes through both rows. */
interface Pair {
  readonly groups: readonly Group[];
  readonly subs: readonly string[];
}

/** Titles of groups are short. */
const LONGEST = 15;

/** What stands above a table and is no group of its columns: its name, who made it, when. */
const NOT_A_GROUP =
  /[:：]|(?:表|清单|清單|名单|名單|名录|名錄|汇总|彙總|统计|統計|台账|报告)$|^(?:部门|部門|制表|製表|制单|填表|填报|审核|日期|编号|时间|打印|导出|report|date|prepared|printed)/i;

/** The most rows a header has. */
const TALLEST = 4;

/**
 * Whether the row found as header is one of several: its gaps are filled by the titles in the rows below, or the rows
 * above hold titles of groups. In doubt it is the only one.
 */
export function groupedHeader(
  header: SourceRow,
  rows: readonly SourceRow[],
  isTitle: IsTitle,
): GroupedHeader | undefined {
  const below = rowsFrom(rows, header, 1);
  const above = rowsFrom(rows, header, -1);
  for (let height = TALLEST; height > 1; height--) {
    for (let over = height - 1; over >= 0; over--) {
      const under = height - 1 - over;
      if (over > above.length || under > below.length) continue;
      const block = [...above.slice(0, over).reverse(), header, ...below.slice(0, under)];
      const titles = joinedTitles(block, over, rows, isTitle);
      if (titles !== undefined) return { rows: block, titles };
    }
  }
  return undefined;
}

/** The titles of rows joined, where the first `over` of them hold groups and those behind the next one titles. */
function joinedTitles(
  block: readonly SourceRow[],
  over: number,
  rows: readonly SourceRow[],
  isTitle: IsTitle,
): readonly string[] | undefined {
  const folded = fold(block, isTitle);
  if (folded === undefined || (over > 0 && !isGroupRow(folded.pair))) return undefined;
  if (over + 1 === block.length) return folded.titles;
  const own = over === 0 ? folded : fold(block.slice(over), isTitle, bordersOf(block.slice(0, over)));
  const isBelow = own !== undefined && nothingBelowSingles(own.pair);
  return isBelow && hasTitlesBelow(folded.pair, folded.lower, rows, isTitle) ? folded.titles : undefined;
}

/** The rows that follow a row without a gap, downwards (1) or upwards (-1), as many as a header may have. */
function rowsFrom(rows: readonly SourceRow[], { line }: SourceRow, step: 1 | -1): SourceRow[] {
  const found: SourceRow[] = [];
  while (found.length + 1 < TALLEST) {
    const row = rows.find((other) => other.line === line + step * (found.length + 1));
    if (row === undefined) break;
    found.push(row);
  }
  return found;
}

/** Rows joined from the lowest up; `pair` is the top row over all the others. */
interface Folded {
  readonly pair: Pair;
  readonly lower: SourceRow;
  readonly titles: readonly string[];
}

type Borders = ReadonlySet<number>;

const NO_BORDERS: Borders = new Set();

/** The columns where a title begins in one of the rows: no group below goes beyond. */
function bordersOf(rows: readonly SourceRow[], others: Borders = NO_BORDERS): Borders {
  const begins = rows.flatMap(({ cells }) =>
    [...cells.keys()].filter(
      (i) => (cells[i] ?? '').trim() !== '' && !same(cells[i] ?? '', cells[i - 1] ?? ''),
    ),
  );
  return new Set([...others, ...begins]);
}

/** Undefined where one of the rows cannot hold groups of what is below it. */
function fold(
  rows: readonly SourceRow[],
  isTitle: IsTitle,
  borders: Borders = NO_BORDERS,
): Folded | undefined {
  const [top, ...others] = rows;
  const last = others.at(-1);
  if (top === undefined || last === undefined) return undefined;
  const below = others.length > 1 ? fold(others, isTitle, bordersOf([top], borders)) : undefined;
  if (others.length > 1 && below === undefined) return undefined;
  const lower = below ? { ...last, cells: below.titles } : last;
  const pair = pairOf(top, lower, borders, LONGEST * others.length);
  return pair && { pair, lower, titles: titlesOf(pair, isTitle) };
}

/** Undefined where the rows cannot be groups and titles at all: values in them, or a group not filled to its end. */
function pairOf(upper: SourceRow, lower: SourceRow, borders: Borders, longest: number): Pair | undefined {
  const tops = upper.cells.map((cell) => cell.trim());
  const subs = lower.cells.map((cell, column) => (same(cell, tops[column] ?? '') ? '' : cell.trim()));
  const groups = groupsOf(tops, subs, borders);
  const fits =
    groups.length >= 2 &&
    groups.some(({ width }) => width > 1) &&
    [...tops, ...subs].every((text) => text === '' || isShortLabel(text, longest)) &&
    !tops.some((text) => NOT_A_GROUP.test(text)) &&
    groups.every(({ from, width }) => width === 1 || filled(subs, from, width));
  return fits ? { groups, subs } : undefined;
}

/**
 * A title stands over the columns without one, or with the same one, that follow it, as far as either row goes; where
 * nothing stands below it, it is the title of its first column.
 */
function groupsOf(tops: readonly string[], subs: readonly string[], borders: Borders): Group[] {
  const groups: { title: string; from: number; width: number }[] = [];
  const isFilled = (text: string) => text !== '';
  const end = Math.max(tops.findLastIndex(isFilled), subs.findLastIndex(isFilled));
  for (let column = 0; column <= end; column++) {
    const title = tops[column] ?? '';
    const last = groups.at(-1);
    const goesOn = last !== undefined && last.from + last.width === column && !borders.has(column);
    if (goesOn && (title === '' || title === last.title)) last.width++;
    else if (title !== '') groups.push({ title, from: column, width: 1 });
  }
  const alone = ({ from, width }: Group) => !subs.slice(from, from + width).some(isFilled);
  return groups.map((group) => (alone(group) ? { ...group, width: 1 } : group));
}

const filled = (texts: readonly string[], from: number, width: number): boolean =>
  Array.from({ length: width }, (_, i) => texts[from + i] ?? '').every((text) => text !== '');

const same = (a: string, b: string): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '');

const isShortLabel = (text: string, longest: number): boolean =>
  [...text].length <= longest && isLabel(text) && !isValue(text);

/**
 * Whether the row below the header holds titles and not the first record: nothing stands below titles of one column,
 * and the rest is known as titles, or is of another kind than what follows it.
 */
function hasTitlesBelow(
  { groups, subs }: Pair,
  row: SourceRow,
  rows: readonly SourceRow[],
  isTitle: IsTitle,
): boolean {
  const single = groups.filter(({ width }) => width === 1);
  if ((groups[0]?.from ?? 0) > 0 || !nothingBelowSingles({ groups, subs })) return false;
  if (single.some(({ from, title }) => same(row.inherited?.[from] ?? '', title))) return true;
  const following = rows.filter(({ line }) => line > row.line);
  const titles = subs.filter((text) => text !== '');
  const again = following.some(({ cells }) =>
    subs.some((text, i) => text !== '' && same(cells[i] ?? '', text)),
  );
  if (
    again &&
    !following.some(({ cells }) => subs.every((text, i) => text === '' || same(cells[i] ?? '', text)))
  )
    return false;
  const known = titles.filter((text) => isTitle(bareTitle(text))).length;
  return known * 2 >= titles.length || (single.length > 0 && differsFromBelow(subs, following));
}

function nothingBelowSingles({ groups, subs }: Pair): boolean {
  return groups.every(({ from, width }) => width > 1 || (subs[from] ?? '') === '');
}

/** Whether the row above the header groups its columns: titles through both rows, or groups side by side. */
function isGroupRow({ groups, subs }: Pair): boolean {
  const through = groups.some(({ from, width }) => width === 1 && (subs[from] ?? '') === '');
  return through || groups.every(({ width }) => width > 1);
}

function titlesOf({ groups, subs }: Pair, isTitle: IsTitle): string[] {
  const titles = [...subs];
  for (const { title, from, width } of groups) {
    for (let column = from; column < from + width; column++) {
      const sub = subs[column] ?? '';
      const once = subs.filter((other) => same(other, sub)).length === 1;
      titles[column] = joined(title, sub, once, isTitle);
    }
  }
  return titles;
}

/** Groups that say nothing their titles do not say. */
const EMPTY_GROUP =
  /^(?:(?:客户|客戶|公司|企业|企業|单位|單位|基本|基础|基礎|详细|詳細|主要|其他|其它|联系|聯繫|联络|account|company|customer|client|basic|general|other|contact)?\s*(?:信息|资料|資料|情况|方式|info(?:rmation)?|details?|data)|其他|其它|other|general)$/i;

/** The title a column has from its group and its own: as one that is known, where there is a way to say it so. */
function joined(group: string, sub: string, once: boolean, isTitle: IsTitle): string {
  const owner = bareTitle(group);
  if (sub === '') return group;
  if (sub.startsWith(owner) || (once && EMPTY_GROUP.test(owner))) return sub;
  const whole = together(owner, sub);
  const short = together(owner.replace(/\s*(?:信息|资料|資料|info(?:rmation)?|details?)$/i, ''), sub);
  return [short, whole].find((title) => isTitle(bareTitle(title))) ?? whole;
}

/** Han against Han without a space, all else with one. */
function together(group: string, sub: string): string {
  const touching = /\p{Script=Han}$/u.test(group) && /^\p{Script=Han}/u.test(sub);
  return touching || group === '' ? group + sub : `${group} ${sub}`;
}
