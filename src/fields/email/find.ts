/** A piece of a text, from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const LOCAL = /[\p{L}\p{N}._%+'\-&=]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;

/**
 * The mail addresses in a half-width text, found from their @ outwards: linear in the length of the text.
 * Whether they are any good is not asked here.
 */
export function findMails(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > from && LOCAL.test(text[start - 1] ?? '')) start--;
    let end = at + 1;
    while (end < text.length && DOMAIN.test(text[end] ?? '')) end++;
    while (end > at + 1 && /[.-]/.test(text[end - 1] ?? '')) end--;
    if (start === at || end === at + 1) continue;
    found.push({ start, end, text: text.slice(start, end) });
    from = end;
  }
  return found;
}
