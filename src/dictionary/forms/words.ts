import type { MatchRole, ObjectName } from '../../model/dictionary.js';
import type { Words } from '../../model/words.js';

/** A column of a sheet of the dictionary's workbook. */
export interface ColumnWords {
  readonly title: Words;
  /** What stands in the comment on the title. */
  readonly about: Words;
  readonly width: number;
}

const column = (en: string, zh: string, width: number, aboutEn: string, aboutZh: string): ColumnWords => ({
  title: { en, 'zh-CN': zh },
  about: { en: aboutEn, 'zh-CN': aboutZh },
  width,
});

/** Sheets by what they hold; their names are read in any language. */
export const sheetNames = {
  guide: { en: 'How to fill in', 'zh-CN': '填写说明' },
  fields: { en: 'Fields', 'zh-CN': '字段' },
  allowed: { en: 'Allowed values', 'zh-CN': '允许值' },
  rules: { en: 'Rules', 'zh-CN': '规则' },
  tags: { en: 'Tags', 'zh-CN': '标签' },
  settings: { en: 'Other settings', 'zh-CN': '其他设置' },
} as const satisfies Record<string, Words>;

export type SheetKey = keyof typeof sheetNames;

export const fieldColumns = {
  name: column(
    'Name',
    '字段名',
    18,
    'What the program calls the field: small letters, digits and _. Leave those that are there. For a field of your own you may leave it empty.',
    '程序使用的名称（小写字母、数字、下划线），已有的不要改。自己新增的字段可以不填。',
  ),
  title_zh: column(
    'Chinese title',
    '中文标题',
    18,
    'What reports and files in Chinese call it.',
    '中文报告和文件里显示的名称。',
  ),
  title_en: column(
    'English title',
    '英文标题',
    22,
    'What reports and files in English call it.',
    '英文报告和文件里显示的名称。',
  ),
  object: column('Belongs to', '属于', 12, 'What the field describes.', '这个字段说明的是谁。'),
  type: column(
    'Type',
    '字段类型',
    18,
    'How values are cleaned, checked and compared.',
    '决定怎样整理、检查和比较。',
  ),
  options: column(
    'Options',
    '选项',
    22,
    'Options of the type, one a line: country: HK. Empty: as usual for the type.',
    '字段类型的选项，每行一个，例如 country: HK。不填就用该类型的默认值。',
  ),
  required: column('Required', '必填', 8, 'Yes: reported where it is empty.', '是：没有内容时列为问题。'),
  unique: column(
    'Unique',
    '唯一',
    8,
    'Yes: no two customers should have the same value.',
    '是：不同客户不应有相同的值。',
  ),
  pattern: column(
    'Pattern',
    '格式',
    18,
    'A regular expression that the whole value should match, such as C\\d{4}.',
    '整个值应符合的正则表达式，例如 C\\d{4}。',
  ),
  min_length: column('Least characters', '最少字数', 10, 'How many characters at least.', '至少多少个字符。'),
  max_length: column('Most characters', '最多字数', 10, 'How many characters at most.', '最多多少个字符。'),
  min: column('Least', '最小值', 12, 'Of numbers, money and dates.', '用于数字、金额和日期。'),
  max: column('Most', '最大值', 12, 'Of numbers, money and dates.', '用于数字、金额和日期。'),
  match: column(
    'Matching',
    '匹配作用',
    14,
    'How the field counts when duplicates are looked for.',
    '查重时这个字段起什么作用。',
  ),
  survivorship: column(
    'Survivorship',
    '取值规则',
    18,
    'Which value a merged customer keeps.',
    '合并重复客户时保留哪个值。',
  ),
  aliases: column(
    'Other column titles',
    '其他列名',
    26,
    'Titles of columns in your files that mean this field, separated by “;”. Usual titles are known anyway.',
    '文件里对应这个字段的列名，用“、”隔开。常见的叫法程序已经认识，不必列出。',
  ),
  from: column(
    'Made from',
    '由…拼成',
    20,
    'Fields that are joined in this order where a row has no value of its own.',
    '该列为空时，由这些字段依次拼成。',
  ),
  junk: column(
    'Means nothing',
    '视为空',
    16,
    'Words that say that nothing is known.',
    '表示“没有内容”的词。',
  ),
  keep: column(
    'Means something',
    '不视为空',
    16,
    'Words usually taken for nothing that are values here.',
    '通常视为没有内容、在这里却是有效值的词。',
  ),
  export: column(
    'Titles in exported files',
    '导出列名',
    22,
    'Where they differ from the title, one a line: customers: Account Name.',
    '与标题不同才填，每行一个，例如 customers: 公司。',
  ),
  remove: column('Left out', '停用', 8, 'Yes: the field is not used.', '是：不使用这个字段。'),
} as const satisfies Record<string, ColumnWords>;

export type FieldColumn = keyof typeof fieldColumns;

export const allowedColumns = {
  field: column('Field', '字段', 20, 'Name or title of the field.', '字段名或标题。'),
  value: column('Value', '值', 20, 'How the value is written from now on.', '统一成的写法。'),
  synonyms: column(
    'Other spellings',
    '其他写法',
    60,
    'What else it is called in files, separated by “;”.',
    '文件里的其他叫法，用“、”隔开。',
  ),
} as const satisfies Record<string, ColumnWords>;

const CONDITIONS = {
  en: 'One condition a line: Level = A / B; Amount ≥ 100000; Phone is empty; Name contains Group. All of them must hold.',
  zh: '每行一个条件，例如：客户级别 = A / B；成交金额 ≥ 100000；电话 为空；客户名称 包含 集团。全部满足才算。',
};

export const ruleColumns = {
  when: column('Where', '当', 40, `${CONDITIONS.en} Empty: always.`, `${CONDITIONS.zh}不填表示始终要求。`),
  required: column('Must be filled in', '必填', 30, 'Fields, separated by “;”.', '字段，用“、”隔开。'),
  must: column('Must hold', '还须满足', 40, CONDITIONS.en, CONDITIONS.zh),
  message: column(
    'What to say',
    '提示语',
    40,
    'Your own words for a record that breaks the rule.',
    '不符合规则时的提示，用自己的话写。',
  ),
} as const satisfies Record<string, ColumnWords>;

export const tagColumns = {
  tag: column('Tag', '标签', 20, 'What customers are labelled with.', '给客户打上的标签。'),
  when: column('Where', '当', 60, CONDITIONS.en, CONDITIONS.zh),
} as const satisfies Record<string, ColumnWords>;

export const settingColumns = {
  setting: column('Setting', '设置', 24, 'What is set.', '设置的内容。'),
  name: column(
    'Of',
    '名称',
    30,
    'Of a column or a sheet: its name in the files. Of a shared value: its field.',
    '列或工作表在文件里的名称；共用的值则写所在的字段。',
  ),
  value: column('Value', '值', 30, 'What it is set to.', '设置成什么。'),
} as const satisfies Record<string, ColumnWords>;

export const settingWords = {
  preset: { en: 'Preset', 'zh-CN': '预设' },
  sure: { en: 'Merged from this probability on', 'zh-CN': '自动合并的概率' },
  maybe: { en: 'Waits for a person from this probability on', 'zh-CN': '等待人工确认的概率' },
  counts: { en: 'Shared value that counts', 'zh-CN': '共用但算依据的值' },
  never_counts: { en: 'Shared value that never counts', 'zh-CN': '共用且不算依据的值' },
  never_alone: { en: 'Fields that never merge by themselves', 'zh-CN': '不得自动合并的字段组合' },
  pairs_per_record: { en: 'Pairs compared for each record at most', 'zh-CN': '每条记录最多比对多少对' },
  customer_number: { en: 'Customer number', 'zh-CN': '客户编号' },
  column: { en: 'Column', 'zh-CN': '列' },
  sheet: { en: 'Sheet', 'zh-CN': '工作表' },
  junk: { en: 'Means nothing', 'zh-CN': '视为空' },
  keep: { en: 'Means something', 'zh-CN': '不视为空' },
} as const satisfies Record<string, Words>;

export type SettingKey = keyof typeof settingWords;

export const objectWords: Readonly<Record<ObjectName, Words>> = {
  customer: { en: 'Customer', 'zh-CN': '客户' },
  contact: { en: 'Contact', 'zh-CN': '联系人' },
  activity: { en: 'Activity', 'zh-CN': '跟进记录' },
  order: { en: 'Order', 'zh-CN': '购买记录' },
};

export const roleWords: Readonly<Record<MatchRole, Words>> = {
  name: { en: 'Customer name', 'zh-CN': '客户名称' },
  identifier: { en: 'Unique number', 'zh-CN': '唯一证件号' },
  evidence: { en: 'Compared', 'zh-CN': '参与比较' },
  no: { en: 'Not looked at', 'zh-CN': '不参与' },
};

export const YES: Words = { en: 'Yes', 'zh-CN': '是' };
export const NO: Words = { en: 'No', 'zh-CN': '否' };

/** Between a field and its values in a condition; the first of each is written. */
export const testWords = {
  is: ['=', '＝', '等于', '是', '为', 'is', 'equals'],
  is_not: ['≠', '!=', '<>', '不等于', '不是', '不为', 'is not'],
  at_least: ['≥', '>=', '＞＝', '大于等于', '大于或等于', '不小于', '不低于', '不少于', '至少', 'at least'],
  at_most: ['≤', '<=', '＜＝', '小于等于', '小于或等于', '不大于', '不高于', '不超过', '至多', 'at most'],
  empty: ['是空', '未填写', '没有填写'],
  filled: ['不是空', '非空', '已填写'],
} as const;

export const CONTAINS: Words = { en: 'contains', 'zh-CN': '包含' };
export const EMPTY: Words = { en: 'is empty', 'zh-CN': '为空' };
export const FILLED: Words = { en: 'is filled in', 'zh-CN': '不为空' };

/** The lines of the sheet that explains. */
export const guide: Readonly<Record<keyof Words, readonly string[]>> = {
  en: [
    'This workbook is the data dictionary of crm-clean: which fields customers have, how they are checked, and which value survives a merge.',
    'Fill in the sheets and save; then run: crm-clean dictionary --from dictionary.xlsx',
    'What is wrong is named with its cell, and nothing is changed until it is put right.',
    '',
    'Fields: one line for each field. Point at a title to read what the column means. Cells with an arrow offer the words to choose from.',
    'A new field is a new line at the end; give it a title and a type. A line that is deleted, or “Left out: Yes”, means that the field is not used.',
    'Allowed values: one line for each value of a field, with its other spellings. A field without lines here takes any value.',
    'Rules: where all conditions hold, these fields must be filled in, and these conditions must hold too.',
    'Tags: labels for customers that meet all conditions.',
    'Several things in one cell are separated by “;”. One that holds such a sign itself stands in quotation marks: "A; B".',
  ],
  'zh-CN': [
    '本工作簿是 crm-clean 的数据字典：客户有哪些字段，怎样检查，合并重复客户时保留哪个值。',
    '填好各工作表并保存，然后运行：crm-clean dictionary --from 数据字典.xlsx',
    '填错的地方会指明是哪个单元格；全部改正之前，不会有任何改动。',
    '',
    '字段：每行一个字段。鼠标停在标题上可看到该列的说明，带箭头的单元格可以下拉选择。',
    '新增字段就在末尾加一行，填上标题和字段类型。删掉某一行，或“停用”选“是”，就不使用该字段。',
    '允许值：字段的每个值占一行，后面列出它的其他写法。某个字段在这里一行都没有，就不限制取值。',
    '规则：条件都满足时，哪些字段必填，还要满足哪些条件。',
    '标签：满足全部条件的客户得到的标签。',
    '一个单元格里的多项内容用“、”隔开；本身带有“、”等符号的，请加英文双引号，例如 "甲、乙"。',
  ],
};
