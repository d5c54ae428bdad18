import { UserError } from '../errors.js';

/** SQLite's result codes that a person can do something about. Extended codes (`SQLITE_IOERR_WRITE`) begin with these. */
const CODES: readonly (readonly [string, string])[] = [
  ['SQLITE_BUSY', 'store.busy'],
  ['SQLITE_LOCKED', 'store.busy'],
  ['SQLITE_PROTOCOL', 'store.busy'],
  ['SQLITE_FULL', 'store.disk_full'],
  ['SQLITE_READONLY', 'store.read_only'],
  ['SQLITE_PERM', 'store.no_access'],
  ['SQLITE_AUTH', 'store.no_access'],
  ['SQLITE_CANTOPEN', 'store.no_access'],
  ['SQLITE_NOTADB', 'store.not_a_store'],
  ['SQLITE_CORRUPT', 'store.damaged'],
  // Even reading needs a little room for the file beside the store.
  ['SQLITE_IOERR_SHMSIZE', 'store.disk_full'],
  ['SQLITE_IOERR', 'store.io'],
];

/** The SQLite result code of an error, '' for errors of another kind. */
function sqliteCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : '';
}

/** The error as a UserError naming the file where a person can mend it; as it is where it is our bug. */
export function explain(error: unknown, path: string): unknown {
  const code = sqliteCode(error);
  const found = CODES.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`));
  return found ? new UserError(found[1], { path, detail: code }, [], error) : error;
}

/** Runs `work` and explains what it throws. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explain(error, path);
  }
}
