import type { Options } from '../model/dictionary.js';
import type { Words } from '../model/words.js';
import { fractionDigits, roundDecimal, shiftPoint, tidyDecimal } from '../text/decimal.js';
import { plain } from '../text/width.js';
import { hideTail, PLACEHOLDER, placeholder, refuse } from './fold.js';
import { isJunk } from './junk.js';
import { foldNumber, type Parsed, parseNumber, whyNoNumber } from './number/parse.js';
import { COLUMN_UNITS, hasOwnUnit, unitOfTitle } from './number-unit.js';
import type { FieldType, Normalized, Note, OptionSpec } from './types.js';

/** Bounds that stand for "none"; finite, so that a dictionary survives being written as JSON. */
const NO_MIN = -1e300;
const NO_MAX = 1e300;

/** More characters than any number in a customer list; also what keeps a broken cell from costing time. */
const LONGEST = 80;

const DECIMAL_SIGNS = ['auto', 'point', 'comma'] as const;

/** A cell as a number in full, within the bounds of the options; else why not. Shared by the types that hold numbers. */
export function readNumber(
  cell: string,
  options: Options,
  money: boolean,
): { readonly parsed: Parsed } | { readonly refused: Normalized } {
  const folded = foldNumber(plain(cell));
  if (folded === '') return { refused: { values: [] } };
  // An accountant's dash stands for nothing: ¥-.
  if (folded !== '0' && isJunk(folded.replace(/^[¥$€£](?=-+$)/, ''))) return { refused: placeholder(cell) };
  if (folded.length > LONGEST) return { refused: refuse('unreadable', cell) };
  const decimal = DECIMAL_SIGNS.find((sign) => sign === options.decimal) ?? 'auto';
  const parsed = parseNumber(folded, { decimal, money });
  if (parsed === undefined) {
    const text = cell.trim().slice(0, LONGEST);
    return { refused: refuse(whyNoNumber(folded), cell, { text }) };
  }
  return { parsed: scaled(parsed, folded, options) };
}

function normalize(cell: string, options: Options): Normalized {
  const read = readNumber(cell, options, false);
  if ('refused' in read) return read.refused;
  const { value, changes, currency } = read.parsed;
  return checkNumber(
    cell,
    { value, changes: currency === undefined ? changes : [...changes, 'currency_dropped'] },
    options,
  );
}

/** A plain number of a column in 万元, in full. What has a unit of its own keeps it. */
function scaled(parsed: Parsed, folded: string, { unit }: Options): Parsed {
  const places = COLUMN_UNITS[String(unit)] ?? 0;
  const { value, changes } = parsed;
  if (places === 0 || changes.includes('unit_dropped') || hasOwnUnit(folded)) return parsed;
  const full = tidyDecimal(shiftPoint(value, places));
  return full === value ? parsed : { value: full, changes: [...changes, 'scaled'] };
}

/** Against the bounds of the options, and rounded where they ask for it. */
export function checkNumber(cell: string, parsed: Parsed, options: Options): Normalized {
  const { value } = parsed;
  if (options.integer === true && fractionDigits(value) > 0) return refuse('not_integer', cell, { value });
  const min = Number(options.min ?? NO_MIN);
  const max = Number(options.max ?? NO_MAX);
  if (Number(value) < min) return refuse('below_min', cell, { value, min });
  if (Number(value) > max) return refuse('above_max', cell, { value, max });
  const decimals = Number(options.decimals ?? -1);
  const rounded = decimals >= 0 ? roundDecimal(value, decimals) : value;
  const codes = rounded === value ? parsed.changes : [...parsed.changes, 'rounded'];
  const changes: Note[] = codes.map((code) => ({ code, before: cell, after: rounded }));
  if (changes.length === 0) return { values: [rounded] };
  const doubtful = codes.includes('scaled') && Math.abs(Number(rounded)) >= DOUBTFUL;
  const findings = [{ code: 'maybe_full', before: cell, params: { value: rounded } }];
  return { values: [rounded], changes, ...(doubtful && { findings }) };
}

/** Few customers have so much; many cells of a column in 万元 hold the full amount. */
const DOUBTFUL = 1e10;

function looksLike(cell: string): number {
  const text = plain(cell);
  if (text.length > 24 || /^[-+]?0\d/.test(text)) return 0;
  if (/^[-+(]?(?:¥|\$|RMB|CNY)?[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?元?$/i.test(text)) return 1;
  if (
    /^[-+(]?(?:¥|\$|RMB|CNY) ?[-+]?\d+(?:\.\d+)?\)?$/i.test(text) ||
    /^-?\d+(?:\.\d+)?(?:元|万|万元|亿|%)$/.test(text)
  )
    return 1;
  if (/^-?\d+\.\d+$/.test(text)) return 0.9;
  return /^-?\d{1,9}$/.test(text) ? 0.6 : 0;
}

export const NUMBER_OPTIONS = {
  min: { default: NO_MIN, about: { en: 'Smallest number allowed.', 'zh-CN': '允许的最小值。' } },
  max: { default: NO_MAX, about: { en: 'Largest number allowed.', 'zh-CN': '允许的最大值。' } },
  decimals: {
    default: -1,
    about: {
      en: 'Round to this many decimal places; -1 keeps all.',
      'zh-CN': '四舍五入到几位小数；-1 表示全部保留。',
    },
  },
  unit: {
    default: 'title',
    oneOf: Object.keys(COLUMN_UNITS),
    about: {
      en: 'What plain numbers of the column are multiples of: title (as its title says, such as “（万元）” or “(USD k)”; else one), one, hundred, thousand, ten_thousand, million … Numbers with a unit of their own keep it.',
      'zh-CN':
        '不带单位的数字以什么为单位：title（按列名，如“（万元）”“单位：千元”，没写就是个）、one（个）、hundred（百）、thousand（千）、ten_thousand（万）、million（百万）、ten_million（千万）、hundred_million（亿）。单元格里自带单位的，以自带的为准。',
    },
    fromTitle: unitOfTitle,
  },
  decimal: {
    default: 'auto',
    oneOf: DECIMAL_SIGNS,
    about: {
      en: 'What stands before the decimals: `auto` where the number shows it, `point` (1,234.5), `comma` (1.234,5).',
      'zh-CN':
        '小数点的写法：`auto` 按数字本身判断，`point` 为点号（1,234.5），`comma` 为逗号（1.234,5，欧洲写法）。',
    },
  },
  integer: { default: false, about: { en: 'Whole numbers only.', 'zh-CN': '只允许整数。' } },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export const NUMBER_NOTES = {
  placeholder: PLACEHOLDER,
  unreadable: {
    en: 'Not a number. Expected digits such as 1200, 1,200.50 or 3.5万.',
    'zh-CN': '不是数字。应为 1200、1,200.50 或 3.5万 这样的写法。',
  },
  range: {
    en: '“{text}” is a range. Fill in one number.',
    'zh-CN': '“{text}”是一个范围，请填写确定的数值。',
  },
  ambiguous: {
    en: '“{text}”: the comma may separate thousands or decimals. Write decimals with a point.',
    'zh-CN': '“{text}”中的逗号可能是千分位，也可能是小数点。小数请用点号（.）书写。',
  },
  below_min: {
    en: '{value} is less than {min}, the smallest allowed.',
    'zh-CN': '{value} 小于允许的最小值 {min}。',
  },
  above_max: {
    en: '{value} is more than {max}, the largest allowed.',
    'zh-CN': '{value} 大于允许的最大值 {max}。',
  },
  approximate: { en: '"About" was dropped.', 'zh-CN': '去掉了“约”“左右”等字样。' },
  words_dropped: {
    en: 'Words beside the number (such as 含税, 合计) were left out.',
    'zh-CN': '去掉了“含税”“合计”等说明文字。',
  },
  unit_dropped: { en: 'The unit was taken off the number.', 'zh-CN': '去掉了数量单位。' },
  percent: { en: 'Per cent written as a fraction.', 'zh-CN': '百分数已换算为小数。' },
  maybe_full: {
    en: 'Came to {value} in the unit of its column, which is very much. Check whether the cell already holds the full number.',
    'zh-CN': '按列名中的单位换算后为 {value}，数值过大，可能原本就是完整数值，请核对。',
  },
  scaled: {
    en: 'Written in the unit of its column (such as 万元); converted to the full number.',
    'zh-CN': '列名注明了单位（如万元），已换算为完整数值。',
  },
  rounded: {
    en: 'Rounded to the decimal places of this field.',
    'zh-CN': '已按该字段的小数位数四舍五入。',
  },
  short_form: {
    en: 'A number cut short as people speak (三万五) was written out.',
    'zh-CN': '口语里省略的位数（如“三万五”）已补全。',
  },
  not_integer: { en: '{value} is not a whole number.', 'zh-CN': '{value} 不是整数。' },
} as const satisfies Readonly<Record<string, Words>>;

export const number: FieldType<{ readonly value: string; readonly number: number }> = {
  name: 'number',
  title: { en: 'Number', 'zh-CN': '数字' },
  about: {
    en: 'A number or an amount: thousands separators, 万 and 亿, currency signs, brackets for minus, per cent. Kept exactly, never rounded unless asked.',
    'zh-CN':
      '数字或金额：识别千分位、万/亿、货币符号、括号负数和百分号。数值原样精确保留，除非设置了小数位数，否则不四舍五入。',
  },
  options: NUMBER_OPTIONS,
  notes: {
    ...NUMBER_NOTES,
    currency_dropped: { en: 'The currency was taken off the number.', 'zh-CN': '去掉了货币符号或单位。' },
  },
  examples: [
    { cell: '1,234,567.80', values: ['1234567.8'] },
    { cell: '￥１２，０００', values: ['12000'] },
    { cell: '3.5万', values: ['35000'] },
    { cell: '1亿2000万元', values: ['120000000'] },
    { cell: '三万五千', values: ['35000'] },
    { cell: '(1,200.00)', values: ['-1200'] },
    { cell: '12.5%', values: ['0.125'] },
    { cell: '1.2E+5', values: ['120000'] },
    { cell: '0', values: ['0'] },
    { cell: '约100人', values: ['100'] },
    { cell: '三万五', values: ['35000'] },
    { cell: '1.234,5', options: { decimal: 'comma' }, values: ['1234.5'] },
    { cell: '10-50人', values: [], findings: ['range'] },
    { cell: '50人以上', values: [], findings: ['range'] },
    { cell: '1,23', values: [], findings: ['ambiguous'] },
    { cell: '1.234,56', values: ['1234.56'] },
    { cell: '8', options: { unit: 'ten_thousand' }, values: ['80000'] },
    { cell: '1.5万', options: { unit: 'ten_thousand' }, values: ['15000'] },
    { cell: '12.345', options: { decimals: 2 }, values: ['12.35'] },
    { cell: '2.5', options: { integer: true }, values: [], findings: ['not_integer'] },
    { cell: '150', options: { max: 100 }, values: [], findings: ['above_max'] },
    { cell: '-1', options: { min: 0 }, values: [], findings: ['below_min'] },
    { cell: 'N/A', values: [], findings: ['placeholder'] },
    { cell: '很多', values: [], findings: ['unreadable'] },
  ],
  many: false,
  survivorship: 'newest',
  textCell: false,
  looksLike,
  normalize: (cell, { options }) => normalize(cell, options),

  levels: [
    { name: 'exact', m: 0.7, u: 0.05, words: { en: 'Same number', 'zh-CN': '数值相同' } },
    { name: 'near', m: 0.08, u: 0.03, words: { en: 'Within 1 %', 'zh-CN': '相差不到 1%' } },
    { name: 'different', m: 0.22, u: 0.92, words: { en: 'Different number', 'zh-CN': '数值不同' } },
  ],
  prepare: (value) => ({ value, number: Number(value) }),
  blockKeys: ({ value }) => [value],
  agreementKeys: ({ value }) => [value],
  compare: (a, b) => {
    if (a.value === b.value) return { level: 'exact', key: a.value };
    const near = Math.abs(a.number - b.number) <= 0.01 * Math.max(Math.abs(a.number), Math.abs(b.number));
    return { level: near ? 'near' : 'different' };
  },
  mask: (value) => hideTail(value, 1),
};
