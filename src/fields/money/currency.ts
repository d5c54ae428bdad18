import { plain } from '../../text/width.js';

/**
 * What an amount says of its currency: a code of ISO 4217, or only a word that several share (元 of yuan and dollars,
 * $, ¥), which the field's own currency settles.
 */
export interface CurrencyWord {
  readonly code?: string;
  readonly shared?: 'yuan' | 'dollar' | 'yen';
}

/** Names, lower case and half-width, by code. Chinese ones in both scripts. */
const NAMES: Readonly<Record<string, string>> = {
  CNY: '人民币 人民幣 人币 rmb cny cnh rmb¥ cn¥ cny¥',
  USD: '美元 美金 美圆 美圓 us$ usd us.$ usd$ 美元$',
  HKD: '港元 港币 港幣 港圆 港圓 港纸 hk$ hkd hkd$',
  TWD: '新台币 新臺幣 新台幣 台币 臺幣 台幣 nt$ ntd twd nt',
  MOP: '澳门元 澳門元 澳门币 澳門幣 mop mop$',
  EUR: '欧元 歐元 eur euro euros €',
  GBP: '英镑 英鎊 gbp £',
  JPY: '日元 日圆 日圓 日币 日幣 円 jpy jp¥',
  KRW: '韩元 韓元 韩币 韓幣 韩圆 krw ₩ won',
  SGD: '新加坡元 新加坡币 新元 新币 坡币 sgd s$',
  AUD: '澳元 澳币 澳大利亚元 aud a$ au$',
  CAD: '加元 加币 加拿大元 cad c$ ca$',
  NZD: '新西兰元 纽元 纽币 nzd nz$',
  CHF: '瑞士法郎 瑞郎 chf',
  RUB: '卢布 盧布 俄罗斯卢布 rub ₽',
  INR: '印度卢比 卢比 inr ₹',
  THB: '泰铢 泰銖 泰币 thb ฿',
  VND: '越南盾 vnd ₫',
  MYR: '马来西亚林吉特 林吉特 马币 令吉 myr rm',
  IDR: '印尼盾 印尼卢比 idr',
  PHP: '菲律宾比索 php ₱',
  AED: '迪拉姆 阿联酋迪拉姆 aed',
};

const SHARED: Readonly<Record<string, NonNullable<CurrencyWord['shared']>>> = {
  元: 'yuan',
  圆: 'yuan',
  圓: 'yuan',
  块: 'yuan',
  塊: 'yuan',
  块钱: 'yuan',
  $: 'dollar',
  dollar: 'dollar',
  dollars: 'dollar',
  '¥': 'yen',
};

/** Codes that a money field may name as its own. */
export const CURRENCIES: readonly string[] = Object.keys(NAMES);

/** Those whose sign is $ or whose unit is called 元. */
const DOLLARS: ReadonlySet<string> = new Set(['USD', 'HKD', 'TWD', 'SGD', 'AUD', 'CAD', 'NZD', 'MOP']);
const YUAN: ReadonlySet<string> = new Set(['CNY', 'TWD', 'HKD', 'MOP']);

const words: ReadonlyMap<string, CurrencyWord> = new Map([
  ...Object.entries(NAMES).flatMap(([code, names]) =>
    names.split(' ').map((name): [string, CurrencyWord] => [name, { code }]),
  ),
  ...Object.entries(SHARED).map(([name, shared]): [string, CurrencyWord] => [name, { shared }]),
]);

function pattern(names: readonly string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$.]/g, '\\$&'))
    .join('|');
}

const all = [...words.keys()];
const named = pattern(all.filter((name) => !(name in SHARED) && name !== 'nt'));
const BEFORE = new RegExp(`^(${pattern(all)}):?(?=.)`);
const AFTER = new RegExp(`(?<=.)\\(?(${pattern(all)})(?:钱|整|正)?\\)?$`);

/** Takes the words of currencies off both ends of an amount (lower case, half-width, without spaces). */
export function takeCurrency(amount: string): {
  readonly text: string;
  readonly words: readonly CurrencyWord[];
} {
  const found: CurrencyWord[] = [];
  let text = amount;
  for (const end of [BEFORE, BEFORE, AFTER, AFTER]) {
    const match = end.exec(text);
    const word = words.get(match?.[1] ?? '');
    if (match === null || word === undefined) continue;
    found.push(word);
    text = text.replace(end, '');
  }
  return { text, words: found };
}

/** The code of a currency in a field whose own currency is `home`. */
export function codeOf({ code, shared }: CurrencyWord, home: string): string {
  if (code !== undefined) return code;
  if (shared === 'dollar') return DOLLARS.has(home) ? home : 'USD';
  if (shared === 'yen') return home === 'JPY' ? home : 'CNY';
  return YUAN.has(home) ? home : 'CNY';
}

/** The currency that a cell beside the amount names (USD, 美元, 港币), or undefined. */
export function currencyNamed(text: string): string | undefined {
  return words.get(plain(text).toLowerCase().replace(/ /g, ''))?.code;
}

const IN_TITLE = new RegExp(`(?<![a-z])(${named})(?![a-z])`, 'g');
/** Longer titles name no currency that anyone could tell from the rest. */
const LONGEST = 100;

/** The currency that a column's title names, where it names one only: 金额（美元）, Amount (USD). */
export function currencyOfTitle(title: string): string | undefined {
  if (title.length > LONGEST) return undefined;
  const found = [...plain(title).toLowerCase().matchAll(IN_TITLE)].map(
    (match) => words.get(match[1] ?? '')?.code,
  );
  return new Set(found).size === 1 ? found[0] : undefined;
}
