import type { Level } from '../types.js';

/**
 * m and u of names in Latin letters were chosen from records with typing errors, rounded and on the side of caution; those that the
 * rarity of the name replaces matter less. Chinese names are shorter, so that being alike says less there; it is
 * counted by the stricter levels instead.
 */
export const levels: readonly Level[] = [
  { name: 'exact', m: 0.48, u: 0.0005, words: { en: 'same name', 'zh-CN': '姓名相同' } },
  {
    name: 'reordered',
    m: 0.06,
    u: 0.0001,
    words: { en: 'same name, its parts in another order', 'zh-CN': '姓名相同，只是先后次序不同' },
  },
  {
    name: 'similar',
    m: 0.16,
    u: 0.0004,
    words: { en: 'names alike but for the spelling', 'zh-CN': '姓名写法相近' },
  },
  {
    name: 'shortened',
    m: 0.1,
    u: 0.002,
    words: {
      en: 'one name is part of the other, or a short form of it',
      'zh-CN': '一个是另一个的简称或只写了一部分',
    },
  },
  {
    name: 'same_sound',
    m: 0.01,
    u: 0.0005,
    words: { en: 'read out, the names are the same', 'zh-CN': '拼音相同，写法不同' },
  },
  {
    name: 'kin',
    m: 0.03,
    u: 0.004,
    words: {
      en: 'the surname agrees, the given name is clearly different',
      'zh-CN': '姓相同，名明显不同',
    },
    kin: true,
  },
  {
    name: 'one_part',
    m: 0.06,
    u: 0.008,
    words: { en: 'only the surname or only the given name agrees', 'zh-CN': '只有姓或名相同' },
  },
  {
    name: 'surname',
    m: 0.02,
    u: 0.007,
    words: {
      en: 'the surnames agree, and one of the two says no more than that',
      'zh-CN': '姓相同，但至少有一方只写了姓',
    },
  },
  {
    name: 'other_script',
    m: 0.02,
    u: 0.02,
    words: {
      en: 'the names are in different scripts and cannot be compared',
      'zh-CN': '两个姓名用的是不同文字，无法比较',
    },
  },
  { name: 'different', m: 0.06, u: 0.9575, words: { en: 'different names', 'zh-CN': '姓名不同' } },
];
