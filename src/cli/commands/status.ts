import type { Command } from '../command.js';
import { tellStale } from '../stale.js';
import { printGuarded } from '../story.js';
import { printDated } from './dedupe.js';

export const statusCommand: Command = {
  name: 'status',
  about: { en: 'say what the store holds and what to do next', 'zh-CN': '查看数据库里有什么、下一步做什么' },
  arguments: [],
  options: [],
  examples: ['status', 'status --json'],
  async run(shell) {
    const workspace = await shell.open('read');
    try {
      const totals = workspace.store.totals();
      const last = workspace.store.runs().at(-1);
      shell.document({ store: shell.storePath, totals, lastRun: last ?? null });
      shell.print(shell.t('status.store', { path: shell.storePath }));
      if (totals.sources === 0) {
        shell.print(shell.t('status.empty'));
        return 0;
      }
      const params = { ...totals };
      shell.print(shell.t('status.sources', params));
      shell.print(shell.t('status.findings', params));
      if (totals.customers > 0) shell.print(shell.t('status.customers', params));
      printDated(shell, totals, 'status.dated');
      if (totals.pairsMaybe > 0) shell.print(shell.t('status.waiting', params));
      await printGuarded(shell, workspace);
      if (last !== undefined) {
        const { startedAt, by } = last;
        shell.print(shell.t('status.last', { kind: shell.t(`history.kind.${last.kind}`), startedAt, by }));
        if (last.state === 'started') shell.print(shell.t('status.not_done'));
      }
      await tellStale(shell, workspace);
      if (totals.recleaned > 0) shell.print(shell.t('status.recleaned', params));
      else if (totals.unmatched > 0) shell.print(shell.t('status.unmatched', params));
      return 0;
    } finally {
      workspace.close();
    }
  },
};
