import { UserError } from '../../../errors.js';
import type { Command } from '../../command.js';
import type { Shell } from '../../shell.js';
import { checkCommand } from './check.js';
import { diffCommand, printDictionary } from './diff.js';
import { inferCommand } from './infer.js';
import { schemaCommand } from './schema.js';
import { showCommand } from './show.js';

/** What can be done with the data dictionary; each command below it is a file of its own. */
export const dictionaryCommand: Command = {
  name: 'dictionary',
  about: {
    en: 'look at the data dictionary, check it, and take it to a workbook or a Table Schema and back',
    'zh-CN': '查看、检查数据字典，导出成 Excel 工作簿或 Table Schema，填好后再导入',
  },
  arguments: [],
  options: [
    {
      flags: '--to <FILE>',
      about: {
        en: 'write it to this file: .xlsx (a workbook to fill in), .json (Frictionless Table Schema) or .yaml',
        'zh-CN': '写入此文件：.xlsx（供填写的工作簿）、.json（Frictionless Table Schema）或 .yaml',
      },
    },
    {
      flags: '--from <FILE>',
      about: {
        en: 'make it from such a file; shows what changes, and changes it only with --force',
        'zh-CN': '根据这样的文件生成数据字典；先显示有哪些变化，加 --force 才会改动',
      },
    },
    {
      flags: '--force',
      about: {
        en: 'write over a file that is there; a data dictionary is kept beside it as .bak',
        'zh-CN': '覆盖已有的文件；原来的数据字典会另存为 .bak',
      },
    },
  ],
  examples: [
    'dictionary',
    'dictionary --to 数据字典.xlsx',
    'dictionary --from 数据字典.xlsx --force',
    'dictionary --to table-schema.json',
    'dictionary check',
    'dictionary show phone',
  ],
  commands: [checkCommand, showCommand, inferCommand, diffCommand, schemaCommand],
  async run(shell, _args, { to, from, force }) {
    if (to !== undefined && from !== undefined) throw new UserError('dictionary_form.one_way');
    if (typeof to === 'string') return takeTo(shell, to, force === true);
    if (typeof from === 'string') return takeFrom(shell, from, force === true);
    return overview(shell);
  },
};

async function overview(shell: Shell): Promise<number> {
  const { loadDictionary } = await import('../../../steps/dictionary.js');
  const { table } = await import('../../table.js');
  const { registry, files, configPath } = await shell.withoutStore();
  const { dictionary } = await loadDictionary(files, configPath, registry);
  shell.document(dictionary);
  const head = ['name', 'title', 'object', 'type', 'match'].map((key) =>
    shell.t(`dictionary_command.head_${key}`),
  );
  const rows = dictionary.fields.map((field) => [
    field.name,
    field.title[shell.lang],
    shell.t(`dictionary_command.${field.object}`),
    shell.t(`type.${field.type}`),
    field.match,
  ]);
  shell.print(shell.t('dictionary_command.overview', { path: configPath, count: rows.length }));
  shell.print(table(head, rows));
  return 0;
}

async function takeTo(shell: Shell, path: string, force: boolean): Promise<number> {
  const { dictionaryTo } = await import('../../../steps/dictionary-forms.js');
  await dictionaryTo(await shell.withoutStore(), path, force);
  shell.document({ path });
  shell.print(shell.t('dictionary_form.written', { path }));
  if (/\.xlsx$/i.test(path)) shell.print(shell.t('dictionary_form.next', { path }));
  return 0;
}

async function takeFrom(shell: Shell, from: string, force: boolean): Promise<number> {
  const { dictionaryFrom } = await import('../../../steps/dictionary-forms.js');
  const { isSameDictionary } = await import('../../../dictionary/compare.js');
  const taken = await dictionaryFrom(await shell.withoutStore(), from, force);
  const { fields, ...told } = taken;
  const { path, changes, notes, written, backup } = told;
  shell.document(told);
  for (const note of notes) shell.print(shell.say(note));
  if (changes === undefined) shell.print(shell.t('dictionary_form.written', { path }));
  else if (isSameDictionary(changes)) shell.print(shell.t('dictionary_form.same', { path }));
  else {
    shell.print(shell.t(written ? 'dictionary_form.changed' : 'dictionary_form.would', { path }));
    printDictionary(shell, changes, fields);
    shell.print(
      backup === undefined
        ? shell.t('dictionary_form.needs_force', { from, path })
        : shell.t('dictionary_form.kept', { path: backup }),
    );
    // What was asked for was not done.
    if (!written) return 2;
  }
  return 0;
}
