import { plain } from '../text/width.js';

/** Names of the units a column may be written in, and the places to shift its plain numbers by. */
export const COLUMN_UNITS: Readonly<Record<string, number>> = {
  title: 0,
  one: 0,
  hundred: 2,
  thousand: 3,
  ten_thousand: 4,
  million: 6,
  ten_million: 7,
  hundred_million: 8,
};

const WORDS: Readonly<Record<string, string>> = {
  百: 'hundred',
  千: 'thousand',
  万: 'ten_thousand',
  萬: 'ten_thousand',
  百万: 'million',
  百萬: 'million',
  千万: 'ten_million',
  千萬: 'ten_million',
  亿: 'hundred_million',
  億: 'hundred_million',
  k: 'thousand',
  "'000": 'thousand',
  thousand: 'thousand',
  thousands: 'thousand',
  'in thousands': 'thousand',
  mn: 'million',
  million: 'million',
  millions: 'million',
  'in millions': 'million',
};

const MONEY =
  '人民币|人民幣|美元|港元|港币|欧元|日元|元|圆|圓|rmb|cny|usd|hkd|eur|gbp|jpy|us\\$|hk\\$|¥|\\$|€|£';
const COUNTED = '人次|人|次|件|个|個|台|套|户|戶|家';
const UNIT = new RegExp(
  `^(?:单位|單位|unit)?[: ]*(${MONEY})? ?(${Object.keys(WORDS)
    .sort((a, b) => b.length - a.length)
    .join('|')}) ?(?:(${MONEY})|${COUNTED})?$`,
);
const BRACKETS = /\(([^()]{1,20})\)|\[([^[\]]{1,20})\]|【([^【】]{1,20})】/g;
const LABELLED = /(?:单位|單位|unit) ?:([^:()]{1,20})$/;
/** 成交金额万元, 金额/万元 */
const AT_END = /(?:百|千|百[万萬]|千[万萬]|[万萬]|[亿億])[元圆圓]$/;

/** Longer titles name no unit that anyone could tell from the rest. */
const LONGEST = 100;

/** The unit that a column's title gives, as a name of `COLUMN_UNITS`: （万元）, 单位：千元, (USD k). */
export function unitOfTitle(title: string): string | undefined {
  if (title.length > LONGEST) return undefined;
  const flat = plain(title).toLowerCase();
  const inside = [...flat.matchAll(BRACKETS)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const texts = [...inside, LABELLED.exec(flat)?.[1] ?? '', AT_END.exec(flat)?.[0] ?? ''];
  for (const text of texts) {
    const [, before, word = '', after] = UNIT.exec(text.trim()) ?? [];
    // A bare k may be kilograms or anything.
    if (word === 'k' && before === undefined && after === undefined) continue;
    if (word !== '') return WORDS[word];
  }
  return undefined;
}

/** Whether a cell (lower case, half width) says its unit itself: 1.5万, 8元, 12%. */
export function hasOwnUnit(cell: string): boolean {
  return /[百佰千仟万萬亿億kw元圆圓块塊%‰]/.test(cell.replace(/hkd|hk\$/g, ''));
}
