import { hasHan } from '../../text/han.js';
import { collapseSpaces, tidy } from '../../text/width.js';
import { JUNK } from '../data/company-words.js';
import type { Normalized, Note } from '../types.js';
import { type Draft, FORM_AT_END, LONGEST_WITH_REMARKS, takeBeside } from './beside.js';
import { HAS_CONTENT, pairBrackets, trimEnds, unify } from './marks-around.js';

/** Han characters, kana and the marks that go with them: no spaces stand between these. */
const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}〇々ー（）]';
const SPACE_BESIDE_CJK = new RegExp(`(?<=${CJK}) | (?=${CJK})`, 'gu');

let junk: Set<string> | undefined;

function isJunk(text: string): boolean {
  junk ??= new Set(JUNK.split(' '));
  if (!HAS_CONTENT.test(text)) return true;
  if (text.length > 30) return false;
  const bare = text.toLowerCase();
  if (junk.has(bare)) return true;
  const letters = bare.replace(/[\s()（）【】[\]"'“”*.。?？!！:：、,，-]/g, '');
  // 测试客户001 is 测试客户; of 123 nothing would be left.
  return junk.has(letters) || (/^\p{L}{2}/u.test(letters) && junk.has(letters.replace(/\d+$/, '')));
}

/** Number at the end of a name, at the name or in brackets. */
const PHONE_AT_END =
  /[\s,，;；:：(]*(?:电话|手机|tel)?[\s:：]*((?:\+?86[- ]?)?1[3-9]\d{9}|0\d{2,3}[- ]\d{7,8})\)?$/i;

/** A phone number behind the name belongs to the phone field. */
function takePhone(draft: Draft): void {
  if (draft.text.length > LONGEST_WITH_REMARKS) return;
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
  for (let more = 8; more > 0 && takeBeside(draft, cell); more--);
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

interface Split {
  readonly names: string[];
  readonly code: 'several_names' | 'two_languages';
}

/** A registered name and a further one, with a mere space or 和 between them; a branch belongs to what stands before. */
const NEXT_NAME =
  /(?<=(?:有限|集团|责任|股份)公司)(?:\s*[,&+和与及]\s*|\s)(?=\S{2,40}(?:有限|集团|责任|股份)公司)/u;
const HAN_THEN_LATIN =
  /^(\p{Script=Han}[\p{Script=Han}（）()·]{1,60}(?:公司|集团))[ \-/|]*[（(]?([A-Za-z][A-Za-z0-9 .,&'()-]{6,})[）)]?$/u;
const LATIN_THEN_HAN =
  /^([A-Za-z][A-Za-z0-9 .,&'()-]{6,100})[ \-/|]*[（(]?(\p{Script=Han}[\p{Script=Han}·]{1,40}(?:[（(]\p{Script=Han}{1,10}[）)]\p{Script=Han}{1,20})?)[）)]?$/u;

/** Several names in one cell: A公司/B公司, or the name in Chinese and in English. */
function splitNames(text: string): Split | undefined {
  if (text.length > LONGEST_WITH_REMARKS) return undefined;
  const pieces = text.split(/\s*[/;；、|]\s*/).filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every((piece) => piece.length > 2 && FORM_AT_END.test(piece)))
    return { names: pieces, code: 'several_names' };
  const next = text.split(NEXT_NAME);
  if (next.length > 1 && next.every((piece) => FORM_AT_END.test(piece.trim())))
    return { names: next.map((piece) => piece.trim()), code: 'several_names' };
  return twoLanguages(text);
}

function twoLanguages(given: string): Split | undefined {
  const text = given.replace(/（/g, '(').replace(/）/g, ')');
  const [, han = '', latin = ''] = HAN_THEN_LATIN.exec(text) ?? [];
  const words = latin.includes('(') ? latin.trim() : latin.replace(/\)?\s*$/, '').trim();
  if (han !== '' && (FORM_AT_END.test(words) || /^[A-Za-z]{2,} [A-Za-z]{2}/.test(words)))
    return { names: [han, words], code: 'two_languages' };
  const [, before = '', second = ''] = LATIN_THEN_HAN.exec(text) ?? [];
  const first = before.replace(/\s*\($/, '').trim();
  return FORM_AT_END.test(first) ? { names: [first, second], code: 'two_languages' } : undefined;
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

/** A line end behind a whole name parts it from what follows; within a name it is a narrow column. */
function linesApart(cell: string): string {
  if (!/[\r\n]/.test(cell) || cell.length > LONGEST) return cell;
  return cell
    .split(/[\r\n]+/)
    .reduce((text, line) => `${text}${FORM_AT_END.test(text.trim()) ? ' ; ' : ' '}${line}`);
}

/** Words that introduce something beside the name, or say something of the customer. */
const TELLING =
  /原名|曾用|前身|旧[名称]|现名|现称|名为|简称|联系|法人|法定|负责|经办|对接|老板|经理|地址|电话|手机|税号|代码|识别号|官网|网[址站]|邮箱|备注|客户|测试/;

/** The names most cells hold: nothing but Han characters, 公司 only at the end, no word that tells something. */
function isPlain(cell: string): boolean {
  if (cell.length < 7 || cell.length > 40 || !/^[\u4e00-\u9fff]+$/.test(cell)) return false;
  const end = cell.indexOf('公司');
  return end === cell.length - 2 && !TELLING.test(cell) && cell.indexOf('集团', 2) < 0;
}

/** A cell as cleaned names, the short way where nothing can be beside the name. */
export function cleanCompany(cell: string): Normalized {
  return isPlain(cell) ? { values: [cell] } : readCompany(cell);
}

/** A cell as cleaned names. Traditional characters and legal forms stay as they are written. */
export function readCompany(cell: string): Normalized {
  const start = unify(tidy(linesApart(cell)));
  if (start === '') return { values: [] };
  if (isJunk(start)) return { values: [], findings: [{ code: 'junk', before: cell }] };
  if (start.length > LONGEST) return { values: [cleanLong(start)] };
  const first = splitNames(start);
  const whole = cleanOne(cell, start);
  if (isJunk(whole.text))
    return {
      values: [],
      findings: [...whole.findings, { code: 'junk', before: cell }],
      spills: whole.spills,
    };
  // What was told (曾用名：甲公司、乙公司) parts the cell better than its separators.
  const told = whole.spills.some(({ type }) => type === 'company');
  const several = (told ? undefined : first) ?? splitNames(whole.text);
  if (several !== undefined) return severalNames(cell, several, whole);
  const value = whole.text;
  const changes = [...whole.changes];
  if (changes.length + whole.findings.length + whole.spills.length === 0 && tellingChange(cell, value))
    changes.push({ code: 'trimmed', before: cell, after: value });
  return { values: [value], changes, findings: whole.findings, spills: whole.spills };
}

function severalNames(cell: string, { names, code }: Split, whole: Draft): Normalized {
  const drafts = names.map((name) => cleanOne(cell, name));
  const values = [...new Set(drafts.map((draft) => draft.text))];
  const note: Note = { code, before: cell };
  const findings = drafts.flatMap((draft) => draft.findings);
  const spills = [...whole.spills, ...drafts.flatMap((draft) => draft.spills)].filter(
    (spill, index, all) =>
      all.findIndex((other) => other.type === spill.type && other.text === spill.text) === index,
  );
  if (code === 'two_languages' || values.length === 1)
    return {
      values,
      changes: [{ ...note, code: values.length === 1 ? 'trimmed' : code, after: values.join(' | ') }],
      findings,
      spills,
    };
  return { values, changes: drafts.flatMap((draft) => draft.changes), findings: [...findings, note], spills };
}
