import { UserError } from '../errors.js';
import type { Run } from '../model/job.js';
import type { Workspace } from '../workspace.js';
import { type DedupeResult, dedupeInto } from './dedupe.js';
import { type ExportedFile, exportFiles } from './export.js';
import { type Imported, type ImportResult, importInto, resultOf } from './import.js';
import { type ImportOptions, type ImportPlan, keepConfig, planImport } from './plan.js';
import { type ReportedFiles, writeReports } from './report.js';
import { type TagResult, tagInto } from './tag.js';
import { asDone, withRun } from './with-run.js';

export interface RunResult {
  readonly import: ImportResult;
  readonly dedupe: DedupeResult;
  readonly tag: TagResult;
  readonly exported: readonly ExportedFile[];
  readonly reports: ReportedFiles;
}

/**
 * The files of a run, as part of it: where they cannot be written, or the program is killed meanwhile, the run is taken
 * back. The person gets all or nothing.
 */
async function writeFiles(
  workspace: Workspace,
  plan: ImportPlan,
  folder: string,
  run: Run,
): Promise<Pick<RunResult, 'exported' | 'reports'>> {
  const exported = await exportFiles(workspace, plan.dictionary, folder, ['csv', 'xlsx']);
  const reports = await writeReports(workspace, plan.dictionary, folder, run);
  await keepConfig(workspace, plan);
  return { exported, reports };
}

/** Notes on the files may tell why nothing in them is a customer. */
function noRecords({ sources }: Imported): UserError {
  return new UserError(
    'run.no_records',
    {},
    sources.flatMap(({ notes }) => notes),
  );
}

/**
 * All steps in one: import, clean, find duplicates, merge, tag; then the cleaned files and the merge report.
 * In the store it is one run, taken back as one. The folder is tried first, so that nothing is written to the store
 * when there is nowhere to write the results.
 */
export async function runAll(
  workspace: Workspace,
  paths: readonly string[],
  folder: string,
  options: ImportOptions,
): Promise<RunResult> {
  const plan = await planImport(workspace, paths, options);
  try {
    await workspace.files.prepareFolder(folder);
    const done = await withRun(workspace, 'run', plan.text, async (run) => {
      const imported = await importInto(workspace, run, plan);
      if (workspace.store.totals().records === 0) throw noRecords(imported.result);
      const deduped = await dedupeInto(workspace, run, plan.dictionary, options.jobs ?? 1);
      const tagged = await tagInto(workspace, run, plan.dictionary);
      const summary = { ...imported.summary, ...deduped.summary, ...tagged.summary };
      const files = await writeFiles(workspace, plan, folder, asDone(workspace, summary));
      const result = { imported: imported.result, dedupe: deduped.result, tag: tagged.result, ...files };
      return { result, summary };
    });
    const { imported, ...others } = done;
    return { import: resultOf(plan, imported), ...others };
  } finally {
    await plan.inputs.close();
    workspace.progress.done();
  }
}
