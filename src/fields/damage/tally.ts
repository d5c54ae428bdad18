import type { ColumnDamage, DamagedCell } from '../../model/damage.js';
import type { ColumnMapping } from '../../model/dictionary.js';
import type { FoundDamage } from './index.js';

const EXAMPLES = 5;

interface Count {
  count: number;
  proved: number;
  repaired: number;
  readonly examples: DamagedCell[];
}

/** Counts the damaged cells of one column, by kind. */
export class Tally {
  readonly #column: ColumnMapping;
  readonly #kinds = new Map<string, Count>();

  constructor(column: ColumnMapping) {
    this.#column = column;
  }

  add(line: number, before: string, { kind, proved, repaired }: FoundDamage): void {
    const known = this.#kinds.get(kind);
    const count = known ?? { count: 0, proved: 0, repaired: 0, examples: [] };
    if (known === undefined) this.#kinds.set(kind, count);
    count.count++;
    if (proved) count.proved++;
    if (repaired !== undefined) count.repaired++;
    if (count.examples.length < EXAMPLES)
      count.examples.push({ line, before, ...(repaired === undefined ? {} : { after: repaired }) });
  }

  /** By kind, in order of appearance. */
  list(): ColumnDamage[] {
    const { column, header, field } = this.#column;
    return [...this.#kinds].map(([kind, { examples, ...count }]) => ({
      column,
      header,
      field,
      kind,
      ...count,
      examples: [...examples],
    }));
  }
}
