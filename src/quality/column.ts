import type { ColumnDamage } from '../model/damage.js';
import type { ColumnMapping } from '../model/dictionary.js';
import type { CellAt, ColumnProfile, FindingInColumn, Outlier, Range, ValueCount } from '../model/profile.js';
import type { Finding } from '../model/record.js';
import { hash53 } from '../text/hash.js';
import { byText } from '../text/lists.js';
import { plain, tidy } from '../text/width.js';
import { DistinctSketch } from './distinct.js';
import { excerpt } from './excerpt.js';
import { FrequentValues } from './frequent.js';
import { PatternCounter } from './pattern.js';
import { dates, numbers, Spread } from './spread.js';

/** How much of a list a profile shows. */
const SHOWN = { common: 10, outliers: 20, junk: 10, findings: 20, examples: 3 } as const;

/** A list of so few different values is shown whole. */
const FEW = 10;

/** Findings with this ending say that the cell says that nothing is known. */
const JUNK = /\.placeholder$/;

/** Findings of damage are counted by the damage itself. */
const DAMAGE = /^damage\./;

/** Types of which one says more with a range. */
const AS_NUMBER = new Set(['number', 'money']);
const AS_DATE = new Set(['date']);

/** Types in which digits may be as many as they like. */
const ANY_LENGTH = new Set(['address', 'company', 'email', 'url', 'number', 'money']);

/** Share of the cells that must be numbers for a column of plain text to have a range. */
const MOSTLY = 0.95;

/** A number as people write it in a column of text; a code has zeros in front or is long. */
const WRITTEN_NUMBER = /^-?(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,6})?$/;

/** Counts findings by code, with the first examples. */
export class FindingCounter {
  readonly #codes = new Map<string, { count: number; examples: FindingInColumn['examples'][number][] }>();

  add({ code, before, params }: Finding, line: number): void {
    const known = this.#codes.get(code) ?? { count: 0, examples: [] };
    this.#codes.set(code, known);
    known.count++;
    if (known.examples.length < SHOWN.examples)
      known.examples.push({ text: excerpt(before), line, ...(params === undefined ? {} : { params }) });
  }

  /** Most frequent first. */
  list(): FindingInColumn[] {
    return [...this.#codes]
      .map(([code, { count, examples }]) => ({ code, count, examples }))
      .sort((a, b) => b.count - a.count || byText(a.code, b.code));
  }
}

/** Gathers what the cells of one column are like. */
export class ColumnProfiler {
  readonly #mapping: ColumnMapping;
  readonly #isText: boolean;
  readonly #isJunk: (cell: string) => boolean;
  readonly #distinct = new DistinctSketch();
  readonly #frequent = new FrequentValues();
  readonly #patterns: PatternCounter;
  readonly #spread: Spread | undefined;
  readonly #junk = new FrequentValues();
  readonly #findings = new FindingCounter();
  #filled = 0;
  #junkCount = 0;
  #shortest: (CellAt & { length: number }) | undefined;
  #longest: (CellAt & { length: number }) | undefined;

  /** `isJunk`: whether a cell of a type that does not say so itself says that nothing is known. */
  constructor(mapping: ColumnMapping, isJunk: (cell: string) => boolean) {
    this.#mapping = mapping;
    this.#isJunk = isJunk;
    this.#isText = mapping.type === 'text';
    this.#patterns = new PatternCounter(!ANY_LENGTH.has(mapping.type));
    if (AS_DATE.has(mapping.type)) this.#spread = new Spread(dates);
    else if (AS_NUMBER.has(mapping.type) || this.#isText) this.#spread = new Spread(numbers);
  }

  /**
   * `values`: what cleaning made of the cell; undefined where it shares a field with other cells of the row. `findings`:
   * what it said of it.
   */
  add(cell: string, line: number, values: readonly string[] | undefined, findings: readonly Finding[]): void {
    const text = tidy(cell);
    const isJunk = text !== '' && this.#saysNothing(text, values, findings);
    for (const finding of findings)
      if (!DAMAGE.test(finding.code) && !(isJunk && JUNK.test(finding.code)))
        this.#findings.add(finding, line);
    if (text === '') return;
    this.#filled++;
    const hash = hash53(text, 0);
    this.#distinct.add(text, hash);
    this.#frequent.add(text, line, 0, hash);
    this.#measure(text, line);
    if (isJunk) {
      this.#junkCount++;
      this.#junk.add(text, line);
      return;
    }
    // As it stands: a space too many or a full-width digit is a way of writing.
    this.#patterns.add(cell, line);
    this.#place(text, line, values);
  }

  /** The whole of it: `无/0755-26012345` holds a number. */
  #saysNothing(text: string, values: readonly string[] | undefined, findings: readonly Finding[]): boolean {
    if (this.#isText) return this.#isJunk(text);
    if (!findings.some(({ code }) => JUNK.test(code))) return false;
    return values === undefined ? this.#isJunk(text) : values.length === 0;
  }

  #measure(text: string, line: number): void {
    const length = text.length < 1000 ? [...text].length : text.length;
    if (this.#shortest === undefined || length < this.#shortest.length)
      this.#shortest = { text: excerpt(text), line, length };
    if (this.#longest === undefined || length > this.#longest.length)
      this.#longest = { text: excerpt(text), line, length };
  }

  #place(text: string, line: number, values: readonly string[] = []): void {
    if (this.#spread === undefined) return;
    if (!this.#isText) {
      for (const value of values) this.#spread.add(value, text, line);
      return;
    }
    const number = text.length <= 24 ? plain(text) : '';
    if (WRITTEN_NUMBER.test(number)) this.#spread.add(number.replace(/,/g, ''), text, line);
  }

  result(damage: readonly ColumnDamage[]): ColumnProfile {
    const { column, header, field, type, why, hidden } = this.#mapping;
    const { patterns, otherPatterns } = this.#patterns.result();
    const range = this.#range();
    const outliers = this.#outliers(range !== undefined);
    return {
      column,
      header,
      field,
      type,
      why,
      ...(hidden === undefined ? {} : { hidden }),
      filled: this.#filled,
      distinct: this.#distinct.result(),
      patterns,
      otherPatterns,
      common: commonOf(this.#frequent),
      ...(this.#shortest === undefined ? {} : { shortest: this.#shortest }),
      ...(this.#longest === undefined ? {} : { longest: this.#longest }),
      ...(range === undefined ? {} : { range }),
      outliers: outliers.list.slice(0, SHOWN.outliers),
      outlierCount: outliers.count,
      junk: valuesOf(this.#junk).slice(0, SHOWN.junk),
      junkCount: this.#junkCount,
      findings: this.#findings.list().slice(0, SHOWN.findings),
      damage: damage.filter((one) => one.column === column),
    };
  }

  #range(): Range | undefined {
    if (this.#spread === undefined) return undefined;
    if (this.#isText && this.#spread.count < MOSTLY * (this.#filled - this.#junkCount)) return undefined;
    return this.#spread.range();
  }

  #outliers(hasRange: boolean): { list: Outlier[]; count: number } {
    const far = hasRange && this.#spread !== undefined ? this.#spread.far() : { cells: [], count: 0 };
    const { rare, rareCount } = this.#patterns.result();
    // How many digits a number has is no way of writing it.
    const odd = this.#spread !== undefined && hasRange && this.#spread.range()?.kind === 'number' ? [] : rare;
    const list = [
      ...far.cells.map(({ text, line, side, from, to }) => ({
        text,
        line,
        why: { code: side === 'above' ? 'profile.far_above' : 'profile.far_below', params: { from, to } },
      })),
      ...odd.map(({ text, line, pattern, count }) => ({
        text,
        line,
        why: { code: 'profile.rare_pattern', params: { pattern, count } },
      })),
    ];
    list.sort((a, b) => a.line - b.line || byText(a.why.code, b.why.code));
    return { list, count: far.count + (odd.length === 0 ? 0 : rareCount) };
  }
}

function valuesOf(values: FrequentValues): ValueCount[] {
  const { error } = values;
  return values.list().map(({ text, count, at }) => ({
    text,
    count,
    line: at,
    ...(error > 0 ? { atLeast: true as const } : {}),
  }));
}

function commonOf(values: FrequentValues): ValueCount[] {
  const list = valuesOf(values);
  const shown = values.isWhole && list.length <= FEW ? list : list.filter(({ count }) => count > 1);
  return shown.slice(0, SHOWN.common);
}
