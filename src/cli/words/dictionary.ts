import type { Catalog } from '../../model/words.js';

/** Words of `crm-clean dictionary`. */
export const dictionaryCommandWords: Catalog = {
  'dictionary_command.overview': {
    en: '{path}: {count} {count|field|fields}',
    'zh-CN': '{path}：共 {count} 个字段',
  },
  'dictionary_command.head_name': { en: 'Name', 'zh-CN': '字段名' },
  'dictionary_command.head_title': { en: 'Title', 'zh-CN': '标题' },
  'dictionary_command.head_object': { en: 'Object', 'zh-CN': '对象' },
  'dictionary_command.head_type': { en: 'Type', 'zh-CN': '字段类型' },
  'dictionary_command.head_match': { en: 'Match', 'zh-CN': '匹配作用' },
  'dictionary_command.customer': { en: 'customer', 'zh-CN': '客户' },
  'dictionary_command.contact': { en: 'contact', 'zh-CN': '联系人' },
  'dictionary_command.activity': { en: 'activity', 'zh-CN': '跟进记录' },
  'dictionary_command.order': { en: 'order', 'zh-CN': '购买记录' },
  'dictionary_command.schema_written': {
    en: 'Wrote {path}. To use it, put this line first in the data dictionary, or name the file in your editor’s settings for YAML:',
    'zh-CN': '已写入 {path}。把下面这行放在数据字典的第一行，或在编辑器的 YAML 设置里指定该文件，即可使用：',
  },
  'dictionary_command.good': { en: '{path} has no mistakes.', 'zh-CN': '{path} 没有错误。' },
  'dictionary_command.problems': {
    en: '{path} has {count} {count|mistake|mistakes}. Nothing can be imported until {count|it is|they are} corrected.',
    'zh-CN': '{path} 有 {count} 处错误，改正之前无法导入。',
  },
};
