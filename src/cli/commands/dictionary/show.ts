import { listed, listedApart } from '../../../i18n/list.js';
import type { Dictionary } from '../../../model/dictionary.js';
import type { FieldAccount } from '../../../steps/dictionary-show.js';
import type { Command } from '../../command.js';
import type { Shell } from '../../shell.js';
import { wrapped } from '../../table.js';

/** Lines under a head, indented; nothing where there are none. */
function section(shell: Shell, code: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  shell.print();
  shell.print(shell.colors.bold(shell.t(`dictionary_show.${code}`)));
  const width = Math.min(shell.world.stdout.columns, 100) - 4;
  for (const line of lines)
    for (const [index, part] of wrapped(line, width).entries())
      shell.print(`${index === 0 ? '  ' : '    '}${part}`);
}

function settingLines(shell: Shell, { field, type, survivorship }: FieldAccount): string[] {
  const { t, lang } = shell;
  const said = (code: string, value: string | readonly string[] | undefined): string[] =>
    value === undefined ? [] : [t(`dictionary_show.${code}`, { value })];
  const { required, unique, pattern, length, range, from } = field;
  const bounds = (pair: { min?: unknown; max?: unknown } | undefined): string | undefined =>
    pair && `${pair.min ?? ''}–${pair.max ?? ''}`;
  return [
    t('dictionary_show.type', { name: type.title[lang], value: type.about[lang] }),
    t('dictionary_show.object', { value: t(`dictionary_command.${field.object}`) }),
    ...(required ? [t('dictionary_show.required')] : []),
    ...(unique ? [t('dictionary_show.unique')] : []),
    ...said('pattern', pattern),
    ...said('length', bounds(length)),
    ...said('range', bounds(range)),
    t(`dictionary_show.match_${field.match}`),
    t('dictionary_show.survivorship', { value: survivorship[lang] }),
    ...said('from', from.length === 0 ? undefined : from),
  ];
}

async function printAccount(shell: Shell, account: FieldAccount, { fields }: Dictionary): Promise<void> {
  const { field, options, junk, rules, examples, notes } = account;
  const { t, lang } = shell;
  const { formulaOf } = await import('../../../text/formula.js');
  const titled = (formula: string): string =>
    formula.replace(/⟦([^⟧]*)⟧/g, (_, name) => fields.find((one) => one.name === name)?.title[lang] ?? name);
  shell.print(shell.colors.bold(t('ask.field', { title: field.title[lang], name: field.name })));
  for (const line of settingLines(shell, account)) shell.print(`  ${line}`);
  section(
    shell,
    'options',
    options.map(
      ({ name, value, about }) =>
        `${name}: ${listed([value].flat().map(String), lang) || '""'}  ${about[lang]}`,
    ),
  );
  section(
    shell,
    'allowed',
    field.allowed.map(({ value, synonyms }) =>
      [value, ...(synonyms.length === 0 ? [] : [listed(synonyms, lang)])].join(' ← '),
    ),
  );
  section(
    shell,
    'rules',
    rules.map(({ when, required, must, message }) => {
      const demands = [
        ...required.map((name) => `⟦${name}⟧ ≠ “”`),
        ...must.map((one) => formulaOf([one])),
      ].join(' & ');
      return t('dictionary_show.rule', {
        formula: titled(formulaOf(when)) || '*',
        expected: titled(demands),
        text: message ?? '',
      });
    }),
  );
  section(shell, 'aliases', field.aliases.length === 0 ? [] : [listed(field.aliases, lang)]);
  section(shell, 'junk', junk.length === 0 ? [] : [listed(junk, lang)]);
  section(
    shell,
    'examples',
    examples.map(
      ({ cell, values }) => `${cell} → ${listedApart(values, lang) || t('dictionary_show.nothing')}`,
    ),
  );
  section(
    shell,
    'notes',
    Object.values(notes).map((words) => words[lang]),
  );
}

export const showCommand: Command = {
  name: 'show',
  about: {
    en: 'all about a field: its type, options, allowed values, examples, and what cleaning may say of it',
    'zh-CN': '查看一个字段的全部信息：类型、选项、允许值、示例，以及整理时可能给出的提示',
  },
  arguments: [
    {
      name: 'field',
      about: { en: 'its name, or a title of its columns', 'zh-CN': '字段名，或它的列名' },
    },
  ],
  options: [],
  examples: ['dictionary show phone', 'dictionary show 客户级别'],
  async run(shell, [word = '']) {
    const { accountOf } = await import('../../../steps/dictionary-show.js');
    const { loadDictionary } = await import('../../../steps/dictionary.js');
    const { registry, files, configPath } = await shell.withoutStore();
    const { dictionary } = await loadDictionary(files, configPath, registry);
    const account = accountOf(word, dictionary, registry);
    shell.document(account);
    await printAccount(shell, account, dictionary);
    return 0;
  },
};
