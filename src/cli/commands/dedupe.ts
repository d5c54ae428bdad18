import type { DedupeResult } from '../../steps/dedupe.js';
import type { Command } from '../command.js';
import type { Shell } from '../shell.js';

export function printDedupe(shell: Shell, result: DedupeResult): void {
  const { records, customers, merged, waiting, unlisted, activities = 0, orders = 0 } = result;
  shell.print(shell.t('dedupe.done', { records, customers, merged }));
  if (activities + orders > 0) shell.print(shell.t('dedupe.dated', { activities, orders }));
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
  options: [],
  examples: ['dedupe'],
  async run(shell) {
    const { dedupe } = await import('../../steps/dedupe.js');
    const workspace = await shell.open('change');
    try {
      const result = await dedupe(workspace);
      shell.document(result);
      printDedupe(shell, result);
      shell.print(shell.t('dedupe.next'));
      return 0;
    } finally {
      workspace.close();
    }
  },
};
