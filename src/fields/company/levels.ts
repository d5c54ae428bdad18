import type { Words } from '../../model/words.js';
import type { Level } from '../types.js';

/**
 * From the strongest agreement down. The defaults were set on pairs of short and registered names of listed companies
 * and on pairs of unrelated ones; a store's own data re-estimates them. A branch, a sister unit, another region and a brand
 * that differs in one character are no agreement: their weight is near zero or below, so that another field has to decide.
 */
export const LEVELS: readonly Level[] = [
  {
    name: 'exact',
    m: 0.42,
    u: 0.0001,
    words: { en: 'The names are the same.', 'zh-CN': '名称相同。' },
  },
  {
    name: 'same_name',
    m: 0.12,
    u: 0.00005,
    words: {
      en: 'The names are the same but for the spelling of the region or the legal form.',
      'zh-CN': '名称相同，只是行政区划或组织形式的写法不同。',
    },
  },
  {
    name: 'short_name',
    m: 0.2,
    u: 0.0004,
    words: { en: 'One name is a short form of the other.', 'zh-CN': '一个名称是另一个的简称。' },
  },
  {
    name: 'other_form',
    m: 0.03,
    u: 0.0005,
    words: {
      en: 'Region, brand and trade agree; the legal forms differ.',
      'zh-CN': '区划、字号和行业一致，组织形式不同。',
    },
  },
  {
    name: 'same_brand',
    m: 0.05,
    u: 0.001,
    words: {
      en: 'The brands are the same, the rest of the names differs somewhat.',
      'zh-CN': '字号相同，名称其余部分略有不同。',
    },
  },
  {
    name: 'similar',
    m: 0.05,
    u: 0.002,
    words: {
      en: 'The names are nearly the same, as with a typing error.',
      'zh-CN': '名称非常接近，可能是录入错误。',
    },
  },
  {
    name: 'part_of_name',
    m: 0.03,
    u: 0.002,
    words: { en: 'One name is found in the other.', 'zh-CN': '一个名称包含在另一个之中。' },
  },
  {
    name: 'same_sound',
    m: 0.01,
    u: 0.002,
    words: {
      en: 'The brands are read alike but written with other characters: a slip in typing or another company.',
      'zh-CN': '字号读音相同、用字不同：可能是打字选错了字，也可能是另一家公司。',
    },
  },
  {
    // As frequent among strangers, nearly: no reason, but names were compared and are told.
    name: 'brand_differs',
    m: 0.01,
    u: 0.00995,
    words: {
      en: 'The brands differ in one character: a typing error or another company.',
      'zh-CN': '字号只差一个字：可能是录入错误，也可能是另一家公司。',
    },
  },
  {
    name: 'other_script',
    m: 0.02,
    u: 0.02,
    words: {
      en: 'The names are in different scripts and cannot be compared.',
      'zh-CN': '名称使用不同文字，无法比对。',
    },
  },
  {
    name: 'other_trade',
    m: 0.006,
    u: 0.008,
    words: { en: 'The brands are the same, the trades differ.', 'zh-CN': '字号相同，行业不同。' },
  },
  {
    name: 'branch',
    m: 0.01,
    u: 0.015,
    words: {
      en: 'A company and its branch, or two branches of one company.',
      'zh-CN': '一个是总公司一个是分支机构，或是同一公司的两个分支机构。',
    },
  },
  {
    name: 'sister_unit',
    m: 0.002,
    u: 0.003,
    words: {
      en: 'A number, a direction, a letter or the kind of house in the names differs, as with two units of one organisation.',
      'zh-CN': '名称中的序号、方位、字母或场所类型不同，一般是两个单位。',
    },
  },
  {
    name: 'same_brand_elsewhere',
    m: 0.004,
    u: 0.01,
    words: { en: 'The brands are the same, the regions differ.', 'zh-CN': '字号相同，所在地区不同。' },
  },
  {
    name: 'different',
    m: 0.038,
    u: 0.926,
    words: { en: 'The names differ.', 'zh-CN': '名称不同。' },
  },
];

export const NOTES: Readonly<Record<string, Words>> = {
  trimmed: {
    en: 'Quotes, marks or a serial number around the name were taken off.',
    'zh-CN': '已去掉名称前后的引号、符号或序号。',
  },
  renamed: {
    en: 'The cell says that the company is called “{name}” now; the name it had before is a former name.',
    'zh-CN': '单元格注明公司现名为“{name}”，已改用现名，原来的名称归入曾用名。',
  },
  short_name: {
    en: '“{name}” is listed as a short name; the full name was put in.',
    'zh-CN': '“{name}”是已登记的简称，已换成全称。',
  },
  short_name_unclear: {
    en: '“{name}” is listed as the short name of several companies ({names}). Write the full name.',
    'zh-CN': '“{name}”同时是几家公司（{names}）的简称，请填写全称。',
  },
  masked: {
    en: 'Part of the name is hidden. Export the source without masking.',
    'zh-CN': '名称已被遮盖，请从来源系统导出未脱敏的数据。',
  },
  form_misspelt: {
    en: 'The legal form “{form}” looks misspelt or cut off; “{better}” is likely. Check the name and correct it.',
    'zh-CN': '组织形式“{form}”像是写错或没写完，多半是“{better}”，请核对后改正。',
  },
  two_languages: {
    en: 'The cell held the name in two languages; it was split into two names.',
    'zh-CN': '单元格里有中英文两个名称，已拆成两个。',
  },
  junk: {
    en: 'Only a placeholder, not a name; treated as empty. Enter the name if it is known.',
    'zh-CN': '这是占位内容，不是名称，已按空值处理。如果知道名称，请补上。',
  },
  note: {
    en: '“{note}” is a remark, not part of the name; it was taken out. Keep it in a column of its own.',
    'zh-CN': '“{note}”是备注，不属于名称，已移出。请放到单独的一列。',
  },
  unbalanced_bracket: {
    en: 'A bracket had no partner; this was corrected. Check the name.',
    'zh-CN': '括号不成对，已补全或去掉，请核对名称。',
  },
  several_names: {
    en: 'The cell holds several names. Give each customer a row of its own.',
    'zh-CN': '一个单元格里有多个名称。请让每个客户各占一行。',
  },
  short_name_only: {
    en: '“{name}” is only a short name; the full registered name is required.',
    'zh-CN': '“{name}”只是简称，请填写工商登记的全称。',
  },
};
