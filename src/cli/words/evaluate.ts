import type { Catalog } from '../../model/words.js';

/** Words of judging the result by a truth. */
export const evaluateWords: Catalog = {
  'evaluate.no_column': {
    en: 'No imported file has a column “{value}”. Nearest: {near}',
    'zh-CN': '导入的文件里没有“{value}”这一列。相近的有：{near}',
  },
  'evaluate.bad_file': {
    en: '{path} needs the columns source, sheet, line and cluster.',
    'zh-CN': '{path} 需要有 source、sheet、line、cluster 这几列。',
  },
  'evaluate.no_row': {
    en: '{path}, line {line}: the store has no record from that row.',
    'zh-CN': '{path} 第 {line} 行：数据库里没有来自那一行的记录。',
  },
  'evaluate.unclear_row': {
    en: '{path}, line {line}: records of several sheets come from such a line. Name the source and the sheet.',
    'zh-CN': '{path} 第 {line} 行：有多张工作表都有这一行的记录，请写明 source（来源）和 sheet（工作表）。',
  },
  'evaluate.nothing_found': {
    en: 'There are no customers to compare yet. Run: crm-clean dedupe',
    'zh-CN': '还没有客户可以比较。请先运行：crm-clean dedupe',
  },
  'evaluate.no_decisions': {
    en: 'There is nothing to compare with: nobody has decided a pair yet. Decide some (crm-clean review, or crm-clean sample-pairs), or name a truth: crm-clean evaluate --truth COLUMN',
    'zh-CN':
      '没有可对照的答案：还没有人判断过记录对。请先判断一些（crm-clean review 或 crm-clean sample-pairs），或指定答案：crm-clean evaluate --truth 列名',
  },
  'evaluate.weighing': { en: 'Weighing pairs', 'zh-CN': '正在衡量记录对' },
  'evaluate.pairs': {
    en: 'Pairs: precision {precision}, recall {recall}, F1 {f1} ({found} found, {true} true)',
    'zh-CN': '记录对：准确率 {precision}，召回率 {recall}，F1 {f1}（找到 {found} 对，实际 {true} 对）',
  },
  'evaluate.bcubed': {
    en: 'B-cubed: precision {precision}, recall {recall}, F1 {f1}',
    'zh-CN': 'B³：准确率 {precision}，召回率 {recall}，F1 {f1}',
  },
  'evaluate.count_line': { en: '  {count}  {cause}', 'zh-CN': '  {count}  {cause}' },
  'evaluate.head': { en: 'Evaluation:', 'zh-CN': '评估结果：' },
  'evaluate.bad_extension': {
    en: '{path}: the evaluation is written as .html, .xlsx, .csv or .json.',
    'zh-CN': '{path}：评估结果可写成 .html、.xlsx、.csv 或 .json。',
  },
};
