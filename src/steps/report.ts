import { UserError } from '../errors.js';
import { writeXlsx } from '../formats/xlsx-write.js';
import type { Dictionary } from '../model/dictionary.js';
import type { Run } from '../model/job.js';
import type { MergeReport, ReportedAside, ReportedChange } from '../model/report.js';
import { buildReport } from '../report/build.js';
import type { ReportInput, ReportLookups } from '../report/input.js';
import {
  renderHtml,
  renderJson,
  renderTerminal,
  reportTables,
  type TerminalOptions,
} from '../report/renderers/index.js';
import type { Store } from '../store/types.js';
import { batches } from '../text/lists.js';
import type { FileContent, Workspace } from '../workspace.js';
import type { ExportedFile } from './export.js';
import { sampleResult } from './sample-result.js';
import { speakerFor } from './speaker.js';
import { begin } from './stages.js';

export type ReportFormat = 'terminal' | 'html' | 'xlsx' | 'json';
export type ReportedFiles = readonly ExportedFile[];

/** Records looked up at a time. */
const BATCH = 1000;

/** What cleaning altered, in order, with where it stands; never more than a batch of it at a time. */
function* reportedChanges(store: Store): Iterable<ReportedChange> {
  for (const batch of batches(store.changes(), BATCH)) {
    const origins = store.origins(batch.map(({ record }) => record));
    for (const { record, changes } of batch) {
      const place = origins.get(record) ?? { source: '', sheet: '', line: 0 };
      for (const change of changes) yield { ...change, place };
    }
  }
}

function* asideRows(store: Store): Iterable<ReportedAside> {
  const sources = new Map(store.sources().map((source) => [source.id, source.name]));
  const sheets = new Map(store.sheets().map((sheet) => [sheet.id, sheet]));
  for (const row of store.rows({ kind: 'aside' })) {
    const sheet = sheets.get(row.sheet);
    const place = { source: sources.get(sheet?.source ?? 0) ?? '', sheet: sheet?.name ?? '', line: row.line };
    yield { place, reason: row.reason ?? { code: 'import.says_nothing' }, cells: row.cells };
  }
}

function lookupsOf(store: Store): ReportLookups {
  return {
    origins: (records) => store.origins(records),
    values: (records) => new Map(store.recordsById(records).map(({ id, values }) => [id, values])),
    customersOf: (records) => store.customersOfRecords(records),
    customers: (numbers) => store.customersByNumber(numbers),
    tags: (customers) => store.tagsOf(customers),
    pairs: (pairs) => store.pairsInFull(pairs),
  };
}

function inputFrom(
  workspace: Workspace,
  dictionary: Dictionary,
  run = workspace.store.runs().at(-1),
): ReportInput {
  const { store, now, program } = workspace;
  const totals = store.totals();
  if (run === undefined || totals.customers === 0) throw new UserError('report.nothing');
  if (totals.unmatched > 0) throw new UserError('report.unmatched', { unmatched: totals.unmatched });
  if (totals.recleaned > 0) throw new UserError('report.recleaned', { recleaned: totals.recleaned });
  const sheets = store.sheets();
  const [model, story, sample] = [store.matchModel(), store.story(), sampleResult(store)];
  return {
    madeAt: now.iso,
    program,
    run,
    dictionary,
    sources: store.sources().map(({ id, name, encoding }) => ({
      name,
      ...(encoding === undefined ? {} : { encoding }),
      sheets: sheets
        .filter(({ source }) => source === id)
        .map((sheet) => ({ name: sheet.name, rows: sheet.records + sheet.aside })),
    })),
    damage: store
      .sources()
      .flatMap(({ id, name }) =>
        sheets
          .filter(({ source }) => source === id)
          .flatMap((sheet) => sheet.damage.map((one) => ({ ...one, source: name, sheet: sheet.name }))),
      ),
    ...(model === undefined ? {} : { model }),
    ...(story === undefined ? {} : { story }),
    ...(sample === undefined ? {} : { sample }),
    totals,
    decisions: store.decisions(),
    dated: store.datedCounts(),
    customers: store.customerFacts(),
    waiting: store.barePairs('maybe'),
    links: store.barePairs('sure'),
    records: store.notedRecords(),
    aside: asideRows(store),
    tags: store.tags(),
    lookups: lookupsOf(store),
  };
}

/** The merge report of the current customers. `run`: the run it tells of; without it the last one. */
function reportOf(workspace: Workspace, dictionary: Dictionary, run?: Run): MergeReport {
  return buildReport(inputFrom(workspace, dictionary, run));
}

/** The report as text, for the terminal or for programs. */
export function* reportText(
  workspace: Workspace,
  dictionary: Dictionary,
  format: 'terminal' | 'json',
  look: TerminalOptions,
): Iterable<string> {
  const report = reportOf(workspace, dictionary);
  if (format === 'json') yield* renderJson(report);
  else yield renderTerminal(report, speakerFor(workspace.registry, dictionary, workspace.lang), look);
}

function contentOf(
  report: MergeReport,
  workspace: Workspace,
  dictionary: Dictionary,
  format: ReportFormat,
): FileContent {
  const speaker = speakerFor(workspace.registry, dictionary, workspace.lang);
  switch (format) {
    case 'html':
      return renderHtml(report, speaker);
    case 'json':
      return renderJson(report);
    case 'terminal':
      return renderTerminal(report, speaker, { color: false, width: 100 });
    case 'xlsx':
      return (sink) =>
        writeXlsx(
          reportTables(report, speaker, () => reportedChanges(workspace.store)),
          sink,
          report.madeAt,
        );
  }
}

/** Writes the report to one file. */
export async function renderReport(
  workspace: Workspace,
  dictionary: Dictionary,
  format: ReportFormat,
  path: string,
): Promise<ExportedFile> {
  const report = reportOf(workspace, dictionary);
  await workspace.files.write(path, contentOf(report, workspace, dictionary, format));
  return { path };
}

/** Writes the report of a run in every form into a folder. */
export async function writeReports(
  workspace: Workspace,
  dictionary: Dictionary,
  folder: string,
  run: Run,
): Promise<ReportedFiles> {
  const { files, progress } = workspace;
  begin('report');
  const report = reportOf(workspace, dictionary, run);
  const written: ExportedFile[] = [];
  for (const format of ['html', 'xlsx', 'json'] as const) {
    const path = files.join(folder, `merge-report.${format}`);
    progress.update({ code: 'export.writing', params: { path } }, 0, 0);
    await files.write(path, contentOf(report, workspace, dictionary, format));
    written.push({ path });
  }
  return written;
}
