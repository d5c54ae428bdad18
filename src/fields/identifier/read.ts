import type { Options } from '../../model/dictionary.js';
import { unique } from '../../text/tokens.js';
import { plain } from '../../text/width.js';
import { isJunk } from '../junk.js';
import type { Normalized, Note } from '../types.js';
import { idProblem, isUscc, upgradedId } from './checks.js';
import { type CheckedKind, isMistaken, KINDS, type Kind, OTHER, otherKind, ruleOf } from './kinds.js';
import { maybePassport } from './personal.js';
import { fitTemplate } from './template.js';

/** One code: its value, and what was altered or found wrong. */
interface Read {
  readonly value?: string;
  /** Further codes that stood beside it. */
  readonly more?: readonly string[];
  readonly note?: Note;
}

const LONGEST = 4000;
/** Before the code, in capitals and without spaces. */
const LABEL =
  /^(?:(?:统一社会信用代码|统一信用代码|社会信用代码|信用代码|组织机构代码证?|机构代码|身份证号?码?|身[分份]證(?:字號|號碼?)?|身分证(?:字号|号码?)?|护照号?码?|證件號?碼?|证件号?码?|工商注册号|注册号|营业执照号?码?|纳税人识别号|税务登记号|税号|統一編號|统一编号|統編|统编|商業登記號?碼?|商业登记号?码?|公司編號|USCC|TAX(?:ID|NO)?|VAT(?:ID|NO)?|EIN|ABN|LEI|DUNS|BRN?|ID(?:NO)?|NO|编号|代码)\.?[:#]|[='"`]+)/;

/** The same without a sign behind it; only where the kind says that the rest is a code. */
const HAN_LABEL = /^[\p{Script=Han}]{2,10}(?=[0-9A-Z-]{8,}$)/u;
/** A123456(3): the brackets stand around the check digit. */
const HONG_KONG = /^([A-Z]{1,2}\d{6})\(([\dA])\)$/;

/** A cell of more pieces is a text, not a code with a remark. */
const MOST_RUNS = 12;

export function kindOf(options: Options): Kind {
  return KINDS.find((kind) => kind === options.kind) ?? 'any';
}

export function readCell(cell: string, options: Options): Normalized {
  if (plain(cell) === '') return { values: [] };
  const text = plain(cell.replace(/[\r\n]+/g, ' ; '));
  if (isJunk(text)) return { values: [], findings: [{ code: 'placeholder', before: text }] };
  if (text.length > LONGEST) {
    return { values: [], findings: [{ code: 'too_much', before: `${text.slice(0, 40)}…` }] };
  }
  const values: string[] = [];
  const changes: Note[] = [];
  const findings: Note[] = [];
  for (const part of text.split(/[;、|]+/)) {
    const before = part.trim();
    if (before === '') continue;
    const { value, more = [], note } = readOne(before, options);
    if (value !== undefined) values.push(value, ...more);
    if (note?.after !== undefined) changes.push(note);
    else if (note !== undefined) findings.push(note);
  }
  if (values.length + findings.length === 0) return noCode(text);
  return { values: unique(values), changes, findings };
}

const noCode = (before: string): Normalized => ({ values: [], findings: [{ code: 'no_code', before }] });

function readOne(before: string, options: Options): Read {
  const kind = kindOf(options);
  const bare = unlabelled(before.toUpperCase().replace(/\s+/g, '').normalize('NFC'));
  const decimal = /^(\d{5,15})\.0+$/.exec(bare)?.[1];
  const code = decimal ?? bare;
  if (code === '' || !/[\p{L}\p{N}]/u.test(code)) return { note: { code: 'no_code', before } };
  if (isJunk(code) || /^([0-9A-Z])\1{4,}$/.test(code)) return { note: { code: 'placeholder', before } };
  if (code.includes('**')) return { note: { code: 'masked', before } };
  if (isRounded(code)) return { note: { code: 'excel_rounded', before } };
  const read = kind === 'any' ? readAny(code, before, options) : checked(code, kind, before, options);
  if (read.note !== undefined || decimal === undefined) return read;
  return { ...read, note: { code: 'excel_decimal', before, after: code } };
}

function unlabelled(text: string): string {
  let code = text.replace(/['"`]+$/, '');
  while (LABEL.test(code)) code = code.replace(LABEL, '');
  return code;
}

/** A spreadsheet keeps 15 digits of a number; the rest becomes zeros or an exponent. */
function isRounded(code: string): boolean {
  if (/^\d(?:\.\d+)?E\+?\d{2}$/.test(code)) return true;
  return /^[1-9]\d{14}0{2,}$/.test(code) && !isUscc(code) && idProblem(code) !== undefined;
}

function readAny(code: string, before: string, { template }: Options): Read {
  if (template === undefined || template === '') {
    return isMistaken(code) ? { value: code, note: { code: 'check_digit', before } } : { value: code };
  }
  const fitted = fitTemplate(code, String(template));
  if (fitted === undefined)
    return { value: code, note: { code: 'template', before, params: { template: String(template) } } };
  return { value: fitted };
}

/** A code that fails its check is kept, as it may be the only trace; with the finding it vetoes nothing. */
function checked(code: string, kind: CheckedKind, before: string, options: Options): Read {
  const rule = ruleOf(kind);
  const separated = code
    .replace(HAN_LABEL, '')
    .replace(/[-.–—/]/g, '')
    .replace(HONG_KONG, '$1$2');
  const bare = rule.tidy?.(separated) ?? separated;
  const upgraded = kind === 'cn_id' && options.upgrade === true ? upgradedId(bare) : undefined;
  if (upgraded !== undefined) return { value: upgraded, note: { code: 'upgraded', before, after: upgraded } };
  if (rule.valid(bare)) return { value: bare };
  const mended = mend(bare, kind);
  if (mended !== bare && rule.valid(mended))
    return { value: mended, note: { code: 'letters', before, after: mended } };
  const [first, ...more] = codesIn(before, kind);
  if (first !== undefined)
    return { value: first, more, note: { code: 'words_dropped', before, after: first } };
  const other = otherKind(bare, kind);
  if (other !== undefined) return { value: bare, note: { code: OTHER[other], before } };
  return { ...(isKept(bare) ? { value: bare } : {}), note: problemOf(bare, kind, before) };
}

/** Right codes among other words: `914403001922038216（三证合一）`, a code and a name, two codes. */
function codesIn(text: string, kind: CheckedKind): string[] {
  const runs = text.toUpperCase().split(/[^0-9A-Z-]+/);
  if (runs.length < 2 || runs.length > MOST_RUNS) return [];
  return unique(runs.map((run) => run.replace(/-/g, '')).filter((run) => ruleOf(kind).valid(run)));
}

/** Letters that codes do not use, for the digits they look like; certain only when the check agrees. */
function mend(code: string, kind: CheckedKind): string {
  if (kind === 'uscc' || kind === 'tax_id')
    return code.replace(/O/g, '0').replace(/I/g, '1').replace(/Z/g, '2').replace(/S/g, '5');
  if (kind === 'cn_id' || kind === 'reg_no' || kind === 'tw_ubn' || kind === 'abn')
    return code.replace(/O/g, '0').replace(/[IL]/g, '1');
  return code;
}

/** Enough of a code to know it again by. */
function isKept(code: string): boolean {
  return /^[0-9A-Z]{6,30}$/.test(code) && /\d/.test(code);
}

function problemOf(code: string, kind: CheckedKind, before: string): Note {
  const rule = ruleOf(kind);
  if (!/[0-9A-Z]/.test(code)) return { code: 'no_code', before };
  if (kind === 'cn_id' && maybePassport(code)) return { code: 'maybe_passport', before };
  if (rule.lengths.length > 0 && !rule.lengths.includes([...code].length)) {
    const expected = rule.lengths.join(' / ');
    return { code: 'length', before, params: { count: [...code].length, expected } };
  }
  if (!/^[0-9A-Z+*]+$/.test(code)) return { code: 'shape', before };
  return { code: rule.problem?.(code) ?? 'check_digit', before };
}
