import { unique } from '../../text/tokens.js';
import { plain } from '../../text/width.js';
import { isJunk } from '../junk.js';
import { isHanName } from '../person/han-name.js';
import { fromSpreadsheet } from '../phone/spreadsheet.js';
import type { Given, Normalized, Note, Spill } from '../types.js';
import { isMobile, isQqNumber, type Kind, kindNamed, labelAt } from './kinds.js';

/** Longer cells hold no id that anyone could tell from the rest. */
const LONGEST = 1000;

/** Words that say that there is no account. */
const NOTHING = [
  '无微信',
  '没有微信',
  '没微信',
  '不用微信',
  '未添加',
  '未加微信',
  '已加',
  '已添加',
  '已加微信',
  '已加好友',
  '有微信',
  '待加',
  '待添加',
  '有',
  '是',
  '否',
  '未加',
  '没加',
  '无qq',
  '没有qq',
  '不用qq',
  'no wechat',
];

/** Says that the account is the mobile number: 同手机号, 微信同号, same as mobile. */
const SAME =
  /^(?:微信|QQ|钉钉)?号?(?:(?:同|即|是|就是|为|和|与)(?:手机|电话|移动电话|上述手机)?(?:号码?|步)?(?:一样|相同|一致|同号)?|(?:手机|电话)(?:号码?)?(?:同号|同步|即微信|就是微信|同微信|一样|一致)?|同(?:步)?微信|same(?: as (?:the )?(?:mobile|phone|cell|tel))?)$/i;
/** These alone are an answer to nothing: 是, 为. */
const NOT_SAME = /^(?:微信|QQ|钉钉)?号?(?:是|为|和|与|就是)?$/;

/** What an id may be made of at all, whatever the messenger. */
const ID_LIKE = /^[+@]?[a-z0-9](?:[a-z0-9_.:@-]{1,62}[a-z0-9_-])$|^[_-][a-z0-9_-]{2,40}$/i;
const MAIL = /^[^\s@:]+@[^\s@:]+\.[a-z]{2,}$/i;

export interface Settings {
  /** A messenger's name, or `any`. */
  readonly kind: string;
  /** Messenger of ids that say nothing themselves, where the field takes any; '' for none. */
  readonly assumed: string;
  readonly country: string;
  /** The mobile number of the row; '' for none. */
  readonly mobile: string;
  readonly given?: Readonly<Record<string, Given>>;
}

export function readCell(cell: string, settings: Settings): Normalized {
  const text = plain(cell.replace(/[\r\n\v\f]+/g, ' ; '));
  if (text === '') return { values: [] };
  if (isJunk(text, NOTHING))
    return { values: [], findings: [{ code: 'placeholder', before: cell, params: { text } }] };
  if (text.length > LONGEST) return refused('extra_text', text, `${text.slice(0, 40)}…`);
  const read = new Reader(settings).run(text);
  const told = read.values.length + (read.findings?.length ?? 0) + (read.spills?.length ?? 0);
  return told === 0 ? refused('no_id', text, text) : read;
}

function refused(code: string, before: string, text: string): Normalized {
  return { values: [], findings: [{ code, before, params: { text } }] };
}

/** A label or an id of a cell, and whether it stands in brackets. */
interface Piece {
  readonly text: string;
  readonly bracketed: boolean;
}

/** An id as it stands, with the messenger its label names. */
interface Id {
  readonly text: string;
  readonly kind?: Kind;
}

/** One pass over the pieces of a cell. */
class Reader {
  private readonly settings: Settings;
  private readonly ids: Id[] = [];
  private readonly values: string[] = [];
  private readonly changes: Note[] = [];
  private readonly findings: Note[] = [];
  private readonly spills: Spill[] = [];
  /** A label that waits for its id. */
  private pending: Kind | undefined;
  private same: string | undefined;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  run(text: string): Normalized {
    for (const piece of piecesOf(text)) this.take(piece);
    for (const id of this.ids) this.accept(id);
    if (this.same !== undefined && this.ids.length === 0) this.sameAsMobile(this.same);
    const { changes, findings, spills } = this;
    return { values: unique(this.values), changes, findings, spills };
  }

  private take({ text: written, bracketed }: Piece): void {
    const text = this.mended(written);
    if (text === undefined) return;
    if (SAME.test(text) && !NOT_SAME.test(text)) {
      this.same = text;
      return;
    }
    const label = labelAt(text);
    if (label !== undefined && (label.rest === '' || !this.isWholeId(text))) {
      if (label.rest === '') this.label(label.kind, bracketed);
      else if (SAME.test(label.rest)) this.same = text;
      else if (labelAt(label.rest) !== undefined) this.take({ text: label.rest, bracketed });
      else this.other(label.rest, label.kind);
      return;
    }
    this.other(text, this.pending);
  }

  /** What a spreadsheet did to a number is undone, or told of. */
  private mended(text: string): string | undefined {
    const mended = fromSpreadsheet(text);
    if (mended?.change !== undefined) this.changes.push(mended.change);
    this.findings.push(...(mended?.findings ?? []));
    return mended?.findings === undefined ? (mended?.text ?? text) : undefined;
  }

  /** qq12345 is a WeChat id where the column is for these: nothing stands between. */
  private isWholeId(text: string): boolean {
    const kind = kindNamed(this.settings.kind);
    return (
      kind !== undefined && /^[a-z]/i.test(text) && !/[ :=号]/.test(text) && kind.read(text, '') !== undefined
    );
  }

  private label(kind: Kind, bracketed: boolean): void {
    const last = this.ids.at(-1);
    if (bracketed && last !== undefined && last.kind === undefined)
      this.ids[this.ids.length - 1] = { ...last, kind };
    else this.pending = kind;
  }

  private other(written: string, kind: Kind | undefined): void {
    const text = written.replace(/^(\d+)\.0+$/, '$1');
    if (MAIL.test(text)) this.mail(text, kind);
    else if (/\*{2,}/.test(text)) this.findings.push({ code: 'masked', before: text });
    else if (ID_LIKE.test(text)) this.ids.push(kind === undefined ? { text } : { text, kind });
    else if (isHanName(text)) this.spills.push({ type: 'person', text });
    else if (/^[^:]*\p{Script=Han}[^:]*$/u.test(text) && (kind?.name ?? this.settings.kind) === 'wechat')
      this.findings.push({ code: 'nickname', before: text, params: { text } });
    else this.findings.push({ code: 'extra_text', before: text, params: { text } });
    this.pending = undefined;
  }

  /** The mailbox that every QQ number has says nothing but the number; others belong to the field for mail. */
  private mail(text: string, kind: Kind | undefined): void {
    const number = /^(\d+)@(?:vip\.)?qq\.com$/i.exec(text)?.[1];
    const wanted = kind?.name ?? this.settings.kind;
    if (number === undefined || !isQqNumber(number) || (wanted !== 'qq' && wanted !== 'any')) {
      this.spills.push({ type: 'email', text });
      return;
    }
    const qq = kindNamed('qq') as Kind;
    this.ids.push({ text: number, kind: qq });
    this.changes.push({ code: 'from_mail', before: text, after: number });
  }

  private accept({ text, kind: labelled }: Id): void {
    const { kind: wanted, assumed, country } = this.settings;
    const own = kindNamed(wanted);
    if (own !== undefined && labelled !== undefined && labelled !== own) {
      this.spills.push({ type: 'im', text: `${labelled.name}:${text}` });
      return;
    }
    const kind = own ?? labelled ?? kindNamed(assumed);
    const id = kind === undefined ? bare(text) : kind.read(text, country);
    if (id === undefined)
      this.findings.push({ code: kind?.wrong ?? 'shape_other', before: text, params: { text } });
    if (kind?.name === 'qq' && isMobile(text)) this.findings.push({ code: 'mobile_as_qq', before: text });
    const shown = id ?? text.toLowerCase();
    this.values.push(own !== undefined || kind === undefined ? shown : `${kind.name}:${shown}`);
  }

  private sameAsMobile(before: string): void {
    const { mobile, given } = this.settings;
    if (!isMobile(mobile)) {
      this.findings.push({ code: 'same_as_unknown', before, params: { text: before } });
      return;
    }
    const label = labelAt(before)?.kind;
    const first = this.values.length;
    this.accept(label === undefined ? { text: mobile } : { text: mobile, kind: label });
    const params = { field: given?.mobile?.field ?? '' };
    const after = this.values[first];
    if (after !== undefined) this.changes.push({ code: 'same_as_mobile', before, after, params });
  }
}

/** An id of which nobody says which messenger it is for. */
function bare(text: string): string | undefined {
  return text.length >= 5 ? text.toLowerCase() : undefined;
}

/** A cell cut at separators; what stood in brackets is marked. A label and its colon stay with the id. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const joined = text
    .replace(/[，､]/g, ',')
    .replace(/[【［[{〔]/g, '(')
    .replace(/[】］\]}〕]/g, ')')
    .replace(/ ?[:：] ?/g, ':')
    .replace(/(?<!\d)(1[3-9]\d)[ -](\d{4})[ -](\d{4})(?!\d)/g, '$1$2$3')
    .replace(/\+\d[\d ()-]*\d/g, phoneDigits)
    .replace(/(?<=[a-z]) (?=as |id\b|app\b|mobile|phone)/gi, '\u0001');
  for (const [part] of joined.matchAll(/\([^()]*\)?|[^()]+/g)) {
    const bracketed = part.startsWith('(');
    for (const piece of part.split(/[\s;,、|/()<>"“”]+|或者?(?=[A-Za-z\d])|和(?=[A-Za-z\d])/)) {
      const clean = piece.replaceAll('\u0001', ' ').replace(/^[.。]+|[.。]+$/g, '');
      if (/[\p{L}\p{N}*]/u.test(clean)) pieces.push({ text: clean, bracketed });
    }
  }
  return pieces;
}

/** A phone number without what stands between its digits; anything longer stays. */
function phoneDigits(text: string): string {
  const digits = text.replace(/[ ()-]/g, '');
  return digits.length <= 16 ? digits : text;
}
