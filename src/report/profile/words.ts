import type { Catalog } from '../../model/words.js';

const frame: Catalog = {
  'profile.title': { en: 'Data profile', 'zh-CN': '数据概况' },
  'profile.made': {
    en: 'Made {time} · crm-clean {version}',
    'zh-CN': '生成时间 {time} · crm-clean {version}',
  },
  'profile.lead_files': {
    en: '{records} {records|record|records} in {tables} {tables|table|tables} with {columns} {columns|column|columns}, as they stand in the files. Nothing was written to the store.',
    'zh-CN': '共 {tables} 张表、{columns} 列、{records} 条记录，均为文件中的原样。没有写入数据库。',
  },
  'profile.lead_store': {
    en: '{records} {records|record|records} in {tables} {tables|table|tables} with {columns} {columns|column|columns}, as they were imported.',
    'zh-CN': '共 {tables} 张表、{columns} 列、{records} 条记录，均为导入时的原样。',
  },
  'profile.table_line': {
    en: '{place}: {counts}',
    'zh-CN': '{place}：{counts}',
  },
  'profile.table_counts': {
    en: '{records} {records|record|records}, {columns} {columns|column|columns}',
    'zh-CN': '{records} 条记录，{columns} 列',
  },
  'profile.table_aside': { en: '{counts} ({aside} set aside)', 'zh-CN': '{counts}（跳过 {aside} 行）' },
  'profile.no_records': {
    en: 'All rows of this table are set aside: it does not seem to be about customers.',
    'zh-CN': '这张表没有认出客户信息，各行已跳过。',
  },
  'profile.place': { en: '{source}, {sheet}', 'zh-CN': '{source}，{sheet}' },
  'profile.empty_store': {
    en: 'The store {path} holds no records yet. Import files first, or name files: crm-clean profile FILES',
    'zh-CN': '数据库 {path} 里还没有记录。请先导入，或者直接写文件名：crm-clean profile 文件',
  },
  'profile.notes': { en: 'Worth a look', 'zh-CN': '值得留意' },
  'profile.about_patterns': {
    en: 'In patterns, d is a digit, a and A are letters, 汉 is a Chinese character; + means one or more of them.',
    'zh-CN':
      '写法中：d 代表一个数字，a、A 代表字母，汉 代表汉字；后面带 + 表示一个或多个。其余符号就是它本身。',
  },
  'profile.about_columns': {
    en: 'One line for each column as it was read. Different values count spellings; blank cells do not count.',
    'zh-CN': '每列一行，按读到的原样统计。不同值按写法计数，空白单元格不算。',
  },
  'profile.more_in_page': {
    en: 'Everything about each column: crm-clean profile … -o profile.html, or --column NAME',
    'zh-CN': '查看每一列的全部细节：crm-clean profile … -o 数据概况.html，或加 --column 列名',
  },
};

const columns: Catalog = {
  'profile.column': { en: 'Column', 'zh-CN': '列' },
  'profile.field': { en: 'Field', 'zh-CN': '字段' },
  'profile.type': { en: 'Type', 'zh-CN': '类型' },
  'profile.filled': { en: 'Filled', 'zh-CN': '填写率' },
  'profile.distinct': { en: 'Different', 'zh-CN': '不同值' },
  'profile.patterns': { en: 'Patterns', 'zh-CN': '写法' },
  'profile.usual_pattern': { en: 'Usual pattern', 'zh-CN': '主要写法' },
  'profile.common': { en: 'Most common', 'zh-CN': '最常见的值' },
  'profile.findings': { en: 'Findings', 'zh-CN': '问题' },
  'profile.carried': { en: '(carried along)', 'zh-CN': '（原样保留）' },
  'profile.hidden': { en: 'hidden column', 'zh-CN': '隐藏列' },
  'profile.filled_of': {
    en: '{filled} of {records} ({share})',
    'zh-CN': '{records} 行中填了 {filled} 行（{share}）',
  },
  'profile.about_n': { en: 'about {n}', 'zh-CN': '约 {n}' },
  'profile.at_least_n': { en: '{n} or more', 'zh-CN': '至少 {n}' },
  'profile.other_patterns': { en: 'other patterns', 'zh-CN': '其他写法' },
  'profile.lengths': { en: 'Shortest and longest', 'zh-CN': '最短和最长' },
  'profile.length': {
    en: '{length} {length|character|characters}, row {line}: {text}',
    'zh-CN': '{length} 个字符，第 {line} 行：{text}',
  },
  'profile.range': { en: 'Range', 'zh-CN': '范围' },
  'profile.range_line': {
    en: '{least} (row {leastLine}) to {most} (row {mostLine})',
    'zh-CN': '{least}（第 {leastLine} 行）至 {most}（第 {mostLine} 行）',
  },
  'profile.quartiles': {
    en: 'half of all between {from} and {to}, middle {middle}',
    'zh-CN': '一半在 {from} 与 {to} 之间，中位数 {middle}',
  },
  'profile.all_different': { en: 'no value occurs twice', 'zh-CN': '没有重复的值' },
  'profile.line': { en: 'row {line}', 'zh-CN': '第 {line} 行' },
  'profile.row': { en: 'row {line}: {text}', 'zh-CN': '第 {line} 行：{text}' },
  'profile.row_repaired': { en: 'row {line}: {text} → {after}', 'zh-CN': '第 {line} 行：{text} → {after}' },
  'profile.row_why': { en: 'row {line}: {text} – {why}', 'zh-CN': '第 {line} 行：{text}（{why}）' },
  'profile.colon': { en: ': ', 'zh-CN': '：' },
  'profile.value_count': { en: '{text} ({n})', 'zh-CN': '{text}（{n}）' },
};

const remarks: Catalog = {
  'profile.empty_column': { en: 'The column is empty.', 'zh-CN': '整列为空。' },
  'profile.constant': {
    en: 'All filled cells say the same: {text}',
    'zh-CN': '填了的单元格内容全部相同：{text}',
  },
  'profile.junk': {
    en: '{count} {count|cell says|cells say} that nothing is known: {values}.',
    'zh-CN': '有 {count} 个单元格是占位内容：{values}。',
  },
  'profile.rare': {
    en: '{count} {count|cell is|cells are} written unlike the others.',
    'zh-CN': '有 {count} 个单元格的写法和其他的不一样。',
  },
  'profile.far': {
    en: '{count} {count|value is|values are} far from the others; half of all lie between {from} and {to}.',
    'zh-CN': '有 {count} 个值和其他的相差很远；一半的值在 {from} 与 {to} 之间。',
  },
  'profile.far_above': {
    en: 'far above the others (half of all lie between {from} and {to})',
    'zh-CN': '远高于其他值（一半的值在 {from} 与 {to} 之间）',
  },
  'profile.far_below': {
    en: 'far below the others (half of all lie between {from} and {to})',
    'zh-CN': '远低于其他值（一半的值在 {from} 与 {to} 之间）',
  },
  'profile.rare_pattern': { en: 'rare pattern {pattern}', 'zh-CN': '少见的写法 {pattern}' },
  'profile.damage': {
    en: '{title}: {count} {count|cell|cells}, {repaired} put right.',
    'zh-CN': '{title}：{count} 个单元格，已还原 {repaired} 个。',
  },
  'profile.finding': { en: '{count} times: {said}', 'zh-CN': '{count} 处：{said}' },
  'profile.finding_1': { en: 'Once: {said}', 'zh-CN': '1 处：{said}' },
  'profile.elsewhere': { en: 'Beside the columns', 'zh-CN': '列以外' },
  'profile.shared': { en: 'Values shared by many customers', 'zh-CN': '多个客户共用的值' },
  'profile.shared_about': {
    en: 'A phone, an e-mail address or a number that several differently named customers have: a switchboard, an agent, a placeholder, or the same customer under several names.',
    'zh-CN':
      '名称不同的多个客户填了同一个电话、邮箱或证件号：可能是总机、代理人、随手填的号码，也可能是同一客户的不同叫法。',
  },
  'profile.shared_line': {
    en: '{text}: {records} {records|record|records}, {names} different names',
    'zh-CN': '{text}：{records} 条记录，{names} 个不同的名称',
  },
  'profile.shared_line_more': {
    en: '{text}: {records} {records|record|records}, {names} different names or more',
    'zh-CN': '{text}：{records} 条记录，至少 {names} 个不同的名称',
  },
  'profile.and_more': { en: 'and {n} more', 'zh-CN': '另有 {n} 个' },
  'profile.tables': { en: 'Tables', 'zh-CN': '各表' },
  'profile.fields': { en: 'Fields after cleaning', 'zh-CN': '整理后的各字段' },
  'profile.fields_about': {
    en: 'Over all tables: records with a value, and how many different values there are.',
    'zh-CN': '合计所有表：有值的记录数，以及不同值的个数。',
  },
};

/** Words of profiles. */
export const words: Catalog = { ...frame, ...columns, ...remarks };
