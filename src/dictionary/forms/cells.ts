import type { Lang, Words } from '../../model/words.js';
import { plain } from '../../text/width.js';

/* How texts and lists of texts stand in cells that people fill in, so that they are read as they were written. */

/** A text: in quotation marks only where it would be read as something else without them. */
export function textCell(text: string): string {
  return text !== text.trim() || text.startsWith('"') || /[\r\t]/.test(text) ? JSON.stringify(text) : text;
}

/** The text of a cell. */
export function cellText(cell: string): string {
  const text = cell.trim();
  return quoted(text) ?? text;
}

function quoted(text: string): string | undefined {
  if (!/^"(?:[^"\\]|\\.)*"$/s.test(text)) return undefined;
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}

/** What separates the items of a list. */
const SEPARATOR = /[、;；,，\n]/;

export function listCell(items: readonly string[], lang: Lang): string {
  const cells = items.map((item) =>
    SEPARATOR.test(item) || item === '' ? JSON.stringify(item) : textCell(item),
  );
  return cells.join(lang === 'en' ? '; ' : '、');
}

/** The items of a cell; signs in quotation marks separate nothing. */
export function cellList(cell: string): string[] {
  return split(cell, SEPARATOR).flatMap((item) => (item.trim() === '' ? [] : [cellText(item)]));
}

/** Cuts a text at signs that stand outside quotation marks. A mark within a word (10" pipe) begins no quotation. */
export function split(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    const quotation =
      sign === '"' && part.trim() === '' ? /^"(?:[^"\\]|\\.)*"/s.exec(text.slice(at))?.[0] : undefined;
    if (quotation !== undefined) {
      part += quotation;
      at += quotation.length - 1;
    } else if (separator.test(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part];
}

/** A word as people may write it, for looking it up. */
export function fold(word: string): string {
  return plain(word).toLowerCase();
}

/** Names by their words in any language, and by themselves. */
export function wordIndex(words: Iterable<readonly [string, Words]>): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const list = [...words];
  for (const [name] of list) index.set(fold(name), name);
  for (const [name, titles] of list)
    for (const title of Object.values(titles)) if (!index.has(fold(title))) index.set(fold(title), name);
  return index;
}
