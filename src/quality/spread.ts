import type { CellAt, Range } from '../model/profile.js';
import { compareDecimals } from '../text/decimal.js';
import { excerpt } from './excerpt.js';

/** What is kept of the least and of the greatest values. */
const ENDS = 50;

/** Fewer values than this have no usual range. */
const ENOUGH = 20;

/** A value far from the others. `from` and `to`: half of all values lie between. */
export interface FarValue extends CellAt {
  readonly side: 'above' | 'below';
  readonly from: string;
  readonly to: string;
}

interface End extends CellAt {
  readonly value: string;
  readonly at: number;
}

/** How values are put on a line: a position for each, buckets of positions, and what a position is as text. */
interface Scale {
  readonly kind: Range['kind'];
  /** Undefined where the text is no such value. */
  position(value: string): number | undefined;
  bucket(position: number): number;
  /** The value in the middle of a bucket. */
  middle(bucket: number): number;
  text(position: number): string;
  compare(a: End, b: End): number;
  /** Beyond which values are far from the rest, given the quartiles. */
  fences(q1: number, q3: number): readonly [number, number];
}

/**
 * The least, the greatest and the quartiles of values that come one by one, in bounded memory and in any order: buckets
 * of values that differ by at most 1 % (Masson, Rim and Lee 2019, DDSketch), or of dates in four weeks.
 */
export class Spread {
  readonly #scale: Scale;
  readonly #buckets = new Map<number, number>();
  readonly #low: End[] = [];
  readonly #high: End[] = [];
  #count = 0;

  constructor(scale: Scale) {
    this.#scale = scale;
  }

  get count(): number {
    return this.#count;
  }

  add(value: string, text: string, line: number): void {
    const at = this.#scale.position(value);
    if (at === undefined) return;
    this.#count++;
    const bucket = this.#scale.bucket(at);
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + 1);
    const { compare } = this.#scale;
    keep(this.#low, { value, at, text, line }, compare);
    keep(this.#high, { value, at, text, line }, (a, b) => compare(b, a));
  }

  range(): Range | undefined {
    const [least, most] = [this.#low[0], this.#high[0]];
    if (least === undefined || most === undefined) return undefined;
    const quartiles = this.#quartiles().map((at) =>
      this.#scale.text(Math.min(Math.max(at, least.at), most.at)),
    );
    const cell = ({ value, line }: End): CellAt => ({ text: value, line });
    return {
      kind: this.#scale.kind,
      count: this.#count,
      least: cell(least),
      most: cell(most),
      quartiles: [quartiles[0]!, quartiles[1]!, quartiles[2]!],
    };
  }

  /** Values far from the rest, at most 50 on either side, by line; `count` of them in all, at least. */
  far(): { readonly cells: readonly FarValue[]; readonly count: number } {
    if (this.#count < ENOUGH) return { cells: [], count: 0 };
    const [q1, , q3] = this.#quartiles() as [number, number, number];
    const [low, high] = this.#scale.fences(q1, q3);
    const usual = { from: this.#scale.text(q1), to: this.#scale.text(q3) };
    const told = (ends: readonly End[], side: FarValue['side']): FarValue[] =>
      ends.map(({ text, line }) => ({ text, line, side, ...usual }));
    const below = this.#low.filter(({ at }) => at < low);
    const above = this.#high.filter(({ at }) => at > high);
    const cells = [...told(below, 'below'), ...told(above, 'above')].sort((a, b) => a.line - b.line);
    const beyond = (ends: readonly End[], isBeyond: (at: number) => boolean): number =>
      ends.length < ENDS
        ? ends.length
        : Math.max(
            ENDS,
            this.#weigh((bucket) => isBeyond(this.#scale.middle(bucket))),
          );
    return { cells, count: beyond(below, (at) => at < low) + beyond(above, (at) => at > high) };
  }

  #weigh(isMeant: (bucket: number) => boolean): number {
    let sum = 0;
    for (const [bucket, count] of this.#buckets) if (isMeant(bucket)) sum += count;
    return sum;
  }

  #quartiles(): number[] {
    const sorted = [...this.#buckets].sort(([a], [b]) => a - b);
    return [0.25, 0.5, 0.75].map((share) => {
      const rank = Math.ceil(share * this.#count);
      let seen = 0;
      for (const [bucket, count] of sorted) {
        seen += count;
        if (seen >= rank) return this.#scale.middle(bucket);
      }
      return 0;
    });
  }
}

/** Keeps the first ones in order; of equal ones those that came first. */
function keep(ends: End[], end: End, compare: (a: End, b: End) => number): void {
  const last = ends.at(-1);
  if (ends.length === ENDS && last !== undefined && compare(end, last) >= 0) return;
  let at = ends.length;
  while (at > 0 && compare(end, ends[at - 1]!) < 0) at--;
  ends.splice(at, 0, { ...end, text: excerpt(end.text) });
  if (ends.length > ENDS) ends.pop();
}

const GROWTH = 1.01;
const SMALLEST = 1e-9;
const GREATEST = 1e18;
/** Keeps the buckets of positive numbers above 0. */
const SHIFT = 10_000;

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** Longer numbers are codes. */
const LONGEST_NUMBER = 30;

function rounded(value: number): string {
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}

export const numbers: Scale = {
  kind: 'number',
  position: (value) => (value.length <= LONGEST_NUMBER && DECIMAL.test(value) ? Number(value) : undefined),
  bucket(at) {
    if (at === 0) return 0;
    const size = Math.min(Math.max(Math.abs(at), SMALLEST), GREATEST);
    return Math.sign(at) * (Math.round(Math.log(size) / Math.log(GROWTH)) + SHIFT);
  },
  middle: (bucket) => (bucket === 0 ? 0 : Math.sign(bucket) * GROWTH ** (Math.abs(bucket) - SHIFT)),
  text: rounded,
  compare: (a, b) => a.at - b.at || compareDecimals(a.value, b.value),
  /**
   * Three times the distance of the quartiles beyond them (Tukey's “far out”). Amounts are often spread over several
   * powers of ten; above, a positive number must be as far out by its logarithm, and at least ten times as great.
   */
  fences(q1, q3) {
    const width = 3 * (q3 - q1);
    if (q1 <= 0)
      return width > 0 ? [q1 - width, q3 + width] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const factor = Math.max(10, (q3 / q1) ** 3);
    return [Math.min(q1 - width, q1 / 10), Math.max(q3 + width, q3 * factor)];
  },
};

const DAY = 86_400_000;
const DAYS_IN_BUCKET = 28;
const TWO_YEARS = 730;

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export const dates: Scale = {
  kind: 'date',
  position(value) {
    const [, year, month = '01', day = '01'] = DATE.exec(value) ?? [];
    if (year === undefined) return undefined;
    const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
    return Number.isNaN(time) ? undefined : time / DAY;
  },
  bucket: (at) => Math.floor(at / DAYS_IN_BUCKET),
  middle: (bucket) => (bucket + 0.5) * DAYS_IN_BUCKET,
  text: (at) => new Date(Math.floor(at) * DAY).toISOString().slice(0, 7),
  compare: (a, b) => a.at - b.at,
  fences(q1, q3) {
    const width = Math.max(TWO_YEARS, 3 * (q3 - q1));
    return [q1 - width, q3 + width];
  },
};
