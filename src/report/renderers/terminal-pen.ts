import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Speaker } from '../../i18n/speaker.js';
import { collapseSpaces, stripInvisible } from '../../text/width.js';

/* Lines for a terminal of a given width, in which a Chinese character takes two columns. */

/** What the parts below write with. */
export interface Pen {
  readonly speaker: Speaker;
  readonly paint: ChalkInstance;
  readonly width: number;
  readonly lines: string[];
}

export function heading(pen: Pen, text: string): void {
  pen.lines.push(pen.paint.cyan.bold(text));
}

export function paragraph(pen: Pen, text: string): void {
  pen.lines.push(...wrap(text, pen.width));
}

/** Wraps text behind `start`, further lines under the text. */
export function hanging(pen: Pen, start: string, text: string): void {
  const indent = stringWidth(start);
  for (const [index, line] of wrap(text, Math.max(20, pen.width - indent)).entries()) {
    pen.lines.push(`${index === 0 ? start : ' '.repeat(indent)}${line}`);
  }
}

/** What must stay together: words, and a Chinese character with the punctuation that may not begin a line. */
const PIECES = /[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|[\s\S]/gu;
const NOT_AT_START = /^[，。、；：！？）」』”’》】…,.;:!?)\]]/u;

function wrap(text: string, width: number): string[] {
  const pieces: string[] = [];
  for (const piece of oneLine(text).match(PIECES) ?? []) {
    if (NOT_AT_START.test(piece) && pieces.length > 0) pieces[pieces.length - 1] += piece;
    else pieces.push(piece);
  }
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && stringWidth(line + piece) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** No line ends, and no control characters, which would draw on the terminal. */
export function oneLine(text: string): string {
  return collapseSpaces(stripInvisible(text));
}

export function quoted(text: string): string {
  return `“${oneLine(text)}”`;
}

export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

/** Exactly `width` columns. */
export function cell(text: string, width: number): string {
  const fitted = clip(oneLine(text), width);
  return fitted + ' '.repeat(Math.max(0, width - stringWidth(fitted)));
}

/** At most `width` columns; what is cut ends in `…`. Colours do not count and are kept. */
export function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let out = '';
  let used = 0;
  for (const piece of text.match(/\u001b\[\d+m|[\s\S]/gu) ?? []) {
    const size = stringWidth(piece);
    if (size > 0 && used + size > width - 1) {
      if (used < width) out += '…';
      used = width;
    } else if (size === 0 || used < width) {
      out += piece;
      used += size;
    }
  }
  return out;
}
