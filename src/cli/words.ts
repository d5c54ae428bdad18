import type { Catalog } from '../model/words.js';
import type { OptionSpec } from './command.js';

/** The options every command takes. */
export const globalOptions: readonly OptionSpec[] = [
  {
    flags: '--store <FILE>',
    about: {
      en: 'the store (default: crm-clean.db in this folder, or CRM_CLEAN_STORE)',
      'zh-CN': '数据库文件（默认为当前文件夹的 crm-clean.db，或环境变量 CRM_CLEAN_STORE）',
    },
  },
  {
    flags: '--config <FILE>',
    about: {
      en: 'the data dictionary (default: crm-clean.yaml beside the store)',
      'zh-CN': '数据字典（默认为数据库旁边的 crm-clean.yaml）',
    },
  },
  {
    flags: '--lang <LANG>',
    about: {
      en: 'language: en or zh-CN (default: the system’s)',
      'zh-CN': '界面语言：en 或 zh-CN（默认跟随系统）',
    },
  },
  {
    flags: '--json',
    about: {
      en: 'one JSON document on standard output, nothing else',
      'zh-CN': '标准输出只给出一份 JSON',
    },
  },
  { flags: '--quiet', about: { en: 'no progress and no remarks', 'zh-CN': '不显示进度和提示' } },
  {
    flags: '--now <TIME>',
    about: {
      en: 'run as if it were this day or ISO time (for repeatable results)',
      'zh-CN': '按此日期或 ISO 时间运行（便于得到可重复的结果）',
    },
  },
];

/** Words of the command line. Those of things (field types, rules, formats, …) stand with the things. */
export const words: Catalog = {
  'cli.about': {
    en: 'Turns legacy customer spreadsheets into clean customer records: reads, checks, finds duplicates, merges reversibly, tags, exports.',
    'zh-CN': '把陈年的客户表格整理成干净的客户资料：读取、检查、查重、可撤销地合并、打标签、导出。',
  },
  'cli.help.option': { en: 'show this help', 'zh-CN': '显示本帮助' },
  'cli.help.version': { en: 'show the version', 'zh-CN': '显示版本号' },
  'cli.help.command': { en: 'show the help of a command', 'zh-CN': '显示某个命令的帮助' },
  'cli.help.options': { en: '[options]', 'zh-CN': '[选项]' },
  'cli.help.subcommand': { en: '[command]', 'zh-CN': '[命令]' },
  'cli.help.Usage': { en: 'Usage:', 'zh-CN': '用法：' },
  'cli.help.Arguments': { en: 'Arguments:', 'zh-CN': '参数：' },
  'cli.help.Options': { en: 'Options:', 'zh-CN': '选项：' },
  'cli.help.Commands': { en: 'Commands:', 'zh-CN': '命令：' },
  'cli.help.Global Options': { en: 'Options of every command:', 'zh-CN': '所有命令通用的选项：' },
  'cli.help.Examples': { en: 'Examples:', 'zh-CN': '示例：' },
  'cli.help.start': {
    en: 'To begin: crm-clean run your-customers.xlsx',
    'zh-CN': '第一次使用：crm-clean run 客户资料.xlsx',
  },
  'cli.bug': {
    en: 'This is a mistake in crm-clean {version} ({node}, {platform}), not yours. Your files are unchanged. Please report it with the lines below: https://github.com/crm-clean/crm-clean/issues',
    'zh-CN':
      '这是 crm-clean {version}（{node}，{platform}）自身的错误，不是您的问题，您的文件没有被改动。请附上下面的内容反馈：https://github.com/crm-clean/crm-clean/issues',
  },
  'cli.no_command': {
    en: 'No command. See: crm-clean --help',
    'zh-CN': '没有给出命令。请看：crm-clean --help',
  },
  'cli.unknown_command': {
    en: 'There is no command “{value}”. See: crm-clean --help',
    'zh-CN': '没有“{value}”这个命令。请看：crm-clean --help',
  },
  'cli.unknown_command_near': {
    en: 'There is no command “{value}”. Did you mean “{near}”? See: crm-clean --help',
    'zh-CN': '没有“{value}”这个命令，是不是想用“{near}”？请看：crm-clean --help',
  },
  'cli.unknown_option': {
    en: 'There is no option “{value}” here. See: {help}',
    'zh-CN': '这里没有“{value}”这个选项。请看：{help}',
  },
  'cli.unknown_option_near': {
    en: 'There is no option “{value}” here. Did you mean “{near}”? See: {help}',
    'zh-CN': '这里没有“{value}”这个选项，是不是想用“{near}”？请看：{help}',
  },
  'cli.missing_argument': {
    en: 'Something is missing: {value}. See: {help}',
    'zh-CN': '缺少参数：{value}。请看：{help}',
  },
  'cli.option_needs_value': {
    en: 'The option “{value}” needs a value. See: {help}',
    'zh-CN': '选项“{value}”后面要跟一个值。请看：{help}',
  },
  'cli.empty_value': {
    en: 'An empty value (“”) was given for {value}. Leave it out or fill it in. See: {help}',
    'zh-CN': '{value} 的值是空的（“”）。请填写，或去掉它。请看：{help}',
  },
  'cli.no_folder': {
    en: 'The folder this command was started in is not there any more. Go to another folder and run it again.',
    'zh-CN': '运行命令时所在的文件夹已经不存在。请换到其他文件夹后重新运行。',
  },
  'cli.output_failed': {
    en: 'The result could not be shown: writing to standard output failed ({detail}). Make room, or send the output elsewhere.',
    'zh-CN': '无法显示结果：写标准输出失败（{detail}）。请腾出磁盘空间，或把输出改到其他地方。',
  },
  'cli.too_many_arguments': {
    en: 'More words than this command takes; a path with spaces needs quotation marks. See: {help}',
    'zh-CN': '参数多了；路径里有空格时请加引号。请看：{help}',
  },
  'cli.bad_choice': {
    en: '“{value}” takes one of: {allowed}. See: {help}',
    'zh-CN': '“{value}”只能是：{allowed}。请看：{help}',
  },
  'cli.bad_usage': { en: '{value}. See: {help}', 'zh-CN': '{value}。请看：{help}' },
  'cli.bad_lang': {
    en: '--lang takes en or zh-CN, not “{value}”.',
    'zh-CN': '--lang 只能是 en 或 zh-CN，不能是“{value}”。',
  },
  'cli.bad_now': {
    en: '--now takes a day or an ISO time such as 2024-11-22 or 2024-11-22T09:30:00+08:00, not “{value}”.',
    'zh-CN': '--now 要写成日期或 ISO 时间，例如 2024-11-22 或 2024-11-22T09:30:00+08:00，不能是“{value}”。',
  },
  'cli.bad_option_value': {
    en: '--option takes NAME=VALUE; “{value}” is not one of: {allowed}.',
    'zh-CN': '--option 要写成“名称=值”；“{value}”不在可用范围内：{allowed}。',
  },
  'cli.unknown_type': {
    en: 'There is no field type “{value}”. There are: {allowed}.',
    'zh-CN': '没有“{value}”这种字段类型。可用的有：{allowed}。',
  },
  'cli.unknown_type_near': {
    en: 'There is no field type “{value}”. Did you mean “{near}”?',
    'zh-CN': '没有“{value}”这种字段类型，是不是想用“{near}”？',
  },
  'cli.recovered': {
    en: 'The last run was cut off; what it had written was taken back.',
    'zh-CN': '上一次运行中途断了，它写入的内容已经撤回。',
  },

  'file.missing': {
    en: 'There is no file {path}. Check the name and the folder; a name with spaces needs quotation marks.',
    'zh-CN': '找不到文件 {path}。请检查文件名和所在文件夹；名称里有空格时请加引号。',
  },
  'file.folder': {
    en: '{path} is a folder. Name the files in it, for example {path}/customers.xlsx.',
    'zh-CN': '{path} 是文件夹。请写出里面的文件，例如 {path}/客户资料.xlsx。',
  },
  'file.not_text': {
    en: '{path} is not an ordinary text file. Remove it, or name another file.',
    'zh-CN': '{path} 不是普通的文本文件。请将它移走，或指定别的文件。',
  },
  'file.not_regular': {
    en: '{path} is not an ordinary file, so it cannot be read as a spreadsheet.',
    'zh-CN': '{path} 不是普通文件，无法当作表格读取。',
  },
  'file.no_permission': {
    en: 'No permission for {path}. Close the program that has it open, or ask for the right to use it.',
    'zh-CN': '没有权限使用 {path}。请关闭正在使用它的程序，或申请相应权限。',
  },
  'file.read_only': {
    en: '{path} is on a read-only disk. Choose another folder.',
    'zh-CN': '{path} 所在的磁盘是只读的，请换一个文件夹。',
  },
  'file.disk_full': {
    en: 'The disk is full while writing {path}. Make room and run the command again; nothing half-written was kept.',
    'zh-CN': '写入 {path} 时磁盘已满。请腾出空间后重新运行；没有留下写了一半的文件。',
  },
  'file.in_use': {
    en: '{path} is open in another program, probably Excel or WPS. Close it there and run the command again.',
    'zh-CN': '{path} 正被其他程序打开（多半是 Excel 或 WPS）。请先关闭，再重新运行。',
  },
  'file.too_many': {
    en: 'Too many files are open while reading {path}. Give fewer files at a time.',
    'zh-CN': '读取 {path} 时同时打开的文件太多，请分批导入。',
  },
  'file.name_too_long': {
    en: 'The name {path} is too long for this disk. Use a shorter name.',
    'zh-CN': '文件名 {path} 太长，请改短一些。',
  },
  'file.not_a_folder': {
    en: '{path} is a file, so it cannot be the output folder. Choose another name with -o.',
    'zh-CN': '{path} 是文件，不能当作输出文件夹。请用 -o 换一个名称。',
  },
  'file.broken_disk': {
    en: 'The disk reports an error at {path}. Copy the file to another disk and try again.',
    'zh-CN': '读写 {path} 时磁盘报错。请把文件复制到别的磁盘再试。',
  },

  'file.changed': {
    en: '{path} was changed while it was being read. Nothing of it was kept; close it in other programs and try again.',
    'zh-CN': '读取期间 {path} 被改动，本次没有保留其中任何内容。请先在其他程序里关闭该文件，再试一次。',
  },

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
  'import.list_comma': { en: ', ', 'zh-CN': '、' },
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
      '{sheet}：这张表像是卡片格式（标题和内容左右成对），无法按行读取，各行已跳过。请整理成一行一个客户的表格，或请对方重新导出；如果它其实是普通表格，请用 --header 指定表头所在的行。',
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
  'doubt.encoding': {
    en: 'The encoding is not certain ({percent}%). In which line can the text be read?',
    'zh-CN': '编码把握不大（{percent}%）。下面哪一行的文字是对的？',
  },
  'doubt.sheet_hidden': {
    en: 'The sheet is hidden, but looks like customers. Read it?',
    'zh-CN': '这张工作表是隐藏的，但看起来是客户资料。要读取吗？',
  },
  'doubt.sheet_other': {
    en: 'This sheet does not look like customers. Leave it out?',
    'zh-CN': '这张工作表不像客户资料。要跳过吗？',
  },
  'doubt.no_header': {
    en: 'No line with column titles was found. On which line are they?',
    'zh-CN': '没有找到表头（列名所在的行）。表头在第几行？',
  },
  'doubt.header': {
    en: 'None of the titles on line {line} is known. Is this the line with the column titles?',
    'zh-CN': '第 {line} 行的列名一个也不认识。表头是这一行吗？',
  },
  'doubt.no_name': {
    en: 'No column feeds “{field}”, so these customers would have none. Which column is it?',
    'zh-CN': '没有哪一列是“{field}”，这些客户都会缺少名称。哪一列是“{field}”？',
  },
  'doubt.by_content': {
    en: 'The title says nothing; {percent}% of the cells look like this: {type}. Which field is it?',
    'zh-CN': '列名看不出是什么，{percent}% 的单元格看起来是“{type}”。它是哪个字段？',
  },
  'doubt.unknown_title': {
    en: 'The title is not known, but {percent}% of the cells look like this: {type}. Which field is it?',
    'zh-CN': '列名不认识，但 {percent}% 的单元格看起来是“{type}”。它是哪个字段？',
  },
  'doubt.not_as_titled': {
    en: 'The title says “{type}”, but the cells do not look like it. Which field is it?',
    'zh-CN': '列名像是“{type}”，内容却不是。它是哪个字段？',
  },
  'doubt.holds_other': {
    en: 'By its title it feeds “{field}”, but {percent}% of the cells look like this: {type}. Which field is it?',
    'zh-CN': '按列名是“{field}”，但 {percent}% 的单元格看起来是“{type}”。它是哪个字段？',
  },
  'doubt.taken': {
    en: 'The column “{other}” feeds “{field}” already, and the field takes one column. What is this column?',
    'zh-CN': '“{field}”已由“{other}”列提供，而它只能对应一列。这一列是什么？',
  },
  'ask.file': { en: '{number} {file}', 'zh-CN': '{number} {file}' },
  'ask.sheet': { en: '{number} {file}, sheet “{subject}”', 'zh-CN': '{number} {file}，工作表“{subject}”' },
  'ask.table': { en: '{number} {file}, sheet “{sheet}”', 'zh-CN': '{number} {file}，工作表“{sheet}”' },
  'ask.column': {
    en: '{number} Column “{subject}” ({file}, sheet “{sheet}”)',
    'zh-CN': '{number} “{subject}”列（{file}，工作表“{sheet}”）',
  },
  'ask.cells': { en: 'Cells: {cells}', 'zh-CN': '内容：{cells}' },
  'ask.titles': { en: 'Columns: {cells}', 'zh-CN': '列名：{cells}' },
  'ask.field': { en: '{title} ({name})', 'zh-CN': '{title}（{name}）' },
  'ask.instead': {
    en: '{field}; “{other}” is then kept as it is',
    'zh-CN': '{field}，“{other}”列改为原样保留',
  },
  'ask.carry': { en: 'no field; keep it as it is', 'zh-CN': '不对应字段，原样保留' },
  'ask.read': { en: 'read it as customers', 'zh-CN': '当作客户资料读取' },
  'ask.skip': { en: 'leave it out', 'zh-CN': '整张跳过' },
  'ask.no_header': { en: 'there are no column titles', 'zh-CN': '没有表头' },
  'ask.name': { en: '{value}: {shown}', 'zh-CN': '{value}：{shown}' },
  'ask.no_name': { en: 'none of them', 'zh-CN': '都不是' },
  'ask.prompt': {
    en: 'Your choice [{usual}] (? for help, q to stop): ',
    'zh-CN': '请选择 [{usual}]（? 帮助，q 停止）：',
  },
  'ask.unclear': {
    en: '“{typed}” is none of the choices. Type one of the numbers, or ? for help.',
    'zh-CN': '没有“{typed}”这个选项。请输入前面的数字，或输入 ? 看帮助。',
  },
  'ask.unclear_near': {
    en: 'There is no field “{typed}”. Did you mean “{near}”?',
    'zh-CN': '没有“{typed}”这个字段，是不是“{near}”？',
  },
  'ask.stopped': {
    en: 'Stopped. Nothing was read into the store and nothing was written.',
    'zh-CN': '已停止，没有导入，也没有写入任何内容。',
  },
  'ask.help_encoding': {
    en: 'Each line shows the same text of the file in another encoding. Choose the one that makes sense; another encoding can be given with --encoding.',
    'zh-CN': '每一行是文件中同一段文字按不同编码显示的样子，请选读得通的一行；其他编码可用 --encoding 指定。',
  },
  'ask.help_sheet': {
    en: 'Leave out sheets that hold no customers, such as instructions and lists to pick from. The answer is kept for files with a sheet of this name.',
    'zh-CN': '说明、下拉选项这类不是客户资料的工作表，请选择跳过。回答会记下来，以后同名的工作表照此处理。',
  },
  'ask.help_header': {
    en: 'Choose the line with the column titles. What stands above it is not read. A line further down can be given with --header.',
    'zh-CN': '请选择列名所在的行，它上面的内容不会读取。表头在更下面的话，可用 --header 指定行号。',
  },
  'ask.help_name': {
    en: 'Customers are compared by their names first. Choose the column that holds them; columns without a title go by their letters. The answer is kept for columns of this title.',
    'zh-CN':
      '判断客户是否重复，首先比较名称。请选择存放名称的那一列；没有列名的列用字母表示。回答会记下来，以后同名的列照此处理。',
  },
  'ask.help_column': {
    en: 'The field decides how the cells are cleaned, checked and compared. Type a number, or the name or title of any field; - keeps the column as it is, as text, to the end. The answer is kept for columns of this title.',
    'zh-CN':
      '字段决定这一列怎样清洗、检查和比较。请输入数字，也可以直接输入任何字段的名称；输入 - 则按文本原样保留到最后。回答会记下来，以后同名的列照此处理。',
  },
  'ask.fields': { en: 'Fields: {fields}', 'zh-CN': '字段：{fields}' },
  'keep.question': {
    en: 'Keep these answers in {path}?',
    'zh-CN': '把这些回答记入 {path}，下次照此处理？',
  },
  'keep.question_map': {
    en: 'Keep what --map says in {path} for the next files?',
    'zh-CN': '把 --map 的指定记入 {path}，下次照此处理？',
  },
  'keep.make': {
    en: 'Make {path} now, with these answers?',
    'zh-CN': '现在就生成 {path}，并记下这些回答？',
  },
  'keep.done': {
    en: 'Kept in {path}; the next file with these titles is read the same way.',
    'zh-CN': '已记入 {path}，以后遇到同样的列名照此处理。',
  },
  'keep.by_hand': {
    en: 'To keep the answers, put these lines into {path}:',
    'zh-CN': '要保留这些回答，请把下面几行写进 {path}：',
  },
  'keep.read_only': {
    en: '{path} is write-protected, so the answers were not written there.',
    'zh-CN': '{path} 是只读的，回答没有写进去。',
  },
  'keep.not_utf8': {
    en: '{path} is not saved as UTF-8, so the answers were not written there. Save it as UTF-8 in your editor.',
    'zh-CN': '{path} 不是 UTF-8 编码，回答没有写进去。请用编辑器另存为 UTF-8。',
  },
  'keep.no_place': {
    en: '{path} is written in a way that leaves no safe place for the answers, so they were not written there.',
    'zh-CN': '{path} 的写法比较特别，没有可以稳妥写入的位置，回答没有写进去。',
  },

  'dedupe.comparing': { en: 'Comparing records', 'zh-CN': '正在比对记录' },
  'dedupe.done': {
    en: '{records} {records|record|records} = {customers} {customers|customer|customers} + {merged} merged into them',
    'zh-CN': '{records} 条记录 = {customers} 个客户 + 并入其中的 {merged} 条',
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
  'history.kind.run': { en: 'run', 'zh-CN': '一键整理' },
  'count.files': { en: '{n} {n|file|files}', 'zh-CN': '{n} 个文件' },
  'count.rows': { en: '{n} {n|row|rows}', 'zh-CN': '{n} 行' },
  'count.records': { en: '{n} {n|record|records}', 'zh-CN': '{n} 条记录' },
  'count.aside': { en: '{n} set aside', 'zh-CN': '跳过 {n} 行' },
  'count.customers': { en: '{n} {n|customer|customers}', 'zh-CN': '{n} 个客户' },
  'count.merged': { en: '{n} merged', 'zh-CN': '合并 {n} 条' },
  'count.waiting': { en: '{n} waiting', 'zh-CN': '{n} 对待判断' },
  'count.sure': { en: '{n} sure {n|pair|pairs}', 'zh-CN': '{n} 对确定重复' },
  'count.tagged': { en: '{n} tagged', 'zh-CN': '{n} 个带标签' },

  'review.none': { en: 'No pair waits for you.', 'zh-CN': '没有等待判断的记录对。' },
  'review.pair': {
    en: 'Records {a} and {b}: {percent} likely the same customer',
    'zh-CN': '记录 {a} 与 {b}：是同一客户的可能性 {percent}',
  },
  'review.place': { en: '{source}, {sheet}, line {line}', 'zh-CN': '{source} {sheet} 第 {line} 行' },
  'review.how': {
    en: '  crm-clean review {a} {b} --same   or   --different',
    'zh-CN': '  crm-clean review {a} {b} --same（是同一客户）或 --different（不是）',
  },
  'review.said_same': {
    en: '  {by} said: the same customer',
    'zh-CN': '  {by} 已判断：是同一客户',
  },
  'review.said_different': {
    en: '  {by} said: two customers',
    'zh-CN': '  {by} 已判断：不是同一客户',
  },
  'review.said_unsure': {
    en: '  {by} said: cannot tell',
    'zh-CN': '  {by} 已判断：无法判断',
  },
  'review.decided': {
    en: 'Written down. It holds from the next dedupe on: crm-clean dedupe',
    'zh-CN': '已记下，下次查重起生效：crm-clean dedupe',
  },
  'review.no_record': {
    en: 'There is no record {value}. Record numbers stand in the report and in: crm-clean review',
    'zh-CN': '没有编号为 {value} 的记录。记录编号见报告，或运行：crm-clean review',
  },
  'review.one_record': {
    en: '{value} is one record; name two.',
    'zh-CN': '{value} 是同一条记录，请给出两条。',
  },
  'review.two_records': {
    en: 'Name two records, for example: crm-clean review 12 57 --same',
    'zh-CN': '请给出两条记录，例如：crm-clean review 12 57 --same',
  },
  'review.one_verdict': { en: 'Choose one of: {value}', 'zh-CN': '只能选择其中一个：{value}' },
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
    en: 'It is still going on, or was cut off. If it was cut off, the next command that writes takes back what it left, which is counted above.',
    'zh-CN':
      '这次运行还没有完成：可能仍在进行，也可能中途断了。如果断了，它留下的内容（已计入上面的数字）会在下次写入时自动撤销。',
  },

  'dictionary.missing': {
    en: 'There is no data dictionary {path}. Make one with: crm-clean init, or crm-clean import FILES',
    'zh-CN': '没有数据字典 {path}。请先运行 crm-clean init 或 crm-clean import 文件 来生成。',
  },
  'dictionary.broken': {
    en: '{path} has {count} {count|problem|problems}. Nothing was changed; correct {count|it|them} and run the command again:',
    'zh-CN': '{path} 有 {count} 处问题。没有做任何改动；请改正后重新运行：',
  },
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
  'evaluate.pairs': {
    en: 'Pairs: precision {precision}, recall {recall}, F1 {f1} ({found} found, {true} true)',
    'zh-CN': '记录对：准确率 {precision}，召回率 {recall}，F1 {f1}（找到 {found} 对，实际 {true} 对）',
  },
  'evaluate.bcubed': {
    en: 'B-cubed: precision {precision}, recall {recall}, F1 {f1}',
    'zh-CN': 'B³：准确率 {precision}，召回率 {recall}，F1 {f1}',
  },
  'evaluate.untold': {
    en: '{untold} {untold|record is|records are} not in the truth and {untold|was|were} left out.',
    'zh-CN': '有 {untold} 条记录不在标准答案里，没有计入。',
  },
};
