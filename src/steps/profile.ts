import { UserError } from '../errors.js';
import { onDay } from '../fields/date/today.js';
import { fold } from '../fields/fold.js';
import { isJunk } from '../fields/junk.js';
import type { ColumnDamage } from '../model/damage.js';
import type { Dictionary } from '../model/dictionary.js';
import type { Profile, TableProfile } from '../model/profile.js';
import type { Cleaned, SourceRow, Values } from '../model/record.js';
import { type CustomerName, FieldsProfiler } from '../quality/fields.js';
import { TableProfiler } from '../quality/table.js';
import type { Registry } from '../registry.js';
import type { Store, StoredSheet } from '../store/types.js';
import { batches } from '../text/lists.js';
import type { Workspace } from '../workspace.js';
import { CleanThreads } from './clean-threads.js';
import { type FailedFile, isOfOneFile, noneReadable, refusedFiles } from './failed-files.js';
import { type ImportOptions, type ImportPlan, planImport } from './plan.js';
import { readSource, type Sink } from './read-source.js';

/** A profile with the dictionary that says what its fields are called. */
export interface Profiled {
  readonly profile: Profile;
  readonly dictionary: Dictionary;
}

type About = Pick<TableProfile, 'source' | 'sheet' | 'headerLine' | 'records' | 'aside'>;

/** Collects the profiles of tables and of the fields over all of them. */
class Collector {
  readonly tables: TableProfile[] = [];
  readonly fields: FieldsProfiler;

  constructor(dictionary: Dictionary, registry: Registry) {
    this.fields = new FieldsProfiler(dictionary.fields, nameReader(dictionary, registry));
  }

  table(source: string, sheet: string, columns: StoredSheet['columns']): TableCollector {
    return new TableCollector(this, source, sheet, new TableProfiler(columns, saysNothing));
  }
}

/** Gathers one table; `finish` puts its profile with the others. */
class TableCollector {
  readonly #all: Collector;
  readonly #place: { readonly source: string; readonly sheet: string };
  readonly #profiler: TableProfiler;
  readonly #number: number;
  #records = 0;
  #aside = 0;

  constructor(all: Collector, source: string, sheet: string, profiler: TableProfiler) {
    this.#all = all;
    this.#place = { source, sheet };
    this.#profiler = profiler;
    this.#number = all.fields.table(this.#place);
  }

  add(row: SourceRow, cleaned: Pick<Cleaned, 'values' | 'findings'>): void {
    this.#records++;
    this.#profiler.add(row, cleaned);
    this.#all.fields.add(cleaned.values, this.#number, row.line);
  }

  skip(): void {
    this.#aside++;
  }

  finish(headerLine: number, damage: readonly ColumnDamage[]): void {
    const about: About = { ...this.#place, headerLine, records: this.#records, aside: this.#aside };
    this.#all.tables.push(this.#profiler.result(about, damage));
  }
}

/** In a column of text a zero may well be meant. */
function saysNothing(cell: string): boolean {
  return cell !== '0' && isJunk(cell);
}

/** Names remembered with what tells them apart. */
const MEMO = 4096;

/** Reads the customer's name of a record, and a key that spellings of one name share. */
function nameReader(
  { fields }: Dictionary,
  registry: Registry,
): (values: Values) => CustomerName | undefined {
  const field = fields.find(({ match, object }) => match === 'name' && object === 'customer');
  const type = field && registry.types.get(field.type);
  if (field === undefined || type === undefined) return () => undefined;
  const memo = new Map<string, CustomerName>();
  return (values) => {
    const text = values[field.name]?.[0];
    if (text === undefined) return undefined;
    const known = memo.get(text);
    if (known !== undefined) return known;
    const name = { text, key: type.blockKeys(type.prepare(text, field.options))[0] ?? fold(text) };
    if (memo.size >= MEMO) memo.clear();
    memo.set(text, name);
    return name;
  };
}

/** What the columns of these files are like. Reads them as an import would and writes nothing. */
export async function profileFiles(
  workspace: Omit<Workspace, 'store'>,
  paths: readonly string[],
  options: ImportOptions,
): Promise<Profiled> {
  const plan = await planImport(workspace, paths, options);
  try {
    return { profile: await profilePlan(workspace, plan), dictionary: plan.dictionary };
  } finally {
    await plan.inputs.close();
    workspace.progress.done();
  }
}

/** The profile of files that were looked at. The caller closes the plan's inputs. */
async function profilePlan(workspace: Omit<Workspace, 'store'>, plan: ImportPlan): Promise<Profile> {
  const failed: FailedFile[] = [];
  for (;;) {
    const files = plan.files.filter(({ path }) => !failed.some((one) => one.path === path));
    if (files.length === 0) throw noneReadable(failed);
    const read = await tryFiles(workspace, { ...plan, files });
    // What was read of a file that failed is in the counts already, so all is read again without it.
    if ('failed' in read) failed.push(read.failed);
    else return { ...read.profile, refused: [...plan.refused, ...refusedFiles(failed)] };
  }
}

async function tryFiles(
  { registry, now, program }: Omit<Workspace, 'store'>,
  plan: ImportPlan,
): Promise<{ profile: Omit<Profile, 'refused'> } | { failed: FailedFile }> {
  const collector = new Collector(plan.dictionary, registry);
  const threads = new CleanThreads(onDay(plan.dictionary, now.date), registry, plan.options.jobs ?? 1);
  const sources: Profile['sources'][number][] = [];
  try {
    for (const file of plan.files) {
      try {
        const { notes } = await readSource(file, plan, threads, sinkInto(collector, file.name));
        sources.push({ name: file.name, notes });
      } catch (error) {
        if (!isOfOneFile(error)) throw error;
        return { failed: { path: file.path, error } };
      }
    }
  } finally {
    await threads.close();
  }
  const about = { madeAt: now.iso, program, of: 'files' as const };
  return { profile: { ...about, ...totalled(collector), sources } };
}

function sinkInto(collector: Collector, source: string): Sink {
  return {
    table({ name }, { table: { headerLine }, columns }) {
      const table = collector.table(source, name, columns);
      return {
        add(rows) {
          for (const { row, cleaned } of rows) {
            if (cleaned !== undefined) table.add(row, cleaned);
            else if (row.kind === 'aside') table.skip();
          }
        },
        finish: (damage) => table.finish(headerLine, damage),
      };
    },
  };
}

function totalled({ tables, fields }: Collector): Pick<Profile, 'records' | 'aside' | 'tables' | 'fields'> {
  const sum = (count: (table: TableProfile) => number): number =>
    tables.reduce((total, table) => total + count(table), 0);
  return {
    records: sum(({ records }) => records),
    aside: sum(({ aside }) => aside),
    tables,
    fields: fields.result(),
  };
}

/** Records looked up at a time. */
const BATCH = 1000;

/** What the columns of all that is stored are like: cells as they were read, values as they were cleaned. */
export function profileStore(workspace: Workspace, dictionary: Dictionary): Profile {
  const { store, registry, now, program } = workspace;
  if (store.totals().records === 0) throw new UserError('profile.empty_store', { path: store.path });
  const collector = new Collector(dictionary, registry);
  const sources: Profile['sources'][number][] = [];
  for (const { id, name } of store.sources()) {
    for (const sheet of store.sheets(id)) profileSheet(store, sheet, name, collector);
    sources.push({ name, notes: [] });
  }
  return { madeAt: now.iso, program, of: 'store', ...totalled(collector), sources, refused: [] };
}

function profileSheet(store: Store, sheet: StoredSheet, source: string, collector: Collector): void {
  const table = collector.table(source, sheet.name, sheet.columns);
  for (const rows of batches(store.rows({ sheet: sheet.id }), BATCH)) {
    const ids = rows.filter(({ kind }) => kind === 'record').map(({ id }) => id);
    const values = new Map(store.recordsById(ids).map((record) => [record.id, record.values]));
    const findings = store.findingsOf(ids);
    for (const row of rows) {
      const own = values.get(row.id);
      if (own !== undefined) table.add(row, { values: own, findings: findings.get(row.id) ?? [] });
      else if (row.kind === 'aside') table.skip();
    }
  }
  table.finish(sheet.headerLine, sheet.damage);
}
