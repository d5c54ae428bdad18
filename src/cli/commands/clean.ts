import type { Dictionary } from '../../model/dictionary.js';
import type { Recleaning } from '../../steps/recleaning.js';
import type { Workspace } from '../../workspace.js';
import type { Command } from '../command.js';
import { jobsOf, jobsOption } from '../reading.js';
import type { Shell } from '../shell.js';

/** Titles of the fields of today, and of those that were known before. */
async function printResult(
  shell: Shell,
  workspace: Workspace,
  before: Dictionary | undefined,
  found: Recleaning,
) {
  const { printRecleaning } = await import('../recleaned.js');
  const { speakerForBoth } = await import('../../steps/speaker.js');
  const { loadDictionary } = await import('../../steps/dictionary.js');
  const { registry, files, configPath } = workspace;
  const { dictionary } = await loadDictionary(files, configPath, registry);
  printRecleaning(shell, speakerForBoth(registry, dictionary, before, shell.lang), found);
}

export const cleanCommand: Command = {
  name: 'clean',
  about: {
    en: 'clean what is stored again, without the files, after the data dictionary has changed',
    'zh-CN': '数据字典修改后，不用原始文件，把数据库里的内容重新整理一遍',
  },
  arguments: [],
  options: [
    {
      flags: '--dry-run',
      about: { en: 'say what would change, write nothing', 'zh-CN': '只说明会有哪些变化，不写入任何内容' },
    },
    jobsOption,
  ],
  examples: ['clean --dry-run', 'clean'],
  async run(shell, _args, { dryRun, jobs }) {
    const { cleanStore, wouldClean } = await import('../../steps/clean.js');
    const { dictionaryOf, lastCleaning } = await import('../../steps/cleaned-with.js');
    const { isNothing } = await import('../recleaned.js');
    const options = { jobs: jobsOf(jobs, shell.world.cores) };
    const workspace = await shell.open(dryRun === true ? 'read' : 'change');
    try {
      const { store, registry, configPath: path } = workspace;
      const before = dictionaryOf(store, registry, lastCleaning(store));
      const found = await (dryRun === true ? wouldClean : cleanStore)(workspace, options);
      shell.document({ dryRun: dryRun === true, ...found });
      const { rows, changed } = found;
      const same = isNothing(found);
      const code = dryRun
        ? same
          ? 'reclean.would_not'
          : 'reclean.would'
        : same
          ? 'reclean.unchanged'
          : 'reclean.done';
      shell.print(shell.t(code, { rows, changed, path }));
      await printResult(shell, workspace, before, found);
      if (!same && dryRun !== true) {
        shell.print();
        shell.print(shell.t('reclean.next'));
      }
      return 0;
    } finally {
      workspace.close();
    }
  },
};
