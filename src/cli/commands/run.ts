import { UserError } from '../../errors.js';
import type { Command, OptionSpec } from '../command.js';
import { printSources } from '../imported.js';
import { DEFAULT_FOLDER, outputOption, printFiles } from '../output.js';
import { readingArgument, readingOptions, readingOptionsOf } from '../reading.js';
import { printRefused } from '../refused.js';
import { tellStale } from '../stale.js';
import { printGuarded } from '../story.js';
import { printDedupe } from './dedupe.js';
import { printConfig } from './import.js';
import { printTags } from './tag.js';

/** Options of `import` that people try here too: `run` never asks, and always writes. */
const OF_IMPORT: readonly OptionSpec[] = [
  {
    flags: '--no-ask',
    hidden: true,
    about: { en: 'never ask (run never does)', 'zh-CN': '不提问（run 本来就不提问）' },
  },
  {
    flags: '--dry-run',
    hidden: true,
    about: { en: 'see crm-clean import --dry-run', 'zh-CN': '请用 crm-clean import --dry-run' },
  },
];

export const runCommand: Command = {
  name: 'run',
  about: {
    en: 'all in one: read, clean, find duplicates, merge, tag, write cleaned files and the merge report',
    'zh-CN': '一键处理：读取、整理、查重、合并、打标签，并写出整理好的文件和合并报告',
  },
  arguments: [readingArgument],
  options: [outputOption, ...readingOptions, ...OF_IMPORT],
  examples: [
    'run 客户资料.xlsx',
    'run 旧表格/',
    'run 客户资料.xlsx 另一部门.csv -o 整理结果',
    'run 客户资料.xlsx --sheet 大客户 --header 3 --map 备注2=remark',
  ],
  async run(shell, paths, options) {
    if (options.dryRun === true) throw new UserError('run.no_dry_run');
    const reading = readingOptionsOf(options, shell.world.cores);
    const { runAll } = await import('../../steps/run.js');
    const workspace = await shell.open('write');
    try {
      const folder = (options.output as string | undefined) ?? DEFAULT_FOLDER;
      const result = await runAll(workspace, paths, folder, reading);
      shell.document(result);
      await printSources(shell, workspace.registry, result.import.sources);
      await printConfig(shell, workspace, result.import);
      shell.print();
      const { rows, records, aside } = workspace.store.totals();
      shell.print(shell.t('run.rows', { rows, records, aside }));
      printDedupe(shell, result.dedupe);
      await printGuarded(shell, workspace);
      printTags(shell, result.tag);
      shell.print();
      printFiles(shell, 'export.head', result.exported);
      printFiles(shell, 'report.head', result.reports);
      shell.print();
      const code = printRefused(shell, result.import.refused);
      const page = result.reports.find(({ path }) => path.endsWith('.html'))?.path ?? folder;
      await tellStale(shell, workspace);
      shell.print(shell.t('run.next', { report: page }));
      return code;
    } finally {
      workspace.close();
    }
  },
};
