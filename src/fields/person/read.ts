import { isHan } from '../../text/han.js';
import { unique } from '../../text/tokens.js';
import { plain } from '../../text/width.js';
import { findMails } from '../email/find.js';
import { isJunk } from '../junk.js';
import type { Normalized, Note, Spill } from '../types.js';
import { isCalled, isCompany as isHanCompany, isRole, isSpaced, parted, takeTitle } from './han.js';
import { isHanName } from './han-name.js';
import { capitalize, isCompany as isLatinCompany, isTitle, suffix, turned } from './latin.js';

const LONGEST = 2000;
const LONGEST_NAME = 60;
const HAN_RUN = /[\p{Script=Han}〇々·]+/gu;
const LABEL =
  /^(?:name|contact|contact person|attn|联系人|姓名|名字|负责人|经办人|收件人|法人|法人代表|聯絡人|聯繫人)\s*[:.]\s*/i;

/** What is gathered while the people of a cell are read. */
interface Basket {
  readonly values: string[];
  readonly changes: Note[];
  readonly findings: Note[];
  readonly spills: Spill[];
}

export function readCell(cell: string): Normalized {
  if (plain(cell) === '') return { values: [] };
  const text = plain(cell.replace(/[\r\n]+/g, ' ; '));
  if (isJunk(text)) return { values: [], findings: [{ code: 'placeholder', before: text }] };
  if (text.length > LONGEST)
    return { values: [], findings: [{ code: 'too_long', before: `${text.slice(0, 40)}…` }] };
  const basket = readText(text);
  const values = unique(basket.values.flatMap((value) => settled(value, basket, 3)));
  if (values.length + basket.findings.length + basket.spills.length === 0) {
    basket.findings.push({ code: 'no_name', before: text });
  }
  // Titles of rare scripts that stay where they were are no change.
  const changes = basket.changes.filter(({ before, after }) => before !== after);
  return { ...basket, changes, values };
}

function readText(text: string): Basket {
  const basket: Basket = { values: [], changes: [], findings: [], spills: [] };
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
  if (again.values.length === 1 && again.values[0] === value) return [value];
  if (rounds > 0) return again.values.flatMap((name) => settled(name, basket, rounds - 1));
  basket.findings.push({ code: 'no_name', before: value });
  return [];
}

/** One kind of dot between the parts of a name; a full stop between Han characters is one too. */
function dots(text: string): string {
  return text
    .replace(/ ?[·•・‧∙⋅･●] ?/g, '·')
    .replace(/(?<=\p{Script=Han})[.．。](?=\p{Script=Han})/gu, '·')
    .replace(/^·+|·+$/g, '');
}

/** Mail addresses and phone numbers go to their fields; a separator stays where they stood. */
function withoutNumbers(text: string, basket: Basket): string {
  let rest = text;
  for (const mail of findMails(text).reverse()) {
    basket.spills.unshift({ type: 'email', text: mail.text });
    rest = `${rest.slice(0, mail.start)} ; ${rest.slice(mail.end)}`;
  }
  return rest.replace(/\+?\(?\d(?:[\d()/ -]{5,}\d)(?:[转轉x]\d{1,6})?/g, (number) => {
    basket.spills.push({ type: 'phone', text: number });
    return ' ; ';
  });
}

/** The cell cut into one text per person. */
function people(text: string): string[] {
  return text
    .split(/[;/、|&\\]+|\s(?:and|und|et|y|和|与|及|or)\s/i)
    .flatMap(commas)
    .flatMap(spaces)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part, index) => (index > 0 ? part.replace(/(?<=\p{Script=Han}{2})等$/u, '') : part));
}

/** A comma is between people, or between family and given name. */
function commas(text: string): string[] {
  const bare = text.replace(LABEL, '').trim();
  if (!bare.includes(',')) return [bare];
  if (turned(bare) !== undefined) return [bare];
  const names: string[] = [];
  for (const part of bare.split(',').map((piece) => piece.trim())) {
    // A suffix belongs to the name before it.
    if (names.length > 0 && suffix(part) !== undefined) names.push(`${names.pop()} ${part}`);
    else names.push(part);
  }
  return names;
}

/** 张三 李四 are two people, 张 三 is one. */
function spaces(text: string): string[] {
  const words = text.split(' ');
  if (!words.every((word) => isHan(word.replace(/·/g, '')))) return [text];
  if (isSpaced(words)) return [words.join('')];
  if (words.length > 1 && words.every((word) => isHanName(word) && !isRole(word)))
    return words.flatMap(parted);
  return words.length === 1 ? parted(text) : [text];
}

function readPerson(text: string, basket: Basket): void {
  const before = text.replace(/^[\s.,:'"`_*=-]+(?=[^\s.,:'"`_*=-])/, '').trim();
  if (!/\p{L}/u.test(before)) {
    if (/\p{N}/u.test(before)) basket.findings.push({ code: 'no_name', before });
    return;
  }
  if (/[*]|[xX×]{2,}$/.test(before) && /^\p{Script=Han}/u.test(before)) {
    basket.findings.push({ code: 'masked', before });
    return;
  }
  const whole = before.replace(/[()[\]{}<>【】〔〕「」]/g, ' ').trim();
  if (isHanCompany(whole.replace(/ /g, '')) || isLatinCompany(whole)) {
    basket.spills.push({ type: 'company', text: before });
    return;
  }
  if (isJunk(before)) basket.findings.push({ code: 'placeholder', before });
  else readName(before, basket);
}

/** One person: Han characters first, then the rest, `张三 Jack`. */
function readName(before: string, basket: Basket): void {
  const roles: string[] = [];
  const text = before.replace(
    /[([{<【〔「]([^()[\]{}<>【】〔〕「」]*)[)\]}>】〕」]?/g,
    (_, inner: string) => {
      if (isRole(inner.trim())) {
        roles.push(inner.trim());
        return ' ';
      }
      return ` ${inner} `;
    },
  );
  const words = text
    .replace(/[)\]}>】〕」]/g, ' ')
    .trim()
    .split(/\s+/);
  const kept = words.filter((word) => {
    const isOne = words.length > 1 && (isRole(word) || !/\p{L}/u.test(word));
    if (isOne) roles.push(word);
    return !isOne;
  });
  const joined = kept.join(' ');
  const han = (joined.match(HAN_RUN) ?? [])
    .map((run) => run.replace(/^·+|·+$/g, ''))
    .filter((run) => run !== '');
  const rest = joined
    .replace(HAN_RUN, (run) => (run === '·' ? run : ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => {
      const isMark = /\p{N}/u.test(word) && !/\p{L}/u.test(word);
      if (isMark) roles.push(word);
      return !isMark;
    })
    .join(' ');
  // Kana beside Han characters is one Japanese name: it stays as it is.
  const mixed = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(rest) && han.length > 0;
  const called = !mixed && han.length === 1 && isCalled(han[0] ?? '') && /\p{L}/u.test(rest);
  const person = called
    ? { name: '', title: han[0] ?? '', surnameOnly: false }
    : mixed
      ? { name: '', title: '', surnameOnly: false }
      : takeTitle(han.join(''));
  const latin = mixed ? { name: joined, titles: [] } : latinName(rest);
  const name = [person.name, latin.name].filter((part) => part !== '').join(' ');
  if (!/\p{L}/u.test(name) || (isRole(name) && !isHanName(name))) {
    basket.findings.push({ code: 'no_name', before });
    return;
  }
  if ([...name].length > LONGEST_NAME || (isHan(name) && name.length > 12)) {
    basket.findings.push({ code: 'too_long', before: `${name.slice(0, 40)}…` });
    return;
  }
  basket.values.push(name);
  notes({ before, name, roles, honorific: person.title + latin.titles.join(' '), basket });
  const single =
    latin.name === '' && (person.surnameOnly || (latin.titles.length > 0 && person.name.length === 1));
  if (single || (latin.titles.length > 0 && person.name === '' && !name.includes(' '))) {
    basket.findings.push({
      code: 'surname_only',
      before,
      params: { honorific: person.title || latin.titles.join(' ') },
    });
  }
}

interface Told {
  readonly before: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly honorific: string;
  readonly basket: Basket;
}

function notes({ before, name, roles, honorific, basket }: Told): void {
  if (roles.length > 0)
    basket.changes.push({ code: 'role', before, after: name, params: { role: roles.join(' ') } });
  if (honorific !== '') basket.changes.push({ code: 'title', before, after: name, params: { honorific } });
  if (turned(before) !== undefined) basket.changes.push({ code: 'order', before, after: name });
}

/** A name that is not written in Han characters: titles off, family name last, capitals as usual. */
function latinName(text: string): { name: string; titles: string[] } {
  const inOrder = (turned(text) ?? text).replace(/(?<=\p{Ll}{2})\.(?=\p{L}{2})/gu, ' ');
  const titles: string[] = [];
  const words = inOrder
    .replace(/[,:"`_=*#!?<>]+/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && /[\p{L}\p{N}]/u.test(word))
    .filter((word) => {
      if (isTitle(word)) titles.push(word);
      return !isTitle(word);
    })
    .map((word, index) => trimWord((index > 0 && suffix(word)) || word));
  return { name: capitalize(words.join(' ')), titles };
}

/** Without marks at its ends; a full stop stays behind an initial and a suffix. */
function trimWord(word: string): string {
  const bare = word.replace(/^[-.'’·+~^$%|]+|[-'’·+~^$%|]+$/gu, '');
  return /^(?:\p{L}\.)+$/u.test(bare) || suffix(bare) === bare ? bare : bare.replace(/[-.'’·]+$/, '');
}
