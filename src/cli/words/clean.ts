import type { Catalog } from '../../model/words.js';

/** Words of cleaning anew, and of what a dictionary would change. */
export const cleanWords: Catalog = {
  'clean.cleaning': { en: 'Cleaning again', 'zh-CN': '正在重新整理' },
  'clean.nothing': {
    en: 'The store has no rows to clean yet. Import files first: crm-clean import FILES',
    'zh-CN': '数据库里还没有可以整理的数据。请先导入：crm-clean import 文件',
  },
  'clean.unchanged': {
    en: 'Cleaned {rows} {rows|row|rows} again by {path}: nothing changes, so there is no run.',
    'zh-CN': '已按 {path} 重新整理 {rows} 行：没有任何变化，因此没有记为一次运行。',
  },
  'clean.done': {
    en: 'Cleaned {rows} {rows|row|rows} again by {path}: {changed} {changed|has|have} changed.',
    'zh-CN': '已按 {path} 重新整理 {rows} 行，其中 {changed} 行有变化。',
  },
  'clean.would': {
    en: 'Of {rows} {rows|row|rows}, cleaning by {path} would change {changed}. Nothing was written.',
    'zh-CN': '按 {path} 重新整理，{rows} 行中会有 {changed} 行变化。没有写入任何内容。',
  },
  'clean.would_not': {
    en: 'Cleaning {rows} {rows|row|rows} by {path} would change nothing.',
    'zh-CN': '按 {path} 重新整理 {rows} 行，不会有任何变化。',
  },
  'clean.next': {
    en: 'Next: crm-clean dedupe, so that customers are made of the new values. Take it back with: crm-clean undo',
    'zh-CN': '下一步：crm-clean dedupe，按新的值重新查重合并。要撤销请运行：crm-clean undo',
  },
  'clean.became': {
    en: '{n} {n|row that was|rows that were} set aside {n|becomes a record|become records}.',
    'zh-CN': '{n} 行原先跳过，现在成为记录。',
  },
  'clean.left_out': {
    en: '{n} {n|record is|records are} set aside: {reason}.',
    'zh-CN': '{n} 条记录改为跳过：{reason}。',
  },
  'clean.columns': {
    en: '{n} {n|column feeds|columns feed} another field:',
    'zh-CN': '{n} 列对应的字段有变化：',
  },
  'clean.where': { en: 'Table', 'zh-CN': '表格' },
  'clean.table': { en: '{source}, {sheet}', 'zh-CN': '{source} {sheet}' },
  'clean.before': { en: 'Before', 'zh-CN': '原先' },
  'clean.now': { en: 'Now', 'zh-CN': '现在' },
  'clean.nothing_fed': { en: '(nothing)', 'zh-CN': '（无）' },
  'clean.values': { en: 'Values, by field:', 'zh-CN': '各字段的值：' },
  'clean.changed': { en: 'Changed', 'zh-CN': '改变' },
  'clean.added': { en: 'New', 'zh-CN': '新增' },
  'clean.gone': { en: 'Gone', 'zh-CN': '消失' },
  'clean.for_example': { en: 'For example', 'zh-CN': '例如' },
  'clean.example': { en: '{before} → {after} ({place})', 'zh-CN': '{before} → {after}（{place}）' },
  'clean.no_value': { en: '(none)', 'zh-CN': '（空）' },
  'clean.findings_gone': { en: '{n} {n|finding|findings} gone:', 'zh-CN': '{n} 处问题消失：' },
  'clean.findings_new': { en: '{n} new {n|finding|findings}:', 'zh-CN': '{n} 处新问题：' },
  'clean.at': { en: 'first: {place}', 'zh-CN': '首处：{place}' },
  'clean.at_cell': { en: 'first: “{cell}” ({place})', 'zh-CN': '首处：“{cell}”（{place}）' },
  'clean.corrections': {
    en: 'Corrections noted: {added} new, {gone} gone.',
    'zh-CN': '修正记录：新增 {added} 处，消失 {gone} 处。',
  },
  'clean.damaged': {
    en: 'What is known of damage changes in {n} {n|table|tables}.',
    'zh-CN': '{n} 个表格的损坏情况有变化。',
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
  'status.recleaned': {
    en: '{recleaned} {recleaned|row was|rows were} cleaned again since the last dedupe, so customers are not up to date. Next: crm-clean dedupe',
    'zh-CN': '上次查重之后有 {recleaned} 行重新整理过，客户资料还没有更新。下一步：crm-clean dedupe',
  },
};
