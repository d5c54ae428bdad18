import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnyFieldType, Example, OptionSpec } from '../src/fields/types.js';
import type { Lang } from '../src/model/words.js';
import { builtIn } from '../src/registry.js';
import { ROOT } from './cli/harness.js';

/* The page of field types, made from the types themselves. UPDATE_GOLDEN=1 writes it. */

const WORDS = {
  en: {
    title: 'Field types',
    intro:
      'What each kind of field does with a cell. This page is made from the program itself; every example on it is run as a test. `crm-clean normalize TYPE` shows what a type makes of cells of your own, `crm-clean dictionary show FIELD` what a field of your data dictionary is set to.',
    options: 'Options, under `options:` of a field in `crm-clean.yaml`',
    option: ['option', 'default', 'what it does'],
    oneOf: 'One of: ',
    example: ['cell', 'value', 'findings'],
    notes: 'What it may say',
    noValue: '(none)',
  },
  'zh-CN': {
    title: '字段类型',
    intro:
      '各类字段如何处理单元格。本页由程序自动生成，页中的每个例子都作为测试运行。想试自己的数据，请运行 `crm-clean normalize 类型`；想看数据字典里某个字段的设置，请运行 `crm-clean dictionary show 字段`。',
    options: '选项（写在 `crm-clean.yaml` 该字段的 `options:` 下）',
    option: ['选项', '默认值', '作用'],
    oneOf: '可选：',
    example: ['单元格', '结果', '问题'],
    notes: '可能给出的说明',
    noValue: '（无）',
  },
} as const;

const code = (text: string): string => (text === '' ? '' : `\`${text.replaceAll('`', 'ˋ')}\``);
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/[\r\n]+/g, '↵');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

function optionRow([name, spec]: [string, OptionSpec], lang: Lang): string[] {
  const among = spec.oneOf === undefined ? '' : ` ${WORDS[lang].oneOf}${spec.oneOf.map(code).join(' ')}`;
  return [code(name), code(JSON.stringify(spec.default)), spec.about[lang] + among];
}

function exampleRow({ cell: text, options, values, findings = [] }: Example, lang: Lang): string[] {
  const set = Object.entries(options ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const shown = values.length === 0 ? WORDS[lang].noValue : values.map(code).join(' ');
  return [[code(text), ...set.map(code)].join(' '), shown, findings.map(code).join(' ')];
}

function section(type: AnyFieldType, lang: Lang): string {
  const words = WORDS[lang];
  const options = Object.entries<OptionSpec>(type.options);
  const notes = Object.entries(type.notes);
  return [
    `## ${type.title[lang]} \`${type.name}\``,
    type.about[lang],
    ...(options.length === 0
      ? []
      : [
          `**${words.options}**`,
          table(
            words.option,
            options.map((option) => optionRow(option, lang)),
          ),
        ]),
    table(
      words.example,
      type.examples.map((example) => exampleRow(example, lang)),
    ),
    ...(notes.length === 0
      ? []
      : [
          `**${words.notes}**`,
          notes.map(([name, note]) => `- ${code(name)} ${note[lang].replaceAll('\n', ' ')}`).join('\n'),
        ]),
  ].join('\n\n');
}

function page(lang: Lang): string {
  const { title, intro } = WORDS[lang];
  const sections = builtIn.things.types.map((type) => section(type, lang));
  return `${[`# ${title}`, intro, ...sections].join('\n\n')}\n`;
}

describe.each(['en', 'zh-CN'] as const)('the page of field types (%s)', (lang) => {
  it('says what the types do', () => {
    const path = join(ROOT, 'docs', lang, 'field-types.md');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, page(lang));
    expect(page(lang)).toBe(readFileSync(path, 'utf8'));
  });
});
