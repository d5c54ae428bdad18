import { LineCounter, parseDocument } from 'yaml';
import type { Draft } from '../draft.js';

/** A value out of a JSON document, with its path, for taking it apart and saying where something is wrong. */
export class Placed {
  readonly value: unknown;
  /** `fields[3].constraints.pattern`; '' for the whole document. */
  readonly path: string;
  readonly #draft: Draft;

  constructor(value: unknown, path: string, draft: Draft) {
    this.value = value;
    this.path = path;
    this.#draft = draft;
  }

  get there(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** The keys of an object; none for anything else. */
  keys(): string[] {
    return this.#isObject() ? Object.keys(this.value as object) : [];
  }

  get(key: string): Placed {
    const value =
      this.#isObject() && Object.hasOwn(this.value as object, key)
        ? (this.value as Record<string, unknown>)[key]
        : undefined;
    return new Placed(value, this.path === '' ? key : `${this.path}.${key}`, this.#draft);
  }

  /** The items of a list; one value stands for a list of one. */
  items(): Placed[] {
    if (!this.there) return [];
    const list: unknown[] = Array.isArray(this.value) ? this.value : [this.value];
    return list.map((value, index) => new Placed(value, `${this.path}[${index}]`, this.#draft));
  }

  /** A text, a number or a flag as text; anything else is a problem. */
  text(): string | undefined {
    if (!this.there) return undefined;
    if (typeof this.value !== 'object') return String(this.value);
    this.#draft.report(this.path, 'expected_text', { key: this.#key });
    return undefined;
  }

  texts(): string[] {
    return this.items().flatMap((item) => item.text() ?? []);
  }

  /** An object where there is anything; else a problem. */
  object(): Placed {
    if (this.there && !this.#isObject()) this.#draft.report(this.path, 'form_object', { key: this.#key });
    return this;
  }

  /** The last of the path, for a sentence that begins with all of it. */
  get #key(): string {
    return this.path.slice(this.path.lastIndexOf('.') + 1);
  }

  #isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }
}

/**
 * Where a text stops being JSON, for people; its end where that cannot be told. JSON is YAML, whose reader, unlike
 * `JSON.parse`, always names a place.
 */
export function faultOf(text: string): { readonly line: number; readonly column: number } {
  const lineCounter = new LineCounter();
  const { errors } = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
  });
  const { line, col } = lineCounter.linePos(errors[0]?.pos[0] ?? text.length);
  return { line, column: col };
}
