import type { ColumnDamage } from '../model/damage.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import { type Change, type Cleaned, EXTRA, type Finding, type SourceRow } from '../model/record.js';
import { columnLetters } from '../text/lists.js';
import { unique } from '../text/tokens.js';
import { tidy } from '../text/width.js';
import { candidates, leftOver } from './candidates.js';
import {
  type CellResult,
  clean,
  extraTarget,
  fieldTarget,
  NOTHING,
  shownText,
  spoilt,
  type Target,
} from './clean-cell.js';
import {
  keyOf,
  optionsOfRow,
  type RowGiven,
  type RowOption,
  rowOptions,
  withOptions,
  withTitle,
} from './column-options.js';
import { type Inspector, inspectorOf } from './damage/index.js';
import { profileOf } from './damage/profile.js';
import { Tally } from './damage/tally.js';
import { join } from './join.js';
import { withLink } from './link.js';
import { Memo } from './memo.js';
import { type ProofCheck, proofCheck } from './proofs.js';
import { placeOfMobiles } from './swap.js';
import type { FieldTypes, Spill } from './types.js';
import { unsaid } from './unsaid.js';
import { isDemand, type RowCheck, rowCheck } from './validate.js';

interface Column {
  readonly index: number;
  readonly target: Target;
  /** Options of the target that other cells of a row give. */
  readonly fromRow: readonly RowOption[];
  readonly memo: Memo<CellResult>;
  readonly inspect: Inspector;
  readonly tally: Tally;
}

interface Made {
  readonly target: Target;
  readonly from: readonly string[];
  readonly memo: Memo<CellResult>;
}

/** Cleans the rows of one sheet, one by one, in any order. */
export interface Cleaner {
  (row: SourceRow): Cleaned;
  /** What was found spoilt in the rows so far, by column and kind. */
  damage(): readonly ColumnDamage[];
}

/** A spill with the field whose cell it was in. */
export interface Stray {
  readonly from: Target;
  readonly spill: Spill;
}

/** A row while it is being cleaned. */
export interface Draft {
  readonly values: Map<string, readonly string[]>;
  readonly changes: Change[];
  readonly findings: Finding[];
  readonly strays: Stray[];
}

interface Plan {
  readonly columns: readonly Column[];
  /** Options of each field that the columns of the sheet give, for what is found in the wrong cell. */
  readonly fromRow: ReadonlyMap<string, readonly RowOption[]>;
  /** Whether a column of the sheet is one of these. */
  readonly known: readonly boolean[];
  /** Every field of the dictionary, in its order. */
  readonly fields: readonly Target[];
  /** Those that are made of others. */
  readonly made: readonly Made[];
  readonly check: RowCheck;
  readonly contradictions: ProofCheck;
}

/** A step of cleaning a row. What it added stands at the end of the draft's lists. */
export type Step =
  | { readonly kind: 'cell'; readonly column: number; readonly target: Target; readonly result: CellResult }
  | { readonly kind: 'stray'; readonly stray: Stray }
  | { readonly kind: 'beside' | 'made' | 'checked' };

export type Watch = (step: Step, draft: Draft) => void;

/**
 * Binds a dictionary and the columns of one sheet once, and returns the function that cleans its rows.
 * Nothing is lost: every cell that is not blank is in a value, in a spill that found its field, or in a finding.
 * `samples` are cells of rows of the sheet: damage that only the neighbours of a cell prove is not seen without them.
 */
export function makeCleaner(
  dictionary: Dictionary,
  columns: readonly ColumnMapping[],
  types: FieldTypes,
  samples: readonly (readonly string[])[] = [],
): Cleaner {
  const plan = makePlan(dictionary, columns, types, samples);
  const damage = (): ColumnDamage[] => plan.columns.flatMap(({ tally }) => tally.list());
  return Object.assign(cleanerOf(plan), { damage });
}

/** Cleans one row as `makeCleaner` does, and tells `watch` of every step. */
export function watchCleaning(
  dictionary: Dictionary,
  columns: readonly ColumnMapping[],
  types: FieldTypes,
  samples: readonly (readonly string[])[],
  row: SourceRow,
  watch: Watch,
): Cleaned {
  return cleanerOf(makePlan(dictionary, columns, types, samples), watch)(row);
}

function cleanerOf(plan: Plan, watch?: Watch): (row: SourceRow) => Cleaned {
  return (row) => {
    const draft: Draft = { values: new Map(), changes: [], findings: [], strays: [] };
    for (const column of plan.columns) readCell(column, row, draft, watch);
    findStrayCells(plan, row, draft);
    watch?.({ kind: 'beside' }, draft);
    const place = (stray: Stray): void => {
      settle(stray, plan, row, draft);
      watch?.({ kind: 'stray', stray }, draft);
    };
    // What an address is made of is put in its place before.
    for (const stray of draft.strays) if (isRegional(stray)) place(stray);
    derive(plan, draft);
    watch?.({ kind: 'made' }, draft);
    if (draft.strays.length > 0) {
      for (const stray of draft.strays) if (!isRegional(stray)) place(stray);
      derive(plan, draft);
      watch?.({ kind: 'made' }, draft);
    }
    draft.findings.push(...plan.contradictions(draft.values));
    draft.findings.push(...unsaid(plan.check(draft.values), draft.findings));
    watch?.({ kind: 'checked' }, draft);
    return { values: Object.fromEntries(draft.values), changes: draft.changes, findings: draft.findings };
  };
}

function isRegional({ from }: Stray): boolean {
  return from.type.name === 'region';
}

function makePlan(
  dictionary: Dictionary,
  columns: readonly ColumnMapping[],
  types: FieldTypes,
  samples: readonly (readonly string[])[],
): Plan {
  const fields = dictionary.fields.map((field) => fieldTarget(field, types, dictionary.junk));
  const byName = new Map(fields.map((target) => [target.name, target]));
  const known: boolean[] = [];
  for (const { column } of columns) known[column] = true;
  return {
    fields,
    made: fields.flatMap((target): Made[] => {
      const from = target.field?.from ?? [];
      return from.length === 0 ? [] : [{ target, from, memo: new Memo() }];
    }),
    known,
    fromRow: new Map(fields.map((target) => [target.name, rowOptions(target, columns, -1)])),
    check: rowCheck(dictionary),
    contradictions: proofCheck(fields, columns),
    columns: columns.map((mapping) => {
      const cells = samples.map((row) => row[mapping.column] ?? '');
      const target = withTitle(
        byName.get(mapping.field) ?? extraTarget(mapping, types),
        mapping.header,
        cells,
      );
      const profile = profileOf(cells);
      const { type, context } = target;
      const facts = { title: mapping.header, type: type.name, options: context.options, profile };
      const inspect = inspectorOf(facts);
      const tally = new Tally(mapping);
      const fromRow = rowOptions(target, columns, mapping.column);
      return { index: mapping.column, target, fromRow, memo: new Memo(), inspect, tally };
    }),
  };
}

/** Cells where the table has no column: a row that is shifted or cut wrongly, or a remark beside the table. */
function findStrayCells({ known }: Plan, { cells }: SourceRow, { findings }: Draft): void {
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? '';
    if (cell === '' || known[index] === true || tidy(cell) === '') continue;
    const column = columnLetters(index);
    findings.push({ field: EXTRA + column, code: 'clean.no_column', before: cell, params: { column } });
  }
}

/** The row's own cell, or the merged cell from above that goes through it. */
function cellOf({ cells, inherited }: SourceRow, column: number): string {
  return cells[column] || (inherited?.[column] ?? '');
}

function readCell(column: Column, row: SourceRow, draft: Draft, watch?: Watch): void {
  const cell = cellOf(row, column.index);
  if (cell === '') return;
  const { target, fromRow } = column;
  const given = fromRow.length === 0 ? undefined : optionsOfRow(fromRow, cell, row, cellOf);
  const link = row.links?.[column.index];
  const own = cellResult(column, cell, given);
  const result = link === undefined ? own : withLink(target, cell, own, link);
  if (result.damage !== undefined) column.tally.add(row.line, cell, result.damage);
  if (result.values.length > 0) addValues(draft, target.name, result.values);
  draft.changes.push(...result.changes);
  draft.findings.push(...result.findings);
  for (const spill of result.spills) draft.strays.push({ from: target, spill });
  watch?.({ kind: 'cell', column: column.index, target, result }, draft);
}

function cellResult(column: Column, cell: string, given?: RowGiven): CellResult {
  const { memo, inspect } = column;
  const key = given === undefined ? cell : `${keyOf(given)}\n${cell}`;
  return memo.of(key, () => {
    const target = given === undefined ? column.target : withOptions(column.target, given);
    const damage = inspect(cell);
    if (damage !== undefined) return spoilt(target, cell, damage);
    return tidy(cell) === '' ? NOTHING : clean(target, cell);
  });
}

function addValues(draft: Draft, field: string, values: readonly string[]): void {
  const had = draft.values.get(field);
  draft.values.set(field, had === undefined ? values : unique([...had, ...values]));
}

/** Fields made of others (name from family and given name), where the row has no cell of their own. No change: nothing was altered. */
function derive({ made }: Plan, draft: Draft): void {
  for (const { target, from, memo } of made) {
    if (draft.values.has(target.name)) continue;
    const joined = join(from.flatMap((name) => draft.values.get(name) ?? []));
    if (joined === '') continue;
    const { values, findings } = memo.of(joined, () => clean(target, joined));
    if (values.length === 0) continue;
    draft.values.set(target.name, values);
    // What the parts are was said of their own cells; what the whole should be, only here.
    draft.findings.push(...findings.filter(isDemand));
  }
}

/** A field with the options that the row gives for a text that was found elsewhere in it. */
function inRow(target: Target, text: string, { fromRow }: Plan, row: SourceRow): Target {
  const given = optionsOfRow(fromRow.get(target.name) ?? [], text, row, cellOf);
  return given === undefined ? target : withOptions(target, given);
}

/** Puts what was found in the wrong cell into the first free field of its type, or says that there is none. */
function settle({ from, spill }: Stray, plan: Plan, row: SourceRow, draft: Draft): void {
  const offers = candidates(plan.fields, from, spill)
    .map((target) => ({ target, cleaned: clean(inRow(target, spill.text, plan, row), spill.text) }))
    .filter(({ cleaned }) => cleaned.values.length > 0 && cleaned.spills.length === 0);
  const known = offers.some(({ target, cleaned }) =>
    cleaned.values.every((value) => isKnown(value, draft.values.get(target.name) ?? [], spill)),
  );
  if (known) return;
  // Former names are many, and several people of one cell have a position each; all else goes only where nothing stands.
  const more = (target: Target): boolean =>
    spill.field !== undefined &&
    (target.field?.survivorship === 'all' ||
      draft.changes.some(
        ({ code, field, params }) =>
          code === 'clean.moved' && field === target.name && params?.field === from.name,
      ));
  const free = offers.find(({ target }) => !draft.values.has(target.name) || more(target));
  if (free === undefined) {
    draft.findings.push(leftOver(from, spill, offers[0]?.target, draft.values));
    return;
  }
  const { cleaned } = free;
  const target = draft.values.has(free.target.name)
    ? free.target
    : placeOfMobiles(plan.fields, free.target, cleaned.values, draft);
  addValues(draft, target.name, cleaned.values);
  draft.findings.push(...cleaned.findings);
  draft.changes.push({
    field: target.name,
    code: 'clean.moved',
    before: spill.text,
    after: shownText(target, cleaned.values),
    params: { field: from.name },
  });
}

/** Whether a field says it already; 采购 is said by 采购经理. */
function isKnown(value: string, values: readonly string[], { type, field }: Spill): boolean {
  const loose = type === 'text' && field !== undefined;
  return values.some((known) => known === value || (loose && known.includes(value)));
}
