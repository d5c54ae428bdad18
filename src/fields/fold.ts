import type { Words } from '../model/words.js';
import { simplify } from '../text/han.js';
import { foldLatin, plain } from '../text/width.js';
import type { Normalized } from './types.js';

/** For comparing: half-width, lower case, without accents, simplified Chinese, single spaces. */
export function fold(text: string): string {
  return simplify(foldLatin(plain(text)));
}

/** `fold` with letters and digits only; the folded text itself when it has none, so that it is empty only for blanks. */
export function foldHard(text: string): string {
  const folded = fold(text);
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '') || folded.replace(/ /g, '');
}

/** Full-width letters and digits to half-width; brackets and commas stay as they are: （中国） is right in Chinese. */
export function narrowLetters(text: string): string {
  const narrow = text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
  // A letter that was wide may now compose with the accent behind it.
  return narrow === text ? text : narrow.normalize('NFC');
}

/** Whether a text has lost characters: U+FFFD from a wrong decoding, or half of a surrogate pair. */
export function isDamaged(text: string): boolean {
  return /[\ufffd\p{Surrogate}]/u.test(text);
}

/** The first `keep` characters, then stars; never more than half of the text. */
export function hideTail(text: string, keep: number): string {
  const list = [...text];
  return `${list.slice(0, Math.min(keep, Math.floor(list.length / 2))).join('')}***`;
}

/** The finding of a cell with lost characters; the value stays. */
export const UNDECODABLE: Words = {
  en: 'Some characters were already lost in the file (shown as �). Open the original in the program it came from and export it again as UTF-8 or .xlsx.',
  'zh-CN': '文件里有些字符已经损坏（显示为 �），无法还原。请在原系统中重新导出为 UTF-8 或 .xlsx 后再导入。',
};

/** Halves of surrogate pairs cannot be written as UTF-8; shown as what they would become. */
export function readable(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The finding of a cell that says that nothing is known; every type has the code with these words. */
export const PLACEHOLDER: Words = {
  en: 'Says that nothing is known (“{text}”). Left empty.',
  'zh-CN': '“{text}”是占位内容，没有实际信息，已按空值处理。',
};

export function placeholder(cell: string): Normalized {
  return { values: [], findings: [{ code: 'placeholder', before: cell, params: { text: cell.trim() } }] };
}

/** A result without a value, with one finding. */
export function refuse(
  code: string,
  before: string,
  params?: Readonly<Record<string, string | number>>,
): Normalized {
  return { values: [], findings: [params === undefined ? { code, before } : { code, before, params }] };
}
