/*
 * A made-up list of Chinese companies with known duplicates, as legacy lists have them. A fixed seed, so the same
 * list every time. No name, number or address is that of a real company on purpose.
 */

export interface MadeList {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The company of each row. */
  readonly truth: readonly number[];
}

const CITIES = [
  { name: '深圳', area: '0755', district: '南山区' },
  { name: '上海', area: '021', district: '浦东新区' },
  { name: '广州', area: '020', district: '天河区' },
  { name: '苏州', area: '0512', district: '工业园区' },
  { name: '成都', area: '028', district: '高新区' },
  { name: '杭州', area: '0571', district: '滨江区' },
];
const BRAND =
  '华德润万川启明海纳恒信嘉诚宏图远景瑞丰泰和天宇博雅中科汇通鼎盛金利银河星光创维新锐联达飞腾卓越金桥长虹东方';
const TRADES = [
  '电子',
  '科技',
  '贸易',
  '机械设备',
  '物流',
  '食品',
  '医疗器械',
  '软件',
  '建材',
  '包装材料',
  '环保科技',
  '精密模具',
];
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = '伟芳娜敏静磊军洋勇艳杰娟涛明超霞平刚桂英建国志强文丽';
const ROADS = [
  '科苑路',
  '人民路',
  '中山路',
  '建设路',
  '和平路',
  '创业路',
  '工业大道',
  '学府路',
  '滨河路',
  '文化路',
];

class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below `end` (xorshift, Marsaglia 2003). */
  below(end: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % end;
  }

  of<T>(list: ArrayLike<T>): T {
    return list[this.below(list.length)]!;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('');
  }
}

interface Company {
  readonly id: number;
  readonly city: (typeof CITIES)[number];
  readonly brand: string;
  readonly trade: string;
  readonly branch: string;
  readonly phone: string;
  readonly address: string;
  readonly uscc: string;
  readonly domain: string;
}

const USCC_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code with its check digit (GB 32100). */
function socialCreditCode(dice: Dice): string {
  const body = `91440300MA5${Array.from({ length: 6 }, () => dice.of(USCC_DIGITS)).join('')}`;
  let sum = 0;
  let weight = 1;
  for (const char of body) {
    sum += USCC_DIGITS.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return body + USCC_DIGITS[(31 - (sum % 31)) % 31]!;
}

function makeCompany(dice: Dice, id: number): Company {
  const city = dice.of(CITIES);
  return {
    id,
    city,
    brand: Array.from({ length: dice.chance(70) ? 2 : 3 }, () => dice.of(BRAND)).join(''),
    trade: dice.of(TRADES),
    branch: '',
    phone: `${city.area}-${2 + dice.below(7)}${dice.digits(7)}`,
    address: `${city.name}市${city.district}${dice.of(ROADS)}${1 + dice.below(300)}号${dice.chance(50) ? `${1 + dice.below(30)}楼` : ''}`,
    uscc: socialCreditCode(dice),
    domain: `${Array.from({ length: 7 }, () => dice.of('abcdefghijklmnopqrstuvwxyz')).join('')}.com`,
  };
}

/** Companies near another one: the same brand elsewhere, a branch, a neighbour behind its switchboard. */
function relativesOf(dice: Dice, company: Company, nextId: number): Company[] {
  const other = makeCompany(dice, nextId);
  if (dice.chance(6)) return [{ ...other, brand: company.brand, trade: company.trade }];
  if (dice.chance(5)) {
    const place = dice.of(CITIES);
    return [{ ...other, ...company, id: nextId, branch: `${place.name}分公司`, uscc: other.uscc }];
  }
  if (dice.chance(6))
    return [{ ...other, city: company.city, phone: company.phone, address: company.address }];
  return [];
}

function fullName({ city, brand, trade, branch }: Company, form: string): string {
  return `${city.name}市${brand}${trade}${form}${branch}`;
}

/** One of the ways people write the company. */
function writtenName(dice: Dice, company: Company): string {
  const way = dice.below(100);
  if (way < 45) return fullName(company, '有限公司');
  if (way < 55) return fullName(company, '有限责任公司');
  if (way < 65) return fullName(company, '有限公司').replace('市', '');
  if (way < 73) return `${company.brand}${company.trade}有限公司${company.branch}`;
  if (way < 80) return `${company.brand}（${company.city.name}）${company.trade}有限公司${company.branch}`;
  if (way < 88) return ` ${fullName(company, '有限公司')}　`;
  if (way < 94) return `${company.brand}${company.trade}${company.branch}`;
  return `${company.brand}${company.branch}`;
}

function writtenPhone(dice: Dice, phone: string): string {
  const way = dice.below(4);
  if (way === 0) return phone;
  if (way === 1) return phone.replace('-', '');
  return way === 2 ? `(${phone.replace('-', ')')}` : `+86 ${phone.slice(1).replace('-', ' ')}`;
}

const HEADER = ['客户名称', '统一社会信用代码', '电话', '联系人', '手机', '邮箱', '地址', '城市'];

function rowOf(dice: Dice, company: Company): string[] {
  const person = `${dice.of(SURNAMES)}${dice.of(GIVEN)}${dice.chance(60) ? dice.of(GIVEN) : ''}`;
  return [
    writtenName(dice, company),
    dice.chance(25) ? company.uscc : '',
    dice.chance(70) ? writtenPhone(dice, company.phone) : '',
    dice.chance(80) ? person : '',
    dice.chance(60) ? `13${dice.digits(9)}` : '',
    dice.chance(30) ? `${dice.of(['info', 'sales', 'office'])}@${company.domain}` : '',
    dice.chance(60) ? company.address : '',
    dice.chance(80) ? company.city.name : '',
  ];
}

/** About `size` rows, 30 % of them duplicates. */
export function makeList(size: number, seed = 20_241_122): MadeList {
  const dice = new Dice(seed);
  const rows: string[][] = [];
  const truth: number[] = [];
  let nextId = 0;
  const registered = new Set<string>();
  while (rows.length < size) {
    const company = makeCompany(dice, nextId++);
    if (registered.has(fullName(company, ''))) continue;
    const relatives = relativesOf(dice, company, nextId);
    nextId += relatives.length;
    for (const one of [company, ...relatives]) {
      // A registry gives a name once only.
      if (registered.has(fullName(one, ''))) continue;
      registered.add(fullName(one, ''));
      let copies = 1;
      while (copies < 6 && dice.chance(30)) copies++;
      for (let i = 0; i < copies; i++) {
        rows.push(rowOf(dice, one));
        truth.push(one.id);
      }
    }
  }
  return { header: HEADER, rows, truth };
}
