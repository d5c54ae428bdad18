import { onDay } from '../fields/date/today.js';
import { type RowTrace, traceRow } from '../fields/trace.js';
import type { Dictionary } from '../model/dictionary.js';
import type { Run } from '../model/job.js';
import type { Cleaned, RowKind } from '../model/record.js';
import type { Place } from '../model/report.js';
import type { Message } from '../model/words.js';
import type { Store } from '../store/types.js';
import type { Workspace } from '../workspace.js';
import { withTakenOver } from './clean-rows.js';
import { cleaningOf, dictionaryOf } from './cleaned-with.js';
import { fateOf, type RecordFate } from './explain-customer.js';
import { type FoundRow, findRows } from './explain-find.js';
import { isSameOutcome } from './reclean.js';
import { samplesOf } from './stored-files.js';
import { importedAt } from './versions.js';

/** A row of a file, with all that was made of it. */
export interface ExplainedRow {
  /** The number of the row; of a record it is the record's number too. */
  readonly row: number;
  readonly place: Place;
  /** UTC. */
  readonly importedAt: string;
  readonly kind: RowKind;
  readonly hidden?: true;
  /** Why it was set aside. */
  readonly reason?: Message;
  /** The record that counts in its place, of a row set aside for a version of its file. */
  readonly see?: number;
  /** The cells as the file held them, by column title. */
  readonly cells: readonly { readonly column: number; readonly header: string; readonly cell: string }[];
  /** Of a record only. */
  readonly record?: ExplainedRecord;
}

export interface ExplainedRecord {
  /** The run that cleaned it. */
  readonly run: Run;
  readonly cleaned: Cleaned;
  readonly trace: RowTrace;
  /** The program of today would make something else of it, so that the trace tells not all of what is stored. */
  readonly isOther: boolean;
  /** Absent where no dedupe has seen it. */
  readonly fate?: RecordFate;
}

/** Rows and the dictionary that they were cleaned with, whose titles they are shown with. */
export interface Explained {
  readonly rows: readonly ExplainedRow[];
  readonly dictionary: Dictionary | undefined;
}

/** Everything about a row: a record's number, or FILE:SHEET:LINE. Throws UserError `explain.*` or `review.no_record`. */
export function explain(workspace: Workspace, text: string): Explained {
  const { store, registry } = workspace;
  const found = findRows(store, text);
  const run = cleaningOf(store, found[0]?.source.run ?? 0);
  const dictionary = dictionaryOf(store, registry, run);
  const rows = found.map((one) => explainRow(workspace, one, run, dictionary));
  return { rows, dictionary };
}

function explainRow(
  workspace: Workspace,
  found: FoundRow,
  run: Run | undefined,
  dictionary: Dictionary | undefined,
): ExplainedRow {
  const { store } = workspace;
  const { row, sheet, source } = found;
  const { id, line, kind, hidden, reason } = row;
  const headers = new Map(sheet.columns.map(({ column, header }) => [column, header]));
  const see = kind === 'aside' ? insteadOf(store, found) : undefined;
  const record = run && dictionary && recordOf(workspace, found, run, dictionary);
  return {
    row: id,
    place: { source: source.name, sheet: sheet.name, line },
    importedAt: importedAt(store, source),
    kind,
    ...(hidden === undefined ? {} : { hidden }),
    ...(reason === undefined ? {} : { reason }),
    ...(see === undefined ? {} : { see }),
    cells: row.cells.flatMap((cell, column) =>
      cell === '' ? [] : [{ column, header: headers.get(column) ?? '', cell }],
    ),
    ...(record === undefined ? {} : { record }),
  };
}

function recordOf(
  { store, registry }: Workspace,
  { row, sheet }: FoundRow,
  run: Run,
  dictionary: Dictionary,
): ExplainedRecord | undefined {
  const [record] = row.kind === 'record' ? store.recordsById([row.id]) : [];
  if (record === undefined) return undefined;
  const { id, values } = record;
  const changes = store.changesOf([id]).get(id) ?? [];
  const findings = store.findingsOf([id]).get(id) ?? [];
  const cleaned = { values, changes, findings };
  const then = onDay(dictionary, run.startedAt.slice(0, 10));
  const read = traceRow(then, sheet.columns, registry.types, samplesOf(store, sheet), row);
  const trace = { ...read, cleaned: withTakenOver(read.cleaned, row, sheet.columns) };
  const fate = fateOf(store, record, dictionary);
  return {
    run,
    cleaned,
    trace,
    isOther: !isSameOutcome({ kind: 'record', cleaned }, { kind: 'record', cleaned: trace.cleaned }),
    ...(fate === undefined ? {} : { fate }),
  };
}

/** The record that a row was set aside for, and of several after each other the last. */
function insteadOf(store: Store, { row, source }: FoundRow): number | undefined {
  const same = store.sameRows(source.id).find((one) => one.row === row.id)?.record;
  const by = new Map(
    store.versions().flatMap((version) => store.replacements(version.source).map((one) => [one.row, one.by])),
  );
  let last = same ?? by.get(row.id);
  for (let next = last; next !== undefined; next = by.get(next)) last = next;
  return last;
}
