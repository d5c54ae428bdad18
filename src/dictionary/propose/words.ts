import type { Catalog } from '../../model/words.js';

/** Why a dictionary is proposed as it is. */
export const words: Catalog = {
  'propose.made': {
    en: 'Proposed from {records} records of {files}. The reasons stand beside the settings; change whatever you know better.',
    'zh-CN': '根据 {files} 的 {records} 条记录生成的建议，理由写在各项设置旁边；与实际情况不符的请直接修改。',
  },
  'propose.title': { en: 'Column “{title}” ({tables})', 'zh-CN': '列名“{title}”（{tables}）' },
  'propose.filled': {
    en: 'Filled in {filled} of {records} records ({share}), {distinct} different {distinct|value|values}.',
    'zh-CN': '{records} 条记录中有 {filled} 条填写（{share}），{distinct} 个不同的值。',
  },
  'propose.allowed': {
    en: 'allowed: the cells hold only {count} different values, in {spellings} spellings.',
    'zh-CN': 'allowed：单元格里只有 {count} 种取值（{spellings} 种写法）。',
  },
  'propose.allowed_alike': {
    en: 'allowed: the cells hold only {count} different {count|value|values}.',
    'zh-CN': 'allowed：单元格里只有 {count} 种取值。',
  },
  'propose.allowed_more': {
    en: 'allowed: added to the usual values, because the cells hold them too: {values}.',
    'zh-CN': 'allowed：在常用取值之外加上了数据里也有的：{values}。',
  },
  'propose.rare_value': {
    en: 'Not allowed, because it occurs only once; add it if it is right: {values}.',
    'zh-CN': '只出现一次，没有列入 allowed；如果是对的请加上：{values}。',
  },
  'propose.slip': {
    en: '“{text}” ({count} {count|time|times}) is left out: it looks like a slip of “{near}”.',
    'zh-CN': '“{text}”（{count} 次）没有列入：很可能是“{near}”的笔误。',
  },
  'propose.many': {
    en: 'options: some cells hold several values, such as “{text}”.',
    'zh-CN': 'options：有的单元格里有多个值，例如“{text}”。',
  },
  'propose.required': {
    en: 'required: every record has it.',
    'zh-CN': 'required：每条记录都填了。',
  },
  'propose.unique': {
    en: 'unique: no value occurs twice.',
    'zh-CN': 'unique：没有重复的值。',
  },
  'propose.nearly_unique': {
    en: 'Almost unique: {count} {count|value repeats|values repeat} another.',
    'zh-CN': '几乎不重复：只有 {count} 个值与别的相同。',
  },
  'propose.pattern': {
    en: 'pattern: all {count} values are made like “{text}”.',
    'zh-CN': 'pattern：全部 {count} 个值都是“{text}”这样的写法。',
  },
  'propose.length': {
    en: 'length: all values have {length} characters.',
    'zh-CN': 'length：所有值都是 {length} 个字符。',
  },
  'propose.range_zero': {
    en: 'range: none of the numbers is below 0.',
    'zh-CN': 'range：没有小于 0 的数。',
  },
  'propose.range_seen': { en: 'From {least} to {most}.', 'zh-CN': '最小 {least}，最大 {most}。' },
  'propose.type_content': {
    en: 'A column of your own. type: {percent}% of its cells are read as this type.',
    'zh-CN': '自有的列。type：{percent}% 的单元格可以按这个类型读取。',
  },
  'propose.type_choice': {
    en: 'A column of your own. type: its cells hold only {count} different values.',
    'zh-CN': '自有的列。type：单元格里只有 {count} 种取值。',
  },
  'propose.type_text': {
    en: 'A column of your own. type: nothing tells what its cells are, so they are kept as text.',
    'zh-CN': '自有的列。type：看不出是什么内容，按文本保留。',
  },
  'propose.type_key': {
    en: 'A column of your own. type: its title says that these are numbers of something, which nobody counts with, so they are kept as text.',
    'zh-CN': '自有的列。type：从列名看是编号，不用来计算，按文本保留。',
  },
  'propose.no_name': {
    en: 'No column was recognised as the name of the customer. If there is one, put its title into aliases: [Title].',
    'zh-CN': '没有认出哪一列是客户名称。如果有，请写上它的列名，例如 aliases: [列名]。',
  },
  'propose.running': {
    en: '{title}: only numbers the rows, so it has no field; carried along as text.',
    'zh-CN': '{title}：只是给行编号，不设字段，按文本原样保留。',
  },
  'propose.empty': {
    en: '{title}: empty in all files, so it has no field.',
    'zh-CN': '{title}：所有文件里都是空的，不设字段。',
  },
  'propose.left': { en: '{title}: {why}', 'zh-CN': '{title}：{why}' },
  'propose.kept': {
    en: '{title}: told here so that it stays what it was read as.',
    'zh-CN': '{title}：在这里写明，以免与新增的字段混淆。',
  },
};
