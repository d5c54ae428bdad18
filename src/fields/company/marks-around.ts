import { toHalfWidth } from '../../text/width.js';

export const HAS_CONTENT = /[\p{L}\p{N}]/u;

/** Width, look-alike brackets, dots and quotes. Characters of PDF radicals become the characters they look like. */
export function unify(text: string): string {
  return toHalfWidth(text)
    .replace(/[\u2e80-\u2fd5㈱㈲㈜]/gu, (c) => c.normalize('NFKC'))
    .replace(/[〔【［[{〖﹙❨⦅]/g, '(')
    .replace(/[〕】］\]}〗﹚❩⦆]/g, ')')
    .replace(/[・•‧∙･⋅]/g, '·')
    .replace(/[‐‑–—―−]/g, '-')
    .replace(/[‘’ʼ´`′]/g, "'")
    .replace(/[“”„‟″＂«»]/g, '"')
    .replace(/_x000[dDaA]_/g, ' ')
    .replace(/<br\s{0,3}\/?>/gi, ' ');
}

const SERIAL = /^(?:(?:\(?\d{1,4}\)|\d{1,4}[、．)]|\d{1,4}\. ?(?=\p{Script=Han})|[①-⑳⑴-⒇⒈-⒛])\s*)+(?=.)/u;
const LEADING = /^[\s"'*#★☆◆◇●○■□▲△▼▽※→>»~!！?？,，;；:：、。.|\\/_=+\-^`《「『·…]+/u;
const TRAILING_ANY = /[\s"*#★☆◆◇●○■□▲△▼▽※←<«~,，;；:：、。|\\/_=\-^`…'》」』·]+$/u;
const TRAILING_AFTER_HAN = /(?<=[\p{Script=Han}）)])[.!?！？+]+$/u;

/** Quotes that belong together stay inside a name; a title's 《》 too. */
function keepsPair(text: string, open: string, close: string): boolean {
  return text.includes(open) && text.includes(close);
}

function trimmedLeft(text: string): string {
  const found = LEADING.exec(text)?.[0];
  if (found === undefined) return text;
  let cut = found.length;
  const last = found.at(-1) ?? '';
  const rest = text.slice(cut);
  if (last === '《' && rest.includes('》')) cut -= 1;
  else if (last === '「' && rest.includes('」')) cut -= 1;
  else if (last === '『' && rest.includes('』')) cut -= 1;
  else if (last === '"' && rest.indexOf('"') > 0 && rest.indexOf('"') < rest.length - 1) cut -= 1;
  else if (last === '.' && /^[a-z]/i.test(rest)) cut -= 1;
  return text.slice(cut);
}

function trimmedRight(text: string): string {
  const once = text.replace(TRAILING_ANY, (found) => {
    const before = text.slice(0, text.length - found.length);
    const first = found[0] ?? '';
    if (first === '》' && keepsPair(`${before}》`, '《', '》')) return '》';
    if (first === '」' && keepsPair(`${before}」`, '「', '」')) return '」';
    if (first === '』' && keepsPair(`${before}』`, '『', '』')) return '』';
    if (first === '"' && (before.split('"').length - 1) % 2 === 1) return '"';
    return '';
  });
  return once.replace(TRAILING_AFTER_HAN, '');
}

/** Takes off what does not belong to the name at its ends: quotes, asterisks, punctuation, a serial number. */
export function trimEnds(text: string): string {
  let now = text;
  for (let round = 0; round < 20; round++) {
    const whole = /^"([^"]*)"$/.exec(now)?.[1] ?? /^《([^《》]*)》$/.exec(now)?.[1] ?? now;
    const next = trimmedRight(trimmedLeft(whole)).replace(SERIAL, '').trim();
    if (next === now || !HAS_CONTENT.test(next)) break;
    now = next;
  }
  if ((now.match(/"/g)?.length ?? 0) % 2 === 1) now = now.replace(/"/g, '');
  return now;
}

/** Makes brackets pair up: one that is open at the end of a name is closed there, others without partner are dropped. */
export function pairBrackets(text: string): { text: string; mended: boolean } {
  const open: number[] = [];
  const lonely: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open.push(i);
    else if (text[i] === ')' && open.pop() === undefined) lonely.push(i);
  }
  if (open.length === 0 && lonely.length === 0) return { text, mended: false };
  const last = open.at(-1) ?? -1;
  const tail = text.slice(last + 1);
  const closes =
    open.length === 1 &&
    /(?:公司|集团|厂|店|中心|社|院|\.)$/.test(text.slice(0, last)) &&
    HAS_CONTENT.test(tail);
  const drop = new Set(closes ? lonely : [...lonely, ...open]);
  let out = '';
  for (let i = 0; i < text.length; i++) if (!drop.has(i)) out += text[i];
  return { text: closes ? `${out})` : out, mended: true };
}
