import { UserError } from '../../errors.js';
import type { ReportFormat } from '../../steps/report.js';
import type { Command } from '../command.js';
import { printFiles } from '../output.js';

const FORMATS: ReadonlyMap<string, ReportFormat> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['xlsx', 'xlsx'],
  ['json', 'json'],
  ['txt', 'terminal'],
]);

function formatOf(path: string): ReportFormat {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(path) ?? [];
  const found = FORMATS.get(extension.toLowerCase());
  if (found === undefined) throw new UserError('report.bad_extension', { path });
  return found;
}

export const reportCommand: Command = {
  name: 'report',
  about: {
    en: 'show the merge report, or write it as a page, a workbook or JSON',
    'zh-CN': '查看合并报告，或写成网页、工作簿、JSON',
  },
  arguments: [],
  options: [
    {
      flags: '-o, --output <FILE>',
      about: {
        en: 'write to this file; its ending tells the kind: .html, .xlsx, .json, .txt',
        'zh-CN': '写入此文件，扩展名决定格式：.html、.xlsx、.json、.txt',
      },
    },
  ],
  examples: ['report', 'report -o 合并报告.html', 'report --json'],
  async run(shell, _args, options) {
    const { renderReport, reportText } = await import('../../steps/report.js');
    const { loadDictionary } = await import('../../steps/dictionary.js');
    const workspace = await shell.open('read');
    try {
      const { dictionary } = await loadDictionary(workspace.files, workspace.configPath, workspace.registry);
      const output = options.output as string | undefined;
      if (output !== undefined) {
        const file = await renderReport(workspace, dictionary, formatOf(output), output);
        shell.document({ files: [file] });
        printFiles(shell, 'report.head', [file]);
        return 0;
      }
      const look = { color: shell.colors.level > 0, width: Math.min(shell.world.stdout.columns, 100) };
      const kind = shell.json ? 'json' : 'terminal';
      for (const chunk of reportText(workspace, dictionary, kind, look)) shell.world.stdout.write(chunk);
      return 0;
    } finally {
      workspace.close();
    }
  },
};
