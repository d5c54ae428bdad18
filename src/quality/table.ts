import type { ColumnDamage } from '../model/damage.js';
import type { ColumnMapping } from '../model/dictionary.js';
import type { TableProfile } from '../model/profile.js';
import type { Cleaned, Finding, SourceRow } from '../model/record.js';
import { byText } from '../text/lists.js';
import { ColumnProfiler, FindingCounter } from './column.js';

/** A column with the columns that feed the same field. */
interface Part {
  readonly profiler: ColumnProfiler;
  readonly index: number;
  readonly field: string;
}

/** Gathers what the columns of one table are like, from its records one by one. */
export class TableProfiler {
  readonly #parts: readonly Part[];
  readonly #byField = new Map<string, Part[]>();
  readonly #elsewhere = new Map<string, FindingCounter>();

  constructor(columns: readonly ColumnMapping[], isJunk: (cell: string) => boolean) {
    this.#parts = columns.map((mapping) => ({
      profiler: new ColumnProfiler(mapping, isJunk),
      index: mapping.column,
      field: mapping.field,
    }));
    for (const part of this.#parts)
      this.#byField.set(part.field, [...(this.#byField.get(part.field) ?? []), part]);
  }

  add(row: SourceRow, { values, findings }: Pick<Cleaned, 'values' | 'findings'>): void {
    const noted = findings.length === 0 ? undefined : this.#share(row, findings);
    for (const part of this.#parts) {
      const cell = cellOf(row, part.index);
      const own = noted?.get(part) ?? NONE;
      if (cell === '' && own.length === 0) continue;
      part.profiler.add(cell, row.line, this.#valuesOf(part, row, values), own);
    }
  }

  result(
    about: Pick<TableProfile, 'source' | 'sheet' | 'headerLine' | 'records' | 'aside'>,
    damage: readonly ColumnDamage[],
  ): TableProfile {
    const elsewhere = [...this.#elsewhere].flatMap(([field, counter]) =>
      counter.list().map((finding) => ({ ...finding, field })),
    );
    return {
      ...about,
      columns: this.#parts.map(({ profiler }) => profiler.result(damage)),
      elsewhere: elsewhere.sort((a, b) => b.count - a.count || byText(a.field, b.field)),
    };
  }

  /** Findings by the column they are about; those of no column are counted beside the table. */
  #share(row: SourceRow, findings: readonly Finding[]): Map<Part, Finding[]> {
    const shared = new Map<Part, Finding[]>();
    for (const finding of findings) {
      const part = this.#columnOf(row, finding);
      if (part !== undefined) shared.set(part, [...(shared.get(part) ?? []), finding]);
      else this.#counter(finding.field).add(finding, row.line);
    }
    return shared;
  }

  /** Of several columns of a field, the one whose cell holds what the finding is about. */
  #columnOf(row: SourceRow, { field, before }: Finding): Part | undefined {
    const parts = this.#byField.get(field) ?? [];
    if (parts.length < 2) return parts[0];
    const filled = parts.filter(({ index }) => cellOf(row, index) !== '');
    return filled.find(({ index }) => cellOf(row, index).includes(before)) ?? filled[0] ?? parts[0];
  }

  #counter(field: string): FindingCounter {
    const known = this.#elsewhere.get(field) ?? new FindingCounter();
    this.#elsewhere.set(field, known);
    return known;
  }

  /** Values of the field, where no other column of the row that feeds it is filled. */
  #valuesOf(
    { field, index }: Part,
    row: SourceRow,
    values: Cleaned['values'],
  ): readonly string[] | undefined {
    const parts = this.#byField.get(field) ?? [];
    const isAlone = parts.every((part) => part.index === index || cellOf(row, part.index) === '');
    return isAlone ? (values[field] ?? NONE) : undefined;
  }
}

const NONE: readonly never[] = [];

/** The row's own cell, or the merged cell from above that goes through it. */
export function cellOf({ cells, inherited }: SourceRow, column: number): string {
  return cells[column] || (inherited?.[column] ?? '');
}
