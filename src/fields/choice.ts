import type { AllowedValue } from '../model/dictionary.js';
import { unique } from '../text/tokens.js';
import { tidy } from '../text/width.js';
import { allowedKey, lookupOf, notAllowed, notAllowedWords } from './allowed.js';
import { hideTail, narrowLetters, PLACEHOLDER, placeholder } from './fold.js';
import { isJunkOf, type JunkRules } from './junk.js';
import type { FieldContext, FieldType, Normalized, Note } from './types.js';

const SEPARATORS = /\s*[,，、;；|｜/／\n]\s*/;

function normalize(cell: string, { options, allowed, junk }: FieldContext): Normalized {
  const text = tidy(cell);
  if (text === '') return { values: [] };
  return allowed.length === 0
    ? free(cell, text, options.many === true, junk)
    : chosen(cell, text, options.many === true, allowed, junk);
}

/** Anything goes: tidy, letters and digits half-width, case kept. */
function free(cell: string, text: string, many: boolean, junk: JunkRules | undefined): Normalized {
  if (isJunkOf('choice', text, junk)) return placeholder(cell);
  const pieces = many ? text.split(SEPARATORS) : [text];
  const values = unique(
    pieces.map(narrowLetters).filter((piece) => piece !== '' && (!many || !isJunkOf('choice', piece, junk))),
  );
  return values.length === 0 ? placeholder(cell) : { values };
}

function chosen(
  cell: string,
  text: string,
  many: boolean,
  allowed: readonly AllowedValue[],
  junk: JunkRules | undefined,
): Normalized {
  const lookup = lookupOf(allowed);
  const whole = lookup.get(allowedKey(text));
  if (whole !== undefined) return { values: [whole] };
  if (isJunkOf('choice', text, junk)) return placeholder(cell);
  const pieces = many ? text.split(SEPARATORS).filter((piece) => piece !== '') : [text];
  const values: string[] = [];
  const findings: Note[] = [];
  for (const piece of pieces) {
    const value = lookup.get(allowedKey(piece));
    if (value !== undefined) values.push(value);
    else findings.push(notAllowed(cell, piece, lookup));
  }
  if (pieces.length === 0) return placeholder(cell);
  return findings.length === 0 ? { values: unique(values) } : { values: unique(values), findings };
}

const LEVELS: readonly AllowedValue[] = [
  { value: 'A', synonyms: ['A级', 'A类', '甲'] },
  { value: 'B', synonyms: ['B级', 'B类', '乙'] },
];
const SOURCES: readonly AllowedValue[] = [
  { value: '展会', synonyms: [] },
  { value: '电话营销', synonyms: ['电销'] },
  { value: '转介绍', synonyms: ['老客户介绍'] },
];

export const choice: FieldType<string> = {
  name: 'choice',
  title: { en: 'Choice', 'zh-CN': '选项' },
  about: {
    en: 'One of the allowed values of the field, or one of their synonyms; width, case, spaces and traditional characters do not matter. Without allowed values: any short text.',
    'zh-CN':
      '取自字段的允许值或其同义词，不区分全半角、大小写、空格和繁简。没有设置允许值时可以是任意短文本。',
  },
  options: {
    many: {
      default: false,
      about: {
        en: 'The cell may hold several values, separated by commas, semicolons, slashes or bars.',
        'zh-CN': '单元格可以有多个值，用逗号、顿号、分号、斜线或竖线分隔。',
      },
    },
  },
  notes: {
    placeholder: PLACEHOLDER,
    ...notAllowedWords,
  },
  examples: [
    { cell: 'ａ級', allowed: LEVELS, values: ['A'] },
    { cell: ' 乙 ', allowed: LEVELS, values: ['B'] },
    { cell: 'D', allowed: LEVELS, values: [], findings: ['not_allowed'] },
    { cell: '电话营消', allowed: SOURCES, values: [], findings: ['nearly_allowed'] },
    { cell: '网站注册', allowed: SOURCES, values: [], findings: ['not_allowed'] },
    { cell: '展会、电销', allowed: SOURCES, options: { many: true }, values: ['展会', '电话营销'] },
    { cell: '暂无', allowed: SOURCES, values: [], findings: ['placeholder'] },
    { cell: '重点客户（Ａ级）', values: ['重点客户（A级）'] },
  ],
  many: false,
  survivorship: 'newest',
  textCell: true,
  looksLike: () => 0,
  normalize,

  levels: [
    { name: 'exact', m: 0.8, u: 0.35, words: { en: 'Same choice', 'zh-CN': '选项相同' } },
    { name: 'different', m: 0.2, u: 0.65, words: { en: 'Different choice', 'zh-CN': '选项不同' } },
  ],
  prepare: allowedKey,
  blockKeys: (key) => [key.slice(0, 40)],
  agreementKeys: (key) => [key],
  compare: (a, b) => (a === b ? { level: 'exact', key: a } : { level: 'different' }),
  mask: (value) => hideTail(value, 1),
};
