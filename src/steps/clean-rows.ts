import { makeCleaner } from '../fields/clean.js';
import type { ColumnDamage } from '../model/damage.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { Change, ClassifiedRow, Cleaned, SourceRow } from '../model/record.js';
import type { Registry } from '../registry.js';
import type { RowWithRecord } from '../store/types.js';

/** All that cleaning the rows of one table needs. Plain data: threads hand it to each other. */
export interface TableToClean {
  readonly columns: readonly ColumnMapping[];
  /** Cells of its first rows, which tell what is usual in each column. */
  readonly samples: readonly (readonly string[])[];
  /** Its rows are no records. */
  readonly setAside: boolean;
}

export interface RowCleaner {
  clean(row: ClassifiedRow): RowWithRecord;
  /** What was found spoilt in the rows so far, by column. */
  damage(): readonly ColumnDamage[];
}

/** The cells of a row that say nothing: no field has a value and nothing was found wrong. */
function saysNothing({ values, findings }: Cleaned): boolean {
  return Object.keys(values).length === 0 && findings.length === 0;
}

function aside(row: ClassifiedRow, code: string): RowWithRecord {
  return { row: { ...row, kind: 'aside', reason: { code } } };
}

/** Says of the fields that the row takes over where they come from. */
export function withTakenOver(cleaned: Cleaned, row: SourceRow, columns: readonly ColumnMapping[]): Cleaned {
  const { filledFrom: line, filled = [] } = row;
  if (line === undefined) return cleaned;
  const taken = columns.flatMap(({ column, field }): Change[] => {
    const values = cleaned.values[field] ?? [];
    if (!filled.includes(column) || values.length === 0) return [];
    return [{ field, code: 'clean.filled_down', before: '', after: values.join('; '), params: { line } }];
  });
  return { ...cleaned, changes: [...cleaned.changes, ...taken] };
}

/** Cleans the rows of one table, each on its own: the order of the rows does not matter. */
export function rowCleaner(
  { columns, samples, setAside }: TableToClean,
  dictionary: Dictionary,
  registry: Registry,
): RowCleaner {
  const clean = makeCleaner(dictionary, columns, registry.types, samples);
  return {
    clean(row) {
      if (row.kind !== 'record') return { row };
      if (setAside) return aside(row, 'import.not_customers');
      const cleaned = withTakenOver(clean(row), row, columns);
      return saysNothing(cleaned) ? aside(row, 'import.says_nothing') : { row, cleaned };
    },
    damage: () => clean.damage(),
  };
}

const EXAMPLES = 5;

/** One list of what several cleaners of one table found. */
export function joinDamage(lists: readonly (readonly ColumnDamage[])[]): ColumnDamage[] {
  const joined = new Map<string, ColumnDamage>();
  for (const one of lists.flat()) {
    const key = `${one.column} ${one.kind}`;
    const other = joined.get(key);
    joined.set(key, other === undefined ? one : together(other, one));
  }
  return [...joined.values()].sort((a, b) => a.column - b.column || (a.kind < b.kind ? -1 : 1));
}

function together(a: ColumnDamage, b: ColumnDamage): ColumnDamage {
  return {
    ...a,
    count: a.count + b.count,
    proved: a.proved + b.proved,
    repaired: a.repaired + b.repaired,
    examples: [...a.examples, ...b.examples].sort((x, y) => x.line - y.line).slice(0, EXAMPLES),
  };
}
