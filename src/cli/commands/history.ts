import type { Run } from '../../model/job.js';
import type { Command } from '../command.js';
import type { Shell } from '../shell.js';
import { table } from '../table.js';

const COUNTS = [
  'files',
  'rows',
  'records',
  'aside',
  'recleaned',
  'customers',
  'merged',
  'new',
  'grown',
  'joined',
  'split',
  'vanished',
  'activities',
  'orders',
  'waiting',
  'tagged',
];

function resultOf(shell: Shell, run: Run): string {
  if (run.state === 'started') return shell.t('history.cut_off');
  const counts = COUNTS.filter((name) => (run.summary[name] ?? 0) > 0);
  if (counts.length === 0) return shell.t('history.nothing');
  const separator = shell.lang === 'en' ? ', ' : '，';
  return counts.map((name) => shell.t(`count.${name}`, { n: run.summary[name] ?? 0 })).join(separator);
}

export const historyCommand: Command = {
  name: 'history',
  about: {
    en: 'show who ran what, when, and with which data dictionary',
    'zh-CN': '查看谁在什么时候、用哪份数据字典做了什么',
  },
  arguments: [],
  options: [],
  examples: ['history'],
  async run(shell) {
    const workspace = await shell.open('read');
    try {
      const runs = workspace.store.runs();
      shell.document({ runs });
      if (runs.length === 0) shell.print(shell.t('history.none'));
      else {
        const head = ['id', 'when', 'who', 'what', 'dictionary', 'result'].map((name) =>
          shell.t(`history.${name}`),
        );
        const rows = runs.map((run) => [
          String(run.id),
          run.startedAt.slice(0, 16).replace('T', ' '),
          run.by,
          shell.t(`history.kind.${run.kind}`),
          run.dictionary.slice(0, 8),
          resultOf(shell, run),
        ]);
        shell.print(table(head, rows));
      }
      return 0;
    } finally {
      workspace.close();
    }
  },
};
