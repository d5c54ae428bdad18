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

/** What `read` finds for each key, without the keys for which it finds nothing. */
export function mapOf<Key, Value>(
  keys: readonly Key[],
  read: (key: Key) => Value | undefined,
): Map<Key, Value> {
  const found = new Map<Key, Value>();
  for (const key of keys) {
    const value = read(key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}
