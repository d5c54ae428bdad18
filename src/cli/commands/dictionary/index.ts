import type { Command } from '../../command.js';
import { checkCommand } from './check.js';
import { diffCommand } from './diff.js';
import { inferCommand } from './infer.js';
import { schemaCommand } from './schema.js';

/** What can be done with the data dictionary; each command below it is a file of its own. */
export const dictionaryCommand: Command = {
  name: 'dictionary',
  about: {
    en: 'look at the data dictionary and check it',
    'zh-CN': '查看、检查数据字典',
  },
  arguments: [],
  options: [],
  examples: ['dictionary', 'dictionary check'],
  commands: [checkCommand, inferCommand, diffCommand, schemaCommand],
  async run(shell) {
    const { loadDictionary } = await import('../../../steps/dictionary.js');
    const { table } = await import('../../table.js');
    const { registry, files, configPath } = await shell.withoutStore();
    const { dictionary } = await loadDictionary(files, configPath, registry);
    shell.document(dictionary);
    const head = ['name', 'title', 'object', 'type', 'match'].map((key) =>
      shell.t(`dictionary_command.head_${key}`),
    );
    const rows = dictionary.fields.map((field) => [
      field.name,
      field.title[shell.lang],
      shell.t(`dictionary_command.${field.object}`),
      shell.t(`type.${field.type}`),
      field.match,
    ]);
    shell.print(shell.t('dictionary_command.overview', { path: configPath, count: rows.length }));
    shell.print(table(head, rows));
    return 0;
  },
};
