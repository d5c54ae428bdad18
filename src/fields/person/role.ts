import { simplify } from '../../text/han.js';
import {
  AREA_ENDS,
  AREAS,
  HONORIFICS,
  LATIN_AREAS,
  LATIN_POSITIONS,
  POSITIONS,
  RANKS,
  REMARKS,
} from '../data/role-words.js';
import { COMPOUND_SURNAMES, SURNAMES } from '../data/surnames.js';
import { HAN_TITLES, isHanName } from './han-name.js';

/** Longer texts are no positions; the pattern below is tried on short ones only. */
const LONGEST = 16;

const areas = AREAS.split(' ');
/** 采购部, 技术科, ... */
const DEPARTMENTS = areas.flatMap((area) => AREA_ENDS.split(' ').map((end) => area + end));
const WORDS: ReadonlySet<string> = new Set([
  ...areas,
  ...DEPARTMENTS,
  ...`${RANKS} ${POSITIONS} 兼 和 与 、 /`.split(' '),
]);
const OF_DEPARTMENT: ReadonlySet<string> = new Set([...areas, ...DEPARTMENTS, '、']);
const LONGEST_WORD = Math.max(...[...WORDS].map((word) => word.length));

/** Whether a short text is a chain of these words. */
function isChain(text: string, words: ReadonlySet<string>): boolean {
  const reached = [true];
  for (let at = 0; at < text.length; at++) {
    if (reached[at] !== true) continue;
    for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length--)
      if (words.has(text.slice(at, at + length))) reached[at + length] = true;
  }
  return reached[text.length] === true;
}

const POSITION_INSIDE = new RegExp(POSITIONS.split(' ').join('|'));
const LONG_POSITIONS = POSITIONS.split(' ').filter((word) => word.length > 2);
const NO_POSITION: ReadonlySet<string> = new Set(RANKS.split(' '));
const HONORIFIC: ReadonlySet<string> = new Set(HONORIFICS.split(' '));
const REMARK: ReadonlySet<string> = new Set(REMARKS.split(' '));
const LATIN_AREA: ReadonlySet<string> = new Set(LATIN_AREAS.split(' '));
const LATIN_POSITION: ReadonlySet<string> = new Set(LATIN_POSITIONS.split(' '));

/** Whether a text is only what somebody is, not who: 采购, 销售部, 副总经理. */
export function isRole(text: string): boolean {
  if (text === '' || text.length > LONGEST) return false;
  const folded = simplify(text);
  return isChain(folded, WORDS) && !NO_POSITION.has(folded);
}

/** 男, 女. */
export function isGender(text: string): boolean {
  return text === '男' || text === '女';
}

/** 已离职, 离职: the person is not there any more. */
export function isGone(text: string): boolean {
  return /^(?:已|现已|刚)?(?:离职|離職|退休|调走|调离|辞职|不在职|不在了|离开)了?$/.test(text);
}

/** 微信同号, 代收: about how to reach the person. */
export function isRemark(text: string): boolean {
  return REMARK.has(simplify(text));
}

export function isHonorific(text: string): boolean {
  return HONORIFIC.has(simplify(text));
}

/** Sales Manager, CEO, Head of Purchasing. */
export function isLatinRole(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.length === 0 || words.length > 6) return false;
  return (
    words.some((word) => LATIN_POSITION.has(word)) &&
    words.every((word) => LATIN_POSITION.has(word) || LATIN_AREA.has(word))
  );
}

/** 采购部, 财务行政部, 办公室: it ends as a department does. */
function isDepartment(text: string): boolean {
  const ends = text.endsWith('办公室') || DEPARTMENT_END.test(text);
  return ends && isChain(text, OF_DEPARTMENT);
}

const DEPARTMENT_END = new RegExp(`(?:${AREA_ENDS.split(' ').join('|')})$`);

/** A role with the department and the position in it: 采购部主任 is 主任 of the 采购部. */
export function partsOfRole(role: string): { department: string; position: string } {
  for (let at = Math.min(role.length, 12); at >= 2; at--) {
    if (isDepartment(simplify(role.slice(0, at))))
      return { department: role.slice(0, at), position: role.slice(at) };
  }
  return { department: '', position: role };
}

const isSurname = (text: string): boolean => SURNAMES.has(text) || COMPOUND_SURNAMES.has(text);

/** Whether a text can be somebody's name, alone or with a title: 刘, 刘主任, 张三. */
function isSomebody(text: string): boolean {
  const folded = simplify(text);
  if (isSurname(folded)) return true;
  return isHanName(folded) && !isRole(folded);
}

/** 采购部刘主任 -> 采购部 and 刘主任: what stands before the name. A name that only begins so (方正) stays whole. */
export function roleBefore(text: string): string {
  const folded = simplify(text);
  for (let at = Math.min(LONGEST, folded.length - 2); at >= 2; at--) {
    const role = folded.slice(0, at);
    if (!isRole(role) || (isHanName(folded) && !POSITION_INSIDE.test(role))) continue;
    const rest = folded.slice(at);
    if (isHanName(rest) && !isRole(rest)) return text.slice(0, at);
  }
  return '';
}

/** 张三销售经理 -> 销售经理, 李工程师 -> 工程师: what stands behind the name, as much as there is. */
export function roleBehind(text: string): string {
  const folded = simplify(text);
  for (let at = 1; at <= Math.min(4, folded.length - 2); at++) {
    const role = folded.slice(at);
    if (!isRole(role) || HONORIFIC.has(role)) continue;
    // 王安全 may be a name: a mere field of work is a role only where people use it as a title (王采购).
    const telling = HAN_TITLES.some((title) => role.endsWith(title)) || isDepartment(role);
    const position = LONG_POSITIONS.some((word) => role.endsWith(word));
    if ((telling || position) && isSomebody(folded.slice(0, at))) return text.slice(at);
  }
  return '';
}
