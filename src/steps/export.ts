import { UserError } from '../errors.js';
import { csvText } from '../formats/csv.js';
import { writeXlsx } from '../formats/xlsx-write.js';
import type { Dictionary } from '../model/dictionary.js';
import type { OutTable } from '../model/table.js';
import {
  activities,
  cells,
  contacts,
  customers,
  type ExportInput,
  members,
  orders,
  setAside,
  type Target,
} from '../targets/index.js';
import type { FileContent, Workspace } from '../workspace.js';
import { speakerFor } from './speaker.js';
import { begin } from './stages.js';

export type ExportKind = 'csv' | 'xlsx';

export interface ExportedFile {
  readonly path: string;
  /** Data rows, without the header; absent where the file is no single table. */
  readonly rows?: number;
}

function inputFrom(workspace: Workspace, dictionary: Dictionary): ExportInput {
  const { registry, store, lang } = workspace;
  return { dictionary, types: registry.types, speaker: speakerFor(registry, dictionary, lang), store };
}

/** The same table, telling how many rows went through it. */
function counted(table: OutTable): { table: OutTable; count: () => number } {
  let count = 0;
  function* rows(): ReturnType<OutTable['rows']> & Iterable<readonly (string | number)[]> {
    count = 0;
    for (const row of table.rows()) {
      count++;
      yield row;
    }
  }
  return { table: { ...table, rows }, count: () => count };
}

async function writeTable(
  workspace: Workspace,
  path: string,
  table: OutTable,
  content: (table: OutTable) => FileContent,
): Promise<ExportedFile> {
  workspace.progress.update({ code: 'export.writing', params: { path } }, 0, 0);
  const watched = counted(table);
  await workspace.files.write(path, content(watched.table));
  return { path, rows: watched.count() };
}

/** Customers of before beside rows of now would not add up. */
function checkMatched({ store }: Workspace): void {
  const { customers: known, unmatched, recleaned } = store.totals();
  if (known === 0) throw new UserError('export.nothing');
  if (unmatched > 0) throw new UserError('report.unmatched', { unmatched });
  if (recleaned > 0) throw new UserError('report.recleaned', { recleaned });
}

/** The tables that have something to say. */
function targetsOf({ store }: Workspace, dictionary: Dictionary): Target[] {
  const totals = store.totals();
  const hasContacts = dictionary.fields.some(({ object }) => object === 'contact');
  return [
    customers,
    ...(hasContacts ? [contacts] : []),
    ...(totals.activities > 0 ? [activities] : []),
    ...(totals.orders > 0 ? [orders] : []),
    setAside,
  ];
}

const DATED = { activities, orders } as const;

/** Writes the activities or the orders, be there none, to one file: a workbook where its name says so, else CSV. */
export async function exportDated(
  workspace: Workspace,
  dictionary: Dictionary,
  name: keyof typeof DATED,
  path: string,
): Promise<ExportedFile> {
  checkMatched(workspace);
  const table = DATED[name].table(inputFrom(workspace, dictionary));
  const asBook = /\.xlsx$/i.test(path);
  const { iso } = workspace.now;
  const content = (rows: OutTable): FileContent =>
    asBook ? (sink) => writeXlsx([rows], sink, iso) : csvText(rows);
  const written = await writeTable(workspace, path, table, content);
  workspace.progress.done();
  return written;
}

/** Writes the current customers, their contacts, activities, orders and the rows set aside into a folder. */
export async function exportFiles(
  workspace: Workspace,
  dictionary: Dictionary,
  folder: string,
  kinds: readonly ExportKind[],
): Promise<ExportedFile[]> {
  const { files, now, progress } = workspace;
  begin('export');
  checkMatched(workspace);
  await files.prepareFolder(folder);
  const input = inputFrom(workspace, dictionary);
  const tables = targetsOf(workspace, dictionary).map(({ name, table }) => ({ name, table: table(input) }));
  const written: ExportedFile[] = [];
  if (kinds.includes('csv')) {
    for (const { name, table } of tables) {
      const path = files.join(folder, `${name}.csv`);
      written.push(await writeTable(workspace, path, table, (watched) => csvText(watched)));
    }
  }
  if (kinds.includes('xlsx')) {
    const path = files.join(folder, 'crm-clean.xlsx');
    progress.update({ code: 'export.writing', params: { path } }, 0, 0);
    await files.write(path, (sink) =>
      writeXlsx(
        tables.map(({ table }) => table),
        sink,
        now.iso,
      ),
    );
    written.push({ path });
  }
  progress.done();
  return written;
}

/** Tables for programs that measure: plain CSV, verbatim. */
const FOR_PROGRAMS = { members, cells } as const;

export async function exportOne(
  workspace: Workspace,
  name: keyof typeof FOR_PROGRAMS,
  path: string,
): Promise<ExportedFile> {
  if (workspace.store.totals().rows === 0) throw new UserError('export.no_rows');
  const table = FOR_PROGRAMS[name].table({ store: workspace.store });
  return writeTable(workspace, path, table, (rows) => csvText(rows, { forPrograms: true }));
}
