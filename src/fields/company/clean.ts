import { hasHan } from '../../text/han.js';
import { collapseSpaces, tidy, toHalfWidth } from '../../text/width.js';
import { FORMER_NAME, JUNK, NOTES } from '../data/company-words.js';
import type { Normalized, Note, Spill } from '../types.js';

const HAS_CONTENT = /[\p{L}\p{N}]/u;
/** Han characters, kana and the marks that go with them: no spaces stand between these. */
const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}〇々ー（）]';
const SPACE_BESIDE_CJK = new RegExp(`(?<=${CJK}) | (?=${CJK})`, 'gu');

let junk: Set<string> | undefined;
let notes: Set<string> | undefined;

function isJunk(text: string): boolean {
  junk ??= new Set(JUNK.split(' '));
  if (!HAS_CONTENT.test(text)) return true;
  if (text.length > 30) return false;
  const bare = text.toLowerCase();
  return junk.has(bare) || junk.has(bare.replace(/[\s()（）【】[\]"'“”*.。?？!！:：、,，-]/g, ''));
}

const FORMER = new RegExp(`^(?:${FORMER_NAME.split(' ').join('|')})(?:[:：是为 ]|(?=\\p{Script=Han}))`, 'iu');

/** Whether a text is something said about the customer: 老客户, 已倒闭, 原名：…. */
function isNote(text: string): boolean {
  notes ??= new Set(NOTES.split(' '));
  const bare = text.toLowerCase().replace(/[\s*!！。.,，:：]/g, '');
  if (bare === '' || bare.length > 60) return false;
  return notes.has(bare) || (FORMER.test(text) && bare.length > 3) || /^(?:原|现)(?:名|称|公司)/.test(bare);
}

interface Draft {
  text: string;
  readonly changes: Note[];
  readonly findings: Note[];
  readonly spills: Spill[];
}

/** Width, look-alike brackets, dots and quotes. Characters of PDF radicals become the characters they look like. */
function unify(text: string): string {
  return toHalfWidth(text)
    .replace(/[\u2e80-\u2fd5㈱㈲㈜]/gu, (c) => c.normalize('NFKC'))
    .replace(/[〔【［[{〖﹙❨⦅]/g, '(')
    .replace(/[〕】］\]}〗﹚❩⦆]/g, ')')
    .replace(/[・•‧∙･⋅]/g, '·')
    .replace(/[‐‑–—―−]/g, '-')
    .replace(/[‘’ʼ´`′]/g, "'")
    .replace(/[“”„‟″＂«»]/g, '"')
    .replace(/_x000[dDaA]_/g, ' ')
    .replace(/<br\s{0,3}\/?>/gi, ' ');
}

const SERIAL = /^(?:(?:\(?\d{1,4}\)|\d{1,4}[、．)]|\d{1,4}\. ?(?=\p{Script=Han})|[①-⑳⑴-⒇⒈-⒛])\s*)+(?=.)/u;
const LEADING = /^[\s"'*#★☆◆◇●○■□▲△▼▽※→>»~!！?？,，;；:：、。.|\\/_=+\-^`《「『·…]+/u;
const TRAILING_ANY = /[\s"*#★☆◆◇●○■□▲△▼▽※←<«~,，;；:：、。|\\/_=\-^`…'》」』·]+$/u;
const TRAILING_AFTER_HAN = /(?<=[\p{Script=Han}）)])[.!?！？+]+$/u;

/** Quotes that belong together stay inside a name; a title's 《》 too. */
function keepsPair(text: string, open: string, close: string): boolean {
  return text.includes(open) && text.includes(close);
}

function trimmedLeft(text: string): string {
  const found = LEADING.exec(text)?.[0];
  if (found === undefined) return text;
  let cut = found.length;
  const last = found.at(-1) ?? '';
  const rest = text.slice(cut);
  if (last === '《' && rest.includes('》')) cut -= 1;
  else if (last === '「' && rest.includes('」')) cut -= 1;
  else if (last === '『' && rest.includes('』')) cut -= 1;
  else if (last === '"' && rest.indexOf('"') > 0 && rest.indexOf('"') < rest.length - 1) cut -= 1;
  else if (last === '.' && /^[a-z]/i.test(rest)) cut -= 1;
  return text.slice(cut);
}

function trimmedRight(text: string): string {
  const once = text.replace(TRAILING_ANY, (found) => {
    const before = text.slice(0, text.length - found.length);
    const first = found[0] ?? '';
    if (first === '》' && keepsPair(`${before}》`, '《', '》')) return '》';
    if (first === '」' && keepsPair(`${before}」`, '「', '」')) return '」';
    if (first === '』' && keepsPair(`${before}』`, '『', '』')) return '』';
    if (first === '"' && (before.split('"').length - 1) % 2 === 1) return '"';
    return '';
  });
  return once.replace(TRAILING_AFTER_HAN, '');
}

/** Takes off what does not belong to the name at its ends: quotes, asterisks, punctuation, a serial number. */
function trimEnds(text: string): string {
  let now = text;
  for (let round = 0; round < 20; round++) {
    const whole = /^"([^"]*)"$/.exec(now)?.[1] ?? /^《([^《》]*)》$/.exec(now)?.[1] ?? now;
    const next = trimmedRight(trimmedLeft(whole)).replace(SERIAL, '').trim();
    if (next === now || !HAS_CONTENT.test(next)) break;
    now = next;
  }
  if ((now.match(/"/g)?.length ?? 0) % 2 === 1) now = now.replace(/"/g, '');
  return now;
}

/** Makes brackets pair up: one that is open at the end of a name is closed there, others without partner are dropped. */
function pairBrackets(text: string): { text: string; mended: boolean } {
  const open: number[] = [];
  const lonely: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open.push(i);
    else if (text[i] === ')' && open.pop() === undefined) lonely.push(i);
  }
  if (open.length === 0 && lonely.length === 0) return { text, mended: false };
  const last = open.at(-1) ?? -1;
  const tail = text.slice(last + 1);
  const closes =
    open.length === 1 &&
    /(?:公司|集团|厂|店|中心|社|院|\.)$/.test(text.slice(0, last)) &&
    HAS_CONTENT.test(tail);
  const drop = new Set(closes ? lonely : [...lonely, ...open]);
  let out = '';
  for (let i = 0; i < text.length; i++) if (!drop.has(i)) out += text[i];
  return { text: closes ? `${out})` : out, mended: true };
}

const BRACKETED = /\(([^()]*)\)/g;

/** Takes notes out of brackets and off the end; each becomes a finding with its text. */
function takeNotes(draft: Draft, cell: string): void {
  const take = (whole: string, note: string, rest: string): string => {
    if (!isNote(note) || !HAS_CONTENT.test(rest)) return whole;
    draft.findings.push({ code: 'note', before: cell, params: { note: note.trim() } });
    return '';
  };
  draft.text = draft.text
    .replace(BRACKETED, (whole, inner: string) => {
      if (!HAS_CONTENT.test(inner)) return '';
      return take(whole, inner, draft.text.replace(whole, ''));
    })
    .trim();
  const dashed =
    /^(.{2,200}?[^\s\-/,，;；:：*|])\s*(?:[-/,，;；:：*|]+|\s)\s*([^-/,，;；:：*|\s]{1,20})$/su.exec(
      draft.text.length > 240 ? '' : draft.text,
    );
  const [, head = '', tail = ''] = dashed ?? [];
  if (
    dashed !== null &&
    isNote(tail) &&
    tail.length > 1 &&
    !/^(?:公司|名称|客户)$/.test(tail) &&
    (hasHan(tail) || hasHan(head))
  ) {
    draft.findings.push({ code: 'note', before: cell, params: { note: tail } });
    draft.text = head;
  }
  const stuck = /^(.*(?:公司|集团))((?:已|老|新|大)?(?:客户|倒闭|停用|注销|作废|搬迁|停业))$/s.exec(
    draft.text.length > 240 ? '' : draft.text,
  );
  if (stuck?.[1] !== undefined && stuck[2] !== undefined && isNote(stuck[2])) {
    draft.findings.push({ code: 'note', before: cell, params: { note: stuck[2] } });
    draft.text = stuck[1];
  }
}

const PHONE_AT_END =
  /[\s,，;；:：(]*(?:电话|手机|tel)?[\s:：]*((?:\+?86[- ]?)?1[3-9]\d{9}|0\d{2,3}[- ]\d{7,8})\)?$/i;

/** A phone number behind the name belongs to the phone field. */
function takePhone(draft: Draft): void {
  if (draft.text.length > 240) return;
  const found = PHONE_AT_END.exec(draft.text);
  if (found?.[1] === undefined) return;
  const rest = draft.text.slice(0, found.index);
  if (!/\p{L}{2}/u.test(rest)) return;
  draft.spills.push({ type: 'phone', text: found[1] });
  draft.text = rest;
}

/** One pass of cleaning; run until nothing changes, so that a cleaned name stays as it is. */
function pass(draft: Draft, cell: string): void {
  const paired = pairBrackets(unify(tidy(draft.text)));
  if (paired.mended) draft.findings.push({ code: 'unbalanced_bracket', before: cell });
  draft.text = collapseSpaces(paired.text.replace(/\(\s+/g, '(').replace(/\s+\)/g, ')'));
  takeNotes(draft, cell);
  takePhone(draft);
  const before = draft.text;
  draft.text = trimEnds(draft.text);
  if (draft.text !== before && pairBrackets(draft.text).mended) draft.text = before;
  if (hasHan(draft.text)) {
    draft.text = draft.text.replace(/\(/g, '（').replace(/\)/g, '）').replace(SPACE_BESIDE_CJK, '');
  } else {
    draft.text = draft.text.replace(/（/g, '(').replace(/）/g, ')');
  }
  draft.text = collapseSpaces(draft.text);
}

/** Whether two texts differ in more than width, brackets, spaces and invisible characters. */
function tellingChange(before: string, after: string): boolean {
  const bare = (text: string): string =>
    unify(tidy(text)).replace(/[（]/g, '(').replace(/[）]/g, ')').replace(/\s/g, '');
  return bare(before) !== bare(after);
}

const FORM_AT_END =
  /(?:公司|集团|厂|商行|经营部|事务所|合作社|中心|店|(?:ltd|inc|llc|corp|gmbh|limited)\.?)(?:（[^（）]*）)?$/i;

/** Several names in one cell: A公司/B公司, or the name in Chinese and in English. */
function splitNames(text: string): { names: string[]; code: 'several_names' | 'two_languages' } | undefined {
  if (text.length > 240) return undefined;
  const pieces = text.split(/\s*[/;；、|]\s*/).filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every((piece) => piece.length > 2 && FORM_AT_END.test(piece)))
    return { names: pieces, code: 'several_names' };
  const both =
    /^(\p{Script=Han}[\p{Script=Han}（）·]*(?:公司|集团))[ \-/|]*（?([A-Za-z][A-Za-z0-9 .,&'()-]{6,})）?$/u.exec(
      text,
    );
  if (both?.[1] !== undefined && both[2] !== undefined && FORM_AT_END.test(both[2].trim()))
    return { names: [both[1], both[2].trim()], code: 'two_languages' };
  return undefined;
}

function cleanOne(cell: string, text: string): Draft {
  const draft: Draft = { text, changes: [], findings: [], spills: [] };
  for (let round = 0; round < 12; round++) {
    const before = draft.text;
    pass(draft, cell);
    if (draft.text === before) break;
  }
  return draft;
}

/** A text this long is no name: it is kept, but not searched for notes and numbers. */
const LONGEST = 1000;

function cleanLong(text: string): string {
  for (let now = text; ; ) {
    const next = unify(tidy(now));
    if (next === now) return now;
    now = next;
  }
}

/** A cell as cleaned names. Traditional characters and legal forms stay as they are written. */
export function cleanCompany(cell: string): Normalized {
  const start = unify(tidy(cell));
  if (start === '') return { values: [] };
  if (isJunk(start)) return { values: [], findings: [{ code: 'junk', before: cell }] };
  if (start.length > LONGEST) return { values: [cleanLong(start)] };
  const whole = cleanOne(cell, start);
  if (isJunk(whole.text))
    return {
      values: [],
      findings: [...whole.findings, { code: 'junk', before: cell }],
      spills: whole.spills,
    };
  const several = splitNames(start) ?? splitNames(whole.text);
  if (several !== undefined) {
    const drafts = several.names.map((name) => cleanOne(cell, name));
    const values = [...new Set(drafts.map((draft) => draft.text))];
    const note: Note = { code: several.code, before: cell };
    return several.code === 'several_names'
      ? { values, findings: [...drafts.flatMap((d) => d.findings), note], spills: whole.spills }
      : {
          values,
          changes: [{ ...note, after: values.join(' | ') }],
          findings: drafts.flatMap((d) => d.findings),
        };
  }
  const value = whole.text;
  const changes = [...whole.changes];
  if (whole.findings.length === 0 && whole.spills.length === 0 && tellingChange(cell, value))
    changes.push({ code: 'trimmed', before: cell, after: value });
  return { values: [value], changes, findings: whole.findings, spills: whole.spills };
}
