import { signed } from '../report/figures.js';
import { widthOf, wrapped } from './table.js';

/** One thing that is added to the sum; the first one is where it begins. */
export interface Step {
  readonly bits: number;
  readonly text: string;
}

/** A sum that means something: a line down through all bars. */
export interface Mark {
  readonly bits: number;
  readonly title: string;
}

/** Columns of the bars, of a number, and the fewest of the text. */
const BAR = 30;
const NUMBER = 6;
const LEAST_TEXT = 24;

/**
 * What is added up, as lines for a terminal: what each step weighs, the sum so far, a bar from the sum before to it
 * (`+` to the right, `-` to the left), and its text. Signs only: other bars are wide in one terminal and narrow in another.
 */
export function waterfall(
  steps: readonly Step[],
  marks: readonly Mark[],
  head: { readonly bits: string; readonly sum: string },
  columns: number,
): string[] {
  const finite = marks.filter(({ bits }) => Number.isFinite(bits));
  const sums = steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, { bits }) => sum + bits, 0));
  const scale = scaleOf([...sums, ...finite.map(({ bits }) => bits)]);
  const room = Math.max(LEAST_TEXT, columns - 2 * NUMBER - BAR - 8);
  const lines = steps.flatMap(({ bits, text }, at) => {
    const sum = sums[at] ?? 0;
    const bar = barOf(at === 0 ? sum : (sums[at - 1] ?? 0), sum, finite, scale);
    const blank = barOf(sum, sum, finite, scale, ' ');
    return wrapped(text, room).map((part, line) =>
      line === 0
        ? `${column(at === 0 ? '' : signed(bits))}${column(signed(sum))}  ${bar}  ${part}`
        : `${column('')}${column('')}  ${blank}  ${part}`,
    );
  });
  const titles = `${column(head.bits)}${column(head.sum)}  ${titlesOf(finite, scale)}`;
  return [titles, ...lines].map((line) => line.trimEnd());
}

const column = (text: string): string => ' '.repeat(Math.max(1, NUMBER + 1 - widthOf(text))) + text;

type Scale = (bits: number) => number;

/** From bits to the column of the bar, 0 to BAR - 1. */
function scaleOf(sums: readonly number[]): Scale {
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const span = Math.max(1, most - least);
  return (bits) => Math.round(((bits - least) / span) * (BAR - 1));
}

/** At least one sign, so that what weighs little is to be seen too; `end` stands where nothing was added. */
function barOf(from: number, to: number, marks: readonly Mark[], scale: Scale, end = '|'): string {
  const cells = Array.from({ length: BAR }, () => ' ');
  for (const { bits } of marks) cells[scale(bits)] = ':';
  const [start, stop] = [scale(from), scale(to)];
  if (start === stop) {
    if (end !== ' ') cells[stop] = end;
    return cells.join('');
  }
  const sign = to > from ? '+' : '-';
  for (let at = Math.min(start, stop); at <= Math.max(start, stop); at++) if (at !== start) cells[at] = sign;
  return cells.join('');
}

/** The titles of the marks above their lines: one ends there, the next one begins there. */
function titlesOf(marks: readonly Mark[], scale: Scale): string {
  let line = '';
  for (const [at, { bits, title }] of marks.entries()) {
    const place = scale(bits);
    const next = marks[at + 1];
    const begins =
      next !== undefined && scale(next.bits) - place <= widthOf(title) ? place - widthOf(title) + 1 : place;
    const gap = begins - widthOf(line);
    line += `${gap > 0 ? ' '.repeat(gap) : line === '' ? '' : ' '}${title}`;
  }
  return line;
}
