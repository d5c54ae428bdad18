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
