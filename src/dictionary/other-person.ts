import type { Field } from '../model/dictionary.js';
import { foldTitle } from './titles.js';

/** Titles that begin with a numbered contact, folded: 联系人2手机, 第二联系人. */
const NUMBERED = /^(?:第([一二三四五1-9])个?(?:联系人|联络人)|(?:联系人|联络人)([一二三四五1-9]))(.*)$/;
const HAN_NUMBERS = '一二三四五';

/** Titles of persons who may stand beside the contact: who receives the goods, owns the company or stands for it. */
const BESIDE = /^(?:收货|收件|老板|法人|法定代表|董事长|总经理)/;

/** Types of fields that tell of a person where the title says so. */
const PERSONAL = new Set(['person', 'phone', 'email']);

/** The number of the contact that a title begins with, and the title without it; undefined where there is none. */
export function numberedContact(
  header: string,
): { readonly number: number; readonly title: string } | undefined {
  const [, before, after, rest = ''] = NUMBERED.exec(foldTitle(header)) ?? [];
  const digit = before ?? after;
  if (digit === undefined) return undefined;
  return { number: HAN_NUMBERS.indexOf(digit) + 1 || Number(digit), title: `联系人${rest}` };
}

/** Whether the title is that of a person beside the contact, or of the phone or mail of that person. */
export function isBeside(header: string, field: Field): boolean {
  return (field.object === 'contact' || PERSONAL.has(field.type)) && BESIDE.test(foldTitle(header));
}

/** Titles that name the customer where no other column does: lists of agents and dealers. */
const DEALERS = /^(?:代理商|经销商|分销商|加盟商|供应商|门店|会员)(?:名称|名|全称)?$/;

export function isDealer(header: string): boolean {
  return DEALERS.test(foldTitle(header));
}

const MOBILE = /^(?:\+?86)?[ -]?1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/;

/** Whether most of the cells are mobile numbers of China and nothing else. */
export function areMobiles(cells: readonly string[]): boolean {
  return cells.filter((cell) => MOBILE.test(cell)).length >= cells.length * 0.7;
}
