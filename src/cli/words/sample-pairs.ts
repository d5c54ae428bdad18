import type { Catalog } from '../../model/words.js';

/** Words of drawing pairs to label, and of reading the labels back. */
export const sampleWords: Catalog = {
  'sample.drawn': {
    en: 'Drew {count} pairs to label: {path}',
    'zh-CN': '已抽取 {count} 对记录待标注：{path}',
  },
  'sample.stratum': {
    en: '  {name}: {drawn} of {population}',
    'zh-CN': '  {name}：抽 {drawn} 对，共 {population} 对',
  },
  'sample.next': {
    en: 'Answer in the column “Same customer?”, save, and run: crm-clean sample-pairs --from {path}',
    'zh-CN': '请在“是同一客户吗”一列逐对作答，保存后运行：crm-clean sample-pairs --from {path}',
  },
  'sample.read': {
    en: '{labels} {labels|label|labels} read, {written} of them new or changed. Labels are decisions; they hold from the next dedupe on: crm-clean dedupe',
    'zh-CN':
      '读取 {labels} 个标注，其中 {written} 个是新的或有改动。标注即人工决定，下次查重起生效：crm-clean dedupe',
  },
  'sample.outside': {
    en: '{outside} {outside|label is|labels are} of pairs that are not in the newest sample; {outside|it is a decision|they are decisions} all the same.',
    'zh-CN': '有 {outside} 个标注不属于最近一次抽样，但同样作为人工决定记下。',
  },
  'sample.bad_extension': {
    en: '{path}: pairs to label are written as .xlsx or .csv.',
    'zh-CN': '{path}：待标注的记录对可写成 .xlsx 或 .csv。',
  },
  'sample.exists': {
    en: '{path} is there already and may hold labels. Read them first (--from {path}), name another file with -o, or write over it with --force.',
    'zh-CN':
      '{path} 已经存在，里面可能有标注。请先读取（--from {path}），或用 -o 指定其他文件，或用 --force 覆盖。',
  },
  'sample.no_pairs': {
    en: 'There are no pairs to label: nothing was merged, nothing waits, and nothing comes near.',
    'zh-CN': '没有可标注的记录对：没有合并的，没有等待确认的，也没有相近的。',
  },
  'sample.no_sheet': {
    en: '{path} has no sheet of pairs to label: the columns “Pair”, “Same customer?” and “Record” are missing.',
    'zh-CN': '{path} 里没有待标注的记录对：缺少“记录对”“是同一客户吗”“记录编号”这几列。',
  },
  'sample.bad_record': {
    en: '{path}, line {line}: the record number is missing or is not a number.',
    'zh-CN': '{path} 第 {line} 行：记录编号缺失或不是数字。',
  },
  'sample.no_pair': {
    en: '{path}, line {line}: this pair does not have its two lines any more. Draw again, or put the line back.',
    'zh-CN': '{path} 第 {line} 行：这一对缺了一行，或多出一行。请恢复原样，或重新抽样。',
  },
  'sample.bad_label': {
    en: '{path}, line {line}: “{value}” is not a label. Write same, different or cannot tell.',
    'zh-CN': '{path} 第 {line} 行：“{value}”不是可用的标注。请写“同一客户”“不同客户”或“无法判断”。',
  },
  'sample.two_labels': {
    en: '{path}, line {line}: the two lines of this pair have different labels. Keep one.',
    'zh-CN': '{path} 第 {line} 行：这一对的两行标注不一致，请只保留一个。',
  },
  'sample.lost_record': {
    en: '{path}, line {line}: one of the records is no longer in the store. Draw again: crm-clean sample-pairs',
    'zh-CN': '{path} 第 {line} 行：其中一条记录已不在数据库里。请重新抽样：crm-clean sample-pairs',
  },
};
