import { readInternational } from '../phone/international.js';
import { readMobile } from '../phone/mainland.js';

/** An instant messenger: how people name it, and what its ids look like. */
export interface Kind {
  readonly name: string;
  /** Labels, the longest first; `free`: those that need nothing between them and the id (微信abc123). */
  readonly free: readonly string[];
  /** Labels of Latin letters, which could be the beginning of an id: a colon, a space or 号 must follow. */
  readonly latin: readonly string[];
  /** Code of the finding for what has not the shape of an id. */
  readonly wrong: 'shape_wechat' | 'shape_qq' | 'shape_whatsapp' | 'shape_other';
  /** The id in its canonical form, where it has the shape of one; undefined where it has not. */
  read(id: string, country: string): string | undefined;
}

const WECHAT_ID = /^[a-z_-][a-z0-9_-]{5,19}$/i;
const QQ_NUMBER = /^[1-9]\d{4,10}$/;

export function isMobile(text: string): boolean {
  return readMobile(text) !== undefined;
}

export function isQqNumber(text: string): boolean {
  return QQ_NUMBER.test(text);
}

/** Ids that no capitals tell apart. */
const shaped =
  (shape: RegExp) =>
  (id: string): string | undefined =>
    shape.test(id) ? id.toLowerCase() : undefined;

/** A phone number with its country code: `+8613800138000`. */
function phoneNumber(id: string, country: string): string | undefined {
  const digits = id.replace(/[ ()./-]/g, '').replace(/^00/, '+');
  if (!/^\+?\d{7,15}$/.test(digits)) return undefined;
  if (isMobile(digits) && country === 'CN') return `+86${digits}`;
  if (digits.startsWith('+86') && isMobile(digits.slice(3))) return digits;
  return digits.startsWith('+')
    ? readInternational(digits)
    : (readInternational(digits, country) ?? readInternational(`+${digits}`));
}

/** A name of its own, or the phone number the account was opened with. */
const nameOrPhone =
  (shape: RegExp) =>
  (id: string, country: string): string | undefined =>
    isMobile(id) ? id : ((id.startsWith('+') ? phoneNumber(id, country) : undefined) ?? shaped(shape)(id));

/** In the order in which labels are tried: 企业微信 before 微信. */
export const KINDS: readonly Kind[] = [
  {
    name: 'wecom',
    wrong: 'shape_other',
    free: ['企业微信号', '企业微信', '企微号', '企微'],
    latin: ['wecom', 'wxwork'],
    read: nameOrPhone(/^[a-z0-9][\w.@-]{1,63}$/i),
  },
  {
    name: 'wechat',
    wrong: 'shape_wechat',
    free: ['微信号码', '微信账号', '微信帐号', '微信ID', '微信号', '微信', '薇信', '威信', 'V信', 'v信'],
    latin: ['wechat id', 'wechatid', 'wechat', 'weixin', 'wxid', 'wx', 'vx'],
    read: (id, country) => (isQqNumber(id) ? id : nameOrPhone(WECHAT_ID)(id, country)),
  },
  {
    name: 'qq',
    wrong: 'shape_qq',
    free: ['QQ号码', 'QQ账号', 'QQ帐号', 'QQ号', 'qq号', '扣扣号', '扣扣', '企鹅号', '腾讯QQ'],
    latin: ['qq'],
    read: (id) => (isQqNumber(id) ? id : undefined),
  },
  {
    name: 'dingtalk',
    wrong: 'shape_other',
    free: ['钉钉账号', '钉钉号', '钉钉'],
    latin: ['dingtalk', 'dingding'],
    read: nameOrPhone(/^[a-z0-9][\w-]{3,29}$/i),
  },
  {
    name: 'lark',
    wrong: 'shape_other',
    free: ['飞书账号', '飞书号', '飞书'],
    latin: ['lark', 'feishu'],
    read: nameOrPhone(/^[a-z0-9][\w.-]{3,29}$/i),
  },
  {
    name: 'whatsapp',
    wrong: 'shape_whatsapp',
    free: ['WhatsApp号', 'whatsapp号'],
    latin: ['whatsapp', 'whats app', "what's app", 'wa'],
    read: phoneNumber,
  },
  {
    name: 'line',
    wrong: 'shape_other',
    free: [],
    latin: ['line id', 'line'],
    read: shaped(/^@?[a-z0-9][a-z0-9._-]{3,19}$/i),
  },
  {
    name: 'telegram',
    wrong: 'shape_other',
    free: ['电报号', '电报'],
    latin: ['telegram', 'tg'],
    read: (id, country) => phoneNumber(id, country) ?? shaped(/^[a-z]\w{4,31}$/i)(id.replace(/^@/, '')),
  },
  {
    name: 'skype',
    wrong: 'shape_other',
    free: [],
    latin: ['skype id', 'skype'],
    read: shaped(/^(?:live:)?[a-z.][a-z0-9_.,-]{4,40}$/i),
  },
];

export const KIND_NAMES = ['any', ...KINDS.map(({ name }) => name)];

export function kindNamed(name: string): Kind | undefined {
  return KINDS.find((kind) => kind.name === name);
}

/** Every label with its kind, the longest first. */
const LABELS = KINDS.flatMap((kind) => [
  ...kind.free.map((label) => ({ label: label.toLowerCase(), free: true, kind })),
  ...kind.latin.map((label) => ({ label, free: false, kind })),
]).sort((a, b) => b.label.length - a.label.length);

/** What a text begins with, when it is a label: `微信:abc` gives wechat and `abc`. */
export function labelAt(text: string): { readonly kind: Kind; readonly rest: string } | undefined {
  const lower = text.slice(0, 12).toLowerCase();
  for (const { label, free, kind } of LABELS) {
    if (!lower.startsWith(label)) continue;
    const after = text.slice(label.length);
    const rest = after.replace(/^ ?(?:号码?|id|账号|帐号)?[ .:=是为]*/i, '');
    const apart = after === '' || rest !== after || (kind.name === 'qq' && /^\d/.test(after));
    if (free || apart) return { kind, rest };
  }
  return undefined;
}

/** The one messenger a column's title names; undefined where it names none or several. */
export function kindOfTitle(title: string): string | undefined {
  let rest = title.toLowerCase();
  const found = new Set<string>();
  for (const { label, kind } of LABELS) {
    const at = label.length < 2 ? -1 : rest.indexOf(label);
    // Latin labels stand apart: LINE is no part of “online”.
    const inWord =
      /^[a-z]/.test(label) && /[a-z]/.test(`${rest[at - 1] ?? ''}${rest[at + label.length] ?? ''}`);
    if (at === -1 || inWord) continue;
    found.add(kind.name);
    rest = rest.replaceAll(label, ' ');
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
