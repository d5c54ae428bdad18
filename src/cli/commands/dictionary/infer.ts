import { UserError } from '../../../errors.js';
import type { Command } from '../../command.js';
import { readingArgument, readingOptions, readingOptionsOf } from '../../reading.js';
import { printRefused } from '../../refused.js';

/** Options that say how files are read; a second reading (`--again`) means nothing where nothing is stored. */
const fileOptions = readingOptions.filter(({ flags }) => flags !== '--again');

export const inferCommand: Command = {
  name: 'infer',
  about: {
    en: 'propose a data dictionary from all rows of your files, with reasons; on standard output, or with -o in a file',
    'zh-CN': '根据文件里的全部数据生成数据字典建议，并写明理由；输出到屏幕，或用 -o 写入文件',
  },
  arguments: [readingArgument],
  options: [
    ...fileOptions,
    {
      flags: '-o, --output <FILE>',
      about: {
        en: 'write to this file, which must not be there yet',
        'zh-CN': '写入此文件（不能是已有的文件）',
      },
    },
  ],
  examples: ['dictionary infer 客户资料.xlsx', 'dictionary infer 旧表格/ -o 建议.yaml'],
  async run(shell, paths, options) {
    const { proposeDictionary } = await import('../../../steps/propose.js');
    const workspace = await shell.withoutStore();
    const { files } = workspace;
    const output = options.output as string | undefined;
    // A dictionary is the person's own work, so none is ever written over.
    if (output !== undefined && (await files.readText(output)) !== undefined)
      throw new UserError('dictionary_infer.exists', { path: output });
    const reading = readingOptionsOf(options, shell.world.cores);
    const proposed = await proposeDictionary(workspace, paths, reading);
    if (output !== undefined) await files.write(output, proposed.text);
    const { text, file, ...about } = proposed;
    shell.document({
      format: 'crm-clean dictionary proposal',
      version: 1,
      ...(output === undefined ? {} : { path: output }),
      ...about,
      dictionary: file,
      text,
    });
    if (output === undefined) {
      if (!shell.json) shell.world.stdout.write(text);
      for (const { why } of proposed.refused) shell.note(shell.say(why));
      return proposed.refused.length === 0 ? 0 : 1;
    }
    const { records, proposals } = proposed;
    const count = proposals.filter(({ setting }) => setting !== 'seen' && setting !== 'columns').length;
    shell.print(shell.t('dictionary_infer.written', { path: output, records, count }));
    shell.print(shell.t('dictionary_infer.next', { path: output }));
    return printRefused(shell, proposed.refused);
  },
};
