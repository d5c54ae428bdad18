import { HAS } from '../../text/plausible.js';
import { plain } from '../../text/width.js';
import { isOrgCode } from '../identifier/checks.js';
import { hasPostcodeRegion } from './postcodes.js';
import type { ColumnFacts, Damage, DamageKind, Profile } from './types.js';

const TITLE_OF_POSTCODES = /邮编|邮政编码|邮政编号|郵編|郵政編碼|post ?code|postal code|zip/i;
const POSTCODE = 6;

/** Numbers with leading zeros that make a column one of a fixed width, and their least share of its cells. */
const ENOUGH = 3;
const NEARLY_ALL = 0.8;

/** The width of a column of numbers of one's own that begin with zeros; undefined for other columns. */
function fixedWidth({ filled, digits, widths, zeroLed }: Profile): number | undefined {
  for (const [width, count] of zeroLed) {
    const usual = widths.get(width) ?? 0;
    if (count >= ENOUGH && usual >= digits * NEARLY_ALL && digits >= filled * NEARLY_ALL) return width;
  }
  return undefined;
}

type Reader = (digits: string, column: ColumnFacts) => Damage | undefined;

/** Which of the three ways a column is looked at. */
function readerOf({ title, type, options, profile }: ColumnFacts): Reader | undefined {
  if (type === 'identifier' && options.kind === 'org_code') return organisation;
  if (type === 'text' && TITLE_OF_POSTCODES.test(title)) return postcode;
  const own = type === 'text' || (type === 'identifier' && (options.kind ?? 'any') === 'any');
  return own && fixedWidth(profile) !== undefined ? ownNumber : undefined;
}

/** Nine characters, the last of which checks the others. */
function organisation(digits: string): Damage | undefined {
  const repaired = digits.padStart(9, '0');
  return digits.length >= 7 && digits.length < 9 && isOrgCode(repaired)
    ? { proved: true, repaired, params: { digits: digits.length, usual: 9 } }
    : undefined;
}

/**
 * Six digits. 38000 can only be 038000 of Shanxi, as no region begins with 38; 51805 may as well be 518005 of Shenzhen
 * with a digit forgotten. Where the column has codes with their zeros, spreadsheets took none.
 */
function postcode(digits: string, { profile }: ColumnFacts): Damage | undefined {
  const six = profile.widths.get(POSTCODE) ?? 0;
  if (digits.length !== POSTCODE - 1 || six < profile.digits / 2) return undefined;
  const params = { digits: digits.length, usual: POSTCODE };
  const repaired = `0${digits}`;
  if (!hasPostcodeRegion(repaired)) return undefined;
  const certain = !profile.zeroLed.has(POSTCODE) && !hasPostcodeRegion(digits);
  return certain ? { proved: true, repaired, params } : { proved: false, usable: true, params };
}

function ownNumber(digits: string, { profile }: ColumnFacts): Damage | undefined {
  const usual = fixedWidth(profile) ?? 0;
  if (digits.startsWith('0') || digits.length >= usual) return undefined;
  return { proved: false, usable: true, params: { digits: digits.length, usual } };
}

function inspect(cell: string, column: ColumnFacts): Damage | undefined {
  const text = plain(cell).replace(/\.0+$/, '');
  return /^\d+X?$/.test(text) ? readerOf(column)?.(text, column) : undefined;
}

export const leadingZeros: DamageKind = {
  name: 'leading_zeros',
  title: { en: 'Lost leading zeros', 'zh-CN': '开头的 0 丢失' },
  about: {
    en: 'A spreadsheet takes a code for a number and drops the zeros it begins with: 030000 becomes 30000. Phone numbers are put right by their own rules.',
    'zh-CN':
      '表格软件把编号当成数字，去掉了开头的 0：030000 变成 30000。电话号码区号丢失的 0 由电话规则自动补上，不在此列。',
  },
  advice: {
    en: 'Format the column as text in the source and export again, or put the zeros back where you are sure.',
    'zh-CN': '请把该列设为“文本”后从原系统重新导出；能确定的可以手工补 0。',
  },
  notes: {
    maybe: {
      en: 'Has {digits} digits where {usual} are usual: a spreadsheet may have dropped zeros at the front. Compare it with the source.',
      'zh-CN': '只有 {digits} 位，而本列通常是 {usual} 位，开头的 0 可能被表格软件去掉了。请与原系统核对。',
    },
    repaired: {
      en: 'The zero that a spreadsheet dropped at the front is back; nothing else is possible.',
      'zh-CN': '已补回被表格软件去掉的开头的 0，没有其他可能。',
    },
  },
  examples: [
    {
      cell: '38000',
      type: 'text',
      title: '邮编',
      others: ['518000', '38000'],
      damage: 'proved',
      repaired: '038000',
    },
    {
      cell: '３８０００',
      type: 'text',
      title: '邮政编码',
      others: ['518000'],
      damage: 'proved',
      repaired: '038000',
    },
    { cell: '51805', type: 'text', title: '邮编', others: ['518000'], damage: 'maybe' },
    { cell: '38000', type: 'text', title: '邮编', others: ['518000', '030001'], damage: 'maybe' },
    { cell: '80000', type: 'text', title: '邮编', others: ['518000'] },
    { cell: '00801', type: 'text', title: 'Zip', others: ['00801', '10001'] },
    { cell: '518000', type: 'text', title: '邮编', others: ['518000'] },
    {
      cell: '00140012',
      type: 'identifier',
      options: { kind: 'org_code' },
    },
    {
      cell: '123',
      type: 'identifier',
      others: ['00121', '00122', '00140', '10024', '123', '00125', '00126', '00127', '00128', '00129'],
      damage: 'maybe',
    },
    { cell: '123', type: 'identifier', others: ['121', '122', '1140', '10024', '123'] },
  ],
  applies: (column) => readerOf(column) !== undefined,
  wants: (contents, length) => (contents & HAS.digit) !== 0 && length <= 16,
  inspect,
};
