import { readFileSync, statSync } from 'node:fs';

/** What one call can read, and more than a store of five million rows. */
const LARGEST = 2 ** 31 - 1;

/** Bytes 18 and 19 of the file say how it is written: 2 for a write-ahead log, 1 for none. */
const VERSIONS = [18, 19];

/**
 * The content of a store that cannot be opened where it is, because even reading makes files beside it. Undefined where
 * the file alone is not all of it: while someone writes to it, or after a crash, a log lies beside it.
 */
export function imageOf(path: string): Buffer | undefined {
  const before = stateOf(path);
  if (before === undefined) return undefined;
  const image = readFileSync(path);
  if (stateOf(path) !== before) return undefined;
  for (const at of VERSIONS) if (image[at] === 2) image[at] = 1;
  return image;
}

/** What would change if someone wrote; undefined where there is a log, or the file is too large. */
function stateOf(path: string): string | undefined {
  const file = statSync(path, { bigint: true });
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if ((log?.size ?? 0) > 0 || file.size > LARGEST) return undefined;
  return `${file.size} ${file.mtimeNs} ${file.ino}`;
}
