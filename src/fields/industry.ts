import type { AllowedValue } from '../model/dictionary.js';
import { hasHan } from '../text/han.js';
import { unique } from '../text/tokens.js';
import { tidy } from '../text/width.js';
import { allowedKey, lookupOf } from './allowed.js';
import {
  fold,
  hideTail,
  isDamaged,
  narrowLetters,
  PLACEHOLDER,
  placeholder,
  readable,
  UNDECODABLE,
} from './fold.js';
import { isKnownName, nameOf, readIndustry } from './industry/read.js';
import { isJunkOf } from './junk.js';
import type { FieldContext, FieldType, Normalized, Note } from './types.js';

/** What comparing needs: the code (`C`, `C34`), and the folded text where there is none. */
interface Prepared {
  readonly code: string;
  readonly folded: string;
}

/** Between industries, or between a section and its division. */
const SEPARATORS = /\s*(?:[,，;；、|｜/／>＞()（）\n]|[-－—]{1,2})\s*/u;

/** A longer cell names no industries. */
const LONGEST = 200;

function normalize(cell: string, { options, allowed, junk }: FieldContext): Normalized {
  const text = narrowLetters(tidy(cell));
  if (text === '') return { values: [] };
  const own = allowed.length === 0 ? undefined : lookupOf(allowed).get(allowedKey(text));
  if (own !== undefined) return { values: [own] };
  if (isJunkOf('industry', text, junk)) return placeholder(cell);
  const codes = text.length > LONGEST ? [] : codesOf(text);
  if (codes.length === 0) return unknown(cell, text, options.unknown === 'note');
  return written(cell, text, codes, String(options.write));
}

/** Codes of the whole text, or of all its parts; a section beside one of its divisions says nothing more. */
function codesOf(text: string): string[] {
  const whole = readIndustry(text);
  if (whole !== undefined) return [whole];
  const parts = text.split(SEPARATORS).filter((part) => part !== '');
  const codes = parts.map(readIndustry);
  if (parts.length < 2 || !codes.every((code) => code !== undefined)) return [];
  const all = unique(codes.map(String));
  return all.filter((code) => !all.some((other) => other !== code && other.startsWith(code)));
}

function unknown(cell: string, text: string, noted: boolean): Normalized {
  const findings: Note[] = [];
  if (isDamaged(text)) findings.push({ code: 'undecodable', before: cell });
  if (noted) findings.push({ code: 'unknown', before: cell, params: { text } });
  return { values: [readable(text)], ...(findings.length > 0 && { findings }) };
}

function written(cell: string, text: string, codes: readonly string[], write: string): Normalized {
  // What is written in another language stays in it, and is compared by what it means; IT and KTV are Chinese too.
  if (!hasHan(text) && /\p{L}{4}/u.test(text) && !/^[A-T]\d{2}/i.test(text)) return { values: [text] };
  if (write === 'as_written' && !isKnownName(text)) return { values: [text] };
  const values = unique(codes.map((code) => nameOf(write === 'section' ? code.slice(0, 1) : code)));
  const [code = ''] = codes;
  const same = codes.length === 1 && isKnownName(text) && (write !== 'section' || code.length === 1);
  if (same) return { values };
  const after = values.join('; ');
  const params = { text, industry: codes.map((c) => c.slice(0, write === 'section' ? 1 : 3)) };
  return { values, changes: [{ code: 'classified', before: cell, after, params }] };
}

function prepare(value: string): Prepared {
  const folded = fold(value);
  return { code: value.length > LONGEST ? '' : (codesOf(value)[0] ?? ''), folded };
}

function keyOf({ code, folded }: Prepared): string {
  return code === '' ? folded.slice(0, 40) : code;
}

const OWN: readonly AllowedValue[] = [{ value: '机械', synonyms: ['机械设备'] }];

export const industry: FieldType<Prepared> = {
  name: 'industry',
  title: { en: 'Industry', 'zh-CN': '行业' },
  about: {
    en: 'An industry after GB/T 4754-2017: its sections A to T, their divisions, and the common words for them. Words that are not known stay as they are.',
    'zh-CN':
      '按《国民经济行业分类》（GB/T 4754-2017）归类：认识门类 A—T、大类及其常用说法；不认识的词原样保留。',
  },
  options: {
    write: {
      default: 'section',
      oneOf: ['section', 'division', 'as_written'],
      about: {
        en: 'section: the name of the section (机械 becomes 制造业); division: that of the division where the word is certain to mean one; as_written: the words as they are, only other spellings of a name are unified.',
        'zh-CN':
          'section 写成门类名称（“机械”写成“制造业”）；division 能确定大类时写成大类名称；as_written 保留原来的说法，只统一名称的不同写法。',
      },
    },
    unknown: {
      default: 'keep',
      oneOf: ['keep', 'note'],
      about: {
        en: 'keep: unknown words stay without a word; note: they stay, and each is a finding.',
        'zh-CN': '不认识的说法：keep 原样保留，不提示；note 原样保留，并逐个提示。',
      },
    },
  },
  notes: {
    placeholder: PLACEHOLDER,
    undecodable: UNDECODABLE,
    classified: {
      en: '“{text}” belongs to {industry} of GB/T 4754-2017.',
      'zh-CN': '“{text}”在国民经济行业分类中属于 {industry}。',
    },
    unknown: {
      en: '“{text}” is not an industry or a common word for one that we know. Kept as it is; choose a section of GB/T 4754, or list your own values under allowed.',
      'zh-CN':
        '不认识“{text}”属于哪个行业，已原样保留。请改成国民经济行业分类中的名称，或在数据字典的 allowed 中列出自己的取值。',
    },
  },
  examples: [
    { cell: '机械', values: ['制造业'] },
    { cell: 'C 制造业', values: ['制造业'] },
    { cell: '批发零售', values: ['批发和零售业'] },
    { cell: '软件开发', options: { write: 'division' }, values: ['软件和信息技术服务业'] },
    { cell: '餐饮行业', options: { write: 'as_written' }, values: ['餐饮业'] },
    { cell: '外贸/物流', values: ['批发和零售业', '交通运输、仓储和邮政业'] },
    { cell: '制造业-通用设备制造业', options: { write: 'division' }, values: ['通用设备制造业'] },
    { cell: '占星', values: ['占星'] },
    { cell: '占星', options: { unknown: 'note' }, values: ['占星'], findings: ['unknown'] },
    { cell: '机械设备', allowed: OWN, values: ['机械'] },
    { cell: 'Manufacturing', values: ['Manufacturing'] },
    { cell: '不详', values: [], findings: ['placeholder'] },
  ],
  many: false,
  survivorship: 'most_frequent',
  textCell: true,
  looksLike: () => 0,
  normalize,

  levels: [
    { name: 'exact', m: 0.6, u: 0.08, words: { en: 'Same industry', 'zh-CN': '行业相同' } },
    { name: 'same_section', m: 0.2, u: 0.12, words: { en: 'Same section', 'zh-CN': '门类相同' } },
    { name: 'different', m: 0.2, u: 0.8, words: { en: 'Different industries', 'zh-CN': '行业不同' } },
  ],
  prepare,
  blockKeys: (prepared) => [keyOf(prepared)],
  agreementKeys: (prepared) => [keyOf(prepared)],
  compare: (a, b) => {
    if (a.folded === b.folded || (a.code !== '' && a.code === b.code))
      return keyOf(a) === keyOf(b) ? { level: 'exact', key: keyOf(a) } : { level: 'exact' };
    const section = a.code.slice(0, 1);
    return { level: section !== '' && section === b.code.slice(0, 1) ? 'same_section' : 'different' };
  },
  mask: (value) => hideTail(value, 2),
  parts: (value) => {
    const code = prepare(value).code;
    if (code === '') return { section: '', name: '', division: '' };
    const division = code.length === 3 ? `${code.slice(1)} ${nameOf(code)}` : '';
    return { section: code.slice(0, 1), name: nameOf(code.slice(0, 1)), division };
  },
};
