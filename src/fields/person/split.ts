import { isHan, simplify } from '../../text/han.js';
import { COMMON_SURNAMES, JAPANESE_SURNAMES } from '../data/surnames.js';
import { isSpaced, parted } from './han.js';
import { isHanName } from './han-name.js';
import { suffix, turned } from './latin.js';
import { isGender, isGone, isLatinRole, isRemark, isRole } from './role.js';

const LABEL =
  /^(?:name|contact|contact person|attn|联系人|联络人|姓名|名字|经办人|收件人|收货人|对接人|聯絡人|聯繫人)\s*[:.]\s*/i;
const MOST_WORDS = 40;

/** Whether a word says something of a person and is none: a role, 女, 已离职, 微信同号. */
export function isBeside(word: string): boolean {
  return isRole(word) || isGender(word) || isGone(word) || isRemark(word) || isLatinRole(word);
}

/** The cell cut into one text per person; what somebody is stays with the name. */
export function people(text: string): string[] {
  const cut = text
    .split(/[;、|&\\]+|\s(?:and|und|et|y|和|与|及|or)\s/i)
    .flatMap((part) => part.split(/[/\\]+/))
    .flatMap(commas)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return together(cut)
    .flatMap(spaces)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** 张三 | 采购 | 李四: a role of its own goes to the person before it, or to the first one behind. */
function together(parts: readonly string[]): string[] {
  if (parts.every((part) => isBeside(part))) return [...parts];
  const whole: string[] = [];
  let waiting = '';
  for (const part of parts) {
    const last = whole.at(-1);
    if (!isBeside(part)) {
      whole.push(waiting === '' ? part : `${waiting} ${part}`);
      waiting = '';
    } else if (last === undefined) waiting = waiting === '' ? part : `${waiting} ${part}`;
    else whole[whole.length - 1] = `${last} (${part})`;
  }
  return whole;
}

/** A comma is between people, or between family and given name. */
function commas(text: string): string[] {
  const bare = text.replace(LABEL, '').trim();
  if (!bare.includes(',')) return [bare];
  if (turned(bare) !== undefined && !isLatinRole(bare.slice(bare.indexOf(',') + 1))) return [bare];
  const names: string[] = [];
  for (const part of bare.split(',').map((piece) => piece.trim())) {
    // A suffix belongs to the name before it.
    if (names.length > 0 && suffix(part) !== undefined) names.push(`${names.pop()} ${part}`);
    else names.push(part);
  }
  return names;
}

/** 张三 李四 are two people, 张 三 is one; 张三 采购 李四 财务 are two with what they do. */
function spaces(text: string): string[] {
  const open = text.replace(/\s*\(([^()]{1,16})\)\s*/g, (whole, inner: string) =>
    isBeside(inner.trim()) ? ` ${inner.trim()} ` : whole,
  );
  const words = open.trim().split(' ');
  if (words.length > MOST_WORDS || !words.every((word) => isHan(word.replace(/·/g, '')))) return [text];
  const japanese = words.length === 2 && JAPANESE_SURNAMES.has(simplify(words[0] ?? ''));
  if (japanese || isSpaced(words)) return [words.join('')];
  if (words.length === 1) return parted(open.trim());
  const names = words.filter((word) => (isHanName(word) || isFamiliar(word)) && !isBeside(word));
  if (names.length < 2 || !words.every((word) => isBeside(word) || names.includes(word))) return [text];
  return grouped(words);
}

/** 小李, 老王. */
function isFamiliar(word: string): boolean {
  const surname = /^[小老](.)$/u.exec(simplify(word))?.[1];
  return surname !== undefined && COMMON_SURNAMES.has(surname);
}

/** Each name with the roles beside it: those behind it, or those before it where the first word is one. */
function grouped(words: readonly string[]): string[] {
  const before = isBeside(words[0] ?? '');
  const groups: string[][] = [[]];
  let named = false;
  for (const word of words) {
    const beside = isBeside(word);
    if (named && (before || !beside)) {
      groups.push([]);
      named = false;
    }
    groups.at(-1)?.push(word);
    if (!beside) named = true;
    if (before && beside) named = false;
  }
  return groups.flatMap((group) => (group.length === 1 ? parted(group[0] ?? '') : [group.join(' ')]));
}
