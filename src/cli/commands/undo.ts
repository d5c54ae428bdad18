import type { Command } from '../command.js';

export const undoCommand: Command = {
  name: 'undo',
  about: { en: 'take back the last run', 'zh-CN': '撤销最近一次运行' },
  arguments: [],
  options: [],
  examples: ['undo'],
  async run(shell) {
    const { undo } = await import('../../steps/undo.js');
    const workspace = await shell.open('change');
    try {
      const { recovered } = workspace;
      if (recovered !== undefined) {
        // Who undoes what was cut off does not mean the run before it too.
        shell.document({ undone: recovered });
        const kind = shell.t(`history.kind.${recovered.kind}`);
        shell.print(shell.t('undo.cut_off', { id: recovered.id, kind, startedAt: recovered.startedAt }));
        return 0;
      }
      const run = undo(workspace);
      shell.document({ undone: run });
      const kind = shell.t(`history.kind.${run.kind}`);
      shell.print(shell.t('undo.done', { id: run.id, kind, startedAt: run.startedAt }));
      return 0;
    } finally {
      workspace.close();
    }
  },
};
