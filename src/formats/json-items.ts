import { UserError } from '../errors.js';
import type { OpenedText } from './encoding-text.js';
import { ElementTooLong, ListScanner } from './json-lists.js';
import type { ReadOptions } from './types.js';

/** Characters of one object. */
export const MOST_OBJECT = 1 << 24;

/** `lines`: every line is an object. `document`: the file is one JSON text with lists of objects in it. */
export type Shape = 'lines' | 'document';

/** The JSON text of what may become a row, and where it is. */
export interface Item {
  /** The keys that lead to its list; '' in a file of lines and in a document that is a list. */
  readonly path: string;
  /** Number of the line, or of the object in its list. */
  readonly line: number;
  readonly text: string;
}

/** Keys under which programs send lists of records. */
const WRAPPER =
  /^(?:data|list|rows?|records?|items?|results?|content|contents|values?|entries|objects|customers?|body|payload|response|d|客户|客户列表|数据|列表)$/i;

/** Whether a text is a JSON object, whole and without mistakes. */
export function isObject(text: string): boolean {
  try {
    return text.startsWith('{') && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** Tells lines of objects from a document by the first two lines that are not blank. */
export async function shapeOf(text: OpenedText, path: string): Promise<Shape> {
  if (/^\ufeff?\s*\[/.test(text.head)) return 'document';
  const [first = '', second] = await firstLines(text, path);
  if (isObject(first)) return second === undefined && isWrapper(first) ? 'document' : 'lines';
  // A first line that was cut, unless the object goes on below it.
  return second !== undefined && isObject(second) && !/[[{,:]$/.test(first) ? 'lines' : 'document';
}

/** The first two lines; none where the first is so long that only a document can be. */
async function firstLines(text: OpenedText, path: string): Promise<string[]> {
  const lines: string[] = [];
  try {
    for await (const item of items(text, 'lines', path, {})) if (lines.push(item.text) === 2) break;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return lines;
}

/** Whether an object is there for the list in it, and is no record itself. */
function isWrapper(text: string): boolean {
  const scanner = new ListScanner(MOST_OBJECT);
  const paths = [...scanner.elements(text)].filter((one) => isObject(one.text)).map((one) => one.path);
  const isAlone = Object.keys(JSON.parse(text)).length === 1;
  return paths.some((path) => isAlone || path.split('.').some((key) => WRAPPER.test(key)));
}

/** Everything that may become a row, in order. `scanner` is given for a document, and tells afterwards what else it holds. */
export async function* items(
  text: OpenedText,
  shape: Shape,
  path: string,
  options: ReadOptions,
  scanner = new ListScanner(MOST_OBJECT),
): AsyncGenerator<Item> {
  const decoder = new TextDecoder();
  const lines = new Lines();
  try {
    for await (const chunk of text.utf8(options)) {
      const piece = decoder.decode(chunk, { stream: true });
      if (shape === 'lines') yield* lines.take(piece);
      else for (const one of scanner.elements(piece)) yield { ...one, line: one.ordinal };
    }
    if (shape === 'lines') yield* lines.take(`${decoder.decode()}\n`);
    else for (const one of scanner.last()) yield { ...one, line: one.ordinal };
  } catch (error) {
    if (!(error instanceof ElementTooLong)) throw error;
    const line = shape === 'lines' ? lines.line : scanner.ordinal() + 1;
    throw new UserError('format.json_too_long', { path, line }, [], error);
  }
}

/** Cuts a text that comes in pieces into its lines; blank ones are counted and left out. */
class Lines {
  line = 1;
  private parts: string[] = [];
  private size = 0;
  private endedWithReturn = false;

  *take(piece: string): Generator<Item> {
    let start = this.endedWithReturn && piece.startsWith('\n') ? 1 : 0;
    if (piece !== '') this.endedWithReturn = piece.endsWith('\r');
    const ends = /\r\n|\n|\r/g;
    ends.lastIndex = start;
    for (let end = ends.exec(piece); end !== null; end = ends.exec(piece)) {
      const text = [...this.parts, piece.slice(start, end.index)].join('').trim();
      if (text !== '') yield { path: '', line: this.line, text };
      this.line++;
      this.parts = [];
      this.size = 0;
      start = ends.lastIndex;
    }
    this.parts.push(piece.slice(start));
    this.size += piece.length - start;
    if (this.size > MOST_OBJECT) throw new ElementTooLong();
  }
}
