import type { Catalog } from '../model/words.js';
import { datedWords } from './dated-words.js';
import { matchingWords } from './matching-words.js';

/** Amounts. `_1` is the form for exactly one. */
const amounts: Catalog = {
  'report.n_sheets': { en: '{n} sheets', 'zh-CN': '{n} 个工作表' },
  'report.n_sheets_1': { en: '1 sheet', 'zh-CN': '1 个工作表' },
  'report.n_rows': { en: '{n} rows', 'zh-CN': '{n} 行' },
  'report.n_rows_1': { en: '1 row', 'zh-CN': '1 行' },
  'report.n_records': { en: '{n} records', 'zh-CN': '{n} 条记录' },
  'report.n_records_1': { en: '1 record', 'zh-CN': '1 条记录' },
  'report.n_customers': { en: '{n} customers', 'zh-CN': '{n} 个客户' },
  'report.n_customers_1': { en: '1 customer', 'zh-CN': '1 个客户' },
  'report.n_contacts': { en: '{n} contacts', 'zh-CN': '{n} 位联系人' },
  'report.n_contacts_1': { en: '1 contact', 'zh-CN': '1 位联系人' },
  'report.n_changes': { en: '{n} changes', 'zh-CN': '修正 {n} 处' },
  'report.n_changes_1': { en: '1 change', 'zh-CN': '修正 1 处' },
  'report.n_findings': { en: '{n} findings', 'zh-CN': '{n} 处问题' },
  'report.n_findings_1': { en: '1 finding', 'zh-CN': '1 处问题' },
  'report.n_pairs': { en: '{n} pairs', 'zh-CN': '{n} 对' },
  'report.n_pairs_1': { en: '1 pair', 'zh-CN': '1 对' },
  'report.n_merged': { en: '{n} rows became one customer', 'zh-CN': '{n} 行合并为一个客户' },
  'report.n_times': { en: '{n} times', 'zh-CN': '{n} 次' },
  'report.n_times_1': { en: 'once', 'zh-CN': '1 次' },
  'report.distinct_before': { en: '{n} spellings', 'zh-CN': '{n} 种写法' },
  'report.distinct_before_1': { en: '1 spelling', 'zh-CN': '1 种写法' },
  'report.distinct_after': { en: '{n} values', 'zh-CN': '{n} 个值' },
  'report.distinct_after_1': { en: '1 value', 'zh-CN': '1 个值' },
};

const frame: Catalog = {
  'report.title': { en: 'Customer merge report', 'zh-CN': '客户合并报告' },
  'report.made': {
    en: 'Made {time} · run {run} by {by} · crm-clean {version}',
    'zh-CN': '生成时间 {time} · 第 {run} 次运行 · 操作人 {by} · crm-clean {version}',
  },
  'report.lead_read': {
    en: 'Read {rows}: {records}, and {aside} set aside with a reason.',
    'zh-CN': '共读取 {rows}：{records}有效，另有 {aside}已跳过并注明原因。',
  },
  'report.lead_read_all': {
    en: 'Read {rows}, every one of them a record.',
    'zh-CN': '共读取 {rows}，全部有效。',
  },
  'report.lead_merged': {
    en: 'Merging {merged} into others leaves {result}.',
    'zh-CN': '其中 {merged}与其他记录属于同一客户，已并入；最终得到 {result}。',
  },
  'report.lead_nothing_merged': {
    en: 'No two of them are surely the same, which leaves {result}.',
    'zh-CN': '没有可以确定重复的记录，因此共有 {result}。',
  },
  'report.with_contacts': { en: '{customers} with {contacts}', 'zh-CN': '{customers}、{contacts}' },
  'report.in_brackets': { en: '{text} ({note})', 'zh-CN': '{text}（{note}）' },
  'report.to_decide': {
    en: '{waiting} might be the same customer, which is for you to decide.',
    'zh-CN': '另有 {waiting}疑似重复，等待判断。',
  },
  'report.to_do': {
    en: 'Cleaning made {changes} and left {findings} to put right.',
    'zh-CN': '整理过程共{changes}，尚有 {findings}需要处理。',
  },
  'report.to_do_listed': {
    en: 'Cleaning made {changes} (one by one in the workbook of this report, sheet “Changes”) and left {findings} to put right.',
    'zh-CN': '整理过程共{changes}（逐条见本报告的 .xlsx 文件，“修正明细”工作表），尚有 {findings}需要处理。',
  },
  'report.place': { en: '{source} › {sheet} › row {line}', 'zh-CN': '{source} › {sheet} › 第 {line} 行' },
  'report.place_file': { en: '{source} › row {line}', 'zh-CN': '{source} › 第 {line} 行' },
  'report.colon': { en: ': ', 'zh-CN': '：' },
  'report.none': { en: '(none)', 'zh-CN': '（无）' },
  'report.no_name': { en: '(no name)', 'zh-CN': '（未填姓名）' },
};

const sections: Catalog = {
  'report.overview': { en: 'Overview', 'zh-CN': '概览' },
  'report.sources': { en: 'What was read', 'zh-CN': '读取的文件' },
  'report.totals': { en: 'Where every row went', 'zh-CN': '每一行的去向' },
  'report.quality': { en: 'Quality by field', 'zh-CN': '各字段数据质量' },
  'report.quality_about': {
    en: 'Filled: share of rows before, and of customers after. Accepted: share of the filled cells that broke no rule. What broke a rule is listed under Findings and is not lost.',
    'zh-CN':
      '填写率：整理前按行计算，合并后按客户计算。合格率：已填写的单元格中符合规则的比例。不合格的内容不会丢失，均列在“问题”一节。',
  },
  'report.merges': { en: 'Merged customers', 'zh-CN': '已合并的客户' },
  'report.merges_about': {
    en: 'Pairs with a probability of {sure} or more are merged without asking. “Not used” is what other rows said; it stays in the store.',
    'zh-CN': '概率达到 {sure} 的记录对自动合并。“未采用的值”是其他行里的内容，仍保存在数据库中。',
  },
  'report.waiting': { en: 'Waiting for you', 'zh-CN': '待判断' },
  'report.waiting_about': {
    en: 'These pairs look alike, but not enough to merge them without a person, or a rule forbids it. The likeliest come first. Until you decide they stay separate customers.',
    'zh-CN':
      '以下记录对比较相似，但把握不足，或有规则不允许自动合并，因此交由人工判断。可能性大的排在前面；判断之前仍是不同的客户。',
  },
  'report.findings': { en: 'Findings', 'zh-CN': '问题' },
  'report.findings_about': {
    en: 'Cells that broke a rule. Their text is kept as it was; correct it in the old system or in the exported files.',
    'zh-CN': '以下单元格不符合规则。原文均已保留，请在原系统或导出的文件中更正。',
  },
  'report.damage': { en: 'Already damaged before import', 'zh-CN': '导入前已损坏的数据' },
  'report.damage_about': {
    en: 'What a spreadsheet program or a wrong encoding did to the columns before the files were read. What is certain was put right; the rest is kept as it stands and is among the findings.',
    'zh-CN':
      '以下各列在导入之前已被表格软件或错误的编码损坏。能确定的已经还原；无法确定的保持原样，并列在“问题”一节。',
  },
  'report.damaged': { en: 'row {line}: {before}', 'zh-CN': '第 {line} 行：{before}' },
  'report.damaged_repaired': {
    en: 'row {line}: {before} → {after}',
    'zh-CN': '第 {line} 行：{before} → {after}',
  },
  'report.aside': { en: 'Rows set aside', 'zh-CN': '跳过的行' },
  'report.aside_about': {
    en: 'Rows of the tables that are not customers. Nothing in them was used.',
    'zh-CN': '以下各行不是客户数据，内容未被使用。',
  },
  'report.undo': { en: 'Undo', 'zh-CN': '撤销' },
  'report.undo_about': {
    en: 'The rows stay in the store exactly as they were read, so every merge can be taken apart again.',
    'zh-CN': '数据库中始终保留读取时的原始行，因此任何合并都可以撤销。',
  },
};

const terms: Catalog = {
  'report.rows': { en: 'Rows', 'zh-CN': '原始行' },
  'report.records': { en: 'Records', 'zh-CN': '有效记录' },
  'report.rows_aside': { en: 'Set aside', 'zh-CN': '跳过' },
  'report.customers': { en: 'Customers', 'zh-CN': '客户' },
  'report.merged_away': { en: 'Merged into another', 'zh-CN': '并入其他记录' },
  'report.contacts': { en: 'Contacts', 'zh-CN': '联系人' },
  'report.changes': { en: 'Changes', 'zh-CN': '修正' },
  'report.pairs_sure': { en: 'Pairs sure to be the same', 'zh-CN': '确定重复的记录对' },
  'report.tags': { en: 'Tags', 'zh-CN': '标签' },
  'report.source': { en: 'Source', 'zh-CN': '来源文件' },
  'report.sheet': { en: 'Sheet', 'zh-CN': '工作表' },
  'report.line': { en: 'Row', 'zh-CN': '行号' },
  'report.where': { en: 'Where', 'zh-CN': '位置' },
  'report.field': { en: 'Field', 'zh-CN': '字段' },
  'report.filled': { en: 'Filled', 'zh-CN': '填写率' },
  'report.filled_before': { en: 'Filled before', 'zh-CN': '整理前填写率' },
  'report.filled_after': { en: 'Filled after', 'zh-CN': '合并后填写率' },
  'report.valid': { en: 'Accepted', 'zh-CN': '合格率' },
  'report.distinct': { en: 'Spellings → values', 'zh-CN': '写法 → 取值' },
  'report.spellings': { en: 'Spellings before', 'zh-CN': '整理前写法数' },
  'report.values_after': { en: 'Values after', 'zh-CN': '合并后取值数' },
  'report.customer_number': { en: 'Customer number', 'zh-CN': '客户编号' },
  'report.customer_name': { en: 'Customer', 'zh-CN': '客户' },
  'report.contact': { en: 'Contact', 'zh-CN': '联系人' },
  'report.record': { en: 'Record', 'zh-CN': '记录号' },
  'report.value': { en: 'Value', 'zh-CN': '值' },
  'report.kept': { en: 'Kept', 'zh-CN': '采用' },
  'report.lost': { en: 'Not used', 'zh-CN': '未采用' },
  'report.kept_values': { en: 'Kept', 'zh-CN': '采用的值' },
  'report.lost_values': { en: 'Not used', 'zh-CN': '未采用的值' },
  'report.outcome': { en: 'Outcome', 'zh-CN': '结果' },
  'report.by_rule': { en: 'Rule: {rule}', 'zh-CN': '规则：{rule}' },
  'report.rule': { en: 'Rule', 'zh-CN': '取值规则' },
  'report.why_joined': { en: 'Why they are one customer', 'zh-CN': '合并依据' },
  'report.contacts_kept': { en: 'Contacts kept', 'zh-CN': '保留的联系人' },
  'report.probability': { en: 'Probability', 'zh-CN': '概率' },
  'report.link': { en: 'Row {a} and row {b}', 'zh-CN': '第 {a} 条与第 {b} 条' },
  'report.chance': { en: 'probability {p}', 'zh-CN': '概率 {p}' },
  'report.lowest_chance': { en: 'lowest probability {p}', 'zh-CN': '最低概率 {p}' },
  'report.no_evidence': {
    en: 'Reasons in detail were not kept for this pair.',
    'zh-CN': '未保存这一对的详细依据。',
  },
  'report.decided': { en: 'decided by {by}, {time}', 'zh-CN': '人工判定：{by}，{time}' },
  'report.for': { en: 'For', 'zh-CN': '支持' },
  'report.against': { en: 'Against', 'zh-CN': '反对' },
  'report.nothing_for': { en: 'Nothing speaks for it.', 'zh-CN': '没有支持的依据。' },
  'report.nothing_against': { en: 'Nothing speaks against it.', 'zh-CN': '没有反对的依据。' },
  'report.veto': { en: 'Not merged because', 'zh-CN': '未自动合并的原因' },
  'report.reason': { en: 'Reason', 'zh-CN': '原因' },
  'report.cells': { en: 'Cells', 'zh-CN': '单元格内容' },
  'report.count': { en: 'Count', 'zh-CN': '数量' },
  'report.what': { en: 'What is wrong', 'zh-CN': '问题说明' },
  'report.example': { en: 'Example', 'zh-CN': '示例' },
  'report.for_example': { en: 'e.g.', 'zh-CN': '如' },
  'report.item': { en: 'Item', 'zh-CN': '项目' },
  'report.pair': { en: 'Pair', 'zh-CN': '序号' },
};

const hints: Catalog = {
  'report.decide': { en: 'Decide', 'zh-CN': '判断' },
  'report.or': { en: 'or', 'zh-CN': '或' },
  'report.not_the_same': { en: 'Not one customer? Say so', 'zh-CN': '如不是同一客户' },
  'report.next': { en: 'What to do next', 'zh-CN': '接下来' },
  'report.next_review': { en: 'decide the waiting pairs one by one', 'zh-CN': '逐对判断疑似重复的记录' },
  'report.next_export': {
    en: 'write the cleaned files for your CRM',
    'zh-CN': '导出整理后的文件，供 CRM 导入',
  },
  'report.next_report': {
    en: 'this report as a workbook, with every row',
    'zh-CN': '把完整报告存为 Excel 工作簿',
  },
  'report.next_history': { en: 'see who ran what, and when', 'zh-CN': '查看历次运行：何人、何时、做了什么' },
  'report.next_undo': {
    en: 'take the last run back; the store is then as it was before it',
    'zh-CN': '撤销最近一次运行，数据库恢复到运行之前',
  },
  'report.next_apart': {
    en: 'say that two rows are different customers (here the first two merged); each customer above names its own rows',
    'zh-CN': '说明两行不是同一客户（此处以报告中最先合并的两行为例），各客户的命令见上文',
  },
  'report.next_dedupe': {
    en: 'apply what you decided: look for duplicates again',
    'zh-CN': '重新查重，使人工判断生效',
  },
  'report.biggest_findings': { en: 'Most frequent findings', 'zh-CN': '最常见的问题' },
  'report.first_merges': {
    en: 'Merged customers (the first {shown} of {all})',
    'zh-CN': '已合并的客户（前 {shown} 个，共 {all} 个）',
  },
  'report.all_merges': {
    en: 'Merged customers ({all})',
    'zh-CN': '已合并的客户（共 {all} 个）',
  },
  'report.likeliest_waiting': {
    en: 'Waiting for you (the likeliest {shown} of {all})',
    'zh-CN': '待判断（可能性最大的 {shown} 对，共 {all} 对）',
  },
  'report.all_waiting': {
    en: 'Waiting for you ({all})',
    'zh-CN': '待判断（共 {all} 对）',
  },
  'report.more_merges': {
    en: 'This page shows the first {shown} of {all} merged customers. All of them are in the XLSX and JSON reports.',
    'zh-CN': '本页只显示前 {shown} 个已合并的客户，共 {all} 个。全部内容见 XLSX 和 JSON 格式的报告。',
  },
  'report.more_waiting': {
    en: 'This page shows the likeliest {shown} of {all} waiting pairs. All of them are in the XLSX and JSON reports.',
    'zh-CN': '本页只显示可能性最大的 {shown} 对，共有 {all} 对待判断。全部内容见 XLSX 和 JSON 格式的报告。',
  },
  'report.more_aside': {
    en: 'This page shows the first {shown} of {all} rows set aside. All of them are in the XLSX and JSON reports.',
    'zh-CN': '本页只显示前 {shown} 行，共跳过 {all} 行。全部内容见 XLSX 和 JSON 格式的报告。',
  },
  'report.no_merges': { en: 'No customers were merged.', 'zh-CN': '没有合并任何客户。' },
  'report.no_waiting': { en: 'No pair waits for a decision.', 'zh-CN': '没有等待判断的记录对。' },
  'report.no_findings': { en: 'Every cell kept to the rules.', 'zh-CN': '所有单元格都符合规则。' },
  'report.no_aside': { en: 'No row was set aside.', 'zh-CN': '没有跳过任何行。' },
  'report.search': { en: 'Name, number, phone …', 'zh-CN': '名称、编号、电话……' },
  'report.search_label': { en: 'Search this page', 'zh-CN': '在本页中搜索' },
  'report.search_none': { en: 'Nothing on this page matches.', 'zh-CN': '本页没有匹配的内容。' },
  'report.open_all': { en: 'Open all', 'zh-CN': '全部展开' },
  'report.close_all': { en: 'Close all', 'zh-CN': '全部收起' },
};

const tables: Catalog = {
  'report.sheet_summary': { en: 'Summary', 'zh-CN': '汇总' },
  'report.sheet_quality': { en: 'Quality', 'zh-CN': '数据质量' },
  'report.sheet_merges': { en: 'Merged rows', 'zh-CN': '合并明细' },
  'report.sheet_values': { en: 'Kept and not used', 'zh-CN': '取值明细' },
  'report.sheet_waiting': { en: 'Waiting', 'zh-CN': '待判断' },
  'report.sheet_findings': { en: 'Findings', 'zh-CN': '问题' },
  'report.unchanged': { en: 'Of these unchanged since the last import', 'zh-CN': '其中与上次导入相同' },
  'report.n_unchanged': {
    en: '{n} more rows say what was known from an earlier version of their file; they are not listed.',
    'zh-CN': '另有 {n} 行与所在文件的旧版本相同，没有列出。',
  },
  'report.n_unchanged_1': {
    en: 'One more row says what was known from an earlier version of its file; it is not listed.',
    'zh-CN': '另有 1 行与所在文件的旧版本相同，没有列出。',
  },
  'report.column': { en: 'Column', 'zh-CN': '列' },
  'report.what_happened': { en: 'What happened', 'zh-CN': '损坏情况' },
  'report.cells_spoilt': { en: 'Cells', 'zh-CN': '单元格数' },
  'report.proved': { en: 'Beyond doubt', 'zh-CN': '已证实' },
  'report.repaired': { en: 'Put right', 'zh-CN': '已还原' },
  'report.examples': { en: 'Examples', 'zh-CN': '示例' },
  'report.advice': { en: 'What to do', 'zh-CN': '处理建议' },
  'report.sheet_damage': { en: 'Damaged before import', 'zh-CN': '导入前已损坏' },
  'report.sheet_changes': { en: 'Changes', 'zh-CN': '修正明细' },
  'report.before': { en: 'Before', 'zh-CN': '修正前' },
  'report.after': { en: 'After', 'zh-CN': '修正后' },
  'report.change': { en: 'What was done', 'zh-CN': '修正说明' },
  'report.more_changes': {
    en: 'This sheet lists the first {shown} of {all} changes.',
    'zh-CN': '本表只列出前 {shown} 处修正，共 {all} 处。',
  },
  'report.more_values': {
    en: 'This sheet is full. The values from customer {customer} on are in the JSON report: {command}',
    'zh-CN': '本表已写满。从客户 {customer} 起的取值见 JSON 格式的报告：{command}',
  },
  'report.goes_on': {
    en: 'This sheet is full. The list goes on in the sheet “{sheet}”.',
    'zh-CN': '本表已写满，接下来的内容见工作表“{sheet}”。',
  },
  'report.sheet_aside': { en: 'Set aside', 'zh-CN': '跳过的行' },
  'report.tagged': { en: 'Customers tagged “{tag}”', 'zh-CN': '带“{tag}”标签的客户' },
  'report.run': { en: 'Run', 'zh-CN': '运行编号' },
  'report.by': { en: 'By', 'zh-CN': '操作人' },
  'report.made_at': { en: 'Made', 'zh-CN': '生成时间' },
  'report.version': { en: 'crm-clean', 'zh-CN': 'crm-clean 版本' },
};

export const words: Catalog = {
  ...amounts,
  ...datedWords,
  ...frame,
  ...matchingWords,
  ...sections,
  ...terms,
  ...hints,
  ...tables,
};
