import type { DedupeResult } from '../../steps/dedupe.js';
import type { Command } from '../command.js';
import { jobsOf, jobsOption } from '../reading.js';
import type { Shell } from '../shell.js';
import { tellStale } from '../stale.js';
import { printChanges, printGuarded } from '../story.js';

/** Says how many activities and orders the customers have, where they have any. */
export function printDated(
  shell: Shell,
  { activities = 0, orders = 0 }: Pick<DedupeResult, 'activities' | 'orders'>,
  code: 'dedupe.dated' | 'status.dated',
): void {
  const kept = Object.entries({ activities, orders }).filter(([, n]) => n > 0);
  if (kept.length === 0) return;
  const counts = kept.map(([name, n]) => shell.t(`count.${name}`, { n }));
  shell.print(shell.t(code, { counts }));
}

export function printDedupe(shell: Shell, result: DedupeResult): void {
  const { records, customers, merged, contactRows = 0, waiting, unlisted } = result;
  shell.print(shell.t('dedupe.done', { records, customers, merged }));
  if (contactRows > 0) shell.print(shell.t('dedupe.contact_rows', { count: contactRows }));
  printDated(shell, result, 'dedupe.dated');
  printChanges(shell, result);
  if (waiting > 0) shell.print(shell.t('dedupe.waiting', { waiting }));
  if (unlisted > 0) shell.print(shell.t('dedupe.unlisted', { unlisted }));
}

export const dedupeCommand: Command = {
  name: 'dedupe',
  about: {
    en: 'find duplicate customers and merge the sure ones; the doubtful ones wait for a person',
    'zh-CN': '找出重复客户，确定的合并，拿不准的留给人判断',
  },
  arguments: [],
  options: [jobsOption],
  examples: ['dedupe'],
  async run(shell, _args, { jobs }) {
    const { dedupe } = await import('../../steps/dedupe.js');
    const workspace = await shell.open('change');
    try {
      const result = await dedupe(workspace, { jobs: jobsOf(jobs, shell.world.cores) });
      shell.document(result);
      printDedupe(shell, result);
      await printGuarded(shell, workspace);
      await tellStale(shell, workspace);
      shell.print(shell.t('dedupe.next'));
      return 0;
    } finally {
      workspace.close();
    }
  },
};
