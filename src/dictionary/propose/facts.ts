import type { ColumnMapping } from '../../model/dictionary.js';
import type { Distinct, PatternCount, Range } from '../../model/profile.js';
import type { SourceRow, Values } from '../../model/record.js';
import type { Message } from '../../model/words.js';
import { DistinctSketch } from '../../quality/distinct.js';
import { type Frequent, FrequentValues } from '../../quality/frequent.js';
import { PatternCounter } from '../../quality/pattern.js';
import { dates, numbers, Spread } from '../../quality/spread.js';
import { cellOf } from '../../quality/table.js';
import { plain, tidy } from '../../text/width.js';
import { foldTitle } from '../titles.js';

/** Cells that tell the type of a column nobody knows. */
const SAMPLES = 300;

/** What was seen of one field in all files, or of the columns with one title that feed none. */
export interface Facts {
  /** The field's name; undefined for columns that nobody knows. */
  readonly field: string | undefined;
  readonly type: string;
  /** Titles of its columns as they stand in the files, with the tables they are in. */
  readonly titles: readonly { readonly title: string; readonly tables: readonly string[] }[];
  /** Why it is carried along (columns that nobody knows). */
  readonly why: Message;
  /** Records of the tables that have such a column, and those with a value. */
  readonly records: number;
  readonly filled: number;
  /** Values in all: a record may have several. */
  readonly values: number;
  readonly distinct: Distinct;
  /** Cells as they are spelt, tidied, most frequent first; `whole`: they are all there. */
  readonly spellings: readonly Frequent[];
  readonly whole: boolean;
  readonly samples: readonly string[];
  readonly patterns: readonly PatternCount[];
  /** What all values begin with. */
  readonly prefix: string;
  readonly shortest: number;
  readonly longest: number;
  readonly range?: Range;
}

const SCALES: Readonly<Record<string, typeof numbers>> = { number: numbers, money: numbers, date: dates };

/** Gathers the facts of one field. */
class Gatherer {
  readonly field: string | undefined;
  readonly type: string;
  readonly why: Message;
  readonly titles = new Map<string, Set<string>>();
  records = 0;
  #filled = 0;
  #values = 0;
  readonly #distinct = new DistinctSketch();
  readonly #spellings = new FrequentValues();
  readonly #samples: string[] = [];
  readonly #patterns = new PatternCounter();
  readonly #spread: Spread | undefined;
  #prefix: string | undefined;
  #shortest = Number.POSITIVE_INFINITY;
  #longest = 0;

  constructor({ field, type, why }: ColumnMapping, isField: boolean) {
    this.field = isField ? field : undefined;
    this.type = type;
    this.why = why;
    // A column that nobody knows may turn out to hold numbers.
    const scale = isField ? SCALES[type] : numbers;
    if (scale !== undefined) this.#spread = new Spread(scale);
  }

  named(title: string, table: string): void {
    this.titles.set(title, (this.titles.get(title) ?? new Set()).add(table));
  }

  cell(cell: string, line: number): void {
    const text = tidy(cell);
    if (text === '') return;
    this.#spellings.add(text, line);
    if (this.#samples.length < SAMPLES) this.#samples.push(text);
  }

  valued(values: readonly string[], line: number): void {
    if (values.length === 0) return;
    this.#filled++;
    for (const value of values) {
      this.#values++;
      this.#distinct.add(value);
      this.#patterns.add(value, line);
      this.#spread?.add(this.field === undefined ? written(value) : value, value, line);
      const { length } = value;
      this.#shortest = Math.min(this.#shortest, length);
      this.#longest = Math.max(this.#longest, length);
      this.#prefix = shared(this.#prefix ?? value.slice(0, 40), value);
    }
  }

  result(): Facts {
    const range = this.#spread?.range();
    return {
      field: this.field,
      type: this.type,
      titles: [...this.titles].map(([title, tables]) => ({ title, tables: [...tables] })),
      why: this.why,
      records: this.records,
      filled: this.#filled,
      values: this.#values,
      distinct: this.#distinct.result(),
      spellings: this.#spellings.list(),
      whole: this.#spellings.isWhole,
      samples: this.#samples,
      patterns: this.#patterns.fine(),
      prefix: this.#prefix ?? '',
      shortest: this.#longest === 0 ? 0 : this.#shortest,
      longest: this.#longest,
      ...(range === undefined ? {} : { range }),
    };
  }
}

/** A number as it is written in a text, without thousands separators. */
function written(text: string): string {
  return text.length <= 24 ? plain(text).replace(/,/g, '') : '';
}

/** What two texts begin with alike. */
function shared(a: string, b: string): string {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}

/** A table whose records come next. */
export interface TableOfFacts {
  add(row: SourceRow, values: Values): void;
}

/** Gathers what all tables tell of their fields. */
export class FactsOfFiles {
  readonly #gatherers = new Map<string, Gatherer>();
  /** Columns that stay outside: those of another person, say. */
  readonly #left: { readonly title: string; readonly why: Message }[] = [];
  #records = 0;

  get records(): number {
    return this.#records;
  }

  /** `titles`: of the columns as the file has them, '' where there is none. */
  table(name: string, columns: readonly ColumnMapping[], titles: readonly string[]): TableOfFacts {
    const told = columns.flatMap((mapping) => {
      const gatherer = this.#gathererOf(mapping, titles[mapping.column] ?? '');
      gatherer?.named(mapping.header, name);
      return gatherer === undefined ? [] : [{ gatherer, index: mapping.column, field: mapping.field }];
    });
    const gatherers = new Map(told.map(({ gatherer, field }) => [gatherer, field]));
    return {
      add: (row, values) => {
        this.#records++;
        for (const { gatherer, index } of told) gatherer.cell(cellOf(row, index), row.line);
        for (const [gatherer, field] of gatherers) {
          gatherer.records++;
          gatherer.valued(values[field] ?? [], row.line);
        }
      },
    };
  }

  result(): { readonly facts: readonly Facts[]; readonly left: readonly { title: string; why: Message }[] } {
    return { facts: [...this.#gatherers.values()].map((gatherer) => gatherer.result()), left: this.#left };
  }

  #gathererOf(mapping: ColumnMapping, title: string): Gatherer | undefined {
    const isField = !mapping.field.startsWith('x:');
    const isUnknown = mapping.why.code === 'dictionary.carried_unknown' && foldTitle(title) !== '';
    if (!isField && !isUnknown) {
      if (!this.#left.some((one) => one.title === mapping.header))
        this.#left.push({ title: mapping.header, why: mapping.why });
      return undefined;
    }
    const key = isField ? mapping.field : `x:${foldTitle(title)}`;
    const gatherer = this.#gatherers.get(key) ?? new Gatherer(mapping, isField);
    this.#gatherers.set(key, gatherer);
    return gatherer;
  }
}
