import type { Options } from '../model/dictionary.js';
import { plain } from '../text/width.js';
import { hideTail } from './fold.js';
import { CURRENCIES, codeOf, currencyNamed, currencyOfTitle } from './money/currency.js';
import { checkNumber, NUMBER_NOTES, NUMBER_OPTIONS, number, readNumber } from './number.js';
import type { FieldType, Normalized } from './types.js';

/** An amount made ready for comparing. */
export interface PreparedMoney {
  readonly value: string;
  readonly amount: number;
  /** '' for the field's own currency. */
  readonly currency: string;
}

const HOME = 'CNY';

function homeOf(options: Options): string {
  return CURRENCIES.find((code) => code === options.currency) ?? HOME;
}

/** The currency of amounts without one, by the column, else by the row; undefined: the field's own. */
function givenBy({ column_currency: column, row_currency: row, beside }: Options): string | undefined {
  return (
    currencyNamed(String(column ?? '')) ?? (beside === false ? undefined : currencyNamed(String(row ?? '')))
  );
}

/**
 * The amount alone in the field's own currency, so that it stays a number for spreadsheets, conditions and CRMs; with
 * the code behind it in any other, so that 100 USD are never taken for 100 CNY.
 */
function normalize(cell: string, options: Options): Normalized {
  const [, amount, per] = cell.length > LONGEST_RATE ? [] : (RATE.exec(plain(cell)) ?? []);
  if (amount === undefined) return normalizeAmount(cell, options);
  const read = normalizeAmount(amount, options);
  if (read.values.length === 0 || options.rates === true) return read;
  const rate = { code: 'rate', before: cell, params: { amount: read.values[0] ?? '', per: per ?? '' } };
  return { ...read, findings: [...(read.findings ?? []), rate] };
}

/** 15000元/月, 3000元每人, 5万/年: an amount for each of something. */
const RATE =
  /^(.*[\d元圆圓块塊万萬亿億角]) ?(?:\/|每|per ) ?([个個]?(?:年|月|季度?|周|週|天|日|小时|小時|时|人|名|位|个|個|件|台|套|次|户|戶|间|間|箱|吨|噸|平米|平方米|㎡|m2|公斤|kg|year|month|day|hour|person|unit))$/iu;
const LONGEST_RATE = 60;

/** Titles of columns whose amounts are for each of something. */
const RATES =
  /单价|單價|月[租费費薪付]|年[租费費薪付]|[时時日]薪|租金|工资|薪资|费率|[/／每][月年天日人个個件小]|per (?:month|year|unit)|price|rate/i;

function normalizeAmount(cell: string, options: Options): Normalized {
  const read = readNumber(cell, options, true);
  if ('refused' in read) return read.refused;
  const { parsed } = read;
  const home = homeOf(options);
  const given = givenBy(options) ?? home;
  const currency = parsed.currency === undefined ? given : codeOf(parsed.currency, given);
  const checked = checkNumber(cell, parsed, options);
  if (currency === home) return checked;
  const values = checked.values.map((value) => `${value} ${currency}`);
  const [after = ''] = values;
  const told = (checked.changes ?? []).map((change) => ({ ...change, after }));
  const foreign = { code: 'foreign', before: cell, after, params: { currency, home } };
  return after === '' || plain(cell) === after
    ? { ...checked, values }
    : { ...checked, values, changes: [...told, foreign] };
}

const VALUE = /^(-?[\d.]+)(?: ([A-Z]{3}))?$/;

export const money: FieldType<PreparedMoney> = {
  name: 'money',
  title: { en: 'Amount of money', 'zh-CN': '金额' },
  about: {
    en: 'An amount of money: thousands separators, 万 and 亿, 元角分, amounts spelled out in capitals (壹万贰仟元整), currency signs and names. Kept exactly as a number in the currency of the field; another currency is kept beside the amount (12000 USD) and never converted.',
    'zh-CN':
      '金额：识别千分位、万/亿、元角分、大写金额（壹万贰仟元整）以及各种货币符号和名称。以字段的币种精确保存为数字；其他币种写在金额后面（12000 USD），不做换算。',
  },
  options: {
    currency: {
      default: HOME,
      oneOf: CURRENCIES,
      about: {
        en: 'The currency of the field: amounts without a currency are in it, and only others are written with their code.',
        'zh-CN': '字段的币种：没写币种的金额按它算，只有其他币种才在金额后注明代码。',
      },
    },
    column_currency: {
      default: 'title',
      about: {
        en: 'The currency of amounts without one in a column: title (as its title says, such as “（美元）” or “(USD)”; else that of the row or the field), or a currency such as USD.',
        'zh-CN':
          '某一列中没写币种的金额按什么币种算：title（按列名，如“（美元）”“(USD)”，没写就看同一行的币种，再没有就按字段的币种），或直接写币种，如 USD。',
      },
      fromTitle: currencyOfTitle,
    },
    beside: {
      default: true,
      about: {
        en: 'Whether the field “currency” (币种) of the same row says the currency of this field.',
        'zh-CN': '同一行的“币种”是否适用于本字段。',
      },
    },
    row_currency: {
      default: '',
      about: {
        en: 'The currency that the row says. Filled in from the field “currency” (币种); leave it empty.',
        'zh-CN': '同一行“币种”字段的内容，由程序填入，请留空。',
      },
      fromRow: { sources: [{ fields: ['currency'], read: currencyNamed }] },
    },
    rates: {
      default: false,
      about: {
        en: 'Whether the field holds amounts for each month, person or piece (15000元/月), so that they need no finding; otherwise the title of the column says it (单价, 月租).',
        'zh-CN':
          '本字段是否就是按月、按人、按件计的金额（如“15000元/月”），是则不再提示；不填时看列名（如“单价”“月租”）。',
      },
      fromTitle: (title) => (RATES.test(title) ? true : undefined),
    },
    ...NUMBER_OPTIONS,
  },
  notes: {
    ...NUMBER_NOTES,
    rate: {
      en: 'Kept {amount}, but the cell gives an amount for each “{per}”, not in all. Check which this field should hold.',
      'zh-CN': '已保留 {amount}，但原文是每“{per}”的金额，不是总额，请核对本字段应填哪一种。',
    },
    foreign: {
      en: 'The amount is in {currency}, not in {home}, the currency of this field; kept with its currency, not converted.',
      'zh-CN': '金额的币种是 {currency}，不是本字段的 {home}，已连同币种保留，没有换算。',
    },
  },
  examples: [
    { cell: '￥12,000.00', values: ['12000'] },
    { cell: '1.2万元', values: ['12000'] },
    { cell: '人民币壹万贰仟元整', values: ['12000'] },
    { cell: '叁佰肆拾伍元陆角柒分', values: ['345.67'] },
    { cell: '12元5角', values: ['12.5'] },
    { cell: '$1,200', values: ['1200 USD'] },
    { cell: '100万美元', values: ['1000000 USD'] },
    { cell: 'HK$ 3.5k', values: ['3500 HKD'] },
    { cell: '$1,200', options: { currency: 'TWD' }, values: ['1200'] },
    { cell: 'NT$1,200', options: { currency: 'TWD' }, values: ['1200'] },
    { cell: '500', options: { column_currency: '美元' }, values: ['500 USD'] },
    { cell: '500', options: { row_currency: '美元' }, values: ['500 USD'] },
    { cell: '500', options: { row_currency: '美元', beside: false }, values: ['500'] },
    { cell: '500万', options: { unit: 'ten_thousand' }, values: ['5000000'] },
    { cell: '500', options: { unit: 'ten_thousand' }, values: ['5000000'] },
    { cell: '(1,200.00)', values: ['-1200'] },
    { cell: '0', values: ['0'] },
    { cell: '10万-50万', values: [], findings: ['range'] },
    { cell: '15000元/月', values: ['15000'], findings: ['rate'] },
    { cell: '15000元/月', options: { rates: true }, values: ['15000'] },
    { cell: '面议', values: [], findings: ['unreadable'] },
    { cell: '暂无', values: [], findings: ['placeholder'] },
    { cell: '-5', options: { min: 0 }, values: [], findings: ['below_min'] },
  ],
  many: false,
  survivorship: 'newest',
  textCell: false,
  looksLike: number.looksLike,
  normalize: (cell, { options }) => normalize(cell, options),

  levels: [
    { name: 'exact', m: 0.7, u: 0.05, words: { en: 'Same amount', 'zh-CN': '金额相同' } },
    { name: 'near', m: 0.08, u: 0.03, words: { en: 'Within 1 %', 'zh-CN': '相差不到 1%' } },
    { name: 'different', m: 0.22, u: 0.92, words: { en: 'Different amount', 'zh-CN': '金额不同' } },
  ],
  prepare(value) {
    const [, amount = 'NaN', currency = ''] = VALUE.exec(value) ?? [];
    return { value, amount: Number(amount), currency };
  },
  blockKeys: ({ value }) => [value],
  agreementKeys: ({ value }) => [value],
  compare(a, b) {
    if (a.value === b.value) return { level: 'exact', key: a.value };
    const close = Math.abs(a.amount - b.amount) <= 0.01 * Math.max(Math.abs(a.amount), Math.abs(b.amount));
    return { level: close && a.currency === b.currency ? 'near' : 'different' };
  },
  mask: (value) => hideTail(value, 1),
  parts(value): Readonly<Record<string, string>> {
    const [, amount = '', currency = ''] = VALUE.exec(value) ?? [];
    return currency === '' ? { amount } : { amount, currency };
  },
};
