import { isHan, simplify } from '../../text/han.js';
import { placeNamed } from '../data/regions.js';
import { NOBODY } from '../data/role-words.js';
import { isJunk } from '../junk.js';
import type { Note, Spill } from '../types.js';
import { type HanPerson, isCalled, isCompany as isHanCompany, readHan } from './han.js';
import { isHanName } from './han-name.js';
import { capitalize, isCompany as isLatinCompany, isTitle, suffix, turned } from './latin.js';
import { isGender, isGone, isHonorific, isLatinRole, isRemark, isRole } from './role.js';

/** Words that say in a whole cell, or for one of several people, that nobody is known. */
export const NOBODY_WORDS = NOBODY.split(' ');
const LONGEST_NAME = 60;
const HAN_RUN = /[\p{Script=Han}〇々·]+/gu;

/** What is gathered while the people of a cell are read. */
export interface Basket {
  readonly values: string[];
  readonly changes: Note[];
  readonly findings: Note[];
  readonly spills: Spill[];
  /** What the people are, by the name that was read. */
  readonly roles: { readonly name: string; readonly role: string }[];
}

/** What stands beside a name, by what it is. */
interface Aside {
  readonly roles: string[];
  readonly remarks: string[];
  gone: boolean;
}

export function readPerson(text: string, basket: Basket): void {
  const before = text.replace(/^[\s.,:'"`_*=-]+(?=[^\s.,:'"`_*=-])/, '').trim();
  if (!/\p{L}/u.test(before)) {
    if (/\p{N}/u.test(before)) basket.findings.push({ code: 'no_name', before });
    return;
  }
  if (isMasked(before)) {
    basket.findings.push({ code: 'masked', before });
    return;
  }
  const rest = takeCompany(before, basket);
  if (rest === '') return;
  if (isJunk(rest, NOBODY_WORDS)) basket.findings.push({ code: 'placeholder', before: rest });
  else readName(rest, basket);
}

/** 李**, 王xx, 王某某. */
function isMasked(text: string): boolean {
  if (!/^\p{Script=Han}/u.test(text)) return false;
  return /[*]|[xX×]{2,}$/.test(text) || (/^.{1,2}某{1,2}$/u.test(text) && isHanName(text));
}

/** A company beside the person, or instead of one, goes to the company's field. What is left. */
function takeCompany(before: string, basket: Basket): string {
  const whole = before.replace(/[()[\]{}<>【】〔〕「」]/g, ' ').trim();
  const words = whole.split(/\s+/);
  const company = words.find((word) => word.length >= 6 && isHanCompany(word));
  const others = words.filter((word) => word !== company);
  if (company !== undefined && others.some((word) => isHanName(word) && !isRole(word))) {
    basket.spills.push({ type: 'company', text: company });
    return others.join(' ');
  }
  if (isHanCompany(whole.replace(/ /g, '')) || isLatinCompany(whole)) {
    basket.spills.push({ type: 'company', text: before });
    return '';
  }
  const [, firm = '', name = ''] = /^(.{3,30}(?:公司|集团|事务所|医院|银行))(.{2,4})$/u.exec(whole) ?? [];
  if (!isHan(whole) || name === '' || !isHanName(name) || isRole(name)) return before;
  basket.spills.push({ type: 'company', text: firm });
  return name;
}

/** Sorts a word that is beside the name; false where it may be a part of it. */
function sort(word: string, aside: Aside): boolean {
  if (isRole(word) || isLatinRole(word)) aside.roles.push(word);
  else if (isGone(word)) aside.gone = true;
  else if (isGender(word) || isRemark(word)) aside.remarks.push(word);
  else return false;
  return true;
}

/** 财务-陈姐, 张三:销售经理: a role behind or before a hyphen or colon is one in brackets. */
function opened(text: string): string {
  const pieces = text.split(/\s*[-:]\s*/);
  if (pieces.length < 2 || pieces.length > 6) return text;
  const known = pieces.map((piece) => isRole(piece) || isLatinRole(piece));
  if (!known.includes(true) || !known.includes(false)) return text;
  return pieces.map((piece, index) => (known[index] === true ? `(${piece})` : piece)).join(' ');
}

/** John Smith Sales Manager: two words at least are the name. */
function withoutRole(words: string[], aside: Aside): string[] {
  if (words.length < 3 || words.length > 10) return words;
  const at = words.findIndex((_, index) => index >= 2 && isLatinRole(words.slice(index).join(' ')));
  if (at < 0) return words;
  aside.roles.push(words.slice(at).join(' '));
  return words.slice(0, at);
}

/** 张三（小张）: how the person is called. */
function isNickname(text: string, aside: Aside): boolean {
  const found = /^[小老阿大]\p{Script=Han}$/u.test(text);
  if (found) aside.remarks.push(text);
  return found;
}

/** The words of a person without brackets, roles and remarks. */
function wordsOf(before: string, aside: Aside): string[] {
  const text = opened(before).replace(
    /[([{<【〔「]([^()[\]{}<>【】〔〕「」]*)[)\]}>】〕」]?/g,
    (_, inner: string, at: number) => {
      const beside = sort(inner.trim(), aside) || (at > 0 && isNickname(inner.trim(), aside));
      return beside ? ' ' : ` ${inner} `;
    },
  );
  const bare = text.replace(/[)\]}>】〕」]/g, ' ').trim();
  const words = withoutRole(bare.split(/\s+/), aside);
  return words.filter((word) => {
    if (words.length < 2) return true;
    if (!isLatinRole(word) && sort(word, aside)) return false;
    const isMark = !/\p{L}/u.test(word);
    if (isMark) aside.remarks.push(word);
    return !isMark;
  });
}

/** One person: Han characters first, then the rest, `张三 Jack`. */
function readName(before: string, basket: Basket): void {
  const aside: Aside = { roles: [], remarks: [], gone: false };
  const joined = wordsOf(before, aside).join(' ');
  const runs = (joined.match(HAN_RUN) ?? [])
    .map((run) => run.replace(/^·+|·+$/g, ''))
    .filter((run) => run !== '');
  const rest = joined
    .replace(HAN_RUN, (run) => (run === '·' ? run : ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => {
      const isMark = /\p{N}/u.test(word) && !/\p{L}/u.test(word);
      if (isMark) aside.remarks.push(word);
      return !isMark;
    })
    .join(' ');
  // Kana beside Han characters is one Japanese name: it stays as it is.
  const mixed = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(rest) && runs.length > 0;
  const person = mixed ? NO_HAN : hanPerson(runs, rest, aside, basket, before);
  const latin = mixed ? { name: joined, titles: [] } : latinName(rest);
  const name = [person.name, latin.name].filter((part) => part !== '').join(' ');
  if (!/\p{L}/u.test(name) || (isRole(name) && !isHanName(name)) || isHonorific(name)) {
    basket.findings.push({ code: 'no_name', before });
    return;
  }
  if ([...name].length > LONGEST_NAME || (isHan(name) && name.length > 12)) {
    basket.findings.push({ code: 'too_long', before: `${name.slice(0, 40)}…` });
    return;
  }
  basket.values.push(name);
  tell({ before, name, aside, person, latin, basket });
}

const NO_HAN: HanPerson = { name: '', title: '', role: '', surnameOnly: false };

function hanPerson(
  runs: readonly string[],
  rest: string,
  aside: Aside,
  basket: Basket,
  before: string,
): HanPerson {
  const [only = ''] = runs;
  const called = runs.length === 1 && isCalled(only) && /\p{L}/u.test(rest);
  if (called) return isHonorific(only) ? { ...NO_HAN, title: only } : { ...NO_HAN, role: only };
  const taker = /^(.{2,4}?)(?:代收|亲收|收)$/u.exec(simplify(only))?.[1];
  if (runs.length === 1 && taker !== undefined && isHanName(taker)) {
    aside.remarks.push(only.slice(taker.length));
    return readHan(only.slice(0, taker.length));
  }
  const others = othersNamed(only);
  if (runs.length === 1 && others !== '') {
    basket.findings.push({ code: 'and_others', before });
    return readHan(others);
  }
  // 张三 华东区域: a name, and something that is none.
  const extra = runs.filter((run) => !isHanName(run) && isElsewhere(run));
  if (runs.length === 2 && extra.length === 1 && runs.some((run) => run !== extra[0] && isHanName(run))) {
    basket.findings.push({ code: 'extra', before, params: { text: extra[0] ?? '' } });
    return readHan(runs.find((run) => run !== extra[0]) ?? '');
  }
  return readHan(runs.join(''));
}

/** 南山店, 深圳, 别再打电话了: no part of a name. */
function isElsewhere(text: string): boolean {
  if (text.includes('·')) return false;
  return (
    text.length >= 4 || /.[店区部厂站路街市县省]$/u.test(text) || placeNamed(simplify(text)) !== undefined
  );
}

/** 张三等, 张三等三人 -> 张三. */
function othersNamed(text: string): string {
  const found = /^(.{2,4})等(?:[\d一二两三四五六七八九十]{0,3}人)?$/u.exec(simplify(text));
  return found?.[1] !== undefined && isHanName(found[1]) ? text.slice(0, found[1].length) : '';
}

interface Told {
  readonly before: string;
  readonly name: string;
  readonly aside: Aside;
  readonly person: HanPerson;
  readonly latin: { readonly name: string; readonly titles: readonly string[] };
  readonly basket: Basket;
}

function tell({ before, name, aside, person, latin, basket }: Told): void {
  const roles = person.role === '' ? aside.roles : [...aside.roles, person.role];
  const honorific = person.title + latin.titles.join(' ');
  for (const role of roles) basket.roles.push({ name, role });
  if (roles.length > 0)
    basket.changes.push({ code: 'role', before, after: name, params: { role: roles.join(' ') } });
  if (honorific !== '') basket.changes.push({ code: 'title', before, after: name, params: { honorific } });
  if (aside.remarks.length > 0)
    basket.changes.push({ code: 'remark', before, after: name, params: { text: aside.remarks.join(' ') } });
  if (turned(before) !== undefined) basket.changes.push({ code: 'order', before, after: name });
  if (aside.gone) basket.findings.push({ code: 'gone', before });
  const titled = latin.titles.length > 0;
  const single = latin.name === '' && (person.surnameOnly || (titled && person.name.length === 1));
  if (single || (titled && person.name === '' && !name.includes(' ')))
    basket.findings.push({
      code: 'surname_only',
      before,
      params: { honorific: honorific || person.role || before, text: before },
    });
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
