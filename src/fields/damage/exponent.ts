import { HAS } from '../../text/plausible.js';
import { plain } from '../../text/width.js';
import { type ExponentForm, readExponent } from './exponent-form.js';
import type { ColumnFacts, Damage, DamageKind } from './types.js';

/** A spreadsheet keeps 15 digits: longer numbers were rounded before they were written. */
const KEPT = 15;
/** With fewer digits than this beside zeros, the cell may have been a code such as 12E5 that was taken for a number. */
const TELLING = 6;

/** Whether nothing but zeros was left out of the digits shown. */
function isExact({ digits, length }: ExponentForm, { profile }: ColumnFacts): boolean {
  if (length > KEPT) return false;
  return digits.length === length || (digits.length < profile.exactDigits && !digits.endsWith('0'));
}

/** Whether a number with an exponent can be no value of the column. */
function isForeign({ type, options, profile }: ColumnFacts): boolean {
  if (type === 'phone' || type === 'im') return true;
  if (type === 'identifier' && options.kind !== undefined && options.kind !== 'any') return true;
  return profile.filled > 0 && profile.digits >= profile.filled / 2;
}

function inspect(cell: string, column: ColumnFacts): Damage | undefined {
  const form = readExponent(plain(cell));
  if (form === undefined) return undefined;
  const params = { shown: form.digits.length, digits: form.length };
  const telling = column.type === 'phone' || form.digits.replace(/0+$/, '').length >= TELLING;
  if (telling && isExact(form, column))
    return { proved: true, repaired: form.digits.padEnd(form.length, '0'), params };
  return { proved: isForeign(column), params };
}

export const exponent: DamageKind = {
  name: 'exponent',
  title: { en: 'Numbers turned into scientific notation', 'zh-CN': '号码变成科学计数法' },
  about: {
    en: 'A spreadsheet shows a long number as 1.38E+10, and exports what it shows. The digits that are not shown are lost.',
    'zh-CN': '表格软件把长数字显示成 1.38E+10 这样的科学计数法，导出时也照此写出，没有显示的数字就丢失了。',
  },
  advice: {
    en: 'Open the source, format the column as text or as a number without decimals, widen it, and export again.',
    'zh-CN': '请打开原表，把该列设为“文本”或不带小数的“数值”，加宽列宽后重新导出。',
  },
  notes: {
    proved: {
      en: 'A spreadsheet wrote the number in scientific notation: only {shown} of its {digits} digits are left. Export the source again with the column as text.',
      'zh-CN':
        '表格软件把号码写成了科学计数法，{digits} 位数字只剩下 {shown} 位。请把该列设为“文本”后从原系统重新导出。',
    },
    maybe: {
      en: 'Looks like a number that a spreadsheet wrote in scientific notation; it may have been a code with an E in it. Compare it with the source.',
      'zh-CN': '像是被表格软件写成科学计数法的数字，也可能原本是带字母 E 的编号。请与原系统核对。',
    },
    repaired: {
      en: 'Written in full again: all {digits} digits were there behind the exponent.',
      'zh-CN': '已从科学计数法还原：{digits} 位数字都在。',
    },
  },
  examples: [
    { cell: '1.38E+10', type: 'phone', damage: 'proved' },
    { cell: '1.38001E+10', type: 'phone', damage: 'proved' },
    { cell: '1.23457E+09', type: 'im', damage: 'proved' },
    { cell: '１．３８Ｅ＋１０', type: 'phone', damage: 'proved' },
    { cell: '1,38E+10', type: 'phone', damage: 'proved' },
    { cell: '4.4010119900307E+17', type: 'identifier', damage: 'maybe' },
    { cell: '4.4010119900307E+17', type: 'identifier', options: { kind: 'cn_id' }, damage: 'proved' },
    { cell: '1.3800138E+10', type: 'phone', damage: 'proved' },
    { cell: '1.3800138001E+10', type: 'phone', damage: 'proved', repaired: '13800138001' },
    {
      cell: '1.3800138E10',
      type: 'phone',
      others: ['1.3912345678E10', '1.3800138E10', '1.398888E10'],
      damage: 'proved',
      repaired: '13800138000',
    },
    { cell: '1.20E+06', type: 'identifier', damage: 'maybe' },
    { cell: '1.200000E+06', type: 'identifier', damage: 'maybe' },
    { cell: '12E5', type: 'identifier' },
    { cell: '1E5', type: 'identifier' },
    { cell: '3E10', type: 'text' },
    { cell: '1.25E+01', type: 'text' },
    { cell: '1.2E-05', type: 'text' },
  ],
  applies: ({ type }) => ['phone', 'im', 'identifier', 'text'].includes(type),
  wants: (contents, length) =>
    (contents & HAS.exponent) !== 0 && (contents & HAS.digit) !== 0 && length >= 5 && length <= 40,
  inspect,
};
