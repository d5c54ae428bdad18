import { hanInteger } from '../hannumber.js';

/** What tells the units of one organisation apart: numbers, directions and letters, read out of a name. */
export interface Marks {
  /** In order; numbers as plain digits (第十二, XII and 12 are `12`), others as they are written. */
  readonly list: readonly string[];
  /** The name with `#` for each mark, without 第, 号 and brackets. */
  readonly rest: string;
  /** What kinds of house the name says it is, one word for synonyms: cafe, dining, bar. */
  readonly houses: readonly string[];
  /** The name without the kind of house it ends with (Chinese names only): 锦江饭店 of 锦江饭店咖啡厅. */
  readonly host: string;
}

/** Kinds of house that one hotel has several of; those of a line are one kind. */
const HOUSES: ReadonlyMap<string, string> = new Map(
  [
    'cafe caffe cafeteria coffee coffeehouse',
    'restaurant ristorante restaurante',
    'dining',
    'grill grille',
    'bar pub tavern lounge saloon',
    'bistro brasserie',
    'deli delicatessen',
    'bakery patisserie boulangerie',
    'hotel motel inn resort',
    'spa',
    'gym',
    'shop store boutique',
    'garage parking',
    'warehouse',
  ].flatMap((line) => line.split(' ').map((word, _, [kind = '']): [string, string] => [word, kind])),
);

/** Rooms of a hotel; those of a line are one kind. A hotel itself is none: it is the host of them. */
const HAN_HOUSES: ReadonlyMap<string, string> = new Map(
  [
    '中餐厅 中餐部 中餐馆',
    '西餐厅 西餐部 西餐馆',
    '日本料理餐厅 日本料理 日餐厅 日料店',
    '自助餐厅 自助餐',
    '全日餐厅 全日制餐厅',
    '咖啡厅 咖啡吧 咖啡馆 咖啡店 咖啡屋',
    '大堂吧 大堂酒廊',
    '酒吧 酒廊 清吧',
    '茶吧 茶室 茶楼 茶馆 茶餐厅',
    '宴会厅 宴会部 多功能厅',
    '会议中心 会议厅 会议室',
    '健身中心 健身房 健身会所',
    '游泳馆 游泳池',
    '水疗中心 水疗 spa',
    '员工餐厅 员工食堂',
    '饼屋 饼房 面包房 西饼屋',
    '停车场',
  ].flatMap((line) => line.split(' ').map((word, _, [kind = '']): [string, string] => [word, kind])),
);

/** The longest of these words is no longer than this. */
const LONGEST_HOUSE = 6;

function hanHouse(text: string): { readonly houses: readonly string[]; readonly host: string } {
  for (let length = LONGEST_HOUSE; length >= 2; length--) {
    const kind = HAN_HOUSES.get(text.slice(-length));
    if (kind !== undefined && text.length >= length + 2)
      return { houses: [kind], host: text.slice(0, -length) };
  }
  return { houses: [], host: '' };
}

function housesOf(tokens: readonly string[]): string[] {
  return tokens.flatMap((token) => HOUSES.get(token) ?? HOUSES.get(token.replace(/s$/, '')) ?? []);
}

const ROMAN: ReadonlyMap<string, string> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((numeral, index) => [
    numeral,
    String(index + 1),
  ]),
);

/** 百 is a number but in 百货, 中 a direction but in 中国; the 东 of 广东南方 belongs to the province. */
const HAN_MARK =
  /\d+|[a-z]+|(?:[〇零一二两三四五六七八九十千壹贰叁肆伍陆柒捌玖拾佰仟廿卅]|百(?![货姓]))+|[甲乙丙丁戊己庚辛壬癸]|(?<![广山丹浦肇])东[南北]|(?<![广山江陕鸡湘定])西[南北]|[东南西北]|中(?![国华心学])/gu;

/** 零 of 零售 and 千 of 千禧 count nothing by themselves. */
const NO_NUMBER = /^[〇零百千佰仟]+$/;

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** The value of what `HAN_MARK` found; undefined where it is an ordinary word. */
function hanMark(found: string): string | undefined {
  if (/^\d/.test(found)) return withoutZeros(found);
  if (/^[a-z]/.test(found)) return ROMAN.get(found) ?? (found.length === 1 ? found : undefined);
  return NO_NUMBER.test(found) ? undefined : (hanInteger(found) ?? found);
}

/** Ⅲ, ③, ㈢ and their like. */
const SINGLE_SIGN = /[\u2160-\u2188\u2460-\u24ff\u3220-\u3229\u3280-\u3289]/g;

/** Marks of a folded name with Han characters. */
export function hanMarks(text: string): Marks {
  const list: string[] = [];
  const spelled = text.replace(SINGLE_SIGN, (sign) => sign.normalize('NFKC').toLowerCase());
  const masked = spelled.replace(HAN_MARK, (found) => {
    const mark = hanMark(found);
    if (mark === undefined) return found;
    list.push(mark);
    return '#';
  });
  return {
    list,
    rest: masked.replace(/[第号()]/g, ''),
    ...hanHouse(text.replace(/\)$/, '').replace('(', '')),
  };
}

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  [
    ['one', 'first'],
    ['two', 'second'],
    ['three', 'third'],
    ['four', 'fourth'],
    ['five', 'fifth'],
    ['six', 'sixth'],
    ['seven', 'seventh'],
    ['eight', 'eighth'],
    ['nine', 'ninth'],
    ['ten', 'tenth'],
  ].flatMap((words, index) => words.map((word): [string, string] => [word, String(index + 1)])),
);
const DIRECTION = /^(?:(?:north|south)(?:east|west)?|east|west)(?:ern)?$/;
const COUNTED = /^(\d+)(?:st|nd|rd|th)?$/;
const NUMBER_SIGN: ReadonlySet<string> = new Set(['no', 'nr', 'num', 'number']);

function latinMark(token: string): string | undefined {
  const digits = COUNTED.exec(token)?.[1];
  if (digits !== undefined) return withoutZeros(digits);
  if (/^(?:[a-z]\d+|\d+[a-z])$/.test(token) || DIRECTION.test(token)) return token;
  return ROMAN.get(token) ?? NUMBER_WORDS.get(token) ?? (/^\p{L}$/u.test(token) ? token : undefined);
}

/** Marks of a name without Han characters, from its tokens. */
export function latinMarks(tokens: readonly string[]): Marks {
  const list: string[] = [];
  const rest = tokens.map((token) => {
    const mark = latinMark(token);
    if (mark !== undefined) list.push(mark);
    return mark === undefined ? token : '#';
  });
  const named = rest.filter((token) => !NUMBER_SIGN.has(token)).join(' ');
  return { list, rest: named, houses: housesOf(tokens), host: '' };
}

/** Whether the marks of `short` occur in `long` in the same order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const mark of long) if (at < short.length && mark === short[at]) at++;
  return at === short.length;
}

/** Whether each name has a mark that the other has not: a name that only says less contradicts nothing. */
export function marksDiffer(a: Marks, b: Marks): boolean {
  if (a.list.length === 0 || b.list.length === 0) return false;
  return !isWithin(a.list, b.list) && !isWithin(b.list, a.list);
}

/** Whether the two say that they are houses of different kinds: the cafe and the dining room of one hotel. */
export function housesDiffer(a: Marks, b: Marks): boolean {
  return a.houses.length > 0 && b.houses.length > 0 && !a.houses.some((house) => b.houses.includes(house));
}
