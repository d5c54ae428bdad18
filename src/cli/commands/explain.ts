import { UserError } from '../../errors.js';
import type { Command } from '../command.js';
import type { Shell } from '../shell.js';

export const explainCommand: Command = {
  name: 'explain',
  about: {
    en: 'trace a row: what each cell held, what was changed and why, and what became of its values',
    'zh-CN': '追溯某一行：每个单元格原来是什么、改了什么、为什么，以及每个值的去向',
  },
  arguments: [
    {
      name: 'record',
      optional: true,
      about: {
        en: 'the number of a record, or FILE:SHEET:LINE, or FILE:LINE of a file with one sheet',
        'zh-CN': '记录编号，或“文件:工作表:行号”；只有一张工作表时可写“文件:行号”',
      },
    },
  ],
  options: [
    {
      flags: '--model',
      about: {
        en: 'show what agreement of each field weighed in the last dedupe, and how that was learnt',
        'zh-CN': '显示上次查重时各字段一致与否的权重，以及权重从何而来',
      },
    },
  ],
  examples: [
    'explain 95',
    'explain --model',
    'explain 客户资料.xlsx:大客户:97',
    'explain 市场部.csv:12 --json',
  ],
  async run(shell, [text = ''], { model }) {
    if (model === true) return await explainModel(shell);
    if (text === '') throw new UserError('explain.nothing');
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

async function explainModel(shell: Shell): Promise<number> {
  const { loadDictionary } = await import('../../steps/dictionary.js');
  const { speakerFor } = await import('../../steps/speaker.js');
  const { printModel } = await import('../weighed.js');
  const workspace = await shell.open('read');
  try {
    const { registry, files, configPath, store } = workspace;
    const model = store.matchModel();
    if (model === undefined) throw new UserError('model.none');
    const { dictionary } = await loadDictionary(files, configPath, registry);
    shell.document({ model });
    printModel(shell, speakerFor(registry, dictionary, shell.lang), registry.types, model);
    return 0;
  } finally {
    workspace.close();
  }
}
