import { readableRest, repairText } from '../../text/mojibake.js';
import { HAS } from '../../text/plausible.js';
import { tidy } from '../../text/width.js';
import type { ColumnFacts, Damage, DamageKind } from './types.js';

const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  gb18030: 'GBK',
  big5: 'Big5',
  shift_jis: 'Shift_JIS',
};

/** What a lost character becomes: U+FFFD, the same as UTF-8 read as Latin-1 (ï¿½) and as GBK (锟斤拷). */
const LOST = /\ufffd|ï¿½|锟斤拷|(?:锟斤|斤拷|拷锟)(?=[锟斤拷]|$)/;
const EVERY_LOST = /\ufffd|ï¿½|[锟斤拷]/g;
/** A text of which no more than this is lost is still good for its field. */
const LITTLE = 0.2;

/** A name in which a character became a question mark: 深圳市?鑫科技. */
const LOST_IN_NAME = /\p{Script=Han}\?+\p{Script=Han}|^\?+\p{Script=Han}|^\p{Script=Han}\?+\p{Script=Han}?$/u;
const COLUMN_OF_LOST = 3;

function inspect(cell: string, column: ColumnFacts): Damage | undefined {
  const repaired = repairText(cell);
  if (repaired !== undefined && tidy(repaired.text) !== '') {
    const [step] = repaired.steps;
    const params = { from: NAMES[step?.from ?? ''] ?? '', as: NAMES[step?.as ?? ''] ?? '' };
    return { proved: true, repaired: repaired.text, params };
  }
  return lost(cell) ?? broken(cell) ?? questions(cell, column);
}

function lost(cell: string): Damage | undefined {
  if (!LOST.test(cell)) return undefined;
  const left = cell.replace(EVERY_LOST, '').length;
  return left >= cell.length * (1 - LITTLE) ? { proved: true, usable: true } : { proved: true };
}

/** Garbled, and some bytes are gone since. */
function broken(cell: string): Damage | undefined {
  const rest = readableRest(cell);
  return rest === undefined ? undefined : { proved: true, note: 'rest', params: { rest: tidy(rest) } };
}

/** What programs write for characters that an encoding does not have. */
function questions(cell: string, { type, profile }: ColumnFacts): Damage | undefined {
  if (!cell.includes('?') || cell.length > 200) return undefined;
  const text = tidy(cell);
  if (/^\?{3,}$/.test(text)) return profile.questions >= COLUMN_OF_LOST ? { proved: false } : undefined;
  if ((type === 'company' || type === 'person') && LOST_IN_NAME.test(text))
    return { proved: false, usable: true };
  const marks = text.split('?').length - 1;
  return marks >= 4 && marks >= text.length / 2 && /\?{3}/.test(text) && /[\p{L}\p{N}]/u.test(text)
    ? { proved: false }
    : undefined;
}

export const mojibake: DamageKind = {
  name: 'mojibake',
  title: { en: 'Garbled characters', 'zh-CN': '乱码' },
  about: {
    en: 'The text was read in a wrong encoding before it came here: Ã© for é, 鍖椾含 for 北京. Where going back gives exactly the garbled text and what comes out is clearly right, it is put right.',
    'zh-CN':
      '文字在到达这里之前就被按错误的编码读取过：é 成了 Ã©，“北京”成了“鍖椾含”。只有能逐字节还原、且结果明显正确的，才自动修正。',
  },
  advice: {
    en: 'Where characters are lost (�, 锟斤拷, ???), export the source again as UTF-8 or .xlsx.',
    'zh-CN': '已经丢失的字符（显示为 �、锟斤拷或 ???）无法还原，请从原系统重新导出为 UTF-8 或 .xlsx。',
  },
  notes: {
    proved: {
      en: 'Characters were lost in a wrong encoding before this file was made. Export the source again as UTF-8 or .xlsx.',
      'zh-CN':
        '部分文字在生成这个文件之前就因编码错误而丢失，无法还原。请从原系统重新导出为 UTF-8 或 .xlsx。',
    },
    rest: {
      en: 'Garbled by a wrong encoding, and part of it is lost. What can still be read: “{rest}”. Export the source again as UTF-8 or .xlsx.',
      'zh-CN':
        '编码错误造成乱码，并且丢失了一部分，尚能辨认的是“{rest}”。请从原系统重新导出为 UTF-8 或 .xlsx。',
    },
    maybe: {
      en: 'The question marks may stand for characters that an encoding did not have. Compare it with the source.',
      'zh-CN': '其中的问号可能是因编码不支持而丢失的文字。请与原系统核对。',
    },
    repaired: {
      en: 'Garbled text put right: it was {from} and had been read as {as}.',
      'zh-CN': '乱码已还原：原文是 {from} 编码，曾被误按 {as} 读取。',
    },
  },
  examples: [
    { cell: 'CafÃ©', type: 'company', damage: 'proved', repaired: 'Café' },
    { cell: '鍖椾含', type: 'address', damage: 'proved', repaired: '北京' },
    { cell: '鑷哄寳甯備俊缇╁崁', type: 'address', damage: 'proved', repaired: '臺北市信義區' },
    { cell: '±±¾©ÊÐ', type: 'text', damage: 'proved', repaired: '北京市' },
    { cell: '鍖椾含甯?', type: 'text', damage: 'proved' },
    { cell: 'å…¬å¸', type: 'text', damage: 'proved' },
    { cell: '锟斤拷锟斤拷有限公司', type: 'company', damage: 'proved' },
    { cell: '客户\ufffd料', type: 'text', damage: 'proved' },
    { cell: 'ï¿½ï¿½ï¿½', type: 'text', damage: 'proved' },
    { cell: '深圳市?鑫科技有限公司', type: 'company', damage: 'maybe' },
    { cell: '????', type: 'text', others: ['????', '?????', '??????'], damage: 'maybe' },
    { cell: '????', type: 'text' },
    { cell: '是否付款?已付', type: 'text' },
    { cell: '龑', type: 'person' },
    { cell: '𠮷野家（㐂）', type: 'company' },
    { cell: '囍', type: 'company' },
    { cell: 'Ångström', type: 'company' },
    { cell: 'Müller & Söhne', type: 'company' },
    { cell: 'Ã', type: 'text' },
  ],
  applies: ({ type }) => type !== 'number' && type !== 'money' && type !== 'date',
  wants: (contents) => (contents & (HAS.unusual | HAS.question)) !== 0,
  inspect,
};
