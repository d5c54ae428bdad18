import type { Catalog } from '../../model/words.js';

/** Words of the command line itself and of files. */
export const shellWords: Catalog = {
  'cli.about': {
    en: 'Turns legacy customer spreadsheets into clean customer records: reads, checks, finds duplicates, merges reversibly, tags, exports.',
    'zh-CN': '把陈年的客户表格整理成干净的客户资料：读取、检查、查重、可撤销地合并、打标签、导出。',
  },
  'progress.minutes': { en: ', about {n} min left', 'zh-CN': '，大约还需 {n} 分钟' },
  'progress.seconds': { en: ', about {n} s left', 'zh-CN': '，大约还需 {n} 秒' },
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
    en: 'There is no command “{value}”. See: {help}',
    'zh-CN': '没有“{value}”这个命令。请看：{help}',
  },
  'cli.unknown_command_near': {
    en: 'There is no command “{value}”. Did you mean “{near}”? See: {help}',
    'zh-CN': '没有“{value}”这个命令，是不是想用“{near}”？请看：{help}',
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
  'file.no_folder': {
    en: 'The folder of {path} does not exist. Make the folder first, or write to another one.',
    'zh-CN': '{path} 所在的文件夹不存在。请先新建该文件夹，或写到别的位置。',
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
};
