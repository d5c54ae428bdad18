import Table from 'cli-table3';
import stringWidth from 'string-width';
import { tidy } from '../text/width.js';

const letters = new Intl.Segmenter();

/** A text from a file on one line, without anything that steers a terminal, and no wider than this many columns. */
export function cut(text: string, width: number): string {
  const line = tidy(text);
  if (stringWidth(line) <= width) return line;
  let kept = '';
  let used = 0;
  for (const { segment } of letters.segment(line)) {
    used += stringWidth(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Lines no wider than this many columns, broken between words. */
export function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const { segment } of words.segment(tidy(text))) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && stringWidth(line + segment) > width && /[\p{L}\p{N}]/u.test(segment))
      lines.push(segment);
    else lines[lines.length - 1] = line + segment;
  }
  return lines.map((line) => line.trim());
}

/** Columns of a terminal that a text takes. */
export const widthOf = (text: string): number => stringWidth(text);

/** A plain table for the terminal; Chinese characters count two columns. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const plain = new Table({
    head: [...head],
    style: { head: [], border: [], compact: true, 'padding-left': 2, 'padding-right': 0 },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '',
    },
  });
  plain.push(...rows.map((row) => [...row]));
  return plain
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
