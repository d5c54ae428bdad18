import type { SqlValue } from './connection.js';

/** Rows read at a time. */
const PAGE = 500;

/**
 * Walks a table by key, one page after the other, so that no statement stays open while someone writes.
 * `read` gives up to PAGE rows that come after `last` (undefined: from the start), in order; fewer mean the end.
 * Can be walked more than once.
 */
export function paged<Row>(
  read: (last: Row | undefined, limit: number) => readonly Row[],
  limit = Number.POSITIVE_INFINITY,
): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      let last: Row | undefined;
      for (let left = limit; left > 0; ) {
        const want = Math.min(PAGE, left);
        const rows = read(last, want);
        yield* rows;
        if (rows.length < want) return;
        last = rows[rows.length - 1];
        left -= rows.length;
      }
    },
  };
}

/** Rows looked up by one statement. */
const TOGETHER = 500;

/** The keys of a statement, which are given to it as a JSON list. */
export const LISTED = '(select value from json_each(?))';

/**
 * What `read` finds for these keys (`LISTED`), by key and in their order, without the keys for which it finds nothing.
 * A row begins with its key.
 */
export function lookUp<Key extends SqlValue, Row extends readonly [Key, ...SqlValue[]]>(
  keys: readonly Key[],
  read: (list: string) => readonly Row[],
): Map<Key, Row> {
  const all = new Map<Key, Row>();
  for (let at = 0; at < keys.length; at += TOGETHER) {
    const asked = keys.slice(at, at + TOGETHER);
    const found = new Map(read(JSON.stringify(asked)).map((row) => [row[0], row]));
    for (const key of asked) {
      const row = found.get(key);
      if (row !== undefined) all.set(key, row);
    }
  }
  return all;
}
