import { shiftPoint } from '../text/decimal.js';

/** Objects within objects that get columns of their own; what lies deeper is kept as its JSON text. */
const MOST_DEPTH = 8;

/** Between the texts of a list, and between values of a key that comes twice. */
const JOINT = '; ';

/**
 * The cells of a JSON object by the names of their columns, in the order of the text. `text` is known to be good JSON
 * and an object. A nested object gives columns such as `address.city`; a list of texts and numbers is joined; any other
 * list is kept as its JSON text. Numbers keep every digit; null is an empty cell.
 */
export function objectCells(text: string): Map<string, string> {
  const walker = new Walker(text);
  walker.object('', 1);
  return walker.cells;
}

/** The cells of a JSON list, in order; lists and objects in it are kept as their JSON text. `text` is known to be good. */
export function listCells(text: string): string[] {
  return new Walker(text).cellsOfList();
}

class Walker {
  readonly cells = new Map<string, string>();
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  object(prefix: string, depth: number): void {
    this.skipTo('{');
    this.at++;
    for (;;) {
      this.skipBlanks();
      const char = this.text.charAt(this.at);
      if (char === '}') break;
      if (char === ',') {
        this.at++;
        continue;
      }
      const key = this.string();
      this.skipTo(':');
      this.at++;
      this.value(prefix + key, depth);
    }
    this.at++;
  }

  cellsOfList(): string[] {
    const cells: string[] = [];
    this.skipTo('[');
    this.at++;
    for (;;) {
      this.skipBlanks();
      const char = this.text.charAt(this.at);
      if (char === ']') return cells;
      if (char === ',') this.at++;
      else cells.push(char === '{' || char === '[' ? this.raw() : this.scalar());
    }
  }

  private value(name: string, depth: number): void {
    this.skipBlanks();
    const char = this.text.charAt(this.at);
    if (char === '{' && depth < MOST_DEPTH) this.object(`${name}.`, depth + 1);
    else this.add(name, char === '{' ? this.raw() : char === '[' ? this.list() : this.scalar());
  }

  private add(name: string, cell: string): void {
    const had = this.cells.get(name) ?? '';
    const isNew = had === '' || cell === '' || cell === had;
    this.cells.set(name, isNew ? had || cell : had + JOINT + cell);
  }

  /** Texts and numbers joined, or the JSON text of a list that holds anything else. */
  private list(): string {
    const start = this.at;
    const scalars: string[] = [];
    this.at++;
    for (;;) {
      this.skipBlanks();
      const char = this.text.charAt(this.at);
      if (char === ']') break;
      if (char === '{' || char === '[') {
        this.at = start;
        return this.raw();
      }
      if (char === ',') this.at++;
      else scalars.push(this.scalar());
    }
    this.at++;
    return scalars.filter((one) => one !== '').join(JOINT);
  }

  private scalar(): string {
    if (this.text.charAt(this.at) === '"') return this.string();
    const start = this.at;
    while (this.at < this.text.length && !',]} \t\r\n'.includes(this.text.charAt(this.at))) this.at++;
    const word = this.text.slice(start, this.at);
    if (word === 'null') return '';
    return word === 'true' || word === 'false' ? word.toUpperCase() : numberText(word);
  }

  private string(): string {
    const start = this.at;
    this.at = stringEnd(this.text, start);
    const inner = this.text.slice(start + 1, this.at - 1);
    return inner.includes('\\') ? String(JSON.parse(this.text.slice(start, this.at))) : inner;
  }

  /** The text of a list or object as it stands. */
  private raw(): string {
    const start = this.at;
    for (let depth = 0; ; ) {
      const char = this.text.charAt(this.at);
      if (char === '"') {
        this.at = stringEnd(this.text, this.at);
        continue;
      }
      this.at++;
      if (char === '{' || char === '[') depth++;
      else if ((char === '}' || char === ']') && --depth === 0) return this.text.slice(start, this.at);
    }
  }

  private skipBlanks(): void {
    while (' \t\r\n'.includes(this.text.charAt(this.at))) this.at++;
  }

  private skipTo(char: string): void {
    this.at = this.text.indexOf(char, this.at);
  }
}

/** Behind the quotation mark that closes the string that begins at `start`. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

/** Digit by digit as in the file; without an exponent where that takes no more than some hundred digits. */
function numberText(raw: string): string {
  const match = /^(-?\d+(?:\.\d+)?)e([+-]?\d{1,3})$/i.exec(raw);
  return match ? shiftPoint(match[1] ?? '', Number(match[2])) : raw;
}
