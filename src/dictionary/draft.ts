import type { Dictionary } from '../model/dictionary.js';
import type { Message } from '../model/words.js';
import { type Known, readDictionary } from './read.js';

/** Where a setting stands in a form, in no language: `Fields!E5`, `fields[3].type`. */
export type FormPlace = string;

interface Line {
  readonly text: string;
  readonly place: FormPlace;
}

/**
 * A dictionary file put together from a form, line by line, each with its place in the form. So all that the reader
 * checks is checked in forms as well, and said with the place where the person wrote it.
 */
export class Draft {
  readonly #lines: Line[] = [];
  readonly #problems: Message[] = [];

  /** A line; `{}` in it stands for the texts, quoted. */
  add(place: FormPlace, line: string, ...texts: readonly string[]): void {
    let next = 0;
    const text = line.replace(/\{\}/g, () => JSON.stringify(texts[next++] ?? ''));
    this.#lines.push({ text, place });
  }

  /** A line that ends with a list; `texts` stand in the line before it. */
  addList(place: FormPlace, line: string, items: readonly string[], ...texts: readonly string[]): void {
    this.add(place, `${line} [${items.map(() => '{}').join(', ')}]`, ...texts, ...items);
  }

  /** A line that ends with any value: JSON is YAML. */
  addJson(place: FormPlace, line: string, value: unknown): void {
    this.#lines.push({ text: `${line} ${JSON.stringify(value)}`, place });
  }

  /** Something that only the form itself can get wrong. */
  report(place: FormPlace, code: string, params: Message['params'] = {}): void {
    this.#problems.push({ code: `dictionary.at.${code}`, params: { ...params, place } });
  }

  /** The dictionary, and everything that is wrong with it, with its places. */
  read(known: Known): { readonly dictionary: Dictionary; readonly problems: readonly Message[] } {
    const text = this.#lines.map((line) => line.text).join('\n');
    const { dictionary, problems } = readDictionary(text, known);
    const placed = problems.map(({ line, message }) => ({
      code: message.code.replace(/^dictionary\./, 'dictionary.at.'),
      params: { ...message.params, place: this.#lines[line - 1]?.place ?? '' },
    }));
    // What was asked twice is said once.
    const all = new Map([...this.#problems, ...placed].map((problem) => [JSON.stringify(problem), problem]));
    return { dictionary, problems: [...all.values()] };
  }
}
