import { plain } from '../text/width.js';
import { blockKeys, compare, levels, type PreparedPhone, prepare } from './phone/compare.js';
import { frequentFillers } from './phone/fillers.js';
import { readMobile } from './phone/mainland.js';
import { readCell } from './phone/read.js';
import { AREA_SOURCES, COUNTRY_SOURCES, mayLackArea } from './phone/row.js';
import { settingsOf } from './phone/settings.js';
import { FORMATS, mask, parts, show } from './phone/show.js';
import { readSimple } from './phone/simple.js';
import type { FieldType, Normalized } from './types.js';

/**
 * Canonical forms: mobile `13800138000`; landline `0755-26012345`; without a known area code `26012345`; 400 and 800
 * numbers `4001234567`; service numbers `95588`; cards for machines, 13 digits; every other country E.164
 * `+12122498484`. An extension follows behind a dash: `0755-26012345-8001`. Where option `country` is not CN, Chinese
 * numbers are written in E.164 too.
 */
export const phone: FieldType<PreparedPhone> = {
  name: 'phone',
  title: { en: 'Phone number', 'zh-CN': '电话号码' },
  about: {
    en: 'Mobile, landline, 400 and service numbers, with extensions, and numbers of every country. Several numbers in a cell are taken apart; a name or a mail address beside them goes to its own field. Two records with different numbers may well be one customer, so this says little against a match.',
    'zh-CN':
      '手机、座机、400/800、服务号码（可带分机），以及各国电话。一格多号会自动拆开；号码旁边的人名、邮箱会归到各自的字段。一个客户常有多个电话，号码不同并不说明不是同一客户。',
  },
  options: {
    country: {
      default: 'CN',
      about: {
        en: 'Country of the numbers written without country code, as an ISO code: CN, HK, TW, US …',
        'zh-CN': '没写国家代码的号码属于哪个国家或地区（ISO 代码，如 CN、HK、TW、US）',
      },
      fromRow: { sources: COUNTRY_SOURCES },
    },
    area_code: {
      default: '',
      about: {
        en: 'Area code to add to landline numbers that have none, such as 0755',
        'zh-CN': '座机没写区号时补上的区号，如 0755',
      },
      fromRow: { sources: AREA_SOURCES, when: mayLackArea },
    },
    fillers: {
      default: [],
      about: {
        en: 'Numbers that people type only to fill the box, treated as none. Left empty, well-known ones (13800138000, 13888888888) count in columns where several cells hold them',
        'zh-CN':
          '只用来凑数的号码，按空值处理。不填时，常见的凑数号码（13800138000、13888888888 等）在同一列多次出现才算',
      },
      fromCells: frequentFillers,
    },
    format: {
      default: 'plain',
      oneOf: FORMATS,
      about: {
        en: 'How numbers are written in exports: plain (13800138000, 010-88886666-801), digits (13800138000, 01088886666-801), e164 (+8613800138000), national (138 0013 8000), dashed (138-0013-8000)',
        'zh-CN':
          '导出时的写法：plain（13800138000、010-88886666-801）、digits（13800138000、01088886666-801）、e164（+8613800138000）、national（138 0013 8000）、dashed（138-0013-8000）',
      },
    },
  },
  notes: {
    too_short: {
      en: 'The number has {digits} digits, {expected} were expected: some are missing. Look it up in the source.',
      'zh-CN': '号码只有 {digits} 位，应为 {expected} 位，缺了数字，请查原始资料补全。',
    },
    too_long: {
      en: 'The number has {digits} digits, {expected} were expected: a digit too many, or two numbers without a separator.',
      'zh-CN': '号码有 {digits} 位，应为 {expected} 位，可能多打了数字，或两个号码连在一起。',
    },
    unknown_area_code: {
      en: 'There is no area code in China that {digits} begins with.',
      'zh-CN': '没有以 {digits} 开头的区号，请核对。',
    },
    invalid: {
      en: 'No such number exists: the first digits or the length do not fit. For a foreign number write + and the country code in front.',
      'zh-CN': '不存在这样的号码（开头或位数不对）。如为境外号码，请在前面写上“+国家代码”。',
    },
    maybe_foreign: {
      en: 'Not a number of this country, but {number} would be a valid one. If that is what is meant, write it with the +.',
      'zh-CN': '不是本国号码，但 {number} 是有效号码。如果确是该号码，请带上“+”号填写。',
    },
    no_area_code: {
      en: 'The landline number has no area code. If all of them are local numbers, give the field “{field}” options: { area_code: "0538" } in crm-clean.yaml, with your own area code.',
      'zh-CN':
        '座机没有区号。如果都是本地号码，请在 crm-clean.yaml 的“{field}”下写 options: { area_code: "0538" }（换成当地区号），程序会自动补上。',
    },
    area_code_misfit: {
      en: 'Kept without area code: numbers of {city} ({area}) have {expected} digits, this one has {digits}.',
      'zh-CN': '未补区号：{city}（{area}）的座机应为 {expected} 位，而这个号码有 {digits} 位，请核对。',
    },
    filler: {
      en: 'Several rows have {number}, which people type to fill the box. Treated as none. If it is real, give the field options: { fillers: [none] }.',
      'zh-CN':
        '多行都是 {number}，这是常见的凑数号码，已按空值处理。如确为真实号码，请给该字段写 options: { fillers: [none] }。',
    },
    wide_range: {
      en: 'A whole row of numbers is given; only the first and the last were kept ({from}, {to}).',
      'zh-CN': '写的是一个号段，只保留了首尾两个号码（{from}、{to}）。',
    },
    placeholder: {
      en: 'Only a placeholder, not a phone number; treated as empty.',
      'zh-CN': '这是占位内容，没有真实号码，已按空值处理。',
    },
    masked: {
      en: 'Some digits are hidden by asterisks. Export the source without masking.',
      'zh-CN': '号码已被星号遮盖，请从来源系统导出未脱敏的数据。',
    },
    excel_exponent: {
      en: 'A spreadsheet has rounded the number and its last digits are lost. Format the column as text in the source and export again.',
      'zh-CN': '表格软件把号码变成了科学计数法，末尾数字已丢失。请在原表中把该列设为“文本”后重新导出。',
    },
    chinese_numerals: {
      en: 'Written in Chinese numerals; it reads as {number}. Check it and type it in digits.',
      'zh-CN': '号码是用汉字写的，读作 {number}，请核对后改成数字。',
    },
    extra_text: {
      en: 'Besides phone numbers the cell says “{text}”, which fits no phone number.',
      'zh-CN': '单元格里的“{text}”不是电话号码。',
    },
    no_number: {
      en: 'There is no phone number in the cell.',
      'zh-CN': '单元格里没有电话号码。',
    },
    unassigned: {
      en: 'Kept, but numbers that begin like this are not known to be in use.',
      'zh-CN': '已保留，但该号段目前未知是否启用。',
    },
    unusual_length: {
      en: 'Kept, but local numbers of this city have 7 digits.',
      'zh-CN': '已保留，但该城市的座机号码应为 7 位。',
    },
    old_area_code: {
      en: 'Kept, but this area code was given up; dial {now} now.',
      'zh-CN': '已保留，但该区号已取消，现为 {now}。',
    },
    excel_decimal: {
      en: 'Brought back from the way a spreadsheet wrote it as a number.',
      'zh-CN': '已从表格软件的数字格式还原。',
    },
    leading_zero: {
      en: 'The 0 of the area code, lost in a spreadsheet, was put back.',
      'zh-CN': '已补回表格软件丢掉的区号首位 0。',
    },
    dial_prefix: {
      en: 'A prefix for long-distance calls was taken off.',
      'zh-CN': '已去掉长途拨号前缀。',
    },
    country_code: {
      en: 'The + of the country code was missing and was added.',
      'zh-CN': '已补上国家或地区代码前的“+”。',
    },
    area_code: {
      en: 'The area code {area} was added, as the data dictionary says.',
      'zh-CN': '已按数据字典补上区号 {area}。',
    },
    area_code_before: {
      en: 'The area code {area} of the number before it was added.',
      'zh-CN': '已沿用前一个号码的区号 {area}。',
    },
    area_code_row: {
      en: 'The area code {area} was added: in this row “{field}” is “{text}”.',
      'zh-CN': '已补上区号 {area}，依据是本行的“{field}”：“{text}”。',
    },
    country_of_row: {
      en: 'Read as a number of the country of this row: “{field}” is “{text}”.',
      'zh-CN': '已按本行的“{field}”（“{text}”）识别为当地号码，并补上国家或地区代码。',
    },
    virtual: {
      en: 'Kept; a number of a virtual network operator.',
      'zh-CN': '已保留。属于虚拟运营商号段。',
    },
    letters: {
      en: 'Letters typed for digits (O for 0, l for 1) were corrected.',
      'zh-CN': '已把误打的字母改为数字（O 改 0、l 改 1）。',
    },
    list: {
      en: 'A shortened or run-together list of numbers was written out.',
      'zh-CN': '已把简写或连写的多个号码拆成完整号码。',
    },
    label: {
      en: 'Words around the number ("Tel:", "mobile") were taken off.',
      'zh-CN': '已去掉号码旁的说明文字（如“手机：”）。',
    },
    fax: {
      en: 'Marked as a fax number in the cell.',
      'zh-CN': '单元格中标明是传真。',
    },
  },
  examples: [
    { cell: '13800138000', values: ['13800138000'] },
    { cell: '+86 138-0013-8000', values: ['13800138000'] },
    { cell: '0086-138 0013 8000', values: ['13800138000'] },
    { cell: '(+86)13800138000', values: ['13800138000'] },
    { cell: '１３８００１３８０００', values: ['13800138000'] },
    { cell: '手机:138 0013 8000', values: ['13800138000'] },
    { cell: '13800138000.0', values: ['13800138000'] },
    { cell: '1.3800138E10', values: ['13800138000'] },
    { cell: '1795113800138000', values: ['13800138000'] },
    { cell: '138OO138OOO', values: ['13800138000'] },
    { cell: '(0755)2601-2345转8001', values: ['0755-26012345-8001'] },
    { cell: '0755-26012345 ext. 8001', values: ['0755-26012345-8001'] },
    { cell: '021-68888888-分机 12', values: ['021-68888888-12'] },
    { cell: '+86 (0)755 2601 2345', values: ['0755-26012345'] },
    { cell: '75526012345', values: ['0755-26012345'] },
    { cell: '0755-26012345/6', values: ['0755-26012345', '0755-26012346'] },
    { cell: '0755-26012345、26012348', values: ['0755-26012345', '0755-26012348'] },
    { cell: '26012345', options: { area_code: '0755' }, values: ['0755-26012345'] },
    { cell: '26012345', values: ['26012345'], findings: ['no_area_code'] },
    { cell: '13800138000/0755-26012345', values: ['13800138000', '0755-26012345'] },
    { cell: '13800138000;13900139000 或 15012345679', values: ['13800138000', '13900139000', '15012345679'] },
    { cell: '13800138000 张三', values: ['13800138000'] },
    { cell: '13800138000(王总)', values: ['13800138000'] },
    { cell: '13800138000 zhang@huaxin.com', values: ['13800138000'] },
    { cell: '400-123-4567转1', values: ['4001234567-1'] },
    { cell: '95588', values: ['95588'] },
    { cell: '1440012345678', values: ['1440012345678'] },
    { cell: '15412345678', values: ['15412345678'] },
    { cell: '+1 (212) 249-8484 x123', values: ['+12122498484-123'] },
    { cell: '212/249-8484', options: { country: 'US' }, values: ['+12122498484'] },
    { cell: '00852 2123 4567', values: ['+85221234567'] },
    { cell: '0049 30 123456', options: { country: 'US' }, values: ['+4930123456'] },
    { cell: '0912-345-678', options: { country: 'TW' }, values: ['+886912345678'] },
    { cell: '1380013800', values: [], findings: ['too_short'] },
    { cell: '138001380001', values: [], findings: ['too_long'] },
    { cell: '0755-2601234', values: [], findings: ['too_short'] },
    { cell: '1.38E+10', values: [], findings: ['excel_exponent'] },
    { cell: '11111111111', values: [], findings: ['placeholder'] },
    { cell: 'N/A', values: [], findings: ['placeholder'] },
    { cell: '138****8000', values: [], findings: ['masked'] },
    { cell: '一三八零零一三八零零零', values: [], findings: ['chinese_numerals'] },
    { cell: '13800138000 下午打', values: ['13800138000'], findings: ['extra_text'] },
    { cell: '问前台', values: [], findings: ['extra_text'] },
  ],
  many: true,
  survivorship: 'all',
  textCell: true,

  looksLike(cell) {
    if (isMobileCell(cell)) return 1;
    if (cell.length < 5 || cell.length > 60) return 0;
    const text = plain(cell).replace(/[()（）]/g, '');
    if (/^(?:\+|00|86)?[ -]?(?:86)?[ -]?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/.test(text)) return 1;
    if (/^0\d{2,3}[ -]?[2-9]\d{2,3}[ -]?\d{4}(?:[ -转,;/、]|ext|x|$)/.test(text)) return 0.95;
    if (/^\+\d[\d -]{7,16}$/.test(text)) return 0.95;
    if (/^[48]00[ -]?\d{3,4}[ -]?\d{3,4}$/.test(text)) return 0.9;
    if (/^\d{3}[-/. ]\d{3}[-. ]\d{4}$/.test(text)) return 0.9;
    return /^[2-9]\d{6,7}$/.test(text) ? 0.2 : 0;
  },

  normalize(cell, context): Normalized {
    const { country, fillers } = context.options;
    const filled = typeof fillers === 'object' && fillers.length > 0;
    if (country === 'CN' && !filled && (context.given?.country?.instead ?? 'CN') === 'CN') {
      if (isMobileCell(cell)) return { values: [cell] };
      const simple = readSimple(cell);
      if (simple !== undefined) return { values: [simple] };
    }
    return readCell(cell, settingsOf(context));
  },

  levels,
  prepare,
  blockKeys,
  agreementKeys: ({ main }) => [main],
  compare,
  mask,
  show: (value, options) => show(value, String(options.format)),
  parts,
};

/** A cell that is a mobile number in canonical form and nothing else: most cells are. */
function isMobileCell(cell: string): boolean {
  return (
    cell.length === 11 &&
    cell.charCodeAt(0) === 49 &&
    !cell.endsWith('00000000') &&
    !(cell >= '12345678900' && cell <= '12345678909') &&
    readMobile(cell)?.note === undefined &&
    /^1[3-9]\d{9}$/.test(cell)
  );
}
