/** Texts remembered, and how long they may be: towns and levels repeat, remarks and numbers do not. */
const MOST = 4096;
const LONGEST = 64;

/** After so many questions a memo that knew fewer than one in so many answers costs more than it saves. */
const TRIED = 10_000;
const WORTH = 20;

/** Remembers what was made of texts that repeat; lets go of them where hardly any does. The answers are the same. */
export class Memo<Made> {
  #known: Map<string, Made> | undefined = new Map();
  #asked = 0;
  #answered = 0;

  of(text: string, make: () => Made): Made {
    const known = this.#known;
    if (known === undefined) return make();
    this.#asked++;
    const before = known.get(text);
    if (before !== undefined) {
      this.#answered++;
      return before;
    }
    const made = make();
    if (known.size < MOST && text.length <= LONGEST) known.set(text, made);
    if (this.#asked >= TRIED && this.#answered * WORTH < this.#asked) this.#known = undefined;
    return made;
  }
}
