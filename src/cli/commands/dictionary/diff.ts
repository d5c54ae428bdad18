import type { ChangedSetting, DictionaryDiff, NamedField, Setting } from '../../../dictionary/compare.js';
import { listed } from '../../../i18n/list.js';
import type { Field } from '../../../model/dictionary.js';
import type { StoreDiff } from '../../../steps/dictionary-diff.js';
import type { Workspace } from '../../../workspace.js';
import type { Command } from '../../command.js';
import { jobsOf, jobsOption } from '../../reading.js';
import { settingWord, valueWord } from '../../setting-words.js';
import type { Shell } from '../../shell.js';

function fieldText(shell: Shell, { name, title }: NamedField): string {
  return shell.t('ask.field', { title: title[shell.lang], name });
}

type Fields = readonly Pick<Field, 'name' | 'title'>[];

/** Of lists what is new in them and what is gone. */
function changeText(shell: Shell, setting: ChangedSetting, fields: Fields): string {
  const { before, after } = setting;
  const key = settingWord(shell, setting.key);
  const word = (value: string): string => valueWord(shell, setting, value, fields);
  const text = (value: Setting | undefined): string =>
    listed(
      [value ?? []]
        .flat()
        .filter((one) => one !== '')
        .map(word),
      shell.lang,
    ) || shell.t('reclean.no_value');
  const gone = new Set(typeof before === 'object' ? before : []);
  const come = new Set(typeof after === 'object' ? after : []);
  const list = [
    ...[...come].filter((one) => !gone.has(one)).map((one) => `+ ${word(one)}`),
    ...[...gone].filter((one) => !come.has(one)).map((one) => `− ${word(one)}`),
  ].join('  ');
  return list === ''
    ? shell.t('dictionary_diff.setting', { key, before: text(before), after: text(after) })
    : shell.t('dictionary_diff.list', { key, list });
}

/** What sets two dictionaries apart, a line each. */
export function printDictionary(
  shell: Shell,
  { added, removed, altered, settings }: DictionaryDiff,
  fields: Fields,
): void {
  for (const field of added)
    shell.print(
      shell.t('dictionary_diff.added', { name: fieldText(shell, field), kind: typeText(shell, field) }),
    );
  for (const field of removed)
    shell.print(shell.t('dictionary_diff.removed', { name: fieldText(shell, field) }));
  for (const field of altered) {
    shell.print(shell.t('dictionary_diff.altered', { name: fieldText(shell, field) }));
    for (const setting of field.settings) shell.print(`    ${changeText(shell, setting, fields)}`);
  }
  if (settings.length > 0) shell.print(shell.t('dictionary_diff.settings'));
  for (const setting of settings) shell.print(`    ${changeText(shell, setting, fields)}`);
}

const typeText = (shell: Shell, { type }: NamedField): string => shell.t(`type.${type}`);

async function printDiff(
  shell: Shell,
  { registry }: Workspace,
  path: string,
  diff: StoreDiff,
): Promise<void> {
  const { isSameDictionary } = await import('../../../dictionary/compare.js');
  const { isNothing, printForms, printRecleaning } = await import('../../recleaned.js');
  const { speakerForBoth } = await import('../../../steps/speaker.js');
  const { run, others, older, newer, dictionary, records, forms } = diff;
  const { id, startedAt } = run;
  const params = { path, id, kind: shell.t(`history.kind.${run.kind}`), day: startedAt.slice(0, 10) };
  const same = isSameDictionary(dictionary);
  shell.print(shell.colors.bold(shell.t(same ? 'dictionary_diff.same' : 'dictionary_diff.head', params)));
  printDictionary(shell, dictionary, [...newer.fields, ...older.fields]);
  if (others.length > 0) {
    const runs = others.map((one) => String(one.id));
    shell.print(shell.colors.yellow(shell.t('dictionary_diff.others', { n: others.length, runs })));
  }
  shell.print();
  const { rows, changed } = records;
  const nothing = isNothing(records);
  shell.print(shell.t(nothing ? 'reclean.would_not' : 'reclean.would', { rows, changed, path }));
  if (same && others.length === 0 && !nothing) shell.print(shell.t('dictionary_diff.program'));
  const speaker = speakerForBoth(registry, newer, older, shell.lang);
  printRecleaning(shell, speaker, records);
  printForms(shell, speaker, forms);
}

export const diffCommand: Command = {
  name: 'diff',
  about: {
    en: 'say what changes for the stored records if this data dictionary is used; writes nothing',
    'zh-CN': '说明改用这份数据字典后，数据库里的记录会有哪些变化；不写入任何内容',
  },
  arguments: [
    {
      name: 'file',
      optional: true,
      about: {
        en: 'the data dictionary to look at, also as a workbook or Table Schema (default: the present one), against the one that the store was last cleaned with',
        'zh-CN':
          '要比较的数据字典，也可以是填好的工作簿或 Table Schema（默认为当前这份），与数据库上次整理时所用的那份比较',
      },
    },
  ],
  options: [jobsOption],
  examples: ['dictionary diff', 'dictionary diff 数据字典.xlsx'],
  async run(shell, [file], { jobs }) {
    const { diffDictionary } = await import('../../../steps/dictionary-diff.js');
    const workspace = await shell.open('read');
    try {
      const diff = await diffDictionary(workspace, file, { jobs: jobsOf(jobs, shell.world.cores) });
      const path = file ?? workspace.configPath;
      const { run, others, dictionary, records, forms } = diff;
      shell.document({ path, run, others, dictionary, records, forms });
      await printDiff(shell, workspace, path, diff);
      return 0;
    } finally {
      workspace.close();
    }
  },
};
