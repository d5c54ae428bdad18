/*
 * The currency that a number format shows beside a number: it stands nowhere else in the file, and the person who typed
 * the list saw it.
 */

/** What is written before or behind the number. */
export interface Currency {
  readonly before?: string;
  readonly behind?: string;
}

/** Whose dollar or yen a sign is, by the locale written behind it (MS-LCID, hexadecimal). */
const BY_LOCALE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {
    409: 'USD',
    1009: 'CAD',
    C0C: 'CAD',
    C09: 'AUD',
    1409: 'NZD',
    1004: 'SGD',
    4809: 'SGD',
    C04: 'HKD',
    404: 'TWD',
    1404: 'MOP',
    '80A': 'MXN',
  },
  '¥': { 804: 'CNY', 411: 'JPY' },
  '￥': { 804: 'CNY', 411: 'JPY' },
};

const SIGN = /^(?:(?:US|HK|NT|CN|RMB|MOP|AU|CA|NZ|[ACS])?[$¥￥]|[€£₩])$/;
/** ISO 4217, and what Chinese lists write for them. */
const CODE = /^(?:CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD|MOP|KRW|SGD|AUD|CAD|NZD|CHF|THB|MYR|INR|RUB|VND)$/;
const NAME = /^(?:人民[币幣]|[美欧歐日港台加澳]元|[圆圓元]|英[镑鎊]|港[币幣])$/;

/** Of the section of a format for positive numbers; `undefined` where it shows none, or one that is not known. */
export function currencyIn(section: string): Currency | undefined {
  const [, shown, locale = ''] = /\[\$([^\]-]{1,8})(?:-([0-9A-F]{1,8}))?\]/i.exec(section) ?? [];
  if (shown !== undefined) {
    const sign = shown.trim();
    const code = BY_LOCALE[sign]?.[locale.toUpperCase().replace(/^0+/, '')];
    return code === undefined ? signed(sign) : { behind: code };
  }
  const literals = section.replace(/\[[^\]]*\]?/g, '').matchAll(/"([^"]{1,8})"|\\(.)|[_*].|([$¥￥€£₩])/gsu);
  for (const [, quoted, escaped, bare] of literals) {
    const found = signed((quoted ?? escaped ?? bare ?? '').trim());
    if (found !== undefined) return found;
  }
  return undefined;
}

function signed(text: string): Currency | undefined {
  if (SIGN.test(text)) return { before: text };
  return CODE.test(text) || NAME.test(text) ? { behind: text } : undefined;
}

/** `-1200` as `-$1200`, or as `-1200 USD`. */
export function withCurrency(number: string, currency: Currency | undefined): string {
  if (currency === undefined || !/^-?\d/.test(number)) return number;
  const { before, behind } = currency;
  if (before === undefined) return `${number} ${behind ?? ''}`;
  return number.startsWith('-') ? `-${before}${number.slice(1)}` : `${before}${number}`;
}
