import type { ExportedFile } from '../steps/export.js';
import type { OptionSpec } from './command.js';
import type { Shell } from './shell.js';
import { shown } from './shown.js';

/** Where results go when no folder is named. */
export const DEFAULT_FOLDER = 'crm-clean-output';

export const outputOption: OptionSpec = {
  flags: '-o, --output <DIR>',
  about: {
    en: `folder for the results (default: ${DEFAULT_FOLDER})`,
    'zh-CN': `结果存放的文件夹（默认 ${DEFAULT_FOLDER}）`,
  },
};

/** The files written, a line each. */
export function printFiles(shell: Shell, head: string, files: readonly ExportedFile[]): void {
  shell.print(shell.t(head));
  for (const { path, rows } of files) {
    shell.print(`  ${rows === undefined ? shown(path) : shell.t('export.file', { path, rows })}`);
  }
}
