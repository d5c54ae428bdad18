import type { Catalog } from '../../model/words.js';

/** Words of checking the dictionary and of showing a field. */
export const dictionaryLookWords: Catalog = {
  'dictionary_check.advice': { en: 'Worth a look:', 'zh-CN': '建议看一看：' },
  'dictionary_check.unmet': {
    en: 'Stored records that do not meet the dictionary they were cleaned with:',
    'zh-CN': '已入库的记录中，不符合整理时所用数据字典的：',
  },
  'dictionary_check.unmet_field': {
    en: '{field}: {count} {count|cell|cells}, such as “{text}”',
    'zh-CN': '{field}：{count} 处，例如“{text}”',
  },
  'dictionary_check.unmet_empty': {
    en: '{field}: empty in {count} {count|record|records}',
    'zh-CN': '{field}：{count} 条记录没有内容',
  },
  'dictionary_check.shared': {
    en: '{count} {count|value|values} that should be unique {count|is|are} shared by several customers:',
    'zh-CN': '有 {count} 个应当唯一的值被多个客户共用：',
  },
  'dictionary_check.shared_value': {
    en: '{field} “{value}”: {holders} customers',
    'zh-CN': '{field}“{value}”：{holders} 个客户',
  },
  'dictionary_check.more': { en: '… and {count} more', 'zh-CN': '……另有 {count} 个' },
  'dictionary_show.no_field': {
    en: 'The data dictionary has no field “{value}”. See them all with: crm-clean dictionary',
    'zh-CN': '数据字典里没有字段“{value}”。全部字段见：crm-clean dictionary',
  },
  'dictionary_show.no_field_near': {
    en: 'The data dictionary has no field “{value}”. Did you mean “{near}”?',
    'zh-CN': '数据字典里没有字段“{value}”，是不是想看“{near}”？',
  },
  'dictionary_show.type': { en: 'Type: {name}. {value}', 'zh-CN': '类型：{name}。{value}' },
  'dictionary_show.object': { en: 'Belongs to: {value}', 'zh-CN': '属于：{value}' },
  'dictionary_show.required': { en: 'Required', 'zh-CN': '必填' },
  'dictionary_show.unique': {
    en: 'Unique: no two customers should share a value',
    'zh-CN': '唯一：不同客户不应有相同的值',
  },
  'dictionary_show.pattern': { en: 'Pattern: {value}', 'zh-CN': '格式：{value}' },
  'dictionary_show.length': { en: 'Characters: {value}', 'zh-CN': '字数：{value}' },
  'dictionary_show.range': { en: 'Range: {value}', 'zh-CN': '范围：{value}' },
  'dictionary_show.match_name': { en: 'Matching: the customer’s name', 'zh-CN': '查重：客户名称' },
  'dictionary_show.match_identifier': {
    en: 'Matching: a unique number; two different ones are never merged',
    'zh-CN': '查重：唯一证件号，不同就不合并',
  },
  'dictionary_show.match_evidence': { en: 'Matching: compared', 'zh-CN': '查重：参与比较' },
  'dictionary_show.match_no': { en: 'Matching: not looked at', 'zh-CN': '查重：不参与' },
  'dictionary_show.survivorship': { en: 'A merged customer keeps: {value}', 'zh-CN': '合并时保留：{value}' },
  'dictionary_show.from': {
    en: 'Where it is empty, made from: {value}',
    'zh-CN': '为空时由这些字段拼成：{value}',
  },
  'dictionary_show.options': { en: 'Options', 'zh-CN': '选项' },
  'dictionary_show.allowed': {
    en: 'Allowed values, and what is taken for them',
    'zh-CN': '允许值，以及会归到它的写法',
  },
  'dictionary_show.rules': { en: 'Rules', 'zh-CN': '规则' },
  'dictionary_show.rule': { en: '{formula} → {expected}  {text}', 'zh-CN': '{formula} → {expected}  {text}' },
  'dictionary_show.aliases': { en: 'Column titles', 'zh-CN': '列名' },
  'dictionary_show.junk': { en: 'Taken for nothing', 'zh-CN': '视为没有内容' },
  'dictionary_show.examples': { en: 'Examples', 'zh-CN': '示例' },
  'dictionary_show.nothing': { en: '(no value)', 'zh-CN': '（没有值）' },
  'dictionary_show.notes': {
    en: 'What cleaning and comparing may say',
    'zh-CN': '整理和比较时可能给出的提示',
  },
};
