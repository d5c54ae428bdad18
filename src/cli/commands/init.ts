import { UserError } from '../../errors.js';
import type { Command } from '../command.js';

export const initCommand: Command = {
  name: 'init',
  about: {
    en: 'write a data dictionary to edit, from your files or from a preset',
    'zh-CN': '生成一份可修改的数据字典（根据您的文件，或根据预设）',
  },
  arguments: [
    {
      name: 'files',
      many: true,
      optional: true,
      about: { en: 'files to take the fields from', 'zh-CN': '用来识别字段的文件' },
    },
  ],
  options: [
    {
      flags: '--preset <NAME>',
      oneOf: ['companies', 'persons'],
      about: {
        en: 'companies with contacts, or persons (default: told from the files, else companies)',
        'zh-CN':
          'companies（企业客户及联系人）或 persons（个人客户）；默认从文件判断，没有文件则为 companies',
      },
    },
  ],
  examples: ['init', 'init 客户资料.xlsx', 'init --preset persons'],
  async run(shell, paths, options) {
    const workspace = await shell.withoutStore();
    const { files, configPath } = workspace;
    if ((await files.readText(configPath)) !== undefined)
      throw new UserError('init.exists', { path: configPath });
    const { makeDictionary } = await import('../../steps/init.js');
    const { text, preset } = await makeDictionary(workspace, paths, options.preset as string | undefined);
    await files.write(configPath, text);
    shell.document({ path: configPath, preset });
    shell.print(shell.t('init.done', { path: configPath, preset }));
    return 0;
  },
};
