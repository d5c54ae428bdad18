import type { Catalog } from '../../model/words.js';

/** Words of the commands after the import. */
export const stepWords: Catalog = {
  'dedupe.blocking': {
    en: 'Looking for records with something in common',
    'zh-CN': '正在找出有共同之处的记录',
  },
  'dedupe.planned': { en: 'At most {pairs} pairs to compare', 'zh-CN': '最多需要比对 {pairs} 对记录' },
  'dedupe.comparing': {
    en: 'Comparing pairs of records ({done} of {total})',
    'zh-CN': '正在比对记录（{done} / {total} 对）',
  },
  'dedupe.joining': { en: 'Putting the customers together', 'zh-CN': '正在归并客户' },
  'dedupe.done': {
    en: '{records} {records|record|records} = {customers} {customers|customer|customers} + {merged} merged into them',
    'zh-CN': '{records} 条记录 = {customers} 个客户 + 并入其中的 {merged} 条',
  },
  'dedupe.contact_rows': {
    en: 'Of those merged, {count} {count|is a row of contacts, not a duplicate|are rows of contacts, not duplicates}.',
    'zh-CN': '并入的记录中有 {count} 条来自联系人表，不算重复客户。',
  },
  'dedupe.waiting': {
    en: '{waiting} {waiting|pair|pairs} may be the same customer and {waiting|waits|wait} for you; the report lists them.',
    'zh-CN': '有 {waiting} 对记录可能是同一客户，等您判断；报告里有清单。',
  },
  'dedupe.unlisted': {
    en: '{unlisted} less likely {unlisted|pair is|pairs are} not listed: both {unlisted|its|their} records have ten likelier ones.',
    'zh-CN': '另有 {unlisted} 对可能性较低的记录未列出：其中每条记录都已有十对可能性更高的在等待判断。',
  },
  'dedupe.next': {
    en: 'Next: crm-clean tag, then crm-clean export',
    'zh-CN': '下一步：crm-clean tag，然后 crm-clean export',
  },
  'tag.tagging': { en: 'Tagging customers', 'zh-CN': '正在打标签' },
  'tag.done': {
    en: '{tagged} of {customers} {customers|customer|customers} {tagged|has|have} tags',
    'zh-CN': '{customers} 个客户中有 {tagged} 个带标签',
  },
  'tag.none': {
    en: 'There are no customers yet. Run: crm-clean dedupe',
    'zh-CN': '还没有客户。请先运行：crm-clean dedupe',
  },
  'export.writing': { en: 'Writing {path}', 'zh-CN': '正在写入 {path}' },
  'export.nothing': {
    en: 'There are no customers to write yet. Run crm-clean dedupe first.',
    'zh-CN': '还没有可以导出的客户。请先运行 crm-clean dedupe。',
  },
  'export.no_rows': {
    en: 'The store holds no rows yet. Run crm-clean import first.',
    'zh-CN': '数据库里还没有数据。请先运行 crm-clean import。',
  },
  'export.file': { en: '{path} ({rows} {rows|row|rows})', 'zh-CN': '{path}（{rows} 行）' },
  'export.head': { en: 'Cleaned files:', 'zh-CN': '整理好的文件：' },
  'report.head': { en: 'Merge report:', 'zh-CN': '合并报告：' },
  'report.nothing': {
    en: 'There is nothing to report yet. Run crm-clean run FILES, or import and dedupe.',
    'zh-CN': '还没有可以报告的内容。请先运行 crm-clean run 文件，或依次运行 import 和 dedupe。',
  },
  'report.unmatched': {
    en: '{unmatched} {unmatched|record is|records are} new since the last dedupe. Run crm-clean dedupe first.',
    'zh-CN': '有 {unmatched} 条记录在上次查重之后加入。请先运行 crm-clean dedupe。',
  },
  'report.bad_extension': {
    en: 'The report is written as .html, .xlsx, .json or .txt; {path} is none of them.',
    'zh-CN': '报告可以写成 .html、.xlsx、.json 或 .txt，{path} 都不是。',
  },
  'run.rows': {
    en: '{rows} {rows|row|rows} = {records} {records|record|records} + {aside} set aside',
    'zh-CN': '{rows} 行 = {records} 条记录 + 跳过 {aside} 行',
  },
  'run.no_records': {
    en: 'No customers were found: nothing in the files can be read as one; headers, totals, blank lines and running text are none. See how they are read with: crm-clean import FILES --dry-run',
    'zh-CN':
      '没有找到客户数据：文件里没有可以当作客户读取的行（表头、合计行、空行、说明文字等都不算）。想看看程序怎么读这些文件，请运行：crm-clean import 文件 --dry-run',
  },
  'run.no_dry_run': {
    en: 'run always writes. To see what would be read, without writing anything: crm-clean import FILES --dry-run',
    'zh-CN': 'run 一定会写入结果。只想看看会怎么读、不写入，请运行：crm-clean import 文件 --dry-run',
  },
  'run.next': {
    en: 'Next: open {report}. Take everything back with: crm-clean undo',
    'zh-CN': '下一步：打开 {report} 查看。要全部撤销，运行：crm-clean undo',
  },
  'undo.nothing': { en: 'There is no run to take back.', 'zh-CN': '没有可以撤销的运行。' },
  'undo.done': {
    en: 'Took back run {id} ({kind}, {startedAt}). The store is as it was before; files written outside it stay.',
    'zh-CN': '已撤销第 {id} 次运行（{kind}，{startedAt}）。数据库恢复到之前的状态；已经写出的文件不受影响。',
  },
  'undo.cut_off': {
    en: 'Took back run {id} ({kind}, {startedAt}), which was cut off, and nothing else. To take back the run before it too, undo once more.',
    'zh-CN':
      '已撤销中途断了的第 {id} 次运行（{kind}，{startedAt}），其他运行未动。如果还要撤销它之前的那次，请再执行一次 undo。',
  },
  'history.none': { en: 'No runs yet.', 'zh-CN': '还没有运行记录。' },
  'history.id': { en: 'Run', 'zh-CN': '编号' },
  'history.when': { en: 'When (UTC)', 'zh-CN': '时间（UTC）' },
  'history.who': { en: 'Who', 'zh-CN': '操作人' },
  'history.what': { en: 'What', 'zh-CN': '操作' },
  'history.dictionary': { en: 'Dictionary', 'zh-CN': '数据字典' },
  'history.result': { en: 'Result', 'zh-CN': '结果' },
  'history.nothing': { en: 'nothing new', 'zh-CN': '没有新内容' },
  'history.cut_off': { en: 'cut off', 'zh-CN': '中断' },
  'history.kind.import': { en: 'import', 'zh-CN': '导入' },
  'history.kind.dedupe': { en: 'dedupe', 'zh-CN': '查重合并' },
  'history.kind.tag': { en: 'tag', 'zh-CN': '打标签' },
  'history.kind.run': { en: 'run', 'zh-CN': '一键处理' },
  'count.files': { en: '{n} {n|file|files}', 'zh-CN': '{n} 个文件' },
  'count.rows': { en: '{n} {n|row|rows}', 'zh-CN': '{n} 行' },
  'count.records': { en: '{n} {n|record|records}', 'zh-CN': '{n} 条记录' },
  'count.aside': { en: '{n} set aside', 'zh-CN': '跳过 {n} 行' },
  'count.customers': { en: '{n} {n|customer|customers}', 'zh-CN': '{n} 个客户' },
  'count.merged': { en: '{n} merged', 'zh-CN': '合并 {n} 条' },
  'count.waiting': { en: '{n} waiting', 'zh-CN': '{n} 对待判断' },
  'count.sure': { en: '{n} sure {n|pair|pairs}', 'zh-CN': '{n} 对确定重复' },
  'count.tagged': { en: '{n} tagged', 'zh-CN': '{n} 个带标签' },
  'init.done': {
    en: 'Made {path} (preset: {preset}). Edit it, then: crm-clean import FILES',
    'zh-CN': '已生成 {path}（预设：{preset}）。修改好后运行：crm-clean import 文件',
  },
  'init.exists': {
    en: '{path} is there already. Edit it, or remove it and run init again.',
    'zh-CN': '{path} 已经存在。请直接修改它，或删除后再运行 init。',
  },
  'status.store': { en: 'Store {path}', 'zh-CN': '数据库 {path}' },
  'status.sources': {
    en: '{sources} {sources|file|files}, {rows} {rows|row|rows} = {records} {records|record|records} + {aside} set aside',
    'zh-CN': '{sources} 个文件，{rows} 行 = {records} 条记录 + 跳过 {aside} 行',
  },
  'status.customers': {
    en: '{customers} {customers|customer|customers} with {contacts} {contacts|contact|contacts}',
    'zh-CN': '{customers} 个客户，{contacts} 位联系人',
  },
  'status.waiting': {
    en: '{pairsMaybe} {pairsMaybe|pair waits|pairs wait} for a person',
    'zh-CN': '{pairsMaybe} 对记录等待人工判断',
  },
  'status.findings': {
    en: '{findings} {findings|finding|findings}, {changes} {changes|change|changes}',
    'zh-CN': '{findings} 处问题，{changes} 处修正',
  },
  'status.unmatched': {
    en: '{unmatched} {unmatched|record is|records are} new since the last dedupe. Next: crm-clean dedupe',
    'zh-CN': '有 {unmatched} 条记录在上次查重之后加入。下一步：crm-clean dedupe',
  },
  'status.empty': {
    en: 'The store is empty. To begin: crm-clean run your-customers.xlsx',
    'zh-CN': '数据库是空的。第一次使用：crm-clean run 客户资料.xlsx',
  },
  'status.last': {
    en: 'Last run: {kind}, {startedAt}, {by}',
    'zh-CN': '最近一次运行：{kind}，{startedAt}，{by}',
  },
  'status.not_done': {
    en: 'It is still going on, or was cut off and could not be taken back here. What it has written so far is counted above.',
    'zh-CN':
      '这次运行还没有完成：可能仍在进行，也可能中途断了而在这里无法撤回。它已写入的内容计入了上面的数字。',
  },
  'dictionary.missing': {
    en: 'There is no data dictionary {path}. Make one with: crm-clean init, or crm-clean import FILES',
    'zh-CN': '没有数据字典 {path}。请先运行 crm-clean init 或 crm-clean import 文件 来生成。',
  },
  'dictionary.broken': {
    en: '{path} has {count} {count|problem|problems}. Nothing was changed; correct {count|it|them} and run the command again:',
    'zh-CN': '{path} 有 {count} 处问题。没有做任何改动；请改正后重新运行：',
  },
};
