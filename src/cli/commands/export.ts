import type { Command } from '../command.js';
import { DEFAULT_FOLDER, printFiles } from '../output.js';

const ONE_FILE = ['activities', 'orders', 'members', 'cells'] as const;
type OneFile = (typeof ONE_FILE)[number];

export const exportCommand: Command = {
  name: 'export',
  about: {
    en: 'write the cleaned customers with their contacts, activities and orders',
    'zh-CN': '写出整理好的客户及其联系人、跟进记录和购买记录',
  },
  arguments: [],
  options: [
    {
      flags: '--to <TARGET>',
      oneOf: ['csv', 'xlsx', ...ONE_FILE],
      about: {
        en: 'csv or xlsx (default: both), activities or orders alone, members (which row became which customer), or cells (every cell as read)',
        'zh-CN':
          'csv 或 xlsx（默认两者都写）；activities 只导出跟进记录，orders 只导出购买记录；members（每一行归入哪个客户）；cells（读到的每个单元格原样）',
      },
    },
    {
      flags: '-o, --output <PATH>',
      about: {
        en: `folder for the files (default: ${DEFAULT_FOLDER}); for activities, orders, members and cells the file`,
        'zh-CN': `存放文件的文件夹（默认 ${DEFAULT_FOLDER}）；activities、orders、members 和 cells 则为文件名`,
      },
    },
  ],
  examples: [
    'export',
    'export --to xlsx -o 整理结果',
    'export --to orders -o 购买记录.xlsx',
    'export --to members -o members.csv',
  ],
  async run(shell, _args, options) {
    const { exportDated, exportFiles, exportOne } = await import('../../steps/export.js');
    const { loadDictionary } = await import('../../steps/dictionary.js');
    const workspace = await shell.open('read');
    try {
      const to = options.to as 'csv' | 'xlsx' | OneFile | undefined;
      const output = options.output as string | undefined;
      if (to === 'members' || to === 'cells') {
        const file = await exportOne(workspace, to, output ?? `${to}.csv`);
        shell.document({ files: [file] });
        printFiles(shell, 'export.head', [file]);
        return 0;
      }
      const { dictionary } = await loadDictionary(workspace.files, workspace.configPath, workspace.registry);
      if (to === 'activities' || to === 'orders') {
        const file = await exportDated(workspace, dictionary, to, output ?? `${to}.csv`);
        shell.document({ files: [file] });
        printFiles(shell, 'export.head', [file]);
        return 0;
      }
      const folder = output ?? DEFAULT_FOLDER;
      const files = await exportFiles(
        workspace,
        dictionary,
        folder,
        to === undefined ? ['csv', 'xlsx'] : [to],
      );
      shell.document({ files });
      printFiles(shell, 'export.head', files);
      return 0;
    } finally {
      workspace.close();
    }
  },
};
