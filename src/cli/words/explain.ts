import type { Catalog } from '../../model/words.js';

/** Words of tracing a row. */
export const explainWords: Catalog = {
  'explain.nothing': {
    en: 'Name a row: the number of a record, or FILE:SHEET:LINE, for example: crm-clean explain 95. What agreement weighs: crm-clean explain --model',
    'zh-CN':
      '请写明要追溯哪一行：记录编号，或“文件:工作表:行号”，例如：crm-clean explain 95。查看各字段的权重：crm-clean explain --model',
  },
  'explain.not_understood': {
    en: '“{value}” names no row. Give the number of a record, or FILE:SHEET:LINE, for example: crm-clean explain 客户资料.xlsx:大客户:97',
    'zh-CN':
      '“{value}”不是行的写法。请写记录编号，或“文件:工作表:行号”，例如：crm-clean explain 客户资料.xlsx:大客户:97',
  },
  'explain.no_file': {
    en: 'No file “{value}” was imported. There are: {files}',
    'zh-CN': '没有导入过“{value}”这个文件。已导入的有：{files}',
  },
  'explain.no_sheet': {
    en: '{path} has no sheet “{value}” with rows. There are: {sheets}',
    'zh-CN': '{path} 里没有名为“{value}”、带数据的工作表。现有的工作表：{sheets}',
  },
  'explain.which_sheet': {
    en: '{path} has several sheets: {sheets}. Name one: FILE:SHEET:LINE',
    'zh-CN': '{path} 有多张工作表：{sheets}。请写明是哪一张，写成“文件:工作表:行号”。',
  },
  'explain.no_line': {
    en: '{path} has no row on line {value} there, or the row is empty.',
    'zh-CN': '{path} 的第 {value} 行没有内容，或没有这一行。',
  },
  'explain.record': {
    en: 'Record {row}: {place}, imported on {day}',
    'zh-CN': '记录 {row}：{place}，{day} 导入',
  },
  'explain.aside': {
    en: 'Row {row}, set aside: {place}, imported on {day}',
    'zh-CN': '第 {row} 号行，已跳过：{place}，{day} 导入',
  },
  'explain.header': {
    en: 'Row {row}, a header: {place}, imported on {day}',
    'zh-CN': '第 {row} 号行，表头：{place}，{day} 导入',
  },
  'explain.note': {
    en: 'Row {row}, above the table: {place}, imported on {day}',
    'zh-CN': '第 {row} 号行，位于表格上方：{place}，{day} 导入',
  },
  'explain.cleaned_by': {
    en: 'Cleaned by run {id} ({kind}, {day}) with the data dictionary as it was then.',
    'zh-CN': '由第 {id} 次运行（{kind}，{day}）按当时的数据字典整理。',
  },
  'explain.hidden': { en: 'The spreadsheet hides this row.', 'zh-CN': '这一行在表格里是隐藏的。' },
  'explain.reason': { en: 'Why: {reason}', 'zh-CN': '原因：{reason}' },
  'explain.see': {
    en: 'What counts is record {record}: crm-clean explain {record}',
    'zh-CN': '现以记录 {record} 为准：crm-clean explain {record}',
  },
  'explain.other': {
    en: 'The program has changed since this record was cleaned and would clean it otherwise today; below is how it does now. To bring it up to date: crm-clean clean',
    'zh-CN':
      '这条记录整理之后程序有更新，现在的处理结果会有所不同；下面列出的是现在的处理过程。要更新请运行：crm-clean clean',
  },
  'explain.cell': { en: 'Cell', 'zh-CN': '单元格' },
  'explain.in_file': { en: 'In the file', 'zh-CN': '文件里的内容' },
  'explain.value': { en: 'Value', 'zh-CN': '值' },
  'explain.happened': { en: 'What happened', 'zh-CN': '处理过程' },
  'explain.column': { en: 'column: {why}', 'zh-CN': '所在列：{why}' },
  'explain.inherited': {
    en: 'from a merged cell that begins above',
    'zh-CN': '取自从上方开始的合并单元格',
  },
  'explain.taken_over': {
    en: 'taken over from row {line}, as the row leaves it blank like many rows of the table',
    'zh-CN': '沿用第 {line} 行的内容：这一行留空，表中很多行都是这样',
  },
  'explain.option_column': {
    en: 'option {name}: {value} instead of {instead}, told by the title or the cells of the column',
    'zh-CN': '选项 {name}：{value}，而不是 {instead}，依据列名或该列的内容',
  },
  'explain.option_row': {
    en: 'option {name}: {value} instead of {instead}, told by {title} “{text}” in the same row',
    'zh-CN': '选项 {name}：{value}，而不是 {instead}，依据同一行的{title}“{text}”',
  },
  'explain.change': {
    en: 'changed: “{before}” → “{after}”. {why}',
    'zh-CN': '修正：“{before}” → “{after}”。{why}',
  },
  'explain.finding': { en: 'finding: {said}', 'zh-CN': '问题：{said}' },
  'explain.finding_cell': { en: 'finding: {said} (“{cell}”)', 'zh-CN': '问题：{said}（“{cell}”）' },
  'explain.moved': {
    en: 'moved: “{text}” went to {title}: {value}',
    'zh-CN': '移动：“{text}”移到了“{title}”：{value}',
  },
  'explain.known': {
    en: 'taken off: “{text}”, which another field of the row says already',
    'zh-CN': '去掉：“{text}”，这一行的其他字段已有相同内容',
  },
  'explain.made': {
    en: '{title} was made of other fields: {value}',
    'zh-CN': '“{title}”由其他字段合成：{value}',
  },
  'explain.no_customer': {
    en: 'No dedupe has seen this record yet. Next: crm-clean dedupe',
    'zh-CN': '这条记录还没有查重。下一步：crm-clean dedupe',
  },
  'explain.customer': {
    en: 'Customer {customer}, made of {records} records',
    'zh-CN': '客户 {customer}，由 {records} 条记录合并而成',
  },
  'explain.alone': {
    en: 'Customer {customer}, made of this record alone',
    'zh-CN': '客户 {customer}，只有这一条记录',
  },
  'explain.stale': {
    en: 'Records were added or cleaned again since the last dedupe; this is what it made of them. Next: crm-clean dedupe',
    'zh-CN': '上次查重之后有记录新增或重新整理过，下面仍是上次的结果。下一步：crm-clean dedupe',
  },
  'explain.fate': { en: 'What became of it', 'zh-CN': '去向' },
  'explain.kept_alone': { en: 'kept', 'zh-CN': '保留' },
  'explain.fate_kept': { en: 'kept ({rule})', 'zh-CN': '保留（{rule}）' },
  'explain.fate_same': {
    en: 'kept; taken from {places}, which says the same',
    'zh-CN': '保留；取自内容相同的 {places}',
  },
  'explain.fate_lost': {
    en: 'not taken: {instead} instead, from {places} ({rule})',
    'zh-CN': '未采用：取了 {instead}，来自 {places}（{rule}）',
  },
  'explain.fate_listed': {
    en: 'in the customer’s list of activities or orders',
    'zh-CN': '列在客户的跟进记录或购买记录里',
  },
  'explain.fate_unknown': {
    en: 'not in the customer, which was made before this value was',
    'zh-CN': '客户里还没有：客户生成时还没有这个值',
  },
  'explain.of_contact': { en: '{said}, contact {contact}', 'zh-CN': '{said}，联系人 {contact}' },
};
