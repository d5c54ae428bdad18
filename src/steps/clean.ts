import { UserError } from '../errors.js';
import { onDay } from '../fields/date/today.js';
import type { ColumnDamage } from '../model/damage.js';
import type { Dictionary } from '../model/dictionary.js';
import type { RecleanedSheet } from '../store/types.js';
import type { Workspace } from '../workspace.js';
import { CleanThreads } from './clean-threads.js';
import { loadDictionary } from './dictionary.js';
import {
  feedsOthers,
  type RecleanedPart,
  recleanTable,
  type TableToReclean,
  tablesToReclean,
  toStage,
} from './reclean.js';
import { type Recleaning, RecleaningTally } from './recleaning.js';
import { withRun } from './with-run.js';

export interface CleanOptions {
  /** Threads to use; 1 when not given. */
  readonly jobs?: number;
}

/** All rows of the store, cleaned by the dictionary, table by table; nothing is written. */
async function* recleaned(
  { store, registry, progress, now }: Workspace,
  dictionary: Dictionary,
  tables: readonly TableToReclean[],
  { jobs = 1 }: CleanOptions,
): AsyncGenerator<RecleanedPart> {
  const total = store.totals().rows;
  const threads = new CleanThreads(onDay(dictionary, now.date), registry, jobs);
  let done = 0;
  try {
    for (const table of tables) {
      for await (const part of recleanTable(store, table, threads)) {
        done += part.count;
        progress.update({ code: 'reclean.cleaning' }, done, total);
        yield part;
      }
    }
  } finally {
    await threads.close();
  }
}

/** Whether the part says anything that the store does not. Why a column feeds what it feeds is no news by itself. */
function isNews({ table, pairs, damage }: RecleanedPart): boolean {
  if (pairs.length > 0) return true;
  return damage !== undefined && (feedsOthers(table) || isOther(damage, table.sheet.damage));
}

/** What is known of a table at its end, where it is not what the store says. */
function sheetOf({ table: { sheet, clean }, damage }: RecleanedPart): RecleanedSheet[] {
  if (damage === undefined) return [];
  const isSame = JSON.stringify(clean.columns) === JSON.stringify(sheet.columns);
  return isSame && !isOther(damage, sheet.damage)
    ? []
    : [{ sheet: sheet.id, columns: clean.columns, damage }];
}

function isOther(damage: readonly ColumnDamage[], known: readonly ColumnDamage[]): boolean {
  return JSON.stringify(damage) !== JSON.stringify(known);
}

function count(tally: RecleaningTally, part: RecleanedPart): void {
  const { table, pairs, damage } = part;
  tally.rows(part.count);
  for (const pair of pairs) tally.add(pair);
  if (damage !== undefined) tally.table(table, isOther(damage, table.sheet.damage));
}

/** What cleaning by the dictionary of today would change. */
export async function wouldClean(workspace: Workspace, options: CleanOptions): Promise<Recleaning> {
  const { files, configPath, registry } = workspace;
  const { dictionary } = await loadDictionary(files, configPath, registry);
  return lookAtCleaning(workspace, dictionary, options);
}

/** What cleaning by this dictionary would change. Writes nothing. */
export async function lookAtCleaning(
  workspace: Workspace,
  dictionary: Dictionary,
  options: CleanOptions,
): Promise<Recleaning> {
  const { store, registry } = workspace;
  if (store.totals().sources === 0) throw new UserError('reclean.nothing');
  const tally = new RecleaningTally();
  const tables = tablesToReclean(store, registry, dictionary);
  for await (const part of recleaned(workspace, dictionary, tables, options)) count(tally, part);
  workspace.progress.done();
  return tally.result(store);
}

/**
 * Cleans what is stored by the dictionary of today, without the files, in one run; where nothing is something else now
 * there is no run. Records keep their numbers, and so do customers; decisions stay.
 */
export async function cleanStore(workspace: Workspace, options: CleanOptions): Promise<Recleaning> {
  const { store, files, configPath, registry, progress } = workspace;
  if (store.totals().sources === 0) throw new UserError('reclean.nothing');
  const { dictionary, text } = await loadDictionary(files, configPath, registry);
  const tally = new RecleaningTally();
  const sheets: RecleanedSheet[] = [];
  const see = (part: RecleanedPart): RecleanedPart => {
    count(tally, part);
    sheets.push(...sheetOf(part));
    return part;
  };
  const parts = recleaned(workspace, dictionary, tablesToReclean(store, registry, dictionary), options);
  try {
    const first = await firstNews(parts, see);
    if (first === undefined) return tally.result(store);
    return await withRun(workspace, 'clean', text, async (run) => {
      store.stageCleaned(first.pairs.map(toStage));
      for await (const part of parts) store.stageCleaned(see(part).pairs.map(toStage));
      store.applyCleaned(run, sheets);
      const result = tally.result(store);
      const { rows, records, aside } = store.totals();
      return { result, summary: { rows, records, aside, recleaned: result.changed } };
    });
  } finally {
    await parts.return(undefined);
    progress.done();
  }
}

/** The first part with anything new, `see`n like all before it; undefined at the end. */
async function firstNews(
  parts: AsyncGenerator<RecleanedPart>,
  see: (part: RecleanedPart) => RecleanedPart,
): Promise<RecleanedPart | undefined> {
  for (;;) {
    const { value, done } = await parts.next();
    if (done === true) return undefined;
    if (isNews(see(value))) return value;
  }
}
