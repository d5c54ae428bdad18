/** One element of a list that is somewhere in a JSON document. */
export interface Element {
  /** The keys that lead to the list, '' for a document that is a list. */
  readonly path: string;
  /** From 1. */
  readonly ordinal: number;
  /** Its JSON text as it stands. */
  readonly text: string;
}

/** An element is longer than this, in characters: no row of a table. */
export class ElementTooLong extends Error {}

/** Objects within objects whose keys tell lists apart; no program sends its records deeper. */
const MOST_DEPTH = 16;

/** Keys remembered of what is no list. */
const MOST_KEYS = 1000;

const BLANK = /\s/;

/**
 * Finds the elements of every list of a JSON document that is reached by keys alone (`[…]`, `{"data":{"list":[…]}}`),
 * while the text comes in pieces. What a list holds is not looked into, so that neither depth nor damage in it matters.
 * A text that is a `sequence` is objects one after another, each of any number of lines: a list without its brackets.
 */
export class ListScanner {
  /** Keys that lead to something that is neither an object nor a list. */
  readonly otherKeys = new Set<string>();
  private readonly most: number;
  private readonly isSequence: boolean;
  /** The key last read in each object that is open. */
  private readonly keys: string[] = [];
  /** Objects that are open below those. */
  private deeper = 0;
  private ordinals = new Map<string, number>();
  private isKeyNext = false;
  private inList: boolean;
  private wasCut = false;
  private inString = false;
  private isEscaped = false;
  /** Lists and objects open within the element. */
  private depth = 0;
  /** What was read of an element or key; undefined between them. */
  private parts: string[] | undefined;
  private size = 0;

  constructor(most: number, of: 'document' | 'sequence' = 'document') {
    this.most = most;
    this.isSequence = of === 'sequence';
    this.inList = this.isSequence;
  }

  /** Whether the document ended in the middle. */
  get isOpen(): boolean {
    return this.keys.length > 0 || (this.inList && !this.isSequence) || this.wasCut;
  }

  /** The elements that are complete with this piece of text. Throws ElementTooLong. */
  *elements(piece: string): Generator<Element> {
    let start = 0;
    for (let i = 0; i < piece.length; i++) {
      const char = piece.charAt(i);
      if (this.inString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (char === '\\') this.isEscaped = true;
        else if (char === '"') {
          this.inString = false;
          if (!this.inList && this.parts !== undefined) this.endKey(piece.slice(start, i));
        }
        continue;
      }
      if (this.inList) {
        if (this.parts === undefined) {
          if (char === ']' && !this.isSequence) this.inList = false;
          if (!this.inList || char === ',' || BLANK.test(char)) continue;
          this.begin();
          start = i;
        }
        if (this.depth === 0 && this.endsBefore(char)) {
          yield this.end(piece.slice(start, i));
          this.inList = char !== ']';
        } else if (char === '"') this.inString = true;
        else if (char === '{' || char === '[') this.depth++;
        else if (char === '}' || char === ']') {
          this.depth--;
          if (this.isSequence && this.depth <= 0) yield this.end(piece.slice(start, i + 1));
        }
      } else if (char === '"') {
        this.inString = true;
        if (this.isKeyNext) {
          this.begin();
          start = i + 1;
        }
      } else this.sign(char);
    }
    if (this.parts === undefined) return;
    this.parts.push(piece.slice(start));
    this.size += piece.length - start;
    if (this.size > this.most) throw new ElementTooLong();
  }

  /** An element that the end of the file cut off. */
  *last(): Generator<Element> {
    this.wasCut = this.parts !== undefined && (!this.isSequence || this.depth > 0 || this.inString);
    if (this.inList && this.parts !== undefined) yield this.end('');
  }

  get path(): string {
    return this.keys.join('.');
  }

  ordinal(): number {
    return this.ordinals.get(this.path) ?? 0;
  }

  /** Whether an element in which nothing is open ends in front of a sign. What is no object goes to the end of its line. */
  private endsBefore(char: string): boolean {
    return this.isSequence ? char === '\n' || char === '\r' : char === ',' || char === ']';
  }

  private begin(): void {
    this.parts = [];
    this.size = 0;
  }

  private end(rest: string): Element {
    const { path } = this;
    const ordinal = this.ordinal() + 1;
    this.ordinals.set(path, ordinal);
    const text = [...(this.parts ?? []), rest].join('').trim();
    this.parts = undefined;
    this.depth = 0;
    return { path, ordinal, text };
  }

  private endKey(rest: string): void {
    const text = `"${[...(this.parts ?? []), rest].join('')}"`;
    this.parts = undefined;
    this.isKeyNext = false;
    if (this.deeper > 0) return;
    this.keys[this.keys.length - 1] = keyText(text);
    if (this.otherKeys.size < MOST_KEYS) this.otherKeys.add(this.path);
  }

  /** A sign outside of strings, in an object on the way to the lists. */
  private sign(char: string): void {
    if (this.deeper === 0 && (char === '{' || char === '[')) this.otherKeys.delete(this.path);
    if (char === '{' && this.keys.length === MOST_DEPTH) this.deeper++;
    else if (char === '{') this.keys.push('');
    else if (char === '}' && this.deeper > 0) this.deeper--;
    else if (char === '}') this.keys.pop();
    else if (char === '[') this.inList = true;
    if (char === '{' || char === ',') this.isKeyNext = true;
    else if (char === '}') this.isKeyNext = false;
  }
}

function keyText(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
