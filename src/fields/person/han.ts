import { simplify } from '../../text/han.js';
import { COMMON_SURNAMES, COMPOUND_SURNAMES, SURNAMES } from '../data/surnames.js';
import { HAN_TITLES, isHanName } from './han-name.js';
import { isHonorific, roleBefore, roleBehind } from './role.js';

const LONG_TITLES = HAN_TITLES.filter((title) => title.length > 1);

/** Whether Han characters beside a foreign name are only how that person is called: Amy姐, Tom先生. */
export function isCalled(text: string): boolean {
  return HAN_TITLES.includes(simplify(text));
}

export interface HanPerson {
  readonly name: string;
  /** Taken off, by which somebody is called: 总, 先生. */
  readonly title: string;
  /** Taken off, what somebody is: 经理, 采购. */
  readonly role: string;
  /** Nothing is left but the surname. */
  readonly surnameOnly: boolean;
}

const isSurname = (text: string): boolean => SURNAMES.has(text) || COMPOUND_SURNAMES.has(text);

/** A name in Han characters without spaces, apart from the role and the title behind or before it. */
export function readHan(text: string): HanPerson {
  const first = roleBefore(text);
  const named = text.slice(first.length);
  const last = roleBehind(named);
  const { name, title, surnameOnly } = takeTitle(named.slice(0, named.length - last.length));
  const bare = surnameOnly || isSurname(simplify(name));
  return { name, ...byKind(title, first, last), surnameOnly: bare };
}

/** 经理先生 is a role with a title behind it. */
function byKind(title: string, first: string, last: string): { title: string; role: string } {
  const honorific = [4, 3, 2, 1].map((length) => title.slice(-length)).find(isHonorific) ?? '';
  const rest = title.slice(0, title.length - honorific.length);
  return /^[小老]$/u.test(title)
    ? { title, role: first + last }
    : { title: honorific, role: first + rest + last };
}

interface Titled {
  readonly name: string;
  readonly title: string;
  readonly surnameOnly: boolean;
}

function takeTitle(text: string): Titled {
  const folded = simplify(text);
  const familiar = /^[小老](.)$/u.exec(folded)?.[1];
  if (familiar !== undefined && COMMON_SURNAMES.has(familiar)) {
    return { name: text.slice(1), title: text.slice(0, 1), surnameOnly: true };
  }
  const title = titleOf(folded);
  const name = title === '' ? text : text.slice(0, -title.length);
  if (title !== '') return { name, title: text.slice(name.length), surnameOnly: isSurname(simplify(name)) };
  const role =
    /^(?:联系人|负责人|经办人|收件人|姓名|法人代表|法人|业务员|采购|财务|总经理|经理|主任|老板|会计)/.exec(
      folded,
    )?.[0];
  if (role !== undefined && isHanName(folded.slice(role.length)) && !isHanName(folded)) {
    const rest = takeTitle(text.slice(role.length));
    return { ...rest, title: text.slice(0, role.length) + rest.title };
  }
  return { name: text, title: '', surnameOnly: false };
}

/** A title of one character is also the end of given names (王建工): it counts behind a bare surname or a full name. */
function titleOf(name: string): string {
  for (const title of LONG_TITLES) {
    const rest = name.slice(0, -title.length);
    if (rest !== '' && name.endsWith(title)) {
      const inner = titleOf(rest);
      return inner === '' ? title : inner + title;
    }
  }
  const last = name.slice(-1);
  const rest = name.slice(0, -1);
  if (!HAN_TITLES.includes(last)) return '';
  if (isSurname(rest)) return last;
  const full = isHanName(rest) && (rest.length >= 3 || last === '总');
  return full ? last : '';
}

/** Whether words of Han characters are one name written with spaces: 张 三, 欧阳 娜娜, 王 小 明. */
export function isSpaced(words: readonly string[]): boolean {
  if (words.length < 2) return false;
  const folded = words.map(simplify);
  const rest = folded.slice(1).join('');
  if (folded.every((word) => word.length === 1)) return folded.length <= 4;
  return isSurname(folded[0] ?? '') && rest.length <= 2;
}

/** 张三和李四 -> two names; a name with 和 in it stays one. */
export function parted(text: string): string[] {
  const found = /^(.{2,3})[和与及跟](.{2,3})$/.exec(text);
  const [, a = '', b = ''] = found ?? [];
  return found !== null && isHanName(a) && isHanName(b) ? [a, b] : [text];
}

export function isCompany(text: string): boolean {
  return (
    text.length >= 4 &&
    /(?:公司|集团|集團|事务所|合作社|商行|经营部|工作室|[工药纸]厂|厂|银行|大学|学校|医院|协会|委员会|研究院|研究所|科技|贸易|实业|股份|有限)$/.test(
      text,
    )
  );
}
