import { isHan } from '../../text/han.js';
import { unique } from '../../text/tokens.js';
import { plain } from '../../text/width.js';
import { findMails } from '../email/find.js';
import { isJunk } from '../junk.js';
import type { Normalized, Spill } from '../types.js';
import { type Basket, NOBODY_WORDS, readPerson } from './one.js';
import { partsOfRole } from './role.js';
import { people } from './split.js';

const LONGEST = 2000;

export function readCell(cell: string): Normalized {
  if (plain(cell) === '') return { values: [] };
  const text = plain(cell.replace(/[\r\n]+/g, ' ; '));
  if (isJunk(text, NOBODY_WORDS)) return { values: [], findings: [{ code: 'placeholder', before: text }] };
  if (text.length > LONGEST)
    return { values: [], findings: [{ code: 'too_long', before: `${text.slice(0, 40)}…` }] };
  const basket = readText(text);
  const values = unique(basket.values.flatMap((value) => settled(value, basket, 3)));
  if (values.length + basket.findings.length + basket.spills.length === 0) {
    basket.findings.push({ code: 'no_name', before: text });
  }
  // Titles of rare scripts that stay where they were are no change.
  const changes = basket.changes.filter(({ before, after }) => before !== after);
  const spills = [...dealt(basket.spills, values.length), ...rolesOf(basket, values)];
  return { values, changes, findings: basket.findings, spills };
}

function readText(text: string): Basket {
  const basket: Basket = { values: [], changes: [], findings: [], spills: [], roles: [] };
  for (const person of people(withoutNumbers(dots(text), basket))) readPerson(person, basket);
  return basket;
}

/** A name as it stays when it is read again: taking one thing off may bring another to light (张总总). */
function settled(value: string, basket: Basket, rounds: number): string[] {
  const again = readText(value);
  for (const finding of again.findings) {
    if (!basket.findings.some(({ code }) => code === finding.code)) basket.findings.push(finding);
  }
  basket.spills.push(...again.spills);
  basket.roles.push(...again.roles);
  if (again.values.length === 1 && again.values[0] === value) return [value];
  if (rounds > 0) return again.values.flatMap((name) => settled(name, basket, rounds - 1));
  basket.findings.push({ code: 'no_name', before: value });
  return [];
}

/** One number for each of several people stays one list, in the order of the people. */
function dealt(spills: readonly Spill[], people: number): Spill[] {
  const lists = new Map<string, Spill[]>();
  for (const spill of spills) lists.set(spill.type, [...(lists.get(spill.type) ?? []), spill]);
  return [...lists].flatMap(([type, list]) => {
    const each = people > 1 && list.length === people && (type === 'phone' || type === 'email');
    return each ? [{ type, text: list.map(({ text }) => text).join('; ') }] : list;
  });
}

/** Departments and positions, for the fields that hold them. With several people each role says whose it is. */
function rolesOf({ roles }: Basket, values: readonly string[]): Spill[] {
  if (roles.length === 0) return [];
  if (values.length > 1) return rolesOfMany(roles, values);
  const parts = unique(roles.map(({ role }) => role)).map(partsOfRole);
  const told = (texts: readonly string[]): string => {
    const list = unique(texts.filter((text) => text !== ''));
    return list.join(list.every(isHan) ? '' : ' ');
  };
  const department = told(parts.map((part) => part.department));
  const position = told(parts.map((part) => part.position));
  return [
    ...(department === '' ? [] : [{ type: 'text', text: department, field: 'department' }]),
    ...(position === '' ? [] : [{ type: 'text', text: position, field: 'position' }]),
  ];
}

/** One for each, in the order of the people, or one text that names them. */
function rolesOfMany(roles: Basket['roles'], values: readonly string[]): Spill[] {
  const field = 'position';
  const texts = values.map((value) =>
    unique(roles.filter(({ name }) => name === value).map(({ role }) => role)).join(''),
  );
  if (texts.every((text) => text !== '') && unique(texts).length === texts.length)
    return texts.map((text) => ({ type: 'text', text, field }));
  const named = values.flatMap((value, index) => (texts[index] ? [`${value}：${texts[index]}`] : []));
  const text = named.length > 0 ? named.join('；') : unique(roles.map(({ role }) => role)).join(' ');
  return [{ type: 'text', text, field }];
}

/** One kind of dot between the parts of a name; a full stop between Han characters is one too. */
function dots(text: string): string {
  return text
    .replace(/ ?[·•・‧∙⋅･●] ?/g, '·')
    .replace(/(?<=\p{Script=Han})[.．。](?=\p{Script=Han})/gu, '·')
    .replace(/^·+|·+$/g, '');
}

const NUMBER =
  /(?:(?:联系|办公|移动)?电话|手机号?码?|座机|固话|tel|phone|mobile|mob)?[\s:.]{0,3}\+?\(?\d(?:[\d()/ -]{5,}\d)(?:[转轉x]\d{1,6})?/gi;

/** 联系人1：张三 联系人2：李四. */
const NUMBERED_LABEL = /(?:联系人|姓名|收件人|经办人)\s?[\d一二三四五]{0,2}\s?:/g;
const ACCOUNT = /(qq|微信|wechat|weixin|wx|vx)号?[\s:]{0,2}([a-z0-9_-]{5,20})/gi;
const EXTENSION = /(?:分机|转|轉|ext\.?)\s?:?\s?\d{2,5}(?!\d)/gi;

/** QQ and WeChat accounts go to their fields; an extension without its number goes nowhere. */
function withoutAccounts(text: string, basket: Basket): string {
  return text
    .replace(ACCOUNT, (_, kind: string, account: string) => {
      const field = kind.toLowerCase() === 'qq' ? 'qq' : 'wechat';
      basket.spills.push({ type: 'text', text: account, field });
      return ' ; ';
    })
    .replace(EXTENSION, (found, at: number, whole: string) => {
      if (/\d[\s-]?$/.test(whole.slice(Math.max(0, at - 2), at))) return found;
      basket.findings.push({ code: 'extra', before: whole, params: { text: found } });
      return ' ';
    });
}

/** Mail addresses and phone numbers go to their fields; a separator stays where they stood. */
function withoutNumbers(text: string, basket: Basket): string {
  let rest = withoutAccounts(text.replace(NUMBERED_LABEL, ' ; '), basket);
  for (const mail of findMails(rest).reverse()) {
    basket.spills.unshift({ type: 'email', text: mail.text });
    rest = `${rest.slice(0, mail.start)} ; ${rest.slice(mail.end)}`;
  }
  return rest.replace(NUMBER, (found) => {
    const number = found.replace(/^[^\d+(]+/, '');
    const open = number.startsWith('(') && !number.includes(')') ? number.slice(1) : number;
    basket.spills.push({ type: 'phone', text: open });
    return ' ; ';
  });
}
