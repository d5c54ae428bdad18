import type { Words } from '../../model/words.js';

/** What cleaning says of codes. */
export const notes: Readonly<Record<string, Words>> = {
  check_digit: {
    en: 'The check digit does not match: at least one character is wrong. Kept as it is; compare it with the certificate.',
    'zh-CN': '校验位不符，至少有一位写错了。已原样保留，请对照证照核对。',
  },
  length: {
    en: 'The code has {count} characters, {expected} were expected.',
    'zh-CN': '编号有 {count} 位，应为 {expected} 位。',
  },
  shape: {
    en: 'The code holds characters that do not occur in codes of this kind.',
    'zh-CN': '编号里有此类编号不会出现的字符。',
  },
  region: {
    en: 'The first digits belong to no region of China.',
    'zh-CN': '开头的行政区划代码不存在。',
  },
  birth_date: {
    en: 'The date of birth inside the number does not exist.',
    'zh-CN': '号码中的出生日期不存在。',
  },
  excel_rounded: {
    en: 'A spreadsheet has rounded the number and its last digits are lost. Format the column as text in the source and export again.',
    'zh-CN': '表格软件只保留了前 15 位数字，末尾已丢失。请在原表中把该列设为“文本”后重新导出。',
  },
  placeholder: {
    en: 'Only a placeholder, not a code; treated as empty.',
    'zh-CN': '这是占位内容，没有真实编号，已按空值处理。',
  },
  masked: {
    en: 'Part of the code is hidden by asterisks. Export the source without masking.',
    'zh-CN': '编号已被星号遮盖，请从来源系统导出未脱敏的数据。',
  },
  prefix: {
    en: 'No number begins with these two digits.',
    'zh-CN': '没有以这两位开头的编号。',
  },
  no_country: {
    en: 'The number does not begin with the two letters of a country, so it could not be checked.',
    'zh-CN': '税号开头缺少两位国家代码，无法校验。',
  },
  template: {
    en: 'Not written as numbers of this field are ({template}).',
    'zh-CN': '与本字段的编号样式（{template}）不符。',
  },
  other_uscc: {
    en: 'This is a unified social credit code, not the kind of number this field holds. Kept as it is.',
    'zh-CN': '这是统一社会信用代码，不是本字段应填的编号，已原样保留。',
  },
  other_cn_id: {
    en: 'This is a resident identity number, not the kind of number this field holds. Kept as it is.',
    'zh-CN': '这是身份证号，不是本字段应填的编号，已原样保留。',
  },
  other_reg_no: {
    en: 'This is an old business registration number. Kept as it is; look up the present code.',
    'zh-CN': '这是旧的工商注册号，已原样保留，请补查现用的编号。',
  },
  other_tax_id: {
    en: 'This is an old tax number. Kept as it is; look up the present code.',
    'zh-CN': '这是旧的税务登记号，已原样保留，请补查现用的编号。',
  },
  other_org_code: {
    en: 'This is an organisation code. Kept as it is; look up the full code.',
    'zh-CN': '这是组织机构代码，已原样保留，请补查完整的编号。',
  },
  other_tw_id: {
    en: 'This is an identity number of Taiwan, not of the mainland. Kept as it is.',
    'zh-CN': '这是台湾的身份证号，不是大陆居民身份证号，已原样保留。',
  },
  other_hk_id: {
    en: 'This is a Hong Kong identity card number, not one of the mainland. Kept as it is.',
    'zh-CN': '这是香港身份证号，不是内地居民身份证号，已原样保留。',
  },
  maybe_passport: {
    en: 'Not a resident identity number; it looks like the number of a passport or travel permit, which has no check digit. Kept as it is.',
    'zh-CN': '这不是居民身份证号，像是护照或通行证号码（没有校验位，无法校验），已原样保留。',
  },
  too_much: { en: 'The text is far too long for a code.', 'zh-CN': '内容过长，不是编号。' },
  no_code: { en: 'There is no code in the cell.', 'zh-CN': '单元格里没有编号。' },
  words_dropped: {
    en: 'Words beside the code were left out.',
    'zh-CN': '去掉了编号以外的文字。',
  },
  letters: {
    en: 'Letters typed for digits (O for 0, I for 1) were corrected; the check digit matches.',
    'zh-CN': '已把误打的字母改为数字（O 改 0、I 改 1），校验位相符。',
  },
  upgraded: {
    en: 'An identity number of 15 digits was written in its present form of 18.',
    'zh-CN': '15 位身份证号已升为 18 位。',
  },
  excel_decimal: {
    en: 'Brought back from the way a spreadsheet wrote it as a number.',
    'zh-CN': '已从表格软件的数字格式还原。',
  },
};
