import { createRequire } from 'node:module';
import type Sqlite from 'better-sqlite3';
import { UserError } from '../errors.js';

/** What the package of the driver exports. */
export type Driver = typeof Sqlite;
export type Database = Sqlite.Database;

/**
 * better-sqlite3 13 needs Node-API 10 and kills older processes without a word; 12 must be compiled or fetched and
 * serves Node 20. So the choice is made by number and never by trying.
 */
export function driverName(napi: string | undefined): string {
  return Number(napi) >= 10 ? 'better-sqlite3-n10' : 'better-sqlite3';
}

const loaded = new Map<string, Driver>();

/** The SQLite driver for this Node. UserError `store.no_driver` where it is not installed or was not compiled. */
export function loadDriver(name: string = driverName(process.versions.napi)): Driver {
  const known = loaded.get(name);
  if (known) return known;
  try {
    const driver = createRequire(import.meta.url)(name) as Driver;
    // The native part is loaded by the first database, so only now is it known to work.
    new driver(':memory:').close();
    loaded.set(name, driver);
    return driver;
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new UserError('store.no_driver', { node: process.versions.node, package: name, detail }, [], error);
  }
}
