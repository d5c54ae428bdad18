import type { DictionaryCheck } from '../../../steps/dictionary-check.js';
import type { Command } from '../../command.js';
import type { Shell } from '../../shell.js';

/** Values that are shared where they should not be, listed at the terminal; all of them are in the JSON document. */
const LISTED = 20;

async function printCheck(shell: Shell, check: DictionaryCheck): Promise<void> {
  const { path, problems, advice, shared, unmet, dictionary } = check;
  for (const { message } of problems) shell.print(shell.say(message));
  if (problems.length > 0) {
    shell.print(shell.t('dictionary_command.problems', { path, count: problems.length }));
    return;
  }
  const { builtIn } = await import('../../../registry.js');
  const { speakerFor } = await import('../../../steps/speaker.js');
  const speaker = speakerFor(builtIn, dictionary, shell.lang);
  shell.print(shell.t('dictionary_command.good', { path }));
  if (advice.length > 0) shell.print(shell.t('dictionary_check.advice'));
  for (const message of advice) shell.print(`  ${speaker.say(message)}`);
  if (unmet.length > 0) shell.print(shell.t('dictionary_check.unmet'));
  for (const { field, count, example, code } of unmet) {
    const params = { field: speaker.title(field), count, text: example };
    const said =
      example === '' || code === 'clean.required'
        ? 'dictionary_check.unmet_empty'
        : 'dictionary_check.unmet_field';
    shell.print(`  ${shell.t(said, params)}`);
  }
  if (shared.length > 0) shell.print(shell.t('dictionary_check.shared', { count: shared.length }));
  for (const { field, value, holders, records } of shared.slice(0, LISTED)) {
    shell.print(
      `  ${shell.t('dictionary_check.shared_value', { field: speaker.title(field), value: speaker.show(field, value), holders })}`,
    );
    for (const { record, source, sheet, line } of records)
      shell.print(`    ${record}  ${shell.t('review.place', { source, sheet, line })}`);
  }
  if (shared.length > LISTED)
    shell.print(`  ${shell.t('dictionary_check.more', { count: shared.length - LISTED })}`);
}

export const checkCommand: Command = {
  name: 'check',
  about: {
    en: 'check the data dictionary, and what is stored against it; ends with exit code 1 if there is a mistake',
    'zh-CN': '检查数据字典以及已入库的记录是否符合它；数据字典有错误时退出码为 1',
  },
  arguments: [],
  options: [],
  examples: ['dictionary check', 'dictionary check --config 客户/crm-clean.yaml'],
  async run(shell) {
    const { checkDictionary } = await import('../../../steps/dictionary-check.js');
    const workspace = await shell.openIfThere();
    try {
      const check = await checkDictionary(workspace);
      const { dictionary: _, ...told } = check;
      shell.document(told);
      await printCheck(shell, check);
      return check.problems.length === 0 ? 0 : 1;
    } finally {
      workspace.close();
    }
  },
};
