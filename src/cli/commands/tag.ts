import type { TagResult } from '../../steps/tag.js';
import type { Command } from '../command.js';
import type { Shell } from '../shell.js';

export function printTags(shell: Shell, { customers, tagged, tags }: TagResult): void {
  shell.print(shell.t('tag.done', { customers, tagged }));
  for (const { tag, count } of tags) shell.print(`  ${tag}  ${count}`);
}

export const tagCommand: Command = {
  name: 'tag',
  about: {
    en: 'tag customers by the built-in rules and those of the data dictionary',
    'zh-CN': '按内置规则和数据字典里的规则给客户打标签',
  },
  arguments: [],
  options: [],
  examples: ['tag'],
  async run(shell) {
    const { tag } = await import('../../steps/tag.js');
    const workspace = await shell.open('change');
    try {
      const result = await tag(workspace);
      shell.document(result);
      printTags(shell, result);
      return 0;
    } finally {
      workspace.close();
    }
  },
};
