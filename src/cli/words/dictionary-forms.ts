import type { Catalog } from '../../model/words.js';

/** Words of taking the dictionary to other forms and back. */
export const dictionaryFormWords: Catalog = {
  'dictionary_form.written': { en: 'Wrote {path}.', 'zh-CN': '已写入 {path}。' },
  'dictionary_form.next': {
    en: 'When it is filled in: crm-clean dictionary --from {path}',
    'zh-CN': '填好之后运行：crm-clean dictionary --from {path}',
  },
  'dictionary_form.bad_extension': {
    en: 'The ending of {path} does not say what to write. Use .xlsx (workbook), .json (Table Schema) or .yaml.',
    'zh-CN': '看不出 {path} 是哪种格式。请使用 .xlsx（工作簿）、.json（Table Schema）或 .yaml。',
  },
  'dictionary_form.exists': {
    en: '{path} is there already. Name another file, or write over it with --force.',
    'zh-CN': '{path} 已经存在。请换一个文件名，或加上 --force 覆盖它。',
  },
  'dictionary_form.one_way': {
    en: 'Use either --to or --from, not both.',
    'zh-CN': '--to 和 --from 只能用一个。',
  },
  'dictionary_form.no_schema': {
    en: '{path} is not a Table Schema: it has no list of fields.',
    'zh-CN': '{path} 不是 Table Schema：里面没有字段列表（fields）。',
  },
  'dictionary_form.no_sheet': {
    en: '{path} has no sheet “Fields”. Make a workbook to fill in with: crm-clean dictionary --to dictionary.xlsx',
    'zh-CN': '{path} 里没有“字段”工作表。可先生成供填写的工作簿：crm-clean dictionary --to 数据字典.xlsx',
  },
  'dictionary_form.no_json': {
    en: '{path} cannot be read as JSON: line {line}, column {column}.',
    'zh-CN': '{path} 不是正确的 JSON：第 {line} 行第 {column} 列有问题。',
  },
  'dictionary_form.same': {
    en: '{path} says the same already; nothing was changed.',
    'zh-CN': '{path} 的内容已经相同，没有改动。',
  },
  'dictionary_form.would': {
    en: 'This would change in {path}:',
    'zh-CN': '{path} 将有以下变化：',
  },
  'dictionary_form.needs_force': {
    en: 'Nothing was written. To accept these changes: crm-clean dictionary --from {from} --force. {path} is rewritten then; the present one is kept beside it as .bak, and only that copy has the comments of your own.',
    'zh-CN':
      '以上变化还没有写入。确认采用请运行：crm-clean dictionary --from {from} --force。届时会重写 {path}，现有的一份另存为 .bak，您自己写的注释只保留在那一份里。',
  },
  'dictionary_form.changed': { en: 'Changed in {path}:', 'zh-CN': '{path} 有以下变化：' },
  'dictionary_form.kept': {
    en: 'The previous dictionary is kept as {path}. See what the change means for stored records with: crm-clean dictionary diff',
    'zh-CN': '原来的数据字典另存为 {path}。对已入库记录的影响可用 crm-clean dictionary diff 查看。',
  },
};
