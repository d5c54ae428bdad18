import type { ChangedSetting } from '../dictionary/compare.js';
import { fieldColumns, objectWords, roleWords, settingWords, sheetNames } from '../dictionary/forms/words.js';
import type { Condition, Field, RowRule, TagRuleSpec } from '../model/dictionary.js';
import type { Words } from '../model/words.js';
import { formulaOf } from '../text/formula.js';
import type { Shell } from './shell.js';

/** What people call a setting of the dictionary file: as the workbook does. */
const CALLED: Readonly<Record<string, Words>> = {
  object: fieldColumns.object.title,
  title: { en: 'Title', 'zh-CN': '标题' },
  'title.en': fieldColumns.title_en.title,
  'title.zh-CN': fieldColumns.title_zh.title,
  aliases: fieldColumns.aliases.title,
  type: fieldColumns.type.title,
  required: fieldColumns.required.title,
  unique: fieldColumns.unique.title,
  allowed: sheetNames.allowed,
  pattern: fieldColumns.pattern.title,
  'length.min': fieldColumns.min_length.title,
  'length.max': fieldColumns.max_length.title,
  'range.min': fieldColumns.min.title,
  'range.max': fieldColumns.max.title,
  'junk.add': fieldColumns.junk.title,
  'junk.keep': fieldColumns.keep.title,
  survivorship: fieldColumns.survivorship.title,
  match: fieldColumns.match.title,
  from: fieldColumns.from.title,
  preset: settingWords.preset,
  tags: sheetNames.tags,
  rules: sheetNames.rules,
  'matching.sure': settingWords.sure,
  'matching.maybe': settingWords.maybe,
  customer_number: settingWords.customer_number,
};

/** Groups of settings that each have names of their own below them. */
const GROUPS: Readonly<Record<string, Words>> = {
  options: fieldColumns.options.title,
  export: fieldColumns.export.title,
  columns: settingWords.column,
  sheets: settingWords.sheet,
};

/** A setting in words, with its name in the file where that is another. */
export function settingWord({ t, lang }: Shell, key: string): string {
  const word = CALLED[key]?.[lang];
  if (word !== undefined) return t('dictionary_diff.key', { word, key });
  const dot = key.indexOf('.');
  const group = GROUPS[key.slice(0, dot)]?.[lang];
  return group === undefined ? key : t('dictionary_diff.group', { word: group, key: key.slice(dot + 1) });
}

/** One value of a setting in words. */
export function valueWord(
  { t, lang }: Shell,
  { key }: ChangedSetting,
  value: string,
  fields: readonly Pick<Field, 'name' | 'title'>[],
): string {
  const titleOf = (name: string): string => fields.find((field) => field.name === name)?.title[lang] ?? name;
  const formula = (conditions: readonly Condition[]): string =>
    formulaOf(conditions).replace(/⟦([^⟧]*)⟧/g, (_, name: string) => titleOf(name));
  if (key === 'type') return t(`type.${value}`);
  if (key === 'from') return titleOf(value);
  if (key === 'required' || key === 'unique')
    return t(value === 'true' ? 'dictionary_diff.yes' : 'dictionary_diff.no');
  if (key === 'match') return roleWords[value as keyof typeof roleWords][lang];
  if (key === 'object') return objectWords[value as keyof typeof objectWords][lang];
  if (key.startsWith('columns.')) return value === '-' ? value : titleOf(value);
  if (key === 'tags') {
    const { tag, when } = JSON.parse(value) as TagRuleSpec;
    return t('dictionary_diff.tag', { tag, when: formula(when) });
  }
  if (key !== 'rules') return value;
  const { when, required, must, message = '' } = JSON.parse(value) as RowRule;
  const demands = [
    ...required.map((name) => `${titleOf(name)} ≠ “”`),
    ...(must.length > 0 ? [formula(must)] : []),
  ];
  return t('dictionary_show.rule', {
    formula: formula(when) || '*',
    expected: demands.join(' & '),
    text: message,
  }).trim();
}
