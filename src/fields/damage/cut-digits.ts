import { HAS } from '../../text/plausible.js';
import { plain } from '../../text/width.js';
import { idProblem, isUscc } from '../identifier/checks.js';
import { readExponent } from './exponent-form.js';
import { isCutOff } from './long-number.js';
import type { ColumnFacts, Damage, DamageKind } from './types.js';

const KEPT = 15;
/** From this many long numbers on, the column itself is evidence: one in ten ends in 0 by chance, not nine. */
const ENOUGH = 5;
const NEARLY_ALL = 0.9;

const TITLE_OF_CARDS = /银行卡|卡号|信用卡|储蓄卡|卡號|\bcard/i;
/** A unified social credit code of a company, in digits only. */
const COMPANY_CODE = /^9[1-3](?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{14}$/;

/** The whole number of a cell that lost digits, with zeros for them: `4.40101199003070E+17` too. */
function numberOf(cell: string): string | undefined {
  if (!/[0０]\s*$|[eｅ]/i.test(cell)) return undefined;
  const text = plain(cell).replace(/\.0+$/, '');
  if (isCutOff(text)) return text;
  const { digits = '', length = 0 } = readExponent(text) ?? {};
  return digits.length >= KEPT && length > KEPT && isCutOff(digits.padEnd(length, '0'))
    ? digits.padEnd(length, '0')
    : undefined;
}

/** Check digit of payment cards (ISO/IEC 7812-1, Luhn). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** What the first two digits of a unified social credit code can be: the registering authority and the category. */
const AUTHORITY = /^(?:1[1239]|[248][19]|3[1-59]|[59][1-39]|[67][129])/;

function isValid(code: string): boolean {
  if (code.length === 18 && (idProblem(code) === undefined || (AUTHORITY.test(code) && isUscc(code))))
    return true;
  return code.length >= 16 && code.length <= 19 && idProblem(code) === 'shape' && passesLuhn(code);
}

/** Whether the number would be of a kind whose check digit it fails. */
function failsCheck(code: string, { title, options }: ColumnFacts): boolean {
  if (code.length === 18) {
    const kind = options.kind ?? 'any';
    if (kind === 'cn_id' || kind === 'uscc') return true;
    return idProblem(code) === 'check_digit' || COMPANY_CODE.test(code);
  }
  return TITLE_OF_CARDS.test(title) && code.length <= 19 && !passesLuhn(code);
}

function inspect(cell: string, column: ColumnFacts): Damage | undefined {
  const code = numberOf(cell);
  if (code === undefined) return undefined;
  const { long, cut } = column.profile;
  const params = { digits: code.length };
  if (long >= ENOUGH && cut >= long * NEARLY_ALL) return { proved: true, params };
  if (isValid(code)) return undefined;
  if (/e/i.test(cell) || failsCheck(code, column)) return { proved: true, params };
  // One number in a hundred ends in 00 by chance, one in a thousand in 000.
  const least = column.type === 'identifier' ? 2 : 3;
  return code.length - KEPT >= least ? { proved: false, params } : undefined;
}

export const cutDigits: DamageKind = {
  name: 'cut_digits',
  title: { en: 'Numbers cut after 15 digits', 'zh-CN': '长数字第 15 位后被截断' },
  about: {
    en: 'A spreadsheet keeps 15 digits of a number and writes zeros for the others. Identity numbers, credit codes, card and order numbers of more than 15 digits lose their end.',
    'zh-CN':
      '表格软件把数字只保留 15 位，其后全部变成 0。身份证号、统一社会信用代码、银行卡号、订单号等超过 15 位的号码会丢失末尾。',
  },
  advice: {
    en: 'The digits cannot be worked out. Export the source again with the column as text, or look the numbers up.',
    'zh-CN': '丢失的数字无法推算。请先把该列设为“文本”，再从原系统重新导出，或逐个查证补录。',
  },
  notes: {
    proved: {
      en: 'A spreadsheet kept 15 of the {digits} digits; the others became 0 and are lost. Export the source again with the column as text.',
      'zh-CN':
        '这个号码有 {digits} 位，表格软件只保留了前 15 位，后面的变成 0，已无法还原。请把该列设为“文本”后从原系统重新导出。',
    },
    maybe: {
      en: 'All digits after the 15th are 0, as a spreadsheet leaves numbers that are too long for it. Compare the number with the source.',
      'zh-CN': '第 15 位之后全是 0，很可能被表格软件截断过。请与原系统核对。',
    },
  },
  examples: [
    { cell: '110101199003070000', type: 'identifier', damage: 'proved' },
    { cell: '１１０１０１１９９００３０７００００', type: 'text', damage: 'proved' },
    { cell: '110101199003070000.0', type: 'identifier', damage: 'proved' },
    { cell: '1.10101199003071E+17', type: 'text', damage: 'proved' },
    { cell: '914403001922038000', type: 'identifier', options: { kind: 'uscc' }, damage: 'proved' },
    { cell: '6222021234567890000', type: 'text', title: '银行卡号', damage: 'proved' },
    { cell: '123456789012345000', type: 'text', damage: 'maybe' },
    { cell: '123456789012345000', type: 'identifier', damage: 'maybe' },
    {
      cell: '2024030188123450',
      type: 'text',
      others: [
        '2024030188123450',
        '2024030188123460',
        '2024030188124510',
        '2024030188125330',
        '2024030188127720',
      ],
      damage: 'proved',
    },
    { cell: '2024030188123450', type: 'text' },
    { cell: '20240301123000000', type: 'text' },
    { cell: '10000000000000000', type: 'text' },
    { cell: '360426199101010071', type: 'identifier' },
    { cell: '138001380001234', type: 'text' },
  ],
  applies: ({ type }) => type === 'identifier' || type === 'text',
  wants: (contents, length) => (contents & HAS.digit) !== 0 && length > KEPT && length < 64,
  inspect,
};
