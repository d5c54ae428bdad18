import type { Command } from '../command.js';

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

export const evaluateCommand: Command = {
  name: 'evaluate',
  about: {
    en: 'compare the current customers with a known truth',
    'zh-CN': '用已知的正确答案检验查重结果',
  },
  arguments: [],
  options: [
    {
      flags: '--truth <COLUMN|FILE>',
      about: {
        en: 'a column of the files that tells the customer, or a CSV of source,sheet,line,cluster',
        'zh-CN': '表格中标明客户归属的列，或一个含 source,sheet,line,cluster 的 CSV',
      },
    },
  ],
  examples: ['evaluate --truth 真实客户', 'evaluate --truth truth.csv --json'],
  async run(shell, _args, options) {
    const { UserError } = await import('../../errors.js');
    if (typeof options.truth !== 'string') {
      throw new UserError('cli.missing_argument', { value: '--truth', help: 'crm-clean evaluate --help' });
    }
    const { evaluate } = await import('../../steps/evaluate.js');
    const workspace = await shell.open('read');
    try {
      const { pairs, bcubed, untold, records } = await evaluate(workspace, options.truth);
      shell.document({ records, untold, pairs, bcubed });
      const shown = (scores: { precision: number; recall: number; f1: number }) => ({
        precision: percent(scores.precision),
        recall: percent(scores.recall),
        f1: percent(scores.f1),
      });
      shell.print(shell.t('evaluate.pairs', { ...shown(pairs), found: pairs.found, true: pairs.true }));
      shell.print(shell.t('evaluate.bcubed', shown(bcubed)));
      if (untold > 0) shell.print(shell.t('evaluate.untold', { untold }));
      return 0;
    } finally {
      workspace.close();
    }
  },
};
