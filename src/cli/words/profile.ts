import type { Catalog } from '../../model/words.js';

/** Words of `profile` that are not about what was found. */
export const profileCommandWords: Catalog = {
  'profile_command.head': { en: 'Profile:', 'zh-CN': '数据概况：' },
  'profile_command.bad_extension': {
    en: 'The profile is written as .html, .json or .txt; {path} is none of them.',
    'zh-CN': '数据概况可以写成 .html、.json 或 .txt，{path} 都不是。',
  },
  'profile_command.nothing_named': {
    en: 'Name the files to look at, or take what is stored: crm-clean profile --store',
    'zh-CN': '请写明要查看的文件；要查看数据库里的内容，请运行：crm-clean profile --store',
  },
  'profile_command.both': {
    en: 'Either files or the store: leave out one of them.',
    'zh-CN': '文件和 --store 只能选一个，请去掉其中一个。',
  },
  'profile_command.only_files': {
    en: '{option} says how files are read; what is stored was read already. Leave it out.',
    'zh-CN': '{option} 只在读取文件时有用；数据库里的内容已经读好了，请去掉它。',
  },
  'profile_command.would_overwrite': {
    en: '{path} is one of the files to look at. Write the profile to another file.',
    'zh-CN': '{path} 正是要查看的文件之一。请把数据概况写到别的文件。',
  },
  'profile_command.no_column': {
    en: 'There is no column “{value}”. There are: {known}',
    'zh-CN': '没有“{value}”这一列。现有的列：{known}',
  },
};
