import type { Catalog } from '../../model/words.js';

/** Words about what was read and how it was understood. */
export const importWords: Catalog = {
  'import.empty_folder': {
    en: 'There are no spreadsheet files in the folder {path} nor in the folders below it. Looked for: {endings}',
    'zh-CN': '文件夹 {path} 及其下级文件夹里没有表格文件。查找的是：{endings}',
  },
  'import.no_match': {
    en: 'No file fits {path}. Check the folder and the ending.',
    'zh-CN': '没有符合 {path} 的文件。请检查文件夹和扩展名。',
  },
  'import.no_sheet': {
    en: 'There is no sheet “{value}”. There are: {sheets}',
    'zh-CN': '没有名为“{value}”的工作表。现有的工作表：{sheets}',
  },
  'import.no_sheet_near': {
    en: 'There is no sheet “{value}”. Did you mean “{near}”? There are: {sheets}',
    'zh-CN': '没有名为“{value}”的工作表，是不是“{near}”？现有的工作表：{sheets}',
  },
  'import.sheet_not_here': {
    en: 'No sheet of {path} was asked for with --sheet, so nothing was read of it.',
    'zh-CN': '{path} 里没有 --sheet 指定的工作表，所以没有读取。',
  },
  'import.bad_header': {
    en: '--header takes the number of a line, from 1, or 0 for no header; not “{value}”.',
    'zh-CN': '--header 要写行号，从 1 开始；没有表头写 0。不能是“{value}”。',
  },
  'import.bad_jobs': {
    en: '--jobs takes a number of threads from 1 to 99; not “{value}”.',
    'zh-CN': '--jobs 要写线程数，从 1 到 99。不能是“{value}”。',
  },
  'import.no_header_line': {
    en: '{path}: in the sheet “{sheet}” line {line} is empty or below its end, so the header cannot be there. Choose the sheets to read with --sheet.',
    'zh-CN':
      '{path} 的工作表“{sheet}”第 {line} 行是空行，或者没有这一行，不可能是表头。可以用 --sheet 指定要读的工作表。',
  },
  'import.bad_map': {
    en: '--map takes COLUMN=FIELD, or COLUMN=- to carry the column along as it is; not “{value}”.',
    'zh-CN': '--map 要写成“列名=字段”；写成“列名=-”表示该列原样保留。不能是“{value}”。',
  },
  'import.map_twice': {
    en: '--map names the column “{value}” twice.',
    'zh-CN': '--map 里“{value}”这一列写了两次。',
  },
  'import.no_field': {
    en: 'There is no field “{value}”. There are: {fields}',
    'zh-CN': '没有“{value}”这个字段。现有的字段（括号里是代码，两种写法都可以）：{fields}',
  },
  'import.no_field_near': {
    en: 'There is no field “{value}”. Did you mean “{near}”?',
    'zh-CN': '没有“{value}”这个字段，是不是“{near}”？',
  },
  'import.no_column': {
    en: 'No sheet that is read has a column “{value}”. There are: {columns}',
    'zh-CN': '所读的工作表里没有“{value}”这一列。现有的列：{columns}',
  },
  'import.map_taken': {
    en: '{sheet}: the column “{column}” was carried along as text, because the column “{other}” feeds “{value}” already and the field takes one.',
    'zh-CN': '{sheet}：“{value}”已由“{other}”列提供，而该字段只能对应一列，所以“{column}”列按文本原样保留。',
  },
  'import.map_once': {
    en: 'What --map says holds for this import only: {path} was there already and stays as it is. To keep it, write it there under “columns:”.',
    'zh-CN':
      '--map 的指定只对这一次导入有效：{path} 已经存在，没有改动。要长期有效，请写到其中的“columns:”下面。',
  },
  'import.no_files': { en: 'No files to read.', 'zh-CN': '没有要读取的文件。' },
  'import.reading': { en: 'Reading {path}', 'zh-CN': '正在读取 {path}' },
  'import.hidden_sheet': {
    en: 'The sheet “{sheet}” is hidden; it is read like the others.',
    'zh-CN': '工作表“{sheet}”是隐藏的，也一并读取。',
  },
  'import.hidden_rows': {
    en: '{sheet}: {count} {count|row is|rows are} hidden (by hand or by a filter) and read like the others.',
    'zh-CN': '{sheet}：有 {count} 行被隐藏（手工隐藏或筛选隐藏），也一并读取。',
  },
  'import.hidden_columns': {
    en: '{sheet}: hidden columns are read like the others: {columns}',
    'zh-CN': '{sheet}：隐藏的列也一并读取：{columns}',
  },
  'import.may_be_version': {
    en: 'May be a newer version of {name}, imported on {day}. The import compares them row by row: rows that say the same are set aside, changed ones take the place of the old ones.',
    'zh-CN': '可能是 {day} 导入的 {name} 的新版本。导入时会逐行比较：相同的行跳过，有改动的行取代旧行。',
  },
  'import.version': {
    en: 'A newer version of {name}, imported on {day}: {unchanged} {unchanged|row|rows} unchanged, {changed} changed, {added} new, {gone} gone',
    'zh-CN':
      '这是 {day} 导入的 {name} 的新版本：未变 {unchanged} 行，有改动 {changed} 行，新增 {added} 行，消失 {gone} 行',
  },
  'import.version_changed': { en: 'Changed: {rows}', 'zh-CN': '有改动：{rows}' },
  'import.version_added': { en: 'New: {rows}', 'zh-CN': '新增：{rows}' },
  'import.version_gone': {
    en: 'Gone (their customers stay): {rows}',
    'zh-CN': '新版本里没有（客户仍然保留）：{rows}',
  },
  'import.version_row': { en: 'line {line} {name}', 'zh-CN': '第 {line} 行 {name}' },
  'import.version_row_of': { en: '{sheet} line {line} {name}', 'zh-CN': '{sheet} 第 {line} 行 {name}' },
  'import.version_more': { en: '{count} more', 'zh-CN': '另有 {count} 行' },
  'import.version_reread': {
    en: 'Of the changed rows {count} {count|has|have} the same cells, which the configuration now reads differently.',
    'zh-CN': '有改动的行中，{count} 行单元格未变，是因为配置修改后读法不同。',
  },
  'damage.head': {
    en: 'Already damaged before import:',
    'zh-CN': '以下内容在导入之前就已经损坏：',
  },
  'damage.column_of': { en: '{sheet}: {header}', 'zh-CN': '{sheet}：{header}' },
  'damage.kind': { en: 'What happened', 'zh-CN': '损坏情况' },
  'damage.count': { en: 'Cells', 'zh-CN': '单元格数' },
  'damage.repaired': { en: 'Put right', 'zh-CN': '已还原' },
  'damage.first': { en: 'First', 'zh-CN': '首例' },
  'damage.example': { en: 'line {line}: {before}', 'zh-CN': '第 {line} 行：{before}' },
  'damage.example_repaired': {
    en: 'line {line}: {before} → {after}',
    'zh-CN': '第 {line} 行：{before} → {after}',
  },
  'damage.advice': { en: '{title}: {advice}', 'zh-CN': '{title}：{advice}' },
  'import.title_repaired': {
    en: '{sheet}: the garbled title “{before}” is read as “{title}”.',
    'zh-CN': '{sheet}：列名乱码“{before}”按“{title}”读取。',
  },
  'import.table_below': {
    en: '{sheet}: another table begins on line {line}; its {count} {count|row is|rows are} set aside. To read it: --header {line}',
    'zh-CN': '{sheet}：第 {line} 行起是另一张表，其中 {count} 行已跳过。要读取它，请加 --header {line}',
  },
  'import.cards': {
    en: '{sheet} holds cards (a label, then its value), which cannot be read row by row, so its rows are set aside. Copy the values into a table with one customer a row, or ask for such an export. If it is an ordinary table after all, say the line of its titles with --header.',
    'zh-CN':
      '{sheet}：这张表像是卡片格式（标题和内容左右成对），无法按行读取，各行已跳过。请改成一行一个客户的表格，或请对方重新导出；如果它其实是普通表格，请用 --header 指定表头所在的行。',
  },
  'import.across': {
    en: '{sheet} lies on its side: its titles are in the first column, and each customer is a column. It cannot be read row by row, so its rows are set aside. Copy it in Excel or WPS, paste it with Paste Special > Transpose, and import that. If it is an ordinary table after all, say the line of its titles with --header.',
    'zh-CN':
      '{sheet}：这张表像是横排的（列名在第一列，一列一个客户），无法按行读取，各行已跳过。请在 Excel 或 WPS 里复制后用“选择性粘贴→转置”转成一行一个客户，再重新导入；如果它其实是普通表格，请用 --header 指定表头所在的行。',
  },
  'import.prose': {
    en: '{sheet} is running text, not a table, so its lines are set aside. If it is a list after all, say the line of its title with --header (0 for none).',
    'zh-CN':
      '{sheet}是一段说明文字，不是表格，各行已跳过。如果它其实是名单，请用 --header 指定表头所在的行（没有表头填 0）。',
  },
  'import.one_column': {
    en: '{sheet}: only one column was found, but its cells look like several columns lined up with spaces. Split them in Excel or WPS (Data > Text to Columns), save that as .xlsx and import it; if another sign separates the columns, say it with --delimiter.',
    'zh-CN':
      '{sheet}：只找到一列，但单元格里像是用空格对齐的好几列。请在 Excel 或 WPS 里用“数据→分列”拆开，另存为 .xlsx 后重新导入；如果各列是用其他符号分隔的，请用 --delimiter 指定。',
  },
  'import.no_name': {
    en: '{sheet}: no column holds the customer name; {count} {count|row|rows} will have none. Say which one it is, for example --map {column}={field}',
    'zh-CN':
      '{sheet}：没有找到“客户名称”列，这 {count} 行都会缺少名称。请用 --map 列名={field} 指定，例如 --map {column}={field}',
  },
  'import.sheet_goes_on': {
    en: '{sheet} has no header and goes on where “{before}” ends; it is read under the same titles.',
    'zh-CN': '{sheet}没有表头，内容接着“{before}”，按同样的列名读取。',
  },
  'import.sheet_skipped': {
    en: 'The sheet “{sheet}” was left out, as the configuration says.',
    'zh-CN': '按配置跳过工作表“{sheet}”。',
  },
  'import.sheet_aside': {
    en: 'The sheet “{sheet}” has no customer columns, so its rows are set aside. To read them as customers: --sheet, or --map for its columns.',
    'zh-CN':
      '工作表“{sheet}”里没有认出客户信息，各行已跳过。若要当作客户读取，请用 --sheet 指定，或用 --map 说明各列含义。',
  },
  'import.hidden_sheet_aside': {
    en: 'The hidden sheet “{sheet}” has no customer columns, so its rows are set aside.',
    'zh-CN': '隐藏的工作表“{sheet}”里没有认出客户信息，各行已跳过。',
  },
  'import.none_readable': {
    en: 'None of the {count} files can be read:',
    'zh-CN': '{count} 个文件都无法读取：',
  },
  'import.refused': {
    en: '{count} {count|file was|files were} not read. All other files were read.',
    'zh-CN': '有 {count} 个文件未能读取，其他文件已全部读取：',
  },
  'import.no_table': { en: '{path} holds no rows.', 'zh-CN': '{path} 里没有数据行。' },
  'import.source': { en: 'Read {path} ({about})', 'zh-CN': '已读取 {path}（{about}）' },
  'import.would_read': { en: 'Would read {path} ({about})', 'zh-CN': '将读取 {path}（{about}）' },
  'import.known': {
    en: 'Skipped {path}: its content is that of {name}, imported on {day}. To read it once more: --again',
    'zh-CN': '跳过 {path}：与 {day} 导入的 {name} 内容完全相同。要再读一次，请加 --again',
  },
  'import.sheet': {
    en: '{name}: {rows} {rows|row|rows}, header on line {headerLine}',
    'zh-CN': '{name}：{rows} 行，表头在第 {headerLine} 行',
  },
  'import.sheet_no_header': {
    en: '{name}: {rows} {rows|row|rows}, no header',
    'zh-CN': '{name}：{rows} 行，没有表头',
  },
  'import.sheet_keys': {
    en: '{name}: {rows} {rows|row|rows}, columns named by the data',
    'zh-CN': '{name}：{rows} 行，列名取自数据',
  },
  'import.aside': { en: '{sheet} ({aside} set aside)', 'zh-CN': '{sheet}（跳过 {aside} 行）' },
  'import.text': { en: '{format}, {encoding}', 'zh-CN': '{format}，{encoding}' },
  'import.made_config': {
    en: 'Made {path} from these files (preset: {preset}). Look it over; it says how each field is treated.',
    'zh-CN': '已根据这些文件生成 {path}（预设：{preset}）。请打开看看，里面写着每个字段如何处理。',
  },
  'import.would_make_config': {
    en: 'Would make {path} from these files (preset: {preset}).',
    'zh-CN': '将根据这些文件生成 {path}（预设：{preset}）。',
  },
  'import.next': {
    en: 'Next: crm-clean dedupe',
    'zh-CN': '下一步：crm-clean dedupe',
  },
  'import.would_skip': {
    en: 'Would skip {path}: its content is that of {name}, imported on {day}',
    'zh-CN': '会跳过 {path}：与 {day} 导入的 {name} 内容完全相同',
  },
  'import.line': { en: 'Line', 'zh-CN': '行' },
  'import.first': {
    en: 'First rows as understood ({count}):',
    'zh-CN': '前 {count} 行整理后的样子：',
  },
  'import.first_some': {
    en: 'First rows as understood ({count}; columns left out for want of room: {left}):',
    'zh-CN': '前 {count} 行整理后的样子（另有 {left} 列显示不下）：',
  },
  'import.hidden_column': { en: '{column} (hidden)', 'zh-CN': '{column}（隐藏）' },
  'encoding.certain': { en: '{encoding}', 'zh-CN': '{encoding} 编码' },
  'encoding.sure': {
    en: '{encoding}, very likely',
    'zh-CN': '{encoding} 编码，把握很大',
  },
  'encoding.unsure': {
    en: '{encoding}, not sure; another one: --encoding',
    'zh-CN': '{encoding} 编码，把握不大，可用 --encoding 指定',
  },
  'import.column': { en: 'Column', 'zh-CN': '列' },
  'import.field': { en: 'Field', 'zh-CN': '字段' },
  'import.why': { en: 'Why', 'zh-CN': '依据' },
  'import.carried': { en: '(kept as it is)', 'zh-CN': '（原样保留）' },
  'why.title': { en: 'title “{title}”', 'zh-CN': '列名“{title}”' },
  'why.part': { en: '“{title}” in its title', 'zh-CN': '列名中有“{title}”' },
  'why.content': { en: 'by its content, {percent}%', 'zh-CN': '按内容判断，{percent}%' },
  'why.told': { en: 'as you said', 'zh-CN': '按您的指定' },
  'why.unknown': { en: 'not recognised', 'zh-CN': '未识别' },
  'why.taken': { en: '“{other}” is {field} already', 'zh-CN': '“{field}”已由“{other}”列提供' },
};
