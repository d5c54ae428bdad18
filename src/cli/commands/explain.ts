import type { Command } from '../command.js';

export const explainCommand: Command = {
  name: 'explain',
  about: {
    en: 'trace a row: what each cell held, what was changed and why, and what became of its values',
    'zh-CN': '追溯某一行：每个单元格原来是什么、改了什么、为什么，以及每个值的去向',
  },
  arguments: [
    {
      name: 'record',
      about: {
        en: 'the number of a record, or FILE:SHEET:LINE, or FILE:LINE of a file with one sheet',
        'zh-CN': '记录编号，或“文件:工作表:行号”；只有一张工作表时可写“文件:行号”',
      },
    },
  ],
  options: [],
  examples: ['explain 95', 'explain 客户资料.xlsx:大客户:97', 'explain 市场部.csv:12 --json'],
  async run(shell, [text = '']) {
    const { explain } = await import('../../steps/explain.js');
    const { speakerFor } = await import('../../steps/speaker.js');
    const { readDictionary } = await import('../../dictionary/read.js');
    const { printRow } = await import('../explained.js');
    const workspace = await shell.open('read');
    try {
      const { registry } = workspace;
      const { rows, dictionary } = explain(workspace, text);
      shell.document({ rows });
      const known = dictionary ?? readDictionary('', registry.known).dictionary;
      const speaker = speakerFor(registry, known, shell.lang);
      for (const [index, row] of rows.entries()) {
        if (index > 0) shell.print();
        printRow(shell, speaker, row);
      }
      return 0;
    } finally {
      workspace.close();
    }
  },
};
