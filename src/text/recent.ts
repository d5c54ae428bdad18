/**
 * Remembers what was asked for lately: at least `room` entries and at most twice as many. Two maps take turns, which
 * costs less than keeping entries in order of use.
 */
export class Recent<K, V> {
  readonly #room: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(room: number) {
    this.#room = room;
  }

  /** The value of the key, made where it is not remembered. */
  of(key: K, make: () => V): V {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? make();
    this.set(key, value);
    return value;
  }

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    if (this.#young.size >= this.#room) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
