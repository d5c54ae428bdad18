import type { Catalog } from '../model/words.js';

export const words: Catalog = {
  'target.customer_number': { en: 'Customer number', 'zh-CN': '客户编号' },
  'target.customer_name': { en: 'Customer name', 'zh-CN': '所属客户' },
  'target.contact_count': { en: 'Number of contacts', 'zh-CN': '联系人数' },
  'target.contact_names': { en: 'Contact names', 'zh-CN': '全部联系人' },
  'target.tags': { en: 'Tags', 'zh-CN': '标签' },
  'target.own_tags': { en: 'crm-clean tags', 'zh-CN': '程序标签' },
  'target.merged_rows': { en: 'Rows merged', 'zh-CN': '合并行数' },
  'target.findings': { en: 'To put right', 'zh-CN': '待处理问题' },
  'target.finding': { en: '{field} “{before}”: {what}', 'zh-CN': '{field}“{before}”：{what}' },
  'target.finding_empty': { en: '{field}: {what}', 'zh-CN': '{field}：{what}' },
  'target.source': { en: 'Source', 'zh-CN': '来源文件' },
  'target.sheet': { en: 'Sheet', 'zh-CN': '工作表' },
  'target.line': { en: 'Row', 'zh-CN': '行号' },
  'target.reason': { en: 'Reason', 'zh-CN': '原因' },
  'target.cell': { en: 'Column {letter}', 'zh-CN': '{letter} 列' },
};
