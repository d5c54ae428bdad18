import { PLACEHOLDER } from './fold.js';
import { isMobile, isQqNumber, KIND_NAMES, kindNamed, kindOfTitle, labelAt } from './im/kinds.js';
import { readCell } from './im/read.js';
import { MOBILE_SOURCES, mayBeSame } from './im/row.js';
import { COUNTRY_SOURCES } from './phone/row.js';
import { mask as maskPhone } from './phone/show.js';
import type { FieldType } from './types.js';

/** An id made ready for comparing. */
interface Prepared {
  /** Of the messenger; '' where nothing says which. */
  readonly kind: string;
  readonly id: string;
}

/**
 * Canonical forms: the id in lower case where the field is of one messenger (`zhang_wei88`, `12345678`); in a field of
 * any, the messenger, a colon and the id (`wechat:zhang_wei88`), or the id alone where nothing says which it is. A
 * WhatsApp account is its phone number in E.164.
 */
export const im: FieldType<Prepared> = {
  name: 'im',
  title: { en: 'Messenger account', 'zh-CN': '即时通讯账号' },
  about: {
    en: 'WeChat, QQ, WeCom, DingTalk, Lark, WhatsApp, LINE, Telegram and Skype accounts. Labels are taken off, several in a cell are taken apart, one of another messenger goes to its own field, and “same as mobile” becomes the mobile number of the row.',
    'zh-CN':
      '微信、QQ、企业微信、钉钉、飞书、WhatsApp、LINE、Telegram、Skype 等账号。自动去掉“微信：”之类的标注，一格多个会拆开，其他软件的账号归到各自的字段，“微信同手机”换成本行的手机号。',
  },
  options: {
    kind: {
      default: 'any',
      oneOf: KIND_NAMES,
      about: {
        en: 'The messenger whose accounts the field holds; any: all, each with its name in front (wechat:zhang_wei88)',
        'zh-CN': '本字段存放哪种账号；any 表示不限，账号前会注明种类（wechat:zhang_wei88）',
      },
    },
    assumed: {
      default: '',
      oneOf: ['', ...KIND_NAMES.slice(1)],
      about: {
        en: 'Where kind is any: the messenger of accounts that do not say theirs; otherwise the title of the column says it',
        'zh-CN': 'kind 为 any 时，没有注明种类的账号算哪一种；不填则看列标题',
      },
      fromTitle: kindOfTitle,
    },
    country: {
      default: 'CN',
      about: {
        en: 'Country of WhatsApp numbers written without country code, as an ISO code',
        'zh-CN': 'WhatsApp 号码没写国家代码时属于哪个国家或地区（ISO 代码）',
      },
      fromRow: { sources: COUNTRY_SOURCES },
    },
    mobile: {
      default: '',
      about: {
        en: 'The number that “same as mobile” stands for; each row gives its own',
        'zh-CN': '“同手机号”所指的号码，由每行的手机列给出',
      },
      fromRow: { sources: MOBILE_SOURCES, when: mayBeSame },
    },
  },
  notes: {
    placeholder: PLACEHOLDER,
    shape_wechat: {
      en: 'Kept, but “{text}” is not a WeChat ID: 6 to 20 letters, digits, _ or -, beginning with a letter, or a mobile or QQ number.',
      'zh-CN':
        '已保留，但“{text}”不像微信号。微信号为 6–20 位字母、数字、下划线或减号，以字母开头，也可以是手机号或 QQ 号。',
    },
    shape_qq: {
      en: 'Kept, but “{text}” is not a QQ number: 5 to 11 digits that do not begin with 0.',
      'zh-CN': '已保留，但“{text}”不像 QQ 号。QQ 号为 5–11 位数字，不以 0 开头。',
    },
    shape_whatsapp: {
      en: 'Kept, but “{text}” is not a WhatsApp number: a phone number with + and the country code was expected.',
      'zh-CN': '已保留，但“{text}”不像 WhatsApp 号码，应为带“+国家代码”的电话号码。',
    },
    shape_other: {
      en: 'Kept, but “{text}” is unusual for an account. Look it up.',
      'zh-CN': '已保留，但“{text}”不像一个账号，请核对。',
    },
    mobile_as_qq: {
      en: 'Kept, but this looks like a mobile number rather than a QQ number.',
      'zh-CN': '已保留，但这更像手机号，不像 QQ 号。',
    },
    nickname: {
      en: '“{text}” is a display name. It can be changed at any time and finds nobody; ask for the ID.',
      'zh-CN': '“{text}”是昵称，随时会变，也无法用来添加好友，请补充微信号。',
    },
    same_as_unknown: {
      en: 'Says that it is the mobile number (“{text}”), but this row has none that can be used, or more than one.',
      'zh-CN': '写着“{text}”，但本行没有可用的手机号，或不止一个，无法确定。',
    },
    masked: {
      en: 'Part of the account is hidden by asterisks. Export the source without masking.',
      'zh-CN': '账号已被星号遮盖，请从来源系统导出未脱敏的数据。',
    },
    excel_exponent: {
      en: 'A spreadsheet has rounded the number and its last digits are lost. Format the column as text in the source and export again.',
      'zh-CN': '表格软件把号码变成了科学计数法，末尾数字已丢失。请在原表中把该列设为“文本”后重新导出。',
    },
    extra_text: {
      en: 'The cell says “{text}”, which is not an account.',
      'zh-CN': '单元格里有“{text}”，不是账号。',
    },
    no_id: { en: 'There is no account in the cell (“{text}”).', 'zh-CN': '单元格里没有账号（“{text}”）。' },
    same_as_mobile: {
      en: 'The mobile number of this row (“{field}”), as the cell says.',
      'zh-CN': '按单元格所写，已填入本行的“{field}”。',
    },
    from_mail: {
      en: 'Taken from the QQ mailbox of that number.',
      'zh-CN': '由 QQ 邮箱得出。',
    },
    excel_decimal: {
      en: 'Brought back from the way a spreadsheet wrote it as a number.',
      'zh-CN': '已从表格软件的数字格式还原。',
    },
  },
  examples: [
    { cell: 'Zhang_Wei88', options: { kind: 'wechat' }, values: ['zhang_wei88'] },
    { cell: '微信：zhang_wei88', options: { kind: 'wechat' }, values: ['zhang_wei88'] },
    { cell: 'wxid_a1b2c3d4', options: { kind: 'wechat' }, values: ['wxid_a1b2c3d4'] },
    { cell: '微信号 138 0013 8000', options: { kind: 'wechat' }, values: ['13800138000'] },
    { cell: '微信12345678', options: { kind: 'wechat' }, values: ['12345678'] },
    { cell: 'QQ：１２３４５６７８', options: { kind: 'qq' }, values: ['12345678'] },
    { cell: '12345678@qq.com', options: { kind: 'qq' }, values: ['12345678'] },
    { cell: '12345678/87654321', options: { kind: 'qq' }, values: ['12345678', '87654321'] },
    { cell: '12345678.0', options: { kind: 'qq' }, values: ['12345678'] },
    { cell: '微信zhang_wei88，QQ12345678', values: ['wechat:zhang_wei88', 'qq:12345678'] },
    { cell: 'zhang_wei88(微信)', values: ['wechat:zhang_wei88'] },
    { cell: '钉钉：zhangwei', values: ['dingtalk:zhangwei'] },
    { cell: 'WhatsApp: +852 9123 4567', values: ['whatsapp:+85291234567'] },
    { cell: 'Line ID: abc.shop', values: ['line:abc.shop'] },
    { cell: '12345678', values: ['12345678'] },
    { cell: 'QQ:12345678', options: { kind: 'wechat' }, values: [] },
    { cell: '微信同手机', options: { kind: 'wechat', mobile: '13800138000' }, values: ['13800138000'] },
    { cell: '微信同手机', options: { kind: 'wechat' }, values: [], findings: ['same_as_unknown'] },
    { cell: '13800138000(同手机号)', options: { kind: 'wechat' }, values: ['13800138000'] },
    { cell: '阳光总在风雨后', options: { kind: 'wechat' }, values: [], findings: ['nickname'] },
    { cell: 'abc', options: { kind: 'wechat' }, values: ['abc'], findings: ['shape_wechat'] },
    { cell: '012345', options: { kind: 'qq' }, values: ['012345'], findings: ['shape_qq'] },
    { cell: '13800138000', options: { kind: 'qq' }, values: ['13800138000'], findings: ['mobile_as_qq'] },
    { cell: '1.23E+09', options: { kind: 'qq' }, values: [], findings: ['excel_exponent'] },
    { cell: 'zhang***88', options: { kind: 'wechat' }, values: [], findings: ['masked'] },
    { cell: '未加微信', options: { kind: 'wechat' }, values: [], findings: ['placeholder'] },
    { cell: '无', values: [], findings: ['placeholder'] },
  ],
  many: true,
  survivorship: 'all',
  textCell: true,

  looksLike(cell) {
    if (cell.length > 60) return 0;
    return /^(?:微信|QQ|扣扣|钉钉|企业微信|飞书|wechat|weixin|whatsapp|skype)号?码?[ :：]*[\w+-]{5,}/i.test(
      cell,
    ) || /^wxid_\w+$/.test(cell)
      ? 0.9
      : 0;
  },

  normalize(cell, { options, given }) {
    const settings = {
      kind: String(options.kind),
      assumed: String(options.assumed),
      country: String(options.country).toUpperCase(),
      mobile: String(options.mobile),
    };
    return readCell(cell, given === undefined ? settings : { ...settings, given });
  },

  levels: [
    {
      name: 'exact',
      m: 0.75,
      u: 0.0001,
      words: { en: 'Same messenger account', 'zh-CN': '即时通讯账号相同' },
    },
    {
      name: 'same_but_one',
      m: 0.03,
      u: 0.0009,
      words: { en: 'Accounts differ in one character', 'zh-CN': '账号只差一个字符' },
    },
    { name: 'different', m: 0.22, u: 0.999, words: { en: 'Different accounts', 'zh-CN': '账号不同' } },
  ],
  prepare: (value, options) => {
    const { kind, id } = takeApart(value);
    return { kind: kind || (options.kind === 'any' ? '' : String(options.kind)), id };
  },
  blockKeys: ({ id }) => [id.slice(0, 100)],
  agreementKeys: ({ id }) => [id],
  compare(a, b) {
    // A number is its owner's in every messenger: a QQ number is a WeChat account too.
    const alike = a.kind === b.kind || a.kind === '' || b.kind === '' || /^\+?\d+$/.test(a.id);
    if (alike && a.id === b.id) return { level: 'exact', key: a.id };
    // Numbers are given in rows: one digit off is another account.
    const words =
      /[a-z]/.test(a.id) && /[a-z]/.test(b.id) && Math.min(a.id.length, b.id.length) >= 6 && alike;
    return { level: words && oneOff(a.id, b.id) ? 'same_but_one' : 'different' };
  },

  mask(value) {
    const { kind, id } = takeApart(value);
    const front = kind === '' ? '' : `${kind}:`;
    if (isMobile(id) || id.startsWith('+')) return front + maskPhone(id);
    const shown = Math.min(2, Math.floor(id.length / 4));
    return `${front}${id.slice(0, shown)}***${id.length >= 8 ? id.slice(-2) : ''}`;
  },
  parts(value) {
    const { kind, id } = takeApart(value);
    const by = isMobile(id) || id.startsWith('+') ? 'phone' : isQqNumber(id) ? 'number' : 'id';
    return { ...(kind !== '' && { kind }), id, by };
  },
};

function takeApart(value: string): Prepared {
  const colon = value.indexOf(':');
  const kind = kindNamed(value.slice(0, Math.max(0, colon)));
  return kind === undefined || labelAt(value) === undefined
    ? { kind: '', id: value }
    : { kind: kind.name, id: value.slice(colon + 1) };
}

/** One character differs, is missing, or two neighbours have changed places. */
function oneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true;
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}
