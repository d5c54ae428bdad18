import { UserError } from '../errors.js';
import { Mender } from './csv-mend.js';

/** What separates cells. The full-width comma is text: Chinese addresses are full of it. */
const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Of old systems and databases; taken only where every record says so. U+0001 is the one of Hive. */
const RARE = ['\u0001', '\u001f', '~', '^', '¦', '@@', '，', '、'] as const;

/** These separate words in running text: they count only below a header of short titles. */
const OF_TEXT: readonly string[] = ['，', '、'];

const RECORDS = 50;

/** Characters of a title. */
const SHORT = 12;

export interface Sniffed {
  readonly delimiter: string;
  /** Characters before the first record: a byte order mark, a `sep=` line. A spreadsheet program does not show them. */
  readonly skip: number;
  /** How many cells the first records usually have. */
  readonly width: number;
}

const NAMES: Readonly<Record<string, string>> = {
  colon: ':',
  冒号: ':',
  comma: ',',
  逗号: ',',
  tab: '\t',
  制表符: '\t',
  semicolon: ';',
  分号: ';',
  bar: '|',
  pipe: '|',
  竖线: '|',
  space: ' ',
  空格: ' ',
};

/**
 * What a person calls a delimiter: the character itself, a name (`tab`), an escape (`\t`, `\x01`, `\u0001`), or a few
 * signs together (`||`). Throws UserError for what can separate nothing: letters, digits, quotation marks, line ends.
 */
export function delimiterOf(asked: string): string {
  const escaped = /^\\(?:x([0-9a-f]{2})|u([0-9a-f]{4}))$/i.exec(asked.trim());
  const code = escaped?.[1] ?? escaped?.[2];
  const delimiter =
    code !== undefined
      ? String.fromCharCode(Number.parseInt(code, 16))
      : asked.trim() === '\\t'
        ? '\t'
        : (NAMES[asked.trim().toLowerCase()] ?? asked);
  const length = [...delimiter].length;
  const isSign = /^[^\p{L}\p{N}\p{M}\p{Surrogate}"\r\n\0\ufeff\ufffd]+$/u.test(delimiter);
  if (!isSign || length > 4 || (length > 1 && /\s/.test(delimiter)))
    throw new UserError('format.unknown_delimiter', { delimiter: asked });
  return delimiter;
}

/** Tells the delimiter from the beginning of a text, if it is not `given`; the last record may be cut. */
export function sniff(head: string, given?: string): Sniffed {
  const mark = head.startsWith('\ufeff') ? 1 : 0;
  // Excel's own way to say it.
  const stated = /^"?sep=([^\r\n"])"?[ \t,;]*(?:\r\n|\n|\r|$)/i.exec(head.slice(mark));
  const skip = mark + (stated?.[0].length ?? 0);
  const text = head.slice(skip);
  const delimiter = given ?? stated?.[1] ?? bestDelimiter(text);
  return { delimiter, skip, width: commonest(counts(text, delimiter)).count + 1 };
}

function bestDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0, share: 0 };
  for (const delimiter of DELIMITERS) {
    const list = counts(text, delimiter);
    const score = consistency(list);
    if (score > best.score) best = { delimiter, score, share: commonest(list).share };
  }
  if (best.delimiter === '|' && isDoubled(text)) return '||';
  // A usual delimiter that every record agrees on needs no other.
  return (best.share < SURE_SHARE ? rareDelimiter(text) : undefined) ?? best.delimiter;
}

/** Whether no bar stands alone. */
function isDoubled(text: string): boolean {
  const single = counts(text, '|');
  const double = counts(text, '||');
  return single.length > 1 && single.every((count, i) => count === 2 * (double[i] ?? 0));
}

const SURE_SHARE = 0.9;

function rareDelimiter(text: string): string | undefined {
  const agreed = RARE.map((delimiter) => ({ delimiter, list: counts(text, delimiter) })).filter(
    ({ delimiter, list }) => {
      const { count, share } = commonest(list);
      if (list.length < 3 || share < SURE_SHARE || (count < 2 && list.length < 5)) return false;
      return !OF_TEXT.includes(delimiter) || (count >= 2 && hasTitles(text, delimiter));
    },
  );
  return agreed.sort((a, b) => commonest(b.list).count - commonest(a.list).count)[0]?.delimiter;
}

/** Whether the first line that has any content is made of short, different titles. */
function hasTitles(text: string, delimiter: string): boolean {
  const first = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? '';
  const titles = first.split(delimiter).map((title) => title.trim());
  return (
    new Set(titles).size === titles.length &&
    titles.every((title) => title !== '' && title.length <= SHORT && !/[\d。；;,.]/.test(title))
  );
}

/** Delimiters outside quotes in each of the first records that are not blank. */
function counts(original: string, delimiter: string): number[] {
  const text = original.includes('"') ? new Mender(delimiter).mendHead(original) : original;
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
    atStart = text.startsWith(delimiter, i);
    if (atStart) {
      count++;
      i += delimiter.length - 1;
    }
    filled = true;
  }
  // Without a line end the text may be cut in the middle of a record; it counts when there is nothing else.
  if (filled && (found.length === 0 || !quoted) && found.length < 2) found.push(count);
  return found;
}

/** The number of delimiters that most of the records have, and the share of the records that have it. */
function commonest(list: readonly number[]): { count: number; share: number } {
  const times = new Map<number, number>();
  let best = { count: 0, share: 0 };
  for (const count of list) {
    const share = ((times.get(count) ?? 0) + 1) / list.length;
    times.set(count, share * list.length);
    if (count > 0 && share > best.share) best = { count, share };
  }
  return best;
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
