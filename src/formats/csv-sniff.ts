/** What separates cells. The full-width comma is text: Chinese addresses are full of it. */
const DELIMITERS = [',', '\t', ';', '|'] as const;

const RECORDS = 50;

export interface Sniffed {
  readonly delimiter: string;
  /** Characters before the first record: a byte order mark, a `sep=` line. A spreadsheet program does not show them. */
  readonly skip: number;
}

/** Tells the delimiter from the beginning of a text; the last record may be cut. */
export function sniff(head: string): Sniffed {
  const mark = head.startsWith('\ufeff') ? 1 : 0;
  // Excel's own way to say it.
  const stated = /^"?sep=([^\r\n"])"?[ \t,;]*(?:\r\n|\n|\r|$)/i.exec(head.slice(mark));
  if (stated?.[1] !== undefined) return { delimiter: stated[1], skip: mark + stated[0].length };
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = consistency(counts(head.slice(mark), delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, skip: mark };
}

/** Delimiters outside quotes in each of the first records that are not blank. */
function counts(text: string, delimiter: string): number[] {
  const found: number[] = [];
  let count = 0;
  let filled = false;
  let atStart = true;
  let quoted = false;
  for (let i = 0; i < text.length && found.length < RECORDS; i++) {
    const char = text.charAt(i);
    if (quoted) {
      if (char === '"') {
        if (text.charAt(i + 1) === '"') i++;
        else quoted = false;
      }
      continue;
    }
    if (char === '\n' || char === '\r') {
      if (filled) found.push(count);
      count = 0;
      filled = false;
      atStart = true;
      continue;
    }
    if (char === '"' && atStart) quoted = true;
    if (char === delimiter) count++;
    atStart = char === delimiter;
    filled = true;
  }
  // Without a line end the text may be cut in the middle of a record; it counts when there is nothing else.
  if (filled && (found.length === 0 || !quoted) && found.length < 2) found.push(count);
  return found;
}

/** Title rows have no delimiters; more than these, and the character is part of the text. */
const LEAST_SHARE = 0.3;

/** How alike the records are: the share of those that have the commonest count, more of them being better. */
function consistency(list: readonly number[]): number {
  const times = new Map<number, number>();
  if (list.filter((count) => count > 0).length < list.length * LEAST_SHARE) return 0;
  for (const count of list) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  let score = 0;
  for (const [count, occurs] of times)
    score = Math.max(score, (occurs / list.length) * (1 - 1 / (count + 2)));
  return score;
}
