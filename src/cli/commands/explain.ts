import { UserError } from '../../errors.js';
import type { Workspace } from '../../workspace.js';
import type { Command } from '../command.js';
import type { Shell } from '../shell.js';

export const explainCommand: Command = {
  name: 'explain',
  about: {
    en: 'trace a row, say why two rows are one customer or not, or how the rows of a customer hang together',
    'zh-CN': '追溯某一行；说明两行为什么是（或不是）同一客户；说明一个客户的各条记录是怎样连在一起的',
  },
  arguments: [
    {
      name: 'record',
      optional: true,
      about: {
        en: 'the number of a record, FILE:SHEET:LINE, FILE:LINE of a file with one sheet, or the number of a customer',
        'zh-CN': '记录编号、“文件:工作表:行号”（只有一张工作表时可写“文件:行号”），或客户编号',
      },
    },
    {
      name: 'other',
      optional: true,
      about: {
        en: 'a second one: why the two are one customer, or are not',
        'zh-CN': '另一条记录（或客户）：说明两者为什么是或不是同一客户',
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
    'explain 95 170',
    'explain C20241122001',
    'explain --model',
    'explain 客户资料.xlsx:大客户:97',
    'explain 市场部.csv:12 --json',
  ],
  async run(shell, [text = '', other], { model }) {
    if (model === true) return await explainModel(shell);
    if (text === '') throw new UserError('explain.nothing');
    if (other !== undefined) return await explainTwo(shell, text, other);
    const { explain } = await import('../../steps/explain.js');
    const { namesCustomer } = await import('../../steps/explain-cluster.js');
    const { speakerFor } = await import('../../steps/speaker.js');
    const { readDictionary } = await import('../../dictionary/read.js');
    const { printRow } = await import('../explained.js');
    const workspace = await shell.open('read');
    try {
      const { registry, store } = workspace;
      if (namesCustomer(store, text)) return await explainOne(shell, workspace, text);
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

/** Why two records are one customer or not. */
async function explainTwo(shell: Shell, first: string, second: string): Promise<number> {
  const { explainPair, pairSetup } = await import('../../steps/explain-pair.js');
  const { speakerFor } = await import('../../steps/speaker.js');
  const { printPair } = await import('../explained-pair.js');
  const workspace = await shell.open('read');
  try {
    const { registry } = workspace;
    const setup = await pairSetup(workspace);
    const told = explainPair(workspace, setup, first, second);
    shell.document(told);
    printPair(shell, speakerFor(registry, setup.dictionary, shell.lang), registry.types, told);
    return 0;
  } finally {
    workspace.close();
  }
}

/** How the records of a customer hang together. */
async function explainOne(shell: Shell, workspace: Workspace, number: string): Promise<number> {
  const { explainCustomer } = await import('../../steps/explain-cluster.js');
  const { pairSetup } = await import('../../steps/explain-pair.js');
  const { speakerFor } = await import('../../steps/speaker.js');
  const { customerNamer } = await import('../../fields/called.js');
  const { printCustomer } = await import('../explained-customer.js');
  const setup = await pairSetup(workspace);
  const told = explainCustomer(workspace, setup, number);
  shell.document(told);
  const nameOf = customerNamer(setup.dictionary.fields);
  const speaker = speakerFor(workspace.registry, setup.dictionary, shell.lang);
  printCustomer(shell, speaker, told, (values) => nameOf(values) ?? '');
  return 0;
}

/** What agreement weighs, how that was learnt, and what was not counted. */
async function explainModel(shell: Shell): Promise<number> {
  const { pairSetup } = await import('../../steps/explain-pair.js');
  const { filledFields } = await import('../../steps/explain-model.js');
  const { speakerFor } = await import('../../steps/speaker.js');
  const { printModel } = await import('../weighed.js');
  const workspace = await shell.open('read');
  try {
    const { registry, store } = workspace;
    const model = store.matchModel();
    if (model === undefined) throw new UserError('model.none');
    const { dictionary } = await pairSetup(workspace);
    const { sure, maybe } = dictionary.matching;
    const story = store.story();
    const matching = { sure, maybe };
    shell.document({ model, matching, ...(story && { story }) });
    if (!shell.json) {
      const fields = filledFields(store, model);
      printModel(shell, speakerFor(registry, dictionary, shell.lang), { model, matching, story, fields });
    }
    return 0;
  } finally {
    workspace.close();
  }
}
