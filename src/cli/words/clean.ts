import type { Catalog } from '../../model/words.js';

/** Words of cleaning anew, and of what a dictionary would change. */
export const cleanWords: Catalog = {
  'reclean.cleaning': { en: 'Cleaning again', 'zh-CN': '正在重新整理' },
  'reclean.nothing': {
    en: 'The store has no rows to clean yet. Import files first: crm-clean import FILES',
    'zh-CN': '数据库里还没有可以整理的数据。请先导入：crm-clean import 文件',
  },
  'reclean.unchanged': {
    en: 'Cleaned {rows} {rows|row|rows} again by {path}: nothing changes, so there is no run.',
    'zh-CN': '已按 {path} 重新整理 {rows} 行：没有任何变化，因此没有记为一次运行。',
  },
  'reclean.done': {
    en: 'Cleaned {rows} {rows|row|rows} again by {path}: {changed} {changed|has|have} changed.',
    'zh-CN': '已按 {path} 重新整理 {rows} 行，其中 {changed} 行有变化。',
  },
  'reclean.would': {
    en: 'Of {rows} {rows|row|rows}, cleaning by {path} would change {changed}. Nothing was written.',
    'zh-CN': '按 {path} 重新整理，{rows} 行中会有 {changed} 行变化。没有写入任何内容。',
  },
  'reclean.would_not': {
    en: 'Cleaning {rows} {rows|row|rows} by {path} would change nothing.',
    'zh-CN': '按 {path} 重新整理 {rows} 行，不会有任何变化。',
  },
  'reclean.next': {
    en: 'Next: crm-clean dedupe, so that customers are made of the new values. Take it back with: crm-clean undo',
    'zh-CN': '下一步：crm-clean dedupe，按新的值重新查重合并。要撤销请运行：crm-clean undo',
  },
  'reclean.became': {
    en: '{n} {n|row that was|rows that were} set aside {n|becomes a record|become records}.',
    'zh-CN': '{n} 行原先跳过，现在成为记录。',
  },
  'reclean.left_out': {
    en: '{n} {n|record is|records are} set aside: {reason}.',
    'zh-CN': '{n} 条记录改为跳过：{reason}。',
  },
  'reclean.columns': {
    en: '{n} {n|column feeds|columns feed} another field:',
    'zh-CN': '{n} 列对应的字段有变化：',
  },
  'reclean.where': { en: 'Table', 'zh-CN': '表格' },
  'reclean.table': { en: '{source}, {sheet}', 'zh-CN': '{source} {sheet}' },
  'reclean.before': { en: 'Before', 'zh-CN': '原先' },
  'reclean.now': { en: 'Now', 'zh-CN': '现在' },
  'reclean.nothing_fed': { en: '(nothing)', 'zh-CN': '（无）' },
  'reclean.values': { en: 'Values, by field:', 'zh-CN': '各字段的值：' },
  'reclean.changed': { en: 'Changed', 'zh-CN': '改变' },
  'reclean.added': { en: 'New', 'zh-CN': '新增' },
  'reclean.gone': { en: 'Gone', 'zh-CN': '消失' },
  'reclean.for_example': { en: 'For example', 'zh-CN': '例如' },
  'reclean.example': { en: '{before} → {after} ({place})', 'zh-CN': '{before} → {after}（{place}）' },
  'reclean.forms': {
    en: 'Written otherwise when shown and exported; what is stored stays, and there is nothing to clean again:',
    'zh-CN': '显示和导出时写法不同（存储的值不变，不需要重新整理）：',
  },
  'reclean.no_value': { en: '(none)', 'zh-CN': '（空）' },
  'reclean.findings_gone': { en: '{n} {n|finding|findings} gone:', 'zh-CN': '{n} 处问题消失：' },
  'reclean.findings_new': { en: '{n} new {n|finding|findings}:', 'zh-CN': '{n} 处新问题：' },
  'reclean.at': { en: 'first: {place}', 'zh-CN': '首处：{place}' },
  'reclean.at_cell': { en: 'first: “{cell}” ({place})', 'zh-CN': '首处：“{cell}”（{place}）' },
  'reclean.corrections': { en: 'Corrections noted, by field:', 'zh-CN': '各字段的修正记录：' },
  'reclean.damaged': {
    en: 'What is known of damage changes in {n} {n|table|tables}.',
    'zh-CN': '{n} 个表格的损坏情况有变化。',
  },
  'dictionary_diff.head': {
    en: '{path} against the dictionary of run {id} ({kind}, {day}), by which the store was last cleaned:',
    'zh-CN': '{path} 与第 {id} 次运行（{kind}，{day}）所用的数据字典相比，数据库上次按后者整理：',
  },
  'dictionary_diff.same': {
    en: '{path} says what the dictionary of run {id} ({kind}, {day}) says, by which the store was last cleaned.',
    'zh-CN': '{path} 与第 {id} 次运行（{kind}，{day}）所用的数据字典内容相同，数据库上次就是按它整理的。',
  },
  'dictionary_diff.added': { en: '  New field {name}, {kind}', 'zh-CN': '  新增字段 {name}，类型：{kind}' },
  'dictionary_diff.removed': { en: '  Field gone: {name}', 'zh-CN': '  删去字段 {name}' },
  'dictionary_diff.altered': { en: '  Field {name}', 'zh-CN': '  字段 {name}' },
  'dictionary_diff.settings': { en: '  Other settings', 'zh-CN': '  其他设置' },
  'dictionary_diff.setting': { en: '{key}: {before} → {after}', 'zh-CN': '{key}：{before} → {after}' },
  'dictionary_diff.key': { en: '{word} ({key})', 'zh-CN': '{word}（{key}）' },
  'dictionary_diff.group': { en: '{word} “{key}”', 'zh-CN': '{word}“{key}”' },
  'dictionary_diff.yes': { en: 'yes', 'zh-CN': '是' },
  'dictionary_diff.no': { en: 'no', 'zh-CN': '否' },
  'dictionary_diff.tag': { en: '“{tag}” where {when}', 'zh-CN': '“{tag}”（当 {when}）' },
  'dictionary_diff.list': { en: '{key}: {list}', 'zh-CN': '{key}：{list}' },
  'dictionary_diff.others': {
    en: 'Records of some files were cleaned by other dictionaries ({n|run|runs} {runs}); what is said below of values and findings counts for them too.',
    'zh-CN':
      '有些文件的记录是按别的数据字典整理的（运行编号：{runs}）；下面所说的值和问题的变化同样包括它们。',
  },
  'dictionary_diff.program': {
    en: 'The dictionary is the same: what follows is what this version of the program does differently from the one before.',
    'zh-CN': '数据字典没有变，下面的变化是因为当前版本的程序与之前的处理方式不同。',
  },
  'history.kind.clean': { en: 'clean', 'zh-CN': '重新整理' },
  'count.recleaned': {
    en: '{n} {n|row|rows} changed',
    'zh-CN': '{n} 行有变化',
  },
  'report.recleaned': {
    en: '{recleaned} {recleaned|row was|rows were} cleaned again since the last dedupe. Run crm-clean dedupe first.',
    'zh-CN': '上次查重之后有 {recleaned} 行重新整理过。请先运行 crm-clean dedupe。',
  },
  'status.other_dictionary': {
    en: 'The data dictionary has changed since the records were cleaned. What it would change: crm-clean dictionary diff. To follow it: crm-clean clean',
    'zh-CN':
      '数据字典在上次整理之后改过，记录还是按原来的整理的。查看影响：crm-clean dictionary diff；按新的重新整理：crm-clean clean',
  },
  'status.recleaned': {
    en: '{recleaned} {recleaned|row was|rows were} cleaned again since the last dedupe, so customers are not up to date. Next: crm-clean dedupe',
    'zh-CN': '上次查重之后有 {recleaned} 行重新整理过，客户资料还没有更新。下一步：crm-clean dedupe',
  },
};
