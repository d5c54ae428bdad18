import type { AllowedValue } from '../model/dictionary.js';
import { unique } from '../text/tokens.js';
import { tidy } from '../text/width.js';
import { allowedKey, lookupOf, notAllowed, notAllowedWords } from './allowed.js';
import { hideTail, narrowLetters, PLACEHOLDER, placeholder } from './fold.js';
import { isJunkOf, type JunkRules } from './junk.js';
import type { FieldContext, FieldType, Normalized, Note } from './types.js';

/** Between two tags for certain. 1,000 and 5/10 hold numbers, C# and 1# are words. */
const SURE = /[、，;；|｜\n\t【】[\]／]+|(?<!\d),|,(?!\d)|(?<!\d)\/|\/(?!\d)|(?<![a-z\d])[#＃]/iu;

/** Between two tags where both sides are written in Chinese, or where it stands between spaces: B2B-电商 is one tag. */
const LIKELY = /(?<=\p{Script=Han})[-－—–+＋ ]+(?=\p{Script=Han})| [-－—–] /u;

const HYPHENS = /[-－—–]+/;

/** 电商-VIP-华东: of three parts or more, two of them Chinese, the hyphens separate tags. */
function isChain(text: string): boolean {
  const parts = text.length > LONGEST_LIST ? [] : text.split(HYPHENS);
  return parts.length > 2 && parts.filter((part) => /\p{Script=Han}/u.test(part)).length > 1;
}

/** What may join the parts of an allowed tag as well as separate two. */
const JOINT = /([-－—–+＋ ])/;

/** A longer piece is no list of allowed tags, and one of more parts neither. */
const LONGEST_LIST = 400;
const MOST_PARTS = 8;

function normalize(cell: string, { allowed, junk }: FieldContext): Normalized {
  const lines = cell.replace(/[\r\n\u2028\u2029]+/g, '、');
  const text = tidy(lines);
  if (text === '') return { values: [] };
  const lookup = lookupOf(allowed);
  const whole = lookup.get(allowedKey(text));
  if (whole !== undefined) return { values: [whole] };
  if (isJunkOf('tags', text, junk)) return placeholder(cell);
  const pieces = text.split(SURE).map((piece) => unquoted(tidy(narrowLetters(piece ?? ''))));
  const findings: Note[] = [];
  const values = allowed.length === 0 ? free(pieces, junk) : chosen(cell, pieces, lookup, findings, junk);
  if (values.length === 0 && findings.length === 0) return placeholder(cell);
  const changes =
    values.length < 2
      ? []
      : [{ code: 'split', before: cell, after: values.join('; '), params: { count: values.length } }];
  return { values, ...(changes.length > 0 && { changes }), ...(findings.length > 0 && { findings }) };
}

/** A tag of a list that a program wrote: `["制造业","高价值"]`, `'a', 'b'`. */
function unquoted(piece: string): string {
  return /^["'“‘][^"'“”‘’]+["'”’]$/.test(piece) ? tidy(piece.slice(1, -1)) : piece;
}

/** Any tag goes; of two that differ in case and width alone the first. */
function free(pieces: readonly string[], junk: JunkRules | undefined): string[] {
  const found = new Map<string, string>();
  for (const piece of pieces.flatMap((text) => (isChain(text) ? text.split(HYPHENS) : text.split(LIKELY)))) {
    const tag = tidy(piece.replace(/^[-—– ]+|[-—– ]+$/g, ''));
    if (tag === '' || isJunkOf('tags', tag, junk)) continue;
    if (!found.has(allowedKey(tag))) found.set(allowedKey(tag), tag);
  }
  return [...found.values()];
}

function chosen(
  cell: string,
  pieces: readonly string[],
  lookup: ReadonlyMap<string, string>,
  findings: Note[],
  junk: JunkRules | undefined,
): string[] {
  const values: string[] = [];
  for (const piece of pieces) {
    for (const tag of piece.length > LONGEST_LIST ? [piece] : tagsIn(piece, lookup)) {
      const value = lookup.get(allowedKey(tag));
      if (value !== undefined) values.push(value);
      else if (tag !== '' && !isJunkOf('tags', tag, junk)) findings.push(notAllowed(cell, tag, lookup));
    }
  }
  return unique(values);
}

/** The tags of a piece: from the left the longest run of parts that is allowed, else what reads as one tag. */
function tagsIn(piece: string, lookup: ReadonlyMap<string, string>): string[] {
  const parts = piece.split(JOINT);
  const tags: string[] = [];
  let unknown = '';
  const close = (): void => {
    tags.push(...unknown.split(LIKELY).map((tag) => tidy(tag.replace(/^[-—– ]+|[-—– ]+$/g, ''))));
    unknown = '';
  };
  for (let at = 0; at < parts.length; ) {
    const length = longestAllowed(parts, at, lookup);
    if (length > 0) {
      close();
      tags.push(parts.slice(at, at + length).join(''));
    } else unknown += parts[at] ?? '';
    at += Math.max(1, length);
  }
  close();
  return tags.filter((tag) => tag !== '');
}

function longestAllowed(parts: readonly string[], at: number, lookup: ReadonlyMap<string, string>): number {
  for (let length = Math.min(MOST_PARTS * 2 - 1, parts.length - at); length > 0; length -= 1)
    if (lookup.has(allowedKey(parts.slice(at, at + length).join('')))) return length;
  return 0;
}

const SEGMENTS: readonly AllowedValue[] = [
  { value: 'B2B-电商', synonyms: [] },
  { value: '制造业', synonyms: ['制造'] },
  { value: '高价值', synonyms: [] },
];

export const tags: FieldType<string> = {
  name: 'tags',
  title: { en: 'Tags', 'zh-CN': '标签' },
  about: {
    en: 'Several short labels in one cell, with whatever separates them: 、 , ; / | #, line ends, and hyphens or spaces between Chinese words. With allowed values, only these or their synonyms; a hyphen inside an allowed tag stays.',
    'zh-CN':
      '一个单元格里的多个标签，可用顿号、逗号、分号、斜线、竖线、#、换行分隔，中文词之间也可用连字符或空格分隔。设置了允许值时只接受允许值及其同义词；允许的标签里本来就有的连字符会保留。',
  },
  options: {},
  notes: {
    placeholder: PLACEHOLDER,
    ...notAllowedWords,
    split: { en: 'Split into {count} tags.', 'zh-CN': '已拆分成 {count} 个标签。' },
  },
  examples: [
    { cell: '制造业-中小客户-高价值', values: ['制造业', '中小客户', '高价值'] },
    { cell: '#老客户 #ＶＩＰ', values: ['老客户', 'VIP'] },
    { cell: 'B2B-电商', values: ['B2B-电商'] },
    { cell: '重点客户、重点客户；待回访', values: ['重点客户', '待回访'] },
    { cell: '制造-B2B-电商-高价值', allowed: SEGMENTS, values: ['制造业', 'B2B-电商', '高价值'] },
    { cell: '制造业/低价值', allowed: SEGMENTS, values: ['制造业'], findings: ['nearly_allowed'] },
    { cell: '["制造业","高价值"]', values: ['制造业', '高价值'] },
    { cell: 'Key Account', values: ['Key Account'] },
    { cell: '暂无', values: [], findings: ['placeholder'] },
  ],
  many: true,
  survivorship: 'all',
  textCell: true,
  looksLike: () => 0,
  normalize,

  levels: [
    { name: 'exact', m: 0.6, u: 0.3, words: { en: 'Same tag', 'zh-CN': '标签相同' } },
    { name: 'different', m: 0.4, u: 0.7, words: { en: 'Different tags', 'zh-CN': '标签不同' } },
  ],
  prepare: allowedKey,
  blockKeys: (key) => [key.slice(0, 40)],
  agreementKeys: (key) => [key],
  compare: (a, b) => (a === b ? { level: 'exact', key: a } : { level: 'different' }),
  mask: (value) => hideTail(value, 1),
};
