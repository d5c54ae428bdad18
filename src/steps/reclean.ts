import type { ColumnDamage } from '../model/damage.js';
import type { ColumnMapping, Dictionary } from '../model/dictionary.js';
import type { Change, ClassifiedRow, Cleaned, Finding, RowMarks } from '../model/record.js';
import type { Message } from '../model/words.js';
import type { Registry } from '../registry.js';
import type { RecleanedRow, RowWithRecord, Source, Store, StoredRow, StoredSheet } from '../store/types.js';
import { batches } from '../text/lists.js';
import { foldAnswer } from './answers.js';
import type { TableToClean } from './clean-rows.js';
import type { CleanThreads } from './clean-threads.js';
import { toldFor } from './cleaned-with.js';
import { fillDown } from './fill-down.js';
import { namesOf } from './inspect.js';
import { planFiles } from './layout.js';
import { storedFiles } from './stored-files.js';

/* Cleaning what is stored anew, without the files. */

/** A stored table with what its columns feed by the dictionary of today. */
export interface TableToReclean {
  readonly source: Source;
  readonly sheet: StoredSheet;
  readonly clean: TableToClean;
  /** Columns that rows without a customer take over from the row above. */
  readonly fillDown: readonly number[];
  /** The dictionary says to skip the sheet: its rows are set aside unread. */
  readonly isSkipped: boolean;
}

/** Every table of the store, in order. */
export function tablesToReclean(store: Store, registry: Registry, dictionary: Dictionary): TableToReclean[] {
  const runs = new Set(store.sources().map(({ run }) => run));
  const skipped = namesOf(dictionary.sheets, 'skip');
  return [...runs].flatMap((run) => {
    const told = toldFor(store, registry, run, dictionary);
    const asked = new Set(told.sheets.map(foldAnswer));
    const isSkipped = (name: string): boolean =>
      skipped.has(foldAnswer(name)) && !asked.has(foldAnswer(name));
    const files = storedFiles(store, run);
    const read = files.map((file) => ({
      ...file,
      sheets: file.sheets.filter(({ name }) => !isSkipped(name)),
    }));
    const planned = planFiles(read, told.dictionary, registry, told.sheets);
    return files.flatMap(({ source, stored }, index) => {
      const tables = new Map(
        planned[index]?.sheets.map((sheet) => [sheet.index, sheet.tables[0]] as const) ?? [],
      );
      return stored.map((sheet, place): TableToReclean => {
        const planned = tables.get(place) ?? { ...sheet, samples: [], setAside: true, fillDown: [] };
        const { columns, samples, setAside, fillDown } = planned;
        const clean = { columns, samples, setAside };
        return { source, sheet, clean, fillDown, isSkipped: isSkipped(sheet.name) };
      });
    });
  });
}

/** What a row was, or is: a record with what cleaning made of it, or set aside; with its marks. */
export interface Outcome extends RowMarks {
  readonly kind: 'record' | 'aside';
  readonly reason?: Message;
  readonly cleaned?: Cleaned;
}

/** A row that is something else now. */
export interface RecleanedPair {
  readonly row: number;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** Rows of a table that are something else now, or at its end what is known of the table. */
export interface RecleanedPart {
  readonly table: TableToReclean;
  /** Rows looked at. */
  readonly count: number;
  readonly pairs: readonly RecleanedPair[];
  readonly damage?: readonly ColumnDamage[];
}

/** Reasons to set a row aside that cleaning itself gives, and may take back. */
const OWN_REASONS = new Set(['import.not_customers', 'import.says_nothing', 'import.sheet_left_out']);

/** Rows that were cleaned and then set aside for what a newer version of their file says: looked at for damage only. */
const BESIDE = new Set(['import.same_as_before', 'import.replaced_by']);

const isOwn = ({ kind, reason }: StoredRow): boolean =>
  kind === 'record' || (kind === 'aside' && OWN_REASONS.has(reason?.code ?? ''));

/** Rows cleaned at a time. */
const BATCH = 1000;

interface Waiting {
  readonly rows: readonly StoredRow[];
  readonly cleaned: Promise<readonly RowWithRecord[]>;
}

/** Cleans the rows of a table and says which are something else now; writes nothing. Memory holds some batches. */
export async function* recleanTable(
  store: Store,
  table: TableToReclean,
  threads: CleanThreads,
): AsyncGenerator<RecleanedPart> {
  const cleaning = threads.table(table.clean);
  const fill = fillDown(table.fillDown);
  const waiting: Waiting[] = [];
  const part = async ({ rows, cleaned }: Waiting): Promise<RecleanedPart> => {
    const pairs = compared(store, rows, await cleaned);
    return { table, count: rows.length, pairs };
  };
  for (const batch of batches(store.rows({ sheet: table.sheet.id }), BATCH)) {
    const rows = batch.filter((row) => isOwn(row) || BESIDE.has(row.reason?.code ?? ''));
    const read = rows.map((row) => fill(asRead(row)));
    const cleaned = table.isSkipped ? Promise.resolve(rows.map(leftOut)) : cleaning.clean(read);
    // Looked at when its turn comes; until then a failure is nobody's.
    cleaned.catch(() => {});
    waiting.push({ rows, cleaned });
    while (waiting.length > threads.room) yield part(waiting.shift() as Waiting);
  }
  for (const one of waiting) yield part(one);
  yield { table, count: 0, pairs: [], damage: await cleaning.damage() };
}

const leftOut = (row: StoredRow): RowWithRecord => ({
  row: { ...row, kind: 'aside', reason: { code: 'import.sheet_left_out' } },
});

/** The row as the file held it: what it takes over from another row is found out anew. */
function asRead({ line, cells, hidden, inherited = {}, filled = [], links }: StoredRow): ClassifiedRow {
  const merged = Object.entries(inherited).filter(([column]) => !filled.includes(Number(column)));
  const marks = { hidden, inherited: merged.length === 0 ? undefined : Object.fromEntries(merged), links };
  return { kind: 'record', line, cells, ...marksOf(marks) };
}

/** Only the marks that are there. */
function marksOf({
  hidden,
  inherited,
  filledFrom,
  filled,
  links,
}: Partial<Record<keyof RowMarks, unknown>>): RowMarks {
  return Object.fromEntries(
    Object.entries({ hidden, inherited, filledFrom, filled, links }).filter(([, mark]) => mark !== undefined),
  );
}

function compared(
  store: Store,
  rows: readonly StoredRow[],
  cleaned: readonly RowWithRecord[],
): RecleanedPair[] {
  const ids = rows.filter(({ kind }) => kind === 'record').map(({ id }) => id);
  const values = new Map(store.recordsById(ids).map((record) => [record.id, record.values]));
  const changes = store.changesOf(ids);
  const findings = store.findingsOf(ids);
  return rows.flatMap((row, index) => {
    const fresh = cleaned[index];
    if (fresh === undefined || !isOwn(row)) return [];
    const { id } = row;
    const before = outcomeOf(row, {
      values: values.get(id) ?? {},
      changes: changes.get(id) ?? [],
      findings: findings.get(id) ?? [],
    });
    const after = outcomeOf(fresh.row, fresh.cleaned);
    return isSameOutcome(before, after) ? [] : [{ row: id, before, after }];
  });
}

function outcomeOf(row: ClassifiedRow, cleaned?: Cleaned): Outcome {
  const { kind, reason } = row;
  if (kind === 'record' && cleaned !== undefined) return { kind, cleaned, ...marksOf(row) };
  return { kind: 'aside', ...(reason === undefined ? {} : { reason }), ...marksOf(row) };
}

export const isSameOutcome = (a: Outcome, b: Outcome): boolean => textOf(a) === textOf(b);

/** Equal for outcomes that say the same; the order of fields says nothing. */
function textOf({ kind, reason, cleaned, ...marks }: Outcome): string {
  const marked = JSON.stringify(marksOf(marks));
  if (cleaned === undefined) return JSON.stringify([kind, reason?.code, reason?.params, marked]);
  const { values, changes, findings } = cleaned;
  const fields = Object.keys(values)
    .sort()
    .map((field) => [field, values[field]]);
  return JSON.stringify([fields, changes.map(noteText).sort(), findings.map(noteText).sort(), marked]);
}

/** Equal for changes, or findings, that say the same. */
function noteText(note: Finding & Partial<Change>): string {
  const { field, code, before, after, params } = note;
  return JSON.stringify([field, code, before, after, params]);
}

/** Whether a column of the table feeds another field than it did. */
export function feedsOthers({ sheet, clean }: TableToReclean): boolean {
  const fed = (columns: readonly ColumnMapping[]): string =>
    JSON.stringify(columns.map(({ column, header, field, type }) => [column, header, field, type]));
  return fed(sheet.columns) !== fed(clean.columns);
}

/** What the store needs to know of a row that is something else now. */
export const toStage = ({ row, after }: RecleanedPair): RecleanedRow => ({ row, ...after });
