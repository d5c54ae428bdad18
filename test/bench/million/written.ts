import { type Company, cityNamed, landline, type Person, person, registeredName, street } from './company.js';
import type { Dice } from './dice.js';
import { NOTES, TRADITIONAL } from './words.js';

export const HEADER = [
  '客户名称',
  '统一社会信用代码',
  '电话',
  '手机',
  '联系人',
  '职务',
  '邮箱',
  '地址',
  '城市',
  '行业',
  '客户来源',
  '备注',
] as const;

const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', '-': '－' };

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => WIDE[char] ?? String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** One character of the brand or trade gone, doubled, or another one in its place. */
function typo(dice: Dice, name: string, from: number, to: number): string {
  const at = from + dice.below(Math.max(1, to - from));
  const way = dice.below(3);
  const middle = way === 0 ? '' : way === 1 ? name.charAt(at).repeat(2) : dice.of('宏鸿恒衡泰太信鑫诚成');
  return name.slice(0, at) + middle + name.slice(at + 1);
}

interface WrittenName {
  readonly text: string;
  /** So short that the name alone tells nobody which company it is. */
  readonly short?: boolean;
}

/** One of the ways people write a company; the first row of one is written with more care. */
function writtenName(dice: Dice, company: Company, isCopy: boolean): WrittenName {
  const { city, brand, trade, form, branch } = company;
  const full = registeredName(company);
  const way = dice.below(isCopy ? 100 : 65);
  if (way < 40) return { text: full };
  if (way < 50) return { text: full.replace('市', '') };
  if (way < 55) return { text: full.replace(/(?<!股份)有限公司/, '有限责任公司') };
  if (way < 60) return { text: `${brand}（${city}）${trade}${form}${branch}` };
  if (way < 65) return { text: dice.chance(50) ? ` ${full}　` : full.replace(brand, `${brand} `) };
  if (way < 74) return { text: `${brand}${trade}${form}${branch}` };
  if (way < 82) return { text: `${city}${brand}${trade}${branch}`, short: true };
  if (way < 87) return { text: `${brand}${branch}`, short: true };
  if (way < 93)
    return { text: typo(dice, full, city.length + 1, city.length + 1 + brand.length + trade.length) };
  return { text: Array.from(full, (char) => TRADITIONAL.get(char) ?? char).join('') };
}

function writtenPhone(dice: Dice, phone: string): string {
  const way = dice.below(100);
  if (way < 50) return phone;
  if (way < 65) return phone.replace('-', '');
  if (way < 78) return `(${phone.replace('-', ')')}`;
  if (way < 88) return `+86 ${phone.slice(1).replace('-', ' ')}`;
  if (way < 95) return `${phone}-${1 + dice.below(9)}${dice.digits(2)}`;
  return fullWidth(phone);
}

function writtenMobile(dice: Dice, mobile: string): string {
  const way = dice.below(100);
  if (way < 75) return mobile;
  if (way < 85) return `${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`;
  if (way < 93) return `+86${mobile}`;
  return fullWidth(mobile);
}

function writtenAddress(dice: Dice, address: string): string {
  const way = dice.below(100);
  if (way < 60) return address;
  if (way < 85) return address.replace(/^.{2,5}(?:省|自治区)/u, '');
  return address.replace(/^.{2,5}(?:省|自治区)/u, '').replace(/\d+(?:楼|栋\d+室)$/, '');
}

/** Where it went: another street, another switchboard in the same city. */
function moved(dice: Dice, company: Company): Company {
  const phone = dice.chance(40) ? landline(dice, company.area) : company.phone;
  return { ...company, phone, address: street(dice, cityNamed(company.seat)) };
}

/** The person that the row names: one of the company's, or somebody new there. */
function contactOf(dice: Dice, { people }: Company, isCopy: boolean): Person {
  return isCopy && dice.chance(15) ? person(dice) : dice.of(people);
}

/** One row of a company. `agent`: the mobile number of an agent who stands for many companies. */
export function rowOf(dice: Dice, company: Company, isCopy: boolean, agent?: string): string[] {
  const now = isCopy && dice.chance(8) ? moved(dice, company) : company;
  const contact = contactOf(dice, company, isCopy);
  const { text: name, short = false } = writtenName(dice, now, isCopy);
  const hasPhone = dice.chance(68);
  const hasAddress = dice.chance(65);
  // Of a name that says nothing by itself a person must be able to tell whose it is.
  const anchor = short && (now === company || now.phone === company.phone);
  return [
    name,
    dice.chance(28) ? company.uscc : '',
    hasPhone || anchor ? writtenPhone(dice, now.phone) : '',
    dice.chance(60) ? writtenMobile(dice, agent ?? contact.mobile) : '',
    dice.chance(80) ? contact.name : '',
    dice.chance(45) ? contact.title : '',
    dice.chance(35) ? `${contact.mailbox}@${now.domain}` : '',
    hasAddress || (short && !anchor)
      ? writtenAddress(dice, short && !anchor ? company.address : now.address)
      : '',
    dice.chance(80) ? (dice.chance(30) ? `${now.seat}市` : now.seat) : '',
    dice.chance(70) ? company.industry : '',
    dice.chance(75) ? company.source : '',
    dice.chance(12) ? dice.tail(NOTES) : '',
  ];
}
