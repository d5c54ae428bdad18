import type { Field } from '../model/dictionary.js';
import type { FieldProfile, SharedValue } from '../model/profile.js';
import type { Values } from '../model/record.js';
import type { Place } from '../model/report.js';
import { hash53 } from '../text/hash.js';
import { DistinctSketch } from './distinct.js';
import { excerpt } from './excerpt.js';
import { type Frequent, FrequentValues } from './frequent.js';

/** How much of a list a profile shows. */
const SHOWN = { common: 10, shared: 20, examples: 3 } as const;

/** A list of so few different values is shown whole. */
const FEW = 10;

/** Values of these types belong to one customer, or to few: more different names than this are suspicious. */
const NAMES_OF_ONE = 3;
const EXCLUSIVE: ReadonlySet<string> = new Set(['phone', 'email', 'url', 'im']);

/** Room for the lines of one table in the number of a place. */
const LINES = 2 ** 32;

/** The name of a customer, and what tells it from other names. */
export interface CustomerName {
  readonly text: string;
  /** The same for spellings of one name. */
  readonly key: string;
}

interface Tally {
  readonly field: Field;
  readonly most: number;
  filled: number;
  readonly distinct: DistinctSketch;
  readonly values: FrequentValues;
}

/** Gathers what the fields hold after cleaning, over all tables. */
export class FieldsProfiler {
  readonly #tallies: readonly Tally[];
  readonly #names = new Map<number, string>();
  readonly #tables: Omit<Place, 'line'>[] = [];
  readonly #nameOf: (values: Values) => CustomerName | undefined;

  constructor(fields: readonly Field[], nameOf: (values: Values) => CustomerName | undefined) {
    this.#nameOf = nameOf;
    this.#tallies = fields.map((field) => ({
      field,
      most: mostNames(field),
      filled: 0,
      distinct: new DistinctSketch(),
      values: new FrequentValues(),
    }));
  }

  /** The table whose records come next; a number to give with them. */
  table(place: Omit<Place, 'line'>): number {
    return this.#tables.push(place) - 1;
  }

  add(values: Values, table: number, line: number): void {
    const at = table * LINES + line;
    let owner: number | undefined;
    for (const tally of this.#tallies) {
      const own = values[tally.field.name];
      if (own === undefined || own.length === 0) continue;
      tally.filled++;
      if (tally.most > 0) owner ??= this.#ownerOf(values);
      for (const value of own) {
        const hash = hash53(value, 0);
        tally.distinct.add(value, hash);
        tally.values.add(value, at, tally.most > 0 ? owner : 0, hash);
      }
    }
  }

  /** Fields with a value, in the order of the dictionary. */
  result(): FieldProfile[] {
    return this.#tallies.flatMap((tally) => {
      if (tally.filled === 0) return [];
      const { field, filled, distinct, values, most } = tally;
      const list = values.list();
      const shared = most === 0 ? [] : list.filter(({ owners }) => owners.length > most);
      shared.sort((a, b) => b.owners.length - a.owners.length || b.count - a.count);
      const common = values.isWhole && list.length <= FEW ? list : list.filter(({ count }) => count > 1);
      const atLeast = values.error > 0 ? { atLeast: true as const } : {};
      return [
        {
          field: field.name,
          type: field.type,
          object: field.object,
          filled,
          distinct: distinct.result(),
          common: common.slice(0, SHOWN.common).map(({ text, count }) => ({ text, count, ...atLeast })),
          shared: shared.slice(0, SHOWN.shared).map((one) => this.#shared(one)),
          sharedCount: shared.length,
        },
      ];
    });
  }

  #ownerOf(values: Values): number {
    const name = this.#nameOf(values);
    if (name === undefined) return 0;
    const owner = (hash53(name.key, 0) % 0xffffffff) + 1;
    if (this.#names.size < MOST_NAMES && !this.#names.has(owner)) this.#names.set(owner, excerpt(name.text));
    return owner;
  }

  #shared({ text, count, owners }: Frequent): SharedValue {
    const examples = owners.slice(0, SHOWN.examples).map(({ owner, at }) => {
      const table = this.#tables[Math.floor(at / LINES)] ?? { source: '', sheet: '' };
      return { name: this.#names.get(owner) ?? '', place: { ...table, line: at % LINES } };
    });
    return { text, records: count, names: owners.length, examples };
  }
}

/** Names remembered, so that those that share a value can be shown; of others only the place is. */
const MOST_NAMES = 100_000;

/** How many different names a value of the field may have; 0 where it may have any number. */
function mostNames({ type, match, unique }: Field): number {
  if (match === 'identifier' || (unique && match !== 'name')) return 1;
  return EXCLUSIVE.has(type) && match !== 'no' ? NAMES_OF_ONE : 0;
}
