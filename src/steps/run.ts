import type { Workspace } from '../workspace.js';
import { type DedupeResult, dedupeInto } from './dedupe.js';
import { type ExportedFile, exportFiles } from './export.js';
import { type ImportOptions, type ImportResult, importInto, keepConfig, planImport } from './import.js';
import { closeAll } from './inspect.js';
import { type ReportedFiles, writeReports } from './report.js';
import { type TagResult, tagInto } from './tag.js';
import { withRun } from './with-run.js';

export interface RunResult {
  readonly import: ImportResult;
  readonly dedupe: DedupeResult;
  readonly tag: TagResult;
  readonly exported: readonly ExportedFile[];
  readonly reports: ReportedFiles;
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
      const imported = await importInto(workspace, run, plan.inspected, plan.dictionary);
      const deduped = await dedupeInto(workspace, run, plan.dictionary);
      const tagged = await tagInto(workspace, run, plan.dictionary);
      await keepConfig(workspace, plan);
      return {
        result: { sources: imported.result, dedupe: deduped.result, tag: tagged.result },
        summary: { ...imported.summary, ...deduped.summary, ...tagged.summary },
      };
    });
    const exported = await exportFiles(workspace, plan.dictionary, folder, ['csv', 'xlsx']);
    const reports = await writeReports(workspace, plan.dictionary, folder);
    const madeConfig = plan.madeConfig === undefined ? {} : { madeConfig: plan.madeConfig };
    const { sources, dedupe, tag } = done;
    return { import: { sources, ...madeConfig }, dedupe, tag, exported, reports };
  } finally {
    await closeAll(plan.inspected);
    workspace.progress.done();
  }
}
