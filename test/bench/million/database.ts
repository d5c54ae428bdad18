import { createRequire } from 'node:module';
import type { Database } from 'better-sqlite3';

/** Opens a database with the build of better-sqlite3 that this Node.js can load. */
export function openDatabase(path: string): Database {
  const require = createRequire(import.meta.url);
  const name = Number(process.versions.napi) >= 10 ? 'better-sqlite3-n10' : 'better-sqlite3';
  const Connection = require(name) as new (path: string) => Database;
  return new Connection(path);
}
