import type { Command } from '../../command.js';

export const schemaCommand: Command = {
  name: 'schema',
  about: {
    en: 'the JSON Schema of the data dictionary, with which editors complete and check it',
    'zh-CN': '输出数据字典的 JSON Schema，供编辑器提示和检查',
  },
  arguments: [],
  options: [
    {
      flags: '-o, --output <FILE>',
      about: { en: 'write it to this file', 'zh-CN': '写入此文件' },
    },
  ],
  examples: ['dictionary schema', 'dictionary schema -o crm-clean.schema.json'],
  async run(shell, _args, options) {
    const { dictionarySchema } = await import('../../../dictionary/schema.js');
    const { registry, files } = await shell.withoutStore();
    const text = `${JSON.stringify(dictionarySchema(registry.known, shell.lang), null, 2)}\n`;
    const output = options.output as string | undefined;
    if (output === undefined) {
      shell.world.stdout.write(text);
      return 0;
    }
    await files.write(output, text);
    shell.document({ path: output });
    shell.print(shell.t('dictionary_command.schema_written', { path: output }));
    shell.print(`# yaml-language-server: $schema=${output}`);
    return 0;
  },
};
