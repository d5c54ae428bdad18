import { UserError } from '../../../errors.js';
import type { Command } from '../../command.js';

export const checkCommand: Command = {
  name: 'check',
  about: {
    en: 'check the data dictionary: every mistake at once; ends with exit code 1 if there is one',
    'zh-CN': '检查数据字典，一次列出全部错误；有错误时退出码为 1',
  },
  arguments: [],
  options: [],
  examples: ['dictionary check', 'dictionary check --config 客户/crm-clean.yaml'],
  async run(shell) {
    const { readDictionary } = await import('../../../dictionary/read.js');
    const { registry, files, configPath } = await shell.withoutStore();
    const text = await files.readText(configPath);
    if (text === undefined) throw new UserError('dictionary.missing', { path: configPath });
    const { problems } = readDictionary(text, registry.known);
    shell.document({ path: configPath, problems });
    for (const { message } of problems) shell.print(shell.say(message));
    shell.print(
      problems.length === 0
        ? shell.t('dictionary_command.good', { path: configPath })
        : shell.t('dictionary_command.problems', { path: configPath, count: problems.length }),
    );
    return problems.length === 0 ? 0 : 1;
  },
};
