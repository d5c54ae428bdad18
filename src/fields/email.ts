import { editDistance, jaroWinkler } from '../text/similarity.js';
import { foldLatin, plain } from '../text/width.js';
import { isFreeMail, meantDomain } from './data/mail-domains.js';
import { readCell } from './email/read.js';
import type { Comparison, FieldType } from './types.js';

/** An address made ready for comparing. */
export interface PreparedEmail {
  /** With the domain that is meant, where a slip certainly stands for one. */
  readonly value: string;
  readonly user: string;
  readonly domain: string;
  /** The domain belongs to one company, as far as we know. */
  readonly company: boolean;
  /** The user part stands for no person: info, sales. */
  readonly shared: boolean;
}

/** Mailboxes of a task, which many people of a company read and write. */
const SHARED = new RegExp(
  `^(?:${[
    'info|infos|sales?|service|services|support|admin|administrator|office|contact|contacts|contactus|hr|jobs?|career|careers',
    'recruit|recruiting|recruitment|marketing|market|mkt|purchase|purchasing|procurement|buyer|sourcing|finance|financial',
    'account|accounts|accounting|invoice|billing|help|helpdesk|mail|email|post|webmaster|postmaster|hostmaster|root|hello|hi',
    'team|enquir(?:y|ies)|inquir(?:y|ies)|order|orders|quote|rfq|export|import|trade|trading|business|biz|foreign|logistics',
    'shipping|warehouse|customer|customers|customerservice|customercare|cs|it|tech|technical|web|website|press|media|pr|legal',
    'privacy|feedback|reception|frontdesk|secretary|boss|gm|ceo|manager|news|newsletter|store|shop|booking|reservation',
    'reservations|general|public|user|test|company|corp|china|cn|no-?reply|donotreply',
    'kefu|kf|caigou|cg|xiaoshou|xs|renshi|rs|zhaopin|zp|caiwu|cw|bangong|bangongshi|bgs|shichang|yewu|yw|waimao|wuliu|shouhou',
    'gongsi|zongjingli|jingli|xingzheng|xz|fapiao|dingdan|jishu|tousu|hezuo|shangwu|zixun',
  ].join('|')})[-_.]?\\d{0,4}$`,
);

export const email: FieldType<PreparedEmail> = {
  name: 'email',
  title: { en: 'E-mail address', 'zh-CN': '电子邮箱' },
  about: {
    en: 'Mail addresses, in lower case throughout (providers do not tell capitals apart). Several in a cell are taken apart, and the name before an address goes to its own field. Slips such as qq.con are told of, never altered.',
    'zh-CN':
      '邮箱地址，一律转为小写（各家邮箱都不区分大小写）。一格多个会拆开，地址前的姓名归到姓名字段；qq.con 之类的笔误只提示，不擅自改动。',
  },
  options: {},
  notes: {
    invalid: {
      en: 'Not an e-mail address: something like name@company.com was expected.',
      'zh-CN': '邮箱格式不对，应形如 name@company.com。',
    },
    incomplete_domain: {
      en: 'The part behind the @ is incomplete. Was {suggestion} meant?',
      'zh-CN': '@ 后面不完整，是否应为 {suggestion}？',
    },
    missing_at: { en: 'The @ is missing.', 'zh-CN': '缺少 @ 符号。' },
    suspicious_domain: {
      en: 'Looks like a typo: was {suggestion} meant?',
      'zh-CN': '域名可能写错了，是否应为 {suggestion}？',
    },
    placeholder: {
      en: 'Only a placeholder, not a real address; treated as empty.',
      'zh-CN': '这是占位内容，没有真实邮箱，已按空值处理。',
    },
    masked: {
      en: 'Part of the address is hidden by asterisks. Export the source without masking.',
      'zh-CN': '邮箱已被星号遮盖，请从来源系统导出未脱敏的数据。',
    },
    extra_text: {
      en: 'The cell says “{text}”, which is not an e-mail address.',
      'zh-CN': '单元格里有“{text}”，不是邮箱地址。',
    },
    no_address: { en: 'There is no e-mail address in the cell.', 'zh-CN': '单元格里没有邮箱地址。' },
    punctuation: {
      en: 'Characters and spaces that do not belong in an address were corrected.',
      'zh-CN': '已改正地址里的标点和空格。',
    },
  },
  examples: [
    { cell: 'zhang@huaxin.com', values: ['zhang@huaxin.com'] },
    { cell: 'Zhang.San@HuaXin.com', values: ['zhang.san@huaxin.com'] },
    { cell: 'zhang＠163．com', values: ['zhang@163.com'] },
    { cell: 'zhang@qq。com', values: ['zhang@qq.com'] },
    { cell: 'zhang@163,com;', values: ['zhang@163.com'] },
    { cell: 'mailto:zhang@163.com。', values: ['zhang@163.com'] },
    { cell: '张三 <zhang@163.com>', values: ['zhang@163.com'] },
    {
      cell: 'a1@163.com；b2@qq.com / c3@huaxin.com.cn',
      values: ['a1@163.com', 'b2@qq.com', 'c3@huaxin.com.cn'],
    },
    { cell: 'zhang @ 163.com', values: ['zhang@163.com'] },
    { cell: 'zhang@qq.con', values: ['zhang@qq.con'], findings: ['suspicious_domain'] },
    { cell: 'zhang@gmial.com', values: ['zhang@gmial.com'], findings: ['suspicious_domain'] },
    { cell: '邮箱zhang@163.com13800138000', values: ['zhang@163.com'] },
    { cell: 'zhang@gmaik.com', values: ['zhang@gmaik.com'], findings: ['suspicious_domain'] },
    { cell: '123456@qq', values: [], findings: ['incomplete_domain'] },
    { cell: 'zhang163.com', values: [], findings: ['missing_at'] },
    { cell: 'zhang..san@163.com', values: [], findings: ['invalid'] },
    { cell: 'test@test.com', values: [], findings: ['placeholder'] },
    { cell: 'z***@163.com', values: [], findings: ['masked'] },
    { cell: '无', values: [], findings: ['placeholder'] },
  ],
  many: true,
  survivorship: 'all',
  textCell: false,

  looksLike(cell) {
    if (cell.length > 200 || !/[@＠]/.test(cell)) return 0;
    return /^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u.test(plain(cell)) ? 1 : 0.7;
  },

  normalize: (cell) => readCell(cell),

  levels: [
    { name: 'exact', m: 0.55, u: 0.0001, words: { en: 'same mail address', 'zh-CN': '邮箱相同' } },
    {
      name: 'same_user_part',
      m: 0.08,
      u: 0.0004,
      words: { en: 'same name before the @, another provider', 'zh-CN': '@ 前相同，邮箱服务商不同' },
    },
    {
      name: 'similar',
      m: 0.1,
      u: 0.0003,
      words: { en: 'very similar mail addresses', 'zh-CN': '邮箱非常相似' },
    },
    {
      name: 'same_domain',
      m: 0.05,
      u: 0.004,
      words: { en: 'mailboxes of the same company', 'zh-CN': '同一公司域名的邮箱' },
    },
    { name: 'different', m: 0.22, u: 0.9952, words: { en: 'different mail addresses', 'zh-CN': '邮箱不同' } },
  ],

  prepare(written) {
    const at = written.lastIndexOf('@');
    const user = written.slice(0, at);
    const domain = meantDomain(written.slice(at + 1)) ?? written.slice(at + 1);
    const value = `${user}@${domain}`;
    return { value, user, domain, company: !isFreeMail(domain), shared: SHARED.test(user) };
  },

  blockKeys({ value, user, domain, company, shared }) {
    const keys = [value];
    if (!shared && user.length >= 4) keys.push(`u:${foldLatin(user).replace(/[._-]/g, '')}`);
    if (company) keys.push(`d:${domain}`);
    return keys;
  },

  agreementKeys({ value, domain, company }) {
    return company ? [value, `domain:${domain}`] : [value];
  },

  compare(a, b): Comparison {
    // The mailbox of a task is no person's: it says as much as the domain does.
    if (a.value === b.value)
      return { level: 'exact', key: a.shared && a.company ? `domain:${a.domain}` : a.value };
    const sameDomain = a.domain === b.domain;
    if (!a.shared && !b.shared) {
      if (a.user === b.user && a.user.length >= 4) return { level: 'same_user_part' };
      if (isSimilar(a, b)) return { level: 'similar' };
    }
    return sameDomain && a.company
      ? { level: 'same_domain', key: `domain:${a.domain}` }
      : { level: 'different' };
  },

  /** z***@163.com; a user part of one character is hidden too. */
  mask(value) {
    const at = value.lastIndexOf('@');
    return `${at > 1 ? [...value][0] : ''}***${value.slice(Math.max(0, at))}`;
  },

  parts(value) {
    const at = value.lastIndexOf('@');
    const [user, domain] = [value.slice(0, at), value.slice(at + 1)];
    return {
      user,
      domain,
      provider: isFreeMail(domain) ? 'free' : 'company',
      mailbox: SHARED.test(user) ? 'shared' : 'personal',
    };
  },
};

/** Numbers (QQ, mobile) differ in a digit by nature; only words can be misspelt. */
function isSimilar(a: PreparedEmail, b: PreparedEmail): boolean {
  if (a.company && b.company && a.domain !== b.domain && Math.min(a.value.length, b.value.length) >= 12) {
    return editDistance(a.value, b.value) <= 2;
  }
  if (/^\d+$/.test(a.user) || /^\d+$/.test(b.user)) return false;
  if (a.user.length < 4 || b.user.length < 4 || a.user.replace(/\D/g, '') !== b.user.replace(/\D/g, ''))
    return false;
  return jaroWinkler(a.user, b.user) >= 0.92 && jaroWinkler(a.value, b.value) >= 0.92;
}
