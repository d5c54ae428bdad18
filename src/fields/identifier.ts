import type { Options } from '../model/dictionary.js';
import { editDistance } from '../text/similarity.js';
import { plain } from '../text/width.js';
import { idProblem, isOldTaxId, isOrgCode, isRegNo, isUscc, upgradedId } from './identifier/checks.js';
import { isSound, KINDS, type Kind, kindByContent } from './identifier/kinds.js';
import { isHongKongId, isTaiwanId } from './identifier/personal.js';
import { partsOf, proofsOf } from './identifier/proofs.js';
import { kindOf, readCell } from './identifier/read.js';
import { isCheckedVat } from './identifier/vat.js';
import { notes } from './identifier/words.js';
import { isAbn, isLei, isTaiwanUbn } from './identifier/world.js';
import type { Comparison, FieldType } from './types.js';

/** A code made ready for comparing. */
export interface PreparedIdentifier {
  readonly value: string;
  /** What two spellings of one code share: no hyphens; an identity number of 15 digits is its form of 18. */
  readonly key: string;
  /** The organisation code it is or has inside; '' for none. */
  readonly org: string;
  /** Passes its check, or is of a kind that has none. */
  readonly sound: boolean;
}

export const identifier: FieldType<PreparedIdentifier> = {
  name: 'identifier',
  title: { en: 'Identifier', 'zh-CN': '证件或编号' },
  about: {
    en: 'A number given once: unified social credit code, organisation code, resident identity number, registration or tax number of China, Taiwan, Hong Kong and other countries, or any code of your own. Check digits are checked; a code that fails is kept with a finding. Two different valid ones prove two different customers.',
    'zh-CN':
      '唯一编号：统一社会信用代码、组织机构代码、身份证号、工商注册号、税号，台湾统一编号、香港商业登记号、国外税号，或自定义编号。有校验位的会做校验，不符的保留并提示；两个都有效却不同的编号，可以断定不是同一客户。',
  },
  options: {
    kind: {
      default: 'any',
      oneOf: KINDS,
      about: {
        en: 'What the code is: any (told by the code itself where its check shows it), uscc (unified social credit code), org_code (organisation code), cn_id (resident identity number), reg_no (business registration number), tax_id (tax number), tw_ubn (Taiwan), tw_id (identity number of Taiwan), hk_id (Hong Kong identity card), hk_br (Hong Kong business registration), vat (European VAT number with its country), ein (USA), abn (Australia), lei, duns',
        'zh-CN':
          '编号种类：any（任意，有校验规则的自动识别）、uscc（统一社会信用代码）、org_code（组织机构代码）、cn_id（身份证号）、reg_no（工商注册号）、tax_id（纳税人识别号）、tw_ubn（台湾统一编号）、tw_id（台湾身份证号）、hk_id（香港身份证号）、hk_br（香港商业登记号）、vat（欧洲增值税号，含国家代码）、ein（美国雇主识别号）、abn（澳大利亚商业编号）、lei（法人机构识别编码）、duns（邓白氏编码）',
      },
    },
    template: {
      default: '',
      about: {
        en: 'How own numbers are written (kind any): `#` a digit, `@` a letter, `*` either, `|` between several forms, all else as it is: `KH-####`. Other spellings of the same number are rewritten; what does not fit is kept with a finding.',
        'zh-CN':
          '自定义编号的样式（种类为 any 时）：`#` 代表一位数字，`@` 代表一个字母，`*` 代表字母或数字，`|` 分隔多种样式，其余照写，例如 `KH-####`。写法不同但内容相符的会统一，不符的保留并提示。',
      },
    },
    upgrade: {
      default: false,
      about: {
        en: 'Write identity numbers of 15 digits in their present form of 18.',
        'zh-CN': '把 15 位身份证号升为 18 位。',
      },
    },
    region: {
      default: 'registered',
      oneOf: ['registered', 'any', 'no'],
      about: {
        en: 'Which addresses the province inside a code is compared with: registered (only columns whose title says that the address is the registered one, and the name of the company), any (every address), no (none)',
        'zh-CN':
          '编号中的省份与哪些地址核对：registered（只核对列名写明是注册地、户籍的地址，以及公司名称）、any（所有地址）、no（不核对）',
      },
    },
  },
  notes,
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
    {
      cell: '914403001922038217',
      options: { kind: 'uscc' },
      values: ['914403001922038217'],
      findings: ['check_digit'],
    },
    {
      cell: '91440300192203821',
      options: { kind: 'uscc' },
      values: ['91440300192203821'],
      findings: ['length'],
    },
    {
      cell: '440301108548379',
      options: { kind: 'uscc' },
      values: ['440301108548379'],
      findings: ['other_reg_no'],
    },
    { cell: '9.14403E+17', options: { kind: 'uscc' }, values: [], findings: ['excel_rounded'] },
    { cell: '192203821', options: { kind: 'org_code' }, values: ['192203821'] },
    { cell: '19220382-1', options: { kind: 'org_code' }, values: ['192203821'] },
    { cell: '36042619910101007 1', options: { kind: 'cn_id' }, values: ['360426199101010071'] },
    { cell: '360426910101007', options: { kind: 'cn_id' }, values: ['360426910101007'] },
    { cell: '360426910101007', options: { kind: 'cn_id', upgrade: true }, values: ['360426199101010071'] },
    {
      cell: '360426199113010071',
      options: { kind: 'cn_id' },
      values: ['360426199113010071'],
      findings: ['birth_date'],
    },
    {
      cell: '990426199101010071',
      options: { kind: 'cn_id' },
      values: ['990426199101010071'],
      findings: ['region'],
    },
    { cell: '360426199101010000', values: [], findings: ['excel_rounded'] },
    { cell: '注册号:440301108548379', options: { kind: 'reg_no' }, values: ['440301108548379'] },
    { cell: '440301192203821', options: { kind: 'tax_id' }, values: ['440301192203821'] },
    { cell: '04595257', options: { kind: 'tw_ubn' }, values: ['04595257'] },
    { cell: 'DE 136 695 976', options: { kind: 'vat' }, values: ['DE136695976'] },
    { cell: 'DE136695978', options: { kind: 'vat' }, values: ['DE136695978'], findings: ['check_digit'] },
    { cell: 'ABN 51 824 753 556', options: { kind: 'abn' }, values: ['51824753556'] },
    { cell: '12-3456789', options: { kind: 'ein' }, values: ['123456789'] },
    { cell: '213800KUD8LAJWSQ9D15', options: { kind: 'lei' }, values: ['213800KUD8LAJWSQ9D15'] },
    { cell: 'kh0012', options: { template: 'KH-####' }, values: ['KH-0012'] },
    { cell: '0012', options: { template: 'KH-####' }, values: ['0012'], findings: ['template'] },
    { cell: '9144************16', values: [], findings: ['masked'] },
    { cell: '000000000', values: [], findings: ['placeholder'] },
  ],
  many: false,
  survivorship: 'most_frequent',
  textCell: true,

  looksLike(cell) {
    if (cell.length < 15 || cell.length > 40) return 0;
    const code = plain(cell).toUpperCase().replace(/ /g, '');
    if (kindByContent(code) !== undefined && code.length !== 15) return 1;
    if (/^[1-9ANY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-Z]{9}[0-9A-Z]$/.test(code)) return 0.7;
    return isRegNo(code) || isOldTaxId(code) ? 0.6 : 0;
  },

  normalize: (cell, { options }) => readCell(cell, options),

  levels: [
    { name: 'exact', m: 0.9, u: 0.00001, words: { en: 'same code', 'zh-CN': '编号相同' } },
    {
      name: 'same_org_code',
      m: 0.01,
      u: 0.000001,
      words: { en: 'same organisation code inside', 'zh-CN': '内含的组织机构代码相同' },
    },
    {
      name: 'unproved',
      m: 0.02,
      u: 0.0001,
      words: { en: 'same code, but its check digit is wrong', 'zh-CN': '编号相同，但校验位不符' },
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
    {
      name: 'unsure',
      m: 0.01,
      u: 0.015,
      words: {
        en: 'codes differ, but at least one of them is written wrongly',
        'zh-CN': '编号不同，但至少有一个写错了',
      },
    },
    { name: 'different', m: 0.04, u: 0.980889, words: { en: 'different codes', 'zh-CN': '编号不同' } },
  ],

  prepare(value, options) {
    const kind = kindOf(options);
    const person = kind === 'cn_id' || kind === 'tax_id';
    const key = (person ? upgradedId(value) : undefined) ?? (value.replace(/[-./ ]/g, '') || value);
    return { value, key, org: orgCodeOf(value, kind), sound: isSound(value, kind) };
  },
  blockKeys: ({ key, org }) => (org === '' || org === key ? [key] : [key, org]),
  agreementKeys: ({ key }) => [key],

  compare(a, b): Comparison {
    if (a.key === b.key) return { level: a.sound && b.sound ? 'exact' : 'unproved', key: a.key };
    if (a.org !== '' && a.org === b.org) return { level: 'same_org_code' };
    if (oneOff(a.key, b.key)) return { level: 'one_digit_off' };
    return { level: a.sound && b.sound ? 'different' : 'unsure' };
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
    const kind = kindOf(options);
    if (kind === 'hk_id' && isHongKongId(value)) return `${value.slice(0, -1)}(${value.slice(-1)})`;
    if (kind === 'org_code' && value.length === 9) return `${value.slice(0, 8)}-${value.slice(8)}`;
    return kind === 'ein' && /^\d{9}$/.test(value) ? `${value.slice(0, 2)}-${value.slice(2)}` : value;
  },
  proves: (value, options) => proofsOf(value, kindOf(options)),
  parts: partsOf,
};

/**
 * Whether two canonical values are known to name two different owners: both pass the checks of the same kind of
 * code and they differ. Kinds whose check a code of another kind may pass by chance count only where the option says
 * that they are meant; those whose check lets one mistake in five or ten pass (Taiwan) only where they differ in more
 * than one place.
 */
export function provesDifferent(a: string, b: string, options: Options): boolean {
  if (a === b) return false;
  const kind = kindOf(options);
  const orgs = [orgCodeOf(a, kind), orgCodeOf(b, kind)];
  // One organisation code is one owner, whoever registered it.
  if (orgs[0] !== '' && orgs[0] === orgs[1]) return false;
  const proofs: ((code: string) => boolean)[] = [(code) => idProblem(code) === undefined];
  if (kind !== 'cn_id') proofs.push(isUscc);
  if (kind === 'org_code') proofs.push(isOrgCode);
  if (kind === 'reg_no') proofs.push(isRegNo);
  if (kind === 'tax_id') proofs.push(isOldTaxId);
  if (kind === 'tw_ubn' && !oneOff(a, b)) proofs.push(isTaiwanUbn);
  if (kind === 'tw_id' && !oneOff(a, b)) proofs.push(isTaiwanId);
  if (kind === 'hk_id') proofs.push(isHongKongId);
  if (kind === 'abn') proofs.push(isAbn);
  if (kind === 'lei') proofs.push(isLei);
  if (kind === 'vat' && a.slice(0, 2) === b.slice(0, 2)) proofs.push(isCheckedVat);
  return proofs.some((proves) => proves(a) && proves(b));
}

/** Places at the end of a short code in which its neighbours differ. */
const COUNTED_UP = 2;

function orgCodeOf(value: string, kind: Kind): string {
  if (kind === 'cn_id') return '';
  if (isUscc(value) && idProblem(value) !== undefined) return value.slice(8, 17);
  if (kind === 'org_code') return isOrgCode(value) ? value : '';
  return (kind === 'tax_id' || kind === 'uscc') && isOldTaxId(value) ? value.slice(6) : '';
}

/** Short codes are counted up one by one, so that being near at the end means nothing there. */
function oneOff(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 6 || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < shorter && a[at] === b[at]) at++;
  if (shorter < 8 && (a.length !== b.length || at >= shorter - COUNTED_UP)) return false;
  if (editDistance(a, b) === 1) return true;
  if (a.length !== b.length) return false;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
