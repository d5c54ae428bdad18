import { addDecimals, shiftPoint, tidyDecimal } from '../../text/decimal.js';
import { HAN_NUMERAL, hanNumber } from '../hannumber.js';
import { type CurrencyWord, takeCurrency } from '../money/currency.js';

/** Which sign stands before the decimals: `auto` where the number itself shows it. */
export type DecimalSign = 'auto' | 'point' | 'comma';

export interface Parsed {
  readonly value: string;
  /** Codes of the changes, in order. */
  readonly changes: readonly string[];
  /** What the number says of its currency. */
  readonly currency?: CurrencyWord;
}

/** How a cell is read: the sign before decimals, and whether it holds money (5分 is a coin, and 1.2m a million). */
export interface Manner {
  readonly decimal: DecimalSign;
  readonly money: boolean;
}

const UNITS: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  k: 3,
  万: 4,
  萬: 4,
  w: 4,
  百万: 6,
  m: 6,
  mn: 6,
  million: 6,
  千万: 7,
  亿: 8,
  億: 8,
  bn: 9,
  billion: 9,
  万亿: 12,
};

const UNIT_AFTER = new RegExp(
  `(?<=[\\d${HAN_NUMERAL}])(?:[名位个]员工|员工|个人|个月|[人名位个家次件台套岁天年月户辆间栋箱吨米平]|平方米|平米|m2|m²|㎡|公斤|千克|kg|公里|km|公分|厘米|cm|小时|人次)$`,
);
const ABOUT_BEFORE = /^(?:大约|约|近|≈|~|about|approx\.?)(?=.*\d|.*[一-龥])/;
/** Words beside an amount that are no part of it. */
const WORDS_BEFORE =
  /^(?:合计|总计|共计|总额|金额|大写|小写|价格|单价|含税价?|不含税价?|未税|税[前后])(?:金额)?:?/;
const WORDS_AFTER = /\(?(?:含税|不含税|未税|税[前后]|含运费)\)?$/;
const ABOUT_AFTER = /(?:左右|上下)$|[多余](?=(?:[百千万萬亿億]*(?:元|块|个|人|名|家|次)?)$)/;
const PIECE = /([\d.,']+)(万亿|百万|千万|[百千万萬亿億kw]|million|billion|mn|bn|m)?/g;
/** 12元5角, 叁佰肆拾伍元陆角柒分, 3块5; at least one of its parts is there. */
const COINS =
  /^(?:([^元圆圓块塊角毛分]{1,40})[元圆圓块塊](?:钱|整|正)?)?(?:零?([^元圆圓块塊角毛分]{1,2})[角毛])?(?:零?([^元圆圓块塊角毛分]{1,2})分)?([1-9一二两三四五六七八九])?(?:钱|整|正)?$/u;

/** Reads one number from a half-width, lower-case text without the spaces that mean nothing; undefined where it is none. */
export function parseNumber(folded: string, manner: Manner): Parsed | undefined {
  const changes: string[] = [];
  const strip = (text: string, pattern: RegExp, code: string): string => {
    const rest = text.replace(pattern, '');
    if (rest !== text && !changes.includes(code)) changes.push(code);
    return rest;
  };
  const told = strip(strip(folded, WORDS_BEFORE, 'words_dropped'), WORDS_AFTER, 'words_dropped');
  const about = strip(strip(told, ABOUT_BEFORE, 'approximate'), ABOUT_AFTER, 'approximate');
  const rough = about.replace(/个(?=[万萬亿億])/, '');
  const bracketed = /^\((.+)\)$/.exec(rough)?.[1];
  const { text: signed, words: before } = takeCurrency(bracketed ?? rough);
  const unsigned = signed.replace(/^[-−–负負]|(?<=\d)-$/, '');
  const negative = (bracketed !== undefined) !== (unsigned !== signed);
  const { text: bare, words: after } = takeCurrency(unsigned.replace(/^\+/, ''));
  const coins: CurrencyWord[] = /[元圆圓块塊角毛]/.test(bare) ? [{ shared: 'yuan' }] : [];
  const currency = together([...before, ...after, ...coins]);
  if (currency === null) return undefined;
  const size = sizeOf(bare, manner, changes, strip);
  if (size === undefined) return undefined;
  const value = tidyDecimal(negative ? `-${size}` : size);
  return currency === undefined ? { value, changes } : { value, changes, currency };
}

/** One currency of all that was written (人民币 and 元, US$ and USD); null where they contradict. */
function together(words: readonly CurrencyWord[]): CurrencyWord | undefined | null {
  const codes = new Set(words.flatMap(({ code }) => code ?? []));
  if (codes.size > 1) return null;
  return words.find(({ code }) => code !== undefined) ?? words[0];
}

function sizeOf(
  bare: string,
  manner: Manner,
  changes: string[],
  strip: (text: string, pattern: RegExp, code: string) => string,
): string | undefined {
  const coins = sumOfCoins(bare, manner, changes);
  if (coins !== undefined) return coins;
  let text = strip(bare, UNIT_AFTER, 'unit_dropped');
  const spoken = /^(百|千)分之/.exec(text)?.[1];
  const sign = /[%‰]$/.exec(text)?.[0];
  if (spoken !== undefined || sign !== undefined) {
    text = spoken === undefined ? text.slice(0, -1) : text.slice(3);
    changes.push('percent');
  }
  const size = plainSize(text, manner, changes);
  const places = spoken === '百' || sign === '%' ? -2 : spoken === '千' || sign === '‰' ? -3 : 0;
  return size === undefined || places === 0 ? size : shiftPoint(size, places);
}

function plainSize(text: string, manner: Manner, changes: string[]): string | undefined {
  const digits = plainDigits(text, manner.decimal) ?? scientific(text);
  if (digits !== undefined) return digits;
  const han = hanNumber(text);
  if (han === undefined) return magnitude(text, manner, changes);
  if (han.short) changes.push('short_form');
  return han.value;
}

function sumOfCoins(text: string, manner: Manner, changes: string[]): string | undefined {
  if (!/[元圆圓块塊角毛分]/.test(text)) return undefined;
  const [, whole, tenths, hundredths, bare] = COINS.exec(text) ?? [];
  if (whole === undefined && tenths === undefined && (hundredths === undefined || !manner.money))
    return undefined;
  // 3块5: a digit behind the dollars alone.
  if (bare !== undefined && (whole === undefined || tenths !== undefined || hundredths !== undefined))
    return undefined;
  const parts = [
    [whole, 0],
    [tenths ?? bare, -1],
    [hundredths, -2],
  ] as const;
  let sum = '0';
  for (const [part, places] of parts) {
    if (part === undefined) continue;
    const size = plainSize(part, manner, changes);
    if (size === undefined || (places < 0 && !/^\d$/.test(size))) return undefined;
    sum = addDecimals(sum, shiftPoint(size, places));
  }
  if (bare !== undefined) changes.push('short_form');
  return sum;
}

/** Digits with an optional point, thousands separators taken out; undefined for anything else. */
function plainDigits(text: string, decimal: DecimalSign): string | undefined {
  if (decimal === 'comma') {
    const isOne = /^\d{1,3}(?:\.\d{3})*(?:,\d*)?$/.test(text) || /^\d*(?:,\d+)?$/.test(text);
    return isOne && /\d/.test(text) ? text.replace(/\./g, '').replace(',', '.') : undefined;
  }
  if (/^(?:\d+\.?\d*|\.\d+)$/.test(text)) return text;
  // Western thousands, Chinese groups of four, Indian lakhs.
  if (/^\d{1,3}(?:[,']\d{3})+(?:\.\d*)?$/.test(text) || /^\d{1,4}(?:,\d{4})+(?:\.\d*)?$/.test(text))
    return text.replace(/[,']/g, '');
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d*)?$/.test(text)) return text.replace(/,/g, '');
  if (decimal === 'point') return undefined;
  // Points as thousands separators show only with two of them, or with a decimal comma.
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(text))
    return text.replace(/\./g, '').replace(',', '.');
  if (/^\d{1,3}(?:'\d{3})+,\d+$/.test(text)) return text.replace(/'/g, '').replace(',', '.');
  return undefined;
}

/** `3.5万`, `1亿2000万`, `5k`, 3万5: the number in full, or undefined. */
function magnitude(text: string, { decimal, money }: Manner, changes: string[]): string | undefined {
  const pieces = [...text.matchAll(PIECE)];
  if (pieces.map((p) => p[0]).join('') !== text || pieces.length === 0 || pieces.length > 4) return undefined;
  let sum = '0';
  let below = Number.POSITIVE_INFINITY;
  for (const [, digits = '', unit] of pieces) {
    const number = plainDigits(digits, decimal);
    const places = unit === undefined ? 0 : (UNITS[unit] ?? 0);
    if (number === undefined || places >= below || (unit === 'm' && !money)) return undefined;
    let shift = places;
    if (unit === undefined && below !== Number.POSITIVE_INFINITY && digits.length !== below) {
      // 3万5 is 35000; 3万50 may be anything.
      if (!/^[1-9]$/.test(digits) || pieces.length > 2) return undefined;
      changes.push('short_form');
      shift = below - 1;
    }
    sum = addDecimals(sum, shiftPoint(number, shift));
    below = places;
  }
  return sum;
}

const LARGEST_EXPONENT = 60;

function scientific(text: string): string | undefined {
  const match = /^(\d+\.?\d*|\.\d+)e([-+]?\d{1,3})$/.exec(text);
  // Beyond any amount there is: a code such as 12E400 that only looks like one.
  if (match === null || Math.abs(Number(match[2])) > LARGEST_EXPONENT) return undefined;
  return shiftPoint(match[1] ?? '', Number(match[2]));
}

/**
 * Half-width, lower case, without spaces that mean nothing: those between groups of three digits, and at words.
 * `1 234,56` with its group shows that the comma stands before decimals.
 */
export function foldNumber(text: string): string {
  const lower = text.toLowerCase();
  const grouped = /^(\D*)(\d{1,3}(?: \d{3})+),(\d{1,2}(?!\d))/.exec(lower);
  const pointed =
    grouped === null
      ? lower
      : `${grouped[1]}${(grouped[2] ?? '').replace(/ /g, '')}.${grouped[3]}${lower.slice(grouped[0].length)}`;
  return pointed.replace(/(?<=[\d,]) (?=\d{3})| (?!\d)|(?<!\d) /g, '');
}

const PART = `(?:[^\\d${HAN_NUMERAL}]{0,4})[-+]?(?:\\d[\\d,.]{0,30}|[${HAN_NUMERAL}]{1,30})(?:[百千万萬亿億kw]){0,3}(?:元|美元|港元|[人名位个家次件台套岁天年月户])?`;
const RANGE = new RegExp(
  `^(?:${PART}(?:-|–|—|~|至|到){1,3}${PART}|(?:[<>≤≥]=?|超过|大于|多于|高于|不足|不到|小于|少于|低于|不低于|不高于|不超过|至少|至多|最多|最少)${PART}|${PART}(?:\\+|及?以[上下内]|起|封顶))$`,
);

/** Why a text is no number: a range, a comma that may mean two things, or nothing that can be read. */
export function whyNoNumber(folded: string): 'range' | 'ambiguous' | 'unreadable' {
  if (RANGE.test(folded)) return 'range';
  return /^\D{0,4}[-+(]?\d+,\d+\)?\D{0,4}$/.test(folded) ? 'ambiguous' : 'unreadable';
}
