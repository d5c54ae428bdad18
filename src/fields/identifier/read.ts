import { unique } from '../../text/tokens.js';
import { plain } from '../../text/width.js';
import { isJunk } from '../junk.js';
import type { Normalized, Note } from '../types.js';
import { idCheck, idProblem, isOldTaxId, isOrgCode, isRegNo, isUscc } from './checks.js';

export const KINDS = ['any', 'uscc', 'org_code', 'cn_id', 'reg_no', 'tax_id'] as const;
export type Kind = (typeof KINDS)[number];

/** One code: its value, or what is wrong with it. */
interface Read {
  readonly value?: string;
  readonly note?: Note;
}

const LONGEST = 4000;
/** Before the code, in capitals and without spaces. */
const LABEL =
  /^(?:(?:统一社会信用代码|统一信用代码|社会信用代码|信用代码|组织机构代码证?|机构代码|身份证号?码?|证件号?码?|工商注册号|注册号|营业执照号?码?|纳税人识别号|税务登记号|税号|USCC|TAXID|ID(?:NO)?|NO|编号|代码)\.?[:#]|[='"`]+)/;

export function readCell(cell: string, kind: Kind): Normalized {
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
    const { value, note } = readOne(before, kind);
    if (value !== undefined) values.push(value);
    if (note?.after !== undefined) changes.push(note);
    else if (note !== undefined) findings.push(note);
  }
  if (values.length + findings.length === 0) return noCode(text);
  return { values: unique(values), changes, findings };
}

const noCode = (before: string): Normalized => ({ values: [], findings: [{ code: 'no_code', before }] });

function readOne(before: string, kind: Kind): Read {
  const bare = unlabelled(before.toUpperCase().replace(/\s+/g, '').normalize('NFC'));
  const decimal = /^(\d{5,15})\.0+$/.exec(bare)?.[1];
  const code = decimal ?? bare;
  if (code === '' || !/[\p{L}\p{N}]/u.test(code)) return { note: { code: 'no_code', before } };
  if (isJunk(code) || /^([0-9A-Z])\1{4,}$/.test(code)) return { note: { code: 'placeholder', before } };
  if (code.includes('**')) return { note: { code: 'masked', before } };
  if (isRounded(code)) return { note: { code: 'excel_rounded', before } };
  const read = kind === 'any' ? { value: code } : checked(code, kind, before);
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

function checked(code: string, kind: Exclude<Kind, 'any'>, before: string): Read {
  const bare = code.replace(/[-.–—]/g, '');
  if (kind === 'uscc') return readUscc(bare, before);
  if (kind === 'cn_id') return readId(bare, before);
  if (kind === 'org_code') return verdict(bare, before, 9, isOrgCode(bare));
  if (kind === 'reg_no') {
    // Numbers from before 2007 have 13 digits and no check digit.
    return /^\d{13}$/.test(bare) ? { value: bare } : verdict(bare, before, 15, isRegNo(bare));
  }
  return bare.length === 15 ? verdict(bare, before, 15, isOldTaxId(bare)) : readUscc(bare, before);
}

function verdict(code: string, before: string, length: number, right: boolean): Read {
  if (right) return { value: code };
  if (code.length !== length) return { note: wrongLength(code, before, String(length)) };
  return { note: { code: /^[0-9A-Z]+$/.test(code) ? 'check_digit' : 'shape', before } };
}

function wrongLength(code: string, before: string, expected: string): Note {
  return { code: 'length', before, params: { count: [...code].length, expected } };
}

/** Letters that the code does not use, for the digits they look like; certain only when the check character agrees. */
function readUscc(code: string, before: string): Read {
  if (isUscc(code)) return { value: code };
  if (code.length !== 18) return { note: wrongLength(code, before, '18') };
  const after = code.replace(/O/g, '0').replace(/I/g, '1').replace(/Z/g, '2').replace(/S/g, '5');
  if (isUscc(after)) return { value: after, note: { code: 'letters', before, after } };
  return { note: { code: /^[0-9A-Z]{18}$/.test(code) ? 'check_digit' : 'shape', before } };
}

function readId(code: string, before: string): Read {
  const mended = code.replace(/[×✕]$/, 'X').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (/^\d{15}$/.test(mended)) {
    const body = `${mended.slice(0, 6)}19${mended.slice(6)}`;
    const after = body + idCheck(body);
    const wrong = idProblem(after);
    return wrong === undefined
      ? { value: after, note: { code: 'upgraded', before, after } }
      : { note: { code: wrong, before } };
  }
  if (mended.length !== 18) return { note: wrongLength(mended, before, '18') };
  const problem = idProblem(mended);
  if (problem !== undefined) return { note: { code: problem, before } };
  return mended === code
    ? { value: code }
    : { value: mended, note: { code: 'letters', before, after: mended } };
}
