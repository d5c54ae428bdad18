import { isHan } from '../../text/han.js';
import { tidy } from '../../text/width.js';
import { FORMER_NAME, NOTE_SIGNS, NOTES } from '../data/company-words.js';
import { COMMON_SURNAMES } from '../data/surnames.js';
import { findMails } from '../email/find.js';
import { HAN_TITLES, isHanName } from '../person/han-name.js';
import { HAS_CONTENT } from './marks-around.js';
import { leadingRegion, wholeRegion } from './region.js';
import { companyWords, endingIn, segment } from './words.js';

/** What a text beside a name is. `now`: the name the company has today. */
export type Kind =
  | 'note'
  | 'former'
  | 'now'
  | 'short'
  | 'person'
  | 'phone'
  | 'email'
  | 'url'
  | 'identifier'
  | 'address';

export interface Told {
  readonly kind: Kind;
  /** Without the words that introduce it. */
  readonly text: string;
}

const FORM_END =
  /(?:公司|集团|集團|厂|店|中心|院|所|社|行|部|站|学|校|局|会|Ltd|Inc|LLC|Corp|GmbH|Limited|Co)\.?$/iu;

const FORMER = new RegExp(`^(?:${FORMER_NAME})(?:名称?)?\\s*[:为是]?\\s*(.+)$`, 'isu');
const ONCE = /^原(?!料|材|点|创|装|木|油|子)[: ]?(.{2,})$/su;
const NOW =
  /^(?:现已?|已|后|今|目前)?(?:更名|改名|变更)(?:为|成|:)\s*:?\s*(.+)$|^现(?:名|称|用名|在?叫|为|:)\s*[:为是]?\s*(.+)$/su;
const SHORT =
  /^(?:以下)?(?:简称|簡稱|又名|别名|俗称|品牌|英文名|英文名称|a\/k\/a|aka|d\/b\/a|dba|t\/a|trading as)\s*[:为是]?\s*(.+)$/isu;
const PERSON =
  /^(?:(?:联系人|联络人|对接人|法定代表人)\s*[: ]?|(?:法人|法人代表|负责人|老板|经理|经办人|contact)\s*[: ])\s*(\S.{0,11})$/isu;
const PHONE = /^(?:联系电话|电话|手机|tel)?\s*:?\s*((?:\+?86[- ]?)?1[3-9]\d{9}|0\d{2,3}[- ]\d{7,8})$/i;
const IDENTIFIER =
  /^(?:税号|统一社会信用代码|社会信用代码|信用代码|纳税人识别号|注册号)?\s*:?\s*([0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}|\d{15})$/i;
const URL = /^(?:网址|官网|网站)?\s*:?\s*((?:https?:\/\/|www\.)\S{3,})$/i;
const ADDRESS = /^(?:公司地址|注册地址|办公地址|地址|住址|add|address)\s*:\s*(.{4,})$/isu;
const NUMBERED = /[路街道巷村园厦楼座城区].{0,20}\d|\d+\s?[号室栋幢弄]/u;
/** What names of places, shops and departments end with, and names of people do not. */
const PLACE_END = /[区店部厂站路街城园村镇楼层号桥门口行社院所室期库仓]$/u;

/**
 * Every word that introduces something about the company, so that it may follow the name without a separator.
 * One alternation, tried at each place of a short text.
 */
export const LABELS =
  '(?:原名称?|曾用名称?|旧名称?|前身|现名称?|(?:现已?|已|后|现)?(?:更名|改名)为|(?:以下)?简称|联系人|法人代表|法定代表人|负责人|公司地址|注册地址|地址|联系电话|电话|手机|税号|统一社会信用代码|纳税人识别号|官网|网址|邮箱|备注|formerly|f/k/a|fka|d/b/a|t/a|trading as)';

let notes: Set<string> | undefined;
const SIGNS = new RegExp(NOTE_SIGNS.split(' ').join('|'), 'iu');

/** Whether a text is something said about the customer: 老客户, 已倒闭, 2019年已注销, 欠款5万. */
export function isNote(text: string): boolean {
  notes ??= new Set(NOTES.split(' '));
  if (text.length <= 40 && isOneNote(text)) return true;
  const pieces = text.split(/[,，;；、。.!！\s]+/).filter((piece) => HAS_CONTENT.test(piece));
  return pieces.length > 0 && pieces.length < 8 && pieces.every(isOneNote);
}

function isOneNote(text: string): boolean {
  const bare = text.toLowerCase().replace(/[\s*:：]/g, '');
  if (notes?.has(bare) === true) return true;
  if (bare.length < 2 || bare.length > 20 || FORM_END.test(bare)) return false;
  return SIGNS.test(bare) && endingIn(bare, companyWords().branches) === undefined;
}

/** 张总, 李经理, 王小明; `strict`: also 张三, which names of places look like. */
export function isPerson(text: string, bare: boolean): boolean {
  if (!isHan(text) || text.length > 5 || PLACE_END.test(text) || !isHanName(text)) return false;
  if (HAN_TITLES.some((title) => text.endsWith(title) && text.length > title.length)) return true;
  if (!COMMON_SURNAMES.has(text.slice(0, 1)) || wholeRegion(text) !== undefined) return false;
  return (text.length === 3 || (bare && text.length === 2)) && segment(text.slice(1)) === undefined;
}

function introduced(text: string): Told | undefined {
  const former = FORMER.exec(text)?.[1];
  if (former !== undefined && former.length >= 2) return { kind: 'former', text: former };
  const once = ONCE.exec(text)?.[1];
  if (once !== undefined && (FORM_END.test(once) || (isHan(once) && once.length <= 8)))
    return { kind: 'former', text: once };
  const now = NOW.exec(text);
  const name = now?.[1] ?? now?.[2];
  if (name !== undefined && name.length >= 2) return { kind: 'now', text: name };
  const short = SHORT.exec(text)?.[1];
  if (short !== undefined) return { kind: 'short', text: short };
  const person = PERSON.exec(text)?.[1];
  if (person !== undefined) return { kind: 'person', text: person };
  const address = ADDRESS.exec(text)?.[1];
  return address === undefined ? undefined : { kind: 'address', text: address };
}

function number(text: string): Told | undefined {
  const phone = PHONE.exec(text)?.[1];
  if (phone !== undefined) return { kind: 'phone', text: phone };
  const identifier = IDENTIFIER.exec(text)?.[1];
  if (identifier !== undefined) return { kind: 'identifier', text: identifier };
  const url = URL.exec(text)?.[1];
  if (url !== undefined) return { kind: 'url', text: url };
  const mail = findMails(text)[0];
  const whole = mail !== undefined && /^(?:邮箱|email)?\s*:?\s*$/i.test(text.slice(0, mail.start));
  return whole && mail.end === text.length ? { kind: 'email', text: mail.text } : undefined;
}

function isAddress(text: string): boolean {
  return text.length >= 6 && leadingRegion(text).end > 0 && NUMBERED.test(text) && !FORM_END.test(text);
}

/** What a text beside a name says; undefined where it may be a part of the name. `behind`: it stands behind a full name. */
export function tell(given: string, behind: boolean): Told | undefined {
  const text = tidy(given);
  if (text.length > 120 || !HAS_CONTENT.test(text)) return undefined;
  const told = introduced(text) ?? number(text);
  if (told !== undefined) return { ...told, text: told.text.replace(/^["'(（]+|["')）]+$/g, '').trim() };
  if (isNote(text)) return { kind: 'note', text };
  if (isPerson(text, behind)) return { kind: 'person', text };
  return behind && isAddress(text) ? { kind: 'address', text } : undefined;
}
