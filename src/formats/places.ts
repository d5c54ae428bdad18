import type { Message } from '../model/words.js';

/** How many places a note names. */
const NAMED = 10;

/** Rows or lines in which something was met: how many, and the first ones by number. */
export class Places {
  count = 0;
  private readonly named: number[] = [];

  add(line: number): void {
    this.count++;
    if (this.named.length < NAMED && this.named.at(-1) !== line) this.named.push(line);
  }

  get first(): number {
    return this.named[0] ?? 0;
  }

  /** A note with `count`, the first `line` and the first `lines`; none where nothing was met. */
  note(code: string, params: Message['params'] = {}): Message[] {
    const lines = this.named.map(String);
    return this.count === 0
      ? []
      : [{ code, params: { ...params, count: this.count, line: this.first, lines } }];
  }
}
