import { nearest } from '../../text/similarity.js';
import { unique } from '../../text/tokens.js';
import { plain } from '../../text/width.js';
import { FREE_MAIL, isFreeMail, meantDomain } from '../data/mail-domains.js';
import { isJunk } from '../junk.js';
import { isHanName } from '../person/han-name.js';
import type { Normalized, Note, Spill } from '../types.js';
import { findMails } from './find.js';

const LONGEST = 4000;
const ADDRESS = /^[\p{L}\p{N}_%+'&=-]+(?:\.[\p{L}\p{N}_%+'&=-]+)*$/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u;
/** What a cell that is one clean address looks like: most are. */
const CLEAN =
  /^[a-z0-9](?:[a-z0-9_+-]|\.(?=[a-z0-9]))*@([a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*\.[a-z]{2,})$/;

/** Typed into a form that would not let one pass without an address. */
const PLACEHOLDER_USERS = new Set(
  'no none noemail nomail no-email no_email test null na n unknown noreply noname a aa aaa aaaa abc asdf x xx xxx 1 11 111 123 1234 123456 wu meiyou 无'.split(
    ' ',
  ),
);
const PLACEHOLDER_DOMAINS = new Set(
  'test.com test.cn example.com example.org example.net email.com mail.com a.com aa.com aaa.com abc.com asdf.com x.com xx.com xxx.com xxxx.com 1.com 11.com 111.com 123.com none.com no.com null.com noemail.com nomail.com company.com domain.com'.split(
    ' ',
  ),
);

/** Words that say that there is no address. */
const NOTHING = ['无邮箱', '没有邮箱', '不用邮箱', '无邮件', '无email', 'no email', 'no e-mail', '没有@'];

export function readCell(cell: string): Normalized {
  const clean = CLEAN.exec(cell);
  if (clean?.[1] !== undefined && cell.length <= 100 && check(cell).note === undefined)
    return { values: [cell] };
  if (plain(cell) === '') return { values: [] };
  const text = plain(cell.replace(/[\r\n]+/g, ' ; '));
  if (isJunk(text, NOTHING)) return { values: [], findings: [{ code: 'placeholder', before: text }] };
  if (text.length > LONGEST) {
    return {
      values: [],
      findings: [{ code: 'extra_text', before: text, params: { text: `${text.slice(0, 40)}…` } }],
    };
  }
  return readText(text);
}

function readText(text: string): Normalized {
  const values: string[] = [];
  const changes: Note[] = [];
  const findings: Note[] = [];
  const mended = mend(text);
  let left = '';
  let from = 0;
  for (const span of findMails(mended)) {
    const { start, end } = narrow(span.text, span.start);
    const address = mended.slice(start, end);
    left += `${mended.slice(from, start)} ; `;
    from = end;
    const { value, note } = check(address);
    if (value !== undefined) values.push(value);
    if (note !== undefined) findings.push(note);
  }
  left += mended.slice(from);
  const spills = readRest(left, text, findings);
  // A change list is of no use where nothing came of it.
  const kept = unique(values);
  if (mended !== text.toLowerCase())
    changes.push({ code: 'punctuation', before: text, after: kept.join('; ') });
  if (kept.length + findings.length + spills.length === 0)
    findings.push({ code: 'no_address', before: text });
  return { values: kept, changes: kept.length === 0 ? [] : changes, findings, spills };
}

/** What certainly was meant: `@` and dots in Chinese width, spaces around them, `mailto:`, `(at)`, `@@`, `163,com`. */
function mend(text: string): string {
  return text
    .toLowerCase()
    .replace(/mailto:/g, ' ')
    .replace(/(?<=\.(?:com|cn|net|org))(?:或者?|和|及|与)(?=[a-z0-9])/g, ' ; ')
    .replace(/\?(?:subject|body|cc)=\S*/g, ' ')
    .replace(/ at (?=[a-z0-9-]{1,60}(?: ?\.| dot )[a-z])/g, '@')
    .replace(/(@[a-z0-9.-]{1,60}) dot (?=[a-z])/g, '$1.')
    .replace(/(@[a-z0-9.-]{1,60}) dot (?=[a-z])/g, '$1.')
    .replace(/[。｡．]/g, '.')
    .replace(/ ?[([{<]at[)\]}>] ?/g, '@')
    .replace(/ ?[@﹫]+ ?/g, '@')
    .replace(/(@[a-z0-9-]{1,60})(?: \.|\. | \. |,|\.\.+)(?=(?:com|cn|net|org)(?![a-z0-9]))/g, '$1.')
    .replace(/(@[a-z0-9.-]{1,60}\.com)(?: \.|\. | \. |,|\.\.+)(?=cn(?![a-z0-9]))/g, '$1.')
    .replace(/(?<=[a-z0-9])#(?=(?:qq|163|126|sina|gmail|hotmail|foxmail)\.com)/g, '@');
}

/** The address without words or digits that stand against it: 邮箱zhang@163.com张三, li@qq.com13800138000. */
function narrow(text: string, start: number): { start: number; end: number } {
  const at = text.lastIndexOf('@');
  const user = text.slice(0, at);
  const domain = text.slice(at + 1);
  const words = /^.*\p{Script=Han}(?=[a-z0-9_])/u.exec(user)?.[0].length ?? 0;
  const marks = /^[.'&=%+-]*/.exec(user.slice(words))?.[0].length ?? 0;
  const end = /^[a-z0-9.-]*\.(?:com\.cn|com|cn|net|org)(?=\d|\p{Script=Han})/u.exec(domain)?.[0] ?? domain;
  return { start: start + words + marks, end: start + at + 1 + end.length };
}

/** One address in lower case: the value, and what is wrong with it. */
function check(address: string): { value?: string; note?: Note } {
  const at = address.lastIndexOf('@');
  const user = address.slice(0, at);
  const written = address.slice(at + 1);
  if (!ADDRESS.test(user) || user.length > 64 || written.length > 255) {
    return { note: { code: 'invalid', before: address } };
  }
  if (!DOMAIN.test(written)) return { note: incomplete(address, written) };
  if (isPlaceholder(user, written)) return { note: { code: 'placeholder', before: address } };
  const meant = likelyDomain(written);
  if (meant === undefined) return { value: address };
  return {
    value: address,
    note: { code: 'suspicious_domain', before: address, params: { suggestion: `${user}@${meant}` } },
  };
}

/** What domains may stand for: a list has few of them. */
const likely = new Map<string, string | undefined>();
const MOST_REMEMBERED = 4096;

/** The domain that was meant, where this one looks like a slip. */
function likelyDomain(domain: string): string | undefined {
  if (likely.has(domain)) return likely.get(domain);
  const meant = meantDomain(domain) ?? suspicious(domain);
  if (likely.size < MOST_REMEMBERED) likely.set(domain, meant);
  return meant;
}

function incomplete(address: string, domain: string): Note {
  const provider = [`${domain}.com`, domain.replace(/(com|cn|net)$/, '.$1')].find((name) =>
    FREE_MAIL.has(name),
  );
  const suggestion =
    provider === undefined ? undefined : `${address.slice(0, address.lastIndexOf('@'))}@${provider}`;
  return suggestion === undefined
    ? { code: 'invalid', before: address }
    : { code: 'incomplete_domain', before: address, params: { suggestion } };
}

function isPlaceholder(user: string, domain: string): boolean {
  if (!PLACEHOLDER_USERS.has(user)) return false;
  return (
    PLACEHOLDER_DOMAINS.has(domain) ||
    domain.slice(0, domain.indexOf('.')) === user ||
    (isFreeMail(domain) && /^(?:no|none|no[-_]?e?mail|test|null|unknown|无)$/.test(user))
  );
}

const LARGE = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'foxmail.com',
  'icloud.com',
  'aliyun.com',
  'sina.com',
  'sohu.com',
];

/** The large provider a domain looks like without being it. */
function suspicious(domain: string): string | undefined {
  if (FREE_MAIL.has(`${domain}m`)) return `${domain}m`;
  if (isFreeMail(domain) || domain.length < 7 || domain.length > 13) return undefined;
  const near = nearest(domain, LARGE);
  return near !== undefined && oneSlip(domain, near) ? near : undefined;
}

/** One letter more, less or other, or two neighbours swapped, before `.com`. */
function oneSlip(a: string, b: string): boolean {
  if (!a.endsWith('.com') || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  const [x, y] = [a.slice(head), b.slice(head)];
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true;
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}

const LABEL =
  /^(?:e-?mail|mail|(?:qq|企业|公司|工作|个人|私人|常用|备用|联系|对公|其他|163)?(?:邮箱|电子邮箱|电邮|邮件|电子邮件|邮件地址|邮箱地址|郵箱|電郵|信箱)|工作|个人|私人|公司|备用|或者?|和|及|and|or|tel|phone|mobile|电话|手机|联系人|姓名|网址|官网)$/i;
/** An account of a messenger beside the addresses, with the name of it. */
const CHAT =
  /(?:qq|扣扣)号?码? ?[:：]? ?[1-9]\d{4,10}(?![\d@])|(?:微信号?|wechat|weixin|vx) ?[:：] ?[a-z_][\w-]{5,19}(?![\w@-])/g;
const SITE = /^(?:https?:\/\/|www\.)\S+\.\S+$/;

/** What stands besides the addresses: names and phone numbers go to their fields, the rest is reported. */
function readRest(left: string, text: string, findings: Note[]): Spill[] {
  const spills: Spill[] = [];
  const extra: string[] = [];
  const rest = left
    .replace(CHAT, (chat) => {
      spills.push({ type: 'im', text: original(text, chat) });
      return ' ; ';
    })
    .replace(/(?:https?:\/\/|www\.)[^\s;,、|<>()"]+/g, (site) => {
      if (!SITE.test(site)) return site;
      spills.push({ type: 'url', text: original(text, site) });
      return ' ; ';
    });
  for (const part of rest.split(/[;,、|/<>()"\]:：[]+/)) {
    const words = part
      .trim()
      .replace(/^[.'&=%+-]+|[.'&=%+-]+$/g, '')
      .trim();
    if (!/[\p{L}\p{N}*]/u.test(words) || LABEL.test(words)) continue;
    if (isHanName(words.replace(/ /g, ''))) spills.push({ type: 'person', text: words });
    else if (/^\p{Script=Latin}+[.']?(?: \p{Script=Latin}+[.']?){1,3}$/u.test(words)) {
      spills.push({ type: 'person', text: original(text, words) });
    } else if (isPhone(words)) spills.push({ type: 'phone', text: words });
    else if (/\*/.test(words) && left.includes('@'))
      findings.push({ code: 'masked', before: original(text, words) });
    else extra.push(original(text, words));
  }
  if (extra.length > 0) {
    const joined = extra.join(' ');
    const missing =
      !text.includes('@') && /^(?!www\.)[a-z0-9._-]+\.(?:com|cn|net|org)(?:\.cn)?$/i.test(joined);
    findings.push(
      missing
        ? { code: 'missing_at', before: joined }
        : { code: 'extra_text', before: joined, params: { text: joined } },
    );
  }
  return spills;
}

/** Digits that can be nothing but a phone number: a QQ number has no + and no more than ten digits, mostly. */
function isPhone(words: string): boolean {
  const digits = words.replace(/\D/g, '');
  return (
    /^\+?[\d -]{7,20}$/.test(words) && (digits !== words || digits.length >= 10 || words.startsWith('0'))
  );
}

/** The words as the cell has them, before lower case. */
function original(text: string, words: string): string {
  const at = text.toLowerCase().indexOf(words);
  return at === -1 ? words : text.slice(at, at + words.length);
}
