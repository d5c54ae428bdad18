import { hasHan, simplify } from '../../text/han.js';
import type { Note, Spill } from '../types.js';
import { parseHan } from './han.js';
import { HAS_CONTENT } from './marks-around.js';
import { isNote, isPerson, LABELS, type Told, tell } from './told.js';

/** A name while what does not belong to it is taken off. */
export interface Draft {
  text: string;
  readonly changes: Note[];
  readonly findings: Note[];
  readonly spills: Spill[];
}

/** Longer texts are no names with something beside them. */
export const LONGEST_WITH_REMARKS = 240;

/** The name ends with its legal form, so that what follows is no part of it. */
export const FORM_AT_END =
  /(?:公司|集团|集團|厂|廠|商行|经营部|事务所|合作社|合伙企业|中心|店|研究院|研究所|医院|学校|大学|(?<![a-z])(?:ltd|inc|llc|llp|corp|gmbh|limited|plc|co|s\.a|s\.r\.l|b\.v|ag)\.?)(?:[（(][^（）()]{1,12}[)）])?$/i;
const COMPANY_INSIDE = /公司|集团|集團|合伙企业|事务所|(?<![a-z])(?:ltd|inc|llc|corp|gmbh|limited)(?![a-z])/i;

const SPILLED: Readonly<Record<string, Omit<Spill, 'text'>>> = {
  former: { type: 'company', field: 'former_name' },
  short: { type: 'company', field: 'short_name' },
  person: { type: 'person' },
  phone: { type: 'phone' },
  email: { type: 'email' },
  url: { type: 'url' },
  identifier: { type: 'identifier' },
  address: { type: 'address' },
};

/** Several names behind one word: 曾用名：甲公司、乙公司. */
function each(text: string): string[] {
  const pieces = text.split(/\s*[、;；|]\s*/).filter((piece) => HAS_CONTENT.test(piece));
  return pieces.length > 0 ? pieces : [text];
}

function spill(draft: Draft, kind: string, text: string): void {
  const to = SPILLED[kind];
  if (to === undefined) return;
  const texts = kind === 'former' ? each(text) : [text];
  for (const one of texts) {
    const known = draft.spills.some((other) => other.type === to.type && other.text === one);
    if (!known) draft.spills.push({ ...to, text: one });
  }
}

/** Takes what was told out of the name, which becomes `rest`. Whether it was taken. */
function take(draft: Draft, { kind, text }: Told, rest: string, cell: string): boolean {
  if (!HAS_CONTENT.test(rest)) return false;
  if (kind === 'note') draft.findings.push({ code: 'note', before: cell, params: { note: text } });
  else if (kind !== 'now') spill(draft, kind, text);
  else if (!FORM_AT_END.test(text)) return false;
  else {
    spill(draft, 'former', rest.trim());
    draft.changes.push({ code: 'renamed', before: cell, after: text, params: { name: text } });
    draft.text = text;
    return true;
  }
  draft.text = rest.trim();
  return true;
}

/** 深圳华鑫有限公司（华鑫）: what is in the brackets is how people call the company. */
function isShortOf(inner: string, name: string): boolean {
  const short = simplify(inner);
  if (!/^\p{Script=Han}{2,6}$/u.test(short) || FORM_AT_END.test(short) || !FORM_AT_END.test(name))
    return false;
  const { brand, bare, trade } = parseHan(name);
  return [brand, bare, brand + trade, bare + trade].includes(short);
}

const BRACKETED = /\(([^()]*)\)/g;

/** What stands in brackets: remarks, people, other names. Places, forms and branches stay. */
function takeBrackets(draft: Draft, cell: string): boolean {
  const { text } = draft;
  for (const found of text.matchAll(BRACKETED)) {
    const inner = (found[1] ?? '').trim();
    const head = text.slice(0, found.index);
    const tail = text.slice(found.index + found[0].length);
    const rest = `${head}${head !== '' && tail !== '' && !hasHan(text) ? ' ' : ''}${tail}`;
    if (!HAS_CONTENT.test(inner)) {
      draft.text = rest;
      return true;
    }
    const told = tell(inner, false);
    // A person's name inside a name may be its brand.
    const loose = told?.kind === 'person' && HAS_CONTENT.test(tail);
    if (told !== undefined && !loose && take(draft, told, rest, cell)) return true;
    if (HAS_CONTENT.test(tail)) continue;
    if (isShortOf(inner, head.trim())) return take(draft, { kind: 'short', text: inner }, head, cell);
    if (FORM_AT_END.test(inner) && isPerson(head.trim(), true))
      return take(draft, { kind: 'person', text: head.trim() }, inner, cell);
    if (isShortOf(head.trim(), inner)) return take(draft, { kind: 'short', text: head.trim() }, inner, cell);
  }
  return false;
}

const LABELLED = new RegExp(`^(.{2,200}?)[\\s,;|/-]*(${LABELS})(.*)$`, 'isu');
const BEHIND = /^(.*[^\s\-/,;:|*+→>=])(?:\s*(?:[-/,;:|*+]+|→|->|=>)\s*|\s)([^\s\-/,;:|*→]+)$/su;
const RENAMED = /^(.{4,100})\s*(?:→|->|=>|-->|改为|更名为)\s*(.{4,100})$/su;

function takeBehind(draft: Draft, cell: string): boolean {
  const { text } = draft;
  const [, old = '', now = ''] = RENAMED.exec(text) ?? [];
  if (FORM_AT_END.test(old.trim()) && FORM_AT_END.test(now.trim()))
    return take(draft, { kind: 'now', text: now.trim() }, old.trim(), cell);
  const [, named = '', label = '', rest = ''] = LABELLED.exec(text) ?? [];
  if (label !== '' && FORM_AT_END.test(named.trim()) && HAS_CONTENT.test(rest)) {
    const told = label === '备注' ? { kind: 'note' as const, text: rest } : tell(label + rest, true);
    if (told !== undefined && take(draft, told, named, cell)) return true;
  }
  if (takeLines(draft, cell)) return true;
  const [, head = '', tail = ''] = BEHIND.exec(text) ?? [];
  if (tail !== '' && (hasHan(tail) || hasHan(head) || isNote(tail))) {
    const told = tell(tail, COMPANY_INSIDE.test(head));
    const wanted =
      told?.kind === 'note' ? tail.length > 1 && !/^(?:公司|名称|客户|总部|代理)$/.test(tail) : true;
    if (told !== undefined && wanted && take(draft, told, head, cell)) return true;
  }
  return takeStuck(draft, cell);
}

/** 华鑫有限公司 深圳市南山区科技园 1号, ACME INC - DO NOT USE: more than one word behind a full name. */
function takeLines(draft: Draft, cell: string): boolean {
  const separator = /[\s\-,;|/]+/g;
  for (let found = separator.exec(draft.text); found !== null; found = separator.exec(draft.text)) {
    const head = draft.text.slice(0, found.index);
    if (!FORM_AT_END.test(head)) continue;
    const told = tell(draft.text.slice(separator.lastIndex), true);
    return told !== undefined && take(draft, told, head, cell);
  }
  return false;
}

/** 深圳华鑫有限公司已倒闭: a remark without a separator. */
function takeStuck(draft: Draft, cell: string): boolean {
  const stuck = /^(.*(?:公司|集团))((?:\d{4}年)?[已未停注倒作欠老新大潜意重月勿不暂待].{1,18})$/su.exec(
    draft.text,
  );
  const [, head = '', tail = ''] = stuck ?? [];
  if (tail !== '' && isNote(tail)) return take(draft, { kind: 'note', text: tail }, head, cell);
  const once = /^(.{4,100}?(?:公司|集团))(原.{4,100}公司)$/su.exec(draft.text);
  const told = once?.[2] === undefined ? undefined : tell(once[2], true);
  return told?.kind === 'former' && take(draft, told, once?.[1] ?? '', cell);
}

const LABEL_BEFORE =
  /^(?:客户|客户名称?|客户全称|公司|公司名称?|公司全称|单位|单位名称|名称|全称|企业|企业名称|甲方|购货单位|购买方|开票名称|开票抬头|发票抬头|抬头|name|company|customer)\s*:\s*(?=\S)/i;
const BEFORE = /^([^\s\-/,;:|()]{2,12})\s*[-/,;:|\s]\s*(\S.*)$/su;
/** A customer's number; a year or a number of a list is none. */
const CODE_BEFORE =
  /^([a-z]{1,4}-?\d{2,12}|(?!(?:19|20)\d\d\D)\d{4,12})\s*[\s\-_.、:|]\s*(?=\p{Script=Han}|\()/iu;
const SERIAL = /^(0\d{1,2}[\s\-_.]*)(?=\p{Script=Han}{4})/u;
const VIP_STUCK = /^(s?vip|重点客户|老客户|新客户)(?=\p{Script=Han}{4})/iu;

/** Titles of a form, numbers of a list and remarks before the name. */
function takeBefore(draft: Draft, cell: string): boolean {
  const bare = draft.text.replace(LABEL_BEFORE, '');
  if (bare !== draft.text) {
    draft.text = bare;
    return true;
  }
  if (!COMPANY_INSIDE.test(draft.text)) return false;
  const code = CODE_BEFORE.exec(draft.text);
  if (code?.[1] !== undefined) {
    draft.spills.push({ type: 'identifier', text: code[1], field: 'legacy_id' });
    draft.text = draft.text.slice(code[0].length);
    return true;
  }
  const vip = VIP_STUCK.exec(draft.text)?.[1];
  if (vip !== undefined) return take(draft, { kind: 'note', text: vip }, draft.text.slice(vip.length), cell);
  const once = /^原\s*:\s*(?=\S{4})/u.exec(draft.text);
  if (once !== null) return take(draft, { kind: 'note', text: '原' }, draft.text.slice(once[0].length), cell);
  const [, note = '', rest = ''] = BEFORE.exec(draft.text) ?? [];
  if (note !== '' && isNote(note)) return take(draft, { kind: 'note', text: note }, rest, cell);
  if (note !== '' && FORM_AT_END.test(rest) && isPerson(note, true))
    return take(draft, { kind: 'person', text: note }, rest, cell);
  if (note !== '' && FORM_AT_END.test(rest) && isShortOf(note, rest))
    return take(draft, { kind: 'short', text: note }, rest, cell);
  const serial = SERIAL.exec(draft.text)?.[1];
  if (serial === undefined) return false;
  draft.text = draft.text.slice(serial.length);
  return true;
}

/** Takes one thing off that is beside the name; called until nothing is left to take. */
export function takeBeside(draft: Draft, cell: string): boolean {
  if (draft.text.length > LONGEST_WITH_REMARKS) return false;
  return takeBrackets(draft, cell) || takeBefore(draft, cell) || takeBehind(draft, cell);
}
