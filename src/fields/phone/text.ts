import { simplify } from '../../text/han.js';
import { plain } from '../../text/width.js';
import { findMails, type Span } from '../email/find.js';
import { isHanName } from '../person/han-name.js';
import type { Note, Spill } from '../types.js';

/** Digits of a cell that stand together, with what stands between them and the group before. */
export interface Group extends Span {
  /** The text between the group before and this one; for the first, what the cell begins with. */
  readonly gap: string;
  /** A + stands before it. */
  readonly plus: boolean;
  /** The text from its end to the next group or the end of the cell. */
  readonly after: string;
}

/** A cell taken apart: what looks like numbers and the text besides. */
export interface Scanned {
  readonly text: string;
  readonly groups: readonly Group[];
  readonly changes: readonly Note[];
  readonly findings: readonly Note[];
  /** Parts of the text that are dealt with and are no numbers. */
  readonly taken: readonly Span[];
  /** Of these, what says only when or how to call: 24小时, 8线. */
  readonly labels: readonly string[];
  readonly spills: readonly Spill[];
}

const CHAT_MARK = /QQ|扣扣|微信|wechat|weixin|[wv]x|V信/i;
/** A QQ number with its name, and a WeChat id that no phone number is. */
const CHAT =
  /(?:QQ|扣扣)号?码?[ .:]*[1-9]\d{4,10}(?!\d)|(?<![a-z])(?:微信号?码?|wechat|weixin|wx|vx|v信)[ .:]+[a-z_][\w-]{5,19}(?![\w@-])/gi;
const POSTCODE = /(?:邮编|邮政编码|zip|postcode)号?码?[ .:]*\d{4,11}(?!\d)/gi;
/** When somebody answers, and how many lines there are. */
const HOURS =
  /(?<!\d)(?:24 ?小时|24 ?hours?|24h(?![a-z])|\d{1,2}(?:条|门)?线(?!路)|(?:[01]?\d|2[0-4]):[0-5]\d ?[-~至到] ?(?:[01]?\d|2[0-4]):[0-5]\d)(?:服务|客服|咨询|值班|全天)?/gi;

/** Longer cells hold no phone number that anyone could tell from the rest. */
const LONGEST = 1000;

export function scan(cell: string): Scanned {
  const changes: Note[] = [];
  const findings: Note[] = [];
  const spills: Spill[] = [];
  const taken: Span[] = [];
  const labels: string[] = [];
  // Line ends become a separator before `plain` makes them spaces.
  const whole = plain(cell.replace(/[\r\n\v\f]+/g, ' | '));
  if (whole.length > LONGEST) {
    const text = whole;
    findings.push({ code: 'extra_text', before: text, params: { text: `${text.slice(0, 40)}…` } });
    return {
      text,
      groups: [],
      changes,
      findings,
      spills,
      labels,
      taken: [{ start: 0, end: text.length, text }],
    };
  }
  const text = dashed(unquoted(whole));
  let rest = text;
  const take = (start: number, length: number): void => {
    taken.push({ start, end: start + length, text: text.slice(start, start + length) });
    rest = rest.slice(0, start) + '\u0000'.repeat(length) + rest.slice(start + length);
  };
  for (const mail of findMails(text)) {
    spills.push({ type: 'email', text: mail.text });
    take(mail.start, mail.text.length);
  }
  for (const masked of findAll(rest, /[*xX×]{2}/, /\+?\d[\d -]*[*xX×]{2,}[\d*xX×-]*|\*{3,}[\d*-]*\d/g)) {
    findings.push({ code: 'masked', before: masked[0] });
    take(masked.index, masked[0].length);
  }
  for (const chat of findAll(rest, CHAT_MARK, CHAT)) {
    spills.push({ type: 'im', text: chat[0] });
    take(chat.index, chat[0].length);
  }
  for (const other of findAll(rest, /邮|zip|postcode/i, POSTCODE)) {
    findings.push({ code: 'extra_text', before: other[0], params: { text: other[0] } });
    take(other.index, other[0].length);
  }
  for (const hours of findAll(rest, /小时|:\d\d|线|hours?/i, HOURS)) {
    labels.push(hours[0]);
    take(hours.index, hours[0].length);
  }
  for (const numeral of findAll(
    rest,
    /\p{Script=Han}{7}/u,
    /[〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]{7,}/g,
  )) {
    findings.push({ code: 'chinese_numerals', before: numeral[0], params: { number: numerals(numeral[0]) } });
    take(numeral.index, numeral[0].length);
  }
  return { text, groups: groupsOf(repair(rest, changes)), changes, findings, spills, labels, taken };
}

/** Matches of a regular expression, which is tried only where a cheaper one has found its mark. */
function findAll(text: string, mark: RegExp, wanted: RegExp): Iterable<RegExpExecArray> {
  return mark.test(text) ? text.matchAll(wanted) : [];
}

/** Without the marks of a text cell (`="138…"`, `'138…`) and separators at the ends. */
function unquoted(text: string): string {
  return text.replace(/^[|\s='"`]+|[|\s'"`]+$/g, '');
}

/** Every kind of dash as `-`, of dot as `.`, and so on, one character for one. */
function dashed(text: string): string {
  return /[^\u0000-\u007f]|[[\]{}]/.test(text)
    ? text
        .replace(/[‐‑‒–—―−ー─⁃﹣]/g, '-')
        .replace(/[·•・｡。]/g, '.')
        .replace(/[【〔［｛[{]/g, '(')
        .replace(/[】〕］｝\]}]/g, ')')
        .replace(/[〜～∼]/g, '~')
        .replace(/[，﹐､]/g, ',')
        .replace(/[；﹔]/g, ';')
    : text;
}

/**
 * Letters typed for digits (O for 0, l and I for 1), one for one, where what comes out has the length of a mobile or a
 * landline number.
 */
function repair(text: string, changes: Note[]): string {
  if (!/\d[OoIl]|[OoIl]\d/.test(text)) return text;
  return text.replace(/(?<![A-Za-z0-9])[\dOoIl][\dOoIl-]{6,14}(?![A-Za-z0-9])/g, (before) => {
    const after = before.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
    const letters = before.replace(/[\d-]/g, '').length;
    if (letters === 0 || letters > 7 || !/^(?:1[3-9]\d{9}|0\d{9,11})$/.test(after.replace(/-/g, '')))
      return before;
    changes.push({ code: 'letters', before, after });
    return after;
  });
}

const NUMERALS = '〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖';

function numerals(text: string): string {
  return text
    .replace(/幺/g, '一')
    .replace(/两/g, '二')
    .replace(/./gu, (char) => String(NUMERALS.indexOf(char) % 10));
}

function groupsOf(text: string): Group[] {
  const matches = [...text.matchAll(/\d+/g)];
  let end = 0;
  return matches.map((match, index) => {
    const start = match.index;
    const gap = text.slice(end, start);
    end = start + match[0].length;
    const after = text.slice(end, matches[index + 1]?.index ?? text.length);
    return { start, end, text: match[0], gap, plus: /\+ ?\(?$/.test(gap), after };
  });
}

const LABELS = new RegExp(
  `^(?:${[
    '(?:联系|办公|公司|单位|固定|移动|家庭|住宅|客服|业务|销售|服务|咨询|投诉|订购|免费|紧急|备用|其他|其它|本人|私人|个人|老板|采购|财务|值班|前台|总机|主|副|新|旧|老|原)?(?:手机|电话|座机|固话|热线|号码|传真|联系|总机|直线|专线)(?:号码?|机)?\\d?',
    '手机号码?|移动|联系人|姓名|联系方式|宅电|办公室?|公司|家里?|单位|家用|工作|前台|办|宅|固|机|电|手|总|传|(?:请?转)?人工(?:服务|客服)?|全天|工作时间|工作日|周一至周[五六日]|多线|自动传真|传真自动|拨打|按键|wx|vx|v信|微信号?|小时|微信同?号?|同微信|微信同步|同步微信|同号|电微同步|小灵通|服务台|中国|转|分机|或者?|和|及|与|至|到|打|请打|请拨|拨',
    'tel(?:ephone)?|phone|mobile|mob|cell(?:phone)?|office|home|work|business|main|fax|direct|hotline|contact|number|no|nr|call|wechat|whatsapp|or|and|ext|china|cn|[tmpfhoc]',
  ].join('|')})$`,
  'i',
);

/** What is left of the text beside numbers: `labelled` when it had labels, `parts` when it says something more. */
export function besides(text: string): {
  readonly labelled: boolean;
  readonly spills: Spill[];
  readonly parts: string[];
} {
  const spills: Spill[] = [];
  const parts: string[] = [];
  let labelled = false;
  for (const part of text.split(/[\u0000|,;:、/\\()<>[\]{}"'`.~*#&+=!?_-]+|\s{2,}/)) {
    const words = part.trim();
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const kept = words
      .split(' ')
      .map((word) => word.replace(/(?<=\p{Script=Han}{2})的?(?:手机|电话|座机|固话|移动)$/u, ''))
      .filter((word) => !LABELS.test(simplify(word)));
    if (kept.join(' ') !== words) labelled = true;
    if (kept.length === 0) continue;
    const joined = kept.join(' ');
    const spill = personOrCompany(joined);
    if (spill === undefined) parts.push(joined);
    else spills.push(spill);
  }
  return { labelled, spills, parts };
}

function personOrCompany(text: string): Spill | undefined {
  const named = text.replace(/^(?:联系人|姓名)/, '');
  if (/(?:公司|集团|事务所|商行|工厂|厂|合作社)$/.test(text) && text.length > 3)
    return { type: 'company', text };
  if (isHanName(named) || isHanName(named.replace(/ /g, ''))) return { type: 'person', text: named };
  return /^(?:(?:Mr|Ms|Mrs|Dr) )?[A-Z][a-z]+(?:[ '-][A-Z][a-z]+){1,2}$/.test(text)
    ? { type: 'person', text }
    : undefined;
}
