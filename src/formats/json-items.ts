import { UserError } from '../errors.js';
import type { OpenedText } from './encoding-text.js';
import { ElementTooLong, ListScanner } from './json-lists.js';
import type { ReadOptions } from './types.js';

/** Characters of one object. */
const MOST_OBJECT = 1 << 24;

/**
 * `lines`: every line is an object. `sequence`: objects one after another, over several lines. `document`: the file is one
 * JSON text with lists in it.
 */
export type Shape = 'lines' | 'sequence' | 'document';

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

/** Whether a text is a JSON list, whole and without mistakes. */
export function isList(text: string): boolean {
  try {
    return text.startsWith('[') && Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Tells the shapes apart by the first two lines that are not blank, or the first two objects. */
export async function shapeOf(text: OpenedText, path: string): Promise<Shape> {
  if (/^\ufeff?\s*\[/.test(text.head)) return 'document';
  const [first = '', second] = await firstTwo(text, 'lines', path);
  if (isObject(first)) return second === undefined && isWrapper(first) ? 'document' : 'lines';
  // A first line that was cut, unless the object goes on below it.
  if (second !== undefined && isObject(second) && !/[[{,:]$/.test(first)) return 'lines';
  return (await isSequence(text, path)) ? 'sequence' : 'document';
}

async function isSequence(text: OpenedText, path: string): Promise<boolean> {
  const [first = '', second] = await firstTwo(text, 'sequence', path);
  if (second === undefined) return false;
  return isObject(first) ? !isWrapper(first) : isObject(second);
}

/** The first two; none where the first is so long that only a document can be. */
async function firstTwo(text: OpenedText, shape: Shape, path: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const item of items(text, shape, path, {})) if (found.push(item.text) === 2) break;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return found;
}

/** The keys that lead to each object or list that is in a list. */
function tablePaths(text: string): string[] {
  const scanner = new ListScanner(MOST_OBJECT);
  return [...scanner.elements(text)]
    .filter((one) => isObject(one.text) || isList(one.text))
    .map((one) => one.path);
}

/** Whether an object is there for the list in it, and is no record itself. */
function isWrapper(text: string): boolean {
  const isAlone = Object.keys(JSON.parse(text)).length === 1;
  return tablePaths(text).some((path) => isAlone || path.split('.').some((key) => WRAPPER.test(key)));
}

/** Finds the elements of a file of this shape. */
export const scannerOf = (shape: Shape): ListScanner =>
  new ListScanner(MOST_OBJECT, shape === 'sequence' ? 'sequence' : 'document');

/** Everything that may become a row, in order. `scanner` tells afterwards what else a document holds. */
export async function* items(
  text: OpenedText,
  shape: Shape,
  path: string,
  options: ReadOptions,
  scanner = scannerOf(shape),
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
