import type { Lang } from '../model/words.js';

/* How things stand side by side in a sentence: every list that a person reads is made here. */

const COMMA: Readonly<Record<Lang, string>> = { en: ', ', 'zh-CN': '、' };
const SEMICOLON: Readonly<Record<Lang, string>> = { en: '; ', 'zh-CN': '；' };

/** Where an item holds one of these itself, a comma would not part the items. */
const HELD: Readonly<Record<Lang, RegExp>> = { en: /[,;] /, 'zh-CN': /[、，；]/ };

export const comma = (lang: Lang): string => COMMA[lang];

/** Short things side by side: `A, B`, `A、B`; where one of them holds a comma itself, as `listedApart`. */
export function listed(items: readonly (string | number)[], lang: Lang): string {
  const held = items.some((item) => HELD[lang].test(String(item)));
  return items.join(held ? SEMICOLON[lang] : COMMA[lang]);
}

/** Values of one cell, or parts of a sentence, side by side: `A; B`, `A；B`. */
export function listedApart(items: readonly string[], lang: Lang): string {
  return items.join(SEMICOLON[lang]);
}

/** The first `most` of many things, and … where there are more. */
export function begun(items: readonly (string | number)[], most: number): string[] {
  return [...items.slice(0, most).map(String), ...(items.length > most ? ['…'] : [])];
}
