import type { Options } from '../model/dictionary.js';
import { editDistance } from '../text/similarity.js';
import { plain } from '../text/width.js';
import { idProblem, isOldTaxId, isOrgCode, isRegNo, isUscc } from './identifier/checks.js';
import { KINDS, type Kind, readCell } from './identifier/read.js';
import type { Comparison, FieldType } from './types.js';

/** A code made ready for comparing. */
export interface PreparedIdentifier {
  readonly value: string;
  /** The organisation code it is or has inside; '' for none. */
  readonly org: string;
}

const kindOf = (options: Options): Kind => KINDS.find((kind) => kind === options.kind) ?? 'any';

export const identifier: FieldType<PreparedIdentifier> = {
  name: 'identifier',
  title: { en: 'Identifier', 'zh-CN': '证件或编号' },
  about: {
    en: 'A number given once: unified social credit code, organisation code, resident identity number, registration or tax number, or any code of your own. Kinds with a check digit are checked, and two different valid ones prove two different customers.',
    'zh-CN':
      '唯一编号：统一社会信用代码、组织机构代码、身份证号、工商注册号、税号，或自定义编号。有校验位的会做校验；两个都有效却不同的编号，可以断定不是同一客户。',
  },
  options: {
    kind: {
      default: 'any',
      oneOf: KINDS,
      about: {
        en: 'What the code is: any, uscc (unified social credit code), org_code (organisation code), cn_id (resident identity number), reg_no (business registration number), tax_id (tax number)',
        'zh-CN':
          '编号种类：any（任意）、uscc（统一社会信用代码）、org_code（组织机构代码）、cn_id（身份证号）、reg_no（工商注册号）、tax_id（税号）',
      },
    },
  },
  notes: {
    check_digit: {
      en: 'The check digit does not agree: at least one character is wrong. Compare it with the certificate.',
      'zh-CN': '校验位不符，至少有一位写错了，请对照证照核对。',
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
      en: 'Typed only to fill the box; no code.',
      'zh-CN': '像是随手填的占位内容，不是真实编号。',
    },
    masked: {
      en: 'Part of the code is hidden by asterisks. Export the source without masking.',
      'zh-CN': '编号已被星号遮盖，请从来源系统导出未脱敏的数据。',
    },
    too_much: { en: 'The text is far too long for a code.', 'zh-CN': '内容过长，不是编号。' },
    no_code: { en: 'There is no code in the cell.', 'zh-CN': '单元格里没有编号。' },
    letters: {
      en: 'Letters typed for digits (O for 0, I for 1) were mended; the check digit agrees.',
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
  },
  examples: [
    { cell: 'ab-001 / 7', values: ['AB-001/7'] },
    { cell: '客户编号 0012', values: ['客户编号0012'] },
    { cell: '440301108548379.0', values: ['440301108548379'] },
    { cell: '914403001922038216', options: { kind: 'uscc' }, values: ['914403001922038216'] },
    {
      cell: '９１４４ ０３００ １９２２ ０３８２ １６',
      options: { kind: 'uscc' },
      values: ['914403001922038216'],
    },
    { cell: '9144O3OO1922O38216', options: { kind: 'uscc' }, values: ['914403001922038216'] },
    { cell: '914403001922038217', options: { kind: 'uscc' }, values: [], findings: ['check_digit'] },
    { cell: '91440300192203821', options: { kind: 'uscc' }, values: [], findings: ['length'] },
    { cell: '9.14403E+17', options: { kind: 'uscc' }, values: [], findings: ['excel_rounded'] },
    { cell: '192203821', options: { kind: 'org_code' }, values: ['192203821'] },
    { cell: '19220382-1', options: { kind: 'org_code' }, values: ['192203821'] },
    { cell: '36042619910101007 1', options: { kind: 'cn_id' }, values: ['360426199101010071'] },
    { cell: '360426910101007', options: { kind: 'cn_id' }, values: ['360426199101010071'] },
    { cell: '360426199113010071', options: { kind: 'cn_id' }, values: [], findings: ['birth_date'] },
    { cell: '990426199101010071', options: { kind: 'cn_id' }, values: [], findings: ['region'] },
    { cell: '360426199101010000', values: [], findings: ['excel_rounded'] },
    { cell: '注册号:440301108548379', options: { kind: 'reg_no' }, values: ['440301108548379'] },
    { cell: '440301192203821', options: { kind: 'tax_id' }, values: ['440301192203821'] },
    { cell: '9144************16', values: [], findings: ['masked'] },
    { cell: '000000000', values: [], findings: ['placeholder'] },
  ],
  many: false,
  survivorship: 'most_frequent',
  textCell: true,

  looksLike(cell) {
    if (cell.length < 15 || cell.length > 40) return 0;
    const code = plain(cell).toUpperCase().replace(/ /g, '');
    if (isUscc(code) || idProblem(code) === undefined) return 1;
    if (/^[1-9ANY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-Z]{9}[0-9A-Z]$/.test(code)) return 0.7;
    return isRegNo(code) || isOldTaxId(code) ? 0.6 : 0;
  },

  normalize: (cell, { options }) => readCell(cell, kindOf(options)),

  levels: [
    { name: 'exact', m: 0.93, u: 0.00001, words: { en: 'same code', 'zh-CN': '编号相同' } },
    {
      name: 'same_org_code',
      m: 0.01,
      u: 0.000001,
      words: { en: 'same organisation code inside', 'zh-CN': '内含的组织机构代码相同' },
    },
    {
      name: 'one_digit_off',
      m: 0.02,
      u: 0.004,
      words: {
        en: 'codes differ in one character or two swapped ones',
        'zh-CN': '编号只差一位，或相邻两位颠倒',
      },
    },
    { name: 'different', m: 0.04, u: 0.995989, words: { en: 'different codes', 'zh-CN': '编号不同' } },
  ],

  prepare(value, options) {
    return { value, org: orgCodeOf(value, kindOf(options)) };
  },
  blockKeys: ({ value, org }) => (org === '' || org === value ? [value] : [value, org]),
  agreementKeys: ({ value }) => [value],

  compare(a, b): Comparison {
    if (a.value === b.value) return { level: 'exact', key: a.value };
    if (a.org !== '' && a.org === b.org) return { level: 'same_org_code' };
    return { level: oneOff(a.value, b.value) ? 'one_digit_off' : 'different' };
  },

  /** 914***********8216; short codes show less. */
  mask(value) {
    const chars = [...value];
    const [head, tail] =
      chars.length >= 12 ? [3, 4] : chars.length >= 6 ? [2, 2] : [chars.length > 2 ? 1 : 0, 0];
    const hidden = '*'.repeat(chars.length - head - tail);
    return chars.slice(0, head).join('') + hidden + (tail === 0 ? '' : chars.slice(-tail).join(''));
  },

  show(value, options) {
    return kindOf(options) === 'org_code' && value.length === 9
      ? `${value.slice(0, 8)}-${value.slice(8)}`
      : value;
  },
};

/**
 * Whether two canonical values are known to name two different owners: both pass the checks of the same kind of
 * code and they differ. Kinds whose check a code of another kind may pass by chance count only where the option says
 * that they are meant.
 */
export function provesDifferent(a: string, b: string, options: Options): boolean {
  if (a === b) return false;
  const kind = kindOf(options);
  const proofs: ((code: string) => boolean)[] = [isUscc, (code) => idProblem(code) === undefined];
  if (kind === 'org_code') proofs.push(isOrgCode);
  if (kind === 'reg_no') proofs.push(isRegNo);
  if (kind === 'tax_id') proofs.push(isOldTaxId);
  return proofs.some((proves) => proves(a) && proves(b));
}

function orgCodeOf(value: string, kind: Kind): string {
  if (isUscc(value)) return value.slice(8, 17);
  if (kind === 'org_code') return value;
  return kind === 'tax_id' && isOldTaxId(value) ? value.slice(6) : '';
}

/** Short codes are counted up one by one, so that being near means nothing there. */
function oneOff(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 8 || Math.abs(a.length - b.length) > 1) return false;
  if (editDistance(a, b) === 1) return true;
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
