import { dice } from '../text/similarity.js';
import { stripInvisible, tidy } from '../text/width.js';
import { fold, foldHard, hideTail, isDamaged, readable, UNDECODABLE } from './fold.js';
import type { FieldType, Normalized } from './types.js';

/** Longer texts are compared by their beginning: what tells two remarks apart is there. */
const COMPARED = 400;

interface Prepared {
  readonly folded: string;
  readonly start: string;
}

/** Line ends of any kind to `\n`, every line tidied, no empty lines at the ends and no two in a row. */
function tidyLines(cell: string): string {
  const lines = cell.split(/\r\n|[\n\r\u0085\u2028\u2029\v\f]/).map(tidy);
  return tidyEnds(stripInvisible(lines.join('\n')).replace(/\n{3,}/g, '\n\n'));
}

function tidyEnds(text: string): string {
  return text.replace(/^\n+/, '').replace(/\n+$/, '');
}

function normalize(cell: string, multiline: boolean): Normalized {
  const text = multiline ? tidyLines(cell) : tidy(cell);
  if (text === '') return { values: [] };
  if (!isDamaged(text)) return { values: [text] };
  return { values: [readable(text)], findings: [{ code: 'undecodable', before: cell }] };
}

/** Keys are stored and counted, so they are kept short. */
function keyOf(folded: string): string {
  return folded.slice(0, 80);
}

export const text: FieldType<Prepared> = {
  name: 'text',
  title: { en: 'Text', 'zh-CN': '文本' },
  about: {
    en: 'Any text, such as remarks. Surplus spaces and invisible characters are removed, nothing else is changed.',
    'zh-CN': '任意文本，例如备注。只去掉多余空格和不可见字符，其余原样保留。',
  },
  options: {
    multiline: {
      default: false,
      about: { en: 'Keep line breaks.', 'zh-CN': '保留换行。' },
    },
  },
  notes: {
    undecodable: UNDECODABLE,
  },
  examples: [
    { cell: '  老客户，  付款及时 ', values: ['老客户， 付款及时'] },
    { cell: '第一行\r\n第二行', values: ['第一行 第二行'] },
    { cell: '第一行 \r\n\r\n\r\n第二行', options: { multiline: true }, values: ['第一行\n\n第二行'] },
    { cell: '客户\ufffd料', values: ['客户\ufffd料'], findings: ['undecodable'] },
  ],
  many: false,
  survivorship: 'longest',
  textCell: true,
  looksLike: () => 0,
  normalize: (cell, { options }) => normalize(cell, options.multiline === true),

  levels: [
    { name: 'exact', m: 0.5, u: 0.02, words: { en: 'Same text', 'zh-CN': '内容相同' } },
    { name: 'similar', m: 0.2, u: 0.04, words: { en: 'Similar text', 'zh-CN': '内容相近' } },
    { name: 'different', m: 0.3, u: 0.94, words: { en: 'Different text', 'zh-CN': '内容不同' } },
  ],
  prepare: (value) => {
    const folded = fold(value);
    return { folded, start: folded.slice(0, COMPARED) };
  },
  blockKeys: ({ start }) => [[...foldHard(start)].slice(0, 40).join('')],
  agreementKeys: ({ folded }) => [keyOf(folded)],
  compare: (a, b) => {
    if (a.folded === b.folded) return { level: 'exact', key: keyOf(a.folded) };
    return { level: dice(a.start, b.start) >= 0.75 ? 'similar' : 'different' };
  },
  mask: (value) => hideTail(value, 2),
};
