import type { ColumnMapping } from '../model/dictionary.js';
import type { Change, Cleaned, Finding } from '../model/record.js';
import type { Place } from '../model/report.js';
import type { Message, Params } from '../model/words.js';
import type { Store } from '../store/types.js';
import { byText } from '../text/lists.js';
import { unique } from '../text/tokens.js';
import { feedsOthers, type RecleanedPair, type TableToReclean } from './reclean.js';

/** A record whose values of a field are others. */
export interface ChangedValue {
  readonly record: number;
  readonly place: Place;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Records by what happened to their values of a field: `changed` had some and have others. */
export interface ChangedField {
  readonly field: string;
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
  /** The first ones that differ from each other. */
  readonly examples: readonly ChangedValue[];
}

/** Findings of one kind that are new, or gone. */
export interface ChangedFinding {
  readonly field: string;
  readonly code: string;
  readonly count: number;
  readonly examples: readonly {
    readonly record: number;
    readonly place: Place;
    readonly before: string;
    readonly params?: Params;
  }[];
}

/** Corrections of a field that are noted now and were not, and the other way round. */
export interface ChangedCorrections {
  readonly field: string;
  readonly added: number;
  readonly gone: number;
  /** The first of those that are new; where none is, of those that are gone. */
  readonly example: { readonly record: number; readonly place: Place } & Change;
}

/** A column that feeds something else now. */
export interface ChangedColumn {
  readonly source: string;
  readonly sheet: string;
  readonly column: number;
  readonly header: string;
  readonly before: string;
  readonly after: string;
  readonly why: Message;
}

/** What cleaning anew makes of the store. */
export interface Recleaning {
  /** Records and rows set aside by cleaning that were looked at. */
  readonly rows: number;
  /** Of these, those of which something else is made. */
  readonly changed: number;
  /** Rows that become records, and records that are set aside, with why. */
  readonly became: number;
  readonly leftOut: readonly { readonly reason: Message; readonly count: number }[];
  /** Most changed first. */
  readonly fields: readonly ChangedField[];
  /** Most frequent first. */
  readonly findingsGone: readonly ChangedFinding[];
  readonly findingsNew: readonly ChangedFinding[];
  /** Most of them first. */
  readonly corrections: readonly ChangedCorrections[];
  readonly columns: readonly ChangedColumn[];
  /** Tables of which other damage is known than before. */
  readonly damaged: number;
}

const EXAMPLES = 5;

interface FieldCount {
  changed: number;
  added: number;
  gone: number;
  readonly examples: Map<string, Omit<ChangedValue, 'place'>>;
}

interface FindingCount {
  readonly field: string;
  readonly code: string;
  count: number;
  readonly examples: Map<string, { readonly record: number; readonly finding: Finding }>;
}

interface CorrectionCount {
  added: number;
  gone: number;
  record: number;
  change: Change;
}

type FindingCounts = Map<string, FindingCount>;

const NOTHING: Cleaned = { values: {}, changes: [], findings: [] };

/** Counts what is something else now; of a million rows it holds a few examples of each kind. */
export class RecleaningTally {
  #rows = 0;
  #changed = 0;
  #became = 0;
  #damaged = 0;
  readonly #corrections = new Map<string, CorrectionCount>();
  readonly #leftOut = new Map<string, { reason: Message; count: number }>();
  readonly #fields = new Map<string, FieldCount>();
  readonly #gone: FindingCounts = new Map();
  readonly #new: FindingCounts = new Map();
  readonly #columns: ChangedColumn[] = [];

  rows(count: number): void {
    this.#rows += count;
  }

  /** Once for each table. */
  table(table: TableToReclean, isDamageOther: boolean): void {
    if (isDamageOther) this.#damaged++;
    if (!feedsOthers(table)) return;
    const { source, sheet, clean } = table;
    const before = fedBy(sheet.columns);
    const after = fedBy(clean.columns);
    for (const column of unique([...before.keys(), ...after.keys()].sort((a, b) => a - b))) {
      const [old, now] = [before.get(column), after.get(column)];
      if (old?.field === now?.field) continue;
      this.#columns.push({
        source: source.name,
        sheet: sheet.name,
        column,
        header: now?.header ?? old?.header ?? '',
        before: old?.field ?? '',
        after: now?.field ?? '',
        why: now?.why ?? { code: 'dictionary.carried_unknown' },
      });
    }
  }

  add({ row, before, after }: RecleanedPair): void {
    this.#changed++;
    if (before.kind === 'aside' && after.kind === 'record') this.#became++;
    if (before.kind === 'record' && after.kind === 'aside') this.#addLeftOut(after.reason);
    const [old, now] = [before.cleaned ?? NOTHING, after.cleaned ?? NOTHING];
    this.#addValues(row, old, now);
    const [gone, fresh] = difference(old.findings, now.findings);
    for (const finding of gone) countFinding(this.#gone, row, finding);
    for (const finding of fresh) countFinding(this.#new, row, finding);
    const [less, more] = difference(old.changes, now.changes);
    for (const change of more) this.#addCorrection('added', row, change);
    for (const change of less) this.#addCorrection('gone', row, change);
  }

  #addCorrection(way: 'added' | 'gone', record: number, change: Change): void {
    const known = this.#corrections.get(change.field);
    const count = known ?? { added: 0, gone: 0, record, change };
    // One that is new says more than one that is gone.
    if (way === 'added' && count.added === 0) Object.assign(count, { record, change });
    count[way]++;
    if (known === undefined) this.#corrections.set(change.field, count);
  }

  #addLeftOut(reason: Message = { code: 'import.says_nothing' }): void {
    const known = this.#leftOut.get(reason.code) ?? { reason, count: 0 };
    known.count++;
    this.#leftOut.set(reason.code, known);
  }

  #addValues(record: number, old: Cleaned, now: Cleaned): void {
    for (const field of unique([...Object.keys(old.values), ...Object.keys(now.values)])) {
      const [before, after] = [old.values[field] ?? [], now.values[field] ?? []];
      const key = JSON.stringify([before, after]);
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      const count = this.#fields.get(field) ?? { changed: 0, added: 0, gone: 0, examples: new Map() };
      this.#fields.set(field, count);
      count[before.length === 0 ? 'added' : after.length === 0 ? 'gone' : 'changed']++;
      if (count.examples.size < EXAMPLES && !count.examples.has(key))
        count.examples.set(key, { record, before, after });
    }
  }

  /** `store`: to tell where the examples stand. */
  result(store: Store): Recleaning {
    const counts = [...this.#gone.values(), ...this.#new.values()];
    const shown = [
      ...this.#corrections.values(),
      ...[...this.#fields.values()].flatMap(({ examples }) => [...examples.values()]),
      ...counts.flatMap(({ examples }) => [...examples.values()]),
    ];
    const placeOf = places(
      store,
      shown.map(({ record }) => record),
    );
    return {
      rows: this.#rows,
      changed: this.#changed,
      became: this.#became,
      leftOut: [...this.#leftOut.values()],
      fields: [...this.#fields].map(([field, count]) => fieldResult(field, count, placeOf)).sort(mostChanged),
      findingsGone: findingResults(this.#gone, placeOf),
      findingsNew: findingResults(this.#new, placeOf),
      corrections: correctionResults(this.#corrections, placeOf),
      columns: [...this.#columns],
      damaged: this.#damaged,
    };
  }
}

const fedBy = (columns: readonly ColumnMapping[]): Map<number, ColumnMapping> =>
  new Map(columns.map((column) => [column.column, column]));

/** What one list has and the other has not, as often as it has it; parameters say nothing of their own. */
function difference<T extends Finding & { readonly after?: string }>(
  old: readonly T[],
  now: readonly T[],
): readonly [gone: readonly T[], fresh: readonly T[]] {
  const keyOf = ({ field, code, before, after }: T): string => JSON.stringify([field, code, before, after]);
  const without = (list: readonly T[], others: readonly T[]): readonly T[] => {
    const left = new Map<string, number>();
    for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
    return list.filter((one) => {
      const count = left.get(keyOf(one)) ?? 0;
      left.set(keyOf(one), count - 1);
      return count <= 0;
    });
  };
  return [without(old, now), without(now, old)];
}

function countFinding(counts: FindingCounts, record: number, finding: Finding): void {
  const { field, code, before } = finding;
  const key = `${field}\n${code}`;
  const known = counts.get(key) ?? { field, code, count: 0, examples: new Map() };
  counts.set(key, known);
  known.count++;
  if (known.examples.size < EXAMPLES && !known.examples.has(before))
    known.examples.set(before, { record, finding });
}

type PlaceOf = (record: number) => Place;

function places(store: Store, records: readonly number[]): PlaceOf {
  const origins = store.origins(unique(records));
  return (record) => {
    const { source = '', sheet = '', line = 0 } = origins.get(record) ?? {};
    return { source, sheet, line };
  };
}

function fieldResult(field: string, { examples, ...counts }: FieldCount, placeOf: PlaceOf): ChangedField {
  const shown = [...examples.values()].map((one) => ({ ...one, place: placeOf(one.record) }));
  return { field, ...counts, examples: shown };
}

const sizeOf = ({ changed, added, gone }: ChangedField): number => changed + added + gone;

const mostChanged = (a: ChangedField, b: ChangedField): number =>
  sizeOf(b) - sizeOf(a) || byText(a.field, b.field);

function correctionResults(
  counts: ReadonlyMap<string, CorrectionCount>,
  placeOf: PlaceOf,
): ChangedCorrections[] {
  return [...counts]
    .map(([field, { added, gone, record, change }]) => {
      return { field, added, gone, example: { record, place: placeOf(record), ...change } };
    })
    .sort((a, b) => b.added + b.gone - a.added - a.gone || byText(a.field, b.field));
}

function findingResults(counts: FindingCounts, placeOf: PlaceOf): ChangedFinding[] {
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || byText(a.field, b.field) || byText(a.code, b.code))
    .map(({ field, code, count, examples }) => ({
      field,
      code,
      count,
      examples: [...examples.values()].map(({ record, finding: { before, params } }) => ({
        record,
        place: placeOf(record),
        before,
        ...(params === undefined ? {} : { params }),
      })),
    }));
}
